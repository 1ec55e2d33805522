"""Where the hand is when a panel comes into view.

No focus proxy: Tab, coming to a widget with one, would jump to it over all that stands before it.
"""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

START = "first_focus"


def start_at(panel: QWidget, first: QWidget) -> None:
    """Says which control of a panel gets the focus when the panel is shown."""
    panel.setProperty(START, first)


def start(panel: QWidget) -> QWidget:
    """Gives the focus to a panel's first control, and returns it."""
    first = panel.property(START)
    chosen = first if isinstance(first, QWidget) else panel
    chosen.setFocus(Qt.FocusReason.OtherFocusReason)
    return chosen


def tab_to(moved: QWidget, fixed: QWidget, *, after: bool) -> None:
    """Tab comes to all in `moved` after all in `fixed`, or before: a pane changed its side."""
    ring, each = [fixed], fixed.nextInFocusChain()
    while each is not None and each is not fixed:
        ring.append(each)
        each = each.nextInFocusChain()
    stops = [one for one in ring if one.focusPolicy() and one.focusProxy() is None]
    going = [one for one in stops if moved.isAncestorOf(one)]
    staying = [one for one in stops if one not in going]
    there = [one for one in staying if fixed.isAncestorOf(one)]
    if not there:
        return
    at = there[-1] if after else staying[staying.index(there[0]) - 1]
    for one, other in pairwise([at, *going]):
        QWidget.setTabOrder(one, other)
