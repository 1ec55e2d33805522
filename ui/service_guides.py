"""办事指南 of the house, to which texts may lead; added, changed, retired by the office."""

from typing import Any

from PySide6.QtWidgets import QFormLayout, QWidget

from studio import service_guide
from studio.service_guide import GuideRow
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.fields import emptied, fill, kept, text_field
from ui.kept_list import Said
from ui.named_list import Commands, Form, NamedList


class ServiceGuidesView(NamedList[GuideRow]):
    """A guide that is retired is offered no more; texts that name it stay as they are."""

    things = frozenset({"service_guide"})
    query = staticmethod(service_guide.guides)
    commands = Commands(
        service_guide.add, service_guide.change, service_guide.retire, service_guide.reinstate
    )

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        said = Said(
            self.tr("办事指南"), self.tr("办事指南 {n}"),
            self.tr("还没有办事指南。在下面填写标题和网址，再点“添加指南”。"),
            self.tr("请先在名单里选中一条指南。"),
        )  # fmt: skip
        form = Form(
            "service_guide", "change", self.tr("速记和起草答复时按一个键就能放进文字"),
            self.tr("如：社保卡办理"), self.tr("添加指南"), self.tr("保存修改"),
        )  # fmt: skip
        super().__init__(background, bulletin, said, form, parent)

    def _go_on(self, form: QFormLayout) -> None:
        hint = self.tr("https://…，从浏览器的地址栏复制")
        self._url = text_field(form, "service_guide_url", self.tr("网址"), hint)
        self._unit = text_field(
            form, "service_guide_unit", self.tr("单位"), self.tr("如：市人力资源社会保障局")
        )

    def _typed(self) -> tuple[Any, ...]:
        return self._name.text(), self._url.text(), self._unit.text()

    def _take_up(self, row: Any) -> None:
        fill(self._name, row.title)
        fill(self._url, row.url)
        fill(self._unit, row.unit)

    def _clear(self) -> None:
        emptied(self._name, self._url, self._unit)

    def _changed(self) -> None:
        kept(self._name, self._url, self._unit)

    def _card(self, row: GuideRow) -> Card:
        return guide_card(row, self._pills(active=row.active), faded=not row.active)


def guide_card(row: GuideRow, pills: Any = (), *, faded: bool = False) -> Card:
    """A guide as lists show it: whose, what, where it leads."""
    return Card(row.unit, f"{row.title}  {row.url}", pills, faded)
