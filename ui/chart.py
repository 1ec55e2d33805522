"""A picture drawn with pyqtgraph, which is loaded when the first one is shown.

Each series is known by colour and by pattern, line or sign; nothing moves under the mouse.
"""

import importlib
from math import ceil, log10
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.flow import FlowLayout
from ui.pictures import Form, Picture, is_empty
from ui.theme import colours, measures
from ui.tokens import Colours
from ui.words import say

B, L = Qt.BrushStyle, Qt.PenStyle
PATTERNS = (
    B.SolidPattern, B.BDiagPattern, B.Dense4Pattern, B.FDiagPattern, B.HorPattern,
    B.CrossPattern, B.Dense6Pattern,
)  # fmt: skip
STROKES = (L.SolidLine, L.DashLine, L.DotLine)
SIGNS = ("o", "s", "t")
MOST_TICKS = 8
BAR, FEWEST_ROWS = 0.8, 7
STEPS = (1, 1.5, 2, 3, 4, 5, 6, 8, 10)


class Chart(QWidget):
    """One picture with its legend; another picture of its form takes its place in the same axes."""

    def __init__(self, name: str, label: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._graphs: Any = importlib.import_module("pyqtgraph")
        self._picture: Picture | None = None
        self._items: list[Any] = []
        self._plot: Any = self._graphs.PlotWidget()
        self._plot.setObjectName(name)
        self._plot.setAccessibleName(label)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setFrameShape(self._plot.Shape.NoFrame)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        for axis in ("left", "bottom"):
            self._plot.getAxis(axis).setZValue(-1)  # the grid lies below what is drawn
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._draw_again)
        self._plot.getViewBox().sigResized.connect(self._note_size)
        self._legend = FlowLayout(measures().px(16))
        self._nothing = QLabel(nothing)
        self._nothing.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._legend)
        column.addWidget(self._nothing)
        column.addWidget(self._plot, 1)

    def show_picture(self, picture: Picture) -> None:
        """Draws it in the theme and at the zoom in use."""
        names = [] if self._picture is None else [name for name, _ in self._picture.series]
        self._picture = picture
        if names != [name for name, _ in picture.series]:
            self._name_series(picture)
        self._nothing.setVisible(is_empty(picture))
        self._plot.setVisible(not is_empty(picture))
        self._draw(picture)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or zoom is another picture."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self._picture:
            self._name_series(self._picture)
            self._again.start()

    @Slot()
    def _note_size(self) -> None:
        """Patterns are as fine as the picture is large."""
        self._again.start()

    @Slot()
    def _draw_again(self) -> None:
        if self._picture is not None:
            self._draw(self._picture)

    def _draw(self, picture: Picture) -> None:
        theme = colours(self)
        self._dress(theme, picture)
        for item in self._items:
            self._plot.removeItem(item)
        draw = {Form.STACKED: self._stack, Form.LINES: self._lines, Form.ROWS: self._rows}
        self._items = draw[picture.form](theme, picture)
        for item in self._items:
            self._plot.addItem(item)

    def _stack(self, theme: Colours, picture: Picture) -> list[Any]:
        below = [0.0] * len(picture.labels)
        columns = zip(*(values for _, values in picture.series), strict=True)
        self._reach_up(max((sum(map(_plain, one)) for one in columns), default=0.0), len(below))
        wide, high = self._plot.getViewBox().viewPixelSize()
        made = []
        for number, (_, values) in enumerate(picture.series):
            heights = [_plain(value) for value in values]
            brush, pen = brush_of(theme, number), QPen(ink_of(theme, number))
            brush.setTransform(QTransform.fromScale(wide, high))
            pen.setCosmetic(True)
            made.append(
                self._graphs.BarGraphItem(
                    x=list(range(len(heights))), y0=below, height=heights, width=BAR,
                    brush=brush, pen=pen,
                )
            )  # fmt: skip
            below = [one + other for one, other in zip(below, heights, strict=True)]
        return made

    def _lines(self, theme: Colours, picture: Picture) -> list[Any]:
        made, most = [], 0.0
        for number, (_, values) in enumerate(picture.series):
            found = [(place, value) for place, value in enumerate(values) if value is not None]
            most = max(most, *(value for _, value in found), 0.0)
            pen = QPen(ink_of(theme, number), measures().px(2), STROKES[number % len(STROKES)])
            pen.setCosmetic(True)
            made.append(
                self._graphs.PlotDataItem(
                    [place for place, _ in found], [value for _, value in found], pen=pen,
                    symbol=SIGNS[number % len(SIGNS)] if len(found) <= 2 * MOST_TICKS else None,
                    symbolSize=measures().px(7), symbolBrush=QBrush(ink_of(theme, number)),
                    symbolPen=None,
                )
            )  # fmt: skip
        self._reach_up(most, len(picture.labels))
        return made

    def _rows(self, theme: Colours, picture: Picture) -> list[Any]:
        """The first at the top, each with its figure at its end."""
        values = [_plain(value) for value in picture.series[0][1]]
        places = [-place for place in range(len(values))]
        bars = self._graphs.BarGraphItem(
            x0=0, y=places, width=values, height=0.6, brush=brush_of(theme, 0), pen=QPen(L.NoPen)
        )
        made = [bars]
        for place, value in zip(places, values, strict=True):
            figure = self._graphs.TextItem(f"{value:g}", color=theme.ink, anchor=(0, 0.5))
            figure.setFont(_small(self))
            figure.setPos(value, place)
            made.append(figure)
        self._plot.setXRange(0, 1.12 * step_above(max(values, default=0.0)), padding=0)
        self._plot.setYRange(min([*places, -FEWEST_ROWS]) - 0.6, 0.6, padding=0)
        return made

    def _reach_up(self, most: float, number: int) -> None:
        self._plot.setXRange(-0.6, max(1, number) - 0.4, padding=0)
        self._plot.setYRange(0, step_above(most), padding=0)

    def _dress(self, theme: Colours, picture: Picture) -> None:
        self._plot.setBackground(theme.surface)
        lying = picture.form is Form.ROWS
        names = ("left", "bottom") if lying else ("bottom", "left")
        for name in ("left", "bottom"):
            axis = self._plot.getAxis(name)
            axis.setPen(theme.line)
            axis.setTextPen(theme.ink)
            axis.setTickFont(_small(self))
            axis.enableAutoSIPrefix(False)
        size = {"font-size": f"{measures().small}px"}
        below = picture.unit if lying else picture.along
        self._plot.getAxis("bottom").setLabel(below, color=theme.muted, **size)
        places = range(len(picture.labels))
        every = 1 if lying else max(1, ceil(len(picture.labels) / MOST_TICKS))
        ticks = [(-at if lying else at, picture.labels[at]) for at in places if at % every == 0]
        self._plot.getAxis(names[0]).setTicks([ticks])
        self._plot.showGrid(x=lying, y=not lying, alpha=0.25)
        if not lying:
            self._plot.getAxis("left").setWidth(measures().px(64))

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
        ink = ink_of(theme, self._number)
        box = QRectF(1, measures().px(5), measures().px(26), self.height() - 2 * measures().px(5))
        if self._form is Form.LINES:
            stroke = STROKES[self._number % len(STROKES)]
            painter.setPen(QPen(ink, measures().px(2), stroke))
            middle = QPointF(0, box.center().y() - box.top())
            painter.drawLine(box.topLeft() + middle, box.topRight() + middle)
        else:
            painter.setPen(QPen(ink))
            painter.setBrush(brush_of(theme, self._number))
            painter.drawRect(box)
        painter.setPen(QColor(theme.ink))
        left = self.rect().adjusted(measures().px(32), 0, 0, 0)
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, self._name)


def ink_of(theme: Colours, number: int) -> QColor:
    """The colour of a series."""
    inks = (theme.accent_ink, theme.good, theme.warn, theme.bad, theme.muted, theme.ink)
    return QColor(inks[number % len(inks)])


def brush_of(theme: Colours, number: int) -> QBrush:
    """The filling of a series, which also who sees no colours tells from others."""
    return QBrush(ink_of(theme, number), PATTERNS[number % len(PATTERNS)])


def step_above(most: float) -> float:
    """The next round number: an axis that grows in steps does not jump with each question."""
    if most <= 0:
        return 1.0
    ten = 10.0 ** int(log10(most)) if most >= 1 else 1.0
    return next(step * ten for step in STEPS if step * ten >= most)


def _plain(value: float | None) -> float:
    return value or 0.0


def _small(widget: QWidget) -> QFont:
    font = QFont(widget.font())
    font.setPixelSize(measures().small)
    return font
