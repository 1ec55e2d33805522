"""A studio's file is encrypted, or made plain again, while nobody has it open.

The new file is written beside the old one, compared with it row by row and audited; then it takes
its name. The old one stands aside until the new one was opened under that name; then it goes.
"""

import os
import stat
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from studio import audit, backup, copies, encrypted, faults, held_open, settings, soundness
from studio.database import Database
from studio.errors import Refusal, Trouble
from studio.lasting import sync_folder
from studio.rewritten import alone, write_other
from studio.words import Words

ENCRYPTING, OPENING = Words("加密"), Words("解密")


@dataclass(frozen=True)
class Turned:
    """What became of a file: its recovery code, '' where it is plain now.

    plain: plain studios that lie in the same folder still, for a person to put away.
    """

    code: str
    plain: tuple[Path, ...]


def encrypt(path: Path, at: datetime, key_file: Path | None = None) -> Turned:
    """Encrypts a studio's file under a new key, kept in the OS keyring or in a file of its own.

    Refusal while anybody has it open, where it is encrypted already, or where the key is looked
    for in a file and none was named here; Trouble where the key cannot be kept, the disk fails,
    or the new file is not the same: then the old one stands.
    """
    _require(path)
    if key_file is None and os.environ.get(settings.KEY_FILE):
        raise Refusal(
            "环境变量 {variable} 指定了密钥文件：请用 --key-file 另写一个密钥文件，"
            "再让这个变量指向它；要存入密钥环，请先去掉这个变量。数据库没有动。",
            variable=settings.KEY_FILE,
        )
    if encrypted.is_encrypted(path):
        raise Refusal("数据库文件 {path} 已经是加密的。", path=path)
    spec = encrypted.new_spec()
    encrypted.cipher()
    _keep(spec, key_file)
    try:
        _turn(path, spec, at, ENCRYPTING, lambda: _ask_again(path, spec, key_file))
    except BaseException:
        if not encrypted.is_encrypted(path):  # else it needs the key, whatever came after
            encrypted.forget(spec)
            if key_file is not None:
                key_file.unlink(missing_ok=True)
        raise
    return Turned(encrypted.code_of(spec), plain_beside(path))


def decrypt(path: Path, at: datetime) -> Turned:
    """Makes an encrypted file plain; its key stays where it is, for the backups of before."""
    _require(path)
    if not encrypted.is_encrypted(path):
        raise Refusal("数据库文件 {path} 没有加密。", path=path)
    _turn(path, "", at, OPENING)
    return Turned("", plain_beside(path))


def recovery_code(path: Path) -> str:
    """The code of a file's key, for who wants to write it down once more."""
    _require(path)
    spec = encrypted.spec_of(path)
    if not spec:
        raise Refusal("数据库文件 {path} 没有加密。", path=path)
    return encrypted.code_of(spec)


def take_key(path: Path, code: str, key_file: Path | None = None) -> None:
    """Keeps the key of a file that came from elsewhere, once it was seen to open it.

    Refusal for a slip in the code or a key of another file: then nothing is kept.
    """
    if not path.exists():
        raise Trouble("没有这个数据库文件：{database}。", database=path)
    spec = encrypted.spec_from(code, path)
    if not _opens(path, spec):
        raise Refusal(
            "这个恢复码打不开 {path}：它是另一个数据库的，或者文件已损坏。什么都没有改。",
            path=path,
        )
    _keep(spec, key_file)


def plain_beside(path: Path) -> tuple[Path, ...]:
    """Plain studios in a file's folder: what an upgrade, a restore or a person left there."""
    others = (one for one in sorted(path.parent.iterdir()) if one != path and one.is_file())
    return tuple(one for one in others if not one.is_symlink() and _is_plain(one))


def _is_plain(path: Path) -> bool:
    try:
        if held_open.head(path, len(encrypted.MAGIC)) != encrypted.MAGIC:
            return False
        with soundness.reading(path) as raw:
            names = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    except (OSError, Trouble, Refusal):
        return False
    return {name for (name,) in names} >= soundness.OURS


def _require(path: Path) -> None:
    if not path.exists():
        raise Trouble("没有这个数据库文件：{database}。", database=path)
    soundness.look(path)


def _keep(spec: str, key_file: Path | None) -> None:
    if key_file is None:
        encrypted.keep(spec)
        return
    settings.write_credential(key_file, encrypted.code_of(spec))
    encrypted.know(spec)


def _ask_again(path: Path, spec: str, key_file: Path | None) -> None:
    """The key as it is kept, not as it is remembered, must open the new file."""
    encrypted.forget(spec)
    if key_file is not None:  # the environment names it from the next start on
        encrypted.know(encrypted.spec_from(settings.read_credential(key_file), path))


def _opens(path: Path, spec: str) -> bool:
    with closing(encrypted.open_by_cipher(f"{path.as_uri()}?mode=ro", uri=True)) as raw:
        encrypted.unlock(raw, spec)
        try:
            raw.execute("SELECT 1 FROM sqlite_master").fetchone()
        except encrypted.complaints() as error:
            fault = faults.told(error, path)
            if fault is not None and fault.args[0] == faults.NO_STUDIO:
                return False
            raise fault or error from error
    return True


def _turn(
    path: Path, spec: str, at: datetime, act: str, turned: Callable[[], None] = lambda: None
) -> None:
    """Writes the file anew under another key, or none, and puts it in its own place.

    turned: called when the new file has its name, before it is opened by it.
    """
    with copies.beside(path, act) as draft:
        with alone(path, act) as raw:
            write_other(raw, draft, spec, act)
            backup.checked(draft, path, act)
            backup.drop_second_names(path)
            aside = backup.free_name(path, at)
            with copies.said(act):
                os.link(path, aside)
                try:
                    draft.chmod(stat.S_IMODE(path.stat().st_mode))
                    draft.replace(path)
                except OSError:
                    aside.unlink(missing_ok=True)  # a second name of the file that stays
                    raise
                sync_folder(path.parent)
        _require_opens(path, aside, act, turned)
        with copies.said(act):
            aside.unlink()
            sync_folder(path.parent)


def _require_opens(path: Path, aside: Path, act: str, turned: Callable[[], None]) -> None:
    """Whoever opens it by its name, with the key as it is kept, finds the whole studio."""
    try:
        turned()
        database = Database(f"sqlite:///{path}")
        try:
            fault = audit.audit(database).fault
        finally:
            database.close()
    except (Refusal, Trouble) as told:
        fault = str(told)
    if fault:
        raise Trouble(
            "{act}后的数据库没有通过审计（{fault}）；原来的在 {aside}，请放回原处。",
            act=act,
            fault=fault,
            aside=aside,
        )
