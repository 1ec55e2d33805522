"""An expert or a 口径 sought by a few signs: Return takes what they find, not what stood there."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio import expert, interview, talking_point
from studio.talking_point import TalkingPointRow, Wording
from tests.ui.on_air import Studio, open_studio, words
from ui.expert_choice import InvitingDialog
from ui.point_choice import PointChoice
from ui.table import RowsView

AIR = datetime(2098, 6, 20, 7, tzinfo=UTC)


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def test_who_is_typed_is_invited(studio: Studio, qtbot: QtBot) -> None:
    boss = studio.room.boss
    for name, field in (("安一", "税"), ("赵二", "医保")):
        boss.execute(expert.add, name, "教授", "大学", field)
    number = boss.execute(interview.plan, "医保", "医保局", AIR, 60, "急")
    panel = QWidget()
    qtbot.addWidget(panel)
    dialog = InvitingDialog(studio.background("boss").in_programme(number), panel)
    dialog.show()
    studio.until(lambda: len(words(dialog.list)) == 2)
    sought = "赵二" if "安一" in words(dialog.list)[0] else "安一"
    dialog.field.setText(sought)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    here = boss.in_programme(number)
    studio.until(lambda: bool(here.query(interview.interview).guests))
    (guest,) = here.query(interview.interview).guests
    assert guest.name == sought


def test_the_wording_that_is_typed_is_quoted(studio: Studio, qtbot: QtBot) -> None:
    for title in ("甲口径", "乙口径"):
        studio.room.boss.execute(talking_point.add, Wording(title, f"{title}的话", "通报"))
    choice = PointChoice(studio.background("aide"))
    qtbot.addWidget(choice)
    taken: list[TalkingPointRow] = []
    choice.chosen.connect(taken.append)
    choice.show()
    choice.open()
    rows = choice.findChild(RowsView, "cite_list")
    assert rows is not None
    studio.until(lambda: len(words(rows)) == 2)
    sought = "乙" if "甲口径" in words(rows)[0] else "甲"
    choice.field.setText(sought)
    QTest.keyClick(choice.field, Qt.Key.Key_Return)
    studio.until(lambda: bool(taken))
    assert taken[0].title == f"{sought}口径"
