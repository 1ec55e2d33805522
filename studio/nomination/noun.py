"""A nomination (意见建议征集表) in its versions, and what a version holds."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.words import Words


class Field(StrEnum):
    """The nine columns of the form, in the notice's order (A12)."""

    UNIT = "unit"
    WHEN = "when_said"
    GUESTS = "guests"
    TOPIC = "topic"
    CONTENT = "content"
    ADVICE = "advice"
    CONTACT = "contact"
    PHONE = "phone"
    FAX = "fax"


FIELD_NAMES = {
    Field.UNIT: Words("单位"),
    Field.WHEN: Words("访谈时间"),
    Field.GUESTS: Words("受邀嘉宾"),
    Field.TOPIC: Words("访谈主题"),
    Field.CONTENT: Words("主要内容"),
    Field.ADVICE: Words("对栏目的意见和建议"),
    Field.CONTACT: Words("单位联系人"),
    Field.PHONE: Words("联系电话"),
    Field.FAX: Words("传真"),
}


class NominationState(StrEnum):
    """What became of a nomination."""

    RECEIVED = "received"
    TAKEN = "taken"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


STATE_NAMES = {
    NominationState.RECEIVED: Words("已报送"),
    NominationState.TAKEN: Words("已列入计划"),
    NominationState.DECLINED: Words("不列入"),
    NominationState.WITHDRAWN: Words("已撤回", "nomination"),
}


class Change(StrEnum):
    """What made a version of a nomination."""

    HANDED_IN = "handed_in"
    TAKEN_IN = "taken_in"
    REVISED = "revised"
    PLANNED = "planned"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"
    TAGGED = "tagged"


class Timing(StrEnum):
    """Whether it came in time: before the cut-off, by the exception, or late with a reason (A9)."""

    IN_TIME = "in_time"
    EXCEPTION = "exception"
    LATE = "late"


class Nomination(Base):
    """One nomination for a year; its words live in its versions. Never deleted.

    unit: under its full name, whatever the form calls it: whose it is.
    """

    __tablename__ = "nomination"
    __table_args__ = (CheckConstraint("(state = 'taken') = (plan_row_id IS NOT NULL)", "planned"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(index=True)
    unit: Mapped[str]
    version: Mapped[int]
    state: Mapped[str]
    plan_row_id: Mapped[int | None] = mapped_column(ForeignKey("plan_row.id"), unique=True)


class NominationVersion(Base):
    """One version: the cells as the unit wrote them, and the policy document behind it."""

    __tablename__ = "nomination_version"
    __table_args__ = (
        CheckConstraint(
            "reason <> '' OR change NOT IN ('revised', 'declined', 'withdrawn', 'reopened')",
            name="reason",
        ),
        CheckConstraint("late_reason <> '' OR timing <> 'late'", name="late"),
    )

    nomination_id: Mapped[int] = mapped_column(
        ForeignKey("nomination.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    change: Mapped[str]
    reason: Mapped[str]
    timing: Mapped[str]
    late_reason: Mapped[str]
    unit: Mapped[str]
    when_said: Mapped[str]
    guests: Mapped[str]
    topic: Mapped[str]
    content: Mapped[str]
    advice: Mapped[str]
    contact: Mapped[str]
    phone: Mapped[str]
    fax: Mapped[str]
    document: Mapped[str]
    document_date: Mapped[date | None]
    by: Mapped[str]
    at: Mapped[datetime]
    salt: Mapped[str]
    topics: Mapped[str] = mapped_column(server_default="")


@dataclass(frozen=True)
class Form:
    """What a unit writes: the nine cells, and the number and date of a policy document (A24).

    topics: its key fields (A25), packed as `studio.topic` writes them.
    """

    unit: str = ""
    when_said: str = ""
    guests: str = ""
    topic: str = ""
    content: str = ""
    advice: str = ""
    contact: str = ""
    phone: str = ""
    fax: str = ""
    document: str = ""
    document_date: date | None = None
    topics: str = ""

    def cell(self, field: Field) -> str:
        """What stands in one of the nine columns."""
        return str(getattr(self, field.value))


@dataclass(frozen=True)
class NominationRow:
    """A nomination as lists show one: contact, phone and fax are masked in its form.

    lacks: what is missing, in words; late_reason: why it came so late, '' for in time.
    """

    id: int
    year: int
    version: int
    state: NominationState
    plan_row_id: int | None
    form: Form
    timing: Timing
    late_reason: str
    change: Change
    reason: str
    lacks: tuple[str, ...]
    by: str
    at: datetime


@dataclass(frozen=True)
class NominationStory:
    """One version: what was done, by whom, when and why; its form is masked as on lists."""

    id: int
    change: Change
    reason: str
    form: Form
    by: str
    at: datetime
