"""The question on air, as large as its room allows, and the one that comes next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from studio.air_queue import AirRow
from studio.legible import legible
from ui.air_queue import asked_by, follow_ups_of, points_of
from ui.fitting import fit
from ui.panes import Pane
from ui.reading import Reading
from ui.theme import measures
from ui.words import say

SMALLEST = 18
QUESTION_SHARE = 0.36
"""The most of the panel's height that the question itself may take."""


class OnAirQuestion(Reading):
    """Who asks, the question, what was asked on about it, what to say; it is never cut off."""

    def __init__(self) -> None:
        self._asked_by = label("asked_by", "muted")
        self._question = label("current_question", "glance")
        self._asked_on = label("current_follow_ups", "large")
        self._for_guest = label("points_for_guest", "muted")
        self._for_guest.setText(say("以下供嘉宾参考，不上网"))
        self._points = label("current_points", "large")
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(measures().px(12))
        for each in (self._asked_by, self._question, self._asked_on, self._for_guest, self._points):
            words.addWidget(each)
        words.addStretch(1)
        super().__init__(say("正在提问"), words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.show_row(None, "")

    def show_row(self, row: AirRow | None, nothing: str) -> None:
        """nothing: what to read where no question is on air."""
        self._question.setText(legible(row.text) if row else nothing)
        self._asked_by.setText(say("正在提问 · {who}").format(who=asked_by(row)) if row else "")
        self._asked_on.setText(legible(follow_ups_of(row)) if row else "")
        self._asked_on.setVisible(row is not None and bool(row.follow_ups))
        self._points.setText(points_of(row.points) if row else "")
        self._for_guest.setVisible(row is not None and row.for_guest)

    def fit_in(self, panel: QWidget) -> None:
        """Shrinks a long question until it has room."""
        room = self._question.width() or panel.width() * 2 // 3
        most = max(60, round(panel.height() * QUESTION_SHARE))
        fit(self._question, room, most, measures().glance, measures().px(SMALLEST))


class NextQuestion(Pane):
    """The next question, above the list."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("next_card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._about = label("next_about", "muted")
        self._next = label("next_question", "heading")
        pad, high = measures().pad, measures().px(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, high, pad, high)
        column.setSpacing(measures().px(4))
        for each in (self._about, self._next):
            column.addWidget(each)
        self.show_row(None)

    def show_row(self, row: AirRow | None) -> None:
        """None: nothing waits."""
        self._next.setVisible(row is not None)
        if row is None:
            self._about.setText(say("没有下一题"))
            self._next.setText("")
            return
        parts = [asked_by(row), *([say("已有答复要点")] if row.points else [])]
        self._about.setText(legible(" · ".join(parts)))
        text = legible(row.text)
        shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}..."
        self._next.setText(say("下一题：{text}").format(text=shown))


LONGEST = 120
"""So much of the next one is shown above the list; all of it stands there once it is asked."""


def label(name: str, role: str) -> QLabel:
    """A text of the host's panel, in lines as long as there is room."""
    made = QLabel()
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setProperty("role", role)
    return made
