"""The look can be read: contrast, a Chinese font, two themes from one place."""

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.tokens import DARK, LIGHT, TEXT_PAIRS, Colours, Measures, contrast


@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read(colours: Colours, pair: tuple[str, str]) -> None:
    ink, ground = pair
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


def test_contrast_is_what_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.01)


def test_a_chinese_font_is_named(qapp: QApplication) -> None:
    assert theme.chinese_family() in qapp.font().families()


def test_without_a_chinese_font_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: [])
    monkeypatch.setattr(theme, "FONT_DIRECTORY", theme.FONT_DIRECTORY / "none")
    assert theme.chinese_family() == ""
    assert "没有找到中文字体" in theme.no_font_sentence()


def test_dark_reaches_what_stands_inside(qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    label = QLabel("下一题")
    QVBoxLayout(panel).addWidget(label)
    assert theme.colours(label) is LIGHT
    theme.set_dark(panel)
    assert theme.colours(label) is DARK
    panel.show()
    assert label.palette().windowText().color().name() == DARK.ink
    theme.set_dark(panel, False)
    assert label.palette().windowText().color().name() == LIGHT.ink


def test_sizes_follow_the_zoom() -> None:
    assert Measures(2.0).body == 2 * Measures().body
