"""One archived programme becomes one file: who takes it out is written down first, then read."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib import metadata
from importlib.resources import files
from pathlib import Path
from typing import Any

from sqlalchemy import select

from studio import archive, copies
from studio.archive import belonging
from studio.archive_file import contents
from studio.archive_file.form import (
    ACT,
    DOCUMENTS,
    FORMAT,
    INDEX,
    README,
    SEALS,
    VERSION,
    content_digest,
    photo_path,
    row_path,
)
from studio.archive_file.index import index
from studio.archive_file.papers import papers
from studio.archive_file.zipped import Bag, bag
from studio.desk import Desk
from studio.errors import Refusal
from studio.interview import InterviewRow, interview
from studio.journal import HOUSE, Entry, Head, Reader
from studio.photo import Photo
from studio.states import CLOSED

Progress = Callable[[int, int], None]
"""Told how much is done, of how much."""
PATIENT = "SET LOCAL idle_in_transaction_session_timeout = '10min'"
"""Reading holds nobody up; a PDF takes seconds to set, and a memory stick to write."""
PARTS = 4
"""Steps beside the tables: photos, documents, index, seal."""


@dataclass(frozen=True)
class WrittenRow:
    """A finished file; content: the digest of what it keeps; head: of the programme's journal."""

    path: Path
    size: int
    sha256: str
    content: str
    entries: int
    head: str


def write(desk: Desk, target: Path, progress: Progress = lambda _done, _of: None) -> WrittenRow:
    """Writes the archive of the desk's programme; Refusal while it is not signed off.

    Whole under its name or not there; afterwards the studio knows of the file. Raises Trouble where
    the disk does not take it.
    """
    with copies.said(ACT):
        if target.exists():
            raise Refusal(copies.taken(target))
    _require_signed(desk.query(interview))
    desk.in_programme(HOUSE).execute(archive.take_out, desk.programme)
    manifest: dict[str, Any] = {}
    with bag(target) as whole:
        manifest = desk.query(_fill, whole, desk.clock.now(), progress)
        whole.finish(manifest)
    with copies.said(ACT), target.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    size, journal = target.stat().st_size, manifest["journal"]
    desk.execute(archive.filed, target.name, size, digest, journal["entries"])
    content = str(manifest["content"]["sha256"])
    return WrittenRow(target, size, digest, content, journal["entries"], journal["head"])


def _require_signed(shown: InterviewRow) -> None:
    if shown.state not in CLOSED:
        raise Refusal("“{title}”还没有签字归档，不能写归档文件。", title=shown.title)


def _fill(reader: Reader, whole: Bag, at: datetime, progress: Progress) -> dict[str, Any]:
    """Puts everything in and gives what the manifest says of it."""
    if reader.connection.dialect.name == "postgresql":
        reader.connection.exec_driver_sql(PATIENT)
    shown = interview(reader)
    _require_signed(shown)
    tables, named, counts = belonging.tables(), contents.Named(), {}
    steps = len(tables) + PARTS
    for done, table in enumerate(tables):
        progress(done, steps)
        counts[table.name] = whole.put(row_path(table.name), _noted(reader, table, named))
    house = _put_house(reader, whole, named)
    progress(len(tables), steps)
    for data in _pictures(reader):
        whole.put(photo_path(data), [data])
    whole.put(f"{DOCUMENTS}policy.json", [contents.profile(reader)])
    progress(len(tables) + 1, steps)
    titles = {}
    for paper in papers(_still(reader)):
        whole.put(DOCUMENTS + paper.name, [paper.data])
        titles[DOCUMENTS + paper.name] = paper.title
    head = reader.connection.execute(
        select(Head.number, Head.digest).where(Head.programme == reader.programme)
    ).one()
    told = {
        "format": FORMAT, "version": VERSION, "product": metadata.version("interview-studio"),
        "written": {"at": at.isoformat(), "by": reader.by},
        "programme": {"id": shown.id, "title": shown.title, "unit": shown.unit,
                      "starts_at": shown.starts_at.isoformat(), "rehearsal": shown.rehearsal},
        "journal": {"entries": head.number, "head": head.digest},
        "content": {"sha256": content_digest(whole.files), "tables": counts, "house": house},
    }  # fmt: skip
    progress(len(tables) + 2, steps)
    whole.put(README, [(files("resources") / "archive" / README).read_bytes()])
    whole.put(INDEX, [index(reader, told, titles, whole.files)])
    progress(len(tables) + 3, steps)
    return told


def _noted(reader: Reader, table: Any, named: contents.Named) -> Iterator[bytes]:
    """The rows of a table as lines, while what they name is remembered."""
    for row in contents.rows(reader, table):
        named.note(table, row)
        yield from contents.lines([row])


def _put_house(reader: Reader, whole: Bag, named: contents.Named) -> dict[str, int]:
    counts = {}
    for table, found in contents.house_rows(reader, named):
        if found:
            path = row_path(table.name, house=True)
            counts[table.name] = whole.put(path, contents.lines(found))
    whole.put(SEALS, contents.lines(contents.seals(reader, named)))
    return counts


def _pictures(reader: Reader) -> Iterator[bytes]:
    """Every photo, one in memory at a time."""
    p = Photo
    for number in reader.connection.scalars(
        select(p.id).where(p.interview_id == reader.programme).order_by(p.sha256)
    ).all():
        data = reader.connection.scalar(select(p.data).where(p.id == number))
        assert data is not None
        yield data


def _still(reader: Reader) -> Reader:
    """The same reader at the moment of the last entry: a document says the same each time."""
    last = select(Entry.at).where(Entry.programme == reader.programme)
    moment = reader.connection.scalar(last.order_by(Entry.number.desc()).limit(1))
    return Reader(reader.connection, reader.by, reader.programme, moment or reader.at)
