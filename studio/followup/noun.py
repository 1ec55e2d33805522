"""A duty of a ledger with its steps, and the notices that press it; what screens read of them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.journal import Reader
from studio.words import Words

APART = "\n"
"""Between the further units of a duty as they are kept."""


class Ledger(StrEnum):
    """Which ledger a duty stands in; petitions are handed to another channel with its own law."""

    UNANSWERED = "unanswered"
    COMMITMENT = "commitment"
    ADOPTED = "adopted"
    PETITION = "petition"


LEDGER_NAMES = {
    Ledger.UNANSWERED: Words("未答问题"),
    Ledger.COMMITMENT: Words("承诺事项"),
    Ledger.ADOPTED: Words("意见采纳"),
    Ledger.PETITION: Words("信访移交"),
}


class DutyState(StrEnum):
    """How far a duty has come; CLOSING waits for a second person, VOID never was one."""

    OPEN = "open"
    WORKING = "working"
    CLOSING = "closing"
    DONE = "done"
    VOID = "void"


S = DutyState
OPEN_STATES = (S.OPEN, S.WORKING, S.CLOSING)
STATE_NAMES = {
    S.OPEN: Words("待办"), S.WORKING: Words("办理中"), S.CLOSING: Words("办结待核"),
    S.DONE: Words("已办结"), S.VOID: Words("误标，已撤"),
}  # fmt: skip


class Verdict(StrEnum):
    """What became of a suggestion (A94)."""

    NONE = ""
    ADOPTED = "adopted"
    DECLINED = "declined"


VERDICT_NAMES = {
    Verdict.NONE: Words("待定"), Verdict.ADOPTED: Words("采纳"), Verdict.DECLINED: Words("未采纳"),
}  # fmt: skip


class Matter(StrEnum):
    """The class of a matter (A77)."""

    NONE = ""
    ADVICE = "advice"
    HELP = "help"
    COMPLAINT = "complaint"
    REPORTED = "reported"


MATTER_NAMES = {
    Matter.NONE: Words("未分类"), Matter.ADVICE: Words("咨询"), Matter.HELP: Words("求助"),
    Matter.COMPLAINT: Words("投诉"), Matter.REPORTED: Words("举报"),
}  # fmt: skip


class Level(StrEnum):
    """How grave a matter is (A77): the level drives the deadline, A alarms the planner."""

    NONE = ""
    A = "A"
    B = "B"


LEVEL_NAMES = {Level.NONE: Words("一般"), Level.A: Words("A 级"), Level.B: Words("B 级")}


class Step(StrEnum):
    """What happened to a duty; each leaves a step that stays."""

    OPENED = "opened"
    REOPENED = "reopened"
    ASSIGNED = "assigned"
    CONTESTED = "contested"
    BEGUN = "begun"
    GRADED = "graded"
    EXTENDED = "extended"
    REMINDED = "reminded"
    SUPERVISED = "supervised"
    JUDGED = "judged"
    CLOSING = "closing"
    RETURNED = "returned"
    CLOSED = "closed"
    PUBLISHED = "published"
    HANDED_OVER = "handed_over"
    RESULT = "result"
    VOIDED = "voided"


STEP_NAMES = {
    Step.OPENED: Words("列入台账"), Step.REOPENED: Words("重新列入"),
    Step.ASSIGNED: Words("交办"), Step.CONTESTED: Words("退回改派"),
    Step.BEGUN: Words("开始办理"), Step.GRADED: Words("定类定级"),
    Step.EXTENDED: Words("延期"), Step.REMINDED: Words("催办"),
    Step.SUPERVISED: Words("督办"), Step.JUDGED: Words("采纳与否"),
    Step.CLOSING: Words("申请办结"), Step.RETURNED: Words("办结退回"),
    Step.CLOSED: Words("办结"), Step.PUBLISHED: Words("答复已发布，自动办结"),
    Step.HANDED_OVER: Words("移交信访"), Step.RESULT: Words("信访结果返回"),
    Step.VOIDED: Words("撤出台账"),
}  # fmt: skip


class Duty(Base):
    """One thing that is owed after a programme: of a question, or of a line of the record.

    unit: who owes it, '' until a person decided; suggested: who seems to. due: a day, as ISO text.
    open: whether anything is still owed. version: counts its steps. pressed: 1 reminded, 2
    supervised. closing_by: who wrote that it is done; closed_by: who closed it.
    """

    __tablename__ = "duty"
    __table_args__ = (
        UniqueConstraint("ledger", "question_id"),
        UniqueConstraint("ledger", "line_id"),
        Index(None, "open", "due", "id"),
        Index(None, "open", "unit", "due", "id"),
        Index(None, "interview_id", "ledger", "open"),
        Index(None, "co_units"),
        CheckConstraint("(question_id IS NULL) <> (line_id IS NULL)", "one_source"),
        CheckConstraint("closing_by IS NULL OR closed_by IS NULL OR closed_by <> closing_by",
                        "second_person"),
        CheckConstraint("ledger <> 'commitment' OR state <> 'done'"
                        " OR (closing_by IS NOT NULL AND closed_by IS NOT NULL)", "reviewed"),
        CheckConstraint("open = (state IN ('open', 'working', 'closing'))", "is_open"),
    )  # fmt: skip

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"))
    ledger: Mapped[str]
    question_id: Mapped[int | None] = mapped_column(ForeignKey("question.id"))
    line_id: Mapped[int | None] = mapped_column(ForeignKey("line.id"))
    kind: Mapped[str]
    channel: Mapped[str]
    suggested: Mapped[str]
    unit: Mapped[str]
    co_units: Mapped[str]
    matter: Mapped[str]
    level: Mapped[str]
    verdict: Mapped[str]
    due: Mapped[str]
    state: Mapped[str]
    open: Mapped[bool]
    version: Mapped[int]
    pressed: Mapped[int]
    began: Mapped[str]
    assigned_at: Mapped[datetime | None]
    closing_by: Mapped[str | None]
    closed_by: Mapped[str | None]
    closed_at: Mapped[datetime | None]


class Supervision(Base):
    """One notice to one unit about duties of one programme; serial: None for a mere reminder."""

    __tablename__ = "supervision"
    __table_args__ = (UniqueConstraint("year", "serial"), Index(None, "interview_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"))
    unit: Mapped[str]
    year: Mapped[int]
    serial: Mapped[int | None]
    reply_by: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


class DutyStep(Base):
    """One step of a duty; never changed, never deleted.

    text: what was written; party: to or from whom; reference: a number or an address; day: a day
    that it names, as ISO text.
    """

    __tablename__ = "duty_step"

    duty_id: Mapped[int] = mapped_column(
        ForeignKey("duty.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    step: Mapped[str]
    state: Mapped[str]
    unit: Mapped[str]
    co_units: Mapped[str]
    due: Mapped[str]
    text: Mapped[str]
    party: Mapped[str]
    reference: Mapped[str]
    day: Mapped[str]
    supervision_id: Mapped[int | None] = mapped_column(ForeignKey("supervision.id"), index=True)
    salt: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True)
class DutyRow:
    """A duty as lists show it. began: the day its term counts from; label: who spoke or asked.

    text: the newest words of its question or line; title: its programme's.
    """

    id: int
    interview_id: int
    ledger: Ledger
    question_id: int | None
    line_id: int | None
    kind: str
    channel: str
    suggested: str
    unit: str
    co_units: tuple[str, ...]
    matter: Matter
    level: Level
    verdict: Verdict
    due: date
    state: DutyState
    version: int
    pressed: int
    began: date
    assigned_at: datetime | None
    closing_by: str | None
    closed_by: str | None
    closed_at: datetime | None
    title: str = ""
    label: str = ""
    text: str = ""
    channel_name: str = ""

    @property
    def name(self) -> str:
        """Its number as people say it."""
        return f"T{self.id:04d}"

    @property
    def is_open(self) -> bool:
        """Whether anything is still owed."""
        return self.state in OPEN_STATES

    @property
    def owner(self) -> str:
        """Who owes it, or seems to while nobody decided."""
        return self.unit or self.suggested


@dataclass(frozen=True)
class StepRow:
    """One step in a duty's story; by: a login."""

    number: int
    step: Step
    state: DutyState
    unit: str
    due: str
    text: str
    party: str
    reference: str
    day: str
    supervision_id: int | None
    by: str
    at: datetime


