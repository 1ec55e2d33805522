"""The key fields (重点领域) of a programme: those of its plan's row, until somebody says others.

Each saying is a version that stays, with who said it and when; an empty one says that it touches
none. Nothing of it goes online by itself: readers learn of a field where an approved text names it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, func, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.database.words import among
from studio.errors import Refusal
from studio.interview import Interview, interview
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest
from studio.people import Role, require
from studio.topic import TOPIC_NAMES, packed, unpacked
from studio.year_plan import said_of

CHOOSERS = (Role.PLANNER, Role.AIDE)
UNSAID = ""
"""Among the fields: programmes of which nobody said any."""


class ProgrammeTopic(Base):
    """One version of a programme's key fields, packed as `studio.topic` writes them."""

    __tablename__ = "programme_topic"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    topics: Mapped[str]
    salt: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True)
class TopicsRow:
    """A version as screens show it; id is its number."""

    id: int
    topics: tuple[str, ...]
    by: str
    at: datetime


@dataclass(frozen=True)
class Topics:
    """A programme's fields as codes; versions: every saying, the newest first.

    planned: what its row of the plan says, which holds while there is no version.
    """

    planned: tuple[str, ...] = ()
    versions: tuple[TopicsRow, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """What holds now."""
        return self.versions[0].topics if self.versions else self.planned

    @property
    def seen(self) -> int:
        """The newest version's number, 0 for none."""
        return self.versions[0].id if self.versions else 0


# commands


def choose(pen: Pen, topics: Sequence[str], seen: int) -> int:
    """Says which fields the programme touches; `seen`: the newest version shown, 0 for none."""
    require(pen, *CHOOSERS)
    now = topics_here(pen)
    if now.seen != seen:
        raise Refusal("刚有别人改过重点领域，请看过再选。")
    chosen = packed(topics)
    if unpacked(chosen) == now.codes:
        raise Refusal("重点领域没有变。")
    number, salt = seen + 1, new_salt()
    pen.connection.execute(
        insert(ProgrammeTopic).values(
            interview_id=pen.programme, number=number, topics=chosen, salt=salt, by=pen.by,
            at=pen.at,
        )
    )  # fmt: skip
    digest = text_digest(salt, chosen)
    pen.note("programme_topic", pen.programme, version=number, text_digest=digest)
    return number


# queries


def topics_here(reader: Reader) -> Topics:
    """The fields of the reader's programme, with who said so."""
    row_id = interview(reader).plan_row_id
    planned = unpacked(said_of(reader, row_id).topics) if row_id is not None else ()
    t = ProgrammeTopic
    rows = reader.connection.execute(
        select(t.number, t.topics, t.by, t.at)
        .where(t.interview_id == reader.programme)
        .order_by(t.number.desc())
    )
    return Topics(planned, tuple(TopicsRow(n, unpacked(said), by, at) for n, said, by, at in rows))


def said_by_hand(reader: Reader, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """By programme what was said of it itself; those of which only the plan speaks are left out."""
    said = newest()
    rows = reader.connection.execute(
        select(said.c.interview_id, said.c.topics).where(among(said.c.interview_id, ids))
    )
    return {programme: unpacked(topics) for programme, topics in rows}


def newest() -> Any:
    """SQL: the newest version of each programme that has any."""
    t = ProgrammeTopic
    last = (
        select(t.interview_id, func.max(t.number).label("number"))
        .group_by(t.interview_id)
        .subquery()
    )
    return (
        select(t.interview_id, t.topics)
        .join(last, (last.c.interview_id == t.interview_id) & (last.c.number == t.number))
        .subquery()
    )


def counted(programmes: Iterable[tuple[str, ...]]) -> dict[str, int]:
    """How many programmes each field has, in the notice's order, those without any among them.

    One with several fields counts in each; under `UNSAID` those that have none.
    """
    counts = dict.fromkeys((*TOPIC_NAMES, UNSAID), 0)
    for codes in programmes:
        for code in codes or (UNSAID,):
            counts[code] = counts.get(code, 0) + 1
    return counts


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version as it stands today, for the audit."""
    t = ProgrammeTopic
    rows = reader.connection.execute(
        select(t.interview_id, t.number, t.salt, t.topics)
        .join(Interview, Interview.id == t.interview_id)
    )  # fmt: skip
    for row in rows:
        yield KeptText("programme_topic", row[0], row[1], text_digest(row[2], row[3]))
