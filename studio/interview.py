"""The programme itself: planned, proposed, approved, announced, on air, ended; its guests.

Times of the trade (D-15, D-7) warn and never block; only an approved programme may start.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, mapped_column

from studio import house as rules
from studio import public_facts, states
from studio.database import Base
from studio.errors import Refusal
from studio.guest import Guest, GuestKind, GuestRow, guests, titled
from studio.house import house
from studio.journal import Pen, Reader, open_head
from studio.naming import NAME, TITLE, written
from studio.people import ROLE_NAMES, Role, Seat, require
from studio.programme_kind import needs_of
from studio.ready import Ready
from studio.states import BEFORE_AIR as BEFORE_AIR  # noqa: PLC0414 - stages know them from here
from studio.states import RECORDABLE as RECORDABLE  # noqa: PLC0414
from studio.states import STATE_NAMES as STATE_NAMES  # noqa: PLC0414
from studio.states import InterviewState as InterviewState  # noqa: PLC0414
from studio.year_plan import Kind, Planned, require_row, said_of

S = InterviewState
A_DAY = timedelta(days=1)


class Interview(Base):
    """One programme; its id is its number in the journal as well."""

    __tablename__ = "interview"
    __table_args__ = (
        CheckConstraint("plan_row_id IS NOT NULL OR ad_hoc_reason <> ''", "planned"),
        CheckConstraint("kind IN ('mayor', 'department', 'micro', 'press')", "kind"),
    )

    id: Mapped[int] = mapped_column(
        ForeignKey("journal_head.programme"), primary_key=True, autoincrement=False
    )
    title: Mapped[str]
    unit: Mapped[str]
    host: Mapped[str]
    venue: Mapped[str]
    editor: Mapped[str]
    starts_at: Mapped[datetime]
    minutes: Mapped[int]
    state: Mapped[str]
    ad_hoc_reason: Mapped[str]
    policy: Mapped[str] = mapped_column(server_default="")
    plan_row_id: Mapped[int | None] = mapped_column(ForeignKey("plan_row.id"), index=True)
    kind: Mapped[str] = mapped_column(server_default=Kind.DEPARTMENT.value)
    series: Mapped[str] = mapped_column(server_default="")
    rehearsal: Mapped[bool]
    portal_url: Mapped[str]
    stream: Mapped[str]
    recording: Mapped[str]
    announced_at: Mapped[datetime | None]
    on_air_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    revision: Mapped[int]


@dataclass(frozen=True)
class InterviewRow:
    """A programme as screens show one; times are aware UTC.

    stream, recording: where readers see it, '' for nowhere. announced_at: when the notice was
    published and collection began; None before that, and for a programme of long ago.
    """

    id: int
    title: str
    unit: str
    host: str
    venue: str
    editor: str
    starts_at: datetime
    minutes: int
    state: InterviewState
    ad_hoc_reason: str
    rehearsal: bool
    portal_url: str
    stream: str
    recording: str
    on_air_at: datetime | None
    ended_at: datetime | None
    revision: int
    policy: str = ""
    plan_row_id: int | None = None
    kind: str = Kind.DEPARTMENT.value
    series: str = ""
    announced_at: datetime | None = None
    guests: tuple[GuestRow, ...] = ()

    @property
    def headline(self) -> str:
        """The title as the public reads it, its series before it (A18)."""
        return f"{self.series}：{self.title}" if self.series else self.title

    @property
    def ends_at(self) -> datetime:
        """The planned end; nothing stops by itself then."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def on_air(self) -> bool:
        """Whether the hour runs, paused or not."""
        return self.state in (S.ON_AIR, S.PAUSED)


FIND_STATE = Ready(select(Interview.state).where(Interview.id == bindparam("here")))
FIND_INTERVIEW = select(Interview).where(Interview.id == bindparam("here"))
"""Made once: nearly every command asks these."""


TOLD = frozenset(
    {"title", "series", "unit", "host", "venue", "starts_at", "minutes", "stream", "recording"}
)
"""The columns that readers are told of, beside the guests: a change of them waits for a word."""


# commands


