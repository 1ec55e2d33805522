"""Backup and restore while everything goes wrong: writers, kills, windows, the wrong file."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from studio import copies, encrypted, publication, record
from studio.audit import audit
from studio.backup import IN_USE, backup, restore
from studio.cli import main
from studio.clock import Clock
from studio.database import Database
from studio.desk import open_for
from studio.errors import Refusal, Trouble
from studio.journal import new_command_id
from studio.people import COURIER
from studio.publication.noun import line_entry
from studio.record import SpeakerRole, lines
from studio.review import Secrecy
from tests.processes import FORK
from tests.studio.room import Room, open_room

pytestmark = pytest.mark.about_the_file

AT = datetime(2026, 6, 20, 7, tzinfo=UTC)
WRITERS = 4
SECONDS = 30.0


def talk(url: str, who: int, told: Any, enough: Any) -> None:
    """A writer of its own; says of each line that it is stored, after it is."""
    database = Database(url)
    desk = open_for(database, "steno", Clock()).in_programme(Room.programme)
    number = 0
    while not enough.is_set():
        number += 1
        desk.execute_once(new_command_id(), record.write, SpeakerRole.HOST, "", f"{who}-{number}")
        told.put((who, number))
    database.close()


def texts_in(path: Path) -> list[str]:
    database = Database(f"sqlite:///{path}")
    desk = open_for(database, "steno", Clock()).in_programme(Room.programme)
    found = [line.text for line in desk.query(lines)]
    assert audit(database).fault == ""
    database.close()
    return found


def drain(told: Any) -> dict[int, int]:
    """The last line that each writer said was stored."""
    last: dict[int, int] = {}
    while not told.empty():
        who, number = told.get()
        last[who] = number
    return last


def test_a_backup_amid_four_writers_holds_what_was_stored_before_it(
    room: Room, tmp_path: Path
) -> None:
    told, enough = FORK.Manager().Queue(), FORK.Event()
    writers = [
        FORK.Process(target=talk, args=(room.database.url, who, told, enough))
        for who in range(WRITERS)
    ]
    for writer in writers:
        writer.start()
    until = time.monotonic() + SECONDS
    stored: dict[int, int] = {}
    while len(stored) < WRITERS and time.monotonic() < until:
        time.sleep(0.2)
        stored |= drain(told)
    assert len(stored) == WRITERS
    row = backup(room.database.path, tmp_path / "b.sqlite")
    enough.set()
    for writer in writers:
        writer.join(SECONDS)
    assert [writer.exitcode for writer in writers] == [0] * WRITERS
    kept = texts_in(row.path)
    for who, number in stored.items():
        mine = [text for text in kept if text.startswith(f"{who}-")]
        assert mine == [f"{who}-{n + 1}" for n in range(len(mine))]
        assert len(mine) >= number
    assert audit(room.database).fault == ""


@pytest.mark.skipif(os.name != "posix", reason="Windows knows no ? in a name")
@pytest.mark.parametrize("name", ["下午场?.sqlite", "50%20.sqlite", "1#2 “直播”.sqlite"])
def test_a_backup_may_be_called_anything(room: Room, tmp_path: Path, name: str) -> None:
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "大家好。")
    folder = tmp_path / name.removesuffix(".sqlite")
    folder.mkdir()
    row = backup(room.database.path, folder / name)
    assert texts_in(row.path) == ["大家好。"]
    assert [path.name for path in folder.iterdir() if path.suffix == ".sqlite"] == [name]
    assert restore(row.path, folder / "back?.sqlite", AT) is None
    assert texts_in(folder / "back?.sqlite") == ["大家好。"]


def back_up_and_die(path: Path, target: Path, moment: str) -> None:
    """Ends itself by SIGKILL at one moment of the backup."""

    def die(*_args: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(copies, moment, die)
    backup(path, target)


@pytest.mark.parametrize("moment", ["sync_file", "into_one_file", "give_name", "sync_folder"])
def test_a_killed_backup_leaves_no_file_of_the_name(
    room: Room, tmp_path: Path, moment: str
) -> None:
    target = tmp_path / "b.sqlite"
    process = FORK.Process(target=back_up_and_die, args=(room.database.path, target, moment))
    process.start()
    process.join(SECONDS)
    assert process.exitcode == -signal.SIGKILL
    if moment == "sync_folder":
        assert backup(target, tmp_path / "again.sqlite").entries > 0
        target.unlink()
    assert not target.exists()
    assert backup(room.database.path, target).entries > 0
    assert not list(tmp_path.glob(".*.part*"))


def test_a_backup_killed_at_any_moment_is_whole_or_not_there(room: Room, tmp_path: Path) -> None:
    for n in range(300):
        room["steno"].execute(record.write, SpeakerRole.HOST, "", f"{n}" + "长" * 900)
    target = tmp_path / "b.sqlite"
    for tenth in range(12):
        process = FORK.Process(target=backup, args=(room.database.path, target))
        process.start()
        time.sleep(0.01 + tenth * 0.03)
        process.kill()
        process.join(SECONDS)
        if target.exists():
            assert len(texts_in(target)) == 300
            target.unlink()
    backup(room.database.path, target)
    assert not list(tmp_path.glob(".*.part*"))


def test_nobody_restores_under_a_window_of_another_process(
    room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The window has nothing under way: it only has the database open."""
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "备份之前")
    row = backup(room.database.path, tmp_path / "b.sqlite")
    script = (
        "import sys; from studio.database import Database\n"
        f"database = Database({room.database.url!r})\n"
        "with database.reading() as c: c.exec_driver_sql('SELECT 1 FROM line').fetchall()\n"
        "print('open', flush=True); sys.stdin.read()\n"
    )
    room.database.close()
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "open\n"
        before = room.database.path.read_bytes()
        assert main(["--database", room.database.url, "restore", str(row.path)]) == 1
        assert IN_USE in capsys.readouterr().err
        assert room.database.path.read_bytes() == before
        window.kill()
    assert main(["--database", room.database.url, "restore", str(row.path)]) == 0


