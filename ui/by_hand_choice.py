"""Beside a portal's address: that it has no interface at all, and people paste into it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from studio.house import PASTED_INTO


class ByHandChoice(QCheckBox):
    """The choice is the address itself, so that what is kept is one text; the rest rests then."""

    def __init__(self, name: str, url: QLineEdit, *others: QWidget) -> None:
        super().__init__()
        self.setText(self.tr("门户没有接口，由发布员人工粘贴"))
        self.setObjectName(name)
        self.setAccessibleName(self.text())
        self._url, self._others = url, others
        self._before = ""
        url.textChanged.connect(self._show)
        self.clicked.connect(self._choose)
        self._show()

    @Slot()
    def _choose(self) -> None:
        """What was typed before comes back where somebody thinks better of it."""
        if self.isChecked():
            self._before = self._url.text()
        self._url.setText(PASTED_INTO if self.isChecked() else self._before)
        self._url.setModified(True)

    @Slot()
    def _show(self) -> None:
        chosen = self._url.text().strip() == PASTED_INTO
        self.setChecked(chosen)
        for each in (self._url, *self._others):
            each.setEnabled(not chosen)


__all__ = ["ByHandChoice"]
