"""A picture of figures: bars on one another, lines, or bars in rows, with axes in words.

Each series is known by colour and by pattern, stroke or sign. Painted by Qt's own hand: a library
of graphs brought half a second of loading and a collector that crashed.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, log10

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.flow import FlowLayout
from ui.pictures import Form, Picture, is_empty
from ui.theme import colours, measures
from ui.tokens import Colours
from ui.words import counted, say

B, L = Qt.BrushStyle, Qt.PenStyle
A = Qt.AlignmentFlag
PATTERNS = (
    B.SolidPattern, B.BDiagPattern, B.Dense4Pattern, B.FDiagPattern, B.HorPattern,
    B.CrossPattern, B.Dense6Pattern,
)  # fmt: skip
STROKES = (L.SolidLine, L.DashLine, L.DotLine)
MOST_SIGNED = 16
"""So many points have a sign each; more would hide the line."""
BAR, ROW_BAR, TALLEST_ROW = 0.8, 0.6, 56
STEPS = (1, 1.5, 2, 3, 4, 5, 6, 8, 10)
TICKS = 5
NAMES_SHARE = 0.42
"""So much of the width the names of rows may take."""


class Chart(QWidget):
    """One picture with its legend; another one takes its place."""

    def __init__(self, name: str, label: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._legend = FlowLayout(measures().px(16))
        self._nothing = QLabel(nothing)
        self._nothing.setProperty("role", "muted")
        self.canvas = Canvas()
        self.canvas.setObjectName(name)
        self.canvas.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._legend)
        column.addWidget(self._nothing)
        column.addWidget(self.canvas, 1)

    def show_picture(self, picture: Picture) -> None:
        """Draws it in the theme and at the zoom in use."""
        names = [name for name, _ in picture.series]
        if names != self._names:
            self._names = names
            self._name_series(picture)
        self._nothing.setVisible(is_empty(picture))
        self.canvas.show_picture(picture)

    def _name_series(self, picture: Picture) -> None:
        while (item := self._legend.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if len(picture.series) > 1:
            unit = QLabel(say("单位：{unit}").format(unit=picture.unit))
            unit.setProperty("role", "muted")
            self._legend.addWidget(unit)
            for number, (name, _) in enumerate(picture.series):
                self._legend.addWidget(Key(name, number, picture.form, self))


class Key(QWidget):
    """What one series is known by, and its name."""

    def __init__(self, name: str, number: int, form: Form, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._number, self._form = name, number, form
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """The sign, and the name behind it."""
        width = self.fontMetrics().horizontalAdvance(self._name)
        return QSize(measures().px(34) + width, measures().px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A piece of the bar or of the line."""
        theme = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = measures().px(5)
        box = QRectF(1, inset, measures().px(26), self.height() - 2 * inset)
        if self._form is Form.LINES:
            painter.setPen(stroke_of(theme, self._number))
            middle = QPointF(0, box.height() / 2)
            painter.drawLine(box.topLeft() + middle, box.topRight() + middle)
        else:
            _fill(painter, theme, self._number, box)
        painter.setPen(QColor(theme.ink))
        painter.drawText(
            self.rect().adjusted(measures().px(32), 0, 0, 0), A.AlignVCenter, self._name
        )
        painter.end()


