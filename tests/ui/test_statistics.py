"""The hour in figures: pictures with their tables, true while they are open, moving nothing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableWidget, QTabWidget
from pytestqt.qtbot import QtBot

from studio import screening
from studio.question import QuestionState, question
from studio.screening.statistics import Biggest, Statistics, Wait
from tests.ui.on_air import Studio, open_studio
from ui import statistics as shown
from ui.acts import ActButton
from ui.chart import PATTERNS, STROKES, Chart, brush_of, ink_of, step_above, ticks_to
from ui.panels.aide import AidePanel
from ui.pictures import PICTURES, Form, arrivals, merges, progress, units, waits
from ui.table import RowsView
from ui.theme import set_dark
from ui.tokens import DARK, LIGHT

PATIENCE_MS = 30_000
FOUND = Statistics(
    stretches=(0, 300, 600), width=300,
    arrivals=(("微博", (3, 0, 2)), ("", (1, 1, 0))), decisions=(1, 2, 1),
    waits=(Wait(60, 90), None, Wait(120, 600)), before=(10, 8), wait=Wait(60, 600),
    states=dict.fromkeys(QuestionState, 1), merged=2, clusters=1,
    biggest=(Biggest("Q0001", "路灯\n坏了", 3),), units=(("市教育局", 2), ("", 1)),
    reasons=(("spam", 1),), kinds=(("question", 6),), topics=(("land", 1),),
)  # fmt: skip


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Seat:
    """The aide's desk with the statistics open over it."""

    def __init__(self, studio: Studio, qtbot: QtBot) -> None:
        self.studio = studio
        self.panel = AidePanel(studio.background("aide"), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        studio.settle()
        rows = self.panel.findChild(RowsView, "question_list")
        assert isinstance(rows, RowsView)
        self.rows = rows
        rows.setFocus()
        QTest.keyClick(rows, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        dialog = self.panel.findChild(shown.StatisticsDialog)
        assert isinstance(dialog, shown.StatisticsDialog)
        self.dialog = dialog
        studio.until(lambda: "收到" in self.figures(), PATIENCE_MS)

    def figures(self) -> str:
        label = self.dialog.findChild(QLabel, "statistics_figures")
        assert isinstance(label, QLabel)
        return label.text()

    def table(self, key: str) -> QTableWidget:
        found = self.dialog.findChild(QTableWidget, f"figures_{key}")
        assert isinstance(found, QTableWidget)
        return found

    def cells(self, key: str) -> list[list[str]]:
        table = self.table(key)
        items = [[table.item(row, column) for column in range(table.columnCount())]
                 for row in range(table.rowCount())]  # fmt: skip
        return [[one.text() if one else "" for one in row] for row in items]


def test_the_desk_shows_the_hour_in_figures(studio: Studio, qtbot: QtBot) -> None:
    first, second, third, _ = studio.room.ask("停车难", "没地方停车", "广告", "路灯坏了")
    aide = studio.room["aide"]
    aide.execute(screening.assign, first, 0, "市交通局")
    aide.execute(screening.merge, second, 0, first)
    aide.execute(screening.decline, third, 0, "spam")
    seat = Seat(studio, qtbot)
    for words in ("收到 4", "已初筛 3", "未初筛 1", "归并 1 条到 1 个问题，占已初筛的 33%"):
        assert words in seat.figures()
    assert sum(int(row[1]) for row in seat.cells("arrivals")) == 4
    assert seat.cells("progress")[-1][1:] == ["4", "3", "1"]
    assert seat.cells("merges") == [[f"Q{first:04d} 停车难", "2"]]
    assert seat.cells("units") == [["市交通局", "1"]]
    assert seat.cells("reasons") == [["广告刷屏", "1"]]
    assert seat.cells("kinds") == [["提问", "4"]]


def test_it_stays_true_and_what_one_looks_at_stays(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown, "LOOK_MS", 100)
    ids = studio.room.ask(*[f"第{n}条" for n in range(6)])
    aide = studio.room["aide"]
    for its, unit in zip(ids, "甲乙丙丁戊己", strict=True):
        aide.execute(screening.assign, its, 0, f"{unit}局")
    seat = Seat(studio, qtbot)
    tabs = seat.dialog.findChild(QTabWidget)
    assert isinstance(tabs, QTabWidget)
    tabs.setCurrentIndex(4)
    seat.table("units").selectRow(3)
    aide.execute(screening.assign, ids[0], aide.query(question, ids[0]).revision, "丁局")
    studio.until(lambda: ["丁局", "2"] in seat.cells("units"), PATIENCE_MS)
    assert tabs.currentIndex() == 4
    assert {one.row() for one in seat.table("units").selectedItems()} == {3}


def test_a_digit_chooses_the_time_and_escape_gives_the_list_back(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.room.ask("路灯坏了")
    seat = Seat(studio, qtbot)
    QTest.keyClick(seat.dialog, Qt.Key.Key_3)
    studio.settle()
    studio.until(lambda: len(seat.cells("arrivals")) >= 1)
    hour = seat.dialog.findChild(ActButton, "statistics_hour")
    assert isinstance(hour, ActButton)
    assert hour.isChecked()
    QTest.keyClick(seat.dialog, Qt.Key.Key_Escape)
    studio.until(lambda: seat.panel.focusWidget() is seat.rows)


def test_a_picture_and_its_table_say_the_same() -> None:
    heads, rows = arrivals(FOUND).table()
    assert heads == ("时间", "微博", "其他渠道")
    assert [row[1:] for row in rows] == [("3", "1"), ("0", "1"), ("2", "0")]
    assert [values for _, values in progress(FOUND).series] == [
        (14.0, 15.0, 17.0), (9.0, 11.0, 12.0), (5.0, 4.0, 5.0),
    ]  # fmt: skip
    assert [row[1:] for row in waits(FOUND).table()[1]] == [("1", "1.5"), ("无", "无"), ("2", "10")]
    assert merges(FOUND).labels == ("Q0001 路灯 坏了",)
    assert units(FOUND).table()[1] == (("市教育局", "2"), ("其他单位", "1"))


def colours_in(chart: Chart) -> set[str]:
    image = chart.canvas.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize("which", range(len(PICTURES)))
def test_every_picture_is_drawn_in_the_theme_in_use(qtbot: QtBot, which: int) -> None:
    key, title, picture, nothing = PICTURES[which]
    chart = Chart(key, title, nothing)
    qtbot.addWidget(chart)
    chart.resize(700, 400)
    chart.show()
    for theme in (LIGHT, DARK):
        set_dark(chart, theme is DARK)
        chart.show_picture(picture(FOUND))
        seen = colours_in(chart)
        assert theme.surface in seen
        for number in range(len(picture(FOUND).series)):
            assert ink_of(theme, number).name() in seen


def test_an_empty_picture_says_so(qtbot: QtBot) -> None:
    chart = Chart("units", "部门", "还没有转办的提问。")
    qtbot.addWidget(chart)
    chart.show()
    chart.show_picture(units(replace(FOUND, units=())))
    assert chart.findChild(QLabel).isVisible()  # type: ignore[union-attr]
    assert colours_in(chart) == {LIGHT.surface}
    chart.show_picture(units(FOUND))
    assert not chart.findChild(QLabel).isVisible()  # type: ignore[union-attr]


def test_series_are_told_apart_without_their_colours() -> None:
    for theme in (LIGHT, DARK):
        looks = {brush_of(theme, number).style() for number in range(len(PATTERNS))}
        assert len(looks) == len(PATTERNS)
        assert ink_of(theme, 0) != ink_of(theme, 1)
    lines = max(len(make(FOUND).series) for _, _, make, _ in PICTURES
                if make(FOUND).form is Form.LINES)  # fmt: skip
    assert lines <= len(STROKES)


def test_an_axis_has_whole_and_few_ticks() -> None:
    for top in (1, 1.5, 8, 50, 150, 300, 10_000):
        ticks = ticks_to(top)
        assert ticks[0] == 0
        assert len(ticks) <= 7
        assert all(tick == int(tick) <= top for tick in ticks)


def test_an_axis_grows_in_steps() -> None:
    assert [step_above(most) for most in (0, 0.4, 1, 7, 44, 101, 278)] == [
        1, 1, 1, 8, 50, 150, 300,
    ]  # fmt: skip
