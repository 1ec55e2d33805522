"""What people do about outlets: add one, retire it, use it again, send anew what it refused."""

from typing import Any

from sqlalchemy import delete, select, update

from studio.errors import Refusal
from studio.house import PASTED_INTO, require_portal
from studio.interview import interview
from studio.journal import Pen
from studio.naming import written
from studio.outlet.noun import (
    MOST_OUTLETS,
    NAME_SIGNS,
    Carries,
    Delivery,
    Outlet,
    OutletDifference,
    OutletStatus,
    OutletWithdrawal,
)
from studio.outlet.queue import live, newer_than_it, outlet_of
from studio.outlet.views import seen_anywhere
from studio.people import Role, require
from studio.publication import SENDERS, Publication, PublicationState, Withdrawal
from studio.publication import publish_anew as publish_anew_at_the_portal

P = PublicationState
KEEPERS = (Role.PLANNER, Role.TECHNICIAN)
"""Who adds and retires outlets; the same as choose the programme's portal."""


# commands


def add(pen: Pen, name: str, address: str, carries: Carries) -> int:
    """Adds an outlet and returns its id; it gets all that was released, from the first line on.

    The token is kept in the keyring of the PC that carries, under the address. A rehearsal may
    only use this machine's, as for its portal.
    """
    require(pen, *KEEPERS)
    called = written(name, NAME_SIGNS)
    if not called:
        raise Refusal("请填写发布渠道的名称。")
    address = address.strip().rstrip("/")
    if not address or address == PASTED_INTO:
        raise Refusal("请填写发布渠道的地址；人工粘贴只能用于主渠道。")
    require_portal(pen, address, rehearsal=interview(pen).rehearsal)
    _require_room(pen, called, address)
    number = pen.add(
        Outlet, interview_id=pen.programme, name=called, address=address, carries=carries.value,
        by=pen.by, at=pen.at, retired_at=None,
    )  # fmt: skip
    pen.note("outlet", number, carries=carries.value)
    return number


def retire(pen: Pen, outlet_id: int) -> None:
    """Nothing goes to it from now on, not even a withdrawal; what it has had stays on record."""
    require(pen, *KEEPERS)
    row = _outlet(pen, outlet_id)
    if row.retired_at is not None:
        raise Refusal("发布渠道“{name}”已经停用。", name=row.name)
    _write(pen, outlet_id, retired_at=pen.at)
    pen.note("outlet", outlet_id, retired=True)


def reinstate(pen: Pen, outlet_id: int) -> None:
    """Uses it again: what was withdrawn and released meanwhile goes there in its order."""
    require(pen, *KEEPERS)
    row = _outlet(pen, outlet_id)
    if row.retired_at is None:
        raise Refusal("发布渠道“{name}”正在使用。", name=row.name)
    require_portal(pen, row.address, rehearsal=interview(pen).rehearsal)
    _require_room(pen, row.name, row.address)
    _write(pen, outlet_id, retired_at=None)
    pen.note("outlet", outlet_id, retired=False)


def retry(pen: Pen, outlet_id: int, publication_id: int) -> None:
    """Queues again at this outlet alone what it had refused."""
    require(pen, *SENDERS)
    _outlet(pen, outlet_id)
    if not _again(pen, Delivery, outlet_id, publication_id):
        raise Refusal("这条没有被这个渠道拒收，不必重发。")


def retry_withdrawal(pen: Pen, outlet_id: int, withdrawal_id: int) -> None:
    """Orders again at this outlet what it had refused to take off."""
    require(pen, *SENDERS)
    _outlet(pen, outlet_id)
    if not _again(pen, OutletWithdrawal, outlet_id, withdrawal_id):
        raise Refusal("这条撤回没有被这个渠道拒绝，不必重发。")


def retry_here(pen: Pen, outlet_id: int) -> int:
    """Everything that this outlet refused, once more; returns how much."""
    require(pen, *SENDERS)
    row = _outlet(pen, outlet_id)
    count = _retry_at(pen, outlet_id)
    if not count:
        raise Refusal("发布渠道“{name}”没有拒收的内容，不必重发。", name=row.name)
    return count


