"""The ids of lines and answers are given once, even after a restore.

Revision 0003. They name entries at the portal; SQLite would give a lost row's id again. A
server's sequence never does.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLES = ("line", "answer")
PLAIN, COUNTED = "PRIMARY KEY (id)", "PRIMARY KEY (id AUTOINCREMENT)"
BESIDE = (
    "SELECT sql FROM sqlite_master"
    " WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql IS NOT NULL"
)


def upgrade() -> None:
    """Makes both tables anew, counting, with all that stands on them."""
    for table in TABLES:
        _remake(table, PLAIN, COUNTED)


def downgrade() -> None:
    """Takes the counting away."""
    for table in TABLES:
        _remake(table, COUNTED, PLAIN)


def _remake(table: str, old: str, new: str) -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    run = op.get_bind().exec_driver_sql
    made = run("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).scalar_one()
    beside = run(BESIDE, (table,)).scalars().all()
    head, body = made.split("(", 1)
    assert old in body
    assert table in head
    run(f"CREATE TABLE {table}_anew ({body.replace(old, new)}")
    run(f"INSERT INTO {table}_anew SELECT * FROM {table}")
    run(f"DROP TABLE {table}")
    run(f"ALTER TABLE {table}_anew RENAME TO {table}")
    for statement in beside:
        run(statement)
