"""From a commit on one PC to the pixels on another's screen, against LISTEN and one SELECT."""

import subprocess
import time

from bench import Row, row
from bench._online import piped, said
from bench._server import server_room
from studio.record import SpeakerRole, write

PAUSE_SECONDS = 0.11  # slower than a view's rest between two refreshes, and no multiple of it
SETTLING_SECONDS = 1.5


def measure(full: bool) -> Row:
    """Lines written here, painted there; milliseconds from the command's return, on loopback."""
    times = 500 if full else 100
    with server_room() as room:
        url = room.database.url
        committed: dict[str, float] = {}
        with (
            piped("bench._station", url, str(room.programme), "window") as window,
            piped("bench._station", url, str(room.programme), "bare") as bare,
        ):
            for one in (window, bare):
                said(one)
            for number in range(times):
                text = f"第{number}句话。"
                room["steno"].execute(write, SpeakerRole.HOST, "", text)
                committed[text] = time.monotonic()
                time.sleep(PAUSE_SECONDS)
            time.sleep(SETTLING_SECONDS)
            ours, plain = (_delays(one, committed) for one in (window, bare))
    return {
        **row("commit to another screen", "ms", ours, plain, "p99 <= 50"),
        "missed": times - len(ours),
    }


def _delays(process: "subprocess.Popen[str]", committed: dict[str, float]) -> list[float]:
    """Ends the station; how long after each commit its line was there."""
    out, _ = process.communicate(timeout=60)
    seen = {
        text: float(moment) for moment, _, text in (one.partition(" ") for one in out.splitlines())
    }
    return [
        1_000 * max(0.0, seen[text] - moment) for text, moment in committed.items() if text in seen
    ]
