"""How far each row of a year has come: six parts, counted for all of them at once."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event

from studio import (
    date_change,
    followup,
    halt,
    interview,
    policy_choice,
    record,
    rehearsal_attendance,
    year_plan,
)
from studio.desk import Desk
from studio.journal import HOUSE
from studio.people import Role, give_role
from studio.question import Arrival, arrive
from studio.record import Mark, SpeakerRole
from studio.year_plan import Planned
from studio.year_way import Counted, Part, Progress, RowWay, way_of, year_seen
from tests.studio.notices import announced
from tests.studio.room import CREW, Room
from tests.studio.test_training import sitting

P = Progress


def day(ahead: int) -> datetime:
    """So many days from today, in the afternoon here."""
    return datetime.now().astimezone().replace(hour=15, minute=0) + timedelta(days=ahead)


def row_on(room: Room, ahead: int) -> tuple[int, datetime]:
    at = day(ahead)
    said = Planned(("县市场监管局",), at.month, at.day, "夏季饮食安全")
    return room.boss.execute(year_plan.add, at.year, said), at


def programme_on(room: Room, ahead: int) -> tuple[int, int]:
    row, at = row_on(room, ahead)
    made = room.boss.execute(interview.plan, "饮食", "县市场监管局", at, 60, "", False, row)
    return row, made


def way(room: Room, ahead: int, row: int) -> RowWay:
    return room.boss.query(year_seen, day(ahead).year).ways[row]


def progress(found: RowWay) -> list[Progress]:
    return [leg.progress for leg in found.legs]


@pytest.mark.parametrize(
    ("ahead", "first", "late", "missed"),
    [(20, P.OPEN, 0, False), (15, P.OPEN, 0, False), (13, P.LATE, 2, False), (-3, P.OPEN, 0, True)],
)
def test_a_row_without_a_programme_is_late_with_its_proposal_and_nothing_else(
    room: Room, ahead: int, first: Progress, late: int, missed: bool
) -> None:
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    row, at = row_on(room, ahead)
    found = way(room, ahead, row)
    assert progress(found) == [first, *[P.OPEN] * 5]
    assert (found.legs[0].late, found.missed) == (late, missed)
    assert found.leg(Part.NOTICE).day == (at - timedelta(days=7)).date()
    assert found.leg(Part.REPLY).days == 10


def test_a_row_that_was_dropped_or_says_no_time_is_not_late(room: Room) -> None:
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    dropped, _at = row_on(room, 10)
    room.boss.execute(year_plan.drop, dropped, "单位撤并", 1)
    none = room.boss.execute(
        year_plan.add, day(10).year, Planned(("县教体局",), None, None, "招生")
    )
    for row in (dropped, none):
        assert progress(way(room, 10, row)) == [P.OPEN] * 6


@pytest.mark.parametrize(
    ("today", "first", "late", "missed"),
    [
        (date(2026, 6, 15), P.OPEN, 0, False), (date(2026, 6, 16), P.LATE, 1, False),
        (date(2026, 6, 30), P.LATE, 15, False), (date(2026, 7, 1), P.OPEN, 0, True),
    ],
)  # fmt: skip
def test_a_row_with_a_month_alone_is_late_once_no_day_of_it_leaves_time_for_the_proposal(
    room: Room, today: date, first: Progress, late: int, missed: bool
) -> None:
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    row = room.boss.execute(year_plan.add, 2026, Planned(("县教体局",), 6, None, "招生"))
    noon = datetime(today.year, today.month, today.day, 4, tzinfo=UTC)
    found = room.boss.query(lambda reader: year_seen(replace(reader, at=noon), 2026)).ways[row]
    assert progress(found) == [first, *[P.OPEN] * 5]
    assert (found.legs[0].late, found.missed) == (late, missed)
    assert [leg.day for leg in found.legs[:2]] == [date(2026, 6, 15), date(2026, 6, 23)]
    assert [leg.month for leg in found.legs] == [0, 0, 0, 0, 6, 0]


def test_each_step_of_a_programme_moves_its_bars(room: Room) -> None:
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    row, made = programme_on(room, 20)
    planner = room.boss.in_programme(made)
    assert progress(way(room, 20, row)) == [P.OPEN] * 6
    planner.execute(interview.name_guest, "程立言", "局长")
    planner.execute(interview.propose)
    assert progress(way(room, 20, row)) == [P.RUNNING, *[P.OPEN] * 5]
    planner.execute(interview.approve)
    assert progress(way(room, 20, row)) == [P.DONE, *[P.OPEN] * 5]
    desk = crewed(room, made)
    announced(room, made)
    assert progress(way(room, 20, row)) == [P.DONE, P.DONE, P.RUNNING, *[P.OPEN] * 3]
    now = room.boss.clock.now()
    came = [Arrival("email", f"q{n}", "网友", f"第{n}问", now) for n in range(3)]
    desk["collector"].execute(arrive, came)
    assert way(room, 20, row).leg(Part.COLLECTION).of == 3
    with sitting(desk["steno"], "record"):
        desk["director"].execute(rehearsal_attendance.confirm)
    assert progress(way(room, 20, row)) == [P.DONE, P.DONE, P.RUNNING, P.DONE, P.OPEN, P.OPEN]
    room["director"].execute(interview.end)
    desk["director"].execute(interview.start)
    assert progress(way(room, 20, row)) == [*[P.DONE] * 4, P.RUNNING, P.OPEN]
    for words in ("年底前完成。", "下月公布。"):
        line = desk["steno"].execute(record.write, SpeakerRole.GUEST, "程立言", words)
        desk["steno"].execute(record.mark, line, Mark.COMMITMENT, True)
    desk["host"].execute(followup.end)
    found = way(room, 20, row)
    assert progress(found) == [*[P.DONE] * 5, P.RUNNING]
    assert (found.legs[-1].done, found.legs[-1].of) == (0, 2)


def test_an_hour_that_nobody_rehearsed_shows_a_gap_and_settled_duties_a_whole_bar(
    room: Room,
) -> None:
    """The room's own programme: on air without a rehearsal, then nothing is left to answer."""
    (line,) = room.boss.query(year_seen, 2025).year.lines
    for counted, rehearsal, reply in (
        (Counted(), P.PASSED, P.OPEN), (Counted(rehearsals=1), P.DONE, P.OPEN),
    ):  # fmt: skip
        found = way_of(line, counted)
        assert (found.leg(Part.REHEARSAL).progress, found.leg(Part.REPLY).progress) == (
            rehearsal, reply,
        )  # fmt: skip
    room["host"].execute(followup.end)
    (line,) = room.boss.query(year_seen, 2025).year.lines
    for counted, reply in (
        (Counted(owed=2, settled=1), P.RUNNING), (Counted(owed=2, settled=2), P.DONE),
        (Counted(), P.RUNNING),
    ):  # fmt: skip
        assert way_of(line, counted).leg(Part.REPLY).progress is reply


