"""排期 · 年度计划: rows by keys, calendar, units, what is missing, and programmes of rows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from studio import date_change, halt, interview, policy_choice, year_plan
from studio.journal import HOUSE
from studio.year_view import year_of
from studio.year_way import Progress, year_seen
from tests import plans
from tests.ui.on_air import Studio, open_studio, words
from ui.notices import refusal_text
from ui.panels.planner import PlannerPanel
from ui.table import CARD_ROLE, RowsView
from ui.theme import colours, set_dark
from ui.year_list import YearCard
from ui.year_plan import YearPlanView
from ui.year_words import SeenLine, line_card

T = TypeVar("T", bound=QWidget)


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Page:
    """The year with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, year: int) -> None:
        self.studio = studio
        self.view = YearPlanView(studio.background("boss").in_programme(HOUSE), studio.bulletin)
        qtbot.addWidget(self.view)
        self.view.resize(720, 900)
        self.view.show()
        self.view.activateWindow()
        self.find(QSpinBox, "plan_year").setValue(year)
        studio.settle()

    def find(self, kind: type[T], name: str) -> T:
        found = self.view.findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def rows(self, name: str) -> list[str]:
        return words(self.find(RowsView, name))

    def fill(self, **texts: str) -> None:
        for name, text in texts.items():
            field = self.find(QLineEdit, name)
            field.setText(text)
            field.setModified(True)

    def time(self, month: int, day: int) -> None:
        self.find(QSpinBox, "plan_month").setValue(month)
        self.find(QSpinBox, "plan_day").setValue(day)

    def press(self, name: str) -> None:
        self.find(QPushButton, name).click()
        self.studio.settle()

    def select(self, place: int) -> None:
        self.studio.until(lambda: len(self.rows("year_list")) > place)
        self.view.list.select(self.view.model.rows()[place].id)
        self.studio.settle()

    def key(self, key: Qt.Key) -> None:
        self.view.list.setFocus()
        QTest.keyClick(self.view.list, key)
        self.studio.settle()


def load(studio: Studio, rows: list[year_plan.Planned], year: int) -> None:
    for one in rows:
        studio.room.boss.execute(year_plan.add, year, one)


