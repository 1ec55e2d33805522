"""The folder's pages as readers have them: from a disk, on a phone, whatever people wrote."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from studio.portal.folder.bundle import Bundle
from studio.portal.folder.page import column_page, page
from tests.portals.chromium import chromium

PHONE = {"width": 360, "height": 740}
ENDLESS = "https://www.example.gov.cn/" + "a" * 160
AT = "2026-06-20T07:00:00+00:00"
LINE = {
    "entry": "line-1", "sequence": 1, "kind": "line", "withdrawn": False, "late": False,
    "question": ENDLESS, "note": ENDLESS, "media": (), "label": ENDLESS, "text": ENDLESS,
    "spoken_at": AT,
}  # fmt: skip
ANSWER = {
    "entry": "answer-1", "sequence": 2, "askers": 2, "channel": ENDLESS, "received_at": AT,
    "answered_at": AT, "question": ENDLESS, "asker": ENDLESS, "department": ENDLESS,
    "text": ENDLESS, "number": 1,
}  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.mark.parametrize("which", ["page", "column"])
def test_no_word_of_anybody_makes_a_page_wider_than_a_phone(
    browser: Browser, tmp_path: Path, which: str
) -> None:
    """Headings break as well: a title may be an address, and a question one long word."""
    shown = {"title": ENDLESS, "unit": ENDLESS, "guests": [{"name": ENDLESS, "post": ENDLESS}]}
    bundle = Bundle(shown, 1, {"line-1": LINE}, {}, {"answer-1": ANSWER})
    file = tmp_path / "index.html"
    file.write_text(page(bundle, {}) if which == "page" else column_page(bundle), encoding="utf-8")
    tab = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    tab.goto(file.as_uri())
    assert tab.locator("h1").count() == 1
    assert tab.locator("article").count() == 1
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    tab.close()
