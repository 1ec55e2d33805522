"""A file that a process of its own writes, so that no format is loaded into the window's.

Also what every dialog that hands such a file out says in the same way.
"""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel

from studio.errors import Trouble
from studio.words import language
from ui.kept_process import own_command
from ui.words import counted, listed, say

PATIENCE_SECONDS = 300
MOST_NAMED = 8
UNFIT = frozenset('\\/:*?"<>|')


def written_outside(process: str, order: bytes, file: Path, failed: str) -> dict[str, Any]:
    """On a lane's thread: what the process said it did; Trouble with `failed` where it did not.

    It has five minutes; a process that is killed leaves no file under the name.
    """
    try:
        done = subprocess.run(
            [*own_command(), process, str(file), language()],
            input=order, capture_output=True, timeout=PATIENCE_SECONDS, check=False,
        )  # fmt: skip
        told: dict[str, Any] = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise Trouble(failed) from error
    return told


def fit_name(title: str, most: int = 40) -> str:
    """A title as part of a file's name."""
    return "".join(sign for sign in title if sign.isprintable() and sign not in UNFIT)[:most]


def masked_words(hidden: Sequence[str]) -> str:
    """Where something was masked only in the file, so that somebody looks at it there."""
    names = listed(hidden[:MOST_NAMED])
    if len(hidden) <= MOST_NAMED:
        words = say("有 {n} 条还含疑似个人信息，材料里已遮盖，请回到提问核对：{names}。")
    else:
        words = say("有 {n} 条还含疑似个人信息，材料里已遮盖，请回到提问核对：{names}等。")
    return words.format(n=counted(len(hidden)), names=names)


def wrapped(name: str, role: str, text: str = "") -> QLabel:
    """A label of as many lines as it needs."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
