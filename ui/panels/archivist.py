"""归档: what is still open and the two signatures; the file; how long personal data stays."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.archive import ArchiveView
from ui.archive_files import ArchiveFiles
from ui.background import Background
from ui.bulletin import Bulletin
from ui.erasure import ErasureView
from ui.focus import start_at
from ui.panes import Panes, whole


class ArchivistPanel(QWidget):
    """Left what is open, right files and personal data; an archived programme stays as it is."""

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.open = ArchiveView(background, bulletin)
        self.files = ArchiveFiles(background, bulletin, self)
        self.erasure = ErasureView(background, bulletin)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        left.addWidget(self.open, 1)
        right.addWidget(self.files, 1)
        right.addWidget(self.erasure, 1)
        panes = Panes("archive_panes")
        panes.add(left, 1, surface=True)
        panes.add(right, 1, surface=True)
        whole(self, panes)
        start_at(self, self.open.list)
