"""What closing a programme keeps: waivers, the two signatures, files, retention, erasures.

Everything here only grows, and a second person is asked for wherever one alone could hide or lose
something. These are the archive's own facts: a programme that is archived still takes them.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.people import Role
from studio.states import InterviewState
from studio.words import Words

PREPARERS = (Role.PLANNER, Role.PUBLISHER)
ASKERS = (Role.PLANNER, Role.AIDE, Role.REVIEWER)
"""Who may ask that an asker's personal data go; a planner, who is another person, does it."""


CLOSABLE = (InterviewState.FOLLOWING_UP, InterviewState.CANCELLED)
"""The hour is over, or will never be."""


class Open(StrEnum):
    """What a programme can still lack before it is archived."""

    STATE = "state"
    FACTS = "facts"
    NOTICE = "notice"
    TRANSCRIPT = "transcript"
    VIDEO = "video"
    QUESTIONS = "questions"
    ORIGIN = "origin"
    FOLLOW_UP = "follow_up"
    SENDING = "sending"
    DIFFERENCES = "differences"
    REQUESTS = "requests"


OPEN_NAMES = {
    Open.STATE: Words("直播"),
    Open.FACTS: Words("对外信息的核对"),
    Open.NOTICE: Words("预告"),
    Open.TRANSCRIPT: Words("图文实录"),
    Open.VIDEO: Words("剪辑视频"),
    Open.QUESTIONS: Words("未答问题"),
    Open.ORIGIN: Words("来源渠道回复"),
    Open.FOLLOW_UP: Words("督办台账"),
    Open.SENDING: Words("待推送"),
    Open.DIFFERENCES: Words("核对差异"),
    Open.REQUESTS: Words("更正请求"),
}
WAIVABLE = frozenset(
    {
        Open.NOTICE, Open.TRANSCRIPT, Open.VIDEO, Open.QUESTIONS, Open.ORIGIN,
        Open.FOLLOW_UP, Open.DIFFERENCES,
    }
)  # fmt: skip
"""What a person may let go with a reason; the rest is work that can be finished."""


class ArchiveWaiver(Base):
    """Why something is left undone: what, how many of it at that time, by whom; only grows."""

    __tablename__ = "archive_waiver"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    what: Mapped[str]
    left: Mapped[int]
    reason: Mapped[str]
    salt: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


class Closing(Base):
    """One try to close: who laid it before whom; a second person signs, once."""

    __tablename__ = "closing"
    __table_args__ = (
        CheckConstraint("signed_by <> prepared_by", "four_eyes"),
        CheckConstraint("(signed_by IS NULL) = (signed_at IS NULL)", "whole"),
    )

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    prepared_by: Mapped[str]
    prepared_at: Mapped[datetime]
    signed_by: Mapped[str | None]
    signed_at: Mapped[datetime | None]


class ArchiveSeal(Base):
    """What every row was when two people had closed the programme, and after each erasure.

    tables: JSON, by table its columns, how many rows, and their digest (`row_seal.py`).
    """

    __tablename__ = "archive_seal"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    tables: Mapped[str]
    salt: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


class ArchiveFile(Base):
    """One file that was written: its name, size and digest, and how far the journal was then."""

    __tablename__ = "archive_file"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    entries: Mapped[int]
    by: Mapped[str]
    at: Mapped[datetime]


class Retention(Base):
    """Until when personal data of a programme stays, as a day YYYY-MM-DD, and why so long."""

    __tablename__ = "retention"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    until: Mapped[str]
    reason: Mapped[str]
    salt: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


class Erasure(Base):
    """That personal data goes: of one question's asker, or of all; asked by one, done by another.

    question_id: None for all askers of the programme.
    """

    __tablename__ = "erasure"
    __table_args__ = (
        CheckConstraint("done_by <> asked_by", "four_eyes"),
        CheckConstraint("(done_by IS NULL) = (done_at IS NULL)", "whole"),
        {"sqlite_autoincrement": True},  # the journal sealed its reason under its id
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), index=True)
    question_id: Mapped[int | None] = mapped_column(ForeignKey("question.id"), index=True)
    reason: Mapped[str]
    salt: Mapped[str]
    asked_by: Mapped[str]
    asked_at: Mapped[datetime]
    done_by: Mapped[str | None]
    done_at: Mapped[datetime | None]


OWN = frozenset(
    one.__tablename__
    for one in (ArchiveWaiver, Closing, ArchiveSeal, ArchiveFile, Retention, Erasure)
)
"""Tables that an archived programme still takes rows in."""


@dataclass(frozen=True)
class OpenRow:
    """One thing that is open; count: how many; example: what to look at first, '' for none.

    waived: with this reason; by: whose waiver it is.
    """

    what: Open
    count: int
    example: str = ""
    waived: str = ""
    by: str = ""

    @property
    def stands_in_the_way(self) -> bool:
        """Whether it keeps the programme from being archived."""
        return self.count > 0 and not self.waived


@dataclass(frozen=True)
class ClosingRow:
    """The newest try to close, as screens show it; logins."""

    number: int
    prepared_by: str
    prepared_at: datetime
    signed_by: str | None
    signed_at: datetime | None


@dataclass(frozen=True)
class FileRow:
    """A file that was written. stale: data was erased since, so it is to be replaced."""

    number: int
    name: str
    size: int
    sha256: str
    entries: int
    by: str
    at: datetime
    stale: bool


@dataclass(frozen=True)
class RetentionRow:
    """Until when; number: 0 where it is the rule of the house and nobody set another day."""

    until: date | None
    number: int = 0
    reason: str = ""
    by: str = ""


@dataclass(frozen=True)
class ErasureRow:
    """One erasure as screens show it; question_id: None for all askers."""

    id: int
    question_id: int | None
    reason: str
    asked_by: str
    asked_at: datetime
    done_by: str | None
    done_at: datetime | None
