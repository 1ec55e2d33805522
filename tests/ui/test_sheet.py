"""A list is looked at line by line before anything of it is taken in, by aide and collector."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio.question import questions
from tests.ui.on_air import Studio, open_studio, words, write
from ui.notices import refusal_text
from ui.panels.aide import AidePanel
from ui.panels.collector import CollectorPanel
from ui.sheet import SheetPage
from ui.table import RowsView

HEADINGS = ("工单编号", "来电时间", "来电人", "联系电话", "诉求内容", "承办单位")
GOOD = ("1", "2025-06-20 10:00", "张伟", "13800001234", "路灯坏了", "城管局")
BAD = ("2", "昨天", "李明", "13800001234", "=1+1", "")


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Page:
    """The page of lists in a panel, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, panel: QWidget) -> None:
        self.studio, self.panel = studio, panel
        qtbot.addWidget(panel)
        panel.resize(1280, 720)
        panel.show()
        studio.settle()

    def button(self, name: str) -> QAbstractButton:
        found = self.panel.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton)
        return found

    def press(self, name: str) -> None:
        self.button(name).click()
        self.studio.settle()

    @property
    def said(self) -> str:
        found = self.panel.findChild(QLabel, "sheet_said")
        assert isinstance(found, QLabel)
        return found.text()

    @property
    def list(self) -> RowsView:
        found = self.panel.findChild(RowsView, "sheet_list")
        assert isinstance(found, RowsView)
        return found

    def read(self, path: Path) -> None:
        """Writes a path and presses Return."""
        field = self.panel.findChild(QLineEdit, "sheet_file")
        assert isinstance(field, QLineEdit)
        field.clear()
        write(field, str(path))
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.studio.until(lambda: bool(self.said) and "正在" not in self.said, timeout=40_000)
        self.studio.settle()


@pytest.fixture
def aide(studio: Studio, qtbot: QtBot) -> Page:
    page = Page(studio, qtbot, AidePanel(studio.background("aide"), studio.bulletin))
    page.press("open_sheet")
    return page


def table(folder: Path, *rows: tuple[str, ...], name: str = "工单.csv") -> Path:
    path = folder / name
    with path.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def test_lines_are_shown_then_taken_in_and_the_rest_kept_for_mending(
    studio: Studio, aide: Page, tmp_path: Path
) -> None:
    aide.read(table(tmp_path, HEADINGS, GOOD, BAD))
    assert "可导入 1 条，有问题的 1 行" in aide.said
    assert "内容 ← 诉求内容" in aide.said
    assert "不导入的列：联系电话" in aide.said
    first, second = words(aide.list)
    assert "第2行 · 张某" in first
    assert "城管局" in first
    assert "看不懂时间“昨天”" in second
    assert studio.room["aide"].query(questions) == ()
    only = aide.panel.findChild(QCheckBox, "only_bad")
    assert isinstance(only, QCheckBox)
    only.click()
    assert len(words(aide.list)) == 1
    page = aide.panel.findChild(SheetPage)
    assert isinstance(page, SheetPage)
    page.save_bad_to(tmp_path / "坏.csv")
    studio.until(lambda: "已存好 1 行" in aide.said, timeout=40_000)
    assert "'=1+1" in (tmp_path / "坏.csv").read_text("utf-8-sig")
    aide.button("take_in_sheet").setFocus()
    for _twice in range(2):
        QTest.keyClick(aide.button("take_in_sheet"), Qt.Key.Key_Space)
    studio.until(lambda: "已导入 1 条" in aide.said, timeout=40_000)
    (row,) = studio.room["aide"].query(questions)
    assert (row.channel, row.nickname, row.said_unit) == ("hotline_12345", "张某", "城管局")
    assert not aide.list.isVisible()
    field = aide.panel.findChild(QLineEdit, "sheet_file")
    assert isinstance(field, QLineEdit)
    assert field.hasFocus()


def test_another_channel_and_other_columns_are_looked_at_anew(
    studio: Studio, aide: Page, tmp_path: Path
) -> None:
    aide.read(table(tmp_path, ("谁", "说了什么"), ("小王", "几点开门？")))
    assert "没有找到写内容的一列" in aide.said
    box = aide.panel.findChild(QComboBox, "column_text")
    assert isinstance(box, QComboBox)
    assert box.isVisible()
    box.setCurrentIndex(box.findText("说了什么"))
    box.activated.emit(box.currentIndex())
    studio.until(lambda: "可导入 1 条" in aide.said, timeout=40_000)
    studio.settle()
    channel = aide.panel.findChild(QComboBox, "sheet_channel")
    assert isinstance(channel, QComboBox)
    channel.setCurrentIndex(channel.findData("letter"))
    channel.activated.emit(channel.currentIndex())
    studio.settle()
    aide.button("take_in_sheet").click()
    studio.until(lambda: len(studio.room["aide"].query(questions)) == 1, timeout=40_000)
    assert studio.room["aide"].query(questions)[0].channel == "letter"


def test_a_file_that_cannot_be_read_is_said_beside_the_button(
    studio: Studio, aide: Page, tmp_path: Path
) -> None:
    aide.press("preview_sheet")
    assert "先选择文件" in refusal_text(aide.panel)
    (tmp_path / "alt.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    field = aide.panel.findChild(QLineEdit, "sheet_file")
    assert isinstance(field, QLineEdit)
    write(field, str(tmp_path / "alt.xls"))
    aide.press("preview_sheet")
    studio.until(lambda: "旧式的 Excel" in refusal_text(aide.panel), timeout=40_000)
    assert aide.button("preview_sheet").isEnabled()
    assert aide.said == ""


def test_the_same_keys_lead_there_and_back(studio: Studio, aide: Page) -> None:
    field = aide.panel.findChild(QLineEdit, "sheet_file")
    assert isinstance(field, QLineEdit)
    assert field.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    rows = aide.panel.findChild(RowsView, "question_list")
    assert isinstance(rows, RowsView)
    assert rows.isVisible()


def test_the_collector_registers_and_imports_and_sees_what_came(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    page = Page(studio, qtbot, CollectorPanel(studio.background("collector"), studio.bulletin))
    page.read(table(tmp_path, HEADINGS, GOOD))
    page.button("take_in_sheet").click()
    tally = page.panel.findChild(QLabel, "tally")
    assert isinstance(tally, QLabel)
    studio.until(lambda: "已收 1 条" in tally.text(), timeout=40_000)
    assert "记者提问 0 条" in tally.text()


def test_thousands_of_lines_are_shown_by_those_that_are_seen(
    studio: Studio, aide: Page, tmp_path: Path
) -> None:
    rows = [(f"t{n}", "2025-06-20 10:00", "张伟", "", f"第{n}问", "") for n in range(5000)]
    aide.read(table(tmp_path, HEADINGS, *rows))
    assert aide.list.rows_model().rowCount() == 5000
    assert len(aide.list.rows_model()._cards) < 100
    aide.list.select(4999)
    assert aide.list.rows_model().place_of(4999) == 4997
    assert aide.list.rows_model().place_of(1) == -1
