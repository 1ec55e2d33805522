"""A file named in a form: typed as a path, or chosen by the system's own dialog."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from ui import file_dialog
from ui.fields import lay_in
from ui.line_field import LineField
from ui.notices import show_refusal


class FileField(LineField):
    """title: of the dialog; kinds: of files, as Qt writes them."""

    def __init__(self, form: QFormLayout, name: str, hint: str, title: str, kinds: str) -> None:
        super().__init__()
        self._title, self._kinds = title, kinds
        lay_in(form, self, name, self.tr("文件"), hint)

    @Slot()
    def choose(self) -> None:
        """What is chosen stands here as if typed; who leaves the dialog changes nothing."""
        path = file_dialog.to_open(self.parentWidget(), self._title, self._kinds)
        if path:
            self.setText(path)
            self.setModified(True)

    def named(self, asked: QWidget) -> Path | None:
        """The file; None, and why beside `asked`, where none is named."""
        words = self.text().strip()
        if words:
            return Path(words)
        show_refusal(asked, self.tr("请先选择文件，或写下它的路径。"))
        return None
