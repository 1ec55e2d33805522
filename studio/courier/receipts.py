"""The courier's own commands: what it brought in, what the portal took or refused.

What was read back stands in `proofs.py`.

Each is fenced by the lease's epoch and done by the courier alone.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, insert, literal, select, update

from studio import rating
from studio.courier.lease import require_epoch
from studio.courier.status import QuestionTold, keep, keep_latency
from studio.courier.telling import Word
from studio.interview import Interview
from studio.journal import Pen
from studio.origin_reply import Deed, note_sent
from studio.people import require_courier
from studio.portal.open import kind_of
from studio.publication import Publication, PublicationState, Withdrawal, let_go
from studio.question import Arrival, Question, arrive
from studio.ready import Ready

P = PublicationState
TAKE = Ready(
    update(Publication)
    .where(Publication.id == bindparam("its"))
    .values(
        state=bindparam("now"), sent_at=bindparam("taken_at"), sha256=bindparam("digest"),
        fault=literal(""),
    )
)  # fmt: skip


def take_in(pen: Pen, arrivals: Sequence[Arrival], cursor: str, epoch: int) -> int:
    """Takes a page of questions in and moves the cursor, in one transaction."""
    fence(pen, epoch)
    written = [arrival for arrival in arrivals if arrival.text.strip()]
    new = arrive(pen, written)
    keep(pen.connection, pen.programme, pen.at, questions_cursor=cursor)
    return new


def take_ratings(pen: Pen, given: Sequence[rating.Given], epoch: int) -> int:
    """Takes a page of ratings in; returns how many said something new."""
    fence(pen, epoch)
    return rating.take(pen, given)


def record_announced(pen: Pen, revision: int, epoch: int) -> None:
    """The portal has this revision of the announcement."""
    fence(pen, epoch)
    keep(
        pen.connection, pen.programme, pen.at, announced_revision=revision, refused_revision=0,
        announce_fault="",
    )  # fmt: skip
    pen.note("portal", pen.programme, revision=revision)


def record_not_announced(pen: Pen, revision: int, fault: str, epoch: int) -> None:
    """The portal refused this revision of the announcement; the rest goes on without it."""
    fence(pen, epoch)
    keep(pen.connection, pen.programme, pen.at, refused_revision=revision, announce_fault=fault)
    pen.note("portal", pen.programme, revision=revision, refused=True)


def record_unannounced(pen: Pen, epoch: int) -> None:
    """The portal does not know the programme any more: it will be announced again."""
    fence(pen, epoch)
    keep(pen.connection, pen.programme, pen.at, announced_revision=0)
    pen.note("portal", pen.programme, revision=0)


def record_leaving(pen: Pen, publication_id: int, epoch: int) -> None:
    """A release that was held leaves now, so that nobody recalls what may be with readers."""
    fence(pen, epoch)
    let_go(pen, publication_id)
    note(pen, publication_of(pen, publication_id))


def record_receipt(
    pen: Pen, publication_id: int, sha256: str, latency_ms: float, epoch: int
) -> None:
    """The portal has taken a publication; whether readers see it is proved later."""
    fence(pen, epoch)
    row = publication_of(pen, publication_id)
    state = P.SENT.value if row.state == P.WAITING.value else row.state
    taken = {"its": publication_id, "now": state, "taken_at": pen.at, "digest": sha256}
    TAKE.run(pen.connection, taken)
    keep_latency(pen.connection, pen.programme, pen.at, latency_ms)
    note(pen, row)


def record_refused(pen: Pen, publication_id: int, fault: str, epoch: int) -> None:
    """The portal refused a publication for good; the queue stops there until a person acts."""
    fence(pen, epoch)
    row = publication_of(pen, publication_id)
    if row.state == P.WAITING.value:
        change(pen, Publication, publication_id, state=P.REFUSED.value, fault=fault)
    note(pen, row, refused=True)


def record_withdrawn(pen: Pen, withdrawal_id: int, epoch: int) -> None:
    """The portal has taken an entry off; what no reader ever had needs no proof."""
    fence(pen, epoch)
    row = _withdrawal(pen, withdrawal_id)
    sent = select(Publication.id).where(
        Publication.interview_id == pen.programme,
        Publication.entry == row.entry,
        Publication.sent_at.is_not(None),
    )
    readers_had_it = pen.connection.scalar(sent.limit(1)) is not None
    state = P.SENT if readers_had_it else P.ONLINE
    change(pen, Withdrawal, withdrawal_id, state=state.value, sent_at=pen.at, fault="")
    note(pen, row)


def record_not_withdrawn(pen: Pen, withdrawal_id: int, fault: str, epoch: int) -> None:
    """The portal refused to take an entry off; that stands on every screen, the rest goes on."""
    fence(pen, epoch)
    row = _withdrawal(pen, withdrawal_id)
    if row.state == P.WAITING.value:
        change(pen, Withdrawal, withdrawal_id, state=P.REFUSED.value, fault=fault)
    note(pen, row, refused=True)


def record_told(pen: Pen, told: Sequence[Word], epoch: int) -> None:
    """The portal has said these to askers and readers, or has taken them back."""
    fence(pen, epoch)
    _note_origins(pen, told)
    for word in told:
        values = {word.column: word.mark}
        known = update(QuestionTold).where(QuestionTold.question_id == word.question)
        if not pen.connection.execute(known.values(**values)).rowcount:
            fresh = {"status": "", "reply": "", "listed": "", **values}
            pen.connection.execute(insert(QuestionTold).values(question_id=word.question, **fresh))
    pen.note("portal", pen.programme, told=len(told))


def record_down(pen: Pen, fault: str, epoch: int) -> None:
    """The portal does not answer; noted once, when it begins."""
    fence(pen, epoch)
    keep(pen.connection, pen.programme, pen.at, up=False, since=pen.at, fault=fault)
    pen.note("portal", pen.programme, up=False)


def record_up(pen: Pen, epoch: int) -> None:
    """The portal answers again; noted once, when it begins."""
    fence(pen, epoch)
    keep(pen.connection, pen.programme, pen.at, up=True, since=pen.at, fault="")
    pen.note("portal", pen.programme, up=True)


# parts of the courier's commands


def _note_origins(pen: Pen, told: Sequence[Word]) -> None:
    """Where the portal is the channel itself, what it said there is the reply by that channel."""
    replies = [word for word in told if word.column == "reply" and not word.refused]
    address = select(Interview.portal_url).where(Interview.id == pen.programme)
    kind = kind_of(pen.connection.scalar(address) or "")
    by_it = select(Question.id).where(
        Question.id.in_([word.question for word in replies]), Question.channel == kind.value
    )
    mine = set(pen.connection.scalars(by_it)) if replies else set()
    for word in replies:
        if word.question in mine:
            deed = Deed.REPLIED if word.said is not None else Deed.RETRACTED
            note_sent(pen, word.question, word.publication, deed)


def fence(pen: Pen, epoch: int) -> None:
    """Refusal for anybody but the courier that holds the lease under this epoch."""
    require_courier(pen)
    require_epoch(pen.connection, epoch)


class Released(NamedTuple):
    """What a receipt or a proof must know of a publication."""

    id: int
    line_id: int | None
    answer_id: int | None
    version: int
    entry: str
    number: int
    state: str
    proved_at: datetime | None


def publication_of(pen: Pen, publication_id: int) -> Released:
    """One publication of the programme, as it is kept."""
    found = FIND_RELEASED.rows(pen.connection, here=pen.programme, its=publication_id)
    if not found:
        raise AssertionError(f"programme {pen.programme} has no publication {publication_id}")
    return Released(*found[0])


def change(pen: Pen, table: Any, number: int, **values: object) -> None:
    """Writes values of one publication or withdrawal."""
    pen.connection.execute(update(table).where(table.id == number).values(**values))


def note(pen: Pen, row: Any, *, refused: bool = False, again: bool = False) -> None:
    """Journals something about the line or answer behind a publication or withdrawal."""
    thing = "line" if row.line_id is not None else "answer"
    version = getattr(row, "version", 0)
    number = row.line_id or row.answer_id
    pen.note(thing, number, version=version, refused=refused, again=again)


def _withdrawal(pen: Pen, withdrawal_id: int) -> Any:
    return pen.connection.execute(
        select(Withdrawal).where(
            Withdrawal.id == withdrawal_id, Withdrawal.interview_id == pen.programme
        )
    ).one()


FIND_RELEASED = Ready(
    select(*(getattr(Publication, name) for name in Released._fields)).where(
        Publication.id == bindparam("its"), Publication.interview_id == bindparam("here")
    )
)


__all__ = [
    "change", "fence", "note", "publication_of", "record_announced", "record_down",
    "record_leaving",
    "record_not_announced", "record_not_withdrawn", "record_receipt", "record_refused",
    "record_told", "record_unannounced", "record_up", "record_withdrawn", "take_in", "take_ratings",
]  # fmt: skip
