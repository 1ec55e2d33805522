"""Nominations as a file: a table with the notice's nine columns, or on paper a sheet for each."""

from collections.abc import Sequence
from pathlib import Path

from studio import table_file
from studio.nomination import FIELD_NAMES, Form
from studio.table_file import Lines
from studio.words import Words

ACT = Words("导出征集表")
DOCUMENT, DOCUMENT_DATE = Words("文号"), Words("发文日期")


def table_of(forms: Sequence[Form]) -> list[list[str]]:
    """The nine headings and a line for each form; the document's two where one has a document."""
    cited = any(form.document or form.document_date for form in forms)
    heads = [*FIELD_NAMES.values(), *((DOCUMENT, DOCUMENT_DATE) if cited else ())]
    lines = [[form.cell(field) for field in FIELD_NAMES] for form in forms]
    if cited:
        for line, form in zip(lines, forms, strict=True):
            day = form.document_date
            line += [form.document, day.isoformat() if day is not None else ""]
    return [[str(head) for head in heads], *lines]


def write(path: Path, title: str, forms: Sequence[Form]) -> int:
    """Writes them under a free name, by the name's ending; how many there are.

    Refusal where the name is taken or ends otherwise, Trouble where the disk says no.
    """
    table_file.write(path, title, table_of(forms), ACT, _paper)
    return len(forms)


def _paper(title: str, lines: Lines) -> bytes:
    from studio.documents.sheet import Sheet

    paper = Sheet(title, title)
    for number, line in enumerate(lines[1:]):
        if number:
            paper.new_page()
        paper.title(title)
        paper.form(list(zip(lines[0], line, strict=True)))
    return paper.data()
