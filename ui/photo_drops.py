"""What somebody drops or pastes, where it is a photo: files of this PC, or a picture alone."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QWidget

Offered = tuple[Path | QImage, ...]


def is_offered(mime: QMimeData) -> bool:
    """Whether there are files, or a picture without a text: a table copied has both."""
    return bool(_files(mime)) or (mime.hasImage() and not mime.hasText())


def offered(mime: QMimeData) -> Offered:
    """The files, else the picture."""
    files = _files(mime)
    if files or not is_offered(mime):
        return files
    image = mime.imageData()
    return (image,) if isinstance(image, QImage) and not image.isNull() else ()


def _files(mime: QMimeData) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


class PhotoDrops(QObject):
    """Lets a panel take what is dropped anywhere upon it."""

    dropped = Signal(object)

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        panel.setAcceptDrops(True)
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes photos; what else is dropped goes its usual way."""
        kinds = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        if not is_offered(event.mimeData()):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(offered(event.mimeData()))
        return True
