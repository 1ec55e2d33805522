"""How the file is made: which names are in it, how a row stands there, what seals it.

A ZIP that any program opens. Rows are JSON Lines by table, as the database has them; photos lie
under the SHA-256 of their bytes; the manifest names every file with size and SHA-256; the ZIP's
comment holds the SHA-256 of the whole, taken with zeros in its own place.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Boolean, Integer, LargeBinary, Table

from studio.database import UtcDateTime
from studio.errors import Refusal
from studio.words import Words

FORMAT, VERSION = "interview-studio-archive", 1
MANIFEST, README, INDEX = "manifest.json", "README.txt", "index.html"
DATA, HOUSE_DATA, PHOTOS, DOCUMENTS = "data/", "house/", "photos/", "documents/"
SEALS = HOUSE_DATA + "seals.jsonl"
CONTENT = (DATA, HOUSE_DATA, PHOTOS)
"""What the content's digest is of: documents are made of it, and made anew look a little other.

What another house's journal says of the same texts is another entry, and no other text.
"""
MOMENT = (1980, 1, 1, 0, 0, 0)
SEAL, DIGITS = b"interview-studio archive sha256 ", 64
EMPTY = SEAL + b"0" * DIGITS
CHUNK = 1 << 20
ACT, READING, BACK = Words("写归档文件"), Words("读归档文件"), Words("恢复归档")
FILE = "$file"


def row_path(table: str, *, house: bool = False) -> str:
    """Where the rows of a table lie."""
    return f"{HOUSE_DATA if house else DATA}{table}.jsonl"


def line_of(row: Mapping[str, Any]) -> bytes:
    """One row as a line; a moment to the microsecond, bytes by the file that holds them."""
    return json.dumps(row, ensure_ascii=False, default=_plain, sort_keys=True).encode() + b"\n"


def photo_path(data: bytes) -> str:
    """The name of a picture by its content."""
    return f"{PHOTOS}{hashlib.sha256(data).hexdigest()}.jpg"


def row_of(table: Table, line: bytes, files: Mapping[str, bytes] | None = None) -> dict[str, Any]:
    """The row of a line, typed as the table's columns are; a column that is newer is empty.

    files: the bytes that rows name; Refusal for a row that has a column nobody knows here.
    """
    told: dict[str, Any] = json.loads(line)
    unknown = told.keys() - set(table.columns.keys())
    if unknown:
        raise Refusal(
            "归档文件来自更新的程序版本（表 {table} 有 {columns}）。请先升级本程序。",
            table=table.name, columns=sorted(unknown),
        )  # fmt: skip
    row = {}
    for column in table.columns:
        value = told[column.name] if column.name in told else _unsaid(column)
        if value is not None and isinstance(column.type, UtcDateTime):
            value = datetime.fromisoformat(value)
        if value is not None and isinstance(column.type, LargeBinary):
            value = _bytes(value, files or {})
        row[column.name] = value
    return row


def sealed_with(path: Path) -> tuple[str, str]:
    """What the file says is its digest, and what it really is; '' for a file without a seal."""
    whole, size = hashlib.sha256(), path.stat().st_size
    with path.open("rb") as file:
        left = size - DIGITS
        while left > 0:
            part = file.read(min(CHUNK, left))
            whole.update(part)
            left -= len(part)
            tail = part[-len(SEAL) :]
        said = file.read(DIGITS)
    whole.update(b"0" * DIGITS)
    if size <= len(EMPTY) or tail != SEAL or not said.isalnum():
        return "", whole.hexdigest()
    return said.decode("ascii", "replace"), whole.hexdigest()


def seal(path: Path) -> None:
    """Puts the digest into the place that was left for it."""
    _said, real = sealed_with(path)
    with path.open("rb+") as file:
        file.seek(-DIGITS, 2)
        file.write(real.encode())


def content_digest(files: Mapping[str, Mapping[str, Any]]) -> str:
    """One digest for all that is kept: two archives of the same rows have the same."""
    named = sorted(
        (name, str(each["sha256"]))
        for name, each in files.items()
        if name.startswith(CONTENT) and name != SEALS
    )
    return hashlib.sha256(json.dumps(named).encode()).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat(timespec="microseconds")
    assert isinstance(value, bytes)
    return {FILE: photo_path(value)}


def _bytes(value: Any, files: Mapping[str, bytes]) -> bytes:
    return files.get(value[FILE], b"")


def _unsaid(column: Any) -> Any:
    """What a column holds that the archive's program did not know yet."""
    if column.nullable:
        return None
    if isinstance(column.type, Boolean):
        return False
    return 0 if isinstance(column.type, Integer) else ""
