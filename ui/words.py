"""The language of the window: Qt's `tr` and the studio's words out of one catalogue; its figures.

What goes online, what people wrote and what the player of a rehearsal reads stays Chinese.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from studio import words
from studio.words import CHINESE, ENGLISH, listed, recalled, say, spoken, together

__all__ = ["FromCatalogue", "counted", "listed", "recalled", "say", "speak", "spoken", "together"]
LOCALES = {
    CHINESE: (QLocale.Language.Chinese, QLocale.Country.China),
    ENGLISH: (QLocale.Language.English, QLocale.Country.UnitedKingdom),
}
"""Both count the hours to 24, as the record does."""
_installed: list[QTranslator] = []


class FromCatalogue(QTranslator):
    """Answers Qt from the catalogue; a text means the same in every class that says it."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Qt installs no empty one."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The English text, or None for what is not ours."""
        return words.catalogue().get((source, disambiguation or ""))


def speak(language: str) -> None:
    """Gives windows that are made from now on this language, and numbers and dates its habits."""
    chosen = language if language in LOCALES else CHINESE
    words.speak(chosen)
    QLocale.setDefault(QLocale(*LOCALES[chosen]))
    for old in _installed:
        QCoreApplication.removeTranslator(old)
    _installed.clear()
    made = FromCatalogue() if chosen == ENGLISH else _of_qt()
    if made is not None:
        _installed.append(made)
        QCoreApplication.installTranslator(made)
    QCoreApplication.setApplicationName(say("在线访谈演播台"))


def counted(number: int) -> str:
    """How many, as the language in use writes figures; a number that names a thing is no count."""
    return QLocale().toString(number)


def _of_qt() -> QTranslator | None:
    """Qt's own buttons and menus in Chinese; English they are by themselves."""
    made = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return made if made.load("qtbase_zh_CN", folder) else None
