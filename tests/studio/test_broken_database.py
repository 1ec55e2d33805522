"""A broken database gets one sentence that says what to do, and stays byte for byte as it is."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from studio import faults, record
from studio.audit import audit, require_whole_end
from studio.backup import backup
from studio.cli import main
from studio.database import Database
from studio.errors import Trouble
from studio.migrations import upgrade
from studio.record import SpeakerRole
from studio.soundness import look, nobody_in
from tests.studio.room import Room, open_room

PAGE = 4096
START = "import sys; from studio.cli import main; sys.exit(main(sys.argv[1:]))"


@pytest.fixture
def studio(tmp_path: Path) -> Path:
    """The file of a studio that was closed, with a backup beside it."""
    with open_room(tmp_path) as room:
        for n in range(60):
            room["steno"].execute(record.write, SpeakerRole.HOST, "", f"第{n}句" + "长" * 400)
    backup(tmp_path / "studio.sqlite", tmp_path / "b.sqlite")
    return tmp_path / "studio.sqlite"


def header_overwritten(path: Path) -> None:
    with path.open("rb+") as file:
        file.write(b"\xa5" * 100)


def truncated(path: Path) -> None:
    with path.open("rb+") as file:
        file.truncate(path.stat().st_size // 2 // PAGE * PAGE)


def cut_within_a_page(path: Path) -> None:
    with path.open("rb+") as file:
        file.truncate(path.stat().st_size - PAGE // 2)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT)")


def of_a_picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000))


def with_a_garbled_log(path: Path) -> None:
    path.with_name(path.name + "-wal").write_bytes(os.urandom(3 * PAGE))


def with_the_head_of_its_log_spoiled(path: Path) -> None:
    """A real log, of steps that stand nowhere else; one bit of its first 32 bytes is wrong."""
    log = path.with_name(path.name + "-wal")
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE person SET name = name || '！'")
        raw.commit()
        held = log.read_bytes()
    log.write_bytes(held[:20] + bytes([held[20] ^ 1]) + held[21:])


def gone_but_for_its_log(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.with_name(path.name + "-wal").write_bytes(b"\x37\x7f\x06\x82" + bytes(PAGE))


def without_a_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute("DROP TABLE line_version")


def without_its_journal(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TABLE journal_entry")


def of_a_newer_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


BROKEN: dict[Callable[[Path], None], str] = {
    header_overwritten: "不是演播台的数据库",
    truncated: "已损坏",
    cut_within_a_page: "已损坏",
    emptied: "0 字节",
    of_another_program: "不是演播台的数据库",
    of_a_picture: "不是演播台的数据库",
    with_a_garbled_log: "日志",
    with_the_head_of_its_log_spoiled: "日志",
    gone_but_for_its_log: "不见了",
    without_a_table: "line_version",
    without_its_journal: "journal_entry",
    of_a_newer_program: "更新的程序版本",
    a_folder: "文件夹",
}
HEALS = tuple(spoil for spoil in BROKEN if spoil not in (a_folder, of_a_newer_program))
WORDS = (("audit", "verify"), ("audit", "head"), ("courier",), ("db", "upgrade"))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file, but for the index that SQLite makes beside any file that it reads."""
    return {
        path.name: path.read_bytes()
        for path in sorted(folder.iterdir())
        if path.is_file() and not path.name.endswith("-shm")
        and not (path.name.endswith("-wal") and not path.stat().st_size)
    }  # fmt: skip


