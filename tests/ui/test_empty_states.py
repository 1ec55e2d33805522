"""Whoever opens an empty panel reads what to do next, in every list of it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from studio import people, settings
from studio.people import Role
from tests.ui.on_air import Studio, open_studio
from ui.keymap import with_keys
from ui.nothing import Box
from ui.panels.aide import AidePanel
from ui.panels.collector import CollectorPanel
from ui.panels.director import DirectorPanel
from ui.panels.host import HostPanel
from ui.panels.planner import PlannerPanel
from ui.panels.proofreader import ProofreaderPanel
from ui.panels.publisher import PublisherPanel
from ui.panels.reviewer import ReviewerPanel
from ui.panels.stenographer import StenographerPanel
from ui.panels.supervision import SupervisionPanel
from ui.programme_window import ProgrammeWindow
from ui.questions import QuestionList
from ui.table import RowsView
from ui.worklists import TABS

PANELS = (
    DirectorPanel, HostPanel, StenographerPanel, AidePanel, ReviewerPanel, PublisherPanel,
    CollectorPanel, PlannerPanel, ProofreaderPanel, SupervisionPanel,
)  # fmt: skip
KEYS = re.compile(
    r"(?:Ctrl|Alt|Shift)(?:\+Shift)?\+(?:Enter|[A-Z]\b)|F\d+|(?<=按 )[A-Z]\b|(?<=按 )Esc"
)


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Studio]:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    with open_studio(tmp_path, qtbot) as made:
        for role in Role:
            if role not in people.HOUSE_ROLES:
                made.room["boss"].execute(people.give_role, "stranger", role)
        yield made


def shown(studio: Studio, kind: type[QWidget], qtbot: QtBot) -> QWidget:
    panel = kind(studio.background("stranger"), studio.bulletin)  # type: ignore[arg-type]
    qtbot.addWidget(panel)
    panel.resize(1280, 720)
    panel.show()
    studio.settle()
    return panel


def sentence(view: QAbstractItemView) -> str:
    said = getattr(view, "nothing", "")
    assert isinstance(said, str)
    return said


@pytest.mark.parametrize("kind", PANELS)
def test_every_list_says_what_to_do_next(studio: Studio, qtbot: QtBot, kind: type[QWidget]) -> None:
    panel = shown(studio, kind, qtbot)
    lists = [*panel.findChildren(RowsView), *panel.findChildren(QListWidget)]
    assert lists
    for view in lists:
        if view.objectName() in ("decline_reasons", "raw_reasons"):  # never empty
            continue
        assert sentence(view).endswith("。"), view.objectName()
        assert view.accessibleDescription() == sentence(view)


@pytest.mark.parametrize("kind", PANELS)
def test_the_keys_that_an_empty_list_names_do_something(
    studio: Studio, qtbot: QtBot, kind: type[QWidget]
) -> None:
    everything = [shown(studio, each, qtbot) for each in PANELS]
    window = ProgrammeWindow(studio.room["stranger"], studio.bulletin)
    qtbot.addWidget(window)
    bound = {
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for panel in (*everything, window)
        for widget in [panel, *panel.findChildren(QWidget)]
        for action in widget.actions()
        for key in action.shortcuts()
    }
    panel = everything[PANELS.index(kind)]
    said = [sentence(view) for view in panel.findChildren(QAbstractItemView)]
    said += [with_keys(tab.nothing) for tab in TABS]
    for key in KEYS.findall(" ".join(said)):
        assert key.replace("Enter", "Return") in bound, key
    window.close()


def test_the_sentence_is_painted_and_goes_with_the_first_row(studio: Studio, qtbot: QtBot) -> None:
    panel = shown(studio, AidePanel, qtbot)
    rows = panel.findChild(QuestionList)
    assert isinstance(rows, QuestionList)
    said = rows.list.nothing
    assert "自动出现" in said
    with_words = rows.list.grab().toImage()
    rows.list.say_when_empty("")
    assert rows.list.grab().toImage() != with_words
    studio.room.ask("路口的红绿灯什么时候修？")
    studio.until(lambda: rows.model.rowCount() == 1)
    without = rows.list.grab().toImage()
    rows.list.say_when_empty(said)
    assert rows.list.grab().toImage() == without


def test_a_search_that_finds_nothing_says_so_and_not_that_all_is_done(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.room.ask("路口的红绿灯什么时候修？")
    panel = shown(studio, AidePanel, qtbot)
    rows = panel.findChild(QuestionList)
    assert isinstance(rows, QuestionList)
    studio.until(lambda: rows.model.rowCount() == 1)
    search = panel.findChild(QLineEdit, "search")
    assert isinstance(search, QLineEdit)
    search.setText("没有人问过的")
    studio.until(lambda: rows.model.rowCount() == 0)
    assert "没有找到" in rows.list.nothing
    search.clear()
    studio.until(lambda: rows.model.rowCount() == 1)
    assert "没有找到" not in rows.list.nothing


def test_each_list_of_questions_has_its_own_sentence() -> None:
    assert len({tab.nothing for tab in TABS}) == len(TABS)


def test_a_box_says_it_too(qtbot: QtBot) -> None:
    box = Box("guests", "嘉宾", "还没有嘉宾。")
    qtbot.addWidget(box)
    box.resize(400, 120)
    empty = box.grab().toImage()
    box.nothing = ""
    assert box.grab().toImage() != empty
