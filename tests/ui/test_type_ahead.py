"""Words that find rows while one types: the answer to older words never stands in for the newer."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio import talking_point
from studio.journal import Reader
from studio.talking_point import TalkingPointRow, Wording
from tests.ui.on_air import Studio, open_studio, words
from ui.talking_points import point_card
from ui.type_ahead import Said, TypeAhead


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def test_an_answer_that_was_overtaken_is_not_shown_and_return_still_takes_its_own(
    studio: Studio, qtbot: QtBot
) -> None:
    for title in ("甲口径", "乙口径"):
        studio.room.boss.execute(talking_point.add, Wording(title, f"{title}的话", "通报"))
    go_on = threading.Event()

    def slow_for_one(reader: Reader, typed: str) -> tuple[TalkingPointRow, ...]:
        if typed == "甲":
            go_on.wait(30)
        return talking_point.talking_points(reader, typed)

    said = Said("找", "口径", "没有", "引用", "下一条", "上一条")
    names = "sought", "found"
    sought = TypeAhead(studio.background("aide"), slow_for_one, point_card, names, said)
    qtbot.addWidget(sought)
    taken: list[TalkingPointRow] = []
    sought.chosen.connect(taken.append)
    sought.show()
    sought.field.setText("甲")
    sought.field.setText("乙")
    studio.until(lambda: len(words(sought.list)) == 1)
    go_on.set()
    studio.settle()
    assert "乙口径" in words(sought.list)[0]
    QTest.keyClick(sought.field, Qt.Key.Key_Return)
    assert [row.title for row in taken] == ["乙口径"]
