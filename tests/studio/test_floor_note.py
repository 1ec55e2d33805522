"""The director and the aides tell the host something in writing, and see that it was read."""

import pytest
from sqlalchemy import text

from studio import air_queue, floor_note, screening
from studio.air_queue import AirState
from studio.audit import audit
from studio.errors import Refusal
from studio.floor_note import NoteKind
from studio.people import Role, give_role
from tests.studio.room import Room
from tests.studio.test_opening_words import listed
from tests.studio.test_responsibility import altered


def test_the_director_and_an_aide_tell_the_host_and_nobody_else_does(room: Room) -> None:
    first = room["director"].execute(floor_note.give, "请念热线 12345")
    (asked,) = room.ask("谁来管？")
    second = room["aide"].execute(floor_note.give, "  去年抽检 86 家  ", asked)
    for login in ("host", "steno", "reviewer", "publisher", "collector"):
        with pytest.raises(Refusal, match="不在其列"):
            room[login].execute(floor_note.give, "我也说一句")
    rows = room["host"].query(floor_note.open_notes)
    assert [(row.id, row.kind, row.text, row.question) for row in rows] == [
        (second, NoteKind.CARD, "去年抽检 86 家", "谁来管？"),
        (first, NoteKind.CUE, "请念热线 12345", ""),
    ]
    assert [row.author for row in rows] == ["aide", "director"]


def test_a_note_says_something_and_is_short(room: Room) -> None:
    for said, why in (("   ", "请先写下"), ("长" * 201, "太长"), ("看\u202e不见", "控制字符")):
        with pytest.raises(Refusal, match=why):
            room["director"].execute(floor_note.give, said)
    with pytest.raises(Refusal):
        room["director"].execute(floor_note.give, "没有这题", 999)
    assert room["host"].query(floor_note.notes) == ()


def test_the_host_acknowledges_once_and_the_author_sees_when(room: Room) -> None:
    note = room["director"].execute(floor_note.give, "还有五分钟")
    for login in ("director", "aide", "steno"):
        with pytest.raises(Refusal, match="不在其列"):
            room[login].execute(floor_note.acknowledge, note)
    room["host"].execute(floor_note.acknowledge, note)
    with pytest.raises(Refusal, match="已读"):
        room["host"].execute(floor_note.acknowledge, note)
    assert room["host"].query(floor_note.open_notes) == ()
    (row,) = room["director"].query(floor_note.notes)
    assert row.acknowledged_by == "host"
    assert row.acknowledged_at is not None
    assert row.acknowledged_at >= row.at
    assert not row.open


def test_its_author_takes_a_note_back_until_it_was_read(room: Room) -> None:
    first = room["aide"].execute(floor_note.give, "写错了的数字")
    for login in ("aide2", "director", "host"):
        with pytest.raises(Refusal, match="由写它的人收回"):
            room[login].execute(floor_note.take_back, first)
    room["aide"].execute(floor_note.take_back, first)
    assert room["host"].query(floor_note.open_notes) == ()
    with pytest.raises(Refusal, match="已收回"):
        room["host"].execute(floor_note.acknowledge, first)
    second = room["aide"].execute(floor_note.give, "对的数字")
    room["host"].execute(floor_note.acknowledge, second)
    with pytest.raises(Refusal, match="已读"):
        room["aide"].execute(floor_note.take_back, second)


def test_who_is_director_and_aide_says_as_which(room: Room) -> None:
    room["boss"].execute(give_role, "aide2", Role.DIRECTOR)
    room["aide2"].execute(floor_note.give, "一", None, NoteKind.CARD)
    room["aide2"].execute(floor_note.give, "二")
    kinds = [row.kind for row in room["host"].query(floor_note.notes)]
    assert kinds == [NoteKind.CUE, NoteKind.CARD]
    with pytest.raises(Refusal, match="不在其列"):
        room["aide"].execute(floor_note.give, "三", None, NoteKind.CUE)


@pytest.mark.parametrize("change", [
    "UPDATE floor_note SET text = 'x'",
    "DELETE FROM floor_note",
    "UPDATE floor_note SET acknowledged_at = NULL",
    "UPDATE follow_up SET text = 'x'",
    "DELETE FROM follow_up",
])  # fmt: skip
def test_the_database_itself_changes_nothing_that_was_said(room: Room, change: str) -> None:
    (asked,) = listed(room, "问")
    room["host"].execute(air_queue.ask, asked)
    room["host"].execute(air_queue.follow_up, asked, "有期限吗？")
    note = room["director"].execute(floor_note.give, "还有五分钟")
    room["host"].execute(floor_note.acknowledge, note)
    with pytest.raises(Refusal), room.database.altering() as connection:
        connection.execute(text(change))


@pytest.mark.parametrize("table", ["floor_note", "follow_up"])
def test_what_was_altered_is_found_by_the_audit(room: Room, table: str) -> None:
    (asked,) = listed(room, "问")
    room["host"].execute(air_queue.ask, asked)
    room["host"].execute(air_queue.follow_up, asked, "有期限吗？")
    room["director"].execute(floor_note.give, "还有五分钟")
    assert audit(room.database).fault == ""
    altered(room, f"UPDATE {table} SET text = '别的'", table)
    assert table in audit(room.database).fault


def test_the_host_asks_on_about_the_question_on_air(room: Room) -> None:
    first, second = listed(room, "一", "二")
    with pytest.raises(Refusal, match="状态已变"):
        room["host"].execute(air_queue.follow_up, first, "还没提")
    room["host"].execute(air_queue.ask, first)
    with pytest.raises(Refusal, match="不在其列"):
        room["aide"].execute(air_queue.follow_up, first, "助理不追问")
    room["host"].execute(air_queue.follow_up, first, "什么时候办结？")
    room["director"].execute(air_queue.follow_up, first)
    with pytest.raises(Refusal, match="太长"):
        room["host"].execute(air_queue.follow_up, first, "长" * 301)
    rows = {row.id: row for row in room["steno"].query(air_queue.air_list)}
    assert rows[first].state is AirState.ASKING
    assert [(more.text, more.by) for more in rows[first].follow_ups] == [
        ("什么时候办结？", "host"), ("", "director"),
    ]  # fmt: skip
    assert rows[second].follow_ups == ()
    room["host"].execute(air_queue.ask, second)
    with pytest.raises(Refusal, match="状态已变"):
        room["host"].execute(air_queue.follow_up, first, "太晚了")


def test_a_question_that_was_not_admitted_can_have_a_note(room: Room) -> None:
    (asked,) = room.ask("刚到的提问")
    room["aide"].execute(floor_note.give, "这题敏感，暂不要提", asked)
    (row,) = room["host"].query(floor_note.open_notes)
    assert row.question_id == asked
    room["aide"].execute(screening.admit, asked, 0)
