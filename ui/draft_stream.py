"""A draft on its way: read by a worker, looked at on the UI thread some times a second.

Nothing crosses threads but a growing list of pieces; a window that goes ends the request at once.
"""

import time
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from studio import settings
from studio.drafting import prompt
from studio.drafting.endpoint import Asking, Cancelled, NoDraft
from studio.drafting.material import Material
from studio.drafting.setting import Endpoint
from ui.background import QUERIES, Background, Reply

LOOK_MS = 80


class DraftStream(QWidget):
    """Shows nothing itself. grew: there is more text, or another second; ended: why, or ''."""

    grew = Signal()
    ended = Signal(object)

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._background = background
        self._asking: Asking | None = None
        self._reply: Reply | None = None
        self._pieces: list[str] = []
        self._began = 0.0
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.grew)
        background.lanes.going.connect(self.cancel)

    @property
    def text(self) -> str:
        """All that has come so far."""
        return "".join(self._pieces)

    @property
    def seconds(self) -> float:
        """How long it has been asked for."""
        return time.monotonic() - self._began

    @property
    def running(self) -> bool:
        """Whether more may come."""
        return self._asking is not None

    def start(self, endpoint: Endpoint, material: Material) -> None:
        """Asks for a draft; one that was still running is let go."""
        self.cancel()
        self._pieces, self._began = [], time.monotonic()
        asking = self._asking = Asking(endpoint, "")
        work = partial(_read, asking, endpoint.url, material, self._pieces)
        self._reply = self._background.work(self, work, done=self._done, lane=QUERIES)
        self._look.start()

    @Slot()
    def cancel(self) -> None:
        """Wants no more of it; what came stays here until the next start."""
        self._look.stop()
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
        if self._reply is not None:
            self._reply.forget()
            self._reply = None

    @Slot(object)
    def _done(self, why: str) -> None:
        self._look.stop()
        self._asking = self._reply = None
        self.ended.emit(why)


def _read(asking: Asking, url: str, material: Material, pieces: list[str]) -> str:
    """On a worker: the keyring and the network take their time. Why it ended, or ''."""
    try:
        asking.key = settings.drafting_key(url)
        for piece in asking.pieces(prompt.messages(material)):
            pieces.append(piece)  # noqa: PERF402 - one by one: somebody looks at it meanwhile
    except Cancelled:
        return ""
    except NoDraft as trouble:
        why: str = trouble.args[0]
        return why
    return ""
