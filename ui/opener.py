"""A button, and where it says so a key, that opens a dialog over its panel."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from ui.acts import ActButton, act, follow
from ui.theme import colours, set_dark


class DialogOpener(ActButton):
    """The dialog is made when it is wanted and looks like its panel; one at a time.

    key: on which the panel opens it too, under the button's name as the act's id.
    """

    def __init__(
        self,
        text: str,
        name: str,
        make: Callable[[QWidget], QDialog],
        panel: QWidget,
        key: str = "",
        *,
        beside: bool = False,
    ) -> None:
        """beside: one goes on working while it is open."""
        super().__init__(text, name)
        self._beside = beside
        self._make, self._panel = make, panel
        self._shown: QDialog | None = None
        self.clicked.connect(self.open)
        if key:
            follow(act(panel, text, key, self.open, key_id=name), self.show_key)

    @Slot()
    def open(self) -> None:
        """Opens it, or brings the one that is open forward."""
        if self._shown is not None:
            self._shown.raise_()
            self._shown.activateWindow()
            return
        self._shown = self._make(self._panel)
        set_dark(self._shown, colours(self._panel).name == "dark")
        self._shown.finished.connect(self._closed)
        if self._beside:
            self._shown.show()
        else:
            self._shown.open()

    @Slot()
    def _closed(self) -> None:
        if self._shown is not None:
            self._shown.deleteLater()
            self._shown = None
