"""What must reach readers in one act, so that no word of a split or joined line is lost or doubled.

A line that readers have and that was split goes out shortened only with all its parts. A line
that took another one's words goes out only as that one is withdrawn.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, exists, func, select

from studio.journal import Reader
from studio.publication.noun import Publication, PublicationState
from studio.record import Line

P = PublicationState
OUT = (P.WAITING.value, P.SENT.value, P.ONLINE.value, P.REPLACED.value, P.REFUSED.value)
"""Released, and neither withdrawn nor recalled since."""


def parts_with(reader: Reader, line: Any) -> list[Any]:
    """The line itself, and every line that must be released together with it, in their order."""
    whole = line
    if line.split_from is not None and not released_version(reader, line.id):
        whole = reader.connection.execute(select(Line).where(Line.id == line.split_from)).one()
    out = released_version(reader, whole.id)
    if not out:
        return [line]
    parts = reader.connection.execute(
        select(Line)
        .where(Line.split_from == whole.id, ~Line.discarded, Line.split_at > out)
        .where(Line.joined_into.is_(None))
        .order_by(Line.position)
    ).all()
    waiting = [part for part in parts if not released_version(reader, part.id)]
    if line.id != whole.id and line.id not in {part.id for part in waiting}:
        return [line]
    return [whole, *waiting]


def taken_over_by(reader: Reader, line_id: int, version: int) -> Sequence[Any]:
    """The lines whose words this version of a line carries, and which readers still have."""
    return reader.connection.execute(
        select(Line)
        .where(Line.joined_into == line_id, Line.joined_at <= version, ~Line.discarded)
        .where(is_out())
        .order_by(Line.position)
    ).all()


def released_version(reader: Reader, line_id: int) -> int:
    """The version of a line that is out, or on its way; 0 for none."""
    newest = select(func.max(Publication.version)).where(
        Publication.line_id == line_id, Publication.state.in_(OUT)
    )
    return reader.connection.scalar(newest) or 0


def is_out() -> ColumnElement[bool]:
    """Whether any version of a line is out, or on its way: a condition on `Line`."""
    return exists().where(Publication.line_id == Line.id, Publication.state.in_(OUT))
