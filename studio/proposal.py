"""The proposal (方案) of a programme: written, handed in, confirmed or returned, in versions.

Time, topic and the leaders who take part (参与领导) are the programme's own and its guests': they
are mandatory before it is handed in (A26), and a version seals what they were. The two lists,
中心工作 and 热点难点, must both say something before it is confirmed (A27).

Decided: a form is asked for where somebody wrote one, or where the profile that the programme was
planned under asks for a proposal (报送方案). Elsewhere, and in programmes of before, the three
mandatory facts are enough, and `interview.propose` and `interview.approve` stay what they were:
steps of the programme. Once there is a form the database itself lets no programme be approved but
by it, and nobody confirms a form whose words are their own, or that they handed in themselves.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, func, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio import interview, nomination, policy_choice
from studio.database import Base
from studio.errors import Refusal
from studio.guest import kind_in
from studio.interview import InterviewRow, InterviewState
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest
from studio.naming import NAME, TITLE, written
from studio.nomination import Form, Invited
from studio.people import Role, require
from studio.words import Words

S = InterviewState
WRITERS = (Role.AIDE, Role.PLANNER)
ASKED = "proposal_days"
"""The rule of a profile that asks for proposals."""
MOST_LINES = 30
BETWEEN = ("；", ";", "。")
"""What stands between the points of a nomination's 主要内容."""


class Step(StrEnum):
    """What made a version."""

    WRITTEN = "written"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    RETURNED = "returned"


STEP_NAMES = {
    Step.WRITTEN: Words("草拟"),
    Step.SUBMITTED: Words("待审核", "proposal"),
    Step.APPROVED: Words("已核实"),
    Step.RETURNED: Words("已驳回"),
}


class ProposalVersion(Base):
    """One version: what was written, and what the programme was then. core, concerns: by line."""

    __tablename__ = "proposal_version"
    __table_args__ = (
        CheckConstraint("reason <> '' OR step <> 'returned'", "reason"),
        CheckConstraint("(core <> '' AND concerns <> '') OR step <> 'approved'", "lists"),
        CheckConstraint("leaders <> '' OR step NOT IN ('submitted', 'approved')", "leaders"),
    )

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    step: Mapped[str]
    reason: Mapped[str]
    title: Mapped[str]
    unit: Mapped[str]
    starts_at: Mapped[datetime]
    minutes: Mapped[int]
    leaders: Mapped[str]
    core: Mapped[str]
    concerns: Mapped[str]
    contact: Mapped[str]
    mode: Mapped[str]
    document: Mapped[str]
    document_date: Mapped[date | None]
    by: Mapped[str]
    at: Mapped[datetime]
    salt: Mapped[str]


@dataclass(frozen=True)
class Draft:
    """What a person writes: the lists 中心工作 and 热点难点 by line, and the rest of the form."""

    core: str = ""
    concerns: str = ""
    contact: str = ""
    mode: str = ""
    document: str = ""
    document_date: date | None = None


@dataclass(frozen=True)
class Facts:
    """What the programme itself says: the three mandatory facts, its unit and length."""

    title: str
    unit: str
    starts_at: datetime
    minutes: int
    leaders: str


@dataclass(frozen=True)
class ProposalRow:
    """A version as screens show one; id: its number, 0 where nobody wrote any."""

    id: int
    step: Step | None
    reason: str
    facts: Facts
    draft: Draft
    by: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Proposal:
    """The proposal of the programme in hand. newest: what stands, with the programme as it is now.

    asked: the profile asks for a form; suggested: what the nomination behind it would fill in;
    invited: whom it names and the programme has not got yet.
    """

    interview: InterviewRow
    newest: ProposalRow
    versions: tuple[ProposalRow, ...]
    asked: bool
    suggested: Draft | None
    invited: tuple[Invited, ...] = ()

    @property
    def needed(self) -> bool:
        """Whether it is confirmed by its form."""
        return self.asked or bool(self.newest.id)


# commands


def write(pen: Pen, draft: Draft, seen: int) -> int:
    """Keeps another version of what is written; before it is handed in, or after a return."""
    require(pen, *WRITERS)
    interview.require_state(pen, S.PLANNED)
    before = _seen(pen, seen)
    draft = _checked(draft)
    if draft == before.draft:
        raise Refusal("方案没有改动，不必保存。")
    return _keep(pen, Step.WRITTEN, "", draft)


