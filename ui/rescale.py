"""Brings what stands on the screen to another zoom: lengths that were given in pixels."""

from collections.abc import Callable, Iterable
from typing import TypeGuard, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLayout,
    QWidget,
)

KEEPS_ITS_SIZE = "keeps_its_size"
"""A widget with this property has lengths that are no matter of zoom."""
UNITS, GIVEN = "zoom_units", "zoom_given"
NO_LIMIT = 16777215
LIMITS = 4
"""How many lengths limit a widget's size."""


def rescale(old: float, new: float) -> None:
    """Every length that a widget or layout was given, times the change of zoom.

    What a length is at 100 % is remembered, so that going up and down again rounds nothing away.
    """
    for widget in QApplication.allWidgets():
        if widget.objectName().startswith("qt_"):
            continue
        if not widget.property(KEEPS_ITS_SIZE):
            _turn(widget, _limits(widget), old, new, _limit)
        layout = widget.layout()
        if layout is not None:
            _rescale_layout(layout, old, new)


def _rescale_layout(layout: QLayout, old: float, new: float) -> None:
    _turn(layout, _spaces(layout), old, new, _space)
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner = item.layout() if item is not None else None
        if inner is not None:
            _rescale_layout(inner, old, new)


def _turn(
    thing: QObject,
    given: list[int],
    old: float,
    new: float,
    put: Callable[[QObject, list[int]], None],
) -> None:
    """Lengths that the program changed since the last zoom are taken anew."""
    units = thing.property(UNITS)
    if not units or list(thing.property(GIVEN) or ()) != given:
        units = [value / old for value in given]
    fresh = [
        value if value in (NO_LIMIT, 0, -1) else round(cast("float", unit) * new)
        for value, unit in zip(given, units, strict=True)
    ]
    if fresh != given:
        put(thing, fresh)
    thing.setProperty(UNITS, list(units))
    thing.setProperty(GIVEN, fresh)


def _limits(widget: QWidget) -> list[int]:
    low, high = widget.minimumSize(), widget.maximumSize()
    given = [low.width(), low.height(), high.width(), high.height()]
    return [*given, *_around(widget)] if _given_room(widget) else given


def _given_room(widget: QWidget) -> TypeGuard[QLabel]:
    """A label that the style sheet frames has its room from there, at the new zoom already."""
    return isinstance(widget, QLabel) and not widget.frameWidth()


def _limit(thing: QObject, values: list[int]) -> None:
    widget = cast("QWidget", thing)
    if values[2] < widget.maximumWidth() or values[3] < widget.maximumHeight():
        widget.setMinimumSize(values[0], values[1])  # first, or it would hold the size up
    widget.setMaximumSize(values[2], values[3])
    widget.setMinimumSize(values[0], values[1])
    if len(values) > LIMITS:
        widget.setContentsMargins(*values[4:])


def _spaces(layout: QLayout) -> list[int]:
    return [*_around(layout), *_between(layout)]


def _around(thing: QLayout | QLabel) -> list[int]:
    margins = thing.contentsMargins()
    return [margins.left(), margins.top(), margins.right(), margins.bottom()]


def _between(layout: QLayout) -> Iterable[int]:
    if isinstance(layout, QGridLayout | QFormLayout):
        return (layout.horizontalSpacing(), layout.verticalSpacing())
    return (layout.spacing(),)


def _space(thing: QObject, values: list[int]) -> None:
    layout = cast("QLayout", thing)
    layout.setContentsMargins(*values[:4])
    if isinstance(layout, QGridLayout | QFormLayout):
        layout.setHorizontalSpacing(values[4])
        layout.setVerticalSpacing(values[5])
    else:
        layout.setSpacing(values[4])
