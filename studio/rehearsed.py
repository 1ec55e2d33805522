"""Whether a crew rehearsed: what was confirmed of it, and of which programmes anything was.

Who sat where, and who may confirm that, is `studio.rehearsal_attendance`.
"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.interview import Interview
from studio.journal import Reader


class RehearsalAttendance(Base):
    """One confirmation; seats: who held which role, at which panel and PC, as JSON.

    reason: why there are none, '' where there are.
    """

    __tablename__ = "rehearsal_attendance"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seats: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    salt: Mapped[str]
    reason: Mapped[str] = mapped_column(server_default="")


def rehearsed(reader: Reader, programmes: Collection[int]) -> frozenset[int]:
    """Those of the programmes of which somebody confirmed a rehearsal; one statement for all."""
    if not programmes:
        return frozenset()
    r = RehearsalAttendance
    rows = (
        select(r.interview_id)
        .join(Interview, Interview.id == r.interview_id)
        .where(r.interview_id.in_(programmes))
        .distinct()
    )
    return frozenset(reader.connection.scalars(rows))
