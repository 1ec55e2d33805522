"""A studio's file is encrypted or made plain: whole as it was or as it was to be, at any step."""

import errno
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from studio import backup, encrypted, encrypting, rewritten, settings
from studio.check import of_this_studio
from studio.cli import main
from studio.clock import Clock
from studio.database import Database
from studio.errors import Refusal, Trouble
from studio.keystrokes import KEYSTROKES
from tests.file_keyring import FILE
from tests.studio.encrypted_room import (
    NOW,
    WORDS,
    audit_of,
    keys,
    lines,
    opened,
    plain,
    say,
    type_into,
)

__all__ = ["keys", "plain"]


def test_nothing_is_lost_on_the_way_there_and_back(plain: Path) -> None:
    heads = backup.backup(plain, plain.with_name("before.sqlite")).heads
    told = lines(plain)
    encrypting.encrypt(plain, NOW)
    assert (audit_of(plain), lines(plain)) == (heads, told)
    encrypting.decrypt(plain, NOW)
    assert (audit_of(plain), lines(plain)) == (heads, told)
    assert plain.read_bytes().startswith(encrypted.MAGIC)
    with closing(sqlite3.connect(plain)) as raw, pytest.raises(sqlite3.Error, match="refused"):
        raw.execute("DELETE FROM journal_entry")  # its guards stand as before


def test_a_file_that_somebody_has_open_is_not_encrypted(plain: Path) -> None:
    room = opened(plain)
    say(room)
    with pytest.raises(Refusal, match="先关闭所有演播台窗口和信使，再加密"):
        encrypting.encrypt(plain, NOW)
    say(room)
    room.database.close()
    assert [path.name for path in plain.parent.iterdir()] == ["studio.sqlite"]
    assert not encrypted.is_encrypted(plain)


HOLDS = """
import sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.execute("PRAGMA journal_mode=WAL")
raw.execute("SELECT count(*) FROM journal_entry").fetchone()
print("open", flush=True)
sys.stdin.read()
"""


