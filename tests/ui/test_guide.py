"""The guide of a seat: there on a key, with the keys that this person has."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from studio.words import CHINESE, ENGLISH, speak
from tests.pictures.scenes import settle
from tests.ui.on_air import Studio, open_studio
from ui import keymap
from ui.guide import GUIDES, SeatGuide, guide_file
from ui.programme_window import ProgrammeWindow

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[ProgrammeWindow]:
    with open_studio(tmp_path, qtbot) as studio:
        yield from _window(studio, qtbot)


def _window(studio: Studio, qtbot: QtBot) -> Iterator[ProgrammeWindow]:
    made = ProgrammeWindow(studio.room["steno"], studio.bulletin)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: "record" in made.panel_keys(), timeout=5000)
    made.show_panel("record")
    settle(made)
    yield made
    made.leave()


@pytest.fixture
def keys() -> Iterator[None]:
    yield
    keymap.use({})


def _shown(window: QWidget) -> str:
    guides = [one for one in window.findChildren(SeatGuide) if one.isVisible()]
    assert len(guides) == 1
    return guides[0].pages.toPlainText()


def test_the_guide_of_the_seat_opens_on_its_key(window: ProgrammeWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1, SHIFT)
    qtbot.waitUntil(lambda: bool(window.findChildren(SeatGuide)), timeout=5000)
    text = _shown(window)
    assert "速记席" in text
    assert "Ctrl+Enter" in text
    assert "act:" not in text


def test_the_page_of_the_keys_leads_to_the_guide(window: ProgrammeWindow, qtbot: QtBot) -> None:
    page = window.shortcuts()
    page.open()
    leads = page.findChild(QPushButton, "seat_guide")
    assert leads is not None
    QTest.mouseClick(leads, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.findChildren(SeatGuide)), timeout=5000)
    assert "速记席" in _shown(window)


def test_a_guide_names_the_keys_that_this_person_chose(
    window: ProgrammeWindow, qtbot: QtBot, keys: None
) -> None:
    keymap.use({"quote_question": "F12"})
    guide = window.guide()
    assert guide is not None
    guide.show()
    qtbot.waitExposed(guide)
    text = guide.pages.toPlainText()
    assert "按 F12 引用" in text
    assert "Ctrl+Q" not in text


def test_the_pictures_of_a_guide_fit_its_width(window: ProgrammeWindow, qtbot: QtBot) -> None:
    guide = window.guide()
    assert guide is not None
    guide.show()
    qtbot.waitExposed(guide)
    for width in (700, 420):
        guide.resize(QSize(width, 600))
        kind = QTextDocument.ResourceType.ImageResource.value
        picture = guide.pages.loadResource(kind, QUrl("img/stenographer.png"))
        assert isinstance(picture, QImage)
        assert not picture.isNull()
        assert width // 2 < picture.width() <= guide.pages.viewport().width()


def test_a_guide_shows_no_file_from_elsewhere(window: ProgrammeWindow) -> None:
    guide = window.guide()
    assert guide is not None
    kind = QTextDocument.ResourceType.ImageResource.value
    assert guide.pages.loadResource(kind, QUrl("../../../LICENSE")) is None
    assert isinstance(guide.pages, QTextBrowser)
    assert not guide.pages.openLinks()


def test_an_english_window_has_english_guides() -> None:
    speak(ENGLISH)
    try:
        file = guide_file("record")
        assert file is not None
        assert "stenographer's seat" in file.read_text(encoding="utf-8")
    finally:
        speak(CHINESE)


def test_every_panel_has_its_guide() -> None:
    for panel in GUIDES:
        file = guide_file(panel)
        assert file is not None
        assert file.exists()
    assert guide_file("") is None
