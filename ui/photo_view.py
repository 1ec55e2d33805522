"""Photos on the screen: small beside their words, large on a key."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QVBoxLayout, QWidget

from studio.errors import Refusal
from studio.journal import Reader
from studio.photo import Photos, picture
from ui.acts import WIDGET, act, follow, tell_key
from ui.background import Background, Reply
from ui.notices import show_refusal
from ui.opener import DialogOpener
from ui.table import RowsView
from ui.theme import measures
from ui.words import say, spoken

SMALL, LARGE = (220, 132), (1120, 640)
Shown = tuple[QImage | str, ...]


def pictures(reader: Reader, names: tuple[str, ...], wide: int, high: int) -> Shown:
    """Each photo no larger than that, decoded where no window waits; or why it cannot be seen."""
    return tuple(_picture(reader, name, QSize(wide, high)) for name in names)


def _picture(reader: Reader, name: str, room: QSize) -> QImage | str:
    try:
        image = QImage.fromData(picture(reader, name))
    except Refusal as refusal:
        return spoken(refusal)
    if image.isNull():
        return say("这张图片显示不出来。")
    return smaller(image, room)


def smaller(image: QImage, room: QSize) -> QImage:
    """The picture, made to fit where it does not."""
    if image.width() <= room.width() and image.height() <= room.height():
        return image
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)


class PhotosView(QWidget):
    """The photos of one version with what they show in words; `seen` once all are painted.

    Small ones have their room before they come, so that nothing below them jumps.
    """

    def __init__(self, background: Background, room: tuple[int, int] = SMALL) -> None:
        super().__init__()
        self.setObjectName("photos_view")
        self._background = background
        self._room = measures().px(room[0]), measures().px(room[1])
        self._reserved = room == SMALL
        self._photos: Photos = ()
        self._asked: Reply | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(measures().gap)
        self._pictures: list[QLabel] = []
        self.hide()

    @property
    def seen(self) -> bool:
        """Whether every picture stands there that the words are about."""
        return all(not label.pixmap().isNull() for label in self._pictures)

    def show_photos(self, photos: Photos) -> None:
        """Shows these; the same again changes nothing."""
        if photos == self._photos:
            return
        self._photos = photos
        self._clear()
        self.setVisible(bool(photos))
        for photo in photos:
            self._add(photo.alt)
        if not self._reserved:
            self._column.addStretch(1)
        if photos:
            names = tuple(photo.sha256 for photo in photos)
            self._asked = self._background.query(
                self, pictures, names, *self._room, done=self._show
            )

    def _clear(self) -> None:
        if self._asked is not None and self._asked.under_way:
            self._asked.forget()
        self._asked = None
        self._pictures = []
        while item := self._column.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, alt: str) -> None:
        image, words = QLabel(self.tr("图片正在读取……")), QLabel()
        image.setObjectName("photo")
        image.setAccessibleName(alt)
        image.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if self._reserved:
            image.setFixedHeight(self._room[1])
        words.setObjectName("photo_words")
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        words.setText(self.tr("图片说明：{alt}").format(alt=alt))
        self._column.addWidget(image)
        self._column.addWidget(words)
        self._pictures.append(image)

    @Slot(object)
    def _show(self, found: Shown) -> None:
        for label, image in zip(self._pictures, found, strict=True):
            if isinstance(image, QImage):
                label.setPixmap(QPixmap.fromImage(image))
            else:
                label.setText(image)


class PhotosDialog(QDialog):
    """The photos as large as the screen lets them be; Esc closes."""

    def __init__(self, background: Background, photos: Photos, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("photos_dialog")
        self.setWindowTitle(self.tr("图片"))
        inside = PhotosView(background, LARGE)
        inside.show_photos(photos)
        area = QScrollArea()
        area.setObjectName("photos_area")
        area.setAccessibleName(self.tr("图片"))
        area.setWidgetResizable(True)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.addWidget(area)
        tell_key(self, "Esc", self.tr("关闭"))
        room = parent.window().size()
        self.resize(room.boundedTo(QSize(measures().px(1180), measures().px(740))))


class SeePhotos(DialogOpener):
    """A button that is there while the current row of a list has photos, and its key there."""

    def __init__(self, background: Background, rows: RowsView, name: str) -> None:
        super().__init__(say("看图片"), name, self._make_dialog, rows)
        self._background = background
        self._photos: Photos = ()
        self._rows = rows
        follow(act(rows, say("看图片"), "O", self.open, WIDGET, key_id=name), self.show_key)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_photos(())

    def show_photos(self, photos: Photos) -> None:
        """The row in hand has these."""
        self._photos = photos
        self.setVisible(bool(photos))

    @Slot()
    def open(self) -> None:
        """Where there are photos."""
        if self._photos:
            super().open()
        else:
            show_refusal(self._rows, say("这一条没有图片。"))

    def _make_dialog(self, parent: QWidget) -> QDialog:
        return PhotosDialog(self._background, self._photos, parent)
