"""The customer's lists come in from a file, line by line, and hits say their rule."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from studio.journal import HOUSE
from studio.screening.at_work import Doing, Step, say_at_work, say_gone
from studio.screening.house_lists import take_in_words, word_lists
from studio.screening.kept import keep
from studio.screening.suggestions import Suggesting
from studio.screening.word_lists import ALLOW, Rule, WordLists
from tests.ui.on_air import Studio, open_studio, words
from ui.notices import refusal_text
from ui.panels.aide import AidePanel
from ui.table import RowsView
from ui.word_lists import WordListsView
from ui.words import counted

PATIENCE_MS = 20_000
FILE = "词语,类别\n假药,药品\n路口交通,放行\n" + "字" * 61 + "\n假药\n代开发票,违法\n"


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Page:
    def __init__(self, studio: Studio, qtbot: QtBot, login: str = "boss") -> None:
        self.studio = studio
        self.view = WordListsView(studio.background(login).in_programme(HOUSE), studio.bulletin)
        qtbot.addWidget(self.view)
        self.view.show()
        studio.settle()

    def rows(self, name: str = "word_list_list") -> RowsView:
        found = self.view.findChild(RowsView, name)
        assert isinstance(found, RowsView)
        return found

    def press(self, name: str) -> None:
        found = self.view.findChild(QPushButton, name)
        assert isinstance(found, QPushButton)
        found.click()
        self.studio.settle()

    def read(self, path: Path) -> None:
        field = self.view.findChild(QLineEdit, "word_file")
        assert isinstance(field, QLineEdit)
        field.setText(str(path))
        self.press("look_at_words")

    def said(self) -> str:
        label = self.view.findChild(QLabel, "words_said")
        assert isinstance(label, QLabel)
        return label.text()


def test_a_file_is_shown_line_by_line_and_then_taken_in(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    page = Page(studio, qtbot)
    assert "还没有词表" in page.rows().nothing
    path = tmp_path / "敏感词.csv"
    path.write_bytes(FILE.encode("gb18030"))
    page.read(path)
    assert "共 5 行：词 2 个，放行的词组 1 个，不能导入的 2 行。" in page.said()
    shown = words(page.rows("word_file_list"))
    assert "太长" in shown[0]
    assert "与第 2 行重复" in shown[1]
    assert any("路口交通" in line and "放行" in line for line in shown)
    assert studio.room.boss.query(word_lists) == ()
    page.press("take_in_words")
    studio.until(lambda: "敏感词" in words(page.rows())[0])
    assert "2 个词" in words(page.rows())[0]
    assert "放行 1 个" in words(page.rows())[0]
    page.read(path)
    assert "替换" in page.said()
    page.press("leave_words")
    assert not page.rows("word_file_list").isVisible()


def test_a_list_is_put_aside_used_again_and_removed(studio: Studio, qtbot: QtBot) -> None:
    studio.room.boss.execute(take_in_words, "敏感词", [Rule("假药", "药品", "", 1)])
    page = Page(studio, qtbot)
    studio.until(lambda: "敏感词" in words(page.rows())[0])
    page.rows().step(0)
    page.press("put_words_aside")
    studio.until(lambda: "已停用" in words(page.rows())[0])
    page.press("use_words")
    studio.until(lambda: "已停用" not in words(page.rows())[0])
    page.press("drop_words")
    studio.until(lambda: not words(page.rows()))
    page.press("drop_words")
    assert "请先选中" in refusal_text(page.view)


def test_what_is_no_list_is_refused_at_the_button(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    page = Page(studio, qtbot)
    page.read(tmp_path / "没有.csv")
    studio.until(lambda: "读不到文件" in refusal_text(page.view))
    assert not page.rows("word_file_list").isVisible()


def aide(studio: Studio, qtbot: QtBot) -> AidePanel:
    panel = AidePanel(studio.background("aide"), studio.bulletin)
    qtbot.addWidget(panel)
    panel.resize(1280, 900)
    panel.show()
    studio.settle()
    return panel


def text_of(panel: AidePanel, name: str) -> str:
    label = panel.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def test_a_hit_says_its_list_its_line_and_its_class(studio: Studio, qtbot: QtBot) -> None:
    (its,) = studio.room.ask("有人代开发票，在路口交通灯那里")
    rules = [Rule("代开发票", "违法", "违禁", 7), Rule("口交", "低俗", "违禁", 8),
             Rule("路口交通", ALLOW, "放过", 1)]  # fmt: skip
    heard: Suggesting[int] = Suggesting([], WordLists(rules))
    found = heard.look(its, "有人代开发票，在路口交通灯那里")
    with studio.room.database.writing() as connection:
        keep(connection, {its: found}, studio.room["aide"].clock.now())
    panel = aide(studio, qtbot)
    rows = panel.findChild(RowsView, "question_list")
    assert isinstance(rows, RowsView)
    index = rows.rows_model().index(0, 0)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    studio.until(lambda: "词表：代开发票" in str(index.data(spoken)), PATIENCE_MS)
    rule = "词表“违禁”第 7 行：代开发票（违法）"
    assert rule in text_of(panel, "notes")
    assert rule in str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert "口交（" not in text_of(panel, "notes")


def test_the_desk_says_how_far_the_back_room_is_or_that_there_is_none(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.room.ask("路灯坏了谁修？")
    panel = aide(studio, qtbot)
    shown = "back_room_progress"
    studio.until(lambda: "没有在运行" in text_of(panel, shown), PATIENCE_MS)
    for doing, word in ((Doing.READING, "读入"), (Doing.LOOKING, "比对")):
        with studio.room.database.writing() as connection:
            say_at_work(connection, {1: Step(doing, 12_400, 100_000)})
        wanted = f"正在{word} {counted(12_400)} / {counted(100_000)}"
        studio.until(lambda wanted=wanted: text_of(panel, shown) == wanted, PATIENCE_MS)  # type: ignore[misc]
    with studio.room.database.writing() as connection:
        say_at_work(connection, {2: Step(Doing.LOOKING, 1, 2)})
    studio.until(lambda: text_of(panel, shown) == "", PATIENCE_MS)
    with studio.room.database.writing() as connection:
        say_gone(connection)
    studio.until(lambda: "没有在运行" in text_of(panel, shown), PATIENCE_MS)
