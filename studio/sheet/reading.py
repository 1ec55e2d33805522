"""A list is read by a process of its own, so that no window waits for it.

What that process (`inside.py`) says are lines of JSON: the headings, then drafts, some at a time.
"""

import contextlib
import json
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from studio.errors import Refusal, Trouble
from studio.sheet.columns import Column, Mapped
from studio.sheet.drafts import Draft
from studio.words import Words

READ, BAD, TAKE = ("sheet", "read"), ("sheet", "bad"), ("sheet", "take")
"""What the program is called with to be this process."""
LONGEST_SECONDS, LOOK_SECONDS = 600, 0.2
UNREAD = Words("没有读完这个文件，什么都没有导入。请再试一次；还是不行，请分成几个文件。")
GivenUp = Callable[[], bool]


def never() -> bool:
    """Who waits for ever."""
    return False


@dataclass(frozen=True)
class Sheet:
    """What a file holds. where: what each column is taken for; first: the line of the headings.

    channel: by which it came, most probably; left_out: columns that are never taken in.
    """

    headings: tuple[str, ...]
    where: Mapped
    channel: str
    left_out: tuple[str, ...]
    drafts: tuple[Draft, ...]


def read(
    command: Sequence[str], path: Path, where: Mapped | None = None, given_up: GivenUp = never
) -> Sheet:
    """Has a file read; Trouble or Refusal as its process says. command: how it is started."""
    head: dict[str, Any] = {}
    found: list[Draft] = []
    told = {"where": None if where is None else dict(where)}
    for said in heard([*command, *READ, str(path)], told, given_up):
        head = head or said
        found.extend(_as_draft(each) for each in said.get("drafts", ()))
    return Sheet(
        tuple(head["headings"]), {Column(name): at for name, at in head["where"].items()},
        head["channel"], tuple(head["left_out"]), tuple(found),
    )  # fmt: skip


def save_bad(command: Sequence[str], path: Path, reasons: Mapping[int, str], target: Path) -> int:
    """Writes the lines that were left out into a CSV, each with its reason; how many."""
    told = {
        "reasons": {str(number): reason for number, reason in reasons.items()},
        "target": str(target),
    }
    said = heard([*command, *BAD, str(path)], told)
    return sum(int(one.get("saved", 0)) for one in said)


def heard(
    words: list[str],
    told: Mapping[str, object],
    given_up: GivenUp = never,
    unended: Words = UNREAD,
) -> Iterator[dict[str, Any]]:
    """What the process says, one after the other; Trouble or Refusal where it says so.

    given_up: asked now and then; once true the process is ended. unended: what is said of one that
    did not come to its end.
    """
    ended, done = False, threading.Event()
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        threading.Thread(target=_end_late, args=(process, done, given_up), daemon=True).start()
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            with contextlib.suppress(BrokenPipeError):  # it died: that shows by what it said not
                process.stdin.write(json.dumps(told))
                process.stdin.close()
            for line in process.stdout:
                said = json.loads(line)
                _raise(said)
                ended = ended or "end" in said
                yield said
        finally:
            done.set()
            process.kill()
    if not ended:
        raise Trouble(unended)


def _end_late(process: "subprocess.Popen[str]", done: threading.Event, given_up: GivenUp) -> None:
    until = time.monotonic() + LONGEST_SECONDS
    while not done.wait(LOOK_SECONDS):
        if given_up() or time.monotonic() > until:
            process.kill()
            return


def _raise(said: dict[str, Any]) -> None:
    if "refused" in said:
        raise Refusal(Words(said["refused"]))
    if "trouble" in said:
        raise Trouble(Words(said["trouble"]))


def _as_draft(parts: list[Any]) -> Draft:
    number, ref, at, *rest = parts
    return Draft(number, ref, datetime.fromisoformat(at) if at else None, *rest)
