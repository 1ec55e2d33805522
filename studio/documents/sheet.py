"""A printed sheet as GB/T 9704 sets official papers: A4, its margins, fonts, sizes and numbers.

Each Chinese font is named with those that may stand in for it, for a PC that has not got it.
"""

import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from studio.documents.title_rows import title_rows
from studio.web_address import Piece as WebPiece
from studio.web_address import pieces

TITLE_FONT, TEXT_FONT, HEAD_FONT = "方正小标宋简体", "仿宋_GB2312", "黑体"
NOTE_FONT, NUMBER_FONT = "楷体_GB2312", "宋体"
LATIN_FONT = "Times New Roman"
STANDING_IN = {
    TITLE_FONT: "方正小标宋_GBK,华文中宋,STZhongsong,宋体,SimSun,Noto Serif CJK SC",
    TEXT_FONT: "仿宋,FangSong,华文仿宋,STFangsong,FZFangSong-Z02,Noto Serif CJK SC",
    HEAD_FONT: "SimHei,华文黑体,STHeiti,Noto Sans CJK SC",
    NOTE_FONT: "楷体,KaiTi,华文楷体,STKaiti,Noto Serif CJK SC",
    NUMBER_FONT: "SimSun,华文宋体,STSong,Noto Serif CJK SC",
}
"""What a PC without the font takes instead, the nearest first."""
TITLE_SIZE, TEXT_SIZE, NOTE_SIZE, TABLE_SIZE = Pt(22), Pt(16), Pt(14), Pt(12)
LINE = Pt(28.95)
"""22 lines in the 225 mm of the type area."""
NARROWER = "-6"
"""Twentieths of a point that a sign of 16 pt gives up: 28 of them stand in 156 mm.

With 5 they just fit, and LibreOffice leaves out a ： or ； that ends such a line.
"""
INDENT = Pt(2 * 15.7)
TOP, BOTTOM, LEFT, RIGHT = Mm(37), Mm(35), Mm(28), Mm(26)
WIDTH = Mm(210 - 28 - 26)
FIRST_COLUMN = Mm(52)
NAMES_WIDTH, LEAST_HEIGHT = Mm(42), Mm(11)
PHOTO_WIDTH, PHOTO_HEIGHT = Mm(120), Mm(90)
LEAST_SIGNS, MOST_SIGNS = 4, 18
"""What a column of texts is reckoned to hold, for its share of the width."""
HYPERLINK = RELATIONSHIP_TYPE.HYPERLINK
CENTRE, SIDES = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


