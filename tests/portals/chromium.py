"""The page in the system's Chromium, as a reader has it: a new profile, all else quiet."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import requests
from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
MISSING = "Chromium is not installed: run .ci/setup.sh --chromium"

SAME = """html => {
  const list = page => Array.from(page.getElementById("feed").children, item => {
    const copy = item.cloneNode(true);
    copy.classList.remove("fresh");
    copy.normalize();
    return copy;
  });
  const here = list(document), there = list(new DOMParser().parseFromString(html, "text/html"));
  return here.length === there.length && here.every((item, n) => item.isEqualNode(there[n]));
}"""
SHOWN = """() => Array.from(document.querySelectorAll("#feed > li"), item => [
  item.dataset.entry, Number(item.dataset.version),
  Array.from(item.querySelectorAll("p.text, .question"), text => text.textContent).join("|"),
])"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser, for a file of tests. In CI it must be there; elsewhere the test is skipped."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None and os.environ.get("CI") == "true":
        pytest.fail(MISSING)
    if path is None:
        pytest.skip(MISSING)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()


def shown(page: Page) -> list[tuple[str, int, str]]:
    """What stands in the list from top to bottom: entry, version, words."""
    return [tuple(row) for row in page.evaluate(SHOWN)]


def snapshot(portal_url: str, programme: str) -> dict[str, Any]:
    """The feed as the portal has it."""
    found: dict[str, Any] = requests.get(f"{portal_url}/feed/{programme}.json", timeout=10).json()
    return found


def equals_portal(page: Page, portal_url: str, programme: str) -> bool:
    """Whether the list is, node for node, what the portal itself would draw now, each once."""
    html = requests.get(f"{portal_url}/live/{programme}", timeout=10).text
    rows = snapshot(portal_url, programme)["entries"]
    have = sorted((name, version) for name, version, _ in shown(page))
    wanted = sorted((row["entry"], row["version"]) for row in rows)
    return bool(have == wanted and page.evaluate(SAME, html))
