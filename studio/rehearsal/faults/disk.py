"""A small disk of the rehearsal's own, so that it can be full without anybody else noticing.

It lives in a mount namespace of this run and is gone with it, however the run ends.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from studio.errors import Trouble

MARK = "INTERVIEW_STUDIO_OWN_DISKS"
MEGABYTES = 160
CHUNK = 1 << 20
RESERVE_SECONDS = 2.0
NO_DISK = (
    "这台电脑不能为彩排另开一块小磁盘，无法模拟磁盘写满；"
    "带故障的彩排需要 Linux 的 unshare 和 mount（util-linux），以及 root 或用户命名空间。"
)


def enter_own_namespace(command: Sequence[str]) -> None:
    """Starts this very program again where its mounts are its own; returns once inside.

    Raises Trouble where the system has no such thing.
    """
    if os.environ.get(MARK):
        return
    tool = shutil.which("unshare")
    if sys.platform != "linux" or tool is None or not _allowed(tool):
        raise Trouble(NO_DISK)
    words = [tool, *_options(), *command]
    os.execve(tool, words, {**os.environ, MARK: "1"})  # noqa: S606 - our own program again


class SmallDisk:
    """A file system of some megabytes at `folder`, which can be filled and freed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def mount(self) -> None:
        """Puts it there; Trouble where that is not allowed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        options = f"size={MEGABYTES}m,mode=0700"
        tried = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "none", str(self.folder)],
            capture_output=True,
            check=False,
        )
        if tried.returncode:
            raise Trouble(NO_DISK)

    def fill(self) -> None:
        """Takes every free byte, and what the databases' logs hold in reserve."""
        for path in self.folder.glob("*.sqlite"):
            with closing(sqlite3.connect(path, timeout=RESERVE_SECONDS)) as raw:
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with self._ballast.open("ab") as file:
            size = CHUNK
            while size:
                try:
                    os.posix_fallocate(file.fileno(), file.seek(0, os.SEEK_END), size)
                except OSError:
                    size //= 2

    def free(self) -> None:
        """Gives them back."""
        self._ballast.unlink(missing_ok=True)


def _options() -> list[str]:
    root = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    return [*root, "--mount", "--propagation", "private"]


def _allowed(tool: str) -> bool:
    tried = subprocess.run([tool, *_options(), "true"], capture_output=True, check=False)
    return tried.returncode == 0
