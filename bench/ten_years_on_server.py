"""The same ten years on a server, through the planner's own login."""

import time

from bench import Row
from bench._server import server_room
from bench._ten_years import FULL, SMALL, fill
from bench.ten_years import measured


def measure(full: bool) -> Row:
    """Milliseconds a search over all years, beside LIKE by who owns the tables."""
    size = FULL if full else SMALL
    with server_room() as room:
        began = time.perf_counter()
        fill(room, size)
        return measured(room, size, "ten years on a server", time.perf_counter() - began)
