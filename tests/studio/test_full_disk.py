"""A disk that is really full: said by name, nothing done by halves, all well when there is room."""

import logging
import logging.handlers
import resource
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from studio import migrations, publication, record, settings
from studio.audit import audit
from studio.backup import backup, restore
from studio.clock import Clock
from studio.database import Database
from studio.desk import Desk, open_for
from studio.errors import Passing, Trouble
from studio.journal import new_command_id
from studio.question import Arrival, arrive
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.full_disk import SmallDisk, small_disk
from tests.processes import FORK
from tests.studio.room import Room, open_room

AT = datetime(2026, 6, 20, 7, tzinfo=UTC)
LONG = "长" * 3000


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as made:
        yield made


@pytest.fixture
def room(disk: SmallDisk) -> Iterator[Room]:
    """A studio on air whose database lies on the small disk."""
    with open_room(disk.folder) as opened:
        yield opened


def everything(room: Room) -> list[str]:
    """Every row of every table."""
    with closing(sqlite3.connect(room.database.path)) as raw:
        return list(raw.iterdump())


def until_full(room: Room) -> None:
    """The log has some room of its own at first; a person goes on until it is used up."""

    def go_on() -> None:
        for n in range(100):
            room["steno"].execute(record.write, SpeakerRole.HOST, "", f"{n}" + LONG)

    with pytest.raises(Trouble, match="磁盘已满"):
        go_on()


def test_each_command_says_it_and_nothing_is_half_done(room: Room, disk: SmallDisk) -> None:
    first, second = (
        room["steno"].execute(record.write, SpeakerRole.HOST, "", f"第{n}句") for n in range(2)
    )
    room["reviewer"].execute(record.approve, second, 1, Secrecy.OPEN)
    disk.fill()
    until_full(room)
    before = everything(room)
    arrival = Arrival("email", "1", "网友甲", "公交几点收车？", AT)
    asked: list[tuple[Desk, Callable[..., object], tuple[Any, ...]]] = [
        (room["steno"], record.write, (SpeakerRole.HOST, "", LONG)),
        (room["steno"], record.start_line, (SpeakerRole.HOST,)),
        (room["reviewer"], record.approve, (first, 1, Secrecy.OPEN)),
        (room["publisher"], publication.release_line, (second, 1)),
        (room["collector"], arrive, ([arrival],)),
    ]
    named = [(new_command_id(), *one) for one in asked]
    for once, desk, command, args in named:
        with pytest.raises(Trouble, match=r"磁盘已满.*请腾出空间"):
            desk.execute_once(once, command, *args)
    assert everything(room) == before
    assert audit(room.database).fault == ""
    disk.free()
    for once, desk, command, args in [*named, *named]:
        desk.execute_once(once, command, *args)
    assert len(room["steno"].query(record.lines)) == before_lines(before) + 2
    assert audit(room.database).fault == ""


def before_lines(dump: list[str]) -> int:
    return sum(statement.startswith('INSERT INTO "line" ') for statement in dump)


def test_wherever_the_room_ends_a_command_is_whole_or_not_there(
    room: Room, disk: SmallDisk
) -> None:
    """The disk ends after one page more each time: in the log, at its commit, behind it."""
    ids, ends = [], set()
    for pages in range(24):
        disk.free()
        with closing(sqlite3.connect(room.database.path)) as raw:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        disk.fill(but=pages * 4096)
        once = new_command_id()
        ids.append(once)
        try:
            room["steno"].execute_once(once, record.write, SpeakerRole.HOST, "", once + LONG)
            ends.add("done")
        except Trouble as trouble:
            assert "磁盘已满" in str(trouble)  # noqa: PT017 - either end is right
            ends.add("full")
        assert audit(room.database).fault == ""
    disk.free()
    for once in ids:
        room["steno"].execute_once(once, record.write, SpeakerRole.HOST, "", once + LONG)
    kept = [line.text.removesuffix(LONG) for line in room["steno"].query(record.lines)]
    assert sorted(kept) == sorted(ids)
    assert ends == {"done", "full"}
    assert audit(room.database).fault == ""


def test_a_refused_attempt_is_refused_on_a_full_disk_too(room: Room, disk: SmallDisk) -> None:
    disk.fill()
    until_full(room)
    with pytest.raises(Trouble, match="磁盘已满"):
        room["steno"].execute(record.write, SpeakerRole.HOST, "", "  " * 2000 + LONG)
    assert audit(room.database).fault == ""


def test_a_backup_can_be_carried_off_a_full_disk(
    room: Room, disk: SmallDisk, tmp_path: Path
) -> None:
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "留得住的话")
    disk.fill()
    until_full(room)
    assert backup(room.database.path, tmp_path / "b.sqlite").entries > 0
    database = Database(f"sqlite:///{tmp_path / 'b.sqlite'}")
    desk = open_for(database, "steno", Clock()).in_programme(room.programme)
    assert desk.query(record.lines)[0].text == "留得住的话"
    database.close()


def test_a_backup_onto_a_full_disk_leaves_nothing_there(tmp_path: Path, disk: SmallDisk) -> None:
    with open_room(tmp_path) as room:
        for but in (0, 4096, 100_000, 200_000):
            disk.free()
            disk.fill(but)
            with pytest.raises(Trouble, match="备份没有完成：磁盘已满"):
                backup(room.database.path, disk.folder / "b.sqlite")
            assert [path.name for path in disk.folder.iterdir()] == ["ballast"]
        disk.free()
        assert backup(room.database.path, disk.folder / "b.sqlite").entries > 0


