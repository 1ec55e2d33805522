"""The documents that people read: made of what the archive holds, one file each.

What there is nothing for (no photo, no recording, no line that readers had) is left out, and the
list says so.
"""

import csv
import io
import json
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import select

from studio.answer import Answer, AnswerVersion
from studio.documents import card_page, cut_list, subtitles, transcript_page, transcript_paper
from studio.documents.briefing import briefing
from studio.documents.briefing_paper import write as write_briefing
from studio.documents.order import Order, put_photos
from studio.documents.transcript import Transcript, transcript
from studio.errors import Refusal
from studio.journal import Reader
from studio.notice_evidence import versions
from studio.people import names
from studio.photo import picture
from studio.publication import Publication
from studio.recording import recordings
from studio.rehearsal.processes import own_command
from studio.responsibility import responsibility, written
from studio.responsibility.noun import Thing
from studio.review import SECRECY_NAMES, Secrecy
from studio.words import language

PATIENCE_SECONDS = 300
BOM = "\ufeff"
"""So that a spreadsheet takes the text for UTF-8."""


class Paper(NamedTuple):
    """One document: its name in the archive, what people call it, its bytes."""

    name: str
    title: str
    data: bytes


def papers(reader: Reader) -> Iterator[Paper]:
    """Every document of the programme, one in memory at a time."""
    yield Paper("secrecy.csv", "保密审查结论", secrecy(reader))
    yield Paper("notice.csv", "预告发布情况", _notice(reader))
    shown = transcript(reader)
    with tempfile.TemporaryDirectory() as folder:
        yield from _written(reader, shown, Path(folder))
    yield from _video(reader)
    yield from _responsibility(reader)


def secrecy(reader: Reader) -> bytes:
    """A61: of each version of each answer the outcome of the secrecy check with its legal basis."""
    a, v = Answer, AnswerVersion
    called = names(reader)
    rows = reader.connection.execute(
        select(
            a.question_id, v.answer_id, v.number, v.label, v.state, v.secrecy, v.legal_basis,
            v.decided_by, v.decided_at,
        )
        .join(a, a.id == v.answer_id)
        .where(a.interview_id == reader.programme)
        .order_by(v.answer_id, v.number)
    )  # fmt: skip
    head = (
        "问题",
        "答复",
        "版本",
        "单位",
        "状态",
        "保密审查结论",
        "法律依据",
        "审核人",
        "审核时间",
    )
    found = [
        (
            f"Q{row.question_id:04d}", row.answer_id, row.number, row.label, row.state,
            str(SECRECY_NAMES[Secrecy(row.secrecy)]) if row.secrecy else "", row.legal_basis,
            called.get(row.decided_by, row.decided_by or ""),
            row.decided_at.isoformat() if row.decided_at else "",
        )
        for row in rows
    ]  # fmt: skip
    return _table(head, found)


def _notice(reader: Reader) -> bytes:
    head = ("平台", "网址", "发布时间", "收回原因", "记录人", "记录时间")
    found = [
        (
            row.name, row.url, row.appeared_at.isoformat() if row.appeared_at else "", row.reason,
            row.by, row.at.isoformat() if row.at else "",
        )
        for row in versions(reader)
    ]  # fmt: skip
    return _table(head, found)


def _written(reader: Reader, shown: Transcript, folder: Path) -> Iterator[Paper]:
    """The transcript in its three forms, and what the guest read beforehand."""
    pictures = folder / "photos"
    pictures.mkdir()
    put_photos(pictures, ((one, picture(reader, one)) for one in shown.pictures))
    if shown.speeches or shown.replies:
        order = Order(shown, str(pictures), marks=True)
        page, paper, pdf = (folder / f"transcript.{kind}" for kind in ("html", "docx", "pdf"))
        transcript_page.write(order, page)
        yield Paper(page.name, "图文实录（网页）", page.read_bytes())
        transcript_paper.write(order, paper)
        yield Paper(paper.name, "图文实录（Word）", paper.read_bytes())
        if _set_by("transcript-pdf", order, pdf):
            yield Paper(pdf.name, "图文实录（PDF）", pdf.read_bytes())
        card, painted = folder / "card.html", folder / "card.png"
        card_page.write(order, card)
        yield Paper(card.name, "手机卡片（网页）", card.read_bytes())
        if _set_by("card-picture", order, painted):
            yield Paper(painted.name, "手机卡片（图片）", painted.read_bytes())
    pack = folder / "briefing.docx"
    write_briefing(briefing(reader), pack)
    yield Paper(pack.name, "嘉宾参阅材料", pack.read_bytes())


def _set_by(process: str, order: Order, file: Path) -> bool:
    """By the process that sets PDFs and pictures; where that cannot be, the others stand alone."""
    try:
        done = subprocess.run(
            [*own_command(), process, str(file), language()],
            input=order.written(), capture_output=True, timeout=PATIENCE_SECONDS, check=False,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip
        told = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return False
    return "fault" not in told and file.exists()


def _video(reader: Reader) -> Iterator[Paper]:
    """Subtitles and cut list of each recording on which something has a place."""
    makers: tuple[tuple[str, str, Callable[[Reader, int], str]], ...] = (
        ("vtt", "字幕", subtitles.subtitles),
        ("edl", "剪辑单", cut_list.edit_decision_list),
        ("otio", "剪辑单（OpenTimelineIO）", cut_list.timeline),
    )
    for each in recordings(reader):
        for ending, title, make in makers:
            try:
                text = make(reader, each.id)
            except Refusal:
                continue
            yield Paper(f"recording-{each.id}.{ending}", f"{title}：{each.name}", text.encode())


def _responsibility(reader: Reader) -> Iterator[Paper]:
    """Who stands for each text that was released."""
    p = Publication
    found = reader.connection.execute(
        select(p.line_id, p.answer_id).where(p.interview_id == reader.programme).distinct()
    )
    for line_id, answer_id in sorted(found, key=lambda row: (row[0] or 0, row[1] or 0)):
        thing, number = (Thing.LINE if line_id else Thing.ANSWER), line_id or answer_id or 0
        data = written(responsibility(reader, thing, number))
        yield Paper(f"responsibility/{thing.value}-{number}.json", "责任链", data)


def _table(head: tuple[str, ...], rows: Sequence[Sequence[object]]) -> bytes:
    kept = io.StringIO()
    writer = csv.writer(kept)
    writer.writerow(head)
    writer.writerows([_harmless(each) for each in row] for row in rows)
    return (BOM + kept.getvalue()).encode()


def _harmless(value: object) -> object:
    """What a spreadsheet would take for a formula stands as a text."""
    if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        return f"'{value}"
    return value
