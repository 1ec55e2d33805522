"""An aide who plays does not forget what lies in the other list."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QListView, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.rehearsal.scenario import Scenario, default_scenario
from ui.player.aide import LIST, RECEIVED, Aide
from ui.player.player import Seats
from ui.player.screen import Screen


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
