"""政务新媒体账号: the list of registered accounts, and that nothing else is an address.

Revision 0047. What is configured today is registered, by nobody, so that nothing stops. An account
stays what it is, but for its name, its unit and that it is retired. A downgrade drops the list.
"""

import re
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None

UNKNOWN = "'refused: 这个账号不在登记名单里，或已停用，不能往那里发布'"
FIXED = "'refused: 登记的账号只能停用，不能改动'"
KNOWN_ADDRESS = re.compile(
    r"[^#]+#(?:(weibo)=([1-9][0-9]{0,19})(?:&.*)?|(wechat)=(wx[0-9a-f]{16}))"
)
CONFIGURED = """
SELECT portal_url FROM interview WHERE NOT rehearsal
UNION SELECT o.address FROM outlet o JOIN interview i ON i.id = o.interview_id
    WHERE NOT i.rehearsal
UNION SELECT value FROM house_fact WHERE name = 'portal'
    AND NOT EXISTS (SELECT 1 FROM house_fact r WHERE r.name = 'rehearsal_only')
"""


def _strange(address: str, place: str) -> str:
    """SQL: whether an address is of an account that is not in use on the list."""
    said = f"substr({address}, {place}({address}, '#') + 1)"
    return f"""(({said} = 'weibo' OR substr({said}, 1, 6) = 'weibo='
        OR substr({said}, 1, 7) = 'wechat=') AND NOT EXISTS (SELECT 1 FROM account a
        WHERE a.retired_at IS NULL AND (
            (a.platform = 'weibo' AND ({said} = 'weibo=' || a.number
                OR substr({said}, 1, length(a.number) + 7) = 'weibo=' || a.number || '&'))
            OR (a.platform = 'wechat' AND {said} = 'wechat=' || a.number))))"""


def _rules(place: str) -> tuple[tuple[str, str, str, str, str], ...]:
    portal, address, value = (
        _strange(f"NEW.{name}", place) for name in ("portal_url", "address", "value")
    )
    real = """NOT EXISTS (SELECT 1 FROM interview i
        WHERE i.id = NEW.interview_id AND i.rehearsal)"""
    house = """NEW.name = 'portal' AND NOT EXISTS
        (SELECT 1 FROM house_fact r WHERE r.name = 'rehearsal_only')"""
    used_again = "NEW.retired_at IS NULL AND OLD.retired_at IS NOT NULL"
    return (
        ("interview_born_registered", "INSERT", "interview",
         f"NOT NEW.rehearsal AND {portal}", UNKNOWN),
        ("interview_registered", "UPDATE", "interview",
         f"""NOT NEW.rehearsal AND (NEW.portal_url <> OLD.portal_url OR OLD.rehearsal)
         AND {portal}""", UNKNOWN),
        ("outlet_born_registered", "INSERT", "outlet", f"{real} AND {address}", UNKNOWN),
        ("outlet_registered", "UPDATE", "outlet",
         f"{used_again} AND {real} AND {address}", UNKNOWN),
        ("house_fact_born_registered", "INSERT", "house_fact", f"{house} AND {value}", UNKNOWN),
        ("house_fact_registered", "UPDATE", "house_fact", f"{house} AND {value}", UNKNOWN),
        ("account_fixed", "UPDATE", "account",
         """NEW.id <> OLD.id OR NEW.platform <> OLD.platform OR NEW.number <> OLD.number
         OR NEW."by" <> OLD."by" OR NEW.at <> OLD.at""", FIXED),
        ("account_kept", "DELETE", "account", "OLD.id IS NOT NULL", FIXED),
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


def upgrade() -> None:
    """Adds the list, registers what is configured, and then lets in nothing else."""
    table = op.create_table(
        "account",
        sa.Column("id", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("platform", "number", "name", "unit", "by")
        ),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.Column("retired_by", sa.Text(), nullable=True),
        sa.Column("retired_at", UtcDateTime(length=32), nullable=True),
        sa.CheckConstraint("platform IN ('weibo', 'wechat')", name="ck_account_known_platform"),
        sa.CheckConstraint(
            "(retired_by IS NULL) = (retired_at IS NULL)", name="ck_account_retired_by_whom"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_account"),
        sa.UniqueConstraint("platform", "number", name="uq_account_platform_number"),
    )
    _register(table)
    for name, verb, on, condition, why in _rules("instr" if _in_a_file() else "strpos"):
        made = IN_A_FILE if _in_a_file() else ON_A_SERVER
        op.execute(made.format(name=name, verb=verb, table=on, condition=condition, why=why))


def _register(table: sa.Table) -> None:
    now, run = datetime.now(UTC), op.get_bind()
    found = sorted(run.scalars(sa.text(CONFIGURED)))
    known = dict.fromkeys(
        (match[1] or match[3], match[2] or match[4])
        for address in found
        if (match := KNOWN_ADDRESS.fullmatch(address))
    )
    for platform, number in known:
        run.execute(
            sa.insert(table).values(
                platform=platform, number=number, name=number, unit="", by="", at=now
            )
        )


def downgrade() -> None:
    """Drops the list and what asks for it."""
    gone = "DROP TRIGGER {}" if _in_a_file() else "DROP FUNCTION {}() CASCADE"
    for name, *_rest in _rules("instr"):
        op.execute(gone.format(name))
    op.drop_table("account")


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