def test_a_window_that_slept_through_a_restore_writes_into_neither(
    room: Room, tmp_path: Path
) -> None:
    """Its file was moved away by hand under it: it says so and writes nothing anywhere."""
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "备份之前")
    row = backup(room.database.path, tmp_path / "b.sqlite")
    other = Database(room.database.url)
    desk = open_for(other, "steno", Clock()).in_programme(room.programme)
    room.database.close()
    away = tmp_path / "away"
    away.mkdir()
    for path in tmp_path.glob("studio.sqlite*"):
        shutil.move(path, away / path.name)
    assert restore(row.path, room.database.path, AT) is None
    with pytest.raises(Trouble, match="移走、删除或替换"):
        desk.execute(record.write, SpeakerRole.HOST, "", "写到哪里去")
    other.close()
    assert texts_in(room.database.path) == ["备份之前"]
    assert texts_in(away / "studio.sqlite") == ["备份之前"]


def test_a_restore_that_is_killed_leaves_the_present_or_the_restored(
    room: Room, tmp_path: Path
) -> None:
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "备份之前")
    row = backup(room.database.path, tmp_path / "b.sqlite")
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "备份之后")
    room.database.close()
    for tenth in range(10):
        process = FORK.Process(target=restore, args=(row.path, room.database.path, AT))
        process.start()
        time.sleep(0.01 + tenth * 0.03)
        process.kill()
        process.join(SECONDS)
        assert texts_in(room.database.path) in (["备份之前"], ["备份之前", "备份之后"])
    later = datetime(2026, 6, 21, 7, tzinfo=UTC)
    restore(row.path, room.database.path, later)
    assert texts_in(room.database.path) == ["备份之前"]
    assert not list(tmp_path.glob(".*.part*"))


