"""The public wording at the aide's desk: masks by one key, an editor with a diff, every asker."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio import air_queue, answer, screening
from studio.question import QuestionRow, QuestionState, question
from studio.screening.kept import keep
from studio.screening.suggestions import Suggesting
from tests.ui.killed import Window
from tests.ui.on_air import Studio, open_studio, words, write
from tests.windows import gone
from ui.editor import TextEditor
from ui.notices import refusal_text
from ui.panels.aide import AidePanel
from ui.panels.host import HostPanel
from ui.panels.reviewer import ReviewerPanel
from ui.table import RowsView

ASKED = "孩子病了，我的手机13912345678，找谁？"
MASKED = "孩子病了，我的手机139****5678，找谁？"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def aide(studio: Studio, qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    made = Window(studio, qtbot, tmp_path / "keys", AidePanel, "aide")
    yield made
    made.close()


def look(studio: Studio, *ids: int) -> None:
    """What the back room would have kept by now."""
    rows = [row(studio, its) for its in ids]
    heard: Suggesting[int] = Suggesting([("市场监督管理",)])
    found = {one.id: heard.look(one.id, one.text, nickname=one.nickname) for one in rows}
    with studio.room.database.writing() as connection:
        keep(connection, found, studio.room["aide"].clock.now())


def row(studio: Studio, its: int) -> QuestionRow:
    return studio.room["aide"].query(question, its)


def at_list(window: Window) -> RowsView:
    return window.find(RowsView, "question_list")


def press(window: Window, key: Qt.Key, view: str = "question_list") -> None:
    place = window.find(RowsView, view)
    place.setFocus()
    QTest.keyClick(place, key)
    window.settle()


def label(window: Window, name: str) -> QLabel:
    return window.find(QLabel, name)


def opened(studio: Studio, window: Window) -> TextEditor:
    """W, and the editor has the keyboard."""
    studio.until(lambda: bool(words(at_list(window))))
    press(window, Qt.Key.Key_W)
    editor = window.editor("wording_editor")
    studio.until(editor.isVisible)
    return editor


# masks


def test_what_seems_personal_is_marked_in_hand_and_blacked_out_on_the_rows(
    studio: Studio, aide: Window
) -> None:
    (its,) = studio.room.ask(ASKED)
    studio.until(lambda: label(aide, "question_text").text() == ASKED)
    assert not label(aide, "personal_pill").isVisible()
    look(studio, its)
    studio.until(lambda: label(aide, "personal_pill").text() == "含手机号")
    assert "手机███████████，找谁" in words(at_list(aide))[0]
    marked = label(aide, "question_text")
    assert marked.textFormat() is Qt.TextFormat.RichText
    assert "underline" in marked.text()
    assert marked.accessibleName() == ASKED


def test_one_key_masks_and_one_key_takes_it_back(studio: Studio, aide: Window) -> None:
    (its,) = studio.room.ask(ASKED)
    look(studio, its)
    studio.until(lambda: label(aide, "personal_pill").text() == "含手机号")
    press(aide, Qt.Key.Key_Z)
    studio.until(lambda: label(aide, "question_text").text() == MASKED)
    studio.until(lambda: label(aide, "personal_pill").text() == "个人信息已遮蔽")
    assert not aide.find(QAbstractButton, "mask").isEnabled()
    look(studio, its)
    pill = label(aide, "personal_pill")
    studio.until(lambda: pill.toolTip() == "个人信息已遮蔽，公开文本不含")
    press(aide, Qt.Key.Key_U)
    studio.until(lambda: row(studio, its).text == ASKED)


def test_a_decided_question_still_says_what_is_not_masked(studio: Studio, aide: Window) -> None:
    (its,) = studio.room.ask(ASKED)
    look(studio, its)
    studio.room["aide"].execute(screening.admit, its, 0)
    aide.find(QAbstractButton, "tab_admitted").click()
    studio.until(lambda: "含手机号" in _spoken(at_list(aide)))
    assert "███" in words(at_list(aide))[0]


def _spoken(view: RowsView) -> str:
    index = view.rows_model().index(0, 0)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_places_of_an_older_wording_are_not_offered(studio: Studio, aide: Window) -> None:
    (its,) = studio.room.ask(ASKED)
    look(studio, its)
    studio.until(lambda: aide.find(QAbstractButton, "mask").isEnabled())
    reworded = "请问" + ASKED
    studio.room["aide2"].execute(screening.reword, its, 0, reworded, "网友甲")
    studio.until(lambda: label(aide, "question_text").text() == reworded)
    assert not aide.find(QAbstractButton, "mask").isEnabled()
    look(studio, its)
    studio.until(lambda: aide.find(QAbstractButton, "mask").isEnabled())


# another wording


def test_a_wording_is_typed_seen_as_a_difference_and_saved_by_keys(
    studio: Studio, aide: Window
) -> None:
    (its,) = studio.room.ask("校园边上小店卖辣条咋整<b>")
    editor = opened(studio, aide)
    assert editor.toPlainText() == "校园边上小店卖辣条咋整<b>"
    assert editor.hasFocus()
    write(editor, "？")
    difference = label(aide, "wording_difference")
    studio.until(lambda: "<u" in difference.text())
    assert "&lt;b&gt;" in difference.text()
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    studio.until(lambda: row(studio, its).text == "校园边上小店卖辣条咋整<b>？")
    studio.until(lambda: gone(editor))
    studio.until(lambda: at_list(aide).hasFocus())
    studio.until(lambda: label(aide, "personal_pill").text() == "公开文本已整理")


def test_the_nickname_is_made_anew_as_well(studio: Studio, aide: Window) -> None:
    (its,) = studio.room.ask("好")
    opened(studio, aide)
    field = aide.find(QLineEdit, "wording_nickname")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Li")
    QTest.keyClick(field, Qt.Key.Key_Return)
    studio.until(lambda: (row(studio, its).nickname, row(studio, its).text) == ("Li", "好"))


def test_esc_leaves_and_what_was_typed_waits_with_its_question(
    studio: Studio, aide: Window
) -> None:
    first, _ = studio.room.ask("第一问", "第二问")
    editor = opened(studio, aide)
    write(editor, "改了")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    press(aide, Qt.Key.Key_Down)
    opener = aide.find(QAbstractButton, "reword")
    studio.until(lambda: f"Q{first:04d}" in opener.toolTip())
    press(aide, Qt.Key.Key_W)
    assert editor.toPlainText() == "第二问"
    press(aide, Qt.Key.Key_Up)
    assert not editor.isVisible()
    press(aide, Qt.Key.Key_W)
    assert editor.toPlainText() == "第一问改了"


def test_after_a_kill_the_wording_stands_at_its_question(studio: Studio, aide: Window) -> None:
    studio.room.ask("第一问", "第二问")
    editor = opened(studio, aide)
    write(editor, "改了")
    field = aide.find(QLineEdit, "wording_nickname")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Li")
    again = aide.killed()
    studio.until(again.editor("wording_editor").isVisible)
    assert again.editor("wording_editor").toPlainText() == "第一问改了"
    assert again.find(QLineEdit, "wording_nickname").text() == "Li"
    again.close()


def test_a_wording_on_its_way_at_the_kill_is_stored_once(studio: Studio, aide: Window) -> None:
    (its,) = studio.room.ask("第一问")
    editor = opened(studio, aide)
    write(editor, "改了")
    aide.shut_gate()
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    again = aide.killed()
    studio.until(lambda: row(studio, its).text == "第一问改了")
    aide.gate.set()
    again.settle()
    aide.settle()
    assert row(studio, its).revision == 1
    again.close()


def test_who_types_keeps_the_question_and_sees_what_another_made_of_it(
    studio: Studio, aide: Window
) -> None:
    its, _ = studio.room.ask("第一问", "第二问")
    editor = opened(studio, aide)
    write(editor, "改了")
    studio.room["aide2"].execute(screening.admit, its, 0)
    studio.room["aide2"].execute(screening.reword, its, 1, "别人的第一问", "网友甲")
    studio.until(lambda: "刚被改过" in label(aide, "wording_note").text())
    assert editor.toPlainText() == "第一问改了"
    assert at_list(aide).current_id() == its
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    studio.until(lambda: row(studio, its).text == "第一问改了")


def test_a_refused_wording_stays_where_it_was_typed(studio: Studio, aide: Window) -> None:
    (its,) = studio.room.ask("第一问")
    editor = opened(studio, aide)
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Space)
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    studio.until(lambda: "不能是空的" in refusal_text(aide.find(QWidget, "save_wording")))
    assert (editor.isVisible(), row(studio, its).text) == (True, "第一问")


# askers


def test_every_asker_stands_beside_the_head_and_one_key_parts_one(
    studio: Studio, aide: Window
) -> None:
    head, first, second = studio.room.ask("头一问", "跟一问", "跟二问")
    room = studio.room["aide"]
    room.execute(screening.admit, head, 0)
    for its in (first, second):
        room.execute(screening.merge, its, 0, head)
    aide.find(QAbstractButton, "tab_admitted").click()
    asking = aide.find(RowsView, "asker_list")
    studio.until(lambda: len(words(asking)) == 2)
    assert ("跟一问" in words(asking)[0], "网友甲" in words(asking)[0]) == (True, True)
    press(aide, Qt.Key.Key_G)
    assert asking.hasFocus()
    QTest.keyClick(asking, Qt.Key.Key_Down)
    QTest.keyClick(asking, Qt.Key.Key_F)
    studio.until(lambda: row(studio, second).state is QuestionState.RECEIVED)
    studio.until(lambda: len(words(asking)) == 1)
    assert row(studio, head).askers == 2
    QTest.keyClick(asking, Qt.Key.Key_F)
    studio.until(lambda: gone(asking))
    studio.until(lambda: at_list(aide).hasFocus())
    aide.find(QAbstractButton, "tab_received").click()
    studio.until(lambda: len(words(at_list(aide))) == 2)
    press(aide, Qt.Key.Key_U)
    studio.until(lambda: row(studio, first).merged_into == head)


# what goes out


@pytest.fixture
def reviewer(studio: Studio, qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    made = Window(studio, qtbot, tmp_path / "reviewers", ReviewerPanel, "reviewer")
    yield made
    made.close()


def test_the_reviewer_sees_the_wording_that_goes_out_and_what_is_wrong_with_it(
    studio: Studio, reviewer: Window, aide: Window
) -> None:
    (its,) = studio.room.ask(ASKED)
    look(studio, its)
    room = studio.room["aide"]
    room.execute(screening.admit, its, 0)
    reply = room.execute(answer.hand_in, its, "请到市一院。", 0)
    about = label(reviewer, "review_wording")
    studio.until(lambda: "含手机号" in about.text())
    assert label(reviewer, "review_question").text() == ASKED
    room.execute(screening.reword, its, 1, "孩子病了找谁？", "网友甲")
    studio.until(lambda: "不能通过" in about.text())
    reviewer.find(QAbstractButton, "approve").click()
    studio.until(lambda: "旧文本" in refusal_text(reviewer.find(QWidget, "approve")))
    aide.find(QAbstractButton, "tab_submitted").click()
    studio.until(lambda: "请再提交一次" in label(aide, "answer_state").text())
    aide.find(QAbstractButton, "submit_answer").click()
    studio.until(lambda: label(reviewer, "review_question").text() == "孩子病了找谁？")
    assert not about.isVisible()
    reviewer.find(QAbstractButton, "approve").click()
    studio.until(lambda: room.query(answer.answers, ids=[reply])[0].decided_by == "reviewer")


def test_the_host_is_told_of_what_is_not_masked(studio: Studio, qtbot: QtBot) -> None:
    masked, unmasked = studio.room.ask("没有个人信息的提问", ASKED)
    look(studio, masked, unmasked)
    room = studio.room["aide"]
    for its in (masked, unmasked):
        room.execute(screening.admit, its, 0)
        room.execute(air_queue.recommend, its)
    panel = HostPanel(studio.background("host"), studio.bulletin)
    qtbot.addWidget(panel)
    panel.show()
    rows = panel.findChild(RowsView, "air_list")
    assert isinstance(rows, RowsView)
    studio.until(lambda: len(words(rows)) == 2)
    assert ["未遮蔽" in one for one in words(rows)] == [False, True]
