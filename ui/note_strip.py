"""The newest note that the host has not acknowledged, above the question; Space acknowledges it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.floor_note import NoteRow, called, open_notes
from studio.journal import Reader
from studio.legible import legible
from studio.people import Role, my_roles
from ui.acts import WIDGET, act_button
from ui.announce import announce
from ui.background import Background
from ui.bulletin import Bulletin
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, say

Page = tuple[tuple[NoteRow, ...], bool]


class NoteStrip(LiveView):
    """Shows one note at a time, the newest first, and how many more wait.

    The director sees what the host has still to read, and does not acknowledge it. A note that was
    acknowledged leaves at once, stored or not: `read` names it, and `hide_note` keeps it away.
    """

    things = frozenset({"floor_note"})
    read = Signal(int)

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        keys: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        """keys: the list on whose focus Space acknowledges."""
        super().__init__(background, bulletin, parent)
        self.notes: tuple[NoteRow, ...] = ()
        self._hidden: set[int] = set()
        self._told = 0
        self._frame = QFrame()
        self._frame.setObjectName("note_strip")
        self._words = _label("note_words")
        self._more = _label("note_more")
        self._button = act_button(
            keys, self.tr("已读"), "read_note", self._acknowledge, key="Space", context=WIDGET
        )
        self._arrange()
        self._frame.hide()
        self._follow()

    def shown(self) -> NoteRow | None:
        """The note on the strip."""
        return next((note for note in self.notes if note.id not in self._hidden), None)

    def hide_note(self, note_id: int, hidden: bool = True) -> None:
        """Takes a note off the strip that is acknowledged here, or puts it back."""
        (self._hidden.add if hidden else self._hidden.discard)(note_id)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the words have the whole width."""
        super().resizeEvent(event)
        narrow = self.width() < measures().px(NARROW)
        way = QBoxLayout.Direction
        self._line.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    @Slot()
    def _acknowledge(self) -> None:
        note = self.shown()
        if note is not None and self._button.isEnabled():
            self.read.emit(note.id)

    def _refresh(self, ids: Ids) -> None:
        self._ask(_page, done=self._show)

    @Slot(object)
    def _show(self, page: Page) -> None:
        self.notes, mine = page
        self._hidden &= {note.id for note in self.notes}
        self._button.setVisible(mine)
        if self._button.act is not None:
            self._button.act.setEnabled(mine)
        self._follow()

    def _follow(self) -> None:
        note = self.shown()
        self._frame.setVisible(note is not None)
        if note is None:
            return
        said = self._said(note)
        self._words.setText(said)
        left = sum(one.id not in self._hidden for one in self.notes) - 1
        self._more.setText(self.tr("还有 {n} 条").format(n=counted(left)) if left else "")
        self._more.setVisible(left > 0)
        if note.id > self._told:
            self._told = note.id
            announce(self._frame, said, urgent=True)

    def _said(self, note: NoteRow) -> str:
        words = self.tr("{kind} {time} · {name}：{text}").format(
            kind=say(called(note)), time=f"{note.at.astimezone():%H:%M}",
            name=note.author, text=note.text,
        )  # fmt: skip
        if note.source:
            words += self.tr("（来源：{source}）").format(source=note.source)
        if note.question:
            about = self.tr("（关于提问：{text}）").format(text=note.question[:MOST_OF_QUESTION])
            words = f"{words}{about}"
        return legible(words)

    def _arrange(self) -> None:
        line = self._line = QHBoxLayout(self._frame)
        line.setContentsMargins(*[measures().pad, measures().px(10)] * 2)
        line.setSpacing(measures().px(12))
        line.addWidget(self._words, 1)
        line.addWidget(self._more)
        line.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)


MOST_OF_QUESTION = 40
NARROW = 420


def _page(reader: Reader) -> Page:
    return open_notes(reader), Role.HOST in my_roles(reader)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(name == "note_words")
    return label
