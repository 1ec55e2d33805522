"""A note may be a data card for the guests: with its source, and whether they had it before them.

Revision 0045. Notes of before are to the host, as they were. What was said stays; each moment of a
note is noted once; when nobody has it before them any more, nothing of it changes. A downgrade
forgets what only the guests had.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0045"
down_revision = "0042"
branch_labels = None
depends_on = None

GROWS = "这里的内容只增不改"
MARK = "〔已删除〕"
KEY = "fk_floor_note_point_id_talking_point"
SAID = ("interview_id", "kind", "question_id", "text", "salt", "by", "at")
NEW_SAID = ("addressee", "source", "point_id", "point_version")
MOMENTS = ("stood_by", "stood_at", "cleared_by", "cleared_at")
OLD_MOMENTS = ("acknowledged_by", "acknowledged_at", "taken_back_at")
OLD_SETTLED = "OLD.acknowledged_at IS NOT NULL OR OLD.taken_back_at IS NOT NULL"
SETTLED = """OLD.taken_back_at IS NOT NULL
    OR ((OLD.addressee = 'guest' OR OLD.acknowledged_at IS NOT NULL)
        AND (OLD.addressee = 'host' OR OLD.cleared_at IS NOT NULL))
    OR (OLD.addressee = 'guest' AND NEW.acknowledged_at IS NOT NULL)
    OR (OLD.addressee = 'host' AND (NEW.stood_at IS NOT NULL OR NEW.cleared_at IS NOT NULL))"""
"""Nobody has it before them; or somebody says so who never had it."""
ONCE = (("acknowledged_at", "acknowledged_by"), ("stood_at", "stood_by"),
        ("cleared_at", "cleared_by"))  # fmt: skip
UNFIT = """NEW.addressee NOT IN ('host', 'guest', 'both')
    OR (NEW.addressee <> 'host' AND (NEW.kind <> 'card' OR NEW.source = ''))
    OR (NEW.point_id IS NULL) <> (NEW.point_version IS NULL)"""
GONE = """EXISTS (SELECT 1 FROM erasure gone JOIN question asked
        ON asked.interview_id = gone.interview_id
        WHERE asked.id = NEW.question_id AND gone.done_by IS NOT NULL
        AND (gone.question_id IS NULL OR gone.question_id = asked.id))"""
IN_A_FILE = """
CREATE TRIGGER {name} BEFORE {verb} ON floor_note WHEN {condition}
BEGIN SELECT RAISE(ABORT, 'refused: {why}'); END
"""
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF {condition} THEN RAISE EXCEPTION 'refused: {why}'; END IF; RETURN NEW; END $$;
CREATE TRIGGER {name} BEFORE {verb} ON floor_note FOR EACH ROW EXECUTE FUNCTION {name}()
"""
UNFIT_WHY = "给嘉宾的只能是写明来源的资料卡"


def upgrade() -> None:
    """Adds the columns; lays the guards anew, with one for what a card must be."""
    for name in ("floor_note_no_update", "floor_note_once"):
        _drop(name)
    for name, default in (("addressee", "host"), ("source", "")):
        column = sa.Column(name, sa.Text(), nullable=False, server_default=default)
        op.add_column("floor_note", column)
    if _in_a_file():  # which adds a key only with the column itself
        op.execute(
            f"ALTER TABLE floor_note ADD COLUMN point_id INTEGER CONSTRAINT {KEY}"
            " REFERENCES talking_point (id)"
        )
    else:
        op.add_column("floor_note", sa.Column("point_id", sa.Integer(), nullable=True))
        op.create_foreign_key(KEY, "floor_note", "talking_point", ["point_id"], ["id"])
    op.add_column("floor_note", sa.Column("point_version", sa.Integer(), nullable=True))
    for name in MOMENTS:
        kind = sa.Text() if name.endswith("_by") else UtcDateTime(length=32)
        op.add_column("floor_note", sa.Column(name, kind, nullable=True))
    _lay("floor_note_no_update", _but_marked(_differs(*SAID, *NEW_SAID), (*OLD_MOMENTS, *MOMENTS)))
    again = " OR ".join(f"(OLD.{at} IS NOT NULL AND ({_differs(at, by)}))" for at, by in ONCE)
    both = f"{SETTLED} OR {again}"
    _lay("floor_note_once", _but_marked(both, (*OLD_MOMENTS, *MOMENTS)))
    _lay("floor_note_fits", UNFIT, "INSERT", UNFIT_WHY)


def downgrade() -> None:
    """Takes them away. A card that only the guests had counts as taken back."""
    for name in ("floor_note_no_update", "floor_note_once", "floor_note_fits"):
        _drop(name)
    op.execute(
        "UPDATE floor_note SET taken_back_at = coalesce(taken_back_at, cleared_at, at)"
        " WHERE addressee = 'guest'"
    )
    cascade = "" if _in_a_file() else " CASCADE"
    for name in (*MOMENTS, "point_version", "point_id", "source", "addressee"):
        op.execute(f"ALTER TABLE floor_note DROP COLUMN {name}{cascade}")
    _lay("floor_note_no_update", _but_marked(_differs(*SAID), OLD_MOMENTS, new=False))
    _lay("floor_note_once", _but_marked(OLD_SETTLED, OLD_MOMENTS, new=False))


def _differs(*columns: str) -> str:
    word = "IS NOT" if _in_a_file() else "IS DISTINCT FROM"
    return " OR ".join(f'NEW."{column}" {word} OLD."{column}"' for column in columns)


def _but_marked(refused: str, moments: tuple[str, ...], *, new: bool = True) -> str:
    """An erasure may put its mark, and nothing else with it (revision 0039b)."""
    same = "IS" if _in_a_file() else "IS NOT DISTINCT FROM"
    fixed = ("id", "interview_id", "kind", "question_id", "by", "at", *moments)
    fixed += ("addressee", "point_id", "point_version") if new else ()
    parts = [f"NEW.text = '{MARK}'", "NEW.salt = ''", *(["NEW.source = ''"] if new else [])]
    parts += [f'NEW."{column}" {same} OLD."{column}"' for column in fixed]
    return f"({refused}) AND NOT ({' AND '.join(parts)} AND {GONE})"


def _lay(name: str, condition: str, verb: str = "UPDATE", why: str = GROWS) -> None:
    made = IN_A_FILE if _in_a_file() else ON_A_SERVER
    op.execute(made.format(name=name, verb=verb, condition=condition, why=why))


def _drop(name: str) -> None:
    op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
