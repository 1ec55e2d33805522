"""Outlets: who adds them, what goes to each next, and what one of them is at holds no other."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError

from studio import answer, house, interview, outlet, people, publication, record, screening
from studio import settings as own_settings
from studio.courier import outlet_receipts, receipts
from studio.courier.again import send_again
from studio.courier.lease import Lease
from studio.courier.outlet_books import status_at
from studio.errors import Refusal, Trouble
from studio.outlet import Carries, Delivery, Outlet, Standing
from studio.people import COURIER, Role
from studio.publication import Publication, PublicationState
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.studio.room import Room

P = PublicationState
ELSEWHERE = "http://127.0.0.1:9"


def added(room: Room, name: str = "新闻网", carries: Carries = Carries.ALL) -> int:
    return room["boss"].execute(outlet.add, name, f"{ELSEWHERE}/{name}", carries)


def approved(room: Room, text: str) -> int:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    return line


def released(room: Room, *texts: str) -> list[int]:
    lines = [approved(room, text) for text in texts]
    for line in lines:
        room["publisher"].execute(publication.release_line, line, 1)
    return lines


def answered(room: Room, text: str) -> int:
    (question,) = room.ask("问什么")
    room["aide"].execute(screening.admit, question, 0)
    number = room["aide"].execute(answer.hand_in, question, text, 0, "云城管〔2025〕3号")
    room["reviewer"].execute(answer.approve, number, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, number, 1)
    return number


class Way:
    """The courier's hand at one outlet."""

    def __init__(self, room: Room, number: int) -> None:
        self.room, self.id = room, number
        lease = Lease(room.of(COURIER), "测试")
        lease.renew()  # the first of a test; whoever comes later carries under the same
        self.epoch = lease.epoch or 1

    @property
    def next(self) -> str:
        """The text that goes next, '' for none."""
        out = self.room[COURIER].query(outlet.next_outgoing, self.id)
        return out.text if out else ""

    def take(self) -> str:
        """The outlet takes it."""
        out = self.room[COURIER].query(outlet.next_outgoing, self.id)
        assert out is not None
        self.room[COURIER].execute(
            outlet_receipts.outlet_took, self.id, out.id, "x", 1.0, self.epoch
        )
        self.room[COURIER].execute(
            outlet_receipts.outlet_proved, self.id, [out.id], [], "", self.epoch
        )
        return out.text

    def refuse(self, fault: str = "含有不予发布的词") -> str:
        """The outlet refuses it."""
        out = self.room[COURIER].query(outlet.next_outgoing, self.id)
        assert out is not None
        self.room[COURIER].execute(
            outlet_receipts.outlet_refused, self.id, out.id, fault, self.epoch
        )
        return out.text

    def standing(self, entry: str) -> Standing:
        """Where an entry stands there."""
        rows = self.room["publisher"].query(outlet.standings, (entry,))
        return next(one for one in rows if one.outlet_id == self.id)


# who adds them


def test_planner_and_technician_add_an_outlet_and_nobody_else(room: Room) -> None:
    added(room)
    room["boss"].execute(people.give_role, "stranger", Role.TECHNICIAN)
    room["stranger"].execute(outlet.add, "部门站", f"{ELSEWHERE}/b", Carries.ANSWERS)
    for login in ("publisher", "director", "aide"):
        with pytest.raises(Refusal, match="您不在其列"):
            room[login].execute(outlet.add, "别的", f"{ELSEWHERE}/c", Carries.ALL)
    names = [(one.name, one.carries) for one in room["aide"].query(outlet.outlets)]
    assert names == [("新闻网", Carries.ALL), ("部门站", Carries.ANSWERS)]


