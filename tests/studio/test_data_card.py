"""An aide's data card (资料卡) comes before host and guests, and goes again."""

import pytest
from sqlalchemy import text

from studio import archive, floor_note, talking_point
from studio.audit import audit
from studio.errors import Refusal
from studio.floor_note import Addressee, DataCard, NoteRow
from studio.journal import MARK
from studio.talking_point import Wording
from tests.studio.followup import ended
from tests.studio.room import Room
from tests.studio.test_responsibility import altered

FIGURE = DataCard("去年抽检 86 家，合格率 97.6%", Addressee.GUEST, "市场监管局 2025 年报")
BOTH = DataCard("今年预算 1200 万元", Addressee.BOTH, "财政局 3 号文")


def give(room: Room, card: DataCard, about: int | None = None) -> int:
    return room["aide"].execute(floor_note.give_card, card, about)


def the_note(room: Room, number: int) -> NoteRow:
    return next(row for row in room["aide"].query(floor_note.notes) if row.id == number)


def test_a_card_comes_before_whom_it_is_for_and_nobody_else(room: Room) -> None:
    (asked,) = room.ask("抽检了多少？")
    host = give(room, DataCard("请报热线", source="值班表"))
    guest, both = give(room, FIGURE, asked), give(room, BOTH)
    assert [row.id for row in room["host"].query(floor_note.open_notes)] == [both, host]
    shown = room["host"].query(floor_note.guest_cards)
    assert [row.id for row in shown] == [both, guest]
    assert (shown[1].text, shown[1].source, shown[1].question) == (
        FIGURE.text, FIGURE.source, "抽检了多少？",
    )  # fmt: skip


@pytest.mark.parametrize("login", ["director", "host", "steno", "reviewer", "collector"])
def test_only_an_aide_writes_a_card(room: Room, login: str) -> None:
    with pytest.raises(Refusal, match="不在其列"):
        room[login].execute(floor_note.give_card, FIGURE)


def test_a_card_for_guests_says_something_and_where_it_is_from(room: Room) -> None:
    for card, why in (
        (DataCard("  ", Addressee.GUEST, "年报"), "先写下资料卡"),
        (DataCard("长" * 301, Addressee.GUEST, "年报"), "太长"),
        (DataCard("86 家", Addressee.GUEST), "来源，例如"),
        (DataCard("86 家", Addressee.BOTH, "  "), "来源，例如"),
        (DataCard("看\u202e不见", Addressee.GUEST, "年报"), "控制字符"),
    ):
        with pytest.raises(Refusal, match=why):
            give(room, card)
    assert room["host"].query(floor_note.notes) == ()


def test_a_card_quotes_an_agreed_wording_that_is_in_force(room: Room) -> None:
    wording = Wording("抽检口径", "去年抽检 86 家。", "市场监管局通报")
    point = room.boss.execute(talking_point.add, wording)
    quoted = DataCard(wording.text, Addressee.GUEST, wording.source, (point, 1))
    row = the_note(room, give(room, quoted))
    assert (row.point, row.point_version) == ("抽检口径", 1)
    room.boss.execute(talking_point.renew, point, Wording("抽检口径", "87 家。", "通报"), 1)
    assert the_note(room, row.id).point_version == 1, "what was given stays what it was"
    with pytest.raises(Refusal, match="已有新版本"):
        give(room, quoted)
    room.boss.execute(talking_point.retire, point)
    with pytest.raises(Refusal, match="已停用"):
        give(room, DataCard("87 家。", Addressee.GUEST, "通报", (point, 2)))
    with pytest.raises(Refusal, match="没有这条口径"):
        give(room, DataCard("87 家。", Addressee.GUEST, "通报", (99, 1)))


def test_the_aide_sees_when_guests_had_it_and_when_it_went(room: Room) -> None:
    number = give(room, FIGURE)
    for login in ("aide", "steno", "reviewer"):
        for command in (floor_note.show_to_guests, floor_note.take_off):
            with pytest.raises(Refusal, match="不在其列"):
                room[login].execute(command, [number])
    assert the_note(room, number).stood_at is None
    room["host"].execute(floor_note.show_to_guests, [number])
    assert the_note(room, number).stood_at is not None
    with pytest.raises(Refusal, match="已在嘉宾屏上"):
        room["director"].execute(floor_note.show_to_guests, [number])
    room["director"].execute(floor_note.take_off, [number])
    assert the_note(room, number).cleared_at is not None
    assert not the_note(room, number).open
    assert room["host"].query(floor_note.guest_cards) == ()
    with pytest.raises(Refusal, match="已不在嘉宾屏上"):
        room["host"].execute(floor_note.take_off, [number])


def test_several_cards_go_together_and_one_that_came_meanwhile_stays(room: Room) -> None:
    first, second = give(room, FIGURE), give(room, BOTH)
    room["host"].execute(floor_note.show_to_guests, [first, second])
    third = give(room, FIGURE)
    room["host"].execute(floor_note.take_off, [first, second])
    assert [row.id for row in room["host"].query(floor_note.guest_cards)] == [third]


