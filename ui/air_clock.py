"""The host's clocks: what is left of the hour, and how long this question has been on."""

from datetime import datetime, timedelta

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from studio.clock import Clock
from studio.extension import Hour
from studio.interview import InterviewRow
from ui.theme import measures
from ui.times import running
from ui.words import counted

TICK_MS = 250


class AirClock(QWidget):
    """At the planned end the words and the colour change; nothing stops by itself."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._interview: InterviewRow | None = None
        self._planned = 0
        self._asked_at: datetime | None = None
        self._left = _label("time_left", "glance")
        self._about = _label("time_about", "muted")
        self._question = _label("question_time", "heading")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(measures().px(14))
        for each in (self._left, self._about):
            line.addWidget(each)
        line.addStretch(1)
        line.addWidget(self._question)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def show_hour(self, hour: Hour) -> None:
        """Runs against this programme's plan, and says what it was before it was extended."""
        self._interview, self._planned = hour.interview, hour.planned
        self.tick()

    def show_asked(self, asked_at: datetime | None) -> None:
        """Counts from when the question on air was asked."""
        self._asked_at = asked_at
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Writes the time anew; nothing else is painted."""
        now, shown = self._clock.now(), self._interview
        if shown is not None and shown.on_air:
            over = now > shown.ends_at
            span = now - shown.ends_at if over else shown.ends_at - now
            self._say(self._left, running(span)[-5:] if span < HOUR else running(span))
            plan = self._plan(shown.minutes)
            self._say(self._about, f"{self.tr('▲ 已超时') if over else self.tr('剩余')}\n{plan}")
            self._tone(over)
        else:
            self._say(self._left, "")
            self._say(self._about, self.tr("未在直播"))
        asked = self._asked_at
        words = self.tr("本题 {time}").format(time=running(now - asked)[-5:]) if asked else ""
        self._say(self._question, words)

    def _plan(self, minutes: int) -> str:
        if minutes == self._planned:
            return self.tr("计划 {n} 分钟").format(n=counted(minutes))
        words = self.tr("计划 {n} → {m} 分钟")
        return words.format(n=counted(self._planned), m=counted(minutes))

    def _say(self, label: QLabel, text: str) -> None:
        if label.text() != text:
            label.setText(text)
            label.setAccessibleName(text)
            label.setVisible(bool(text))

    def _tone(self, over: bool) -> None:
        tone = "bad" if over else None
        if self._about.property("tone") != tone:
            self._about.setProperty("tone", tone)
            self._left.setProperty("over", over)
            for each in (self._about, self._left):
                each.style().unpolish(each)
                each.style().polish(each)


HOUR = timedelta(hours=1)


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    return label