@pytest.mark.parametrize(
    ("name", "address", "why"),
    [
        ("", f"{ELSEWHERE}/x", "名称"),
        ("一" * 17, f"{ELSEWHERE}/x", "太长"),
        ("新闻网", f"{ELSEWHERE}/x", "已有名叫"),
        ("另一个", f"{ELSEWHERE}/新闻网/", "已经是这场访谈的"),
        ("另一个", "http://127.0.0.1:8765", "已经是这场访谈的"),
        ("另一个", "", "地址"),
        ("另一个", "paste:", "人工粘贴"),
        ("另一个", "http://portal.example", "https"),
        ("另一个", "ftp://portal.example", "https"),
    ],
)
def test_an_outlet_that_cannot_be_is_refused_in_a_sentence(
    room: Room, name: str, address: str, why: str
) -> None:
    room["boss"].execute(interview.choose_portal, "http://127.0.0.1:8765")
    added(room)
    with pytest.raises(Refusal, match=why):
        room["boss"].execute(outlet.add, name, address, Carries.ALL)
    assert len(room["boss"].query(outlet.outlets)) == 1


def test_an_outlet_does_not_become_the_portal(room: Room) -> None:
    number = added(room)
    with pytest.raises((Refusal, Trouble), match="发布渠道"):
        room["boss"].execute(interview.choose_portal, f"{ELSEWHERE}/新闻网")
    room["boss"].execute(outlet.retire, number)
    room["boss"].execute(interview.choose_portal, f"{ELSEWHERE}/新闻网")
    with pytest.raises(Refusal, match="已经是这场访谈的"):
        room["boss"].execute(outlet.reinstate, number)


def test_no_more_than_a_handful(room: Room) -> None:
    for n in range(outlet.MOST_OUTLETS):
        added(room, f"渠道{n}")
    with pytest.raises(Refusal, match="最多"):
        added(room, "多出的")


def test_a_rehearsal_has_outlets_on_this_machine_alone(room: Room) -> None:
    starts = datetime(2025, 7, 1, 7, tzinfo=UTC)
    number = room.boss.execute(interview.plan, "彩排", "局", starts, 60, "测试", True)
    planner = room.boss.in_programme(number)
    for address in ("https://portal.example", "file:///srv/drop"):
        with pytest.raises(Refusal, match="彩排只能"):
            planner.execute(outlet.add, "渠道", address, Carries.ALL)
    assert planner.execute(outlet.add, "渠道", ELSEWHERE, Carries.ALL)


# what goes next


def test_each_outlet_has_an_order_of_its_own(room: Room) -> None:
    one, two = Way(room, added(room, "甲")), Way(room, added(room, "乙"))
    released(room, "一", "二", "三")
    assert [one.take(), one.take(), one.take()] == ["一", "二", "三"]
    assert two.next == "一"
    assert one.standing("line-1").state is P.ONLINE
    assert two.standing("line-1").state is P.WAITING
    (row, *_rest) = room["publisher"].query(publication.feed)
    assert row.feed is P.WAITING, "what the portal has is another matter"


def test_what_one_outlet_refuses_blocks_it_alone_until_it_is_tried_again(room: Room) -> None:
    one, two = Way(room, added(room, "甲")), Way(room, added(room, "乙"))
    first, *_rest = released(room, "一", "二")
    assert one.refuse() == "一"
    assert one.next == ""
    assert two.take() == "一"
    (refusal,) = room["publisher"].query(outlet.outlet_refusals)
    assert (refusal.outlet, refusal.line_id, refusal.blocks) == ("甲", first, True)
    with pytest.raises(Refusal, match="您不在其列"):
        room["steno"].execute(outlet.retry, one.id, refusal.id)
    room["publisher"].execute(outlet.retry, one.id, refusal.id)
    assert one.take() == "一"
    assert room["publisher"].query(outlet.outlet_refusals) == ()


