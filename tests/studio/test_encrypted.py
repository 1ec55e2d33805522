"""A studio's file that is encrypted: whoever gets the disk reads nothing, whoever sits here all."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from studio import backup, encrypted, encrypting, faults, soundness
from studio.encrypted import KeyMissing
from studio.errors import Trouble
from studio.keystrokes import Keystrokes
from tests.studio.encrypted_room import (
    NOW,
    WORDS,
    keys,
    opened,
    plain,
    readable,
    say,
    studio,
    type_into,
)

__all__ = ["keys", "plain", "studio"]
START = "import sys; from studio.cli import main; sys.exit(main(sys.argv[1:]))"


def test_whoever_gets_the_disk_reads_nothing(plain: Path) -> None:
    assert readable(plain.parent) == ["studio.sqlite"]
    encrypting.encrypt(plain, NOW)
    room = opened(plain)
    say(room)
    backup.backup(plain, plain.with_name("b.sqlite"))
    names = [path.name for path in plain.parent.iterdir()]
    assert sorted(names) == ["b.sqlite", "studio.sqlite", "studio.sqlite-shm", "studio.sqlite-wal"]
    assert readable(plain.parent) == []
    room.database.close()


def test_a_letter_or_a_picture_is_no_encrypted_studio(tmp_path: Path, keys: Path) -> None:
    chance = random.Random(1).randbytes
    for name, held in (
        ("letter.sqlite", ("各位网友，" * 4000).encode()),
        ("picture.sqlite", b"\xff\xd8\xff\xe0" + chance(9001)),
        ("zeros.sqlite", bytes(8192)),
    ):
        path = tmp_path / name
        path.write_bytes(held)
        assert not encrypted.is_encrypted(path)
        with pytest.raises(Trouble) as told:
            opened(path)
        assert not isinstance(told.value, KeyMissing)
        assert faults.NO_STUDIO in str(told.value)
        assert path.read_bytes() == held


def test_a_page_that_somebody_changed_is_found(studio: Path) -> None:
    held = bytearray(studio.read_bytes())
    held[-encrypted.PAGE // 2] ^= 1
    studio.write_bytes(held)
    assert soundness.page_fault(studio) != ""
    with pytest.raises(Trouble):
        backup.backup(studio, studio.with_name("b.sqlite"))
    assert not studio.with_name("b.sqlite").exists()


def test_a_file_that_was_cut_short_is_not_opened(studio: Path) -> None:
    held = studio.read_bytes()
    half = len(held) // 2 // encrypted.PAGE * encrypted.PAGE
    for size in (half, half + 100, len(held) - 100):
        studio.write_bytes(held[:size])
        with pytest.raises(Trouble, match="已损坏"):
            opened(studio)
        assert studio.read_bytes() == held[:size]


def test_what_is_typed_is_kept_under_the_same_key(plain: Path, tmp_path: Path) -> None:
    folder = tmp_path / "keystrokes"
    type_into(folder, plain, "之前打的：" + WORDS)
    assert len(readable(folder)) > 0
    encrypting.encrypt(plain, NOW)
    keystrokes = Keystrokes(folder, str(plain), "steno")
    assert keystrokes.kept(1, "line") == {'"new"': "之前打的：" + WORDS}
    keystrokes.close()
    assert readable(folder) == []
    type_into(folder, plain, "之后打的：" + WORDS)
    assert len(list(folder.rglob("*.strokes"))) > 0
    assert readable(folder) == []
    encrypting.decrypt(plain, NOW)
    again = Keystrokes(folder, str(plain), "steno")
    assert again.kept(1, "line") == {'"new"': "之后打的：" + WORDS}
    again.close()


def test_other_processes_open_it_and_no_key_is_seen_with_them(studio: Path) -> None:
    code = encrypting.recovery_code(studio)
    with subprocess.Popen(
        [sys.executable, "-c", START, "--database", f"sqlite:///{studio}", "courier"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    ) as courier:  # fmt: skip
        room = opened(studio)
        say(room)
        seen = [Path(f"/proc/{courier.pid}/{name}").read_bytes() for name in ("cmdline", "environ")]
        verify = [sys.executable, "-c", START, "--database", f"sqlite:///{studio}", "audit"]
        told = subprocess.run([*verify, "verify"], capture_output=True, text=True, check=False)
        courier.terminate()
        courier.communicate()
    room.database.close()
    key = encrypted.spec_of(studio)[:64]
    for secret in (code, key):
        assert [secret.encode() in each for each in seen] == [False, False]
        assert secret not in told.stdout + told.stderr
    assert (told.returncode, "通过：" in told.stdout, told.stderr) == (0, True, "")


LOADED = """
import sys
from studio.cli import main
main(sys.argv[1:])
print([name for name in sys.modules if name.startswith("sqlcipher3")])
"""


def test_a_plain_studio_never_loads_the_cipher(plain: Path) -> None:
    told = subprocess.run(
        [
            sys.executable, "-c", LOADED,
            "--database", f"sqlite:///{plain}", "audit", "verify",
        ],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout.splitlines()[-1] == "[]"
