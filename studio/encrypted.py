"""An encrypted database file: told from garbage, its key found, opened like any other.

SQLCipher keeps pages and log under a key of 32 bytes; the file's first 16 bytes, its salt, are
what the key is named by in the keyring. A copy of a file has its salt, and so its key.
"""

import base64
import hashlib
import hmac
import importlib
import math
import os
import re
import secrets
import sqlite3
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any, cast

from studio import held_open, settings
from studio.errors import Refusal, Trouble
from studio.words import Words

MAGIC = b"SQLite format 3\0"
SALT, KEY, PAGE = 16, 32, 4096
SEAL, SEAL_TURNS, SEAL_SALT = 64, 2, 0x3A
"""A page's seal as SQLCipher 4 makes it: bytes at its end, and how its key comes of the file's."""
EVEN = 7.9
"""Bits to a byte of a page: ciphertext has 7.95, nothing that people write comes near."""
CIPHER = "sqlcipher3.dbapi2"
PLAIN = held_open.held(sqlite3.Connection)
"""Connections of Python's own library, as every part of the program opens them."""
MARK = 4
"""Signs at the end of a recovery code by which a slip of the pen is seen."""
NO_CIPHER = Words("数据库文件是加密的，而这里的程序缺少加密部件（sqlcipher3）。请重新安装本程序。")

NO_KEYRING_FOR_DATABASE = Words(
    "本机没有可用的密钥环，数据库的密钥存不下来。请启用系统密钥环，"
    "或用 --key-file 写进一个只有本账号能读的文件，再用环境变量 {variable} 指给程序。",
    variable=settings.KEY_FILE,
)
NO_CODE = Words("恢复码不对：应是 56 个字母和数字（A 到 Z、2 到 7），请对照抄下的再输一次。")
_known: dict[bytes, str] = {}
"""Keys that this process has asked for, by salt: the keyring is asked once."""


class KeyMissing(Trouble):
    """The file is encrypted and this PC does not have its key; nothing was touched."""


class KeyUnfit(KeyMissing):
    """What this PC has for a key is none, or does not come out: the sentence says which."""


class KeyringSilent(Trouble):
    """The OS keyring was asked and did not answer: there is none, or it is locked."""


class WrongKey(KeyUnfit):
    """The key opens nothing: it is another file's, or the file is damaged."""


def new_spec() -> str:
    """A key and a salt for a file that is to be encrypted, as `spec_of` gives them."""
    return secrets.token_hex(KEY) + secrets.token_hex(SALT)


def code_of(spec: str) -> str:
    """The recovery code of a key: what a person writes down, in groups of four."""
    signs = base64.b32encode(bytes.fromhex(spec[: 2 * KEY])).decode().rstrip("=")
    return "-".join(re.findall("....", signs + _mark(signs)))


def spec_from(code: str, path: Path) -> str:
    """The key that a recovery code stands for, with the salt of a file; Refusal for a slip.

    Full-width letters are those of an input method; dashes and spaces of every kind are nothing.
    """
    return _key_in(code) + _head(path)[:SALT].hex()


def _key_in(code: str) -> str:
    signs = re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", code)).upper()
    body, mark = signs[:-MARK], signs[-MARK:]
    try:
        key = base64.b32decode(body + "=" * (-len(body) % 8))
    except ValueError as error:  # also of Chinese signs, which are no base32 at all
        raise Refusal(NO_CODE) from error
    if len(key) != KEY or mark != _mark(body):
        raise Refusal(NO_CODE)
    return key.hex()


def is_encrypted(path: Path) -> bool:
    """Whether a file is encrypted, as far as it shows: a plain one, an empty one or none is not.

    Of a file whose key this PC has it is certain; otherwise whole pages of even chance say so.
    """
    head = _head(path)
    if len(head) < PAGE or head.startswith(MAGIC) or _evenness(head) < EVEN:
        return False
    if path.stat().st_size % PAGE == 0:
        return True
    try:
        return bool(_asked(head))
    except Trouble:
        return False


def spec_of(path: Path) -> str:
    """Key and salt of a file, in hexadecimal; '' for a plain one. KeyMissing where there is none.

    The key comes from the service credential where that opens the file, else from the OS keyring.
    """
    if not is_encrypted(path):
        return ""
    head = _head(path)
    try:
        code = _asked(head) or _credential()
    except KeyringSilent as silent:
        code = _credential()
        if not code:
            raise KeyUnfit(
                "数据库文件 {path} 是加密的，本机的密钥环没有应答，取不到密钥；程序没有动它。"
                "请启用或解锁系统密钥环后再打开，或用环境变量 {variable} 指定密钥文件。",
                path=path,
                variable=settings.KEY_FILE,
            ) from silent
    if not code:
        raise KeyMissing(
            "数据库文件 {path} 是加密的，本机没有它的密钥；程序没有动它。"
            "请用当初抄下的恢复码存入密钥：打开窗口时输入，或运行 interview-studio db key。",
            path=path,
        )
    try:
        spec = spec_from(code, path)
    except Refusal as refusal:
        raise KeyUnfit(
            "数据库文件 {path} 是加密的，本机存的密钥残缺，不是一个恢复码；程序没有动它。"
            "请用当初抄下的恢复码重新存入：打开窗口时输入，或运行 interview-studio db key。",
            path=path,
        ) from refusal
    _known[head[:SALT]] = code
    return spec


