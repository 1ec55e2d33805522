"""`_first_window WORDS`: the program as people start it; ends once its first window was painted."""

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class Once(QObject):
    """Leaves without a word after the first paint of a top-level window."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks at windows alone."""
        painted = event.type() == QEvent.Type.Paint
        if painted and isinstance(watched, QWidget) and watched.isWindow():
            QTimer.singleShot(0, leave)
        return False


def leave() -> None:
    """As the person who closes the window."""
    for each in QApplication.topLevelWidgets():
        each.close()


app = QApplication(sys.argv[:1])
once = Once()
app.installEventFilter(once)
from studio.cli import main  # noqa: E402 - its imports are what is measured

sys.exit(main(sys.argv[1:]))
