"""A PDF whose words can be found, copied and read aloud.

Qt names each glyph by the lowest character that the font draws with it: 食 is found as the radical
⻝, a blank as a tab. The table that says so is put right from the text that was written.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QFont, QRawFont

TABLE = re.compile(rb"beginbfrange\n.*?endbfrange", re.DOTALL)
ROW = re.compile(rb"\[[^\]]*\]")
ALONE = re.compile(rb"^((<[0-9A-Fa-f]{4}>) \2 )(<[0-9A-Fa-f]{4}>)$", re.MULTILINE)
"""A row of one glyph. Of a long row whose signs follow each other only the first is written."""
HIGHEST = "\uffff"
"""Of the characters that are named by four digits; others are left as they are."""
CODE = re.compile(rb"<([0-9A-Fa-f]{4})>")
NONE = -1
"""In place of the glyph that a font has not; many characters have none, and are not alike."""


def put_right(file: Path, text: str, families: Iterable[str]) -> None:
    """Changes the file's tables in place, no byte more or less; families: what it is set in."""
    fonts = [QRawFont.fromFont(QFont(family)) for family in families]
    written = frozenset(sign for sign in text if sign <= HIGHEST)
    drawn = [{_glyph(font, sign): sign for sign in sorted(written)} for font in fonts]
    for signs in drawn:
        signs.pop(NONE, None)

    def meant(found: re.Match[bytes]) -> bytes:
        sign = chr(int(found[1], 16))
        if sign in written:
            return found[0]
        for font, signs in zip(fonts, drawn, strict=True):
            other = signs.get(_glyph(font, sign), "")
            if other:
                return b"<%04X>" % ord(other)
        return found[0]

    def row(found: re.Match[bytes]) -> bytes:
        return CODE.sub(meant, found[0])

    def alone(found: re.Match[bytes]) -> bytes:
        return found[1] + CODE.sub(meant, found[3])

    def table(found: re.Match[bytes]) -> bytes:
        return ALONE.sub(alone, ROW.sub(row, found[0]))

    file.write_bytes(TABLE.sub(table, file.read_bytes()))


def _glyph(font: QRawFont, sign: str) -> int:
    """The glyph that the font draws a character with, or NONE."""
    (glyph,) = font.glyphIndexesForString(sign) or [0]
    return glyph or NONE
