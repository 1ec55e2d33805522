"""A list held against what is here: what could be taken in now, and why the rest cannot."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select

from studio.arrival import erased_ref
from studio.journal import Reader
from studio.question import GRACE, Arrival, Question
from studio.sheet.drafts import Draft
from studio.words import Words

ASKED_TOGETHER = 500
ALREADY = Words("已经导入过")
TO_COME = Words("时间在将来")


@dataclass(frozen=True)
class Looked:
    """Every line as it could be taken in now; bad: those that cannot."""

    drafts: tuple[Draft, ...] = ()
    bad: tuple[Draft, ...] = ()

    @property
    def good(self) -> int:
        """How many can."""
        return len(self.drafts) - len(self.bad)


def look_at(reader: Reader, channel: str, drafts: Sequence[Draft]) -> Looked:
    """The drafts by this channel, and why some cannot be taken in."""
    known = _known(reader, channel, [one.ref for one in drafts if not one.fault])
    latest = reader.at + GRACE
    held = tuple(one if one.fault else _held_against(one, known, latest) for one in drafts)
    return Looked(held, tuple(one for one in held if one.fault))


def arrivals(looked: Looked, channel: str, now: datetime) -> list[Arrival]:
    """Those that can, for `question.arrive`; now: for a list that says no times."""
    return [
        Arrival(
            channel, one.ref, one.nickname, one.text, one.at or now, kind=one.kind,
            public_name=one.public_name, said_unit=one.unit,
        )
        for one in looked.drafts
        if not one.fault
    ]  # fmt: skip


def _held_against(one: Draft, known: set[str], latest: datetime) -> Draft:
    if one.ref in known:
        return replace(one, fault=ALREADY)
    return replace(one, fault=TO_COME) if one.at is not None and one.at > latest else one


def _known(reader: Reader, channel: str, refs: Sequence[str]) -> set[str]:
    query = select(Question.channel_ref).where(
        Question.interview_id == reader.programme, Question.channel == channel
    )
    known: set[str] = set()
    for at in range(0, len(refs), ASKED_TOGETHER):
        part = refs[at : at + ASKED_TOGETHER]
        gone = {erased_ref(reader.programme, channel, ref): ref for ref in part}
        found = reader.connection.scalars(query.where(Question.channel_ref.in_([*part, *gone])))
        known.update(gone.get(ref, ref) for ref in found)
    return known
