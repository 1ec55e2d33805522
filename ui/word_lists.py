"""The customer's lists of words: which there are, put aside, dropped, taken in from a file."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.screening import house_lists
from studio.screening.house_lists import WordListRow
from ui.acts import button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import act_row
from ui.kept_list import KeptList, Said
from ui.word_list_file import WordListFile
from ui.words import counted


class WordListsView(KeptList[WordListRow]):
    """Questions are flagged by these, never altered; phrases that may pass are counted apart."""

    things = frozenset({house_lists.THING})
    query = staticmethod(house_lists.word_lists)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        said = Said(
            self.tr("词表"), self.tr("词表 {n}"),
            self.tr(
                "还没有词表。在下面选择本单位的词表文件，预览后导入；提问里的词只标出，从不改动。"
            ),
            self.tr("请先选中一个词表。"),
        )  # fmt: skip
        super().__init__(background, bulletin, "word_list_list", said, parent)
        self._aside = button(self.tr("停用"), "put_words_aside", self._put_aside)
        self._use = button(self.tr("恢复使用"), "use_words", self._use_again)
        self._drop = button(self.tr("移除"), "drop_words", self._do_drop, kind="danger")
        managed = QWidget()
        inner = QVBoxLayout(managed)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.listing, 1)
        inner.addLayout(act_row(self._aside, self._use, self._drop))
        self.column.addWidget(managed, 1)
        file = WordListFile(background, self._names, self)
        file.looking.connect(managed.setHidden)  # what a file would bring takes their place
        self.column.addWidget(file)

    def _names(self) -> frozenset[str]:
        return frozenset(row.name for row in self.model.rows())

    def _card(self, row: WordListRow) -> Card:
        parts = [self.tr("{n} 个词").format(n=counted(row.words))]
        if row.allowed:
            parts.append(self.tr("放行 {n} 个").format(n=counted(row.allowed)))
        parts += [row.by, self.when(row.at)]
        pills = () if row.active else (Pill(self.tr("已停用"), Tone.WARN),)
        return Card(" · ".join(parts), row.name, pills, not row.active)

    @Slot()
    def _put_aside(self) -> None:
        self._turn(self._aside, False)

    @Slot()
    def _use_again(self) -> None:
        self._turn(self._use, True)

    def _turn(self, asking: QWidget, active: bool) -> None:
        row = self.chosen(asking)
        if row is not None:
            self._background.execute(self, house_lists.use_words, row.id, active, beside=asking)

    @Slot()
    def _do_drop(self) -> None:
        row = self.chosen(self._drop)
        if row is not None:
            self._background.execute(self, house_lists.drop_words, row.id, beside=self._drop)
