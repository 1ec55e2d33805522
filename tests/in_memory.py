"""Where the tests lay their files: in memory where there is room, else where the system says.

A PostgreSQL copies some thousand small files for each test, a file of one PC syncs with each
command; on a shared disk that alone made the suite twice as long. Nothing that a test shows
needs a disk that turns: processes are killed here, machines are not.
"""

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")
ROOM = 6 * 2**30
"""Bytes that must be free: some three times what a whole run has at once."""


def lie_in_memory() -> None:
    """For this process and all that it starts; a TMPDIR that somebody set stands."""
    if "TMPDIR" in os.environ or not os.access(MEMORY, os.W_OK) or _free() < ROOM:
        return
    os.environ["TMPDIR"] = str(MEMORY)
    tempfile.tempdir = None


def _free() -> int:
    """A container may have a small one, or a large one and little memory."""
    said = dict(line.split(":") for line in Path("/proc/meminfo").read_text().splitlines())
    return min(shutil.disk_usage(MEMORY).free, int(said["MemAvailable"].split()[0]) * 1024)
