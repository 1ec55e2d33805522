"""排期 · 专家库: the experts whom the house may invite, found by name, unit or field (A80)."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from studio import expert
from studio.expert import ExpertRow
from studio.legible import legible
from ui.acts import WIDGET, act_button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import emptied, fill, kept, text_field
from ui.kept_list import Said
from ui.line_field import SearchField
from ui.named_list import Commands, Form, NamedList
from ui.view import Ids
from ui.words import say


class ExpertsView(NamedList[ExpertRow]):
    """Who is deleted was retired before: one key more than any slip."""

    things = frozenset({"expert"})
    commands = Commands(expert.add, expert.revise, expert.retire, expert.reinstate)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        said = Said(
            self.tr("专家库"), self.tr("专家 {n} 位"),
            self.tr("没有找到专家。在下面填写姓名、职务和单位，再点“添加专家”。"),
            self.tr("请先在名单里选中一位专家。"),
        )  # fmt: skip
        form = Form(
            "expert", "revise", self.tr("从这里请的嘉宾，实录和门户上都写明“专家”"),
            self.tr("如：陈默"), self.tr("添加专家"), self.tr("修改选中的"), self.tr("姓名"),
        )  # fmt: skip
        super().__init__(background, bulletin, said, form, parent)
        self.search.textChanged.connect(self.reload)
        self.column.insertWidget(0, self.search)

    def _begin_above(self) -> None:
        self.search = SearchField(self)
        self.search.setObjectName("expert_find")
        self.search.setAccessibleName(search_hint())
        self.search.setPlaceholderText(search_hint())

    def _refresh(self, ids: Ids) -> None:
        self._ask(expert.experts, self.search.text(), done=self._show)

    def _card(self, row: ExpertRow) -> Card:
        return expert_card(row)

    def _go_on(self, form: QFormLayout) -> None:
        self._post = text_field(form, "expert_post", self.tr("职务"), self.tr("如：主任医师"))
        self._unit = text_field(form, "expert_unit", self.tr("单位"), self.tr("如：市疾控中心"))
        self._field = text_field(
            form, "expert_field", self.tr("专长领域"), self.tr("如：食品安全；可以空着")
        )

    def _more(self) -> tuple[QWidget, ...]:
        self._strike = act_button(
            self.list, self.tr("删去"), "strike_expert", self._do_strike, key="D", context=WIDGET,
            kind="danger",
        )  # fmt: skip
        return (self._strike,)

    def _typed(self) -> tuple[Any, ...]:
        return *super()._typed(), self._post.text(), self._unit.text(), self._field.text()

    def _take_up(self, row: ExpertRow) -> None:
        super()._take_up(row)
        fill(self._post, row.post)
        fill(self._unit, row.unit)
        fill(self._field, row.field)

    def _clear(self) -> None:
        super()._clear()
        emptied(self._post, self._unit, self._field)

    @Slot()
    def _changed(self) -> None:
        kept(self._name, self._post, self._unit, self._field)

    @Slot()
    def _do_strike(self) -> None:
        self._do(expert.strike, self._strike)


def expert_card(row: ExpertRow) -> Card:
    """Unit and post, the name, and what one is asked about."""
    pills = [Pill(legible(row.field))] if row.field else []
    if not row.active:
        pills.append(Pill(say("已停用"), Tone.WARN))
    return Card(legible(row.billing), legible(row.name), tuple(pills), not row.active)


def search_hint() -> str:
    """By what one is found."""
    return say("查找专家：姓名、单位、职务、专长")
