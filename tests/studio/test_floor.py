"""The director's desk: the checklist warns, the hour is extended, a seat is filled at once."""

import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from studio import (
    air_check,
    extension,
    halt,
    interview,
    outlet,
    people,
    publication,
    record,
    rehearsal_attendance,
    standing_in,
)
from studio.air_check import BY_HAND, Check, CheckRow, checks
from studio.air_probe import Probe, with_probe
from studio.audit import audit
from studio.courier import outlet_receipts
from studio.courier.lease import Lease
from studio.courier.status import keep
from studio.desk import Desk
from studio.errors import Refusal, Trouble
from studio.interview import InterviewState
from studio.journal import Pen, entries_of
from studio.people import HOUSE_ROLES, Role
from studio.portal.clock import PortalTime, portal_time
from studio.presence import At, Attending
from studio.programme_kind import CREW as CREW_NEEDED
from studio.publication import Why
from studio.record import SpeakerRole
from studio.review import Secrecy
from studio.time_check import Doubt
from studio.whereabouts import whereabouts
from tests.story.portal_process import PortalProcess
from tests.studio.notices import announced
from tests.studio.room import CREW, Room
from tests.studio.test_presence import _until

OTHERS = tuple(login for login in CREW if login not in ("director", "stranger"))


def row_of(room: Room, check: Check, login: str = "director") -> CheckRow:
    return next(row for row in room[login].query(checks) if row.check is check)


def said(room: Room, check: Check) -> str:
    return row_of(room, check).said


# the hour


def test_the_director_extends_the_hour_with_a_reason(room: Room) -> None:
    before = room["host"].query(interview.interview)
    room["director"].execute(extension.extend, 15, "提问踊跃", 60)
    room["director"].execute(extension.extend, 5, "还有一题", 75)
    hour = room["host"].query(extension.hour)
    assert (hour.planned, hour.interview.minutes) == (60, 80)
    assert hour.interview.ends_at == before.ends_at + timedelta(minutes=20)
    assert hour.interview.revision > before.revision  # by which the portal learns the new end
    assert [(one.before, one.after, one.reason, one.by) for one in hour.extensions] == [
        (60, 75, "提问踊跃", "director"), (75, 80, "还有一题", "director"),
    ]  # fmt: skip
    told = [e for e in room["host"].query(entries_of, "interview", 1) if "extend" in e.act]
    assert '"after": 75' in "".join(e.detail for e in told)
    assert all("踊跃" not in e.detail for e in told)
    assert audit(room.database).fault == ""


@pytest.mark.parametrize(("minutes", "reason", "why"), [
    (15, " ", "延长原因"), (0, "忙", "1 至 120"), (121, "忙", "1 至 120"), (-5, "忙", "1 至 120"),
])  # fmt: skip
def test_a_silly_extension_is_refused(room: Room, minutes: int, reason: str, why: str) -> None:
    with pytest.raises(Refusal, match=why):
        room["director"].execute(extension.extend, minutes, reason, 60)
    assert room["host"].query(extension.hour).planned == 60


def test_two_who_extend_at_once_extend_once(room: Room) -> None:
    room["director"].execute(extension.extend, 15, "提问踊跃", 60)
    with pytest.raises(Refusal, match="75 分钟"):
        room["director"].execute(extension.extend, 15, "提问踊跃", 60)
    assert room["host"].query(extension.hour).interview.minutes == 75


def test_nobody_extends_what_is_not_on_air(room: Room) -> None:
    room["director"].execute(halt.pause, "设备")
    room["director"].execute(extension.extend, 5, "设备故障", 60)
    room["director"].execute(interview.end)
    with pytest.raises(Refusal, match="答复中"):
        room["director"].execute(extension.extend, 5, "再来", 65)


def test_why_it_paused_never_changes(room: Room) -> None:
    room["director"].execute(halt.pause, "设备检查")
    for statement in ("UPDATE halt SET reason = '别的'", "DELETE FROM halt"):
        with pytest.raises((Refusal, Trouble), match="只增不改"), room.database.writing() as one:
            one.execute(text(statement))
    (kept,) = room["director"].query(halt.halts)
    assert kept.reason == "设备检查"


def test_an_extension_never_changes(room: Room) -> None:
    room["director"].execute(extension.extend, 15, "提问踊跃", 60)
    for statement in (
        "UPDATE extension SET reason = '别的'", "DELETE FROM extension",
    ):  # fmt: skip
        with pytest.raises((Refusal, Trouble), match="只增不改"), room.database.writing() as one:
            one.execute(text(statement))


# the checklist


