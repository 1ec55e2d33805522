"""One courier at a time, fenced by its epoch; what it records, it records once."""

from datetime import UTC, datetime

import pytest

from studio import publication, record
from studio.courier import lease as lease_module
from studio.courier import receipts
from studio.courier.lease import Lease
from studio.courier.round import compared, content_of
from studio.courier.status import status
from studio.desk import Desk
from studio.errors import Refusal
from studio.people import COURIER
from studio.portal import EntryPage, OnlineEntry
from studio.publication import Outgoing, PublicationState
from studio.question import Arrival, questions
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.studio.room import Room


def courier_of(room: Room) -> Desk:
    return room[COURIER]


def released(room: Room, text: str = "大家好") -> Outgoing:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
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
    courier_of(room).execute(receipts.record_proof, [waiting.id], [], "1", lease.epoch)
    assert state_of(room) is PublicationState.ONLINE


@pytest.mark.parametrize(
    "difference",
    [{"text": "别的"}, {"label": "别人"}, {"version": 2}, {"sha256": "0"}, {"withdrawn": True}],
)
def test_what_reads_back_differently_is_no_proof(room: Room, difference: dict[str, object]) -> None:
    waiting = released(room)
    sent = {(waiting.entry, waiting.number): waiting}
    assert compared(EntryPage((online(waiting),), "1"), sent, set())[0] == [waiting.id]
    page = EntryPage((online(waiting, **difference),), "1")
    assert compared(page, sent, set())[0] == []


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
