"""The card of a programme as a picture for a phone, painted by a process of its own.

1080 pixels wide, as phones have them, and as long as its words. The words stand in the file beside
the pixels too (PNG's Description), for who cannot see them.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from studio import copies
from studio.documents.card import ASKED, BEST, Card, Said, card_of
from studio.documents.order import Order, answered, require_free
from studio.documents.transcript import TRANSCRIPT
from studio.documents.transcript_layout import fair_copy
from studio.errors import Refusal, Trouble
from ui.theme import chinese_family

WIDTH, EDGE, BAR = 1080, 60, 10
LONGEST = 24_000
"""Pixels: what phones and platforms still open as one picture."""
LINE_HEIGHT = 150.0
"""Per cent of the font's own."""
DEEP, PAPER, TINT, INK, QUIET, ACCENT = (
    "#12365f", "#ffffff", "#f1f4f8", "#1b1b1b", "#4a4a4a", "#0b4f9e",
)  # fmt: skip
ON_DEEP, QUIET_ON_DEEP = "#ffffff", "#d7e3f0"
SMALL, BODY, HEAD, TITLE = 34, 42, 46, 66


@dataclass(frozen=True)
class Strip:
    """One text from edge to edge; before: pixels above it; barred: with a bar at its left."""

    text: str
    size: int = BODY
    ink: str = INK
    ground: str = PAPER
    bold: bool = False
    before: int = 0
    barred: bool = False
    photo: QImage | None = None


def write(order: Order, file: Path) -> dict[str, Any]:
    """Paints it, whole under its name or not at all; says what was masked only here."""
    require_free(file)
    copy = fair_copy(order.transcript)
    card = card_of(copy.transcript)
    cover = _cover(order, card)
    painted = picture(tuple(strips(card, cover)))
    with copies.beside(file, TRANSCRIPT) as draft:
        if not QImageWriter(str(draft), b"png").write(painted):
            raise Trouble("图片没有写完，没有留下文件。请看看磁盘有没有满，再试一次。")
        copies.sync_file(draft, TRANSCRIPT)
        copies.give_name(draft, file, TRANSCRIPT)
    return {"masked": list(copy.masked)}


def strips(card: Card, cover: QImage | None = None) -> Iterator[Strip]:
    """The card from top to bottom."""
    if card.rehearsal:
        yield Strip("彩排，不是真实的访谈", HEAD, ON_DEEP, DEEP, bold=True, before=EDGE)
    yield Strip(card.series or card.called, SMALL + 4, QUIET_ON_DEEP, DEEP, before=EDGE)
    yield Strip(card.title, TITLE, ON_DEEP, DEEP, bold=True, before=12)
    for place, (name, said) in enumerate(card.facts):
        yield Strip(f"{name}　{said}", SMALL + 4, QUIET_ON_DEEP, DEEP, before=0 if place else 24)
    yield Strip("", SMALL, DEEP, DEEP)
    if cover is not None and card.cover is not None:
        yield Strip(card.cover.alt, SMALL, QUIET, photo=cover)
    if card.best:
        yield Strip(BEST, HEAD, ACCENT, bold=True, before=40)
        for one in card.best:
            yield from _said(one, PAPER, 24)
    if card.pairs:
        yield Strip(ASKED, HEAD, ACCENT, bold=True, before=40)
    for pair in card.pairs:
        first, *others = pair.lines
        yield Strip("", 12, PAPER)
        head = f"{pair.head}　{first.who}"
        yield Strip(head, SMALL + 4, ACCENT, TINT, bold=True, before=18, barred=True)
        yield Strip(first.text, BODY, INK, TINT, bold=True, barred=True)
        yield from _remark(first, TINT)
        for one in others:
            yield from _said(one, TINT, 12)
        yield Strip("", 8, ground=TINT, barred=True)
    yield Strip(card.note, SMALL, QUIET, before=36)
    yield Strip("", SMALL, PAPER)


def picture(shown: Sequence[Strip]) -> QImage:
    """All of it as one picture; Refusal where no phone opens one so long."""
    set_out = [(strip, _laid(strip)) for strip in shown]
    heights = [_height(strip, made) for strip, made in set_out]
    if sum(heights) > LONGEST:
        raise Refusal("选登的文字太长，一张图片放不下。请改用“手机卡片”网页。")
    image = QImage(WIDTH, int(sum(heights)), QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    image.setText("Description", "\n".join(strip.text for strip in shown if strip.text))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    top = 0.0
    for (strip, made), height in zip(set_out, heights, strict=True):
        _paint(painter, strip, made, QRectF(0, top, WIDTH, height))
        top += height
    painter.end()
    return image


def _said(one: Said, ground: str, before: int) -> Iterator[Strip]:
    yield Strip(one.who, SMALL + 4, QUIET, ground, bold=True, before=before, barred=True)
    yield Strip(one.text, BODY, INK, ground, barred=True)
    yield from _remark(one, ground)


def _remark(one: Said, ground: str) -> Iterator[Strip]:
    if one.remark:
        yield Strip(f"（{one.remark}）", SMALL, QUIET, ground, barred=True)


def _cover(order: Order, card: Card) -> QImage | None:
    if card.cover is None:
        return None
    image = QImage.fromData(order.photo(card.cover.sha256))
    if image.isNull():
        raise Trouble("一张图片读不出来，没有写成。请运行 interview-studio audit verify 核对。")
    return image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)


def _laid(strip: Strip) -> QTextDocument:
    made = QTextDocument()
    made.setDocumentMargin(0)
    font = QFont(chinese_family())
    font.setPixelSize(strip.size)
    font.setBold(strip.bold)
    made.setDefaultFont(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setDefaultTextOption(option)
    made.setPlainText(strip.text)
    block = QTextBlockFormat()
    block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor = QTextCursor(made)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(block)
    made.setTextWidth(WIDTH - 2 * EDGE - (2 * BAR + EDGE // 2 if strip.barred else 0))
    return made


def _height(strip: Strip, made: QTextDocument) -> float:
    photo = strip.photo.height() + 12 if strip.photo is not None else 0
    return float(int(strip.before + photo + made.size().height() + 1))


def _paint(painter: QPainter, strip: Strip, made: QTextDocument, at: QRectF) -> None:
    painter.fillRect(at, QColor(PAPER if strip.barred else strip.ground))
    left = float(EDGE)
    if strip.barred:
        painter.fillRect(at.adjusted(EDGE, 0, -EDGE, 0), QColor(strip.ground))
        painter.fillRect(QRectF(EDGE, at.top(), BAR, at.height()), QColor(ACCENT))
        left += BAR + EDGE / 3
    top = at.top() + strip.before
    if strip.photo is not None:
        painter.drawImage(0, int(top), strip.photo)
        top += strip.photo.height() + 12
    painter.save()
    painter.translate(left, top)
    how = QAbstractTextDocumentLayout.PaintContext()
    how.palette.setColor(QPalette.ColorRole.Text, QColor(strip.ink))
    made.documentLayout().draw(painter, how)
    painter.restore()


def main(argv: Sequence[str]) -> int:
    """The process that the window starts; it has no screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_Use96Dpi)
    app = QGuiApplication(["card-picture"])
    status = answered(argv, write)
    del app
    return status


__all__ = ["main", "picture", "strips", "write"]
