"""Where this window is, said to the others; who else is there, said to its views."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from studio.desk import Desk
    from studio.presence import Attending, PresentRow

MOST_WORDS = 300


class Attendance(QObject):
    """One window's presence; until `begin` it is silent and knows of nobody.

    changed: somebody came, went, or took another text in hand. shut_out: the person may not
    see the programme any more; said again every two seconds.
    """

    changed = Signal()
    shut_out = Signal()
    _came = Signal(object)
    _refused = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.others: tuple[PresentRow, ...] = ()
        self._panel = ""
        self._held: dict[str, tuple[str, int, bool]] = {}
        self._words: dict[str, str] = {}
        self._attending: Attending | None = None
        self._lock = threading.Lock()
        self._ended = False
        self._came.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(self.shut_out, Qt.ConnectionType.QueuedConnection)

    def begin(self, desk: "Desk") -> None:
        """Begins to attend at the desk's programme, once."""
        from studio.presence import Attending

        if self._attending is None and not self._ended:
            self._attending = Attending(desk, self._take, self._take_refusal)
            self._say()
            self._attending.start()

    @Slot(str)
    def turn_to(self, panel: str) -> None:
        """Another panel is in view: what is in hand there is what this window has in hand."""
        self._panel = panel
        self._say()

    def hold(self, panel: str, thing: str, thing_id: int, typing: bool = False) -> None:
        """What a panel has in hand; "" and 0 for nothing."""
        if self._held.get(panel) != (thing, thing_id, typing):
            self._held[panel] = thing, thing_id, typing
            self._say()

    def let_read(self, panel: str, words: str) -> None:
        """What is being typed in a panel: its last signs, for who relays."""
        words = words[-MOST_WORDS:]
        if self._words.get(panel, "") != words:
            self._words[panel] = words
            self._say()

    def end(self) -> None:
        """Says goodbye; what still comes is let go."""
        with self._lock:
            self._ended = True
        if self._attending is not None:
            self._attending.stop()

    def _say(self) -> None:
        if self._attending is not None:
            from studio.presence import At

            held = self._held.get(self._panel, ("", 0, False))
            words = self._words.get(self._panel, "")
            self._attending.be_at(At(self._panel, *held, words))

    def _take(self, rows: "tuple[PresentRow, ...]") -> None:
        """On the attending thread."""
        with self._lock:
            if not self._ended:
                self._came.emit(rows)

    def _take_refusal(self) -> None:
        """On the attending thread."""
        with self._lock:
            if not self._ended:
                self._refused.emit()

    @Slot(object)
    def _show(self, rows: "tuple[PresentRow, ...]") -> None:
        self.others = rows
        self.changed.emit()
