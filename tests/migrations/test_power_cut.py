"""A power cut in the middle of a migration: the old or the new database, whole, nothing lost."""

import os
import shutil
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from studio import migrations, record
from studio.audit import audit
from studio.cli import main
from studio.clock import Clock
from studio.database import Database
from studio.desk import open_for
from studio.errors import Trouble
from studio.migrations import downgrade, is_current, upgrade
from studio.record import SpeakerRole
from tests.processes import FORK
from tests.studio.room import Room, open_room

NEXT = "9001"
A_NEXT_ONE = '''
"""A migration as a later release may need it: a table made anew, rows rewritten, a new table."""

import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "{before}"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("line", recreate="always") as batch:
        batch.add_column(sa.Column("mood", sa.Text(), nullable=False, server_default=""))
    op.execute("UPDATE line SET mood = 'line ' || id")
    number = sa.Column("id", sa.Integer(), primary_key=True)
    op.create_table("mood", number, sa.Column("t", sa.Text()))
    op.execute("INSERT INTO mood (id, t) SELECT id, mood FROM line")
    {then}
'''
LINES = [f"第{n}句" for n in range(12)]


@pytest.fixture
def chain(tmp_path: Path) -> Path:
    """The revisions of this program and one more, in a folder of their own."""
    return chain_in(tmp_path / "migrations", "pass")


