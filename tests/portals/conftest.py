"""One rehearsal portal for a file of tests, in a process of its own, with a programme each."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import count

import pytest
import requests
from playwright.sync_api import Browser, BrowserContext, Page

from studio.portal import Announcement
from studio.portal.http import HttpPortal
from tests.portals.chromium import chromium
from tests.portals.relay import Relay
from tests.portals.strangers import door_of, netizen_at
from tests.story.portal_process import PortalProcess

NOW = datetime(2025, 6, 20, 7, tzinfo=UTC)
NUMBERS = count(1)
HOUSES = count(2)


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalProcess]:
    portal = PortalProcess(tmp_path_factory.mktemp("portal"))
    yield portal
    portal.end()


@pytest.fixture
def portal(process: PortalProcess) -> Iterator[HttpPortal]:
    with closing(process.client()) as client:
        yield client


@pytest.fixture
def programme(portal: HttpPortal) -> str:
    name = str(next(NUMBERS))
    portal.announce(name, Announcement("题", "单位", "", (), NOW, NOW, "", "on_air", False))
    return name


@pytest.fixture
def netizen() -> Iterator[requests.Session]:
    """Somebody at an address that nobody used before."""
    with netizen_at(f"127.0.1.{next(HOUSES)}") as session:
        yield session


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def relay(process: PortalProcess) -> Iterator[Relay]:
    """A line to the portal, from an address that nobody used before."""
    line = Relay(door_of(process), f"127.0.2.{next(HOUSES)}")
    yield line
    line.end()


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A reader's browser: nothing is known in it, and no script of its pages may fail."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    faults: list[str] = []
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on(
        "console",
        lambda said: faults.append(said.text) if "Content Security" in said.text else None,
    )
    yield context
    context.close()
    assert faults == []


@pytest.fixture
def page(reader: BrowserContext, relay: Relay, programme: str) -> Page:
    """The programme's page, read over the line, listening."""
    page = reader.new_page()
    page.goto(f"{relay.url}/live/{programme}")
    page.wait_for_selector(".connection.live")
    return page
