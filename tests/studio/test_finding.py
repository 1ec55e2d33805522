"""A question is found as people type: simplified, half-width, by first letters, by number."""

import random
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio import question, screening, worklist
from studio.finding import LONGEST, grams, looked_through, numbers, wanted
from studio.migrations import differences, downgrade, upgrade
from studio.question import Arrival, arrive
from studio.screening.kept import keep
from studio.screening.suggestions import Suggesting
from studio.screening.wording import reword
from studio.sought import Sought, choices
from studio.worklist import Worklist
from tests.studio.room import Room

FOOD = "食品安全谁来管？"
CITY = "重庆的長期護理保險怎麼辦"
WIDE = "ＷｉＦｉ　信号１２３４５"
TEXTS = (FOOD, CITY, WIDE, "100% 的_把握", "食\u200b品\u202e召回")


@pytest.fixture
def asked(room: Room) -> list[int]:
    return room.ask(*TEXTS)


def found(room: Room, words: str, **more: object) -> list[str]:
    sought = Sought(words, **more)  # type: ignore[arg-type]
    opened = room["aide"].query(worklist.opening, Worklist.RECEIVED, sought)
    listed = room["aide"].query(worklist.listed, Worklist.RECEIVED, sought)
    assert [row.id for row in opened] == list(listed.ids)
    return [row.question.text for row in opened]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("spaq", [FOOD]),
        ("SPAQ", [FOOD]),
        ("sp", [FOOD, TEXTS[4]]),
        ("zqd", [CITY]),
        ("cqd", [CITY]),
        ("cqhl", [CITY]),
        ("zqhl", [CITY]),
        ("zqdcqhl", [CITY]),
        ("长期护理", [CITY]),
        ("長期護理", [CITY]),
        ("怎么", [CITY]),
        ("wifi", [WIDE]),
        ("ＷＩＦＩ", [WIDE]),
        ("12345", [WIDE]),
        ("信号 wifi", [WIDE]),
        ("信号 食品", []),
        ("%", [TEXTS[3]]),
        ("的_把", [TEXTS[3]]),
        ("食品", [FOOD, TEXTS[4]]),
        ("品\u200d召", [TEXTS[4]]),
        ("鼠", []),
        ("wyj", list(TEXTS)),
        ("\x00", list(TEXTS)),
        ("13800138000", []),
        ("999999999999999999", []),
    ],
)
def test_what_is_typed_finds_what_a_reader_sees(
    room: Room, asked: list[int], words: str, expected: list[str]
) -> None:
    assert found(room, words) == expected


@pytest.mark.parametrize("form", ["q{:04d}", "Q{:04d}", "{}"])
def test_a_number_finds_its_question(room: Room, asked: list[int], form: str) -> None:
    assert TEXTS[1] in found(room, form.format(asked[1]))


@pytest.mark.parametrize(
    ("typed", "inside", "outside"),
    [
        ("q12", (12, 1200, 1299, 12000, 129999), (1, 120, 1300, 112)),
        ("q001", (1, 10, 19), (2, 100, 1001)),
        ("12", (12,), (1200, 112)),
        ("q", (), (1,)),
        ("q99999999999999999999", (), (9,)),
        ("q00123", (), (123, 1)),
    ],
)
def test_a_number_may_be_half_typed(
    typed: str, inside: tuple[int, ...], outside: tuple[int, ...]
) -> None:
    ranges = numbers(typed)
    assert all(any(low <= one <= high for low, high in ranges) for one in inside)
    assert not any(low <= one <= high for low, high in ranges for one in outside)


def test_another_wording_is_found_and_the_old_one_no_more(room: Room, asked: list[int]) -> None:
    room["aide"].execute(reword, asked[0], 0, "餐馆卫生", "网友甲")
    assert found(room, "餐馆") == ["餐馆卫生"]
    assert found(room, "cgws") == ["餐馆卫生"]
    assert found(room, "食品") == [TEXTS[4]]
    assert found(room, "spaqslg") == []
    room["aide"].execute(screening.undo, asked[0], 1)
    assert found(room, "餐馆") == []
    assert found(room, "spaqslg") == [FOOD]


