"""One row as a card: a meta line with pills, then a line or two of text."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from studio.legible import legible
from ui.icons import paint_icon
from ui.theme import colours, measures
from ui.tokens import Colours

LONGEST_PAINTED = 400
MARKED = Qt.ItemDataRole.UserRole + 4
MOST_BREAKS = 2000
LEAST_META = 64
"""What pills leave of the meta line: room for the number that it begins with."""
ROUNDED = 1
"""A width is told in whole pixels; a word may be half a one wider, and is not cut for it."""


class Tone(StrEnum):
    """What a pill's colour says; its word says the same."""

    PLAIN = "plain"
    ACCENT = "accent"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True)
class Pill:
    """A short word on a tinted ground; why is told where a pointer rests on it."""

    text: str
    tone: Tone = Tone.PLAIN
    why: str = ""


@dataclass(frozen=True)
class Card:
    """What a row shows. faded: over and done; bar: the colour at its left edge.

    flags: pills that come by themselves, as suggestions; a row is known by its words without them.
    """

    meta: str
    text: str
    pills: tuple[Pill, ...] = ()
    faded: bool = False
    bar: Tone | None = None
    flags: tuple[Pill, ...] = ()

    @property
    def marks(self) -> tuple[Pill, ...]:
        """All that is painted beside the meta line."""
        return (*self.flags, *self.pills)

    def spoken(self) -> str:
        """All that can be read on the card, and what is suggested about it."""
        return "\n".join((*(pill.text for pill in self.flags), self.words()))

    def why(self) -> str:
        """What the pills rest on, a line for each that says it."""
        return "\n".join(pill.why for pill in self.marks if pill.why)

    def words(self) -> str:
        """All that can be read on the card."""
        parts = (self.meta, *(pill.text for pill in self.pills), self.text)
        return "\n".join(part for part in parts if part)


def pair(theme: Colours, tone: Tone) -> tuple[str, str]:
    """The ink and the ground of a tone."""
    if tone is Tone.PLAIN:
        return theme.muted, theme.sunken
    if tone is Tone.ACCENT:
        return theme.accent_ink, theme.accent_soft
    return getattr(theme, tone), getattr(theme, f"{tone}_soft")


