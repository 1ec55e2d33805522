"""The transcript as a PDF, set as official papers are, by a process of its own.

A4 with the margins of GB/T 9704, 22 lines of 28 signs. The fonts that the standard names are not
free: those that this PC has are used, else the bundled one, and what stood in for what is said.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QTextLine,
)

from studio import copies
from studio.documents.order import Order, answered, require_free
from studio.documents.title_rows import title_rows
from studio.documents.transcript import TRANSCRIPT
from studio.documents.transcript_layout import Kind, Piece, above, called, fair_copy, laid_out
from studio.errors import Trouble
from studio.web_address import Piece as WebPiece
from studio.web_address import pieces
from ui.pdf_words import put_right
from ui.theme import chinese_family

TOP, BOTTOM, LEFT, RIGHT = 37.0, 35.0, 28.0, 26.0
"""Millimetres of GB/T 9704."""
PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
RESOLUTION = 300
SCREEN = 96
"""Dots per inch in which Qt takes the lengths of a paragraph, whatever it is laid out for."""
LINES, SIGNS = 22, 28
TITLE, BODY, SMALL = 22.0, 16.0, 14.0
LINE_SEPARATOR = "\u2028"
PHOTO_WIDTH, PHOTO_HEIGHT = 120.0, 90.0
WANTED: Mapping[str, tuple[str, ...]] = {
    "小标宋": ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "华文中宋",
               "STZhongsong"),
    "仿宋": ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "华文仿宋", "STFangsong",
             "FZFangSong-Z02"),
    "黑体": ("黑体", "SimHei", "华文黑体", "STHeiti"),
    "楷体": ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "华文楷体", "STKaiti"),
}  # fmt: skip
"""What each part of a paper is set in, the standard's own first, then its likes."""
FONT_OF = {
    Kind.TITLE: "小标宋", Kind.REMARK: "楷体", Kind.FACT: "仿宋", Kind.TEXT: "仿宋",
    Kind.HEADING: "黑体", Kind.QUESTION: "仿宋", Kind.SPEECH: "仿宋", Kind.NOTE: "楷体",
    Kind.PHOTO: "楷体",
}  # fmt: skip
SIZE_OF = {Kind.TITLE: TITLE, Kind.NOTE: SMALL, Kind.PHOTO: SMALL}


def write(order: Order, file: Path) -> dict[str, Any]:
    """Writes it, whole under its name or not at all.

    Says what was masked only here, and of which fonts this PC has none, with what stands in.
    """
    require_free(file)
    copy = fair_copy(order.transcript)
    families, missing = _families()
    title = called(copy.transcript)
    with copies.beside(file, TRANSCRIPT) as draft:
        writer = _writer(draft, title)
        made = _document(writer, families, laid_out(copy.transcript, marks=order.marks), order)
        running = above(copy.transcript)
        _print(made, writer, families, running)
        del writer
        _require_whole(draft)
        with copies.said(TRANSCRIPT):
            put_right(draft, f"{made.toPlainText()}{running}— 0123456789", set(families.values()))
        copies.sync_file(draft, TRANSCRIPT)
        copies.give_name(draft, file, TRANSCRIPT)
    return {"masked": list(copy.masked), "missing": missing, "instead": chinese_family()}


def _families() -> tuple[dict[str, str], list[str]]:
    """The family for each of the standard's fonts, and those that nothing on this PC is like."""
    bundled, installed = chinese_family(), set(QFontDatabase.families())
    found = {
        name: next((one for one in wanted if one in installed), "")
        for name, wanted in WANTED.items()
    }
    missing = [name for name, family in found.items() if not family]
    return {name: family or bundled for name, family in found.items()}, missing


def _writer(draft: Path, title: str) -> QPdfWriter:
    writer = QPdfWriter(str(draft))
    writer.setResolution(RESOLUTION)
    writer.setTitle(title)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter,
        )
    )  # fmt: skip
    return writer


def _document(
    writer: QPdfWriter, families: Mapping[str, str], pieces: Iterator[Piece], order: Order
) -> QTextDocument:
    made = QTextDocument()
    made.documentLayout().setPaintDevice(writer)
    made.setDocumentMargin(0)
    made.setDefaultFont(_font(families["仿宋"], BODY))
    made.setPageSize(QSizeF(_dots(PAGE_WIDTH - LEFT - RIGHT), _dots(PAGE_HEIGHT - TOP - BOTTOM)))
    cursor = QTextCursor(made)
    for piece in pieces:
        _put(cursor, piece, families, order)
    return made


def _put(cursor: QTextCursor, piece: Piece, families: Mapping[str, str], order: Order) -> None:
    if piece.kind is Kind.PHOTO:
        _begin(cursor, piece.kind, photo=True)
        _photo(cursor, piece.head, order.photo(piece.head))
        if piece.said:
            return
    size = SIZE_OF.get(piece.kind, BODY)
    for place, text in enumerate(_paragraphs(piece)):
        _begin(cursor, piece.kind)
        if piece.head and not place and piece.kind is not Kind.PHOTO:
            colon = "：" if piece.kind is Kind.FACT else ""
            cursor.insertText(piece.head + colon, _how(families["黑体"], size))
        how = _how(families[FONT_OF[piece.kind]], size, bold=piece.kind is Kind.QUESTION)
        for part in pieces(text) if piece.leads else (WebPiece(text),):
            cursor.insertText(part.text, _leading(how, part.address))


