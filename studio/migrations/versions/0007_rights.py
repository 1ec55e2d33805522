"""A person's seats are found at once: every row a server shows asks for them.

Revision 0007. The rights themselves are laid down whole after the last revision.
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

NO_POLICIES = """
DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public'
    LOOP EXECUTE format('DROP POLICY %I ON public.%I', one.policyname, one.tablename); END LOOP;
    FOR one IN SELECT relname FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relrowsecurity
    LOOP EXECUTE format('ALTER TABLE public.%I DISABLE ROW LEVEL SECURITY', one.relname);
    END LOOP;
END $$
"""


def upgrade() -> None:
    """The index."""
    op.create_index("ix_roster_login", "roster", ["login"])


def downgrade() -> None:
    """Takes it away, and on a server all rights with it: older revisions know none."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP SCHEMA IF EXISTS rights CASCADE")
        op.execute(NO_POLICIES)
    op.drop_index("ix_roster_login", "roster")
