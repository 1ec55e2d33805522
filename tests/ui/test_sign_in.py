"""Sitting down: the right password opens, the wrong one says so and costs nothing typed."""

import threading
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from studio.desk import Desk
from studio.errors import Refusal, Trouble
from tests.ui.conftest import PaperDesk
from ui.acts import ActButton
from ui.sign_in import FirstStart, SignIn, SittingDown

DESK = cast("Desk", PaperDesk())


def verify(login: str, password: str) -> Desk:
    assert threading.current_thread() is not threading.main_thread()
    if password == "no disk":
        raise Trouble("数据库打不开。")
    if password == "our mistake":
        raise ZeroDivisionError
    if password != "correct horse":
        raise Refusal("登录名或口令不对。")
    return DESK


def shown(qtbot: QtBot, dialog: SittingDown) -> None:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()


def field(dialog: SittingDown, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert found is not None
    return found


def fill(dialog: SittingDown, **texts: str) -> None:
    for name, text in texts.items():
        field(dialog, name).setText(text)


def press_enter(qtbot: QtBot, dialog: SittingDown, name: str) -> None:
    QTest.keyClick(field(dialog, name), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.trying())


@pytest.fixture
def dialog(qtbot: QtBot) -> SignIn:
    made = SignIn(verify)
    shown(qtbot, made)
    return made


def test_enter_in_the_password_signs_in(qtbot: QtBot, dialog: SignIn) -> None:
    fill(dialog, login="chen", password="correct horse")
    press_enter(qtbot, dialog, "password")
    assert dialog.desk is DESK
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_wrong_password_says_so_and_the_text_stays(qtbot: QtBot, dialog: SignIn) -> None:
    fill(dialog, login="chen", password="wrong")
    press_enter(qtbot, dialog, "password")
    assert dialog.sentence() == "登录名或口令不对。"
    assert dialog.desk is None
    assert dialog.isVisible()
    assert field(dialog, "login").text() == "chen"
    assert field(dialog, "password").text() == "wrong"
    fill(dialog, password="correct horse")
    press_enter(qtbot, dialog, "password")
    assert dialog.desk is DESK


def test_trouble_is_said_in_the_form(qtbot: QtBot, dialog: SignIn) -> None:
    fill(dialog, login="chen", password="no disk")
    press_enter(qtbot, dialog, "password")
    assert dialog.sentence() == "数据库打不开。"


def test_our_own_mistake_is_said_and_not_swallowed(qtbot: QtBot, dialog: SignIn) -> None:
    fill(dialog, login="chen", password="our mistake")
    with capture_exceptions() as raised:
        press_enter(qtbot, dialog, "password")
    assert [type(one[1]) for one in raised] == [ZeroDivisionError]
    assert "程序出错" in dialog.sentence()


@pytest.mark.parametrize(
    ("texts", "sentence"), [({}, "请填写登录名。"), ({"login": "chen"}, "请填写口令。")]
)
def test_what_is_missing_is_said_without_asking(
    qtbot: QtBot, dialog: SignIn, texts: dict[str, str], sentence: str
) -> None:
    fill(dialog, **texts)
    press_enter(qtbot, dialog, "password")
    assert dialog.sentence() == sentence


def test_the_form_says_what_must_not_be_written(dialog: SignIn) -> None:
    assert any("涉密不上网" in label.text() for label in dialog.findChildren(QLabel))


def test_leaving_while_a_try_is_under_way(qtbot: QtBot) -> None:
    gate = threading.Event()

    def slow(login: str, password: str) -> Desk:
        gate.wait(5)
        return DESK

    dialog = SignIn(slow, "chen")
    shown(qtbot, dialog)
    fill(dialog, password="x")
    QTest.keyClick(field(dialog, "password"), Qt.Key.Key_Return)
    threading.Timer(0.05, gate.set).start()
    dialog.reject()
    assert not dialog.isVisible()


def test_the_first_start_makes_the_administrator(qtbot: QtBot) -> None:
    asked: list[tuple[str, ...]] = []

    def found(*words: str) -> Desk:
        asked.append(words)
        return DESK

    dialog = FirstStart(cast("Any", found))
    shown(qtbot, dialog)
    fill(dialog, login="wu", name="吴昊", unit="县政府办", password="long enough")
    fill(dialog, password_again="long enuogh")
    press_enter(qtbot, dialog, "password_again")
    assert "不一样" in dialog.sentence()
    assert asked == []
    fill(dialog, password_again="long enough")
    press_enter(qtbot, dialog, "password_again")
    assert asked == [("wu", "吴昊", "县政府办", "long enough")]
    assert dialog.desk is DESK


def test_every_control_has_a_name(dialog: SignIn) -> None:
    for control in (*dialog.findChildren(QLineEdit), *dialog.findChildren(ActButton)):
        assert control.objectName()
        assert control.accessibleName()