def chain_in(folder: Path, then: str) -> Path:
    before = migrations._newest()
    shutil.copytree(migrations.HERE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    name = folder / "versions" / "9001_a_next_one.py"
    name.write_text(A_NEXT_ONE.format(before=before, then=then), encoding="utf-8")
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A database of the first release, with a record in it."""
    with open_room(tmp_path) as room:
        for text in LINES:
            room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
        downgrade(room.database, "0001")
    return tmp_path / "studio.sqlite"


def migrate(path: Path, chain: Path, die_at: int, counted: Any = None) -> None:
    """Upgrades in this process; SIGKILL at the given statement, as SQLite traces them."""
    migrations.HERE = chain
    database = Database(f"sqlite:///{path}")
    seen: list[str] = []

    def trace(statement: str) -> None:
        seen.append(statement)
        if len(seen) == die_at:
            os.kill(os.getpid(), signal.SIGKILL)

    @event.listens_for(database.engine, "connect")
    def listen(connection: sqlite3.Connection, _record: object) -> None:
        connection.set_trace_callback(trace)

    upgrade(database)
    database.close()
    if counted is not None:
        counted.put(len(seen))


def run(*args: object) -> int | None:
    process = FORK.Process(target=migrate, args=args)
    process.start()
    process.join(120)
    return process.exitcode


def texts(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as raw:
        rows = raw.execute(
            "SELECT v.text FROM line l JOIN line_version v ON v.line_id = l.id ORDER BY l.position"
        )
        return [row[0] for row in rows]


def state(path: Path) -> tuple[str, bool, bool]:
    """The revision, whether the new table is there, whether the new column is."""
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("PRAGMA foreign_key_check").fetchone() is None
        (revision,) = raw.execute("SELECT version_num FROM alembic_version").fetchone()
        tables = {row[0] for row in raw.execute("SELECT name FROM sqlite_master")}
        columns = {row[1] for row in raw.execute("PRAGMA table_info(line)")}
    assert not any("_alembic_tmp" in name for name in tables)
    return revision, "mood" in tables, "mood" in columns


@pytest.mark.timeout(400)
def test_a_kill_at_any_statement_leaves_the_old_or_the_new(old: Path, chain: Path) -> None:
    kept = old.read_bytes()
    counted = FORK.Queue()
    assert run(old, chain, 0, counted) == 0
    statements = counted.get(timeout=10)
    assert statements > 20
    ends = set()
    for die_at in {*range(1, statements + 1, max(1, statements // 20)), statements}:
        for left in old.parent.glob("studio*"):
            left.unlink()
        old.write_bytes(kept)
        assert run(old, chain, die_at) == -signal.SIGKILL
        found = state(old)
        ends.add(found)
        assert found in {("0001", False, False), (NEXT, True, True)}, die_at
        assert texts(old) == LINES
        assert run(old, chain, 0) == 0
        assert state(old) == (NEXT, True, True)
        assert texts(old) == LINES
        copy = old.with_name("studio-before-upgrade-from-0001.sqlite")
        assert texts(copy) == LINES
        assert state(copy) == ("0001", False, False)
        assert not list(old.parent.glob(".*.part*")), die_at
    assert ("0001", False, False) in ends


def test_a_kill_at_any_moment_too(old: Path, chain: Path) -> None:
    kept = old.read_bytes()
    for tenth in range(12):
        for left in old.parent.glob("studio*"):
            left.unlink()
        old.write_bytes(kept)
        process = FORK.Process(target=migrate, args=(old, chain, 0))
        process.start()
        time.sleep(tenth * 0.02)
        process.kill()
        process.join(30)
        assert state(old) in {("0001", False, False), (NEXT, True, True)}
        assert texts(old) == LINES
        assert run(old, chain, 0) == 0
        assert state(old) == (NEXT, True, True)


def test_a_migration_that_fails_changes_nothing(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain = chain_in(tmp_path / "bad", 'op.execute("UPDATE mood SET t = zzz.zzz")')
    before = old.read_bytes()
    monkeypatch.setattr(migrations, "HERE", chain)
    database = Database(f"sqlite:///{old}")
    with pytest.raises(Trouble):
        upgrade(database)
    database.close()
    assert state(old) == ("0001", False, False)
    assert texts(old) == LINES
    assert len(before) == old.stat().st_size


def test_children_survive_a_table_that_is_made_anew(
    old: Path, chain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "HERE", chain)
    database = Database(f"sqlite:///{old}")
    copy = upgrade(database)
    with database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    database.close()
    assert copy == old.with_name("studio-before-upgrade-from-0001.sqlite")
    assert oct(copy.stat().st_mode & 0o777) == "0o600"
    assert texts(old) == texts(copy) == LINES


def test_windows_that_start_together_migrate_once(old: Path, chain: Path) -> None:
    together = [FORK.Process(target=migrate, args=(old, chain, 0)) for _ in range(4)]
    for process in together:
        process.start()
    for process in together:
        process.join(120)
    assert [process.exitcode for process in together] == [0] * 4
    assert state(old) == (NEXT, True, True)
    assert [path.name for path in old.parent.glob("*before*")] == [
        "studio-before-upgrade-from-0001.sqlite"
    ]


def test_windows_that_start_together_make_one_new_studio(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite"
    together = [FORK.Process(target=migrate, args=(path, migrations.HERE, 0)) for _ in range(4)]
    for process in together:
        process.start()
    for process in together:
        process.join(120)
    assert [process.exitcode for process in together] == [0] * 4
    database = Database(f"sqlite:///{path}")
    assert is_current(database)
    database.close()
    assert not list(tmp_path.glob(".*"))


def test_the_command_line_names_the_copy(
    old: Path, chain: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(migrations, "HERE", chain)
    assert main(["--database", f"sqlite:///{old}", "db", "upgrade"]) == 0
    assert "studio-before-upgrade-from-0001.sqlite" in capsys.readouterr().out


def test_what_was_kept_can_be_restored(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        room["steno"].execute(record.write, SpeakerRole.HOST, "", LINES[0])
        downgrade(room.database, "0001")
    url = f"sqlite:///{tmp_path / 'studio.sqlite'}"
    database = Database(url)
    copy = upgrade(database)
    database.close()
    if copy is None:
        pytest.skip("this release has one revision alone")
    assert main(["--database", url, "restore", str(copy)]) == 0
    database = Database(url)
    desk = open_for(database, "steno", Clock()).in_programme(Room.programme)
    assert [line.text for line in desk.query(record.lines)] == LINES[:1]
    assert audit(database).fault == ""
    database.close()
