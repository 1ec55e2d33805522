"""Ctrl and the wheel make everything larger or smaller, wherever the mouse is."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.look import look

STEP = 120
"""Eighths of a degree: one notch of a wheel."""


class WheelZoom(QObject):
    """Listens at a window and at what scrolls in it, for that takes the wheel for itself."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._turned = 0
        window.installEventFilter(self)

    def listen_at(self, *parts: QWidget) -> None:
        """Also over these parts of the frame."""
        for part in parts:
            part.installEventFilter(self)

    def listen_in(self, panel: QWidget) -> None:
        """Also over the lists and texts of this panel."""
        for area in panel.findChildren(QAbstractScrollArea):
            area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the wheel while Ctrl is held, and nothing else."""
        if event.type() != QEvent.Type.Wheel or not isinstance(event, QWheelEvent):
            return False
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()
        steps = int(self._turned / STEP)
        if steps:
            self._turned -= steps * STEP
            look().step_zoom(steps)
        event.accept()
        return True
