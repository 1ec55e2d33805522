"""The transcript as a Word file, set as official papers are, by a process of its own."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from studio import copies
from studio.documents.order import Order, answered, require_free
from studio.documents.sheet import Sheet
from studio.documents.transcript import TRANSCRIPT
from studio.documents.transcript_layout import Kind, Piece, above, called, fair_copy, laid_out


def write(order: Order, file: Path) -> dict[str, Any]:
    """Writes it, whole under its name or not at all; says what was masked only here."""
    require_free(file)
    copy = fair_copy(order.transcript)
    title = called(copy.transcript)
    sheet = Sheet(title, above(copy.transcript))
    for piece in laid_out(copy.transcript, marks=order.marks):
        _put(sheet, piece, order)
    with copies.beside(file, TRANSCRIPT) as draft:
        with copies.said(TRANSCRIPT):
            sheet.save(draft)
        copies.sync_file(draft, TRANSCRIPT)
        copies.give_name(draft, file, TRANSCRIPT)
    return {"masked": list(copy.masked)}


def _put(sheet: Sheet, piece: Piece, order: Order) -> None:
    match piece.kind:
        case Kind.TITLE:
            sheet.title(piece.text)
        case Kind.REMARK:
            sheet.remark(piece.text)
        case Kind.FACT:
            sheet.fact(piece.head, piece.text)
        case Kind.TEXT:
            sheet.text(piece.text)
        case Kind.HEADING:
            sheet.heading(piece.text, part=True)
        case Kind.NOTE:
            sheet.note(piece.text)
        case Kind.PHOTO:
            sheet.photo(order.photo(piece.head), piece.text, said=piece.said)
        case Kind.QUESTION | Kind.SPEECH:
            asks = piece.kind is Kind.QUESTION
            sheet.speech(piece.head, piece.text, asks=asks, leading=piece.leads)


def main(argv: Sequence[str]) -> int:
    """The process that the window starts."""
    return answered(argv, write)