def take_guests(pen: Pen) -> int:
    """Names as guests whom the nomination invites and the programme lacks; returns how many."""
    require(pen, *WRITERS)
    interview.require_state(pen, *interview.BEFORE_AIR)
    row = interview.interview(pen)
    coming = _invited(row, _nominated(pen, row))
    if not coming:
        raise Refusal("征集表里写明姓名和职务的嘉宾，都已在名单中。")
    for guest in coming:
        kind, post = kind_in(guest.post)
        interview.name_guest(pen, guest.name, post, kind)
    return len(coming)


def submit(pen: Pen, seen: int) -> None:
    """Hands the proposal in (待审核). Refusal names each mandatory fact that is missing (A26)."""
    require(pen, *WRITERS)
    before = _seen(pen, seen)
    missing = _missing(before.facts)
    if missing:
        raise Refusal("方案缺{fields}，不能提交。请先在“这场访谈”里填写。", fields=missing)
    interview.propose(pen)
    if _needed(pen, before):
        _keep(pen, Step.SUBMITTED, "", before.draft)


def approve(pen: Pen, seen: int) -> None:
    """The office confirms it (已核实): both lists say something, and the facts are those handed in.

    Another person than who wrote it and than who handed it in. Where no form is asked for and none
    was written, the programme's own step is all.
    """
    require(pen, Role.PLANNER)
    interview.require_state(pen, S.PROPOSED)
    before = _seen(pen, seen)
    if _needed(pen, before):
        _require_other(pen)
        _require_lists(before.draft)
        _require_same(pen, before)
        _keep(pen, Step.APPROVED, "", before.draft)
    interview.approve(pen)


def send_back(pen: Pen, reason: str, seen: int) -> None:
    """The office returns it (已驳回) with a reason, which is kept; it can be handed in again."""
    require(pen, Role.PLANNER)
    before = _seen(pen, seen)
    why = written(reason, TITLE)
    if not why:
        raise Refusal("请写明驳回的原因。")
    interview.go(pen, S.PLANNED, S.PROPOSED)
    _keep(pen, Step.RETURNED, why, before.draft)


# queries


def proposal(reader: Reader) -> Proposal:
    """The proposal of the reader's programme with all of its versions, the newest first."""
    row = interview.interview(reader)
    found = versions(reader)
    form = _nominated(reader, row)
    return Proposal(
        row, _newest(row, found), found, _asked(reader, row), _suggested(form), _invited(row, form)
    )


def versions(reader: Reader) -> tuple[ProposalRow, ...]:
    """Every version, the newest first, each with what the programme was then."""
    v = ProposalVersion
    rows = reader.connection.execute(
        select(v.__table__).where(v.interview_id == reader.programme).order_by(v.number.desc())
    )
    return tuple(
        ProposalRow(
            row.number, Step(row.step), row.reason, Facts(**_of(Facts, row)),
            Draft(**_of(Draft, row)), row.by, row.at,
        )
        for row in rows
    )  # fmt: skip


