"""The one place that knows which database this is: a file of this PC or a server for several.

Both give the same five things: a transaction that writes, one that reads, a change of the
tables, an ear for what others commit, and their complaints as sentences.
"""

import hmac
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, exc

from studio.database.address import (
    Login,
    has_password,
    is_server,
    login_in,
    without_login,
    without_password,
)
from studio.database.file import Bell, File, path_of, refuse_network_share
from studio.database.place import local_folder
from studio.database.server import Ear, Server
from studio.database.tables import Base, UtcDateTime
from studio.errors import Trouble
from studio.words import Words


class Database:
    """One studio's database: opens transactions and wakes those who watch it.

    url: `sqlite:///FILE` or `postgresql://HOST/NAME`; login: who signs in at a server. Raises
    Trouble where the address cannot be read, the file lies on a network share, for SQLite's
    locks do not hold there, or is no sound studio.
    """

    def __init__(self, url: str, login: Login | None = None) -> None:
        self.url = url
        self.opened_by = login
        self._kept: File | Server = Server(url, login) if is_server(url) else File(url)
        self.name = self._kept.name
        self.bells = self._kept.bells

    @property
    def is_server(self) -> bool:
        """Whether several PCs share it."""
        return isinstance(self._kept, Server)

    @property
    def path(self) -> Path:
        """The file; Trouble for a server."""
        return self._kept.path

    @property
    def engine(self) -> Engine:
        """SQLAlchemy's engine behind it."""
        return self._kept.engine

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction in which commands of one programme never meet half way."""
        return self._translated(self._kept.writing())

    def altering(self) -> AbstractContextManager[Connection]:
        """`writing` for a change of the tables; one at a time."""
        return self._translated(self._kept.altering())

    def reading(self) -> AbstractContextManager[Connection]:
        """A transaction that sees one moment of the database and never blocks a writer."""
        return self._translated(self._kept.reading())

    def copying(self) -> AbstractContextManager[Connection]:
        """`reading` for as long as a copy of everything takes; Refusal where not all is shown."""
        return self._translated(self._kept.copying())

    def glancing(self) -> AbstractContextManager[Connection]:
        """A connection without a transaction: each question sees a moment of its own."""
        return self._translated(self._kept.glancing())

    def ear(self) -> Bell | Ear:
        """Hears of commits, one's own and others'."""
        return self._kept.ear()

    def ring(self) -> None:
        """Tells every watch to look now, where the database does not do so itself."""
        self._kept.ring()

    def caution(self) -> Words | None:
        """What whoever uses this database should know beforehand, None where nothing."""
        if isinstance(self._kept, File):
            return None
        try:
            return self._kept.caution()
        except exc.DBAPIError as error:
            raise self.translate(error) from error

    def verifier(self, login: str, password: str) -> str:
        """What a server keeps of a login's password (SCRAM); Trouble for a file."""
        if isinstance(self._kept, File):
            raise Trouble("单机的数据库没有登录账号。")
        try:
            return self._kept.verifier(login, password)
        except exc.DBAPIError as error:
            raise self.translate(error) from error

    def as_login(self, login: Login) -> "Database":
        """The same database, opened by somebody; nothing is connected yet."""
        return Database(self.url, login)

    def was_opened_with(self, password: str) -> bool:
        """Whether this password opens its connections; a file has none."""
        known = self.engine.url.password
        return known is not None and hmac.compare_digest(known.encode(), password.encode())

    def close(self) -> None:
        """Gives all connections back."""
        self.engine.dispose()

    def translate(self, error: exc.DBAPIError) -> Exception:
        """The database's complaint as a sentence; a bug of ours stays what it is."""
        return self._kept.told(error) or error

    @contextmanager
    def _translated(self, opened: AbstractContextManager[Connection]) -> Iterator[Connection]:
        try:
            with opened as connection:
                yield connection
        except exc.DBAPIError as error:
            if not isinstance(error.orig, self.engine.dialect.loaded_dbapi.Error):
                raise  # of the other database, between two, which says it in its own words
            raise self.translate(error) from error


__all__ = [
    "Base",
    "Database",
    "Login",
    "UtcDateTime",
    "has_password",
    "is_server",
    "local_folder",
    "login_in",
    "path_of",
    "refuse_network_share",
    "without_login",
    "without_password",
]
