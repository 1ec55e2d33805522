"""Lines one after another into a real WordPress: our connector against the same calls, bare.

A line is written as a draft and shown by its id; both do that and wait for both answers. Beside
it what the courier itself takes for a line: its own queue, receipt and proof, the site's answers
taken off.
"""

import tempfile
import time
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import requests

from bench import Row, quantile, row
from bench._online import PROGRAMME, TEXT, line
from bench.one_command import milliseconds
from studio.courier.carrying import Carrying
from studio.courier.lease import Lease
from studio.people import COURIER
from studio.portal import Portal
from studio.portal.wordpress.writing import entry_html, entry_title
from studio.publication import tally
from tests import wordpress
from tests.portals.test_fault_suite import released
from tests.studio.room import Room, open_room
from tests.wordpress import WordPress

WARM_UP = 5
NOT_HERE = "WordPress is not installed: .ci/setup.sh --wordpress"


def measure(full: bool) -> Row:
    """Lines in turns; milliseconds, the site's own work included."""
    if not wordpress.is_installed():
        return {"name": "one line into a WordPress", "missing": NOT_HERE}
    times = (200 if full else 60) + WARM_UP
    ours, baseline = [], []
    with wordpress.running() as site:
        with closing(site.portal()) as portal, closing(requests.Session()) as bare:
            bare.trust_env = False
            bare.auth = ("editor", site.users["editor"])
            for name in ("1", "2"):
                portal.announce(name, PROGRAMME)
                portal.entries(name, "")
            category = portal._programme("2").record  # noqa: SLF001 - the bare calls' own list
            for number in range(times):
                content = line(number, TEXT)
                ours.append(
                    milliseconds(partial(portal.publish, "1", f"line-{number}", 1, content))
                )
                baseline.append(milliseconds(partial(put, bare, site.url, category, number)))
        own = couriers_share(site, times)
    found = row("one line into a WordPress", "ms", ours[WARM_UP:], baseline[WARM_UP:], "<= 1.3")
    lasted, worked = ([one[place] for one in own] for place in (0, 1))
    share = {
        "couriers_share": quantile(lasted, 0.5), "couriers_share_p99": quantile(lasted, 0.99),
        "couriers_work": quantile(worked, 0.5),
    }  # fmt: skip
    return {**found, **{name: round(value, 3) for name, value in share.items()}}


def put(bare: requests.Session, url: str, category: int, number: int) -> None:
    """The same two calls with nothing around them."""
    content, api = line(number, TEXT), f"{url}/wp-json/wp/v2/posts"
    body: dict[str, Any] = {
        "title": entry_title(content), "content": entry_html(f"line-{number}", 1, content, {}),
        "status": "draft", "slug": f"bare-line-{number}", "categories": [category],
        "comment_status": "closed",
    }  # fmt: skip
    made = bare.post(f"{api}?_fields=id,slug", json=body, timeout=30)
    shown = bare.post(f"{api}/{made.json()['id']}?_fields=id", json={"status": "publish"},
                      timeout=30)  # fmt: skip
    if not shown.ok:
        raise RuntimeError(f"WordPress answered {shown.status_code}")


class Timed:
    """A portal whose answers' time is counted."""

    def __init__(self, portal: Portal) -> None:
        self._portal, self.seconds, self.work = portal, 0.0, 0.0

    def __getattr__(self, name: str) -> Any:
        call = getattr(self._portal, name)

        def timed(*words: Any) -> Any:
            began, worked = time.perf_counter(), time.thread_time()
            try:
                return call(*words)
            finally:
                self.seconds += time.perf_counter() - began
                self.work += time.thread_time() - worked

        return timed


def couriers_share(site: WordPress, times: int) -> list[tuple[float, float]]:
    """Milliseconds of the courier's own for each line, from its queue to the noted proof.

    Of each how long it took, waiting for disk and cores included, and how long it worked.
    """
    with (
        tempfile.TemporaryDirectory(dir=Path.cwd()) as name,
        open_room(Path(name)) as room,
        closing(site.portal("courier")) as portal,
    ):
        timed = Timed(portal)
        lease = Lease(room.database, "bench")
        carrying = Carrying(room[COURIER], timed, lease, "bench")
        lease.renew()
        while carrying.once():  # the announcement and the first look at the whole
            pass
        found = []
        for number in range(times):
            released(room, f"{TEXT}{number}")
            found.append(carried(room, carrying, lease, timed))
    return found[WARM_UP:]


def carried(room: Room, carrying: Carrying, lease: Lease, timed: Timed) -> tuple[float, float]:
    """One line goes out and is proved; the portal's answers are not counted."""
    lasted = worked = timed.seconds = timed.work = 0.0
    while True:
        lease.renew()
        began, work = time.perf_counter(), time.thread_time()
        carrying.once()
        lasted += time.perf_counter() - began
        worked += time.thread_time() - work
        queue = room["publisher"].query(tally)
        if not (queue.waiting or queue.sent):
            return (lasted - timed.seconds) * 1000, (worked - timed.work) * 1000
