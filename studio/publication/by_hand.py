"""Publishing by hand: what is to be done on the page is taken up, ticked off, taken back.

The queue is the courier's own. A tick is a person's word and counts as that: 人工已贴, not 已上网.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update

from studio.errors import Refusal
from studio.house import PASTED_INTO, is_address_for_readers
from studio.interview import interview
from studio.journal import Pen, Reader
from studio.people import Role, names, require
from studio.publication.hold import let_go
from studio.publication.noun import Publication, PublicationState, Withdrawal
from studio.publication.paste import Paste, hands, last_tick, stands, ticked
from studio.publication.queue import outgoing_withdrawals
from studio.publication.stop import stopped
from studio.publication.task import Task, next_task, tasks_waiting, thing_of, why_not

P = PublicationState


@dataclass(frozen=True)
class Bench:
    """All that the publisher's seat shows of pasting.

    task: None where nothing is to be done now; waiting: how much there is, the task included;
    gone: why the task that was in view is not to be done any more, '' while it is; undoable: the
    number of one's own last tick, 0 where it cannot be taken back.
    """

    by_hand: bool
    task: Task | None = None
    waiting: int = 0
    stopped: bool = False
    gone: str = ""
    undoable: int = 0


# commands


def take_up(pen: Pen, publication_id: int, withdrawal_id: int) -> None:
    """Puts what is to be done next into the person's hands, by copying it: nobody recalls it now.

    What another one has in hand is refused: two would paste it twice.
    """
    task = _require_next(pen, publication_id, withdrawal_id)
    if task.hand is not None and task.hand.by != pen.by:
        raise _in_hand(task)
    _take(pen, task)


def take_over(pen: Pen, publication_id: int, withdrawal_id: int) -> None:
    """Takes what another one has in hand, who cannot finish it; the page says how far that came."""
    task = _require_next(pen, publication_id, withdrawal_id)
    if task.hand is None or task.hand.by == pen.by:
        raise Refusal("这一项没有在别人手上，直接拷贝就行。")
    _take(pen, task)


def tick(pen: Pen, publication_id: int, withdrawal_id: int, evidence: str = "") -> None:
    """The person's word that it is done on the page (已贴上); evidence: the page's address, or ''.

    Only of what is to be done next: what was corrected, withdrawn or stopped meanwhile is refused.
    """
    task = _require_next(pen, publication_id, withdrawal_id)
    evidence = evidence.strip()
    if evidence and not is_address_for_readers(evidence):
        raise Refusal("网页地址须是 http:// 或 https:// 开头的完整网址，不带用户名、汉字和空格。")
    if task.hand is not None and task.hand.by != pen.by:
        raise _in_hand(task)
    number = task.hand.id if task.hand is not None else _take(pen, task)
    _change(
        pen, Paste, number, turn=_last_turn(pen) + 1, ticked_at=pen.at, evidence=evidence,
        after=task.after.entry if task.after else "", deed=task.deed.value,
    )  # fmt: skip
    if withdrawal_id:
        _change(pen, Withdrawal, withdrawal_id, state=P.PASTED.value)
    else:
        _put_online(pen, task)
    _note(pen, task, ticked=True)


def take_back(pen: Pen, paste_id: int) -> None:
    """Takes one's own last tick back (没贴上，按错了), as long as no other followed it."""
    _require_by_hand(pen)
    last = last_tick(pen)
    if last is None or last.id != paste_id or last.undone_at is not None:
        raise Refusal("只能收回最近一次打勾；后面已经又打过勾了。")
    if last.by != pen.by:
        raise Refusal("这一次打勾是{who}做的，由本人收回。", who=names(pen).get(last.by, last.by))
    table, its = (
        (Publication, last.publication_id)
        if last.withdrawal_id is None
        else (Withdrawal, last.withdrawal_id)
    )
    state = pen.connection.scalar(select(table.state).where(table.id == its))
    if state != P.PASTED.value:
        raise Refusal("这一条打勾以后又撤回了，不能再收回打勾；请照眼前的一项去做。")
    _change(pen, Paste, last.id, undone_at=pen.at)
    _change(pen, table, its, state=P.WAITING.value)
    _bring_back(pen, last.entry)
    thing, number = thing_of(last.entry)
    pen.note(thing, number, ticked=False)


# parts of commands


def _require_by_hand(pen: Pen) -> None:
    require(pen, Role.PUBLISHER)
    if not by_hand(pen):
        raise Refusal("这场访谈有门户接口，内容由程序推送，不用人工粘贴。")


