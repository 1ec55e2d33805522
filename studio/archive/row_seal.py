"""A seal over every row of a closed programme: titles, guests, states, and all that no entry names.

Texts are sealed one by one when they are written; the rest is what a forger of an archive would
change. Laid down with the second signature, and again after each erasure, which changes rows by
two people's word. What the archive itself goes on writing is sealed on its own.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Table, func, insert, select

from studio.archive import belonging
from studio.archive.noun import OWN, ArchiveSeal
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest

THING = "archive_seal"
ALONE = OWN | {
    "courier_channel", "journal_head", "journal_entry", "question_raw", "question_wording",
}  # fmt: skip
"""Each row of these is in the journal or sealed by it; two of them a server shows to nobody.

How far the portal has read goes on being written until it has heard of the closing."""


def seal_rows(pen: Pen) -> int:
    """Part of a signature or an erasure: the rows as they are now; returns the seal's number."""
    s = ArchiveSeal
    last = select(func.max(s.number)).where(s.interview_id == pen.programme)
    number, salt = (pen.connection.scalar(last) or 0) + 1, new_salt()
    tables = json.dumps({table.name: _of(pen, table) for table in _sealed()}, sort_keys=True)
    pen.connection.execute(
        insert(s).values(
            interview_id=pen.programme, number=number, tables=tables, salt=salt, by=pen.by,
            at=pen.at,
        )
    )  # fmt: skip
    digest = text_digest(salt, tables)
    pen.note(THING, pen.programme, version=number, text_digest=digest)
    return number


def odd_tables(reader: Reader) -> tuple[str, ...] | None:
    """Tables whose rows are not those that were sealed last; None where nothing was sealed.

    A table that the seal does not know is odd as soon as it has a row: it was not there then.
    """
    s = ArchiveSeal
    newest = select(s.tables).where(s.interview_id == reader.programme)
    told = reader.connection.scalar(newest.order_by(s.number.desc()).limit(1))
    if told is None:
        return None
    known: dict[str, dict[str, Any]] = json.loads(told)
    return tuple(
        table.name for table in _sealed()
        if _of(reader, table, known.get(table.name, {}).get("columns"))
        != known.get(table.name, _of_none(table))
    )  # fmt: skip


def kept_seals(reader: Reader) -> Iterator[KeptText]:
    """Every seal as it stands today, for the audit."""
    s = ArchiveSeal
    for its, number, salt, tables in reader.connection.execute(
        select(s.interview_id, s.number, s.salt, s.tables)
    ):
        yield KeptText(THING, its, number, text_digest(salt, tables))


def _sealed() -> tuple[Table, ...]:
    return tuple(table for table in belonging.tables() if table.name not in ALONE)


def _of(reader: Reader, table: Table, columns: list[str] | None = None) -> dict[str, Any]:
    """Columns, how many rows, and a digest that does not know their order.

    columns: those of the time of the seal; a later edition may have added others.
    """
    chosen = sorted(columns if columns is not None else table.columns.keys())
    if not set(chosen) <= set(table.columns.keys()):
        return {}
    mine = belonging.belongs(table, reader.programme)
    query = select(*(table.c[name] for name in chosen)).where(mine)
    found = sorted(_digest(row) for row in reader.connection.execute(query))
    return {
        "columns": chosen, "rows": len(found),
        "sha256": hashlib.sha256("".join(found).encode()).hexdigest(),
    }  # fmt: skip


def _of_none(table: Table) -> dict[str, Any]:
    nothing = hashlib.sha256(b"").hexdigest()
    return {"columns": sorted(table.columns.keys()), "rows": 0, "sha256": nothing}


def _digest(row: Any) -> str:
    told = json.dumps(list(row), ensure_ascii=False, default=_plain)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def _plain(value: object) -> str:
    if isinstance(value, bytes | memoryview):
        return hashlib.sha256(value).hexdigest()
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    assert isinstance(value, date), type(value)
    return value.isoformat()


__all__ = ["kept_seals", "odd_tables", "seal_rows"]
