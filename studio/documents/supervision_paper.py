"""Notices of supervision, reminders and ledgers as files, by a process of their own.

A notice is set as official papers are (GB/T 9704). What was not masked yet is masked here.
"""

import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from studio import copies, table_file
from studio.documents.fair_copy import fair, quoted, running
from studio.documents.sheet import Sheet
from studio.documents.supervision import PAPER, Item, Listing, Notice
from studio.errors import Refusal, Trouble
from studio.screening.personal_data import masked, personal_data
from studio.table_file import Lines
from studio.words import speak, spoken

MOST_SIGNS = 200
"""So much of one matter stands in the table; the ledger has all of it."""
HEADS = ("编号", "台账", "事项", "办理期限")
SUPERVISION, REMINDER = "督办通知", "催办单"


def write_notice(notice: Notice, file: Path) -> int:
    """Writes the notice, whole under its name or not at all; how many items it has."""
    with copies.said(PAPER):
        taken = file.exists()
    if taken:
        raise Refusal(copies.taken(file))
    sheet = _laid(notice)
    with copies.beside(file, PAPER) as draft:
        with copies.said(PAPER):
            sheet.save(draft)
        copies.sync_file(draft, PAPER)
        copies.give_name(draft, file, PAPER)
    return len(notice.items)


def _laid(notice: Notice) -> Sheet:
    kind = SUPERVISION if notice.number else REMINDER
    name = f"{fair(notice.title)}在线访谈"
    sheet = Sheet(f"{kind}　{name}", f"{running(fair(notice.title))}　{kind}")
    sheet.title(kind)
    if notice.number:
        sheet.remark(f"督办〔{notice.year}〕{notice.number}号")
    sheet.addressee(fair(notice.unit))
    sheet.text(_opening(notice))
    sheet.plan(HEADS, [_cells(item) for item in notice.items])
    sheet.text(_closing(notice))
    sheet.signed(fair(notice.office) or "访谈组织单位", _long(notice.day))
    return sheet


def _opening(notice: Notice) -> str:
    held, count = _long(notice.held_on), len(notice.items)
    late = sum(1 for item in notice.items if item.late)
    told = f"其中 {late} 项已超过办理期限" if late else "办理期限将至"
    return (
        f"{held}，{quoted(fair(notice.title))}在线访谈播出。由你单位负责办理的 {count} 项事项"
        f"尚未办结，{told}，具体如下。"
    )


def _closing(notice: Notice) -> str:
    if not notice.number:
        return "请抓紧办理，按期办结，并在系统中写明办理结果。确需延期的，请在到期前说明理由。"
    until = _long(notice.reply_by)
    return (
        f"请于{until}前办结，并在系统中写明办理结果；不能按期办结的，请在该日前书面说明原因和"
        "下一步安排。逾期仍未办结又未说明的，将按规定通报。"
    )


def _cells(item: Item) -> tuple[str, ...]:
    text = fair(masked(item.text, personal_data(item.text))).replace("\n", " ")
    if len(text) > MOST_SIGNS:
        text = f"{text[:MOST_SIGNS]}……"
    late = f"（逾期 {item.late} 天）" if item.late else ""
    return (item.name, item.ledger, text, f"{_long(item.due)}{late}")


def _long(day: str) -> str:
    found = date.fromisoformat(day)
    return f"{found.year}年{found.month}月{found.day}日"


def write_listing(listing: Listing, file: Path) -> int:
    """Writes a ledger as a table; how many lines it has below its heads."""
    heads, *lines = listing.lines
    shown = [[fair(masked(cell, personal_data(cell))) for cell in line] for line in lines]
    table_file.write(file, listing.title, [heads, *shown], PAPER, _document)
    return len(lines)


def _document(title: str, lines: Lines) -> bytes:
    paper = Sheet(title, title)
    paper.title(title)
    paper.plan(lines[0], lines[1:])
    return paper.data()


# the process


def main(argv: Sequence[str]) -> int:
    """Writes what is on the input to the file that is named; says what it did as JSON."""
    file, language = argv
    speak(language)
    told = json.loads(sys.stdin.buffer.read())
    try:
        done: dict[str, Any] = {"items": _write(told, Path(file))}
    except (Refusal, Trouble) as fault:
        done = {"fault": spoken(fault)}
    sys.stdout.write(json.dumps(done) + "\n")
    return int("fault" in done)


def _write(told: dict[str, Any], file: Path) -> int:
    if "notice" in told:
        return write_notice(Notice.read(told["notice"]), file)
    lines = tuple(tuple(line) for line in told["listing"]["lines"])
    return write_listing(Listing(told["listing"]["title"], lines), file)
