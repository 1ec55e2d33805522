"""A text on paper as a PDF: its words are found as they were written."""

import shutil
import subprocess
from pathlib import Path

import pytest

from ui.paper import TEXT, TITLE, Paper, Table, write_pdf

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
