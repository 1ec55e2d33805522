"""The guests' screen (嘉宾屏): the question now, the next one, the time; public wording alone."""

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from studio.interview import STATE_NAMES
from studio.legible import legible
from studio.second_screen import Hour, Shown, Stage, stage
from ui.background import Background
from ui.bulletin import Bulletin
from ui.fitting import fit
from ui.second_screen import MARGIN, ScreenOpener, SecondScreen
from ui.times import running
from ui.view import Ids
from ui.words import counted, say

TICK_MS = 250
SPACING = 12
HOUR_LONG = timedelta(hours=1)
QUESTION_SHARE, NEXT_SHARE = 0.5, 0.12
"""Of the height: the question now, the next one."""
BOARD = (1280, 720)
LARGEST, CLOCK, FOLLOWING, WORDS = 96, 52, 28, 20
"""Sizes of type on the drawing board; they grow with the screen, and the zoom is the host's own."""
SMALLEST = 12
"""In pixels: nobody scrolls here."""
LONGEST = 1500
"""So many signs have room on the smallest screen; of a longer question the beginning is shown."""


class StageView(SecondScreen):
    """No name, no number, nothing that was not admitted; at the planned end the time says so."""

    things = frozenset({"interview", "air_item", "question"})

    def __init__(self, background: Background, bulletin: Bulletin, parent: QWidget) -> None:
        super().__init__(background, bulletin, "stage_view", say("嘉宾屏"), parent)
        self._clock = background.desk.clock
        self._shown: Stage | None = None
        self._title = screen_label("stage_title", "muted")
        self._left = screen_label("stage_left", "glance")
        self._about = screen_label("stage_about", "large")
        self._who = screen_label("stage_who", "large")
        self._question = screen_label("stage_question", "glance")
        self._question.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._question.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._next = screen_label("stage_next", "muted")
        self._arrange()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as the screen allows."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def tick(self) -> None:
        """Writes the time anew."""
        shown = self._shown
        if shown is None:
            return
        now = self._clock.now()
        left, about = hour_words(shown.hour, now)
        asked = shown.asking.asked_at if shown.asking is not None else None
        if asked is not None and shown.hour.on_air:
            here = say("本题 {time}").format(time=running(now - asked)[-5:])
            about = f"{here} · {about}"  # so that what the figures are stands right before them
        self._left.setText(left)
        self._left.setVisible(bool(left))
        self._about.setText(about)

    def _refresh(self, ids: Ids) -> None:
        self._ask(stage, done=self._show)

    @Slot(object)
    def _show(self, shown: Stage) -> None:
        self.caught_up()
        self._shown = shown
        self._title.setText(shown.title)
        nothing = say("请稍候，马上开始提问。") if shown.next else ""
        self._question.setText(beginning(shown.asking) if shown.asking else nothing)
        self._who.setText(who_asks(shown.asking) if shown.asking else "")
        self._who.setVisible(bool(shown.asking))
        following = say("下一题：{text}").format(text=beginning(shown.next)) if shown.next else ""
        self._next.setText(following)
        self._next.setVisible(bool(following))
        self.tick()
        self._fit()

    def _fit(self) -> None:
        unit = min(self.width() / BOARD[0], self.height() / BOARD[1])
        room, height = self.width() - 2 * MARGIN, self.height()
        largest, following = round(LARGEST * unit), round(FOLLOWING * unit)
        fit(self._question, room, round(height * QUESTION_SHARE), largest, SMALLEST)
        fit(self._next, room, round(height * NEXT_SHARE), following, SMALLEST)
        for label in (self._title, self._about, self._who):
            label.setStyleSheet(f"font-size: {round(WORDS * unit)}px;")
        self._left.setStyleSheet(f"font-size: {round(CLOCK * unit)}px; font-weight: 700;")

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._about)
        head.addWidget(self._left)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[MARGIN] * 4)
        column.setSpacing(SPACING)
        column.addLayout(head)
        column.addWidget(self._who)
        column.addWidget(self._question, 1)
        column.addWidget(self._next)
        column.addWidget(self.behind)


def stage_opener(background: Background, bulletin: Bulletin, panel: QWidget) -> ScreenOpener:
    """The button and the key that open it."""
    make = partial(StageView, background, bulletin)
    return ScreenOpener(say("嘉宾屏"), "open_stage", make, panel, "F9")


def hour_words(hour: Hour, now: datetime) -> tuple[str, str]:
    """The figures and what they are."""
    if not hour.on_air:
        return "", say(STATE_NAMES[hour.state])
    over = now > hour.ends_at
    span = now - hour.ends_at if over else hour.ends_at - now
    figures = running(span)
    return (
        figures[-5:] if span < HOUR_LONG else figures,
        say("▲ 已超时") if over else say("剩余"),
    )


def beginning(shown: Shown) -> str:
    """So much of a question as has room."""
    text = legible(shown.text)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def who_asks(shown: Shown) -> str:
    """Whose question it is, without a name."""
    if shown.press:
        return say("记者提问")
    if shown.askers > 1:
        return say("正在提问 · {n} 位网友问").format(n=counted(shown.askers))
    return say("正在提问")


def screen_label(name: str, role: str) -> QLabel:
    """A label of a second screen."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(name.endswith(("_question", "_next", "_title", "_card", "_source", "_check")))
    label.setProperty("role", role)
    return label
