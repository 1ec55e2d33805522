"""The collection window in a line: whether it is open, and how many questions came when (A31)."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio.collection import PHASE_NAMES, WINDOW_NAMES, Phase, Window
from studio.journal import HOUSE
from studio.tally import Collected, collected
from ui.background import Background
from ui.bulletin import Bulletin
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, listed, say, together

SAID = (Phase.EARLY, Phase.WINDOW, Phase.LIVE, Phase.LATE)


def window_words(found: Collected) -> str:
    """How the window stands; what came in each phase, where anything did."""
    said = [say("征集：{state}。").format(state=say(WINDOW_NAMES[found.window]))]
    came = [
        f"{say(PHASE_NAMES[phase])} {counted(found.by_phase[phase])}"
        for phase in SAID
        if found.by_phase[phase]
    ]
    if came:
        said.append(say("已收：{came}。").format(came=listed(came)))
    if found.window is Window.NOT_OPEN and found.held:
        said.append(
            say("{n} 条提前收到的先留着，预告发布后进入待筛选。").format(n=counted(found.held))
        )
    return together(said)


class WindowLine(LiveView):
    """The same words at the seats of aide and collector and in 排期."""

    things = frozenset({"interview", "question"})

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._said = QLabel()
        self._said.setObjectName("collection_window")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures().pad, measures().gap, measures().pad, 0)
        column.addWidget(self._said)

    def _refresh(self, ids: Ids) -> None:
        if self._background.programme != HOUSE:
            self._ask(collected, done=self._show)

    @Slot(object)
    def _show(self, found: Collected) -> None:
        self._said.setText(window_words(found))
