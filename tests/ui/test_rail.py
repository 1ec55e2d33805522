"""The rail's words stand whole under their icons, in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from studio import words
from ui.rail import RailButton
from ui.seating import SEATS
from ui.theme import measures
from ui.words import say


@pytest.fixture(params=words.LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    words.speak(request.param)
    yield request.param
    words.speak(words.CHINESE)


def test_every_seats_word_has_room(qtbot: QtBot, spoken: str) -> None:
    for seat in SEATS:
        made = RailButton(seat.key, say(seat.label))
        qtbot.addWidget(made)
        font = QFont(made.font())
        font.setPixelSize(measures().px(13))
        assert QFontMetrics(font).horizontalAdvance(made.text()) <= made.width(), spoken
