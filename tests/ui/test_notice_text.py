"""The notice at the desks: drawn, signed by a second person, taken to each place by a key."""

import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio import interview, notice, people, policy_choice
from studio.facts_review import as_readers_have_it
from studio.interview import InterviewState
from studio.people import Role
from tests.ui.on_air import Studio, open_studio, words, write
from tests.windows import gone
from ui.notice_text import NoticeTextDialog
from ui.notices import refusal_text

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Desk:
    """One person's notice of a programme to come, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str, programme: int) -> None:
        self.studio = studio
        background = studio.background(login).in_programme(programme)
        panel = QWidget()
        qtbot.addWidget(panel)
        self.dialog = NoticeTextDialog(background, panel, bulletin=studio.bulletin)
        self.dialog.show()
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)
        self.view = self.dialog.view
        studio.until(lambda: bool(self.view.editor.toPlainText()))

    def press(self, key: Qt.Key) -> None:
        """On the list of places."""
        self.dialog.activateWindow()
        self.studio.until(self.dialog.isActiveWindow)
        self.view.list.setFocus()
        QTest.keyClick(self.view.list, key)
        self.studio.settle()

    def field(self, name: str) -> QLineEdit:
        found = self.dialog.findChild(QLineEdit, name)
        assert isinstance(found, QLineEdit)
        return found

    @property
    def standing(self) -> str:
        found = self.dialog.findChild(QLabel, "notice_standing")
        assert isinstance(found, QLabel)
        return found.text()

    def kind(self, name: str) -> str:
        """How much a button stands out."""
        found = self.dialog.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton)
        return str(found.property("kind"))

    def may(self, name: str) -> bool:
        found = self.dialog.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton)
        return found.isEnabled()


def to_come(studio: Studio) -> int:
    """A programme in three days under Zhuhai's rules, approved; its notice is too late."""
    room = studio.room
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    air = room.boss.clock.now() + timedelta(days=3)
    number = room.boss.execute(interview.plan, "秋季招生", "教育局", air, 60, "急")
    planner = room.boss.in_programme(number)
    for login, role in (("aide", Role.AIDE), ("reviewer", Role.REVIEWER),
                        ("publisher", Role.PUBLISHER)):  # fmt: skip
        planner.execute(people.give_role, login, role)
    planner.execute(interview.name_guest, "程立言", "局长")
    planner.execute(interview.propose)
    planner.execute(interview.approve)
    return number


