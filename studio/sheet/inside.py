"""The process that reads a list, writes down what is wrong with it, or takes it in."""

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import IO, Any

from studio import copies
from studio.errors import Refusal, Trouble
from studio.sheet.cells import Line
from studio.sheet.columns import Column, channel_of, columns_of, left_out
from studio.sheet.drafts import Draft, drafts
from studio.sheet.file import begin
from studio.words import Words

TOGETHER = 200
"""Drafts in one line of what is said: reading it stops a window for a millisecond."""
PARTS = attrgetter(*(each.name for each in fields(Draft)))
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is worked out by a spreadsheet, unless ' stands before it."""
SAVING = Words("保存")


def main(argv: Sequence[str]) -> int:
    """ACT and PATH; what else there is to know comes on stdin, for it may be secret."""
    act, path = argv
    told = json.loads(sys.stdin.read())
    try:
        ACTS[act](Path(path), told)
        _say({"end": True})
    except Refusal as refusal:
        _say({"refused": str(refusal)})
    except Trouble as trouble:
        _say({"trouble": str(trouble)})
    return 0


def _say(said: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def _tell(path: Path, told: dict[str, Any]) -> None:
    first, headings, rest = begin(path)
    where = columns_of(headings)
    if told["where"] is not None:
        where = {Column(name): at for name, at in told["where"].items()}
    _say({
        "headings": headings, "where": where, "channel": channel_of(where, headings),
        "left_out": left_out(headings),
    })  # fmt: skip
    if Column.TEXT not in where:
        return
    found = drafts(enumerate(rest, first + 1), where)
    while part := [_told(one) for one in islice(found, TOGETHER)]:
        _say({"drafts": part})


def _take(path: Path, told: dict[str, Any]) -> None:
    from studio.sheet.taking import taken  # it brings the database in, and reading needs none

    _say({"taken": taken(path, told)})


def _told(one: Draft) -> list[Any]:
    number, ref, at, *rest = PARTS(one)
    return [number, ref, at.isoformat() if at else "", *rest]


def _write_bad(path: Path, told: dict[str, Any]) -> None:
    reasons, target = told["reasons"], Path(told["target"])
    first, headings, rest = begin(path)
    count = 0
    with copies.beside(target, SAVING) as draft:
        with copies.said(SAVING), draft.open("w", encoding="utf-8-sig", newline="") as file:
            count = _write(file, headings, enumerate(rest, first + 1), reasons)
        copies.give_name(draft, target, SAVING)
    _say({"saved": count})


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


ACTS = {"read": _tell, "bad": _write_bad, "take": _take}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
