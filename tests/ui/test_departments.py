"""Departments are kept in the app, and a question finds its own by any name, by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from studio import department
from studio.journal import HOUSE
from studio.question import questions
from tests.ui.on_air import Studio, open_studio, words, write
from ui.departments import DepartmentsView
from ui.notices import refusal_text
from ui.panels.aide import AidePanel
from ui.table import RowsView
from ui.unit_choice import matching


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Page:
    """The list of departments, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str = "boss") -> None:
        self.studio = studio
        background = studio.background(login).in_programme(HOUSE)
        self.view = DepartmentsView(background, studio.bulletin)
        qtbot.addWidget(self.view)
        self.view.show()
        studio.settle()

    @property
    def list(self) -> RowsView:
        found = self.view.findChild(RowsView, "department_list")
        assert isinstance(found, RowsView)
        return found

    def write(self, **texts: str) -> None:
        for name, text in texts.items():
            field = self.view.findChild(QLineEdit, name)
            assert isinstance(field, QLineEdit)
            field.setText(text)
            field.setModified(True)

    def press(self, name: str) -> None:
        found = self.view.findChild(QPushButton, name)
        assert isinstance(found, QPushButton)
        found.click()
        self.studio.settle()

    def text(self, name: str) -> str:
        found = self.view.findChild(QLineEdit, name)
        assert isinstance(found, QLineEdit)
        return found.text()


def test_a_department_is_added_renamed_and_retired(studio: Studio, qtbot: QtBot) -> None:
    page = Page(studio, qtbot)
    assert "导入" in page.list.nothing
    page.write(department_name="市卫生计生委", department_aliases="卫计委、卫生局")
    page.press("add_department")
    studio.until(lambda: "卫生局" in words(page.list)[0])
    page.list.step(0)
    assert page.text("department_aliases") == "卫生局、卫计委"
    page.write(department_name="市卫生健康局", department_aliases="卫健委、卫计委")
    page.press("revise_department")
    studio.until(lambda: "旧称 市卫生计生委" in words(page.list)[0])
    assert "卫生局" not in words(page.list)[0]
    page.press("retire_department")
    studio.until(lambda: "已停用" in words(page.list)[0])
    page.press("reinstate_department")
    studio.until(lambda: "已停用" not in words(page.list)[0])


def test_a_name_alone_is_changed_and_the_aliases_stay(studio: Studio, qtbot: QtBot) -> None:
    page = Page(studio, qtbot)
    page.write(department_name="市财政局", department_aliases="财政局")
    page.press("add_department")
    studio.until(lambda: "财政局" in words(page.list)[0])
    page.list.step(0)
    for name in ("市财政税务局", "市财税局"):
        page.write(department_name=name)
        page.press("revise_department")
        studio.until(lambda name=name: name in words(page.list)[0])  # type: ignore[misc]
    (row,) = studio.room["boss"].in_programme(HOUSE).query(department.departments)
    assert row.aliases == ("财政局",)


