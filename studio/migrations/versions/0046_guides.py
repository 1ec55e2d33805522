"""The directory of guides (办事指南), and two more kinds of links: a guide, audio or video.

Revision 0046. A guide is never deleted, for who took it up may want to see what it was. A downgrade
drops the directory and the links of the two kinds.
"""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045b"
branch_labels = None
depends_on = None

GROWS = "'refused: 这里的内容只增不改'"
IN_A_FILE = f"""
CREATE TRIGGER service_guide_kept BEFORE DELETE ON service_guide
BEGIN SELECT RAISE(ABORT, {GROWS}); END
"""
ON_A_SERVER = f"""
CREATE FUNCTION service_guide_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION {GROWS}; END $$;
CREATE TRIGGER service_guide_kept BEFORE DELETE ON service_guide
    FOR EACH ROW EXECUTE FUNCTION service_guide_kept()
"""
BEFORE = "kind IN ('work', 'media')"
RULE = "ck_topic_link_ck_topic_link_kind"
"""As revision 0035 had it named."""
AFTER = "kind IN ('work', 'media', 'guide', 'recording')"


def upgrade() -> None:
    """Adds the directory and lets the new kinds in."""
    op.create_table(
        "service_guide",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("title", "url", "unit")),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_service_guide"),
        sa.UniqueConstraint("url", name="uq_service_guide_url"),
    )
    op.execute(IN_A_FILE if _in_a_file() else ON_A_SERVER)
    _let(BEFORE, AFTER)


def downgrade() -> None:
    """Takes both away."""
    _let(AFTER, BEFORE)
    op.drop_table("service_guide")
    if not _in_a_file():
        op.execute("DROP FUNCTION service_guide_kept()")


def _let(now: str, then: str) -> None:
    """Puts one rule for a link's kind in the other's place; what it shuts out goes."""
    if _in_a_file():
        _make_anew(now, then)
        return
    op.execute(f"ALTER TABLE topic_link DROP CONSTRAINT {RULE}")
    op.execute("ALTER TABLE topic_link DISABLE TRIGGER USER")
    op.execute(f"DELETE FROM topic_link WHERE NOT ({then})")
    op.execute("ALTER TABLE topic_link ENABLE TRIGGER USER")
    op.execute(f"ALTER TABLE topic_link ADD CONSTRAINT {RULE} CHECK ({then})")


def _make_anew(now: str, then: str) -> None:
    """A file changes a table's rule only with the table: the same but for it, its triggers too."""
    run = op.get_bind().exec_driver_sql
    ((made,),) = run("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'topic_link'")
    triggers = run(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'topic_link'"
    ).all()
    head, _bracket, columns = made.partition("(")
    assert now in columns, head
    run(f"CREATE TABLE topic_link_anew ({columns.replace(now, then)}")
    run(f"INSERT INTO topic_link_anew SELECT * FROM topic_link WHERE {then}")
    run("DROP TABLE topic_link")
    run("ALTER TABLE topic_link_anew RENAME TO topic_link")
    for (trigger,) in triggers:
        run(trigger)


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
