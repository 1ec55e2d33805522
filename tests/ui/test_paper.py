"""A text on paper as a PDF: its words are found as they were written."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from ui.paper import TEXT, TITLE, Paper, Table, write_pdf
from ui.pdf_words import put_right
from ui.theme import chinese_family

WORDS = "食品安全无小事，长者的一日三餐 2026"


@pytest.mark.usefixtures("qtbot")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_words_in_a_pdf_are_found_as_they_were_written(tmp_path: Path) -> None:
    """Not as radicals that look the same, which Qt names them by."""
    paper = Paper("纸", ((TITLE, "上网核对单"), (TEXT, WORDS), Table(("人",), (("门户",),))))
    file = write_pdf(paper, tmp_path / "paper.pdf")
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    text = done.stdout.decode()
    assert WORDS in text
    assert {"上网核对单", "人", "门户"} <= set(text.split("\n"))
    assert b"%%EOF" in file.read_bytes()[-16:]


@pytest.mark.usefixtures("qtbot")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_a_radical_that_has_a_row_of_its_own_is_found_too(tmp_path: Path) -> None:
    """Qt writes a long row of signs that follow each other in short, and what is beside it alone.

    亠 stands alone here, and is drawn as a radical is.
    """
    signs = "".join(chr(sign) for sign in range(ord("一"), ord("一") + 200))
    file = write_pdf(Paper("纸", ((TEXT, signs),)), tmp_path / "paper.pdf")
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    assert signs in done.stdout.decode().replace("\n", "")


@pytest.mark.usefixtures("qtbot")
def test_what_another_font_draws_is_not_named_by_what_no_font_has(tmp_path: Path) -> None:
    """ꡀ is in no font of ours, م and a glyph without a name are drawn by one that has them."""
    file = tmp_path / "table"
    table = b"beginbfrange\n<0000> <0000> <0000>\n<0001> <0002> [<0000> <0645> ]\nendbfrange"
    file.write_bytes(table)
    put_right(file, "ꡀ", [chinese_family()])
    assert file.read_bytes() == table


@pytest.mark.usefixtures("qtbot")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_a_long_title_goes_on_where_its_sense_allows(tmp_path: Path) -> None:
    """The bare width would part 用药."""
    title = "就绪报告 守护夏日舌尖安全，规范群众放心用药"
    file = write_pdf(Paper("纸", ((TITLE, title), (TEXT, WORDS))), tmp_path / "paper.pdf")
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    rows = done.stdout.decode().split("\n")
    assert rows[:2] == ["就绪报告 守护夏日舌尖安全，", "规范群众放心用药"]


@pytest.mark.usefixtures("qtbot")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_a_page_keeps_as_much_free_as_official_papers_do(tmp_path: Path) -> None:
    """GB/T 9704 leaves 28 mm at the left and 26 mm at the right."""
    file = write_pdf(Paper("纸", ((TEXT, "食" * 300),)), tmp_path / "paper.pdf")
    done = subprocess.run(["pdftotext", "-bbox", str(file), "-"], capture_output=True, check=True)
    words = done.stdout.decode()
    left = min(float(x) for x in re.findall(r'xMin="([\d.]+)"', words)) / 72 * 25.4
    right = 210 - max(float(x) for x in re.findall(r'xMax="([\d.]+)"', words)) / 72 * 25.4
    assert 24 <= left <= 30
    assert 24 <= right <= 33
