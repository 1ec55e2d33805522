"""Lists of questions from elsewhere: the hotline's tickets (热线转办), a WeChat account's messages.

Read in a process of its own, looked at line by line, and only then taken in, all in one command.
Telephone numbers and addresses are never taken in: who must be reached is reached by the ticket.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

from sqlalchemy import select

from studio.journal import Reader
from studio.question import GRACE, Arrival, Question
from studio.sheet.columns import COLUMN_NAMES, Column, Mapped
from studio.sheet.drafts import Draft
from studio.sheet.reading import Sheet, read, save_bad
from studio.words import Words

ASKED_TOGETHER = 500
ALREADY = Words("已经导入过")
TO_COME = Words("时间在将来")


@dataclass(frozen=True)
class Looked:
    """Every line as it could be taken in now; bad: those that cannot; arrivals: all others."""

    drafts: tuple[Draft, ...] = ()
    bad: tuple[Draft, ...] = ()
    arrivals: tuple[Arrival, ...] = ()


def look_at(reader: Reader, channel: str, drafts: Sequence[Draft]) -> Looked:
    """The drafts by this channel, and why some cannot be taken in.

    The arrivals are for `question.arrive`; a list that says no times came when it was looked at.
    """
    known = _known(reader, channel, [one.ref for one in drafts if not one.fault])
    latest = reader.at + GRACE
    held = tuple(one if one.fault else _held_against(one, known, latest) for one in drafts)
    return Looked(
        held, tuple(one for one in held if one.fault),
        tuple(_arrival(one, channel, reader.at) for one in held if not one.fault),
    )  # fmt: skip


def _arrival(one: Draft, channel: str, now: datetime) -> Arrival:
    return Arrival(
        channel, one.ref, one.nickname, one.text, one.at or now, kind=one.kind,
        public_name=one.public_name, said_unit=one.unit,
    )  # fmt: skip


def _held_against(one: Draft, known: set[str], latest: datetime) -> Draft:
    if one.ref in known:
        return replace(one, fault=ALREADY)
    return replace(one, fault=TO_COME) if one.at is not None and one.at > latest else one


def _known(reader: Reader, channel: str, refs: Sequence[str]) -> set[str]:
    query = select(Question.channel_ref).where(
        Question.interview_id == reader.programme, Question.channel == channel
    )
    known: set[str] = set()
    for part in _parts(refs):
        found = reader.connection.scalars(query.where(Question.channel_ref.in_(part)))
        known.update(found)
    return known


def _parts(refs: Sequence[str]) -> Iterator[list[str]]:
    rest = iter(refs)
    while part := list(islice(rest, ASKED_TOGETHER)):
        yield part


__all__ = [
    "COLUMN_NAMES", "Column", "Draft", "Looked", "Mapped", "Sheet", "look_at", "read", "save_bad",
]  # fmt: skip
