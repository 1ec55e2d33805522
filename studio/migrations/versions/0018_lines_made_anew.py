"""Lines have numbers of their own, marks, and are split and joined; what was released can be held.

Revision 0018. Until now a line's number was its position, so each keeps the number that people
called it. A downgrade forgets marks and relations, and lets what is held or was recalled wait as
withdrawn.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

RELATIONS = (("split_from", "split_at"), ("joined_into", "joined_at"))


def upgrade() -> None:
    """Adds the columns; a file cannot add a foreign key but with the column itself."""
    in_a_file = op.get_bind().dialect.name == "sqlite"
    _number("number")
    for name in ("adopted", "highlight"):
        op.add_column(
            "line", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())
        )
    for other, since in RELATIONS:
        key = f"fk_line_{other}_line"
        if in_a_file:
            op.execute(
                f"ALTER TABLE line ADD COLUMN {other} INTEGER CONSTRAINT {key} REFERENCES line (id)"
            )
        else:
            op.add_column("line", sa.Column(other, sa.Integer(), nullable=True))
            op.create_foreign_key(key, "line", "line", [other], ["id"])
        op.create_index(f"ix_line_{other}", "line", [other])
        _number(since)
    op.execute("UPDATE line SET number = position")
    op.create_index("ix_line_interview_id_number", "line", ["interview_id", "number"], unique=True)
    op.add_column("publication", sa.Column("held_until", UtcDateTime(length=32), nullable=True))


def downgrade() -> None:
    """Takes them away."""
    held = "state = 'waiting' AND held_until IS NOT NULL"
    op.execute(f"UPDATE publication SET state = 'withdrawn' WHERE state = 'recalled' OR {held}")
    _drop("publication", "held_until")
    op.drop_index("ix_line_interview_id_number", table_name="line")
    for other, since in RELATIONS:
        op.drop_index(f"ix_line_{other}", table_name="line")
        if op.get_bind().dialect.name != "sqlite":
            op.drop_constraint(f"fk_line_{other}_line", "line", type_="foreignkey")
        _drop("line", other)
        _drop("line", since)
    for name in ("number", "adopted", "highlight"):
        _drop("line", name)


def _drop(table: str, column: str) -> None:
    """With the triggers of rights that name it; they are laid anew after every migration."""
    cascade = "" if op.get_bind().dialect.name == "sqlite" else " CASCADE"
    op.execute(f"ALTER TABLE {table} DROP COLUMN {column}{cascade}")


def _number(name: str) -> None:
    column = sa.Column(name, sa.Integer(), nullable=False, server_default=sa.text("0"))
    op.add_column("line", column)
