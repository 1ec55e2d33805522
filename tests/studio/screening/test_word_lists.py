"""The customer's lists: longest word first, allowed phrases win, the rule is shown."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.errors import Refusal
from studio.screening.word_files import read_lines, read_list
from studio.screening.word_lists import ALLOW, Rule, WordLists

SAMPLE = Path(__file__).parents[3] / "resources" / "screening" / "words.csv"


def rules(**words: str) -> list[Rule]:
    return [
        Rule(word, category, "词表.csv", line)
        for line, (word, category) in enumerate(words.items(), 1)
    ]


def words(lists: WordLists, text: str) -> list[str]:
    return [hit.rule.word for hit in lists.hits(text)]


def test_the_longest_word_is_the_hit() -> None:
    lists = WordLists(rules(口水="低俗", 口水油="食品", 油="食品"))
    assert words(lists, "这锅是口水油吗") == ["口水油"]


def test_an_allowed_phrase_lets_what_is_inside_pass() -> None:
    lists = WordLists(rules(口交="低俗", 路口交通=ALLOW))
    assert words(lists, "路口交通信号灯坏了") == []
    assert words(lists, "路口交通，口交") == ["口交"]


def test_an_allowed_phrase_wins_over_a_longer_word_that_overlaps() -> None:
    lists = WordLists(rules(通信号灯具="广告", 路口交通=ALLOW))
    assert words(lists, "路口交通信号灯具") == []


def test_a_hit_stands_in_the_text_as_it_was_written_and_says_its_rule() -> None:
    text = "請勿傳\u200b播假 ＦＡＫＥ"
    (hit,) = WordLists(rules(传播="谣言")).hits(text)
    assert text[hit.start : hit.end] == "傳\u200b播"
    assert (hit.rule.category, hit.rule.source, hit.rule.line) == ("谣言", "词表.csv", 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_list_comes_from_csv_in_the_encodings_of_the_office(
    tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "违禁.csv"
    path.write_bytes("词语,类别\n# 说明\n假药,药品\n\n路口交通,allow\n".encode(encoding))
    assert [(rule.word, rule.category, rule.line) for rule in read_list(path)] == [
        ("假药", "药品", 3), ("路口交通", ALLOW, 5),
    ]  # fmt: skip


def test_a_list_comes_from_txt_with_the_file_as_its_class(tmp_path: Path) -> None:
    path = tmp_path / "敏感词.txt"
    path.write_text("# 一行一个\n假药\n真假药\t药品\n", "utf-8")
    assert [(rule.word, rule.category) for rule in read_list(path)] == [
        ("假药", "敏感词"), ("真假药", "药品"),
    ]  # fmt: skip


def test_a_list_that_cannot_be_read_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="读不到文件"):
        read_list(tmp_path / "没有.csv")
    binary = tmp_path / "图.txt"
    binary.write_bytes(b"\xff\xff\xff\x80\x81")
    with pytest.raises(Refusal, match="不是 UTF-8"):
        read_list(binary)
    long = tmp_path / "长.txt"
    long.write_text("好\n" + "字" * 61, "utf-8")
    with pytest.raises(Refusal, match="第 2 行：太长"):
        read_list(long)


def test_the_sample_can_be_taken_in() -> None:
    lists = WordLists(read_list(SAMPLE))
    assert words(lists, "路口交通灯坏了") == []
    assert words(lists, "有人代开发票") == ["代开发票"]


@settings(deadline=None)
@given(st.text(max_size=200), st.lists(st.text(min_size=1, max_size=5), max_size=8))
def test_hits_lie_apart_whatever_the_words(text: str, listed: list[str]) -> None:
    hits = WordLists(Rule(word, "", "", 0) for word in listed).hits(text)
    ends = [place for hit in hits for place in (hit.start, hit.end)]
    assert ends == sorted(ends)
    assert all(hit.start < hit.end <= len(text) for hit in hits)


def test_each_line_says_why_it_cannot_be_taken_and_harms_no_other(tmp_path: Path) -> None:
    path = tmp_path / "词表.csv"
    lines = ("假药,药品", "字" * 61, "假藥", "a\u202eb,c", "好,放行", "", "代开发票")
    path.write_text("\n".join(lines), "utf-8")
    found = {line.id: str(line.fault) for line in read_lines(path)}
    assert found[2].startswith("太长")
    assert found[3] == "与第 1 行重复。"
    assert "控制字符" in found[4]
    assert [line.rule.category for line in read_lines(path) if not line.fault] == [
        "药品", ALLOW, "词表",
    ]  # fmt: skip


def test_a_word_that_stands_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "词表.txt"
    path.write_text("假药\n假药\n代开发票\n", "utf-8")
    assert [rule.word for rule in read_list(path)] == ["假药", "代开发票"]


@pytest.mark.parametrize("data", [b"", b"# \xe5\xa5\xbd\n", b"\n\n"])
def test_a_file_without_a_word_says_so(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "空.txt"
    path.write_bytes(data)
    with pytest.raises(Refusal, match="没有词"):
        read_lines(path)


def test_a_device_or_a_folder_is_no_list(tmp_path: Path) -> None:
    for path in (Path("/dev/zero"), tmp_path):
        with pytest.raises(Refusal, match="读不到文件"):
            read_lines(path)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_list_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    for kind in ("csv", "txt"):
        path = tmp_path_factory.mktemp("list") / f"词表.{kind}"
        path.write_bytes(data)
        with contextlib.suppress(Refusal):
            WordLists(line.rule for line in read_lines(path) if not line.fault)
