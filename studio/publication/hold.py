"""What was released waits some seconds before it leaves, so that it can be recalled unseen.

The courier says when it leaves, and from then on only a withdrawal helps.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update

from studio.errors import Refusal
from studio.house import house
from studio.journal import Pen, Reader
from studio.people import Role, require
from studio.publication.noun import Publication, PublicationState
from studio.record import Line

P = PublicationState


def recall(pen: Pen, publication_id: int) -> None:
    """Takes back exactly this release while it is held; what readers have stays as it is."""
    require(pen, Role.PUBLISHER, Role.REVIEWER, Role.DIRECTOR)
    row = pen.connection.execute(
        select(Publication).where(
            Publication.id == publication_id, Publication.interview_id == pen.programme
        )
    ).first()
    if row is None:
        raise Refusal("没有这条内容。")
    if row.state != P.WAITING.value or row.held_until is None:
        raise Refusal("这一版已经送出，收不回来了；要撤下，请用撤回。")
    _write(pen, publication_id, state=P.RECALLED.value)
    thing, number = ("answer", row.answer_id) if row.line_id is None else ("line", row.line_id)
    pen.note(thing, number, version=row.version, number=row.number)


def let_go(pen: Pen, publication_id: int) -> None:
    """Part of the courier's word that a held release leaves now; nobody recalls it any more."""
    _write(pen, publication_id, held_until=None)


@dataclass(frozen=True)
class HeldRow:
    """A release that has not left; number: the line's, 0 for an answer."""

    id: int
    number: int
    until: datetime


def held(reader: Reader) -> tuple[HeldRow, ...]:
    """What can still be recalled, the last released first."""
    rows = reader.connection.execute(
        select(Publication.id, Line.number, Publication.held_until)
        .outerjoin(Line, Line.id == Publication.line_id)
        .where(
            Publication.interview_id == reader.programme,
            Publication.state == P.WAITING.value,
            Publication.held_until.is_not(None),
        )
        .order_by(Publication.id.desc())
    )
    return tuple(HeldRow(its, number or 0, until) for its, number, until in rows if until)


def held_until(reader: Reader, at: datetime) -> datetime | None:
    """Until when something released at this time is held; None where nothing is held."""
    seconds = house(reader).hold_seconds
    return at + timedelta(seconds=seconds) if seconds else None


def _write(pen: Pen, publication_id: int, **values: object) -> None:
    pen.connection.execute(
        update(Publication).where(Publication.id == publication_id).values(**values)
    )
