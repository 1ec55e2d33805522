"""What the proofreader asks of a published text, and what becomes of it."""

from contextlib import suppress

import pytest

from studio import answer, correction_request, people, publication, record, screening
from studio.correction_request import Became, RequestKind, RequestRow
from studio.errors import Refusal
from studio.people import Role
from studio.publication import Publication, PublicationState
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.studio.room import Room


def proofreader(room: Room, login: str = "stranger") -> str:
    """Somebody who reads the page and does nothing else."""
    with suppress(Refusal):
        room["boss"].execute(people.give_role, login, Role.PROOFREADER)
    return login


def released(room: Room, text: str = "大家好") -> int:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    return line


def corrected(room: Room, line: int) -> None:
    room["steno"].execute(record.hand_in, line, "各位好", 1, "更正")
    room["reviewer"].execute(record.approve, line, 2, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 2)


def asked(room: Room, login: str = "publisher") -> list[RequestRow]:
    return list(room[login].query(correction_request.open_requests))


def became(room: Room) -> list[Became]:
    return [row.became for row in room["steno"].query(correction_request.requests)]


def ask(room: Room, line: int, reason: str = "错字") -> int:
    desk = room[proofreader(room)]
    return desk.execute(correction_request.ask_correction, f"line-{line}", 1, reason)


def test_a_request_stands_until_a_newer_version_is_released(room: Room) -> None:
    line = released(room)
    ask(room, line)
    (row,) = asked(room)
    assert (row.number, row.reason, row.text, row.by) == (1, "错字", "大家好", "stranger")
    assert row.kind is RequestKind.CORRECTION
    corrected(room, line)
    assert asked(room) == []
    assert became(room) == [Became.CORRECTED]


def test_a_request_is_over_when_the_line_is_withdrawn(room: Room) -> None:
    line = released(room)
    ask(room, line)
    room["publisher"].execute(publication.withdraw_line, line, "口误")
    assert became(room) == [Became.WITHDRAWN]


def test_a_correction_of_something_else_answers_no_request_to_withdraw(room: Room) -> None:
    line = released(room)
    desk = room[proofreader(room)]
    number = desk.execute(correction_request.withdraw_or_ask, f"line-{line}", "泄露住址")
    corrected(room, line)
    assert [row.id for row in asked(room)] == [number]
    room["publisher"].execute(correction_request.withdraw_as_asked, number)
    assert became(room) == [Became.WITHDRAWN]


def test_a_move_of_the_line_answers_no_request(room: Room) -> None:
    line, _other = released(room), released(room, "再说一句")
    ask(room, line)
    room["publisher"].execute(publication.step_line, line, 1)
    assert [row.number for row in asked(room)] == [1]


def test_a_reviewer_declines_with_a_reason_and_nobody_without(room: Room) -> None:
    number = ask(room, released(room))
    with pytest.raises(Refusal, match="请写明原因"):
        room["reviewer"].execute(correction_request.decline, number, "  ")
    room["reviewer"].execute(correction_request.decline, number, "现场就是这么说的")
    (row,) = room["stranger"].query(correction_request.requests)
    assert (row.became, row.answer, row.closed_by) == (
        Became.DECLINED, "现场就是这么说的", "reviewer",
    )  # fmt: skip
    with pytest.raises(Refusal, match="已经办结"):
        room["reviewer"].execute(correction_request.decline, number, "再说一次")


@pytest.mark.parametrize("sign", ["\0", "\ud83d", "\u202e", "\u200b"])
def test_a_reason_is_all_seen(room: Room, sign: str) -> None:
    line = released(room)
    number = ask(room, line)
    with pytest.raises(Refusal, match="控制字符"):
        room["stranger"].execute(correction_request.withdraw_or_ask, f"line-{line}", f"错{sign}字")
    with pytest.raises(Refusal, match="控制字符"):
        room["reviewer"].execute(correction_request.decline, number, f"没{sign}错")
    assert [row.reason for row in asked(room)] == ["错字"]


@pytest.mark.parametrize("login", ["steno", "host", "aide"])
def test_nobody_else_declines_or_asks(room: Room, login: str) -> None:
    line = released(room)
    number = ask(room, line)
    with pytest.raises(Refusal):
        room[login].execute(correction_request.decline, number, "不")
    with pytest.raises(Refusal):
        room[login].execute(correction_request.ask_correction, f"line-{line}", 1, "错字")
    with pytest.raises(Refusal):
        room[login].execute(correction_request.withdraw_or_ask, f"line-{line}", "口误")


