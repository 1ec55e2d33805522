"""Two people at one text see each other; who is gone is gone; nothing of it is in the journal."""

import time
from collections.abc import Callable, Iterator
from dataclasses import asdict

import pytest
from sqlalchemy import insert, select

from studio.database.seconds import shared_seconds
from studio.desk import Desk
from studio.journal import heads
from studio.people import Role, take_role
from studio.presence import At, Attending, Presence, PresentRow, at_thing, present
from tests.studio.room import Room

SOON = 20.0


class Seen:
    """A window that attends, and what it was told of the others."""

    def __init__(self, desk: Desk) -> None:
        self.others: tuple[PresentRow, ...] = ()
        self.seen_out = 0
        self.attending = Attending(desk, self._note, self._shut_out)
        self.attending.start()

    def _shut_out(self) -> None:
        self.seen_out += 1

    def _note(self, rows: tuple[PresentRow, ...]) -> None:
        self.others = rows


@pytest.fixture
def sit(room: Room) -> Iterator[Callable[[str], Seen]]:
    made: list[Seen] = []

    def sit_down(login: str) -> Seen:
        made.append(Seen(room[login]))
        return made[-1]

    yield sit_down
    for seen in made:
        seen.attending.stop()


def _until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + SOON
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def test_two_at_one_text_see_each_other(sit: Callable[[str], Seen]) -> None:
    one, two = sit("aide"), sit("aide2")
    one.attending.be_at(At("questions", "question", 7, typing=True))
    _until(lambda: bool(at_thing(two.others, "question", 7)))
    (row,) = at_thing(two.others, "question", 7)
    assert (row.by, row.place, row.at.panel, row.at.typing) == ("aide", "test", "questions", True)
    _until(lambda: [row.by for row in one.others] == ["aide2"])


def test_who_goes_to_another_text_is_not_at_the_first(sit: Callable[[str], Seen]) -> None:
    one, two = sit("aide"), sit("aide2")
    one.attending.be_at(At("questions", "question", 7))
    _until(lambda: bool(at_thing(two.others, "question", 7)))
    one.attending.be_at(At("questions", "question", 8))
    _until(lambda: bool(at_thing(two.others, "question", 8)))
    assert not at_thing(two.others, "question", 7)


def test_who_leaves_is_gone_at_once(sit: Callable[[str], Seen], room: Room) -> None:
    one, two = sit("aide"), sit("aide2")
    _until(lambda: bool(two.others))
    one.attending.stop()
    assert [row.by for row in room["aide2"].query(present)] == ["aide2"]
    _until(lambda: not two.others)


def test_a_killed_window_is_gone_when_its_time_is_over(
    sit: Callable[[str], Seen], room: Room
) -> None:
    _left_behind(room, "aide", over=1.0)
    assert room["aide2"].query(present) == ()
    mine = sit("aide")
    _until(lambda: len(room["aide2"].query(present)) == 1)
    with room.database.reading() as connection:
        assert len(connection.execute(select(Presence)).all()) == 1
    assert mine.others == ()


def test_a_time_beyond_any_word_counts_for_nothing(sit: Callable[[str], Seen], room: Room) -> None:
    _left_behind(room, "aide", over=-3600.0)  # written before the PC was started anew
    assert room["aide2"].query(present) == ()


def _left_behind(room: Room, login: str, over: float) -> None:
    """The row of a window that said no goodbye, its time over since `over` seconds."""
    with room.database.writing() as connection:
        row = {
            "window": "0123456789abcdef",
            "programme": room.programme,
            "by": login,
            "place": "test",
            "until": shared_seconds(connection) - over,
            **asdict(At()),
        }
        connection.execute(insert(Presence).values(row))  # fmt: skip


def test_presence_leaves_no_entry_in_the_journal(sit: Callable[[str], Seen], room: Room) -> None:
    with room.database.reading() as connection:
        before = heads(connection)
    one, two = sit("aide"), sit("aide2")
    _until(lambda: bool(one.others and two.others))
    with room.database.reading() as connection:
        assert heads(connection) == before


def test_who_is_off_the_roster_sees_nobody(sit: Callable[[str], Seen], room: Room) -> None:
    sit("aide")
    two = sit("aide2")
    _until(lambda: bool(two.others))
    room.boss.in_programme(room.programme).execute(take_role, "aide2", Role.AIDE)
    _until(lambda: not two.others)
    _until(lambda: two.seen_out > 0)