@pytest.mark.parametrize("how", ["skipped", "corrected", "withdrawn", "all again"])
def test_the_ways_on_from_a_refusal(room: Room, how: str) -> None:
    way = Way(room, added(room))
    first, _second = released(room, "一", "二")
    way.refuse()
    if how == "skipped":
        room["director"].execute(publication.skip_line, first)
    elif how == "withdrawn":
        room["publisher"].execute(publication.withdraw_line, first, "口误")
    elif how == "all again":
        assert room["publisher"].execute(send_again) == 1
    else:
        room["steno"].execute(record.hand_in, first, "一，改过", 1, "更正")
        room["reviewer"].execute(record.approve, first, 2, Secrecy.OPEN)
        room["publisher"].execute(publication.release_line, first, 2)
    expected = {"corrected": "一，改过", "all again": "一"}.get(how, "二")
    assert way.next == expected


def test_what_the_portal_refuses_goes_to_the_outlets_all_the_same(room: Room) -> None:
    way = Way(room, added(room))
    released(room, "一", "二")
    waiting = room[COURIER].query(publication.next_outgoing)
    assert waiting is not None
    room[COURIER].execute(receipts.record_refused, waiting.id, "不行", way.epoch)
    assert [way.take(), way.take()] == ["一", "二"]


def test_a_newcomer_gets_the_corrected_words_and_not_the_first(room: Room) -> None:
    first, _second = released(room, "一", "二")
    room["steno"].execute(record.hand_in, first, "一，改过", 1, "更正")
    room["reviewer"].execute(record.approve, first, 2, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, first, 2)
    way = Way(room, added(room))
    assert [way.take(), way.take(), way.next] == ["一，改过", "二", ""]


def test_a_stop_binds_every_outlet_and_a_withdrawal_goes_all_the_same(room: Room) -> None:
    way = Way(room, added(room))
    first, _second = released(room, "一", "二")
    way.take()
    room["director"].execute(publication.stop_sending)
    assert way.next == ""
    room["publisher"].execute(publication.withdraw_line, first, "口误")
    (order,) = room[COURIER].query(outlet.outgoing_withdrawals, way.id)
    assert way.standing(order.entry).withdrawing is P.WAITING
    room[COURIER].execute(outlet_receipts.outlet_withdrew, way.id, order.id, way.epoch)
    room[COURIER].execute(outlet_receipts.outlet_proved, way.id, [], [order.entry], "", way.epoch)
    assert room[COURIER].query(outlet.outgoing_withdrawals, way.id) == ()
    assert way.standing(order.entry).withdrawing is None
    room["director"].execute(publication.start_sending)
    assert way.next == "二"


def test_what_left_for_an_outlet_is_not_recalled(room: Room) -> None:
    way = Way(room, added(room))
    room.boss.execute(house.hold_releases, 30)
    released(room, "一")
    out = room[COURIER].query(outlet.next_outgoing, way.id)
    assert out is not None
    assert out.held_until is not None
    with pytest.raises((Refusal, Trouble), match="收回"):
        way.take()
    room[COURIER].execute(outlet_receipts.outlet_leaves, out.id, way.epoch)
    with pytest.raises(Refusal, match="收不回来"):
        room["publisher"].execute(publication.recall, out.id)
    assert way.take() == "一"


def test_an_outlet_for_answers_gets_no_line(room: Room) -> None:
    way = Way(room, added(room, carries=Carries.ANSWERS))
    (line,) = released(room, "一")
    answered(room, "答一")
    assert [way.take(), way.next] == ["答一", ""]
    room["publisher"].execute(publication.withdraw_line, line, "口误")
    assert room[COURIER].query(outlet.outgoing_withdrawals, way.id) == ()
    assert [one.entry for one in room["publisher"].query(outlet.standings)] == ["answer-1"]


