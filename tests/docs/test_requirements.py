"""The page of the requirements keeps its word: each has its row, state and test."""

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.removal import Removal
from tests.removed_rules import REMOVALS
from tests.requirements_tried import Verdict, copied, verdict

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "requirements.md").read_text(encoding="utf-8")
STATES = {"done", "partly", "later", "out"}
PLACES = ("studio/", "ui/", "resources/", "tests/", "bench/", "docs/", ".ci/")
NONE = "—"


@dataclass(frozen=True)
class Row:
    """A requirement as the page has it."""

    number: str
    notice: str
    what: str
    priority: str
    state: str
    where: str
    tests: tuple[str, ...]


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]


def rows() -> list[Row]:
    """Every row of the table, its tests one by one."""
    table = PAGE.partition("| # | Taken away |")[0]
    found = [cells(line) for line in table.splitlines() if re.match(r"\| A\d+ \|", line)]
    assert [row[0] for row in found if len(row) != 7] == []
    return [
        Row(number, notice, what, priority, state, where, tuple(tests.split("<br>")))
        for number, notice, what, priority, state, where, tests in found
    ]


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@cache
def names_in(path: str) -> frozenset[str]:
    """A test file's functions as pytest takes them: `test_x`, `TestY::test_z`."""
    if not (ROOT / path).is_file():
        return frozenset()
    body = ast.parse((ROOT / path).read_text(encoding="utf-8")).body
    of_classes = (
        f"{node.name}::{part.name}"
        for node in body
        if isinstance(node, ast.ClassDef)
        for part in node.body
        if isinstance(part, FUNCTIONS)
    )
    return frozenset({*(node.name for node in body if isinstance(node, FUNCTIONS)), *of_classes})


def exists(test: str) -> bool:
    path, _, name = test.partition("::")
    return name.rpartition("::")[2].startswith("test_") and name in names_in(path)


def test_every_requirement_has_its_row_in_the_files_order() -> None:
    assert [row.number for row in rows()] == [f"A{number}" for number in range(1, 100)]


def test_every_row_has_a_state_and_says_where_it_is() -> None:
    assert [row.number for row in rows() if row.state not in STATES] == []
    told = [row.number for row in rows() if row.state in {"done", "partly"} and not row.where]
    assert told == []


def test_what_is_there_is_shown_by_a_test_and_what_is_later_by_none() -> None:
    odd = [
        f"{row.number} is {row.state}: {', '.join(row.tests)}"
        for row in rows()
        if (row.state in {"later", "out"}) != (row.tests == (NONE,))
    ]
    assert odd == []


def test_every_test_the_page_names_is_there() -> None:
    missing = [
        f"{row.number}: {test}"
        for row in rows()
        for test in row.tests
        if test != NONE and not (test == f"`{test[1:-1]}`" and exists(test[1:-1]))
    ]
    assert missing == []


def test_a_test_is_named_in_its_own_column_alone() -> None:
    assert [row.number for row in rows() if "::test_" in row.where] == []


def test_every_place_the_page_names_is_there() -> None:
    codes = re.findall(r"`([^`\n]+)`", PAGE)
    named = [code.partition("::")[0] for code in codes if code.startswith(PLACES)]
    assert named
    assert [code for code in named if not (ROOT / code).exists()] == []


def test_for_each_of_the_first_rank_a_rule_can_be_taken_away() -> None:
    shown = {removal.requirement for removal in REMOVALS}
    there = {r.number for r in rows() if r.priority == "P0" and r.state in {"done", "partly"}}
    assert there - shown == set()


def test_what_is_taken_away_stands_once_and_its_test_is_there() -> None:
    def once(removal: Removal) -> bool:
        return (ROOT / removal.path).read_text(encoding="utf-8").count(removal.old) == 1

    assert [one.rule for one in REMOVALS if not once(one) or one.old == one.new] == []
    assert [one.test for one in REMOVALS if not exists(one.test)] == []


def test_the_page_shows_every_rule_that_can_be_taken_away() -> None:
    table = PAGE.partition("| # | Taken away |")[2]
    found = [cells(line) for line in table.splitlines() if re.match(r"\| A\d+ \|", line)]
    made = [[one.requirement, one.rule, f"`{one.path}`", f"`{one.test}`"] for one in REMOVALS]
    assert found == made


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("tree"))


@pytest.mark.slow
@pytest.mark.parametrize("removal", REMOVALS, ids=lambda one: f"{one.requirement}-{one.rule}")
def test_a_rule_taken_away_makes_its_test_fail(tree: Path, removal: Removal) -> None:
    assert verdict(tree, removal) is Verdict.FAILED