def test_the_same_is_asked_once_and_of_what_readers_have(room: Room) -> None:
    line = released(room)
    ask(room, line)
    with pytest.raises(Refusal, match="同样的请求"):
        ask(room, line, "数字")
    corrected(room, line)
    with pytest.raises(Refusal, match="新版本"):
        ask(room, line)
    room["publisher"].execute(publication.withdraw_line, line, "口误")
    with pytest.raises(Refusal, match="没有发布，或已撤回"):
        ask(room, line)


def test_a_proofreader_alone_asks_the_publisher_to_withdraw(room: Room) -> None:
    line = released(room)
    ask(room, line)
    desk = room["stranger"]
    number = desk.execute(correction_request.withdraw_or_ask, f"line-{line}", "泄露住址")
    assert number
    assert room["steno"].query(publication.feed)[0].feed is PublicationState.WAITING
    first, _second = asked(room)
    assert (first.kind, first.reason) == (RequestKind.WITHDRAWAL, "泄露住址")
    room["publisher"].execute(correction_request.withdraw_as_asked, number)
    assert room["steno"].query(publication.feed)[0].feed is PublicationState.WITHDRAWN
    assert became(room) == [Became.WITHDRAWN, Became.WITHDRAWN]


def test_who_may_withdraw_does_so_at_once(room: Room) -> None:
    line = released(room)
    proofreader(room, "publisher")
    done = room["publisher"].execute(correction_request.withdraw_or_ask, f"line-{line}", "口误")
    assert done == 0
    assert room["steno"].query(publication.feed)[0].feed is PublicationState.WITHDRAWN
    assert became(room) == []


def test_a_proofreader_cannot_do_what_was_asked_of_the_publisher(room: Room) -> None:
    line = released(room)
    desk = room[proofreader(room)]
    number = desk.execute(correction_request.withdraw_or_ask, f"line-{line}", "口误")
    with pytest.raises(Refusal):
        desk.execute(correction_request.withdraw_as_asked, number)


def test_who_asked_takes_it_back_and_nobody_else(room: Room) -> None:
    number = ask(room, released(room))
    other = proofreader(room, "collector")
    with pytest.raises(Refusal, match="本人"):
        room[other].execute(correction_request.take_back, number)
    room["stranger"].execute(correction_request.take_back, number)
    assert became(room) == [Became.TAKEN_BACK]


def test_a_difference_is_told_once_and_is_over_when_the_page_reads_right(room: Room) -> None:
    released(room)
    desk = room[proofreader(room)]
    found = {"line-1": "altered", "x\x00" * 100: "foreign"}
    desk.execute(correction_request.tell_differences, found)
    desk.execute(correction_request.tell_differences, found)
    rows = asked(room)
    assert [(row.kind, row.reason, row.number) for row in rows] == [
        (RequestKind.DIFFERENCE, "altered", 1), (RequestKind.DIFFERENCE, "foreign", 0),
    ]  # fmt: skip
    with pytest.raises(Refusal):
        room["publisher"].execute(correction_request.withdraw_as_asked, rows[0].id)
    desk.execute(correction_request.tell_differences, {})
    assert asked(room) == []
    assert set(became(room)) == {Became.SETTLED}


def test_an_answer_is_asked_about_as_a_line_is(room: Room) -> None:
    (question,) = room.ask("夜市谁来管？")
    room["aide"].execute(screening.admit, question, 0)
    reply = room["aide"].execute(answer.hand_in, question, "城管局管。", 0)
    room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, reply, 1)
    desk = room[proofreader(room)]
    number = desk.execute(correction_request.withdraw_or_ask, f"answer-{reply}", "口径有误")
    (row,) = asked(room)
    assert (row.answer_id, row.number) == (reply, 0)
    room["reviewer"].execute(correction_request.withdraw_as_asked, number)
    with room.database.reading() as connection:
        states = connection.exec_driver_sql(
            f"SELECT state FROM {Publication.__tablename__}"
        ).scalars()
        assert list(states) == ["withdrawn"]
