"""A draft decision and what became of the suggestions, at the desks, by keys."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio import adoption, draft_decision, interview, people, screening
from studio.people import Role
from studio.question import Arrival, arrive, questions
from studio.review import ReviewState
from studio.topic import Kind
from tests.ui.on_air import Studio, open_studio, words
from ui.adoption import AdoptionDialog
from ui.notices import refusal_text
from ui.submitted_text import VersionText
from ui.table import RowsView
from ui.transcript import gathered

T = TypeVar("T", bound=QWidget)
AIR = datetime(2098, 6, 20, 7, tzinfo=UTC)
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
K = Qt.Key


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def find(kind: type[T], name: str, inside: QWidget) -> T:
    found = inside.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def opened(studio: Studio, qtbot: QtBot, login: str, programme: int = 1) -> AdoptionDialog:
    panel = QWidget()
    qtbot.addWidget(panel)
    background = studio.background(login).in_programme(programme)
    dialog = AdoptionDialog(background, panel, bulletin=studio.bulletin)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    studio.until(lambda: bool(dialog.view.editor.toPlainText()))
    return dialog


def suggested(studio: Studio, text: str) -> None:
    room = studio.room
    came = Arrival("email", text, "网友甲", text, room["aide"].clock.now(),
                   kind=Kind.SUGGESTION.value)  # fmt: skip
    room["collector"].execute(arrive, [came])
    newest = max(row.id for row in room["aide"].query(questions))
    room["aide"].execute(screening.admit, newest, 0)


def test_a_programme_is_tied_by_the_form_and_untied_by_a_key(studio: Studio, qtbot: QtBot) -> None:
    boss = studio.room.boss
    number = boss.execute(interview.plan, "夜市", "市场监管局", AIR, 60, "急")
    dialog = opened(studio, qtbot, "boss", number)
    dialog.pages.setCurrentIndex(1)
    view = dialog.decision
    for name, text in (
        ("title", "夜市管理办法（草案）"), ("url", "https://www.yunzhou.gov.cn/7.html"),
        ("body", "市政府"), ("since", "2098-06-01"), ("until", "6月底"), ("minimum", "30"),
        ("basis", "某条例"),
    ):  # fmt: skip
        field = find(QLineEdit, f"decision_{name}", view)
        field.setText(text)
        field.setModified(True)
    view.name.setFocus()
    QTest.keyClick(view.name, K.Key_6, ALT)
    assert "2025-06-30" in refusal_text(view)
    find(QLineEdit, "decision_until", view).setText("2098-06-20")
    QTest.keyClick(view.name, K.Key_6, ALT)
    standing = find(QLabel, "decision_standing", view)
    studio.until(lambda: "还差 10 天" in standing.text())
    here = boss.in_programme(number)
    told = here.query(draft_decision.decision_here)
    assert told is not None
    assert (told.body, told.minimum, told.basis) == ("市政府", 30, "某条例")
    studio.until(lambda: len(words(view.history)) == 1)
    view.history.setFocus()
    QTest.keyClick(view.history, K.Key_X)
    reason = find(QLineEdit, "untie_decision_reason", view)
    reason.setText("草案已撤")
    QTest.keyClick(reason, K.Key_Return)
    studio.until(lambda: here.query(draft_decision.decision_here) is None)
    studio.until(lambda: "草案已撤" in words(view.history)[0])


def test_the_list_is_handed_in_and_passed_by_a_second_person_by_keys(
    studio: Studio, qtbot: QtBot
) -> None:
    suggested(studio, "设夜市专区")
    aide = opened(studio, qtbot, "aide")
    studio.until(lambda: len(words(aide.view.list)) == 1)
    assert "设夜市专区" in aide.view.editor.toPlainText()
    aide.view.editor.setFocus()
    QTest.keyClick(aide.view.editor, K.Key_Return, CTRL)
    room = studio.room
    studio.until(lambda: room["aide"].query(adoption.adoption).newest is not None)
    suggested(studio, "延长夜市")
    studio.until(lambda: len(words(aide.view.list)) == 2)
    assert "延长夜市" not in aide.view.editor.toPlainText()
    reviewer = opened(studio, qtbot, "reviewer")
    approve = find(QAbstractButton, "approve_adoption", reviewer)
    studio.until(approve.isEnabled)
    assert room["aide"].query(gathered).adoption == ""
    reviewer.view.list.setFocus()
    QTest.keyClick(reviewer.view.list, K.Key_A)
    standing = find(QLabel, "adoption_standing", reviewer)
    studio.until(lambda: "第 1 版已通过" in standing.text())
    assert "变过" in standing.text()
    assert "设夜市专区" in room["aide"].query(gathered).adoption
    aide.activateWindow()
    qtbot.waitUntil(aide.isActiveWindow)
    aide.view.list.setFocus()
    QTest.keyClick(aide.view.list, K.Key_G)
    assert "延长夜市" in aide.view.editor.toPlainText()


def test_it_is_given_back_with_a_reason_and_leaves_as_a_file(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    suggested(studio, "设夜市专区")
    studio.room["boss"].execute(people.give_role, "boss", Role.AIDE)
    studio.room["boss"].execute(adoption.hand_in, "采纳情况", "第1条", 0)
    reviewer = opened(studio, qtbot, "reviewer")
    studio.until(find(QAbstractButton, "return_adoption", reviewer).isEnabled)
    reviewer.view.list.setFocus()
    QTest.keyClick(reviewer.view.list, K.Key_R)
    reason = find(QLineEdit, "return_adoption_reason", reviewer)
    reason.setText("理由写全")
    QTest.keyClick(reason, K.Key_Return)
    history = reviewer.view.findChild(QWidget, "adoption_history")
    assert history is not None
    studio.until(lambda: "已退回" in words(history)[0])  # type: ignore[arg-type]
    file = tmp_path / "采纳情况.csv"
    reviewer.view.export(file)
    said = find(QLabel, "adoption_said", reviewer)
    studio.until(lambda: "已写好 1 项" in said.text(), timeout=60_000)
    assert "设夜市专区" in file.read_text(encoding="utf-8-sig")


def test_only_the_version_on_the_screen_is_passed_or_returned(studio: Studio, qtbot: QtBot) -> None:
    suggested(studio, "设夜市专区")
    boss = studio.room["boss"]
    boss.execute(people.give_role, "boss", Role.AIDE)
    boss.execute(adoption.hand_in, "采纳情况", "第一版：甲", 0)
    reviewer = opened(studio, qtbot, "reviewer")
    studio.until(find(QAbstractButton, "approve_adoption", reviewer).isEnabled)
    view = reviewer.view
    view.list.setFocus()
    QTest.keyClick(view.list, K.Key_G)
    typed = view.editor.toPlainText()
    boss.execute(adoption.hand_in, "采纳情况", "第二版：乙", 1)
    studio.until(lambda: view._seen == 2)
    assert "第二版" not in view.editor.toPlainText()
    view.list.setFocus()
    for key in (K.Key_A, K.Key_R):
        QTest.keyClick(view.list, key)
        assert "同屏不是送审的那一版" in refusal_text(reviewer)
    assert not find(QLineEdit, "return_adoption_reason", reviewer).isVisible()
    studio.settle()
    assert studio.room["aide"].query(gathered).adoption == ""
    history = find(RowsView, "adoption_history", reviewer)
    history.select(2)
    history.setFocus()
    QTest.keyClick(history, K.Key_Return)
    shown = find(VersionText, "version_text", reviewer)
    assert shown.text.toPlainText() == "第二版：乙"
    assert shown.text.isReadOnly()
    shown.reject()
    view.list.setFocus()
    QTest.keyClick(view.list, K.Key_Z)
    assert view.editor.toPlainText() == "第二版：乙"
    QTest.keyClick(view.list, K.Key_A)
    studio.until(lambda: "第二版：乙" in studio.room["aide"].query(gathered).adoption)
    QTest.keyClick(view.editor, K.Key_Z, CTRL)
    assert view.editor.toPlainText() == typed


def test_a_reason_returns_the_version_for_which_it_was_asked(studio: Studio, qtbot: QtBot) -> None:
    suggested(studio, "设夜市专区")
    boss = studio.room["boss"]
    boss.execute(people.give_role, "boss", Role.AIDE)
    boss.execute(adoption.hand_in, "采纳情况", "第一版：甲", 0)
    reviewer = opened(studio, qtbot, "reviewer")
    studio.until(find(QAbstractButton, "return_adoption", reviewer).isEnabled)
    reviewer.view.list.setFocus()
    QTest.keyClick(reviewer.view.list, K.Key_R)
    boss.execute(adoption.hand_in, "采纳情况", "第二版：乙", 1)
    studio.until(lambda: reviewer.view._seen == 2)
    reason = find(QLineEdit, "return_adoption_reason", reviewer)
    reason.setText("理由写全")
    QTest.keyClick(reason, K.Key_Return)
    studio.until(lambda: bool(refusal_text(reviewer)))
    newest = boss.query(adoption.adoption).newest
    assert newest is not None
    assert (newest.number, newest.state) == (2, ReviewState.SUBMITTED)
