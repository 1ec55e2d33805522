"""A programme played by a crew of whom each has a login of their own at a real server."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.postgres import KEEPER, OWNER_PASSWORD, Postgres, running
from tests.story.cut_scenario import LINES, cut


def _rehearse(server: Postgres, name: str, scenario: Path, out: Path) -> tuple[int, str]:
    words = ["rehearse", "--headless", "--speed", "30", "--scenario", str(scenario), "--out",
             str(out), "--database", server.url(name, KEEPER)]  # fmt: skip
    played = subprocess.run(
        [sys.executable, "-m", "studio.cli", *words], capture_output=True, text=True, check=False
    )
    return played.returncode, played.stdout + played.stderr


@pytest.mark.timeout(300)
def test_a_short_programme_on_a_server_keeps_every_promise(tmp_path: Path) -> None:
    scenario = cut(tmp_path / "short")
    with running() as server:
        server.do(f"CREATE ROLE {KEEPER} LOGIN CREATEROLE PASSWORD '{OWNER_PASSWORD}'")
        name = server.new_database(owner=KEEPER)
        status, said = _rehearse(server, name, scenario, tmp_path / "out")
        report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
        assert report["broken_promises"] == []
        assert status == 0, said
        assert report["lines_published"] == len(LINES)
        assert _logins(server) == {KEEPER, "courier"}
        status, said = _rehearse(server, name, scenario, tmp_path / "again")
        assert status != 0
        assert "不是空的" in said


def _logins(server: Postgres) -> set[str]:
    with server.connect() as connection:
        rows = connection.execute(
            b"SELECT rolname FROM pg_roles WHERE rolcanlogin AND NOT rolsuper"
        ).fetchall()
    return {name for (name,) in rows}
