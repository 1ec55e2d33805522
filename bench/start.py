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
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
"""An installed program has its bytecode; here the warm-up writes it."""


def measure(full: bool) -> Row:
    """Whole processes in turns, by a clock that all share; milliseconds."""
    times = (20 if full else 5) + WARM_UP
    ours, bare = [], []
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        with open_room(Path(name)) as room:
            url = room.database.url
        environment = {
            **{key: value for key, value in os.environ.items() if key != NO_BYTECODE},
            "PYTHONPYCACHEPREFIX": str(Path(name) / "bytecode"),
            "QT_QPA_PLATFORM": "offscreen",
            settings.SETTINGS_FILE: str(Path(name) / "settings.toml"),
        }
        for _ in range(times):
            ours.append(until_painted(environment, "bench._first_window", "--database", url))
            bare.append(until_painted(environment, "bench._bare_window"))
    return row("start to first window", "ms", ours[WARM_UP:], bare[WARM_UP:], "ratio <= 1.3")


def until_painted(environment: dict[str, str], *words: str) -> float:
    """From the start of a process of Python to its first painted window."""
    began = time.monotonic()
    ended = subprocess.run(
        [sys.executable, "-m", *words],
        check=True, env=environment, timeout=120, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    return 1_000 * (float(ended.stdout.split()[-1]) - began)
