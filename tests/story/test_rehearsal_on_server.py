"""A programme played by a crew of whom each has a login of their own at a real server."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.postgres import KEEPER, OWNER_PASSWORD, Postgres, running, standby_of
from tests.story.cut_scenario import LINES, cut

EARLY = 3
"""So many lines stand in the record when the blow falls."""
BEGUN_SECONDS = 120.0


@contextmanager
def _server(**settings: str) -> Iterator[tuple[Postgres, str]]:
    """A server with an empty database of somebody who may make logins."""
    with running(**settings) as server:
        server.do(f"CREATE ROLE {KEEPER} LOGIN CREATEROLE PASSWORD '{OWNER_PASSWORD}'")
        yield server, server.new_database(owner=KEEPER)


def _start(url: str, folder: Path, *more: str) -> "subprocess.Popen[str]":
    scenario = cut(folder / "short")
    words = ["rehearse", "--headless", "--speed", "20", "--scenario", str(scenario), "--out",
             str(folder / "out"), "--database", url, *more]  # fmt: skip
    return subprocess.Popen(
        [sys.executable, "-m", "studio.cli", *words],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip


def _ended(played: "subprocess.Popen[str]", during: Callable[[], None] | None = None) -> str:
    try:
        if during is not None:
            during()
        said, _ = played.communicate()
    finally:
        played.terminate()
    return said


def _report(folder: Path, said: str) -> dict[str, Any]:
    file = folder / "out" / "report.json"
    assert file.exists(), said
    report: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    assert report["broken_promises"] == [], said
    assert report["lines_published"] == len(LINES) + 1  # the photo has a line of its own
    assert report["journal_fault"] == ""
    return report


def _until_begun(server: Postgres, name: str) -> None:
    """Waits until some lines stand in the record."""
    end = time.monotonic() + BEGUN_SECONDS
    while _lines(server, name) < EARLY:
        assert time.monotonic() < end, "nobody typed"
        time.sleep(0.2)


def _lines(server: Postgres, name: str) -> int:
    try:
        with server.connect(name) as connection:
            row = connection.execute(b"SELECT count(*) FROM line").fetchone()
    except psycopg.errors.UndefinedTable:
        return 0
    return int(row[0]) if row else 0


@pytest.mark.timeout(300)
def test_a_short_programme_on_a_server_keeps_every_promise(tmp_path: Path) -> None:
    with _server() as (server, name):
        played = _start(server.url(name, KEEPER), tmp_path)
        said = _ended(played)
        _report(tmp_path, said)
        assert played.returncode == 0
        assert _logins(server) == {KEEPER, "courier"}
        again = _start(server.url(name, KEEPER), tmp_path / "again")
        assert "不是空的" in _ended(again)
        assert again.returncode != 0


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_bad_day_and_a_server_killed_in_it_cost_no_word(tmp_path: Path) -> None:
    """SIGKILL for windows, courier and portal; the cable swallows; the server itself dies."""
    with _server() as (server, name):
        played = _start(server.url(name, KEEPER), tmp_path, "--faults", "--seed", "1")

        def strike() -> None:
            _until_begun(server, name)
            server.kill()
            time.sleep(1.0)
            server.start()

        report = _report(tmp_path, _ended(played, strike))
        assert played.returncode == 0
        assert all([*report["inflicted"].values(), *report["inflicted_on_texts"].values()])
        assert report["inflicted"]["database_swallowed"] == 1


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_standby_promoted_in_mid_hour_costs_no_word(tmp_path: Path) -> None:
    with _server() as (primary, name), standby_of(primary) as standby:
        primary.do("ALTER SYSTEM SET synchronous_standby_names = '*'")
        primary.do("SELECT pg_reload_conf()")
        hosts = "&".join(f"host=127.0.0.1:{one.port}" for one in (primary, standby))
        url = f"postgresql+psycopg://{KEEPER}:{OWNER_PASSWORD}@/{name}?{hosts}"
        played = _start(url, tmp_path)

        def strike() -> None:
            _until_begun(primary, name)
            primary.kill()
            standby.do("SELECT pg_promote()")

        _report(tmp_path, _ended(played, strike))
        assert played.returncode == 0


def _logins(server: Postgres) -> set[str]:
    with server.connect() as connection:
        rows = connection.execute(
            b"SELECT rolname FROM pg_roles WHERE rolcanlogin AND NOT rolsuper"
        ).fetchall()
    return {name for (name,) in rows}
