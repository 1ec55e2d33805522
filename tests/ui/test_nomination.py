"""排期 · 征集表: handed in, taken into the plan, declined by keys; files; what was asked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from studio import department, nomination, nomination_table, policy_choice, year_plan
from studio.journal import HOUSE
from studio.nomination import Form
from studio.question import Arrival, arrive
from tests import plans
from tests.studio.test_nomination import OURS
from tests.ui.on_air import Studio, open_studio, words
from ui.editor import TextEditor
from ui.nominations import NominationsView
from ui.notices import refusal_text
from ui.table import RowsView

T = TypeVar("T", bound=QWidget)
YEAR = 2025


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Page:
    """The page of somebody with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str = "boss") -> None:
        self.studio = studio
        background = studio.background(login).in_programme(HOUSE)
        self.view = NominationsView(background, studio.bulletin)
        qtbot.addWidget(self.view)
        self.view.resize(900, 900)
        self.view.show()
        self.view.activateWindow()
        self.find(QSpinBox, "nomination_year").setValue(YEAR)
        studio.settle()

    def find(self, kind: type[T], name: str) -> T:
        found = self.view.findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def rows(self, name: str = "nomination_list") -> list[str]:
        return words(self.find(RowsView, name))

    def fill(self, form: Form) -> None:
        for name in ("unit", "when_said", "topic", "contact", "phone", "fax", "document"):
            field = self.find(QLineEdit, f"nomination_{name}")
            field.setText(getattr(form, name))
            field.setModified(True)
        for name in ("guests", "content", "advice"):
            self.find(TextEditor, f"nomination_{name}").setPlainText(getattr(form, name))

    def reason(self, text: str) -> None:
        self.find(QLineEdit, "nomination_reason").setText(text)

    def press(self, name: str) -> None:
        self.find(QPushButton, name).click()
        self.studio.settle()

    def key(self, key: Qt.Key, place: int = 0) -> None:
        self.studio.until(lambda: len(self.rows()) > place)
        self.view.list.setFocus()
        self.view.list.select(self.view.model.rows()[place].id)
        self.studio.settle()
        QTest.keyClick(self.view.list, key)
        self.studio.settle()


