"""The button for who needs help: a bundle to send, without names, texts or secrets."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui import file_dialog
from ui.acts import button
from ui.background import QUERIES, Background
from ui.fields import act_row, heading


class SupportBundle(QWidget):
    """Writes the bundle beside the window's work and says where it lies."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._button = button(self.tr("生成支持包…"), "write_support", self._choose)
        self._said = QLabel(
            self.tr(
                "生成一个支持包，发给帮忙的人。里面有版本、设置、核对结论、运行记录和出错位置；"
                "没有姓名、电话、提问和记录的文字，也没有口令和令牌。"
            )
        )
        self._said.setObjectName("support_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for each in (heading(self.tr("请人帮忙时")), self._said):
            column.addWidget(each)
        column.addLayout(act_row(self._button))
        column.addStretch(1)

    def write(self, file: Path) -> None:
        """Writes to this file; a refusal stands beside the button."""
        self._button.setEnabled(False)
        work = partial(_written, file, self._background.desk.database.url)
        self._background.work(
            self, work, done=self._tell, ended=self._ready, beside=self._button, lane=QUERIES
        )

    @Slot()
    def _choose(self) -> None:
        path = file_dialog.to_save(
            self, self.tr("支持包"), "interview-studio-support.zip", "ZIP (*.zip)"
        )
        if path:
            self.write(Path(path))

    @Slot(object)
    def _tell(self, file: Path) -> None:
        words = self.tr("支持包已写到 {path}。发出之前可以打开看一遍。").format(path=file)
        self._said.setText(words)
        self._said.setAccessibleName(words)

    @Slot()
    def _ready(self) -> None:
        self._button.setEnabled(True)


def _written(file: Path, url: str) -> Path:
    from studio.support import write_bundle

    write_bundle(file, url)
    return file
