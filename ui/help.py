"""F1: every key that does something where the person is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.acts import Shortcut, act_button, button, tell_key
from ui.theme import measures


class ShortcutList(QDialog):
    """Lists the shortcuts of the panel in view, then those of the whole window.

    guide: the key that opens the guide of this seat, empty where it has none.
    """

    guide_wanted = Signal()

    def __init__(
        self,
        local: Sequence[Shortcut],
        general: Sequence[Shortcut],
        parent: QWidget,
        guide: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("shortcut_list")
        self.setWindowTitle(self.tr("全部快捷键"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lines: list[Shortcut] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(measures().px(32))
        self._grid.setVerticalSpacing(measures().gap)
        self._add(self.tr("这里"), local)
        self._add(self.tr("处处"), general)
        tell_key(self, "Esc", self.tr("关闭"))
        self._guide = act_button(
            self, self.tr("本席说明"), "open_guide", self._want_guide, key=guide, kind="primary"
        )
        self._guide.setVisible(bool(guide))
        self._arrange()

    def lines(self) -> list[Shortcut]:
        """What is listed."""
        return list(self._lines)

    @Slot()
    def _want_guide(self) -> None:
        """The guide takes the place of the list."""
        self.accept()
        self.guide_wanted.emit()

    def _add(self, title: str, shortcuts: Sequence[Shortcut]) -> None:
        if not shortcuts:
            return
        self._grid.addWidget(self._label(title, "title"), self._grid.rowCount(), 0, 1, 2)
        for one in shortcuts:
            row = self._grid.rowCount()
            self._grid.addWidget(self._label(one.keys, "key"), row, 0)
            self._grid.addWidget(self._label(one.text, ""), row, 1)
            self._lines.append(one)

    def _label(self, text: str, role: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        return label

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setProperty("role", "page")
        inside.setLayout(self._grid)
        self._grid.setColumnStretch(1, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        close = button(self.tr("关闭"), "close_shortcut_list", self.accept, hint="Esc")
        bar = QHBoxLayout()
        bar.addWidget(self._guide)
        bar.addStretch(1)
        bar.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(scroll, 1)
        column.addLayout(bar)
        self.resize(measures().px(520), measures().px(560))
