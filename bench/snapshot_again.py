"""Nothing new for a visitor who has the feed's tag, against a plain server that says as little."""

from contextlib import closing

import requests

from bench import Row, row
from bench._online import INTERVIEW, both_portals
from bench._plain_portal import TAG
from bench._visitors import Visitors
from bench.snapshot import fill, in_turns


def measure(full: bool) -> Row:
    """Batches of answers in turns; microseconds an answer, the visitors' own work included."""
    with both_portals() as online:
        fill(online)
        address = f"{online.url}/feed/{INTERVIEW}.json"
        tag = requests.get(address, timeout=30).headers["ETag"]
        with (
            closing(Visitors(address, tag, "gzip")) as ours,
            closing(Visitors(f"{online.plain}/feed", TAG.decode())) as plain,
        ):
            samples = in_turns(ours, plain, full)
    return row("snapshot, 304", "us", *samples, "none; a CDN with max-age=1 stands before it")
