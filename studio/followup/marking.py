"""Marks of lines beside the ledgers that they fill: what is owed is not unmarked in passing.

A mark comes off as it went on as long as nothing is owed by it. What stands in a ledger is taken
out by the planner alone, with a reason, and the mark goes with it.
"""

from sqlalchemy import select

from studio import record
from studio.errors import Refusal
from studio.followup.noun import Duty, DutyState, Ledger, Step
from studio.followup.step import Said, seen_duty, take_step
from studio.followup.write import said
from studio.journal import Pen, Reader
from studio.people import Role, require
from studio.record import Mark
from studio.words import Words

S = DutyState
LEDGER_OF = {Mark.COMMITMENT: Ledger.COMMITMENT, Mark.ADOPTED: Ledger.ADOPTED}
MARK_OF = {ledger: mark for mark, ledger in LEDGER_OF.items()}


def mark(pen: Pen, line_id: int, which: Mark, holds: bool) -> None:
    """Puts a mark on a line, or takes off one by which nothing is owed."""
    which = Mark(which)
    if not holds and which in LEDGER_OF and _owed(pen, line_id, LEDGER_OF[which]):
        raise Refusal(
            "这一条已列入台账，标记不能直接去掉。请组织协调在“督办”里选中它，写明原因撤出。"
        )
    record.mark(pen, line_id, which, holds)


def take_out(pen: Pen, duty_id: int, seen: int, reason: str) -> None:
    """The planner's word that a line was marked wrongly: out of the ledger, and unmarked.

    It stays to be seen there, with who took it out and why; marked again it comes back. What two
    people closed is closed.
    """
    require(pen, Role.PLANNER)
    row = seen_duty(pen, duty_id, seen)
    if row.line_id is None:
        raise Refusal("只有记录上标记的事项可以按误标撤出。")
    why = said(reason, Words("请写明撤出台账的原因。"))
    take_step(
        pen, row, Step.VOIDED, S.VOID, Said(why), closing_by=None, closed_by=pen.by,
        closed_at=pen.at,
    )  # fmt: skip
    record.unmark(pen, row.line_id, MARK_OF[row.ledger])


def _owed(reader: Reader, line_id: int, ledger: Ledger) -> bool:
    owed = select(Duty.id).where(
        Duty.line_id == line_id, Duty.ledger == ledger.value, Duty.state != S.VOID.value
    )
    return reader.connection.scalar(owed.limit(1)) is not None
