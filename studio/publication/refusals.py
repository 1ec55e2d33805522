"""What the portal refused for good, and its way out again: nothing refused is out of sight."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import exists, func, select, update

from studio.errors import Refusal
from studio.journal import Pen, Reader
from studio.people import require
from studio.publication.noun import Publication, PublicationState, Skip, Withdrawal
from studio.publication.queue import WENT_OUT
from studio.publication.release import SENDERS, send_anew
from studio.record import Line

P = PublicationState


@dataclass(frozen=True)
class RefusedRow:
    """A publication, or a withdrawal, that the portal refused, with the portal's words.

    number: the line's, 0 for an answer. blocks: readers get no later line before this one;
    behind: how many released lines wait for it.
    """

    id: int
    line_id: int
    answer_id: int
    number: int
    fault: str
    skipped: bool
    withdrawal: bool
    blocks: bool
    behind: int


# commands


def retry(pen: Pen, publication_id: int) -> None:
    """Queues again what the portal had refused; a line skipped meanwhile comes as a late one."""
    require(pen, *SENDERS)
    refused = pen.connection.execute(
        select(Publication).where(
            Publication.id == publication_id,
            Publication.interview_id == pen.programme,
            Publication.state == P.REFUSED.value,
        )
    ).first()
    if refused is None:
        raise Refusal("这条没有被门户拒收，不必重发。")
    _retry(pen, refused)


def retry_withdrawal(pen: Pen, withdrawal_id: int) -> None:
    """Orders again what the portal had refused to take off."""
    require(pen, *SENDERS)
    refused = pen.connection.execute(
        select(Withdrawal).where(
            Withdrawal.id == withdrawal_id,
            Withdrawal.interview_id == pen.programme,
            Withdrawal.state == P.REFUSED.value,
        )
    ).first()
    if refused is None:
        raise Refusal("这条撤回没有被门户拒绝，不必重发。")
    _retry_withdrawal(pen, refused)


# parts of commands


def retry_all(pen: Pen) -> int:
    """Everything that was refused, once more; returns how much that is."""
    withdrawals = _refused(pen, Withdrawal)
    publications = _refused(pen, Publication)
    for order in withdrawals:
        _retry_withdrawal(pen, order)
    for publication in publications:
        _retry(pen, publication)
    return len(withdrawals) + len(publications)


def _retry(pen: Pen, refused: Any) -> None:
    skipped = refused.line_id is not None and pen.connection.scalar(
        select(Skip.line_id).where(Skip.line_id == refused.line_id)
    )
    if skipped and not refused.late:
        send_anew(pen, refused, late=True)
        return
    again = update(Publication).where(Publication.id == refused.id)
    pen.connection.execute(again.values(state=P.WAITING.value, fault=""))
    _note(pen, refused)


def _retry_withdrawal(pen: Pen, order: Any) -> None:
    """What was released again since the order stays online."""
    released = exists().where(
        Publication.interview_id == pen.programme,
        Publication.entry == order.entry,
        Publication.state.in_([P.WAITING.value, P.SENT.value, P.ONLINE.value, P.PASTED.value]),
    )
    state = P.REPLACED if pen.connection.scalar(select(released)) else P.WAITING
    again = update(Withdrawal).where(Withdrawal.id == order.id)
    pen.connection.execute(again.values(state=state.value, fault=""))
    _note(pen, order)


def _refused(pen: Pen, table: Any) -> list[Any]:
    mine = (table.interview_id == pen.programme, table.state == P.REFUSED.value)
    return list(pen.connection.execute(select(table).where(*mine).order_by(table.id)))


def _note(pen: Pen, row: Any) -> None:
    if row.line_id is not None:
        pen.note("line", row.line_id)
    else:
        pen.note("answer", row.answer_id or 0)


# queries


def refusals(reader: Reader) -> tuple[RefusedRow, ...]:
    """Refused withdrawals, then lines in the order of the record, then answers."""
    here = reader.programme
    orders = reader.connection.execute(
        _columns(Withdrawal).where(
            Withdrawal.interview_id == here, Withdrawal.state == P.REFUSED.value
        )
    )
    publications = reader.connection.execute(
        _columns(Publication)
        .where(Publication.interview_id == here, Publication.state == P.REFUSED.value)
        .order_by(Line.position.is_(None), Line.position, Publication.id)
    )
    return (
        *(RefusedRow(*_values(row), True, False, 0) for row in orders),
        *(_publication_row(reader, row) for row in publications),
    )


def _publication_row(reader: Reader, row: Any) -> RefusedRow:
    blocks = row.line_id is not None and row.skipped is None and not _went_out(reader, row.line_id)
    behind = _behind(reader, row.position) if blocks else 0
    return RefusedRow(*_values(row), False, blocks, behind)


def _went_out(reader: Reader, line_id: int) -> bool:
    out = [state.value for state in WENT_OUT]
    found = exists().where(Publication.line_id == line_id, Publication.state.in_(out))
    return bool(reader.connection.scalar(select(found)))


def _behind(reader: Reader, position: int) -> int:
    return (
        reader.connection.scalar(
            select(func.count()).where(
                Publication.interview_id == reader.programme,
                Publication.state == P.WAITING.value,
                Publication.line_id.is_not(None),
                Publication.sequence > position,
            )
        )
        or 0
    )


def _columns(table: Any) -> Any:
    return (
        select(
            table.id, table.line_id, table.answer_id, Line.number, table.fault, Line.position,
            Skip.line_id.label("skipped"),
        )
        .outerjoin(Line, Line.id == table.line_id)
        .outerjoin(Skip, Skip.line_id == table.line_id)
    )  # fmt: skip


def _values(row: Any) -> tuple[int, int, int, int, str, bool]:
    return (
        row.id, row.line_id or 0, row.answer_id or 0, row.number or 0, row.fault,
        row.skipped is not None,
    )  # fmt: skip
