"""The places where notices (预告) must appear: added, renamed, retired by the office."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from studio import notice_place
from studio.notice_place import PlaceRow
from ui.acts import button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import act_row, emptied, fill, heading, kept, laid, text_field
from ui.kept_list import KeptList, Said
from ui.theme import measures


class NoticePlacesView(KeptList[PlaceRow]):
    """What is half typed stays as typed."""

    things = frozenset({"notice_place"})
    query = staticmethod(notice_place.notice_places)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        said = Said(
            self.tr("预告平台"), self.tr("预告平台 {n}"),
            self.tr("没有规定预告要发在哪些平台。在下面填写名称，再点“添加平台”。"),
            self.tr("请先在名单里选中一个平台。"),
        )  # fmt: skip
        super().__init__(background, bulletin, "notice_place_list", said, parent)
        self.list.current_changed.connect(self._fill)
        self.column.addWidget(self.listing, 1)
        self.column.addLayout(self._make_form())

    def _card(self, row: PlaceRow) -> Card:
        pills = () if row.active else (Pill(self.tr("已停用"), Tone.WARN),)
        return Card("", row.name, pills, not row.active)

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(0, measures().pad, 0, measures().pad)
        form.addRow(heading(self.tr("每场访谈的预告都要发在这些平台")))
        hint = self.tr("如：政务新媒体")
        self._name = text_field(form, "notice_place_name", self.tr("名称"), hint)
        self._add = button(self.tr("添加平台"), "add_notice_place", self._do_add, kind="primary")
        self._rename = button(self.tr("给选中的改名"), "rename_notice_place", self._do_rename)
        self._retire = button(
            self.tr("停用"), "retire_notice_place", self._do_retire, kind="danger"
        )
        self._reinstate = button(self.tr("恢复使用"), "reinstate_notice_place", self._do_reinstate)
        form.addRow(act_row(self._add, self._rename, self._retire, self._reinstate))
        return form

    @Slot(object)
    def _fill(self, number: int | None) -> None:
        """The place in hand can be given another name at once."""
        row = self.model.row_of(number)
        if row is not None:
            fill(self._name, row.name)

    @Slot()
    def _do_add(self) -> None:
        self._background.execute(
            self, notice_place.add, self._name.text(), done=self._stored, beside=self._add
        )

    @Slot(object)
    def _stored(self, _number: object = None) -> None:
        emptied(self._name)

    @Slot()
    def _do_rename(self) -> None:
        row = self.chosen(self._rename)
        if row is not None:
            self._background.execute(
                self, notice_place.rename, row.id, self._name.text(),
                done=self._renamed, beside=self._rename,
            )  # fmt: skip

    @Slot()
    def _renamed(self) -> None:
        kept(self._name)

    @Slot()
    def _do_retire(self) -> None:
        row = self.chosen(self._rename)
        if row is not None:
            self._background.execute(self, notice_place.retire, row.id, beside=self._retire)

    @Slot()
    def _do_reinstate(self) -> None:
        row = self.chosen(self._rename)
        if row is not None:
            self._background.execute(self, notice_place.reinstate, row.id, beside=self._reinstate)
