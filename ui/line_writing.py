"""Writing lines: each takes its place with its first character and leaves only when stored.

What is submitted is done one after the other; it stands in the editor before the line in work.
The field keeps all of it, with each command's id before the command goes: the window after a
kill does the same commands under the same ids, and each is once.
"""

from collections import deque
from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from studio import record
from studio.keystrokes import Facts
from studio.publication import FeedRow, feed
from studio.record import LineRow
from ui.background import Background
from ui.editor import TextEditor, as_shown
from ui.line_telling import LineTelling
from ui.line_work import NEW, HandingIn, Work, Writing, facts_of, revision_of, work_of
from ui.notices import show_refusal
from ui.speakers import Speaker


class LineWriting(QObject):
    """Carries the editor's text into the record; nothing is sent twice, nothing overtakes.

    A refusal leaves the text where it is. `line_changed`: another line, or another state of it.
    answers: the question that a speaker answers who begins now.
    """

    line_changed, handed_in = Signal(), Signal(object)

    def __init__(
        self, background: Background, editor: TextEditor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._editor, self._field = editor, editor.field
        self._work = work_of(self._field.facts) or Work()
        self._starting: Writing | None = None
        self._telling = LineTelling(self._execute, self)
        self._telling.ended.connect(self._tell_ended)
        self._sending: HandingIn | None = None
        self._wanted: FeedRow | None = None
        self._doubted: Writing | None = None
        self._wrote = False
        self.next_speaker: Callable[[Speaker], Speaker] = lambda speaker: speaker
        self.answers: Callable[[Speaker], int | None] = lambda _speaker: None
        self.restored = bool(self._field.texts)
        """Whether text of an ended window stands here."""
        self.saved_at: datetime | None = None
        editor.load(NEW, "")
        self._field.facts_now = self._facts
        editor.textChanged.connect(self._typed)
        self._resume()

    @property
    def line(self) -> Writing:
        """The line in work."""
        return self._work.revised or self._work.new

    @property
    def revising(self) -> bool:
        """Whether an older line is in the editor."""
        return self._work.revised is not None

    def text(self) -> str:
        """What was typed of the line in work."""
        carried = (job.text for job in self._work.jobs if job.line.key == self.line.key)
        return self._editor.toPlainText().removeprefix("".join(carried))

    def choose(self, speaker: Speaker) -> None:
        """Another speaker for the line in work; a new line's place in the record knows at once."""
        self._editor.commit_preedit()
        line = self.line
        line.speaker, line.naming, line.stuck = speaker, None, False
        if line is self._work.new and line.id is not None:
            self._telling.speaker(line)
        if line is self._work.new and line.began is not None and not line.by_hand:
            question = self.answers(speaker)
            if (question is None) != (line.question_id is None):
                self._telling.link_to(line, question)
        self._keep()
        self._typed()

    def naming(self, name: str) -> None:
        """Keeps a speaker's name while it is typed; it counts when it is chosen."""
        if name.strip() != self.line.speaker.name or self.line.naming is not None:
            self.line.naming = name.strip()
            self._keep()

    def remark(self, text: str) -> None:
        """Keeps the reader's note of a correction while it is typed."""
        if self.revising and self.line.remark != text:
            self.line.remark = text
            self._keep()

    def cite(self, speaker: Speaker, question_id: int) -> bool:
        """The new line quotes a question; False where it has its place already."""
        line = self.line
        if line is not self._work.new or line.asked:
            return False
        line.speaker, line.question_id, line.stuck = speaker, question_id, False
        line.by_hand = True
        self._show()
        return True

    def link(self, question_id: int | None) -> None:
        """The line in work quotes or answers this question, as the person says."""
        self.line.by_hand = True
        self._telling.link_to(self.line, question_id)
        self._show()

    def submit(self, remark: str, following: Speaker | None = None) -> None:
        """Hands the line in work to review, after those before it.

        following: whose the next line is, where that was not begun yet.
        The same text once more, after a trouble, goes under the id it went under before.
        """
        self._editor.commit_preedit()
        line, text = self.line, self.text()
        if self._work.carries(line):
            return
        if not text.strip():
            show_refusal(self._editor, self.tr("没有文字，不能提交。"))
            return
        if line.sent is None or (line.sent.text, line.sent.remark) != (text, remark):
            line.sent = HandingIn(line, text, remark)
        self._work.jobs.append(line.sent)
        self.restored = False
        if line is self._work.new:
            self._work.new = Writing(following or self.next_speaker(line.speaker))
        elif following is not None and not self._work.new.asked:
            self._work.new.speaker, self._work.new.naming = following, None
        self._keep()
        self._go_on()

    def revise(self, row: FeedRow) -> None:
        """Brings a line of the record into the editor; the new line's text is kept."""
        if self._work.jobs:
            self._wanted = row
            return
        if row.line.version == 0:
            self.leave_revision()  # the line in work is in the editor; another's is theirs
            if row.id != self._work.new.id:
                show_refusal(self._editor, self.tr("这一条还在录入，提交以后才能修改。"))
            return
        self._put_aside()
        line, before = row.line, self._work.left.pop(row.line.id, None)
        self._work.revised = revised = revision_of(row)
        clean = self._editor.load(line.id, line.text)
        if before is not None and not clean:
            revised.remark = before.remark
            revised.overtaken = before.overtaken or before.seen != line.version
        self._show()

    def leave_revision(self) -> None:
        """Back to the new line; what was typed of the older one comes back with it."""
        if self._work.revised is not None:
            self._put_aside()
            self._editor.load(NEW, "")
            self._show()
            self._typed()

    def mark(self, which: record.Mark) -> bool:
        """Puts a mark on the line in work, or takes it off; False without a line."""
        line = self.line
        if line.id is None and self._starting is not line:
            return False
        self._telling.turn(line, which)
        self._show()
        return True

    def discard(self) -> bool:
        """Gives the new line up, its place too; what is typed from now on is the next line.

        False where there is none.
        """
        line = self._work.new
        if self.revising or self._work.jobs or (line.id is None and self._starting is not line):
            return False
        self._editor.commit_preedit()
        line.given_up, self.restored = True, False
        self._work.jobs.append(HandingIn(line, self.text(), "", line.discard))
        self._work.new = Writing(line.speaker)
        self._keep()
        self._go_on()
        return True

    def _resume(self) -> None:
        """Goes on where the window before stood: its commands once more, under their ids."""
        revised = self._work.revised
        if revised is not None and revised.id is not None:
            self._editor.load(revised.key, revised.base)
            self._telling.notes(revised)
            self._background.query(
                self._editor, record.lines, (), (revised.id,), done=self._compare
            )
        self._go_on()

    @Slot(object)
    def _compare(self, rows: tuple[LineRow, ...]) -> None:
        """The line that was being revised may have moved on: then both texts are kept."""
        line = self._work.revised
        if line is None or self._work.carries(line):
            return
        row = next((row for row in rows if row.id == line.id), None)
        if row is not None and row.version == line.seen:
            return
        if row is not None and as_shown(row.text) == self._editor.toPlainText():
            self._editor.load(line.key, row.text)
            self.leave_revision()
            return
        line.overtaken = True
        self._show()

    def _facts(self) -> Facts | None:
        return facts_of(self._work, self._editor.unstored())

    def _keep(self) -> None:
        self._field.note(self._facts())

    def _show(self) -> None:
        self._keep()
        self.line_changed.emit()

    def _put_aside(self) -> None:
        """The older line waits, with what was typed of it."""
        line, self._work.revised = self._work.revised, None
        if line is not None and self._editor.draft(line.key) is not None:
            self._work.left[line.key] = line

    @Slot()
    def _typed(self) -> None:
        line, busy = self._work.new, self._work.jobs or self.revising or self._starting
        if line.began is None and not self.revising and self.text():
            self._begin(line)
        if not (busy or line.stuck or line.id is not None) and (line.asked or self.text()):
            self._start(line)
        wrote = self._editor.key != NEW or not self._editor.document().isEmpty()
        if wrote != self._wrote:
            self._wrote = wrote
            self._keep()
        self.line_changed.emit()

    def _begin(self, line: Writing) -> None:
        """With its first character: when it was said, and what it answers."""
        line.began = self._background.desk.clock.now()
        if not line.by_hand and line.question_id is None:
            line.question_id = self.answers(line.speaker)

    def _go_on(self) -> None:
        """The next step of the first line that was submitted."""
        if self._sending is not None or self._starting is not None or self._telling.busy:
            return
        if not self._work.jobs:
            self._after_all()
            return
        job = self._work.jobs[0]
        if job.line.id is None:
            self._start(job.line)
        elif job.line.told != job.line.speaker and not job.line.given_up:
            self._telling.speaker(job.line)
        else:
            self._send(job)

    def _after_all(self) -> None:
        row, self._wanted = self._wanted, None
        if row is not None:  # as it is now: what was on its way may have been this very line
            self._background.query(self._editor, feed, (row.id,), done=self._revise_first)
        self._typed()

    @Slot(object)
    def _revise_first(self, rows: tuple[FeedRow, ...]) -> None:
        if rows:
            self.revise(rows[0])

    def _execute(self, command: Callable[..., Any], *args: object, once: str, **then: Any) -> None:
        """Notes what goes and under which id; the lane waits for the disk, not the screen."""
        self._keep()
        after = self._field.settled()
        self._background.execute(self._editor, command, *args, once=once, after=after, **then)

    def _start(self, line: Writing) -> None:
        """Under one id a line is told one speaker; another one is told when it has its place."""
        self._starting = line
        speaker = line.told or line.speaker
        line.told = speaker if line.telling is None else None
        line.began = line.began or self._background.desk.clock.now()
        line.asked = True
        self._execute(
            record.start_line, *speaker, line.question_id, once=line.start,
            done=self._started, refused=self._start_refused, ended=self._start_ended,
        )  # fmt: skip

    @Slot(object)
    def _started(self, line_id: int) -> None:
        line = self._starting
        assert line is not None
        line.id = line_id
        self._telling.notes(line)

    @Slot(str)
    def _start_refused(self, text: str) -> None:
        """There is no such place, so the next try is free in its speaker."""
        line = self._starting
        assert line is not None
        line.asked, line.told = False, None
        show_refusal(self._editor, text)

    @Slot()
    def _start_ended(self) -> None:
        line, self._starting = self._starting, None
        if line is not None and line.id is None:
            line.stuck = True
            self._give_back(line)
        elif line is not None and line is self._work.new and line.told != line.speaker:
            self._telling.speaker(line)
        self._keep()
        self._go_on()

    @Slot(object, bool)
    def _tell_ended(self, line: Writing, refused: bool) -> None:
        if refused:
            self._give_back(line)
        self._keep()
        self._go_on()

    def _send(self, job: HandingIn) -> None:
        self._sending, line = job, job.line
        text = (job.text, line.seen, job.remark)
        command, words = (record.discard, ()) if line.given_up else (record.hand_in, text)
        self._execute(
            command, line.id, *words, once=job.once, done=self._handed_in,
            ended=self._hand_in_ended,
        )  # fmt: skip

    @Slot()
    def _handed_in(self) -> None:
        """The text leaves the editor and its journal in one step with the job that carried it."""
        with self._field.together():
            job, self._sending = self._work.jobs.popleft(), None
            job.line.seen += 1
            self.handed_in.emit(job)
            if not job.line.given_up:
                self.saved_at = self._background.desk.clock.now()
            if job.line is self._work.revised:
                self._go_back(job)
            else:
                self._editor.stored(job.line.key, job.text)
            self._keep()

    def _go_back(self, job: HandingIn) -> None:
        """What was typed after a revision is the new line's; one changed meanwhile stays open."""
        more = self._editor.take()
        if more.startswith(job.text):
            self._editor.stored(job.line.key, more)
            self.leave_revision()
            self._editor.add(more.removeprefix(job.text))
        else:
            self._editor.stored(job.line.key, job.text, keep=True)
            job.line.base = job.text

    @Slot()
    def _hand_in_ended(self) -> None:
        failed, self._sending = self._sending, None
        if failed is not None:
            self._give_back(failed.line)
        self._go_on()

    def _give_back(self, line: Writing) -> None:
        """What could not be handed in is in work again, with all that was typed after it."""
        work = self._work
        if not work.carries(line):
            return
        work.jobs = deque(job for job in work.jobs if job.line.key != line.key)
        line.given_up = False
        if line.key == NEW:
            work.new = self._doubted = line
            if line.id is not None:
                self._background.query(
                    self._editor, record.lines, (), (line.id,), done=self._look_for_place
                )
        self._show()

    @Slot(object)
    def _look_for_place(self, rows: tuple[LineRow, ...]) -> None:
        line = self._doubted
        if line is not None and line is self._work.new and not self._work.carries(line):
            row = next((row for row in rows if row.id == line.id), None)
            line.look_at_place(row, self._background.desk.person.login)
            self._keep()
            self._typed()
