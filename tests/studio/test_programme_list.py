"""The list of programmes at any size: ids in order, rows by the page, states narrowed by SQL."""

from datetime import UTC, datetime, timedelta

from studio import interview, people, programme_list
from studio.interview import InterviewState
from studio.journal import HOUSE
from studio.people import Role
from tests.studio.room import Room

AIR = datetime(2098, 6, 20, 7, tzinfo=UTC)


def more(room: Room, count: int) -> list[int]:
    """So many programmes to come, the earliest first."""
    return [
        room.boss.execute(
            interview.plan, f"第{n}场", "教育局", AIR + timedelta(days=n), 60, "急"
        )
        for n in range(count)
    ]  # fmt: skip


def test_ids_stand_newest_first_and_rows_come_by_the_page(room: Room) -> None:
    made = more(room, 3)
    ids = list(room.boss.query(programme_list.listed))
    assert ids == [*reversed(made), 1]
    rows = room.boss.query(programme_list.rows, ids[1:3])
    assert [row.id for row in rows] == ids[1:3]
    assert rows == room.boss.query(programme_list.interviews)[1:3]
    assert room.boss.query(programme_list.rows, ()) == ()


def test_a_row_is_the_programme_as_it_is_opened(room: Room) -> None:
    (made,) = more(room, 1)
    (row,) = room.boss.query(programme_list.rows, [made])
    assert row == room.boss.in_programme(made).query(interview.interview)


def test_who_has_no_seat_finds_nothing_by_list_nor_by_id(room: Room) -> None:
    made = more(room, 2)
    stranger = room["stranger"].in_programme(HOUSE)
    assert list(stranger.query(programme_list.listed)) == []
    assert stranger.query(programme_list.rows, made) == ()
    room.boss.in_programme(made[1]).execute(people.give_role, "stranger", Role.HOST)
    assert list(stranger.query(programme_list.listed)) == [made[1]]
    assert [row.id for row in stranger.query(programme_list.rows, made)] == [made[1]]


def test_only_those_in_a_state_are_read(room: Room) -> None:
    made = more(room, 2)
    planned = room.boss.query(programme_list.interviews, None, {InterviewState.PLANNED})
    assert sorted(row.id for row in planned) == made
    on_air = room.boss.query(programme_list.interviews, 2098, {InterviewState.ON_AIR})
    assert on_air == ()
