"""The host's seat: one question large, what to say to it, what comes next, the time."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio.air_ahead import Act, Done
from studio.air_queue import MOST_SIGNS, AirRow
from studio.extension import Hour
from studio.legible import legible
from studio.words import Words
from ui.acts import PANEL, WIDGET, act, act_button, button, tell_key
from ui.air_clock import AirClock
from ui.air_queue import AirList
from ui.announce import announce
from ui.background import Background
from ui.bulletin import Bulletin
from ui.fields import act_row, emptied
from ui.focus import start_at
from ui.going_on_air import StartActs
from ui.guest_cards import GuestCardStrip, TakingOff
from ui.guest_prompter import guest_prompter_opener
from ui.host_acts import HostActs
from ui.host_cards import cards_opener
from ui.line_field import LineField
from ui.list_acts import ListActs
from ui.note_strip import NoteStrip
from ui.notices import show_refusal
from ui.on_air_question import NextQuestion, OnAirQuestion, label
from ui.opening_words import OpeningOpener
from ui.panes import Panes, whole
from ui.prompter import prompter_opener
from ui.stage_view import stage_opener
from ui.theme import measures
from ui.words import counted, say

ACT_NAMES = {
    Act.ASK: Words("提问"),
    Act.ANSWERED: Words("答完"),
    Act.TO_WRITING: Words("转书面答复"),
    Act.FOLLOW_UP: Words("追问"),
}
MOST_OF_QUESTION = 30


class HostPanel(QWidget):
    """A host glances once; every act is one key; it goes on when the database is gone."""

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._bulletin = bulletin
        self._acts = HostActs(background, self)
        self._list = AirList(background, bulletin, acts=self._acts)
        self._changing = ListActs(background, self._list, self)
        self._notes = NoteStrip(background, bulletin, self._list.list)
        self._taking = TakingOff(background, self)
        self._guests = GuestCardStrip(background, bulletin, self, self._taking)
        self._air = StartActs(background, bulletin)
        self._clock = AirClock(background.desk.clock)
        self._question, self._next = OnAirQuestion(), NextQuestion()
        self._unstored = _tone_label("unstored_acts", "warn")
        self._against = _tone_label("acts_refused", "bad")
        self._make_acts()
        self._arrange()
        self._listen()
        self._show_list()
        self._show_unstored()

    def _listen(self) -> None:
        self._list.changed.connect(self._show_list)
        self._list.list.current_changed.connect(self._show_acts)
        self._changing.asked.connect(self._ask_chosen)
        self._notes.read.connect(self._read)
        self._air.left.connect(self._to_list)
        self._air.told.connect(self._show_hour)
        self._acts.changed.connect(self._show_unstored)
        self._acts.refused.connect(self._tell_refused)
        for done in self._acts.waiting:
            if done.act is Act.READ:
                self._notes.hide_note(done.thing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The question fits its room, whatever the window's size."""
        super().resizeEvent(event)
        self._question.fit_in(self)

    @Slot(object)
    def _show_hour(self, hour: Hour) -> None:
        self._clock.show_hour(hour)
        self._changing.show_interview(hour.interview)
        self._show_acts()

    # asking

    @Slot()
    def _go_on(self) -> None:
        """The guest has answered; the next one is asked. With nothing asked yet, the first."""
        following = self._list.next()
        if following is not None:
            self._do(Act.ASK, following)
        else:
            self._answered()

    @Slot()
    def _ask_chosen(self) -> None:
        row = self._changing.chosen()
        if row is not None:
            self._do(Act.ASK, row)

    @Slot()
    def _answered(self) -> None:
        row = self._list.asking()
        if row is not None:
            self._do(Act.ANSWERED, row)

    @Slot()
    def _to_writing(self) -> None:
        """The one on air; where the list is edited, the one that is chosen there."""
        row = self._changing.chosen() or self._list.asking()
        if row is not None:
            self._do(Act.TO_WRITING, row)

    def _do(self, act: Act, row: AirRow, text: str = "") -> bool:
        _tell(self._against, "")
        return self._acts.do(act, row.id, self._list.rows, text)

    @Slot()
    def _ask_on(self) -> None:
        if self._list.asking() is not None:
            self._more.show()
            self._more.setFocus()

    @Slot()
    def _keep_follow_up(self) -> None:
        row = self._list.asking()
        if row is None:
            show_refusal(self._more, self.tr("现在没有正在提问的问题，不能追问。"))
        elif self._do(Act.FOLLOW_UP, row, self._more.text()):
            self._leave_follow_up()

    @Slot()
    def _leave_follow_up(self) -> None:
        emptied(self._more)
        self._more.hide()
        self._to_list()

    @Slot()
    def _to_list(self) -> None:
        self._list.list.setFocus()

    @Slot(int)
    def _read(self, note_id: int) -> None:
        self._notes.hide_note(note_id)
        self._acts.do(Act.READ, note_id, self._list.rows)

    @Slot()
    def _full_screen(self) -> None:
        window = self.window()
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

    # what is shown

    @Slot()
    def _show_list(self) -> None:
        row, following = self._list.asking(), self._list.next()
        first = self.tr("按 {key} 提出第一个问题").format(key=self._next_button.hint)
        self._question.show_row(row, first if following else self.tr("提问单是空的"))
        self._next.show_row(following)
        self._clock.show_asked(row.asked_at if row else None)
        self._question.fit_in(self)
        self._show_acts()

    @Slot()
    def _show_acts(self) -> None:
        asking = self._list.asking() is not None
        self._changing.show_acts()
        self._next_button.setEnabled(asking or self._list.next() is not None)
        for each in (self._answered_button, self._more_button):
            each.setEnabled(asking)
        self._writing_button.setEnabled(asking or self._changing.chosen() is not None)

    @Slot()
    def _show_unstored(self) -> None:
        count = len(self._acts.unstored())
        words = self.tr("▲ 数据库连不上，照常主持：有 {n} 步还没存入，恢复后按顺序补上。")
        _tell(self._unstored, words.format(n=counted(count)) if count else "")

    @Slot(object, str)
    def _tell_refused(self, done: Done, text: str) -> None:
        """The studio's state stands, and the host is told what of theirs does not.

        Of what they typed, all of it: it stands nowhere else.
        """
        if done.act is Act.READ:  # another host read it, or it was taken back: nothing is undone
            self._notes.hide_note(done.thing, hidden=False)
            return
        row = self._list.model.row_of(done.thing)
        about = legible(done.text or (row.text[:MOST_OF_QUESTION] if row is not None else ""))
        words = self.tr("▲ {act}“{about}”没有照办：{why} 以演播台现状为准。")
        told = words.format(act=say(ACT_NAMES[done.act]), about=about, why=text)
        before = self._against.text()
        _tell(self._against, f"{before}\n{told}" if before else told)

    def _make_acts(self) -> None:
        rows = self._list.list
        self._next_button = act_button(
            self, self.tr("答完，下一题"), "answered_next", self._go_on,
            key="Right", context=PANEL, kind="primary",
        )  # fmt: skip
        self._answered_button = act_button(self, self.tr("答完"), "answered_only", self._answered,
                                           key="Ctrl+D")  # fmt: skip
        self._more_button = act_button(
            rows, self.tr("追问…"), "ask_on", self._ask_on, key="F", context=WIDGET
        )
        self._writing_button = act_button(
            rows, self.tr("转访谈后书面答复"), "to_writing", self._to_writing,
            key="L", context=WIDGET,
        )  # fmt: skip
        self._more = self._make_follow_up()
        self._screen_button = button(self.tr("提词全屏"), "full_screen", self._full_screen)
        self._screen_button.show_key_of("full_screen")
        self._openers = (
            prompter_opener(self._background, self._bulletin, self),
            stage_opener(self._background, self._bulletin, self),
            guest_prompter_opener(self._background, self._bulletin, self, self._taking),
            OpeningOpener(self._background, self._bulletin, self, "opening_words", "Ctrl+O"),
            cards_opener(self._background, self, "Ctrl+P"),
        )
        if self._next_button.act is not None:
            self._next_button.act.changed.connect(self._show_list)

    def _make_follow_up(self) -> LineField:
        field = LineField()
        field.setObjectName("follow_up_text")
        field.setMaxLength(MOST_SIGNS)
        field.setAccessibleName(self.tr("追问"))
        field.setPlaceholderText(self.tr("追问什么，可以不写；回车记下，Esc 取消"))
        field.returnPressed.connect(self._keep_follow_up)
        tell_key(field, "Return", self.tr("记下追问"))
        act(field, self.tr("不追问"), "Esc", self._leave_follow_up, WIDGET)
        field.hide()
        return field

    def _arrange(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setContentsMargins(*[measures().px(24)] * 4)
        left.setSpacing(measures().px(12))
        for each in (self._clock, self._notes, self._guests, self._unstored, self._against):
            left.addWidget(each)
        left.addWidget(self._question, 1)
        left.addWidget(self._more)
        left.addWidget(self._air)
        left.addLayout(
            act_row(
                self._next_button, self._more_button, self._writing_button, self._answered_button,
                self._screen_button, *self._air.buttons, *self._openers,
            )
        )  # fmt: skip
        right.setContentsMargins(0, 0, 0, measures().gap)
        right.setSpacing(0)
        right.addWidget(self._next)
        right.addWidget(self._list, 1)
        right.addWidget(self._changing)
        panes = Panes("host_panes")
        panes.add(left, 7)
        panes.add(right, 3, surface=True)
        whole(self, panes)
        start_at(self, self._list.list)


def _tone_label(name: str, tone: str) -> QLabel:
    made = label(name, "")
    made.setProperty("tone", tone)
    made.hide()
    return made


def _tell(told: QLabel, text: str) -> None:
    """Says it where it is another sentence; gone where there is none."""
    if text != told.text():
        told.setText(text)
        told.setAccessibleName(text)
        told.setVisible(bool(text))
        announce(told, text, urgent=True)