def _require_next(pen: Pen, publication_id: int, withdrawal_id: int) -> Task:
    _require_by_hand(pen)
    _settle_needless(pen)
    task = next_task(pen)
    if task is None or (task.publication_id, task.withdrawal_id) != (publication_id, withdrawal_id):
        raise Refusal(why_not(pen, publication_id, withdrawal_id))
    if task.held_until is not None:
        raise Refusal("这一条还在等待时间内，可以收回，时间到了再贴。")
    return task


def _in_hand(task: Task) -> Refusal:
    assert task.hand is not None
    return Refusal(
        "{who}在 {place} 已经拷贝了这一项，由他贴上、打勾；他做不了时请用“接手”。",
        who=task.holder, place=task.hand.place,
    )  # fmt: skip


def _take(pen: Pen, task: Task) -> int:
    if task.publication_id:
        _let_go(pen, task.publication_id)
    number = pen.add(
        Paste, interview_id=pen.programme, publication_id=task.publication_id or None,
        withdrawal_id=task.withdrawal_id or None, entry=task.entry, deed=task.deed.value,
        after=task.after.entry if task.after else "", sha256=task.sha256, by=pen.by,
        place=pen.place, at=pen.at, turn=None, ticked_at=None, evidence="", undone_at=None,
    )  # fmt: skip
    _note(pen, task)
    return number


def _let_go(pen: Pen, publication_id: int) -> None:
    held = select(Publication.held_until).where(Publication.id == publication_id)
    if pen.connection.scalar(held) is not None:
        let_go(pen, publication_id)


def _put_online(pen: Pen, task: Task) -> None:
    """The tick takes the place of what stood there, and of what waited and was corrected since."""
    here = (
        Publication.interview_id == pen.programme,
        Publication.entry == task.entry,
        Publication.id != task.publication_id,
    )
    out = [state.value for state in (P.SENT, P.ONLINE, P.PASTED)]
    for states, over in ((out, P.REPLACED), ([P.WAITING.value], P.WITHDRAWN)):
        older = Publication.id < task.publication_id
        pen.connection.execute(
            update(Publication)
            .where(*here, older, Publication.state.in_(states))
            .values(state=over.value)
        )
    _change(pen, Publication, task.publication_id, state=P.PASTED.value)


def _bring_back(pen: Pen, entry: str) -> None:
    """What stood there before a tick that was taken back stands there again."""
    there = stands(pen, entry)
    if there is None or ticked(pen, there.publication_id, 0) is None:
        return
    pen.connection.execute(
        update(Publication)
        .where(Publication.id == there.publication_id, Publication.state == P.REPLACED.value)
        .values(state=P.PASTED.value)
    )


def _settle_needless(pen: Pen) -> None:
    """An order to take off what never reached the page is over, before the entry comes anew."""
    for order in outgoing_withdrawals(pen):
        if stands(pen, order.entry) is None and not hands(pen, order.entry):
            _change(pen, Withdrawal, order.id, state=P.REPLACED.value)


def _last_turn(pen: Pen) -> int:
    last = last_tick(pen)
    return 0 if last is None else last.turn


def _change(pen: Pen, table: Any, number: int, **values: object) -> None:
    pen.connection.execute(update(table).where(table.id == number).values(**values))


def _note(pen: Pen, task: Task, *, ticked: bool = False) -> None:
    thing, number = thing_of(task.entry)
    pen.note(thing, number, version=task.version, deed=task.deed.value, ticked=ticked)


# queries


def bench(reader: Reader, publication_id: int = 0, withdrawal_id: int = 0) -> Bench:
    """What the seat shows; the ids are those of the task in view, 0 and 0 for none."""
    if not by_hand(reader):
        return Bench(False)
    task = next_task(reader)
    seen = (publication_id, withdrawal_id)
    gone = any(seen) and (task is None or seen != (task.publication_id, task.withdrawal_id))
    return Bench(
        True, task, tasks_waiting(reader), stopped(reader) is not None,
        why_not(reader, *seen) if gone else "", _undoable(reader),
    )  # fmt: skip


def by_hand(reader: Reader) -> bool:
    """Whether the programme's portal is one that a person pastes into."""
    return interview(reader).portal_url == PASTED_INTO


def _undoable(reader: Reader) -> int:
    last = last_tick(reader)
    mine = last is not None and last.by == reader.by and last.undone_at is None
    return last.id if mine else 0


__all__ = ["Bench", "bench", "by_hand", "take_back", "take_over", "take_up", "tick"]