def test_a_part_does_not_leave_without_the_other(room: Room) -> None:
    way = Way(room, added(room))
    whole, blocked = approved(room, "甲乙"), 0
    room["publisher"].execute(publication.release_line, whole, 1)
    way.take()
    part = room["steno"].execute(record.split, whole, "甲", "乙", 1)
    blocked = approved(room, "丙")
    room["publisher"].execute(publication.move_line, blocked, part)
    room["publisher"].execute(publication.release_line, blocked, 1)
    assert way.refuse() == "丙"
    main = room[COURIER].query(publication.next_outgoing)
    while main is not None:
        room[COURIER].execute(receipts.record_receipt, main.id, "x", 1.0, way.epoch)
        main = room[COURIER].query(publication.next_outgoing)
    room["reviewer"].execute(record.approve, whole, 2, Secrecy.OPEN)
    room["reviewer"].execute(record.approve, part, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, whole, 2)
    assert way.next == "", "readers would have 甲 alone as long as 丙 is refused"
    room["publisher"].execute(send_again)
    assert [way.take(), way.take(), way.take()] == ["丙", "甲", "乙"]


# what the courier finds there


def test_what_an_outlet_lost_goes_there_again_and_nowhere_else(room: Room) -> None:
    way, other = Way(room, added(room, "甲")), Way(room, added(room, "乙"))
    released(room, "一")
    way.take()
    other.take()
    (kept,) = room[COURIER].query(outlet.kept, way.id).values()
    missing = [kept.publications[-1].id]
    room[COURIER].execute(outlet_receipts.outlet_differs, way.id, missing, [], [], None, way.epoch)
    assert (way.next, other.next) == ("一", "")


def test_only_who_holds_the_lease_writes_what_an_outlet_had(room: Room) -> None:
    way = Way(room, added(room))
    released(room, "一")
    way.epoch += 1
    with pytest.raises(Refusal, match="接替"):
        way.take()
    with pytest.raises(Refusal, match="信使"):
        room["publisher"].execute(outlet_receipts.outlet_took, way.id, 1, "x", 1.0, way.epoch)


def test_what_an_outlet_had_is_never_taken_from_the_books(room: Room) -> None:
    way = Way(room, added(room))
    released(room, "一")
    way.take()
    for statement in (
        delete(Delivery), delete(Outlet),
        update(Outlet).values(address=f"{ELSEWHERE}/elsewhere"),
    ):  # fmt: skip
        with pytest.raises((DBAPIError, Refusal, Trouble)), room.database.writing() as connection:
            connection.execute(statement)
    with room.database.reading() as connection:
        assert connection.scalar(select(Delivery.state)) == P.ONLINE.value


def test_an_outlet_that_is_down_is_told_by_name_and_since_when(room: Room) -> None:
    way = Way(room, added(room))
    room[COURIER].execute(outlet_receipts.outlet_down, way.id, "没有回答", way.epoch)
    (row,) = room["publisher"].query(outlet.outlets)
    assert (row.up, row.fault, row.since is not None) == (False, "没有回答", True)
    assert room[COURIER].query(status_at, way.id).fault == "没有回答"


def test_an_existing_programme_without_outlets_is_as_it_was(room: Room) -> None:
    released(room, "一")
    assert room["publisher"].query(outlet.outlets) == ()
    assert room["publisher"].query(outlet.standings) == ()
    with room.database.reading() as connection:
        assert connection.scalar(select(Publication.state)) == P.WAITING.value


# the tokens


def test_an_outlet_is_not_shown_the_portals_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "token"
    file.write_text("one-secret")
    file.chmod(0o600)
    monkeypatch.setenv(own_settings.TOKEN_FILE, str(file))
    assert own_settings.portal_token("https://main.example") == "one-secret"
    with pytest.raises(Trouble, match="只有一个令牌"):
        own_settings.portal_token("https://outlet.example", alone=False)
    file.write_text('{"https://outlet.example": "its-own"}')
    assert own_settings.portal_token("https://outlet.example", alone=False) == "its-own"
    with pytest.raises(Trouble, match="没有"):
        own_settings.portal_token("https://main.example")
    file.write_text('{"https://')
    with pytest.raises(Trouble, match="JSON"):
        own_settings.portal_token("https://main.example")
