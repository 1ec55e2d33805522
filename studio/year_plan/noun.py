"""A row of the year plan in its versions, and what a version holds."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.words import Words
from studio.year_plan.reading import NO_MONTH, NO_TOPIC, NO_UNIT, joined_units, when_words

APART = "\n"
"""Between the units of a row as they are kept."""


class Kind(StrEnum):
    """What kind of programme a row plans (A17)."""

    MAYOR = "mayor"
    DEPARTMENT = "department"
    MICRO = "micro"
    PRESS = "press"


KIND_NAMES = {
    Kind.MAYOR: Words("市长访谈"),
    Kind.DEPARTMENT: Words("部门访谈"),
    Kind.MICRO: Words("微访谈"),
    Kind.PRESS: Words("新闻发布会"),
}


class Change(StrEnum):
    """What made a version of a row."""

    ADDED = "added"
    AD_HOC = "ad_hoc"
    TAKEN_IN = "taken_in"
    REVISED = "revised"
    MOVED = "moved"
    DROPPED = "dropped"
    REINSTATED = "reinstated"
    TAGGED = "tagged"


class PlanRow(Base):
    """One row of a year; its words live in its versions. Never deleted, only dropped."""

    __tablename__ = "plan_row"

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(index=True)
    position: Mapped[int]
    version: Mapped[int]
    dropped: Mapped[bool]


class PlanRowVersion(Base):
    """One version; units: a line each. units_said, when_said: the cells as a table wrote them."""

    __tablename__ = "plan_row_version"
    __table_args__ = (
        CheckConstraint("month IS NULL OR month BETWEEN 1 AND 12", name="month"),
        CheckConstraint(
            "reason <> '' OR change NOT IN ('ad_hoc', 'moved', 'dropped')", name="reason"
        ),
    )

    row_id: Mapped[int] = mapped_column(
        ForeignKey("plan_row.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    change: Mapped[str]
    reason: Mapped[str]
    month: Mapped[int | None]
    day: Mapped[int | None]
    when_said: Mapped[str]
    units: Mapped[str]
    units_said: Mapped[str]
    topic: Mapped[str]
    kind: Mapped[str]
    series: Mapped[str]
    rank: Mapped[str]
    remark: Mapped[str]
    doubts: Mapped[str]
    topics: Mapped[str] = mapped_column(server_default="")
    by: Mapped[str]
    at: Mapped[datetime]
    salt: Mapped[str]


@dataclass(frozen=True)
class Planned:
    """What a row says. month and day: None where it is not known yet.

    when_said, units_said: the cells as the table wrote them, '' for as we write them. rank: who is
    to come (主要负责同志, 新闻发言人 …); doubts: what an import could not be sure of.
    topics: its key fields (A25), packed as `studio.topic` writes them.
    """

    units: tuple[str, ...] = ()
    month: int | None = None
    day: int | None = None
    topic: str = ""
    kind: str = Kind.DEPARTMENT.value
    series: str = ""
    rank: str = ""
    remark: str = ""
    when_said: str = ""
    units_said: str = ""
    doubts: str = ""
    topics: str = ""

    @property
    def unit_cell(self) -> str:
        """The units as a table shows them."""
        return self.units_said or joined_units(self.units)

    @property
    def when_cell(self) -> str:
        """The time as a table shows it."""
        return self.when_said or when_words(self.month, self.day)


@dataclass(frozen=True)
class YearRow:
    """A row of the plan as screens show one; ad_hoc: why it was added to a running plan, or ''."""

    id: int
    year: int
    position: int
    version: int
    dropped: bool
    planned: Planned
    change: str
    reason: str
    ad_hoc: str
    by: str
    at: datetime

    def missing(self, topics: bool = True) -> tuple[str, ...]:
        """What makes it incomplete (不完整); topics: whether its table has a column for them."""
        here = self.planned
        lacking = (
            (not here.units, NO_UNIT), (here.month is None, NO_MONTH),
            (topics and not here.topic, NO_TOPIC),
        )  # fmt: skip
        return tuple(words for lacks, words in lacking if lacks)


@dataclass(frozen=True)
class PlanVersion:
    """What a row said in one version, who made it so, when and why."""

    id: int
    change: str
    reason: str
    planned: Planned
    by: str
    at: datetime