class Sheet:
    """A document in the making, from the top down; texts are clean already."""

    def __init__(self, title: str, running: str) -> None:
        """running: what stands at the head of every page."""
        self._paper = Document()
        self._name_fonts()
        self._style("Normal", TEXT_FONT, TEXT_SIZE)
        self._style("Title", TITLE_FONT, TITLE_SIZE)
        self._style("Heading 1", HEAD_FONT, TEXT_SIZE)
        self._lay_page(running)
        core = self._paper.core_properties
        core.title, core.author, core.comments, core.language = title, "", "", "zh-CN"

    def save(self, file: Path) -> None:
        """Writes the document; a disk that fills up on the way leaves nothing open."""
        file.write_bytes(self.data())

    def data(self) -> bytes:
        """The document as it would lie in its file."""
        made = io.BytesIO()
        self._paper.save(made)
        return made.getvalue()

    def title(self, text: str) -> None:
        """A line of the title; one that needs several rows goes on where its sense allows."""
        rows = title_rows(text)
        self._paragraph("\n".join(rows), "Title").alignment = CENTRE

    def remark(self, text: str) -> None:
        """A word below the title."""
        line = self._paper.add_paragraph()
        line.alignment = CENTRE
        _run(line, text, NOTE_FONT, TEXT_SIZE)

    def fact(self, name: str, said: str) -> None:
        """A name and what it is."""
        line = self._paper.add_paragraph()
        _indent(line)
        _run(line, f"{name}：", HEAD_FONT, TEXT_SIZE)
        _run(line, said, TEXT_FONT, TEXT_SIZE)

    def text(self, text: str) -> None:
        """A plain paragraph."""
        _indent(self._paragraph(text, "Normal"))

    def addressee(self, text: str) -> None:
        """To whom it goes (主送机关): from the left edge."""
        self._paragraph(f"{text}：", "Normal").alignment = SIDES

    def signed(self, office: str, day: str) -> None:
        """Who sends it and when (落款), at the right: the day four signs from the edge."""
        self._paragraph("", "Normal")
        for text, signs in ((office, 2), (day, 4)):
            line = self._paragraph(text, "Normal")
            line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            line.paragraph_format.right_indent = INDENT * signs // 2
            line.paragraph_format.keep_together = True

    def heading(self, text: str, *, part: bool = False) -> None:
        """A heading; part: one of those that a reader looks for."""
        _indent(self._paragraph(text, "Heading 1"))
        if part:
            self._paper.paragraphs[-1].paragraph_format.space_before = Pt(10)

    def question(self, number: str, text: str) -> None:
        """A question; what is told of it stands on the same page."""
        line = self._paper.add_paragraph()
        _indent(line)
        line.paragraph_format.keep_with_next = True
        _run(line, number, HEAD_FONT, TEXT_SIZE)
        _run(line, text, TEXT_FONT, TEXT_SIZE).bold = True

    def note(self, text: str) -> None:
        """What is told of a question."""
        line = self._paper.add_paragraph()
        _indent(line)
        _run(line, text, NOTE_FONT, NOTE_SIZE)

    def answer(self, head: str, text: str) -> None:
        """An answer behind its head."""
        line = self._paper.add_paragraph()
        _indent(line)
        _run(line, head, HEAD_FONT, NOTE_SIZE)
        _run(line, text, TEXT_FONT, TEXT_SIZE)

    def speech(self, head: str, text: str, *, asks: bool = False, leading: bool = False) -> None:
        """What somebody said, behind who said it.

        asks: what follows answers it; leading: its web addresses are links.
        """
        first, *others = text.split("\n")
        line = self._paper.add_paragraph()
        _indent(line)
        line.paragraph_format.keep_with_next = asks
        _run(line, head, HEAD_FONT, TEXT_SIZE)
        for place, part in enumerate((first, *others)):
            if place:
                line = self._paper.add_paragraph()
                _indent(line)
            for piece in pieces(part) if leading else (WebPiece(part),):
                if piece.address:
                    _link(line, piece)
                else:
                    _run(line, piece.text, TEXT_FONT, TEXT_SIZE).bold = asks

    def photo(self, data: bytes, alt: str, *, said: bool) -> None:
        """A photo; the words for who cannot see it also in print below, unless they stand above."""
        line = self._paper.add_paragraph()
        line.alignment = CENTRE
        line.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
        line.paragraph_format.keep_with_next = not said
        shown = line.add_run().add_picture(io.BytesIO(data), width=PHOTO_WIDTH)
        if shown.height > PHOTO_HEIGHT:
            shown.width = PHOTO_HEIGHT * shown.width // shown.height
            shown.height = PHOTO_HEIGHT
        next(line._p.iter(qn("wp:docPr"))).set("descr", alt)
        if said:
            return
        below = self._paper.add_paragraph()
        below.alignment = CENTRE
        _run(below, alt, NOTE_FONT, NOTE_SIZE)

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Figures under their heads, which stand on every page; the last row is their sum."""
        table = self._paper.add_table(1 + len(rows), len(heads), style="Table Grid")
        table.autofit = False
        other = (WIDTH - FIRST_COLUMN) // max(1, len(heads) - 1)
        for place, wide in enumerate(table.columns):
            wide.width = other if place else FIRST_COLUMN  # by which LibreOffice goes
        for place, (cells, words) in enumerate(zip(table.rows, [heads, *rows], strict=True)):
            last = place in (0, len(rows))
            for column, (cell, word) in enumerate(zip(cells.cells, words, strict=True)):
                cell.width = other if column else FIRST_COLUMN
                line = cell.paragraphs[0]
                line.alignment = CENTRE if column or not place else WD_ALIGN_PARAGRAPH.LEFT
                line.paragraph_format.line_spacing = 1.2
                _run(line, word, HEAD_FONT if last else TEXT_FONT, TABLE_SIZE)
            _mark(cells._tr.get_or_add_trPr(), "w:cantSplit")
        _mark(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")

    def plan(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Texts under their heads, which stand on every page; a column is as wide as its texts."""
        table = self._paper.add_table(1 + len(rows), len(heads), style="Table Grid")
        table.autofit = False
        longest = [
            min(MOST_SIGNS, max(LEAST_SIGNS, *(len(line[at]) for line in (heads, *rows))))
            for at in range(len(heads))
        ]
        for wide, signs in zip(table.columns, longest, strict=True):
            wide.width = WIDTH * signs // sum(longest)  # by which LibreOffice goes
        for place, (cells, words) in enumerate(zip(table.rows, [heads, *rows], strict=True)):
            for column, (cell, word) in enumerate(zip(cells.cells, words, strict=True)):
                cell.width = WIDTH * longest[column] // sum(longest)
                line = cell.paragraphs[0]
                line.paragraph_format.line_spacing = 1.2
                _run(line, word, TEXT_FONT if place else HEAD_FONT, TABLE_SIZE)
            _mark(cells._tr.get_or_add_trPr(), "w:cantSplit")
        _mark(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")

    def form(self, rows: Sequence[tuple[str, str]]) -> None:
        """A sheet that is filled in: each name beside what stands for it, a line at least high."""
        table = self._paper.add_table(len(rows), 2, style="Table Grid")
        table.autofit = False
        widths = (NAMES_WIDTH, WIDTH - NAMES_WIDTH)
        for wide, column in zip(widths, table.columns, strict=True):
            column.width = wide  # by which LibreOffice goes
        for cells, words in zip(table.rows, rows, strict=True):
            cells.height = LEAST_HEIGHT
            for place, (cell, word) in enumerate(zip(cells.cells, words, strict=True)):
                cell.width = widths[place]
                cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
                line = cell.paragraphs[0]
                line.alignment = WD_ALIGN_PARAGRAPH.LEFT if place else CENTRE
                line.paragraph_format.line_spacing = 1.2
                line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(4)
                _run(line, word, TEXT_FONT if place else HEAD_FONT, NOTE_SIZE)

    def new_page(self) -> None:
        """What follows begins on a page of its own."""
        self._paper.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    # how it looks

    def _paragraph(self, text: str, style: str) -> Any:
        return self._paper.add_paragraph(text, style)

    def _style(self, name: str, font: str, size: Pt) -> None:
        style: Any = self._paper.styles[name]
        style.font.size = size
        style.font.bold = style.font.italic = False
        style.font.color.rgb = None
        _put_font(style.element.get_or_add_rPr(), font)
        if name == "Normal":
            _narrow(style.element.get_or_add_rPr())
        own = style.paragraph_format
        own.line_spacing_rule, own.line_spacing = WD_LINE_SPACING.EXACTLY, LINE
        own.space_before = own.space_after = Pt(0)
        if name == "Title":
            own.line_spacing = Pt(34)
            border = style.element.pPr.find(qn("w:pBdr"))
            if border is not None:
                style.element.pPr.remove(border)

    def _lay_page(self, running: str) -> None:
        section = self._paper.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin = TOP, BOTTOM
        section.left_margin, section.right_margin = LEFT, RIGHT
        section.header_distance, section.footer_distance = Mm(20), Mm(25)
        self._paper.settings.odd_and_even_pages_header_footer = True
        for header in (section.header, section.even_page_header):
            line = header.paragraphs[0]
            line.alignment = CENTRE
            _run(line, running, NUMBER_FONT, Pt(10.5))
        sides = ((section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
                 (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT))  # fmt: skip
        for footer, side in sides:
            line = footer.paragraphs[0]
            line.alignment = side
            _run(line, "— ", NUMBER_FONT, NOTE_SIZE)
            _page_number(line)
            _run(line, " —", NUMBER_FONT, NOTE_SIZE)
        _speak_chinese(self._paper)

    def _name_fonts(self) -> None:
        """Tells Word and others what stands in for a font that is not there."""
        parts = self._paper.part.package.iter_parts()
        part: Any = next(one for one in parts if one.partname == "/word/fontTable.xml")
        named = "".join(
            f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:charset w:val="86"/></w:font>'
            for name, others in STANDING_IN.items()
        )
        table = part.blob.decode("utf-8")
        part._blob = re.sub(r"</w:fonts>\s*$", f"{named}</w:fonts>", table).encode("utf-8")


def _run(line: Any, text: str, font: str, size: Pt) -> Any:
    run = line.add_run(text)
    run.font.size = size
    _put_font(run._r.get_or_add_rPr(), font)
    return run


def _link(line: Any, piece: WebPiece) -> None:
    """Underlined, for a paper that is printed has no other way to say so."""
    run = _run(line, piece.text, TEXT_FONT, TEXT_SIZE)
    run.underline = True
    made = OxmlElement("w:hyperlink")
    made.set(qn("r:id"), line.part.relate_to(piece.address, HYPERLINK, is_external=True))
    run._r.addprevious(made)
    made.append(run._r)


def _put_font(properties: Any, font: str) -> None:
    """Chinese signs in this font, Latin letters and figures in theirs; no theme's."""
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for name, used in (("ascii", LATIN_FONT), ("hAnsi", LATIN_FONT), ("cs", LATIN_FONT)):
        fonts.set(qn(f"w:{name}"), used)
    fonts.set(qn("w:eastAsia"), font)
    fonts.set(qn("w:hint"), "eastAsia")


def _indent(line: Any) -> None:
    """Two signs, as every paragraph begins."""
    line.alignment = SIDES
    line.paragraph_format.first_line_indent = INDENT  # for programs that count no signs
    line._p.pPr.find(qn("w:ind")).set(qn("w:firstLineChars"), "200")


def _narrow(properties: Any) -> None:
    """Word's own grid of signs is read unlike by other programs: the signs themselves are set."""
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), NARROWER)
    size = properties.find(qn("w:sz"))
    size.addprevious(spacing)


def _mark(properties: Any, name: str) -> None:
    properties.append(OxmlElement(name))


def _page_number(line: Any) -> None:
    run = _run(line, "", NUMBER_FONT, NOTE_SIZE)
    for kind in ("begin", "PAGE", "separate", "1", "end"):
        element = OxmlElement(
            {"PAGE": "w:instrText", "1": "w:t"}.get(kind, "w:fldChar"))  # fmt: skip
        if kind in ("PAGE", "1"):
            element.text = kind
        else:
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)


def _speak_chinese(paper: Any) -> None:
    for language in paper.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")
