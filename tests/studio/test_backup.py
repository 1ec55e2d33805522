"""A backup made on air holds one moment; restoring it brings that moment back, loses nothing."""

import hashlib
import os
import sqlite3
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio import record
from studio.audit import audit, heads
from studio.backup import backup, restore
from studio.cli import main
from studio.clock import Clock
from studio.database import Database
from studio.desk import open_for
from studio.errors import Refusal, Trouble
from studio.record import SpeakerRole, lines
from tests.studio.room import Room

pytestmark = pytest.mark.about_the_file

AT = datetime(2026, 6, 20, 7, tzinfo=UTC)


def say(room: Room, text: str) -> None:
    room["steno"].execute(record.write, SpeakerRole.HOST, "", text)


def texts_in(path: Path, programme: int) -> list[str]:
    database = Database(f"sqlite:///{path}")
    desk = open_for(database, "steno", Clock()).in_programme(programme)
    found = [line.text for line in desk.query(lines)]
    assert audit(database).fault == ""
    database.close()
    return found


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_backup_taken_on_air_holds_one_moment(room: Room, tmp_path: Path) -> None:
    ended = threading.Event()

    def talk() -> None:
        number = 0
        while not ended.is_set():
            number += 1
            say(room, f"第{number}句")

    talking = threading.Thread(target=talk)
    talking.start()
    try:
        made = [backup(room.database.path, tmp_path / f"b{n}.sqlite") for n in range(5)]
    finally:
        ended.set()
        talking.join()
    assert made[0].entries < made[-1].entries
    for row in made:
        found = texts_in(row.path, room.programme)
        assert found == [f"第{n + 1}句" for n in range(len(found))]
    assert oct(made[0].path.stat().st_mode & 0o777) == "0o600"


def test_a_backup_overwrites_nothing(room: Room, tmp_path: Path) -> None:
    target = tmp_path / "b.sqlite"
    target.write_text("别的文件")
    with pytest.raises(Refusal, match="已经存在"):
        backup(room.database.path, target)
    assert target.read_text() == "别的文件"


def test_a_finished_backup_is_one_plain_file(room: Room, tmp_path: Path) -> None:
    before = names_in(tmp_path)
    row = backup(room.database.path, tmp_path / "b.sqlite")
    assert names_in(tmp_path) - before == {"b.sqlite"}
    assert row.size == row.path.stat().st_size
    assert row.sha256 == hashlib.sha256(row.path.read_bytes()).hexdigest()


def test_the_moment_comes_back_and_the_later_one_is_kept(room: Room, tmp_path: Path) -> None:
    say(room, "备份之前")
    row = backup(room.database.path, tmp_path / "b.sqlite")
    say(room, "备份之后")
    room.database.close()
    aside = restore(row.path, room.database.path, AT)
    assert texts_in(room.database.path, room.programme) == ["备份之前"]
    assert aside is not None
    assert texts_in(aside, room.programme) == ["备份之前", "备份之后"]
    say(room, "恢复之后")
    assert texts_in(room.database.path, room.programme) == ["备份之前", "恢复之后"]
    assert room.database.path.stat().st_mode == aside.stat().st_mode
    assert dict.fromkeys(row.heads) == {number: None for number, _, _ in heads(room.database)}


def test_a_second_name_that_a_kill_left_goes_with_the_next_restore(
    room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """While a window is open it stays: a run may be under way."""
    say(room, "备份之前")
    row = backup(room.database.path, tmp_path / "b.sqlite")
    place = room.database.path
    left = place.with_name(f"{place.stem}-20260620-070000{place.suffix}")
    os.link(place, left)
    words = ["--database", room.database.url, "restore", str(row.path)]
    assert main(words) == 1
    assert left.samefile(place)
    room.database.close()
    capsys.readouterr()
    assert main(words) == 0
    assert f"第二个名字 {left}；已经去掉" in capsys.readouterr().out
    assert not left.exists()
    (kept,) = place.parent.glob(f"{place.stem}-2*{place.suffix}")
    assert texts_in(kept, room.programme) == ["备份之前"]
    assert (kept.stat().st_nlink, place.stat().st_nlink) == (1, 1)


def test_nobody_restores_under_an_open_window(room: Room, tmp_path: Path) -> None:
    row = backup(room.database.path, tmp_path / "b.sqlite")
    say(room, "备份之后")
    with pytest.raises(Refusal, match="正在使用"):
        restore(row.path, room.database.path, AT)
    say(room, "还在写")
    assert texts_in(room.database.path, room.programme) == ["备份之后", "还在写"]


def test_a_broken_database_is_kept_and_replaced(room: Room, tmp_path: Path) -> None:
    say(room, "备份之前")
    row = backup(room.database.path, tmp_path / "b.sqlite")
    room.database.close()
    room.database.path.write_bytes(b"garbage " * 1_000)
    aside = restore(row.path, room.database.path, AT)
    assert aside is not None
    assert aside.read_bytes().startswith(b"garbage")
    assert texts_in(room.database.path, room.programme) == ["备份之前"]


def test_a_lost_database_comes_back(room: Room, tmp_path: Path) -> None:
    say(room, "备份之前")
    row = backup(room.database.path, tmp_path / "b.sqlite")
    room.database.close()
    for path in room.database.path.parent.glob(room.database.path.name + "*"):
        path.unlink()
    assert restore(row.path, room.database.path, AT) is None
    assert texts_in(room.database.path, room.programme) == ["备份之前"]


@pytest.mark.parametrize("fault", ["cut", "garbage", "tampered", "empty"])
def test_an_unsound_backup_is_not_restored(room: Room, tmp_path: Path, fault: str) -> None:
    say(room, "原来的话")
    row = backup(room.database.path, tmp_path / "b.sqlite")
    spoil(row.path, fault)
    room.database.close()
    with pytest.raises(Trouble):
        restore(row.path, room.database.path, AT)
    assert texts_in(room.database.path, room.programme) == ["原来的话"]


def spoil(path: Path, fault: str) -> None:
    """Makes a backup unsound in one of four ways."""
    data = path.read_bytes()
    if fault == "cut":
        path.write_bytes(data[: len(data) // 2])
    elif fault == "garbage":
        path.write_bytes(b"no database at all" * 100)
    elif fault == "empty":
        path.write_bytes(b"")
    else:
        with sqlite3.connect(path) as raw:
            for (name,) in raw.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            ).fetchall():
                raw.execute(f"DROP TRIGGER {name}")
            raw.execute("UPDATE line_version SET text = '改过的话'")
        raw.close()


def test_a_disk_without_room_leaves_no_half_backup(room: Room, tmp_path: Path) -> None:
    missing = tmp_path / "not" / "there" / "b.sqlite"
    with pytest.raises(Trouble, match="没有完成"):
        backup(room.database.path, missing)


def test_the_commands_say_what_they_did(
    room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    say(room, "备份之前")
    url, target = room.database.url, tmp_path / "b.sqlite"
    assert main(["--database", url, "backup", str(target)]) == 0
    assert "已核对" in capsys.readouterr().out
    assert main(["--database", url, "backup", str(target)]) == 1
    assert "已经存在" in capsys.readouterr().err
    room.database.close()
    elsewhere = tmp_path / "new" / "studio.sqlite"
    elsewhere.parent.mkdir()
    assert main(["--database", f"sqlite:///{elsewhere}", "restore", str(target)]) == 0
    assert texts_in(elsewhere, room.programme) == ["备份之前"]
    assert main(["--database", url, "restore", str(tmp_path / "none")]) == 1
    assert "没有这个备份" in capsys.readouterr().err