def test_an_aide_hands_in_and_the_office_takes_it_into_the_plan_by_keys(
    studio: Studio, qtbot: QtBot
) -> None:
    aide = Page(studio, qtbot, "aide")
    aide.fill(replace(OURS, guests="程立言", document="国发〔2025〕3号"))
    aide.press("hand_in_nomination")
    studio.until(lambda: "受邀嘉宾程立言缺职务" in refusal_text(aide.view))
    guests = aide.find(TextEditor, "nomination_guests")
    assert guests.toPlainText() == "程立言"  # nothing typed is lost
    guests.setPlainText(OURS.guests)
    QTest.keyClick(guests, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    studio.until(lambda: len(aide.rows()) == 1)
    topic = aide.find(QLineEdit, "nomination_topic")
    studio.until(lambda: (guests.toPlainText(), topic.text()) == ("", ""))
    assert aide.find(QLineEdit, "nomination_unit").text() == OURS.unit
    assert all(words in aide.rows()[0] for words in ("联***", "075*-****345", "国发〔2025〕3号"))
    boss = Page(studio, qtbot)
    boss.key(Qt.Key.Key_X)
    studio.until(lambda: "写明不列入" in refusal_text(boss.view))
    phone = boss.find(QLineEdit, "nomination_phone")
    studio.until(lambda: phone.text() == OURS.phone)
    boss.key(Qt.Key.Key_P)
    studio.until(lambda: "已列入计划" in boss.rows()[0] and "已列入计划" in aide.rows()[0])
    (row,) = studio.room.boss.query(year_plan.rows_of, YEAR)
    assert row.planned.topic == OURS.topic
    studio.until(lambda: "列入计划" in boss.rows("nomination_story_list")[0])
    studio.until(lambda: boss.rows("nomination_story_list")[1].startswith("报送"))


def test_a_form_is_revised_declined_taken_up_again_and_withdrawn(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.room.boss.execute(nomination.take_in, YEAR, [OURS])
    page = Page(studio, qtbot)
    page.key(Qt.Key.Key_D)
    page.fill(replace(OURS, topic="药品安全"))
    page.reason("局务会定的")
    page.key(Qt.Key.Key_S)
    studio.until(lambda: "药品安全" in page.rows()[0])
    for reason, key, said in (
        ("与另一份重复", Qt.Key.Key_X, "不列入"), ("并不重复", Qt.Key.Key_B, "已报送"),
        ("单位来电", Qt.Key.Key_W, "已撤回"),
    ):  # fmt: skip
        page.reason(reason)
        page.key(key)
        studio.until(lambda said=said: said in page.rows()[0])  # type: ignore[misc]
    studio.until(lambda: page.find(QLineEdit, "nomination_reason").text() == "")
    studio.until(lambda: len(page.rows("nomination_story_list")) == 5)
    assert all("管理员" in done for done in page.rows("nomination_story_list"))


def test_a_file_is_seen_before_it_comes_in_and_the_year_leaves_as_one(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    studio.room.boss.execute(policy_choice.follow, "zhuhai-2022")
    wanting = plans.topic_forms()[1][0]
    nomination_table.write(tmp_path / "a.docx", "征集表", [OURS, wanting])
    page = Page(studio, qtbot)
    page.find(QLineEdit, "nominations_file").setText(str(tmp_path / "a.docx"))
    page.press("preview_nominations")
    studio.until(lambda: len(page.rows("nominations_table_list")) == 2)
    told = page.find(QLabel, "nominations_table_said").text()
    assert "可导入 2 份，其中 1 份要核对或补全" in told
    assert "有 2 份逾期" in told
    studio.until(lambda: "受邀嘉宾罗敏缺职务" in page.rows("nominations_table_list")[1])
    page.press("take_in_nominations")
    studio.until(lambda: "写明原因" in refusal_text(page.view))
    page.find(QLineEdit, "nominations_late_reason").setText("省里刚下的文件")
    page.press("take_in_nominations")
    studio.until(lambda: len(page.rows()) == 2)
    assert "逾期报送" in page.rows()[0]
    assert "不完整" in page.rows()[1]
    assert "受邀嘉宾罗敏缺职务" in page.rows()[1]
    page.view.table.export_to(tmp_path / "b.xlsx")
    studio.until(lambda: "已写好 2 份" in page.find(QLabel, "nominations_table_said").text())
    again = nomination_table.read(tmp_path / "b.xlsx").drafts
    assert [one.form for one in again] == [OURS, wanting]
    page.view.table.export_to(tmp_path / "b.xlsx")
    studio.until(lambda: "b.xlsx" in refusal_text(page.view))


def test_who_owes_and_what_netizens_asked_stand_with_their_numbers(
    studio: Studio, qtbot: QtBot
) -> None:
    room = studio.room
    for name in ("市场监管局", "教育局"):
        room.boss.execute(department.add, name)
    room.boss.execute(policy_choice.follow, "taibai-2018")
    chemists = replace(OURS, topic="药店", content="配药")
    room.boss.execute(nomination.take_in, YEAR, [chemists, OURS])
    now = datetime.now(UTC)
    asked = [Arrival("email", str(n), "甲", "抽检和投诉电话是多少？", now) for n in range(3)]
    room["collector"].execute(arrive, asked)
    page = Page(studio, qtbot)
    studio.until(lambda: len(page.rows("owed_list")) == 1)
    assert "教育局" in page.rows("owed_list")[0]
    assert "药店" in page.rows()[0]
    page.key(Qt.Key.Key_D)
    studio.until(lambda: "夏日舌尖安全" in page.rows()[0])
    assert "网民问过 3 条，相近 3 条（抽检 3、投诉 3" in page.rows()[0]
    page.key(Qt.Key.Key_D)
    studio.until(lambda: "药店" in page.rows()[0])
