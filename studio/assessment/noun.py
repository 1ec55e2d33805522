"""What is counted of a programme, and where the counts are kept.

A count is kept for each programme, unit and figure, with the number of the journal's entry up to
which it was counted: it holds as long as nothing more was noted there. Only for speed: every count
is made again from the rows themselves wherever that is asked (`facts.py`).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.words import Words

WHOLE = ""
"""The unit under which everything of a programme is counted once, whatever units it has."""
OF = ":"
"""Between a figure and what it is counted by: a number of days, a rank, an outlet, stars."""


class Figure(StrEnum):
    """What is counted. Those with many kinds have what they are counted by behind a colon."""

    HELD = "held"
    PROPOSAL_ASKED = "proposal_asked"
    PROPOSAL_ON_TIME = "proposal_on_time"
    NOTICE_ASKED = "notice_asked"
    NOTICE_ON_TIME = "notice_on_time"
    RECEIVED = "received"
    MERGED = "merged"
    DECLINED = "declined"
    ESCALATED = "escalated"
    WAITING = "waiting"
    ON_AIR = "on_air"
    IN_WRITING = "in_writing"
    UNANSWERED = "unanswered"
    REPLY_ON_TIME = "reply_on_time"
    REPLY_DAYS = "reply_days"
    COMMITMENT = "commitment"
    KEPT = "kept"
    ADOPTED = "adopted"
    CAME = "came"
    ABSENT = "absent"
    PUBLISHED = "published"
    RATED = "rated"


F = Figure
FIGURE_NAMES = {
    F.HELD: Words("举办期数"),
    F.PROPOSAL_ASKED: Words("应按期报送方案"),
    F.PROPOSAL_ON_TIME: Words("方案按期报送"),
    F.NOTICE_ASKED: Words("应按期发布预告"),
    F.NOTICE_ON_TIME: Words("预告按期发布"),
    F.RECEIVED: Words("收到提问"),
    F.MERGED: Words("归并"),
    F.DECLINED: Words("不采用"),
    F.ESCALATED: Words("转办"),
    F.WAITING: Words("未初筛"),
    F.ON_AIR: Words("直播中答复"),
    F.IN_WRITING: Words("书面答复"),
    F.UNANSWERED: Words("未答复"),
    F.REPLY_ON_TIME: Words("书面答复按期"),
    F.REPLY_DAYS: Words("书面答复天数"),
    F.COMMITMENT: Words("承诺事项"),
    F.KEPT: Words("承诺已办结"),
    F.ADOPTED: Words("采纳意见"),
    F.CAME: Words("出席"),
    F.ABSENT: Words("缺席"),
    F.PUBLISHED: Words("已发布"),
    F.RATED: Words("网民评价"),
}
QUESTIONS = (
    F.MERGED, F.DECLINED, F.ESCALATED, F.WAITING, F.ON_AIR, F.IN_WRITING, F.UNANSWERED,
)  # fmt: skip
"""Every question received is exactly one of these."""


class AssessmentCount(Base):
    """How often a figure was counted in a programme, for one unit or for the whole of it."""

    __tablename__ = "assessment_count"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    unit: Mapped[str] = mapped_column(primary_key=True)
    figure: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int]


class AssessmentBasis(Base):
    """On what the counts of a programme stand: the journal's newest entry then, and the rules.

    month, kind: into which sum they went; None for into none.
    """

    __tablename__ = "assessment_basis"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    head: Mapped[int]
    rules: Mapped[str]
    at: Mapped[datetime]
    month: Mapped[datetime | None]
    kind: Mapped[str] = mapped_column(server_default="")


class AssessmentSum(Base):
    """The counts of all programmes of a kind that were on air in a month and are no rehearsals.

    month: its beginning in the place's own time. Only for speed, as the counts are (`months.py`).
    """

    __tablename__ = "assessment_sum"

    month: Mapped[datetime] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    unit: Mapped[str] = mapped_column(primary_key=True)
    figure: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int]


@dataclass(frozen=True)
class Fact:
    """One thing that was counted: which figure, for which units, what it is and when it was.

    question: of which question it tells, 0 for none.
    """

    programme: int
    figure: str
    units: tuple[str, ...]
    thing: str
    thing_id: int
    at: datetime
    question: int = 0


def counted_by(figure: Figure, kind: object) -> str:
    """A figure of many kinds, as it is kept."""
    return f"{figure}{OF}{kind}"


def kind_of(figure: str) -> tuple[Figure, str]:
    """A kept figure, and what it is counted by, '' for nothing."""
    name, _, kind = figure.partition(OF)
    return Figure(name), kind
