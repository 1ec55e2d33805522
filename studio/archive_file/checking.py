"""An archive is held against itself, line by line, without any studio: every byte, row and text.

The rows are put into a database of their own for as long as it takes, and the journal and the kept
texts are walked there by the same rules as the auditor's check.
"""

import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, create_engine, func, insert, select
from sqlalchemy.exc import StatementError

from studio import audit
from studio.archive import belonging
from studio.archive.row_seal import odd_tables
from studio.archive_file.agreeing import disagreement
from studio.archive_file.contents import PEOPLE, Named, of_house
from studio.archive_file.form import (
    MANIFEST,
    PHOTOS,
    SEALS,
    content_digest,
    row_of,
    row_path,
    sealed_with,
)
from studio.archive_file.opened import Parts, opened
from studio.chain import verify
from studio.database import Base
from studio.errors import Refusal, Told, Trouble
from studio.interview import interview
from studio.journal import FIELDS, HOUSE, Entry, KeptText, Reader, chain_digest
from studio.migrations import models
from studio.people import COURIER, Person
from studio.words import Words

TABLES = models.__all__
"""Imported so that every table is known."""
TOGETHER, FEW = 500, 10
UNREADABLE = (
    ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError, StatementError,
)  # fmt: skip
SET_ASIDE = "photo"
"""A photo that no line ever named may have been put away, though the journal sealed it."""


class Finding(NamedTuple):
    """One line of the verdict."""

    good: bool
    text: str


def check(path: Path, head: str = "") -> Iterator[Finding]:
    """Every finding as soon as it is there; head: a digest written down elsewhere.

    What cannot be opened at all is one bad finding, and the last.
    """
    try:
        with opened(path) as parts:
            yield from _whole(path)
            yield from _files(parts)
            yield from _inside(parts, head)
    except (Refusal, Trouble) as fault:
        yield Finding(False, _words(fault))


def _words(fault: Told) -> str:
    said: str = fault.args[0]
    return said


def _whole(path: Path) -> Iterator[Finding]:
    said, real = sealed_with(path)
    if said == real:
        yield Finding(True, Words("整个文件与封印一致：{digest}", digest=real))
    else:
        yield Finding(False, Words("整个文件与封印不一致：有字节被改动、截去或添上"))


def _files(parts: Parts) -> Iterator[Finding]:
    """Every file that is named is there, as it was, and no other is."""
    named = parts.manifest["files"]
    for name in sorted(named.keys() | (parts.infos.keys() - {MANIFEST})):
        if name not in parts.infos:
            yield Finding(False, Words("缺少 {name}", name=name))
        elif name not in named:
            yield Finding(False, Words("多出 {name}", name=name))
        else:
            yield _file(parts, name, named[name])


def _file(parts: Parts, name: str, told: dict[str, Any]) -> Finding:
    try:
        found = parts.measured(name)
    except Trouble as fault:
        return Finding(False, _words(fault))
    if found != (told.get("size"), told.get("sha256")):
        return Finding(False, Words("{name} 与清单不一致", name=name))
    return Finding(True, Words("{name}　{size} 字节", name=name, size=found[0]))


def _inside(parts: Parts, head: str) -> Iterator[Finding]:
    told = parts.manifest["content"]
    files = parts.manifest["files"]
    same = content_digest(files) == told["sha256"]
    yield Finding(same, Words("内容的 SHA-256：{digest}", digest=told["sha256"]))
    with scratch() as engine, engine.begin() as connection:
        named = Named()
        counts = put_rows(connection, parts, belonging.tables(), named)
        for name in sorted(told["tables"].keys() | counts.keys()):
            n, m = told["tables"].get(name, 0), counts.get(name, 0)
            if n != m:
                said = Words("表 {name} 应有 {n} 行，只有 {m} 行", name=name, n=n, m=m)
                yield Finding(False, said)
        rows = sum(counts.values())
        if counts == told["tables"]:
            yield Finding(True, Words("各表共 {n} 行，与清单一致", n=rows))
        yield from _of_others(connection, parts.manifest["programme"]["id"], counts)
        put_house(connection, parts)
        yield _strangers(parts, named)
        yield _photos(parts)
        yield from _journal(connection, parts, head)


