"""Which web addresses of a text readers may follow, and that the text stays itself."""

from html.parser import HTMLParser
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.record import ASKERS as ASKING
from studio.web_address import ASKERS, REL, is_address, linked, pieces
from tests.addresses import GUIDE, LONG, TEXTS


class Seen(HTMLParser):
    """All words, and each tag with what it says."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words, self.tags = "", list[Any]()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize(("text", "links"), TEXTS)
def test_what_leads_is_seen_whole_and_the_words_stay(
    text: str, links: tuple[tuple[str, str], ...]
) -> None:
    cut = tuple(pieces(text))
    assert "".join(one.text for one in cut) == text
    assert tuple((one.text, one.address) for one in cut if one.address) == links
    assert all(one.text.endswith(one.address) for one in cut)
    seen = Seen(linked(text))
    assert seen.words == text
    assert seen.tags == [("a", {"href": address, "rel": REL}) for _words, address in links]


@given(st.text(alphabet="《》https://a.cn@)(\n\u202e&<>\"'长;?", max_size=80))
def test_whatever_is_written_reads_the_same_and_leads_to_the_web_alone(text: str) -> None:
    seen = Seen(linked(text))
    assert seen.words == text
    assert all(tag == "a" and is_address(says["href"]) for tag, says in seen.tags)


def test_an_address_is_one_from_end_to_end() -> None:
    assert is_address(GUIDE)
    assert is_address(LONG)
    for other in ("", "http://a.gov.cn", f"{GUIDE}。", f"{GUIDE}.", f" {GUIDE}", f"{LONG}a"):
        assert not is_address(other)


def test_strangers_are_the_same_in_every_place_that_names_them() -> None:
    assert {role.value for role in ASKING} == ASKERS
    script = (files("resources") / "portal" / "entries.js").read_text("utf-8")
    assert '["netizen", "press"].includes(entry.role)' in script
