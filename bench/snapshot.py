"""The whole feed for a visitor, packed, against a plain server that answers as many bytes."""

from contextlib import closing

import requests

from bench import Row, row
from bench._online import INTERVIEW, TEXT, Online, both_portals, line
from bench._visitors import Visitors

LINES = 150
BATCH = 400


def measure(full: bool) -> Row:
    """Batches of answers in turns; microseconds an answer, the visitors' own work included."""
    with both_portals() as online:
        fill(online)
        found = requests.get(f"{online.url}/feed/{INTERVIEW}.json", timeout=30, stream=True)
        size = int(found.headers["Content-Length"])
        found.close()
        with (
            closing(Visitors(f"{online.url}/feed/{INTERVIEW}.json", encoding="gzip")) as ours,
            closing(Visitors(f"{online.plain}/feed/{size}")) as plain,
        ):
            samples = in_turns(ours, plain, full)
    return row("snapshot, 200", "us", *samples, "none; a CDN with max-age=1 stands before it")


def fill(online: Online) -> None:
    """An hour on air."""
    for number in range(LINES):
        online.client.publish(INTERVIEW, f"line-{number}", 1, line(number, f"{number}。{TEXT}"))


def in_turns(ours: Visitors, plain: Visitors, full: bool) -> tuple[list[float], list[float]]:
    """Microseconds an answer, batch by batch; the first of each is not counted."""
    pairs = [(ours.visit(BATCH), plain.visit(BATCH)) for _ in range(60 if full else 12)]
    return [one for one, _ in pairs[1:]], [other for _, other in pairs[1:]]
