"""需要你处理: each person sees what waits for them, by its day; a report that is due once ends."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text

from studio import (
    air_check,
    department,
    duty,
    facts_review,
    followup,
    interview,
    nomination,
    policy_choice,
    reporting_duty,
    training,
    year_plan,
)
from studio.audit import audit
from studio.desk import Desk
from studio.duty import Duty
from studio.errors import Refusal
from studio.followup import Ledger
from studio.people import Role, give_role
from studio.reporting_duty import DutyState
from studio.review import Secrecy
from studio.training import Held
from studio.year_plan import Planned
from tests.studio.followup import asked, at, ledger
from tests.studio.room import Room
from tests.studio.test_responsibility import altered

AIR = datetime(2026, 6, 19, 7, tzinfo=UTC)


def on(desk: Desk, day: date) -> tuple[Duty, ...]:
    """What waits for them, as of noon of a day."""
    noon = datetime(day.year, day.month, day.day, 4, tzinfo=UTC)
    return desk.in_programme(0).query(lambda reader: duty.duties(replace(reader, at=noon)))


def said(rows: tuple[Duty, ...]) -> list[tuple[str, int]]:
    return [(str(row.text), row.left) for row in rows]


def planned(room: Room, at: datetime = AIR) -> int:
    """A programme of Zhuhai's rules, with an aide, a publisher and a technician."""
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    number = room.boss.execute(interview.plan, "食品安全", "市场监管局", at, 60, "急")
    planner = room.boss.in_programme(number)
    for login, role in (
        ("aide", Role.AIDE), ("publisher", Role.PUBLISHER), ("steno", Role.TECHNICIAN),
    ):  # fmt: skip
        planner.execute(give_role, login, role)
    planner.execute(interview.name_guest, "程立言", "局长")
    return number


def test_a_milestone_waits_for_whose_step_it_is_until_it_is_done(room: Room) -> None:
    planner = room.boss.in_programme(planned(room))
    before = on(room["aide"], date(2026, 6, 3))
    assert said(before) == [("报送方案", 1)]
    assert (before[0].about, before[0].programme) == ("食品安全", planner.programme)
    assert said(on(room["aide"], date(2026, 6, 4))) == [("报送方案", 0)]
    assert said(on(room["aide"], date(2026, 6, 6)))[0] == ("报送方案", -2)
    assert said(on(room["publisher"], date(2026, 6, 6))) == [("发布预告", 6), ("直播", 13)]
    assert said(on(room["host"], date(2026, 6, 6))) == []
    planner.execute(interview.propose)
    assert ("报送方案", -2) not in said(on(room["aide"], date(2026, 6, 6)))
    assert said(on(room["steno"], date(2026, 6, 17))) == [
        ("培训彩排", 1),
        ("场地和设备还没有看过：场地、灯光、话筒、电脑、视频直播、图片、嘉宾就座", 2),
        ("直播", 2),
    ]
    room["steno"].in_programme(planner.programme).execute(air_check.tick, air_check.Check.LIGHTS)
    assert "灯光" not in said(on(room["steno"], date(2026, 6, 17)))[1][0]


def test_an_hour_that_went_by_without_air_says_what_to_do(room: Room) -> None:
    planned(room)
    assert ("直播", 0) in said(on(room["aide"], date(2026, 6, 19)))
    late = said(on(room["aide"], date(2026, 6, 20)))
    assert ("直播日已过，没有开始：请改期，或取消访谈", -1) in late


def test_what_is_due_in_december_for_a_programme_of_january_waits_in_time(room: Room) -> None:
    """The proposal of 5 January is due on 21 December, and said two weeks before."""
    planned(room, datetime(2027, 1, 5, 7, tzinfo=UTC))
    room.boss.execute(year_plan.add, 2027, Planned(("市教育局",), 1, 6, "招生"))
    assert said(on(room["aide"], date(2026, 12, 6))) == []
    assert said(on(room["aide"], date(2026, 12, 7))) == [("报送方案", 14)]
    assert said(on(room["boss"], date(2026, 12, 8))) == [
        ("报送方案", 13), ("还没有访谈，该报送方案", 14),
    ]  # fmt: skip


def test_trainings_wait_for_everybody_and_their_attendance_for_the_office(room: Room) -> None:
    number = room.boss.execute(training.hold, Held(date(2025, 3, 4), "系统操作"))
    assert said(on(room["steno"], date(2025, 3, 3))) == [("参加培训：系统操作", 1)]
    assert said(on(room["steno"], date(2025, 3, 6))) == []
    assert said(on(room.boss, date(2025, 3, 6))) == [("培训出席还没有记：系统操作", -2)]
    room.boss.execute(training.note, number, "steno", True, 0)
    assert said(on(room.boss, date(2025, 3, 6))) == []