def test_a_database_that_cannot_be_held_alone_is_not_replaced(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fails just then is no leave to go on without the lock."""
    row = backup(room.database.path, tmp_path / "b.sqlite")
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "备份之后")
    room.database.close()
    real = sqlite3.connect

    class Failing(sqlite3.Connection):
        def execute(self, sql: str, *rest: Any) -> sqlite3.Cursor:
            if sql == "BEGIN EXCLUSIVE":
                raise sqlite3.OperationalError("disk I/O error")
            return super().execute(sql, *rest)

    def connect(name: Any, *args: Any, **kwargs: Any) -> sqlite3.Connection:
        if name == room.database.path:
            kwargs["factory"] = Failing
        made: sqlite3.Connection = real(name, *args, **kwargs)
        return made

    monkeypatch.setattr(sqlite3, "connect", connect)
    with pytest.raises(Trouble, match="恢复没有完成"):
        restore(row.path, room.database.path, AT)
    monkeypatch.undo()
    assert texts_in(room.database.path) == ["备份之后"]


@pytest.mark.parametrize("target", ["folder", "a" * 300 + ".sqlite", "no/such/folder/b.sqlite"])
def test_a_place_where_no_backup_can_be_is_said(
    room: Room, tmp_path: Path, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder").mkdir()
    assert main(["--database", room.database.url, "backup", str(tmp_path / target)]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "请换一个" in told or "请检查" in told


def test_a_hanging_link_of_the_name_is_not_followed(room: Room, tmp_path: Path) -> None:
    (tmp_path / "b.sqlite").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refusal, match="已经存在"):
        backup(room.database.path, tmp_path / "b.sqlite")
    assert not (tmp_path / "elsewhere").exists()


def test_the_drill_as_the_page_says_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Back up on air, lose the database, restore, verify, go on."""
    with open_room(tmp_path) as room:
        url = room.database.url
        room["steno"].execute(record.write, SpeakerRole.HOST, "", "丢之前")
        run("--database", url, "backup", str(tmp_path / "stick.sqlite"))
    for path in tmp_path.glob("studio.sqlite*"):
        path.unlink()
    assert "通过" not in run("--database", url, "audit", "verify", status=1)
    assert "已从" in run("--database", url, "restore", str(tmp_path / "stick.sqlite"))
    assert "通过" in run("--database", url, "audit", "verify")
    database = Database(url)
    desk = open_for(database, "steno", Clock()).in_programme(Room.programme)
    desk.execute(record.write, SpeakerRole.HOST, "", "接着来")
    database.close()
    assert texts_in(tmp_path / "studio.sqlite") == ["丢之前", "接着来"]


def run(*words: str, status: int = 0) -> str:
    """The command as a person types it."""
    start = "import sys; from studio.cli import main; sys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", start, *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def published(room: Room, text: str) -> str:
    """A line that goes the whole way to the queue; its name at the portal."""
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    return line_entry(line)


def test_nothing_goes_out_after_a_restore_before_people_have_looked(
    room: Room, tmp_path: Path
) -> None:
    """A line that waited at the time of the backup may have been withdrawn since."""
    published(room, "备份时在排队")
    row = backup(room.database.path, tmp_path / "b.sqlite")
    line = room["publisher"].query(lines)[0].id
    room["publisher"].execute(publication.withdraw_line, line, "说错了")
    room.database.close()
    restore(row.path, room.database.path, AT)
    courier = room[COURIER]
    assert courier.query(publication.next_outgoing) is None
    assert courier.query(publication.stopped) is not None
    assert audit(room.database, row.heads[room.programme][1]).fault == ""
    room["director"].execute(publication.start_sending)
    assert courier.query(publication.next_outgoing) is not None


@pytest.mark.parametrize("present", ["whole", "broken", "lost"])
def test_no_name_at_the_portal_is_given_twice_by_a_restore(
    room: Room, tmp_path: Path, present: str
) -> None:
    """Readers have lines from after the backup; a new line must not take such a line's place."""
    names = [published(room, "备份之前")]
    row = backup(room.database.path, tmp_path / "b.sqlite")
    for number in range(3):
        names += [published(room, f"备份之后{number}") for _ in range(3)]
        room.database.close()
        if present == "broken":
            room.database.path.write_bytes(b"garbage " * 1_000)
        elif present == "lost":
            room.database.path.unlink()
        restore(row.path, room.database.path, AT + timedelta(hours=number))
    names.append(published(room, "接着来"))
    assert len(names) == 11
    assert len(set(names)) == len(names)
    assert audit(room.database).fault == ""


def test_no_backup_is_restored_in_place_of_itself(room: Room) -> None:
    room.database.close()
    with pytest.raises(Refusal, match="同一个文件"):
        restore(room.database.path, room.database.path, AT)


def test_who_comes_while_a_restore_shuts_the_others_out_is_seen(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has left the log by then, and the window that comes begins one again."""
    backup(room.database.path, tmp_path / "b.sqlite")
    path = room.database.path
    room.database.close()
    came: list[Database] = []

    class Slow(encrypted.PLAIN):  # type: ignore[misc]
        def execute(self, statement: str, *values: Any) -> Any:
            if statement == "BEGIN EXCLUSIVE" and not came:
                came.append(Database(f"sqlite:///{path}"))
                with came[0].reading() as connection:
                    connection.exec_driver_sql("SELECT count(*) FROM line").scalar()
            return super().execute(statement, *values)

    before = path.stat().st_ino
    monkeypatch.setattr(encrypted, "PLAIN", Slow)
    with pytest.raises(Refusal, match="正在使用"):
        restore(tmp_path / "b.sqlite", path, AT)
    assert path.stat().st_ino == before
    assert not list(tmp_path.glob("studio-*"))
    came[0].close()


def copied_by_hand(room: Room, folder: Path) -> Path:
    """The studio's files as somebody takes them along: the newest words are in the log alone."""
    folder.mkdir()
    for tail in ("", "-wal"):
        at = room.database.path.with_name(room.database.path.name + tail)
        shutil.copyfile(at, folder / f"copy.sqlite{tail}")
    return folder / "copy.sqlite"


def test_a_copy_with_its_log_beside_it_is_restored_with_all_its_words(
    room: Room, tmp_path: Path
) -> None:
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "在文件里")
    with room.database.glancing() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "还在日志里")
    source = copied_by_hand(room, tmp_path / "stick")
    restore(source, tmp_path / "new.sqlite", AT)
    assert texts_in(tmp_path / "new.sqlite")[-2:] == ["在文件里", "还在日志里"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of another kind")
def test_a_copy_with_its_log_where_nothing_can_be_written_is_said(
    room: Room, tmp_path: Path
) -> None:
    source = copied_by_hand(room, tmp_path / "stick")
    source.parent.chmod(0o555)
    as_user = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
    url = f"sqlite:///{tmp_path / 'new.sqlite'}"
    told = subprocess.run(
        [
            *(as_user if os.getuid() == 0 else []), sys.executable, "-c",
            "import sys; from studio.cli import main; sys.exit(main(sys.argv[1:]))",
            "--database", url, "restore", str(source),
        ],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    source.parent.chmod(0o755)
    assert told.returncode == 1
    assert "旁边还有日志 copy.sqlite-wal" in told.stderr
    assert not (tmp_path / "new.sqlite").exists()


def test_a_copy_with_a_garbled_log_is_refused(room: Room, tmp_path: Path) -> None:
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "还在日志里")
    source = copied_by_hand(room, tmp_path / "stick")
    log = source.with_name(f"{source.name}-wal")
    log.write_bytes(b"x" + log.read_bytes()[1:])
    with pytest.raises(Trouble, match="已经损坏"):
        restore(source, tmp_path / "new.sqlite", AT)
    assert not (tmp_path / "new.sqlite").exists()


def test_what_a_killed_one_of_the_same_number_left_is_not_read(room: Room, tmp_path: Path) -> None:
    """A container counts its processes anew: the next restore may have the number of the last."""
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "在备份里")
    backup(room.database.path, tmp_path / "b.sqlite")
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "不在备份里")
    source = copied_by_hand(room, tmp_path / "stick")
    target = tmp_path / "new.sqlite"
    left = target.with_name(f".{target.name}.{os.getpid()}.part-wal")
    shutil.copyfile(source.with_name(f"{source.name}-wal"), left)
    restore(tmp_path / "b.sqlite", target, AT)
    assert texts_in(target)[-1] == "在备份里"
