"""The portal that a rehearsal plays into: its own, or one that was given to it.

Whatever it is, what readers have is read as an anonymous reader reads it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from studio.rehearsal.netizens.asking import Asked
from studio.rehearsal.report import Portal, SeenEntry
from studio.rehearsal.scenario import Scenario


class Reader(Protocol):
    """Somebody who reads along, from `start` to `stop`."""

    arrivals: list[SeenEntry]

    def start(self) -> None:
        """Begins to read."""

    def stop(self) -> None:
        """Ends the reading."""


class PortalInPlay(Protocol):
    """What a stage needs of a portal."""

    processes: tuple[str, ...]
    """Ours, which must run for as long as the play does."""

    @property
    def secret(self) -> str:
        """What the courier is given."""

    def open(self) -> str:
        """Brings it up, or looks whether it is fit; its address, as the studio keeps it."""

    def playable(self, scenario: Path, out: Path) -> Path:
        """The scenario as it can be played here; a copy in `out` where it has to be another."""

    def reader(self, address: str, interview: str) -> Reader:
        """Who reads along, by this address."""

    def asking(self, address: str, interview: str, scenario: Scenario) -> Asked:
        """How netizens ask, by this address."""

    def seen(self, interview: str, arrivals: Sequence[SeenEntry], refused: int) -> Portal:
        """What readers have in the end."""

    def answers(self) -> bool:
        """Whether it is there."""

    def page(self, interview: str) -> str:
        """The address of the interview's page."""


__all__ = ["PortalInPlay", "Reader"]
