"""Before a window goes: what is unsent in it, whether it is kept, and the choices in words."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.acts import button
from ui.editor import TextEditor
from ui.fields import PutAside
from ui.line_field import LineField, SearchField
from ui.theme import measures
from ui.words import counted, say

SHOWN = 24
MOST = 6


class Unsent(NamedTuple):
    """Text that stands in a window and was not stored; kept: it comes back at the next start."""

    panel: str
    place: str
    text: str
    kept: bool

    def line(self) -> str:
        """As it is said to the person."""
        flat = " ".join(self.text.split())
        head = flat if len(flat) <= SHOWN else f"{flat[:SHOWN]}……"
        return say("{place}：“{text}”").format(place=self.place, text=head)


def unsent_in(panels: Iterable[tuple[str, str, QWidget]], journal_works: bool) -> list[Unsent]:
    """What nobody has stored yet in these panels: editors first, then half-filled forms.

    panels: key, label and widget. Of single lines the keystroke journal has only a few.
    """
    found = []
    for name, label, panel in panels:
        for editor in panel.findChildren(TextEditor):
            for key in editor.unstored():
                text = editor.draft(key) or ""
                if text.strip() or editor.composing:
                    place = f"{label} · {editor.accessibleName()}"
                    found.append(Unsent(name, place, text, journal_works))
        for field, text in _half_typed(panel):
            shown = "••••" if field.echoMode() != QLineEdit.EchoMode.Normal else text
            kept = journal_works and isinstance(field, LineField) and field.kept_at_once
            found.append(Unsent(name, f"{label} · {field.accessibleName()}", shown, kept))
    return found


def _half_typed(panel: QWidget) -> list[tuple[QLineEdit, str]]:
    """Every line that was typed and not stored; what only searches is declared by its class."""
    found: list[tuple[QLineEdit, str]] = [
        (field, field.text())
        for field in panel.findChildren(LineField)
        if not isinstance(field, SearchField) and not field.isReadOnly() and field.isModified()
    ]
    for aside in panel.findChildren(PutAside):
        found.extend(aside.texts())
    return [(field, text) for field, text in found if text.strip()]


class Leaving(QDialog):
    """Asks whether the window goes. Esc, Enter and the close button all mean: stay."""

    leave = Signal()

    def __init__(self, parent: QWidget, on_air: bool, unsent: list[Unsent]) -> None:
        super().__init__(parent)
        self.setObjectName("leaving")
        self.setWindowTitle(self.tr("关闭这个窗口？"))
        self.setAccessibleName(self.windowTitle())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().px(24)] * 4)
        column.setSpacing(measures().px(12))
        for text, role in self._sentences(on_air, unsent):
            column.addWidget(_label(text, role))
        column.addLayout(self._buttons(any(not one.kept for one in unsent)))
        self.setMinimumWidth(measures().px(520))

    def words(self) -> str:
        """Everything the question says."""
        return "\n".join(label.text() for label in self.findChildren(QLabel))

    def _sentences(self, on_air: bool, unsent: list[Unsent]) -> list[tuple[str, str]]:
        said = []
        if on_air:
            said.append(
                (self.tr("正在直播。关闭后，这个席位上就没有人了；直播本身不会停。"), "title")
            )
        kept, lost = [one for one in unsent if one.kept], [one for one in unsent if not one.kept]
        if kept:
            text = self.tr(
                "有 {n} 处文字还没有提交。它们都存在这台电脑上，下次打开时还在原来的位置："
            )
            said.append((text.format(n=counted(len(kept))), "title"))
            said.append((_listed(kept), ""))
        if lost:
            text = self.tr("有 {n} 处填写还没有保存，关闭后不会留下：")
            said.append((text.format(n=counted(len(lost))), "title"))
            said.append((_listed(lost), ""))
        return said

    def _buttons(self, loses: bool) -> QHBoxLayout:
        stay = button(self.tr("留在这里"), "leaving_stay", self.reject, hint="Esc", kind="primary")
        stay.setDefault(True)
        word = self.tr("关闭，放弃没有保存的填写") if loses else self.tr("关闭窗口")
        go = button(word, "leaving_go", self._go, kind="danger")
        go.setAutoDefault(False)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(go)
        line.addWidget(stay)
        stay.setFocus()
        return line

    def _go(self) -> None:
        self.accept()
        self.leave.emit()


def ending_the_session() -> bool:
    """Whether the desktop itself ends: then nobody can be asked, and what is typed is kept."""
    app = QApplication.instance()
    return isinstance(app, QApplication) and app.isSavingSession()


def _listed(unsent: list[Unsent]) -> str:
    lines = [f"· {one.line()}" for one in unsent[:MOST]]
    if len(unsent) > MOST:
        lines.append(say("· 还有 {n} 处").format(n=counted(len(unsent) - MOST)))
    return "\n".join(lines)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