def test_filters_narrow_and_go_together_with_words(room: Room) -> None:
    now = datetime.now(UTC)
    arrivals = [
        Arrival("weibo", "1", "甲", "我的电话13812345678，食品过期", now),
        Arrival("weibo", "2", "乙", "食品过期", now),
        Arrival("email", "3", "丙", "加微信领红包兼职日赚三百", now),
    ]
    room["collector"].execute(arrive, arrivals)
    look_at_all(room)
    assert found(room, "", channel="weibo") == [one.text for one in arrivals[:2]]
    assert found(room, "", flags=("personal",)) == [arrivals[0].text]
    assert found(room, "", flags=("spam",)) == [arrivals[2].text]
    assert found(room, "食品", channel="weibo", flags=("personal",)) == [arrivals[0].text]
    assert found(room, "食品", channel="email") == []
    there = room["aide"].query(choices)
    assert {code for code, _ in there.channels} == {"weibo", "email"}
    assert {"personal", "spam"} <= set(there.flags)


def test_a_unit_narrows_the_list_of_those_to_answer(room: Room, asked: list[int]) -> None:
    room["aide"].execute(screening.assign, asked[0], 0, "市教育局")
    room["aide"].execute(screening.assign, asked[1], 0, "海关")
    sought = Sought("", unit="海关")
    rows = room["aide"].query(worklist.opening, Worklist.TO_ANSWER, sought)
    assert [row.id for row in rows] == [asked[1]]
    assert room["aide"].query(choices).units == ("市教育局", "海关")


def test_flags_are_those_of_the_newest_suggestions(room: Room, asked: list[int]) -> None:
    look_at_all(room)
    look_at_all(room)
    assert found(room, "", flags=("petition",)) == []


def test_questions_of_an_older_database_are_found_too(room: Room, asked: list[int]) -> None:
    room["collector"].execute(
        arrive, [Arrival("email", "p", "甲", "我的电话13812345678", datetime.now(UTC))]
    )
    look_at_all(room)
    downgrade(room.database, "0013")
    upgrade(room.database)
    assert differences(room.database) == []
    assert found(room, "cqhl") == [CITY]
    assert found(room, "", flags=("personal",)) == ["我的电话13812345678"]


def look_at_all(room: Room) -> None:
    """What the back room does with every question."""
    heard: Suggesting[int] = Suggesting([("市场监管局",)])
    rows = room["aide"].query(question.questions)
    looked = {row.id: heard.look(row.id, row.text, nickname=row.nickname) for row in rows}
    with room.of("courier").writing() as connection:
        keep(connection, looked, datetime.now(UTC))


ANY = st.text(st.characters(), max_size=60)
STORED = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STORED.filter(str.strip), st.data())
def test_every_text_is_found_by_a_part_of_it(room: Room, text: str, data: st.DataObject) -> None:
    (number,) = room.ask(text)
    first = data.draw(st.integers(0, len(text) - 1))
    part = text[first : data.draw(st.integers(first + 1, len(text)))]
    rows = room["aide"].query(worklist.listed, Worklist.RECEIVED, Sought(part))
    assert number in rows.ids


@settings(deadline=None)
@given(ANY, ANY)
def test_every_text_can_be_looked_through(text: str, nickname: str) -> None:
    kept = looked_through(text, nickname)
    kept.encode()
    assert "\x00" not in kept
    for word in wanted(text):
        assert word in kept
        assert set(grams(word)) <= set(grams(kept))


@settings(deadline=None)
@given(ANY)
def test_every_text_can_be_typed(text: str) -> None:
    assert all(word.strip() == word and word for word in wanted(text))


def test_a_text_of_a_megabyte_is_kept_short() -> None:
    assert len(looked_through("长" * 1_000_000, "")) <= 8 * LONGEST


def test_a_flood_of_characters_with_two_readings_is_kept_short() -> None:
    either = random.Random(1).choices("长重行乐单会都给和还", k=LONGEST)
    assert len(looked_through("".join(either), "")) <= 8 * LONGEST
