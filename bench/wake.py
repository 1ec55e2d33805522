"""From a commit to the row in another process on this PC, against a loop that asks every 20 ms."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import Row, row
from studio.journal import heads
from studio.record import SpeakerRole, write
from tests.studio.room import open_room

PAUSE_SECONDS = 0.023  # no multiple of either interval, so that both are met at every phase
SETTLING_SECONDS = 1.0


def measure(full: bool) -> Row:
    """Lines written here, seen there; milliseconds from the command's return."""
    times = 1_000 if full else 150
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name, open_room(Path(name)) as room:
        url = room.database.url
        listeners = [listener(url, room.programme, kind) for kind in ("watch", "poll")]
        for one in listeners:
            expect(one, "ready")
        committed: list[tuple[int, float]] = []
        for number in range(times):
            room["steno"].execute(write, SpeakerRole.HOST, "", f"第{number}句。")
            moment = time.monotonic()
            with room.database.reading() as connection:
                committed.append((heads(connection)[room.programme], moment))
            time.sleep(PAUSE_SECONDS)
        time.sleep(SETTLING_SECONDS)
        ours, polled = (delays(one, committed) for one in listeners)
    return row("commit to another process", "ms", ours, polled, "p50 <= 0.5, p99 <= 5")


def listener(url: str, programme: int, kind: str) -> subprocess.Popen[str]:
    """A process that prints when it saw which entry of the programme."""
    return subprocess.Popen(
        [sys.executable, "-m", "bench._listener", url, str(programme), kind],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def expect(process: subprocess.Popen[str], word: str) -> None:
    """Waits for the listener's word; RuntimeError where it says something else."""
    assert process.stdout is not None
    said = process.stdout.readline().strip()
    if said != word:
        raise RuntimeError(f"the listener said {said!r}")


def delays(process: subprocess.Popen[str], committed: list[tuple[int, float]]) -> list[float]:
    """Ends the listener; how long after each commit it had seen that commit's last entry."""
    out, _ = process.communicate(timeout=30)
    seen = [(int(number), float(moment)) for number, moment in map(str.split, out.splitlines())]
    return [
        1_000 * max(0.0, min(seen_at for upto, seen_at in seen if upto >= number) - moment)
        for number, moment in committed
    ]
