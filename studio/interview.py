"""The programme itself: planned, proposed, approved, announced, on air, ended; its guests.

Times of the trade (D-15, D-7) warn and never block; only an approved programme may start.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, bindparam, delete, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio import house as rules
from studio.database import Base
from studio.errors import Refusal
from studio.house import house
from studio.journal import Pen, Reader, open_head
from studio.naming import NAME, TITLE, written
from studio.people import COURIER, ROLE_NAMES, Role, Seat, require, roles_of
from studio.ready import Ready
from studio.words import Words
from studio.year_plan import PlanRow, require_row


class InterviewState(StrEnum):
    """The programme's way, as in the trade's table of states."""

    PLANNED = "planned"
    PROPOSED = "proposed"
    APPROVED = "approved"
    COLLECTING = "collecting"
    REHEARSED = "rehearsed"
    ON_AIR = "on_air"
    PAUSED = "paused"
    FOLLOWING_UP = "following_up"
    ARCHIVED = "archived"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


S = InterviewState
A_DAY = timedelta(days=1)
STATE_NAMES = {
    S.PLANNED: Words("计划"), S.PROPOSED: Words("方案待审"), S.APPROVED: Words("方案已核实"),
    S.COLLECTING: Words("征集中"), S.REHEARSED: Words("已彩排"), S.ON_AIR: Words("直播中"),
    S.PAUSED: Words("直播暂停"), S.FOLLOWING_UP: Words("答复中"), S.ARCHIVED: Words("已归档"),
    S.POSTPONED: Words("已延期"), S.CANCELLED: Words("已取消"),
}  # fmt: skip
BEFORE_AIR = (S.PLANNED, S.PROPOSED, S.APPROVED, S.COLLECTING, S.REHEARSED)
RECORDABLE = (S.COLLECTING, S.REHEARSED, S.ON_AIR, S.PAUSED, S.FOLLOWING_UP)
"""Lines may be written before air (预录), on air, and after it (补录)."""


class Interview(Base):
    """One programme; its id is its number in the journal as well."""

    __tablename__ = "interview"
    __table_args__ = (CheckConstraint("plan_row_id IS NOT NULL OR ad_hoc_reason <> ''", "planned"),)

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
    rehearsal: Mapped[bool]
    portal_url: Mapped[str]
    stream: Mapped[str]
    recording: Mapped[str]
    on_air_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    revision: Mapped[int]


class Guest(Base):
    """An official in the studio: name and post, both always."""

    __tablename__ = "guest"

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), index=True)
    position: Mapped[int]
    name: Mapped[str]
    post: Mapped[str]


@dataclass(frozen=True)
class GuestRow:
    """A guest as screens show one."""

    id: int
    name: str
    post: str


@dataclass(frozen=True)
class InterviewRow:
    """A programme as screens show one; times are aware UTC.

    stream, recording: where readers see it, '' for nowhere.
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
    guests: tuple[GuestRow, ...] = ()

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
FIND_GUESTS = (
    select(Guest.id, Guest.name, Guest.post)
    .where(Guest.interview_id == bindparam("here"))
    .order_by(Guest.position, Guest.id)
)
"""Made once: nearly every command asks these."""


# commands


