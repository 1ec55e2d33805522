"""What the studio is told of a line in work beside its text: speaker, marks, question.

Each is a command of its own under an id that is noted before; what was noted and perhaps not
told is told once more, and is done once.
"""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from studio import followup, record
from studio.journal import new_command_id
from studio.record import Mark
from ui.line_work import Telling, Writing


class LineTelling(QObject):
    """`ended`: a line and whether its speaker was refused, once each telling is answered."""

    ended = Signal(object, bool)

    def __init__(self, execute: Callable[..., None], parent: QObject) -> None:
        super().__init__(parent)
        self._execute = execute
        self._speakers: deque[tuple[Writing, Telling]] = deque()

    @property
    def busy(self) -> bool:
        """Whether an answer is to come."""
        return bool(self._speakers)

    def speaker(self, line: Writing) -> None:
        """Tells whose the line is now."""
        assert line.id is not None
        if line.telling is None or line.telling.speaker != line.speaker:
            line.telling = Telling(line.speaker)
        self._speakers.append((line, line.telling))
        self._execute(
            record.speak, line.id, *line.speaker, once=line.telling.once,
            done=self._told, ended=self._tell_ended,
        )  # fmt: skip

    def turn(self, line: Writing, which: Mark) -> None:
        """Puts a mark on, or takes it off."""
        line.turn(which)
        if line.id is not None:
            self._mark(line, which)

    def link_to(self, line: Writing, question_id: int | None) -> None:
        """Another question, or none; a line whose place was not asked for tells it with that."""
        line.question_id = question_id
        if line.asked or line.id is not None:
            line.linking = new_command_id()
        if line.id is not None:
            self._link(line)

    def _mark(self, line: Writing, which: Mark) -> None:
        holds = which in line.marks
        self._execute(followup.mark, line.id, which, holds, once=line.marking[which])

    def _link(self, line: Writing) -> None:
        self._execute(record.link, line.id, line.question_id, once=line.linking)

    def notes(self, line: Writing) -> None:
        """Tells all that was noted before the line had its place, or before a kill."""
        for which in line.marking:
            self._mark(line, which)
        if line.linking:
            self._link(line)

    @Slot()
    def _told(self) -> None:
        line, telling = self._speakers[0]
        line.told = telling.speaker

    @Slot()
    def _tell_ended(self) -> None:
        line, telling = self._speakers.popleft()
        self.ended.emit(line, line.told != telling.speaker == line.speaker)
