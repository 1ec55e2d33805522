"""`_first_window WORDS`: the program as people start it; prints when its first window was painted.

Then it is left as by the person who closes the window.
"""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class Once(QObject):
    """Leaves without a word after the first paint of a top-level window."""

    said = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks at windows alone."""
        painted = event.type() == QEvent.Type.Paint and not self.said
        if painted and isinstance(watched, QWidget) and watched.isWindow():
            self.said = True
            QTimer.singleShot(0, leave)
        return False


def leave() -> None:
    """The paint is behind us: says when, and closes what is open."""
    print(time.monotonic(), flush=True)
    for each in QApplication.topLevelWidgets():
        each.close()


once = Once()
from studio.cli import main  # noqa: E402 - its imports are what is measured
from ui import start  # noqa: E402

start_qt = start.start_qt


def watched_qt() -> QApplication:
    """The program's own application, its first paint watched."""
    app = start_qt()
    app.installEventFilter(once)
    return app


start.start_qt = watched_qt  # type: ignore[assignment]
sys.exit(main(sys.argv[1:]))
