"""The office adds a channel, names it and retires it; nobody changes the program for that."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from studio.channel import channels
from studio.journal import HOUSE
from tests.ui.on_air import Studio, open_studio, words
from ui.channels import ChannelsView
from ui.notices import refusal_text
from ui.table import RowsView


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Page:
    """The list of channels, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str = "boss") -> None:
        self.studio = studio
        background = studio.background(login).in_programme(HOUSE)
        self.view = ChannelsView(background, studio.bulletin)
        qtbot.addWidget(self.view)
        self.view.show()
        studio.settle()

    @property
    def list(self) -> RowsView:
        found = self.view.findChild(RowsView, "channel_list")
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


def test_a_channel_is_added_renamed_and_retired(studio: Studio, qtbot: QtBot) -> None:
    page = Page(studio, qtbot)
    page.write(channel_code="town_app", channel_name="云州通 App")
    page.press("add_channel")
    studio.until(lambda: any("云州通 App" in line for line in words(page.list)))
    row = next(row for row in studio.room.boss.query(channels) if row.code == "town_app")
    page.list.select(row.id)
    page.write(channel_name="云州通")
    page.press("rename_channel")
    studio.until(lambda: any("town_app\n云州通" in line for line in words(page.list)))
    page.press("retire_channel")
    studio.until(lambda: "已停用" in words(page.list)[-1])
    page.press("reinstate_channel")
    studio.until(lambda: "已停用" not in words(page.list)[-1])


def test_what_is_wrong_is_said_and_no_word_lost(studio: Studio, qtbot: QtBot) -> None:
    page = Page(studio, qtbot)
    studio.until(lambda: len(words(page.list)) > 1)
    page.list.setCurrentIndex(QModelIndex())  # whoever has the focus has a row in hand
    page.press("rename_channel")
    assert "先在名单里选中" in refusal_text(page.view)
    page.write(channel_code="Weibo!", channel_name="微博二")
    page.press("add_channel")
    studio.until(lambda: "小写字母" in refusal_text(page.view))
    aide = Page(studio, qtbot, "aide")
    aide.write(channel_code="mine", channel_name="我的")
    aide.press("add_channel")
    studio.until(lambda: "组织协调" in refusal_text(aide.view))
