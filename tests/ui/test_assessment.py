"""排期 · 考核 and 嘉宾出席: figures lead to their rows, guests are confirmed, all of it by keys."""

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio import assessment, attendance, department, guest_rank, policy_choice
from studio.attendance import Came
from studio.journal import HOUSE, entries_of
from tests.studio.room import Room
from tests.studio.test_assessment import an_hour_kept, today
from tests.ui.on_air import Studio, open_studio, words, write
from ui.assessment import AssessmentView
from ui.behind import BehindDialog
from ui.circular import CircularDialog
from ui.guest_ranks import GuestRanksView
from ui.notices import refusal_text
from ui.programme import ProgrammeForm
from ui.table import RowsView
from ui.who_came import WhoCameDialog

T = TypeVar("T", bound=QWidget)
ALT = Qt.KeyboardModifier.AltModifier
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot, kept=an_hour_kept()) as made:
        yield made


def find(inside: QWidget, kind: type[T], name: str) -> T:
    found = inside.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


class Page:
    """排期 · 考核 of somebody, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str = "boss") -> None:
        self.studio = studio
        self.view = AssessmentView(studio.background(login).in_programme(HOUSE), studio.bulletin)
        qtbot.addWidget(self.view)
        self.view.resize(1280, 720)
        self.view.show()
        self.view.activateWindow()
        qtbot.waitUntil(self.view.isActiveWindow)
        self.table = find(self.view, QTableWidget, "figures_answers")
        studio.settle()

    @property
    def said(self) -> str:
        return find(self.view, QLabel, "assessment_said").text()

    @property
    def written(self) -> str:
        return find(self.view, QLabel, "assessment_written").text()

    def cell(self, table: QTableWidget, unit: str, head: str) -> tuple[int, int]:
        units = [table.verticalHeaderItem(n) for n in range(table.rowCount())]
        heads = [table.horizontalHeaderItem(n) for n in range(table.columnCount())]
        row = [item.text() for item in units].index(unit)
        names = [item.text().replace("\n", "") for item in heads if item is not None]
        return row, names.index(head)

    def text(self, table: QTableWidget, unit: str, head: str) -> str:
        item = table.item(*self.cell(table, unit, head))
        assert item is not None
        return item.text()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = ALT) -> None:
        QTest.keyClick(focused(), key, modifier)
        self.studio.settle()


def test_a_number_leads_to_its_rows_by_return(studio: Studio, qtbot: QtBot) -> None:
    page = Page(studio, qtbot)
    studio.until(lambda: page.table.rowCount() > 0)
    assert page.text(page.table, "市场监管局", "收到提问") == "7"
    assert page.text(page.table, "合计", "收到提问") == "8"
    page.table.setFocus()
    page.table.setCurrentCell(*page.cell(page.table, "市教育局", "未答复"))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    dialog = page.view.findChild(BehindDialog)
    assert isinstance(dialog, BehindDialog)
    rows = find(dialog, RowsView, "behind_rows")
    studio.until(lambda: rows.rows_model().rowCount() == 1)
    assert "提问 Q0008" in words(rows)[0]
    assert "日志第" in words(rows)[0]
    assert "市教育局 · 未答复：1，来自 1 期访谈" in find(dialog, QLabel, "behind_head").text()


def test_counts_are_kept_by_themselves_and_proved_by_a_key(studio: Studio, qtbot: QtBot) -> None:
    page = Page(studio, qtbot)
    ask = studio.room.boss.query
    studio.until(lambda: ask(assessment.assessment, today(studio.room)).uncounted == ())
    page.table.setFocus()
    page.press(Qt.Key.Key_V)
    studio.until(lambda: "全部一致" in page.said)
    with studio.room.database.altering() as connection:
        connection.exec_driver_sql("UPDATE assessment_count SET number = 99 WHERE unit = ''")
    page.press(Qt.Key.Key_V)
    studio.until(lambda: "不一致" in page.said)
    assert "99≠" in page.said


def test_what_a_unit_owes_is_said_in_words_and_listed(studio: Studio, qtbot: QtBot) -> None:
    boss = studio.room.boss
    boss.execute(policy_choice.follow, "shandong-2014")
    boss.execute(department.add, "市教育局")
    page = Page(studio, qtbot)
    duties = find(page.view, QTableWidget, "figures_duties")
    studio.until(lambda: duties.rowCount() > 0)
    assert page.text(duties, "市教育局", "出席要求").startswith("× 主要负责同志 0/1")
    assert page.text(duties, "市场监管局", "出席要求") == "—"  # not of the house's list
    lacks = find(page.view, RowsView, "assessment_lacks")
    assert any("市教育局" in text for text in words(lacks))
    kind = find(page.view, QComboBox, "assessment_kind")
    kind.setCurrentIndex(kind.findData("press"))
    studio.settle()
    studio.until(lambda: page.text(page.table, "合计", "收到提问") == "0")


def test_who_sees_only_own_programmes_sees_no_assessment(studio: Studio, qtbot: QtBot) -> None:
    page = Page(studio, qtbot, "steno")
    studio.until(lambda: "只给组织协调和审计员看" in page.said)
    assert not find(page.view, QAbstractButton, "export_assessment").isEnabled()
    assert page.table.rowCount() == 0


def test_the_table_goes_out_as_three_kinds_of_file(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    from docx import Document
    from openpyxl import load_workbook

    page = Page(studio, qtbot)
    studio.until(lambda: page.table.rowCount() > 0)
    papers = page.view._papers
    for ending in ("xlsx", "csv", "docx"):
        papers.export_to(tmp_path / f"f.{ending}")
        studio.until(lambda ending=ending: f"f.{ending}" in page.written)  # type: ignore[misc]
        studio.settle()
    sheet = load_workbook(tmp_path / "f.xlsx").active
    assert sheet is not None
    rows = [[cell.value for cell in row] for row in sheet.rows]
    assert rows[0][:3] == ["单位", "举办期数", "收到提问"]
    assert rows[-1][:3] == ["合计", 1, 8]
    with (tmp_path / "f.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [str(cell) for cell in rows[-1]] == list(csv.reader(file))[-1]
    heads = [cell.text for cell in Document(str(tmp_path / "f.docx")).tables[0].rows[0].cells]
    assert heads[:3] == ["单位", "举办期数", "收到提问"]
    papers.export_to(tmp_path / "f.csv")
    export = find(page.view, QAbstractButton, "export_assessment")
    studio.until(lambda: "f.csv" in refusal_text(page.view))
    assert export.isEnabled()


def test_the_evaluators_data_is_written_and_that_is_in_the_journal(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    page = Page(studio, qtbot)
    studio.until(lambda: page.table.rowCount() > 0)
    page.view._papers.evaluate_to(tmp_path / "e.zip")
    studio.until(lambda: "e.zip" in page.written)
    with zipfile.ZipFile(tmp_path / "e.zip") as bundle:
        assert set(bundle.namelist()) == {
            "README.txt", "programmes.csv", "questions.csv", "figures.csv", "key_fields.csv",
        }  # fmt: skip
        told = list(csv.reader(io.StringIO(bundle.read("questions.csv").decode("utf-8-sig"))))
    assert len(told) == 1 + 7  # the one of another unit is told as if of none
    story = studio.room.boss.query(lambda reader: entries_of(reader, "assessment", 0))
    assert any('"taken": "evaluation"' in entry.detail for entry in story)


def test_the_circular_is_written_from_what_is_on_the_screen(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    page = Page(studio, qtbot)
    studio.until(lambda: page.table.rowCount() > 0)
    page.table.setFocus()
    page.press(Qt.Key.Key_B)
    dialog = page.view.findChild(CircularDialog)
    assert isinstance(dialog, CircularDialog)
    said = find(dialog, QLabel, "circular_said")
    dialog.write(tmp_path / "c.docx")
    studio.until(lambda: "机关代字" in said.text())
    for name, text in (
        ("organ", "云州市人民政府办公室"), ("mark", "云政办函"), ("addressee", "市政府各部门"),
    ):  # fmt: skip
        write(find(dialog, QLineEdit, f"circular_{name}"), text)
    dialog.write(tmp_path / "c.docx")
    studio.until(lambda: "列了 2 个单位" in said.text(), timeout=20_000)
    assert (tmp_path / "c.docx").stat().st_size > 10_000


def test_a_guest_is_confirmed_by_a_key_and_another_who_stood_in(
    studio: Studio, qtbot: QtBot
) -> None:
    room = studio.room
    form = ProgrammeForm(studio.background("aide").in_programme(HOUSE), studio.bulletin)
    qtbot.addWidget(form)
    form.resize(1280, 720)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.show_programme(room.programme)
    studio.settle()
    find(form, QLineEdit, "programme_title").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_V, CTRL_SHIFT)
    dialog = form.findChild(WhoCameDialog)
    assert isinstance(dialog, WhoCameDialog)
    rows = find(dialog, RowsView, "attendance_list")
    studio.until(lambda: rows.rows_model().rowCount() > 0 and rows.hasFocus())
    QTest.keyClick(rows, Qt.Key.Key_P)
    studio.until(lambda: "✓ 出席" in words(rows)[0])
    assert came(room) is Came.PRESENT
    QTest.keyClick(rows, Qt.Key.Key_S)
    studio.until(lambda: "姓名和职务" in refusal_text(dialog))
    write(find(dialog, QLineEdit, "attendance_stand_in"), "何知远")
    write(find(dialog, QLineEdit, "attendance_post"), "副局长")
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_S)
    studio.until(lambda: came(room) is Came.STOOD_IN)
    history = find(dialog, RowsView, "attendance_versions_list")
    studio.until(lambda: history.rows_model().rowCount() == 2)
    assert "何知远，副局长" in words(history)[0]


def came(room: Room) -> Came | None:
    (row,) = room["aide"].query(attendance.attendance)
    return row.coming.came if row.coming is not None else None


def test_the_office_keeps_the_ranks_of_guests(studio: Studio, qtbot: QtBot) -> None:
    view = GuestRanksView(studio.background("boss").in_programme(HOUSE), studio.bulletin)
    qtbot.addWidget(view)
    view.show()
    studio.settle()
    name = find(view, QLineEdit, "guest_rank_name")
    standing = find(view, QComboBox, "guest_rank_standing")
    write(name, "街道办事处主任")
    standing.setCurrentIndex(standing.findData("chief"))
    find(view, QAbstractButton, "add_guest_rank").click()
    studio.until(lambda: any("街道办事处主任" in text for text in words(view.list)))
    studio.until(lambda: name.text() == "")
    place = next(n for n, text in enumerate(words(view.list)) if "街道办事处主任" in text)
    assert "主要负责同志" in words(view.list)[place]
    added = max(row.id for row in studio.room.boss.query(guest_rank.guest_ranks))
    view.list.select(added)
    find(view, QAbstractButton, "retire_guest_rank").click()
    studio.until(lambda: any("已停用" in text for text in words(view.list)))
