"""What is to be done on a page that people paste into: the courier's queue, one task at a time."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from studio.journal import Reader
from studio.people import names
from studio.photo import Photos, carried
from studio.publication.noun import Publication, PublicationState
from studio.publication.paste import (
    Deed,
    Hand,
    Standing,
    hands,
    is_line,
    page,
    stands,
    ticked,
    words_of,
)
from studio.publication.queue import next_outgoing, outgoing_withdrawals
from studio.publication.stop import stopped
from studio.record import Line
from studio.words import Words

P = PublicationState


@dataclass(frozen=True)
class Task:
    """What is to be done on the page now; either a publication or an order to withdraw.

    number: the line's, 0 for an answer; words: what is pasted, or what is taken off; before: what
    stands there now; after: what it goes behind, None for the top; held_until: not before that;
    hand: who has taken it up; doubtful: somebody took up an earlier wording, or this one, and it
    may be on the page already.
    """

    deed: Deed
    publication_id: int
    withdrawal_id: int
    entry: str
    number: int
    version: int
    words: str
    before: str
    after: Standing | None
    photos: Photos = ()
    late: bool = False
    held_until: datetime | None = None
    hand: Hand | None = None
    holder: str = ""
    doubtful: bool = False

    @property
    def line(self) -> bool:
        """Whether it is a line of the record, not an answer."""
        return is_line(self.entry)

    @property
    def sha256(self) -> str:
        """Of the words as they are copied."""
        return hashlib.sha256(self.words.encode("utf-8", "surrogatepass")).hexdigest()


def next_task(reader: Reader) -> Task | None:
    """What is to be done now: what is withdrawn and may be on the page, else the queue's head."""
    for order in outgoing_withdrawals(reader):
        there, open_hands = stands(reader, order.entry), hands(reader, order.entry)
        if there is not None or open_hands:
            return _removal(reader, order.id, order.entry, there, open_hands)
    head = next_outgoing(reader)
    return None if head is None else _publication(reader, head.id)


def tasks_waiting(reader: Reader) -> int:
    """How much is to be pasted or taken off: what waits in the queue, and removals."""
    orders = sum(
        stands(reader, order.entry) is not None or bool(hands(reader, order.entry))
        for order in outgoing_withdrawals(reader)
    )
    entries = select(func.count(func.distinct(Publication.entry))).where(
        Publication.interview_id == reader.programme, Publication.state == P.WAITING.value
    )
    return orders + (reader.connection.scalar(entries) or 0)


def why_not(reader: Reader, publication_id: int, withdrawal_id: int) -> Words:
    """Why something is not the next thing to do, as a sentence that says what is."""
    done = ticked(reader, publication_id, withdrawal_id)
    if done is not None:
        who = names(reader).get(done.by, done.by)
        return Words("{who}在 {place} 已经打过勾了，请做下一项。", who=who, place=done.place)
    if not withdrawal_id:
        row = reader.connection.execute(
            select(Publication.state, Publication.entry, Publication.number)
            .where(Publication.id == publication_id)
            .where(Publication.interview_id == reader.programme)
        ).first()
        if row is None:
            return Words("没有这条内容。")
        if (words := _outdated(reader, row)) is not None:
            return words
        if stopped(reader) is not None:
            return Words("推送已停止，不要再贴；如果刚才已经贴上，请先从网页上删去，恢复以后再贴。")
    return Words("眼下要先做另一项，请看屏幕；这一项随后再做。")


def _outdated(reader: Reader, row: Any) -> Words | None:
    newer = select(func.max(Publication.number)).where(
        Publication.interview_id == reader.programme,
        Publication.entry == row.entry,
        *_free(reader),
    )
    if (reader.connection.scalar(newer) or 0) > row.number:
        return Words("这一条已有新的一版，请照新的贴；如果旧的刚才已经贴上，请用新的换掉。")
    if row.state == P.WITHDRAWN.value:
        return Words("这一条已撤回，不要再贴；如果刚才已经贴上，请马上删去。")
    if row.state == P.RECALLED.value:
        return Words("这一条在送出前收回了，不要贴。")
    return None


