"""The programme's way from the plan to the archive, as the trade's table of states has it."""

from enum import StrEnum

from studio.words import Words


class InterviewState(StrEnum):
    """The programme's way, as in the trade's table of states."""

    PLANNED = "planned"
    PROPOSED = "proposed"
    APPROVED = "approved"
    COLLECTING = "collecting"
    REHEARSED = "rehearsed"
    ON_AIR = "on_air"
    PAUSED = "paused"
    FOLLOWING_UP = "following_up"
    ARCHIVED = "archived"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    FILED = "filed"


S = InterviewState
STATE_NAMES = {
    S.PLANNED: Words("计划"), S.PROPOSED: Words("方案待审"), S.APPROVED: Words("方案已核实"),
    S.COLLECTING: Words("征集中"), S.REHEARSED: Words("已彩排"), S.ON_AIR: Words("直播中"),
    S.PAUSED: Words("直播暂停"), S.FOLLOWING_UP: Words("答复中"), S.ARCHIVED: Words("已归档"),
    S.POSTPONED: Words("已延期"), S.CANCELLED: Words("已取消"),
    S.FILED: Words("已取消归档"),
}  # fmt: skip
CALLED_OFF = (S.CANCELLED, S.FILED)
"""It was never held, whether its rows are closed for good or not."""
CLOSED = (S.ARCHIVED, S.FILED)
"""Two people closed it: no row of it is changed any more."""
BEFORE_AIR = (S.PLANNED, S.PROPOSED, S.APPROVED, S.COLLECTING, S.REHEARSED)
RECORDABLE = (S.COLLECTING, S.REHEARSED, S.ON_AIR, S.PAUSED, S.FOLLOWING_UP)
"""Lines may be written before air (预录), on air, and after it (补录)."""
