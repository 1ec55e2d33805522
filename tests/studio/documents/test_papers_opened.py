"""The papers as others open them: Word files in LibreOffice, PDFs by poppler, page by page."""

import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from studio.documents import supervision_paper, transcript_paper
from studio.documents.order import Order
from studio.documents.sheet import Sheet
from studio.documents.supervision import Item, Notice
from studio.documents.transcript import Speech, Transcript

CLOSING = "：；！？，。、）》”"
"""Signs that begin no line."""
LINES, SIGNS = 22, 28
"""Of a page as GB/T 9704 has it."""
needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler-utils is not installed"
)


def paper(length: int) -> Transcript:
    now = "2026-06-20T07:00:00+00:00"
    line = Speech(1, "interview", "guest", "程立言", "食品安全无小事，" * length, "", False, 0, 0)
    guests = (("程立言", "局长"),)
    return Transcript("舌尖安全", "市场监管局", "王宁", "演播室", now, now, now, False, guests, (),
                      (line,), (), 0, 0, now, (7, "ab" * 32))  # fmt: skip


def opened(file: Path, folder: Path) -> Path:
    """What LibreOffice makes of it, as a PDF."""
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf",
         "--outdir", str(folder), str(file)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return folder / f"{file.stem}.pdf"


def pages(pdf: Path) -> list[list[str]]:
    """The lines of each page from top to bottom, blank ones left out."""
    done = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60
    )
    found = done.stdout.decode().split("\f")[:-1]
    return [[line.strip() for line in page.splitlines() if line.strip()] for page in found]


def body(page: list[str]) -> list[str]:
    """Without the title above and the number below."""
    return page[1:-1]


def sizes(pdf: Path) -> str:
    return subprocess.run(
        ["pdfinfo", str(pdf)], check=True, capture_output=True, text=True, timeout=60
    ).stdout


@needs_poppler
@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_leaves_out_no_sign_at_the_end_of_a_line(tmp_path: Path) -> None:
    file = tmp_path / "signs.docx"
    sheet = Sheet("题", "题")
    for sign in CLOSING:
        for before in range(SIGNS):
            said = f"我们抽调了二百名，分成四十组，计划用百天，对重点做到覆盖{sign}策划"
            sheet.text("政" * before + said)
    sheet.save(file)
    shown = "".join(line for page in pages(opened(file, tmp_path)) for line in page)
    assert {sign: shown.count(f"覆盖{sign}策划") for sign in CLOSING} == dict.fromkeys(
        CLOSING, SIGNS
    )


@needs_poppler
@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_with_22_lines_of_28_signs(tmp_path: Path) -> None:
    file = tmp_path / "grid.docx"
    sheet = Sheet("题", "题")
    sheet.text("政" * 3000)
    sheet.save(file)
    first, second, *_ = pages(opened(file, tmp_path))
    for page in (first, second):
        assert len(body(page)) == LINES
        assert {len(line) for line in body(page)[1:]} == {SIGNS}
    assert len(body(first)[0]) == SIGNS - 2, "a paragraph begins two signs further in"


@needs_poppler
@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_has_all_of_the_transcript(tmp_path: Path) -> None:
    file = tmp_path / "record.docx"
    transcript_paper.write(Order(paper(400)), file)
    pdf = opened(file, tmp_path)
    found = pages(pdf)
    said = "".join("".join(body(page)) for page in found)
    assert said.count("食品安全无小事，") == 400
    assert "A4" in sizes(pdf)
    numbers = [re.sub(r"\D", "", page[-1]) for page in found]
    assert numbers == [str(number) for number in range(1, len(found) + 1)]
    assert len(found) in (6, 7)