def plan(
    pen: Pen, title: str, unit: str, starts_at: datetime, minutes: int, ad_hoc_reason: str,
    rehearsal: bool = False, plan_row_id: int | None = None,
) -> int:  # fmt: skip
    """Plans a programme and returns its id; the house's planner does, in the house's journal.

    It comes of a row of the year plan, which says its kind and series, or is ad hoc and says why
    (A1). It begins with the studio's usual portal, venue and policy profile; in a studio that only
    rehearses it is a rehearsal.
    """
    require(pen, Role.PLANNER)
    if not title.strip() or not unit.strip():
        raise Refusal("请填写访谈主题和主办单位。")
    if plan_row_id is not None:
        _require_row(pen, plan_row_id)
    elif not ad_hoc_reason.strip():
        raise Refusal("没有排期计划的访谈，请写明临时安排的原因。")
    require_length(minutes)
    here = house(pen)
    rehearsal = rehearsal or here.rehearsal_only
    number = 1 + (pen.connection.scalar(select(Interview.id).order_by(Interview.id.desc())) or 0)
    open_head(pen.connection, number)
    planned = said_of(pen, plan_row_id) if plan_row_id is not None else Planned()
    pen.connection.execute(
        insert(Interview).values(
            id=number, title=written(title, TITLE), unit=written(unit, TITLE), host="",
            venue=here.venue, editor="编辑", starts_at=starts_at, minutes=minutes,
            state=S.PLANNED.value, ad_hoc_reason=ad_hoc_reason.strip(), rehearsal=rehearsal,
            revision=1, stream="", recording="", policy=here.policy, plan_row_id=plan_row_id,
            kind=planned.kind, series=planned.series,
            portal_url=rules.first_portal(pen, rehearsal=rehearsal),
        )
    )  # fmt: skip
    pen.note("interview", number)
    return number


def describe(
    pen: Pen, title: str, unit: str, host: str, venue: str, editor: str,
    starts_at: datetime, minutes: int,
) -> None:  # fmt: skip
    """Changes what the public reads of the programme; `editor` signs the site's own lines."""
    require(pen, Role.PLANNER, Role.AIDE)
    if not title.strip() or not unit.strip():
        raise Refusal("请填写访谈主题和主办单位。")
    require_length(minutes)
    _require_same_day(pen, starts_at)
    change(
        pen, title=written(title, TITLE), unit=written(unit, TITLE), host=written(host, NAME),
        venue=written(venue, TITLE), editor=written(editor, NAME) or "编辑",
        starts_at=starts_at, minutes=minutes,
    )  # fmt: skip


def name_guest(pen: Pen, name: str, post: str, kind: GuestKind = GuestKind.OFFICIAL) -> int:
    """Adds a guest; name and post are both mandatory (A13). kind: as what the guest comes (A80)."""
    require(pen, Role.PLANNER, Role.AIDE)
    if not name.strip() or not post.strip():
        raise Refusal("嘉宾的姓名和职务都要填写。")
    known, called = guests(pen), written(name, NAME)
    does = written(post, TITLE)
    written(titled(kind, does), TITLE)
    if any(guest.name == called for guest in known):
        raise Refusal("嘉宾{name}已在名单中。", name=called)
    public_facts.keep_told(pen, interview(pen))
    number = pen.add(
        Guest, interview_id=pen.programme, position=len(known), name=called,
        post=does, kind=GuestKind(kind).value,
    )  # fmt: skip
    change(pen)
    return number


def drop_guest(pen: Pen, guest_id: int) -> None:
    """Takes a guest off the list: one who does not come, or was written wrongly.

    Who came is kept once somebody confirmed it; what the guest said stays under the name it was
    said in, whatever becomes of the list.
    """
    require(pen, Role.PLANNER, Role.AIDE)
    require_state(pen, *(set(S) - set(states.CLOSED)))
    mine = (Guest.id == guest_id, Guest.interview_id == pen.programme)
    public_facts.keep_told(pen, interview(pen))
    try:
        dropped = pen.connection.execute(delete(Guest).where(*mine)).rowcount
    except IntegrityError as error:  # a later stage's row names the guest
        raise Refusal("这位嘉宾的出席情况已经确认过，不能移出名单。") from error
    if not dropped:
        raise Refusal("没有这位嘉宾。")
    change(pen)


def choose_portal(pen: Pen, url: str) -> None:
    """Names the portal; its token stays in the keyring. A rehearsal may only use loopback."""
    require(pen, Role.PLANNER, Role.TECHNICIAN)
    url = url.strip().rstrip("/")
    rehearsal = interview(pen).rehearsal
    rules.require_loopback_in_rehearsal(rehearsal, url)  # whatever else is wrong with it
    rules.require_portal(pen, url, rehearsal=rehearsal)
    change(pen, portal_url=url)


def show_video(pen: Pen, stream: str, recording: str) -> None:
    """Where readers see the programme: its stream, later its recording; '' for nowhere (A50)."""
    require(pen, Role.PLANNER, Role.TECHNICIAN)
    stream, recording = stream.strip(), recording.strip()
    for address in (stream, recording):
        rules.require_address_for_readers(address)
    change(pen, stream=stream, recording=recording)


