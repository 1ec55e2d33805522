"""Numbers in either writing, told from words that only look like numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.drafting.figures import figures, without_ground

WRITTEN = {
    "报销百分之七十，最高3.5万元": ["百分之七十", "3.5万元"],
    "二〇二五年三月一日起30个工作日内": ["二〇二五年三月一日", "30个工作日"],
    "请拨打0871-6312345或12345": ["0871-6312345", "12345"],
    "8:30至17时，约１，２００家": ["8:30", "17时", "１，２００家"],
    "第五条规定一年内两次": ["第五条", "一年", "两次"],
    "一律免费，万一有问题十分抱歉，一是核实，五一照常": [],
    "1. 先备案": [],
    "（二）再报销": [],
    "每周一次，四个方面，千家万户，统一办理": [],
}


@pytest.mark.parametrize("text", WRITTEN)
def test_what_is_a_number_is_found_as_it_is_written(text: str) -> None:
    assert [one.shown for one in figures(text)] == WRITTEN[text]


GROUND = (
    "自2025年3月1日起施行，三十日内办结，补贴一万二千元，占70%，电话0871-6312345，17:00关门。",
)


@pytest.mark.parametrize(
    "text",
    ["二〇二五年三月一日", "3月1日", "2025年3月", "2025年", "30天", "1.2万元", "12,000元",
     "百分之七十", "08716312345", "17时", "三十"],
)  # fmt: skip
def test_the_same_in_another_writing_has_a_ground(text: str) -> None:
    assert without_ground(text, GROUND) == ()


@pytest.mark.parametrize(
    "text",
    ["2025年3月2日", "3月2日", "2024年", "30个工作日", "30%", "12000人", "70元", "0871-6312346",
     "17:30", "31日", "1.25万元"],
)  # fmt: skip
def test_another_number_or_unit_has_none(text: str) -> None:
    assert without_ground(text, GROUND) == (text,)


@given(st.integers(0, 99_999_999))
def test_a_number_is_itself_in_chinese_and_with_commas(number: int) -> None:
    ways = (f"{number}元", f"{number:,}元", f"{_chinese(number)}元")
    assert all(without_ground(f"补贴{way}。", (f"共{ways[0]}",)) == () for way in ways)
    assert without_ground(ways[2], (f"{number + 1}元",)) == (ways[2],)


@given(st.text("0123456789,.:-年月日时百分之万亿第条元%一二三十两〇 点", max_size=60))
def test_nothing_that_looks_like_a_number_breaks_it(text: str) -> None:
    assert without_ground(text, (text,)) == ()
    assert all(one.shown in text for one in figures(text))


def test_a_number_without_end_is_compared_as_it_is() -> None:
    long = "9" * 5000
    assert without_ground(long, (f"{long[:-1]}8",)) == (long,)
    assert without_ground(f"{long}万元", (f"{long}万元",)) == ()


def _chinese(number: int) -> str:
    if number >= 10_000:
        rest = number % 10_000
        head = _chinese(number // 10_000) + "万"
        return head if not rest else head + ("零" if rest < 1000 else "") + _chinese(rest)
    signs, said, gap = "零一二三四五六七八九", "", False
    for worth, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // worth % 10
        if digit:
            said += ("零" if gap and said else "") + signs[digit] + name
            gap = False
        elif said:
            gap = True
    return said or "零"
