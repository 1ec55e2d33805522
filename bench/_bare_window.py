"""The least a window costs: PySide6, one empty window; prints the moment it was painted."""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class Once(QObject):
    """Says when the first paint was done, and ends the program."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets the paint itself still happen."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, painted)
        return False


def painted() -> None:
    """The paint is behind us."""
    print(time.monotonic(), flush=True)
    QApplication.quit()


app = QApplication(sys.argv[:1])
window, once = QWidget(), Once()
window.installEventFilter(once)
window.resize(600, 400)
window.show()
app.exec()
