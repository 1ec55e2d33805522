"""Find and replace over the record: what would change is seen before it is proposed."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from studio import replacing
from studio.replacing import Found
from ui.acts import act, button, follow, tell_key
from ui.announce import announce
from ui.background import Background, Reply
from ui.card import Card, Pill, Tone
from ui.fields import act_row, emptied, laid, text_field
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.words import counted

AROUND = 12
"""So many signs beside the place are shown of a long line."""


class ReplacingDialog(QDialog):
    """The lines that hold the words, as they would be; Ctrl+Return proposes them all."""

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("replacing")
        self.setWindowTitle(self.tr("全场查找替换"))
        self._background = background
        self._looking: Reply | None = None
        self._rows: tuple[Found, ...] = ()
        form = laid(QFormLayout())
        self._words = text_field(form, "replace_words", self.tr("查找"))
        self._by = text_field(form, "replace_by", self.tr("改成"))
        hint = self.tr("已发布的记录更正时读者会看到")
        self._remark = text_field(form, "replace_remark", self.tr("更正说明"), hint)
        for each in (self._words, self._by):
            each.textChanged.connect(self._look)
        self._model = RowsModel[Found](self._card, self)
        self._list = RowsView("replace_list", self.tr("会改动的记录"), lines=2)
        self._list.set_rows_model(self._model)
        self._list.setMinimumHeight(measures().px(200))
        self._said = QLabel()
        self._said.setObjectName("replace_said")
        self._said.setWordWrap(True)
        self._said.setProperty("role", "muted")
        self._propose = button(
            self.tr("一并提交审核"), "replace_all", self._do_propose, kind="primary"
        )
        self._propose.setAutoDefault(False)
        follow(act(self, self._propose.text(), "Ctrl+Return", self._do_propose),
               self._propose.show_key)  # fmt: skip
        close = button(self.tr("关闭"), "close_replacing", self.reject, hint="Esc")
        close.setAutoDefault(False)
        tell_key(self, "Esc", self.tr("关闭"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.addLayout(form)
        column.addWidget(self._list, 1)
        column.addWidget(self._said)
        column.addLayout(act_row(self._propose, close))
        self.resize(measures().px(680), measures().px(520))
        self._show(())

    @Slot()
    def _look(self) -> None:
        """What is found now; nothing that was not shown can be proposed."""
        if self._looking is not None:
            self._looking.forget()
        self._show(())
        words, by = self._words.text(), self._by.text()
        if not self._remark.isModified():
            note = self.tr("“{words}”应为“{by}”").format(words=words, by=by)
            self._remark.setText(note if words and by else "")
        if words:
            self._looking = self._background.query(
                self, replacing.found, words, by, done=self._show
            )

    @Slot(object)
    def _show(self, rows: tuple[Found, ...]) -> None:
        self._rows = rows
        self._model.set_rows(rows)
        nothing = self.tr("记录里没有这些字；正在录入的不在内。")
        self._list.say_when_empty(
            nothing if self._words.text() else self.tr("写下要查找的字，这里列出会改动的记录。")
        )
        self._propose.setEnabled(bool(rows))
        if rows:
            self._tell(
                self.tr("共 {n} 条会改动，提交后由另一人审核。").format(n=counted(len(rows)))
            )
        else:
            self._said.setText("")

    def _card(self, row: Found) -> Card:
        meta = self.tr("第{n}条 · {label}").format(n=row.number, label=row.label)
        pills = (Pill(self.tr("更正"), Tone.WARN),) if row.released else ()
        return Card(meta, self._excerpt(row), pills)

    def _excerpt(self, row: Found) -> str:
        """The line as it would be, from a little before the first place."""
        place = row.before.find(self._words.text())
        start = max(0, place - AROUND)
        return f"{'…' if start else ''}{row.after[start:]}"

    @Slot()
    def _do_propose(self) -> None:
        if not self._rows:
            return
        seen = {row.id: row.version for row in self._rows}
        self._background.execute(
            self, replacing.replace_all, self._words.text(), self._by.text(), seen,
            self._remark.text(), done=self._proposed, beside=self._propose, ended=self._look,
        )  # fmt: skip

    @Slot(object)
    def _proposed(self, count: int) -> None:
        emptied(self._words, self._by, self._remark)
        self._tell(self.tr("{n} 条已提交审核。").format(n=counted(count)))
        self._words.setFocus()

    def _tell(self, words: str) -> None:
        self._said.setText(words)
        announce(self._said, words)
