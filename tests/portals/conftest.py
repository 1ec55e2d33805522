"""One rehearsal portal for a file of tests, in a process of its own, with a programme each."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import count

import pytest
import requests

from studio.portal import Announcement
from studio.portal.http import HttpPortal
from tests.portals.strangers import netizen_at
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
