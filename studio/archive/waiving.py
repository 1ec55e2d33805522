"""Something is left undone on purpose: with a reason that stays, for as much as was open then."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select

from studio.archive.noun import CLOSABLE, WAIVABLE, ArchiveWaiver, Open
from studio.errors import Refusal
from studio.interview import require_state
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest
from studio.naming import TITLE, written
from studio.people import Role, require

WAIVER = "archive_waiver"


@dataclass(frozen=True)
class WaiverRow:
    """A reason as it was given; left: how many were open then, and no more are waived by it."""

    number: int
    what: Open
    left: int
    reason: str
    by: str
    at: datetime


def keep_waiver(pen: Pen, what: Open, left: int, reason: str) -> int:
    """Part of waiving: keeps and seals the reason; returns its number."""
    require(pen, Role.PLANNER)
    require_state(pen, *CLOSABLE)
    why = written(reason, TITLE)
    if what not in WAIVABLE:
        raise Refusal("这一项不能免去，请先办完。")
    if not left:
        raise Refusal("这一项已经办完，不用免去。")
    if not why:
        raise Refusal("请写明免去的原因。")
    w = ArchiveWaiver
    last = select(func.max(w.number)).where(w.interview_id == pen.programme)
    number, salt = (pen.connection.scalar(last) or 0) + 1, new_salt()
    pen.connection.execute(
        insert(w).values(
            interview_id=pen.programme, number=number, what=what.value, left=left, reason=why,
            salt=salt, by=pen.by, at=pen.at,
        )
    )  # fmt: skip
    digest = text_digest(salt, what.value, str(left), why)
    pen.note(WAIVER, pen.programme, version=number, text_digest=digest, what=what.value, left=left)
    return number


def waivers(reader: Reader) -> tuple[WaiverRow, ...]:
    """Every reason that was given, the first one first."""
    w = ArchiveWaiver
    rows = reader.connection.execute(
        select(w.number, w.what, w.left, w.reason, w.by, w.at)
        .where(w.interview_id == reader.programme)
        .order_by(w.number)
    )
    return tuple(WaiverRow(row.number, Open(row.what), *row[2:]) for row in rows)


def newest_waivers(reader: Reader) -> dict[Open, WaiverRow]:
    """The last word on each thing."""
    return {row.what: row for row in waivers(reader)}


def kept_waivers(reader: Reader) -> Iterator[KeptText]:
    """Every reason as it stands today, for the audit."""
    w = ArchiveWaiver
    for row in reader.connection.execute(
        select(w.interview_id, w.number, w.salt, w.what, w.left, w.reason)
    ):
        digest = text_digest(row.salt, row.what, str(row.left), row.reason)
        yield KeptText(WAIVER, row.interview_id, row.number, digest)