class CardDelegate(QStyledItemDelegate):
    """Paints cards, all of one height; without lines of text the meta line alone, close to it."""

    def __init__(self, view: QAbstractItemView, lines: int) -> None:
        super().__init__(view)
        self._view = view
        self.lines = lines
        self._breaks: dict[tuple[str, int, int, str], list[str]] = {}

    def height(self) -> int:
        """The height of every card."""
        m = measures()
        if not self.lines:
            return 2 * m.px(6) + self._meta_height()
        text = QFontMetrics(self._body_font()).lineSpacing() * self.lines
        return m.px(12) + self._meta_height() + m.px(4) + text + m.px(12)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As wide as the list, as high as every card."""
        return QSize(option.rect.width(), self.height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paints one card."""
        card = index.data(Qt.ItemDataRole.UserRole + 1)
        if not isinstance(card, Card):
            return
        theme = colours(self._view)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        marked = bool(index.data(MARKED))
        painter.save()
        self._paint_ground(painter, rect, theme, card, current)
        if marked:
            self._paint_mark(painter, rect, theme, current)
        above = measures().px(12 if self.lines else 6)
        inside = rect.adjusted(measures().pad, above, -measures().pad, -1)
        lines = self._lines_of(card, inside.width())
        free = (self.lines - len(lines)) * QFontMetrics(self._body_font()).lineSpacing()
        inside.setTop(inside.top() + max(0, free) // 2)
        self._paint_meta(painter, inside, theme, card)
        if index.data(Qt.ItemDataRole.UserRole + 3):
            self._paint_unread(painter, inside, theme)
        inside.setTop(inside.top() + self._meta_height() + measures().px(4))
        self._paint_text(painter, inside, theme, card, lines)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, theme: Colours, card: Card, current: bool
    ) -> None:
        painter.fillRect(rect, QColor(theme.selected if current else theme.surface))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, QColor(theme.line))
        focused = current and self._view.hasFocus()
        bar = pair(theme, card.bar)[0] if card.bar else theme.accent_ink if current else ""
        if bar:
            width = measures().px(5 if focused else 3)
            painter.fillRect(rect.x(), rect.y(), width, rect.height(), QColor(bar))

    def _paint_mark(self, painter: QPainter, rect: QRect, theme: Colours, current: bool) -> None:
        """A tick in the left margin, on a ground of its own."""
        if not current:
            painter.fillRect(rect.adjusted(0, 0, 0, -1), QColor(theme.accent_soft))
        side = measures().px(12)
        left = rect.left() + (measures().pad - side) // 2 + measures().px(1)
        box = QRectF(left, rect.center().y() - side / 2, side, side)
        paint_icon(painter, "check", box, QColor(theme.accent_ink))

    def _paint_unread(self, painter: QPainter, rect: QRect, theme: Colours) -> None:
        """A dot before the meta line, in the margin; a screen reader says it in words."""
        size, pad = measures().px(7), measures().pad
        top = rect.top() + (self._meta_height() - size) // 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_ink))
        painter.drawEllipse(rect.left() - (pad + size) // 2 - 1, top, size, size)

    def _paint_meta(self, painter: QPainter, rect: QRect, theme: Colours, card: Card) -> None:
        font = self._small_font()
        painter.setFont(font)
        metrics = QFontMetrics(font)
        right = rect.right()
        widths = pill_widths(card, metrics, rect.width())
        for pill, width in zip(reversed(card.marks), reversed(widths), strict=True):
            right = self._paint_pill(painter, rect, right, theme, pill, width) - measures().px(6)
        room = QRect(rect.left(), rect.top(), right - rect.left(), self._meta_height())
        painter.setPen(QColor(theme.muted))
        meta = legible(card.meta[:LONGEST_PAINTED])
        words = metrics.elidedText(meta, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_pill(
        self, painter: QPainter, rect: QRect, right: int, theme: Colours, pill: Pill, width: int
    ) -> int:
        ink, ground = pair(theme, pill.tone)
        words = pill_words(pill, painter.fontMetrics(), width)
        box = QRect(right - width + 1, rect.top(), width, self._meta_height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, measures().px(3), measures().px(3))
        painter.setPen(QColor(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return box.left()

    def _lines_of(self, card: Card, width: int) -> list[str]:
        if not self.lines:
            return []
        text = legible(card.text[:LONGEST_PAINTED]).replace("\n", " ")
        return self._wrapped(text, self._body_font(), width)

    def _paint_text(
        self, painter: QPainter, rect: QRect, theme: Colours, card: Card, lines: list[str]
    ) -> None:
        painter.setPen(QColor(theme.muted if card.faded else theme.ink))
        font = self._body_font()
        painter.setFont(font)
        metrics = QFontMetrics(font)
        y = rect.top()
        for words in lines:
            painter.drawText(QPointF(rect.left(), y + metrics.ascent()), words)
            y += metrics.lineSpacing()

    def _wrapped(self, text: str, font: QFont, width: int) -> list[str]:
        """Breaking Chinese into lines is most of painting a list, so it is done once a text."""
        key = (text, width, self.lines, font.key())
        if key not in self._breaks:
            if len(self._breaks) > MOST_BREAKS:
                self._breaks.clear()
            self._breaks[key] = wrapped(text, font, width, self.lines)
        return self._breaks[key]

    def _meta_height(self) -> int:
        return QFontMetrics(self._small_font()).height() + measures().px(4)

    def _small_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(measures().small)
        return font

    def _body_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(measures().body)
        return font


def pill_words(pill: Pill, metrics: QFontMetrics, width: int) -> str:
    """What a pill of this width says."""
    room = width - measures().px(12) + ROUNDED
    return metrics.elidedText(legible(pill.text), Qt.TextElideMode.ElideRight, room)


def pill_widths(card: Card, metrics: QFontMetrics, width: int) -> list[int]:
    """Their own; where those would hide how the card begins, the longest give way first."""
    widths = [
        metrics.horizontalAdvance(legible(pill.text)) + measures().px(12) for pill in card.marks
    ]
    meta = metrics.horizontalAdvance(legible(card.meta[:LONGEST_PAINTED]))
    left = width - len(widths) * measures().px(6) - min(meta, measures().px(LEAST_META))
    shortest_first = sorted(range(len(widths)), key=widths.__getitem__)
    for done, at in enumerate(shortest_first):
        widths[at] = max(0, min(widths[at], left // (len(widths) - done)))
        left -= widths[at]
    return widths


def wrapped(text: str, font: QFont, width: int, lines: int) -> list[str]:
    """The text in at most `lines` lines; the last one ends in … where text is left over."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while len(found) < lines and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        start = line.textStart()
        found.append(
            text[start:] if len(found) == lines - 1 else text[start : start + line.textLength()]
        )
    layout.endLayout()
    if len(found) == lines:
        metrics = QFontMetrics(font)
        found[-1] = metrics.elidedText(found[-1], Qt.TextElideMode.ElideRight, max(width, 1))
    return found
