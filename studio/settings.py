"""Typed settings of this PC, in a TOML file; secrets only in the OS keyring.

In a rack without a keyring a secret comes as a service credential: a file only its account
can read, named in the environment. Never from the settings.
"""

import contextlib
import errno
import json
import os
import re
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from urllib.parse import parse_qs

import platformdirs

from studio import faults
from studio.errors import Trouble
from studio.lasting import sync_folder
from studio.words import Words

APP = "interview-studio"
MOST_STUDIOS = 8
MOST = 2**31
"""A number that nothing here reaches; windows and databases take no larger one."""
SERVER_ADDRESS = re.compile(
    r"[\w+]+://(?:[^:/]*(?::[^@]*)?@)?(?P<host>[^/?]*)(?P<path>/[^?]*)?(?:\?(?P<query>.*))?",
    re.DOTALL,
)
"""Takes a password apart as the database does: it may hold any sign but @."""
TOKEN_FILE = "INTERVIEW_STUDIO_PORTAL_TOKEN_FILE"
PASSWORD_FILE = "INTERVIEW_STUDIO_DATABASE_PASSWORD_FILE"
KEY_FILE = "INTERVIEW_STUDIO_DATABASE_KEY_FILE"
SETTINGS_FILE = "INTERVIEW_STUDIO_SETTINGS"
DATABASE = "INTERVIEW_STUDIO_DATABASE"
REHEARSAL_PASSWORD = "INTERVIEW_STUDIO_REHEARSAL_PASSWORD"
"""Everybody's in a rehearsal, as who laid it out tells the windows that it opens."""


@dataclass(frozen=True)
class Settings:
    """What this PC remembers between starts; database is an SQLAlchemy URL."""

    database: str = ""
    last_login: str = ""
    """Of the studio that was opened last; who sat down at each stands in `studios`."""
    studios: dict[str, str] = field(default_factory=dict)
    """The studios used lately, the newest last: address, and who sat down there last."""
    last_programme: int = 0
    run_courier: bool = True
    run_back_room: bool = True
    keys: dict[str, dict[str, str]] = field(default_factory=dict)
    """By login: the keys that the person chose, by the act's id."""
    sounds: bool = False
    lock_minutes: int = 10
    """After so many idle minutes the screen is locked; 0 is never."""
    photo_folder: str = ""
    """The folder whose new photos line up beside the record; empty for none."""
    language: str = ""
    """What the sign-in speaks: the language last chosen on this PC; empty is Chinese."""
    portal_proxy: str = ""
    """The proxy on the way to portals beyond this PC, `http://host:port`; never one out of the
    environment, and none with a password: settings hold no secret."""
    portal_ca: str = ""
    """A file of certificates (PEM) that portals may show, instead of the well-known ones."""

    @property
    def database_url(self) -> str:
        """The chosen database, or the embedded default."""
        return self.database or f"sqlite:///{data_folder() / 'studio.sqlite'}"


def settings_path() -> Path:
    """Where the settings of this person on this PC lie."""
    named = os.environ.get(SETTINGS_FILE)
    return Path(named) if named else Path(platformdirs.user_config_dir(APP)) / "settings.toml"


def data_folder() -> Path:
    """Where the embedded database and the logs lie."""
    return Path(platformdirs.user_data_dir(APP))


def load(path: Path | None = None) -> Settings:
    """Reads the settings; what is missing has its default. Trouble for a broken file."""
    path = path or settings_path()
    if not path.exists():
        return Settings()
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
        known = {name: values[name] for name in Settings.__dataclass_fields__ if name in values}
        settings = Settings(**known)
    except (OSError, ValueError) as error:
        raise Trouble(
            "设置文件读不懂：{path}（{error}）。请改正或删除它。", path=path, error=error
        ) from error
    _check_types(settings, path)
    return settings


def language_of_this_pc() -> str:
    """As chosen last, by whomever; Chinese where the settings cannot be read, which others say."""
    with contextlib.suppress(Trouble):
        return load().language
    return ""


