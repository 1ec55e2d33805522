"""The guides keep their word: each key is its act's, each quoted word the program's."""

import re
from pathlib import Path

import pytest

from studio.words import catalogue
from tests.docs.test_when_things_fail import literals
from ui.guide import GUIDES, KEY
from ui.keymap import BY_ID, HELP_KEY, key_words

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "guides"
SEATS = sorted(GUIDES.values())
EVERY = [folder / f"{seat}.md" for folder in (FOLDER, FOLDER / "en") for seat in SEATS]
FIXED = {HELP_KEY, "Enter", "Esc", "Tab", "Space", "Shift+Down", "Ctrl+A"}
"""Keys that nobody can put elsewhere."""
TWO_PAGES, IN_ENGLISH = 2400, 3600
"""Characters of Chinese; English is longer, and its letters are narrower."""
LARGEST = 150_000
guides = pytest.mark.parametrize("path", EVERY, ids=lambda path: f"{path.parent.name}-{path.stem}")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@guides
def test_every_key_in_a_guide_is_the_key_of_its_act(path: Path) -> None:
    named = KEY.findall(_text(path))
    assert named
    wrong = [
        (shown, act)
        for shown, act in named
        if act not in BY_ID or key_words(BY_ID[act].key) != shown
    ]
    assert wrong == []


@guides
def test_a_key_without_an_act_is_one_that_never_changes(path: Path) -> None:
    plain = KEY.sub("", _text(path))
    assert {key for key in re.findall(r"`([^`]+)`", plain) if key not in FIXED} == set()


@guides
def test_every_picture_of_a_guide_is_there_and_small(path: Path) -> None:
    shown = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", _text(path))
    assert shown
    for picture in shown:
        file = (path.parent / picture).resolve()
        assert file.is_relative_to(FOLDER)
        assert 5_000 < file.stat().st_size <= LARGEST, picture


@guides
def test_a_guide_has_two_pages_at_most(path: Path) -> None:
    assert len(_text(path)) <= (IN_ENGLISH if path.parent.name == "en" else TWO_PAGES)


@pytest.mark.parametrize("seat", SEATS)
def test_what_a_guide_quotes_is_what_the_program_says(seat: str) -> None:
    told = literals()
    quoted = re.findall(r"“([^”]+)”", _text(FOLDER / f"{seat}.md"))
    assert [words for words in quoted if not all(part in told for part in words.split(" · "))] == []


@pytest.mark.parametrize("seat", SEATS)
def test_what_an_english_guide_quotes_is_what_the_english_window_says(seat: str) -> None:
    told = set(catalogue().values())
    quoted = re.findall(r"“([^”]+)”", _text(FOLDER / "en" / f"{seat}.md"))
    assert quoted
    assert [words for words in quoted if words not in told] == []


@pytest.mark.parametrize("seat", SEATS)
def test_both_languages_name_the_same_acts(seat: str) -> None:
    chinese, english = (
        {act for _, act in KEY.findall(_text(folder / f"{seat}.md"))}
        for folder in (FOLDER, FOLDER / "en")
    )
    assert chinese == english


@pytest.mark.parametrize(
    ("seat", "acts"),
    [
        ("planner", {"tag_plan_row", "tag_nomination", "open_topics", "open_decision"}),
        ("aide", {"answer_guide"}),
        ("stenographer", {"line_guide"}),
    ],
)
def test_a_guide_names_what_only_the_page_of_the_keys_would_tell(seat: str, acts: set[str]) -> None:
    """Key fields, the draft decision and service guides."""
    assert acts <= {act for _, act in KEY.findall(_text(FOLDER / f"{seat}.md"))}


def test_every_guide_is_in_the_index_in_both_languages() -> None:
    index = (ROOT / "docs" / "guides.md").read_text(encoding="utf-8")
    links = set(re.findall(r"\]\(\.\./resources/guides/([^)]+)\)", index))
    assert links == {f"{folder}{seat}.md" for folder in ("", "en/") for seat in SEATS}
