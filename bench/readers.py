"""From an approved line's PUT to the last of 1,000 readers, against bytes written and no more.

The baseline is a plain asyncio server that writes the same bytes to as many connections.
"""

import subprocess
import time
from http.client import HTTPConnection
from urllib.parse import urlsplit

import requests

from bench import Row, row
from bench._online import INTERVIEW, TEXT, Online, both_portals, line, piped, said, tell
from studio.rehearsal.portal.events import events

READERS = 1_000
WARM_UP = 5
PAUSE_SECONDS = 0.05


def measure(full: bool) -> Row:
    """Rounds in turns, one event each; milliseconds."""
    times = (100 if full else 25) + WARM_UP
    ours, baseline = [], []
    with both_portals() as online:
        event = event_of(online)
        stream = f"{online.url}/feed/{INTERVIEW}/events?after=0"
        with (
            piped("bench._crowd", stream, str(READERS)) as crowd,
            piped("bench._crowd", f"{online.plain}/events", str(READERS)) as plain_crowd,
        ):
            said(crowd)
            said(plain_crowd)
            plain = HTTPConnection(urlsplit(online.plain).netloc)
            online.client.close()  # its connection may have idled too long while they gathered
            for number in range(1, times + 1):
                ours.append(published(online, crowd, number))
                baseline.append(written(plain, plain_crowd, event, number))
            plain.close()
    goal = "ratio <= 2"
    name = f"approved to the last of {READERS} readers"
    return row(name, "ms", ours[WARM_UP:], baseline[WARM_UP:], goal)


def published(online: Online, crowd: subprocess.Popen[str], number: int) -> float:
    """A new line through the portal, until the last reader has it."""
    mark = marked(number)
    began = about_to(crowd, mark)
    online.client.publish(INTERVIEW, f"line-{number}", 1, line(number, TEXT + mark))
    return 1_000 * (float(said(crowd)) - began)


def written(
    plain: HTTPConnection, crowd: subprocess.Popen[str], event: bytes, number: int
) -> float:
    """The same bytes, but for the mark, through the plain server."""
    mark = marked(number)
    began = about_to(crowd, mark)
    plain.request("PUT", "/", event.replace(marked(0).encode(), mark.encode()))
    plain.getresponse().read()
    return 1_000 * (float(said(crowd)) - began)


def event_of(online: Online) -> bytes:
    """A line of this length as the portal's readers get it."""
    online.client.publish(INTERVIEW, "line-0", 1, line(0, TEXT + marked(0)))
    return events(requests.get(f"{online.url}/feed/{INTERVIEW}.json", timeout=30).json()["entries"])


def marked(number: int) -> str:
    """What the readers wait for: each line has its own."""
    return f"mark-{number:06}-"


def about_to(crowd: subprocess.Popen[str], mark: str) -> float:
    """Tells the crowd what to look for, and lets it settle; the moment after that."""
    tell(crowd, mark)
    time.sleep(PAUSE_SECONDS)
    return time.monotonic()
