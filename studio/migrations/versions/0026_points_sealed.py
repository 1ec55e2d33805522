"""The journal seals what a talking point says: each version has a salt for its digest.

Revision 0026. Versions from before have none and are not sealed afterwards: nobody could say that
they are what was written. A downgrade forgets the salts.
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None
TABLE = "talking_point_version"


def upgrade() -> None:
    """Adds the salt."""
    op.add_column(TABLE, sa.Column("salt", sa.Text(), nullable=False, server_default=sa.text("''")))


def downgrade() -> None:
    """Takes it away, with the triggers of rights that name it."""
    cascade = "" if op.get_bind().dialect.name == "sqlite" else " CASCADE"
    op.execute(f"ALTER TABLE {TABLE} DROP COLUMN salt{cascade}")