def save(settings: Settings, path: Path | None = None) -> None:
    """Writes the settings in one step, so that a power cut leaves the old or the new.

    Each process has a draft of its own: two windows that write at once leave one whole file.
    """
    import tomli_w

    path = path or settings_path()
    fresh = path.with_suffix(f".{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("w", encoding="utf-8") as file:
            file.write(tomli_w.dumps(asdict(settings)))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise Trouble(
            "设置没有保存，仍是原来的：{reason}。", reason=faults.reason(error)
        ) from error


def remember(**changes: object) -> Settings:
    """Changes some settings and returns the new ones."""
    settings = replace(load(), **changes)  # type: ignore[arg-type]
    save(settings)
    return settings


def remember_sitting(url: str, login: str) -> None:
    """Who sat down at which studio; an address with a password in it is never given here."""
    kept = load()
    others = {each: who for each, who in kept.studios.items() if each != url}
    studios = dict([*others.items(), (url, login)][-MOST_STUDIOS:])
    save(replace(kept, last_login=login, studios=studios))


def known_studios() -> tuple[str, ...]:
    """The studios used lately on this PC by this account, the newest first."""
    return tuple(reversed(load().studios))


def last_login_at(url: str) -> str:
    """Who sat down at this studio last, '' for nobody: names of one studio show at no other.

    Where no list was kept yet it is whoever sat down last on this PC.
    """
    kept = load()
    return kept.studios.get(url, "") if kept.studios else kept.last_login


def remember_server(url: str) -> None:
    """Opens this server from the next start on, where the PC has chosen no other studio.

    A file of its own stays its studio.
    """
    kept = load()
    own = Path(kept.database_url.removeprefix("sqlite:///"))
    if not kept.database and not own.exists():
        remember(database=url)


def keys_of(login: str) -> dict[str, str]:
    """The keys that a person chose on this PC, by the act's id. Trouble for a broken file."""
    return dict(load().keys.get(login, {}))


def keep_keys(login: str, keys: Mapping[str, str]) -> None:
    """Keeps a person's keys; none of their own leaves nothing. Trouble where it is not written."""
    others = {name: theirs for name, theirs in load().keys.items() if name != login}
    remember(keys={**others, login: dict(keys)} if keys else others)


def portal_token(url: str, *, alone: bool = True) -> str:
    """The portal's token: from the service credential, else from the keyring.

    The credential's file holds one token for whatever portal, or a JSON object of tokens by
    address. alone: one token will do; an outlet must not be shown that of the portal.
    """
    named = os.environ.get(TOKEN_FILE)
    if named:
        return _token_among(read_credential(Path(named)), url, alone=alone)
    import keyring
    from keyring.errors import KeyringError

    try:
        token = keyring.get_password(APP, url)
    except KeyringError as error:
        raise Trouble(NO_KEYRING) from error
    if not token:
        raise Trouble("本机没有门户 {url} 的令牌。请在“排期 · 这场访谈”的门户一栏填写。", url=url)
    return token


def _token_among(credential: str, url: str, *, alone: bool) -> str:
    if not credential.startswith("{"):
        if alone:
            return credential
        raise Trouble(
            "令牌文件里只有一个令牌，发布渠道 {url} 不能用主渠道的；"
            "请把文件写成 JSON，每个地址一个令牌。",
            url=url,
        )
    try:
        known = json.loads(credential)
    except ValueError as error:
        raise Trouble("令牌文件不是完整的 JSON。请重写：每个地址一个令牌。") from error
    token = known.get(url)
    if not isinstance(token, str) or not token:
        raise Trouble("令牌文件里没有 {url} 的令牌。", url=url)
    return token


def keep_portal_token(url: str, token: str) -> None:
    """Keeps the portal's token in the OS keyring; Trouble where there is none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(APP, url, token)
    except KeyringError as error:
        raise Trouble(NO_KEYRING) from error


def drafting_key(url: str) -> str:
    """The key of a drafting endpoint, or '': many on an intranet ask for none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(APP, f"drafting {url}") or ""
    except KeyringError:
        return ""


def keep_drafting_key(url: str, key: str) -> None:
    """Keeps the key of a drafting endpoint in the OS keyring; Trouble where there is none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(APP, f"drafting {url}", key.strip())
    except KeyringError as error:
        raise Trouble(NO_KEYRING_FOR_KEY) from error


def server_name(url: str) -> str:
    """A server's database for people and for the keyring: hosts and name, no login, no secret."""
    parts = SERVER_ADDRESS.fullmatch(url)
    if parts is None:
        return "postgresql://?"
    hosts = [parts["host"], *parse_qs(parts["query"] or "").get("host", [])]
    return f"postgresql://{','.join(filter(None, hosts)) or 'localhost'}{parts['path'] or ''}"


def database_password(url: str, login: str) -> str:
    """A login's password at a server: of the service credential, else of the keyring, else ''."""
    named = os.environ.get(PASSWORD_FILE)
    return read_credential(Path(named)) if named else remembered_password(url, login)


def remembered_password(url: str, login: str) -> str:
    """What the OS keyring keeps of a person's password at a server, or ''."""
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(APP, f"{login} {server_name(url)}") or ""
    except KeyringError:
        return ""


def keep_database_password(url: str, login: str, password: str) -> None:
    """Keeps a login's password in the OS keyring; '' forgets it. Trouble where there is none."""
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        if password:
            keyring.set_password(APP, f"{login} {server_name(url)}", password)
        else:
            with contextlib.suppress(PasswordDeleteError):
                keyring.delete_password(APP, f"{login} {server_name(url)}")
    except KeyringError as error:
        raise Trouble(NO_KEYRING_FOR_PASSWORD) from error


def has_keyring() -> bool:
    """Whether this PC can keep a password for a person."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.get_password(APP, "?")
    except KeyringError:
        return False
    return True


def write_credential(path: Path, secret: str) -> None:
    """Writes a secret into a new file that only this account can read; it is on the disk then.

    It is read back: what it opens is closed to everybody where it is not as it was given.
    """
    made = False
    try:
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        made = True
        with os.fdopen(number, "w") as file:
            file.write(secret + "\n")
            file.flush()
            os.fsync(file.fileno())
        sync_folder(path.parent)
        _require_kept(path, secret)
    except OSError as error:
        if made:  # half a secret would stand in the way of the next try
            path.unlink(missing_ok=True)
        raise Trouble(
            "口令文件 {path} 没有写成：{reason}。", path=path, reason=faults.reason(error)
        ) from error


NO_KEYRING_FOR_PASSWORD = Words(
    "本机没有可用的密钥环，口令不能保存，每次登录都要输入。请启用系统密钥环。"
)
NO_KEYRING_FOR_KEY = Words("本机没有可用的密钥环，起草接口的密钥不能保存。请启用系统密钥环。")
NO_KEYRING = Words(
    "本机没有可用的密钥环，令牌不能保存。请启用系统密钥环，"
    "或用环境变量 {variable} 指定一个只有本账号能读的令牌文件。",
    variable=TOKEN_FILE,
)


def _require_kept(path: Path, secret: str) -> None:
    if read_credential(path) != secret:
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def read_credential(path: Path) -> str:
    """The secret in a file; Trouble where others can read it, or nobody can."""
    try:
        if os.name == "posix" and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise Trouble(
                "令牌或口令文件 {path} 别人也能读，请改为只有本账号可读（chmod 600）。", path=path
            )
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise Trouble(
            "读不到令牌或口令文件 {path}：{reason}。", path=path, reason=faults.reason(error)
        ) from error


def _check_types(settings: Settings, path: Path) -> None:
    for name, value in asdict(settings).items():
        if type(value) is not type(getattr(Settings(), name)):
            raise Trouble(_wrong(path, name))
        if type(value) is int and not 0 <= value < MOST:
            raise Trouble(_wrong(path, name))
    if any(type(who) is not str for who in settings.studios.values()):
        raise Trouble(_wrong(path, "studios"))
    for theirs in settings.keys.values():
        if type(theirs) is not dict or any(type(key) is not str for key in theirs.values()):
            raise Trouble(_wrong(path, "keys"))


def _wrong(path: Path, name: str) -> str:
    return Words("设置文件 {path} 中 {name} 的值不对。请改正或删除它。", path=path, name=name)