def test_the_list_says_what_is_missing_and_by_whom_it_is_mended(room: Room) -> None:
    assert row_of(room, Check.CREW).right
    room["boss"].execute(people.take_role, "publisher", Role.PUBLISHER)
    assert "发布员" in said(room, Check.CREW)
    assert "速记员" in said(room, Check.PRESENT)
    assert "没有审核员在线" in said(room, Check.FOUR_EYES)
    assert "没有信使" in said(room, Check.COURIER)
    assert "还没有写" in said(room, Check.OPENING)
    assert "没有彩排" in said(room, Check.REHEARSAL)
    assert "空的" in said(room, Check.QUESTIONS)
    assert all(air_check.MENDERS[check] for check in Check)
    assert set(air_check.CHECK_NAMES) == set(Check)


def test_who_has_a_window_open_is_present(room: Room) -> None:
    made = [
        Attending(room[login], lambda _rows: None, lambda: None)
        for login in ("host", "steno", "aide", "reviewer", "publisher")
    ]
    for one in made:
        one.start()
    try:
        _until(lambda: row_of(room, Check.PRESENT).right)
        assert row_of(room, Check.FOUR_EYES).right
    finally:
        for one in made:
            one.stop()
    _until(lambda: not row_of(room, Check.PRESENT).right)


def test_a_reviewer_who_alone_writes_is_not_enough(room: Room) -> None:
    room["boss"].execute(people.take_role, "steno", Role.STENOGRAPHER)
    there = Attending(room["reviewer2"], lambda _rows: None, lambda: None)
    there.start()
    try:
        _until(lambda: "唯一的速记员" in said(room, Check.FOUR_EYES))
    finally:
        there.stop()


def test_a_reviewer_who_alone_writes_of_those_who_are_there_is_not_enough(room: Room) -> None:
    there = [
        Attending(room[login], lambda _rows: None, lambda: None) for login in ("reviewer2", "steno")
    ]
    for one in there:
        one.start()
    try:
        _until(lambda: row_of(room, Check.FOUR_EYES).right)
        there.pop().stop()
        _until(lambda: "唯一的速记员" in said(room, Check.FOUR_EYES))
    finally:
        for one in there:
            one.stop()


def test_what_a_courier_found_that_runs_no_more_is_no_ready_portal(room: Room) -> None:
    room["boss"].execute(interview.choose_portal, "http://127.0.0.1:9")
    room[people.COURIER].execute(_found_up)
    row = row_of(room, Check.PORTAL)
    assert (row.right, "没有信使在运行" in row.said) == (False, True)


def test_an_outlet_that_is_not_ready_is_named_where_the_portal_is(room: Room) -> None:
    room["boss"].execute(interview.choose_portal, "http://127.0.0.1:9")
    room[people.COURIER].execute(_found_up)
    lease = Lease(room.of(people.COURIER), "pc")
    assert lease.renew()
    number = room["boss"].execute(outlet.add, "部门站", "http://127.0.0.1:9/b", outlet.Carries.ALL)
    assert "发布渠道“部门站”" in said(room, Check.PORTAL)
    assert not row_of(room, Check.PORTAL).right
    room[people.COURIER].execute(outlet_receipts.outlet_up, number, lease.epoch)
    assert row_of(room, Check.PORTAL).right
    room[people.COURIER].execute(
        outlet_receipts.outlet_not_announced, number, 1, "题目不合要求", lease.epoch
    )
    assert "题目不合要求" in said(room, Check.PORTAL)
    room["boss"].execute(outlet.retire, number)
    assert row_of(room, Check.PORTAL).right


def _found_up(pen: Pen) -> None:
    """As a courier that was killed left it."""
    keep(pen.connection, pen.programme, pen.at, up=True, latency_ms=12.0)
    pen.note("portal", pen.programme, up=True)


def test_what_no_program_sees_is_ticked_by_name_and_taken_back(room: Room) -> None:
    assert not row_of(room, Check.LIGHTS).right
    room["director"].execute(air_check.tick, Check.LIGHTS)
    ticked = row_of(room, Check.LIGHTS)
    assert (ticked.right, ticked.by) == (True, "director")
    assert ticked.at is not None
    with pytest.raises(Refusal, match="已经打过"):
        room["director"].execute(air_check.tick, Check.LIGHTS)
    room["director"].execute(air_check.untick, Check.LIGHTS)
    with pytest.raises(Refusal, match="没有打过"):
        room["director"].execute(air_check.untick, Check.LIGHTS)
    with pytest.raises(Refusal, match="由程序检查"):
        room["director"].execute(air_check.tick, Check.PORTAL)


