"""The whole chain on answers: levels of review, confirmation by other units, what they stand on.

Revision 0024. Answers of before go to the feed, of no special concern, with one level. What must
hold before a version passes is guarded by the database too.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0024"
down_revision = "0018"
branch_labels = None
depends_on = None

FEWER = "审核层级还没有签全"
UNSIGNED = "会签单位还没有全部确认"
UNSOURCED = "回应谣言的答复须有来源"
PASSES = "NEW.state = 'approved' AND OLD.state <> 'approved'"
LEVELS = """(SELECT count(*) FROM review_step s WHERE s.thing = '{thing}'
    AND s.thing_id = NEW.{thing}_id AND s.version = NEW.number AND s."by" <> NEW.decided_by)
    < COALESCE((SELECT CAST(f.value AS INTEGER) FROM house_fact f
        WHERE f.name = '{thing}_levels'), 1) - 1"""
CO_SIGNED = """EXISTS (SELECT 1 FROM co_department d WHERE d.answer_id = NEW.answer_id
    AND NOT EXISTS (SELECT 1 FROM co_signature s WHERE s.answer_id = d.answer_id
        AND s.unit = d.unit AND s.version = NEW.number))"""
SOURCED = """EXISTS (SELECT 1 FROM answer a WHERE a.id = NEW.answer_id AND a.concern = 'rumour')
    AND NOT EXISTS (SELECT 1 FROM answer_source s
        WHERE s.answer_id = NEW.answer_id AND s.version = NEW.number)
    AND NOT EXISTS (SELECT 1 FROM answer_citation c
        WHERE c.answer_id = NEW.answer_id AND c.version = NEW.number)"""
RULES = (
    ("line_version_levels", "line_version", LEVELS.format(thing="line"), FEWER),
    ("answer_version_levels", "answer_version", LEVELS.format(thing="answer"), FEWER),
    ("answer_version_co_signed", "answer_version", CO_SIGNED, UNSIGNED),
    ("answer_version_sourced", "answer_version", SOURCED, UNSOURCED),
)
IN_A_FILE = """
CREATE TRIGGER {name} BEFORE UPDATE ON {table} WHEN {passes} AND {condition}
BEGIN SELECT RAISE(ABORT, 'refused: {why}'); END
"""
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF {passes} AND {condition} THEN RAISE EXCEPTION 'refused: {why}'; END IF;
    RETURN NEW; END $$;
CREATE TRIGGER {name} BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
"""


def upgrade() -> None:
    """Adds tables and columns, and what guards them."""
    for name, value in (("route", "feed"), ("concern", "")):
        op.add_column("answer", sa.Column(name, sa.Text(), nullable=False, server_default=value))
    op.create_table(
        "review_step",
        _text("thing"),
        _number("thing_id"),
        _number("version"),
        _number("level"),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        _text("by"),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_review_step_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("thing", "thing_id", "version", "level", name="pk_review_step"),
    )
    op.create_index("ix_review_step_interview_id", "review_step", ["interview_id"])
    op.create_table(
        "talking_point",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_talking_point"),
    )
    op.create_table(
        "talking_point_version",
        _number("point_id"),
        _number("number"),
        *(_text(name) for name in ("title", "text", "source", "unit")),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        _text("by"),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["point_id"], ["talking_point.id"],
            name="fk_talking_point_version_point_id_talking_point",
        ),
        sa.PrimaryKeyConstraint("point_id", "number", name="pk_talking_point_version"),
    )  # fmt: skip
    _of_answer("answer_source", _number("version"),
               _text("source"), key=("version",))  # fmt: skip
    _of_answer(
        "answer_citation",
        _number("version"),
        _number("point_id"),
        sa.Column("point_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["point_id"], ["talking_point.id"], name="fk_answer_citation_point_id_talking_point"
        ),
        key=("version", "point_id"),
    )
    _of_answer(
        "co_department",
        _text("unit"),
        _text("asked_by"),
        sa.Column("asked_at", UtcDateTime(length=32), nullable=False),
        key=("unit",),
    )
    _of_answer(
        "co_signature",
        _number("version"),
        _text("unit"),
        _text("by"),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        key=("version", "unit"),
    )
    made = IN_A_FILE if op.get_bind().dialect.name == "sqlite" else ON_A_SERVER
    for name, table, condition, why in RULES:
        op.execute(made.format(name=name, table=table, passes=PASSES, condition=condition, why=why))


def downgrade() -> None:
    """Takes them away."""
    in_a_file = op.get_bind().dialect.name == "sqlite"
    for name, _table, _condition, _why in RULES:
        op.execute(f"DROP TRIGGER {name}" if in_a_file else f"DROP FUNCTION {name}() CASCADE")
    for table in ("co_signature", "co_department", "answer_citation", "answer_source",
                  "talking_point_version", "talking_point", "review_step"):  # fmt: skip
        op.drop_table(table)
    cascade = "" if in_a_file else " CASCADE"
    for name in ("route", "concern"):
        op.execute(f"ALTER TABLE answer DROP COLUMN {name}{cascade}")


def _of_answer(name: str, *columns: sa.schema.SchemaItem, key: tuple[str, ...]) -> None:
    op.create_table(
        name,
        _number("answer_id"),
        *columns,
        sa.ForeignKeyConstraint(["answer_id"], ["answer.id"], name=f"fk_{name}_answer_id_answer"),
        sa.PrimaryKeyConstraint("answer_id", *key, name=f"pk_{name}"),
    )


def _number(name: str) -> "sa.Column[int]":
    """Part of a key: given, never counted up."""
    return sa.Column(name, sa.Integer(), nullable=False, autoincrement=False)


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), nullable=False)
