"""The ledgers follow what a programme was and becomes: filled at the end, right ever after.

Doing it again changes nothing. What is owed no more is closed or withdrawn with its reason; nothing
ever leaves a ledger.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from studio import air_queue
from studio.followup.due import due_on
from studio.followup.noun import (
    DUTY_COLUMNS,
    Duty,
    DutyRow,
    DutyState,
    Ledger,
    Level,
    Step,
    Verdict,
    duty_row,
)
from studio.followup.source import Key, Wanted, answered, wanted
from studio.followup.step import NOTHING_SAID, Said, keep_step, profile_here, take_step
from studio.interview import InterviewState, interview
from studio.journal import Pen, Reader
from studio.people import COURIER, Role, require, roles_of
from studio.policy import NOTHING
from studio.words import Words

S = DutyState
FOLLOWERS = (Role.PLANNER, Role.AIDE, Role.HOST, Role.DIRECTOR)
"""Who may bring the ledgers up to date; mostly the back room does, in the courier's name."""


@dataclass(frozen=True)
class Changes:
    """What the ledgers lack: duties to be opened, opened again, withdrawn or closed."""

    new: tuple[Wanted, ...] = ()
    again: tuple[DutyRow, ...] = ()
    void: tuple[DutyRow, ...] = ()
    published: tuple[DutyRow, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.new or self.again or self.void or self.published)


# commands


def end(pen: Pen) -> None:
    """Ends the hour and fills the ledgers in the same breath (答复)."""
    air_queue.end_hour(pen)
    _apply(pen, changes(pen))


def follow(pen: Pen) -> int:
    """Brings the ledgers of the programme up to date; returns how many duties moved."""
    if pen.by != COURIER:
        require(pen, *FOLLOWERS)
    found = changes(pen)
    number = _apply(pen, found)
    if not number:
        pen.note("duty", 0, moved=0)
    return number


# queries


def changes(reader: Reader) -> Changes:
    """What the ledgers of the programme lack as of now; nothing before its end."""
    row = interview(reader)
    if row.state is not InterviewState.FOLLOWING_UP:
        return Changes()
    there = _there(reader)
    asked = {one.key: one for one in wanted(reader, row)}
    public = answered(reader)
    return Changes(
        tuple(one for key, one in asked.items() if key not in there),
        tuple(duty for key, duty in there.items() if _comes_back(duty, key in asked)),
        tuple(_gone(there, asked, public)),
        tuple(_answered_since(there, public)),
    )


def behind(reader: Reader) -> bool:
    """Whether the ledgers of the programme lack something that the reader may put right."""
    return bool(roles_of(reader, reader.by) & set(FOLLOWERS)) and bool(changes(reader))


def _there(reader: Reader) -> dict[Key, DutyRow]:
    query = select(*DUTY_COLUMNS).where(Duty.interview_id == reader.programme).order_by(Duty.id)
    rows = (duty_row(row) for row in reader.connection.execute(query))
    return {(row.ledger, row.question_id, row.line_id): row for row in rows}


def _comes_back(duty: DutyRow, asked: bool) -> bool:
    """A mark set again; an answer that was published and is no more; handed over once again."""
    if not asked:
        return False
    by_itself = duty.state is S.DONE and duty.closing_by is None
    follows = duty.ledger in (Ledger.UNANSWERED, Ledger.PETITION)
    return duty.state is S.VOID or (by_itself and follows)


def _gone(
    there: Mapping[Key, DutyRow], asked: Mapping[Key, Wanted], public: set[int]
) -> Iterator[DutyRow]:
    """What is owed no more and was not closed by its answer; what people finished stays so."""
    for key, duty in there.items():
        if key in asked or duty.state is S.VOID:
            continue
        if duty.ledger is Ledger.UNANSWERED and duty.question_id in public:
            continue
        by_people = duty.closing_by is not None or duty.ledger is not Ledger.UNANSWERED
        if duty.state is S.DONE and by_people:
            continue
        yield duty


def _answered_since(there: Mapping[Key, DutyRow], public: set[int]) -> Iterator[DutyRow]:
    for duty in there.values():
        if duty.ledger is Ledger.UNANSWERED and duty.is_open and duty.question_id in public:
            yield duty


def _apply(pen: Pen, found: Changes) -> int:
    profile = profile_here(pen) if found.new else NOTHING
    for one in found.new:
        _open(pen, one, due_on(profile, one.ledger, Level.NONE, one.began).day.isoformat())
    for duty in found.again:
        take_step(pen, duty, Step.REOPENED, S.OPEN, closing_by=None, closed_by=None, closed_at=None)
    over: dict[str, Any] = {"closing_by": None, "closed_by": pen.by, "closed_at": pen.at}
    for duty in found.void:
        take_step(pen, duty, Step.VOIDED, S.VOID, Said(_why_void(duty)), **over)
    for duty in found.published:
        take_step(pen, duty, Step.PUBLISHED, S.DONE, **over)
    return sum(map(len, (found.new, found.again, found.void, found.published)))


def _why_void(duty: DutyRow) -> str:
    if duty.line_id is not None:
        return Words("误标：记录上的标记已去掉")
    return Words("提问已归并、不采用，或另行处理")


def _open(pen: Pen, one: Wanted, due: str) -> None:
    number = pen.add(
        Duty, interview_id=pen.programme, ledger=one.ledger.value, question_id=one.question_id,
        line_id=one.line_id, kind=one.kind, channel=one.channel, suggested=one.suggested, unit="",
        co_units="", matter="", level="", verdict=Verdict.NONE.value, due=due, state=S.OPEN.value,
        open=True, version=1, pressed=0, began=one.began.isoformat(), assigned_at=None,
        closing_by=None, closed_by=None, closed_at=None,
    )  # fmt: skip
    keep_step(
        pen, number, 1, NOTHING_SAID, step=Step.OPENED.value, state=S.OPEN.value, unit="",
        co_units="", due=due,
    )  # fmt: skip