WORDS = ("title", "label", "text", "channel_name")
"""What is fetched for the rows of a page alone."""
DUTY_COLUMNS = tuple(
    getattr(Duty, name) for name in DutyRow.__dataclass_fields__
    if name not in WORDS
)  # fmt: skip


def duty_row(row: Any, *more: str) -> DutyRow:
    """A row of `DUTY_COLUMNS` as screens know it; more: its `WORDS`."""
    values: dict[str, Any] = {
        column.key: value for column, value in zip(DUTY_COLUMNS, row, strict=False)
    }
    values.update(
        ledger=Ledger(values["ledger"]), state=DutyState(values["state"]),
        matter=Matter(values["matter"]), level=Level(values["level"]),
        verdict=Verdict(values["verdict"]), due=date.fromisoformat(values["due"]),
        began=date.fromisoformat(values["began"]),
        co_units=tuple(filter(None, values["co_units"].split(APART))),
    )  # fmt: skip
    values.update(zip(WORDS, more, strict=False))
    return DutyRow(**values)


def duty_of(reader: Reader, duty_id: int) -> DutyRow:
    """The duty by itself; Refusal where this programme has none."""
    row = reader.connection.execute(
        select(*DUTY_COLUMNS).where(Duty.id == duty_id, Duty.interview_id == reader.programme)
    ).first()
    if row is None:
        raise Refusal("没有这项台账。")
    return duty_row(row)


def packed_units(units: tuple[str, ...]) -> str:
    """Further units as they are kept: each between two breaks, so that SQL finds one."""
    return APART + APART.join(units) + APART if units else ""
