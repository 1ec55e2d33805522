"""Backups and other copies of an encrypted studio: under its key, and back into it."""

from pathlib import Path

import pytest

from studio import backup, encrypted, encrypting, migrations
from studio.check import of_this_studio
from studio.cli import main
from studio.clock import Clock
from studio.database import Database
from studio.errors import Trouble
from tests.studio.encrypted_room import (
    NOW,
    audit_of,
    keys,
    lines,
    plain,
    readable,
    studio,
    without_key,
)

__all__ = ["keys", "plain", "studio"]


def test_the_way_out_is_said_where_the_key_of_the_present_file_is_lost(
    plain: Path, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = plain.with_name("stick.sqlite")
    backup.backup(plain, stick)
    encrypting.encrypt(plain, NOW)
    without_key(keys, monkeypatch)
    with pytest.raises(Trouble, match="恢复码也没有了，就把现有的文件移到别处，再恢复"):
        backup.restore(stick, plain, NOW)
    plain.replace(plain.with_name("lost.sqlite"))
    backup.restore(stick, plain, NOW)
    assert len(lines(plain)) >= 20


def test_a_backup_has_the_key_of_its_studio(
    studio: Path, keys: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stick, url = studio.with_name("stick.sqlite"), f"sqlite:///{studio}"
    code = encrypting.recovery_code(studio)
    assert main(["--database", url, "backup", str(stick)]) == 0
    assert "是加密的，密钥与演播台的相同" in capsys.readouterr().out
    assert encrypted.is_encrypted(stick)
    studio.unlink()
    assert main(["--database", url, "restore", str(stick)]) == 0
    assert "是加密的" in capsys.readouterr().out
    assert audit_of(studio)
    without_key(keys, monkeypatch)
    with pytest.raises(Trouble, match=r"备份 .* 是加密的，本机没有它的密钥；数据库没有动"):
        backup.restore(stick, studio.with_name("drill.sqlite"), NOW)
    assert not studio.with_name("drill.sqlite").exists()
    encrypting.take_key(stick, code)
    backup.restore(stick, studio.with_name("drill.sqlite"), NOW)
    assert audit_of(studio.with_name("drill.sqlite"))


def test_a_plain_backup_does_not_make_an_encrypted_studio_plain(plain: Path) -> None:
    stick = plain.with_name("stick.sqlite")
    backup.backup(plain, stick)
    encrypting.encrypt(plain, NOW)
    code = encrypting.recovery_code(plain)
    backup.restore(stick, plain, NOW)
    assert encrypted.is_encrypted(plain)
    assert encrypting.recovery_code(plain) == code
    assert len(lines(plain)) >= 20
    assert readable(plain.parent) == ["stick.sqlite"]


def test_the_copy_from_before_an_upgrade_is_encrypted_too(studio: Path) -> None:
    database = Database(f"sqlite:///{studio}")
    migrations.downgrade(database, "-1")
    kept = migrations.upgrade(database)
    database.close()
    assert kept is not None
    assert encrypted.is_encrypted(kept)
    assert readable(studio.parent) == []
    assert len(lines(studio)) >= 20


def test_the_check_says_what_the_disk_would_give_away(plain: Path) -> None:
    def found() -> dict[str, bool | None]:
        database = Database(f"sqlite:///{plain}")
        told, _places = of_this_studio(database, Clock())
        database.close()
        return {one.text: one.good for one in told if "加密" in one.text}

    assert list(found().values()) == [None]
    left = plain.with_name("left.sqlite")
    left.write_bytes(plain.read_bytes())
    encrypting.encrypt(plain, NOW)
    told = found()
    assert told.pop("数据库文件是加密的。") is True
    assert [(text, good) for text, good in told.items() if "left.sqlite" in text and good is False]
    left.unlink()
    assert found() == {"数据库文件是加密的。": True}
