"""Migrations: the only way a database gets its tables, from the first one on."""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from studio.database import Base, Database
from studio.errors import Trouble
from studio.migrations import models as models

HERE = Path(__file__).parent


def upgrade(database: Database) -> None:
    """Brings the database to this program's revision, in one transaction."""
    with database.writing() as connection:
        now, newest = _revision(connection), _newest()
        if now == newest:
            return
        if now is not None and now not in _known():
            raise Trouble("这个数据库来自更新的程序版本，请先升级本程序。")
        command.upgrade(_config(connection), "head")


def downgrade(database: Database, revision: str) -> None:
    """Takes the database back to `revision` ('base' for an empty one)."""
    with database.writing() as connection:
        command.downgrade(_config(connection), revision)


def differences(database: Database) -> list[object]:
    """What autogenerate would still change: empty where migrations equal the models."""
    with database.writing() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))


def is_current(database: Database) -> bool:
    """Whether the database is at this program's revision."""
    with database.reading() as connection:
        return _revision(connection) == _newest()


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _newest() -> str | None:
    return ScriptDirectory(str(HERE)).get_current_head()


def _known() -> set[str]:
    return {script.revision for script in ScriptDirectory(str(HERE)).walk_revisions()}


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