def propose(pen: Pen) -> None:
    """Hands the proposal (方案) in: time, topic and guests are there."""
    require(pen, Role.AIDE, Role.PLANNER)
    if not guests(pen):
        raise Refusal("方案至少要有一位嘉宾。")
    go(pen, S.PROPOSED, S.PLANNED)


def approve(pen: Pen) -> None:
    """The office confirms the proposal (已核实)."""
    require(pen, Role.PLANNER)
    go(pen, S.APPROVED, S.PROPOSED)


def announce(pen: Pen) -> None:
    """Part of the notice's publication: collection is open from here to air."""
    require(pen, Role.PUBLISHER, Role.PLANNER)
    go(pen, S.COLLECTING, S.APPROVED)
    if interview(pen).announced_at is None:
        change(pen, announced_at=pen.at)


def start(pen: Pen) -> None:
    """On air; the crew that a programme of its kind needs must be on the roster."""
    needs = needs_of(interview(pen).kind)
    require(pen, *needs.starters)
    missing = [ROLE_NAMES[role] for role in needs.crew if not _seated(pen, role)]
    if missing:
        raise Refusal(
            "人员不齐，还缺：{missing}。请先在“排期”里排进人员名单，再开播。", missing=missing
        )
    go(pen, S.ON_AIR, S.COLLECTING, S.REHEARSED)
    if interview(pen).on_air_at is None:
        change(pen, on_air_at=pen.at)


def end(pen: Pen) -> None:
    """Ends the hour; following up begins by itself (答复)."""
    require(pen, *needs_of(interview(pen).kind).starters)
    go(pen, S.FOLLOWING_UP, S.ON_AIR, S.PAUSED)
    change(pen, ended_at=pen.at)


# rules for later stages


def go(pen: Pen, to: InterviewState, *allowed: InterviewState) -> None:
    """Part of a stage's command: the programme goes from one of `allowed` to another state."""
    require_state(pen, *allowed)
    change(pen, state=to.value)


def change(pen: Pen, **values: object) -> None:
    """Part of a stage's command: these columns of the programme become others; noted by name."""
    shown = not values or not TOLD.isdisjoint(values)
    if shown:
        public_facts.keep_told(pen, interview(pen))
    mine = update(Interview).where(Interview.id == pen.programme)
    pen.connection.execute(mine.values(revision=Interview.revision + 1, **values))
    pen.note("interview", pen.programme, changed=sorted(values))
    if shown:
        public_facts.follow(pen, interview(pen))


def require_length(minutes: int) -> None:
    """Refusal for what is no length of a programme."""
    if not 1 <= minutes <= 24 * 60:
        raise Refusal("访谈时长须在 1 分钟至 24 小时之间。")


def living_of(reader: Reader, row_id: int) -> Any:
    """The programme that came of a row of the plan and still counts, with its hour; or None."""
    alive = (Interview.plan_row_id == row_id, Interview.state.not_in(states.CALLED_OFF))
    query = select(Interview.id, Interview.starts_at).where(*alive).limit(1)
    return reader.connection.execute(query).first()


def republish(pen: Pen) -> None:
    """Part of a second person's word: what the portal is told is to be told again."""
    change(pen)


def require_state(reader: Reader, *states: InterviewState) -> InterviewState:
    """Refusal unless the programme is in one of `states`; gives the one it is in."""
    row = FIND_STATE.one(reader.connection, here=reader.programme)
    if row is None:
        raise Refusal("没有这场访谈。")
    state = S(row[0])
    if state not in states:
        raise Refusal("访谈目前是“{state}”，不能做这一步。", state=STATE_NAMES[state])
    return state


# queries


def interview(reader: Reader) -> InterviewRow:
    """The reader's programme with its guests."""
    row = reader.connection.execute(FIND_INTERVIEW, {"here": reader.programme}).first()
    if row is None:
        raise Refusal("没有这场访谈。")
    return InterviewRow(**{**row._mapping, "state": S(row.state), "guests": guests(reader)})


def _require_row(pen: Pen, row_id: int) -> None:
    require_row(pen, row_id)
    if living_of(pen, row_id) is not None:
        raise Refusal("这一行计划已有访谈。")


def _require_same_day(pen: Pen, starts_at: datetime) -> None:
    """A row of the plan moves with its programme; of what was noticed, too, somebody says why."""
    row, day = interview(pen), starts_at.astimezone().date()
    if (row.plan_row_id or row.announced_at) and row.starts_at.astimezone().date() != day:
        raise Refusal("访谈在计划里或已发预告，改日期请用“改期”，写明原因。")


def _seated(pen: Pen, role: Role) -> bool:
    seat = select(Seat.login).where(Seat.programme == pen.programme, Seat.role == role.value)
    return pen.connection.scalar(seat.limit(1)) is not None
