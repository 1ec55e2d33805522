"""Windows that a test leaves behind, torn down by Qt in Qt's order.

Left to Python's collector their pieces would be emptied one by one, in no order, while Qt still
asks them for their sizes; a piece half gone may take the whole process with it.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

OURS = ("ui.", "tests.")


def standing() -> list[QWidget]:
    """Every window of ours, shown or not, that stands for itself."""
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.parent() is None and type(widget).__module__.startswith(OURS)
    ]


def closed(windows: Iterable[QWidget]) -> None:
    """Closes them and has them deleted; with one of them another may go."""
    QApplication.processEvents()
    for widget in windows:
        if isValid(widget):
            widget.close()
        if isValid(widget):
            widget.deleteLater()


def torn_down(but: Sequence[QWidget] = ()) -> None:
    """Tears down what is closed, and every window of ours but those of the fixtures around."""
    closed(widget for widget in standing() if widget not in but)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def gone(widget: QWidget) -> bool:
    """Whether nobody sees it any more: a dialog that was closed may be deleted already."""
    return not isValid(widget) or not widget.isVisible()


__all__ = ["closed", "gone", "standing", "torn_down"]