def test_a_tick_under_a_name_that_nobody_knows_stops_nothing(room: Room) -> None:
    with room.of("director").writing() as connection:
        connection.execute(
            text(
                "INSERT INTO floor_tick VALUES"
                " (1, 'pyrotechnics', '', 'director', '2025-06-20T07:00:00.000000+00:00')"
            )
        )
    assert len(room["director"].query(checks)) == len(Check) - 2


def test_a_rehearsal_is_waived_with_a_reason(room: Room) -> None:
    with pytest.raises(Refusal, match="写明原因"):
        room["director"].execute(air_check.tick, Check.REHEARSAL, " ")
    room["director"].execute(air_check.tick, Check.REHEARSAL, "临时访谈")
    assert said(room, Check.REHEARSAL) == "不彩排：临时访谈"


def test_only_director_and_technician_tick(room: Room) -> None:
    for login in OTHERS:
        with pytest.raises(Refusal, match="您不在其列"):
            room[login].execute(air_check.tick, BY_HAND[0])


def test_going_on_air_keeps_what_was_open(room: Room) -> None:
    room["director"].execute(interview.end)
    boss = room.boss
    number = boss.execute(interview.plan, "教育问答", "教育局", boss.clock.now(), 60, "临时")
    desk = boss.in_programme(number)
    desk.execute(interview.name_guest, "王平", "局长")
    for step in (interview.propose, interview.approve):
        desk.execute(step)
    announced(room, number)
    desk.execute(people.give_role, "director", Role.DIRECTOR)
    floor = room["director"].in_programme(number)
    with pytest.raises(Refusal, match="人员不齐"):
        floor.execute(air_check.go_on_air, [Check.LIGHTS.value])
    for role, login in zip(
        CREW_NEEDED, ("host", "steno", "aide", "reviewer", "publisher"), strict=True
    ):
        if login != "reviewer":  # who signed the notice sits there already
            desk.execute(people.give_role, login, role)
    floor.execute(rehearsal_attendance.note, "设备当天才到")
    assert next(r for r in floor.query(checks) if r.check is Check.REHEARSAL).by == "director"
    floor.execute(air_check.go_on_air, [Check.CLOCK.value])
    assert floor.query(interview.interview).state is InterviewState.ON_AIR
    (kept,) = [e for e in floor.query(entries_of, "floor", number) if e.outcome == "done"]
    for check in (Check.CLOCK, Check.COURIER, Check.LIGHTS):
        assert f'"{check.value}"' in kept.detail
    assert f'"{Check.REHEARSAL.value}"' not in kept.detail


def test_the_directors_pc_is_asked_beside_the_database() -> None:
    rows = tuple(
        CheckRow(check, False, "库") for check in Check if check not in (Check.CLOCK, Check.DISK)
    )
    fine = with_probe(rows, Probe(PortalTime(True, 20, 0.4), None, 10**12))
    of = {row.check: row for row in fine}
    assert [row.check for row in fine] == list(Check)
    assert of[Check.CLOCK].right
    assert of[Check.DISK].right
    assert "本机连得上" in of[Check.PORTAL].said
    wrong = with_probe(rows, Probe(PortalTime(True, 20, -90.0), None, 10**6))
    of = {row.check: row for row in wrong}
    assert "慢 90 秒" in of[Check.CLOCK].said
    assert "MB" in of[Check.DISK].said
    behind = with_probe(rows, Probe(PortalTime(False), Doubt.BEHIND, 10**12))
    assert "早于日志" in next(row for row in behind if row.check is Check.CLOCK).said


@pytest.mark.about_the_file
def test_a_portal_tells_its_time(tmp_path: Path) -> None:
    portal = PortalProcess(tmp_path)
    try:
        told = portal_time(portal.url)
        assert told.reached
        assert told.ahead is not None
        assert abs(told.ahead) < 5
    finally:
        portal.end()
    assert not portal_time(portal.url).reached
    assert not portal_time("http://[").reached


# the seats


def test_the_director_fills_a_seat_while_on_air(room: Room) -> None:
    room["director"].execute(standing_in.stand_in, Role.STENOGRAPHER, "stranger", "steno")
    assert room["stranger"].execute(record.write, SpeakerRole.HOST, "", "大家好")
    with pytest.raises(Refusal):
        room["steno"].execute(record.write, SpeakerRole.HOST, "", "还有我")
    room["director"].execute(standing_in.stand_in, Role.REVIEWER, "stranger")
    assert "stranger" not in {
        row.login for row in room["director"].query(standing_in.who_could, Role.REVIEWER)
    }


