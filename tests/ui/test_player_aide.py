"""An aide who plays does not forget what lies in the other list."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListView, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.rehearsal.scenario import Scenario, default_scenario
from ui.player.aide import LIST, OFFERED, RECEIVED, SIMILAR, TAKEN, Aide
from ui.player.player import Seats
from ui.player.screen import NotOnScreen, Screen


class Clock:
    """Runs a minute with every look at it."""

    def __init__(self) -> None:
        self.time = datetime(2025, 6, 20, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        """A minute later than the last time."""
        self.time += timedelta(minutes=1)
        return self.time


@pytest.fixture
def desktop(qtbot: QtBot) -> QWidget:
    """The list of admitted questions, empty, and the tab of the new ones."""
    window = QWidget()
    rows = QListView(window)
    rows.setObjectName(LIST)
    rows.setModel(QStringListModel([], rows))
    tab = QPushButton("新提问 5", window)
    tab.setObjectName(RECEIVED)
    column = QVBoxLayout(window)
    column.addWidget(tab)
    column.addWidget(rows)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def _aide(desktop: QWidget) -> Aide:
    scenario = Scenario.load(default_scenario())
    return Aide(Screen(desktop, "aide02"), Clock().now, Seats(), scenario)


def _tends(aide: Aide, looks: int) -> bool:
    """Whether the aide is still at the admitted ones after so many looks."""
    return len([rest for rest, _ in zip(aide._tend(), range(looks), strict=False)]) == looks


def test_new_questions_are_gone_back_to_though_no_more_come(desktop: QWidget) -> None:
    assert not _tends(_aide(desktop), looks=20)


def test_without_new_questions_the_admitted_ones_are_stayed_with(desktop: QWidget) -> None:
    tab = desktop.findChild(QPushButton, RECEIVED)
    assert tab is not None
    tab.setText("新提问 0")
    assert _tends(_aide(desktop), looks=20)


class Suggested:
    """The list of new questions with a similar one beside it, and what S was pressed for."""

    def __init__(self, desktop: QWidget, similar: str) -> None:
        self.merged = 0
        offered = QListView(desktop)
        offered.setObjectName(SIMILAR)
        offered.setModel(QStringListModel([similar], offered))
        offered.setCurrentIndex(offered.model().index(0, 0))
        merge = QPushButton("并入相似的一条", desktop)
        merge.setObjectName("merge_similar")
        search = QPushButton("归并", desktop)
        search.setObjectName("merge")
        column = desktop.layout()
        assert column is not None
        for each in (offered, merge, search):
            column.addWidget(each)
            each.show()
        rows = desktop.findChild(QListView, LIST)
        assert rows is not None
        QShortcut(QKeySequence("S"), rows, self._merge)
        rows.setFocus()

    def _merge(self) -> None:
        self.merged += 1


def _first_merge() -> tuple[str, str]:
    """The head of the scenario's first merge, and its row."""
    scenario = Scenario.load(default_scenario())
    into = next(row.into for row in scenario.screening if row.into)
    head = next(one for one in scenario.questions if one.id == into)
    return into, f"Q0001 · {head.nickname}\n{head.text}"


def _merges(aide: Aide, into: str) -> bool:
    steps = aide._merge(into)
    try:
        while True:
            next(steps)
    except StopIteration as ended:
        return bool(ended.value)


def test_the_right_question_that_is_offered_is_taken_by_one_key(desktop: QWidget) -> None:
    into, row = _first_merge()
    beside = Suggested(desktop, row)
    aide = _aide(desktop)
    assert _merges(aide, into)
    assert beside.merged == 1
    assert aide.done == {OFFERED: 1, TAKEN: 1}


def test_another_question_that_is_offered_is_not_taken(desktop: QWidget) -> None:
    into, _ = _first_merge()
    beside = Suggested(desktop, "Q0001 · 网友\n一条谁也没有提过的问题")
    aide = _aide(desktop)
    with pytest.raises(NotOnScreen, match="merge_candidates"):  # it looks for the head instead
        _merges(aide, into)
    assert beside.merged == 0
    assert aide.done == {OFFERED: 1}
