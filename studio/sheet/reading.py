"""A list is read by a process of its own, so that no window waits for it.

It says what it finds as lines of JSON: first the headings, then the drafts, some at a time.
"""

import csv
import json
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from itertools import chain, islice
from operator import attrgetter
from pathlib import Path
from typing import IO, Any

from studio import copies
from studio.errors import Refusal, Trouble
from studio.sheet.cells import Line, lines
from studio.sheet.columns import (
    MOST_TITLES,
    Column,
    Mapped,
    channel_of,
    columns_of,
    heading_line,
    left_out,
)
from studio.sheet.drafts import Draft, drafts
from studio.words import Words

READ_SHEET = "read-sheet"
"""What the program is called with to be this process."""
TOGETHER = 200
"""Drafts in one line of what is said: reading it stops a window for a millisecond."""
LONGEST_SECONDS = 120
PARTS = attrgetter(*(each.name for each in fields(Draft)))
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is worked out by a spreadsheet, unless ' stands before it."""
SAVING = Words("保存")
UNREAD = Words("没有读完这个文件，什么都没有导入。请再试一次；还是不行，请分成几个文件。")


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


# the window's side


def read(command: Sequence[str], path: Path, where: Mapped | None = None) -> Sheet:
    """Has a file read; Trouble or Refusal as its process says. command: how it is started."""
    wanted = "" if where is None else json.dumps(where)
    words = [*command, READ_SHEET, str(path), wanted]
    head: dict[str, Any] = {}
    found: list[Draft] = []
    for said in _heard(words, ""):
        head = head or said
        found.extend(_as_draft(each) for each in said.get("drafts", ()))
    return Sheet(
        tuple(head["headings"]), {Column(name): at for name, at in head["where"].items()},
        head["channel"], tuple(head["left_out"]), tuple(found),
    )  # fmt: skip


def save_bad(command: Sequence[str], path: Path, reasons: Mapping[int, str], target: Path) -> int:
    """Writes the lines that were left out into a CSV, each with its reason; how many."""
    words = [*command, READ_SHEET, str(path), "", str(target)]
    told = json.dumps({str(number): reason for number, reason in reasons.items()})
    return sum(int(said.get("saved", 0)) for said in _heard(words, told))


def _heard(words: list[str], told: str) -> Iterator[dict[str, Any]]:
    ended = False
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        limit = threading.Timer(LONGEST_SECONDS, process.kill)
        limit.start()
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(told)
            process.stdin.close()
            for line in process.stdout:
                said = json.loads(line)
                _raise(said)
                ended = ended or "end" in said
                yield said
        finally:
            limit.cancel()
            process.kill()
    if not ended:
        raise Trouble(UNREAD)


def _raise(said: dict[str, Any]) -> None:
    if "refused" in said:
        raise Refusal(Words(said["refused"]))
    if "trouble" in said:
        raise Trouble(Words(said["trouble"]))


def _as_draft(parts: list[Any]) -> Draft:
    number, ref, at, *rest = parts
    return Draft(number, ref, datetime.fromisoformat(at) if at else None, *rest)


# the process's own side


def main(argv: Sequence[str]) -> int:
    """PATH, the columns as JSON or '', and the target for lines with reasons told on stdin."""
    path, wanted, *target = argv
    told = sys.stdin.read()
    try:
        if target:
            number = _write_bad(Path(path), json.loads(told), Path(target[0]))
            _say({"saved": number})
        else:
            _tell(Path(path), json.loads(wanted) if wanted else None)
        _say({"end": True})
    except Refusal as refusal:
        _say({"refused": str(refusal)})
    except Trouble as trouble:
        _say({"trouble": str(trouble)})
    return 0


def _say(said: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def _tell(path: Path, wanted: dict[str, int] | None) -> None:
    first, headings, rest = _begin(path)
    where = columns_of(headings)
    if wanted is not None:
        where = {Column(name): at for name, at in wanted.items()}
    _say({
        "headings": headings, "where": where, "channel": channel_of(where, headings),
        "left_out": left_out(headings),
    })  # fmt: skip
    if Column.TEXT not in where:
        return
    found = drafts(enumerate(rest, first + 1), where)
    while part := [_told(one) for one in islice(found, TOGETHER)]:
        _say({"drafts": part})


def _begin(path: Path) -> tuple[int, Line, Iterator[Line]]:
    """The number of the heading's line, the headings, and the lines behind it."""
    every = lines(path)
    top = list(islice(every, MOST_TITLES))
    if not any(any(line) for line in top):
        raise Refusal("这个文件里没有内容。")
    at = heading_line(top)
    return at + 1, top[at], chain(top[at + 1 :], every)


def _told(one: Draft) -> list[Any]:
    number, ref, at, *rest = PARTS(one)
    return [number, ref, at.isoformat() if at else "", *rest]


def _write_bad(path: Path, reasons: dict[str, str], target: Path) -> int:
    first, headings, rest = _begin(path)
    count = 0
    with copies.beside(target, SAVING) as draft:
        with copies.said(SAVING), draft.open("w", encoding="utf-8-sig", newline="") as file:
            count = _write(file, headings, enumerate(rest, first + 1), reasons)
        copies.give_name(draft, target, SAVING)
    return count


def _write(
    file: IO[str], headings: Line, rows: Iterable[tuple[int, Line]], reasons: Mapping[str, str]
) -> int:
    writer, count = csv.writer(file), 0
    writer.writerow([*map(_safe, headings), Words("未导入的原因")])
    for number, line in rows:
        if str(number) in reasons:
            padded = line + [""] * (len(headings) - len(line))
            writer.writerow([*map(_safe, padded), _safe(reasons[str(number)])])
            count += 1
    return count


def _safe(cell: str) -> str:
    kept = cell.encode("utf-8", "replace").decode()
    return f"'{kept}" if kept.startswith(FORMULA) else kept


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
