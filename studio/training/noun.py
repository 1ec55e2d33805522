"""A training in its versions, who came, and how both are sealed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.journal import text_digest
from studio.words import Words

NOTED_WITHIN = timedelta(days=31)
"""So long after a training somebody is asked who came."""


class TrainingKind(StrEnum):
    """What was held: how to use the studio, a run-through, or the yearly professional one."""

    TRAINING = "training"
    REHEARSAL = "rehearsal"
    PROFESSIONAL = "professional"


TRAINING_KINDS = {
    TrainingKind.TRAINING: Words("培训"),
    TrainingKind.REHEARSAL: Words("彩排", "training"),
    TrainingKind.PROFESSIONAL: Words("专业培训"),
}


class Training(Base):
    """One training; its words live in its versions. Never deleted, only called off."""

    __tablename__ = "training"

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int]


class TrainingVersion(Base):
    """One version; day: as 2026-03-01, audience: for whom. reason: why it was called off."""

    __tablename__ = "training_version"
    __table_args__ = (CheckConstraint("NOT dropped OR reason <> ''", "reason"),)

    training_id: Mapped[int] = mapped_column(
        ForeignKey("training.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    day: Mapped[str]
    kind: Mapped[str]
    topic: Mapped[str]
    audience: Mapped[str]
    dropped: Mapped[bool]
    reason: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    salt: Mapped[str]


class TrainingAttendance(Base):
    """Somebody came or did not, as somebody of the office noted it; the newest number counts.

    login: of a person of the house; a guest or a spokesperson without one is known by the name.
    """

    __tablename__ = "training_attendance"
    __table_args__ = (CheckConstraint("name <> ''", "name"),)

    training_id: Mapped[int] = mapped_column(
        ForeignKey("training.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    login: Mapped[str | None] = mapped_column(ForeignKey("person.login"))
    name: Mapped[str]
    unit: Mapped[str]
    present: Mapped[bool]
    by: Mapped[str]
    at: Mapped[datetime]
    salt: Mapped[str]


@dataclass(frozen=True)
class Held:
    """What a training says of itself."""

    day: date
    topic: str
    kind: TrainingKind = TrainingKind.TRAINING
    audience: str = ""


@dataclass(frozen=True)
class TrainingRow:
    """A training as screens show one; came, missed: how many were noted so."""

    id: int
    version: int
    held: Held
    dropped: bool
    reason: str
    by: str
    at: datetime
    came: int = 0
    missed: int = 0


@dataclass(frozen=True)
class AttendeeRow:
    """Somebody at one training; present: None while nobody noted it. id: the place in the list.

    seen: the number of what was noted last, 0 for nothing. login: '' for who has none.
    """

    id: int
    login: str
    name: str
    unit: str
    present: bool | None = None
    seen: int = 0
    by: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class TrainedRow:
    """Somebody and the trainings of one year that they came to, the earliest first."""

    id: int
    login: str
    name: str
    unit: str
    came: tuple[TrainingRow, ...]

    @property
    def professional(self) -> bool:
        """Whether one of them was the yearly professional training."""
        return any(row.held.kind is TrainingKind.PROFESSIONAL for row in self.came)


@dataclass(frozen=True)
class Trained:
    """Who was trained in a year, by login and by name; held: how many trainings there were."""

    held: int
    logins: frozenset[str]
    names: frozenset[str]

    def lacks(self, people: Iterable[tuple[str, str]]) -> tuple[str, ...]:
        """Those (login, name) who were not, by name, each once; a guest's login is ''."""
        found = (
            name for login, name in people
            if login not in self.logins and (login or name not in self.names)
        )  # fmt: skip
        return tuple(dict.fromkeys(found))


def digest_of(row: Any) -> str:
    """What seals a version."""
    dropped = "dropped" if row.dropped else ""
    return text_digest(row.salt, row.day, row.kind, row.topic, row.audience, dropped, row.reason)


def note_digest_of(row: Any) -> str:
    """What seals a note of who came."""
    came = "present" if row.present else "absent"
    return text_digest(row.salt, row.login or "", row.name, row.unit, came)
