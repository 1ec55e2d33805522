"""The notice on paper: A4, set as official papers are, by a process of its own."""

import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from studio import copies
from studio.documents.fair_copy import fair, running
from studio.documents.sheet import Sheet
from studio.errors import Refusal, Trouble
from studio.words import Words, speak, spoken

NOTICE = Words("预告")


def order(heading: str, text: str, unit: str, day: date) -> bytes:
    """What the process is told; what no encoding holds is escaped."""
    said = f"{day.year}年{day.month}月{day.day}日"
    told = {"heading": heading, "text": text, "unit": unit, "day": said}
    return json.dumps(told).encode("ascii")


def write(told: dict[str, Any], file: Path) -> None:
    """Writes it, whole under its name or not at all."""
    with copies.said(NOTICE):
        taken = file.exists()
    if taken:
        raise Refusal(copies.taken(file))
    heading = fair(told["heading"])
    sheet = Sheet(heading, running(heading))
    sheet.title(heading)
    for line in told["text"].splitlines():
        if line.strip():
            sheet.text(fair(line.strip()))
    sheet.signed(fair(told["unit"]), told["day"])
    with copies.beside(file, NOTICE) as draft:
        with copies.said(NOTICE):
            sheet.save(draft)
        copies.sync_file(draft, NOTICE)
        copies.give_name(draft, file, NOTICE)


def main(argv: Sequence[str]) -> int:
    """The process: FILE LANGUAGE and the order on its input; what was done as a line of JSON."""
    file, language = argv
    speak(language)
    told: dict[str, Any] = {"written": True}
    try:
        write(json.loads(sys.stdin.buffer.read()), Path(file))
    except (Refusal, Trouble) as fault:
        told = {"fault": spoken(fault)}
    sys.stdout.write(json.dumps(told) + "\n")
    return int("fault" in told)
