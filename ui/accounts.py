"""排期 · 新媒体账号: the accounts that texts may go to, registered and retired by the office."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from studio import account
from studio.account import PLATFORM_NAMES, AccountRow, Platform
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.days import written_moment
from ui.fields import emptied, fill, kept, text_field
from ui.kept_list import Said
from ui.named_list import Commands, Form, NamedList
from ui.words import say


class AccountsView(NamedList[AccountRow]):
    """An account that is not here gets nothing; platform and number are said once for ever."""

    things = frozenset({"account"})
    query = staticmethod(account.accounts)
    commands = Commands(account.register, account.revise, account.retire, account.reinstate)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        said = Said(
            self.tr("新媒体账号"), self.tr("登记的新媒体账号 {n}"),
            self.tr("没有登记的账号：现在什么都不会发到微博和公众号。在下面填写，再点“登记账号”。"),
            self.tr("请先在名单里选中一个账号。"),
        )  # fmt: skip
        form = Form(
            "account", "revise", self.tr("只往登记的账号发布；没有登记或停用的账号，程序一律不发"),
            self.tr("如：云州发布"), self.tr("登记账号"), self.tr("修改名称和单位"),
        )  # fmt: skip
        super().__init__(background, bulletin, said, form, parent)

    def _card(self, row: AccountRow) -> Card:
        platform = say(PLATFORM_NAMES[row.platform])
        parts = [f"{platform} {row.number}", row.unit, self._registered(row)]
        if row.retired_at is not None:
            when = written_moment(row.retired_at)
            parts.append(self.tr("{who}于 {when} 停用").format(who=row.retired_by, when=when))
        text = " · ".join(part for part in parts if part)
        return Card(text, row.name, self._pills(active=row.active), not row.active)

    def _registered(self, row: AccountRow) -> str:
        when = written_moment(row.at)
        if not row.by:
            return self.tr("{when} 升级时按当时的设置登记").format(when=when)
        return self.tr("{who}于 {when} 登记").format(who=row.by, when=when)

    def _go_on(self, form: QFormLayout) -> None:
        self._unit = text_field(
            form, "account_unit", self.tr("主办单位"), self.tr("谁的账号，如：市政府办公室")
        )
        self._platform = QComboBox()
        self._platform.setObjectName("account_platform")
        self._platform.setAccessibleName(self.tr("平台"))
        for platform, name in PLATFORM_NAMES.items():
            self._platform.addItem(say(name), platform.value)
        form.addRow(self.tr("平台"), self._platform)
        self._number = text_field(
            form, "account_number", self.tr("账号编号"),
            self.tr("微博填数字 uid，公众号填 AppID；登记后不能改"),
        )  # fmt: skip

    def _typed(self) -> tuple[Any, ...]:
        return (*super()._typed(), self._unit.text())

    def _new(self) -> tuple[Any, ...]:
        platform = Platform(self._platform.currentData())
        return (*self._typed(), platform, self._number.text())

    def _take_up(self, row: AccountRow) -> None:
        super()._take_up(row)
        fill(self._unit, row.unit)

    def _clear(self) -> None:
        super()._clear()
        emptied(self._unit, self._number)

    @Slot()
    def _changed(self) -> None:
        super()._changed()
        kept(self._unit)


__all__ = ["AccountsView"]