def test_a_restore_on_a_full_disk_leaves_the_present_one(
    tmp_path: Path, disk: SmallDisk, room: Room
) -> None:
    row = backup(room.database.path, tmp_path / "b.sqlite")
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "备份之后")
    room.database.close()
    disk.fill(but=100_000)
    with pytest.raises(Trouble, match="恢复没有完成：磁盘已满"):
        restore(row.path, room.database.path, AT)
    disk.free()
    assert [line.text for line in room["steno"].query(record.lines)] == ["备份之后"]
    assert {path.suffix for path in disk.folder.iterdir()} <= {
        ".sqlite",
        ".sqlite-wal",
        ".sqlite-shm",
    }


def test_a_first_start_on_a_full_disk_leaves_nothing_in_the_way(disk: SmallDisk) -> None:
    url = f"sqlite:///{disk.folder / 'studio.sqlite'}"
    for but in (0, 4096, 50_000):
        disk.free()
        disk.fill(but)
        with pytest.raises(Trouble, match="磁盘已满"):
            migrations.upgrade(Database(url))
        assert [path.name for path in disk.folder.iterdir()] == ["ballast"]
    disk.free()
    migrations.upgrade(Database(url))


def test_without_room_for_a_copy_an_old_database_is_not_migrated(
    room: Room, disk: SmallDisk
) -> None:
    migrations.downgrade(room.database, "0001")
    if migrations.is_current(room.database):
        pytest.skip("this release has one revision alone")
    disk.fill(but=100_000)
    with pytest.raises(Trouble, match="磁盘已满"):
        migrations.upgrade(room.database)
    with closing(sqlite3.connect(room.database.path)) as raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    disk.free()
    assert migrations.upgrade(room.database) is not None
    assert audit(room.database).fault == ""


def test_the_program_starts_with_a_sentence_where_the_disk_is_full(
    room: Room, disk: SmallDisk
) -> None:
    """Even reading needs a page of SQLite's own beside a closed database."""
    room.database.close()
    disk.fill()
    with pytest.raises(Trouble, match="磁盘已满"):
        Database(room.database.url)
    disk.free()
    Database(room.database.url).close()


def test_settings_that_find_no_room_stay_as_they_were(disk: SmallDisk) -> None:
    path = disk.folder / "settings.toml"
    settings.save(settings.Settings(last_login="chen"), path)
    disk.fill()
    with pytest.raises(Trouble, match="设置没有保存，仍是原来的：磁盘已满"):
        settings.save(settings.Settings(last_login="x" * 9000), path)
    assert settings.load(path).last_login == "chen"
    assert sorted(found.name for found in disk.folder.iterdir()) == ["ballast", "settings.toml"]


def test_the_log_gives_its_room_back_after_a_long_reader(tmp_path: Path) -> None:
    """While somebody reads one moment the log can only grow; afterwards it is small again."""
    with open_room(tmp_path) as room:
        log = room.database.path.with_name("studio.sqlite-wal")
        with room.database.reading() as reader:
            reader.exec_driver_sql("SELECT count(*) FROM line").fetchone()
            with room.database.writing() as connection:
                connection.exec_driver_sql("CREATE TABLE pad (b BLOB)")
                connection.exec_driver_sql("INSERT INTO pad VALUES (zeroblob(40000000))")
            room["steno"].execute(record.write, SpeakerRole.HOST, "", "同时有人在读")
            assert log.stat().st_size > 40_000_000
        for n in range(3):
            room["steno"].execute(record.write, SpeakerRole.HOST, "", f"{n}")
        assert log.stat().st_size <= 16 * 1024 * 1024


def write_under_a_limit(url: str, once: str, told: Any) -> None:
    """A process whose files may not grow: SQLite calls that an I/O error."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    database = Database(url)
    desk = open_for(database, "steno", Clock()).in_programme(Room.programme)
    desk.query(record.lines)
    log = database.path.with_name(database.path.name + "-wal")
    limit = log.stat().st_size + 10_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    noted = logging.handlers.BufferingHandler(100)
    logging.getLogger("studio.faults").addHandler(noted)
    try:
        desk.execute_once(once, record.write, SpeakerRole.HOST, "", once + LONG * 3)
        told.put("done")
    except Passing as trouble:
        told.put(str(trouble) + "".join(each.getMessage() for each in noted.buffer))
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    desk.execute_once(once, record.write, SpeakerRole.HOST, "", once + LONG * 3)
    database.close()


def test_an_error_of_the_disk_may_be_asked_again_under_its_id(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        once, told = new_command_id(), FORK.Queue()
        room["steno"].execute(record.write, SpeakerRole.HOST, "", "先写一句")
        process = FORK.Process(target=write_under_a_limit, args=(room.database.url, once, told))
        process.start()
        process.join(60)
        assert process.exitcode == 0
        said = told.get(timeout=10)
        assert "不能确定这一步是否已经保存" in said
        assert "SQLITE_IOERR_WRITE" in said  # by its own name, for who reads the log
        lines = room["steno"].query(record.lines)
        assert [line.text for line in lines] == ["先写一句", once + LONG * 3]
        assert audit(room.database).fault == ""
