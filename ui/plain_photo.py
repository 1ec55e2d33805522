"""A photo made plain: upright, at most 1920 on its longer side, a JPEG that says nothing else.

A file of a stranger's is read by a process of its own (`main`), so that one made to harm, or one
that takes long, stops no window. What it is not sure of it does not take.
"""

import base64
import json
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMessageLogContext,
    QSize,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from studio.errors import Refusal, Trouble
from studio.given_file import bytes_of
from studio.photo import LONGEST_SIDE
from studio.sheet.reading import heard, never
from studio.words import Words
from ui.kept_process import own_command

ACT = "plain-photo"
"""What the program is called with to be this process."""
FORMATS = ("jpeg", "png", "webp")
QUALITY = 85
DRAWN = (100, 95)
"""Of a chart, the first that is small enough: at 85 Qt halves the colours, and thin lines blur."""
MOST_DRAWN = 1024 * 1024
"""Bytes of a chart, as much as every portal takes; one that needs more is kept as a photo is."""
ROWS, FLAT = 64, 0.5
"""So many rows of a picture are looked at; where half of it is one colour's run, it was drawn."""
MOST_FILE_BYTES = 60 * 1024 * 1024
MOST_POINTS = 120_000_000
"""Of a picture before it is made smaller; cameras of today have half as many."""
MOST_MEGABYTES = 768
"""What Qt may take for one picture: four bytes a point, and some to spare."""
EMPTY = Words("文件是空的，可能还在传输；传完再添加。")
UNFIT = Words("不是 JPEG、PNG 或 WebP 图片；苹果手机的 HEIC 照片请先转成 JPEG。")
BROKEN = Words("图片不完整，可能还在传输，也可能已损坏；传完再添加。")
HUGE = Words("图片太大（最多 60 MB、1.2 亿像素），请先缩小。")
UNREAD = Words("图片没有读完，没有添加；这个文件可能已损坏。")


def main(argv: Sequence[str]) -> int:
    """PATH; says the plain photo as a line of JSON, or why there is none."""
    complaints: list[str] = []
    qInstallMessageHandler(_noting(complaints))
    try:
        made = plain_file(Path(argv[0]), complaints)
        said = {"photo": base64.b64encode(made).decode()}
    except Refusal as refusal:
        said = {"refused": str(refusal)}
    except Trouble as trouble:
        said = {"trouble": str(trouble)}
    sys.stdout.write(f"{json.dumps(said)}\n{json.dumps({'end': True})}\n")
    return 0


def made_plain(path: Path, given_up: Callable[[], bool] = never) -> bytes:
    """The file's photo, made plain by a process of its own; Refusal or Trouble as that says."""
    command = [*own_command(), ACT, str(path)]
    said = list(heard(command, {}, given_up, UNREAD))
    return base64.b64decode(said[0]["photo"])


def plain_file(path: Path, complaints: Sequence[str] = ()) -> bytes:
    """Reads a file as it is now and makes its photo plain.

    complaints: what Qt says meanwhile; a picture about which it says anything is not taken.
    """
    data = bytes_of(path, MOST_FILE_BYTES, HUGE)
    if not data:
        raise Refusal(EMPTY)
    image = _read(data)
    if image.isNull() or complaints:
        raise Refusal(BROKEN)
    return plain(image)


def plain(image: QImage) -> bytes:
    """The picture alone, upon white where it is clear, as a JPEG; a chart stays sharp (A55)."""
    if max(image.width(), image.height()) > LONGEST_SIDE:
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        image = image.scaled(LONGEST_SIDE, LONGEST_SIDE, keep, smooth)
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    fresh = QImage(image.size(), QImage.Format.Format_RGB888)
    fresh.fill(Qt.GlobalColor.white)
    painter = QPainter(fresh)
    painter.drawImage(0, 0, image)
    painter.end()
    for quality in DRAWN if is_drawn(fresh) else ():
        data = _jpeg(fresh, quality)
        if len(data) < MOST_DRAWN:
            return data
    return _jpeg(fresh, QUALITY)


def is_drawn(image: QImage) -> bool:
    """Whether it is a chart, a table or a screen: most points are exactly as their neighbours."""
    points = memoryview(image.constBits())
    same = looked = 0
    for row in range(0, image.height(), max(1, image.height() // ROWS)):
        start = row * image.bytesPerLine()
        line = bytes(points[start : start + 3 * image.width()])
        signs = [line[at : at + 3] for at in range(0, len(line), 3)]
        same += sum(one == other for one, other in pairwise(signs))
        looked += len(signs) - 1
    return looked > 0 and same / looked >= FLAT


def _jpeg(image: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(quality)
    if not writer.write(image):
        raise Refusal(BROKEN)
    return bytes(buffer.data().data())


def _read(data: bytes) -> QImage:
    """Upright, and already small where the format can be read small."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()).decode() not in FORMATS:
        raise Refusal(UNFIT)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise Refusal(BROKEN)
    if size.width() * size.height() > MOST_POINTS:
        raise Refusal(HUGE)
    if max(size.width(), size.height()) > LONGEST_SIDE:
        box = QSize(LONGEST_SIDE, LONGEST_SIDE)
        small = size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(small.expandedTo(QSize(1, 1)))
    return reader.read()


def _noting(
    complaints: list[str],
) -> Callable[[QtMsgType, QMessageLogContext, str], None]:
    def note(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        complaints.append(words)

    return note
