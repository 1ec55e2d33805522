"""Lines split and joined from the record's list: seen first, handed in by a key, taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from studio import publication, record
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.ui.on_air import Studio, open_studio, words
from ui.made_anew import JoinDialog, SplitDialog
from ui.notices import refusal_text
from ui.panels.stenographer import StenographerPanel
from ui.table import RowsView

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Desk:
    """A stenographer's panel whose record has the focus."""

    def __init__(self, studio: Studio, qtbot: QtBot, *texts: str, speaker: str = "") -> None:
        self.studio, self.room = studio, studio.room
        self.lines = [
            self.room["steno"].execute(record.write, SpeakerRole.HOST, "", text) for text in texts
        ]
        self.panel = StenographerPanel(studio.background("steno"), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        studio.settle()
        found = self.panel.findChild(RowsView, "record_list")
        assert found is not None
        self.list = found
        studio.until(lambda: len(words(self.list)) == len(texts))

    def press(self, line: int, key: Qt.Key, with_key: Qt.KeyboardModifier | None = None) -> None:
        self.panel.activateWindow()
        self.studio.until(self.panel.isActiveWindow)
        self.list.select(line)
        self.list.setFocus()
        QTest.keyClick(self.list, key, with_key or Qt.KeyboardModifier.NoModifier)
        self.studio.settle()

    def texts(self) -> list[str]:
        return [row.text for row in self.room["aide"].query(record.lines)]

    def splits(self) -> SplitDialog:
        found = self.panel.findChild(SplitDialog)
        assert found is not None
        self.studio.until(found.isActiveWindow)
        return found

    def joins(self) -> JoinDialog:
        found = self.panel.findChild(JoinDialog)
        assert found is not None
        self.studio.until(found.isActiveWindow)
        return found

    def released(self, line: int) -> None:
        self.room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
        self.room["publisher"].execute(publication.release_line, line, 1)


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def halves(dialog: SplitDialog) -> list[str]:
    found = [dialog.findChild(QLabel, f"split_{n}") for n in (1, 2)]
    return [label.text() for label in found if label is not None]


def test_s_splits_a_line_where_a_sentence_ends(studio: Studio, qtbot: QtBot) -> None:
    desk = Desk(studio, qtbot, "大家好。今天谈食品。请提问。", "后一条")
    desk.press(desk.lines[0], K.Key_S)
    dialog = desk.splits()
    assert halves(dialog) == ["大家好。", "今天谈食品。请提问。"]
    QTest.keyClick(dialog, K.Key_Down)
    assert halves(dialog) == ["大家好。今天谈食品。", "请提问。"]
    QTest.keyClick(dialog, K.Key_Up)
    QTest.keyClick(dialog, K.Key_Right)
    assert halves(dialog) == ["大家好。今", "天谈食品。请提问。"]
    QTest.keyClick(dialog, K.Key_Left)
    QTest.keyClick(dialog, K.Key_Return, CTRL)
    studio.until(lambda: desk.texts() == ["大家好。", "今天谈食品。请提问。", "后一条"])
    studio.until(lambda: desk.panel.findChild(SplitDialog) is None)


def test_both_parts_of_a_split_keep_something(studio: Studio, qtbot: QtBot) -> None:
    desk = Desk(studio, qtbot, "一二")
    desk.press(desk.lines[0], K.Key_S)
    dialog = desk.splits()
    for key in (K.Key_Left, K.Key_Left, K.Key_Right, K.Key_Right, K.Key_Up, K.Key_Down):
        QTest.keyClick(dialog, key)
        assert halves(dialog) == ["一", "二"]
    QTest.keyClick(dialog, K.Key_Escape)
    assert desk.texts() == ["一二"]


def test_what_somebody_changed_meanwhile_is_not_split(studio: Studio, qtbot: QtBot) -> None:
    desk = Desk(studio, qtbot, "一。二。")
    desk.press(desk.lines[0], K.Key_S)
    dialog = desk.splits()
    studio.room["steno"].execute(record.hand_in, desk.lines[0], "一。三。", 1)
    QTest.keyClick(dialog, K.Key_Return, CTRL)
    studio.until(lambda: "内容已有新版本" in refusal_text(dialog))
    assert dialog.isVisible()
    assert desk.texts() == ["一。三。"]


def test_j_joins_with_the_next_and_says_what_readers_will_see(studio: Studio, qtbot: QtBot) -> None:
    desk = Desk(studio, qtbot, "前一句，", "后一句。", "第三条")
    for line in desk.lines[:2]:
        desk.released(line)
    studio.until(lambda: "待推送" in words(desk.list)[1])
    desk.press(desk.lines[0], K.Key_J)
    dialog = desk.joins()
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert "前一句，后一句。" in shown
    assert "第2条在合并稿发布时撤下。" in shown
    remark = dialog.findChild(QLineEdit, "joining_remark")
    assert remark is not None
    assert remark.isVisible()
    remark.insert("两条合为一条")
    QTest.keyClick(dialog, K.Key_Return, CTRL)
    studio.until(lambda: desk.texts() == ["前一句，后一句。", "后一句。", "第三条"])
    studio.until(lambda: "并入上一条" in words(desk.list)[1])
    (row, *_) = studio.room["aide"].query(record.lines)
    assert row.remark == "两条合为一条"


def test_a_returned_whole_is_taken_apart_by_a_key(studio: Studio, qtbot: QtBot) -> None:
    desk = Desk(studio, qtbot, "前", "后")
    for line in desk.lines:
        desk.released(line)
    desk.press(desk.lines[0], K.Key_J)
    QTest.keyClick(desk.joins(), K.Key_Return, CTRL)
    studio.until(lambda: desk.texts() == ["前后", "后"])
    studio.until(lambda: "并入上一条" in words(desk.list)[1])
    desk.press(desk.lines[1], K.Key_J, SHIFT)
    studio.until(lambda: "先由审核员退回" in refusal_text(desk.list))
    studio.room["reviewer"].execute(record.give_back, desk.lines[0], 2, "同音字")
    desk.press(desk.lines[1], K.Key_J, SHIFT)
    studio.until(lambda: "并入上一条" not in words(desk.list)[1])


@pytest.mark.parametrize(("key", "said"), [(K.Key_J, "没有可以合并"), (K.Key_S, "太短")])
def test_what_cannot_be_made_anew_is_said(
    studio: Studio, qtbot: QtBot, key: Qt.Key, said: str
) -> None:
    desk = Desk(studio, qtbot, "一")
    desk.press(desk.lines[0], key)
    assert said in refusal_text(desk.list)
    assert desk.texts() == ["一"]


def test_a_line_that_is_being_typed_is_left_alone(studio: Studio, qtbot: QtBot) -> None:
    desk = Desk(studio, qtbot, "一")
    typing = studio.room["reviewer2"].execute(record.start_line, SpeakerRole.HOST)
    studio.until(lambda: len(words(desk.list)) == 2)
    desk.press(typing, K.Key_S)
    assert "还在录入" in refusal_text(desk.list)
    desk.press(desk.lines[0], K.Key_J)
    assert "没有可以合并" in refusal_text(desk.list)


def test_the_next_one_to_join_is_not_one_that_was_joined_away(studio: Studio, qtbot: QtBot) -> None:
    desk = Desk(studio, qtbot, "一", "二", "三")
    for line in desk.lines[:2]:
        desk.released(line)
    studio.room["steno"].execute(record.join, desk.lines[0], "一二", 1, desk.lines[1], 1)
    studio.room["reviewer"].execute(record.approve, desk.lines[0], 2, Secrecy.OPEN)
    studio.until(lambda: "并入上一条" in words(desk.list)[1])
    desk.press(desk.lines[0], K.Key_J)
    shown = [label.text() for label in desk.joins().findChildren(QLabel)]
    assert "一二三" in shown
