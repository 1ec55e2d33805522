"""The channels by which questions come: added, renamed, retired; no program is changed for it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from studio import channel
from studio.channel import ChannelRow
from ui.acts import button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import act_row, emptied, fill, heading, kept, laid, text_field
from ui.kept_list import KeptList, Said
from ui.theme import measures
from ui.words import say


class ChannelsView(KeptList[ChannelRow]):
    """A channel keeps its code for ever; what is half typed stays as typed."""

    things = frozenset({"channel"})
    query = staticmethod(channel.channels)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        said = Said(
            self.tr("渠道"), self.tr("渠道 {n}"),
            self.tr("还没有渠道。在下面填写代码和名称，再点“添加渠道”。"),
            self.tr("请先在名单里选中一个渠道。"),
        )  # fmt: skip
        super().__init__(background, bulletin, "channel_list", said, parent)
        self.list.current_changed.connect(self._fill)
        self.column.addWidget(self.listing, 1)
        self.column.addLayout(self._make_form())

    def _card(self, row: ChannelRow) -> Card:
        pills = () if row.active else (Pill(self.tr("已停用"), Tone.WARN),)
        return Card(row.code, say(row.name), pills, not row.active)

    # one channel

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(0, measures().pad, 0, measures().pad)
        form.addRow(heading(self.tr("添加渠道，或给选中的渠道改名")))
        hint = self.tr("如 town_app；添加后不再改动，门户和导入用它")
        self._code = text_field(form, "channel_code", self.tr("代码"), hint)
        self._name = text_field(form, "channel_name", self.tr("名称"))
        self._add = button(self.tr("添加渠道"), "add_channel", self._do_add, kind="primary")
        self._rename = button(self.tr("给选中的改名"), "rename_channel", self._do_rename)
        self._retire = button(self.tr("停用"), "retire_channel", self._do_retire, kind="danger")
        self._reinstate = button(self.tr("恢复使用"), "reinstate_channel", self._do_reinstate)
        form.addRow(act_row(self._add, self._rename, self._retire, self._reinstate))
        return form

    @Slot(object)
    def _fill(self, number: int | None) -> None:
        """The channel in hand can be given another name at once."""
        row = self.model.row_of(number)
        if row is not None:
            fill(self._name, row.name)

    @Slot()
    def _do_add(self) -> None:
        self._background.execute(
            self, channel.add, self._code.text(), self._name.text(),
            done=self._stored, beside=self._add,
        )  # fmt: skip

    @Slot(object)
    def _stored(self, _number: object = None) -> None:
        emptied(self._code, self._name)

    @Slot()
    def _do_rename(self) -> None:
        row = self.chosen(self._rename)
        if row is not None:
            self._background.execute(
                self, channel.rename, row.code, self._name.text(),
                done=self._renamed, beside=self._rename,
            )  # fmt: skip

    @Slot()
    def _renamed(self) -> None:
        kept(self._name)

    @Slot()
    def _do_retire(self) -> None:
        row = self.chosen(self._rename)
        if row is not None:
            self._background.execute(self, channel.retire, row.code, beside=self._retire)

    @Slot()
    def _do_reinstate(self) -> None:
        row = self.chosen(self._rename)
        if row is not None:
            self._background.execute(self, channel.reinstate, row.code, beside=self._reinstate)
