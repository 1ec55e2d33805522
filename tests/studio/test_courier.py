"""One courier at a time, fenced by its epoch; what it records, it records once."""

from dataclasses import replace
from datetime import UTC, datetime
from time import time as wall_clock

import pytest
from sqlalchemy import text

from studio import publication, record
from studio.courier import lease as lease_module
from studio.courier import proofs, receipts
from studio.courier.comparing import content_of, judged
from studio.courier.lease import Lease
from studio.courier.round import FIRST_WAIT, LONGEST_WAIT, pause_after
from studio.courier.status import status
from studio.database import seconds
from studio.desk import Desk
from studio.errors import Refusal
from studio.people import COURIER
from studio.portal import EntryPage, OnlineEntry
from studio.publication import Kept, Outgoing, PublicationState
from studio.question import Arrival, questions
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.studio.room import Room


def courier_of(room: Room) -> Desk:
    return room[COURIER]


def released(room: Room, words: str = "大家好") -> Outgoing:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", words)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    waiting = room["publisher"].query(publication.next_outgoing)
    assert waiting is not None
    return waiting


def online(outgoing: Outgoing, **changes: object) -> OnlineEntry:
    content = content_of(outgoing)
    seen = OnlineEntry(
        outgoing.entry, outgoing.number, outgoing.sequence, "line", content.label, content.text,
        "", content.sha256, False,
    )  # fmt: skip
    return OnlineEntry(**{**vars(seen), **changes})


def not_yet(_entry: str) -> bool:
    return False


def state_of(room: Room) -> PublicationState | None:
    return room["steno"].query(publication.feed)[0].feed


def test_one_holds_the_lease_and_another_waits(room: Room) -> None:
    first, second = Lease(room.database, "甲机"), Lease(room.database, "乙机")
    assert first.renew()
    assert not second.renew()
    assert first.renew()
    assert first.holds()
    assert not second.holds()


