"""Merged and parted, undone and masked in any order: every asker is kept and nothing is doubled."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.errors import Refusal
from studio.question import QuestionRow, QuestionState, askers, question, questions
from studio.screening import (
    Decision,
    admit,
    assign,
    decisions,
    decline,
    escalate,
    merge,
    part,
    reword,
    undo,
)
from tests.studio.room import Room

S = QuestionState
ACTS = ("admit", "assign", "merge", "merge", "part", "part", "undo", "undo", "reword", "decline",
        "escalate")  # fmt: skip
QUESTIONS = 5
STEP = st.tuples(
    st.sampled_from(ACTS), st.integers(0, QUESTIONS - 1), st.integers(0, QUESTIONS - 1)
)


def row(room: Room, its: int) -> QuestionRow:
    return room["aide"].query(question, its)


def do(room: Room, command: object, its: int, *more: object) -> None:
    room["aide"].execute(command, its, row(room, its).revision, *more)  # type: ignore[arg-type]


def attempt(room: Room, act: str, its: int, other: int) -> None:
    at = row(room, its)
    calls = {
        "admit": (admit,), "assign": (assign, "卫健委"), "merge": (merge, other), "part": (part,),
        "undo": (undo,), "reword": (reword, at.text + "改", at.nickname),
        "decline": (decline, "spam"), "escalate": (escalate, "信访"),
    }  # fmt: skip
    command, *more = calls[act]
    try:
        do(room, command, its, *more)
    except Refusal:
        return


def require_whole(room: Room, ids: Sequence[int]) -> None:
    """Each in exactly one cluster, under a head that is none's follower; askers add up."""
    rows = {one.id: one for one in room["aide"].query(questions, ids=ids)}
    heads = [one for one in rows.values() if one.merged_into is None]
    for one in rows.values():
        assert (one.state is S.MERGED) == (one.merged_into is not None)
        if one.merged_into is not None:
            head = rows[one.merged_into]
            assert head.state in (S.SCREENED_IN, S.ASSIGNED, S.ESCALATED)
    assert sum(one.askers for one in heads) == len(ids)
    clusters = [{head.id, *(one.id for one in askers_of(room, head.id))} for head in heads]
    assert sorted(its for cluster in clusters for its in cluster) == sorted(ids)


def askers_of(room: Room, head: int) -> tuple[QuestionRow, ...]:
    return room["aide"].query(askers, head)


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(STEP, min_size=10, max_size=40))
def test_every_question_is_in_exactly_one_cluster(
    room: Room, steps: list[tuple[str, int, int]]
) -> None:
    ids = room.ask(*(f"第{n}问" for n in range(QUESTIONS)))
    for its in ids[:2]:
        do(room, admit, its)
    for act, its, other in steps:
        attempt(room, act, ids[its], ids[other])
        require_whole(room, ids)
    while any(undoes(room, its) for its in ids):
        require_whole(room, ids)


def undoes(room: Room, its: int) -> bool:
    try:
        do(room, undo, its)
    except Refusal:
        return False
    return True


@pytest.fixture
def cluster(room: Room) -> list[int]:
    """Two heads; the first has two followers, of which one had been sent to a unit."""
    ids = room.ask("头一", "头二", "跟一", "跟二")
    for its in ids[:2]:
        do(room, admit, its)
    do(room, assign, ids[2], "卫健委")
    do(room, merge, ids[2], ids[0])
    do(room, merge, ids[3], ids[0])
    return ids


def test_a_parted_asker_is_again_what_it_was(room: Room, cluster: list[int]) -> None:
    head, _, sent, fresh = cluster
    do(room, part, sent)
    do(room, part, fresh)
    assert (row(room, sent).state, row(room, sent).unit) == (S.ASSIGNED, "卫健委")
    assert (row(room, fresh).state, row(room, fresh).merged_into) == (S.RECEIVED, None)
    assert row(room, head).askers == 1
    assert room["aide"].query(decisions, fresh)[-1].decision is Decision.PART


def test_an_asker_that_moved_with_its_head_is_parted_from_the_new_one(
    room: Room, cluster: list[int]
) -> None:
    head, other, sent, fresh = cluster
    do(room, merge, head, other)
    assert row(room, other).askers == 4
    do(room, part, fresh)
    assert (row(room, other).askers, row(room, fresh).state) == (3, S.RECEIVED)
    with pytest.raises(Refusal, match="另有处理"):
        do(room, undo, head)
    do(room, undo, fresh)
    do(room, undo, head)
    assert {one.id for one in askers_of(room, head)} == {sent, fresh}


def test_parting_is_undone_only_under_a_head(room: Room, cluster: list[int]) -> None:
    head, other, sent, _ = cluster
    do(room, part, sent)
    do(room, merge, head, other)
    with pytest.raises(Refusal, match="不能撤销拆分"):
        do(room, undo, sent)
    do(room, undo, head)
    do(room, undo, sent)
    assert row(room, sent).merged_into == head


def test_who_has_followers_by_now_does_not_go_back_under_a_head(
    room: Room, cluster: list[int]
) -> None:
    _, _, sent, fresh = cluster
    do(room, part, sent)
    do(room, part, fresh)
    do(room, merge, fresh, sent)
    with pytest.raises(Refusal, match="请先撤销那些归并"):
        do(room, undo, sent)


def test_only_a_merged_question_is_parted_and_by_an_aide(room: Room, cluster: list[int]) -> None:
    head, _, sent, _ = cluster
    with pytest.raises(Refusal, match="已有处理结果"):
        do(room, part, head)
    for login in ("reviewer", "host", "collector"):
        with pytest.raises(Refusal):
            room[login].execute(part, sent, row(room, sent).revision)
