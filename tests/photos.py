"""Real pictures for tests, one with the place where it was taken."""

import struct
from functools import cache

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

PLACE = b"ExifPlace31N"
"""Stands in the GPS part of `with_place`: nobody may find it in what goes out."""


def painted(width: int, height: int, colour: str = "#1f6feb") -> QImage:
    """A picture with a left half unlike its right one."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height, QColor("white"))
    painter.end()
    return image


def saved(image: QImage, form: str = "JPEG", quality: int = 90) -> bytes:
    """The picture as a file of this format."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form, quality)  # type: ignore[call-overload]  # the stub has no bytes
    return bytes(buffer.data().data())


def chart(width: int = 1200, height: int = 700) -> QImage:
    """Bars, thin coloured lines and small red strokes, as an office's program saves them."""
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for n in range(12):
        painter.fillRect(60 + n * 90, 600 - n * 40, 50, n * 40 + 20, QColor("#b8860b"))
        for stroke in range(n + 1):  # strokes as thin as those of figures; fonts need a screen
            painter.fillRect(60 + n * 90 + 3 * stroke, 630, 1, 10, QColor("#c00000"))
        painter.setPen(QColor("#0000ff"))
        painter.drawLine(60, 100 + n * 30, 1150, 105 + n * 30)
    painter.end()
    return image


def furthest(one: QImage, other: QImage) -> int:
    """By how much the two differ at most, in the one colour of the one point where it is most."""
    alike = [image.convertToFormat(QImage.Format.Format_RGB888) for image in (one, other)]
    left, right = (bytes(image.constBits()) for image in alike)  # of images that still stand
    return max(abs(this - that) for this, that in zip(left, right, strict=True))


@cache
def plain(colour: str = "#1f6feb") -> bytes:
    """A plain JPEG, such as the studio keeps."""
    return saved(painted(640, 360, colour))


def with_place(image: QImage, orientation: int = 6) -> bytes:
    """A JPEG as a telephone writes it: turned by its EXIF, with the place and a comment."""
    data = saved(image)
    return data[:2] + _part(0xE1, _exif(orientation)) + _part(0xFE, b"taken by Wang") + data[2:]


def _part(kind: int, content: bytes) -> bytes:
    return bytes((0xFF, kind)) + struct.pack(">H", len(content) + 2) + content


def _exif(orientation: int) -> bytes:
    """Orientation and GPS: latitude 31° 12' 36" N, and the method as a text that can be found."""
    first, gps = 8, 8 + 2 + 2 * 12 + 4
    rest = gps + 2 + 3 * 12 + 4
    head = b"II*\0" + struct.pack("<I", first)
    ifd = struct.pack("<H", 2)
    ifd += struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)
    ifd += struct.pack("<HHII", 0x8825, 4, 1, gps) + struct.pack("<I", 0)
    place = struct.pack("<H", 3)
    place += struct.pack("<HHI4s", 1, 2, 2, b"N\0\0\0")
    place += struct.pack("<HHII", 2, 5, 3, rest)
    place += struct.pack("<HHII", 0x1B, 7, len(PLACE), rest + 24) + struct.pack("<I", 0)
    degrees = struct.pack("<6I", 31, 1, 12, 1, 36, 1)
    return b"Exif\0\0" + head + ifd + place + degrees + PLACE
