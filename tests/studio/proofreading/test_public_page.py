"""The page as any reader gets it: without a token, bounded, strangers' words and all."""

import json
from collections.abc import Iterator

import pytest

from studio.portal import PortalDown, PortalRefused
from studio.portal.answers import LONGEST_ANSWER
from studio.portal.public import PublicPage
from tests.studio.proofreading.strange_portal import StrangePortal, strange_portal

LINE = {
    "entry": "line-1", "version": 1, "sequence": 1, "kind": "line", "role": "host",
    "label": "主持人", "text": "大家好", "question": "", "note": "",
    "spoken_at": "2025-06-20T07:00:00+00:00", "late": False, "media": [], "withdrawn": False,
}  # fmt: skip


@pytest.fixture
def portal() -> Iterator[StrangePortal]:
    with strange_portal() as made:
        yield made


@pytest.fixture
def page(portal: StrangePortal) -> Iterator[PublicPage]:
    made = PublicPage(portal.url)
    yield made
    made.close()


def feed(*rows: object) -> str:
    return json.dumps({"interview": {}, "cursor": "1", "entries": list(rows)})


def test_it_asks_as_a_reader_and_by_the_tag(portal: StrangePortal, page: PublicPage) -> None:
    portal.says(feed(LINE), tag='"a"')
    (entry,) = page.read("1") or ()
    assert entry.content is not None
    assert (entry.entry, entry.content.text) == ("line-1", "大家好")
    assert page.read("1") is None
    portal.says(feed(), tag='"b"')
    assert page.read("1") == ()
    path, head = portal.asked[1]
    assert path == "/feed/1.json"
    assert head["If-None-Match"] == '"a"'
    assert "Authorization" not in head


@pytest.mark.parametrize(
    ("body", "kind", "status", "words"),
    [
        ("<html>维护中</html>", "text/html", 200, "看不懂"),
        ("<html>维护中</html>", "application/json", 200, "看不懂"),
        ("[]", "application/json", 200, "看不懂"),
        ('{"entries": {}}', "application/json", 200, "看不懂"),
        ("[" * 100_000, "application/json", 200, "看不懂"),
        ("", "text/html", 503, "不能服务"),
        ("", "text/html", 302, "没有说哪里"),
        ("", "text/html", 403, "不对公众开放"),
        (" " * (LONGEST_ANSWER + 1), "application/json", 200, "过长"),
    ],
)
def test_what_is_no_page_is_a_clear_sentence(
    portal: StrangePortal, page: PublicPage, body: str, kind: str, status: int, words: str
) -> None:
    portal.says(body, kind, status)
    with pytest.raises(PortalDown) as fault:
        page.read("1")
    assert words in str(fault.value)


def test_a_programme_that_has_no_page_says_what_to_look_at(
    portal: StrangePortal, page: PublicPage
) -> None:
    portal.says("{}", status=404)
    with pytest.raises(PortalRefused, match="门户地址"):
        page.read("1")


def test_a_dead_portal_is_a_clear_sentence() -> None:
    with pytest.raises(PortalDown, match="连不上"):
        PublicPage("http://127.0.0.1:9").read("1")


@pytest.mark.parametrize(
    "spoilt",
    [
        None, 5, "line-1", {}, {**LINE, "text": 5}, {**LINE, "sequence": "1"},
        {**LINE, "spoken_at": "yesterday"}, {**LINE, "media": "x"},
        {name: value for name, value in LINE.items() if name != "label"},
        {**LINE, "text": "\ud800"}, {**LINE, "version": 1e300}, {**LINE, "entry": ["x"]},
    ],
)  # fmt: skip
def test_an_entry_that_cannot_be_read_hides_no_other(
    portal: StrangePortal, page: PublicPage, spoilt: object
) -> None:
    portal.says(feed(spoilt, LINE))
    first, second = page.read("1") or ()
    assert first.content is None or (first.version, first.entry) != (1, "line-1")
    first.text.encode()
    assert second.content is not None


def test_a_megabyte_of_text_comes_whole(portal: StrangePortal, page: PublicPage) -> None:
    portal.says(feed({**LINE, "text": "长" * 1_000_000}))
    (entry,) = page.read("1") or ()
    assert entry.content is not None
    assert len(entry.content.text) == 1_000_000
