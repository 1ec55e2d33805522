"""The key of an encrypted file: keyring, credential or recovery code, and which of them is it."""

import random
from pathlib import Path

import pytest

from studio import encrypted, encrypting, settings, soundness
from studio.encrypted import KeyMissing
from studio.errors import Refusal, Trouble
from tests.file_keyring import FILE
from tests.studio.encrypted_room import NOW, audit_of, keys, opened, plain, studio, without_key

__all__ = ["keys", "plain", "studio"]


def test_in_a_rack_the_key_is_a_service_credential(
    plain: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(FILE)
    key = tmp_path / "studio.key"
    encrypting.encrypt(plain, NOW, key)
    monkeypatch.setattr(encrypted, "_known", {})
    with pytest.raises(KeyMissing):
        opened(plain)
    monkeypatch.setenv(settings.KEY_FILE, str(key))
    assert audit_of(plain)
    monkeypatch.setattr(encrypted, "_known", {})
    key.chmod(0o644)
    with pytest.raises(Trouble, match="别人也能读"):
        opened(plain)


def test_another_pc_says_that_it_has_no_key_and_touches_nothing(
    studio: Path, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = encrypting.recovery_code(studio)
    without_key(keys, monkeypatch)
    before = studio.read_bytes()
    for attempt in (lambda: opened(studio), lambda: soundness.nobody_in(f"sqlite:///{studio}")):
        with pytest.raises(KeyMissing, match="本机没有它的密钥"):
            attempt()
    assert studio.read_bytes() == before
    with pytest.raises(Refusal, match="恢复码不对"):
        encrypting.take_key(studio, slipped(code))
    with pytest.raises(Refusal, match="它是另一个数据库的"):
        encrypting.take_key(studio, encrypted.code_of(encrypted.new_spec()))
    with pytest.raises(KeyMissing):
        opened(studio)
    for strange in ("恢复码", "ÄÖ" + code, "\udc80" + code[1:], "—", ""):
        with pytest.raises(Refusal, match="恢复码不对"):
            encrypting.take_key(studio, strange)
    encrypting.take_key(studio, code.lower().replace("-", " "))
    assert audit_of(studio)


def test_a_code_may_be_typed_with_the_signs_of_an_input_method(studio: Path) -> None:
    code, spec = encrypting.recovery_code(studio), encrypted.spec_of(studio)
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in code)  # Ａ-Ｚ ２-７ －
    assert "－" in wide
    others = (code.replace("-", dash) for dash in "—–‐−\u3000\u00a0\u200b·_")
    for typed in (wide, wide.lower(), *others):
        assert encrypted.spec_from(typed, studio) == spec


def slipped(code: str) -> str:
    return ("A" if code[0] != "A" else "B") + code[1:]


def test_a_wrong_credential_is_told_from_a_broken_file_as_far_as_can_be(
    studio: Path, keys: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    without_key(keys, monkeypatch)
    other = tmp_path / "other.key"
    settings.write_credential(other, encrypted.code_of(encrypted.new_spec()))
    monkeypatch.setenv(settings.KEY_FILE, str(other))
    before = studio.read_bytes()
    with pytest.raises(Trouble, match="密钥不是它的，或者文件已损坏；程序没有动它"):
        opened(studio)
    assert studio.read_bytes() == before


def test_the_keyring_has_the_key_where_the_credential_is_another_files(
    studio: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    code = encrypting.recovery_code(studio)
    other = tmp_path / "other.key"
    for kept in (encrypted.code_of(encrypted.new_spec()), "not a code"):
        settings.write_credential(other, kept)
        monkeypatch.setenv(settings.KEY_FILE, str(other))
        monkeypatch.setattr(encrypted, "_known", {})
        assert audit_of(studio)
        assert encrypting.recovery_code(studio) == code
        other.unlink()
    photo = tmp_path / "photo.bin"
    photo.write_bytes(random.Random(1).randbytes(5000))
    settings.write_credential(other, code)
    assert not encrypted.is_encrypted(photo)
    monkeypatch.setattr(encrypted, "_known", {})
    monkeypatch.delenv(FILE)  # the credential alone is known for this file's by its first page
    with studio.open("ab") as file:
        file.write(b"cut")
    assert encrypted.is_encrypted(studio)


def test_a_keyring_that_is_silent_or_holds_rubbish_is_said(
    studio: Path, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = encrypting.recovery_code(studio)
    monkeypatch.setattr(encrypted, "_known", {})
    monkeypatch.delenv(FILE)
    with pytest.raises(encrypted.KeyUnfit, match="密钥环没有应答"):
        opened(studio)
    monkeypatch.setenv(FILE, str(keys))
    keys.write_text(keys.read_text("utf-8").replace(code, code[:-1]), "utf-8")
    with pytest.raises(encrypted.KeyUnfit, match="密钥残缺"):
        soundness.nobody_in(f"sqlite:///{studio}")
    encrypting.take_key(studio, code)
    assert audit_of(studio)
