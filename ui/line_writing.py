"""Writing lines: each takes its place with its first character and leaves only when stored.

What a person submits is done strictly one after the other. Text in the editor is, from the
front: lines that were submitted and are not stored yet, then the line in work.
"""

from collections import deque
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from studio import record
from studio.publication import FeedRow
from ui.background import Background
from ui.editor import TextEditor
from ui.notices import show_refusal
from ui.speakers import Speaker

NEW = "new"


@dataclass(eq=False)
class Writing:
    """A line in work. told: the speaker the studio knows; seen: the version on the screen."""

    speaker: Speaker
    key: str | int = NEW
    id: int | None = None
    told: Speaker | None = None
    seen: int = 0
    question_id: int | None = None
    began: datetime | None = None
    released: bool = False
    commitment: bool = False
    given_up: bool = False
    stuck: bool = False


@dataclass(eq=False)
class HandingIn:
    """A line as it was submitted."""

    line: Writing
    text: str
    remark: str


class LineWriting(QObject):
    """Carries the editor's text into the record; nothing is sent twice, nothing overtakes.

    A refusal leaves the text where it is. `line_changed`: another line, or another state of it.
    """

    line_changed = Signal()

    def __init__(
        self, background: Background, editor: TextEditor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._editor = editor
        self._new = Writing(Speaker())
        self._revised: Writing | None = None
        self._starting: Writing | None = None
        self._tellings: deque[tuple[Writing, Speaker]] = deque()
        self._jobs: deque[HandingIn] = deque()
        self._sending: HandingIn | None = None
        self._wanted: FeedRow | None = None
        self._discarding: Writing | None = None
        self.saved_at: datetime | None = None
        editor.load(NEW, "")
        editor.textChanged.connect(self._typed)

    @property
    def line(self) -> Writing:
        """The line in work."""
        return self._revised or self._new

    @property
    def revising(self) -> bool:
        """Whether an older line is in the editor."""
        return self._revised is not None

    def text(self) -> str:
        """What was typed of the line in work."""
        text = self._editor.toPlainText()
        before = "".join(job.text for job in self._jobs if job.line.key == self.line.key)
        return text.removeprefix(before)

    def choose(self, speaker: Speaker) -> None:
        """Another speaker for the line in work; a new line's place in the record knows at once."""
        self._editor.commit_preedit()
        line = self.line
        line.speaker, line.stuck = speaker, False
        if line is self._new and line.id is not None:
            self._tell(line)
        self._typed()

    def cite(self, speaker: Speaker, question_id: int) -> bool:
        """The new line quotes a question; False where it has its place already."""
        line = self.line
        if line is not self._new or line.id is not None or self._starting is line:
            return False
        line.speaker, line.question_id, line.stuck = speaker, question_id, False
        self.line_changed.emit()
        return True

    def submit(self, remark: str) -> None:
        """Hands the line in work to review, after those before it."""
        self._editor.commit_preedit()
        line, text = self.line, self.text()
        if self._discarding is line or any(job.line is line for job in self._jobs):
            return
        if not text.strip():
            show_refusal(self._editor, self.tr("没有文字，不能提交。"))
            return
        self._jobs.append(HandingIn(line, text, remark))
        if line is self._new:
            self._new = Writing(line.speaker)
        self._go_on()

    def revise(self, row: FeedRow) -> None:
        """Brings a line of the record into the editor; the new line's text is kept."""
        if self._jobs:
            self._wanted = row
            return
        line = row.line
        speaker = Speaker(line.speaker, line.speaker_name)
        self._revised = Writing(
            speaker, line.id, line.id, speaker, line.version, line.question_id,
            line.started_at, row.released_version > 0, line.commitment,
        )  # fmt: skip
        self._editor.load(line.id, line.text)
        self.line_changed.emit()

    def leave_revision(self) -> None:
        """Back to the new line; what was typed of the older one comes back with it."""
        if self._revised is not None:
            self._revised = None
            self._editor.load(NEW, "")
            self.line_changed.emit()
            self._typed()

    def promise(self) -> bool:
        """Marks the line in work as a commitment, or takes the mark off; False without a line."""
        line = self.line
        if line.id is None and self._starting is not line:
            return False
        line.commitment = not line.commitment
        if line.id is not None:
            self._mark(line)
        self.line_changed.emit()
        return True

    def discard(self) -> bool:
        """Gives the new line up, its place too; False where there is none."""
        line = self._new
        if self.revising or self._jobs or (line.id is None and self._starting is not line):
            return False
        line.given_up = True
        if line.id is not None:
            self._give_up(line)
        return True

    @Slot()
    def _typed(self) -> None:
        line = self._new
        free = not (self._jobs or self.revising or self._starting or line.stuck or line.given_up)
        if free and line.id is None and self.text():
            self._start(line)
        self.line_changed.emit()

    def _go_on(self) -> None:
        """The next step of the first line that was submitted."""
        if self._sending is not None or self._starting is not None or self._tellings:
            return
        if not self._jobs:
            self._after_all()
            return
        job = self._jobs[0]
        if job.line.id is None:
            self._start(job.line)
        elif job.line.told != job.line.speaker:
            self._tell(job.line)
        else:
            self._send(job)

    def _after_all(self) -> None:
        row, self._wanted = self._wanted, None
        if row is not None:
            self.revise(row)
        self._typed()

    def _start(self, line: Writing) -> None:
        self._starting = line
        line.told = line.speaker
        line.began = self._background.desk.clock.now()
        self._background.execute(
            self._editor, record.start_line, *line.speaker, line.question_id,
            done=self._started, ended=self._start_ended,
        )  # fmt: skip

    @Slot(object)
    def _started(self, line_id: int) -> None:
        line = self._starting
        assert line is not None
        line.id = line_id
        if line.commitment:
            self._mark(line)
        if line.given_up:
            self._give_up(line)

    @Slot()
    def _start_ended(self) -> None:
        line, self._starting = self._starting, None
        if line is not None and line.id is None:
            line.stuck, line.given_up = True, False
            self._give_back(line)
        elif line is self._new and line.told != line.speaker:
            self._tell(line)
        self._go_on()

    def _tell(self, line: Writing) -> None:
        assert line.id is not None
        self._tellings.append((line, line.speaker))
        self._background.execute(
            self._editor, record.speak, line.id, *line.speaker,
            done=self._told, ended=self._tell_ended,
        )  # fmt: skip

    @Slot()
    def _told(self) -> None:
        line, speaker = self._tellings[0]
        line.told = speaker

    @Slot()
    def _tell_ended(self) -> None:
        line, speaker = self._tellings.popleft()
        if line.told != speaker == line.speaker:
            self._give_back(line)
        self._go_on()

    def _send(self, job: HandingIn) -> None:
        assert job.line.id is not None
        self._sending = job
        self._background.execute(
            self._editor, record.hand_in, job.line.id, job.text, job.line.seen, job.remark,
            done=self._handed_in, ended=self._hand_in_ended,
        )  # fmt: skip

    @Slot()
    def _handed_in(self) -> None:
        job = self._jobs.popleft()
        self._sending = None
        self._editor.stored(job.line.key, job.text)
        self.saved_at = self._background.desk.clock.now()
        if job.line is self._revised:
            self.leave_revision()

    @Slot()
    def _hand_in_ended(self) -> None:
        failed, self._sending = self._sending, None
        if failed is not None:
            self._give_back(failed.line)
        self._go_on()

    def _give_back(self, line: Writing) -> None:
        """What could not be handed in is in work again, with all that was typed after it."""
        if not any(job.line is line for job in self._jobs):
            return
        self._jobs = deque(job for job in self._jobs if job.line.key != line.key)
        if line.key == NEW:
            self._new = line
        self.line_changed.emit()

    def _mark(self, line: Writing) -> None:
        assert line.id is not None
        self._background.execute(self._editor, record.mark_commitment, line.id, line.commitment)

    def _give_up(self, line: Writing) -> None:
        assert line.id is not None
        self._discarding = line
        self._background.execute(
            self._editor, record.discard, line.id,
            done=self._discarded, ended=self._discard_ended,
        )  # fmt: skip

    @Slot()
    def _discarded(self) -> None:
        line = self._discarding
        if line is self._new:
            self._new = Writing(line.speaker, given_up=True)
            self._editor.revert()
            self._new.given_up = False
            self.line_changed.emit()

    @Slot()
    def _discard_ended(self) -> None:
        if self._discarding is not None:
            self._discarding.given_up = False
        self._discarding = None
