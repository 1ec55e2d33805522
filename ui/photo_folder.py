"""A folder that a camera or a colleague writes into: each photo that is new and all there.

What lay there when the watching began is left alone.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from studio import faults
from studio.words import Words
from ui.background import QUERIES, Background, Reply
from ui.words import spoken

ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp"})
LOOK_MS = 1000
"""A file whose size stood still from one look to the next is all there."""
MOST_FILES = 20_000
Sizes = dict[str, int]


def sizes_in(folder: Path) -> Sizes | Words:
    """The photos of a folder by name, each with its size; or why it cannot be read."""
    found: Sizes = {}
    try:
        for number, file in enumerate(folder.iterdir()):
            if number >= MOST_FILES:
                return Words("文件夹里的文件太多（超过 {most} 个）。", most=MOST_FILES)
            if file.suffix.lower() in ENDINGS and not file.name.startswith("."):
                found[file.name] = file.stat().st_size
    except OSError as error:
        return Words("打不开：{reason}。", reason=faults.reason(error))
    return found


class PhotoFolder(QWidget):
    """Never seen; a widget only because answers reach widgets.

    `arrived` gives a Path; `failed` why the folder cannot be read, once, and "" when it can again.
    """

    arrived = Signal(object)
    failed = Signal(str)

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._background = background
        self.folder: Path | None = None
        self._known: set[str] | None = None
        self._growing: Sizes = {}
        self._asked: Reply | None = None
        self._fault = ""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.look)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, folder: Path | None) -> None:
        """From now on this folder; None for none."""
        if self._asked is not None:
            self._asked.forget()
            self._asked = None
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self.folder, self._known, self._growing = folder, None, {}
        self._timer.stop()
        if folder is not None:
            self._watcher.addPath(str(folder))
            self._timer.start()
            self.look()

    @Slot()
    def look(self) -> None:
        """Off the UI thread: a folder may lie on a share that sleeps."""
        if self._asked is None and self.folder is not None and not self._background.lanes.closed:
            work = partial(sizes_in, self.folder)
            self._asked = self._background.work(
                self, work, done=self._looked, ended=self._ended, lane=QUERIES
            )

    @Slot()
    def _ended(self) -> None:
        self._asked = None

    @Slot(object)
    def _looked(self, found: Sizes | Words) -> None:
        fault = spoken(found) if isinstance(found, Words) else ""
        if fault != self._fault:
            self._fault = fault
            self.failed.emit(fault)
        if isinstance(found, Words) or self.folder is None:
            return
        if self._known is None:
            self._known = set(found)
        fresh = {name: size for name, size in found.items() if name not in self._known}
        for name, size in sorted(fresh.items()):
            if size and self._growing.get(name) == size:
                self._known.add(name)
                self.arrived.emit(self.folder / name)
        self._growing = fresh
