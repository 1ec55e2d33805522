"""The year plan: rows with their history, programmes out of them, and what the database keeps."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DatabaseError

from studio import audit, department, halt, interview, policy_choice, year_plan
from studio.errors import Refusal, Trouble
from studio.interview import InterviewState
from studio.journal import HOUSE, Entry
from studio.year_plan import Change, Kind, Lack, Planned, PlanRow, PlanRowVersion, YearRow
from studio.year_view import Year, year_of
from tests import plans
from tests.studio.room import Room

AIR = datetime(2018, 6, 20, 7, tzinfo=UTC)
ROW = Planned(("县市场监管局",), 6, 20, "夏季饮食安全")


def rows(room: Room, year: int = 2018) -> tuple[YearRow, ...]:
    return room.boss.query(year_plan.rows_of, year)


def year(room: Room, number: int = 2018) -> Year:
    return room.boss.query(year_of, number)


def load(room: Room, planned: list[Planned], number: int = 2018) -> list[int]:
    return [room.boss.execute(year_plan.add, number, one) for one in planned]


def make(room: Room, reason: str = "", row: int | None = None) -> int:
    return room.boss.execute(
        interview.plan, "夏季饮食安全", "县市场监管局", AIR, 30, reason, False, row
    )


def test_the_rows_of_taibai_stand_as_the_notice_wrote_them(room: Room) -> None:
    load(room, plans.taibai())
    found = rows(room)
    assert [row.position for row in found] == list(range(1, 11))
    assert [row.planned.when_cell for row in found] == [one.when_said for one in plans.taibai()]
    assert found[3].planned.unit_cell == "县旅发委（招商局）"
    assert found[3].planned.units == ("县旅发委", "招商局")
    assert not year(room).incomplete


def test_a_year_is_warned_of_the_months_its_profile_asks_for(room: Room) -> None:
    room.boss.execute(policy_choice.follow, "taibai-2018")
    load(room, plans.taibai())
    assert [one.month for one in year(room).lacks if one.month] == [1, 2, 3, 4, 12]
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    numbers = load(room, plans.zhuhai(), 2022)
    assert year(room, 2022).lacks == ()
    assert not year(room, 2022).incomplete  # its table has no column for a topic
    room.boss.execute(year_plan.drop, numbers[1], "单位另有任务", 1)
    assert year(room, 2022).lacks == (Lack("min_per_month", 0, 1, month=4),)
    room.boss.execute(year_plan.reinstate, numbers[1], 2)
    assert year(room, 2022).lacks == ()


def test_a_moved_row_keeps_its_old_date_the_person_and_the_reason(room: Room) -> None:
    number = load(room, [replace(ROW, when_said="6月20日")])[0]
    for reason, day in ((" ", 27), ("推迟一周", 20)):
        with pytest.raises(Refusal):
            room.boss.execute(year_plan.move, number, 6, day, reason, 1)
    with pytest.raises(Refusal, match="改期"):
        room.boss.execute(year_plan.revise, number, replace(ROW, day=27), 1)
    room.boss.execute(year_plan.move, number, 6, 27, "推迟一周", 1)
    newest, first = room.boss.query(year_plan.story_of, number)
    assert (newest.change, newest.reason, newest.by) == (Change.MOVED, "推迟一周", "boss")
    assert (first.planned.when_cell, newest.planned.when_cell) == ("6月20日", "6月27日")
    with room.database.reading() as connection:
        entries = connection.execute(
            select(Entry.act, Entry.detail, Entry.text_digest)
            .where(Entry.thing == "plan_row", Entry.thing_id == number)
            .order_by(Entry.number)
        ).all()
    assert [json.loads(one.detail)["change"] for one in entries][-1] == "moved"
    assert all(one.text_digest for one in entries if "change" in one.detail)


def test_two_who_change_a_row_do_not_write_over_each_other(room: Room) -> None:
    number = load(room, [ROW])[0]
    room.boss.execute(year_plan.revise, number, replace(ROW, topic="放心用药"), 1)
    with pytest.raises(Refusal, match="新版本"):
        room.boss.execute(year_plan.revise, number, replace(ROW, topic="别的"), 1)
    assert rows(room)[0].planned.topic == "放心用药"


@pytest.mark.parametrize(
    ("planned", "why"),
    [
        (Planned(), "至少写明"),
        (Planned(("局",), 13), "1 到 12"),
        (Planned(("局",), 2, 30), "没有这一天"),
        (Planned(("局",), None, 3), "没有这一天"),
        (Planned(("局",), 3, kind="ball"), "节目类型"),
        (Planned(("局\u202e",), 3), "控制字符"),
        (Planned(("局",), 3, topic="长" * 201), "太长"),
    ],
)
def test_what_can_be_no_row_is_refused(room: Room, planned: Planned, why: str) -> None:
    with pytest.raises(Refusal, match=why):
        room.boss.execute(year_plan.add, 2018, planned)
    assert rows(room) == ()


def test_only_the_office_plans_and_only_in_the_house(room: Room) -> None:
    with pytest.raises(Refusal):
        room["steno"].in_programme(HOUSE).execute(year_plan.add, 2018, ROW)
    with pytest.raises(Refusal, match="整个演播台"):
        room.boss.in_programme(room.programme).execute(year_plan.add, 2018, ROW)
    load(room, [ROW])
    assert room["steno"].in_programme(HOUSE).query(year_plan.rows_of, 2018) == rows(room)


def test_a_programme_comes_of_a_row_or_is_ad_hoc_with_a_reason(room: Room) -> None:
    room.boss.execute(policy_choice.follow, "taibai-2018")
    number = load(room, [ROW])[0]
    with pytest.raises(Refusal, match="临时安排的原因"):
        make(room, " ")
    with pytest.raises(Refusal, match="没有这一行计划"):
        make(room, row=999)
    programme = make(room, row=number)
    ad_hoc = make(room, "突发事件")
    planned, other = year(room).lines
    assert planned.programme is not None
    assert (planned.programme.id, planned.programme.policy) == (programme, "taibai-2018")
    assert other.plan is None
    assert other.programme is not None
    assert other.programme.id == ad_hoc
    with pytest.raises(Refusal, match="已有访谈"):
        make(room, row=number)
    room.boss.in_programme(programme).execute(halt.cancel, "嘉宾生病")
    again = make(room, row=number)
    current = year(room).lines[0].programme
    assert current is not None
    assert (current.id, current.state) == (again, InterviewState.PLANNED)


def test_no_programme_comes_of_a_dropped_row(room: Room) -> None:
    number = load(room, [ROW])[0]
    room.boss.execute(year_plan.drop, number, "取消", 1)
    with pytest.raises(Refusal, match="移出计划"):
        room.boss.execute(interview.plan, "题", "局", AIR, 30, "", False, number)


def test_the_database_itself_keeps_history_reasons_and_programmes_planned(room: Room) -> None:
    number = load(room, [ROW])[0]
    row = "row_id, 2, 'moved', '', month, day, when_said, units, units_said, topic, kind, series"
    for broken in (
        update(PlanRowVersion).values(topic="别的"),
        delete(PlanRowVersion),
        delete(PlanRow).where(PlanRow.id == number),
        text(
            f'INSERT INTO plan_row_version SELECT {row}, rank, remark, doubts, "by", at, salt'
            " FROM plan_row_version"
        ),
        update(interview.Interview).values(ad_hoc_reason="", plan_row_id=None),
    ):
        with (
            pytest.raises((Refusal, Trouble, DatabaseError)),
            room.database.writing() as connection,
        ):
            connection.execute(broken)


def test_the_audit_finds_a_row_that_was_altered_behind_the_program(room: Room) -> None:
    number = load(room, [ROW])[0]
    assert audit.audit(room.database).fault == ""
    with room.database.writing() as connection:
        connection.execute(
            insert(PlanRowVersion).from_select(
                [column.name for column in PlanRowVersion.__table__.columns],
                select(
                    *(
                        text("2") if column.name == "number" else column
                        for column in PlanRowVersion.__table__.columns
                    )
                ),
            )
        )
        connection.execute(update(PlanRow).values(version=2))
    assert "plan_row" in audit.audit(room.database).fault
    assert number


def test_an_incomplete_row_says_what_it_lacks(room: Room) -> None:
    load(
        room, [Planned(("省教育厅",), kind=Kind.MICRO.value, series="政府工作话你知", topic="高考")]
    )
    line = year(room).lines[0]
    assert line.missing == ("缺访谈时间",)
    assert year(room).incomplete


def test_units_are_counted_under_todays_name(room: Room) -> None:
    room.boss.execute(policy_choice.follow, "taibai-2018")
    assert year(room).uncounted  # nobody said which units there are
    room.boss.execute(department.add, "县文化和旅游局", ["县旅发委"])
    assert not year(room).uncounted
    room.boss.execute(department.add, "县审计局", [])
    load(room, plans.taibai())
    found = year(room)
    covered = {one.unit: one for one in found.coverage}
    assert covered["县文化和旅游局"].months == ((7, 1),)
    assert covered["县文化和旅游局"].listed
    assert not covered["招商局"].listed
    assert [one.unit for one in found.lacks if one.unit] == ["县审计局"]
