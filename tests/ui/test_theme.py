"""The look can be read: contrast, a Chinese font, two themes from one place."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter, QRawFont
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.words.source import marked
from ui import icons, theme
from ui.acts import RETURN_SIGN
from ui.style_sheet import style_sheet
from ui.tokens import DARK, GRAPHIC_PAIRS, LIGHT, TEXT_PAIRS, Colours, Measures, contrast

SOURCES = Path(__file__).parents[2]


@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read(colours: Colours, pair: tuple[str, str]) -> None:
    ink, ground = pair
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("pair", GRAPHIC_PAIRS, ids="-on-".join)
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_what_speaks_without_words_can_be_seen(colours: Colours, pair: tuple[str, str]) -> None:
    mark, ground = pair
    assert contrast(getattr(colours, mark), getattr(colours, ground)) >= 3


def test_no_rule_of_the_sheet_writes_what_cannot_be_read() -> None:
    """Every rule that names ink and ground, in both themes, also those the list forgot."""
    checked = 0
    for rule in re.findall(r"\{([^}]*)\}", style_sheet(LIGHT, DARK, Measures())):
        ink = re.search(r"(?<![-\w])color: (#\w{6})", rule)
        ground = re.search(r"background: (#\w{6})", rule)
        if ink and ground:
            checked += 1
            assert contrast(ink[1], ground[1]) >= 4.5, rule
    assert checked > 30


def test_every_icon_that_is_named_is_bundled_and_no_other() -> None:
    named = {*icons.RAIL_ICONS.values(), *icons.ACT_ICONS.values()}
    drawn = {path.stem for path in icons.ICON_DIRECTORY.glob("*.svg")}
    coloured = {one for one in drawn if one.endswith(("-light", "-dark", "-on-accent"))}
    assert drawn - coloured == named


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_pictures_of_the_sheet_have_the_colours_of_the_tokens(colours: Colours) -> None:
    for way in ("up", "down"):
        drawn = (icons.ICON_DIRECTORY / f"chevron-{way}-{colours.name}.svg").read_text()
        assert f'stroke="{colours.muted}"' in drawn
    assert colours.on_accent in (icons.ICON_DIRECTORY / "check-on-accent.svg").read_text()


def test_an_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication) -> None:
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    icons.paint_icon(painter, "send", QRectF(0, 0, 48, 48), QColor("#1757c8"))
    painter.end()
    seen = {image.pixelColor(x, y).name() for x in range(48) for y in range(48)
            if image.pixelColor(x, y).alpha() == 255}  # fmt: skip
    assert seen == {"#1757c8"}


PATTERNS = SOURCES / "studio/screening"
"""Here signs stand for what netizens write, and the program writes none of them."""


def test_the_bundled_font_has_every_sign_the_program_writes(qapp: QApplication) -> None:
    font = QRawFont(str(theme.FONT_DIRECTORY / theme.CHINESE_FILE), 16)
    written = {
        sign
        for folder in ("ui", "studio")
        for path in (SOURCES / folder).rglob("*.py")
        if PATTERNS not in path.parents
        for sign in path.read_text(encoding="utf-8")
    }
    written |= {sign for one in marked() for sign in one.text}
    boxes = [sign for sign in written - set("\n\t") if not font.supportsCharacter(ord(sign))]
    assert boxes == [RETURN_SIGN]  # buttons write Enter for it


def test_netizens_pictures_are_no_boxes(qapp: QApplication) -> None:
    assert "Noto Emoji" in qapp.font().families()
    font = QRawFont(str(theme.FONT_DIRECTORY / theme.EMOJI_FILE), 16)
    assert all(font.supportsCharacter(ord(sign)) for sign in "🙏👍😀")


def test_the_bundled_font_is_the_one_in_use(qapp: QApplication) -> None:
    assert theme.chinese_family() == "Noto Sans SC"
    assert (theme.FONT_DIRECTORY / "OFL.txt").read_text().startswith("This Font Software")


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


def test_a_light_part_of_a_dark_one_is_light(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    inner = QWidget(outer)
    theme.set_dark(outer)
    theme.set_dark(inner, False)
    assert theme.colours(inner) is LIGHT


def test_sizes_follow_the_zoom() -> None:
    assert Measures(2.0).body == 2 * Measures().body
