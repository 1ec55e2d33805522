"""Hostile texts come in, are looked at, found and listed, and harm nobody."""

from datetime import UTC, datetime
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings

from studio import worklist
from studio.chain import verify
from studio.legible import boxed, restored
from studio.question import Arrival, RawReason, arrive, open_raw, questions, raw
from studio.screening.suggestions import LONGEST_READ, Suggesting
from studio.sought import Sought
from studio.worklist import Worklist
from tests.studio.hostile import ALIKE, ALL, HUGE, TEXTS
from tests.studio.room import Room

_numbers = count()


def came(room: Room, text: str, nickname: str = "甲") -> int:
    """The text arrives by a portal; its id."""
    ref = f"x{next(_numbers)}"
    arrival = Arrival("live_page", ref, nickname, text, datetime.now(UTC))
    before = {row.id for row in room["aide"].query(questions)}
    assert room["courier"].execute(arrive, [arrival]) == 1
    assert room["courier"].execute(arrive, [arrival]) == 0
    (number,) = {row.id for row in room["aide"].query(questions)} - before
    return number


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(TEXTS.filter(str.strip), TEXTS)
def test_every_text_comes_in_whole_and_is_found(room: Room, text: str, nickname: str) -> None:
    number = came(room, text, nickname)
    room["aide"].execute(open_raw, number, RawReason.FACTS)
    kept_name, kept_text = room["aide"].query(raw, number)
    assert (restored(kept_name), restored(kept_text)) == (nickname, text)
    (row,) = room["aide"].query(questions, ids=[number])
    assert row.text == boxed(text)
    sought = Sought(boxed(text)[:40])
    assert number in room["aide"].query(worklist.listed, Worklist.RECEIVED, sought).ids


@pytest.mark.parametrize("text", [*ALL, HUGE], ids=range(len(ALL) + 1))
def test_hostile_texts_are_suggested_about_listed_and_sought(room: Room, text: str) -> None:
    plain = came(room, "食品安全谁来管")
    number = came(room, text, text[:300])
    heard: Suggesting[int] = Suggesting([("市场监管局",)])
    for row in room["aide"].query(questions):
        heard.take(row.id, row.text)
    for row in room["aide"].query(questions):
        heard.look(row.id, row.text, nickname=row.nickname)
    opened = room["aide"].query(worklist.opening, Worklist.RECEIVED)
    assert {plain, number} <= {row.id for row in opened}
    room["aide"].query(worklist.opening, Worklist.RECEIVED, Sought(text))
    assert room["aide"].query(worklist.merge_heads, number, "") == ()
    with room.database.reading() as connection:
        assert verify(connection).fault == ""


@pytest.mark.timeout(180)
@pytest.mark.parametrize("text", [*ALIKE, "a" * LONGEST_READ], ids=range(len(ALIKE) + 1))
def test_one_long_word_holds_the_back_room_up_for_no_time(text: str) -> None:
    heard: Suggesting[str] = Suggesting([("市场监管局",)])
    heard.take("long", text)
    heard.look("other", text[1:], nickname=text)
    heard.look("huge", text * 200)


@settings(deadline=None, max_examples=60)
@given(TEXTS, TEXTS)
def test_suggestions_can_be_made_about_every_text(text: str, nickname: str) -> None:
    found = HEARD.look(0, boxed(text), nickname=boxed(nickname))
    for one in found.personal:
        assert 0 <= one.start < one.end <= len(text)
    for hit in found.hits:
        assert 0 <= hit.start < hit.end <= len(text)


HEARD: Suggesting[int] = Suggesting([("市场监管局",), ("市教育局",)])