def _of_others(
    connection: Connection, programme: int, counts: Mapping[str, int]
) -> Iterator[Finding]:
    """No row is another programme's, nor the house's: none of the seals here would be of it."""
    for table in belonging.tables():
        mine = select(func.count()).select_from(table).where(belonging.belongs(table, programme))
        extra = counts.get(table.name, 0) - (connection.scalar(mine) or 0)
        if extra:
            said = Words("表 {name} 有 {n} 行与这场访谈无关", name=table.name, n=extra)
            yield Finding(False, said)


def _photos(parts: Parts) -> Finding:
    """Each picture is what its name says."""
    for name in parts.infos:
        if name.startswith(PHOTOS) and not name.startswith(PHOTOS + parts.measured(name)[1]):
            return Finding(False, Words("{name} 不是它的名字所说的图片", name=name))
    return Finding(True, Words("图片与各自的校验值一致"))


def _journal(connection: Connection, parts: Parts, head: str) -> Iterator[Finding]:
    programme, said = parts.manifest["programme"]["id"], parts.manifest["journal"]
    kept = list(audit.texts(Reader(connection, COURIER, HOUSE, datetime.now(UTC))))
    seals = house_seals(parts)
    ours = [one for one in kept if one.thing not in belonging.OF_THE_HOUSE]
    verdict = verify(connection, head, ours)
    if verdict.fault:
        yield Finding(False, verdict.fault)
        return
    number, digest = verdict.heads.get(programme, (0, ""))
    if (number, digest) != (said["entries"], said["head"]):
        yield Finding(False, Words("日志的末尾不是清单所记的账头：末尾被截去"))
        return
    yield Finding(True, Words("日志 {n} 条相连，账头 {head}", n=number, head=digest))
    yield from _lost(connection, kept)
    odd = disagreement(connection)
    yield Finding(not odd, odd or Words("发布的文字、审核与归档的签字与日志一致"))
    yield from _house_texts(kept, seals)
    yield from _rows_as_signed(connection, parts, programme)


def _rows_as_signed(connection: Connection, parts: Parts, programme: int) -> Iterator[Finding]:
    """No row is another than when two people closed it; and the manifest speaks of these rows.

    An archive of before had no such seal: said so, for whoever relies on it.
    """
    reader = Reader(connection, COURIER, programme, datetime.now(UTC))
    shown, told = interview(reader), parts.manifest["programme"]
    same = (told["title"], told["unit"], told["starts_at"], told["rehearsal"]) == (
        shown.title, shown.unit, shown.starts_at.isoformat(), shown.rehearsal,
    )  # fmt: skip
    if not same:
        yield Finding(False, Words("清单所说的访谈与里面的不一致"))
    odd = odd_tables(reader)
    if odd is None:
        yield Finding(True, Words(
            "较早的归档：签字时没有逐行封存，标题、嘉宾、状态等只有整个文件的封印，"
            "账目只证明审核和发布的文字"
        ))  # fmt: skip
    else:
        for name in odd:
            yield Finding(False, Words("表 {name} 与归档签字时不一致", name=name))
        if not odd:
            yield Finding(True, Words("标题、嘉宾、状态等各行与归档签字时一致"))


def _lost(connection: Connection, kept: Iterable[KeptText]) -> Iterator[Finding]:
    """Whatever the journal sealed must be there."""
    there = {one[:3] for one in kept}
    found = connection.execute(
        select(Entry.thing, Entry.thing_id, Entry.version)
        .where(Entry.text_digest != "", Entry.thing != SET_ASIDE)
        .order_by(Entry.number)
    )
    lost = next((tuple(row) for row in found if tuple(row) not in there), None)
    if lost is not None:
        thing, n, m = lost
        said = Words("日志记有 {thing} {n} 第 {m} 版的文字，归档里没有", thing=thing, n=n, m=m)
        yield Finding(False, said)
    else:
        yield Finding(True, Words("留存的文字与日志一致，一段不少"))


def house_seals(parts: Parts) -> dict[tuple[str, int, int], str]:
    """What the house's journal says of its texts; Trouble for an entry that is not whole."""
    seals = {}
    for line in parts.lines(SEALS) if SEALS in parts.infos else ():
        try:
            row = row_of(Entry.__table__, line)  # type: ignore[arg-type]
        except UNREADABLE as error:
            raise Trouble("全台日志的校验值读不懂，文件已损坏或被改动。") from error
        if chain_digest({name: row[name] for name in FIELDS}) != row["digest"]:
            raise Trouble("全台日志的第 {n} 条内容被改动。", n=row["number"])
        seals[row["thing"], row["thing_id"], row["version"]] = str(row["text_digest"])
    return seals