def publish_anew(pen: Pen, entry: str) -> None:
    """Sends an entry's words once more, to the portal and to all outlets, under a new number.

    The number is above all that were seen anywhere, and what differed there counts as settled.
    """
    publish_anew_at_the_portal(pen, entry, seen_anywhere(pen, entry))
    own = select(Outlet.id).where(Outlet.interview_id == pen.programme)
    pen.connection.execute(
        delete(OutletDifference).where(
            OutletDifference.entry == entry, OutletDifference.outlet_id.in_(own)
        )
    )


# parts of commands


def retry_all(pen: Pen) -> int:
    """Everything that any outlet refused, announcements too, once more; returns how much."""
    return sum(_retry_at(pen, its) for its in pen.connection.scalars(_in_use(pen)).all())


def _retry_at(pen: Pen, outlet_id: int) -> int:
    count = 0
    for table, key, alive in (
        (OutletWithdrawal, OutletWithdrawal.withdrawal_id, ()),
        (Delivery, Delivery.publication_id, (live(), ~newer_than_it(pen))),
    ):
        query = select(key).where(table.outlet_id == outlet_id, table.state == P.REFUSED.value)
        if alive:
            query = query.join(Publication, Publication.id == key).where(*alive)
        for number in pen.connection.scalars(query).all():
            count += _again(pen, table, outlet_id, number)
    known = update(OutletStatus).where(
        OutletStatus.outlet_id == outlet_id, OutletStatus.announce_fault != ""
    )
    if pen.connection.execute(known.values(refused_revision=0, announce_fault="")).rowcount:
        pen.note("outlet", outlet_id, revision=0)
        count += 1
    return count


def _again(pen: Pen, table: Any, outlet_id: int, number: int) -> bool:
    """Whether it was refused: then it waits once more.

    An order whose entry was released again since is over: what readers have there stays.
    """
    of = table.publication_id if table is Delivery else table.withdrawal_id
    source = Publication if table is Delivery else Withdrawal
    mine = (table.outlet_id == outlet_id, of == number, table.state == P.REFUSED.value)
    row = pen.connection.execute(
        select(source.entry, source.line_id, source.answer_id)
        .join(table, of == source.id)
        .where(*mine)
    ).first()
    if row is None:
        return False
    state = P.WAITING
    if table is OutletWithdrawal and _released_again(pen, row.entry):
        state = P.REPLACED
    pen.connection.execute(update(table).where(*mine).values(state=state.value, fault=""))
    thing, its = ("answer", row.answer_id) if row.line_id is None else ("line", row.line_id)
    pen.note(thing, its, outlet=outlet_id)
    return True


def _released_again(pen: Pen, entry: str) -> bool:
    mine = (Publication.interview_id == pen.programme, Publication.entry == entry, live())
    return pen.connection.scalar(select(Publication.id).where(*mine).limit(1)) is not None


def _require_room(pen: Pen, name: str, address: str) -> None:
    """Refusal for one too many, and for a name or an address that is in use here already."""
    used = pen.connection.execute(_in_use(pen).add_columns(Outlet.name, Outlet.address)).all()
    if len(used) >= MOST_OUTLETS:
        raise Refusal("一场访谈最多有 {n} 个发布渠道；请先停用一个。", n=MOST_OUTLETS)
    if name in {row.name for row in used}:
        raise Refusal("已有名叫“{name}”的发布渠道，请换一个名称。", name=name)
    if address in {interview(pen).portal_url, *(row.address for row in used)}:
        raise Refusal("这个地址已经是这场访谈的主渠道或发布渠道，不能再加一次。")


def _in_use(pen: Pen) -> Any:
    mine = (Outlet.interview_id == pen.programme, Outlet.retired_at.is_(None))
    return select(Outlet.id).where(*mine).order_by(Outlet.id)


def _outlet(pen: Pen, outlet_id: int) -> Any:
    row = outlet_of(pen, outlet_id)
    if row is None:
        raise Refusal("没有这个发布渠道。")
    return row


def _write(pen: Pen, outlet_id: int, **values: object) -> None:
    pen.connection.execute(update(Outlet).where(Outlet.id == outlet_id).values(**values))
