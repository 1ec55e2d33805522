"""Migrations: up, down, equal to the models."""

from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from studio.database import Database, refuse_network_share
from studio.errors import Trouble
from studio.migrations import differences, downgrade, is_current, upgrade


def database_in(folder: Path) -> Database:
    return Database(f"sqlite:///{folder / 'm.sqlite'}")


def test_the_migrations_equal_the_models(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    assert not is_current(database)
    upgrade(database)
    assert is_current(database)
    assert differences(database) == []
    database.close()


def test_a_new_studio_is_this_accounts_alone(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    upgrade(database)
    with database.writing():
        modes = {oct(path.stat().st_mode & 0o777) for path in tmp_path.iterdir()}
    assert modes == {"0o600"}
    database.close()


def test_down_leaves_nothing_and_up_again_works(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    upgrade(database)
    downgrade(database, "base")
    assert inspect(database.engine).get_table_names() == ["alembic_version"]
    upgrade(database)
    assert differences(database) == []
    database.close()


def test_a_newer_database_is_left_alone(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    upgrade(database)
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Trouble, match="更新的程序版本"):
        upgrade(database)
    database.close()


def test_a_file_that_is_no_database_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "m.sqlite").write_bytes(b"this is not a database at all, not even nearly")
    with pytest.raises(Trouble, match="不是演播台的数据库"):
        database_in(tmp_path)


def test_safe_settings_are_on(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    with database.reading() as connection:
        pragmas = ("journal_mode", "synchronous", "foreign_keys")
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
    assert found == ["wal", 2, 1]
    database.close()


def test_a_network_share_is_refused() -> None:
    with pytest.raises(Trouble, match="网络共享"):
        refuse_network_share(Path("//server/share/studio.sqlite"))