def test_who_wrote_a_text_does_not_approve_it_from_another_seat(room: Room) -> None:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", "大家好")
    room["director"].execute(standing_in.stand_in, Role.REVIEWER, "steno", "reviewer")
    with pytest.raises(Refusal):
        room["steno"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["reviewer2"].execute(record.approve, line, 1, Secrecy.OPEN)


def test_a_director_gives_no_seat_of_the_house(room: Room) -> None:
    for role in HOUSE_ROLES:
        with pytest.raises(Refusal, match="不是一场访谈里的岗位"):
            room["director"].execute(standing_in.stand_in, role, "stranger")


def test_nobody_is_put_into_a_seat_after_the_hour(room: Room) -> None:
    room["director"].execute(interview.end)
    with pytest.raises(Refusal, match="答复中"):
        room["director"].execute(standing_in.stand_in, Role.AIDE, "stranger")


def test_nobody_but_a_director_fills_seats_on_the_floor(room: Room) -> None:
    for login in (*OTHERS, "boss"):
        with pytest.raises(Refusal, match="您不在其列"):
            room[login].execute(standing_in.stand_in, Role.AIDE, "stranger")


def test_seats_change_by_the_rules_whatever_is_asked(room: Room) -> None:
    """A property: whatever is asked in whatever order, house seats stay, one director is left."""
    dice = random.Random(20260620)
    boss = room.boss
    house = {(s.login, s.role) for s in boss.query(people.roster)}
    logins = (*CREW, "boss", "nobody")
    for _ in range(60):
        role, coming, leaving = (
            dice.choice(list(Role)),
            dice.choice(logins),
            dice.choice(("", *logins)),
        )
        before = {(s.login, s.role) for s in room["boss"].query(people.roster)}
        try:
            room["director"].execute(standing_in.stand_in, role, coming, leaving)
        except Refusal:
            assert {(s.login, s.role) for s in room["boss"].query(people.roster)} == before
            continue
        gone = {(leaving, role)} if leaving else set()
        now = {(s.login, s.role) for s in room["boss"].query(people.roster)}
        assert now == (before | {(coming, role)}) - gone
    assert {(s.login, s.role) for s in boss.query(people.roster)} == house
    assert ("director", Role.DIRECTOR) in {
        (s.login, s.role) for s in room["boss"].query(people.roster)
    }


# the feed


def approved(room: Room, words: str) -> int:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", words)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    return line


def test_the_line_that_holds_the_feed_up_is_named_and_skipped(room: Room) -> None:
    director: Desk = room["director"]
    first = room["steno"].execute(record.write, SpeakerRole.HOST, "", "第一句")
    assert director.query(publication.stuck) is None
    second = approved(room, "第二句")
    assert director.query(publication.stuck) is None  # nothing waits behind it yet
    room["publisher"].execute(publication.release_line, second, 1)
    found = director.query(publication.stuck)
    assert found is not None
    assert (found.line_id, found.why, found.behind) == (first, Why.REVIEW, 1)
    room["reviewer"].execute(record.give_back, first, 1, "再看看", None)
    assert _why(director) is Why.RETURNED
    room["director"].execute(publication.skip_line, first)
    assert director.query(publication.stuck) is None
    third = approved(room, "第三句")
    fourth = approved(room, "第四句")
    room["publisher"].execute(publication.release_line, fourth, 1)
    assert _why(director) is Why.RELEASE
    room["publisher"].execute(publication.release_line, third, 1)
    assert director.query(publication.stuck) is None


def _why(desk: Desk) -> Why | None:
    found = desk.query(publication.stuck)
    return None if found is None else found.why


# who is where


def test_who_is_where_with_what_in_hand(room: Room) -> None:
    line = room["steno"].execute(record.start_line, SpeakerRole.HOST)
    there = Attending(room["steno"], lambda _rows: None, lambda: None)
    there.be_at(At("record", "line", line, typing=True))
    there.start()
    try:
        find: Callable[[], bool] = lambda: any(  # noqa: E731
            row.there for row in room["director"].query(whereabouts)
        )
        _until(find)
        rows = room["director"].query(whereabouts)
        at_work = [row for row in rows if row.there]
        assert [row.login for row in at_work] == ["steno"]
        assert all(row.missed for row in rows[: rows.index(at_work[0])])
        assert {row.login for row in rows if not row.missed} == {"steno", "collector", "director"}
        (window,) = at_work[0].windows
        assert (window.at.panel, window.place) == ("record", "test")
        assert dict(at_work[0].lines)[line] == 1
        assert at_work[0].last is not None
    finally:
        there.stop()
    assert {row.login for row in rows} == {login for login in CREW if CREW[login]}
