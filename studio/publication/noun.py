"""Publication and Withdrawal: what leaves the studio for a portal, and how far it has come."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base


class PublicationState(StrEnum):
    """How far a publication has come; only ONLINE was proved by read-back (已上网).

    PASTED: a person put it on the page by hand and ticked it off (人工已贴); nothing read it back.
    REPLACED: a later version of the same entry was read back, or pasted, in its place. RECALLED:
    taken back while it was held, so that no portal ever heard of it.
    """

    WAITING = "waiting"
    SENT = "sent"
    ONLINE = "online"
    PASTED = "pasted"
    REPLACED = "replaced"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    RECALLED = "recalled"


class Publication(Base):
    """One approved version, frozen at its release; its content never changes.

    entry: the name of the line or answer at the portal; number: the portal's version of it,
    counted up by corrections, moves and republication; held_until: it does not leave before, and
    can be recalled until it leaves.
    """

    __tablename__ = "publication"
    __table_args__ = (
        UniqueConstraint("interview_id", "entry", "number"),
        Index(None, "interview_id", "state"),
        Index(None, "line_id"),
        Index(None, "answer_id"),
        CheckConstraint("(line_id IS NULL) <> (answer_id IS NULL)", "one_source"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"))
    line_id: Mapped[int | None] = mapped_column(ForeignKey("line.id"))
    answer_id: Mapped[int | None] = mapped_column(ForeignKey("answer.id"))
    version: Mapped[int]
    entry: Mapped[str]
    number: Mapped[int]
    sequence: Mapped[int]
    role: Mapped[str]
    label: Mapped[str]
    text: Mapped[str]
    question: Mapped[str]
    remark: Mapped[str]
    photos: Mapped[str]
    spoken_at: Mapped[datetime]
    late: Mapped[bool]
    released_by: Mapped[str]
    released_at: Mapped[datetime]
    held_until: Mapped[datetime | None]
    state: Mapped[str]
    sent_at: Mapped[datetime | None]
    proved_at: Mapped[datetime | None]
    sha256: Mapped[str]
    fault: Mapped[str]


class Withdrawal(Base):
    """An order to take an entry off the portal; it overtakes everything that waits."""

    __tablename__ = "withdrawal"
    __table_args__ = (Index(None, "interview_id", "state"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"))
    line_id: Mapped[int | None] = mapped_column(ForeignKey("line.id"))
    answer_id: Mapped[int | None] = mapped_column(ForeignKey("answer.id"))
    entry: Mapped[str]
    reason: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    state: Mapped[str]
    sent_at: Mapped[datetime | None]
    proved_at: Mapped[datetime | None]
    fault: Mapped[str]


class Skip(Base):
    """The director's word that the feed does not wait for this line; it comes as a late one."""

    __tablename__ = "skipped_line"

    line_id: Mapped[int] = mapped_column(ForeignKey("line.id"), primary_key=True)
    by: Mapped[str]
    at: Mapped[datetime]


def line_entry(line_id: int) -> str:
    """A line's name at the portal, for ever the same."""
    return f"line-{line_id}"


def answer_entry(answer_id: int) -> str:
    """An answer's name at the portal, for ever the same."""
    return f"answer-{answer_id}"
