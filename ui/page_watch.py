"""Looks at the public page every second and a half while its panel is seen, and never else."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from studio.proofreading import Look, Looking
from ui.background import LOOKS, Background

LOOK_MS = 1500


class PageWatch(QObject):
    """One look at a time, each in the lane of looks; `looked` carries what it showed."""

    looked = Signal(object)

    def __init__(self, background: Background, panel: QWidget) -> None:
        super().__init__(panel)
        self._background, self._panel = background, panel
        self._looking = Looking(background.desk)
        self._seen = self._under_way = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """The panel is seen."""
        self._seen = True
        self.look()

    def rest(self) -> None:
        """The panel is not seen any more: nothing goes over the line."""
        self._seen = False
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Now, unless a look is under way: it is as good."""
        self._timer.stop()
        if not self._seen or self._under_way or self._background.lanes.closed:
            return
        self._under_way = True
        self._background.work(
            self._panel, self._looking.look, done=self._take, ended=self._ended, lane=LOOKS
        )

    @Slot(object)
    def _take(self, look: Look) -> None:
        self.looked.emit(look)

    @Slot()
    def _ended(self) -> None:
        self._under_way = False
        if self._seen:
            self._timer.start()
