"""A PC's clock that jumps or is absurd: the journal goes on by number, and nothing is lost."""

from datetime import UTC, datetime, timedelta

import pytest

from studio import publication, record
from studio.audit import audit
from studio.clock import Clock
from studio.desk import Desk
from studio.record import SpeakerRole
from studio.review import Secrecy
from studio.time_check import Doubt, Newest, Steadiness, doubt, newest
from tests.studio.room import Room

NOW = datetime.now(UTC)
CLOCKS = (
    NOW,
    NOW + timedelta(hours=3),
    NOW - timedelta(days=400),
    datetime(1970, 1, 1, 0, 0, 5, tzinfo=UTC),
    datetime(2099, 12, 31, tzinfo=UTC),
    NOW + timedelta(minutes=1),
)


def at(room: Room, login: str, moment: datetime) -> Desk:
    """A desk whose PC shows another time."""
    desk = room[login]
    return Desk(desk.database, desk.person, Clock.starting(moment, 1.0), "PC", room.programme)


def test_a_clock_that_jumps_changes_no_order_and_breaks_no_chain(room: Room) -> None:
    for number, moment in enumerate(CLOCKS):
        line = at(room, "steno", moment).execute(
            record.write, SpeakerRole.HOST, "", f"第{number}句"
        )
        before = CLOCKS[number - 1]
        at(room, "reviewer", before).execute(record.approve, line, 1, Secrecy.OPEN)
        at(room, "publisher", moment).execute(publication.release_line, line, 1)
    told = [line.text for line in room["steno"].query(record.lines)]
    assert told == [f"第{number}句" for number in range(len(CLOCKS))]
    assert audit(room.database).fault == ""
    with room.database.reading() as connection:
        numbers = connection.exec_driver_sql(
            "SELECT number FROM journal_entry WHERE programme = 1 ORDER BY number"
        ).scalars()
        assert list(numbers) == list(range(1, 1 + audit(room.database).heads[1][0]))


def test_a_clock_behind_the_journal_is_doubted(room: Room) -> None:
    at(room, "steno", NOW + timedelta(days=9)).execute(
        record.write, SpeakerRole.HOST, "", "那时快了"
    )
    last = room["steno"].query(newest)
    assert last is not None
    assert (last.at.date(), last.place) == ((NOW + timedelta(days=9)).date(), "PC")
    assert doubt(NOW, last) is Doubt.BEHIND
    assert doubt(last.at + timedelta(seconds=1), last) is None


@pytest.mark.parametrize(
    ("shown", "found"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), Doubt.ABSURD),
        (datetime(2023, 12, 31, tzinfo=UTC), Doubt.ABSURD),
        (NOW - timedelta(seconds=4), None),
        (NOW - timedelta(seconds=6), Doubt.BEHIND),
        (NOW + timedelta(days=4000), None),
    ],
)
def test_what_speaks_against_a_clock(shown: datetime, found: Doubt | None) -> None:
    assert doubt(shown, Newest(NOW, "PC")) is found


def test_a_new_studio_doubts_no_sound_clock() -> None:
    assert doubt(NOW, None) is None
    assert doubt(datetime(1980, 1, 1, tzinfo=UTC), None) is Doubt.ABSURD


class SetClock(Clock):
    """A clock that somebody sets while it runs."""

    ahead = timedelta()

    def now(self) -> datetime:
        return super().now() + SetClock.ahead


@pytest.mark.parametrize("ahead", [timedelta(hours=3), -timedelta(days=800)])
def test_a_clock_set_while_it_runs_is_noticed(
    ahead: timedelta, monkeypatch: pytest.MonkeyPatch
) -> None:
    steady = Steadiness(SetClock())
    assert steady.jump() is None
    monkeypatch.setattr(SetClock, "ahead", ahead)
    jumped = steady.jump()
    assert jumped is not None
    assert abs(jumped - ahead) < timedelta(seconds=10)
    monkeypatch.setattr(SetClock, "ahead", timedelta())
    assert steady.jump() is None


def test_a_fast_clock_of_a_rehearsal_has_not_jumped() -> None:
    assert Steadiness(Clock.starting(NOW, 60.0)).jump() is None
