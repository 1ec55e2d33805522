"""本席说明: a seat's guide, the text of `resources/guides` with the keys that the person has.

A guide names a key as a link to its act, so that the page on the web shows the key an act begins
with and this window the key that is in use: [`Ctrl+Enter`](act:line_editor_submit).
"""

import re
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from studio.words import ENGLISH, language
from ui.acts import button, tell_key
from ui.keymap import key_of, key_words
from ui.theme import measures

GUIDES = {
    "floor": "director",
    "host": "host",
    "record": "stenographer",
    "questions": "aide",
    "review": "reviewer",
    "publish": "publisher",
    "collect": "collector",
    "proof": "proofreader",
    "audit": "auditor",
    "supervise": "supervision",
    "archive": "archivist",
    "plan": "planner",
}
"""The guide of each panel, by the panel's key."""
RESOURCES = Path(__file__).parent.parent / "resources"
KEY = re.compile(r"\[`([^`]+)`\]\(act:(\w+)\)")
MARGIN = 40


def guide_file(panel: str) -> Path | None:
    """Where the guide of a panel is, in the language of the window; None for a panel without."""
    name = GUIDES.get(panel)
    if name is None:
        return None
    folder = RESOURCES / "guides"
    return (folder / "en" if language() == ENGLISH else folder) / f"{name}.md"


def with_keys_in_use(text: str) -> str:
    """A guide with each key as this person has it."""
    return KEY.sub(_in_use, text)


def _in_use(found: re.Match[str]) -> str:
    return f"`{key_words(key_of(found[2])) or found[1]}`"


class Pages(QTextBrowser):
    """Shows the text with pictures as wide as there is room."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._folder = file.parent
        self._width = 0
        self._text = with_keys_in_use(file.read_text(encoding="utf-8"))
        self.setOpenLinks(False)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """A picture of the guide's own folder, made to fit; nothing from anywhere else."""
        path = (self._folder / QUrl(name).path()).resolve()
        inside = path.is_relative_to(RESOURCES.resolve())
        if kind != QTextDocument.ResourceType.ImageResource.value or not inside:
            return None
        picture = QImage(str(path))
        room = max(1, self._width - MARGIN)
        if picture.width() <= room:
            return picture
        return picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another size of the pictures."""
        super().resizeEvent(event)
        if self.viewport().width() != self._width:
            self._width = self.viewport().width()
            place = self.verticalScrollBar().value()
            self.setMarkdown(self._text)
            self.verticalScrollBar().setValue(place)


class SeatGuide(QDialog):
    """The guide of one seat; Esc closes it."""

    def __init__(self, file: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        self.setWindowTitle(self.tr("本席说明"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        tell_key(self, "Esc", self.tr("关闭"))
        self.pages = Pages(file)
        self.pages.setObjectName("guide_text")
        self.pages.setAccessibleName(self.tr("本席说明"))
        close = button(self.tr("关闭"), "close_guide", self.accept, hint="Esc")
        column = QVBoxLayout(self)
        column.addWidget(self.pages, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        usual = QSize(measures().px(860), measures().px(700))
        self.resize(usual.boundedTo(parent.window().size()))
