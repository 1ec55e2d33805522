"""What was released on the left, what the public reads on the right, row by row."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from studio.legible import legible
from studio.proofreading import ProofRow
from ui.card import CardDelegate
from ui.difference import changed_parts
from ui.proof_words import name_of, reading_pill, request_pills
from ui.rows import ROW_ROLE
from ui.table import RowsView
from ui.theme import colours, measures
from ui.tokens import Colours
from ui.words import say

BEFORE = 12
"""Characters shown before the first that differs, where it would not be seen otherwise."""
LONGEST = 400
MOST_KEPT = 2000
Parts = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Side:
    """A text as a row shows it, and the parts that differ from the other side's."""

    text: str
    parts: Parts = ()


class ProofDelegate(CardDelegate):
    """Paints both sides; what differs stands on a ground of its own, underlined or struck out."""

    def __init__(self, view: RowsView, lines: int) -> None:
        super().__init__(view, lines)
        self._sides: dict[ProofRow, tuple[Side, Side]] = {}

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paints one row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, ProofRow):
            return
        theme, rect, middle = colours(self._view), option.rect, option.rect.center().x()
        left, right = QRect(rect), QRect(rect)
        left.setRight(middle)
        right.setLeft(middle + 1)
        painter.save()
        self._paint_grounds(painter, option, theme, row, right)
        sides = self._both(row)
        waits = not row.compared.seen and not row.wrong
        ink = theme.muted if waits else theme.ink
        self._paint_side(painter, left, theme, sides[0], ink)
        self._paint_side(painter, right, theme, sides[1], self._ink(theme, row))
        self._paint_heads(painter, left, right, theme, row)
        painter.restore()

    def _paint_grounds(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        theme: Colours,
        row: ProofRow,
        right: QRect,
    ) -> None:
        rect = option.rect
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(theme.selected if current else theme.surface))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, QColor(theme.line))
        painter.fillRect(right.left(), rect.y(), 1, rect.height(), QColor(theme.line))
        bar = theme.bad if row.wrong else theme.accent_ink if current else ""
        if bar:
            width = measures().px(5 if current and self._view.hasFocus() else 3)
            painter.fillRect(rect.x(), rect.y(), width, rect.height(), QColor(bar))

    def _ink(self, theme: Colours, row: ProofRow) -> str:
        return theme.ink if row.wrong or row.checking else theme.muted

    def _paint_heads(
        self, painter: QPainter, left: QRect, right: QRect, theme: Colours, row: ProofRow
    ) -> None:
        """The name, and what was asked; how it reads."""
        one = row.compared
        painter.setFont(self._small_font())
        head = f"{name_of(row)} · {one.label}" if one.label else name_of(row)
        for half, words, pills in (
            (left, head, request_pills(row.request)),
            (right, one.seen_label, (reading_pill(row),)),
        ):
            inside = half.adjusted(measures().pad, measures().px(12), -measures().pad, -1)
            edge = inside.right()
            widest = inside.width() * 2 // 3
            for pill in pills:
                width = painter.fontMetrics().horizontalAdvance(legible(pill.text))
                width = min(width + measures().px(12), widest)
                edge = self._paint_pill(painter, inside, edge, theme, pill, width)
                edge -= measures().px(6)
            room = QRect(inside.left(), inside.top(), edge - inside.left(), self._meta_height())
            painter.setPen(QColor(theme.muted))
            said = painter.fontMetrics().elidedText(
                legible(words[:LONGEST]), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)

    def _paint_side(
        self, painter: QPainter, half: QRect, theme: Colours, side: Side, ink: str
    ) -> None:
        inside = half.adjusted(measures().pad, measures().px(12), -measures().pad, -1)
        top = inside.top() + self._meta_height() + measures().px(4)
        painter.setPen(QColor(ink))
        if not side.parts:
            font = self._body_font()
            painter.setFont(font)
            metrics = QFontMetrics(font)
            for words in self._wrapped(side.text, font, inside.width()):
                painter.drawText(QPointF(inside.left(), top + metrics.ascent()), words)
                top += metrics.lineSpacing()
            return
        layout = self._layout(side, theme, inside.width())
        layout.draw(painter, QPointF(inside.left(), top))

    def _layout(self, side: Side, theme: Colours, width: int) -> QTextLayout:
        layout = QTextLayout(side.text, self._body_font())
        marked = QTextCharFormat()
        marked.setForeground(QBrush(QColor(theme.bad)))
        marked.setBackground(QBrush(QColor(theme.bad_soft)))
        marked.setFontUnderline(True)
        ranges = []
        for start, length in side.parts:
            each = QTextLayout.FormatRange()
            each.start = _units(side.text[:start])
            each.length = _units(side.text[start : start + length])
            each.format = marked
            ranges.append(each)
        layout.setFormats(ranges)
        layout.beginLayout()
        y, space = 0.0, QFontMetrics(self._body_font()).lineSpacing()
        for _ in range(self.lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, y))
            y += space
        layout.endLayout()
        return layout

    def _both(self, row: ProofRow) -> tuple[Side, Side]:
        if row not in self._sides:
            if len(self._sides) > MOST_KEPT:
                self._sides.clear()
            self._sides[row] = sides(row)
        return self._sides[row]


def sides(row: ProofRow) -> tuple[Side, Side]:
    """Both texts, from shortly before the first difference where that stands far behind."""
    one = row.compared
    approved, seen = one.approved, one.seen
    if one.question != "" and not one.approved:
        seen = f"{one.question} {seen}"
    if not seen:
        return Side(_line(approved)), Side(_nothing(row))
    if not (row.wrong or row.checking) or not approved or approved == seen:
        return Side(_line(approved)), Side(_line(seen))
    before, after = _line(approved), _line(seen)
    old, new = changed_parts(before, after)
    first = min((start for start, _ in (*old[:1], *new[:1])), default=0)
    return _from(before, old, first), _from(after, new, first)


def _nothing(row: ProofRow) -> str:
    return say("（页面上没有这一条）") if row.wrong else ""


def _line(text: str) -> str:
    return legible(text, 20 * LONGEST).replace("\n", " ")


def _from(text: str, parts: list[tuple[int, int]], first: int) -> Side:
    skipped = first - BEFORE if first > 4 * BEFORE else 0
    begun = "…" if skipped else ""
    shift = skipped - len(begun)
    end = skipped + LONGEST
    kept = [(start - shift, min(length, end - start)) for start, length in parts if start < end]
    return Side(begun + text[skipped:end], tuple(kept))


def _units(text: str) -> int:
    """How long Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class ProofList(RowsView):
    """The rows; the newest stays in view while the end is in view."""

    def __init__(self) -> None:
        super().__init__("proof_list", "", lines=2, follow_end=True)
        self.setAccessibleName(self.tr("发布的内容和读者看到的页面"))
        self._delegate = ProofDelegate(self, 2)
        self.setItemDelegate(self._delegate)


__all__ = ["ProofDelegate", "ProofList", "Side", "sides"]
