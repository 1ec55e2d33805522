"""排期 · 制度: each rule is explained, one profile is chosen, and the forms ask by it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from studio import interview, policy_choice
from studio.journal import HOUSE
from tests.ui.on_air import Studio, open_studio, words
from ui.interviews import NewProgramme
from ui.notices import refusal_text
from ui.policy import PolicyView
from ui.table import RowsView
from ui.way import WayView


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def page(studio: Studio, qtbot: QtBot) -> PolicyView:
    view = PolicyView(studio.background("boss").in_programme(HOUSE), studio.bulletin)
    qtbot.addWidget(view)
    view.resize(760, 620)
    view.show()
    studio.settle()
    studio.until(lambda: box(view).count() == 13)
    return view


def box(view: PolicyView) -> QComboBox:
    found = view.findChild(QComboBox, "policy_choice")
    assert isinstance(found, QComboBox)
    return found


def choose(view: PolicyView, policy_id: str) -> None:
    box(view).setCurrentIndex(box(view).findData(policy_id))
    box(view).activated.emit(box(view).currentIndex())


def press(view: PolicyView, name: str) -> None:
    found = view.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def test_each_rule_is_shown_with_its_value_and_its_source(studio: Studio, qtbot: QtBot) -> None:
    view = page(studio, qtbot)
    assert words(view.list) == []
    choose(view, "zhuhai-2022")
    shown = words(view.list)
    notice = next(one for one in shown if "发布预告" in one)
    assert "提前 7 天" in notice
    assert "提前7天发布预告" in notice
    assert "珠海" in notice
    assert "照此计算" in notice
    assert any("仅供查阅" in one and "地点" in one for one in shown)
    assert studio.room.boss.query(policy_choice.in_force).id == ""  # looked at, not chosen


def test_a_chosen_profile_changes_how_long_a_new_programme_is(studio: Studio, qtbot: QtBot) -> None:
    view = page(studio, qtbot)
    new = NewProgramme(studio.background("boss").in_programme(HOUSE), studio.bulletin)
    qtbot.addWidget(new)
    new.show()
    minutes = new.findChild(QSpinBox, "new_minutes")
    assert isinstance(minutes, QSpinBox)
    for policy_id, length in (("taibai-2018", 30), ("zhuhai-2022", 60), ("luan-2024", 120)):
        choose(view, policy_id)
        press(view, "follow_policy")
        studio.until(lambda length=length: minutes.value() == length)  # type: ignore[misc]
    said = view.findChild(QLabel, "policy_now")
    assert isinstance(said, QLabel)
    studio.until(lambda: "六安 2024" in said.text())


def test_a_file_of_the_houses_own_is_taken_in_or_says_what_is_wrong(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    view = page(studio, qtbot)
    file = tmp_path / "own.toml"
    field = view.findChild(QLineEdit, "own_policy_file")
    assert isinstance(field, QLineEdit)
    press(view, "take_in_own_policy")
    assert "请先选择文件" in refusal_text(view)
    head = 'id = "own"\nname = "自己的"\nnotice = "办〔2026〕1号"\n'
    file.write_text(head + '[minutes]\nvalue = 0\nclause = "c"\n', encoding="utf-8")
    field.setText(str(file))
    press(view, "take_in_own_policy")
    studio.until(lambda: "own.toml 的 minutes.value" in refusal_text(view))
    assert field.text() == str(file)
    file.write_text(head + '[minutes]\nvalue = 45\nclause = "四十五分钟"\n', encoding="utf-8")
    press(view, "take_in_own_policy")
    studio.until(lambda: box(view).findData("own") >= 0)
    choose(view, "own")
    assert any("45 分钟" in one and "四十五分钟" in one for one in words(view.list))


def test_a_programme_shows_its_days_and_takes_up_another_profile(
    studio: Studio, qtbot: QtBot
) -> None:
    boss = studio.room.boss
    boss.execute(policy_choice.follow, "zhuhai-2022")
    starts_at = boss.clock.now()
    number = boss.execute(interview.plan, "医保", "医保局", starts_at, 60, "急")
    boss.execute(policy_choice.follow, "xuancheng-2024")
    view = WayView(studio.background("boss").in_programme(number), studio.bulletin)
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    rows = view.findChild(RowsView, "way_list")
    assert isinstance(rows, RowsView)
    studio.until(lambda: len(words(rows)) == 5)
    assert any("报送方案" in one and "提前 15 天" in one and "逾期" in one for one in words(rows))
    take_up = view.findChild(QPushButton, "take_up_policy")
    assert isinstance(take_up, QPushButton)
    assert take_up.isVisible()
    take_up.click()
    studio.until(lambda: len(words(rows)) == 3)
    assert not take_up.isVisible()
