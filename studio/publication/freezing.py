"""A released version as it is frozen: numbered, and queued for the portal."""

from typing import Any

from sqlalchemy import func, select, update

from studio.journal import Pen
from studio.publication.noun import Publication, PublicationState, Withdrawal
from studio.publication.said import keep_said

P = PublicationState


def freeze(pen: Pen, entry: str, version: Any, **values: object) -> None:
    """Queues an approved version under the next number of its entry."""
    frozen = {
        "entry": entry, "number": last_number(pen, entry) + 1, "version": version.number,
        "label": version.label, "text": version.text, "question": version.question,
        "remark": version.remark, "photos": version.photos,
    }  # fmt: skip
    queue(pen, {**frozen, **values})


def queue(pen: Pen, values: dict[str, Any]) -> None:
    """Queues a publication; what the portal had refused of the entry is over with that."""
    for table, over in ((Publication, P.WITHDRAWN), (Withdrawal, P.REPLACED)):
        here = (table.interview_id == pen.programme, table.entry == values["entry"])
        pen.connection.execute(
            update(table).where(*here, table.state == P.REFUSED.value).values(state=over.value)
        )
    its = pen.add(
        Publication, interview_id=pen.programme, released_by=pen.by, released_at=pen.at,
        state=P.WAITING.value, sha256="", fault="", **values,
    )  # fmt: skip
    keep_said(pen, its, values["label"], values["text"])


def last_number(pen: Pen, entry: str) -> int:
    """The highest number that the entry has had, 0 for none."""
    here = (Publication.interview_id == pen.programme, Publication.entry == entry)
    return pen.connection.scalar(select(func.max(Publication.number)).where(*here)) or 0
