"""The list of registered accounts on the screen, and an account chosen by its name (A64)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio import account, interview
from studio.account import Platform
from studio.journal import HOUSE
from studio.portal.open import Kind
from tests.ui.on_air import Studio, open_studio, words
from ui.accounts import AccountsView
from ui.notices import refusal_text
from ui.portal_form import PortalForm


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def press(inside: QWidget, name: str) -> None:
    found = inside.findChild(QPushButton, name)
    assert isinstance(found, QPushButton), name
    found.click()


def write(inside: QWidget, **texts: str) -> None:
    for name, text in texts.items():
        field = inside.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit), name
        field.setText(text)
        field.setModified(True)


def test_an_account_is_registered_changed_retired_and_used_again(
    studio: Studio, qtbot: QtBot
) -> None:
    view = AccountsView(studio.background("boss").in_programme(HOUSE), studio.bulletin)
    qtbot.addWidget(view)
    view.show()
    write(view, account_name="云州发布", account_unit="市府办", account_number="微博")
    press(view, "add_account")
    studio.until(lambda: "编号" in refusal_text(view))
    write(view, account_number="1902538057")
    press(view, "add_account")
    studio.until(lambda: view.model.rowCount() == 1)
    row = studio.room.boss.query(account.accounts)[0]
    assert "云州发布" in words(view.list)[0]
    assert "微博 1902538057 · 市府办 · 管理员于 " in words(view.list)[0]
    number = view.findChild(QLineEdit, "account_number")
    assert number is not None
    studio.until(lambda: number.text() == "")
    press(view, "retire_account")
    studio.until(lambda: "选中" in refusal_text(view))
    view.list.select(row.id)
    write(view, account_name="云州政务")
    press(view, "revise_account")
    studio.until(lambda: studio.room.boss.query(account.accounts)[0].name == "云州政务")
    press(view, "retire_account")
    studio.until(lambda: "停用" in words(view.list)[0])
    press(view, "reinstate_account")
    studio.until(lambda: studio.room.boss.query(account.accounts)[0].active)


def test_an_account_is_chosen_by_its_name(studio: Studio, qtbot: QtBot) -> None:
    form = PortalForm("门户", interview.choose_portal)
    qtbot.addWidget(form)
    form.show()
    form.turn_to(studio.background("boss"))
    kind, choice = (form.findChild(QComboBox, name) for name in ("portal_kind", "portal_account"))
    assert isinstance(kind, QComboBox)
    assert isinstance(choice, QComboBox)
    assert not choice.isVisible()
    kind.setCurrentIndex(kind.findData(Kind.WEIBO))
    assert choice.isVisible()
    assert "还没有登记的账号" in choice.currentText()
    for platform, number, name in (
        (Platform.WEIBO, "7", "云州发布"), (Platform.WEIBO, "8", "云州旧号"),
        (Platform.WECHAT, "wx0123456789abcdef", "云州发布"),
    ):  # fmt: skip
        its = studio.room.boss.execute(account.register, name, "市府办", platform, number)
        if name == "云州旧号":
            studio.room.boss.execute(account.retire, its)
    form.turn_to(studio.background("boss"))
    studio.until(lambda: choice.count() == 2)
    assert choice.itemText(1) == "云州发布 · 7"
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert form.url.text() == "https://c.api.weibo.com/#weibo=7"
    assert kind.currentData() == Kind.WEIBO
    press(form, "save_portal")
    kept = studio.room["boss"].query
    studio.until(lambda: kept(interview.interview).portal_url == "https://c.api.weibo.com/#weibo=7")
    kind.setCurrentIndex(kind.findData(Kind.WECHAT))
    studio.until(lambda: choice.count() == 2)
    assert "wx0123456789abcdef" in choice.itemText(1)
