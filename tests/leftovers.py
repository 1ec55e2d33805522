"""Windows that earlier tests closed and nobody needs any more."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication


def sweep() -> None:
    """Ends them, for a change of zoom would dress every one of them anew."""
    for widget in QApplication.topLevelWidgets():
        if widget.parent() is None and not widget.isVisible():
            widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