def test_after_its_expiry_another_takes_over_and_the_old_epoch_writes_nothing(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = Lease(room.database, "甲机"), Lease(room.database, "乙机")
    waiting = released(room)
    monkeypatch.setattr(lease_module, "LEASE_SECONDS", 0.0)
    assert first.renew()
    assert not first.holds()
    monkeypatch.undo()
    assert second.renew()
    assert second.epoch == first.epoch + 1
    with pytest.raises(Refusal, match="接替"):
        courier_of(room).execute(receipts.record_receipt, waiting.id, "x", 1.0, first.epoch)
    assert state_of(room) is PublicationState.WAITING
    courier_of(room).execute(receipts.record_receipt, waiting.id, "x", 1.0, second.epoch)
    assert state_of(room) is PublicationState.SENT


@pytest.mark.parametrize("jump", [-86400.0, 3600.0])
def test_a_wall_clock_that_jumps_does_not_move_the_lease(
    room: Room, monkeypatch: pytest.MonkeyPatch, jump: float
) -> None:
    first, second = Lease(room.database, "甲机"), Lease(room.database, "乙机")
    assert first.renew()
    monkeypatch.setattr("time.time", lambda: wall_clock() + jump)
    assert first.holds()
    assert not second.renew()
    assert first.renew()
    assert room["aide"].query(status).carrier == "甲机"


@pytest.mark.about_the_file  # a server counts the lease by its own clock
def test_a_lease_from_before_the_pc_was_restarted_holds_nobody_up(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = Lease(room.database, "甲机"), Lease(room.database, "乙机")
    assert first.renew()
    monkeypatch.setattr(seconds, "since_start", lambda: 20.0)
    monkeypatch.setattr(lease_module, "since_start", lambda: 20.0)
    assert room["aide"].query(status).carrier == ""
    assert second.renew()
    assert second.epoch == first.epoch + 1


def test_the_epoch_of_the_lease_never_goes_back(room: Room) -> None:
    first = Lease(room.database, "甲机")
    first.renew()
    for change in ("epoch = 0", "holder = '乙机/x'"):
        with pytest.raises(Refusal, match="只能接替"), room.database.writing() as connection:
            connection.execute(text(f"UPDATE courier_lease SET {change}"))


def test_pauses_grow_from_half_a_second_to_thirty_and_are_spread() -> None:
    for failures, (least, most) in {0: (0.5, 0.75), 3: (4.0, 6.0), 40: (20.0, 30.0)}.items():
        pauses = [pause_after(failures) for _ in range(200)]
        assert least <= min(pauses) < max(pauses) <= most
        assert len(set(pauses)) > 100


@pytest.mark.parametrize(
    ("asked", "least", "most"),
    [(0.0, FIRST_WAIT, 0.55), (7.0, 7.0, 7.7), (86400.0, LONGEST_WAIT, LONGEST_WAIT)],
)
def test_the_portals_own_time_is_kept_within_bounds(
    asked: float, least: float, most: float
) -> None:
    for failures in (0, 9):
        assert least <= pause_after(failures, asked) <= most


def test_a_lease_given_up_is_free_at_once(room: Room) -> None:
    first, second = Lease(room.database, "甲机"), Lease(room.database, "乙机")
    first.renew()
    first.give_up()
    assert second.renew()


def test_online_is_said_only_after_read_back(room: Room) -> None:
    waiting = released(room)
    lease = Lease(room.database, "甲机")
    lease.renew()
    courier_of(room).execute(receipts.record_receipt, waiting.id, "x", 1.0, lease.epoch)
    assert state_of(room) is PublicationState.SENT
    courier_of(room).execute(proofs.record_proof, [waiting.id], [], "1", lease.epoch)
    assert state_of(room) is PublicationState.ONLINE


@pytest.mark.parametrize(
    "difference",
    [{"text": "别的"}, {"label": "别人"}, {"version": 2}, {"sha256": "0"}, {"withdrawn": True}],
)
def test_what_reads_back_differently_is_no_proof(room: Room, difference: dict[str, object]) -> None:
    waiting = released(room)
    sent = {waiting.entry: Kept((replace(waiting, state=PublicationState.SENT),), None)}
    page = EntryPage((online(waiting),), "1")
    assert judged(page, sent, not_yet, whole=True).online == [waiting.id]
    page = EntryPage((online(waiting, **difference),), "1")
    assert judged(page, sent, not_yet, whole=True).online == []


def test_nobody_but_the_courier_records_receipts(room: Room) -> None:
    waiting = released(room)
    lease = Lease(room.database, "甲机")
    lease.renew()
    for login in ("publisher", "boss", "director"):
        with pytest.raises(Refusal, match="信使"):
            room[login].execute(receipts.record_receipt, waiting.id, "x", 1.0, lease.epoch)


def test_a_page_of_questions_and_its_cursor_come_in_together(room: Room) -> None:
    lease = Lease(room.database, "甲机")
    lease.renew()
    page = [
        Arrival("live_page", "7", "甲", "问题", datetime.now(UTC), "7"),
        Arrival("live_page", "8", "乙", " \u3000", datetime.now(UTC), "8"),
    ]
    for _ in range(2):
        courier_of(room).execute(receipts.take_in, page, "8", lease.epoch)
    assert [row.text for row in room["aide"].query(questions)] == ["问题"]
    assert room["aide"].query(status).questions_cursor == "8"


def test_a_withdrawal_of_what_no_reader_had_needs_no_proof(room: Room) -> None:
    waiting = released(room)
    lease = Lease(room.database, "甲机")
    lease.renew()
    line = int(waiting.entry.removeprefix("line-"))
    room["publisher"].execute(publication.withdraw_line, line, "核实")
    (order,) = room["publisher"].query(publication.outgoing_withdrawals)
    courier_of(room).execute(receipts.record_withdrawn, order.id, lease.epoch)
    assert room["publisher"].query(publication.unproved_withdrawals) == ()
