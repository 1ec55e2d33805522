"""A support bundle says what went wrong and where, and nobody's name, number, text or secret."""

import logging
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from studio import interview, people, record, settings
from studio.database import Login, is_server
from studio.errors import Refusal, Trouble
from studio.logbook import LOGBOOK, NAME, Logbook
from studio.record import SpeakerRole
from studio.support import frames, write_bundle
from tests.full_disk import small_disk
from tests.studio.room import PASSWORD, Room, open_room

PLANTED = ("欧阳测试", "13912345678", "ouyang-login", "tk-secret-9f8e", "路口红绿灯何时修好",
           "王副局长", "秘密文件夹", "portal.planted.example")  # fmt: skip
CRASH = """Traceback (most recent call last):
  File "/home/ouyang-login/秘密文件夹/app/ui/answers.py", line 42, in _submit
    send("路口红绿灯何时修好", token="tk-secret-9f8e")
  File "/usr/lib/python3.11/json/decoder.py", line 355, in raw_decode
ValueError: 欧阳测试 13912345678 said 路口红绿灯何时修好
欧阳测试Error: 13912345678
A欧阳测试Error: 13912345678
"""


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Names, numbers, texts and tokens wherever the program keeps anything."""
    home = tmp_path / "秘密文件夹"
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    monkeypatch.setenv(settings.SETTINGS_FILE, str(home / "settings.toml"))
    monkeypatch.setenv(settings.TOKEN_FILE, str(home / "tk-secret-9f8e"))
    logs = home / "state" / settings.APP / "log"
    logs.mkdir(parents=True)
    (home / "tk-secret-9f8e").write_text("tk-secret-9f8e")
    (logs / "crash-20260620T070000.000000.txt").write_text(CRASH, encoding="utf-8")
    monkeypatch.setenv(LOGBOOK, str(home / "logs"))
    book = Logbook(home / "logs" / NAME, "window")
    for text in PLANTED:
        args = (text, 3)
        said = "the round of %s failed %d times"
        book.handle(logging.LogRecord("studio.planted", 30, text, 1, said, args, None))
    settings.save(settings.Settings(database=f"sqlite:///{home}/studio.sqlite",
                                    last_login="ouyang-login"))  # fmt: skip
    with open_room(home) as room:
        plant(room)
    return home


def plant(room: Room) -> None:
    room.boss.execute(people.add_person, "ouyang-login", "欧阳测试", "13912345678",
                      people.hashed(PASSWORD))  # fmt: skip
    room["boss"].execute(interview.name_guest, "王副局长", "13912345678")
    room["boss"].execute(interview.choose_portal, "https://portal.planted.example")
    room.ask("路口红绿灯何时修好 13912345678")
    line = room["steno"].execute(record.start_line, SpeakerRole.NETIZEN, "欧阳测试")  # fmt: skip
    room["steno"].execute(record.hand_in, line, "路口红绿灯何时修好", 0)


def contents(file: Path) -> dict[str, str]:
    with zipfile.ZipFile(file) as bundle:
        return {name: bundle.read(name).decode("utf-8") for name in bundle.namelist()}


def test_nothing_personal_and_no_secret_is_in_the_bundle(planted: Path, tmp_path: Path) -> None:
    file = tmp_path / "support.zip"
    write_bundle(file, f"sqlite:///{planted}/studio.sqlite")
    found = contents(file)
    everything = "\n".join([*found, *found.values()])
    for secret in (*PLANTED, PASSWORD, str(tmp_path), "市场监管局", "舌尖安全"):
        assert secret not in everything, secret
    raw = file.read_bytes()
    assert not any(secret.encode() in raw for secret in PLANTED)


def test_the_bundle_says_what_a_helper_needs(planted: Path, tmp_path: Path) -> None:
    file = tmp_path / "support.zip"
    write_bundle(file, f"sqlite:///{planted}/studio.sqlite")
    found = contents(file)
    assert "the round of … failed 3 times" in found["log.txt"]
    assert '"integrity": "good"' in found["database.json"]
    assert '"pages": "good"' in found["database.json"]
    assert '"question": 1' in found["database.json"]
    assert '"state": "on_air"' in found["database.json"]
    assert '"run_courier": true' in found["settings.json"]
    assert '"last_login": true' in found["settings.json"]
    assert "PySide6" in found["versions.json"]
    assert "ui/answers.py:42 _submit" in found["crashes.txt"]
    assert "ValueError" in found["crashes.txt"]


def test_a_message_of_an_error_never_passes_for_a_frame_or_a_kind() -> None:
    told = frames(CRASH)
    assert told == "  ui/answers.py:42 _submit\n  decoder.py:355 raw_decode\nValueError\n"


def test_a_broken_database_still_gives_a_bundle(planted: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes("欧阳测试 13912345678 ".encode() * 300)
    file = tmp_path / "support.zip"
    write_bundle(file, f"sqlite:///{broken}")
    found = contents(file)
    assert "欧阳测试" not in found["database.json"]
    assert "stopped_by" in found["database.json"] or '"pages": "bad"' in found["database.json"]


def test_no_file_is_overwritten(planted: Path, tmp_path: Path) -> None:
    file = tmp_path / "support.zip"
    file.write_text("mine")
    with pytest.raises(Refusal, match="同名"):
        write_bundle(file, f"sqlite:///{planted}/studio.sqlite")
    assert file.read_text() == "mine"


def test_the_command_writes_it(planted: Path, tmp_path: Path) -> None:
    file = tmp_path / "support.zip"
    told = subprocess.run(
        [sys.executable, "-m", "studio.cli", "support", str(file)],
        capture_output=True, text=True, check=False, timeout=100, env=os.environ,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    assert "没有姓名" in told.stdout
    assert "database.json" in contents(file)


def test_a_full_disk_leaves_no_half_bundle(planted: Path, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        disk.fill(but=2048)
        with pytest.raises(Trouble, match="支持包没有完成：磁盘已满"):
            write_bundle(disk.folder / "support.zip", f"sqlite:///{planted}/studio.sqlite")
        assert [path.name for path in disk.folder.iterdir()] == ["ballast"]
        disk.free()
        write_bundle(disk.folder / "support.zip", f"sqlite:///{planted}/studio.sqlite")
        assert "database.json" in contents(disk.folder / "support.zip")


@pytest.mark.parametrize(
    "address",
    ["postgresql://ouyang-login:tk-secret-9f8e/[@127.0.0.1:9/x",
     "postgresql://127.0.0.1:9/x?password=tk-secret-9f8e&sslmode=disable",
     "tk-secret-9f8e://ouyang-login@[::1"],
)  # fmt: skip
def test_a_password_in_the_address_is_in_no_bundle(
    planted: Path, tmp_path: Path, address: str
) -> None:
    file = tmp_path / "support.zip"
    write_bundle(file, address)
    found = contents(file)
    assert "stopped_by" in found["database.json"]
    assert not any(secret in text for secret in PLANTED for text in found.values())


def test_no_sentence_about_an_address_tells_its_password() -> None:
    for address in ("mysql://ouyang-login:tk-secret-9f8e@db/x", "x://[::1?password=tk-secret-9f8e"):
        with pytest.raises(Trouble) as told:
            is_server(address)
        assert "tk-secret" not in str(told.value)
    assert "tk-secret" not in repr(Login("ouyang-login", "tk-secret-9f8e"))
