"""An SQLite file written anew under another key or none, and the proof that both hold the same."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from studio import copies, encrypted, faults
from studio.errors import Refusal, Trouble
from studio.words import Words

OTHER = "other"
"""What the new file is called beside the old one, within the connection that copies."""
SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
NUMBERS = ("user_version", "application_id")
SOME = 1000
IN_USE = Words("数据库正在使用：请先关闭所有演播台窗口和信使，再{act}。")


def like(model: Path, draft: Path, act: str) -> bool:
    """Encrypts a plain draft with the key of the file whose place it takes, where that has one.

    Whether the draft was encrypted by this. Nothing encrypted is ever followed by a plain file.
    """
    if not encrypted.is_encrypted(model) or encrypted.is_encrypted(draft):
        return False
    _rewrite(draft, encrypted.spec_of(model), act)
    return True


@contextmanager
def alone(path: Path, act: str) -> Iterator[Any]:
    """The file on a connection of the cipher, which nobody else can open until it ends.

    A plain file is asked first by the library that others open it with: two libraries do not see
    each other's locks within one process.
    """
    with closing(encrypted.connect(path, timeout=0.0, isolation_level=None)) as own:
        _shut_in(own, path, act)
    spec = encrypted.spec_of(path)
    with closing(encrypted.open_by_cipher(path, timeout=0.0, isolation_level=None)) as raw:
        encrypted.unlock(raw, spec)
        _shut_in(raw, path, act)
        yield raw


def _shut_in(raw: Any, path: Path, act: str) -> None:
    try:
        raw.execute("PRAGMA journal_mode=DELETE")
        raw.execute("PRAGMA locking_mode=EXCLUSIVE")
        raw.execute("BEGIN EXCLUSIVE")
        raw.execute("COMMIT")  # the lock stays
    except encrypted.complaints() as error:
        if faults.is_locked(error):
            raise Refusal(Words(IN_USE.template, act=act)) from error
        fault = faults.told(error, path)
        raise Trouble("{act}没有完成：{fault}", act=act, fault=fault or error) from error


def write_other(raw: Any, draft: Path, spec: str, act: str) -> None:
    """Everything of an open file into an empty one, which is read back and compared."""
    with copies.said(act, draft):
        raw.execute(f"ATTACH ? AS {OTHER} KEY ?", (str(draft), f"x'{spec}'" if spec else ""))
        raw.execute(f"SELECT sqlcipher_export('{OTHER}')").fetchone()
        for name in NUMBERS:
            (number,) = raw.execute(f"PRAGMA main.{name}").fetchone()
            raw.execute(f"PRAGMA {OTHER}.{name} = {int(number)}")
        raw.execute(f"DETACH {OTHER}")
    copies.sync_file(draft, act)
    with copies.said(act, draft), closing(encrypted.open_by_cipher(draft)) as written:
        encrypted.unlock(written, spec)
        same = _digest(raw) == _digest(written)
    if not same:
        raise Trouble("{act}没有完成：写出的文件与原来的不同，原来的没有动。", act=act)


def _digest(raw: sqlite3.Connection) -> str:
    """Of the whole file: its tables, indexes and triggers as they are written, and every row."""
    schema = raw.execute(SCHEMA).fetchall()
    seen = hashlib.sha256(repr([raw.execute(f"PRAGMA {n}").fetchone() for n in NUMBERS]).encode())
    # Which rows a virtual table has stands in the tables that it keeps.
    kept = [name for kind, name, _t, sql in schema if kind == "table" and not _is_virtual(sql)]
    seen.update(repr(sorted(map(repr, schema))).encode("utf-8", "surrogatepass"))
    for name in sorted(kept):
        rows = raw.execute(f'SELECT * FROM "{name}"')  # noqa: S608  the file's own name
        while part := rows.fetchmany(SOME):
            seen.update(repr(part).encode("utf-8", "surrogatepass"))
    return seen.hexdigest()


def _is_virtual(sql: str | None) -> bool:
    return (sql or "").upper().startswith("CREATE VIRTUAL")


def _rewrite(draft: Path, spec: str, act: str) -> None:
    with copies.beside(draft, act) as other:
        with alone(draft, act) as raw:
            write_other(raw, other, spec, act)
        with copies.said(act):
            other.replace(draft)
