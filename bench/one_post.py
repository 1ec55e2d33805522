"""One line published by the courier's client, against bare http.client at the same portal.

The portal stores each line for good before it answers; both wait for that. What is our own is
the difference, `own_share`.
"""

import json
from collections.abc import Callable
from http.client import HTTPConnection
from urllib.parse import urlsplit

from bench import Row, quantile, row
from bench._online import INTERVIEW, TEXT, TOKEN, both_portals, line
from bench.one_command import milliseconds

WARM_UP = 20
HEADERS = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}


def measure(full: bool) -> Row:
    """Lines published in turns by both; milliseconds, the portal's own work included."""
    times = 1_500 if full else 300
    ours, baseline = [], []
    with both_portals() as online:
        bare = HTTPConnection(urlsplit(online.url).netloc)
        for number in range(times + WARM_UP):
            ours.append(milliseconds(lambda n=number: publish(online.client.publish, n)))  # type: ignore[misc]
            baseline.append(milliseconds(lambda n=number: put(bare, n)))  # type: ignore[misc]
        bare.close()
    found = row("one line published", "ms", ours[WARM_UP:], baseline[WARM_UP:], "own_share <= 1.1")
    return {**found, "own_share": round(quantile(ours, 0.5) - quantile(baseline, 0.5), 3)}


def publish(client: Callable[..., object], number: int) -> None:
    """As the courier does it: the receipt is checked."""
    client(INTERVIEW, f"ours-{number}", 1, line(number, TEXT))


def put(bare: HTTPConnection, number: int) -> None:
    """The same call with nothing around it; the digest is made, for the portal asks for it."""
    content = line(number, TEXT)
    body = json.dumps({**content.fields(), "sha256": content.sha256}).encode()
    bare.request(
        "PUT", f"/v1/interviews/{INTERVIEW}/entries/bare-{number}/versions/1", body, HEADERS
    )
    answer = bare.getresponse()
    answer.read()
    if answer.status != 201:
        raise RuntimeError(f"the portal answered {answer.status}")
