"""Stopped, refused, different: who may do what about it, and that nothing is doubled by it."""

import pytest
from sqlalchemy import text

from studio import publication, record
from studio.courier import proofs, receipts
from studio.courier.again import send_again
from studio.courier.lease import Lease
from studio.courier.status import status
from studio.desk import Desk
from studio.errors import Refusal
from studio.journal import entries_after
from studio.people import COURIER, Role, give_role
from studio.publication import (
    Difference,
    DifferenceKind,
    Outgoing,
    PublicationState,
    RefusedRow,
)
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.studio.room import Room

P = PublicationState
D = DifferenceKind
FAULT = "门户拒收（422）：内容不合要求"


class Carrier:
    """The courier's pen, as its process holds it."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.lease = Lease(room.database, "甲机")
        self.lease.renew()
        self.desk: Desk = room[COURIER]

    def sends(self, prove: bool = True) -> Outgoing:
        waiting = self.desk.query(publication.next_outgoing)
        assert waiting is not None
        epoch = self.lease.epoch
        self.desk.execute(receipts.record_receipt, waiting.id, "x", 1.0, epoch)
        if prove:
            self.desk.execute(proofs.record_proof, [waiting.id], [], "1", epoch)
        return waiting

    def is_refused(self) -> Outgoing:
        waiting = self.desk.query(publication.next_outgoing)
        assert waiting is not None
        self.desk.execute(receipts.record_refused, waiting.id, FAULT, self.lease.epoch)
        return waiting

    def finds(self, *differing: Difference, missing: tuple[int, ...] = (),
              readable: tuple[str, ...] = ()) -> None:  # fmt: skip
        self.desk.execute(
            proofs.record_differences, missing, readable, differing, None, self.lease.epoch
        )


@pytest.fixture
def carrier(room: Room) -> Carrier:
    return Carrier(room)


def released(room: Room, words: str = "大家好") -> int:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", words)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    return line


def next_entry(room: Room) -> str:
    found = room["publisher"].query(publication.next_outgoing)
    return found.entry if found else ""


def states(room: Room) -> list[P | None]:
    return [row.feed for row in room["steno"].query(publication.feed)]


def refused(room: Room) -> RefusedRow:
    (row,) = room["steno"].query(publication.refusals)
    return row


# the stop


@pytest.mark.parametrize("login", ["director", "publisher", "reviewer"])
def test_one_act_stops_all_sending_and_one_starts_it_again(room: Room, login: str) -> None:
    line = released(room)
    room[login].execute(publication.stop_sending)
    stop = room["aide"].query(publication.stopped)
    assert stop is not None
    assert stop.by == login
    assert next_entry(room) == ""
    room[login].execute(publication.start_sending)
    assert room["aide"].query(publication.stopped) is None
    assert next_entry(room) == f"line-{line}"


def test_a_stop_is_in_the_journal(room: Room) -> None:
    room["director"].execute(publication.stop_sending)
    with room.database.reading() as connection:
        last = entries_after(connection, 1, 0)[-1]
    assert (last.act, last.by, last.outcome) == ("publication.stop_sending", "director", "done")


@pytest.mark.parametrize("login", ["host", "steno", "aide", "collector"])
def test_others_do_not_stop_the_sending(room: Room, login: str) -> None:
    with pytest.raises(Refusal, match="导播、发布员、审核员"):
        room[login].execute(publication.stop_sending)
    room["director"].execute(publication.stop_sending)
    with pytest.raises(Refusal, match="导播、发布员、审核员"):
        room[login].execute(publication.start_sending)


def test_a_stop_stands_once(room: Room) -> None:
    with pytest.raises(Refusal, match="没有停止"):
        room["director"].execute(publication.start_sending)
    room["director"].execute(publication.stop_sending)
    with pytest.raises(Refusal, match="已经停止"):
        room["publisher"].execute(publication.stop_sending)


def test_a_withdrawal_goes_out_while_sending_is_stopped(room: Room, carrier: Carrier) -> None:
    line = released(room)
    carrier.sends()
    room["director"].execute(publication.stop_sending)
    room["publisher"].execute(publication.withdraw_line, line, "核实")
    assert len(room["publisher"].query(publication.outgoing_withdrawals)) == 1


# refused


def test_a_refused_line_blocks_until_the_director_skips_it(room: Room, carrier: Carrier) -> None:
    first, second = released(room, "一"), released(room, "二")
    carrier.is_refused()
    row = refused(room)
    assert (row.line_id, row.number, row.fault, row.blocks, row.behind) == (
        first, 1, FAULT, True, 1,
    )  # fmt: skip
    assert next_entry(room) == ""
    room["director"].execute(publication.skip_line, first)
    assert next_entry(room) == f"line-{second}"
    assert not refused(room).blocks


def test_a_skipped_line_that_was_refused_comes_as_a_late_one(room: Room, carrier: Carrier) -> None:
    first, _second = released(room, "一"), released(room, "二")
    turned_back = carrier.is_refused()
    room["director"].execute(publication.skip_line, first)
    carrier.sends()
    room["publisher"].execute(publication.retry, turned_back.id)
    late = carrier.sends()
    assert (late.entry, late.number, late.late) == (f"line-{first}", 2, True)
    assert room["steno"].query(publication.refusals) == ()


@pytest.mark.parametrize("login", ["publisher", "director", "technician"])
def test_what_was_refused_is_sent_again_under_its_own_number(
    room: Room, carrier: Carrier, login: str
) -> None:
    room["boss"].in_programme(1).execute(give_role, "stranger", Role.TECHNICIAN)
    released(room)
    turned_back = carrier.is_refused()
    who = "stranger" if login == "technician" else login
    assert room[who].execute(send_again) == 1
    again = carrier.sends()
    assert (again.id, again.number) == (turned_back.id, 1)


def test_others_do_not_send_again(room: Room, carrier: Carrier) -> None:
    released(room)
    turned_back = carrier.is_refused()
    for login in ("steno", "reviewer", "host"):
        with pytest.raises(Refusal, match="发布员"):
            room[login].execute(publication.retry, turned_back.id)
        with pytest.raises(Refusal, match="发布员"):
            room[login].execute(send_again)


def test_a_correction_ends_the_refusal_of_what_it_corrects(room: Room, carrier: Carrier) -> None:
    line = released(room, "违禁词")
    carrier.is_refused()
    room["steno"].execute(record.hand_in, line, "换了的词", 1)
    room["reviewer"].execute(record.approve, line, 2, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 2)
    assert room["steno"].query(publication.refusals) == ()
    assert carrier.sends().text == "换了的词"


def test_a_refused_withdrawal_stands_on_every_screen_and_goes_again(
    room: Room, carrier: Carrier
) -> None:
    line = released(room)
    carrier.sends()
    room["publisher"].execute(publication.withdraw_line, line, "核实")
    (order,) = room["publisher"].query(publication.outgoing_withdrawals)
    carrier.desk.execute(receipts.record_not_withdrawn, order.id, FAULT, carrier.lease.epoch)
    assert refused(room).withdrawal
    assert room["aide"].query(publication.tally).withdrawals_refused == 1
    room["publisher"].execute(publication.retry_withdrawal, order.id)
    assert room["publisher"].query(publication.outgoing_withdrawals) == (order,)


def test_a_refused_withdrawal_never_takes_off_what_was_published_since(
    room: Room, carrier: Carrier
) -> None:
    line = released(room)
    carrier.sends()
    room["publisher"].execute(publication.withdraw_line, line, "核实")
    (order,) = room["publisher"].query(publication.outgoing_withdrawals)
    carrier.desk.execute(receipts.record_not_withdrawn, order.id, FAULT, carrier.lease.epoch)
    room["publisher"].execute(publication.release_line, line, 1)
    assert room["steno"].query(publication.refusals) == ()
    with pytest.raises(Refusal, match="不必重发"):
        room["publisher"].execute(publication.retry_withdrawal, order.id)
    assert room["publisher"].query(publication.outgoing_withdrawals) == ()


def test_a_refused_announcement_is_known_and_goes_again(room: Room, carrier: Carrier) -> None:
    epoch = carrier.lease.epoch
    carrier.desk.execute(receipts.record_not_announced, 7, FAULT, epoch)
    known = room["aide"].query(status)
    assert (known.refused_revision, known.announce_fault) == (7, FAULT)
    assert room["director"].execute(send_again) == 1
    assert room["aide"].query(status).announce_fault == ""
    with pytest.raises(Refusal, match="没有被门户拒收"):
        room["director"].execute(send_again)


# different


def test_what_is_missing_goes_out_again_under_its_own_name_and_number(
    room: Room, carrier: Carrier
) -> None:
    released(room)
    sent = carrier.sends()
    carrier.finds(missing=(sent.id,))
    again = carrier.sends()
    assert (again.id, again.entry, again.number) == (sent.id, sent.entry, sent.number)
    assert states(room) == [P.ONLINE]


def test_what_was_withdrawn_meanwhile_is_not_sent_again(room: Room, carrier: Carrier) -> None:
    line = released(room)
    sent = carrier.sends()
    room["publisher"].execute(publication.withdraw_line, line, "核实")
    carrier.finds(missing=(sent.id,))
    assert next_entry(room) == ""


def test_what_is_readable_again_is_withdrawn_again(room: Room, carrier: Carrier) -> None:
    line = released(room)
    carrier.sends()
    room["publisher"].execute(publication.withdraw_line, line, "核实")
    (order,) = room["publisher"].query(publication.outgoing_withdrawals)
    epoch = carrier.lease.epoch
    carrier.desk.execute(receipts.record_withdrawn, order.id, epoch)
    carrier.desk.execute(proofs.record_proof, [], [f"line-{line}"], "1", epoch)
    shown = Difference(f"line-{line}", D.READABLE, 1, 1)
    carrier.finds(shown, readable=(f"line-{line}",))
    assert room["publisher"].query(publication.outgoing_withdrawals) == (order,)
    assert [row.kind for row in room["aide"].query(publication.differences)] == [D.READABLE]


def test_a_difference_is_kept_told_and_settled_in_the_journal(room: Room, carrier: Carrier) -> None:
    line = released(room)
    carrier.sends()
    entry = f"line-{line}"
    carrier.finds(Difference(entry, D.CHANGED, 1, 1), Difference("x", D.FOREIGN, 0, 3))
    rows = room["aide"].query(publication.differences)
    assert [(row.entry, row.kind, row.number) for row in rows] == [
        (entry, D.CHANGED, 1), ("x", D.FOREIGN, 0),
    ]  # fmt: skip
    carrier.finds()
    assert room["aide"].query(publication.differences) == ()
    with room.database.reading() as connection:
        told = [row for row in entries_after(connection, 1, 0) if '"difference"' in row.detail]
    words = [row.detail.split('"')[3] for row in told if row.thing == "line"]
    assert words == ["changed", "settled"]


@pytest.mark.parametrize("kind", [D.CHANGED, D.OLDER, D.GONE])
def test_one_act_publishes_the_released_words_again_under_a_new_number(
    room: Room, carrier: Carrier, kind: D
) -> None:
    line = released(room)
    carrier.sends()
    carrier.finds(Difference(f"line-{line}", kind, 1, 4))
    with pytest.raises(Refusal, match="发布员"):
        room["reviewer"].execute(publication.mend_differences)
    assert room["publisher"].execute(publication.mend_differences) == 1
    again = carrier.sends()
    assert (again.text, again.number) == ("大家好", 5)
    assert room["aide"].query(publication.differences) == ()
    with pytest.raises(Refusal, match="没有可以重新发布"):
        room["publisher"].execute(publication.mend_differences)


def test_nothing_foreign_and_nothing_withdrawn_is_published_anew(
    room: Room, carrier: Carrier
) -> None:
    line = released(room)
    room["publisher"].execute(publication.withdraw_line, line, "核实")
    carrier.finds(Difference("x", D.FOREIGN, 0, 3))
    with pytest.raises(Refusal, match="没有可以重新发布"):
        room["publisher"].execute(publication.mend_differences)
    for entry in ("x", f"line-{line}"):
        with pytest.raises(Refusal, match="不能重新推送"):
            room["publisher"].execute(publication.publish_anew, entry)


# the database's own word


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM withdrawal",
        "UPDATE withdrawal SET entry = 'line-9'",
        "UPDATE withdrawal SET reason = ''",
        "DELETE FROM courier_lease",
    ],
)
def test_the_database_itself_keeps_an_order_to_withdraw(
    room: Room, carrier: Carrier, statement: str
) -> None:
    line = released(room)
    room["publisher"].execute(publication.withdraw_line, line, "核实")
    with pytest.raises(Refusal), room.database.writing() as connection:
        connection.execute(text(statement))
    with room.database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM withdrawal")).scalar() == 1
