"""A file that a person brings: a list, captions, a text. Opened once, bounded, taken for text.

Nothing of it is believed: it may be a device, endless, in another encoding, or no text at all.
"""

import codecs
import csv
import io
from pathlib import Path

from studio import faults, held_open
from studio.errors import Refusal
from studio.words import Words

ENCODINGS = ("utf-8-sig", "gb18030")
"""What spreadsheets and editors write: ours, and a Chinese Windows'."""
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""How Excel's "Unicode text" begins."""
COLUMNS = ("\t", ";", ",")
"""What spreadsheets put between cells; the first that the file has is the one."""


def bytes_of(path: Path, most: int, too_big: str) -> bytes:
    """The whole file. Refusal, beside the button: it cannot be read, or has above `most` bytes."""
    try:
        with _a_file(path).open("rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError, RuntimeError) as error:  # the latter two: no file can be so called
        why = faults.reason(error) if isinstance(error, OSError) else Words("路径不对")
        raise Refusal("读不到文件 {path}：{why}。", path=path, why=why) from error
    if len(data) > most:
        raise Refusal(too_big)
    return data


def decoded(data: bytes) -> str:
    """A file's bytes as text; Refusal for what is no text."""
    for encoding in ("utf-16",) if data.startswith(WIDE) else ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Refusal("这个文件不是文字表格。请在表格软件里另存为 CSV 再导入。")


def rows_of(text: str) -> list[list[str]]:
    """The cells of every line, between tabs, semicolons or commas; Refusal for what is no list."""
    between = next((sign for sign in COLUMNS if sign in text), ",")
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=between))
    except csv.Error as error:
        raise Refusal(
            "这个文件不是 CSV 表格或文本名单。请在表格软件里另存为 CSV 再导入。"
        ) from error


def _a_file(path: Path) -> Path:
    """In whose home it lies, where ~ says so; a pipe or a device would never end.

    Nor is it the studio itself, chosen by mistake: closing it again would drop its locks.
    """
    found = path.expanduser()
    if (found.exists() and not (found.is_file() or found.is_dir())) or held_open.is_held(found):
        raise ValueError(found)
    return found
