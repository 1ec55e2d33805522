"""The rail at the left: one button for each panel."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
)

from ui.icons import RAIL_ICONS, paint_icon
from ui.theme import colours, measures


class RailButton(QToolButton):
    """An icon over a word; checked while its panel is shown."""

    picked = Signal(str)

    def __init__(self, key: str, label: str) -> None:
        super().__init__()
        self.setObjectName(f"rail_{key}")
        self.setAccessibleName(label)
        self.setText(label)
        self.setToolTip(label)
        self.setCheckable(True)
        self.setFixedWidth(measures().px(64))
        self.setMinimumHeight(measures().px(42))
        self.setMaximumHeight(measures().px(60))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._key, self._icon = key, RAIL_ICONS.get(key, "")
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
        """Paints the styled ground, the icon, the word."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        theme = colours(self)
        lit = self.isChecked() or self.underMouse()
        ink = QColor(theme.rail_current_ink if lit else theme.rail_ink)
        painter.setPen(ink)
        font = QFont(self.font())
        font.setPixelSize(measures().px(13))
        painter.setFont(font)
        side, word = measures().px(22), QFontMetrics(font).height()
        top = (self.height() - side - word) // 2
        if self._icon:
            box = QRectF((self.width() - side) / 2, top, side, side)
            paint_icon(painter, self._icon, box, ink)
        below = QRect(0, top + side, self.width(), word)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())

    def sizeHint(self) -> QSize:
        """As high as there is room for, up to the drawing board's height."""
        return QSize(measures().px(64), measures().px(60))
