"""One decision about many: one command, one entry each, taken back as one."""

import pytest

from studio import screening
from studio.errors import Refusal
from studio.journal import entries_of
from studio.question import QuestionState, askers, question
from studio.screening import Decision, decide_all, together, undo_all
from studio.screening.bulk import MOST, Together
from studio.screening.wording import reword
from tests.studio.room import Room


def move(room: Room, decision: Decision, ids: list[int], said: str = "", into: int = 0) -> Together:
    seen = [room["aide"].query(question, its).revision for its in ids]
    return together(room["aide"].execute(decide_all, decision, ids, seen, said, into))


def states(room: Room, ids: list[int]) -> set[QuestionState]:
    return {room["aide"].query(question, its).state for its in ids}


@pytest.mark.parametrize(
    ("decision", "said", "state"),
    [
        (Decision.ADMIT, "", QuestionState.SCREENED_IN),
        (Decision.DECLINE, "spam", QuestionState.REJECTED),
        (Decision.ASSIGN, "市教育局", QuestionState.ASSIGNED),
        (Decision.ESCALATE, "信访", QuestionState.ESCALATED),
    ],
)
def test_many_are_decided_at_once_and_taken_back_at_once(
    room: Room, decision: Decision, said: str, state: QuestionState
) -> None:
    ids = room.ask("甲", "乙", "丙")
    done = move(room, decision, ids, said)
    assert (done.done, done.kept_back) == (3, ())
    assert states(room, ids) == {state}
    back = together(room["aide"].execute(undo_all, done.first))
    assert (back.done, back.kept_back) == (3, ())
    assert states(room, ids) == {QuestionState.RECEIVED}


def test_each_question_has_its_own_entry_of_one_command(room: Room) -> None:
    ids = room.ask("甲", "乙")
    move(room, Decision.DECLINE, ids, "spam")
    acts = [room["aide"].query(entries_of, "question", its)[-1] for its in ids]
    assert [entry.act for entry in acts] == ["screening.decide_all"] * 2
    assert [entry.thing_id for entry in acts] == ids


def test_many_join_a_head_and_come_back_with_their_own_followers(room: Room) -> None:
    head, other, follower, third = room.ask("头", "另一头", "跟", "丙")
    for its in (head, other):
        room["aide"].execute(screening.admit, its, 0)
    room["aide"].execute(screening.merge, follower, 0, other)
    done = move(room, Decision.MERGE, [other, third, head], into=head)
    assert done.done == 2
    assert [(its, str(why)) for its, why in done.kept_back] == [(head, "不能归并到自己。")]
    assert len(room["aide"].query(askers, head)) == 3
    room["aide"].execute(undo_all, done.first)
    assert [row.id for row in room["aide"].query(askers, other)] == [follower]
    assert states(room, [third]) == {QuestionState.RECEIVED}


def test_what_a_rule_keeps_back_is_told_and_the_others_are_done(room: Room) -> None:
    ids = room.ask("甲", "乙", "丙")
    room["aide2"].execute(screening.decline, ids[1], 0, "spam")
    done = together(room["aide"].execute(decide_all, Decision.ADMIT, ids, [0, 0, 0], "", 0))
    assert done.done == 2
    assert [(its, "别人处理过" in why) for its, why in done.kept_back] == [(ids[1], True)]
    assert states(room, [ids[0], ids[2]]) == {QuestionState.SCREENED_IN}


def test_what_was_decided_or_worded_since_is_not_taken_back(room: Room) -> None:
    ids = room.ask("甲", "乙", "丙")
    done = move(room, Decision.ADMIT, ids)
    room["aide2"].execute(screening.assign, ids[0], 1, "海关")
    room["aide2"].execute(reword, ids[1], 1, "乙，另写", "网友甲")
    back = together(room["aide"].execute(undo_all, done.first))
    assert back.done == 1
    assert {its for its, _ in back.kept_back} == set(ids[:2])
    assert states(room, ids) == {
        QuestionState.ASSIGNED, QuestionState.SCREENED_IN, QuestionState.RECEIVED,
    }  # fmt: skip
    assert room["aide"].query(question, ids[1]).text == "乙，另写"


def test_a_bulk_move_is_taken_back_once(room: Room) -> None:
    done = move(room, Decision.ADMIT, room.ask("甲"))
    room["aide"].execute(undo_all, done.first)
    with pytest.raises(Refusal, match="没有可撤销"):
        room["aide"].execute(undo_all, done.first)


def test_one_of_a_bulk_move_is_taken_back_alone(room: Room) -> None:
    ids = room.ask("甲", "乙")
    done = move(room, Decision.DECLINE, ids, "spam")
    room["aide"].execute(screening.undo, ids[0], 1)
    assert states(room, ids[1:]) == {QuestionState.REJECTED}
    assert together(room["aide"].execute(undo_all, done.first)).done == 1


@pytest.mark.parametrize(
    ("decision", "said", "why"),
    [
        (Decision.DECLINE, "nonsense", "原因"),
        (Decision.ASSIGN, " ", "承办单位"),
        (Decision.ASSIGN, "单\u202e位", "看不见"),
        (Decision.ESCALATE, "", "移交原因"),
        (Decision.PART, "", "成批"),
    ],
)
def test_what_holds_for_all_of_them_refuses_them_all(
    room: Room, decision: Decision, said: str, why: str
) -> None:
    ids = room.ask("甲", "乙")
    with pytest.raises(Refusal, match=why):
        move(room, decision, ids, said)
    assert states(room, ids) == {QuestionState.RECEIVED}


def test_nobody_but_the_aide_decides_in_bulk(room: Room) -> None:
    ids = room.ask("甲")
    with pytest.raises(Refusal):
        room["publisher"].execute(decide_all, Decision.ADMIT, ids, [0], "", 0)
    with pytest.raises(Refusal, match="最多"):
        room["aide"].execute(decide_all, Decision.ADMIT, ids * (MOST + 1), [0] * (MOST + 1), "", 0)
