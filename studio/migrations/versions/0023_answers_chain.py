"""The whole chain on answers: levels of review, confirmation by other units, what they stand on.

Revision 0023. Answers of before go to the feed, of no special concern, with one level. What must
hold before a version passes is guarded by the database too.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

FEWER = "'refused: 审核层级还没有签全'"
UNSIGNED = "'refused: 会签单位还没有全部确认'"
UNSOURCED = "'refused: 回应谣言的答复须有来源'"
OUT_OF_FORCE = "'refused: 引用的口径已停用或已过期'"
FOR_THE_GUEST = "'refused: 只供嘉宾参考的答复不上网'"
PASSES = "NEW.state = 'approved' AND OLD.state <> 'approved'"
LEVELS = """(SELECT count(DISTINCT s."by") FROM review_step s WHERE s.thing = '{thing}'
    AND s.thing_id = NEW.{thing}_id AND s.version = NEW.number AND s."by" <> NEW.decided_by
    AND s."by" NOT IN (SELECT v.drafted_by FROM {thing}_version v
        WHERE v.{thing}_id = NEW.{thing}_id))
    < COALESCE((SELECT CAST(f.value AS INTEGER) FROM house_fact f
        WHERE f.name = '{thing}_levels'), 1) - 1"""
CO_SIGNED = """EXISTS (SELECT 1 FROM co_department d WHERE d.answer_id = NEW.answer_id
    AND NOT EXISTS (SELECT 1 FROM co_signature s WHERE s.answer_id = d.answer_id
        AND s.unit = d.unit AND s.version = NEW.number
        AND s."by" NOT IN (SELECT v.drafted_by FROM answer_version v
            WHERE v.answer_id = NEW.answer_id)))"""
SOURCED = """EXISTS (SELECT 1 FROM answer a WHERE a.id = NEW.answer_id AND a.concern = 'rumour')
    AND NOT EXISTS (SELECT 1 FROM answer_source s
        WHERE s.answer_id = NEW.answer_id AND s.version = NEW.number)
    AND NOT EXISTS (SELECT 1 FROM answer_citation c
        WHERE c.answer_id = NEW.answer_id AND c.version = NEW.number)"""
# The day in UTC: in China it is never later than the place's own.
IN_FORCE = """EXISTS (SELECT 1 FROM answer_citation c
    JOIN talking_point p ON p.id = c.point_id
    JOIN talking_point_version v ON v.point_id = c.point_id AND v.number = c.point_version
    WHERE c.answer_id = NEW.answer_id AND c.version = NEW.number
    AND (p.retired OR CAST(v.valid_until AS TEXT) < substr(NEW.decided_at, 1, 10)))"""
FIRST_FOR_GUEST = """EXISTS (SELECT 1 FROM answer a
        WHERE a.id = NEW.answer_id AND a.route = 'guest')
    AND NOT EXISTS (SELECT 1 FROM publication p
        WHERE p.answer_id = NEW.answer_id AND p.version = NEW.version)"""
RULES = (
    ("line_version_levels", "UPDATE", "line_version",
     f"{PASSES} AND {LEVELS.format(thing='line')}", FEWER),
    ("answer_version_levels", "UPDATE", "answer_version",
     f"{PASSES} AND {LEVELS.format(thing='answer')}", FEWER),
    ("answer_version_co_signed", "UPDATE", "answer_version", f"{PASSES} AND {CO_SIGNED}", UNSIGNED),
    ("answer_version_sourced", "UPDATE", "answer_version", f"{PASSES} AND {SOURCED}", UNSOURCED),
    ("answer_version_in_force", "UPDATE", "answer_version",
     f"{PASSES} AND {IN_FORCE}", OUT_OF_FORCE),
    ("publication_not_for_guest", "INSERT", "publication", FIRST_FOR_GUEST, FOR_THE_GUEST),
)  # fmt: skip
IN_A_FILE = """
CREATE TRIGGER {name} BEFORE {verb} ON {table} WHEN {condition}
BEGIN SELECT RAISE(ABORT, {why}); END
"""
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF {condition} THEN RAISE EXCEPTION {why}; END IF;
    RETURN NEW; END $$;
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
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
    _talking_points()
    _beside_answers()
    made = IN_A_FILE if op.get_bind().dialect.name == "sqlite" else ON_A_SERVER
    for name, verb, table, condition, why in RULES:
        op.execute(made.format(name=name, verb=verb, table=table, condition=condition, why=why))


def _talking_points() -> None:
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


def _beside_answers() -> None:
    """What a version stands on, and who has to confirm it."""
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


def downgrade() -> None:
    """Takes them away."""
    in_a_file = op.get_bind().dialect.name == "sqlite"
    for name, *_rule in RULES:
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
