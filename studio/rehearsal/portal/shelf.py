"""The feeds as files, plain and packed, for a web server or a CDN that stands before the portal.

A file is replaced whole, before the call that changed the feed is answered: what was withdrawn
is off the shelf by then. A file that cannot be replaced is taken off.
"""

import logging
import os
import time
from contextlib import suppress
from pathlib import Path

from studio import faults
from studio.errors import Trouble
from studio.rehearsal.portal.snapshot import Snapshot

SECOND = 1_000_000_000
log = logging.getLogger(__name__)


class Shelf:
    """A folder with `feed/{id}.json` and `feed/{id}.json.gz`. Trouble where it cannot be made."""

    def __init__(self, folder: Path) -> None:
        self._feeds = folder / "feed"
        try:
            self._feeds.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Trouble(
                "发布文件夹 {folder} 不能用：{why}。", folder=folder, why=faults.reason(error)
            ) from error

    def put(self, interview: str, snapshot: Snapshot) -> None:
        """Replaces both files, with a time of change that no earlier state had.

        Web servers make a file's ETag of its size and the whole second of its change.
        """
        files = {
            self._feeds / f"{interview}.json": snapshot.body,
            self._feeds / f"{interview}.json.gz": snapshot.packed.content,
        }
        try:
            moment = max(time.time_ns(), *(_next_second(file) for file in files))
            for file, content in files.items():
                _replace(file, content, moment)
        except OSError:
            log.exception("the feed of %s is taken off the shelf", interview)
            for file in files:
                with suppress(OSError):
                    file.unlink(missing_ok=True)


def _next_second(file: Path) -> int:
    return file.stat().st_mtime_ns // SECOND * SECOND + SECOND if file.exists() else 0


def _replace(file: Path, content: bytes, moment: int) -> None:
    fresh = file.with_name(f"{file.name}.new")
    fresh.write_bytes(content)
    os.utime(fresh, ns=(moment, moment))
    fresh.replace(file)