class Canvas(QWidget):
    """Axes and what stands in them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None

    def show_picture(self, picture: Picture) -> None:
        """Paints this from now on."""
        if picture != self._picture:
            self._picture = picture
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """All of it anew: some hundred strokes."""
        theme = colours(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.surface))
        if self._picture is not None and not is_empty(self._picture):
            font = QFont(self.font())
            font.setPixelSize(measures().small)
            painter.setFont(font)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint = Rows if self._picture.form is Form.ROWS else Columns
            paint(painter, theme, self._picture, QRectF(self.rect())).paint()
        painter.end()


class Columns:
    """Time runs to the right, figures stand upwards."""

    def __init__(self, painter: QPainter, theme: Colours, picture: Picture, box: QRectF) -> None:
        self._painter, self._theme, self._picture = painter, theme, picture
        self._metrics = QFontMetricsF(painter.font())
        values = [[value or 0.0 for value in one] for _, one in picture.series]
        stacked = picture.form is Form.STACKED
        tops = map(sum, zip(*values, strict=True)) if stacked else (max(one) for one in values)
        self._top = step_above(max(tops, default=0.0))
        self._ticks = ticks_to(self._top)
        pad, line = measures().px(12), self._metrics.height()
        wide = max(self._metrics.horizontalAdvance(_said(tick)) for tick in self._ticks)
        self._place = box.adjusted(wide + 2 * pad, pad, -pad, -2 * line - 1.5 * pad)
        self._slot = self._place.width() / max(1, len(picture.labels))

    def paint(self) -> None:
        """Grid below, then the figures, then the words."""
        self._paint_grid()
        if self._picture.form is Form.STACKED:
            self._paint_stacks()
        else:
            for number, (_, values) in enumerate(self._picture.series):
                self._paint_line(number, values)
        self._paint_times()

    def _paint_grid(self) -> None:
        pad = measures().px(8)
        for tick in self._ticks:
            high = self._high(tick)
            self._painter.setPen(QPen(QColor(self._theme.line)))
            self._painter.drawLine(
                QPointF(self._place.left(), high), QPointF(self._place.right(), high)
            )
            self._painter.setPen(QColor(self._theme.ink))
            room = QRectF(0, high - 20, self._place.left() - pad, 40)
            self._painter.drawText(room, A.AlignRight | A.AlignVCenter, _said(tick))

    def _paint_stacks(self) -> None:
        below = [0.0] * len(self._picture.labels)
        wide = self._slot * BAR
        for number, (_, values) in enumerate(self._picture.series):
            for at, value in enumerate(values):
                if value:
                    left = self._middle(at) - wide / 2
                    top, foot = self._high(below[at] + value), self._high(below[at])
                    _fill(self._painter, self._theme, number, QRectF(left, top, wide, foot - top))
                    below[at] += value

    def _paint_line(self, number: int, values: Sequence[float | None]) -> None:
        """A line breaks where there is no figure."""
        points = [
            None if value is None else QPointF(self._middle(at), self._high(value))
            for at, value in enumerate(values)
        ]
        self._painter.setPen(stroke_of(self._theme, number))
        for one, other in pairwise(points):
            if one is not None and other is not None:
                self._painter.drawLine(one, other)
        found = [point for point in points if point is not None]
        if len(found) <= MOST_SIGNED:
            self._painter.setPen(L.NoPen)
            self._painter.setBrush(ink_of(self._theme, number))
            for point in found:
                _sign(self._painter, number, point)

    def _paint_times(self) -> None:
        labels, line = self._picture.labels, self._metrics.height()
        gap, low = measures().px(14), self._place.bottom()
        self._painter.setPen(QPen(QColor(self._theme.field_line)))
        self._painter.drawLine(self._place.bottomLeft(), self._place.bottomRight())
        widest = max(map(self._metrics.horizontalAdvance, labels), default=0.0)
        every = max(1, ceil((widest + gap) / max(1.0, self._slot)))
        self._painter.setPen(QColor(self._theme.ink))
        for at in range(0, len(labels), every):
            room = QRectF(self._middle(at) - widest, low + measures().px(4), 2 * widest, line)
            self._painter.drawText(room, A.AlignHCenter | A.AlignTop, labels[at])
        self._painter.setPen(QColor(self._theme.muted))
        name = QRectF(self._place.left(), low + line + gap / 2, self._place.width(), line)
        self._painter.drawText(name, A.AlignHCenter | A.AlignTop, self._picture.along)

    def _middle(self, at: int) -> float:
        return self._place.left() + (at + 0.5) * self._slot

    def _high(self, value: float) -> float:
        return self._place.bottom() - self._place.height() * value / self._top


class Rows:
    """Names at the left, bars to the right of them, each with its figure at its end."""

    def __init__(self, painter: QPainter, theme: Colours, picture: Picture, box: QRectF) -> None:
        self._painter, self._theme, self._picture = painter, theme, picture
        self._metrics = QFontMetricsF(painter.font())
        self._values = [value or 0.0 for value in picture.series[0][1]]
        self._top = max([*self._values, 1.0])
        pad, line = measures().px(12), self._metrics.height()
        longest = max(map(self._metrics.horizontalAdvance, picture.labels), default=0.0)
        self._names = min(longest, NAMES_SHARE * box.width())
        figure = self._metrics.horizontalAdvance(_said(self._top))
        self._place = box.adjusted(self._names + 2 * pad, pad, -figure - 2 * pad, -line - pad)
        tall = self._place.height() / max(1, len(self._values))
        self._row = min(tall, measures().px(TALLEST_ROW))

    def paint(self) -> None:
        """Row by row."""
        pad = measures().px(8)
        for number, (label, value) in enumerate(
            zip(self._picture.labels, self._values, strict=True)
        ):
            row = QRectF(0, self._place.top() + number * self._row, self._place.left(), self._row)
            self._painter.setPen(QColor(self._theme.ink))
            name = self._metrics.elidedText(label, Qt.TextElideMode.ElideRight, self._names)
            self._painter.drawText(row.adjusted(0, 0, -pad, 0), A.AlignRight | A.AlignVCenter, name)
            bar = QRectF(
                self._place.left(), row.center().y() - self._row * ROW_BAR / 2,
                self._place.width() * value / self._top, self._row * ROW_BAR,
            )  # fmt: skip
            _fill(self._painter, self._theme, 0, bar)
            self._painter.setPen(QColor(self._theme.ink))
            end = QRectF(bar.right() + pad, row.top(), self._place.width(), self._row)
            self._painter.drawText(end, A.AlignLeft | A.AlignVCenter, _said(value))
        self._painter.setPen(QColor(self._theme.muted))
        foot = QRectF(self._place.left(), self._place.bottom() + pad, self._place.width(), 40)
        unit = say("单位：{unit}").format(unit=self._picture.unit)
        self._painter.drawText(foot, A.AlignHCenter | A.AlignTop, unit)


def ink_of(theme: Colours, number: int) -> QColor:
    """The colour of a series."""
    inks = (theme.accent_ink, theme.good, theme.warn, theme.bad, theme.muted, theme.ink)
    return QColor(inks[number % len(inks)])


def brush_of(theme: Colours, number: int) -> QBrush:
    """The filling of a series, which also who sees no colours tells from others."""
    return QBrush(ink_of(theme, number), PATTERNS[number % len(PATTERNS)])


def stroke_of(theme: Colours, number: int) -> QPen:
    """The line of a series."""
    return QPen(ink_of(theme, number), measures().px(2), STROKES[number % len(STROKES)])


def step_above(most: float) -> float:
    """The next round number: an axis that grows in steps does not jump with each question."""
    if most <= 0:
        return 1.0
    ten = 10.0 ** int(log10(most)) if most >= 1 else 1.0
    return next(step * ten for step in STEPS if step * ten >= most)


def ticks_to(top: float) -> list[float]:
    """From 0 to the top in about five round steps; whole ones, for nobody asks half a question."""
    step = max(1.0, float(ceil(step_above(top / TICKS))))
    return [step * number for number in range(int(top / step) + 1)]


def _fill(painter: QPainter, theme: Colours, number: int, box: QRectF) -> None:
    painter.setPen(QPen(ink_of(theme, number)))
    painter.setBrush(brush_of(theme, number))
    painter.drawRect(box)


def _sign(painter: QPainter, number: int, at: QPointF) -> None:
    """A circle, a square or a triangle."""
    half = measures().px(7) / 2
    if number % 3 == 0:
        painter.drawEllipse(at, half, half)
    elif number % 3 == 1:
        painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))
    else:
        corners = [QPointF(-half, -half), QPointF(half, -half), QPointF(0, half)]
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))


def _said(value: float) -> str:
    return counted(int(value)) if value == int(value) else f"{value:.1f}"
