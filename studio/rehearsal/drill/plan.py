"""What a drill inflicts, and in which minute of an hour."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Step(StrEnum):
    """One thing that happens in a drill, in their order.

    SERVER: with the database in a file of one PC, everything that runs on that PC.
    RESTORED comes when the play is over.
    """

    COURIER = "courier_killed"
    CUT = "internet_cut"
    BACKUP = "backup_on_air"
    SERVER = "database_server_killed"
    MENDED = "internet_back"
    WINDOW = "window_killed_half_typed"
    RESTORED = "backup_restored"


MINUTES = {
    Step.COURIER: 10.0,
    Step.CUT: 25.0,
    Step.BACKUP: 27.0,
    Step.SERVER: 30.0,
    Step.MENDED: 34.0,
    Step.WINDOW: 42.0,
}
"""Of an hour; in a shorter programme the same part of it. The server dies while the internet is
away: what waits to go out must outlive both."""
HOUR = 60.0


@dataclass(frozen=True)
class Fact:
    """What was seen of a step; at: real time when it was done, minute: of the programme."""

    step: Step
    minute: float
    at: float
    more: dict[str, Any] = field(default_factory=dict)
