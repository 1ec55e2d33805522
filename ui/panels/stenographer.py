"""The stenographer's seat: the record above, the line in work below, the question beside."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio import publication, record
from studio.channel import PRESS
from studio.publication import FeedRow
from studio.record import SpeakerRole
from ui.acts import WIDGET, ActButton, act, act_button, button, follow, tell_key
from ui.alongside import Alongside
from ui.announce import announce
from ui.asked_now import AskedNow
from ui.background import Background
from ui.beside_record import BesideRecord
from ui.bulletin import Bulletin
from ui.editor import TextEditor
from ui.flow import FlowLayout
from ui.focus import start_at
from ui.guide_choice import guide_opener
from ui.line_field import LineField
from ui.line_link import LineLink
from ui.line_marks import LineMarks
from ui.line_words import about, pace, safety
from ui.line_work import Writing
from ui.line_writing import LineWriting
from ui.made_anew import MadeAnew
from ui.notices import show_refusal
from ui.opener import DialogOpener
from ui.panes import Panes, whole
from ui.phrase_offers import PhraseOffers
from ui.phrases import PhrasesDialog
from ui.prepared import PreparedLines
from ui.record import RecordView
from ui.replacing import ReplacingDialog
from ui.resending import Resending
from ui.segments import Segments
from ui.speakers import Speaker, SpeakerChips
from ui.theme import measures
from ui.turns import Turns

SECOND = 1000


class StenographerPanel(QWidget):
    """Everything from the keys; a click on a button never takes the focus from the text.

    An act on "the line" means the row of the list where the list has the focus, else the line
    in the editor.
    """

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._record = RecordView(background, bulletin)
        self._segments = Segments(background, self._record)
        self._made_anew = MadeAnew(background, self._record)
        self._asked = AskedNow(background, bulletin)
        self._chips = SpeakerChips(background, bulletin, self)
        field = background.field("line")
        self._editor = TextEditor("line_editor", self.tr("正在记录的发言"), None, field)
        self._editor.setProperty("role", "work")
        self._writing = LineWriting(background, self._editor, self)
        self._resending = Resending(background, self)
        self._writing.handed_in.connect(self._resending.note)
        bulletin.cut_off.connect(self._resending.look)
        self._resending.sent_again.connect(self._say_sent_again)
        self._turns = Turns()
        self._writing.next_speaker = self._next_speaker
        self._writing.answers = self._answers
        self._bulletin = bulletin
        self._offers = PhraseOffers(background, bulletin, self._editor)
        self._note = LineField()
        self._status = QLabel()
        self._working_on = QLabel()
        self._alongside = Alongside(background.attendance, "record")
        self._shown: tuple[Writing, Speaker] | None = None
        self._make_acts()
        self._name_widgets()
        self._arrange()
        self._connect()
        self._show_line()

    def _connect(self) -> None:
        self._editor.submitted.connect(self._submit)
        self._chips.chosen.connect(self._choose)
        self._chips.next_chosen.connect(self._hand_over)
        self._chips.name.returnPressed.connect(self._editor.setFocus)
        self._chips.name.textEdited.connect(self._writing.naming)
        self._note.returnPressed.connect(self._editor.setFocus)
        for each in (self._chips.name, self._note):
            tell_key(each, "Return", self.tr("回到正文"))
        self._note.textChanged.connect(self._writing.remark)
        self._writing.line_changed.connect(self._show_line)
        self._record.current_changed.connect(self._show_acts)
        self._record.shown.connect(self._show_about)
        self._record.shown.connect(self._follow_record)
        self._record.list.chosen.connect(self._revise)
        self._second = QTimer(self)
        self._second.timeout.connect(self._show_status)
        self._second.start(SECOND)

    def _make_acts(self) -> None:
        rows = self._record.list
        self._submit_button = button(
            self.tr("提交本条"), "submit_line", self._submit, kind="primary"
        )
        follow(self._editor.submit_act, self._submit_button.show_key)
        self._quote_button = act_button(
            self, self.tr("引用提问"), "quote_question", self._quote, key="Ctrl+Q"
        )
        if self._quote_button.act is not None:
            follow(self._quote_button.act, self._asked.show_key)
        self._marks = LineMarks(self._background, self._record, self._writing, self)
        self._link = LineLink(self._background, self._record, self._writing, self._asked, self)
        self._discard_button = act_button(
            self, self.tr("放弃本条"), "discard_line", self._discard, key="Ctrl+Shift+D"
        )
        self._phrases_button = DialogOpener(
            self.tr("短语…"), "open_phrases", self._make_phrases, self, "Ctrl+Shift+B"
        )
        self._guide_button = guide_opener(self._background, self._editor, "line_guide")
        self._replace_button = DialogOpener(
            self.tr("查找替换…"), "open_replacing", self._make_replacing, self, "Ctrl+H"
        )
        self._prepared = PreparedLines(self._background, self._bulletin, self._record, self)
        self._revise_button = act_button(
            self, self.tr("修改"), "revise_line", self._revise, key="Ctrl+E"
        )
        act(rows, self.tr("修改选中的一条"), "E", self._revise, WIDGET, key_id="revise_selected")
        tell_key(rows, "Return", self.tr("修改选中的一条"))
        self._cancel_button = button(
            self.tr("取消修改"), "cancel_revise", self._writing.leave_revision, hint="Esc"
        )
        self._cancel_act: QAction = act(
            self, self.tr("取消修改"), "Esc", self._writing.leave_revision
        )
        self._up_button = act_button(
            rows, self.tr("上移"), "move_up", self._move_up, key="Ctrl+Up", context=WIDGET
        )
        self._down_button = act_button(
            rows, self.tr("下移"), "move_down", self._move_down, key="Ctrl+Down", context=WIDGET
        )
        for each in self._buttons():
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _buttons(self) -> tuple[ActButton, ...]:
        return (
            self._submit_button, self._quote_button, self._link.button, *self._marks.buttons,
            self._discard_button, self._revise_button, self._cancel_button, self._up_button,
            self._down_button, self._phrases_button, self._guide_button, self._replace_button,
            self._prepared.button,
        )  # fmt: skip

    # acts

    @Slot()
    def _submit(self) -> None:
        self._hand_in(None)

    def _hand_in(self, following: Speaker | None) -> None:
        self._chips.settle()
        remark = self._note.text().strip() if self._note.isVisibleTo(self) else ""
        line = self._writing.line
        self._writing.submit(remark, following)
        if line is not self._writing.line and line.quotes:
            self._asked.count(line.quotes)

    @Slot(int)
    def _hand_over(self, number: int) -> None:
        """Submits, and the next line is this speaker's; where nothing is typed, this one is."""
        self._editor.commit_preedit()
        speaker = self._chips.speaker_on(number)
        if not self._writing.text().strip():
            self._chips.choose(speaker)
            return
        self._turns.after(self._writing.line.speaker)
        self._hand_in(speaker)
        self._show_line()
        self._go_to_line()

    @Slot()
    def _choose(self) -> None:
        self._writing.choose(self._chips.speaker())
        self._go_to_line()

    def _go_to_line(self) -> None:
        """To the text, or to the name where one is missing."""
        unnamed = self._chips.name.isVisibleTo(self) and not self._chips.name.text()
        (self._chips.name if unnamed else self._editor).setFocus()

    def _next_speaker(self, speaker: Speaker) -> Speaker:
        """Chosen unasked, so it is said; a guest who left the programme is nobody's next."""
        after = self._turns.after(speaker)
        if after == speaker or not self._chips.offers(after):
            return speaker
        announce(self._chips, self.tr("说话人：{words}").format(words=after.name))
        return after

    def _answers(self, speaker: Speaker) -> int | None:
        """A guest answers what the host asked; nobody else does so unasked."""
        self._asked.hold(self._writing.line.quotes)
        return self._asked.answering() if speaker.role is SpeakerRole.GUEST else None

    @Slot()
    def _quote(self) -> None:
        row = self._asked.to_quote()
        if row is None:
            show_refusal(self._quote_button, self.tr("现在没有正在提问的问题。"))
            return
        role = SpeakerRole.PRESS if row.channel == PRESS else SpeakerRole.NETIZEN
        if not self._writing.cite(Speaker(role, row.nickname.strip()), row.id):
            show_refusal(self._quote_button, self.tr("本条已经开始；请提交以后再引用提问。"))
        self._editor.setFocus()

    def _make_phrases(self, parent: QWidget) -> QDialog:
        return PhrasesDialog(self._background, self._bulletin, parent)

    def _make_replacing(self, parent: QWidget) -> QDialog:
        return ReplacingDialog(self._background, parent)

    @Slot()
    def _discard(self) -> None:
        if not self._in_list():
            if not self._writing.discard():
                show_refusal(self._discard_button, self.tr("编辑框里没有可以放弃的新记录。"))
            return
        row = self._chosen(self._discard_button)
        if row is not None:
            self._background.execute(self, record.discard, row.id, beside=self._discard_button)

    @Slot()
    def _revise(self) -> None:
        row = self._chosen(self._revise_button)
        if row is not None:
            self._writing.revise(row)
            self._editor.setFocus()

    @Slot()
    def _move_up(self) -> None:
        before = self._record.neighbour(-1)
        if before is not None:
            self._move(before.id)

    @Slot()
    def _move_down(self) -> None:
        if self._record.neighbour(1) is not None:
            after = self._record.neighbour(2)
            self._move(None if after is None else after.id)

    def _move(self, before: int | None) -> None:
        row = self._record.current()
        if row is not None:
            beside = self._record.list
            self._background.execute(self, publication.move_line, row.id, before, beside=beside)

    def _chosen(self, beside: QWidget) -> FeedRow | None:
        row = self._record.current()
        if row is None:
            show_refusal(beside, self.tr("请先在记录中选中一条。"))
        return row

    def _in_list(self) -> bool:
        return self.window().focusWidget() is self._record.list

    # what is shown

    @Slot(int)
    def _say_sent_again(self, count: int) -> None:
        show_refusal(
            self._editor,
            self.tr(
                "数据库换机时丢了您已提交的 {n} 条，已按原文重新送出，请核对它们的位置。"
            ).format(n=count),
        )

    @Slot()
    def _show_line(self) -> None:
        line, revising = self._writing.line, self._writing.revising
        if self._shown != (line, line.speaker):
            self._shown = (line, line.speaker)
            self._chips.show_speaker(line.speaker)
            self._note.setText(line.remark if revising else "")
        self._note.setVisible(revising and line.released)
        self._cancel_button.setVisible(revising)
        self._cancel_act.setEnabled(revising)
        self._quote_button.setVisible(not revising)
        self._discard_button.setVisible(not revising)
        self._alongside.turn_to("line", line.id or 0, self._editor.dirty)
        self._show_about()
        word = self.tr("提交更正") if line.released else self.tr("提交本条")
        self._submit_button.set_words(word)
        self._show_status()

    @Slot()
    def _follow_record(self) -> None:
        lines = tuple(line for line in self._record.lines() if not line.apart)
        self._turns.follow_record(lines)
        self._asked.follow_record(lines)

    @Slot()
    def _show_about(self) -> None:
        """Also when the record comes: a line found again knows its place only then."""
        line = self._writing.line
        self._asked.hold(line.quotes)
        row = self._record.row(line.id) if self._writing.revising and line.id else None
        found = self._writing.restored and bool(self._writing.text())
        self._working_on.setText(about(line, found, row, self._background.desk.person.login))
        self._working_on.setVisible(bool(self._working_on.text()))

    @Slot()
    def _show_acts(self) -> None:
        row = self._record.current()
        for each in (self._revise_button, self._up_button, self._down_button):
            each.setEnabled(row is not None)
        released = row is not None and row.released_version > 0
        self._revise_button.set_words(self.tr("更正") if released else self.tr("修改"))

    @Slot()
    def _show_status(self) -> None:
        """Begun when, how long, how fast, and whether it is safe."""
        line, now = self._writing.line, self._background.desk.clock.now()
        began = Writing(line.speaker) if self._writing.revising else line
        parts = pace(began, len(self._writing.text()), now)
        parts += safety(self._editor.dirty, self._writing.saved_at)
        self._status.setText(" · ".join(parts))

    def _name_widgets(self) -> None:
        self._note.setObjectName("correction_note")
        self._note.kept_at_once = True
        self._note.setAccessibleName(self.tr("更正说明"))
        self._note.setPlaceholderText(self.tr("更正说明：读者会看到这句话"))
        self._status.setObjectName("line_status")
        self._status.setProperty("role", "muted")
        self._status.setAccessibleName(self.tr("本条状态"))
        self._working_on.setObjectName("revised_line")
        self._working_on.setProperty("tone", "warn")

    def _arrange(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for each in (self._revise_button, self._up_button, self._down_button):
            self._record.add_act(each)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._record, 1)
        left.addWidget(self._desk())
        left.setContentsMargins(0, 0, 0, 0)
        panes = Panes("record_panes")
        panes.add(left, 29)
        beside = BesideRecord(self._background, self._bulletin, self._asked, self._editor, self)
        panes.add(beside, 10, surface=True)
        whole(self, panes)
        eye = (
            self._revise_button, self._up_button, self._down_button, self._record.list,
            self._chips.name, self._editor, self._guide_button, self._note, self._submit_button,
            self._cancel_button, self._quote_button, self._link.button, *self._marks.buttons,
            self._discard_button, self._phrases_button, self._replace_button,
            self._prepared.button, self._asked.reading, self._asked.list,
        )  # fmt: skip
        for one, other in pairwise(eye):
            QWidget.setTabOrder(one, other)
        start_at(self, self._editor)
        self._show_acts()

    def _desk(self) -> QFrame:
        """Speakers, editor, and what is done to the line in work."""
        desk = QFrame()
        column = QVBoxLayout(desk)
        column.setContentsMargins(*[measures().pad] * 4)
        column.setSpacing(measures().gap)
        top = QHBoxLayout()
        top.addWidget(self._working_on)
        top.addWidget(self._chips, 1)
        column.addLayout(top)
        column.addWidget(self._alongside)
        column.addWidget(self._editor)
        below = QHBoxLayout()
        below.addWidget(self._offers, 1)
        below.addWidget(self._guide_button)
        below.addWidget(self._status, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(below)
        column.addWidget(self._note)
        bottom = FlowLayout(measures().gap)
        for each in (
            self._submit_button, self._cancel_button, self._quote_button, self._link.button,
            *self._marks.buttons, self._discard_button, self._phrases_button, self._replace_button,
            self._prepared.button,
        ):  # fmt: skip
            bottom.addWidget(each)
        column.addLayout(bottom)
        self._editor.setFixedHeight(measures().px(132))
        return desk