@pytest.mark.parametrize("spoil", BROKEN, ids=lambda spoil: spoil.__name__)
def test_each_command_says_it_in_one_sentence_and_touches_nothing(
    studio: Path, spoil: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(studio)
    before = contents(studio.parent)
    for words in WORDS:
        if spoil is gone_but_for_its_log and words[0] != "db":
            continue
        assert main(["--database", f"sqlite:///{studio}", *words]) == 1, words
        shown = capsys.readouterr().err
        assert BROKEN[spoil] in shown, words
        assert shown.count("\n") == 1
        assert spoil not in HEALS or "interview-studio restore" in shown
    assert contents(studio.parent) == before


@pytest.mark.parametrize("spoil", BROKEN, ids=lambda spoil: spoil.__name__)
def test_a_backup_of_a_broken_database_is_none(
    studio: Path, spoil: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(studio)
    before = set(contents(studio.parent))
    target = studio.with_name("new-backup.sqlite")
    answer = main(["--database", f"sqlite:///{studio}", "backup", str(target)])
    if spoil is of_a_newer_program:
        assert answer == 0
        return
    assert answer == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert set(contents(studio.parent)) == before


@pytest.mark.parametrize("spoil", HEALS, ids=lambda spoil: spoil.__name__)
def test_the_command_in_the_sentence_brings_it_back(
    studio: Path, spoil: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(studio)
    url = f"sqlite:///{studio}"
    assert main(["--database", url, "restore", str(studio.with_name("b.sqlite"))]) == 0
    assert main(["--database", url, "audit", "verify"]) == 0, capsys.readouterr().err
    assert "通过" in capsys.readouterr().out


def test_a_page_in_the_middle_is_found_by_the_audit(
    studio: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = bytearray(studio.read_bytes())
    middle = data.index("第30句".encode()) // PAGE * PAGE
    data[middle : middle + 64] = os.urandom(64)
    studio.write_bytes(data)
    assert main(["--database", f"sqlite:///{studio}", "audit", "verify"]) == 1
    assert faults.BROKEN in capsys.readouterr().err
    assert studio.read_bytes() == data


def test_a_file_that_is_older_than_its_own_journal_is_not_opened(studio: Path) -> None:
    with closing(sqlite3.connect(studio)) as raw, raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute("DELETE FROM journal_entry WHERE programme = 1 AND number > 20")
    database = Database(f"sqlite:///{studio}")
    with pytest.raises(Trouble, match="账头不符"):
        require_whole_end(database)
    database.close()


@pytest.mark.about_the_file
def test_what_is_moved_away_under_a_window_is_not_written_on(room: Room) -> None:
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "移走之前")
    away = room.database.path.with_name("away.sqlite")
    room.database.path.rename(away)
    with pytest.raises(Trouble, match="移走"):
        room["steno"].execute(record.write, SpeakerRole.HOST, "", "移走之后")
    away.rename(room.database.path)
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "放回之后")
    assert [line.text for line in room["steno"].query(record.lines)] == ["移走之前", "放回之后"]
    assert audit(room.database).fault == ""


def test_a_killed_first_start_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    """A process that is killed while it makes the first tables leaves a draft, no studio."""
    path = tmp_path / "studio.sqlite"
    script = (
        "import os, signal, sys\n"
        "from sqlalchemy import event\n"
        "from sqlalchemy.engine import Engine\n"
        "seen = []\n"
        "def count(connection, cursor, statement, *rest):\n"
        "    seen.append(statement)\n"
        "    if len(seen) == 20: os.kill(os.getpid(), signal.SIGKILL)\n"
        "event.listen(Engine, 'before_cursor_execute', count)\n"
        "from studio.database import Database\n"
        "from studio.migrations import upgrade\n"
        f"upgrade(Database('sqlite:///{path}'))\n"
    )
    killed = subprocess.run([sys.executable, "-c", script], check=False)
    assert killed.returncode == -9
    assert not path.exists()
    database = Database(f"sqlite:///{path}")
    upgrade(database)
    database.close()
    assert [found.name for found in tmp_path.iterdir()] == ["studio.sqlite"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of another kind")
@pytest.mark.parametrize("kept", ["file", "folder"])
def test_what_may_only_be_read_is_said_by_its_name(studio: Path, tmp_path: Path, kept: str) -> None:
    """Root may write everywhere, so it lays that right down first."""
    folder = tmp_path / "readable"
    folder.mkdir()
    shutil.copy(studio, folder / "studio.sqlite")
    (folder / "studio.sqlite").chmod(0o444 if kept == "file" else 0o644)
    folder.chmod(0o755 if kept == "file" else 0o555)
    as_user = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
    ordinary = as_user if os.getuid() == 0 else []
    url = f"sqlite:///{folder / 'studio.sqlite'}"
    told = subprocess.run(
        [*ordinary, sys.executable, "-c", START, "--database", url, "audit", "verify"],
        capture_output=True,
        text=True,
        check=False,
    )
    folder.chmod(0o755)
    assert told.returncode == 1
    assert "只读" in told.stderr
    assert str(folder) in told.stderr
    assert "Traceback" not in told.stderr


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_studio_behind_a_link_is_the_same_studio(studio: Path, tmp_path: Path) -> None:
    link = tmp_path / "desk" / "studio.sqlite"
    link.parent.mkdir()
    link.symlink_to(studio)
    url = f"sqlite:///{link}"
    database = Database(url)
    assert database.bells == Database(f"sqlite:///{studio}").bells
    database.close()
    with_a_garbled_log(studio)
    with pytest.raises(Trouble, match="日志"):
        Database(url)
    assert main(["--database", url, "restore", str(tmp_path / "b.sqlite")]) == 0
    assert link.is_symlink()
    assert main(["--database", url, "audit", "verify"]) == 0
    assert [path.name for path in link.parent.iterdir()] == ["studio.sqlite"]


KILLED = """
import os, signal, sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.execute("PRAGMA journal_mode=DELETE")
raw.execute("PRAGMA cache_size=5")
raw.execute("BEGIN EXCLUSIVE")
raw.execute("UPDATE person SET name = 'x'")
raw.execute("CREATE TABLE half_done (a)")
for _ in range(200):
    raw.execute("INSERT INTO half_done VALUES (randomblob(3000))")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_step_killed_outside_the_log_is_taken_back_and_the_studio_opens(studio: Path) -> None:
    """As a restore's, killed while it leaves the log: only who may write can read such a file."""
    subprocess.run([sys.executable, "-c", KILLED, str(studio)], check=False)
    assert studio.with_name(studio.name + "-journal").stat().st_size > 0
    assert nobody_in(f"sqlite:///{studio}") is False
    database = Database(f"sqlite:///{studio}")
    assert audit(database).fault == ""
    with database.reading() as connection:
        names = connection.exec_driver_sql("SELECT name FROM person").scalars().all()
    assert "x" not in names
    database.close()
    look(studio)


def test_a_stray_journal_changes_nothing_of_what_is_looked_at(studio: Path) -> None:
    of_another_program(studio)
    studio.with_name(studio.name + "-journal").write_bytes(bytes(512))
    with pytest.raises(Trouble, match="不是演播台的数据库"):
        look(studio)