def test_the_table_of_taibai_stands_as_list_calendar_units_and_gaps(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.room.boss.execute(policy_choice.follow, "taibai-2018")
    load(studio, plans.taibai(), 2018)
    page = Page(studio, qtbot, 2018)
    studio.until(lambda: len(page.rows("year_list")) == 10)
    assert "县旅发委（招商局）" in page.rows("year_list")[3]
    months = page.rows("month_list")
    assert len(months) == 12
    assert [n for n, text in enumerate(months, 1) if "缺 1 期" in text] == [1, 2, 3, 4, 12]
    assert "5月15日 县扶贫办" in months[4]
    assert len(page.rows("lack_list")) == 5
    assert any("招商局" in text and "1 期" in text for text in page.rows("coverage_list"))
    assert "12 月 0 期，应有 1 期" in page.rows("lack_list")[-1]
    assert "太白县 2018" in page.find(QLabel, "plan_said").text()
    assert "部门名单是空的" in page.find(QLabel, "plan_said").text()


def test_a_row_is_added_moved_dropped_and_brought_back_by_keys(
    studio: Studio, qtbot: QtBot
) -> None:
    page = Page(studio, qtbot, 2026)
    page.fill(plan_units="市教育局、市民政局", plan_topic="招生政策")
    page.time(11, 6)
    page.press("add_plan_row")
    studio.until(lambda: len(page.rows("year_list")) == 1)
    assert page.find(QLineEdit, "plan_topic").text() == ""
    page.select(0)
    page.time(11, 13)
    page.key(Qt.Key.Key_M)
    assert "改期的原因" in refusal_text(page.view)
    page.fill(plan_reason="场地冲突")
    page.key(Qt.Key.Key_M)
    studio.until(lambda: "11月13日" in page.rows("year_list")[0])
    studio.until(lambda: len(page.rows("story_list")) == 2)
    newest, first = page.rows("story_list")
    assert "管理员" in newest
    assert "boss" not in newest + first
    assert "场地冲突" in newest
    assert "11月6日" in first
    page.fill(plan_reason="单位撤并")
    page.key(Qt.Key.Key_X)
    studio.until(lambda: "已移出计划" in page.rows("year_list")[0])
    page.key(Qt.Key.Key_B)
    studio.until(lambda: "已移出计划" not in page.rows("year_list")[0])
    assert any("市民政局" in text for text in page.rows("coverage_list"))


def test_a_programme_comes_out_of_a_row_by_a_key(studio: Studio, qtbot: QtBot) -> None:
    studio.room.boss.execute(policy_choice.follow, "taibai-2018")
    load(studio, [plans.taibai()[0], year_plan.Planned(("残联",), 8, None, "惠民政策")], 2018)
    page = Page(studio, qtbot, 2018)
    page.select(1)
    page.key(Qt.Key.Key_P)
    assert "月和日" in refusal_text(page.view)
    page.select(0)
    page.key(Qt.Key.Key_P)
    studio.until(lambda: "05-15 15:00" in page.rows("year_list")[0])
    lines = studio.room.boss.query(year_of, 2018).lines
    made = lines[0].programme
    assert made is not None
    assert (made.unit, made.minutes) == ("县扶贫办", 30)
    assert made.starts_at.astimezone().strftime("%m-%d %H:%M") == "05-15 15:00"
    page.key(Qt.Key.Key_P)
    assert "已有访谈" in refusal_text(page.view)


def test_what_is_half_typed_survives_what_others_do(studio: Studio, qtbot: QtBot) -> None:
    load(studio, plans.zhuhai()[:1], 2022)
    page = Page(studio, qtbot, 2022)
    page.select(0)
    page.fill(plan_topic="写了一半")
    load(studio, plans.zhuhai()[1:2], 2022)
    studio.until(lambda: len(page.rows("year_list")) == 2)
    assert page.find(QLineEdit, "plan_topic").text() == "写了一半"


def test_an_ad_hoc_programme_stands_in_its_year_with_its_reason(
    studio: Studio, qtbot: QtBot
) -> None:
    boss = studio.room.boss
    now = boss.clock.now()
    boss.execute(interview.plan, "防汛", "水利局", now, 60, "汛情突发")
    page = Page(studio, qtbot, now.astimezone().year)
    studio.until(lambda: any("汛情突发" in text for text in page.rows("year_list")))


def test_a_table_from_a_file_is_looked_at_taken_in_and_written_again(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    studio.room.boss.execute(policy_choice.follow, "taibai-2018")
    page = Page(studio, qtbot, 2018)
    page.press("preview_plan")
    assert "请先选择文件" in refusal_text(page.view)
    page.fill(plan_file=str(plans.FOLDER / "taibai_2018_exact.csv"))
    page.press("preview_plan")
    studio.until(lambda: len(page.rows("plan_table_list")) == 10)
    assert page.rows("year_list") == []  # nothing is taken in before it was shown
    assert "可导入 10 行" in page.find(QLabel, "plan_table_said").text()
    page.press("take_in_plan")
    studio.until(lambda: len(page.rows("year_list")) == 10)
    assert "已导入 10 行" in page.find(QLabel, "plan_table_said").text()
    target = tmp_path / "计划.csv"
    page.view.table.export_to(target)
    studio.until(lambda: "已写好 10 行" in page.find(QLabel, "plan_table_said").text())
    given = (plans.FOLDER / "taibai_2018_exact.csv").read_text("utf-8-sig")
    assert target.read_text("utf-8-sig").splitlines() == given.splitlines()
    page.view.table.export_to(target)
    studio.until(lambda: "计划.csv" in refusal_text(page.view))


def test_a_messy_table_shows_what_is_uncertain_and_what_is_left_out(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "messy.csv"
    path.write_text("责任单位,访谈时间,联系人\n县教体局,待定,张三\n,,李四\n", encoding="utf-8")
    page = Page(studio, qtbot, 2018)
    page.fill(plan_file=str(path))
    page.press("preview_plan")
    studio.until(lambda: len(page.rows("plan_table_list")) == 2)
    first, second = page.rows("plan_table_list")
    assert "待核对" in first
    assert "时间没有认出：待定" in first
    assert "不像计划" in second
    said = page.find(QLabel, "plan_table_said").text()
    assert "没有导入的列：联系人" in said
    assert "不导入 1 行" in said
    page.press("take_in_plan")
    studio.until(lambda: len(page.rows("year_list")) == 1)
    assert "待核对" in page.rows("year_list")[0]
    assert "不完整" in page.rows("year_list")[0]


# the way of each row


def test_each_row_shows_its_way_by_bars_and_says_it_in_words(studio: Studio, qtbot: QtBot) -> None:
    """Colours alone say nothing: the chip, the tip and what a screen reader hears say it too."""
    boss = studio.room.boss
    boss.execute(policy_choice.follow, "zhuhai-2022")
    now = boss.clock.now().astimezone()
    days = [now + timedelta(days=ahead) for ahead in (40, 13)]
    for at in days:
        said = year_plan.Planned(("县教体局",), at.month, at.day, "招生政策")
        boss.execute(year_plan.add, at.year, said)
    page = Page(studio, qtbot, days[1].year)
    late = next(n for n, row in enumerate(page.rows("year_list")) if "逾期" in row)
    assert "方案逾期 2 天" in page.rows("year_list")[late]
    index = page.view.model.index(late, 0)
    heard = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole))
    for name in ("方案", "预告", "征集", "彩排", "直播", "答复"):
        assert name in heard
        assert name in tip
    assert "▲ 逾期 2 天" in heard
    assert heard.count("○ 未开始") == tip.count("○ 未开始") == 5
    card = index.data(CARD_ROLE)
    assert isinstance(card, YearCard)
    assert card.bars == (Progress.LATE, *[Progress.OPEN] * 5)
    page.view.list.select(page.view.model.rows()[late].id)
    legs = words(page.view.legs.list)
    assert len(legs) == 6
    assert f"{days[1] - timedelta(days=15):%m-%d}（提前 15 天）" in legs[0]
    heads = page.view.model.headerData(0, Qt.Orientation.Horizontal)
    assert "方案 · 预告 · 征集 · 彩排 · 直播 · 答复" in str(heads)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_bar_is_painted_in_the_colour_of_what_it_says(
    studio: Studio, qtbot: QtBot, dark: bool
) -> None:
    boss = studio.room.boss
    boss.execute(policy_choice.follow, "zhuhai-2022")
    at = boss.clock.now().astimezone() + timedelta(days=13)
    said = year_plan.Planned(("县教体局",), at.month, at.day, "招生政策")
    boss.execute(year_plan.add, at.year, said)
    page = Page(studio, qtbot, at.year)
    set_dark(page.view, dark)
    rows = page.view.list
    colour = colours(rows)
    for width in (900, 420):  # in columns, and as a card
        page.view.resize(width, 900)
        studio.settle()
        picture = rows.viewport().grab().toImage()
        painted = {
            picture.pixelColor(x, y).name()
            for x in range(picture.width()) for y in range(rows.rowHeight(0))
        }  # fmt: skip
        assert {colour.bad, colour.edge} <= painted
        assert colour.good not in painted
        assert rows.horizontalHeader().isVisible() == (width > 620)


def test_on_the_page_of_the_year_its_milestones_and_what_waits_stand_at_the_right(
    studio: Studio, qtbot: QtBot
) -> None:
    """The programme of the row in hand is in hand everywhere, and Enter opens it."""
    boss = studio.room.boss
    at = boss.clock.now().astimezone() + timedelta(days=13)
    said = year_plan.Planned(("县教体局",), at.month, at.day, "招生政策")
    row = boss.execute(year_plan.add, at.year, said)
    made = boss.execute(interview.plan, "招生政策", "县教体局", at, 60, "", False, row)
    panel = PlannerPanel(studio.background("boss").in_programme(HOUSE), studio.bulletin)
    qtbot.addWidget(panel)
    panel.resize(1200, 640)
    panel.show()
    studio.settle()
    programmes = panel.findChild(RowsView, "programme_list")
    assert isinstance(programmes, RowsView)
    assert programmes.isVisible()
    panel.turn_to_page("year-plan")
    studio.settle()
    year, waits, legs = (
        panel.findChild(RowsView, name) for name in ("year_list", "duty_list", "leg_list")
    )
    assert year is not None
    assert waits is not None
    assert legs is not None
    assert not programmes.isVisible()
    left = [each.mapTo(panel, QPoint()).x() for each in (year, legs, waits)]
    assert left[0] < left[1] == left[2]
    panel.resize(1200, 1000)
    studio.until(lambda: waits.height() > legs.height())
    panel.resize(1200, 640)
    studio.until(lambda: year.rows_model().rowCount() > 0)
    year.select(row)
    studio.until(lambda: programmes.current_id() == made)
    with qtbot.waitSignal(panel.programme_chosen) as told:
        QTest.keyClick(year, Qt.Key.Key_Return)
    assert told.args == [made]
    panel.turn_to_page("programme")
    studio.settle()
    assert programmes.isVisible()
    assert programmes.current_id() == made
    assert programmes.mapTo(panel, QPoint()).x() < waits.mapTo(panel, QPoint()).x() + 1
    assert waits.mapTo(panel, QPoint()).x() < 10


def test_what_is_put_off_shows_no_day_as_if_it_were_due(studio: Studio, qtbot: QtBot) -> None:
    boss = studio.room.boss
    boss.execute(policy_choice.follow, "zhuhai-2022")
    at = (boss.clock.now() + timedelta(days=20)).astimezone()
    said = year_plan.Planned(("县市场监管局",), at.month, at.day, "夏季饮食安全")
    row = boss.execute(year_plan.add, at.year, said)
    made = boss.execute(interview.plan, "饮食", "县市场监管局", at, 60, "", False, row)
    old = f"{at:%m-%d}"
    assert old in _way_of(studio, at.year, row).way
    for change, told, when in (
        (date_change.postpone, "时间待定", "时间待定"),
        (halt.cancel, "已取消", said.when_cell),
    ):
        boss.in_programme(made).execute(change, "场地")
        card = _way_of(studio, at.year, row)
        assert old not in card.way
        assert f"直播  {told}" in card.way
        assert card.cells.when == when


def _way_of(studio: Studio, year: int, row: int) -> YearCard:
    seen = studio.room.boss.query(year_seen, year)
    line = next(one for one in seen.year.lines if one.id == row)
    return line_card(SeenLine(row, line, seen.ways[row]))


def test_a_row_with_a_month_alone_says_on_which_day_its_steps_are_counted(
    studio: Studio,
) -> None:
    studio.room.boss.execute(policy_choice.follow, "zhuhai-2022")
    said = year_plan.Planned(("市教育局",), 6, None, "招生政策")
    row = studio.room.boss.execute(year_plan.add, 2025, said)
    noon = datetime(2025, 6, 20, 4, tzinfo=UTC)
    seen = studio.room.boss.query(lambda reader: year_seen(replace(reader, at=noon), 2025))
    line = next(one for one in seen.year.lines if one.id == row)
    card = line_card(SeenLine(row, line, seen.ways[row]))
    assert card.pills[0].text == "方案逾期 5 天"
    proposal, _notice, _collection, _rehearsal, air, _reply = card.way.splitlines()
    assert "06-15（提前 15 天）" in proposal
    assert "6 月，按最后一天计" in air
    assert "06-30" not in air
    gone = _way_of(studio, 2020, studio.room.boss.execute(year_plan.add, 2020, said))
    assert gone.pills[0].text == "6 月已过，没有访谈"
