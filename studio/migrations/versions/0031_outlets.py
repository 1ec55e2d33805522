"""Outlets beside a programme's portal: what they are, what each has had, and what guards that.

Revision 0031. An outlet stays what it is, but that it is retired; what it has had is never taken
from the books. A downgrade drops them: what outlets show stays there, and nobody minds it.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

FIXED = "'refused: 发布渠道只能停用，不能改动'"
KEPT = "'refused: 这里的内容只增不改'"
HERE = "'refused: 这条内容属于另一场访谈'"
HELD = "'refused: 还可以收回的内容不能先给发布渠道'"
TAKEN = "'refused: 这个地址已经是这场访谈的发布渠道，请先停用它'"
MAIN = "'refused: 这个地址是这场访谈的主渠道'"
FAR = "'refused: 彩排只能连接本机的演练门户，不能连接真实门户。'"
NEAR = " OR ".join(
    f"NEW.address {match}"
    for scheme in ("http", "https")
    for host in ("127.0.0.1", "[::1]", "localhost")
    for match in (
        f"= '{scheme}://{host}'", f"LIKE '{scheme}://{host}/%'", f"LIKE '{scheme}://{host}:%'",
    )
)  # fmt: skip
OUT = "NEW.state IN ('sent', 'online')"
RULES = (
    ("outlet_fixed", "UPDATE", "outlet",
     """NEW.interview_id <> OLD.interview_id OR NEW.name <> OLD.name OR NEW.address <> OLD.address
     OR NEW.carries <> OLD.carries OR NEW."by" <> OLD."by" OR NEW.at <> OLD.at""", FIXED),
    ("outlet_kept", "DELETE", "outlet", "OLD.id IS NOT NULL", FIXED),
    ("outlet_is_not_main", "INSERT", "outlet",
     """EXISTS (SELECT 1 FROM interview i WHERE i.id = NEW.interview_id
     AND i.portal_url = NEW.address)""", MAIN),
    ("outlet_rehearses_here", "INSERT", "outlet",
     f"""EXISTS (SELECT 1 FROM interview i WHERE i.id = NEW.interview_id AND i.rehearsal)
     AND NOT ({NEAR})""", FAR),
    ("interview_main_is_no_outlet", "UPDATE", "interview",
     """NEW.portal_url <> OLD.portal_url AND EXISTS (SELECT 1 FROM outlet o
     WHERE o.interview_id = NEW.id AND o.retired_at IS NULL AND o.address = NEW.portal_url)""",
     TAKEN),
    ("delivery_here", "INSERT", "delivery",
     """NOT EXISTS (SELECT 1 FROM outlet o JOIN publication p ON p.interview_id = o.interview_id
     WHERE o.id = NEW.outlet_id AND p.id = NEW.publication_id)""", HERE),
    ("delivery_let_go", "INSERT", "delivery",
     f"""{OUT} AND EXISTS (SELECT 1 FROM publication p WHERE p.id = NEW.publication_id
     AND (p.held_until IS NOT NULL OR p.state = 'recalled'))""", HELD),
    ("delivery_kept", "DELETE", "delivery", "OLD.outlet_id IS NOT NULL", KEPT),
    ("outlet_withdrawal_here", "INSERT", "outlet_withdrawal",
     """NOT EXISTS (SELECT 1 FROM outlet o JOIN withdrawal w ON w.interview_id = o.interview_id
     WHERE o.id = NEW.outlet_id AND w.id = NEW.withdrawal_id)""", HERE),
    ("outlet_withdrawal_kept", "DELETE", "outlet_withdrawal", "OLD.outlet_id IS NOT NULL", KEPT),
)  # fmt: skip
IN_A_FILE = """
CREATE TRIGGER {name} BEFORE {verb} ON {table} WHEN {condition}
BEGIN SELECT RAISE(ABORT, {why}); END
"""
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF {condition} THEN RAISE EXCEPTION {why}; END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW; END $$;
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
"""
STATES = "'waiting', 'sent', 'online', 'replaced', 'refused'"


def upgrade() -> None:
    """Adds the tables and what guards them."""
    op.create_table(
        "outlet",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("name", "address", "carries", "by")
        ),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.Column("retired_at", UtcDateTime(length=32), nullable=True),
        sa.CheckConstraint("carries IN ('all', 'answers')", name="ck_outlet_known_carries"),
        _refers("outlet", "interview_id", "interview"),
        sa.PrimaryKeyConstraint("id", name="pk_outlet"),
    )
    op.create_index("ix_outlet_interview_id", "outlet", ["interview_id"])
    _carried("delivery", "publication", f"{STATES}, 'withdrawn'", digest=True)
    _carried("outlet_withdrawal", "withdrawal", STATES, digest=False)
    op.create_table(
        "outlet_status",
        sa.Column("outlet_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("up", sa.Boolean(), nullable=False),
        sa.Column("since", UtcDateTime(length=32), nullable=False),
        sa.Column("fault", sa.Text(), nullable=False),
        sa.Column("latency_ms", sa.Double(), nullable=False),
        sa.Column("announced_revision", sa.Integer(), nullable=False),
        sa.Column("entries_cursor", sa.Text(), nullable=False),
        sa.Column("refused_revision", sa.Integer(), nullable=False),
        sa.Column("announce_fault", sa.Text(), nullable=False),
        _refers("outlet_status", "outlet_id", "outlet"),
        sa.PrimaryKeyConstraint("outlet_id", name="pk_outlet_status"),
    )
    op.create_table(
        "outlet_difference",
        sa.Column("outlet_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.CheckConstraint(
            "kind IN ('changed', 'older', 'gone', 'readable', 'foreign')",
            name="ck_outlet_difference_known_kind",
        ),
        _refers("outlet_difference", "outlet_id", "outlet"),
        sa.PrimaryKeyConstraint("outlet_id", "entry", name="pk_outlet_difference"),
    )
    made = IN_A_FILE if op.get_bind().dialect.name == "sqlite" else ON_A_SERVER
    for name, verb, table, condition, why in RULES:
        op.execute(made.format(name=name, verb=verb, table=table, condition=condition, why=why))


def downgrade() -> None:
    """Takes them away; the portal's own states were never in them."""
    in_a_file = op.get_bind().dialect.name == "sqlite"
    for name, *_rule in RULES:
        op.execute(f"DROP TRIGGER {name}" if in_a_file else f"DROP FUNCTION {name}() CASCADE")
    for table in (
        "outlet_difference", "outlet_status", "outlet_withdrawal", "delivery", "outlet",
    ):  # fmt: skip
        op.drop_table(table)


def _carried(table: str, what: str, states: str, *, digest: bool) -> None:
    """A table of what became of publications, or of orders to withdraw, at outlets."""
    texts = ("sha256", "fault") if digest else ("fault",)
    op.create_table(
        table,
        sa.Column("outlet_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(f"{what}_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("sent_at", UtcDateTime(length=32), nullable=True),
        sa.Column("proved_at", UtcDateTime(length=32), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in texts),
        sa.CheckConstraint(f"state IN ({states})", name=f"ck_{table}_known_state"),
        _refers(table, "outlet_id", "outlet"),
        _refers(table, f"{what}_id", what),
        sa.PrimaryKeyConstraint("outlet_id", f"{what}_id", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_{what}_id", table, [f"{what}_id"])


def _refers(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}")
