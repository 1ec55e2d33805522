"""Questions that ask the same find each other, whatever the words; people's merges teach."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.screening.duplicates import Earlier

ASKED = {
    1: "12路公交晚上能不能延长到十点半收车？",
    2: "地铁三号线什么时候开通？",
    3: "老旧小区加装电梯，一楼不同意怎么办？",
    4: "公积金租房提取一年能提几次？",
    5: "物业费涨了一倍，服务却没变好，能不交吗？",
    6: "共享单车把盲道都占了，能不能管管？",
    7: "房产证办下来要几个工作日？",
}


@pytest.fixture
def earlier() -> Earlier[int]:
    asked: Earlier[int] = Earlier()
    for key, text in ASKED.items():
        asked.add(key, text)
    return asked


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("地鐵三號線幾時能坐？", 2),
        ("Ｑ：老 旧 小 区 加 装 电 梯 一 楼 不 同 意", 3),
        ("租房子可以多久取一回公积金🏠🏠", 4),
        ("盲道上停满了单车，盲人怎么走路", 6),
        ("末班车太早，加班回来坐不到12路", 1),
        ("拿到不动产权证书需要多少天", 7),
    ],
)
def test_the_same_question_in_other_words_comes_first(
    earlier: Earlier[int], text: str, same: int
) -> None:
    assert earlier.near(text)[0].key == same


def test_words_that_say_the_same_are_read_as_one() -> None:
    asked: Earlier[int] = Earlier()
    asked.add(1, "馆子后厨太脏")
    asked.add(2, "学校操场太脏")
    first = asked.near("餐馆后厨不干净", deep=False)[0]
    assert first.key == 1
    assert first.shared == ("后厨",)
    pair: Earlier[int] = Earlier()
    pair.add(1, "药铺")
    pair.add(2, "药膏")
    assert pair.near("药房", deep=False)[0].key == 1


def test_a_suggestion_shows_what_both_say(earlier: Earlier[int]) -> None:
    first = earlier.near("老旧小区加装电梯补贴多少", most=1)[0]
    assert "老旧小区加装电梯" in first.shared
    assert 0 < first.nearness <= 1
    assert first.meaning is not None


def test_words_alone_answer_at_once_without_the_model(earlier: Earlier[int]) -> None:
    first = earlier.near("地铁三号线开通了吗", deep=False)[0]
    assert (first.key, first.meaning) == (2, None)


def test_a_question_is_not_its_own_double(earlier: Earlier[int]) -> None:
    assert 2 not in {one.key for one in earlier.near(ASKED[2], but=2)}
    assert len(earlier.near(ASKED[2], but=2)) == 5


def test_a_merge_teaches_the_words_of_the_merged_question(earlier: Earlier[int]) -> None:
    earlier.add(8, "夜班族下班只能打车，公共交通太早停了")
    earlier.join(8, 1)
    found = [one.key for one in earlier.near("夜班下班太晚，公共交通都停了")]
    assert found[0] == 1
    assert 8 not in found


def test_merged_questions_are_not_offered_to_each_other_again(earlier: Earlier[int]) -> None:
    earlier.add(8, "12路收车太早")
    assert earlier.near("12路收车太早", but=8)[0].key == 1
    earlier.join(8, 1)
    assert 1 not in {one.key for one in earlier.near("12路收车太早", but=8)}


def test_what_somebody_parted_stays_parted(earlier: Earlier[int]) -> None:
    earlier.add(8, "12路公交晚上能不能多加几班？")
    earlier.join(8, 1)
    earlier.part(8, 1)
    assert 1 not in {one.key for one in earlier.near(ASKED[1], but=8)}
    assert earlier.near(ASKED[1])[0].key == 1


def test_nobody_asked_yet() -> None:
    nothing: Earlier[int] = Earlier()
    assert nothing.near("有人吗？") == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=6), st.text(max_size=80))
def test_any_text_can_be_asked(texts: list[str], text: str) -> None:
    asked: Earlier[int] = Earlier()
    for key, one in enumerate(texts):
        asked.add(key, one)
    found = asked.near(text)
    assert len({one.key for one in found}) == len(found) == min(5, len(texts))
    assert all(0 <= one.nearness <= 1 for one in found)
