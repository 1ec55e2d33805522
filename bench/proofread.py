"""10,000 lines held against the page, against reading that page's JSON alone."""

import json
import time
from dataclasses import asdict
from datetime import UTC, datetime

from bench import Row, row
from studio.courier.comparing import content_of
from studio.portal.public import PublicEntry
from studio.proofreading import compared
from studio.publication import Kept, Outgoing, PublicationState

LINES = 10_000
WORDS = "今年以来全县共检查食品生产经营单位八千六百一十二家次，发现并整改问题一千零三十四个。"


def measure(full: bool) -> Row:
    """In turns: milliseconds."""
    released = {one.entry: Kept((one,), None) for one in map(_line, range(1, LINES + 1))}
    page = [_seen(kept.publications[0]) for kept in released.values()]
    text = json.dumps([asdict(one) for one in page], default=str)
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(60 if full else 12):
        began = time.perf_counter()
        compared(page, released, _never)
        between = time.perf_counter()
        json.loads(text)
        taken[0].append(1_000 * (between - began))
        taken[1].append(1_000 * (time.perf_counter() - between))
    return row("proofread, 10,000 lines", "ms", *taken, "ratio <= 2")


def _line(number: int) -> Outgoing:
    return Outgoing(
        number, "line", f"line-{number}", 1, number, "guest", "程立言", f"{number}{WORDS}", "", "",
        datetime(2025, 6, 20, 7, tzinfo=UTC), False, PublicationState.ONLINE, version=1,
        proved_at=datetime(2025, 6, 20, 7, tzinfo=UTC),
    )  # fmt: skip


def _seen(one: Outgoing) -> PublicEntry:
    return PublicEntry(one.entry, one.number, False, content_of(one), one.text)


def _never(_name: str) -> bool:
    return False
