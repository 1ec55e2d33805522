"""A studio in a file, plain and encrypted, on a PC with a keyring; what can be read of it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import keyring
import pytest

from studio import audit, encrypted, encrypting, record
from studio.database import Database
from studio.keystrokes import Field, Keystrokes
from studio.keystrokes.text import Delta, WorkText, units
from studio.record import SpeakerRole
from tests.file_keyring import FILE, FileKeyring
from tests.studio.room import Room, open_room

NOW = datetime(2025, 6, 20, 7, tzinfo=UTC)
WORDS = "群众提出的补偿方案"


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """This PC has a keyring; nothing is known yet of what others asked for."""
    before, path = keyring.get_keyring(), tmp_path / "keyring.json"
    monkeypatch.setenv(FILE, str(path))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.file_keyring.FileKeyring")
    monkeypatch.setattr(encrypted, "_known", {})
    keyring.set_keyring(FileKeyring())  # type: ignore[no-untyped-call]
    yield path
    keyring.set_keyring(before)


@pytest.fixture
def plain(keys: Path, tmp_path: Path) -> Path:
    """The file of a studio that was closed, with something said in it."""
    folder = tmp_path / "data"
    folder.mkdir()
    with open_room(folder) as room:
        say(room, 20)
    return folder / "studio.sqlite"


@pytest.fixture
def studio(plain: Path) -> Path:
    """The same, encrypted."""
    encrypting.encrypt(plain, NOW)
    return plain


def say(room: Room, times: int = 1) -> None:
    for n in range(times):
        room["steno"].execute(record.write, SpeakerRole.HOST, "", f"第{n}句：{WORDS}")


def opened(path: Path) -> Room:
    return Room(f"sqlite:///{path}", on_air=False)


def readable(folder: Path) -> list[str]:
    """The files in a folder in which what was said can be read by anybody."""
    forms = (WORDS.encode(), units(WORDS))
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.name for path in found if any(one in path.read_bytes() for one in forms))


def without_key(keys: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on another PC: the file was carried there, the keyring was not."""
    keys.unlink()
    monkeypatch.setattr(encrypted, "_known", {})


def lines(path: Path) -> list[str]:
    room = opened(path)
    with room.database.reading() as connection:
        texts = connection.exec_driver_sql(
            "SELECT text FROM line_version ORDER BY line_id"
        ).scalars()
        told = [str(text) for text in texts]
    room.database.close()
    assert len(told) >= 20
    return told


def audit_of(path: Path) -> dict[int, tuple[int, str]]:
    database = Database(f"sqlite:///{path}")
    verdict = audit.audit(database)
    database.close()
    assert verdict.fault == ""
    return verdict.heads


def type_into(folder: Path, studio: Path, text: str) -> None:
    keystrokes = Keystrokes(folder, str(studio), "steno")
    field = Field(keystrokes, 1, "line")
    before = field.texts.get("new", "")
    whole = WorkText(units(before))
    delta = Delta(0, len(whole), units(text))
    whole.change(delta)
    field.typed("new", delta, whole)
    keystrokes.settled()()
    keystrokes.close()
