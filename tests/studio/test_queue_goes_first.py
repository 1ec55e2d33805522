"""While lines wait they go first: a slow portal is read back seldom, and proves many at once."""

import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from studio import publication, screening
from studio.courier.carrying import Carrying
from studio.courier.lease import Lease
from studio.courier.reading import BETWEEN_TIMES
from studio.courier.status import way
from studio.people import COURIER
from studio.portal import PortalDown
from studio.portal.http import HttpPortal
from studio.publication import kept, tally
from studio.question import Arrival, arrive, questions
from tests.portals.test_fault_suite import released
from tests.story.portal_process import PortalProcess
from tests.studio.room import Room

LINES, SEND_SECONDS, READ_SECONDS = 20, 0.1, 0.6


class Slow:
    """A portal that takes its time; `read`: how often the feed was read."""

    def __init__(self, portal: HttpPortal) -> None:
        self._portal, self.read = portal, 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._portal, name)

    def publish(self, *words: Any) -> Any:
        time.sleep(SEND_SECONDS)
        return self._portal.publish(*words)

    def entries(self, *words: Any) -> Any:
        time.sleep(READ_SECONDS)
        self.read += 1
        return self._portal.entries(*words)


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[Slow]:
    process = PortalProcess(tmp_path)
    with closing(process.client()) as client:
        yield Slow(client)
    process.end()


def test_what_waits_is_sent_before_what_was_sent_is_looked_at_again(
    room: Room, portal: Slow
) -> None:
    lease = Lease(room.database, "甲机")
    carrying = Carrying(room[COURIER], portal, lease, "test")
    lease.renew()
    while carrying.once():
        lease.renew()
    for number in range(LINES):
        released(room, f"第{number}条")
    began, portal.read = time.monotonic(), 0
    while room["publisher"].query(tally).waiting:
        lease.renew()
        carrying.once()
    took = time.monotonic() - began
    assert 1 <= portal.read <= 1 + took / ((1 + BETWEEN_TIMES) * READ_SECONDS)
    while carrying.once():
        lease.renew()
    assert room["publisher"].query(tally).online == LINES


def test_where_askers_may_not_be_told_for_an_hour_texts_go_on_and_the_portal_is_up(
    room: Room, portal: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    lease = Lease(room.database, "甲机")
    carrying = Carrying(room[COURIER], portal, lease, "test")
    told: list[str] = []

    def tell(_interview: str, question: str, *_words: str) -> None:
        if len(told) % 2:
            told.append("")
            raise PortalDown("每小时允许的次数用完了", 3600.0)
        told.append(question)

    monkeypatch.setattr(portal, "tell_status", tell, raising=False)
    at = datetime.now(UTC)
    arrivals = [Arrival("email", f"{n}", "网友甲", "问", at, f"q{n}") for n in range(3)]
    room["collector"].execute(arrive, arrivals)
    for row in room["aide"].query(questions):
        room["aide"].execute(screening.admit, row.id, 0)
    lease.renew()
    while carrying.once():
        lease.renew()
    released(room, "大家好")
    while carrying.once():
        lease.renew()
    assert told == ["q0", ""]
    assert room["publisher"].query(tally).online == 1
    assert room["publisher"].query(way).up
    hour = time.monotonic() + 3600
    monkeypatch.setattr(time, "monotonic", lambda: hour)
    lease.renew()
    while carrying.once():
        lease.renew()
    assert told == ["q0", "", "q1", ""]


def test_few_entries_are_found_as_all_are(room: Room) -> None:
    corrected = released(room, "大家好")
    released(room, "各位好", corrected, 1, "更正")
    gone = released(room, "误发")
    room["publisher"].execute(publication.withdraw_line, gone, "误发")
    desk = room[COURIER]
    all_ = desk.query(kept)
    assert len(all_) == 2
    names = [*all_, *all_, "line-99"]
    assert desk.query(kept, names) == all_ == desk.query(kept, [*names, *map(str, range(50))])