def test_whoever_may_not_open_a_programme_is_told_nothing_of_its_way(room: Room) -> None:
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    row, made = programme_on(room, 10)
    assert way(room, 10, row).legs[0].progress is P.LATE
    there = room["aide"].in_programme(HOUSE).query(year_seen, day(10).year)
    assert next(line for line in there.year.lines if line.id == row).programme is None
    assert progress(there.ways[row]) == [P.OPEN] * 6
    room.boss.in_programme(made).execute(give_role, "aide", Role.AIDE)
    there = room["aide"].in_programme(HOUSE).query(year_seen, day(10).year)
    assert there.ways[row].legs[0].progress is P.LATE


def test_a_year_of_more_programmes_is_asked_for_by_no_more_statements(room: Room) -> None:
    programme_on(room, 10)
    few = statements(room)
    for _ in range(4):
        programme_on(room, 10)
    assert statements(room) == few


def statements(room: Room) -> int:
    said: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        said.append(statement)

    engine = room.of("boss").engine
    event.listen(engine, "before_cursor_execute", note)
    room.boss.query(year_seen, day(10).year)
    event.remove(engine, "before_cursor_execute", note)
    return len(said)


def crewed(room: Room, made: int) -> dict[str, Desk]:
    """Everybody of the room's own programme sits in this one as well."""
    planner = room.boss.in_programme(made)
    for login, roles in CREW.items():
        for role in roles:
            planner.execute(give_role, login, role)
    return {login: room[login].in_programme(made) for login in CREW}


def test_a_programme_that_is_put_off_or_called_off_has_no_days(room: Room) -> None:
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    row, made = programme_on(room, 20)
    planner = room.boss.in_programme(made)
    assert way(room, 20, row).leg(Part.AIR).day is not None
    planner.execute(date_change.postpone, "场地")
    assert [leg.day for leg in way(room, 20, row).legs] == [None] * 6
    planner.execute(halt.cancel, "撤销")
    assert [leg.day for leg in way(room, 20, row).legs] == [None] * 6
