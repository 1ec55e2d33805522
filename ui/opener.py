"""A button, and where it says so a key, that opens a dialog over its panel."""

import inspect
import weakref
from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QWidget

from ui.acts import PANEL, ActButton, act, follow
from ui.theme import colours, set_dark

Make = Callable[[QWidget], QDialog | None]
"""None: there is nothing to open it about."""


class DialogOpener(ActButton):
    """The dialog is made when it is wanted and looks like its panel; one at a time.

    It holds no panel, nor what makes the dialog where that is one's method: a circle of widgets is
    left to Python's collector, which takes them apart in no good order. key: on which the panel
    opens it too, under the button's name as the act's id.
    """

    def __init__(
        self,
        text: str,
        name: str,
        make: Make,
        panel: QWidget,
        key: str = "",
        *,
        beside: bool = False,
        context: Qt.ShortcutContext = PANEL,
    ) -> None:
        """beside: one goes on working while it is open; context: where the key is one."""
        super().__init__(text, name)
        self._beside = beside
        self._make, self._panel = _held(make), weakref.ref(panel)
        self._shown: QDialog | None = None
        self.clicked.connect(self.open)
        if key:
            follow(act(panel, text, key, self.open, context, key_id=name), self.show_key)

    def make_by(self, make: Make) -> None:
        """From now on the dialog is made so: it is about another thing."""
        self._make = _held(make)

    @Slot()
    def open(self) -> None:
        """Opens it, or brings the one that is open forward."""
        if self._shown is not None:
            self._shown.raise_()
            self._shown.activateWindow()
            return
        panel, make = self._panel(), self._make()
        if panel is None or make is None:
            return
        self._shown = make(panel)
        if self._shown is None:
            return
        set_dark(self._shown, colours(panel).name == "dark")
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


def _held(make: Make) -> Callable[[], Make | None]:
    """A method as long as its owner lives, anything else for ever."""
    if inspect.ismethod(make):
        return weakref.WeakMethod(make)
    return lambda: make
