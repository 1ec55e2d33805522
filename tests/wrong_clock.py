"""A program that believes a wrong clock, which can be set while it runs (Debian's libfaketime).

Seconds that only count on, as time-outs do, stay right.
"""

import os
from pathlib import Path

import pytest

MISSING = "libfaketime is not installed: run .ci/setup.sh --wordpress"


class WrongClock:
    """A clock in a file of `folder`; `environment` makes a program look at it."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "clock"
        self.set(0)
        library = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
        if library is None and os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        if library is None:
            pytest.skip(MISSING)
        self.environment = {
            "LD_PRELOAD": str(library), "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_CACHE_DURATION": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }  # fmt: skip

    def set(self, ahead: int) -> None:
        """From now on it shows so many seconds more; its programs may take a second to notice."""
        beside = self._file.with_suffix(".new")
        beside.write_text(f"{ahead:+d}\n", encoding="ascii")
        beside.replace(self._file)
