"""A programme is closed: laid before a second person, who signs when nothing stands in the way.

From then on the database itself refuses every change of it but the archive's own facts
(`studio/archive/guard.py`).
"""

from sqlalchemy import func, insert, select, update

from studio.archive.noun import (
    CLOSABLE,
    OPEN_NAMES,
    PREPARERS,
    ArchiveFile,
    Closing,
    ClosingRow,
    Erasure,
    FileRow,
    Open,
)
from studio.archive.openness import open_rows
from studio.archive.row_seal import seal_rows
from studio.archive.waiving import keep_waiver
from studio.errors import Refusal
from studio.interview import InterviewState, go, require_state
from studio.journal import HOUSE, Pen, Reader
from studio.naming import TITLE, written
from studio.people import Role, require
from studio.states import CLOSED

S = InterviewState


# commands


def waive(pen: Pen, what: Open, reason: str, seen: int) -> int:
    """Leaves something undone, with a reason; seen: how many of it the person saw open."""
    row = next(row for row in open_rows(pen) if row.what is what)
    if row.count != seen:
        raise Refusal("“{what}”的情况刚变了，请看过再操作。", what=OPEN_NAMES[what])
    return keep_waiver(pen, what, row.count, reason)


def prepare(pen: Pen) -> int:
    """Lays the programme before a second person, to be archived; Refusal while anything is open."""
    require(pen, *PREPARERS)
    require_state(pen, *CLOSABLE)
    _require_nothing_open(pen)
    known = closing(pen)
    if known is not None and known.prepared_by == pen.by:
        raise Refusal("您已提请归档，等另一位组织协调签字。")
    number = (known.number if known is not None else 0) + 1
    pen.connection.execute(
        insert(Closing).values(
            interview_id=pen.programme, number=number, prepared_by=pen.by, prepared_at=pen.at
        )
    )
    pen.note("closing", pen.programme, version=number)
    return number


def sign(pen: Pen, seen: int) -> None:
    """A second person signs, and the programme is archived; seen: the number on the screen."""
    require(pen, Role.PLANNER)
    held = require_state(pen, *CLOSABLE) is S.FOLLOWING_UP
    known = closing(pen)
    if known is None or known.number != seen:
        raise Refusal("请先提请归档；提请已变的，请看过再签字。")
    if known.prepared_by == pen.by:
        raise Refusal("提请归档的人不能自己签字，请另一位组织协调来签。")
    _require_nothing_open(pen)
    pen.connection.execute(
        update(Closing)
        .where(Closing.interview_id == pen.programme, Closing.number == known.number)
        .values(signed_by=pen.by, signed_at=pen.at)
    )
    pen.note("closing", pen.programme, version=known.number, signed=1)
    go(pen, S.ARCHIVED if held else S.FILED, *CLOSABLE)
    seal_rows(pen)


def take_out(pen: Pen, programme: int) -> None:
    """Writes down, in the house's journal, that a person takes out all that a programme holds.

    By itself and kept before the reading, as for a netizen's own words.
    """
    require(pen, Role.PLANNER)
    if pen.programme != HOUSE:
        raise Refusal("取出归档内容记在整个演播台的日志里。")
    pen.note("archive", programme)


def filed(pen: Pen, name: str, size: int, sha256: str, entries: int) -> int:
    """Keeps that a file was written, and which; returns its number."""
    require(pen, Role.PLANNER)
    require_state(pen, *CLOSED)
    f = ArchiveFile
    last = select(func.max(f.number)).where(f.interview_id == pen.programme)
    number = (pen.connection.scalar(last) or 0) + 1
    pen.connection.execute(
        insert(f).values(
            interview_id=pen.programme, number=number, name=written(name, TITLE), size=size,
            sha256=sha256, entries=entries, by=pen.by, at=pen.at,
        )
    )  # fmt: skip
    pen.note("archive_file", pen.programme, version=number, sha256=sha256, size=size)
    return number


# queries


def closing(reader: Reader) -> ClosingRow | None:
    """The newest try to close, None where nobody has."""
    c = Closing
    row = reader.connection.execute(
        select(c.number, c.prepared_by, c.prepared_at, c.signed_by, c.signed_at)
        .where(c.interview_id == reader.programme)
        .order_by(c.number.desc())
        .limit(1)
    ).first()
    return ClosingRow(*row) if row is not None else None


def files(reader: Reader) -> tuple[FileRow, ...]:
    """Every file that was written, the newest first, and whether it must be replaced by now."""
    f, e = ArchiveFile, Erasure
    erased = reader.connection.scalar(
        select(func.max(e.done_at)).where(e.interview_id == reader.programme)
    )
    rows = reader.connection.execute(
        select(f.number, f.name, f.size, f.sha256, f.entries, f.by, f.at)
        .where(f.interview_id == reader.programme)
        .order_by(f.number.desc())
    )
    return tuple(FileRow(*row, stale=erased is not None and erased >= row.at) for row in rows)


def _require_nothing_open(pen: Pen) -> None:
    left = [OPEN_NAMES[row.what] for row in open_rows(pen) if row.stands_in_the_way]
    if left:
        raise Refusal("还不能归档，没有办完的有：{left}。请办完，或写明原因免去。", left=left)
