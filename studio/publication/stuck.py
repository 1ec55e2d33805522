"""The line that holds the feed up: what readers wait for while later lines are ready to go."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select

from studio.journal import Reader
from studio.publication.noun import Publication, PublicationState
from studio.publication.queue import first_unready
from studio.publication.views import feed
from studio.review import ReviewState

P = PublicationState


class Why(StrEnum):
    """At whom the line stands."""

    WRITING = "writing"
    RETURNED = "returned"
    REVIEW = "review"
    RELEASE = "release"
    REFUSED = "refused"


AT = {
    ReviewState.DRAFT: Why.WRITING,
    ReviewState.RETURNED: Why.RETURNED,
    ReviewState.SUBMITTED: Why.REVIEW,
    ReviewState.APPROVED: Why.RELEASE,
}


@dataclass(frozen=True)
class StuckRow:
    """A line that holds `behind` released ones up since the first of them was released."""

    line_id: int
    number: int
    text: str
    by: str
    why: Why
    fault: str
    behind: int
    since: datetime


def stuck(reader: Reader) -> StuckRow | None:
    """The first line that readers wait for, where others wait behind it; else None."""
    found = first_unready(reader)
    if found is None:
        return None
    line_id, position = found
    p = Publication
    behind, since = reader.connection.execute(
        select(func.count(), func.min(p.released_at)).where(
            p.interview_id == reader.programme, p.state == P.WAITING.value,
            p.line_id.is_not(None), p.sequence > position,
        )
    ).one()  # fmt: skip
    if not behind:
        return None
    (row,) = feed(reader, (line_id,))
    why = Why.REFUSED if row.feed is P.REFUSED else AT[row.line.state]
    return StuckRow(
        row.line.id, row.line.number, row.line.text, row.line.started_by, why, row.fault, behind,
        since,
    )  # fmt: skip


__all__ = ["StuckRow", "Why", "stuck"]
