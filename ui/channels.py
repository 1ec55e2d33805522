"""The channels by which questions come: added, renamed, retired; no program is changed for it."""

from typing import Any

from PySide6.QtWidgets import QFormLayout, QWidget

from studio import channel
from studio.channel import ChannelRow
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.fields import emptied, text_field
from ui.kept_list import Said
from ui.named_list import Commands, Form, NamedList
from ui.words import say


class ChannelsView(NamedList[ChannelRow]):
    """A channel keeps its code for ever."""

    things = frozenset({"channel"})
    query = staticmethod(channel.channels)
    commands = Commands(channel.add, channel.rename, channel.retire, channel.reinstate)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        said = Said(
            self.tr("渠道"), self.tr("渠道 {n}"),
            self.tr("还没有渠道。在下面填写代码和名称，再点“添加渠道”。"),
            self.tr("请先在名单里选中一个渠道。"),
        )  # fmt: skip
        form = Form(
            "channel", "rename", self.tr("添加渠道，或给选中的渠道改名"), "",
            self.tr("添加渠道"), self.tr("给选中的改名"),
        )  # fmt: skip
        super().__init__(background, bulletin, said, form, parent)

    def _card(self, row: ChannelRow) -> Card:
        return Card(row.code, say(row.name), self._pills(active=row.active), not row.active)

    def _begin(self, form: QFormLayout) -> None:
        hint = self.tr("如 town_app；添加后不再改动，门户和导入用它")
        self._code = text_field(form, "channel_code", self.tr("代码"), hint)

    def _new(self) -> tuple[Any, ...]:
        return (self._code.text(), *self._typed())

    def _key(self, row: ChannelRow) -> str:
        return row.code

    def _clear(self) -> None:
        emptied(self._code, self._name)
