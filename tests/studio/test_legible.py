"""A stranger's text is kept whole and shown so that it turns nothing but itself."""

import unicodedata

import pytest
from hypothesis import given

from studio.legible import MOST_MARKS, boxed, legible, restored, storable
from tests.studio.hostile import ALL, HEAPED, HUGE, TEXTS


@given(TEXTS)
def test_what_no_database_holds_is_written_out_and_nothing_is_lost(text: str) -> None:
    kept = storable(text)
    kept.encode()
    assert "\x00" not in kept
    assert restored(kept) == text


@pytest.mark.parametrize("text", ["甲\\u0000乙", "a\\b", ""])
def test_a_plain_text_is_kept_as_it_is(text: str) -> None:
    assert storable(text) == text


@given(TEXTS)
def test_two_texts_are_never_kept_as_one(text: str) -> None:
    assert restored(storable(storable(text))) == storable(text)


@given(TEXTS)
def test_what_is_shown_turns_nothing(text: str) -> None:
    shown = legible(text)
    shown.encode()
    assert not any(unicodedata.bidirectional(one) in _TURNING for one in shown)
    assert not any(one in shown for one in "\x00\u200e\u200f\u061c")


_TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def test_a_letter_bears_few_accents_and_a_text_has_an_end() -> None:
    assert len(legible(HEAPED)) <= 1 + MOST_MARKS
    assert len(legible(HUGE)) < 20_000
    assert legible("食品安全 ABC é 😀") == "食品安全 ABC é 😀"


def test_a_public_wording_has_boxes_for_what_cannot_be_kept() -> None:
    assert boxed("半\ud83d个\x00") == "半□个□"
    for text in ALL:
        boxed(text).encode()
