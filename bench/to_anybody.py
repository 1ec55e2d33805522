"""From the publisher's key to an anonymous reader: a real WordPress, beside the rehearsal's portal.

Each has a courier at work, and a reader who asks for the page again as soon as it has come.
"""

import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench import Row, row
from bench._online import TEXT
from bench.wordpress import NOT_HERE
from studio import interview
from studio.courier.status import status
from tests import wordpress
from tests.portals.test_fault_suite import Site, a_wordpress, carried, our_own, released
from tests.story.portal_process import until
from tests.studio.room import Room, open_room

WARM_UP = 3


def measure(full: bool) -> Row:
    """Lines in turns; milliseconds from the approval, which releases, to the words on the page."""
    name, goal = "approved to readable at a WordPress", "none; see below"
    if not wordpress.is_installed():
        return {"name": name, "missing": NOT_HERE}
    times = (100 if full else 30) + WARM_UP
    with wordpress.running() as running, ExitStack() as ending:
        folder = Path(ending.enter_context(tempfile.TemporaryDirectory(dir=Path.cwd())))
        sites = [a_wordpress(running, "bench"), ending.enter_context(our_own(folder))]
        rooms = [ending.enter_context(at_work(site)) for site in sites]
        found: list[list[float]] = [[], []]
        for number in range(times):
            for site, room, times_ in zip(sites, rooms, found, strict=True):
                times_.append(to_reader(site, room, f"{TEXT}{number}"))
    return row(name, "ms", found[0][WARM_UP:], found[1][WARM_UP:], goal)


@contextmanager
def at_work(site: Site) -> Iterator[Room]:
    """A studio whose courier serves the site."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name, open_room(Path(name)) as room:
        room["boss"].execute(interview.choose_portal, site.url + site.mark)
        with carried(room, site.secret):
            until(lambda: room["aide"].query(status).announced_revision > 0)
            yield room


def to_reader(site: Site, room: Room, text: str) -> float:
    """Milliseconds from the end of the releasing command until the reader has it."""
    released(room, text)
    began = time.perf_counter()
    while all(shown != text for _entry, shown in site.readers()):
        if time.perf_counter() - began > 60:
            raise RuntimeError("the line does not come")
    return (time.perf_counter() - began) * 1000