def _free(reader: Reader) -> tuple[Any, ...]:
    held = Publication.held_until
    return (
        Publication.state == P.WAITING.value,
        held.is_(None) | (held <= reader.at),
    )


def _removal(
    reader: Reader, order: int, entry: str, there: Standing | None, taken: tuple[Hand, ...]
) -> Task:
    hand = _hand_of(taken, 0, order)
    words = there.words if there is not None else _taken_words(reader, taken)
    line = _line_of(reader, entry)
    return Task(
        Deed.REMOVE, 0, order, entry, line, 0, words, words, None, hand=hand,
        holder=_name(reader, hand), doubtful=there is None,
    )  # fmt: skip


def _publication(reader: Reader, head: int) -> Task:
    """The newest wording of what heads the queue: one that was corrected is not pasted first."""
    entry = select(Publication.entry).where(Publication.id == head).scalar_subquery()
    row = reader.connection.execute(
        select(Publication)
        .where(Publication.interview_id == reader.programme, Publication.entry == entry)
        .where((Publication.id == head) | _free(reader)[0] & _free(reader)[1])
        .order_by(Publication.number.desc())
        .limit(1)
    ).one()
    standing = page(reader, lines=row.line_id is not None)
    there = next((one for one in standing if one.entry == row.entry), None)
    after = _before(standing, row.entry, row.sequence)
    words, taken = words_of(row), hands(reader, row.entry)
    hand = _hand_of(taken, row.id, 0)
    return Task(
        _deed(standing, there, after, words), row.id, 0, row.entry, _line_of(reader, row.entry),
        row.version, words, there.words if there else "", after, carried(row.photos), row.late,
        row.held_until if row.held_until and row.held_until > reader.at else None, hand,
        _name(reader, hand), any(one is not hand for one in taken),
    )  # fmt: skip


def _deed(
    standing: list[Standing], there: Standing | None, after: Standing | None, words: str
) -> Deed:
    if there is None:
        return Deed.PLACE
    place = standing.index(there)
    if (standing[place - 1] if place else None) != after:
        return Deed.SHIFT
    return Deed.CHANGE if there.words != words else Deed.CHECK


def _before(standing: list[Standing], entry: str, sequence: int) -> Standing | None:
    """What it goes behind: the last on the page of those that come before it in the record."""
    earlier = [one for one in standing if one.sequence < sequence and one.entry != entry]
    return earlier[-1] if earlier else None


def _hand_of(taken: tuple[Hand, ...], publication_id: int, withdrawal_id: int) -> Hand | None:
    """Who has exactly this in hand: the last who took it up, if nothing else was since."""
    last = taken[-1] if taken else None
    if last is None or (last.publication_id, last.withdrawal_id) != (publication_id, withdrawal_id):
        return None
    return last


def _line_of(reader: Reader, entry: str) -> int:
    if not is_line(entry):
        return 0
    number = select(Line.number).where(Line.id == thing_of(entry)[1])
    return reader.connection.scalar(number) or 0


def _taken_words(reader: Reader, taken: tuple[Hand, ...]) -> str:
    """What somebody last took up to paste."""
    number = max(one.publication_id for one in taken)
    row = reader.connection.execute(select(Publication).where(Publication.id == number)).first()
    return words_of(row) if row is not None else ""


def _name(reader: Reader, hand: Hand | None) -> str:
    return "" if hand is None else names(reader).get(hand.by, hand.by)


def thing_of(entry: str) -> tuple[str, int]:
    """What the journal calls an entry: a line or an answer, and its id."""
    thing, _dash, number = entry.partition("-")
    return thing, int(number)


__all__ = ["Task", "next_task", "tasks_waiting", "thing_of", "why_not"]
