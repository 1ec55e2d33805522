"""A programme and its row of the plan move together, wait together, and say why."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from studio import date_change, halt, interview, milestone, year_plan
from studio.audit import audit
from studio.errors import Refusal
from studio.interview import InterviewRow, InterviewState
from studio.year_plan import Change, Planned, YearRow
from studio.year_view import year_of
from tests.studio.notices import announced
from tests.studio.room import Room
from tests.studio.test_responsibility import altered

AIR = datetime(2098, 6, 20, 7, tzinfo=UTC)
LATER = datetime(2098, 6, 27, 8, 30, tzinfo=UTC)
ROW = Planned(("市监局",), 6, 20, "夏季饮食安全")


class Both:
    """A row of 2098 and the programme that came of it."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.row = room.boss.execute(year_plan.add, 2098, ROW)
        self.programme = room.boss.execute(
            interview.plan, "夏季饮食安全", "市监局", AIR, 60, "", False, self.row
        )
        self.planner = room.boss.in_programme(self.programme)

    def move(self, starts_at: datetime, reason: str) -> None:
        """From the programme's side."""
        self.room.boss.execute(date_change.move_programme, self.programme, starts_at, reason)

    def ready(self) -> None:
        """Announced, with a guest."""
        self.planner.execute(interview.name_guest, "程立言", "局长")
        for step in (interview.propose, interview.approve):
            self.planner.execute(step)
        announced(self.room, self.programme)

    @property
    def shown(self) -> InterviewRow:
        """The programme now."""
        return self.planner.query(interview.interview)

    @property
    def planned(self) -> YearRow:
        """The row now."""
        return self.room.boss.query(year_plan.rows_of, 2098)[0]


def test_a_row_takes_its_programme_along_and_a_programme_its_row(room: Room) -> None:
    both = Both(room)
    with pytest.raises(Refusal, match="原因"):
        both.move(LATER, " ")
    both.move(LATER, "领导出差")
    assert (both.shown.starts_at, both.planned.planned.day) == (LATER, 27)
    assert (both.planned.change, both.planned.reason) == (Change.MOVED, "领导出差")
    room.boss.execute(date_change.move_row, both.row, 7, 3, "场地冲突", 2)
    assert both.shown.starts_at == datetime(2098, 7, 3, 8, 30, tzinfo=UTC)
    story = both.planner.query(date_change.date_changes)
    assert [(one.before, one.until, one.reason, one.by) for one in story] == [
        (AIR, LATER, "领导出差", "boss"), (LATER, both.shown.starts_at, "场地冲突", "boss"),
    ]  # fmt: skip
    assert [len(one.moved) for one in [both.planner.query(milestone.way)]] == [2]


def test_a_programme_comes_back_to_the_day_that_its_row_says(room: Room) -> None:
    row = room.boss.execute(year_plan.add, 2098, ROW)
    wrong = LATER.replace(day=28)
    number = room.boss.execute(interview.plan, "夏季", "市监局", wrong, 60, "", False, row)
    room.boss.execute(date_change.move_programme, number, AIR, "日期录错")
    assert room.boss.in_programme(number).query(interview.interview).starts_at == AIR
    assert room.boss.query(year_plan.rows_of, 2098)[0].version == 1


def test_neither_is_moved_alone(room: Room) -> None:
    both = Both(room)
    with pytest.raises(Refusal, match="改期"):
        both.planner.execute(interview.describe, "夏季饮食安全", "市监局", "", "", "", LATER, 60)
    same_day = AIR.replace(hour=3)
    both.planner.execute(interview.describe, "夏季饮食安全", "市监局", "", "", "", same_day, 60)
    with pytest.raises(Refusal, match="月和日都写明"):
        room.boss.execute(date_change.move_row, both.row, 7, None, "再定", 1)
    assert (both.planned.planned.month, both.planned.version) == (6, 1)
    with pytest.raises(Refusal, match="2099 年"):
        both.move(datetime(2099, 1, 5, 7, tzinfo=UTC), "推到明年")
    with pytest.raises(Refusal, match="已经过去"):
        both.move(datetime(2020, 1, 5, 7, tzinfo=UTC), "写错")
    with pytest.raises(Refusal, match="您不在其列"):
        room["director"].in_programme(0).execute(
            date_change.move_programme, both.programme, LATER, "想改"
        )
    assert both.planner.query(date_change.date_changes) == ()


def test_nothing_moves_once_it_is_on_air(room: Room) -> None:
    with pytest.raises(Refusal, match="直播中"):
        room.boss.execute(date_change.move_programme, room.programme, LATER, "晚了")
    with pytest.raises(Refusal, match="直播中"):
        room["boss"].execute(date_change.postpone, "晚了")


