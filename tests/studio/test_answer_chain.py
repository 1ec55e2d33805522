"""What an answer waits for: units under any of their names, levels that change, routes."""

import pytest

from studio import answer, department, house, interview, people, publication, screening
from studio.answer import Concern, Route
from studio.errors import Refusal
from studio.review import ReviewState, Secrecy
from studio.worklist import Worklist, listed, question_items
from tests.studio.room import Room


def handed_in(room: Room, asked: str = "夜市安全吗", **beside: object) -> int:
    (number,) = room.ask(asked)
    room["aide"].execute(screening.admit, number, 0)
    return room["aide"].execute(answer.hand_in, number, "每周抽检。", 0, **beside)  # type: ignore[arg-type]


def approved(room: Room, asked: str = "夜市安全吗") -> int:
    number = handed_in(room, asked)
    room["reviewer"].execute(answer.approve, number, 1, Secrecy.OPEN)
    return number


def state(room: Room, number: int) -> ReviewState:
    return room["aide"].query(answer.answers, (), [number])[0].state


def test_a_unit_signs_under_any_of_its_names(room: Room) -> None:
    room.boss.execute(department.add, "云州市教育局", ["教育局"])
    room.boss.execute(people.rename, "aide2", "aide2", "教育局")
    number = handed_in(room)
    room["reviewer"].execute(answer.ask_unit, number, "教育局")
    assert [one.unit for one in room["aide"].query(answer.co_signs, number)] == ["云州市教育局"]
    assert len(room["aide2"].query(listed, Worklist.CO_SIGN).ids) == 1
    room["aide2"].execute(answer.co_sign, number, 1)
    assert len(room["aide2"].query(listed, Worklist.CO_SIGN).ids) == 0
    room["reviewer"].execute(answer.approve, number, 1, Secrecy.OPEN)


def test_a_new_version_is_signed_anew(room: Room) -> None:
    room.boss.execute(people.rename, "aide2", "aide2", "教育局")
    number = handed_in(room)
    room["reviewer"].execute(answer.ask_unit, number, "教育局")
    room["aide2"].execute(answer.co_sign, number, 1)
    asked = room["aide"].query(answer.answers)[0].question_id
    room["aide"].execute(answer.hand_in, asked, "每周抽检两次。", 1)
    with pytest.raises(Refusal, match="还没有会签：教育局"):
        room["reviewer"].execute(answer.approve, number, 2, Secrecy.OPEN)
    with pytest.raises(Refusal, match="已有新版本"):
        room["aide2"].execute(answer.co_sign, number, 1)


def test_another_unit_does_not_sign_and_finds_nothing_to_sign(room: Room) -> None:
    number = handed_in(room)
    room["reviewer"].execute(answer.ask_unit, number, "教育局")
    with pytest.raises(Refusal, match="没有请您的单位"):
        room["aide2"].execute(answer.co_sign, number, 1)
    assert len(room["aide2"].query(listed, Worklist.CO_SIGN).ids) == 0


def test_what_was_approved_asks_no_further_unit(room: Room) -> None:
    number = approved(room)
    with pytest.raises(Refusal, match="已通过"):
        room["reviewer"].execute(answer.ask_unit, number, "教育局")


def test_a_level_that_was_taken_away_leaves_one_more_to_sign(room: Room) -> None:
    room.boss.execute(house.review_in_levels, 1, 3)
    number = handed_in(room)
    room["reviewer"].execute(answer.approve, number, 1, Secrecy.OPEN)
    room.boss.execute(house.review_in_levels, 1, 1)
    with pytest.raises(Refusal, match="已签过"):
        room["reviewer"].execute(answer.approve, number, 1, Secrecy.OPEN)
    assert state(room, number) is ReviewState.SUBMITTED
    room["reviewer2"].execute(answer.approve, number, 1, Secrecy.OPEN)
    assert state(room, number) is ReviewState.APPROVED


@pytest.mark.parametrize("levels", [(0, 1), (1, 0), (4, 1), (1, 4)])
def test_there_are_one_to_three_levels(room: Room, levels: tuple[int, int]) -> None:
    with pytest.raises(Refusal, match="1 到 3 级"):
        room.boss.execute(house.review_in_levels, *levels)


def test_the_first_version_brings_kind_and_route(room: Room) -> None:
    number = handed_in(room, concern=Concern.DOUBT, route=Route.GUEST)
    (row,) = room["aide"].query(answer.answers, (), [number])
    assert (row.concern, row.route) == (Concern.DOUBT, Route.GUEST)
    room["aide"].execute(answer.hand_in, row.question_id, "再写。", 1)
    (row,) = room["aide"].query(answer.answers, (), [number])
    assert (row.concern, row.route) == (Concern.DOUBT, Route.GUEST)


def test_an_answer_for_the_guest_is_not_released(room: Room) -> None:
    number = approved(room)
    room["aide"].execute(answer.send_by, number, Route.GUEST)
    assert room["publisher"].query(publication.releasable) == ()
    with pytest.raises(Refusal, match="嘉宾参考"):
        room["publisher"].execute(publication.release_answer, number, 1)


def test_an_answer_in_writing_waits_for_the_end(room: Room) -> None:
    number = approved(room)
    room["aide"].execute(answer.send_by, number, Route.WRITING)
    assert room["publisher"].query(publication.releasable) == ()
    with pytest.raises(Refusal, match="直播结束后"):
        room["publisher"].execute(publication.release_answer, number, 1)
    room["director"].execute(interview.end)
    (row,) = room["publisher"].query(publication.releasable)
    assert row.route is Route.WRITING
    room["publisher"].execute(publication.release_answer, number, 1)


def test_answers_go_out_together_or_not_at_all(room: Room) -> None:
    one, other = approved(room, "一"), approved(room, "二")
    waiting = handed_in(room, "三")
    with pytest.raises(Refusal):
        room["publisher"].execute(publication.release_answers, {one: 1, other: 1, waiting: 1})
    assert room["publisher"].query(publication.answer_feed) == {}
    room["publisher"].execute(publication.release_answers, {one: 1, other: 1})
    assert set(room["publisher"].query(publication.answer_feed)) == {one, other}
    with pytest.raises(Refusal, match="没有等待"):
        room["publisher"].execute(publication.release_answers, {})


def test_the_clock_of_an_answer_starts_when_its_question_was_taken_up(room: Room) -> None:
    (first, second) = room.ask("一", "二")
    room["aide"].execute(screening.admit, first, 0)
    admitted = room["aide"].query(question_items, [first])[0].since
    assert admitted is not None
    assert room["aide"].query(question_items, [second])[0].since is None
    room["aide"].execute(screening.assign, first, 1, "教育局")
    assigned = room["aide"].query(question_items, [first])[0].since
    assert assigned is not None
    assert assigned > admitted
    room["aide"].execute(screening.undo, first, 2)
    assert room["aide"].query(question_items, [first])[0].since == admitted
