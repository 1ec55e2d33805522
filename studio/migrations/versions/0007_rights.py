"""A person's seats are found at once: every row a server shows asks for them.

Revision 0007. The rights themselves are laid down whole after the last revision.
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The index."""
    op.create_index("ix_roster_login", "roster", ["login"])


def downgrade() -> None:
    """Takes it away, and on a server all rights with it: older revisions know none."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP SCHEMA IF EXISTS rights CASCADE")
    op.drop_index("ix_roster_login", "roster")
