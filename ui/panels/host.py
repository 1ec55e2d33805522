"""The host's seat: one question large, what to say to it, what comes next, the time."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from studio import air_queue
from studio.air_queue import AirRow
from studio.extension import Hour
from studio.journal import Pen
from studio.legible import legible
from ui.acts import PANEL, WIDGET, act_button, button, tell_key
from ui.air_acts import AirActs
from ui.air_clock import AirClock
from ui.air_queue import AirList, asked_by, points_of
from ui.background import Background
from ui.bulletin import Bulletin
from ui.fitting import fit
from ui.flow import FlowLayout
from ui.focus import start_at
from ui.host_cards import cards_opener
from ui.opening_words import OpeningOpener
from ui.panes import Panes, whole
from ui.prompter import prompter_opener
from ui.reading import Reading
from ui.stage_view import stage_opener
from ui.theme import measures

SMALLEST = 18
QUESTION_SHARE = 0.36
"""The most of the panel's height that the question itself may take."""


class HostPanel(QWidget):
    """A host glances once; every act is one key; what is shown stays when the database is gone."""

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._bulletin = bulletin
        self._list = AirList(background, bulletin)
        self._clock = AirClock(background.desk.clock)
        self._asked_by = _label("asked_by", "muted")
        self._question = _label("current_question", "glance")
        self._for_guest = _label("points_for_guest", "muted")
        self._for_guest.setText(self.tr("以下供嘉宾参考，不上网"))
        self._for_guest.hide()
        self._points = _label("current_points", "large")
        self._next = _label("next_question", "title")
        self._air = AirActs(background, bulletin)
        self._air.told.connect(self._show_hour)
        self._air.left.connect(self._list.list.setFocus)
        self._make_acts()
        self._arrange()
        self._list.changed.connect(self._show_list)
        self._list.list.current_changed.connect(self._show_acts)
        self._show_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The question fits its room, whatever the window's size."""
        super().resizeEvent(event)
        self._fit()

    @Slot(object)
    def _show_hour(self, hour: Hour) -> None:
        self._clock.show_hour(hour)

    # asking

    @Slot()
    def _go_on(self) -> None:
        """The guest has answered; the next one is asked. With nothing asked yet, the first."""
        following = self._list.next()
        if following is not None:
            self._do(air_queue.ask, following)
        else:
            self._answered()

    @Slot()
    def _ask_selected(self) -> None:
        row = self._list.current()
        if row is not None:
            self._do(air_queue.ask, row)

    @Slot()
    def _answered(self) -> None:
        row = self._list.asking()
        if row is not None:
            self._do(air_queue.answered, row)

    @Slot()
    def _to_writing(self) -> None:
        row = self._list.asking() or self._list.current()
        if row is not None:
            self._do(air_queue.to_writing, row)

    @Slot()
    def _drop(self) -> None:
        row = self._list.current()
        if row is not None:
            self._do(air_queue.drop, row)

    def _do(self, command: Callable[[Pen, int], None], row: AirRow) -> None:
        self._background.execute(self, command, row.id)

    @Slot()
    def _up(self) -> None:
        self._move(-1)

    @Slot()
    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        waiting, row = self._list.waiting(), self._list.current()
        ids = [one.id for one in waiting]
        if row is None or row.id not in ids:
            return
        place = ids.index(row.id) + by
        ids.remove(row.id)
        if 0 <= place <= len(ids):
            before = ids[place] if place < len(ids) else None
            self._background.execute(self, air_queue.reorder, row.id, before)

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
        nothing = first if following else self.tr("提问单是空的")
        self._question.setText(legible(row.text) if row else nothing)
        self._asked_by.setText(self.tr("正在提问 · {who}").format(who=asked_by(row)) if row else "")
        self._points.setText(points_of(row.points) if row else "")
        self._for_guest.setVisible(row is not None and row.for_guest)
        self._next.setText(
            self.tr("下一题：{text}").format(text=legible(following.text)) if following else ""
        )
        self._clock.show_asked(row.asked_at if row else None)
        self._fit()
        self._show_acts()

    @Slot()
    def _show_acts(self) -> None:
        asking, current = self._list.asking(), self._list.current()
        waits = current is not None and current in self._list.waiting()
        self._next_button.setEnabled(asking is not None or self._list.next() is not None)
        self._answered_button.setEnabled(asking is not None)
        self._writing_button.setEnabled(asking is not None or waits)
        for each in (self._ask_button, self._up_button, self._down_button, self._drop_button):
            each.setEnabled(waits)

    def _fit(self) -> None:
        """Shrinks a long question until it has room; it is never cut off."""
        room = self._question.width() or self.width() * 2 // 3
        most = max(60, round(self.height() * QUESTION_SHARE))
        fit(self._question, room, most, measures().glance, measures().px(SMALLEST))

    def _make_acts(self) -> None:
        rows = self._list.list
        self._next_button = act_button(
            self, self.tr("答完，下一题"), "answered_next", self._go_on,
            key="Right", context=PANEL, kind="primary",
        )  # fmt: skip
        self._answered_button = act_button(self, self.tr("答完"), "answered_only", self._answered,
                                           key="Ctrl+D")  # fmt: skip
        self._writing_button = act_button(
            rows, self.tr("转访谈后书面答复"), "to_writing", self._to_writing,
            key="L", context=WIDGET,
        )  # fmt: skip
        self._ask_button = button(self.tr("提问这条"), "ask_selected", self._ask_selected, hint="↵")
        rows.chosen.connect(self._ask_selected)
        self._up_button = act_button(rows, self.tr("上移"), "move_up", self._up, key="Ctrl+Up",
                                     key_id="host_move_up")  # fmt: skip
        self._down_button = act_button(
            rows,
            self.tr("下移"),
            "move_down",
            self._down,
            key="Ctrl+Down",
            key_id="host_move_down",
        )
        self._drop_button = act_button(
            rows, self.tr("移出"), "drop_item", self._drop, key="Del", context=WIDGET
        )
        self._screen_button = button(self.tr("提词全屏"), "full_screen", self._full_screen)
        self._screen_button.show_key_of("full_screen")
        self._openers = (
            prompter_opener(self._background, self._bulletin, self),
            stage_opener(self._background, self._bulletin, self),
            OpeningOpener(self._background, self._bulletin, self, "opening_words", "Ctrl+O"),
            cards_opener(self._background, self, "Ctrl+P"),
        )
        tell_key(rows, "Return", self.tr("提问这条"))
        if self._next_button.act is not None:
            self._next_button.act.changed.connect(self._show_list)

    def _arrange(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left = QVBoxLayout()
        left.setContentsMargins(*[measures().px(24)] * 4)
        left.setSpacing(measures().px(12))
        left.addWidget(self._clock)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(measures().px(12))
        for each in (self._asked_by, self._question, self._for_guest, self._points):
            words.addWidget(each)
        words.addStretch(1)
        reading = Reading(self.tr("正在提问"), words)
        reading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        left.addWidget(reading, 1)
        left.addWidget(self._next)
        left.addWidget(self._air)
        left.addLayout(
            _flow(
                self._next_button, self._answered_button, self._writing_button,
                self._screen_button, *self._air.buttons, *self._openers,
            )
        )  # fmt: skip
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, measures().gap)
        right.addWidget(self._list, 1)
        bar = _flow(self._ask_button, self._up_button, self._down_button, self._drop_button)
        bar.setContentsMargins(*[measures().pad, measures().gap] * 2)
        right.addLayout(bar)
        panes = Panes("host_panes")
        panes.add(left, 7)
        panes.add(right, 3, surface=True)
        whole(self, panes)
        start_at(self, self._list.list)


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label


def _flow(*buttons: QWidget) -> FlowLayout:
    flow = FlowLayout(measures().gap)
    for each in buttons:
        flow.addWidget(each)
    return flow
