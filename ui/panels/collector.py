"""The collector's seat: registers what came elsewhere, by hand or from a list; decides nothing."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio.channel import PHONE, PRESS
from studio.tally import Tally, tally
from studio.topic import Kind
from ui.asker import kind_name
from ui.background import Background
from ui.bulletin import Bulletin
from ui.collection import WindowLine
from ui.entry import EntryForm
from ui.focus import start_at
from ui.panes import Panes, whole
from ui.sheet import SheetPage
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, listed


class CollectorPanel(QWidget):
    """One question after the other on the left, whole lists on the right."""

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        entry = EntryForm(background, "collecting", PHONE, alone=True)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(WindowLine(background, bulletin))
        left.addWidget(TallyLine(background, bulletin))
        left.addWidget(entry, 1)
        panes = Panes("collector_panes")
        panes.add(left, 1)
        panes.add(SheetPage(background, alone=True), 1, surface=True)
        whole(self, panes)
        start_at(self, entry.first)


class TallyLine(LiveView):
    """What has come so far, by kind; what the press asked in the room is counted apart."""

    things = frozenset({"question"})

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._said = QLabel()
        self._said.setObjectName("tally")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        column = QVBoxLayout(self)
        margin = measures().px(18)
        column.setContentsMargins(margin, margin, margin, 0)
        column.addWidget(self._said)

    def _refresh(self, ids: Ids) -> None:
        self._ask(tally, done=self._show)

    @Slot(object)
    def _show(self, found: Tally) -> None:
        press = found.by_channel.get(PRESS, 0)
        kinds = listed(f"{kind_name(kind)} {counted(found.by_kind.get(kind, 0))}" for kind in Kind)
        words = self.tr("本场已收 {n} 条：{kinds}。其中记者提问 {press} 条。")
        total = counted(sum(found.by_kind.values()))
        self._said.setText(words.format(n=total, kinds=kinds, press=counted(press)))
