"""The collection window (征集期): it opens with the notice and closes when the hour begins (A31).

What comes before it is kept, and screened by nobody until it opens; what comes during the hour goes
to the live list; what comes after it is taken in as late. Each question carries its phase.
"""

from datetime import datetime
from enum import StrEnum

from studio.errors import Refusal
from studio.interview import FIND_STATE, InterviewRow
from studio.journal import Reader
from studio.states import InterviewState
from studio.words import Words

S = InterviewState
BEFORE = (S.PLANNED, S.PROPOSED, S.APPROVED, S.POSTPONED)
"""The states in which no notice stands that asks for questions."""


class Phase(StrEnum):
    """When a question came, held against its programme."""

    EARLY = "early"
    WINDOW = "window"
    LIVE = "live"
    LATE = "late"


PHASE_NAMES = {
    Phase.EARLY: Words("提前"), Phase.WINDOW: Words("征集期"), Phase.LIVE: Words("直播中"),
    Phase.LATE: Words("直播后"),
}  # fmt: skip


class Window(StrEnum):
    """How the window stands."""

    NOT_OPEN = "not_open"
    OPEN = "open"
    LIVE = "live"
    CLOSED = "closed"


WINDOW_NAMES = {
    Window.NOT_OPEN: Words("未开"), Window.OPEN: Words("征集中", "window"),
    Window.LIVE: Words("已转直播"), Window.CLOSED: Words("已截止"),
}  # fmt: skip


def window_in(state: InterviewState) -> Window:
    """The window of a programme in this state."""
    if state in BEFORE:
        return Window.NOT_OPEN
    if state in (S.COLLECTING, S.REHEARSED):
        return Window.OPEN
    return Window.LIVE if state in (S.ON_AIR, S.PAUSED) else Window.CLOSED


def phase_of(shown: InterviewRow, moment: datetime) -> Phase:
    """The phase in which a question came at this moment."""
    if shown.ended_at is not None and moment >= shown.ended_at:
        return Phase.LATE
    if shown.on_air_at is not None and moment >= shown.on_air_at:
        return Phase.LIVE
    early = shown.announced_at is not None and moment < shown.announced_at
    return Phase.EARLY if early or shown.state in BEFORE else Phase.WINDOW


def is_open(reader: Reader) -> bool:
    """Whether the window of the reader's programme was opened, and what came may be screened."""
    row = FIND_STATE.one(reader.connection, here=reader.programme)
    return row is None or S(row[0]) not in BEFORE


def require_open(reader: Reader) -> None:
    """Refusal where nothing is screened yet."""
    if not is_open(reader):
        raise Refusal("征集还没有开始：提前收到的提问先留着，预告发布后再处理。")
