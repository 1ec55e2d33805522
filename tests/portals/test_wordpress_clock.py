"""A real WordPress whose clock is wrong and is set back: readers keep what they have, and get more.

WordPress keeps for later whatever is dated ahead of its clock. What it published while its clock
was ahead is so dated once somebody sets that clock right.
"""

import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import pytest

from studio.portal.wordpress import WordPressPortal
from tests import wordpress as sites
from tests.portals.test_wordpress import NUMBERS, announcement, line, readers_see, texts
from tests.wordpress import WordPress

DAY = 86_400
pytestmark = pytest.mark.timeout(240)


@pytest.fixture(scope="module")
def site() -> Iterator[WordPress]:
    with sites.running(WP_PORTAL_CLOCK="1") as site:
        yield site


def set_clock(site: WordPress, ahead: int) -> None:
    """Waits until its clock shows it."""
    site.set_clock(ahead)
    time.sleep(1.5)


class Hour(NamedTuple):
    """An interview at the site; read_to: the cursor of what was read back of it."""

    portal: WordPressPortal
    read_to: str


@pytest.fixture(params=[120, DAY], ids=["minutes", "a day"])
def hour(site: WordPress, request: pytest.FixtureRequest) -> Iterator[Hour]:
    """Two lines were written and read back while the clock was ahead; now it is right."""
    with closing(site.portal(f"c{next(NUMBERS)}")) as portal:
        set_clock(site, request.param)
        portal.announce("1", announcement())
        for number, text in ((1, "甲"), (2, "乙")):
            portal.publish("1", f"line-{number}", 1, line(text, number))
        read_to = portal.entries("1", "").cursor
        set_clock(site, 0)
        yield Hour(portal, read_to)


@pytest.fixture
def portal(hour: Hour) -> WordPressPortal:
    return hour.portal


@pytest.mark.usefixtures("hour")
def test_the_site_dates_them_ahead_of_now(site: WordPress) -> None:
    rows = site.rest("GET", "posts").json()
    dates = [datetime.fromisoformat(row["date_gmt"]).replace(tzinfo=UTC) for row in rows]
    assert max(dates) > datetime.now(UTC) + timedelta(seconds=60)


def test_a_correction_does_not_take_a_line_from_readers(
    site: WordPress, portal: WordPressPortal
) -> None:
    portal.publish("1", "line-1", 2, line("甲，更正", 1))
    assert texts(readers_see(site, portal)) == ["甲，更正", "乙"]


def test_what_was_withdrawn_comes_again_as_a_newer_version(
    site: WordPress, portal: WordPressPortal
) -> None:
    portal.withdraw("1", "line-2")
    assert texts(readers_see(site, portal)) == ["甲"]
    portal.publish("1", "line-2", 2, line("乙，再次", 2))
    assert texts(readers_see(site, portal)) == ["甲", "乙，再次"]


def test_announcing_a_change_does_not_take_the_page_from_readers(
    site: WordPress, portal: WordPressPortal
) -> None:
    portal.announce("1", announcement("改了的题"))
    portal.publish("1", "line-3", 1, line("丙", 3))
    assert texts(readers_see(site, portal)) == ["甲", "乙", "丙"]
    assert "改了的题" in site.read(f"{portal._name('1')}/").text


def test_what_is_written_after_that_is_read_back_without_reading_the_whole(hour: Hour) -> None:
    portal, after = hour
    portal.publish("1", "line-3", 1, line("丙", 3))
    portal.withdraw("1", "line-1")
    page = portal.entries("1", after)
    assert {(one.entry, one.withdrawn) for one in page.entries} >= {
        ("line-3", False), ("line-1", True)
    }  # fmt: skip
    portal.publish("1", "line-4", 1, line("丁", 4))
    assert "line-4" in {one.entry for one in portal.entries("1", page.cursor).entries}
