"""What is noted of a line while it is typed: its marks, and the question it belongs to."""

from typing import Any

from studio.journal import Pen
from studio.people import Role, require
from studio.question import question
from studio.record.noun import Mark, change, line_of
from studio.words import Words

MARK_NAMES = {
    Mark.COMMITMENT: Words("承诺事项"),
    Mark.ADOPTED: Words("采纳意见"),
    Mark.HIGHLIGHT: Words("精彩观点"),
}


def mark(pen: Pen, line_id: int, which: Mark, holds: bool) -> None:
    """Puts a mark on a line, or takes it off; no version changes with it.

    What is owed by a mark holds it: the ledgers ask first, and the database asks as well.
    """
    require(pen, Role.STENOGRAPHER, Role.AIDE)
    _put(pen, line_id, Mark(which), holds)


def unmark(pen: Pen, line_id: int, which: Mark) -> None:
    """Part of taking a duty out of its ledger: the mark that brought it there goes."""
    _put(pen, line_id, which, holds=False)


def _put(pen: Pen, line_id: int, which: Mark, holds: bool) -> None:
    line_of(pen, line_id)
    change(pen, line_id, **{which.value: holds})
    noted: dict[str, Any] = {which.value: holds}
    pen.note("line", line_id, **noted)


def link(pen: Pen, line_id: int, question_id: int | None) -> None:
    """Says which question a line quotes or answers; None for no question."""
    require(pen, Role.STENOGRAPHER, Role.AIDE)
    line_of(pen, line_id)
    if question_id is not None:
        question(pen, question_id)
    change(pen, line_id, question_id=question_id)
    pen.note("line", line_id, question=question_id or 0)
