"""A draft, sentence by sentence: which sources it names, and what stands in none of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.drafting.draft import Sentence, sentences, sources_of, taken
from studio.drafting.material import Source

POINT = Source("K3", "夜市监管", "云市监〔2025〕12号", "夜市每周抽检，30日内公布。", 3)
PASSAGE = Source("D2-5", "《夜市办法》", "《夜市办法》（云政发〔2025〕3号）", "营业至23时。")
GIVEN = (POINT, PASSAGE)


def told(text: str, **how: bool) -> list[tuple[str, list[str], tuple[str, ...], tuple[str, ...]]]:
    found = sentences(text, GIVEN, **how)
    return [(s.text, [one.mark for one in s.sources], s.foreign, s.loose) for s in found]


def test_each_sentence_has_the_sources_it_names_before_or_behind_its_end() -> None:
    assert told("夜市每周抽检[K3]。三十日内公布。[K3]营业至23:00【d2－5】！请放心。") == [
        ("夜市每周抽检。", ["K3"], (), ()),
        ("三十日内公布。", ["K3"], (), ()),
        ("营业至23:00！", ["D2-5"], (), ()),
        ("请放心。", [], (), ()),
    ]


def test_only_a_mark_that_was_given_counts() -> None:
    assert told("补贴500元[K9]。抽检[K3、D2-5,K9]。") == [
        ("补贴500元。", [], ("K9",), ("500元",)),
        ("抽检。", ["K3", "D2-5"], ("K9",), ()),
    ]


def test_a_number_counts_by_the_sources_of_its_own_sentence() -> None:
    assert told("30日内公布[D2-5]。按云市监〔2025〕12号办理[K3]。") == [
        ("30日内公布。", ["D2-5"], (), ("30日",)),
        ("按云市监〔2025〕12号办理。", ["K3"], (), ()),
    ]
    one = sentences("每周抽检[K3]。23时关门[K3]。", GIVEN)
    assert [each.sourced for each in one] == [True, False]


def test_what_a_model_puts_around_it_is_taken_off() -> None:
    assert told("<think>补贴9元？[K3]</think>\n# 答复\n\n- **每周**抽检[K3]\n> 好的。") == [
        ("答复", [], (), ()), ("每周抽检", ["K3"], (), ()), ("好的。", [], (), ()),
    ]  # fmt: skip
    assert told("<think>还没想完。") == []
    assert told("他说“好。”[K3]然后走了。") == [
        ("他说“好。”", ["K3"], (), ()), ("然后走了。", [], (), ()),
    ]  # fmt: skip


def test_marks_on_a_line_of_their_own_belong_to_the_sentence_before() -> None:
    assert told("每周抽检。\n[K3]\n[K9]") == [("每周抽检。", ["K3"], ("K9",), ())]
    assert told("[K3][D2-5]") == []


def test_a_mark_that_has_only_begun_is_no_text() -> None:
    for begun in ("[", "[K", "【D2", "[D2-", "[K3, D"):
        assert told(f"每周抽检{begun}", finished=False) == [("每周抽检", [], (), ())]


def test_what_is_taken_has_no_marks_and_keeps_its_paragraphs() -> None:
    found = sentences("一段[K3]。又一句。[D2-5]\n\n二段[K9]。", GIVEN)
    assert taken(found) == "一段。又一句。\n二段。"
    assert taken(found[1:2]) == "又一句。"
    assert sources_of(found) == GIVEN


PIECES = st.lists(
    st.sampled_from(
        ["夜市", "抽检", "30日", "500元", "百分之七", "[K3]", "【D2-5】", "[K99]", "[K3，D2-5]",
         "。", "！", "\n", "[", "]", "K3", "**", "- ", " ",
         "”", "<think>", "</think>", "\u202e", "好"]
    ),
    max_size=40,
)  # fmt: skip


@given(PIECES)
def test_every_cut_of_a_stream_gives_sound_sentences(pieces: list[str]) -> None:
    text = "".join(pieces)
    for end in range(len(text) + 1):
        check(sentences(text[:end], GIVEN, finished=False))
    check(sentences(text, GIVEN))


def check(found: tuple[Sentence, ...]) -> None:
    assert [one.id for one in found] == list(range(1, len(found) + 1))
    for one in found:
        assert set(one.sources) <= set(GIVEN)
        assert not {"[K3]", "【D2-5】", "[K99]", "[K3，D2-5]"} & {
            one.text[i : i + n] for i in range(len(one.text)) for n in (4, 5, 6, 9)
        }
        if "500元" in one.text or ("30日" in one.text and not one.sources):
            assert one.loose


@given(PIECES)
def test_nothing_of_the_text_is_lost_but_marks_and_dress(pieces: list[str]) -> None:
    plain = [one for one in pieces if one in ("夜市", "抽检", "。", "\n", "好", "[K3]", "[K99]")]
    said = "".join(one for one in plain if "K" not in one)
    found = "".join(one.text for one in sentences("".join(plain), GIVEN))
    kept = [part for part in said.replace("\n", "。").split("。") if part]
    assert found.replace("。", "") == "".join(kept)


@pytest.mark.parametrize("many", [50_000])
def test_a_draft_without_end_is_read_all_the_same(many: int) -> None:
    assert len(sentences("好" * many, GIVEN)) == 1
    assert len(sentences("[" * 3000 + "K" * 3000, GIVEN)) <= 1
