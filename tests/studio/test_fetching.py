"""Fetching beside a carrier that is held up, and from a portal that never comes to an end."""

from datetime import UTC, datetime
from typing import cast

import pytest

from studio import account, interview, screening
from studio.courier import fetching, receipts
from studio.courier.carrying import Carrying
from studio.courier.fetching import Fetching
from studio.courier.lease import Lease
from studio.courier.registered import guarded
from studio.courier.status import keep, way
from studio.people import COURIER
from studio.portal import EntryPage, Portal, PortalDown, QuestionPage, RatingPage
from studio.question import Arrival, questions
from tests.studio.room import Room

ACCOUNT = "https://c.api.weibo.com/#weibo=123"


class Pages:
    """A portal in memory that always answers; its ratings have no end."""

    def __init__(self) -> None:
        self.from_start = self.looks = 0

    def questions(self, _programme: str, after: str, _wait: float = 0.0) -> QuestionPage:
        self.from_start += after == ""
        return QuestionPage((), "1")

    def ratings(self, _programme: str, after: str) -> RatingPage:
        self.looks += 1
        return RatingPage((), f"{after}x")


class Askers(Pages):
    """The same, which keeps what askers are told; there is nothing to be read back."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, str]] = []

    def tell_status(self, _programme: str, ref: str, status: str, *_more: object) -> None:
        self.told.append((ref, status))

    def entries(self, _programme: str, _after: str) -> EntryPage:
        return EntryPage((), "1")


def leased(room: Room, announced: int = 1) -> Lease:
    lease = Lease(room.database, "甲机")
    lease.renew()
    with room.database.altering() as connection:
        keep(connection, room.programme, datetime.now(UTC), announced_revision=announced, up=True)
    return lease


def test_a_retired_account_stays_down_while_its_announcement_waits(room: Room) -> None:
    number = room.boss.execute(account.register, "发布", "局", account.Platform.WEIBO, "123")
    room["boss"].execute(interview.choose_portal, ACCOUNT)
    lease, pages, desk = leased(room), Pages(), room[COURIER]
    room.boss.execute(account.retire, number)
    portal = cast("Portal", pages)
    carrying = Carrying(desk, guarded(portal, desk, ACCOUNT, rehearsal=False), lease, "carrying")
    brought = Fetching(desk, portal, lease, "fetching")
    for _round in range(3):
        with pytest.raises(PortalDown) as down:
            carrying.once()
        carrying._report_down(str(down.value))
        brought.once()
        assert not desk.query(way).up
    assert pages.from_start == 1, "no comment is read again"


def test_words_for_askers_wait_for_a_retired_account_and_its_light_stands_still(
    room: Room,
) -> None:
    """Whoever reads there finds it up; what is owed to askers is said once it is used again."""
    number = room.boss.execute(account.register, "发布", "局", account.Platform.WEIBO, "123")
    room["boss"].execute(interview.choose_portal, ACCOUNT)
    desk, portal = room[COURIER], Askers()
    known = room["boss"].query(interview.interview).revision
    lease = leased(room, known)
    asked = Arrival("weibo", "7", "甲", "路灯不亮", datetime.now(UTC), "c7")
    desk.execute(receipts.take_in, [asked], "1", lease.epoch)
    (question,) = (row.id for row in room["aide"].query(questions))
    room["aide"].execute(screening.admit, question, 0)
    room.boss.execute(account.retire, number)
    way_there = guarded(cast("Portal", portal), desk, ACCOUNT, rehearsal=False)
    carrying = Carrying(desk, way_there, lease, "carrying")
    brought = Fetching(desk, cast("Portal", portal), lease, "fetching")
    began = desk.query(way)
    assert began.up
    for _round in range(4):
        try:
            carrying.once()
        except PortalDown as down:
            carrying._report_down(str(down))
        brought.once()
        assert desk.query(way).since == began.since
    assert portal.told == []
    room.boss.execute(account.reinstate, number)
    carrying._telling_from = 0.0  # a minute went by
    carrying.once()
    assert portal.told == [("c7", "accepted")]


def test_ratings_without_end_hold_no_question(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = Pages()
    brought = Fetching(room[COURIER], cast("Portal", pages), leased(room), "fetching")
    monkeypatch.setattr(fetching, "RATINGS_SECONDS", 0.0)
    assert brought.once()
    assert (pages.looks, pages.from_start) == (fetching.MOST_RATING_PAGES, 1)
    brought.once()
    assert pages.looks == 2 * fetching.MOST_RATING_PAGES, "the next look goes on from there"
    brought.stop()
    brought.once()
    assert pages.looks == 2 * fetching.MOST_RATING_PAGES