def _paragraphs(piece: Piece) -> list[str]:
    """A title is one, whose rows end where its sense allows."""
    if piece.kind is Kind.TITLE:
        return [LINE_SEPARATOR.join(title_rows(piece.text))]
    return piece.text.split("\n")


def _begin(cursor: QTextCursor, kind: Kind, *, photo: bool = False) -> None:
    """A new paragraph: 22 lines to a page, two signs of indent; a photo takes what it needs."""
    block = QTextBlockFormat()
    if not photo:
        pitch = _laid(PAGE_HEIGHT - TOP - BOTTOM) / LINES
        block.setLineHeight(pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    if kind in (Kind.TITLE, Kind.REMARK, Kind.PHOTO):
        block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    else:
        block.setTextIndent(2 * _dots(PAGE_WIDTH - LEFT - RIGHT) / SIGNS)
    if kind is Kind.HEADING:
        block.setTopMargin(_laid(3))
    if kind is Kind.TITLE:
        block.setBottomMargin(_laid(6))
    if cursor.position():
        cursor.insertBlock()
    cursor.setBlockFormat(block)


def _photo(cursor: QTextCursor, sha256: str, data: bytes) -> None:
    image = QImage.fromData(data)
    if image.isNull():
        raise Trouble("一张图片读不出来，没有写成。请运行 interview-studio audit verify 核对。")
    name = f"photo:{sha256}"
    cursor.document().addResource(
        QTextDocument.ResourceType.ImageResource.value, QUrl(name), image
    )  # fmt: skip
    size = QSizeF(image.size()).scaled(
        _laid(PHOTO_WIDTH), _laid(PHOTO_HEIGHT), Qt.AspectRatioMode.KeepAspectRatio
    )
    shown = QTextImageFormat()
    shown.setName(name)
    shown.setWidth(size.width())
    shown.setHeight(size.height())
    cursor.insertImage(shown)


def _print(
    made: QTextDocument, writer: QPdfWriter, families: Mapping[str, str], running: str
) -> None:
    """Each page with its title above and its number below, odd ones right, even ones left.

    Line by line: Qt's own drawing of a page brings the last line of the one before with it,
    unseen, and who copies or hears the page has that line twice.
    """
    painter = QPainter(writer)
    width = _dots(PAGE_WIDTH - LEFT - RIGHT)
    pages = _pages(made)
    for page, lines in enumerate(pages):
        if page:
            writer.newPage()
        for line, place in lines:
            line.draw(painter, place + QPointF(_dots(LEFT), _dots(TOP)))
        painter.setFont(_font(families["仿宋"], SMALL * 0.75))
        above = QRectF(_dots(LEFT), _dots(20), width, _dots(8))
        painter.drawText(above, Qt.AlignmentFlag.AlignHCenter, running)
        painter.setFont(_font(families["仿宋"], SMALL))
        side = Qt.AlignmentFlag.AlignLeft if page % 2 else Qt.AlignmentFlag.AlignRight
        below = QRectF(_dots(LEFT), _dots(PAGE_HEIGHT - BOTTOM + 7), width, _dots(8))
        painter.drawText(below, side, f"— {page + 1} —")
    painter.end()


def _pages(made: QTextDocument) -> list[list[tuple[QTextLine, QPointF]]]:
    """The lines of each page, each with where its paragraph begins from the page's own top."""
    pages: list[list[tuple[QTextLine, QPointF]]] = [[] for _ in range(made.pageCount())]
    height, layout = made.pageSize().height(), made.documentLayout()
    block = made.begin()
    while block.isValid():
        top = layout.blockBoundingRect(block).topLeft()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            page = int((top.y() + line.y() + line.height() / 2) // height)
            pages[min(page, len(pages) - 1)].append((line, top - QPointF(0, page * height)))
        block = block.next()
    return pages


def _how(family: str, size: float, *, bold: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(_font(family, size, bold=bold))
    return made


def _leading(how: QTextCharFormat, address: str) -> QTextCharFormat:
    """Underlined, and a link in the file; '' for none."""
    made = QTextCharFormat(how)
    if address:
        made.setAnchor(True)
        made.setAnchorHref(address)
        made.setFontUnderline(True)
    return made


def _font(family: str, size: float, *, bold: bool = False) -> QFont:
    """At a size that lets 28 signs of the body stand in a line; no sign is set wider for bold."""
    font = QFont(family)
    exact = _dots(PAGE_WIDTH - LEFT - RIGHT) / SIGNS if size == BODY else size * RESOLUTION / 72
    font.setPixelSize(int(exact))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _dots(millimetres: float) -> float:
    return millimetres / 25.4 * RESOLUTION


def _laid(millimetres: float) -> float:
    return millimetres / 25.4 * SCREEN


def _require_whole(draft: Path) -> None:
    """Qt says nothing of a disk that was full: a PDF that is whole ends with its mark."""
    with copies.said(TRANSCRIPT), draft.open("rb") as file:
        file.seek(max(0, draft.stat().st_size - 32))
        end = file.read()
    if b"%%EOF" not in end:
        raise Trouble("PDF 没有写完，没有留下文件。请看看磁盘有没有满，再试一次。")


def main(argv: Sequence[str]) -> int:
    """The process that the window starts; it has no screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_Use96Dpi)
    app = QGuiApplication(["transcript-pdf"])
    status = answered(argv, write)
    del app
    return status


__all__ = ["main", "write"]
