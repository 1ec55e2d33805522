"""How far the back room is: said by its own process every few seconds, in no journal.

Whoever reads nothing fresh knows that none is running.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.database.seconds import shared_seconds
from studio.journal import HOUSE, Reader

LIFE_SECONDS = 30.0
"""So long after its last word it counts as running: what it first loads takes a busy PC ten."""
SLACK_SECONDS = 1.0


class Doing(StrEnum):
    """What it does at a programme."""

    READING = "reading"
    LOOKING = "looking"


class BackRoomAtWork(Base):
    """What is under way at one programme; the row of the house says that it runs at all."""

    __tablename__ = "back_room_at_work"

    programme: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    doing: Mapped[str]
    done: Mapped[int]
    total: Mapped[int]
    until: Mapped[float]


@dataclass(frozen=True)
class Step:
    """So many questions of so many are read or looked at."""

    doing: Doing
    done: int
    total: int


@dataclass(frozen=True)
class AtWork:
    """running: whether one is there; step: what it does at this programme, None for nothing."""

    running: bool
    step: Step | None = None


def say_at_work(connection: Connection, steps: Mapping[int, Step]) -> None:
    """Says that it runs, and what is under way at which programmes."""
    until = shared_seconds(connection) + LIFE_SECONDS
    rows = [{"programme": HOUSE, "doing": "", "done": 0, "total": 0, "until": until}]
    rows += [
        {"programme": programme, "doing": step.doing.value, "done": step.done,
         "total": step.total, "until": until}
        for programme, step in steps.items()
    ]  # fmt: skip
    connection.execute(delete(BackRoomAtWork))
    connection.execute(insert(BackRoomAtWork), rows)


def say_gone(connection: Connection) -> None:
    """Says goodbye."""
    connection.execute(delete(BackRoomAtWork))


def at_work(reader: Reader) -> AtWork:
    """Whether a back room runs, and how far it is with the reader's programme."""
    w = BackRoomAtWork
    now = shared_seconds(reader.connection)
    rows = reader.connection.execute(
        select(w.programme, w.doing, w.done, w.total, w.until).where(
            w.programme.in_((HOUSE, reader.programme))
        )
    ).all()
    fresh = {
        row.programme: row for row in rows if now < row.until <= now + LIFE_SECONDS + SLACK_SECONDS
    }
    own = fresh.get(reader.programme) if reader.programme != HOUSE else None
    step = Step(Doing(own.doing), own.done, own.total) if own is not None else None
    return AtWork(HOUSE in fresh, step)
