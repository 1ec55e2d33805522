"""The customer's lists of words: which there are, put aside, dropped, taken in from a file."""

from PySide6.QtWidgets import QWidget

from studio.screening import house_lists
from studio.screening.house_lists import WordListRow
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.kept_list import KeptFiles, Said
from ui.word_list_file import WordListFile
from ui.words import counted


class WordListsView(KeptFiles[WordListRow]):
    """Questions are flagged by these, never altered; phrases that may pass are counted apart."""

    things = frozenset({house_lists.THING})
    query = staticmethod(house_lists.word_lists)
    use = staticmethod(house_lists.use_words)
    drop = staticmethod(house_lists.drop_words)

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
        file = WordListFile(background, self._names)
        self._put_below("words", file, file.looking)

    def _names(self) -> frozenset[str]:
        return frozenset(row.name for row in self.model.rows())

    def _card(self, row: WordListRow) -> Card:
        parts = [self.tr("{n} 个词").format(n=counted(row.words))]
        if row.allowed:
            parts.append(self.tr("放行 {n} 个").format(n=counted(row.allowed)))
        parts += [row.by, self.when(row.at)]
        pills = () if row.active else (Pill(self.tr("已停用"), Tone.WARN),)
        return Card(" · ".join(parts), row.name, pills, not row.active)