def test_a_new_department_does_not_get_the_aliases_of_the_one_in_hand(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.room.boss.execute(department.add, "市教育局", ["教体局"])
    page = Page(studio, qtbot)
    studio.until(lambda: len(words(page.list)) == 1)
    page.list.step(0)
    page.write(department_name="市公安局")
    page.press("add_department")
    studio.until(lambda: len(words(page.list)) == 2)
    rows = {row.name: row.aliases for row in studio.room.boss.query(department.departments)}
    assert rows == {"市教育局": ("教体局",), "市公安局": ()}


def shown(page: Page) -> list[str]:
    """The lines of the table, as they would be taken in."""
    rows = page.view.findChild(RowsView, "department_table_list")
    assert isinstance(rows, RowsView)
    return words(rows) if rows.isVisible() else []


def test_a_table_is_shown_line_by_line_before_it_is_taken_in(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    studio.room.boss.execute(department.add, "市教育局")
    page = Page(studio, qtbot)
    page.press("import_departments")
    assert "路径" in refusal_text(page.view)
    path = tmp_path / "部门.txt"
    path.write_text("名称\t别名\n市教育局\t教体局\n\t孤零零\n市公安局、公安\n", encoding="gb18030")
    page.write(department_file=str(path))
    page.press("import_departments")
    studio.until(lambda: len(shown(page)) == 3)
    for marked, line in zip(("补 1 个名称", "不能导入", "新部门"), shown(page), strict=True):
        assert marked in line
    assert "第3行" in shown(page)[1]
    assert len(words(page.list)) == 1
    page.press("take_in_departments")
    studio.until(lambda: len(words(page.list)) == 2)
    said = page.view.findChild(QLabel, "departments_said")
    assert isinstance(said, QLabel)
    studio.until(lambda: "新增 1 个" in said.text())
    assert not shown(page)
    assert page.text("department_file") == ""


def test_a_table_that_was_looked_at_may_be_left(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    page = Page(studio, qtbot)
    path = tmp_path / "部门.csv"
    path.write_text("市教育局\n市公安局\n", encoding="utf-8")
    page.write(department_file=str(path))
    page.press("import_departments")
    studio.until(lambda: len(shown(page)) == 2)
    page.press("leave_departments")
    assert not shown(page)
    assert words(page.list) == []
    path.write_bytes(b"PK\x03\x04\x00\x00")
    page.press("import_departments")
    studio.until(lambda: "不是文字表格" in refusal_text(page.view))
    assert page.text("department_file") == str(path)


def test_who_may_not_change_the_list_is_told_and_loses_no_word(
    studio: Studio, qtbot: QtBot
) -> None:
    page = Page(studio, qtbot, "aide")
    page.write(department_name="市教育局")
    page.press("add_department")
    studio.until(lambda: "组织协调" in refusal_text(page.view))
    assert page.text("department_name") == "市教育局"


# where questions are sent


def sent(studio: Studio, qtbot: QtBot, typed: str, *keys: Qt.Key) -> str:
    """The unit that one question went to, after these keys and Return."""
    for name, aliases in (("市卫生健康局", ["卫健委"]), ("市生态环境局", ["环保局"])):
        studio.room.boss.execute(department.add, name, aliases)
    (number,) = studio.room.ask("谁来管？")
    panel = AidePanel(studio.background("aide"), studio.bulletin)
    qtbot.addWidget(panel)
    panel.show()
    rows, field = (
        panel.findChild(kind, name)
        for kind, name in ((RowsView, "question_list"), (QLineEdit, "unit_choice"))
    )
    assert isinstance(rows, RowsView)
    assert isinstance(field, QLineEdit)
    candidates = panel.findChild(RowsView, "unit_candidates")
    assert isinstance(candidates, RowsView)
    studio.until(lambda: rows.rows_model().rowCount() == 1)
    rows.step(0)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_T)
    studio.until(lambda: field.isVisible() and len(words(candidates)) == 2)
    write(field, typed)
    for key in (*keys, Qt.Key.Key_Return):
        QTest.keyClick(field, key)
    studio.settle()
    return studio.room["aide"].query(questions, ids=[number])[0].unit


@pytest.mark.parametrize(
    ("typed", "keys", "unit"),
    [
        ("卫健委", (), "市卫生健康局"),
        ("环保", (), "市生态环境局"),
        ("市", (Qt.Key.Key_Down,), "市生态环境局"),
        ("环保", (Qt.Key.Key_Down,), "环保"),
        ("某街道办", (), "某街道办"),
        ("", (), ""),
        ("", (Qt.Key.Key_Down,), "市卫生健康局"),
    ],
)
def test_a_few_letters_and_return_send_the_question_to_its_department(
    studio: Studio, qtbot: QtBot, typed: str, keys: tuple[Qt.Key, ...], unit: str
) -> None:
    assert sent(studio, qtbot, typed, *keys) == unit


def test_the_name_itself_comes_before_names_that_only_hold_it(studio: Studio) -> None:
    for name, aliases in (("市公安交管局", ["交警"]), ("公安局", []), ("公安", [])):
        studio.room.boss.execute(department.add, name, aliases)
    rows = studio.room.boss.query(department.departments)
    assert [row.name for row in matching(rows, "公安")] == ["公安", "公安局", "市公安交管局"]


def test_a_name_has_its_days_and_a_notices_units_come_in(studio: Studio, qtbot: QtBot) -> None:
    page = Page(studio, qtbot)
    page.write(department_name="市卫生计生委")
    page.press("add_department")
    studio.until(lambda: len(words(page.list)) == 1)
    page.list.step(0)
    page.write(department_name="市卫生健康委", department_since="去年")
    page.press("revise_department")
    assert "2025-06-30" in refusal_text(page.view)
    assert page.text("department_since") == "去年"
    page.write(department_since="2018-10-25")
    page.press("revise_department")
    studio.until(lambda: "市卫生计生委（至2018-10-24）" in words(page.list)[0])
    assert "自 2018-10-25 起" in words(page.list)[0]
    given = page.view.findChild(QComboBox, "department_given")
    assert isinstance(given, QComboBox)
    given.setCurrentIndex(given.findData("guangdong-2016"))
    page.press("import_departments")
    studio.until(lambda: len(shown(page)) == 16)
    assert any("旧称 省卫生计生委（2013-09-22至2018-12-31）" in line for line in shown(page))
    page.press("take_in_departments")
    studio.until(lambda: len(words(page.list)) == 17)
    assert given.currentData() == ""
