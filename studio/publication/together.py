"""What must reach readers in one act, so that no word of a split or joined line is lost or doubled.

A line that readers have and that was split goes out shortened only with all its parts. A line
that took another one's words goes out only as that one is withdrawn.
"""

from typing import Any

from sqlalchemy import ColumnElement, exists, func, select

from studio.journal import Reader
from studio.publication.noun import Publication, PublicationState
from studio.record import Line

P = PublicationState
OUT = (
    P.WAITING.value, P.SENT.value, P.ONLINE.value, P.PASTED.value, P.REPLACED.value,
    P.REFUSED.value,
)  # fmt: skip
"""Released, and neither withdrawn nor recalled since."""


def parts_with(reader: Reader, line: Any) -> list[Any]:
    """The line itself, and every line that must be released together with it, in their order.

    A part is bound to the line it was split from as long as that holds its words with readers, be
    it by itself or by a line whose words it took over.
    """
    whole = line
    while whole.split_from is not None and not released_version(reader, whole.id):
        origin = _line(reader, whole.split_from)
        if released_version(reader, origin.id) >= whole.split_at:
            break  # readers have it without this part already
        if origin.discarded or origin.joined_into is not None:
            break  # it never goes out by itself
        whole = origin
    group = [whole, *_waiting_parts(reader, whole)]
    with_readers = released_version(reader, whole.id) or any(
        taken_over_by(reader, part.id) for part in group
    )
    return group if with_readers else [line]


def taken_over_by(reader: Reader, line_id: int, version: int | None = None) -> list[Any]:
    """The lines whose words this version of a line carries, and which readers still have.

    version: None for the newest. A line that took others over may itself have been taken over.
    """
    joined = select(Line).where(Line.joined_into == line_id).order_by(Line.position)
    if version is not None:
        joined = joined.where(Line.joined_at <= version)
    found = []
    for other in reader.connection.execute(joined):
        if released_version(reader, other.id):
            found.append(other)
        found += taken_over_by(reader, other.id)
    return found


def _waiting_parts(reader: Reader, whole: Any) -> list[Any]:
    """The parts of a line that were never released, theirs too, in the order of the record."""
    out = released_version(reader, whole.id)
    parts = reader.connection.execute(
        select(Line)
        .where(Line.split_from == whole.id, ~Line.discarded, Line.joined_into.is_(None))
        .where(Line.split_at > out)
        .order_by(Line.position)
    ).all()
    waiting = [part for part in parts if not released_version(reader, part.id)]
    return [each for part in waiting for each in (part, *_waiting_parts(reader, part))]


def _line(reader: Reader, line_id: int) -> Any:
    return reader.connection.execute(select(Line).where(Line.id == line_id)).one()


def released_version(reader: Reader, line_id: int) -> int:
    """The version of a line that is out, or on its way; 0 for none."""
    newest = select(func.max(Publication.version)).where(
        Publication.line_id == line_id, Publication.state.in_(OUT)
    )
    return reader.connection.scalar(newest) or 0


def is_out() -> ColumnElement[bool]:
    """Whether any version of a line is out, or on its way: a condition on `Line`."""
    return exists().where(Publication.line_id == Line.id, Publication.state.in_(OUT))
