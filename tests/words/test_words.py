"""Whoever chose English reads English, whole and with everything filled in; the rest Chinese."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio import words
from studio.errors import Refusal, Trouble
from studio.portal import later
from studio.words import CATALOGUE, ENGLISH, PLACEHOLDER, Words
from tests.words.__main__ import read_known, written
from tests.words.source import CHINESE_ALWAYS, HAN, ONLINE, marked, modules, unmarked

BRACES = re.compile(r"{[^}]*}")


@pytest.fixture
def english() -> Iterator[None]:
    words.speak(ENGLISH)
    yield
    words.speak(words.CHINESE)


def test_every_text_has_its_english() -> None:
    known = read_known(CATALOGUE)
    texts = [one for one in marked() if HAN.search(one.text)]
    missing = [
        f"{one.path}:{one.line}: {one.text}" for one in texts
        if not known.get((one.text, one.remark))
    ]  # fmt: skip
    assert missing == [], "put the English into the catalogue: `make words` says where"
    assert len(texts) > 600


def test_no_english_is_left_of_texts_that_are_gone() -> None:
    known, here = read_known(CATALOGUE), {(one.text, one.remark) for one in marked()}
    assert sorted(known.keys() - here) == [], "`make words` takes them out"


def test_the_english_fills_in_what_the_chinese_fills_in() -> None:
    wrong = [
        f"{text} -> {english}"
        for (text, _), english in read_known(CATALOGUE).items()
        if sorted(set(BRACES.findall(text))) != sorted(set(BRACES.findall(english)))
    ]
    assert wrong == []


def test_the_english_is_english() -> None:
    found = [english for english in read_known(CATALOGUE).values() if HAN.search(english)]
    assert found == []


def test_the_english_has_no_signs_that_a_chinese_font_sets_wide() -> None:
    texts = read_known(CATALOGUE).values()
    assert [english for english in texts if set(english) & set("“”‘’…")] == []


@pytest.mark.parametrize("name", sorted(modules()))
def test_no_chinese_text_is_forgotten(name: str) -> None:
    tree = modules()[name]
    forgotten = [f"{node.lineno}: {node.value!r}" for node in unmarked(tree)
                 if node.value not in ONLINE.get(name, ())]  # fmt: skip
    assert forgotten == [], "say it with tr, say or Words, written out; never in an f-string"


def test_what_is_excused_is_still_there() -> None:
    trees = modules()
    for name, texts in ONLINE.items():
        assert texts <= {node.value for node in unmarked(trees[name])}, name
    for beginning in CHINESE_ALWAYS:
        assert (Path(__file__).parents[2] / beginning).exists()


def test_a_forgotten_text_would_be_found() -> None:
    tree = ast.parse('x = f"第{n}条"\ny = self.tr("好")\nz = {"a": "不好"}\n')
    assert {node.value for node in unmarked(tree)} == {"不好", "第", "条"}


def test_the_catalogue_is_as_make_words_writes_it() -> None:
    assert CATALOGUE.read_text(encoding="utf-8") == written(marked(), read_known(CATALOGUE))


def test_an_error_is_chinese_where_nothing_was_chosen() -> None:
    refusal = Refusal("没有这个数据库文件：{database}。", database="a.sqlite")
    assert str(refusal) == words.spoken(refusal) == "没有这个数据库文件：a.sqlite。"


def test_an_error_is_told_in_english_with_its_values(english: None) -> None:
    refusal = Refusal("没有这个数据库文件：{database}。", database="a.sqlite")
    assert words.spoken(refusal) == "There is no database file a.sqlite."
    assert str(refusal) == "没有这个数据库文件：a.sqlite。"


def test_an_error_within_an_error_is_told_in_english_too(english: None) -> None:
    full = Words("磁盘已满，请腾出空间或换一个地方")
    trouble = Trouble("{act}没有完成：{reason}。", act=Words("备份"), reason=full)
    told = words.spoken(trouble)
    assert not HAN.search(told)
    assert "disk is full" in told
    assert words.spoken(Trouble("{act}没有完成：{fault}", act=Words("恢复"), fault=trouble)).count(
        "disk is full"
    )


def test_a_list_is_set_as_english_sets_it(english: None) -> None:
    missing = (Words("主持人"), Words("审核员"))
    told = words.spoken(
        Refusal("人员不齐，还缺：{missing}。请先在“排期”里排进人员名单，再开播。", missing=missing)
    )
    assert "host, reviewer" in told.lower()


def test_a_name_is_never_translated(english: None) -> None:
    told = words.spoken(Refusal("嘉宾名单中没有“{name}”。", name="主持人"))
    assert "主持人" in told


def test_what_another_process_stored_is_known_again(english: None) -> None:
    fault = later(Words("门户暂时不能服务（{status}）", status=503))
    assert words.recalled("门户暂时不能服务（503），稍后会再试。") == words.spoken(fault)
    assert words.spoken(fault).startswith("The portal cannot serve just now (503)")
    assert words.recalled("网友说的话，不是程序说的") == "网友说的话，不是程序说的"


@pytest.mark.parametrize(
    "fault",
    [
        Words("内容超过 {most:,} 个字", most=5000), Words("与第 {number} 行重复", number=12),
        Words("看不懂时间“{time}”", time="昨天"), Words("没有时间"), Words("工单编号"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_list_is_said_in_english_too(english: None, fault: Words) -> None:
    assert words.recalled(f"{fault}") == words.spoken(fault) != fault


def test_a_text_that_only_looks_like_one_with_a_number_stays_as_it_is(english: None) -> None:
    assert words.recalled("内容超过 很多 个字") == "内容超过 很多 个字"


def test_braces_that_somebody_typed_do_no_harm() -> None:
    assert str(Refusal("嘉宾名单中没有“{name}”。", name="{0}")) == "嘉宾名单中没有“{0}”。"
    assert PLACEHOLDER.findall("{n:04d} {name}") == ["n", "name"]
