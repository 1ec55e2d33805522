"""Outlets (发布渠道): where texts go beside the programme's portal, and how far each has come.

The portal stays the main channel; what stands there is kept on the publication itself. What an
outlet has had is kept here, one row for each publication and each order to withdraw as soon as
there is something to say of it. What waits has no row: it follows from what was released.
"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.words import Words

MOST_OUTLETS = 6
NAME_SIGNS = 16
"""The most signs of an outlet's name: it stands on every line of the publisher's list."""


class Carries(StrEnum):
    """What an outlet gets: all that is released, or the answers alone (问答)."""

    ALL = "all"
    ANSWERS = "answers"


CARRIES_NAMES = {Carries.ALL: Words("全部内容"), Carries.ANSWERS: Words("只发问答")}


class Outlet(Base):
    """One outlet of one programme; nothing of it changes but that it is retired, or used again.

    address: of any kind that `studio.portal.open` knows; its token is in the keyring alone.
    """

    __tablename__ = "outlet"
    __table_args__ = (
        Index(None, "interview_id"),
        CheckConstraint("carries IN ('all', 'answers')", "known_carries"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"))
    name: Mapped[str]
    address: Mapped[str]
    carries: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    retired_at: Mapped[datetime | None]


class Delivery(Base):
    """What became of one publication at one outlet; states as in PublicationState.

    A row comes with the first word about it: taken, or refused. WAITING: it is to go once more.
    """

    __tablename__ = "delivery"
    __table_args__ = (
        Index(None, "publication_id"),
        CheckConstraint(
            "state IN ('waiting', 'sent', 'online', 'replaced', 'refused', 'withdrawn')",
            "known_state",
        ),
    )

    outlet_id: Mapped[int] = mapped_column(
        ForeignKey("outlet.id"), primary_key=True, autoincrement=False
    )
    publication_id: Mapped[int] = mapped_column(
        ForeignKey("publication.id"), primary_key=True, autoincrement=False
    )
    state: Mapped[str]
    sent_at: Mapped[datetime | None]
    proved_at: Mapped[datetime | None]
    sha256: Mapped[str]
    fault: Mapped[str]


class OutletWithdrawal(Base):
    """What became of one order to withdraw at one outlet; without a row it waits."""

    __tablename__ = "outlet_withdrawal"
    __table_args__ = (
        Index(None, "withdrawal_id"),
        CheckConstraint(
            "state IN ('waiting', 'sent', 'online', 'replaced', 'refused')", "known_state"
        ),
    )

    outlet_id: Mapped[int] = mapped_column(
        ForeignKey("outlet.id"), primary_key=True, autoincrement=False
    )
    withdrawal_id: Mapped[int] = mapped_column(
        ForeignKey("withdrawal.id"), primary_key=True, autoincrement=False
    )
    state: Mapped[str]
    sent_at: Mapped[datetime | None]
    proved_at: Mapped[datetime | None]
    fault: Mapped[str]


class OutletStatus(Base):
    """How the way to an outlet stands, as the courier sees it; columns as of the portal's."""

    __tablename__ = "outlet_status"

    outlet_id: Mapped[int] = mapped_column(
        ForeignKey("outlet.id"), primary_key=True, autoincrement=False
    )
    up: Mapped[bool]
    since: Mapped[datetime]
    fault: Mapped[str]
    latency_ms: Mapped[float]
    announced_revision: Mapped[int]
    entries_cursor: Mapped[str]
    refused_revision: Mapped[int]
    announce_fault: Mapped[str]


class OutletDifference(Base):
    """Where an outlet shows something else than it was given, as read back; as FeedDifference."""

    __tablename__ = "outlet_difference"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('changed', 'older', 'gone', 'readable', 'foreign')", "known_kind"
        ),
    )

    outlet_id: Mapped[int] = mapped_column(
        ForeignKey("outlet.id"), primary_key=True, autoincrement=False
    )
    entry: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    number: Mapped[int]
    seen: Mapped[int]
    at: Mapped[datetime]
