"""From the director's command to the note painted on the host's panel, on PostgreSQL (loopback).

Beside it, in the same run, a bare LISTEN/NOTIFY there: a notification between two connections.
"""

import threading
import time
from typing import Any

import psycopg

from bench import Row, quantile, row
from bench._online import piped, said
from bench._server import server_room
from studio.floor_note import acknowledge, give
from tests.studio.room import Room

PAUSE_SECONDS = 0.17
"""Longer than a view rests between two refreshes: a note meets a panel at rest, as on air."""
SETTLING_SECONDS = 1.5


def measure(full: bool) -> Row:
    """Milliseconds from the asking of the command (not from its return), each beside its base."""
    times = 1_000 if full else 220
    with server_room() as room:
        url, programme = room.of("host").url, str(room.programme)
        with piped("bench._host", url, programme) as panel:
            said(panel)
            time.sleep(SETTLING_SECONDS)
            asked, bare = given(room, times)
            time.sleep(SETTLING_SECONDS)
            out, _ = panel.communicate(timeout=60)
    seen = {text: float(at) for at, _, text in (line.partition(" ") for line in out.splitlines())}
    took = [1_000 * (seen[text] - at) for text, at in asked.items() if text in seen]
    made = row("a director's note, painted at the host's", "ms", took, bare, "p99 <= 200")
    return {
        **made, "ours_p95": round(quantile(took, 0.95), 3), "missed": len(asked) - len(took),
    }  # fmt: skip


def given(room: Room, times: int) -> tuple[dict[str, float], list[float]]:
    """When each note was asked for; how long each bare notification took, in turns."""
    asked: dict[str, float] = {}
    bare: list[float] = []
    url = room.database.url.replace("+psycopg", "")
    with (
        psycopg.connect(url, autocommit=True) as tells,
        psycopg.connect(url, autocommit=True) as hears,
    ):
        hears.execute(b"LISTEN bare_note")
        for number in range(times):
            text = f"第{number}条，请念热线。"
            asked[text] = time.monotonic()
            note = room["director"].execute(give, text)
            time.sleep(PAUSE_SECONDS)
            bare.append(notified(tells, hears))
            room["host"].execute(acknowledge, note)
            time.sleep(PAUSE_SECONDS)
    return asked, bare


def notified(tells: "psycopg.Connection[Any]", hears: "psycopg.Connection[Any]") -> float:
    """Milliseconds from NOTIFY to its arrival at a connection that waits for it."""
    came: list[float] = []

    def wait() -> None:
        came.extend(time.monotonic() for _ in hears.notifies(timeout=5.0, stop_after=1))

    waiting = threading.Thread(target=wait)
    waiting.start()
    time.sleep(0.01)  # so that it waits already
    began = time.monotonic()
    tells.execute(b"NOTIFY bare_note")
    waiting.join()
    return 1_000 * (came[0] - began)
