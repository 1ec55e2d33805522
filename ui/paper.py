"""A text on paper: printed, as a PDF file, or copied; what it says is made elsewhere.

Set with the bundled font, on A4; texts of strangers are shown so that they turn nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from studio.documents.title_rows import title_rows
from studio.legible import legible
from studio.words import Words
from ui.pdf_words import put_right
from ui.theme import chinese_family

MARGIN_MM = 6.0
"""Around Qt's own: where it breaks the pages it keeps 20 mm free inside of these."""
TITLE, HEADING, TEXT, NOTE = "title", "heading", "text", "note"
POINTS = {TITLE: 18.0, HEADING: 13.0, TEXT: 11.0, NOTE: 9.0}
BOLD = frozenset({TITLE, HEADING})
RESOLUTION = 300
LINE_SEPARATOR = "\u2028"


@dataclass(frozen=True)
class Table:
    """Figures and words in columns under their heads; shares: of the width, in per cent."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...] = ()


Part = tuple[str, str] | Table
"""A paragraph with its kind, or a table."""


@dataclass(frozen=True)
class Paper:
    """What is put on paper, from the top; name: how the file is called at first."""

    name: str
    parts: tuple[Part, ...]

    def plain(self) -> str:
        """All of it as text, columns parted by tabs."""
        return "\n".join(_lines(self.parts))


def _lines(parts: Sequence[Part]) -> list[str]:
    lines: list[str] = []
    for part in parts:
        if isinstance(part, Table):
            lines += ["\t".join(row) for row in (part.heads, *part.rows)]
        else:
            lines += [""] if part[0] in BOLD and lines else []
            lines.append(part[1])
    return lines


def on_screen(paper: Paper) -> str:
    """It as a screen shows it: in the window's own type, its tables in columns."""
    return "".join(_as_html(part) for part in paper.parts)


def _as_html(part: Part) -> str:
    if isinstance(part, Table):
        widths = (*(f' width="{share}%"' for share in part.shares), *[""] * len(part.heads))
        rows = "".join(_row(cells, widths) for cells in (part.heads, *part.rows))
        return f'<table width="100%" cellpadding="4">{rows}</table>'
    kind, text = part
    words = escape(legible(text)).replace("\n", "<br>")
    return f"<p><b>{words}</b></p>" if kind in BOLD else f"<p>{words}</p>"


def _row(cells: Sequence[str], widths: Sequence[str]) -> str:
    made = (
        f"<td{wide}>{escape(legible(cell))}</td>" for cell, wide in zip(cells, widths, strict=False)
    )
    return f"<tr>{''.join(made)}</tr>"


def document(paper: Paper) -> QTextDocument:
    """The paper as Qt sets it."""
    made = QTextDocument()
    font = QFont(chinese_family())
    font.setPointSizeF(POINTS[TEXT])
    made.setDefaultFont(font)
    cursor = QTextCursor(made)
    for part in paper.parts:
        if isinstance(part, Table):
            _put_table(cursor, part)
        else:
            _put(cursor, *part)
    return made


def write_pdf(paper: Paper, file: Path) -> Path:
    """Writes it whole or not at all, under a name that is free; on a lane's thread."""
    from studio import copies

    act = Words("导出")
    with copies.beside(file, act) as draft:
        writer = QPdfWriter(str(draft))
        writer.setResolution(RESOLUTION)
        writer.setTitle(paper.name)
        writer.setPageLayout(page())
        made = document(paper)
        made.print_(writer)
        del writer
        with copies.said(act):
            put_right(draft, f"{made.toPlainText()}0123456789", (chinese_family(),))
        copies.sync_file(draft, act)
        copies.give_name(draft, file, act)
    return file


def page() -> QPageLayout:
    """A4 upright with its margins."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins,
        QPageLayout.Unit.Millimeter,
    )  # fmt: skip


def _put(cursor: QTextCursor, kind: str, text: str) -> None:
    block = QTextBlockFormat()
    block.setTopMargin(POINTS[kind] * (0.9 if kind in BOLD else 0.2))
    block.setBottomMargin(POINTS[kind] * 0.3)
    block.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if kind == HEADING:  # a heading stays with what it heads
        block.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_Auto)
        block.setNonBreakableLines(True)
    if cursor.position():
        cursor.insertBlock()
    cursor.setBlockFormat(block)
    words = legible(text)
    if kind == TITLE:
        words = LINE_SEPARATOR.join(title_rows(words))
    cursor.insertText(words, _type(kind))


def _put_table(cursor: QTextCursor, table: Table) -> None:
    how = QTextTableFormat()
    how.setBorderCollapse(True)
    how.setBorder(1)
    how.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
    how.setBorderBrush(QColor(Qt.GlobalColor.gray))
    if table.shares:
        kind = QTextLength.Type.PercentageLength
        how.setColumnWidthConstraints([QTextLength(kind, share) for share in table.shares])
    how.setCellPadding(4)
    how.setHeaderRowCount(1)
    how.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    made = cursor.insertTable(1 + len(table.rows), len(table.heads), how)
    for number, row in enumerate((table.heads, *table.rows)):
        _fill(made, number, row)
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _fill(table: QTextTable, number: int, row: Sequence[str]) -> None:
    style = _type(NOTE)
    style.setFontWeight(QFont.Weight.Bold if number == 0 else QFont.Weight.Normal)
    for column, text in enumerate(row):
        table.cellAt(number, column).firstCursorPosition().insertText(legible(text), style)


def _type(kind: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontPointSize(POINTS[kind])
    made.setFontWeight(QFont.Weight.Bold if kind in BOLD else QFont.Weight.Normal)
    return made


__all__ = ["HEADING", "NOTE", "TEXT", "TITLE", "Paper", "Part", "Table", "document", "on_screen",
           "page", "write_pdf"]  # fmt: skip
