"""A full disk, a locked database, a missing file: a clear sentence, and nothing lost or halved."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event

from studio import publication, record
from studio.audit import audit
from studio.cli import main
from studio.database import Database
from studio.database import file as database_module
from studio.errors import Trouble
from studio.journal import EntryRow
from studio.record import SpeakerRole
from studio.review import Secrecy
from studio.watch import Watch
from tests.studio.room import Room


def file_of(room: Room) -> Path:
    return Path(room.database.url.removeprefix("sqlite:///"))


@pytest.mark.about_the_file
def test_a_full_disk_is_said_and_nothing_is_kept_by_halves(room: Room) -> None:
    kept = room["steno"].execute(record.write, SpeakerRole.HOST, "", "留得住的话")
    room.database.close()

    @event.listens_for(room.database.engine, "connect")
    def no_more_pages(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")

    def write_on() -> None:
        for n in range(400):
            room["steno"].execute(record.write, SpeakerRole.HOST, "", f"第{n}句" + "长" * 4000)

    with pytest.raises(Trouble, match="磁盘已满"):
        write_on()
    event.remove(room.database.engine, "connect", no_more_pages)
    room.database.close()
    assert audit(room.database).fault == ""
    lines = room["steno"].query(record.lines)
    assert lines[0].id == kept
    assert all(line.version == 1 for line in lines)
    room["reviewer"].execute(record.approve, kept, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, kept, 1)


@pytest.mark.about_the_file
def test_a_database_held_by_another_program_is_said(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "BUSY_SECONDS", 0.1)
    hurried = Database(room.database.url)
    with closing(sqlite3.connect(file_of(room), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Trouble, match="数据库正忙"), hurried.writing():
            pass
        other.execute("ROLLBACK")
    hurried.close()


@pytest.mark.parametrize("words", [("audit", "verify"), ("audit", "head"), ("courier",)])
def test_a_missing_database_is_said(
    tmp_path: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    missing = f"sqlite:///{tmp_path / 'none.sqlite'}"
    assert main(["--database", missing, *words]) == 1
    assert "没有这个数据库文件" in capsys.readouterr().err


def test_an_old_database_is_not_carried_from(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file of which the first start got no further than SQLite's own page."""
    with closing(sqlite3.connect(tmp_path / "old.sqlite")) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
    old = f"sqlite:///{tmp_path / 'old.sqlite'}"
    assert main(["--database", old, "courier"]) == 1
    assert "db upgrade" in capsys.readouterr().err
    assert main(["--database", old, "db", "upgrade"]) == 0


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    with pytest.raises(Trouble, match="打不开"):
        Database(f"sqlite:///{blocked / 'studio.sqlite'}")


def test_screens_hear_of_each_other_where_no_bell_can_be_hung(room: Room, tmp_path: Path) -> None:
    """The disk of the temporary files is full or closed: the glance stands behind the bell."""
    (tmp_path / "file").touch()
    room.database.bells = tmp_path / "file" / "bells"
    told: list[EntryRow] = []
    watch = Watch(room.database, told.extend)
    watch.start()
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "大家好")
    until = time.monotonic() + 20
    while not told and time.monotonic() < until:
        time.sleep(0.01)
    watch.stop()
    assert {row.thing for row in told} == {"line"}
