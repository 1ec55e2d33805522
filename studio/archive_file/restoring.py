"""An archive goes back into a studio: every row under its own number, or nothing at all.

The journal of the programme comes along entry by entry, so its numbers must be free. What the file
says is checked before anything is written, and what was written before it is kept.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, and_, insert, select, text, update

from studio import archive, audit, rights
from studio.archive import belonging
from studio.archive_file import contents
from studio.archive_file.checking import check, house_seals, rows_in
from studio.archive_file.form import BACK, row_path
from studio.archive_file.opened import Parts, opened
from studio.chain import verify
from studio.database import Base, Database
from studio.errors import Refusal, Trouble
from studio.every_row import INDEXED, count_on, quiet
from studio.finding import grams
from studio.interview import Interview
from studio.journal import HOUSE, Entry, Reader, take_pen
from studio.milestone import day_of
from studio.people import COURIER, SERVER
from studio.question import Question
from studio.words import Words

ACT = "archive_file.restore"
KNOWN_BY = {"person": "login", "channel": "code", "department_name": "name"}
"""What a house may have already under other numbers; then its own stays."""


@dataclass(frozen=True)
class RestoredRow:
    """What stands in the studio now: the programme, its rows by table, the head of its journal.

    erasures: what the file can say of askers' data that is back; () where nobody asked anything.
    """

    programme: int
    title: str
    rows: dict[str, int]
    head: tuple[int, str]
    erasures: tuple[Words, ...] = ()


def restore(path: Path, database: Database, at: datetime, place: str) -> RestoredRow:
    """Brings the programme of an archive into a studio; the studio's journal says so.

    Refusal where one of its numbers is taken, Trouble where the file does not hold; then nothing
    was written.
    """
    fault = next((one.text for one in check(path) if not one.good), "")
    if fault:
        raise Trouble("{act}没有完成：归档文件没有通过核对（{fault}）。", act=BACK, fault=fault)
    with opened(path) as parts, database.altering() as connection:
        programme = int(parts.manifest["programme"]["id"])
        _require_free(connection, parts, programme)
        tables = belonging.tables()
        with quiet(connection):
            fresh = _put_house(connection, parts)
            rows = {table.name: _put(connection, parts, table) for table in tables}
        if database.is_server:
            count_on(connection)
            rights.settle(connection)
        _note(connection, parts, programme, fresh, at, place)
        _require_same(connection, parts, programme, tables)
        verdict = verify(connection, "", audit.texts(Reader(connection, COURIER, HOUSE, at)))
        if verdict.fault:
            raise Trouble("{act}没有完成：{fault}", act=BACK, fault=verdict.fault)
        title = str(parts.manifest["programme"]["title"])
        reader = Reader(connection, SERVER, programme, at)
        written = datetime.fromisoformat(parts.manifest["written"]["at"])
        told = _erasures(reader, written) if rows.get(Question.__tablename__) else ()
        return RestoredRow(programme, title, rows, verdict.heads[programme], told)


def _erasures(reader: Reader, written: datetime) -> tuple[Words, ...]:
    """Whether data that was erased since may be back, as far as the file knows.

    The studio cannot know more: until now it had no such programme, and no journal of one. Nothing
    is back where all was erased once the programme was closed, for then nothing comes in any more.
    """
    known, closed = archive.erasures(reader), archive.closing(reader)
    done = [one for one in known if one.done_at is not None]
    since = closed.signed_at if closed is not None else None
    if any(
        one.question_id is None and one.done_at and since and one.done_at >= since for one in done
    ):
        return (Words("归档写成以前，提问人的个人信息已经全部删除；没有什么随它回来。"),)
    at = f"{written.astimezone():%Y-%m-%d %H:%M}"
    said = [Words(
        "归档写于 {at}。那以后办理过的个人信息删除不在里面，删掉的内容又回来了："
        "请查明有哪些，在这里重新提请、重新办理。", at=at,
    )]  # fmt: skip
    if done:
        said.append(Words("归档自己的日志里有 {n} 项那以前办完的删除，这些没有回来。", n=len(done)))
    if len(known) > len(done):
        waiting = len(known) - len(done)
        said.append(Words("另有 {n} 项删除已经提请、还没有办，等另一位组织协调办理。", n=waiting))
    until = archive.retention(reader)
    if archive.due(until, day_of(reader.at)):
        day = f"{until.until:%Y-%m-%d}"
        said.append(
            Words("保存期限到 {day} 为止，已经过了：提问人的个人信息应当全部删除。", day=day)
        )
    return tuple(said)


def _require_free(connection: Connection, parts: Parts, programme: int) -> None:
    """Neither the programme nor any of its numbers may stand for something else here."""
    if connection.scalar(select(Interview.id).where(Interview.id == programme)) is not None:
        raise Refusal("这个演播台里已有编号 {n} 的访谈，归档恢复不进来。", n=programme)
    for table in belonging.tables():
        keys = tuple(table.primary_key)
        if len(keys) > 1 or table.name in belonging.BY_PROGRAMME:
            continue  # its rows hang on others that are looked at
        for some in _some(parts, table):
            numbers = [row[keys[0].name] for row in some]
            if connection.execute(select(keys[0]).where(keys[0].in_(numbers)).limit(1)).first():
                raise _taken(table)


def _taken(table: Table) -> Refusal:
    return Refusal(
        "这个演播台里已有归档用的编号（表 {table}），归档恢复不进来；请恢复到空的演播台。",
        table=table.name,
    )


def _same_key(table: Table, row: dict[str, Any]) -> Any:
    return and_(*(column == row[column.name] for column in table.primary_key))


def _some(parts: Parts, table: Table, *, house: bool = False) -> Iterator[list[dict[str, Any]]]:
    path = row_path(table.name, house=house)
    return rows_in(parts, table, path) if path in parts.infos else iter(())


def _put_house(connection: Connection, parts: Parts) -> dict[str, set[Any]]:
    """Adds what the house does not have; gives the first keys of the rows that were added."""
    fresh: dict[str, set[Any]] = {}
    for table in Base.metadata.sorted_tables:
        if table.name not in belonging.OF_THE_HOUSE:
            continue
        for some in _some(parts, table, house=True):
            for row in some:
                if _is_new(connection, table, row, fresh):
                    connection.execute(insert(table), row)
                    first = next(iter(table.primary_key)).name
                    fresh.setdefault(table.name, set()).add(row[first])
    return fresh


def _is_new(
    connection: Connection, table: Table, row: dict[str, Any], fresh: dict[str, set[Any]]
) -> bool:
    known = KNOWN_BY.get(table.name)
    if (
        known is not None
        and connection.execute(select(table.c[known]).where(table.c[known] == row[known])).first()
    ):
        return False
    if table.name == "department_name" and row["department_id"] not in fresh.get("department", ()):
        return False
    found = connection.execute(select(table).where(_same_key(table, row))).first()
    if found is None:
        return True
    if table.name in {"channel", "department"} or dict(found._mapping) == row:
        return False
    raise _taken(table)


def _put(connection: Connection, parts: Parts, table: Table) -> int:
    """All rows of one table; those that name another row of it are linked at the end."""
    links, later, count = belonging.self_links(table), [], 0
    for some in _some(parts, table):
        for row in some:
            linked = {each.name: row[each.name] for each in links if row[each.name] is not None}
            if linked:
                later.append((row, linked))
        unlinked = dict.fromkeys(each.name for each in links)
        connection.execute(insert(table), [{**row, **unlinked} for row in some])
        if table.name in INDEXED and connection.dialect.name == "sqlite":
            pairs = [{**row, "grams": " ".join(grams(row["words"]))} for row in some]
            connection.execute(text(INDEXED[table.name]), pairs)
        count += len(some)
    for row, linked in later:
        connection.execute(update(table).where(_same_key(table, row)).values(linked))
    return count


def _note(
    connection: Connection, parts: Parts, programme: int, fresh: dict[str, set[Any]],
    at: datetime, place: str,
) -> None:  # fmt: skip
    """The house's journal says that the programme came back, and seals what came with it."""
    pen = take_pen(connection, HOUSE, SERVER, at, place, ACT)
    pen.note("archive", programme)
    noted = select(Entry.thing, Entry.thing_id, Entry.version).where(
        Entry.programme == HOUSE, Entry.text_digest != ""
    )
    known = {tuple(row) for row in connection.execute(noted)}
    for (thing, its, version), digest in sorted(house_seals(parts).items()):
        if its in fresh.get(thing, ()) and (thing, its, version) not in known:
            pen.note(thing, its, version=version, text_digest=digest)
    pen.put_down()


def _require_same(
    connection: Connection, parts: Parts, programme: int, tables: Sequence[Table]
) -> None:
    """Every row of every table, read back from where it stands now."""
    reader = Reader(connection, SERVER, programme, datetime.now().astimezone())
    for table in tables:
        found = hashlib.sha256()
        for line in contents.lines(contents.rows(reader, table)):
            found.update(line)
        told = parts.manifest["files"].get(row_path(table.name))
        if told is not None and told["sha256"] != found.hexdigest():
            raise Trouble("表 {table} 恢复后与归档不同，没有恢复。", table=table.name)