def newest_number(reader: Reader) -> int:
    """The number of the newest version, 0 for none."""
    v = ProposalVersion
    query = select(func.max(v.number)).where(v.interview_id == reader.programme)
    return reader.connection.scalar(query) or 0


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version as it stands today, for the audit."""
    for row in reader.connection.execute(select(ProposalVersion.__table__)):
        digest = text_digest(row.salt, *_sealed(dict(row._mapping)))
        yield KeptText("proposal", row.interview_id, row.number, digest)


def leaders_of(row: InterviewRow) -> str:
    """The guests as the proposal names them, a line each: name and post (A13)."""
    return "\n".join(f"{guest.name} {guest.title}" for guest in row.guests)


# rules


def _missing(facts: Facts) -> tuple[str, ...]:
    named = (
        (facts.title, Words("交流主题")), (facts.unit, Words("主办单位")),
        (facts.leaders, Words("参与领导（嘉宾姓名和职务）")),
    )  # fmt: skip
    return tuple(name for said, name in named if not said.strip())


def _require_lists(draft: Draft) -> None:
    named = ((draft.core, Words("中心工作")), (draft.concerns, Words("热点难点")))
    empty = tuple(name for said, name in named if not said)
    if empty:
        raise Refusal(
            "方案的{lists}还是空的，不能核实。请驳回，由报送的人补全后再提交。", lists=empty
        )


def _require_other(pen: Pen) -> None:
    """Nobody reviews their own text: neither who wrote it last nor who handed it in confirms it."""
    last = {one.step: one.by for one in reversed(versions(pen))}
    if pen.by in (last.get(Step.WRITTEN), last.get(Step.SUBMITTED)):
        raise Refusal("不能核实自己起草或提交的方案，请由另一位组织协调核实。")


def _require_same(pen: Pen, before: ProposalRow) -> None:
    """What is confirmed is what was handed in."""
    found = versions(pen)
    if found and found[0].facts != before.facts:
        raise Refusal("方案提交以后，访谈的时间、主题或嘉宾改过。请驳回后重新提交。")


def _needed(pen: Pen, newest: ProposalRow) -> bool:
    return bool(newest.id) or _asked(pen, interview.interview(pen))


def _asked(reader: Reader, row: InterviewRow) -> bool:
    return policy_choice.named(reader, row.policy).number(ASKED) is not None


def _seen(pen: Pen, seen: int) -> ProposalRow:
    """What stands, if that is what the person saw."""
    newest = _newest(interview.interview(pen), versions(pen))
    if newest.id != seen:
        raise Refusal("内容已有新版本，请看过新版本再操作。您输入的文字仍在。")
    return newest


def _newest(row: InterviewRow, found: tuple[ProposalRow, ...]) -> ProposalRow:
    now = Facts(row.title, row.unit, row.starts_at, row.minutes, leaders_of(row))
    if not found:
        return ProposalRow(0, None, "", now, Draft())
    return replace(found[0], facts=now)


def _checked(draft: Draft) -> Draft:
    texts: dict[str, Any] = {
        "contact": written(draft.contact, NAME), "mode": written(draft.mode, TITLE),
        "document": written(draft.document, TITLE),
    }  # fmt: skip
    return replace(draft, core=_lines(draft.core), concerns=_lines(draft.concerns), **texts)


def _lines(text: str) -> str:
    lines = [line for each in text.splitlines() if (line := written(each, TITLE))]
    if len(lines) > MOST_LINES:
        raise Refusal("一栏最多 {n} 条，请合并几条。", n=MOST_LINES)
    return "\n".join(lines)


def _nominated(reader: Reader, row: InterviewRow) -> Form | None:
    """What the unit wrote when it nominated the topic."""
    return nomination.form_behind(reader, row.plan_row_id) if row.plan_row_id is not None else None


def _invited(row: InterviewRow, form: Form | None) -> tuple[Invited, ...]:
    known = {guest.name for guest in row.guests}
    named = nomination.guests_in(form.guests) if form is not None else ()
    return tuple(guest for guest in named if guest.post and guest.name not in known)


def _suggested(form: Form | None) -> Draft | None:
    """Its points, contact and document."""
    if form is None:
        return None
    points = form.content
    for sign in BETWEEN:
        points = points.replace(sign, "\n")
    lines = "\n".join(filter(None, (line.strip() for line in points.splitlines())))
    return Draft(lines, "", form.contact, "", form.document, form.document_date)


# rows


def _keep(pen: Pen, step: Step, reason: str, draft: Draft) -> int:
    number, salt = newest_number(pen) + 1, new_salt()
    row = interview.interview(pen)
    facts = Facts(row.title, row.unit, row.starts_at, row.minutes, leaders_of(row))
    values = {**asdict(facts), **asdict(draft), "step": step.value, "reason": reason}
    pen.connection.execute(
        insert(ProposalVersion).values(
            interview_id=pen.programme, number=number, by=pen.by, at=pen.at, salt=salt, **values
        )
    )
    digest = text_digest(salt, *_sealed(values))
    pen.note("proposal", pen.programme, version=number, text_digest=digest, step=step.value)
    return number


def _of(kind: type[Facts] | type[Draft], row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in kind.__dataclass_fields__}


def _sealed(values: Mapping[str, Any]) -> tuple[str, ...]:
    names = ("step", "reason", *Facts.__dataclass_fields__, *Draft.__dataclass_fields__)
    return tuple("" if values[name] is None else str(values[name]) for name in names)
