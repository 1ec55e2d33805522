"""What earlier tests leave behind and nobody needs any more: closed windows, a language."""

from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from studio import words
from ui.words import _installed


def sweep() -> None:
    """Ends them, for a change of zoom would dress every one of them anew."""
    for widget in QApplication.topLevelWidgets():
        if widget.parent() is None and not widget.isVisible():
            widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def silence() -> None:
    """No language is installed and Chinese is spoken, as before a program starts."""
    words.speak(words.CHINESE)
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    QLocale.setDefault(QLocale.system())
