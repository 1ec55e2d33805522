"""The technician's page keeps its word: its sentences and commands are the program's."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from studio import faults
from studio.cli import _parser

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "when-things-fail.md").read_text(encoding="utf-8")
PLACES = {"FILE": "f.sqlite", "HASH": "0" * 64}
CLAUSE = re.compile(r"[。，：；（]")


@cache
def literals() -> str:
    """Every text in the program; parts of one text stand together, others apart."""
    paths = (path for folder in ("studio", "ui") for path in (ROOT / folder).rglob("*.py"))
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in paths)
    return "\n".join(
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def sentences() -> list[str]:
    """The first column of every table."""
    rows = re.findall(r"^\| ([^|]+?) \|", PAGE, re.MULTILINE)
    return [row for row in rows if row != "It says" and not row.startswith("-")]


def commands() -> list[str]:
    fenced = re.findall(r"^```\w*\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    inline = re.findall(r"`(interview-studio [^`\n]+)`", PAGE)
    return sorted({*inline, *(line for block in fenced for line in block.splitlines())})


@pytest.mark.parametrize("sentence", sentences())
def test_the_program_says_what_the_page_says(sentence: str) -> None:
    assert sentence in literals()


def test_words_within_the_text_are_the_programs_too() -> None:
    told = literals()
    prose = "\n".join(line for line in PAGE.splitlines() if not line.startswith("|"))
    quoted = re.findall(r"[\u4e00-\u9fff]{3,}", prose)
    assert quoted
    whole = told + "备份没有完成升级前的留底没有完成"  # put together from what is done and this
    assert [words for words in quoted if words not in whole] == []
    assert "没有完成：" in told


@pytest.mark.parametrize(
    "sentence",
    sorted({sentence for _, sentence in faults.FAULTS} - {"打不开数据库文件。请检查路径和权限。"}),
)
def test_the_page_explains_every_complaint_of_the_database(sentence: str) -> None:
    assert CLAUSE.split(sentence)[0] in PAGE


@pytest.mark.parametrize("command", commands())
def test_every_command_on_the_page_can_be_typed(command: str) -> None:
    _, *words = (PLACES.get(word, word) for word in command.split())
    assert callable(_parser().parse_args(words).run)


def test_the_commands_a_sentence_names_are_real() -> None:
    named = set(re.findall(r"interview-studio ([a-z]+(?: [a-z]+)?)", "\n".join((
        *(sentence for _, sentence in faults.FAULTS), faults.RESTORE, faults.OLD
    ))))  # fmt: skip
    assert named >= {"restore", "db upgrade"}
    for words in named:
        extra = ["f.sqlite"] if words == "restore" else []
        assert callable(_parser().parse_args([*words.split(), *extra]).run)
