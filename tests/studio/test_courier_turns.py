"""Whoever is on air comes first: closed programmes hear their last word one at a time."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any, cast

import pytest

from studio import interview
from studio.courier import patience, run
from studio.courier.lease import LEASE_SECONDS
from studio.courier.run import Courier
from studio.courier.status import keep, unheard_of
from studio.errors import Refusal
from studio.people import COURIER
from studio.portal import Announcement, Portal, PortalDown, QuestionPage, RatingPage
from studio.states import CLOSED
from tests.studio.room import Room
from tests.studio.test_responsibility import altered

AIR = datetime(2098, 6, 20, 7, tzinfo=UTC)
UP, DOWN, NO_TOKEN = "http://127.0.0.1:9", "http://127.0.0.1:10", "http://127.0.0.1:11"
SOON = 20.0


class Heard:
    """A portal in memory: it keeps which programmes were announced, or is down."""

    def __init__(self, heard: Counter[str], *, down: bool = False) -> None:
        self._heard, self._down = heard, down

    def announce(self, programme: str, _announcement: Announcement) -> None:
        if self._down:
            raise PortalDown("没有应答")
        self._heard[programme] += 1

    def questions(self, _programme: str, after: str, wait: float = 0.0) -> QuestionPage:
        time.sleep(min(wait, 0.2))
        return QuestionPage((), after)

    def ratings(self, _programme: str, after: str) -> RatingPage:
        return RatingPage((), after)

    def close(self) -> None:
        """Nothing is open."""

    def __getattr__(self, _name: str) -> Callable[..., None]:
        raise PortalDown("没有应答")


def closed(room: Room, count: int, address: str, *, rehearsal: bool = False) -> list[int]:
    """Archived by an edition whose portal heard nothing of it."""
    made = []
    for _one in range(count):
        number = room.boss.execute(interview.plan, "旧访谈", "局", AIR, 60, "急", rehearsal)
        with room.database.altering() as connection:
            keep(connection, number, AIR, announced_revision=1, up=True)
        made.append(number)
    altered(
        room,
        f"UPDATE interview SET state = 'archived', portal_url = '{address}', revision = 2 "
        f"WHERE id IN ({', '.join(map(str, made))})",
    )
    return made


@contextmanager
def working(room: Room, reach: Callable[[str], Any]) -> Iterator[Courier]:
    def opened(address: str) -> Portal:
        return cast("Portal", reach(address))

    courier = Courier(room.database, room[COURIER].in_programme(0), opened)
    thread = threading.Thread(target=courier.run, daemon=True)
    thread.start()
    yield courier
    courier.stop()
    thread.join()


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + SOON
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def last_words() -> int:
    return sum(thread.name.startswith("last-word") for thread in threading.enumerate())


def live(room: Room) -> str:
    altered(room, f"UPDATE interview SET portal_url = '{UP}' WHERE id = {room.programme}")
    return str(room.programme)


@pytest.mark.about_the_file
def test_closed_programmes_hold_no_live_one(
    room: Room, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "CLOSED_SECONDS", 1.0)
    closed(room, 20, NO_TOKEN)
    closed(room, 20, DOWN)
    (served,) = closed(room, 1, UP)
    here = live(room)
    heard: Counter[str] = Counter()
    tried: list[str] = []

    def reach(address: str) -> Heard:
        tried.append(address)
        if address == NO_TOKEN:
            time.sleep(0.2)
            raise Refusal("没有这个门户的令牌。")
        return Heard(heard, down=address == DOWN)

    most = 0
    with working(room, reach):
        end = time.monotonic() + 6.0
        while time.monotonic() < end:
            most = max(most, last_words())
            time.sleep(0.02)
    assert tried[0] == UP, "the live one first"
    assert heard[here] == 1
    assert heard[str(served)] == 1
    assert most == 1
    assert tried.count(DOWN) >= 2, "one after the other has its turn"
    assert len(caplog.records) < 10


@pytest.mark.about_the_file
def test_a_channel_that_cannot_be_begun_waits_longer_each_time_and_says_it_once(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    live(room)
    tried: list[float] = []

    def reach(_address: str) -> Heard:
        tried.append(time.monotonic())
        raise Refusal("没有这个门户的令牌。")

    with working(room, reach):
        until(lambda: len(tried) == 4)
    pauses = [later - earlier for earlier, later in pairwise(tried)]
    assert all(pause > least - 0.1 for pause, least in zip(pauses, (1, 2, 4), strict=True))
    assert caplog.text.count("没有这个门户的令牌") == 1
    assert patience.MOST_SECONDS == 60.0


@pytest.mark.about_the_file
def test_the_lease_is_kept_while_many_channels_begin_slowly(room: Room) -> None:
    live(room)
    for number in range(6):
        made = room.boss.execute(interview.plan, f"访谈{number}", "局", AIR, 60, "急")
        altered(
            room,
            f"UPDATE interview SET state = 'on_air', portal_url = '{NO_TOKEN}' WHERE id = {made}",
        )
    tried: list[str] = []

    def reach(address: str) -> Heard:
        time.sleep(1.0)
        tried.append(address)
        raise Refusal("没有这个门户的令牌。")

    held = []
    with working(room, reach) as courier:
        until(lambda: bool(tried))
        while len(tried) < 7:
            held.append(courier._lease.holds())
            time.sleep(0.05)
    assert len(tried) > LEASE_SECONDS, "longer than the lease lasts"
    assert all(held)


@pytest.mark.about_the_file
def test_a_rehearsals_portal_gets_no_last_word(room: Room) -> None:
    (tried,) = closed(room, 1, UP, rehearsal=True)
    (real,) = closed(room, 1, UP)
    heard: Counter[str] = Counter()
    assert set(room[COURIER].query(unheard_of, CLOSED)) == {tried, real}
    with working(room, lambda _address: Heard(heard)):
        until(lambda: room[COURIER].query(unheard_of, CLOSED) == (tried,))
        time.sleep(2.5)
    assert heard == {str(real): 1}
