"""Trainings and who came, sealed; who was not trained is said; a rehearsal knows who sat where."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text

from studio import air_check, interview, milestone, policy_choice, rehearsal_attendance, training
from studio.air_check import Check, CheckRow
from studio.audit import audit
from studio.desk import Desk
from studio.errors import Refusal
from studio.people import Role, give_role
from studio.presence import At, Attending, present
from studio.training import Held, TrainingKind
from tests.studio.notices import announced
from tests.studio.room import CREW, Room
from tests.studio.test_responsibility import altered

MARCH = Held(date(2025, 3, 4), "在线访谈系统操作", TrainingKind.TRAINING, "访谈单位工作人员")


def check(desk: Desk, which: Check) -> CheckRow:
    return next(row for row in desk.query(air_check.checks) if row.check is which)


def test_a_training_is_held_changed_and_called_off_by_the_office_alone(room: Room) -> None:
    number = room.boss.execute(training.hold, MARCH)
    later = Held(date(2025, 3, 11), "在线访谈系统操作", TrainingKind.PROFESSIONAL)
    for desk, said in (
        (room["aide"].in_programme(0), "您不在其列"), (room["boss"], "整个演播台"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=said):
            desk.execute(training.hold, MARCH)
    for held, seen, said in (
        (MARCH, 1, "没有改动"), (later, 9, "新版本"), (Held(MARCH.day, " "), 1, "主题"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=said):
            room.boss.execute(training.revise, number, held, seen)
    room.boss.execute(training.revise, number, later, 1)
    with pytest.raises(Refusal, match="原因"):
        room.boss.execute(training.call_off, number, "  ", 2)
    room.boss.execute(training.call_off, number, "讲师生病", 2)
    (row,) = room["steno"].query(training.trainings, 2025)
    assert (row.held, row.dropped, row.reason, row.by) == (later, True, "讲师生病", "boss")
    with pytest.raises(Refusal, match="已取消"):
        room.boss.execute(training.note, number, "aide", True, 0)
    assert room["steno"].query(training.trainings, 2026) == ()


def test_who_came_is_noted_by_name_and_the_year_says_who_was_trained(room: Room) -> None:
    first = room.boss.execute(training.hold, MARCH)
    yearly = Held(date(2025, 4, 1), "新闻发言人培训", TrainingKind.PROFESSIONAL)
    second = room.boss.execute(training.hold, yearly)
    room.boss.execute(training.note, first, "aide", True, 0)
    room.boss.execute(training.note, first, "host", True, 0)
    room.boss.execute(training.note, first, "host", False, 2)
    room.boss.execute(training.note_guest, second, "程立言", "市场监管局局长", True)
    for login, came, seen, said in (
        ("aide", False, 0, "刚有别人"), ("aide", True, 1, "已经这样"), ("nobody", True, 0, "没有"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=said):
            room.boss.execute(training.note, first, login, came, seen)
    ahead = Held(datetime.now(UTC).date() + timedelta(days=2), "以后的培训")
    with pytest.raises(Refusal, match="还没有举行"):
        room.boss.execute(training.note, room.boss.execute(training.hold, ahead), "aide", True, 0)
    noted = {row.name: row.present for row in room["steno"].query(training.attendance, first)}
    assert (noted["aide"], noted["host"], noted["steno"]) == (True, False, None)
    ledger = room["steno"].query(training.ledger, 2025)
    rows = {row.name: row for row in ledger}
    assert [one.held.topic for one in rows["aide"].came] == [MARCH.topic]
    assert (rows["程立言"].professional, rows["aide"].professional) == (True, False)
    assert rows["host"].came == rows["steno"].came == ()
    assert {row.name for row in ledger[-2:]} == {"aide", "程立言"}, "who came to nothing is first"


def test_the_check_names_the_untrained_and_stops_nobody(room: Room) -> None:
    number = _ready(room)
    planner = room.boss.in_programme(number)
    assert check(planner, Check.TRAINING).right
    room.boss.execute(policy_choice.follow, "shandong-2014")
    planner.execute(milestone.take_up_policy)
    said = check(planner, Check.TRAINING)
    assert not said.right
    assert "程立言" in str(said.said)
    assert "steno" in str(said.said)
    held = room.boss.execute(training.hold, MARCH)
    for login in (*CREW, "boss"):
        if login != "steno":
            room.boss.execute(training.note, held, login, True, 0)
    room.boss.execute(training.note_guest, held, "程立言", "局长", True)
    assert str(check(planner, Check.TRAINING).said) == "本年度没有参加过培训：steno。"
    planner.execute(air_check.go_on_air, [])
    room.boss.execute(training.note, held, "steno", True, 0)
    assert check(planner, Check.TRAINING).right


def test_a_rehearsal_keeps_who_sat_where_by_one_key(room: Room) -> None:
    director = room.boss.in_programme(_ready(room))
    with pytest.raises(Refusal, match="还没有人打开"):
        director.execute(rehearsal_attendance.confirm)
    with pytest.raises(Refusal, match="您不在其列"):
        room["steno"].in_programme(director.programme).execute(rehearsal_attendance.confirm)
    with sitting(room["steno"].in_programme(director.programme), "record"):
        director.execute(rehearsal_attendance.confirm)
        director.execute(rehearsal_attendance.confirm)
    last, first = director.query(rehearsal_attendance.rehearsals)
    assert (first.id, last.id, last.by) == (1, 2, "boss")
    there = [(seat.name, seat.role, seat.panel, seat.place) for seat in last.seats if seat.there]
    assert there == [("steno", Role.STENOGRAPHER.value, "record", "test")]
    assert {"主持人", "审核员"} <= {str(name) for name in last.absent}
    assert director.query(interview.interview).state is interview.InterviewState.REHEARSED
    row = check(director, Check.REHEARSAL)
    assert (row.right, row.by) == (True, "管理员")
    with pytest.raises(Refusal, match="直播中"):
        room["director"].execute(rehearsal_attendance.confirm)


def test_rehearsed_means_that_somebody_sat_there_or_says_why_nobody_was_noted(room: Room) -> None:
    """By plain SQL it is refused as well."""
    director = room.boss.in_programme(_ready(room))
    for reason in ("", "  "):
        with pytest.raises(Refusal, match="没有确认过彩排出席的，请写明原因"):
            director.execute(rehearsal_attendance.note, reason)
    move = text("UPDATE interview SET state = 'rehearsed' WHERE id = :here")
    with (
        pytest.raises(Refusal, match="没有确认过彩排出席的"),
        room.database.altering() as connection,
    ):
        connection.execute(move, {"here": director.programme})
    with pytest.raises(Refusal, match="您不在其列"):
        room["steno"].in_programme(director.programme).execute(rehearsal_attendance.note, "在")
    director.execute(rehearsal_attendance.note, "设备当天才到，只走了流程")
    (kept,) = director.query(rehearsal_attendance.rehearsals)
    assert (kept.seats, kept.reason, kept.by) == ((), "设备当天才到，只走了流程", "boss")
    assert director.query(interview.interview).state is interview.InterviewState.REHEARSED
    assert "设备当天才到" in str(check(director, Check.REHEARSAL).said)
    assert audit(room.database).fault == ""
    altered(room, "UPDATE rehearsal_attendance SET reason = '别的'", "rehearsal_attendance")
    assert "rehearsed" in audit(room.database).fault


def test_a_rehearsal_that_was_confirmed_needs_no_reason(room: Room) -> None:
    director = room.boss.in_programme(_ready(room))
    with sitting(room["steno"].in_programme(director.programme), "record"):
        director.execute(rehearsal_attendance.confirm)
    assert director.query(interview.interview).state is interview.InterviewState.REHEARSED
    with pytest.raises(Refusal, match="已彩排"):
        director.execute(rehearsal_attendance.note, "又一次")


def test_what_was_noted_is_fixed_in_the_database_and_sealed(room: Room) -> None:
    number = room.boss.execute(training.hold, MARCH)
    room.boss.execute(training.note, number, "aide", True, 0)
    for verb in (
        "UPDATE training_version SET topic = 'x'", "UPDATE training_attendance SET present = true",
        "DELETE FROM training_attendance", "DELETE FROM training_version", "DELETE FROM training",
    ):  # fmt: skip
        with pytest.raises(Refusal, match="只增不改"), room.database.altering() as connection:
            connection.execute(text(verb))
    assert audit(room.database).fault == ""
    altered(room, "UPDATE training_attendance SET present = false", "training_attendance")
    assert "trained" in audit(room.database).fault


def _ready(room: Room) -> int:
    """A second programme of 2025 that could go on air; the planner directs it."""
    starts = datetime(2025, 7, 1, 7, tzinfo=UTC)
    number = room.boss.execute(interview.plan, "教育", "教育局", starts, 60, "急")
    planner = room.boss.in_programme(number)
    for login, roles in CREW.items():
        for role in roles:
            planner.execute(give_role, login, role)
    planner.execute(give_role, "boss", Role.DIRECTOR)
    planner.execute(interview.name_guest, "程立言", "局长")
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    announced(room, number)
    return number


@contextmanager
def sitting(desk: Desk, panel: str) -> Iterator[None]:
    """A window of theirs is open at the panel."""
    attending = Attending(desk, lambda _rows: None, lambda: None)
    attending.be_at(At(panel))
    attending.start()
    end = time.monotonic() + 20
    while not desk.query(present):
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
    yield
    attending.stop()