def test_a_late_notice_goes_from_the_draft_to_every_place_by_keys(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    number = to_come(studio)
    aide = Desk(studio, qtbot, "aide", number)
    assert "在线访谈预告：秋季招生" in aide.field("notice_heading").text()
    assert "局长程立言" in aide.view.editor.toPlainText()
    assert "还没有经另一人审核通过" in aide.standing
    aide.press(Qt.Key.Key_C)
    assert "还没有审核通过" in refusal_text(aide.dialog)
    aide.view.editor.moveCursor(aide.view.editor.textCursor().MoveOperation.End)
    write(aide.view.editor, "咨询电话：12345。")
    QTest.keyClick(aide.view.editor, Qt.Key.Key_Return, CTRL)
    studio.settle()
    studio.until(lambda: "待审" in "".join(words(aide.view._history)))
    aide.press(Qt.Key.Key_A)
    studio.until(lambda: "审核" in refusal_text(aide.dialog))
    reviewer = Desk(studio, qtbot, "reviewer", number)
    studio.until(lambda: reviewer.may("approve_notice"))
    assert "12345" in reviewer.view.editor.toPlainText()
    assert reviewer.kind("publish_notice") == "plain"
    assert reviewer.kind("submit_notice") == "primary"
    assert "最新的一版还没有审核通过" in words(reviewer.view.list)[0]
    reviewer.press(Qt.Key.Key_A)
    publisher = Desk(studio, qtbot, "publisher", number)
    studio.until(lambda: "已审核通过" in publisher.standing)
    assert publisher.kind("publish_notice") == "primary"
    assert publisher.kind("submit_notice") == "plain"
    publisher.press(Qt.Key.Key_P)
    reason = publisher.field("late_notice_reason")
    assert reason.isVisible()
    QTest.keyClick(reason, Qt.Key.Key_Return)
    studio.until(lambda: "写明原因再发布" in refusal_text(publisher.dialog))
    write(reason, "应急访谈")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    studio.until(lambda: "应急访谈" in publisher.standing and "已发布第 1 版" in publisher.standing)
    shown = studio.room["aide"].in_programme(number).query(interview.interview)
    assert shown.state is InterviewState.COLLECTING
    _takes_it_to_each_place(publisher, tmp_path)


def _takes_it_to_each_place(publisher: Desk, folder: Path) -> None:
    texts = words(publisher.view.list)
    assert "&lt;" not in texts[0]
    for place, said in ((1, "<h1>在线访谈预告：秋季招生</h1>"), (3, "请评论提问")):
        publisher.view.list.select(place)
        publisher.press(Qt.Key.Key_C)
        assert said in QApplication.clipboard().text()
    file = folder / "预告.docx"
    publisher.view.forms.write(file)
    told = publisher.dialog.findChild(QLabel, "notice_form_said")
    assert isinstance(told, QLabel)
    publisher.studio.until(lambda: "已写到" in told.text(), timeout=20000)
    with zipfile.ZipFile(file) as paper:
        assert "咨询电话：12345。" in paper.read("word/document.xml").decode()
    publisher.view.forms.write(file)
    publisher.studio.until(lambda: "已经存在" in told.text(), timeout=20000)


def test_it_is_returned_with_a_reason_and_drawn_anew_once_the_time_has_changed(
    studio: Studio, qtbot: QtBot
) -> None:
    number = to_come(studio)
    aide = Desk(studio, qtbot, "aide", number)
    QTest.keyClick(aide.view.editor, Qt.Key.Key_Return, CTRL)
    studio.settle()
    reviewer = Desk(studio, qtbot, "reviewer", number)
    studio.until(lambda: reviewer.may("return_notice"))
    reviewer.press(Qt.Key.Key_R)
    reason = reviewer.field("return_notice_reason")
    write(reason, "地点待核")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    studio.until(lambda: "地点待核" in "".join(words(aide.view._history)))
    planner = studio.room.boss.in_programme(number)
    shown = planner.query(interview.interview)
    planner.execute(
        interview.describe, "秋季招生", "教育局", "", "二楼演播厅", "", shown.starts_at, 60
    )
    studio.until(lambda: _drawn(aide))
    QTest.keyClick(aide.view.editor, Qt.Key.Key_Return, CTRL)
    studio.settle()
    found = planner.query(notice.notice)
    assert [one.number for one in found.versions] == [1, 2]
    assert "二楼演播厅" in found.versions[-1].text


def _drawn(aide: Desk) -> bool:
    """The window hears of the other venue in its own time."""
    aide.press(Qt.Key.Key_G)
    return "二楼演播厅" in aide.view.editor.toPlainText()


def test_a_change_after_the_notice_is_signed_by_a_second_persons_key(
    studio: Studio, qtbot: QtBot
) -> None:
    room = studio.room
    room["boss"].execute(interview.name_guest, "罗敏", "副局长")
    reviewer = Desk(studio, qtbot, "reviewer", room.programme)
    told = reviewer.dialog.findChild(QLabel, "public_facts_standing")
    assert isinstance(told, QLabel)
    studio.until(lambda: "局长程立言 → " in told.text() and "副局长罗敏" in told.text())
    assert reviewer.may("sign_facts")
    reviewer.press(Qt.Key.Key_K)
    studio.until(lambda: gone(told))
    assert len(room["courier"].query(as_readers_have_it).guests) == 2


def test_only_the_notice_on_the_screen_is_passed(studio: Studio, qtbot: QtBot) -> None:
    number = to_come(studio)
    aide = Desk(studio, qtbot, "aide", number)
    QTest.keyClick(aide.view.editor, Qt.Key.Key_Return, CTRL)
    studio.settle()
    reviewer = Desk(studio, qtbot, "reviewer", number)
    studio.until(lambda: reviewer.may("approve_notice"))
    short = reviewer.field("notice_short")
    sent = short.text()
    write(short, "另一句")
    for key in (Qt.Key.Key_A, Qt.Key.Key_R):
        reviewer.press(key)
        assert "同屏不是送审的那一版" in refusal_text(reviewer.dialog)
    here = studio.room.boss.in_programme(number)
    assert here.query(notice.notice).approved is None
    reviewer.press(Qt.Key.Key_Z)
    assert short.text() == sent
    reviewer.press(Qt.Key.Key_A)
    studio.until(lambda: here.query(notice.notice).approved is not None)
