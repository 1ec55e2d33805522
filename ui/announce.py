"""What changes on the screen unasked is said to who hears the screen."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Has a screen reader say `text` now; urgent: before what it was about to say.

    Qt before 6.8 has no announcements: there the text is an alert, read by its accessible name.
    """
    if not text:
        return
    from PySide6.QtGui import QAccessible

    try:
        from PySide6.QtGui import QAccessibleAnnouncementEvent
    except ImportError:  # Qt 6.7
        from PySide6.QtGui import QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
