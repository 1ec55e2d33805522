"""舆情专报 on paper: A4, set as official papers are (GB/T 9704), by a process of its own."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio import copies
from studio.documents.fair_copy import fair, running
from studio.errors import Refusal, Trouble
from studio.words import Words, speak, spoken

if TYPE_CHECKING:
    from studio.documents.sheet import Sheet

EXPORT = Words("导出")
FIRST = 1


@dataclass(frozen=True)
class Recipient:
    """A unit, and what is known of the report there, in words."""

    unit: str
    sent: str
    read: str


@dataclass(frozen=True)
class SentimentSheet:
    """What stands on it; times as ISO text, number: 1 for the first report on the question."""

    programme: str
    question: str
    number: int
    level: str
    noticed_at: str
    gist: str
    count: int
    reaction: str
    media: str
    proposal: str
    author: str
    made_at: str
    recipients: tuple[Recipient, ...]
    rehearsal: bool = False

    def written(self) -> bytes:
        """As another process reads it."""
        return json.dumps(asdict(self)).encode("ascii")

    @staticmethod
    def read(data: bytes) -> "SentimentSheet":
        """What `written` wrote."""
        told = json.loads(data)
        units = tuple(Recipient(**one) for one in told.pop("recipients"))
        return SentimentSheet(**told, recipients=units)


def write(said: SentimentSheet, file: Path) -> None:
    """Writes it whole under its name or not at all; Refusal where the name is taken."""
    with copies.said(EXPORT):
        taken = file.exists()
    if taken:
        raise Refusal(copies.taken(file))
    from studio.documents.sheet import Sheet  # Word is no business of the window's

    sheet = Sheet("舆情专报", f"{running(fair(said.programme))}　舆情专报")
    _fill(sheet, said)
    copies.write_new(file, sheet.data(), EXPORT)


def _fill(sheet: "Sheet", said: SentimentSheet) -> None:
    sheet.title("舆情专报")
    sheet.remark("（首报）" if said.number == FIRST else f"（续报第 {said.number - 1} 次）")
    if said.rehearsal:
        sheet.remark("（彩排）")
    for name, text in (
        ("级　别", said.level), ("发现时间", _moment(said.noticed_at)),
        ("来　源", f"在线访谈“{fair(said.programme)}”，提问 {said.question}"),
        ("同类诉求", f"{said.count} 人次"),
    ):  # fmt: skip
        sheet.fact(name, text)
    for head, text in (
        ("一、舆情概要", said.gist), ("二、公众反应", said.reaction),
        ("三、媒体介入情况", said.media), ("四、处置建议", said.proposal),
    ):  # fmt: skip
        sheet.heading(head, part=True)
        for line in fair(text).splitlines() or ["暂无。"]:
            sheet.text(line)
    sheet.heading("五、报送单位", part=True)
    if said.recipients:
        rows = [(fair(one.unit), one.sent, one.read) for one in said.recipients]
        sheet.plan(("单位", "送达", "阅知"), rows)
    else:
        sheet.text("会商联席会议名单上还没有单位。")
    sheet.fact("报送人", f"{fair(said.author)}　{_moment(said.made_at)}")


def _moment(text: str) -> str:
    at = datetime.fromisoformat(text).astimezone()
    return f"{at.year} 年 {at.month} 月 {at.day} 日 {at.hour:02}:{at.minute:02}"


def main(argv: Sequence[str]) -> int:
    """FILE LANGUAGE and the sheet on the input; what was done as a line of JSON."""
    file, language = argv
    speak(language)
    told: dict[str, Any] = {}
    try:
        write(SentimentSheet.read(sys.stdin.buffer.read()), Path(file))
    except (Refusal, Trouble) as fault:
        told = {"fault": spoken(fault)}
    sys.stdout.write(json.dumps(told) + "\n")
    return int("fault" in told)
