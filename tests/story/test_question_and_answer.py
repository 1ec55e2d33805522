"""The whole life of a question and of its answer."""

from datetime import UTC, datetime

import pytest

from studio import air_queue, answer, publication, screening
from studio.air_queue import AirState
from studio.errors import Refusal
from studio.question import Arrival, QuestionState, arrive, askers, question, questions
from studio.review import ReviewState, Secrecy
from tests.studio.room import Room


def state(room: Room, number: int) -> QuestionState:
    return room["aide"].query(question, number).state


def admitted(room: Room, text: str = "隔夜菜能不能吃？") -> int:
    (number,) = room.ask(text)
    room["aide"].execute(screening.admit, number, 0)
    return number


def test_the_same_question_from_the_same_channel_arrives_once(room: Room) -> None:
    again = Arrival("weibo", "w-1", "网友", "问题", datetime.now(UTC))
    assert room["collector"].execute(arrive, [again, again]) == 1
    assert room["collector"].execute(arrive, [again]) == 0
    assert len(room["aide"].query(questions)) == 1


def test_a_merge_keeps_every_asker_and_undo_brings_them_back(room: Room) -> None:
    a, b, c = room.ask("甲", "乙", "丙")
    room["aide"].execute(screening.admit, a, 0)
    room["aide"].execute(screening.admit, b, 0)
    room["aide"].execute(screening.merge, c, 0, b)
    room["aide"].execute(screening.merge, b, 1, a)
    assert {row.id for row in room["aide"].query(askers, a)} == {b, c}
    room["aide"].execute(screening.undo, b, 2)
    assert {row.id for row in room["aide"].query(askers, b)} == {c}
    assert state(room, b) is QuestionState.SCREENED_IN


def test_a_question_is_declined_with_a_reason_code_and_never_deleted(room: Room) -> None:
    (number,) = room.ask("加微信领红包")
    with pytest.raises(Refusal, match="原因"):
        room["aide"].execute(screening.decline, number, 0, "不喜欢")
    room["aide"].execute(screening.decline, number, 0, "spam")
    assert state(room, number) is QuestionState.REJECTED
    room["reviewer"].execute(screening.undo, number, 1)
    assert state(room, number) is QuestionState.RECEIVED


def test_two_aides_do_not_decide_the_same_question_twice(room: Room) -> None:
    (number,) = room.ask("问")
    room["aide"].execute(screening.admit, number, 0)
    with pytest.raises(Refusal, match="刚被别人处理过"):
        room["aide2"].execute(screening.decline, number, 0, "spam")


def test_a_question_is_not_merged_into_itself_nor_into_an_undecided_one(room: Room) -> None:
    a, b = room.ask("甲", "乙")
    for into in (a, b):
        with pytest.raises(Refusal):
            room["aide"].execute(screening.merge, a, 0, into)


def test_an_answer_is_drafted_submitted_returned_and_approved_by_another(room: Room) -> None:
    number = admitted(room)
    reply = room["aide"].execute(answer.hand_in, number, "冷藏不超过一周", 0)
    room["reviewer"].execute(answer.give_back, reply, 1, "数字待核")
    room["aide"].execute(answer.hand_in, number, "冷藏不超过三天", 1)
    room["reviewer"].execute(answer.approve, reply, 2, Secrecy.OPEN)
    row = room["aide"].query(answer.answer_to, number)
    assert row is not None
    assert (row.state, row.text, row.decided_by) == (
        ReviewState.APPROVED,
        "冷藏不超过三天",
        "reviewer",
    )


def test_nobody_approves_their_own_answer(room: Room) -> None:
    number = admitted(room)
    reply = room["reviewer2"].execute(answer.hand_in, number, "答复", 0)
    with pytest.raises(Refusal, match="须由另一人审核"):
        room["reviewer2"].execute(answer.approve, reply, 1, Secrecy.OPEN)


def test_only_the_author_submits_the_draft(room: Room) -> None:
    number = admitted(room)
    reply = room["aide"].execute(answer.draft, number, "答复", 0)
    with pytest.raises(Refusal, match="起草人本人"):
        room["aide2"].execute(answer.submit, reply, 1)


def test_no_answer_to_a_question_that_was_not_admitted(room: Room) -> None:
    (number,) = room.ask("问")
    with pytest.raises(Refusal, match="尚未采用"):
        room["aide"].execute(answer.hand_in, number, "答复", 0)


def test_a_decision_taken_back_stops_its_answer(room: Room) -> None:
    number = admitted(room)
    reply = room["aide"].execute(answer.hand_in, number, "答复", 0)
    room["aide"].execute(screening.undo, number, 1)
    with pytest.raises(Refusal, match="撤销采用"):
        room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)


def test_a_question_set_aside_after_its_answer_was_approved_stops_it_too(room: Room) -> None:
    number = admitted(room)
    reply = room["aide"].execute(answer.hand_in, number, "答复", 0)
    room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    room["aide"].execute(screening.decline, number, 1, "illegal_placeholder")
    with pytest.raises(Refusal, match="撤销采用"):
        room["publisher"].execute(publication.release_answer, reply, 1)
    room["aide"].execute(screening.undo, number, 2)
    room["publisher"].execute(publication.release_answer, reply, 1)


def test_an_approved_answer_is_released_with_its_question_frozen(room: Room) -> None:
    number = admitted(room)
    reply = room["aide"].execute(answer.hand_in, number, "三天内吃完", 0)
    room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, reply, 1)
    out = room["publisher"].query(publication.next_outgoing)
    assert out is not None
    assert (out.kind, out.question, out.text) == ("answer", "隔夜菜能不能吃？", "三天内吃完")


def test_the_host_works_down_the_list(room: Room) -> None:
    a, b = admitted(room, "甲"), admitted(room, "乙")
    for number in (a, b):
        room["aide"].execute(air_queue.recommend, number)
    room["host"].execute(air_queue.reorder, b, a)
    room["host"].execute(air_queue.ask, b)
    room["host"].execute(air_queue.ask, a)
    room["host"].execute(air_queue.to_writing, a)
    states = {row.id: row.state for row in room["host"].query(air_queue.air_list)}
    assert states == {a: AirState.TO_WRITING, b: AirState.ANSWERED}


def test_the_collector_brings_in_and_does_nothing_else(room: Room) -> None:
    (number,) = room.ask("问")
    for command, args in (
        (screening.admit, (number, 0)),
        (answer.hand_in, (number, "答复", 0)),
        (publication.release_answer, (1, 1)),
    ):
        with pytest.raises(Refusal):
            room["collector"].execute(command, *args)
