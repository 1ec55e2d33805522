"""The rows of a year: number, unit, topic, time, six short bars of their way, and where they stand.

Where the list is too narrow for columns, the bars stand below the words of a card.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QWidget

from studio.legible import legible
from studio.words import Words
from studio.year_way import PART_NAMES, Progress
from ui.card import Card, CardDelegate, Pill, Tone, pair
from ui.rows import CARD_ROLE, R, RowsModel
from ui.table import RowsView
from ui.theme import colours, measures
from ui.tokens import Colours
from ui.words import say

TONES = {
    Progress.DONE: Tone.GOOD, Progress.RUNNING: Tone.ACCENT, Progress.LATE: Tone.BAD,
}  # fmt: skip
"""What is open, or went by without a trace, is grey."""
LEAST_WIDE = 620
"""Narrower than that there is no room for columns."""
BAR, BETWEEN = 7, 3


@dataclass(frozen=True)
class Cells:
    """What the columns of a row say; more: what has no column (series, rank, remark)."""

    number: str = ""
    unit: str = ""
    topic: str = ""
    when: str = ""
    more: str = ""


@dataclass(frozen=True)
class YearCard(Card):
    """A row of the year; way: its six parts in words, a line for each. The first pill: its chip."""

    cells: Cells = field(default_factory=Cells)
    bars: tuple[Progress, ...] = ()
    way: str = ""

    def spoken(self) -> str:
        """All that can be read on the row, and what its bars say."""
        return f"{super().spoken()}\n{self.way}"

    def why(self) -> str:
        """What the bars say, then what the pills rest on."""
        return "\n".join(filter(None, (self.way, super().why())))


@dataclass(frozen=True)
class Columns:
    """Where each column stands in a row, from its left edge, in pixels."""

    number: QRect
    unit: QRect
    topic: QRect
    when: QRect
    bars: QRect
    state: QRect


def columns_in(rect: QRect) -> Columns:
    """The columns of a row; the topic takes what the others leave."""
    px = measures().px
    bars = min(px(262), max(px(132), rect.width() * 22 // 100))
    widths = [px(28), px(112), 0, px(86), bars, px(108)]
    gap = px(12)
    widths[2] = rect.width() - 2 * measures().pad - sum(widths) - gap * (len(widths) - 1)
    found, x = [], rect.left() + measures().pad
    for width in widths:
        found.append(QRect(x, rect.top(), width, rect.height()))
        x += width + gap
    return Columns(*found)


def bars_in(rect: QRect, number: int) -> list[QRect]:
    """So many bars side by side in a column."""
    gap = measures().px(BETWEEN)
    edges = [rect.left() + place * (rect.width() + gap) // number for place in range(number + 1)]
    return [
        QRect(left, rect.top(), right - gap - left, rect.height())
        for left, right in pairwise(edges)
    ]


class YearDelegate(CardDelegate):
    """Paints rows in columns, or as cards with the bars below them."""

    @property
    def wide(self) -> bool:
        """Whether there is room for columns."""
        return self._view.width() >= measures().px(LEAST_WIDE)

    def height(self) -> int:
        """Two lines of words, or a card and its bars."""
        if not self.wide:
            return super().height() + measures().px(BAR + 6)
        line = QFontMetrics(self._body_font()).lineSpacing()
        return 2 * line + 2 * measures().px(9)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paints one row."""
        card = index.data(CARD_ROLE)
        if not isinstance(card, YearCard):
            return
        rect: QRect = option.rect
        theme = colours(self._view)
        if not self.wide:
            super().paint(painter, option, index)
            pad, deep = measures().pad, measures().px(BAR)
            below = QRect(rect.left() + pad, rect.bottom() - measures().px(6) - deep,
                          rect.width() - 2 * pad, deep)  # fmt: skip
            self._paint_bars(painter, below, theme, card)
            return
        state: QStyle.StateFlag = option.state
        painter.save()
        self._paint_ground(
            painter, rect, theme, card, bool(state & QStyle.StateFlag.State_Selected)
        )
        self._paint_columns(painter, rect, theme, card)
        painter.restore()

    def _paint_columns(
        self, painter: QPainter, rect: QRect, theme: Colours, card: YearCard
    ) -> None:
        at, cells = columns_in(rect), card.cells
        ink = theme.muted if card.faded else theme.ink
        self._paint_cell(painter, at.number, ink, cells.number)
        self._paint_cell(painter, at.unit, ink, cells.unit)
        self._paint_cell(painter, at.topic, ink, cells.topic, theme.muted, cells.more)
        chip, *others = card.pills
        half = rect.adjusted(0, 0, 0, -rect.height() // 2) if others else rect
        across = [QRect(each.x(), half.y(), each.width(), half.height())
                  for each in (at.when, at.bars, at.state)]  # fmt: skip
        self._paint_cell(painter, across[0], ink, cells.when)
        self._paint_bars(painter, across[1], theme, card)
        painter.setFont(self._small_font())
        room = across[2]
        box = QRect(room.left(), room.center().y() - self._meta_height() // 2,
                    room.width(), self._meta_height())  # fmt: skip
        self._chip(painter, box, theme, chip)
        if others:
            lower = QRect(at.when.left(), rect.center().y(), at.state.right() - at.when.left(),
                          self._meta_height())  # fmt: skip
            self._others(painter, lower, theme, others)

    def _paint_cell(
        self, painter: QPainter, rect: QRect, ink: str, text: str, soft: str = "", more: str = ""
    ) -> None:
        """Words in the middle of a column, in at most two lines; more: a small line below one."""
        if rect.width() <= 0:
            return
        font = self._body_font()
        metrics = QFontMetrics(font)
        lines = self._two(text, rect.width())
        if more:
            lines = [metrics.elidedText(legible(text), Qt.TextElideMode.ElideRight, rect.width())]
        small = QFontMetrics(self._small_font())
        deep = len(lines) * metrics.lineSpacing() + (small.lineSpacing() if more else 0)
        y = rect.center().y() - deep // 2
        painter.setFont(font)
        painter.setPen(QColor(ink))
        for words in lines:
            painter.drawText(rect.left(), y + metrics.ascent(), words)
            y += metrics.lineSpacing()
        if more:
            painter.setFont(self._small_font())
            painter.setPen(QColor(soft))
            words = small.elidedText(legible(more), Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect.left(), y + small.ascent(), words)

    def _two(self, text: str, width: int) -> list[str]:
        before, self.lines = self.lines, 2
        try:
            return self._wrapped(legible(text).replace("\n", " "), self._body_font(), width)
        finally:
            self.lines = before

    def _paint_bars(self, painter: QPainter, rect: QRect, theme: Colours, card: YearCard) -> None:
        if not card.bars:
            return
        deep = measures().px(BAR)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, progress in zip(bars_in(rect, len(card.bars)), card.bars, strict=True):
            tone = TONES.get(progress)
            painter.setBrush(QColor(theme.edge if tone is None else pair(theme, tone)[0]))
            box = QRectF(place.left(), place.center().y() - deep / 2, place.width(), deep)
            painter.drawRoundedRect(box, deep / 2, deep / 2)
        painter.restore()

    def _chip(self, painter: QPainter, rect: QRect, theme: Colours, pill: Pill) -> int:
        """Paints a pill from the left of `rect`; returns where it ends."""
        wanted = painter.fontMetrics().horizontalAdvance(legible(pill.text)) + measures().px(12)
        width = min(wanted, rect.width())
        right = rect.left() + width - 1
        self._paint_pill(painter, rect, right, theme, pill, width)
        return right

    def _others(self, painter: QPainter, rect: QRect, theme: Colours, pills: list[Pill]) -> None:
        left = rect.left()
        for pill in pills:
            if rect.right() - left < measures().px(36):
                return
            room = QRect(left, rect.top(), rect.right() - left, rect.height())
            left = self._chip(painter, room, theme, pill) + measures().px(6)


HEADS = (
    Words("序号"),
    Words("责任单位"),
    Words("访谈主题"),
    Words("访谈时间"),
    None,
    Words("状态"),
)


def heads() -> tuple[str, ...]:
    """What the columns are called; that of the bars names all six."""
    parts = " · ".join(say(name) for name in PART_NAMES.values())
    return tuple(parts if name is None else say(name) for name in HEADS)


class YearModel(RowsModel[R]):
    """Says what its columns are called."""

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """All of them at once: Qt knows one column, in which a row stands whole."""
        known = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation is Qt.Orientation.Horizontal and role in known:
            return ", ".join(heads())
        return super().headerData(section, orientation, role)


class YearHeads(QHeaderView):
    """The columns' names above them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # nobody writes in it

    def sizeHint(self) -> QSize:
        """A line of small words with room round it."""
        font = self.font()
        font.setPixelSize(measures().small)
        return QSize(0, QFontMetrics(font).height() + measures().px(14))

    def paintSection(self, painter: QPainter, rect: QRect, _index: int) -> None:  # noqa: N802
        """Every name above its column."""
        theme = colours(self)
        painter.save()
        painter.fillRect(rect, QColor(theme.sunken))
        font = self.font()
        font.setPixelSize(measures().small)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        at = columns_in(rect)
        metrics = painter.fontMetrics()
        places = [at.number, at.unit, at.topic, at.when, at.bars, at.state]
        words = list(heads())
        bars = bars_in(at.bars, len(PART_NAMES))
        parts = [say(name) for name in PART_NAMES.values()]
        if all(metrics.horizontalAdvance(part) <= bars[0].width() for part in parts):
            places[4:5], words[4:5] = bars, parts  # each above its own
        for place, name in zip(places, words, strict=True):
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, place.width())
            where = Qt.AlignmentFlag.AlignCenter if place in bars else Qt.AlignmentFlag.AlignLeft
            painter.drawText(place, where | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class YearList(RowsView):
    """A year's rows under the names of their columns."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label, lines=1)
        self._delegate: YearDelegate = YearDelegate(self, 1)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(YearHeads(self))
        self._stand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may be columns or none, and another height of the rows."""
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        self.horizontalHeader().setVisible(self._delegate.wide)
        self.verticalHeader().setDefaultSectionSize(self._delegate.height())