def test_host_and_guests_are_done_with_a_card_each_for_themselves(room: Room) -> None:
    both, guest = give(room, BOTH), give(room, FIGURE)
    with pytest.raises(Refusal, match="给嘉宾的"):
        room["host"].execute(floor_note.acknowledge, guest)
    room["host"].execute(floor_note.acknowledge, both)
    assert room["host"].query(floor_note.open_notes) == ()
    assert both in {row.id for row in room["host"].query(floor_note.guest_cards)}
    with pytest.raises(Refusal, match="主持人已读"):
        room["host"].execute(floor_note.acknowledge, both)


def test_a_wrong_figure_is_taken_back_as_long_as_somebody_has_it(room: Room) -> None:
    both = give(room, BOTH)
    room["host"].execute(floor_note.acknowledge, both)
    room["host"].execute(floor_note.show_to_guests, [both])
    with pytest.raises(Refusal, match="由写它的人收回"):
        room["aide2"].execute(floor_note.take_back, both)
    room["aide"].execute(floor_note.take_back, both)
    assert room["host"].query(floor_note.guest_cards) == ()
    with pytest.raises(Refusal, match="已收回"):
        room["aide"].execute(floor_note.take_back, both)
    with pytest.raises(Refusal, match="已不在嘉宾屏上"):
        room["host"].execute(floor_note.take_off, [both])
    gone = give(room, FIGURE)
    room["host"].execute(floor_note.take_off, [gone])
    with pytest.raises(Refusal, match="嘉宾已读"):
        room["aide"].execute(floor_note.take_back, gone)


@pytest.mark.parametrize("change", [
    "UPDATE floor_note SET source = '别处'",
    "UPDATE floor_note SET addressee = 'host'",
    "UPDATE floor_note SET point_id = NULL, point_version = NULL WHERE id = 2",
    "UPDATE floor_note SET stood_at = NULL, stood_by = NULL WHERE id = 1",
    "UPDATE floor_note SET stood_by = 'aide' WHERE id = 1",
    "UPDATE floor_note SET cleared_at = NULL, cleared_by = NULL WHERE id = 3",
    "UPDATE floor_note SET taken_back_at = at WHERE id = 3",
    "UPDATE floor_note SET acknowledged_at = at, acknowledged_by = 'host' WHERE id = 1",
    "UPDATE floor_note SET stood_at = at, stood_by = 'host' WHERE id = 4",
    ("INSERT INTO floor_note (interview_id, kind, text, salt, by, at, addressee, source)"
    " SELECT interview_id, 'cue', 't', 's', by, at, 'guest', 'q' FROM floor_note WHERE id = 1"),
    ("INSERT INTO floor_note (interview_id, kind, text, salt, by, at, addressee, source)"
    " SELECT interview_id, 'card', 't', 's', by, at, 'both', '' FROM floor_note WHERE id = 1"),
    ("INSERT INTO floor_note (interview_id, kind, text, salt, by, at, addressee, source)"
    " SELECT interview_id, 'card', 't', 's', by, at, 'all', 'q' FROM floor_note WHERE id = 1"),
])  # fmt: skip
def test_the_database_itself_keeps_a_card_as_it_was_given(room: Room, change: str) -> None:
    point = room.boss.execute(talking_point.add, Wording("口径", "86 家。", "通报"))
    standing = give(room, FIGURE)
    quoted = give(room, DataCard("86 家。", Addressee.BOTH, "通报", (point, 1)))
    gone, to_host = give(room, FIGURE), room["director"].execute(floor_note.give, "还有五分钟")
    assert [standing, quoted, gone, to_host] == [1, 2, 3, 4]
    room["host"].execute(floor_note.show_to_guests, [standing, gone])
    room["host"].execute(floor_note.take_off, [gone])
    with pytest.raises(Refusal), room.database.altering() as connection:
        connection.execute(text(change))


@pytest.mark.parametrize("change", ["text = '别的'", "source = '别处'", "addressee = 'host'"])
def test_a_card_that_was_altered_is_found_by_the_audit(room: Room, change: str) -> None:
    give(room, BOTH)
    assert audit(room.database).fault == ""
    altered(room, f"UPDATE floor_note SET {change}", "floor_note")
    assert "floor_note" in audit(room.database).fault


def test_an_erasure_takes_words_and_source_of_a_card_about_an_asker(room: Room) -> None:
    (asked,) = room.ask("抽检了多少？")
    number = give(room, FIGURE, asked)
    room["host"].execute(floor_note.show_to_guests, [number])
    room["host"].execute(floor_note.take_off, [number])
    ended(room)
    erasure = room["aide"].execute(archive.ask_erasure, asked, "本人要求")
    room["boss"].execute(archive.erase, erasure)
    row = the_note(room, number)
    assert (row.text, row.source, row.addressee) == (MARK, "", Addressee.GUEST)
    assert audit(room.database).fault == ""
