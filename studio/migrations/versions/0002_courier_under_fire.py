"""The stop, the differences, refused announcements and withdrawals.

Revision 0002. An order to withdraw stays as it was given, and the lease's epoch only grows.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TRIGGERS = {
    "withdrawal_no_DELETE": """
CREATE TRIGGER withdrawal_no_DELETE BEFORE DELETE ON withdrawal
BEGIN SELECT RAISE(ABORT, 'refused: 撤回的命令不能删去'); END
""",
    "withdrawal_fixed": """
CREATE TRIGGER withdrawal_fixed BEFORE UPDATE ON withdrawal
WHEN NEW.interview_id <> OLD.interview_id OR NEW.entry <> OLD.entry OR NEW.reason <> OLD.reason
    OR NEW.by <> OLD.by OR NEW.at <> OLD.at
BEGIN SELECT RAISE(ABORT, 'refused: 撤回的命令不再改动'); END
""",
    "withdrawal_no_replace": """
CREATE TRIGGER withdrawal_no_replace BEFORE INSERT ON withdrawal
WHEN EXISTS (SELECT 1 FROM withdrawal t WHERE t.id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'refused: 撤回的命令不再改动'); END
""",
    "courier_lease_no_DELETE": """
CREATE TRIGGER courier_lease_no_DELETE BEFORE DELETE ON courier_lease
BEGIN SELECT RAISE(ABORT, 'refused: 信使的值守只能接替'); END
""",
    "courier_lease_follows": """
CREATE TRIGGER courier_lease_follows BEFORE UPDATE ON courier_lease
WHEN NEW.epoch < OLD.epoch OR (NEW.holder <> OLD.holder AND NEW.epoch = OLD.epoch)
BEGIN SELECT RAISE(ABORT, 'refused: 信使的值守只能接替'); END
""",
}


def upgrade() -> None:
    """Adds the tables, columns and triggers."""
    op.add_column(
        "courier_channel",
        sa.Column("refused_revision", sa.Integer(), nullable=False, server_default="0"),
    )
    op.add_column(
        "courier_channel",
        sa.Column("announce_fault", sa.Text(), nullable=False, server_default=""),
    )
    op.add_column("withdrawal", sa.Column("fault", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "sending_stop",
        sa.Column("interview_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interview.id"],
            name=op.f("fk_sending_stop_interview_id_interview"),
        ),
        sa.PrimaryKeyConstraint("interview_id", name=op.f("pk_sending_stop")),
    )
    op.create_table(
        "feed_difference",
        sa.Column("interview_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.CheckConstraint(
            "kind IN ('changed', 'older', 'gone', 'readable', 'foreign')",
            name=op.f("ck_feed_difference_known_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interview.id"],
            name=op.f("fk_feed_difference_interview_id_interview"),
        ),
        sa.PrimaryKeyConstraint("interview_id", "entry", name=op.f("pk_feed_difference")),
    )
    for statement in TRIGGERS.values() if op.get_bind().dialect.name == "sqlite" else ():
        op.execute(statement)


def downgrade() -> None:
    """Takes them away again; what stood in them is lost, the words and the journal stay."""
    for name in TRIGGERS if op.get_bind().dialect.name == "sqlite" else ():
        op.execute(f"DROP TRIGGER {name}")
    op.drop_table("feed_difference")
    op.drop_table("sending_stop")
    op.drop_column("withdrawal", "fault")
    op.drop_column("courier_channel", "announce_fault")
    op.drop_column("courier_channel", "refused_revision")
