"""Where the hand is when a panel comes into view.

No focus proxy: Tab, coming to a widget with one, would jump to it over all that stands before it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

START = "first_focus"


def start_at(panel: QWidget, first: QWidget) -> None:
    """Says which control of a panel gets the focus when the panel is shown."""
    panel.setProperty(START, first)


def start(panel: QWidget) -> QWidget:
    """Gives the focus to a panel's first control, and returns it."""
    first = panel.property(START)
    chosen = first if isinstance(first, QWidget) else panel
    chosen.setFocus(Qt.FocusReason.OtherFocusReason)
    return chosen
