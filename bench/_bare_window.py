"""The least a window costs: PySide6, one empty window, painted once. Prints nothing else."""

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class Once(QObject):
    """Ends the program after the first paint."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets the paint itself still happen."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, QApplication.quit)
        return False


app = QApplication(sys.argv[:1])
window, once = QWidget(), Once()
window.installEventFilter(once)
window.resize(600, 400)
window.show()
app.exec()