def _house_texts(
    kept: Iterable[KeptText], seals: dict[tuple[str, int, int], str]
) -> Iterator[Finding]:
    for one in kept:
        if one.thing in belonging.OF_THE_HOUSE and seals.get(one[:3]) != one.digest:
            thing, n, m = one[:3]
            said = Words("{thing} {n} 第 {m} 版的文字与全台日志不同", thing=thing, n=n, m=m)
            yield Finding(False, said)
            return
    yield Finding(True, Words("引用的全台文字与全台日志的校验值一致"))


@contextmanager
def scratch() -> Iterator[Engine]:
    """A database for the rows, gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        engine = create_engine(f"sqlite:///{Path(folder) / 'archive.sqlite'}")
        try:
            Base.metadata.create_all(engine)
            yield engine
        finally:
            engine.dispose()


def put_rows(
    connection: Connection, parts: Parts, tables: Iterable[Any], named: Named
) -> dict[str, int]:
    """Puts the programme's rows in; how many there were of each table that the archive knows.

    named: gets what these rows name.
    """
    counts = {}
    for table in tables:
        path = row_path(table.name)
        if path in parts.infos:
            counts[table.name] = _put(connection, parts, table, path, named)
    return counts


def put_house(connection: Connection, parts: Parts) -> None:
    """Puts in what the house keeps of it."""
    for table in Base.metadata.sorted_tables:
        path = row_path(table.name, house=True)
        if table.name in belonging.OF_THE_HOUSE and path in parts.infos:
            _put(connection, parts, table, path, Named())


def _strangers(parts: Parts, named: Named) -> Finding:
    """Of the house there is only what the programme names, and of people no password."""
    for table, found in of_house(named, lambda table: _house_rows(parts, table)):
        extra = len(list(_house_rows(parts, table))) - len(found)
        if extra:
            said = Words("表 {name} 有 {n} 行与这场访谈无关", name=table.name, n=extra)
            return Finding(False, said)
        if table.name == Person.__tablename__:
            if any(map(_tells_too_much, found)):
                return Finding(False, Words("人员名单里有登录名、姓名、单位以外的内容"))
            missing = named.keys.get(table.name, set()) - {row["login"] for row in found}
            if missing:
                said = Words("人员名单里缺少 {logins}", logins=tuple(sorted(map(str, missing))))
                return Finding(False, said)
    return Finding(True, Words(
        "带来的全台内容都是这场访谈用到的；人员、单位、渠道等的名称只有整个文件的封印"
    ))  # fmt: skip


def _tells_too_much(person: dict[str, Any]) -> bool:
    return any(value for name, value in person.items() if name not in PEOPLE)


def _house_rows(parts: Parts, table: Any) -> Iterator[dict[str, Any]]:
    path = row_path(table.name, house=True)
    return chain.from_iterable(rows_in(parts, table, path) if path in parts.infos else ())


def rows_in(parts: Parts, table: Any, path: str) -> Iterator[list[dict[str, Any]]]:
    """The rows of one table, some at a time, with the pictures that they name."""
    pictured = table.name == SET_ASIDE
    together, some = FEW if pictured else TOGETHER, []
    for line in parts.lines(path):
        files = _named(parts, line) if pictured else None
        some.append(row_of(table, line, files))
        if len(some) == together:
            yield some
            some = []
    if some:
        yield some


def _named(parts: Parts, line: bytes) -> dict[str, bytes]:
    name = json.loads(line)["data"]["$file"]
    return {name: parts.data(name)} if name in parts.infos else {}


def _put(connection: Connection, parts: Parts, table: Any, path: str, named: Named) -> int:
    count = 0
    try:
        for some in rows_in(parts, table, path):
            for row in some:
                named.note(table, row)
            connection.execute(insert(table), some)
            count += len(some)
    except UNREADABLE as error:
        raise Trouble("表 {table} 的行读不懂，文件已损坏或被改动。", table=table.name) from error
    return count
