"""Look after look: what must be so in two of them, what stays when the page cannot be had."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from studio import correction_request, interview, people, publication, record
from studio.errors import Refusal
from studio.people import COURIER, Role
from studio.proofreading import Look, Looking, Reading
from studio.publication import Publication
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.studio.proofreading.strange_portal import StrangePortal, strange_portal
from tests.studio.room import Room

R = Reading
PROVED = "2025-06-20T07:00:00.000000+00:00"


class Seconds:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def portal(room: Room) -> Iterator[StrangePortal]:
    with strange_portal() as made:
        room["boss"].execute(interview.choose_portal, made.url)
        room["boss"].execute(people.give_role, "stranger", Role.PROOFREADER)
        made.says(json.dumps({"entries": []}))
        yield made


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def looking(room: Room, portal: StrangePortal, seconds: Seconds) -> Iterator[Looking]:
    made = Looking(room["stranger"], seconds=seconds)
    yield made
    made.close()


def released(room: Room, text: str) -> int:
    """A line that was released, sent and read back."""
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    _state(room, f"state = 'online', proved_at = '{PROVED}' WHERE line_id = {line}")
    room[COURIER].execute(_noted, line)
    return line


def _noted(pen: Any, line: int) -> None:
    pen.note("line", line)


def _state(room: Room, words: str) -> None:
    """As the courier would have left it."""
    with room.of(COURIER).writing() as connection:
        connection.exec_driver_sql(f"UPDATE {Publication.__tablename__} SET {words}")


def page(room: Room, **texts: str) -> str:
    """The right page, with other words for some of its lines."""
    with room.database.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT entry, number, sequence, role, label, text, spoken_at FROM publication"
            " WHERE state = 'online' ORDER BY sequence"
        ).all()
    entries = [
        {
            "entry": entry, "version": number, "sequence": sequence, "kind": "line", "role": role,
            "label": label, "text": texts.get(entry.replace("-", "_"), text), "question": "",
            "note": "", "spoken_at": spoken_at, "late": False, "media": [], "withdrawn": False,
        }
        for entry, number, sequence, role, label, text, spoken_at in rows
    ]  # fmt: skip
    return json.dumps({"entries": entries})


def readings(look: Look) -> list[R]:
    return [row.compared.reading for row in look.rows]


def test_a_difference_is_said_in_the_second_look_and_not_in_the_first(
    room: Room, portal: StrangePortal, looking: Looking, seconds: Seconds
) -> None:
    first, _second = released(room, "大家好"), released(room, "欢迎")
    portal.says(page(room))
    assert readings(looking.look()) == [R.SAME, R.SAME]
    portal.says(page(room, line_1="大家坏"))
    seconds.now = 1.5
    (row, _) = looking.look().rows
    assert (row.compared.reading, row.checking, row.wrong) == (R.ALTERED, True, False)
    seconds.now = 3.0
    look = looking.look()
    assert look.rows[0].wrong
    assert look.differences == {f"line-{first}": "altered"}
    portal.says(page(room))
    assert looking.look().differences == {}


def test_what_is_wrong_for_one_look_alone_is_never_said(
    room: Room, portal: StrangePortal, looking: Looking, seconds: Seconds
) -> None:
    released(room, "大家好")
    right, none = page(room), json.dumps({"entries": []})
    for at, body in enumerate((right, none, right, none, right)):
        seconds.now = 1.5 * at
        portal.says(body)
        assert not [row for row in looking.look().rows if row.wrong]


def test_a_page_that_did_not_change_is_not_read_again(
    room: Room, portal: StrangePortal, looking: Looking, seconds: Seconds
) -> None:
    released(room, "大家好")
    portal.says(page(room), tag='"a"')
    before = looking.look()
    seconds.now = 1.5
    after = looking.look()
    assert after.rows is before.rows
    assert portal.asked[-1][1]["If-None-Match"] == '"a"'


def test_a_tagged_page_is_held_against_what_the_tables_say_now(
    room: Room, portal: StrangePortal, looking: Looking, seconds: Seconds
) -> None:
    line = released(room, "大家好")
    portal.says(page(room), tag='"a"')
    assert readings(looking.look()) == [R.SAME]
    room["publisher"].execute(publication.withdraw_line, line, "口误")
    _state(room, "state = 'withdrawn'")
    seconds.now = 1.5
    assert readings(looking.look()) == [R.COMING]


def test_the_last_picture_stays_with_its_age_when_the_portal_dies(
    room: Room, portal: StrangePortal, looking: Looking
) -> None:
    released(room, "大家好")
    portal.says(page(room))
    before = looking.look()
    portal.says("<html>", "text/html", 502)
    after = looking.look()
    assert (after.rows, after.at) == (before.rows, before.at)
    assert "不能服务" in after.fault
    portal.says(page(room))
    assert looking.look().fault == ""


def test_a_page_that_was_never_read_makes_no_difference(
    room: Room, portal: StrangePortal, looking: Looking
) -> None:
    released(room, "大家好")
    portal.says("", status=500)
    look = looking.look()
    assert (readings(look), look.at) == ([R.UNREAD], None)
    assert look.fault
    assert not look.to_tell
    portal.says(page(room))
    assert readings(looking.look()) == [R.SAME]


def test_what_changed_while_the_portal_was_away_is_shown_when_its_page_did_not(
    room: Room, portal: StrangePortal, looking: Looking, seconds: Seconds
) -> None:
    line = released(room, "大家好")
    portal.says(page(room), tag='"a"')
    looking.look()
    portal.says("", status=500)
    room["stranger"].execute(correction_request.ask_correction, f"line-{line}", 1, "错字")
    assert looking.look().fault
    portal.says(page(room), tag='"a"')
    seconds.now = 1.5
    (row,) = looking.look().rows
    assert row.request is not None


def test_a_window_that_just_began_to_look_calls_nothing_right_that_was_told(
    room: Room, portal: StrangePortal, looking: Looking, seconds: Seconds
) -> None:
    released(room, "大家好")
    right = page(room)
    portal.says(page(room, line_1="大家坏"))
    looking.look()
    seconds.now = 1.5
    found = looking.look().differences
    room["stranger"].execute(correction_request.tell_differences, found)
    other = Looking(room["stranger"], seconds=seconds)
    first = other.look()
    assert (first.rows[0].checking, first.differences, first.to_tell) == (True, found, False)
    portal.says(right)
    after = other.look()
    assert (after.differences, after.to_tell) == ({}, True)
    other.close()


def test_each_row_carries_the_lines_number_and_what_was_asked_of_it(
    room: Room, portal: StrangePortal, looking: Looking
) -> None:
    line = released(room, "大家好")
    portal.says(page(room))
    assert looking.look().rows[0].request is None
    room["stranger"].execute(correction_request.ask_correction, f"line-{line}", 1, "错字")
    (row,) = looking.look().rows
    assert row.number == 1
    assert row.request is not None
    assert row.request.reason == "错字"


def test_without_a_portal_it_says_so(room: Room) -> None:
    room["boss"].execute(people.give_role, "stranger", Role.PROOFREADER)
    looking = Looking(room["stranger"])
    assert "没有设门户" in looking.look().fault


def test_who_is_off_the_roster_reads_nothing(room: Room) -> None:
    with pytest.raises(Refusal):
        Looking(room["stranger"]).look()
