"""Length as Weibo counts it, and texts parted where no sign, name or link breaks."""

import random
import unicodedata

import pytest

from studio.portal.weibo.counting import LINK, atoms, split, units

FAMILY, FLAG, ACCENT, SKIN = "👨‍👩‍👧‍👦", "🇨🇳", "e\u0301", "👍🏽"
LINKED = "https://www.gd.gov.cn/zwgk/gongbao/2016/33/content/post_3365033.html"
WHOLE = ["@广东食药监", "@三个孩子_的妈", LINKED, FAMILY, FLAG, ACCENT, SKIN, "☎️"]


@pytest.mark.parametrize(("text", "length"), [
    ("", 0), ("汉字", 4), ("abc 1", 5), ("汉a", 3), ("，。“”", 8), ("é", 1), ("😀", 4),
    (LINKED, LINK), (f"看{LINKED}。", 2 + LINK + 2), ("https://a.cn http://b.cn", 2 * LINK + 1),
])  # fmt: skip
def test_a_text_is_as_long_as_weibo_says(text: str, length: int) -> None:
    assert units(text) == length


def test_what_belongs_together_is_one() -> None:
    text = "".join(WHOLE)
    assert [one for one in atoms(text) if one in WHOLE] == WHOLE
    assert "".join(atoms("a" + "\u0301" * 500)) == "a" + "\u0301" * 500
    assert list(atoms("邮箱a@b")) == ["邮", "箱", "a", "@b"]


def test_a_piece_ends_with_a_sentence_and_its_quotation_mark() -> None:
    pieces = split("他说：“已经查过了。”随后公布结果，请大家放心。" * 5, 60)
    assert "".join(pieces) == "他说：“已经查过了。”随后公布结果，请大家放心。" * 5
    assert all(piece.endswith(("。”", "。")) and not piece.startswith("”") for piece in pieces)


def test_without_sentences_it_ends_at_a_comma_and_else_where_it_must() -> None:
    assert split("一二三四五六，七八九十", 16)[0] == "一二三四五六，"
    assert split("一二三四五六七八九十", 10) == ["一二三四五", "六七八九十"]


def test_white_space_begins_a_piece_for_weibo_cuts_it_off_at_the_end() -> None:
    pieces = split("第一段说完了。\n\n第二段说完了。", 20)
    assert pieces == ["第一段说完了。", "\n\n第二段说完了。"]


@pytest.mark.parametrize("seed", range(60))
def test_any_text_comes_together_again_and_no_piece_is_too_long(seed: int) -> None:
    chance = random.Random(seed)
    signs = [*WHOLE, *"一二三四五，。！？；：“”（）abc 12\n\t😀", "  ", "……"]
    text = "".join(chance.choice(signs) for _ in range(chance.randrange(1, 300)))
    room = chance.randrange(70, 260)
    pieces = split(text, room)
    assert "".join(pieces) == text
    assert all(units(piece) <= room for piece in pieces)
    whole = list(atoms(text))
    ends = set()
    at = 0
    for atom in whole:
        at += len(atom)
        ends.add(at)
    at = 0
    for piece in pieces:
        at += len(piece)
        assert at in ends
        assert not unicodedata.category(piece[0]).startswith("M")
        assert piece[0] != "\u200d"