def test_nor_one_that_another_process_has_open(plain: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(plain)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(Refusal, match="再加密"):
            encrypting.encrypt(plain, NOW)
        other.communicate()
    assert not encrypted.is_encrypted(plain)


WRITES = """
import sqlite3, sys
raw = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    raw.execute("UPDATE person SET name = 'x'")
except sqlite3.Error as error:
    print(error)
"""


def test_nobody_writes_into_the_old_file_while_it_is_copied(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came in between would be lost with the old file."""
    real, said = rewritten.write_other, []

    def written(*args: Any) -> None:
        other = [sys.executable, "-c", WRITES, str(plain)]
        said.append(subprocess.run(other, capture_output=True, text=True, check=True).stdout)
        real(*args)

    monkeypatch.setattr(encrypting, "write_other", written)
    encrypting.encrypt(plain, NOW)
    assert said == ["database is locked\n"]


def test_without_a_keyring_nothing_is_encrypted(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = plain.read_bytes()
    monkeypatch.delenv(FILE)
    with pytest.raises(Trouble, match="密钥存不下来"):
        encrypting.encrypt(plain, NOW)
    assert plain.read_bytes() == before


def test_the_key_that_must_open_the_new_file_is_the_one_that_was_kept(
    plain: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(settings.KEY_FILE, str(tmp_path / "old.key"))
    settings.write_credential(tmp_path / "old.key", encrypted.code_of(encrypted.new_spec()))
    with pytest.raises(Refusal, match="指定了密钥文件：请用 --key-file"):
        encrypting.encrypt(plain, NOW)
    assert not encrypted.is_encrypted(plain)
    encrypting.encrypt(plain, NOW, tmp_path / "new.key")
    assert not (before := sorted(path.name for path in plain.parent.iterdir()))[1:], before
    encrypting.decrypt(plain, NOW)
    monkeypatch.delenv(settings.KEY_FILE)
    real = encrypted.keep

    def forgotten(spec: str) -> None:
        """A keyring that loses what it answered for a moment ago."""
        real(spec)
        Path(os.environ[FILE]).unlink()

    monkeypatch.setattr(encrypted, "keep", forgotten)
    with pytest.raises(Trouble, match=r"没有通过审计.*原来的在"):
        encrypting.encrypt(plain, NOW)
    (aside,) = plain.parent.glob("studio-2025*.sqlite")
    aside.replace(plain)
    assert len(lines(plain)) >= 20


@pytest.mark.parametrize("step", ["chmod", "replace"])
def test_a_full_disk_leaves_no_second_name_of_the_file(
    plain: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    stick = plain.with_name("stick.sqlite")
    backup.backup(plain, stick)
    real = getattr(Path, step)

    def full(self: Path, *args: Any) -> Any:
        if self.suffix == ".part":
            raise OSError(errno.ENOSPC, "no space")
        return real(self, *args)

    monkeypatch.setattr(Path, step, full)
    with pytest.raises(Trouble, match="加密没有完成：磁盘已满"):
        encrypting.encrypt(plain, NOW)
    with pytest.raises(Trouble, match="恢复没有完成：磁盘已满"):
        backup.restore(stick, plain, NOW)
    monkeypatch.undo()
    left = {path.name: path.stat().st_nlink for path in plain.parent.iterdir()}
    assert left == {"stick.sqlite": 1, "studio.sqlite": 1}
    assert len(lines(plain)) >= 20


KILLED = """
import os, pathlib, signal, sys
from datetime import UTC, datetime
from studio import encrypting
at, path = sys.argv[1:]
def killed(self, *args, **kwargs):
    if self.suffix != ".code":
        os.kill(os.getpid(), signal.SIGKILL)
setattr(pathlib.Path, at, killed)
encrypting.encrypt(pathlib.Path(path), datetime.now(UTC))
"""


@pytest.mark.parametrize("at", ["chmod", "replace", "unlink"])
def test_killed_at_any_step_it_is_whole_as_it_was_or_as_it_was_to_be(plain: Path, at: str) -> None:
    """`chmod`: written and compared; `replace`: the old one named aside; `unlink`: renamed."""
    ended = subprocess.run([sys.executable, "-c", KILLED, at, str(plain)], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert len(lines(plain)) >= 20
    assert audit_of(plain)
    if encrypted.is_encrypted(plain):
        encrypting.decrypt(plain, NOW)
    encrypting.encrypt(plain, NOW)
    assert encrypted.is_encrypted(plain)


def test_the_second_name_that_a_kill_left_is_told_and_goes_with_the_next_run(
    plain: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What else lies there stays: other files, other names, one with a log beside it."""
    ended = subprocess.run([sys.executable, "-c", KILLED, "replace", str(plain)], check=False)
    assert ended.returncode == -signal.SIGKILL
    (left,) = plain.parent.glob("studio-2*.sqlite")
    assert left.samefile(plain)
    mine, looked_at, other = (
        plain.with_name(name)
        for name in ("studio-copy.sqlite", "studio-20250101-070000.sqlite",
                     "studio-20250102-070000.sqlite")
    )  # fmt: skip
    os.link(plain, mine)
    os.link(plain, looked_at)
    looked_at.with_name(looked_at.name + "-wal").write_bytes(b"words")
    other.write_bytes(plain.read_bytes())
    url = f"sqlite:///{plain}"
    database = Database(url)
    told = [str(row.text) for row in of_this_studio(database, Clock())[0] if row.good is False]
    database.close()
    (said,) = [text for text in told if "另有一个名字" in text]
    assert left.name in said
    assert mine.name not in said
    assert main(["--database", url, "db", "encrypt"]) == 0
    out = capsys.readouterr().out
    assert f"第二个名字 {left}；已经去掉" in out
    assert not left.exists()
    assert mine.exists()
    assert looked_at.exists()
    assert other.exists()
    assert {str(one) for one in (mine, looked_at, other)} <= set(out.splitlines())
    assert len(lines(plain)) >= 20


def test_the_commands_say_what_they_did(
    plain: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{plain}"
    left = plain.with_name("studio-before-upgrade-from-0001.sqlite")
    left.write_bytes(plain.read_bytes())
    monkeypatch.setenv(KEYSTROKES, str(plain.parent.parent / "keystrokes"))
    type_into(plain.parent.parent / "keystrokes", plain, "没交的" + WORDS)
    (unsent,) = (plain.parent.parent / "keystrokes").rglob("*.strokes")
    assert main(["--database", url, "db", "encrypt"]) == 0
    said = capsys.readouterr().out
    code = encrypting.recovery_code(plain)
    assert code in said.splitlines()
    assert str(left) in said.splitlines()
    assert said.splitlines()[-1] == str(unsent)
    assert "本人再登录" in said
    assert main(["--database", url, "db", "key", "--show"]) == 0
    assert code in capsys.readouterr().out.splitlines()
    assert main(["--database", url, "db", "encrypt"]) == 1
    assert "已经是加密的" in capsys.readouterr().err
    assert main(["--database", url, "audit", "verify"]) == 0
    assert main(["--database", url, "db", "decrypt"]) == 0
    assert "以前的备份仍是加密的" in capsys.readouterr().out
    assert not encrypted.is_encrypted(plain)
    assert main(["--database", url, "db", "decrypt"]) == 1


def test_a_server_is_told_that_its_disk_is_its_own_affair(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--database", "postgresql://127.0.0.1/nowhere", "db", "encrypt"]) == 1
    assert "只用于本机的数据库文件" in capsys.readouterr().err
