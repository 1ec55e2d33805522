"""`interview-studio portal check`: a readable verdict a line, and the same as JSON for a ticket."""

import argparse
import errno
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from studio import faults
from studio.errors import Refusal, Trouble
from studio.house import require_encrypted, require_web_address
from studio.portal.conformance import Mark, Verdict, check
from studio.words import say, spoken

STUDIO_TOKEN = "INTERVIEW_STUDIO_PORTAL_TOKEN"
COLLECTOR_TOKEN = "INTERVIEW_STUDIO_COLLECTOR_TOKEN"
SIGNS = {Mark.KEPT: "✓", Mark.BROKEN: "×", Mark.LEFT_OUT: "-"}


def tell(args: argparse.Namespace) -> int:
    """Tries every rule at args.url; 0 where none is broken, 1 where one is.

    Raises Refusal for an address that a token must not go to, or without a token; Trouble where
    nothing answers, or the result cannot be written; a wrong path before the portal is touched.
    """
    require_web_address(args.url)
    require_encrypted(args.url)
    token = os.environ.get(STUDIO_TOKEN, "")
    if not token:
        raise Refusal("请把演播台令牌放进环境变量 {name}。", name=STUDIO_TOKEN)
    if args.json:
        _require_place(args.json)
    verdicts = list(_said(check(args.url, token, os.environ.get(COLLECTOR_TOKEN, ""))))
    counts = {mark: sum(one.mark is mark for one in verdicts) for mark in Mark}
    summary = say("符合 {kept} 条，不符合 {broken} 条，没有检查 {left} 条。").format(
        kept=counts[Mark.KEPT], broken=counts[Mark.BROKEN], left=counts[Mark.LEFT_OUT]
    )
    sys.stdout.write(f"{summary}\n")
    if args.json:
        _write(args, verdicts)
    return 1 if counts[Mark.BROKEN] else 0


def _said(verdicts: Iterable[Verdict]) -> Iterable[Verdict]:
    for one in verdicts:
        sys.stdout.write(f"{SIGNS[one.mark]} {one.name}  {spoken(one.text)}\n")
        if one.seen:
            sys.stdout.write(f"    {one.seen}\n")
        sys.stdout.flush()
        yield one


def _write(args: argparse.Namespace, verdicts: list[Verdict]) -> None:
    rows = [
        {"rule": one.name, "text": spoken(one.text), "verdict": one.mark.value, "seen": one.seen}
        for one in verdicts
    ]
    text = json.dumps({"portal": args.url, "rules": rows}, ensure_ascii=False, indent=2)
    with _writing(args.json):
        args.json.write_text(text + "\n", encoding="utf-8")


def _require_place(file: Path) -> None:
    """A check takes its time and writes at the portal: not for a result that cannot be kept."""
    with _writing(file):
        if file.is_dir():
            raise IsADirectoryError(errno.EISDIR, str(file))
        with tempfile.TemporaryFile(dir=file.parent):
            pass


@contextmanager
def _writing(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        raise Trouble("结论写不进 {path}：{why}。", path=file, why=faults.reason(fault)) from fault
