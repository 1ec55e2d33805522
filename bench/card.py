"""From the aide's command to a data card painted at the host's and on the guests' screen.

On PostgreSQL (loopback). Beside it, in the same run, a bare LISTEN/NOTIFY there, as in `note`.
"""

import time

import psycopg

from bench import Row, quantile, row
from bench._online import piped, said
from bench._server import server_room
from bench.note import PAUSE_SECONDS, SETTLING_SECONDS, notified
from studio.floor_note import Addressee, DataCard, acknowledge, give_card, take_off
from tests.studio.room import Room

AT_HOST, AT_GUESTS = "{source}）", "{source}"
"""How `_host` tells what it painted: what stands behind the last colon."""
LEFT_SECONDS = 1.0
"""So long a card is left standing: one that comes late is counted, not taken away unseen."""
GOAL = "p99 <= 2000"


def measure(full: bool) -> Row:
    """Milliseconds from the asking of the command (not from its return), at the host's panel."""
    times = 500 if full else 100
    with server_room() as room:
        url, programme = room.of("host").url, str(room.programme)
        with piped("bench._host", url, programme, "guests") as panel:
            said(panel)
            time.sleep(SETTLING_SECONDS)
            asked, bare = given(room, times)
            time.sleep(SETTLING_SECONDS)
            out, _ = panel.communicate(timeout=60)
    seen = {text: float(at) for at, _, text in (line.partition(" ") for line in out.splitlines())}
    took = {
        form: [
            1_000 * (seen[text] - at)
            for source, at in asked.items()
            if (text := form.format(source=source)) in seen
        ]
        for form in (AT_HOST, AT_GUESTS)
    }
    ours, guests = took[AT_HOST], took[AT_GUESTS]
    made = row("an aide's data card, painted at the host's", "ms", ours, bare, GOAL)
    return {
        **made, "ours_most": round(max(ours), 3), "missed": len(asked) - len(ours),
        "guests_p50": round(quantile(guests, 0.5), 3),
        "guests_p99": round(quantile(guests, 0.99), 3), "guests_missed": len(asked) - len(guests),
    }  # fmt: skip


def given(room: Room, times: int) -> tuple[dict[str, float], list[float]]:
    """When each card was asked for, by its source; how long each bare notification took."""
    asked: dict[str, float] = {}
    bare: list[float] = []
    url = room.database.url.replace("+psycopg", "")
    with (
        psycopg.connect(url, autocommit=True) as tells,
        psycopg.connect(url, autocommit=True) as hears,
    ):
        hears.execute(b"LISTEN bare_note")
        for number in range(times):
            source = f"第{number}号文"
            card = DataCard("去年抽检 86 家，合格率 97.6%", Addressee.BOTH, source)
            asked[source] = time.monotonic()
            note = room["aide"].execute(give_card, card)
            time.sleep(PAUSE_SECONDS)
            bare.append(notified(tells, hears))
            time.sleep(LEFT_SECONDS)
            room["host"].execute(acknowledge, note)
            room["director"].execute(take_off, [note])
            time.sleep(PAUSE_SECONDS)
    return asked, bare
