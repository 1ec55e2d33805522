"""What a reviewer should look at twice is pointed at, and what is right is left alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio import department, record
from studio.department import DepartmentRow, Held
from studio.doubts import (
    Names,
    document_numbers,
    doubts,
    former_names,
    names_known,
    names_misspelt,
    numbers_changed,
    personal_numbers,
    posts_mistaken,
)
from studio.guest import GuestRow
from studio.readings import alike
from studio.record import SpeakerRole
from tests.studio.room import Room

TODAY = date(2025, 6, 20)
GUESTS = (GuestRow(1, "程立言", "市场监督管理局党组书记、局长"), GuestRow(2, "王刚", "副局长"))


def marked(text: str, found: object) -> list[str]:
    return [text[one.start : one.end] for one in found]  # type: ignore[attr-defined]


def test_a_number_that_was_another_one_before_is_pointed_at_on_both_sides() -> None:
    before, now = "3天内办结，罚款1,000元，占15.5%。", "30天内办结，罚款1,000元，占15.5％。"
    assert [(one.start, one.end) for one in numbers_changed(before, now)] == [(0, 2), (0, 0)]
    assert marked("十五个工作日", numbers_changed("五个工作日", "十五个工作日"))[0] == "十五"
    assert list(numbers_changed("一定要三天", "三天一定要")) == []
    assert marked("一周", numbers_changed("三天", "一周")) == [""]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("请程利言局长回答", ["程利言"]),
        ("程丽言和程立言", ["程丽言"]),
        ("王钢说", ["王钢"]),
        ("程立言局长", []),
        ("程咬金也说", []),
        ("王国里的王后", []),
        ("请程立业局长", []),
    ],
)
def test_a_guest_s_name_by_a_sign_that_sounds_alike(text: str, wrong: list[str]) -> None:
    assert marked(text, names_misspelt(text, GUESTS)) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("程立言副局长说", ["程立言副局长"]),
        ("程立言局长说", []),
        ("程立言书记说", []),
        ("王刚局长说", ["王刚局长"]),
        ("王刚副局长说", []),
        ("王刚说局长", []),
    ],
)
def test_a_post_that_is_not_the_guest_s(text: str, wrong: list[str]) -> None:
    assert marked(text, posts_mistaken(text, GUESTS)) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("国办发〔2025〕12号文件", []),
        ("国办发[2025]12号文件", ["[2025]12号"]),
        ("国办发（2025）12号", ["（2025）12号"]),
        ("国办发【2025】第12号", ["【2025】第12号"]),
        ("国办发〔25〕12号", ["〔25〕12号"]),
        ("国办发〔2025〕012号", ["〔2025〕012号"]),
        ("国办发〔2025〕12", ["〔2025〕12"]),
        ("去年（2024）12家企业", []),
        ("电话（0756）2125", []),
    ],
)
def test_a_document_number_as_the_standard_writes_it(text: str, wrong: list[str]) -> None:
    assert marked(text, document_numbers(text)) == wrong


def test_a_number_of_a_person_that_a_quoted_question_brought_along() -> None:
    text = "网友问：我的手机13900000001，12345打不通，我叫陈思远。"
    (one,) = personal_numbers(text)
    assert text[one.start : one.end] == "13900000001"
    assert "139****0001" in one.why


def test_a_department_by_a_name_that_it_has_no_more() -> None:
    known = (
        DepartmentRow(1, "市场监督管理局", ("市监局",), ("食品药品监督管理局", "工商局"), True),
        DepartmentRow(2, "台商工商局", (), (), True),
    )
    text = "原工商局的事现在由市监局管，台商工商局除外。"
    (one,) = former_names(text, known, TODAY)
    assert (text[one.start : one.end], "市场监督管理局" in one.why) == ("工商局", True)


def test_a_name_that_held_on_the_programmes_day_is_no_doubt() -> None:
    held = (Held("省卫生计生委", date(2013, 9, 22), date(2018, 12, 31)),)
    known = (DepartmentRow(1, "省卫生健康委", (), ("省卫生计生委",), True, held),)
    text = "请省卫生计生委回答。"
    assert list(former_names(text, known, date(2016, 5, 1))) == []
    assert marked(text, former_names(text, known, date(2013, 9, 21))) == ["省卫生计生委"]
    (one,) = former_names(text, known, date(2019, 1, 1))
    assert "省卫生健康委" in one.why


def test_the_programme_s_own_names_are_those_that_count(room: Room) -> None:
    number = room.boss.execute(department.add, "卫生计生委")
    room.boss.execute(department.revise, number, "卫生健康委", [])
    names = room["reviewer"].query(names_known)
    text = "程利言局长：卫生计生委在2025年印发了卫办[2025]3号。"
    found = doubts(names, text)
    assert marked(text, found) == ["程利言", "卫生计生委", "[2025]3号"]
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
    assert room["reviewer"].query(record.lines, (), (line,))[0].text == text


def test_a_word_from_the_same_mouth_is_alike() -> None:
    assert alike("立", "利")
    assert alike("岑", "成")
    assert not alike("立", "业")
    assert not alike("x", "立")


@given(before=st.text(max_size=300), text=st.text(max_size=300))
def test_any_text_is_judged_and_every_place_is_in_it(before: str, text: str) -> None:
    rows = (DepartmentRow(1, "新局", (), ("旧局",), True),)
    for one in doubts(Names(GUESTS, rows, TODAY), text, before):
        assert 0 <= one.start <= one.end <= len(text)
        assert one.why