def plan(
    pen: Pen, title: str, unit: str, starts_at: datetime, minutes: int, ad_hoc_reason: str,
    rehearsal: bool = False, plan_row_id: int | None = None,
) -> int:  # fmt: skip
    """Plans a programme and returns its id; the house's planner does, in the house's journal.

    It comes of a row of the year plan, or is ad hoc and says why (A1). It begins with the studio's
    usual portal and policy profile; in a studio that only rehearses it is a rehearsal.
    """
    require(pen, Role.PLANNER)
    if not title.strip() or not unit.strip():
        raise Refusal("请填写访谈主题和主办单位。")
    if plan_row_id is not None:
        _require_row(pen, plan_row_id)
    elif not ad_hoc_reason.strip():
        raise Refusal("没有排期计划的访谈，请写明临时安排的原因。")
    _require_length(minutes)
    here = house(pen)
    rehearsal = rehearsal or here.rehearsal_only
    number = 1 + (pen.connection.scalar(select(Interview.id).order_by(Interview.id.desc())) or 0)
    open_head(pen.connection, number)
    pen.connection.execute(
        insert(Interview).values(
            id=number, title=written(title, TITLE), unit=written(unit, TITLE), host="", venue="",
            editor="编辑", starts_at=starts_at, minutes=minutes, state=S.PLANNED.value,
            ad_hoc_reason=ad_hoc_reason.strip(), rehearsal=rehearsal, revision=1, stream="",
            recording="", policy=here.policy, plan_row_id=plan_row_id,
            portal_url="" if rehearsal and not here.rehearsal_only else here.portal_url,
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
    _require_length(minutes)
    _change(
        pen, title=written(title, TITLE), unit=written(unit, TITLE), host=written(host, NAME),
        venue=written(venue, TITLE), editor=written(editor, NAME) or "编辑",
        starts_at=starts_at, minutes=minutes,
    )  # fmt: skip


def name_guest(pen: Pen, name: str, post: str) -> int:
    """Adds a guest; name and post are both mandatory (A13)."""
    require(pen, Role.PLANNER, Role.AIDE)
    if not name.strip() or not post.strip():
        raise Refusal("嘉宾的姓名和职务都要填写。")
    known, called = guests(pen), written(name, NAME)
    if any(guest.name == called for guest in known):
        raise Refusal("嘉宾{name}已在名单中。", name=called)
    number = pen.add(
        Guest, interview_id=pen.programme, position=len(known), name=called,
        post=written(post, TITLE),
    )  # fmt: skip
    _change(pen)
    return number


def drop_guest(pen: Pen, guest_id: int) -> None:
    """Takes a guest off the list, before air."""
    require(pen, Role.PLANNER, Role.AIDE)
    require_state(pen, *BEFORE_AIR)
    mine = (Guest.id == guest_id, Guest.interview_id == pen.programme)
    if not pen.connection.execute(delete(Guest).where(*mine)).rowcount:
        raise Refusal("没有这位嘉宾。")
    _change(pen)


def choose_portal(pen: Pen, url: str) -> None:
    """Names the portal; its token stays in the keyring. A rehearsal may only use loopback."""
    require(pen, Role.PLANNER, Role.TECHNICIAN)
    url = url.strip().rstrip("/")
    rules.require_loopback_in_rehearsal(_row(pen).rehearsal, url)
    rules.require_web_address(url)
    rules.require_encrypted(url)
    _change(pen, portal_url=url)


def show_video(pen: Pen, stream: str, recording: str) -> None:
    """Where readers see the programme: its stream, later its recording; '' for nowhere (A50)."""
    require(pen, Role.PLANNER, Role.TECHNICIAN)
    stream, recording = stream.strip(), recording.strip()
    for address in (stream, recording):
        rules.require_address_for_readers(address)
    _change(pen, stream=stream, recording=recording)


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
    """Publishes the notice (预告); collection is open from here to air."""
    require(pen, Role.PUBLISHER, Role.PLANNER)
    go(pen, S.COLLECTING, S.APPROVED)


def rehearsed(pen: Pen) -> None:
    """Notes that the crew has rehearsed."""
    require(pen, Role.TECHNICIAN, Role.DIRECTOR)
    go(pen, S.REHEARSED, S.COLLECTING)


def start(pen: Pen) -> None:
    """On air; the crew that no programme can do without must be on the roster."""
    require(pen, Role.DIRECTOR, Role.HOST)
    missing = [ROLE_NAMES[role] for role in CREW if not _seated(pen, role)]
    if missing:
        raise Refusal(
            "人员不齐，还缺：{missing}。请先在“排期”里排进人员名单，再开播。", missing=missing
        )
    go(pen, S.ON_AIR, S.COLLECTING, S.REHEARSED)
    if _row(pen).on_air_at is None:
        _change(pen, on_air_at=pen.at)


def end(pen: Pen) -> None:
    """Ends the hour; following up begins by itself (答复)."""
    require(pen, Role.HOST, Role.DIRECTOR)
    go(pen, S.FOLLOWING_UP, S.ON_AIR, S.PAUSED)
    _change(pen, ended_at=pen.at)


# rules for later stages


def go(pen: Pen, to: InterviewState, *allowed: InterviewState) -> None:
    """Part of a stage's command: the programme goes from one of `allowed` to another state."""
    require_state(pen, *allowed)
    _change(pen, state=to.value)


def prolong(pen: Pen, minutes: int) -> None:
    """Part of an extension: the plan is so long from now on."""
    _require_length(minutes)
    _change(pen, minutes=minutes)


CREW = (Role.HOST, Role.STENOGRAPHER, Role.AIDE, Role.REVIEWER, Role.PUBLISHER)


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


def interviews(reader: Reader, year: int | None = None) -> tuple[InterviewRow, ...]:
    """The programmes that the reader may open, newest first.

    year: only those of its plan's rows, and those that start in it by some clock of the world.
    """
    mine = select(Seat.programme).where(Seat.login == reader.by)
    wide = reader.by == COURIER or roles_of(reader, reader.by) & {Role.PLANNER, Role.AUDITOR}
    query = select(Interview).order_by(Interview.starts_at.desc(), Interview.id.desc())
    if year is not None:
        begin, end = (datetime(each, 1, 1, tzinfo=UTC) for each in (year, year + 1))
        around = Interview.starts_at.between(begin - A_DAY, end + A_DAY)
        planned = Interview.plan_row_id.in_(select(PlanRow.id).where(PlanRow.year == year))
        query = query.where(around | planned)
    rows = reader.connection.execute(query if wide else query.where(Interview.id.in_(mine)))
    return tuple(InterviewRow(**{**row._mapping, "state": S(row.state)}) for row in rows)


def interview(reader: Reader) -> InterviewRow:
    """The reader's programme with its guests."""
    return _row(reader)


def guests(reader: Reader) -> tuple[GuestRow, ...]:
    """The programme's guests, in their order."""
    rows = reader.connection.execute(FIND_GUESTS, {"here": reader.programme})
    return tuple(GuestRow(*row) for row in rows)


def _row(reader: Reader) -> InterviewRow:
    row = reader.connection.execute(FIND_INTERVIEW, {"here": reader.programme}).first()
    if row is None:
        raise Refusal("没有这场访谈。")
    return InterviewRow(**{**row._mapping, "state": S(row.state), "guests": guests(reader)})


def _require_row(pen: Pen, row_id: int) -> None:
    require_row(pen, row_id)
    alive = (Interview.plan_row_id == row_id, Interview.state != S.CANCELLED.value)
    if pen.connection.scalar(select(Interview.id).where(*alive).limit(1)):
        raise Refusal("这一行计划已有访谈。")


def _require_length(minutes: int) -> None:
    if not 1 <= minutes <= 24 * 60:
        raise Refusal("访谈时长须在 1 分钟至 24 小时之间。")


def _seated(pen: Pen, role: Role) -> bool:
    seat = select(Seat.login).where(Seat.programme == pen.programme, Seat.role == role.value)
    return pen.connection.scalar(seat.limit(1)) is not None


def _change(pen: Pen, **values: object) -> None:
    pen.connection.execute(
        update(Interview)
        .where(Interview.id == pen.programme)
        .values(revision=Interview.revision + 1, **values)
    )
    pen.note("interview", pen.programme, changed=sorted(values))
