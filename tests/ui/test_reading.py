"""Text that is read: as high as it needs now, not as high as the one before."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.reading import Reading


def test_the_height_follows_the_text(qtbot: QtBot) -> None:
    words = QLabel("长" * 900)
    words.setWordWrap(True)
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    reading = Reading("文字", words)
    column.addWidget(reading)
    column.addStretch(1)
    page.resize(400, 700)
    page.show()
    qtbot.waitUntil(lambda: reading.height() > 200)
    words.setText("短")
    qtbot.waitUntil(lambda: reading.height() < 100)
    words.setText("长" * 900)
    qtbot.waitUntil(lambda: reading.height() > 200)
