"""Watches that no part of the product opens by hand a database file that its process has open.

Closing such a handle drops the process's locks: `studio.held_open` says what comes of it.
"""

import os
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from studio import held_open

PRODUCT = tuple(f"{os.sep}{name}{os.sep}" for name in ("studio", "ui"))
HERE = str(Path(__file__).resolve().parent.parent)
TAILS = (".sqlite", ".strokes", ".part")
seen: list[str] = []
"""Who opened what, as file, line and name."""


def watch() -> None:
    """From now on, in this process, for good: a hook of the interpreter cannot be taken away."""
    sys.addaudithook(_heard)


def _heard(event: str, words: tuple[Any, ...]) -> None:
    if event != "open" or not isinstance(words[0], str) or not words[0].endswith(TAILS):
        return
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and not frame.f_code.co_filename.startswith(HERE):
        frame = frame.f_back
    if frame is None:
        return
    where = frame.f_code.co_filename.removeprefix(HERE)
    if not where.startswith(PRODUCT) or where.endswith("held_open.py"):
        return
    if held_open.is_held(Path(words[0])):
        seen.append(f"{where}:{frame.f_lineno} opened {words[0]}")
