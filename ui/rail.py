"""The rail at the left: one button for each panel."""

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QToolButton

from ui.theme import measures


class RailButton(QToolButton):
    """A glyph over a word; checked while its panel is shown."""

    picked = Signal(str)

    def __init__(self, key: str, label: str, glyph: str) -> None:
        super().__init__()
        self.setObjectName(f"rail_{key}")
        self.setAccessibleName(label)
        self.setText(label)
        self.setToolTip(label)
        self.setCheckable(True)
        self.setFixedSize(QSize(measures().px(64), measures().px(60)))
        self._key, self._glyph = key, glyph
        self.clicked.connect(self.pick)

    @Slot()
    def pick(self) -> None:
        """Asks for this panel."""
        self.picked.emit(self._key)

    @Slot(str)
    def show_key(self, words: str) -> None:
        """Says the key that does the same."""
        self.setToolTip(f"{self.text()}  {words}".strip())
        self.setAccessibleDescription(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the styled ground, the glyph, the word."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        # The style sheet's colour for this state, as the style resolved it.
        painter.setPen(option.palette.buttonText().color())
        half = measures().px(36)
        self._write(painter, self._glyph, 20, QRect(0, 0, self.width(), half))
        self._write(
            painter, self.text(), 13, QRect(0, half - 4, self.width(), self.height() - half)
        )

    def _write(self, painter: QStylePainter, text: str, size: int, rect: QRect) -> None:
        font = QFont(self.font())
        font.setPixelSize(measures().px(size))
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
