"""The page of security keeps its word: every rule has a place in the code and a test."""

import re
from pathlib import Path

from tests.docs.test_requirements import PLACES, cells, exists

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
LEAST = 50
"""Rules on the page: fewer means that a table is not read."""


def rules() -> list[tuple[str, str, tuple[str, ...]]]:
    """What is tried, where it is stood against, and the tests, row by row."""
    lines = [line for line in PAGE.splitlines() if line.startswith("| ")]
    found = [cells(line) for line in lines if not line.startswith(("| What is tried", "|---"))]
    assert [row for row in found if len(row) != 3] == []
    return [(what, where, tuple(tests.split("<br>"))) for what, where, tests in found]


def test_every_rule_is_shown_by_a_test_that_is_there() -> None:
    assert len(rules()) >= LEAST
    missing = [
        f"{what}: {test}"
        for what, _where, tests in rules()
        for test in tests
        if not (test == f"`{test[1:-1]}`" and exists(test[1:-1]))
    ]
    assert missing == []


def test_every_rule_says_where_it_stands_and_no_test_is_named_there() -> None:
    assert [what for what, where, _tests in rules() if not where or "::test_" in where] == []


def test_every_place_the_page_names_is_there() -> None:
    named = [code for code in re.findall(r"`([^`\n]+)`", PAGE) if code.startswith(PLACES)]
    assert named
    assert [code for code in named if not (ROOT / code.partition("::")[0]).exists()] == []


def test_every_test_of_hostile_files_and_of_signing_is_on_the_page() -> None:
    """Whoever adds one says here what it stands against."""
    for path in ("tests/studio/test_hostile_files.py", "tests/package/test_sign.py"):
        names = re.findall(r"^def (test_\w+)", (ROOT / path).read_text("utf-8"), re.MULTILINE)
        assert [name for name in names if f"{path}::{name}" not in PAGE] == []
