"""The key of an encrypted studio is not on this PC: its recovery code is asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.sign_in import SittingDown
from ui.theme import measures

if TYPE_CHECKING:
    from studio.desk import Desk


class KeyWanted(SittingDown):
    """Asks for the recovery code of an encrypted file whose key this PC does not have.

    take: keeps the key, or raises Refusal or Trouble; then nothing was kept.
    said: why what this PC has for a key does not do.
    """

    def __init__(
        self, take: Callable[[str], None], said: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("key_wanted", parent)
        self._take = take
        self._code = self._field("recovery_code", self.tr("恢复码"))
        self._code.setMinimumWidth(measures().px(520))
        self._arrange(
            self.tr("存入密钥"),
            self.tr(
                "这个演播台的文件是加密的，这台电脑上没有能打开它的密钥。"
                "请输入加密时抄下的恢复码；密钥会存进这台电脑的密钥环，以后不再问。"
            ),
        )
        if said:
            self._say(said)
        self._code.setFocus()

    def _work(self) -> "Callable[[], Desk | None] | None":
        code = self._code.text().strip()
        if not code:
            self._ask_for(self._code, self.tr("请输入恢复码。"))
            return None

        def take() -> None:
            self._take(code)

        return take
