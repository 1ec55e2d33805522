"""Which registered account an address means: chosen by its name instead of typed as a number."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from studio import account
from studio.account import AccountRow, Platform
from studio.portal.open import Kind, address_of_account
from ui.background import Background

PLATFORMS = {Kind.WEIBO: Platform.WEIBO, Kind.WECHAT: Platform.WECHAT}


class AccountChoice(QComboBox):
    """The accounts in use of one platform; `named` gives the address of the one chosen.

    It is asked for anew each time it opens: an account may be registered beside it.
    """

    named = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("登记的账号"))
        self._rows: tuple[AccountRow, ...] = ()
        self._background: Background | None = None
        self._kind = Kind.HTTP
        self.activated.connect(self._choose)
        self._list()

    def turn_to(self, background: Background | None) -> None:
        """Whose list of accounts it is."""
        self._background = background
        self._ask()

    def show_kind(self, kind: Kind) -> None:
        """Only a platform's kind has accounts to choose from."""
        self._kind = kind
        self._list()
        self._ask()

    @property
    def offers(self) -> bool:
        """Whether this kind of address is an account's."""
        return self._kind in PLATFORMS

    def _ask(self) -> None:
        if self._background is not None and self.offers:
            self._background.query(self, account.accounts, done=self._take)

    @Slot(object)
    def _take(self, rows: tuple[AccountRow, ...]) -> None:
        if rows != self._rows:
            self._rows = rows
            self._list()

    def _list(self) -> None:
        mine = [r for r in self._rows if r.active and r.platform is PLATFORMS.get(self._kind)]
        self.clear()
        self.addItem(
            self.tr("从登记的账号里选") if mine
            else self.tr("还没有登记的账号：请在“排期 · 新媒体账号”里登记"), ""
        )  # fmt: skip
        for row in mine:
            self.addItem(f"{row.name} · {row.number}", address_of_account(row.platform, row.number))

    @Slot(int)
    def _choose(self, index: int) -> None:
        address = self.itemData(index)
        if address:
            self.named.emit(address)


__all__ = ["AccountChoice"]
