"""The key fields by keys: of a programme, of a row of the plan, of a nomination, of a question."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio import interview, nomination, programme_topic, year_plan
from studio.journal import HOUSE
from studio.question import Arrival, arrive, questions
from studio.year_plan import Planned
from tests.studio.test_nomination import OURS
from tests.ui.on_air import Studio, open_studio, words
from ui.kind_choice import Classifying
from ui.nominations import NominationsView
from ui.notices import refusal_text
from ui.programme import ProgrammeForm
from ui.programme_topics import ProgrammeTopicsDialog, TopicsDialog
from ui.questions import QuestionList
from ui.table import RowsView
from ui.year_plan import YearPlanView

T = TypeVar("T", bound=QWidget)
AIR = datetime(2098, 6, 20, 7, tzinfo=UTC)
K = Qt.Key


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def find(kind: type[T], name: str, inside: QWidget) -> T:
    found = inside.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def shown(view: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(view)
    view.resize(760, 900)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)


def dialog_over(view: QWidget, studio: Studio) -> TopicsDialog:
    studio.until(lambda: bool(view.findChildren(TopicsDialog)))
    return view.findChildren(TopicsDialog)[-1]


def digits(dialog: TopicsDialog, qtbot: QtBot, keys: str) -> None:
    """With the keyboard alone: digits, then Enter."""
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.waitUntil(dialog.save.isEnabled)
    for key in keys:
        QTest.keyClick(dialog, getattr(K, f"Key_{key}"))
    QTest.keyClick(dialog, K.Key_Return)


def test_a_programme_gets_its_fields_by_digits_and_shows_them_on_its_way(
    studio: Studio, qtbot: QtBot
) -> None:
    boss = studio.room.boss
    row = boss.execute(year_plan.add, 2098, Planned(("教育局",), 6, 20, "招生"))
    boss.execute(year_plan.tag, row, ("land",), 1)
    number = boss.execute(interview.plan, "招生", "教育局", AIR, 60, "", False, row)
    form = ProgrammeForm(studio.background("boss").in_programme(HOUSE), studio.bulletin)
    shown(form, qtbot)
    form.show_programme(number)
    line = find(QLabel, "programme_topics", form)
    studio.until(lambda: "征地拆迁（按年度计划）" in line.text())
    opener = find(QAbstractButton, "open_topics", form)
    qtbot.waitUntil(opener.isEnabled)
    opener.click()
    dialog = dialog_over(form, studio)
    assert isinstance(dialog, ProgrammeTopicsDialog)
    studio.until(lambda: dialog.pills.codes == ("land",))
    digits(dialog, qtbot, "58")
    studio.until(lambda: line.text() == "重点领域：环境保护")
    here = boss.in_programme(number).query(programme_topic.topics_here)
    assert (here.codes, here.versions[0].by) == (("environment",), "boss")


def test_a_row_is_tagged_by_a_key_counted_and_found_by_its_field(
    studio: Studio, qtbot: QtBot
) -> None:
    boss = studio.room.boss
    for topic in ("招生", "食堂"):
        boss.execute(year_plan.add, 2098, Planned(("教育局",), 6, None, topic))
    view = YearPlanView(studio.background("boss").in_programme(HOUSE), studio.bulletin)
    shown(view, qtbot)
    find(QSpinBox, "plan_year", view).setValue(2098)
    rows = find(RowsView, "year_list", view)
    studio.until(lambda: len(words(rows)) == 2)
    view.list.select(view.model.rows()[1].id)
    studio.settle()
    find(QLineEdit, "plan_topic", view).setText("食堂安全")
    find(QLineEdit, "plan_topic", view).setModified(True)
    view.list.setFocus()
    QTest.keyClick(view.list, K.Key_T)
    digits(dialog_over(view, studio), qtbot, "4")
    studio.until(lambda: "食品药品安全" in words(rows)[1])
    assert find(QLineEdit, "plan_topic", view).text() == "食堂安全"
    fields = words(find(RowsView, "field_list", view))
    assert len(fields) == 10
    assert "1 期" in fields[3]
    assert "没有安排" in fields[0]
    assert "未定领域" in fields[9]
    choice = find(QComboBox, "year_field", view)
    choice.setCurrentIndex(choice.findData("food_and_drugs"))
    assert ["食堂" in text for text in words(rows)] == [True]
    choice.setCurrentIndex(choice.findData("land"))
    assert words(rows) == []
    choice.setCurrentIndex(choice.findData(""))
    assert ["招生" in text for text in words(rows)] == [True]
    choice.setCurrentIndex(0)
    assert len(words(rows)) == 2


def test_a_nomination_is_tagged_by_a_key_and_a_second_choice_says_what_moved(
    studio: Studio, qtbot: QtBot
) -> None:
    boss = studio.room.boss
    year = boss.clock.now().astimezone().year + 1
    form = OURS.__class__(**{**vars(OURS), "when_said": "6月20日下午"})
    its = boss.execute(nomination.hand_in, year, form)
    view = NominationsView(studio.background("boss").in_programme(HOUSE), studio.bulletin)
    shown(view, qtbot)
    find(QSpinBox, "nomination_year", view).setValue(year)
    rows = find(RowsView, "nomination_list", view)
    studio.until(lambda: len(words(rows)) == 1)
    rows.select(its)
    studio.settle()
    rows.setFocus()
    QTest.keyClick(rows, K.Key_T)
    dialog = dialog_over(view, studio)
    boss.execute(nomination.tag, its, ("prices",), 1)
    digits(dialog, qtbot, "4")
    studio.until(lambda: "新版本" in refusal_text(dialog))
    QTest.keyClick(dialog, K.Key_Escape)
    studio.until(lambda: "价格和收费" in words(rows)[0])


def test_a_question_takes_the_programmes_fields_only_where_somebody_says_so(
    studio: Studio, qtbot: QtBot
) -> None:
    room = studio.room
    room["aide"].execute(programme_topic.choose, ("land", "prices"), 0)
    came = Arrival("email", "1", "网友", "补偿多少？", room["aide"].clock.now())
    room["collector"].execute(arrive, [came])
    background = studio.background("aide")
    rows = QuestionList(background, studio.bulletin)
    choosing = Classifying(background, rows)
    seat = QWidget()
    column = QVBoxLayout(seat)
    column.addWidget(rows)
    column.addWidget(choosing)
    shown(seat, qtbot)
    studio.until(lambda: rows.current() is not None)
    choosing.opener.click()
    offer = find(QAbstractButton, "take_programme_fields", choosing)
    studio.until(offer.isVisible)
    assert "价格和收费" in offer.text()
    pill = find(QAbstractButton, "choose_question", choosing)
    pill.setFocus()
    QTest.keyClick(pill, K.Key_Return)
    studio.settle()
    assert room["aide"].query(questions)[0].topics == ()
    choosing.opener.click()
    studio.until(offer.isVisible)
    pill.setFocus()
    QTest.keyClick(pill, K.Key_0)
    QTest.keyClick(pill, K.Key_Return)
    studio.until(lambda: room["aide"].query(questions)[0].topics == ("prices", "land"))
