"""Dresses the application in its tokens: style, palette, style sheet, a Chinese font."""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.rescale import rescale
from ui.style_sheet import style_sheet
from ui.tokens import DARK, LIGHT, Colours, Measures
from ui.words import say

STYLE = "Fusion"
FONT_DIRECTORY = Path(__file__).parent.parent / "resources" / "fonts"
CHINESE_FILE, EMOJI_FILE = "NotoSansSC-Regular.otf", "NotoEmoji-Regular.ttf"
FONT_FAMILIES = (
    "Noto Sans SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "PingFang SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
)
_in_use = [Measures()]
_family = [""]


def measures() -> Measures:
    """The measures in use."""
    return _in_use[0]


def colours(widget: QWidget | None = None) -> Colours:
    """The theme a widget stands in: that of the nearest parent marked by `set_dark`, else light."""
    while widget is not None:
        marked = widget.property("theme")
        if marked is not None:
            return DARK if marked == "dark" else LIGHT
        widget = widget.parentWidget()
    return LIGHT


def set_dark(widget: QWidget, dark: bool = True) -> None:
    """Marks a widget and all in it as dark (the host's panel)."""
    widget.setProperty("theme", "dark" if dark else "light")
    widget.setPalette(palette(DARK if dark else LIGHT))
    for each in [widget, *widget.findChildren(QWidget)]:
        each.style().unpolish(each)
        each.style().polish(each)
        each.update()


def apply(app: QApplication, zoom: float = 1.0, *, styled: bool = False) -> str:
    """Dresses the application; returns a sentence for the strip where no Chinese font is found.

    styled: it was made with STYLE as its option, which saves Python all that a style can.
    """
    if not styled:
        app.setStyle(STYLE)
    app.setPalette(palette(LIGHT))
    family = chinese_family()
    _family[0] = family
    _measure(app, zoom)
    return "" if family else no_font_sentence()


def zoom_to(app: QApplication, zoom: float) -> None:
    """Brings all that is open to another zoom, at once."""
    old = measures().zoom
    _measure(app, zoom)
    rescale(old, zoom)


def _measure(app: QApplication, zoom: float) -> None:
    _in_use[0] = Measures(zoom)
    font = QFont([family for family in (_family[0], *_emoji()) if family])
    font.setPixelSize(measures().body)
    app.setFont(font)
    app.setStyleSheet(style_sheet(LIGHT, DARK, measures()))


def chinese_family() -> str:
    """The family to write Chinese with: the bundled one, else the best installed; or empty."""
    bundled = _families_of(FONT_DIRECTORY / CHINESE_FILE)
    if bundled:
        return bundled[0]
    installed = set(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    known = [family for family in FONT_FAMILIES if family in installed]
    return next(iter(known or sorted(installed)), "")


def _emoji() -> tuple[str, ...]:
    """Netizens write in pictures too, and not every PC has a font for them."""
    return _families_of(FONT_DIRECTORY / EMOJI_FILE)


@cache
def _families_of(path: Path) -> tuple[str, ...]:
    """A font file is given to Qt once; none where there is no such file."""
    if not path.exists():
        return ()
    return tuple(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path))))


def no_font_sentence() -> str:
    """What to say where Chinese would be boxes; in both scripts, for one of them is unreadable."""
    return say(
        "没有找到中文字体，汉字会显示成方框。No Chinese font found; install one, e.g.: "
        "apt install fonts-noto-cjk",
    )


def palette(theme: Colours) -> QPalette:
    """Qt's palette from the tokens, for what the style sheet does not reach."""
    made = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: theme.page,
        role.WindowText: theme.ink,
        role.Base: theme.surface,
        role.AlternateBase: theme.sunken,
        role.Text: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Button: theme.surface,
        role.ButtonText: theme.ink,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.ToolTipBase: theme.ink,
        role.ToolTipText: theme.surface,
        role.Link: theme.accent_ink,
        role.Accent: theme.accent,
    }
    for which, colour in pairs.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.muted))
    return made
