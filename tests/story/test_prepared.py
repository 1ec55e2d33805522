"""Prepared lines hold nobody up, go out only when they are called up, and then in their place."""

import contextlib
import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from studio import interview, publication, record
from studio.errors import Refusal
from studio.publication import Publication
from studio.record import MOST_SIGNS, SpeakerRole
from studio.review import ReviewState
from tests.story.test_lines_made_anew import Page, order_of, passed, released, row_of, typed
from tests.studio.room import Room, open_room

HOST = SpeakerRole.HOST
GUEST = (SpeakerRole.GUEST, "程立言")


def prepared(room: Room, *texts: str) -> list[int]:
    rows = [(HOST, "", text) for text in texts]
    return room["steno"].execute(record.write_all, rows)


def called_up(room: Room, line: int) -> None:
    room["publisher"].execute(publication.call_up_and_release, line, row_of(room, line).version)


def test_prepared_lines_are_in_review_in_their_order(room: Room) -> None:
    rows = [(HOST, "", "开场。"), (*GUEST, "大家好。")]
    lines = room["steno"].execute(record.write_all, rows)
    assert order_of(room) == lines
    shown = [row_of(room, line) for line in lines]
    assert [(row.label, row.text) for row in shown] == [
        ("主持人", "开场。"),
        ("程立言", "大家好。"),
    ]
    assert all(row.apart and row.state is ReviewState.SUBMITTED for row in shown)


@pytest.mark.parametrize(
    "bad", [(HOST, "", "  "), (*GUEST[:1], "没有这位", "好"), (HOST, "", "长" * (MOST_SIGNS + 1))]
)
def test_all_or_none_is_taken_in(room: Room, bad: tuple[SpeakerRole, str, str]) -> None:
    with pytest.raises(Refusal):
        room["steno"].execute(record.write_all, [(HOST, "", "好的。"), bad])
    assert order_of(room) == []


def test_only_a_stenographer_prepares_and_nobody_after_the_hour(room: Room) -> None:
    with pytest.raises(Refusal):
        room["publisher"].execute(record.write_all, [(HOST, "", "好")])
    room["director"].execute(interview.end)
    with pytest.raises(Refusal, match="不能做这一步"):
        prepared(room, "迟了。")


def test_a_prepared_line_holds_nobody_and_goes_out_when_called_up(room: Room) -> None:
    page = Page(room)
    first, second = prepared(room, "「1」", "「2」")
    passed(room, first)
    released(room, "「3」")
    page.carry()
    assert page.words() == ["「3」"]
    called_up(room, first)
    released(room, "「4」")
    page.carry()
    assert page.words() == ["「3」", "「1」", "「4」"]
    shown = row_of(room, first)
    assert (shown.prepared, shown.apart) == (True, False)
    assert shown.spoken_at > shown.started_at
    assert order_of(room)[0] == second
    room["steno"].execute(record.discard, second)


def test_a_prepared_line_is_released_in_no_other_way(room: Room) -> None:
    (line,) = prepared(room, "「1」")
    with pytest.raises(Refusal, match="审核"):
        called_up(room, line)
    passed(room, line)
    with pytest.raises(Refusal, match="叫上"):
        room["publisher"].execute(publication.release_line, line, 1)
    with pytest.raises(Refusal):
        room["steno"].execute(publication.call_up_and_release, line, 1)
    called_up(room, line)
    with pytest.raises(Refusal, match="叫上"):
        called_up(room, line)


def test_a_stenographer_calls_it_up_and_the_publisher_releases_it(room: Room) -> None:
    page = Page(room)
    (line,) = prepared(room, "「1」")
    passed(room, line)
    before = released(room, "「2」")
    room["steno"].execute(record.call_up, line)
    assert order_of(room) == [before, line]
    room["publisher"].execute(publication.release_line, line, 1)
    page.carry()
    assert page.words() == ["「2」", "「1」"]


def test_one_that_was_called_up_and_not_passed_is_waited_for(room: Room) -> None:
    page = Page(room)
    (line,) = prepared(room, "「1」")
    room["steno"].execute(record.call_up, line)
    released(room, "「2」")
    page.carry()
    assert page.words() == []
    passed(room, line)
    room["publisher"].execute(publication.release_line, line, 1)
    page.carry()
    assert page.words() == ["「1」", "「2」"]


def test_one_that_is_not_spoken_is_given_up_though_it_was_passed(room: Room) -> None:
    (line,) = prepared(room, "「1」")
    passed(room, line)
    room["steno"].execute(record.discard, line)
    assert order_of(room) == []


def test_a_prepared_line_joins_its_like_alone_and_its_parts_stay_apart(room: Room) -> None:
    first, second = prepared(room, "「1」", "「2」「3」")
    spoken = typed(room, "「4」")
    with pytest.raises(Refusal, match="紧接着"):
        room["steno"].execute(record.join, second, "「2」「3」「4」", 1, spoken, 1)
    part = room["steno"].execute(record.split, second, "「2」", "「3」", 1)
    assert row_of(room, part).apart
    room["steno"].execute(record.join, first, "「1」「2」", 1, second, 2)
    assert order_of(room) == [first, part, spoken]


def test_the_server_itself_lets_none_out_that_was_not_called_up(room: Room) -> None:
    (line,) = prepared(room, "「1」")
    passed(room, line)
    released(room, "「2」")
    if not room.database.is_server:
        return
    with room.database.reading() as connection:
        row = connection.execute(Publication.__table__.select()).one()._mapping
    forged = {**row, "line_id": line, "entry": f"line-{line}", "text": "「1」"}
    forged |= {"released_by": "publisher", "state": "waiting"}
    del forged["id"]
    with pytest.raises(Refusal, match="状态不能这样改"):
        insert_publication(room, forged)
    room["publisher"].execute(record.call_up, line)
    insert_publication(room, forged)


def insert_publication(room: Room, row: dict[str, object]) -> None:
    with room.of("publisher").writing() as connection:
        connection.execute(insert(Publication).values(**row))


@settings(max_examples=20, deadline=None)
@given(st.integers(min_value=0, max_value=2**32), st.booleans())
def test_whatever_is_prepared_and_spoken_readers_have_it_in_its_order_once(
    seed: int, hurried: bool
) -> None:
    """Lines are spoken and called up in any order, and reviewed and released whenever it comes."""
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder, open_room(Path(folder)) as room:
        page, spoken = Page(room), list[str]()
        waiting = prepared(room, *(f"「{n}」" for n in range(4)))
        ready = {line for line in waiting if dice.random() < 0.6}
        for line in ready:
            passed(room, line)
        for number in range(10, 16):
            if len(waiting) > 1 and dice.random() < 0.5:
                line = waiting.pop(dice.randrange(len(waiting)))
                if line in ready:
                    called_up(room, line)
                else:
                    room["steno"].execute(record.call_up, line)
                    passed(room, line)
                    room["publisher"].execute(publication.release_line, line, 1)
                spoken.append(row_of(room, line).text)
            spoken.append(f"「{number}」")
            released(room, spoken[-1])
            if hurried:
                page.carry()
                assert page.words() == spoken
            with contextlib.suppress(Refusal):
                room["publisher"].execute(publication.release_line, waiting[0], 1)
        page.carry()
        assert page.words() == spoken
