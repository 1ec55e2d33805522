"""What changed, for any two texts: nothing of them is markup, and both can be read out of it."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from ui.difference import MOST_COMPARED, difference
from ui.tokens import LIGHT

SIGNS = "甲乙 \n<>&\"'us/\u202e\u2066\u200b\u0301\U0001f469\ud800=HYPERLINK(1)"
HOSTILE = st.text(st.sampled_from(SIGNS), max_size=40)


def taken(shown: str, tag: str) -> str:
    """What is read where one kind of mark is left out."""
    left = re.sub(rf"<{tag} [^>]*>.*?</{tag}>", "", shown, flags=re.DOTALL)
    return unescape(re.sub(r"<(?!br>)[^>]*>", "", left)).replace("<br>", "\n")


def seen(text: str) -> str:
    """Without what is left out where it stays, and boxed where it comes or goes."""
    return re.sub("[\u202e\u2066\u200b\ud800\u0301□]", "", text)


@given(HOSTILE, HOSTILE)
def test_both_texts_stand_in_it_to_the_letter(before: str, after: str) -> None:
    shown = difference(before, after, LIGHT)
    assert seen(taken(shown, "s")) == seen(after)
    assert seen(taken(shown, "u")) == seen(before)


def test_what_is_the_same_carries_no_mark() -> None:
    assert difference("甲\n乙", "甲\n乙", LIGHT) == "甲<br>乙"


def test_a_sign_that_nobody_sees_is_seen_to_go() -> None:
    assert ">□</s>" in difference("甲\u202e乙", "甲乙", LIGHT)


def test_a_very_long_text_is_compared_where_it_changed() -> None:
    long = "很长的提问" * 200_000
    shown = difference(long, f"{long[:500]}改{long[500:]}", LIGHT)
    assert shown.count("<u") == 1
    whole = difference("甲" * (MOST_COMPARED + 1), "乙", LIGHT)
    assert (whole.count("<s"), whole.count("<u")) == (1, 1)