def test_a_report_that_is_due_once_waits_until_it_was_handed_in(room: Room) -> None:
    due, title = date(2026, 3, 31), "贯彻落实情况报省政府办公厅"
    number = room.boss.execute(reporting_duty.add, title, "鲁政办发〔2014〕8号", due)
    assert said(on(room.boss, date(2026, 4, 2))) == [(f"报送：{title}", -2)]
    assert said(on(room["aide"], date(2026, 4, 2))) == []
    boss: Callable[..., object] = room.boss.execute
    r, number_of = reporting_duty, "鲁政办发〔2014〕8号"
    for command, words, *given in (
        (r.finish, "报送了什么", number, " ", 1), (r.finish, "新版本", number, "已报", 9),
        (r.reopen, "还没有办结", number, 1), (r.add, "请填写", " ", "", due),
        (r.revise, "没有改动", number, title, number_of, due, 1),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=words):
            boss(command, *given)
    with pytest.raises(Refusal, match="您不在其列"):
        room["aide"].in_programme(0).execute(reporting_duty.add, "x", "", due)
    boss(reporting_duty.revise, number, title, "鲁政办发〔2014〕8号", due + timedelta(days=1), 1)
    boss(reporting_duty.finish, number, "3月30日报省政府办公厅", 2)
    assert said(on(room.boss, date(2026, 4, 2))) == []
    boss(reporting_duty.reopen, number, 3)
    boss(reporting_duty.drop, number, "通知已废止", 4)
    (row,) = room["steno"].query(reporting_duty.reporting_duties)
    assert (row.state, row.remark, row.version) == (DutyState.DROPPED, "通知已废止", 5)
    with pytest.raises(Refusal, match="只增不改"), room.database.altering() as connection:
        connection.execute(text("UPDATE reporting_duty_version SET due = '2027-01-01'"))
    altered(room, "UPDATE reporting_duty_version SET remark = 'x'", "reporting_duty_version")
    assert "reporting_duty" in audit(room.database).fault


def test_what_the_ledgers_owe_waits_for_the_office_and_for_the_unit(room: Room) -> None:
    """Due on 4 July 2025: by programme and ledger, from two days before."""
    asked(room, "没来得及答的一问")
    asked(room, "又一问")
    room["host"].execute(followup.end)
    first = min(row.due for row in ledger(room, Ledger.UNANSWERED))
    near = first - timedelta(days=1)
    for login in ("boss", "aide"):
        found = [row for row in on(room[login], near) if row.place == duty.LEDGERS]
        assert said(tuple(found)) == [("未答问题：2 项待办", 1)], login
        assert (found[0].about, found[0].programme) == ("舌尖安全", room.programme)
    assert [row for row in on(room["host"], near) if row.place == duty.LEDGERS] == []
    assert [row for row in on(room["boss"], first - timedelta(days=9)) if row.place] == []


def test_a_change_for_readers_waits_for_a_reviewer_who_did_not_make_it(room: Room) -> None:
    """Beside it stands what the check before air says of it, which stops nobody."""
    day = date(2025, 6, 20)
    room.boss.in_programme(room.programme).execute(give_role, "aide", Role.REVIEWER)

    def waits(login: str) -> list[str]:
        return [str(one.text) for one in on(room[login], day) if one.place == duty.FACTS]

    def checked() -> air_check.CheckRow:
        rows = room["director"].query(air_check.checks)
        return next(row for row in rows if row.check is air_check.Check.FACTS)

    assert waits("reviewer") == []
    assert checked().right
    at(room, "aide").execute(interview.name_guest, "罗敏", "副局长")
    assert waits("reviewer") == ["对外信息有改动待核对"]
    assert [waits(login) for login in ("aide", "director")] == [[], []]
    assert not checked().right
    assert "还没有另一人核对" in checked().said
    seen = room["reviewer"].query(facts_review.facts_page).waiting
    assert seen is not None
    room["reviewer"].execute(facts_review.give_back, seen.number, "职务待核")
    assert waits("reviewer") == []
    assert "被退回" in checked().said
    at(room, "aide").execute(interview.name_guest, "王平", "局长")
    seen = room["reviewer"].query(facts_review.facts_page).waiting
    assert seen is not None
    room["reviewer"].execute(facts_review.approve, seen.number, Secrecy.OPEN)
    assert waits("reviewer") == []
    assert checked().right


