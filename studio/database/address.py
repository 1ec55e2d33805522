"""What a person writes as the studio's database: a file of this PC, or a server for several.

`sqlite:///FILE`, or `postgresql://host[:port]/database`; several hosts, a primary and its
standbys, as `postgresql:///database?host=one:5432&host=two:5432`.
"""

import ipaddress
from typing import NamedTuple

from sqlalchemy import URL, exc, make_url

from studio.database.file import SQLITE
from studio.errors import Trouble
from studio.words import Words

SCHEMES = ("postgresql", "postgresql+psycopg")
UNREADABLE = Words("读不懂数据库的地址 {url}：单机写 {scheme}文件路径，多机共用写 {server}。")
SERVER_FORM = "postgresql://HOST/NAME"
LASTING = {
    "connect_timeout": "3",
    "tcp_user_timeout": "5000",
    "keepalives_idle": "2",
    "keepalives_interval": "1",
    "keepalives_count": "3",
    "target_session_attrs": "read-write",
    "application_name": "interview-studio",
}
"""A server that does not answer is given up after seconds; a standby is not written to."""
SECRETS = ("password", "sslpassword")
"""What the driver takes behind an address and nobody else should read."""
VERIFIED = {"sslmode": "verify-full", "sslrootcert": "system"}


class Login(NamedTuple):
    """Who signs in at the server, and with what."""

    name: str
    password: str

    def __repr__(self) -> str:
        """The password stands in no report of a mistake."""
        return f"Login({self.name!r})"


def is_server(url: str) -> bool:
    """Whether the address names a server; Trouble for what is neither server nor file."""
    if url.startswith(SQLITE):
        return False
    try:
        scheme = make_url(url).drivername
    except (exc.ArgumentError, ValueError) as error:
        raise unreadable(url) from error
    if scheme not in SCHEMES:
        raise unreadable(url)
    return True


def server_url(url: str, login: Login | None) -> URL:
    """The address as the driver takes it: patience of seconds, and TLS that is verified.

    What the address says itself stands; on this PC's own loopback nothing is encrypted unasked.
    """
    made = make_url(url).set(drivername="postgresql+psycopg")
    if not made.database:
        raise unreadable(url)
    if login is not None:
        made = made.set(username=login.name, password=login.password)
    unasked = {**LASTING, **({} if all(map(is_near, hosts_of(made))) else VERIFIED)}
    missing = {key: value for key, value in unasked.items() if key not in made.query}
    return made.update_query_dict(missing)


def hosts_of(url: URL) -> tuple[str, ...]:
    """The hosts of an address in their order, each as `host` or `host:port`."""
    several = url.query.get("host", ())
    named = (several,) if isinstance(several, str) else tuple(several)
    if url.host:
        whole = f"[{url.host}]" if ":" in url.host else url.host
        named = (f"{whole}:{url.port}" if url.port else whole, *named)
    return named or ("localhost",)


def is_near(host: str) -> bool:
    """Whether this is the PC itself: loopback, or a socket in a folder."""
    if host.startswith(("/", "@")):
        return True
    inner = host.startswith("[")
    bare = host[1:].partition("]")[0] if inner else host.partition(":")[0]
    if bare == "localhost":
        return True
    try:
        return ipaddress.ip_address(bare).is_loopback
    except ValueError:
        return False


def login_in(url: str) -> str:
    """The login that an address names, or ''."""
    return make_url(url).username or ""


def without_login(url: str) -> str:
    """The address as everybody may see it: nobody's login and password in it."""
    made = make_url(url).difference_update_query(("user", *SECRETS))
    made = URL.create(made.drivername, None, None, made.host, made.port, made.database, made.query)
    return made.render_as_string()


def has_password(url: str) -> bool:
    """Whether a password stands in the address, or behind it as the driver takes it too."""
    made = make_url(url)
    return bool(made.password) or any(name in made.query for name in SECRETS)


def without_password(url: str) -> str:
    """The address as it may be shown and kept in settings."""
    if url.startswith(SQLITE):
        return url
    try:
        secret = has_password(url)
    except (exc.ArgumentError, ValueError):
        return _shown(url)
    if not secret:
        return url
    made = make_url(url).difference_update_query(SECRETS)
    made = URL.create(  # `set` takes no password for one that is to stay
        made.drivername, made.username, None, made.host, made.port, made.database, made.query
    )
    return made.render_as_string()


def name_of(url: URL) -> str:
    """The database's name for people and folders: hosts and database, nothing secret."""
    return f"postgresql://{','.join(hosts_of(url))}/{url.database}"


def unreadable(url: str) -> Trouble:
    """The trouble of an address that cannot be read; a password in it is not shown."""
    values = {"url": _shown(url), "scheme": SQLITE, "server": SERVER_FORM}
    return Trouble(Words(UNREADABLE.template, **values))


def _shown(url: str) -> str:
    """What can be shown of an address whose parts nobody can tell apart."""
    head, _, secrets = url.partition("?")
    if "@" in url:
        head = "://…@".join((url.partition("://")[0], head.rpartition("@")[2]))
    return f"{head}?…" if secrets else head
