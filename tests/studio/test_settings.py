"""Settings: defaults, a broken file, secrets that stay out of it."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from studio import settings
from studio.errors import Trouble
from studio.settings import TOKEN_FILE, Settings

REMEMBER = """
import sys
from studio import settings
for n in range(100):
    settings.remember(last_login=sys.argv[1] * (1 + n % 40))
"""


@pytest.fixture(autouse=True)
def own_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "settings.toml"
    monkeypatch.setenv(settings.SETTINGS_FILE, str(path))
    return path


def test_without_a_file_there_are_defaults() -> None:
    assert settings.load() == Settings()


def test_what_is_remembered_is_there_at_the_next_start(own_file: Path) -> None:
    settings.remember(last_login="steno", last_programme=3)
    assert settings.load() == Settings(last_login="steno", last_programme=3)
    assert "steno" in own_file.read_text(encoding="utf-8")


def test_windows_that_remember_at_once_leave_one_whole_file(own_file: Path) -> None:
    windows = [
        subprocess.Popen(
            [sys.executable, "-c", REMEMBER, login],
            stderr=subprocess.PIPE,
            env={**os.environ, settings.SETTINGS_FILE: str(own_file)},
        )
        for login in ("chen", "wang", "li")
    ]
    assert [window.communicate()[1].decode() for window in windows] == ["", "", ""]
    assert settings.load().last_login
    assert list(own_file.parent.iterdir()) == [own_file]


@pytest.mark.parametrize(
    "text",
    [
        "last_login = ", "last_programme = 'x'", "\x00", "last_programme = 99999999999999999999",
        "last_programme = -1", "lock_minutes = 9999999999",
    ],
)  # fmt: skip
def test_a_broken_file_gets_a_sentence(own_file: Path, text: str) -> None:
    own_file.write_text(text, encoding="utf-8")
    with pytest.raises(Trouble, match="设置文件"):
        settings.load()


def test_the_token_comes_from_a_file_only_this_account_can_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    credential = tmp_path / "token"
    credential.write_text("secret\n")
    monkeypatch.setenv(TOKEN_FILE, str(credential))
    credential.chmod(0o644)
    with pytest.raises(Trouble, match="别人也能读"):
        settings.portal_token("http://127.0.0.1:1")
    credential.chmod(0o600)
    assert settings.portal_token("http://127.0.0.1:1") == "secret"


def test_without_a_keyring_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    monkeypatch.delenv(TOKEN_FILE, raising=False)
    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]
    try:
        with pytest.raises(Trouble, match="密钥环"):
            settings.keep_portal_token("http://127.0.0.1:1", "secret")
    finally:
        keyring.set_keyring(before)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("postgresql://db/studio", "postgresql://db/studio"),
        ("postgresql+psycopg://chen@db:5432/studio", "postgresql://db:5432/studio"),
        ("postgresql://chen:tk/9f8e[?@[::1]:5432/studio", "postgresql://[::1]:5432/studio"),
        ("postgresql:///studio?host=one:5432&host=two", "postgresql://one:5432,two/studio"),
        ("postgresql:///studio?password=tk", "postgresql://localhost/studio"),
        ("tk@9f8e", "postgresql://?"),
    ],
)
def test_a_server_is_called_by_its_hosts_and_never_by_a_secret(address: str, name: str) -> None:
    assert settings.server_name(address) == name


def test_a_written_secret_is_on_the_disk_or_not_there_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, synced = os.fsync, []

    def seen(number: int) -> None:
        synced.append("folder" if stat.S_ISDIR(os.fstat(number).st_mode) else "file")
        real(number)

    monkeypatch.setattr(os, "fsync", seen)
    settings.write_credential(tmp_path / "a.key", "secret")
    assert synced == ["file", "folder"]
    assert settings.read_credential(tmp_path / "a.key") == "secret"
    with pytest.raises(Trouble, match="没有写成"):
        settings.write_credential(tmp_path / "a.key", "another")
    assert settings.read_credential(tmp_path / "a.key") == "secret"

    def full(_number: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Trouble, match="没有写成：磁盘已满"):
        settings.write_credential(tmp_path / "b.key", "secret")
    assert not (tmp_path / "b.key").exists()
    monkeypatch.setattr(os, "fsync", real)
    monkeypatch.setattr(settings, "read_credential", lambda _: "secre")
    with pytest.raises(Trouble, match="没有写成"):
        settings.write_credential(tmp_path / "c.key", "secret")
