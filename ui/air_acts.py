"""Start, pause, resume, extend, end: the hour's acts, the same at the host's and director's desk.

Ending asks for a second press; pausing and extending ask why. Nothing stops by itself.
"""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio import extension, followup, halt
from studio.extension import MOST_MINUTES, Hour
from studio.interview import InterviewRow, InterviewState
from studio.journal import Reader
from studio.people import Role, my_roles, names
from ui.acts import PANEL, WIDGET, ActButton, act, act_button, button, tell_key
from ui.announce import announce
from ui.background import Background
from ui.bulletin import Bulletin
from ui.fields import emptied, minutes_box
from ui.line_field import LineField
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted

S = InterviewState
CONFIRM_MS = 5000
USUAL_MINUTES = 15
KEYS = {"start": "F5", "pause": "F6", "resume": "F7", "extend": "F8", "end": "F9"}
"""At the director's desk alone: the host's hand is on the questions."""
Told = tuple[Hour, dict[str, str], frozenset[Role]]


class AirActs(LiveView):
    """Buttons for the panel's bar, and beneath them what they ask for; told: the hour as it is.

    keyed: the panel on which the acts have keys, where they have any.
    """

    things = frozenset({"interview", "person"})
    keyed_as = "floor"
    """How the ids of its keys begin."""
    by_key = frozenset(KEYS)
    """Which of the acts have a key."""
    told = Signal(object)
    left = Signal()
    """A question of ours was answered or put away: the panel takes the keyboard back."""

    def __init__(
        self, background: Background, bulletin: Bulletin, keyed: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin)
        self.shown: InterviewRow | None = None
        self._keyed = keyed
        self._directs = False
        self._seen = 0
        self._sure = QTimer(self)
        self._sure.setSingleShot(True)
        self._sure.setInterval(CONFIRM_MS)
        self._sure.timeout.connect(self._show_acts)
        self._start_button = self._made("start", self.tr("开始直播"), self._start, "primary")
        self._pause_button = self._made("pause", self.tr("暂停直播…"), self._pause)
        self._resume_button = self._made("resume", self.tr("恢复直播"), self._resume, "primary")
        self._extend_button = self._made("extend", self.tr("延长直播…"), self._extend)
        self._end_button = self._made("end", self.tr("结束直播"), self._end, "danger")
        self.buttons = (
            self._start_button, self._pause_button, self._resume_button, self._extend_button,
            self._end_button,
        )  # fmt: skip
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._make_rows()
        self._show_acts()

    def _made(
        self, what: str, text: str, slot: Callable[[], None], kind: str = "plain"
    ) -> ActButton:
        name = f"{what}_air"
        if self._keyed is None or what not in self.by_key:
            return button(text, name, slot, kind=kind)
        return act_button(
            self._keyed, text, name, slot, key=KEYS[what], context=PANEL, kind=kind,
            key_id=f"{self.keyed_as}_{what}",
        )  # fmt: skip

    def _refresh(self, ids: Ids) -> None:
        self._ask(_told, done=self._show)

    @Slot(object)
    def _show(self, told: Told) -> None:
        hour, known, roles = told
        self.shown = hour.interview
        self._directs = Role.DIRECTOR in roles
        self._say_extended(hour, known)
        self._say_paused(hour, known)
        self._show_acts()
        self.told.emit(hour)

    def _say_extended(self, hour: Hour, known: dict[str, str]) -> None:
        said = ""
        if hour.extensions:
            last = hour.extensions[-1]
            said = self.tr("已延长：计划 {n} 分钟，现为 {m} 分钟。{time} {who}：{reason}").format(
                n=counted(hour.planned), m=counted(hour.interview.minutes),
                time=self.when(last.at), who=known.get(last.by, last.by), reason=last.reason,
            )  # fmt: skip
        self._extended.setText(said)
        self._extended.setVisible(bool(said))

    def _say_paused(self, hour: Hour, known: dict[str, str]) -> None:
        paused = hour.interview.state is S.PAUSED
        said = ""
        if paused and hour.halts:
            last = hour.halts[-1]
            said = self.tr("直播暂停：{reason}（{who}，{time}）").format(
                reason=last.reason, who=known.get(last.by, last.by), time=self.when(last.at)
            )
        self._paused.setText(said)
        self._paused.setVisible(bool(said))

    # acts

    @Slot()
    def _start(self) -> None:
        raise NotImplementedError  # `ui/going_on_air.py`: what is open is named first

    @Slot()
    def _pause(self) -> None:
        self._open(self._pause_row, self._reason)

    @Slot()
    def _pause_with_reason(self) -> None:
        self._background.execute(
            self, halt.pause, self._reason.text(), done=self._leave, beside=self._reason
        )

    @Slot()
    def _resume(self) -> None:
        self._background.execute(self, halt.resume, beside=self._resume_button)

    @Slot()
    def _extend(self) -> None:
        self._minutes.setValue(USUAL_MINUTES)
        self._seen = self.shown.minutes if self.shown is not None else 0
        self._open(self._extend_row, self._why)

    @Slot()
    def _extend_with_reason(self) -> None:
        self._background.execute(
            self, extension.extend, self._minutes.value(), self._why.text(), self._seen,
            done=self._leave, beside=self._why,
        )  # fmt: skip

    @Slot()
    def _end(self) -> None:
        """The second press within five seconds ends the hour."""
        if self._sure.isActive():
            self._sure.stop()
            self._background.execute(self, followup.end, beside=self._end_button)
            self._show_acts()
        else:
            self._sure.start()
            self._show_acts()
            announce(self._end_button, self.tr("五秒内再按一次，结束直播"), urgent=True)

    # what is asked for

    def _open(self, row: QWidget, field: QWidget) -> None:
        """Opens one question, or puts it away where it is open."""
        if row.isVisible():
            self._leave()
            return
        self._leave_quietly()
        row.show()
        field.setFocus()

    @Slot()
    def _leave(self) -> None:
        self._leave_quietly()
        self.left.emit()

    def _leave_quietly(self) -> None:
        emptied(self._reason, self._why)
        for row in (self._pause_row, self._extend_row):
            row.hide()

    def _make_rows(self) -> None:
        self._paused = _said("hour_paused")
        self._extended = _said("hour_extended")
        self._reason = self._field(
            "pause_reason", self.tr("暂停原因"), self.tr("写明暂停原因，回车暂停，Esc 取消")
        )
        self._reason.returnPressed.connect(self._pause_with_reason)
        tell_key(self._reason, "Return", self.tr("暂停直播"))
        act(self._reason, self.tr("取消暂停"), "Esc", self._leave, WIDGET)
        self._why = self._field(
            "extend_reason", self.tr("延长原因"), self.tr("写明延长原因，回车延长，Esc 取消")
        )
        self._why.returnPressed.connect(self._extend_with_reason)
        tell_key(self._why, "Return", self.tr("延长直播"))
        self._minutes = minutes_box("extend_minutes", self.tr("延长多少分钟"))
        self._minutes.setRange(1, MOST_MINUTES)
        self._minutes.setSingleStep(5)
        for each in (self._why, self._minutes):
            act(each, self.tr("取消延长"), "Esc", self._leave, WIDGET)
        act(self._why, self.tr("多延长五分钟"), "Up", self._minutes.stepUp, WIDGET)
        act(self._why, self.tr("少延长五分钟"), "Down", self._minutes.stepDown, WIDGET)
        self._pause_row = _row(self._reason)
        self._extend_row = _row(self._minutes, self._why)
        for row in (self._paused, self._extended, self._pause_row, self._extend_row):
            self._column.addWidget(row)

    def _field(self, name: str, label: str, hint: str) -> LineField:
        made = LineField()
        made.setObjectName(name)
        made.setAccessibleName(label)
        made.setPlaceholderText(hint)
        return made

    @Slot()
    def _show_acts(self) -> None:
        """A key works where its button is to be seen."""
        state = self.shown.state if self.shown else None
        on_air = state in (S.ON_AIR, S.PAUSED)
        self._allow(self._start_button, state in (S.COLLECTING, S.REHEARSED))
        self._allow(self._pause_button, state is S.ON_AIR)
        self._allow(self._resume_button, state is S.PAUSED)
        self._allow(self._extend_button, on_air and self._directs)
        self._allow(self._end_button, on_air)
        sure = self._sure.isActive()
        words = self.tr("再按一次，结束直播") if sure else self.tr("结束直播")
        if words != self._end_button.text():
            self._end_button.set_words(words)

    def _allow(self, made: ActButton, now: bool) -> None:
        made.setVisible(now)
        action: QAction | None = made.act
        if action is not None:
            action.setEnabled(now)


def _said(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    label.hide()
    return label


def _row(*fields: QWidget) -> QFrame:
    row = QFrame()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(measures().gap)
    for each in fields:
        line.addWidget(each, 1 if isinstance(each, LineField) else 0)
    row.hide()
    return row


def _told(reader: Reader) -> Told:
    return extension.hour(reader), names(reader), my_roles(reader)
