"""What a stenographer types short, hers alone to add, and the guests' names without her doing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio import interview, phrase
from studio.errors import Refusal
from tests.studio.room import Room


def test_a_phrase_is_kept_replaced_and_dropped(room: Room) -> None:
    steno = room["steno"]
    assert steno.execute(phrase.take_in, [("SPAQF", " 食品安全法 "), ("mclz", "明厨亮灶")]) == 2
    steno.execute(phrase.take_in, [("spaqf", "《食品安全法》")])
    rows = steno.query(phrase.phrases)
    assert [(row.short, row.text) for row in rows] == [("mclz", "明厨亮灶"),
                                                       ("spaqf", "《食品安全法》")]  # fmt: skip
    steno.execute(phrase.drop, rows[0].id)
    assert len(steno.query(phrase.phrases)) == 1
    with pytest.raises(Refusal, match="没有这条短语"):
        steno.execute(phrase.drop, rows[0].id)


def test_guests_are_known_and_a_phrase_of_hers_goes_before(room: Room) -> None:
    known = room["steno"].query(phrase.known)
    assert known["cly"] == "程立言"
    assert known["clyj"] == "局长程立言"
    room["steno"].execute(phrase.take_in, [("cly", "程局长")])
    assert room["steno"].query(phrase.known)["cly"] == "程局长"


def test_only_who_types_the_record_adds_and_nothing_odd(room: Room) -> None:
    with pytest.raises(Refusal):
        room["aide"].execute(phrase.take_in, [("spaq", "食品安全")])
    for short, text in (("a", "一"), ("食品", "食品"), ("sp aq", "x"), ("spaq", ""),
                        ("spaq", "看\u202e不见"), ("spaq", "长" * 201)):  # fmt: skip
        with pytest.raises(Refusal):
            room["steno"].execute(phrase.take_in, [("good", "好"), (short, text)])
    assert room["steno"].query(phrase.phrases) == ()


def test_her_phrases_follow_her_to_another_programme(room: Room) -> None:
    room["steno"].execute(phrase.take_in, [("spaq", "食品安全")])
    boss = room.boss
    from datetime import UTC, datetime, timedelta

    from studio.people import Role, give_role

    other = boss.execute(
        interview.plan, "下一场", "教育局", datetime.now(UTC) + timedelta(days=9), 60, "临时"
    )
    boss.in_programme(other).execute(give_role, "steno", Role.STENOGRAPHER)
    boss.in_programme(other).execute(give_role, "reviewer2", Role.STENOGRAPHER)
    assert room["steno"].in_programme(other).query(phrase.known)["spaq"] == "食品安全"
    assert "spaq" not in room["reviewer2"].in_programme(other).query(phrase.known)


def test_a_list_is_read_line_by_line_with_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "短语.csv"
    file.write_bytes(
        "缩写,全文\nspaqf,食品安全法\n,空的\nmclz,明厨亮灶\nSPAQF,又一次\n".encode("gb18030")
    )
    lines = phrase.read_file(file)
    assert [(line.short, bool(line.fault)) for line in lines] == [
        ("spaqf", False), ("", True), ("mclz", False), ("spaqf", True),
    ]  # fmt: skip
    with pytest.raises(Refusal, match="读不到文件"):
        phrase.read_file(tmp_path / "没有.csv")
    (tmp_path / "空.csv").write_text("", "utf-8")
    with pytest.raises(Refusal, match="没有短语"):
        phrase.read_file(tmp_path / "空.csv")
    (tmp_path / "图.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    with pytest.raises(Refusal):
        phrase.read_file(tmp_path / "图.png")


@given(short=st.text(max_size=30), text=st.text(max_size=250))
def test_what_has_no_fault_can_be_shown_in_one_line(short: str, text: str) -> None:
    if not phrase.fault_of(short, text):
        assert short.isascii()
        assert text.isprintable() or " " in text
        assert "\n" not in text
