"""A process that looks at a file which it has open itself stays in it for every other one."""

import gc
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from studio import copies, encrypted, given_file, held_open, record, soundness
from studio.database import Database
from studio.errors import Refusal
from studio.keystrokes.file import StrokeFile
from studio.keystrokes.left import plain_files
from studio.record import SpeakerRole
from tests import own_files
from tests.studio.encrypted_room import keys, opened, plain, studio
from tests.studio.room import Room, open_room

__all__ = ["keys", "plain", "studio"]
CAME_AND_LEFT = """
import sys
from sqlalchemy import text
from studio.database import Database

database = Database(sys.argv[1])
with database.reading() as connection:
    print(connection.execute(text("SELECT count(*) FROM line")).scalar())
database.close()
"""
LOCKED = """
import fcntl, sys

with open(sys.argv[1], "r+b") as file:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
        print("free")
    except OSError:
        print("locked")
"""
"""Asks for the bytes that SQLite locks as long as it has a file open, as its os.h names them."""
TRIED = """
import sys
from pathlib import Path
from studio.keystrokes.file import InUse, StrokeFile

try:
    StrokeFile(Path(sys.argv[1]))
except InUse:
    print("in use")
"""


def other_process(code: str, name: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, name], check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def say(room: Room, words: str) -> None:
    room["steno"].execute(record.write, SpeakerRole.HOST, "", words)


def require_nothing_lost(room: Room) -> None:
    """Another process comes and leaves, we write, and the next one finds it."""
    log = room.database.path.with_name(room.database.path.name + "-wal")
    inode = log.stat().st_ino
    assert other_process(CAME_AND_LEFT, room.database.url) == "1"
    assert log.stat().st_ino == inode  # who left was not the last one
    say(room, "这一句写进了日志")
    assert other_process(CAME_AND_LEFT, room.database.url) == "2"


@pytest.mark.parametrize(
    "look",
    [
        lambda room: Database(room.database.url),
        lambda room: soundness.look(room.database.path),
        lambda room: soundness.nobody_in(room.database.url),
        lambda room: encrypted.is_encrypted(room.database.path),
        lambda room: encrypted.connect(room.database.path, "ro").close(),
    ],
    ids=["second database", "look", "nobody_in", "is_encrypted", "bare connection"],
)
def test_a_look_at_ones_own_file_gives_up_no_lock(tmp_path: Path, look: object) -> None:
    with open_room(tmp_path) as room:
        say(room, "先写一句")
        assert callable(look)
        look(room)
        require_nothing_lost(room)


def test_a_second_connection_to_an_encrypted_studio_gives_up_no_lock(studio: Path) -> None:
    room = opened(studio)
    with room.database.reading() as one, room.database.reading() as two:
        for connection in (one, two):
            connection.execute(text("SELECT count(*) FROM line")).scalar()
    assert other_process(LOCKED, str(studio)) == "locked"
    room.close()
    assert other_process(LOCKED, str(studio)) == "free"


def test_who_looks_through_the_folder_of_keystrokes_keeps_its_own(tmp_path: Path) -> None:
    own = StrokeFile.new(tmp_path / "own.strokes")
    assert other_process(TRIED, str(own.path)) == "in use"
    plain_files(tmp_path)
    assert not encrypted.is_encrypted(own.path)
    assert other_process(TRIED, str(own.path)) == "in use"
    own.close()


def test_a_handle_is_kept_as_long_as_a_connection_and_no_longer(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        path = room.database.path
        say(room, "先写一句")
        before = len(list(Path("/proc/self/fd").iterdir()))
        for _ in range(50):
            assert held_open.head(path, 16) == encrypted.MAGIC
        assert len(list(Path("/proc/self/fd").iterdir())) <= before + 1
        assert held_open.is_held(path)
        assert path.resolve() in open_files()
    assert not held_open.is_held(path)
    assert path.resolve() not in open_files()


def open_files() -> list[Path]:
    """What this process has open."""
    return [link.readlink() for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]


def test_a_forgotten_connection_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "one.sqlite"
    raw = encrypted.connect(path)
    raw.execute("CREATE TABLE a (b)")
    assert held_open.is_held(path)
    del raw
    gc.collect()  # it is a ring: its statements know it
    assert not held_open.is_held(path)


@pytest.mark.parametrize("library", ["plain", "cipher"])
def test_a_statement_that_outlives_its_connection_keeps_no_lock_from_the_next(
    tmp_path: Path, library: str
) -> None:
    """SQLite takes a lock that it has already for granted, and keeps a file for a statement."""
    path = tmp_path / "one.sqlite"
    spec = encrypted.new_spec() if library == "cipher" else ""
    raw = encrypted.connect(path, "", spec)
    if spec:
        encrypted.know(spec)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("CREATE TABLE a (b)")
    with raw:
        raw.executemany("INSERT INTO a VALUES (?)", [(number,) for number in range(5000)])
    living = raw.execute("SELECT * FROM a")
    assert living.fetchone() == (0,)
    held_open.head(path, 16)
    raw.close()
    assert other_process(LOCKED, str(path)) == "free"
    with closing(encrypted.connect(path)) as following:
        following.execute("SELECT count(*) FROM a").fetchone()
        assert other_process(LOCKED, str(path)) == "locked"
    if spec:
        encrypted.forget(spec)


@pytest.mark.parametrize("tail", ["", "-wal", "-shm"])
def test_the_studio_itself_is_no_list_to_take_in(tmp_path: Path, tail: str) -> None:
    with open_room(tmp_path) as room:
        say(room, "先写一句")
        link = tmp_path / "名单.csv"
        link.symlink_to(f"{room.database.path}{tail}")
        for name in (link, Path(f"{room.database.path}{tail}")):
            with pytest.raises(Refusal, match="路径不对"):
                given_file.bytes_of(name, 10_000_000, "太大")
        require_nothing_lost(room)


def test_the_watch_of_the_tests_hears_who_opens_a_file_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "one.sqlite"
    raw = encrypted.connect(path)
    copies.sync_file(path, "试")
    raw.close()
    copies.sync_file(path, "试")
    (one,) = own_files.seen
    assert f"opened {path}" in one
    own_files.seen.clear()


def test_what_a_name_leads_to_now_is_read(tmp_path: Path) -> None:
    path, other = tmp_path / "one.sqlite", tmp_path / "other.sqlite"
    raw = encrypted.connect(path)
    raw.execute("CREATE TABLE a (b)")
    assert held_open.head(path, 6) == b"SQLite"
    other.write_bytes(b"something else")
    other.replace(path)
    assert held_open.head(path, 9) == b"something"
    raw.close()
    with pytest.raises(FileNotFoundError):
        held_open.head(tmp_path / "none.sqlite", 9)
