"""The aide's lists find the same in a file and on a server."""

import pytest

from studio import answer, screening, worklist
from studio.sought import ALL, Sought
from studio.worklist import Worklist
from tests.studio.room import Room

WAGES = "工地拖欠工资找谁"
TEXTS = (WAGES, "食堂卫生谁来管", "拖欠农民工工资怎么投诉", "ABC Market 的价格", "Ä 与 ß")


@pytest.fixture
def asked(room: Room) -> list[int]:
    """Five questions, none decided."""
    return room.ask(*TEXTS)


def found(room: Room, words: str) -> list[str]:
    """What the list of the received holds with these words."""
    rows = room["aide"].query(worklist.opening, Worklist.RECEIVED, Sought(words))
    return [row.question.text for row in rows]


def test_a_list_is_its_ids_in_the_order_of_arrival(room: Room, asked: list[int]) -> None:
    listed = room["aide"].query(worklist.listed, Worklist.RECEIVED, ALL, asked[1:3])
    assert list(listed.ids) == asked
    assert [row.id for row in listed.rows] == asked[1:3]
    assert listed.standing.numbers[Worklist.RECEIVED] == len(asked)
    assert listed.standing.newest == asked[-1]
    assert not room["aide"].query(worklist.listed, Worklist.ASIDE, ALL).ids


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("拖欠", [TEXTS[0], TEXTS[2]]),
        ("abc market", [TEXTS[3]]),
        ("ABC", [TEXTS[3]]),
        ("Ä", [TEXTS[4]]),
        ("ä", [TEXTS[4]]),
        ("%", []),
        ("_", []),
        ("网友甲", list(TEXTS)),
    ],
)
def test_words_are_found_as_they_are_written(
    room: Room, asked: list[int], words: str, expected: list[str]
) -> None:
    assert found(room, words) == expected


def test_a_question_is_found_by_the_number_on_its_card(room: Room, asked: list[int]) -> None:
    assert found(room, f"Q{asked[1]:04d}") == [TEXTS[1]]
    assert found(room, f"q{asked[1]:04d}") == [TEXTS[1]]


def test_who_decides_sees_what_changed_and_how_many_came_since(
    room: Room, asked: list[int]
) -> None:
    room["aide"].execute(screening.admit, asked[0], 0)
    change = room["aide"].query(worklist.change, Worklist.RECEIVED, ALL, asked[:2], asked[2])
    assert change.named == set(asked[:2])
    assert change.inside == {asked[1]}
    assert change.later == 2


def test_an_answer_takes_its_question_to_the_next_list(room: Room, asked: list[int]) -> None:
    room["aide"].execute(screening.admit, asked[0], 0)
    room["aide"].execute(answer.hand_in, asked[0], "由人社局受理。", 0)
    numbers = room["aide"].query(worklist.standing, Worklist.SUBMITTED).numbers
    assert (numbers[Worklist.SUBMITTED], numbers[Worklist.TO_ANSWER]) == (1, 0)


def test_the_likest_question_stands_first_for_a_merge(room: Room, asked: list[int]) -> None:
    for number in asked[1:]:
        room["aide"].execute(screening.admit, number, 0)
    rows = room["aide"].query(worklist.merge_heads, asked[0], "")
    assert rows[0].question.text == TEXTS[2]
    rows = room["aide"].query(worklist.merge_heads, asked[0], "卫生")
    assert [row.question.text for row in rows] == [TEXTS[1]]
