"""Web addresses as readers have them at each portal; what is read back stays the words alone."""

import html
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import requests
from playwright.sync_api import Page

from studio.portal import Announcement, EntryContent, Listed, Reply
from studio.portal.folder.connector import FolderPortal
from studio.portal.folder.place import LocalPlace
from studio.portal.http import HttpPortal
from studio.portal.open import public_at
from studio.portal.wordpress import WordPressPortal, writing
from studio.portal.wordpress.reading import entries_in
from studio.portal.wordpress.writing import entry_html, plainly
from studio.web_address import REL
from tests.addresses import GUIDE, TEXTS
from tests.portals.chromium import equals_portal
from tests.portals.relay import Relay
from tests.story.portal_process import PortalProcess, until
from tests.wordpress import WordPress

NOW = datetime(2025, 6, 20, 7, tzinfo=UTC)
SHOWN = Announcement("题", "单位", "", (), NOW, NOW, "", "on_air", rehearsal=False)
ASKED = f"见《假的指南》{GUIDE}"
NUMBERS = count(1)
LINKS = """selector => Array.from(document.querySelectorAll(selector + " a"),
  one => [one.textContent, one.getAttribute("href"), one.rel])"""


def line(text: str, sequence: int = 1, **more: Any) -> EntryContent:
    first = EntryContent(sequence, "line", "guest", "程立言", text, "", "", NOW, late=False)
    return replace(first, **more)


def every() -> dict[str, EntryContent]:
    """A line for each text, an answer, and what two strangers wrote."""
    lines = {f"line-{n}": line(text, n) for n, (text, _links) in enumerate(TEXTS, 1)}
    more = (
        line(ASKED, kind="answer", role="department", question=ASKED),
        line(ASKED, 91, role="netizen"), line(ASKED, 92, role="press"),
    )  # fmt: skip
    return lines | {f"answer-{90 + n}": one for n, one in enumerate(more)}


def wanted() -> list[list[str]]:
    """Every link of the lines and of the answer, with what a link says of itself."""
    found = [link for _text, links in TEXTS for link in links]
    return [[words, address, REL] for words, address in [*found, (ASKED[1:], GUIDE)]]


def test_the_page_draws_the_same_links_live_and_anew_and_none_for_a_stranger(
    process: PortalProcess, portal: HttpPortal, programme: str, page: Page
) -> None:
    for entry, content in every().items():
        portal.publish(programme, entry, 1, content)
    until(lambda: equals_portal(page, process.url, programme))
    page.click("#order")  # oldest first
    for _round in range(2):
        assert sorted(page.evaluate(LINKS, "#feed")) == sorted(wanted())
        assert page.locator(".question a").count() == 0
        page.reload()
        page.wait_for_selector(".connection.live")
    read = {one.entry: one.text for one in portal.entries(programme, "").entries}
    assert read == {entry: content.text for entry, content in every().items()}
    name = page.get_by_role("link", name=f"《社保卡办理指南》{GUIDE}", exact=True)
    assert name.count() == 1


def test_the_column_and_the_askers_page_lead_where_the_answer_does(
    portal: HttpPortal, programme: str, page: Page, relay: Relay
) -> None:
    portal.enter(programme, "answer-1", Listed(ASKED, "甲", 1, "", "局", ASKED, NOW, NOW))
    page.goto(f"{relay.url}/followup/{programme}")
    assert page.evaluate(LINKS, ".column-items") == [[ASKED[1:], GUIDE, REL]]
    ask, json = f"{relay.url}/ask/{programme}", {"Accept": "application/json"}
    asked = requests.post(ask, {"text": ASKED}, headers=json, timeout=10).json()
    portal.reply(programme, asked["id"], Reply(ASKED, "局", ""))
    page.goto(f"{relay.url}/ask/status/{asked['code']}")
    assert page.evaluate(LINKS, ".answered") == [[ASKED[1:], GUIDE, REL]]
    assert page.locator("main a", has_text="假的指南").count() == 1


def test_the_page_in_a_folder_leads_and_its_data_are_the_words(tmp_path: Path, page: Page) -> None:
    with closing(FolderPortal(LocalPlace(tmp_path), lambda: NOW)) as portal:
        portal.announce("7", SHOWN)
        for entry, content in every().items():
            portal.publish("7", entry, 1, content)
        portal.enter("7", "answer-90", Listed(ASKED, "甲", 1, "", "局", ASKED, NOW, NOW))
        read = {one.entry: one.sha256 for one in portal.entries("7", "").entries}
    assert read == {entry: content.sha256 for entry, content in every().items()}
    page.goto((tmp_path / "7" / "index.html").as_uri())
    assert sorted(page.evaluate(LINKS, "main")) == sorted(wanted())
    page.goto((tmp_path / "7" / "followup.html").as_uri())
    assert page.evaluate(LINKS, "main") == [[ASKED[1:], GUIDE, REL]]


@pytest.fixture
def site(wordpress: WordPress) -> Iterator[WordPressPortal]:
    with closing(wordpress.portal(f"links{next(NUMBERS)}")) as portal:
        portal.announce("1", SHOWN)
        yield portal


def test_a_wordpress_shows_links_and_gives_the_words_back(
    wordpress: WordPress, site: WordPressPortal, page: Page
) -> None:
    sent = every()
    for entry, content in sent.items():
        assert site.publish("1", entry, 1, content).sha256 == content.sha256
    read = {one.entry: (one.text, one.sha256) for one in site.entries("1", "").entries}
    assert read == {entry: (one.text, one.sha256) for entry, one in sent.items()}
    address = f"{wordpress.url}/{site._name('1')}/"
    page.goto(address)
    assert sorted(page.evaluate(LINKS, ".interview-entry")) == sorted(wanted())
    with closing(public_at(f"{wordpress.url}/#wordpress={site._prefix}")) as public:
        seen = {one.entry: one.content for one in public.read("1") or ()}
    assert seen == sent


def test_what_an_older_program_wrote_as_words_stands_and_is_not_sent_again(
    wordpress: WordPress, site: WordPressPortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = line(ASKED)
    with monkeypatch.context() as older:
        older.setattr(writing, "linked", lambda text, plain: plain(text))
        site.publish("1", "line-1", 1, content)
    slug = f"{site._name('1')}-line-1"
    (row,) = wordpress.rest("GET", "posts", params={"slug": slug, "context": "edit"}).json()
    assert "<a " not in row["content"]["raw"]
    with closing(wordpress.portal(site._prefix)) as today:
        (one,) = today.entries("1", "").entries
        assert (one.text, one.sha256) == (content.text, content.sha256)
        today.publish("1", "line-1", 1, content)
        again = wordpress.rest("GET", f"posts/{row['id']}", params={"context": "edit"}).json()
        assert again["modified_gmt"] == row["modified_gmt"]
        assert again["content"]["raw"] == row["content"]["raw"]
        today.publish("1", "line-1", 2, content)
    (shown,) = entries_in(wordpress.read(f"{site._name('1')}/").text)
    assert (shown.version, shown.content) == (2, content)


@pytest.mark.parametrize(("text", "links"), TEXTS)
def test_an_entry_is_read_out_of_its_html_to_the_letter(
    text: str, links: tuple[tuple[str, str], ...]
) -> None:
    made = entry_html("line-1", 1, line(text), {})
    (found,) = entries_in(made)
    assert found.content == line(text)
    leads = re.findall(r'<a href="([^"]*)"', made)
    assert leads == [plainly(address) for _words, address in links]
    assert [html.unescape(one) for one in leads] == [address for _words, address in links]
