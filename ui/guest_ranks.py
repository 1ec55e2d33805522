"""排期 · 嘉宾级别: as whom guests come, as the house keeps the list."""

from typing import Any

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from studio import guest_rank
from studio.guest_rank import STANDING_NAMES, RankRow, Standing
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.kept_list import Said
from ui.named_list import Commands, Form, NamedList
from ui.words import say


class GuestRanksView(NamedList[RankRow]):
    """A rank says as what a guest counts in the assessment."""

    things = frozenset({"guest_rank"})
    query = staticmethod(guest_rank.guest_ranks)
    commands = Commands(guest_rank.add, guest_rank.revise, guest_rank.retire, guest_rank.reinstate)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        said = Said(
            self.tr("嘉宾级别"), self.tr("嘉宾级别 {n}"),
            self.tr("还没有嘉宾级别。在下面填写名称，再点“添加级别”。"),
            self.tr("请先在名单里选中一个级别。"),
        )  # fmt: skip
        form = Form(
            "guest_rank", "revise", self.tr("直播后确认嘉宾以什么级别出席，按它统计和考核"),
            self.tr("如：街道办事处主任"), self.tr("添加级别"), self.tr("修改选中的级别"),
        )  # fmt: skip
        super().__init__(background, bulletin, said, form, parent)

    def _card(self, row: RankRow) -> Card:
        standing = say(STANDING_NAMES[row.standing])
        counts = self.tr("考核时算作：{standing}").format(standing=standing)
        return Card(counts, row.name, self._pills(active=row.active), not row.active)

    def _go_on(self, form: QFormLayout) -> None:
        self._standing = QComboBox()
        self._standing.setObjectName("guest_rank_standing")
        self._standing.setAccessibleName(self.tr("考核时算作"))
        for standing, name in STANDING_NAMES.items():
            self._standing.addItem(say(name), standing.value)
        self._standing.setCurrentIndex(self._standing.findData(Standing.OTHER.value))
        form.addRow(self.tr("考核时算作"), self._standing)

    def _typed(self) -> tuple[Any, ...]:
        return (*super()._typed(), Standing(self._standing.currentData()))

    def _take_up(self, row: RankRow) -> None:
        super()._take_up(row)
        self._standing.setCurrentIndex(self._standing.findData(row.standing.value))