def know(spec: str) -> None:
    """This process has the key from now on, wherever it is kept."""
    _known[bytes.fromhex(spec[2 * KEY :])] = code_of(spec)


def forget(spec: str) -> None:
    """This process asks for the key again."""
    _known.pop(bytes.fromhex(spec[2 * KEY :]), None)


def keep(spec: str) -> None:
    """Keeps a key in the OS keyring, under the salt of its files; Trouble where there is none.

    It is read back: a database whose key was not kept could not be opened again.
    """
    import keyring
    from keyring.errors import KeyringError

    name, code = _name_of(spec[2 * KEY :]), code_of(spec)
    try:
        keyring.set_password(settings.APP, name, code)
        kept = keyring.get_password(settings.APP, name)
    except KeyringError as error:
        raise Trouble(NO_KEYRING_FOR_DATABASE) from error
    if kept != code:
        raise Trouble(NO_KEYRING_FOR_DATABASE)
    know(spec)


def connect(path: Path, mode: str = "", spec: str = "", **options: Any) -> sqlite3.Connection:
    """A bare connection to a file, plain or encrypted; options as those of `sqlite3.connect`.

    mode: `ro` or `rw`, '' to make a file that is not there; spec: the key of one still empty.
    Complaints are those of `complaints`; Trouble where the key or the cipher is missing.
    """
    spec = spec or spec_of(path)
    name = f"{path.absolute().as_uri()}?mode={mode}" if mode else path
    if mode:
        options["uri"] = True
    if not spec:
        plain: sqlite3.Connection = sqlite3.connect(name, factory=PLAIN, **options)
        return plain
    raw = open_by_cipher(name, **options)
    unlock(raw, spec)
    return cast("sqlite3.Connection", raw)  # its twin, made of the same source


def open_by_cipher(name: Path | str, **options: Any) -> Any:
    """A bare connection of the cipher, still without its key; options as those of `connect`."""
    module = cipher()
    return module.connect(str(name), factory=held_open.held(module.Connection), **options)


def unlock(raw: Any, spec: str) -> None:
    """Gives a fresh connection of the cipher its key; '' for a plain file."""
    raw.execute("PRAGMA cipher_log_level = NONE")  # it would write to stderr, beside our sentences
    if spec:
        raw.execute(f"PRAGMA key = \"x'{spec}'\"")


def cipher() -> Any:
    """SQLCipher as a DB-API module, loaded where an encrypted file is met and nowhere else."""
    try:
        return importlib.import_module(CIPHER)
    except ImportError as error:
        raise Trouble(NO_CIPHER) from error


def complaints(*more: type[Exception]) -> tuple[type[Exception], ...]:
    """What a bare connection raises, whichever library it is of; and more."""
    loaded = sys.modules.get(CIPHER)
    ciphers: tuple[type[Exception], ...] = () if loaded is None else (loaded.Error,)
    return (sqlite3.Error, *ciphers, *more)


def _asked(head: bytes) -> str:
    """The code of the file that begins so; KeyringSilent where it is asked in vain.

    One credential may stand for a PC with several files: it counts for those that it opens.
    """
    salt = head[:SALT]
    if salt in _known:
        return _known[salt]
    named = _credential()
    if named and _is_sealed_by(named, head):
        return named
    return _in_keyring(salt.hex())


def _credential() -> str:
    """The recovery code in the service credential, '' where the environment names none."""
    named = os.environ.get(settings.KEY_FILE)
    return settings.read_credential(Path(named)) if named else ""


def _in_keyring(salt: str) -> str:
    """What the OS keyring keeps under a file's salt, or ''; KeyringSilent where it is silent."""
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(settings.APP, _name_of(salt)) or ""
    except KeyringError as error:
        raise KeyringSilent(NO_KEYRING_FOR_DATABASE) from error


def _name_of(salt: str) -> str:
    """salt: in hexadecimal."""
    return f"database key {salt}"


def _is_sealed_by(code: str, page: bytes) -> bool:
    """Whether the first page of a file bears the seal of this key; no cipher is needed to see it.

    As https://www.zetetic.net/sqlcipher/design says; a file that is not whole pages has it too.
    """
    try:
        key = bytes.fromhex(_key_in(code))
    except Refusal:
        return False
    salt = bytes(each ^ SEAL_SALT for each in page[:SALT])
    seal = hmac.new(hashlib.pbkdf2_hmac("sha512", key, salt, SEAL_TURNS, KEY), digestmod="sha512")
    seal.update(page[SALT:-SEAL])
    seal.update((1).to_bytes(4, "little"))
    return hmac.compare_digest(seal.digest(), page[-SEAL:])


def _head(path: Path) -> bytes:
    try:
        return held_open.head(path, PAGE)
    except FileNotFoundError:
        return b""


def _evenness(page: bytes) -> float:
    """Shannon's entropy of its bytes, in bits."""
    return -sum(n / len(page) * math.log2(n / len(page)) for n in Counter(page).values())


def _mark(signs: str) -> str:
    return base64.b32encode(hashlib.sha256(signs.encode()).digest()).decode()[:MARK]
