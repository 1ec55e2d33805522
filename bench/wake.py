"""From a commit to the row in another process on this PC, against a loop that asks every 20 ms."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import Row, row
from studio.record import SpeakerRole, write
from tests.studio.room import open_room

PAUSE_SECONDS = 0.023  # no multiple of either interval, so that both are met at every phase


def measure(full: bool) -> Row:
    """Lines written here, seen there; milliseconds from the command's return."""
    times = 1_000 if full else 150
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name, open_room(Path(name)) as room:
        url = room.database.url
        listeners = [listener(url, room.programme, kind) for kind in ("watch", "poll")]
        for one in listeners:
            expect(one, "ready")
        committed = []
        for number in range(times):
            room["steno"].execute(write, SpeakerRole.HOST, "", f"第{number}句。")
            committed.append(time.monotonic())
            time.sleep(PAUSE_SECONDS)
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


def delays(process: subprocess.Popen[str], committed: list[float]) -> list[float]:
    """Ends the listener and matches what it saw, one batch a command, with the commits."""
    out, _ = process.communicate(timeout=30)
    seen = [float(line) for line in out.split()]
    if len(seen) != len(committed):
        raise RuntimeError(f"{len(seen)} batches seen of {len(committed)}")
    return [max(0.0, b - a) * 1_000 for a, b in zip(committed, seen, strict=True)]
