"""Keeps running what a rehearsal needs: portal, courier, back room, netizens; opens its seats."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from ui.kept_process import KeptProcess

if TYPE_CHECKING:
    from studio.rehearsal.practice import Practice


class RehearsalKeeper(QObject):
    """One rehearsal at a time. Its processes end with this window; the seats are their own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.practice: Practice | None = None
        self._kept: list[KeptProcess] = []
        self._netizens: KeptProcess | None = None

    @property
    def running(self) -> bool:
        """Whether a rehearsal's processes are kept."""
        return bool(self._kept)

    @property
    def asking(self) -> bool:
        """Whether the netizens have not all asked yet."""
        return self._netizens is not None and self._netizens.running

    def begin(self, practice: "Practice", around: dict[str, str]) -> None:
        """Starts portal, courier, back room and netizens of this rehearsal, and keeps them."""
        self.end()
        self.practice = practice
        self._netizens = KeptProcess(practice.netizen_words(), self, around, once_done=True)
        self._kept = [
            KeptProcess(practice.portal_words(), self, around),
            KeptProcess(practice.courier_words(), self, around),
            KeptProcess(practice.back_room_words(), self, around),
            self._netizens,
        ]
        for each in self._kept:
            each.start()

    def open_seat(self, login: str, around: dict[str, str]) -> bool:
        """Starts the window of one of the crew, a process of its own; False where it cannot."""
        if self.practice is None:
            return False
        seat = QProcess()
        program, *arguments = self.practice.seat_words(login)
        seat.setProgram(program)
        seat.setArguments(arguments)
        seat.setProcessEnvironment(environment(around))
        seat.setStandardOutputFile(os.devnull)
        seat.setStandardErrorFile(str(_log(self.practice.folder, login)))
        return bool(seat.startDetached())

    def end(self) -> None:
        """Ends what was started; seats stay open."""
        for each in self._kept:
            each.ask_to_end()
        for each in self._kept:
            each.end()
            each.deleteLater()
        self._kept, self._netizens, self.practice = [], None, None


def environment(around: dict[str, str]) -> QProcessEnvironment:
    """This process's environment, with these on top."""
    made = QProcessEnvironment.systemEnvironment()
    for name, value in around.items():
        made.insert(name, value)
    return made


def _log(folder: Path, login: str) -> Path:
    return folder / f"seat-{login}.log"