def test_one_that_is_postponed_waits_with_its_reason_and_goes_on_at_another_date(
    room: Room,
) -> None:
    both = Both(room)
    both.ready()
    with pytest.raises(Refusal, match="延期的原因"):
        both.planner.execute(date_change.postpone, " ")
    both.planner.execute(date_change.postpone, "台风预警")
    assert both.shown.state is InterviewState.POSTPONED
    with pytest.raises(Refusal, match="已延期"):
        both.planner.execute(interview.announce)
    both.move(LATER, "台风已过")
    assert both.planner.query(interview.interview).state is InterviewState.APPROVED
    announced(room, both.programme)
    story = both.planner.query(date_change.date_changes)
    assert [(one.until, one.reason) for one in story] == [(None, "台风预警"), (LATER, "台风已过")]


def test_a_row_whose_programme_is_called_off_is_marked_and_counts_no_more(room: Room) -> None:
    both = Both(room)
    assert room.boss.query(year_of, 2098).lines[0].counts
    both.planner.execute(date_change.postpone, "台风预警")
    assert room.boss.query(year_of, 2098).lines[0].counts
    both.planner.execute(halt.cancel, "不再举行")
    (line,) = room.boss.query(year_of, 2098).lines
    assert (line.called_off, line.counts) == (True, False)


def test_a_row_stays_in_the_plan_as_long_as_its_programme_lives(room: Room) -> None:
    """Waiting without a date is living; by plain SQL it is refused as well."""
    both = Both(room)
    for step in (None, lambda: both.planner.execute(date_change.postpone, "台风预警")):
        if step is not None:
            step()
        with pytest.raises(Refusal, match="访谈还在，不能移出"):
            room.boss.execute(date_change.drop_row, both.row, "单位撤并", both.planned.version)
        with pytest.raises(Refusal, match="访谈还在，不能移出"):
            room.boss.execute(year_plan.drop, both.row, "单位撤并", both.planned.version)
        drop = text("UPDATE plan_row SET dropped = true WHERE id = :row")
        with (
            pytest.raises(Refusal, match="访谈还在，不能移出"),
            room.database.altering() as connection,
        ):
            connection.execute(drop, {"row": both.row})
        assert not both.planned.dropped
    both.planner.execute(halt.cancel, "不再举行")
    room.boss.execute(date_change.drop_row, both.row, "单位撤并", both.planned.version)
    assert (both.planned.dropped, both.planned.reason) == (True, "单位撤并")
    room.boss.execute(year_plan.reinstate, both.row, both.planned.version)
    assert not both.planned.dropped


def test_a_time_that_a_row_says_for_the_first_time_is_that_of_its_programme(room: Room) -> None:
    """It is given another one with a reason alone, and then both move."""
    bare = Planned(("市监局",), None, None, "夏季饮食安全")
    row = room.boss.execute(year_plan.add, 2098, bare)
    programme = room.boss.execute(interview.plan, "夏季饮食安全", "市监局", AIR, 60, "", False, row)
    planner = room.boss.in_programme(programme)
    for month, day in ((9, 20), (6, 21), (9, None)):
        wrong = Planned(("市监局",), month, day, "夏季饮食安全")
        with pytest.raises(Refusal, match="2098-06-20，与填写的时间不同"):
            room.boss.execute(date_change.revise_row, row, wrong, 1)
    assert room.boss.query(year_plan.said_of, row).month is None
    room.boss.execute(date_change.revise_row, row, Planned(("市监局",), None, None, "放心用药"), 1)
    room.boss.execute(date_change.move_row, row, 9, 20, "另定日子", 2)
    shown = planner.query(interview.interview).starts_at.astimezone()
    assert (shown.month, shown.day) == (9, 20)
    other = room.boss.execute(year_plan.add, 2098, bare)
    room.boss.execute(interview.plan, "夏季", "市监局", AIR, 60, "", False, other)
    room.boss.execute(date_change.revise_row, other, replace(bare, month=6), 1)
    assert room.boss.query(year_plan.said_of, other).month == 6


def test_what_was_said_of_a_change_stays_as_it_was_said(room: Room) -> None:
    both = Both(room)
    both.move(LATER, "领导出差")
    for verb in ("UPDATE date_change SET reason = 'x'", "DELETE FROM date_change"):
        with pytest.raises(Refusal, match="只增不改"), room.database.altering() as connection:
            connection.execute(text(verb))
    assert audit(room.database).fault == ""
    altered(room, "UPDATE date_change SET reason = '别的'", "date_change")
    assert "date_change" in audit(room.database).fault
