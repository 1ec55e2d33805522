"""From the start of the process to the first painted window, against a bare PySide6 window."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import Row, row
from studio import settings
from tests.studio.room import open_room

WARM_UP = 1


def measure(full: bool) -> Row:
    """Whole processes in turns, their end included on both sides; milliseconds."""
    times = (20 if full else 5) + WARM_UP
    ours, bare = [], []
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        with open_room(Path(name)) as room:
            url = room.database.url
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            settings.SETTINGS_FILE: str(Path(name) / "settings.toml"),
        }
        for _ in range(times):
            ours.append(lasted(environment, "bench._first_window", "--database", url))
            bare.append(lasted(environment, "bench._bare_window"))
    return row("start to first window", "ms", ours[WARM_UP:], bare[WARM_UP:], "ratio <= 1.3")


def lasted(environment: dict[str, str], *words: str) -> float:
    """How long a process of Python lasts."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", *words], check=True, env=environment, timeout=120)
    return 1_000 * (time.perf_counter() - began)
