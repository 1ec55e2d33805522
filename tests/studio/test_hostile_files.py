"""A file that a stranger sent reads no file of this PC, asks no server, and ends."""

import csv
import io
import re
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from studio import origin_text, prepared_text
from studio.archive_file import papers
from studio.assessment import evaluation
from studio.errors import Refusal
from studio.sheet import cells as sheet_cells
from studio.sheet import inside as sheet_inside
from studio.table_file import cells as table_cells
from studio.table_file import written as table_written

ROOT = Path(__file__).parents[2]

SECRET = "只有这台电脑上才有的字"
LONG = 20.0
"""Seconds; a bomb of entities would take hours."""
Reader = Callable[[Path], str]


def of_word(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("正文")
    table = document.add_table(rows=2, cols=2)
    for at, text in enumerate(("责任单位", "访谈时间", "县教体局", "五月")):
        table.cell(at // 2, at % 2).text = text
    path = tmp_path / "plain.docx"
    document.save(str(path))
    return path


def of_excel(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("责任单位", "内容"), ("县教体局", "正文")):
        sheet.append(row)
    path = tmp_path / "plain.xlsx"
    book.save(path)
    return path


def with_entities(source: Path, declared: str) -> Path:
    """Every part declares an entity &e; and every 正文 or 县教体局 asks for it."""
    made = source.with_stem("hostile")
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name.endswith(".xml") and "content_types" not in name.lower():
                whole = text.decode()
                root = re.search(r"<(?!\?)([\w:]+)", whole)
                assert root is not None
                head, body = whole[: root.start()], whole[root.start() :]
                body = body.replace("正文", "&e;").replace("县教体局", "&e;")
                text = f"{head}<!DOCTYPE {root[1]} [{declared}]>{body}".encode()
            new.writestr(name, text)
    return made


def _table(path: Path) -> str:
    return repr(table_cells.given(path, re.compile("计划")))


def _sheet(path: Path) -> str:
    return repr(list(sheet_cells.lines(path)))


def _script(path: Path) -> str:
    return repr(prepared_text.read_file(path))


READERS = [(of_word, _table), (of_word, _script), (of_excel, _table), (of_excel, _sheet)]


def said(read: Reader, path: Path) -> str:
    """What came of it; a refusal is as good as a text without the secret."""
    try:
        return read(path)
    except Refusal as refusal:
        return str(refusal)


@pytest.mark.parametrize(("make", "read"), READERS)
def test_a_document_reads_no_file_of_this_pc(
    tmp_path: Path, make: Callable[[Path], Path], read: Reader
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    plain = make(tmp_path)
    assert "县教体局" in read(plain) or "正文" in read(plain)
    hostile = with_entities(plain, f'<!ENTITY e SYSTEM "{secret.as_uri()}">')
    assert SECRET not in said(read, hostile)


@pytest.mark.parametrize(("make", "read"), READERS)
def test_a_bomb_of_entities_ends(
    tmp_path: Path, make: Callable[[Path], Path], read: Reader
) -> None:
    layers = "".join(f'<!ENTITY e{n} "{"".join([f"&e{n - 1};"] * 10)}">' for n in range(1, 10))
    bomb = with_entities(make(tmp_path), f'<!ENTITY e0 "笑">{layers}<!ENTITY e "&e9;">')
    began = time.monotonic()
    assert len(said(read, bomb)) < 10_000
    assert time.monotonic() - began < LONG


def test_a_page_of_word_that_asks_a_server_for_its_template_asks_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise AssertionError("something was asked of the network")

    monkeypatch.setattr("socket.socket.connect", refuse)
    plain = of_word(tmp_path)
    held = io.BytesIO(plain.read_bytes())
    hostile = tmp_path / "template.docx"
    with zipfile.ZipFile(held) as old, zipfile.ZipFile(hostile, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "word/_rels/document.xml.rels":
                asks = (
                    b'<Relationship Id="rId99" TargetMode="External" Type="http://schemas.'
                    b'openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
                    b'Target="http://127.0.0.1:9/evil.dotm"/></Relationships>'
                )
                text = text.replace(b"</Relationships>", asks)
            new.writestr(name, text)
    assert "正文" in _script(hostile)
    assert "县教体局" in _table(hostile)


FORMULAS = ("=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1")
WRITERS: dict[str, Callable[[list[str]], bytes]] = {
    "studio/archive_file/papers.py": lambda row: papers._table(("题",), [row]),
    "studio/assessment/evaluation.py": lambda row: evaluation._csv(iter([row])),
    "studio/origin_text.py": lambda row: _by_module(origin_text._safe, row),
    "studio/sheet/inside.py": lambda row: _by_module(sheet_inside._safe, row),
    "studio/table_file/written.py": lambda row: _by_module(table_written._safe, row),
}
"""Every module that writes .csv, and how a row gets into it."""


def _by_module(safe: Callable[[str], str], row: list[str]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerow([safe(cell) for cell in row])
    return text.getvalue().encode()


def test_every_module_that_writes_a_list_is_tried_below() -> None:
    writing = {
        path.relative_to(ROOT).as_posix()
        for folder in ("studio", "ui")
        for path in (ROOT / folder).rglob("*.py")
        if "csv.writer(" in path.read_text(encoding="utf-8")
    }
    assert writing == set(WRITERS)


@pytest.mark.parametrize("module", WRITERS)
def test_no_cell_of_a_list_that_leaves_is_worked_out_by_a_spreadsheet(module: str) -> None:
    text = WRITERS[module](list(FORMULAS)).decode("utf-8-sig")
    cells = list(csv.reader(io.StringIO(text, newline="")))[-1]
    assert [cell.lstrip("'") for cell in cells] == list(FORMULAS)
    assert [cell for cell in cells if not cell.startswith("'")] == []
