"""排期 · 查找: from the key to the programme of another year."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio import interview
from studio.journal import HOUSE
from tests.studio.test_everywhere import lived
from tests.ui.on_air import Studio, open_studio, words
from ui.line_field import SearchField
from ui.panels.planner import PlannerPanel
from ui.table import RowsView


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def test_a_key_searches_all_years_and_enter_opens_the_programme(
    studio: Studio, qtbot: QtBot
) -> None:
    lived(studio.room)
    studio.room["boss"].execute(
        interview.describe,
        "夜市专场",
        "城管局",
        "",
        "",
        "",
        studio.room["boss"].query(interview.interview).starts_at,
        60,
    )
    panel = PlannerPanel(studio.background("boss").in_programme(HOUSE), studio.bulletin)
    qtbot.addWidget(panel)
    panel.resize(1280, 720)
    panel.show()
    panel.activateWindow()
    studio.settle()
    opened: list[int] = []
    panel.programme_chosen.connect(opened.append)
    QTest.keyClick(
        panel, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    field = panel.findChild(SearchField, "everywhere_search")
    rows = panel.findChild(RowsView, "everywhere_list")
    assert field is not None
    assert rows is not None
    studio.until(field.hasFocus)
    studio.until(lambda: "不论年份" in rows.nothing)
    field.setText("管")
    studio.until(lambda: "至少写 2 个字" in rows.nothing)
    field.setText("巡视")
    studio.until(lambda: "没有找到" in rows.nothing)
    field.setText("巡查")
    studio.until(lambda: len(words(rows)) == 2)
    assert all("夜市专场" in line for line in words(rows))
    assert [kind for kind in ("记录", "答复") if any(kind in line for line in words(rows))] == [
        "记录", "答复",
    ]  # fmt: skip
    QTest.keyClick(field, Qt.Key.Key_Return)
    studio.until(rows.hasFocus)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert opened == [1]
