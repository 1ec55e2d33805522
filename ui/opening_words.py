"""The opening words at the desk: written beside every earlier version, nothing is lost."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio.journal import Reader
from studio.opening_words import NONE_YET, OpeningRow, versions, write
from studio.people import names
from ui.acts import button, follow, tell_key
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.editor import TextEditor
from ui.fields import act_row
from ui.kept_opener import KeptDialog, KeptOpener
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, say

EDITOR = "opening_editor"
Page = tuple[tuple[OpeningRow, ...], dict[str, str]]


class OpeningVersions(LiveView):
    """Every version, newest first; Return takes one back into the editor."""

    things = frozenset({"opening_words"})
    shown = Signal(object)

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._names: dict[str, str] = {}
        self.model = RowsModel[OpeningRow](self._card, self)
        self.list = RowsView("opening_versions_list", self.tr("各版本"), lines=1)
        self.list.say_when_empty(self.tr("还没有写过开场白。写好后保存，每一版都留着。"))
        self.list.set_rows_model(self.model)
        tell_key(self.list, "Return", self.tr("取回这一版的文字"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    def _refresh(self, ids: Ids) -> None:
        self._ask(_page, done=self._show)

    @Slot(object)
    def _show(self, page: Page) -> None:
        rows, self._names = page
        self.model.set_rows(rows)
        self.shown.emit(rows[0] if rows else NONE_YET)

    def _card(self, row: OpeningRow) -> Card:
        at = self.when(row.at) if row.at is not None else ""
        meta = self.tr("第 {n} 版 · {time} · {name} · {signs} 字").format(
            n=row.id, time=at, name=self._names.get(row.by, row.by), signs=counted(len(row.text))
        )
        return Card(meta, row.text or self.tr("（空，不再念开场白）"))


class OpeningDialog(KeptDialog):
    """Stays while its panel does: what was typed and not saved is there when it opens again.

    field: its name in the keystroke journal.
    """

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget, field: str
    ) -> None:
        super().__init__(parent)
        self.setObjectName("opening_words")
        self.setWindowTitle(self.tr("开场白"))
        self._background = background
        self._programme = background.programme
        self._newest = NONE_YET
        self.editor = TextEditor(EDITOR, self.tr("开场白"), None, background.field(field))
        self.editor.setProperty("role", "work")
        self.editor.submitted.connect(self._save)
        self.editor.dirty_changed.connect(self.unsaved_changed)
        self._versions = OpeningVersions(background, bulletin)
        self._versions.shown.connect(self._show)
        self._versions.list.chosen.connect(self._take_back)
        self._note = QLabel()
        self._note.setObjectName("opening_note")
        self._note.setWordWrap(True)
        self._note.setProperty("role", "muted")
        self._button = button(self.tr("保存开场白"), "save_opening", self._save, kind="primary")
        follow(self.editor.submit_act, self._button.show_key)
        close = button(self.tr("关闭，写好的留着"), "close_opening", self.reject, hint="Esc")
        tell_key(self, "Esc", self.tr("关闭"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.setSpacing(measures().gap)
        column.addWidget(self.editor, 3)
        column.addWidget(self._note)
        column.addWidget(self._versions, 1)
        for each in (self._button, close):
            each.setAutoDefault(False)
        column.addLayout(act_row(self._button, close))
        self.resize(measures().px(720), measures().px(560))
        self._load(NONE_YET)

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.editor.dirty

    def begin(self) -> None:
        """Puts the keyboard into the text."""
        self.editor.setFocus()

    @Slot(object)
    def _show(self, newest: OpeningRow) -> None:
        """A version of somebody else's is said; typed text stays."""
        if newest == self._newest:
            return
        self._newest = newest
        clean = self._load(newest)
        mine = newest.by == self._background.desk.person.login
        if not clean and not mine:
            self._note.setText(
                self.tr("▲ 刚有别人保存的新版本，您输入的文字仍在；保存后以您的为准。")
            )

    def _load(self, newest: OpeningRow) -> bool:
        return self.editor.load(self._programme, newest.text)

    @Slot()
    def _save(self) -> None:
        self._sent = self.editor.take()
        self._background.execute(
            self, write, self._sent, self._newest.id, done=self._saved, beside=self._button
        )

    @Slot(object)
    def _saved(self, number: int) -> None:
        self.editor.stored(self._programme, self._sent, keep=True)
        self._note.setText(self.tr("✓ 已保存为第 {n} 版，提词器上已换成这一版。").format(n=number))

    @Slot(object)
    def _take_back(self, number: int) -> None:
        """One undoable step: Ctrl+Z brings back what stood there."""
        row = self._versions.model.row_of(number)
        if row is not None:
            cursor = QTextCursor(self.editor.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(row.text)
            self.editor.setFocus()


class OpeningOpener(KeptOpener):
    """The button, and where it says so a key; it says where something stands unsaved."""

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        panel: QWidget,
        field: str,
        key: str = "",
    ) -> None:
        self._bulletin, self._field = bulletin, field
        words = (say("开场白…"), say("开场白…（未存）"))
        super().__init__(background, panel, "open_opening", words, (field,), key)

    def _make(self, background: Background, place: QWidget) -> KeptDialog:
        return OpeningDialog(background, self._bulletin, place, self._field)


def _page(reader: Reader) -> Page:
    return versions(reader), names(reader)
