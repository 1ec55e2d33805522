"""Start, pause, resume, end of the hour, at the host's panel: none of them by one slip.

A pause asks for its reason, and the end for a second press within five seconds.
"""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from studio import air_queue, interview
from studio.interview import InterviewRow, InterviewState
from ui.acts import WIDGET, ActButton, act, button, tell_key
from ui.announce import announce
from ui.background import Background
from ui.fields import emptied
from ui.line_field import LineField

S = InterviewState
CONFIRM_MS = 5000


class AirControls(QWidget):
    """Holds the buttons and the field of the reason; the panel says where they stand."""

    left = Signal()
    """The reason was given, or given up."""

    def __init__(self, background: Background, panel: QWidget) -> None:
        super().__init__(panel)
        self.hide()
        self._background = background
        self._shown: InterviewRow | None = None
        self._sure = QTimer(self)
        self._sure.setSingleShot(True)
        self._sure.setInterval(CONFIRM_MS)
        self._sure.timeout.connect(self._show)
        self._start = button(self.tr("开始直播"), "start_air", self._begin, kind="primary")
        self._pause = button(self.tr("暂停直播…"), "pause_air", self._ask_reason)
        self._resume = button(self.tr("恢复直播"), "resume_air", self._go_on, kind="primary")
        self._end = button(self.tr("结束直播"), "end_air", self._finish, kind="danger")
        self.reason = self._make_reason()
        self._show()

    def buttons(self) -> tuple[ActButton, ...]:
        """In the order of the hour."""
        return self._start, self._pause, self._resume, self._end

    def show_interview(self, shown: InterviewRow) -> None:
        """What can be done with the programme as it is now."""
        self._shown = shown
        self._show()

    def _make_reason(self) -> LineField:
        field = LineField()
        field.setObjectName("pause_reason")
        field.setAccessibleName(self.tr("暂停原因"))
        field.setPlaceholderText(self.tr("写明暂停原因，回车暂停，Esc 取消"))
        field.returnPressed.connect(self._pause_with_reason)
        tell_key(field, "Return", self.tr("暂停直播"))
        act(field, self.tr("取消暂停"), "Esc", self._leave_reason, WIDGET)
        field.hide()
        return field

    @Slot()
    def _begin(self) -> None:
        self._background.execute(self.reason, interview.start, beside=self._start)

    @Slot()
    def _ask_reason(self) -> None:
        self.reason.setVisible(not self.reason.isVisible())
        if self.reason.isVisible():
            self.reason.setFocus()

    @Slot()
    def _pause_with_reason(self) -> None:
        self._background.execute(
            self.reason, interview.pause, self.reason.text(), done=self._leave_reason,
            beside=self.reason,
        )  # fmt: skip

    @Slot()
    def _leave_reason(self) -> None:
        emptied(self.reason)
        self.reason.hide()
        self.left.emit()

    @Slot()
    def _go_on(self) -> None:
        self._background.execute(self.reason, interview.resume, beside=self._resume)

    @Slot()
    def _finish(self) -> None:
        """The second press within five seconds ends the hour."""
        if self._sure.isActive():
            self._sure.stop()
            self._background.execute(self.reason, air_queue.end_hour, beside=self._end)
            self._show()
        else:
            self._sure.start()
            self._show()
            announce(self._end, self.tr("五秒内再按一次，结束直播"), urgent=True)

    @Slot()
    def _show(self) -> None:
        state = self._shown.state if self._shown else None
        self._start.setVisible(state in (S.COLLECTING, S.REHEARSED))
        self._pause.setVisible(state is S.ON_AIR)
        self._resume.setVisible(state is S.PAUSED)
        self._end.setVisible(state in (S.ON_AIR, S.PAUSED))
        sure = self._sure.isActive()
        words = self.tr("再按一次，结束直播") if sure else self.tr("结束直播")
        if words != self._end.text():
            self._end.set_words(words)
