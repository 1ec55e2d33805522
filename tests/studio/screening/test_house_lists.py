"""The customer's lists are kept in the database, for every PC and the back room."""

import pytest

from studio.errors import Refusal
from studio.journal import HOUSE
from studio.screening.house_lists import (
    drop_words,
    rules_in_use,
    take_in_words,
    use_words,
    word_lists,
)
from studio.screening.word_lists import ALLOW, Rule
from tests.studio.room import Room

RULES = (
    Rule("假药", "药品", "file.csv", 3),
    Rule("代开发票", "违法", "file.csv", 4),
    Rule("路口交通", ALLOW, "file.csv", 5),
)


def test_a_list_is_kept_with_its_lines_under_its_name(room: Room) -> None:
    its = room.boss.execute(take_in_words, "敏感词", RULES)
    (row,) = room.boss.query(word_lists)
    assert (row.id, row.name, row.words, row.allowed, row.active) == (its, "敏感词", 2, 1, True)
    assert room.boss.query(rules_in_use) == tuple(
        Rule(one.word, one.category, "敏感词", one.line) for one in RULES
    )


def test_a_list_of_the_same_name_takes_the_place_of_the_one_before(room: Room) -> None:
    first = room.boss.execute(take_in_words, "敏感词", RULES)
    room.boss.execute(use_words, first, False)
    assert room.boss.execute(take_in_words, "敏感词", RULES[:1]) == first
    assert [(row.words, row.active) for row in room.boss.query(word_lists)] == [(1, True)]
    assert [one.word for one in room.boss.query(rules_in_use)] == ["假药"]


def test_a_list_is_put_aside_and_dropped(room: Room) -> None:
    its = room.boss.execute(take_in_words, "敏感词", RULES)
    room.boss.execute(use_words, its, False)
    assert room.boss.query(rules_in_use) == ()
    room.boss.execute(use_words, its, True)
    assert len(room.boss.query(rules_in_use)) == 3
    room.boss.execute(drop_words, its)
    assert room.boss.query(word_lists) == ()
    with pytest.raises(Refusal, match="没有这个词表"):
        room.boss.execute(drop_words, its)


def test_only_planner_and_administrator_change_them_in_the_house(room: Room) -> None:
    for desk in (room["aide"].in_programme(HOUSE), room["director"].in_programme(HOUSE)):
        with pytest.raises(Refusal, match="您不在其列"):
            desk.execute(take_in_words, "敏感词", RULES)
    with pytest.raises(Refusal, match="请在排期中修改"):
        room["boss"].execute(take_in_words, "敏感词", RULES)
    with pytest.raises(Refusal, match="有词的词表"):
        room.boss.execute(take_in_words, "敏感词", ())
