"""The dialogs that ask which file is meant, or where one goes.

Qt and GTK tell what kind a file is by looking into it, in the window's own process. POSIX then
drops every lock that the process has on a studio in the same folder (`studio.held_open`). So on
Linux the dialog is Qt's, and knows files by their names alone.
"""

import sys
from functools import cache

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QDialog, QFileDialog, QFileIconProvider, QWidget

IconType = QAbstractFileIconProvider.IconType
Mode = QFileDialog.FileMode


def to_open(parent: QWidget | None, title: str, kinds: str) -> str:
    """The path of a file that is there, or ''. kinds: as `QFileDialog` writes name filters."""
    return next(iter(_asked(made(parent, title, kinds, Mode.ExistingFile))), "")


def to_open_many(parent: QWidget, title: str, kinds: str) -> list[str]:
    """Paths of files that are there; none for who gives up."""
    return _asked(made(parent, title, kinds, Mode.ExistingFiles))


def to_save(parent: QWidget, title: str, name: str, kinds: str) -> str:
    """A path to write to, or ''; whoever writes refuses a name that is taken."""
    dialog = made(parent, title, kinds, Mode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    if name:
        dialog.selectFile(name)
    return next(iter(_asked(dialog)), "")


def to_folder(parent: QWidget, title: str) -> str:
    """The path of a folder that is there, or ''."""
    dialog = made(parent, title, "", Mode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_asked(dialog)), "")


def made(parent: QWidget | None, title: str, kinds: str, mode: QFileDialog.FileMode) -> QFileDialog:
    """The dialog, not shown yet; it begins in the folder that was used last."""
    dialog = QFileDialog(parent, title, "", kinds)
    if sys.platform == "linux":
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setIconProvider(_by_name())
    dialog.setFileMode(mode)
    return dialog


class ByName(QFileIconProvider):
    """What a file looks like, without a look into it."""

    def icon(self, of: QFileInfo | IconType) -> QIcon:
        """One for folders, one for files."""
        if isinstance(of, QFileInfo):
            of = IconType.Folder if of.isDir() else IconType.File
        return super().icon(of)

    def type(self, info: QFileInfo) -> str:
        """The end of its name."""
        return "" if info.isDir() else info.suffix()


@cache
def _by_name() -> ByName:
    """One for all dialogs, which do not own it."""
    return ByName()


def _asked(dialog: QFileDialog) -> list[str]:
    try:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.selectedFiles() if accepted else []
    finally:
        dialog.deleteLater()
