"""The courier's own commands: what it brought in, what the portal took, what was read back.

Each is fenced by the lease's epoch and done by the courier alone.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import insert, select, update

from studio.courier.lease import require_epoch
from studio.courier.status import QuestionTold, keep
from studio.journal import Pen
from studio.people import require_courier
from studio.publication import Publication, PublicationState, Withdrawal
from studio.question import Arrival, arrive

P = PublicationState


def take_in(pen: Pen, arrivals: Sequence[Arrival], cursor: str, epoch: int) -> int:
    """Takes a page of questions in and moves the cursor, in one transaction."""
    _fence(pen, epoch)
    written = [arrival for arrival in arrivals if arrival.text.strip()]
    new = arrive(pen, written)
    keep(pen.connection, pen.programme, pen.at, questions_cursor=cursor)
    return new


def record_announced(pen: Pen, revision: int, epoch: int) -> None:
    """The portal has this revision of the announcement."""
    _fence(pen, epoch)
    keep(pen.connection, pen.programme, pen.at, announced_revision=revision)
    pen.note("portal", pen.programme, revision=revision)


def record_receipt(
    pen: Pen, publication_id: int, sha256: str, latency_ms: float, epoch: int
) -> None:
    """The portal has taken a publication; whether readers see it is proved later."""
    _fence(pen, epoch)
    row = _publication(pen, publication_id)
    _set(pen, Publication, publication_id, sent_at=pen.at, sha256=sha256, fault="")
    if row.state == P.WAITING.value:
        _set(pen, Publication, publication_id, state=P.SENT.value)
    keep(pen.connection, pen.programme, pen.at, latency_ms=latency_ms)
    _note(pen, row)


def record_refused(pen: Pen, publication_id: int, fault: str, epoch: int) -> None:
    """The portal refused a publication for good; the queue stops there until a person acts."""
    _fence(pen, epoch)
    row = _publication(pen, publication_id)
    if row.state == P.WAITING.value:
        _set(pen, Publication, publication_id, state=P.REFUSED.value, fault=fault)
    _note(pen, row, refused=True)


def record_withdrawn(pen: Pen, withdrawal_id: int, epoch: int) -> None:
    """The portal has taken an entry off; what no reader ever had needs no proof."""
    _fence(pen, epoch)
    row = pen.connection.execute(select(Withdrawal).where(Withdrawal.id == withdrawal_id)).one()
    sent = select(Publication.id).where(
        Publication.interview_id == pen.programme,
        Publication.entry == row.entry,
        Publication.sent_at.is_not(None),
    )
    readers_had_it = pen.connection.scalar(sent.limit(1)) is not None
    state = P.SENT if readers_had_it else P.ONLINE
    _set(pen, Withdrawal, withdrawal_id, state=state.value, sent_at=pen.at)
    _note(pen, row)


def record_proof(
    pen: Pen, online: Sequence[int], withdrawn: Sequence[str], cursor: str, epoch: int
) -> None:
    """Read-back has shown these publications, and these entries as withdrawn (已上网)."""
    _fence(pen, epoch)
    keep(pen.connection, pen.programme, pen.at, entries_cursor=cursor)
    for number in online:
        row = _publication(pen, number)
        if row.state == P.SENT.value:
            _set(pen, Publication, number, state=P.ONLINE.value, proved_at=pen.at)
            _replace_older(pen, row)
        _note(pen, row)
    for entry in withdrawn:
        _prove_withdrawal(pen, entry)
    if not pen.unwritten:
        pen.note("portal", pen.programme)


def record_told(pen: Pen, told: Mapping[int, str], epoch: int) -> None:
    """The portal shows these statuses under the askers' query codes."""
    _fence(pen, epoch)
    for question_id, word in told.items():
        known = update(QuestionTold).where(QuestionTold.question_id == question_id)
        if not pen.connection.execute(known.values(status=word)).rowcount:
            pen.connection.execute(
                insert(QuestionTold).values(question_id=question_id, status=word)
            )
    pen.note("portal", pen.programme, told=len(told))


def record_down(pen: Pen, fault: str, epoch: int) -> None:
    """The portal does not answer; noted once, when it begins."""
    _fence(pen, epoch)
    keep(pen.connection, pen.programme, pen.at, up=False, since=pen.at, fault=fault)
    pen.note("portal", pen.programme, up=False)


def record_up(pen: Pen, epoch: int) -> None:
    """The portal answers again; noted once, when it begins."""
    _fence(pen, epoch)
    keep(pen.connection, pen.programme, pen.at, up=True, since=pen.at, fault="")
    pen.note("portal", pen.programme, up=True)


def _fence(pen: Pen, epoch: int) -> None:
    require_courier(pen)
    require_epoch(pen.connection, epoch)


def _publication(pen: Pen, publication_id: int) -> Any:
    return pen.connection.execute(
        select(Publication).where(
            Publication.id == publication_id, Publication.interview_id == pen.programme
        )
    ).one()


def _replace_older(pen: Pen, proved: Any) -> None:
    pen.connection.execute(
        update(Publication)
        .where(
            Publication.interview_id == pen.programme,
            Publication.entry == proved.entry,
            Publication.number < proved.number,
            Publication.state.in_([P.SENT.value, P.ONLINE.value]),
        )
        .values(state=P.REPLACED.value)
    )


def _prove_withdrawal(pen: Pen, entry: str) -> None:
    row = pen.connection.execute(
        select(Withdrawal)
        .where(
            Withdrawal.interview_id == pen.programme,
            Withdrawal.entry == entry,
            Withdrawal.state == P.SENT.value,
        )
        .limit(1)
    ).first()
    if row is not None:
        _set(pen, Withdrawal, row.id, state=P.ONLINE.value, proved_at=pen.at)
        _note(pen, row)


def _set(pen: Pen, table: Any, number: int, **values: object) -> None:
    pen.connection.execute(update(table).where(table.id == number).values(**values))


def _note(pen: Pen, row: Any, refused: bool = False) -> None:
    thing = "line" if row.line_id is not None else "answer"
    version = getattr(row, "version", 0)
    pen.note(thing, row.line_id or row.answer_id, version=version, refused=refused)


__all__ = [
    "record_announced", "record_down", "record_proof", "record_receipt", "record_refused",
    "record_told", "record_up", "record_withdrawn", "take_in",
]  # fmt: skip