def test_a_row_of_the_year_waits_for_the_planner_until_a_programme_came_of_it(room: Room) -> None:
    """Zhuhai asks for the proposal fifteen days before; without such a rule the day itself counts.

    A row without any time is due on no day, one that was dropped on none any more.
    """
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    said_of = Planned(("市教育局", "市民政局"), 6, 19, "招生政策")
    number = room.boss.execute(year_plan.add, 2026, said_of)
    room.boss.execute(year_plan.add, 2026, Planned(("市教育局",), None, None, "没有时间"))
    dropped = room.boss.execute(year_plan.add, 2026, Planned(("市教育局",), 6, 18, "移出"))
    room.boss.execute(year_plan.drop, dropped, "单位撤并", 1)

    def rows(login: str, day: date) -> list[Duty]:
        return [one for one in on(room[login], day) if one.place == duty.PLAN]

    assert rows("boss", date(2026, 5, 20)) == []
    (found,) = rows("boss", date(2026, 6, 6))
    assert (str(found.text), found.left) == ("还没有访谈，该报送方案", -2)
    assert (found.about, found.row, found.year) == ("市教育局、市民政局 · 招生政策", number, 2026)
    assert said(tuple(rows("boss", date(2026, 6, 22)))) == [("日子已过，没有访谈", -3)]
    for login in ("aide", "director", "publisher"):
        assert rows(login, date(2026, 6, 6)) == []
    room.boss.execute(policy_choice.follow, "taibai-2018")
    assert said(tuple(rows("boss", date(2026, 6, 6)))) == [("还没有新建访谈", 13)]
    room.boss.execute(interview.plan, "招生", "市教育局", AIR, 60, "", False, number)
    assert rows("boss", date(2026, 6, 6)) == []


def test_a_row_that_says_a_month_alone_is_counted_on_the_last_day_of_it(room: Room) -> None:
    """Fifteen days before 30 June is the 15th: whatever day it becomes, the proposal is late then.

    A day that the month has not in that year is none.
    """
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    number = room.boss.execute(year_plan.add, 2026, Planned(("市教育局",), 6, None, "招生"))
    room.boss.execute(year_plan.add, 2026, Planned(("市民政局",), 2, 29, "闰年"))

    def rows(day: date) -> list[Duty]:
        found = [one for one in on(room["boss"], day) if one.place == duty.PLAN]
        return [one for one in found if one.row == number]

    last = "还没有访谈，该报送方案（按 6 月最后一天计）"
    for day, left in ((date(2026, 6, 1), 14), (date(2026, 6, 15), 0), (date(2026, 6, 16), -1)):
        (found,) = rows(day)
        assert (str(found.text), found.left) == (last, left)
    assert rows(date(2026, 5, 31)) == []
    (found,) = rows(date(2026, 7, 1))
    assert (str(found.text), found.day) == ("6 月已过，没有访谈", date(2026, 6, 30))
    february = [one for one in on(room["boss"], date(2026, 2, 14)) if one.place == duty.PLAN]
    assert [(one.day, "2 月最后一天" in str(one.text)) for one in february] == [
        (date(2026, 2, 13), True)
    ]
    room.boss.execute(policy_choice.follow, "taibai-2018")
    (found,) = rows(date(2026, 6, 28))
    assert (str(found.text), found.left) == ("还没有新建访谈（按 6 月最后一天计）", 2)


def test_units_that_owe_a_nomination_wait_for_the_office_and_each_for_its_own_aide(
    room: Room,
) -> None:
    """Taibai asks each unit for one a year and names no day: the year's end counts."""
    room.boss.execute(policy_choice.follow, "taibai-2018")
    for name in ("市场监管局", "县教体局", "县扶贫办", "县旅发委"):
        room.boss.execute(department.add, name)
    december = date(2026, 12, 21)

    def rows(login: str, day: date = december) -> list[Duty]:
        return [one for one in on(room[login], day) if one.place == duty.OWED]

    (office,), (own,) = rows("boss"), rows("aide")
    assert (str(office.text), office.left) == ("4 个单位还没有报送征集表", 10)
    named = office.about.removesuffix("…").split("、")
    assert (len(named), office.about[-1]) == (3, "…")
    assert (str(own.text), own.about, own.year) == ("还没有报送征集表", "市场监管局", 2026)
    assert rows("director") == rows("boss", date(2026, 11, 30)) == []
    form = nomination.Form(
        "市场监管局", "6月19日", "程立言 局长", "夏季饮食安全", "一、抽检；二、购买指引",
        "请安排图文直播", "王明", "0917-4953401", "0917-4953402",
    )  # fmt: skip
    room["aide"].in_programme(0).execute(nomination.hand_in, 2026, form)
    assert rows("aide") == []
    assert str(rows("boss")[0].text) == "3 个单位还没有报送征集表"
    own_rules = 'id = "own"\nname = "本市"\nnotice = "通知"\n' + "".join(
        f'[{key}]\nvalue = {value}\nclause = "第一条"\n'
        for key, value in (("unit_per_year", 1), ("nominate_until", '"3月1日"'))
    )
    room.boss.execute(policy_choice.take_in, "own.toml", own_rules)
    room.boss.execute(policy_choice.follow, "own")
    assert [one.left for one in rows("boss", date(2026, 3, 3))] == [-2]
