"""Dresses the application in its tokens: style, palette, style sheet, a Chinese font."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from ui.style_sheet import style_sheet
from ui.tokens import DARK, LIGHT, Colours, Measures

FONT_DIRECTORY = Path(__file__).parent.parent / "resources" / "fonts"
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
DIGITS_FAMILIES = ("DejaVu Sans Mono", "Consolas", "Menlo", "Liberation Mono")


_in_use = [Measures()]


def measures() -> Measures:
    """The measures in use."""
    return _in_use[0]


def colours(widget: QWidget | None = None) -> Colours:
    """The theme a widget stands in: dark inside a parent marked by `set_dark`, else light."""
    while widget is not None:
        if widget.property("theme") == "dark":
            return DARK
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


def apply(app: QApplication, zoom: float = 1.0) -> str:
    """Dresses the application; returns a sentence for the strip where no Chinese font is found."""
    _in_use[0] = Measures(zoom)
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette(LIGHT))
    family = chinese_family()
    font = QFont([family] if family else [])
    font.setPixelSize(measures().body)
    app.setFont(font)
    app.setStyleSheet(style_sheet(LIGHT, DARK, measures()))
    return "" if family else no_font_sentence()


def chinese_family() -> str:
    """The family to write Chinese with: the bundled one, else the best installed; or empty."""
    for path in sorted(FONT_DIRECTORY.glob("*.[to]t[fc]")):
        families = QFontDatabase.applicationFontFamilies(
            QFontDatabase.addApplicationFont(str(path))
        )
        if families:
            return families[0]
    installed = set(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    known = [family for family in FONT_FAMILIES if family in installed]
    return next(iter(known or sorted(installed)), "")


def no_font_sentence() -> str:
    """What to say where Chinese would be boxes; in both scripts, for one of them is unreadable."""
    return QCoreApplication.translate(
        "theme",
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
