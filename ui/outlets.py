"""排期 · 发布渠道: where a programme's texts go beside its portal; tried, added, retired."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from studio import outlet
from studio.house import shown_address
from studio.interview import InterviewRow, interview
from studio.journal import HOUSE, Pen, Reader
from studio.outlet import CARRIES_NAMES, Carries, OutletRow
from ui.acts import button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.fields import PutAside, act_row, emptied, text_field
from ui.notices import show_refusal
from ui.outlet_words import outlet_pill
from ui.portal_form import PortalForm
from ui.publications import titled
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, recalled, say

Facts = tuple[tuple[OutletRow, ...], InterviewRow]


class OutletForm(PortalForm):
    """Address and token as of a portal; an outlet has a name, and says what it carries."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, _never, "outlet_", parent, by_hand=False)
        form = self.layout()
        assert isinstance(form, QFormLayout)
        self.name = text_field(form, "outlet_name", self.tr("名称"), self.tr("如：部门网站"))
        self._carries = QComboBox()
        self._carries.setObjectName("outlet_carries")
        self._carries.setAccessibleName(self.tr("发什么"))
        for carries, words in CARRIES_NAMES.items():
            self._carries.addItem(say(words), carries)
        form.addRow(self.tr("发什么"), self._carries)
        self._save.setText(self.tr("添加发布渠道"))
        form.addRow(act_row(self._save))
        self.setTabOrder(self._carries, self._save)  # it stands below them here

    @Slot()
    def _store(self) -> None:
        if self._background is None:
            return
        self._storing = url, _token = self._typed()
        self._background.execute(
            self, outlet.add, self.name.text(), url, Carries(self._carries.currentData()),
            done=self._added, beside=self._save,
        )  # fmt: skip

    @Slot(object)
    def _added(self, _number: int) -> None:
        self._url_kept()
        emptied(self.name, self.url)


class OutletsView(LiveView):
    """One programme's outlets, and the form that adds one."""

    things = frozenset({"outlet", "line", "answer", "interview"})

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._model = RowsModel[OutletRow](self._card, self)
        self.list = RowsView("outlet_list", self.tr("发布渠道"), lines=1)
        self.list.say_when_empty(
            self.tr("这场访谈只发到门户。还要同时发到别处，就在下面填写并添加。")
        )
        self.list.set_rows_model(self._model)
        self.list.setMinimumHeight(measures().px(150))
        self._title = titled(self, self.list)
        self._retire = button(self.tr("停用"), "retire_outlet", self._do_retire, kind="danger")
        self._reinstate = button(self.tr("恢复使用"), "reinstate_outlet", self._do_reinstate)
        self._again = button(self.tr("重发被拒的内容"), "retry_outlet", self._do_again)
        self._form = OutletForm(self.tr("添加一个发布渠道"))
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addLayout(act_row(self._again, self._retire, self._reinstate))
        column.addWidget(self._form)
        form = self._form.layout()
        assert form is not None
        form.setContentsMargins(0, measures().pad, 0, 0)
        self._aside = PutAside(self, self._form.name, self._form.url, self._form.token)
        self.setEnabled(False)  # until a programme is in hand

    def show_programme(self, programme: int) -> None:
        """Turns to another programme; what was half typed waits for the one it was typed for."""
        if programme == self._background.programme:
            return
        self._aside.turn(self._background.programme, programme)
        self._form.turn_to(None)
        self._model.set_rows(())
        self.setEnabled(True)
        self.go_to(self._background.in_programme(programme))

    def _refresh(self, ids: Ids) -> None:
        if self._background.programme != HOUSE:
            self._ask(_facts, done=self._show)

    @Slot(object)
    def _show(self, facts: Facts) -> None:
        rows, shown = facts
        self._model.set_rows(rows)
        self._form.turn_to(self._background, rehearsal=shown.rehearsal)
        used = sum(not row.retired for row in rows)
        self._title.setText(self.tr("发布渠道 {n}").format(n=counted(used)))

    def _card(self, row: OutletRow) -> Card:
        parts = [shown_address(row.address), say(CARRIES_NAMES[row.carries])]
        fault = row.announce_fault or ("" if row.up else row.fault)
        parts += [recalled(fault)] if fault and not row.retired else []
        return Card(" · ".join(parts), row.name, (outlet_pill(row),), row.retired)

    def _chosen(self, asking: QWidget) -> OutletRow | None:
        row = self._model.row_of(self.list.current_id())
        if row is None:
            show_refusal(asking, self.tr("请先在名单里选中一个发布渠道。"))
        return row

    @Slot()
    def _do_retire(self) -> None:
        row = self._chosen(self._retire)
        if row is not None:
            self._background.execute(self, outlet.retire, row.id, beside=self._retire)

    @Slot()
    def _do_again(self) -> None:
        row = self._chosen(self._again)
        if row is not None:
            self._background.execute(self, outlet.retry_here, row.id, beside=self._again)

    @Slot()
    def _do_reinstate(self) -> None:
        row = self._chosen(self._reinstate)
        if row is not None:
            self._background.execute(self, outlet.reinstate, row.id, beside=self._reinstate)


def _facts(reader: Reader) -> Facts:
    return outlet.outlets(reader), interview(reader)


def _never(_pen: Pen, _url: str) -> None:
    """The form has a command of its own; that of a portal is not asked for."""
    raise NotImplementedError


__all__ = ["OutletForm", "OutletsView"]
