"""A text as large as its room allows: it shrinks until it fits, and is never cut off."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel

SHRINK = 0.9


def fit(label: QLabel, width: int, height: int, largest: int, smallest: int) -> None:
    """Gives the label the largest bold type in which its words have this room."""
    size, font = largest, QFont(label.font())
    font.setBold(True)
    flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
    while size > smallest:
        font.setPixelSize(size)
        box = QFontMetrics(font).boundingRect(0, 0, width, 10**6, flags, label.text())
        if box.height() <= height:
            break
        size = round(size * SHRINK)
    style = f"font-size: {max(size, smallest)}px; font-weight: 700;"
    if label.styleSheet() != style:
        label.setStyleSheet(style)