@needs_poppler
@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_a_notice_of_supervision_on_one_page(tmp_path: Path) -> None:
    file = tmp_path / "notice.docx"
    items = tuple(Item(f"T{n:04d}", "承诺事项", "九月底前完成。", "2025-07-04", 10) for n in (1, 2))
    notice = Notice(3, 2025, "市场监管局", "政府办公室", "舌尖安全", "2025-06-20", "2025-07-14",
                    "2025-07-21", items)  # fmt: skip
    supervision_paper.write_notice(notice, file)
    (page,) = pages(opened(file, tmp_path))
    told = "".join("".join(page).split())
    parts = ("督办通知", "督办〔2025〕3号", "市场监管局：", "T0001", "2025年7月21日前办结",
             "政府办公室", "2025年7月14日")  # fmt: skip
    places = [told.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def as_pdf(order: Order, file: Path) -> dict[str, object]:
    """Written by the process that the window starts."""
    done = subprocess.run(
        [sys.executable, "-m", "studio.cli", "transcript-pdf", str(file), "zh"],
        input=order.written(), capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    told: dict[str, object] = json.loads(done.stdout)
    return told


@needs_poppler
def test_the_pdf_has_the_standards_page_and_every_word_can_be_found_in_it(tmp_path: Path) -> None:
    file = tmp_path / "record.pdf"
    told = as_pdf(Order(paper(400)), file)
    assert told["masked"] == []
    found = pages(file)
    assert len(body(found[1])) == LINES
    assert {len(line) for line in body(found[1])} <= {SIGNS, SIGNS + 1}
    said = "".join("".join(body(page)) for page in found)
    assert said.count("食品安全无小事，") == 400
    assert "A4" in sizes(file)
    assert [page[-1].strip("— ") for page in found] == [str(n) for n in range(1, len(found) + 1)]


@needs_poppler
def test_a_title_too_long_for_one_row_is_cut_above_each_page_and_whole_on_the_first(
    tmp_path: Path,
) -> None:
    title = "".join(chr(sign) for sign in range(ord("一"), ord("一") + 200))
    order = Order(replace(paper(100), title=title))
    as_pdf(order, tmp_path / "record.pdf")
    first, second, *_ = pages(tmp_path / "record.pdf")
    assert first[0] == second[0] == f"《{title[:29]}…》在线访谈实录"
    assert title in "".join(body(first))
    assert len(body(second)) == LINES
    transcript_paper.write(order, tmp_path / "record.docx")
    header = Document(str(tmp_path / "record.docx")).sections[0].header
    assert header.paragraphs[0].text == first[0]


@needs_poppler
def test_a_pdf_is_not_left_where_a_photo_is_missing(tmp_path: Path) -> None:
    from studio.documents.transcript import Picture

    shown = paper(1)
    line = replace(shown.speeches[0], pictures=(Picture("ab" * 32, "图"),))
    file = tmp_path / "record.pdf"
    told = as_pdf(Order(replace(shown, speeches=(line,)), str(tmp_path)), file)
    assert "没有完成" in str(told["fault"])
    assert not file.exists()


LONG_TITLE = "守护夏日舌尖安全，规范群众放心用药"
ROWS = ["《守护夏日舌尖安全，", "规范群众放心用药》在线访谈实录"]
"""The bare width would part it within 用药》在线访谈."""


@needs_poppler
def test_a_long_title_goes_on_where_its_sense_allows(tmp_path: Path) -> None:
    order = Order(replace(paper(1), title=LONG_TITLE))
    as_pdf(order, tmp_path / "record.pdf")
    (page,) = pages(tmp_path / "record.pdf")
    assert body(page)[:2] == ROWS
    assert f"Title:           {''.join(ROWS)}" in sizes(tmp_path / "record.pdf")


@needs_poppler
@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_has_a_long_title_in_the_same_rows(tmp_path: Path) -> None:
    transcript_paper.write(Order(replace(paper(1), title=LONG_TITLE)), tmp_path / "record.docx")
    (page,) = pages(opened(tmp_path / "record.docx", tmp_path))
    assert body(page)[:2] == ROWS
