"""What readers are told of a programme, in versions that a second person signs; and the way to air.

Revision 0049. A programme collects questions only where a notice of its present time was published,
or in a rehearsal; a notice is published only where what the page will say is signed. What was
announced before stays as it is. A downgrade drops the table and the rules.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0049"
down_revision = "0047"
branch_labels = None
depends_on = None

TABLE = "public_facts_version"
GROWS, FIXED = "'refused: 这里的内容只增不改'", "'refused: 版本一经保存不再改动'"
OWN = "'refused: 不能审核自己起草的内容'"
BORN = "'refused: 新版本须从草稿开始'"
UNSIGNED = "'refused: 对外信息还没有经另一人核对，不能发布预告'"
NO_NOTICE = "'refused: 预告还没有发布，不能开始征集'"
ALWAYS = "1 = 1"
TEXTS_DIFFER = """NEW.text <> OLD.text OR NEW.label <> OLD.label OR NEW.question <> OLD.question
    OR NEW.remark <> OLD.remark OR NEW.salt <> OLD.salt OR NEW.number <> OLD.number
    OR NEW.drafted_by <> OLD.drafted_by OR NEW.interview_id <> OLD.interview_id
    OR NEW.photos <> OLD.photos OR OLD.state IN ('approved', 'returned')"""
SAME_WRITER = f"""NEW.decided_by IN (SELECT v.drafted_by FROM {TABLE} v
    WHERE v.interview_id = NEW.interview_id)"""
NEWEST = f"""(SELECT f.text FROM {TABLE} f WHERE f.interview_id = NEW.interview_id{{}}
    ORDER BY f.number DESC LIMIT 1)"""
NOT_SIGNED = (
    f"COALESCE({NEWEST.format('')}, '') <>"
    f""" COALESCE({NEWEST.format(" AND f.state = 'approved'")}, 'none')"""
)
OPEN = "('collecting', 'rehearsed', 'on_air', 'paused', 'following_up')"
UNNOTICED = f"""NEW.state IN {OPEN} AND OLD.state NOT IN {OPEN} AND NOT NEW.rehearsal
    AND NOT EXISTS (SELECT 1 FROM notice_issue i
        WHERE i.interview_id = NEW.id AND i.starts_at = NEW.starts_at)"""
RULES = (
    (f"{TABLE}_kept", "DELETE", TABLE, ALWAYS, GROWS),
    (f"{TABLE}_fixed", "UPDATE", TABLE, TEXTS_DIFFER, FIXED),
    (f"{TABLE}_four_eyes", "UPDATE", TABLE, SAME_WRITER, OWN),
    (f"{TABLE}_born_draft", "INSERT", TABLE,
     "NEW.state <> 'draft' OR NEW.decided_by IS NOT NULL", BORN),
    ("notice_issue_facts_signed", "INSERT", "notice_issue", NOT_SIGNED, UNSIGNED),
    ("interview_noticed", "UPDATE", "interview", UNNOTICED, NO_NOTICE),
    ("interview_born_unnoticed", "INSERT", "interview",
     f"NEW.state IN {OPEN} AND NOT NEW.rehearsal", NO_NOTICE),
)  # fmt: skip
NO_REPLACE = (
    (f"{TABLE}_no_replace", "INSERT", TABLE,
     f"""EXISTS (SELECT 1 FROM {TABLE} t WHERE t.interview_id = NEW.interview_id
        AND t.number = NEW.number)""", GROWS),
)  # fmt: skip
"""SQLite's INSERT OR REPLACE deletes without a DELETE trigger; a taken key is refused instead."""
UNLIKE = "'refused: 旧版程序公布过的访谈，第一版对外信息须与访谈一致'"
TEXT_IN = {True: "json_extract(NEW.text, '$.{}')", False: "(NEW.text::json ->> '{}')"}
GUESTS_IN = {
    True: """(SELECT json_extract(e.value, '$[0]') AS called, json_extract(e.value, '$[1]') AS does
        FROM json_each(NEW.text, '$.guests') e)""",
    False: """(SELECT e ->> 0 AS called, e ->> 1 AS does
        FROM json_array_elements(NEW.text::json -> 'guests') e)""",
}
SAME_POST = {
    True: "substr(o.does, -length(g.post)) = g.post",
    False: "right(o.does, length(g.post)) = g.post",
}
COLUMNS = ("title", "series", "unit", "host", "venue", "stream", "recording")
IN_A_FILE = """
CREATE TRIGGER {name} BEFORE {verb} ON {table} WHEN {condition}
BEGIN SELECT RAISE(ABORT, {why}); END
"""
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF {condition} THEN RAISE EXCEPTION {why}; END IF;
    RETURN {row}; END $$;
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
"""


def upgrade() -> None:
    """Adds the table, and the rules."""
    op.create_table(
        TABLE,
        sa.Column("interview_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        *_texts("label", "question", "text", "remark", "salt", "state", "drafted_by"),
        sa.Column("drafted_at", UtcDateTime(length=32), nullable=False),
        sa.Column("submitted_at", UtcDateTime(length=32), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("decided_at", UtcDateTime(length=32), nullable=True),
        *_texts("reason", "secrecy", "legal_basis", "photos"),
        sa.CheckConstraint(
            "decided_by IS NULL OR decided_by <> drafted_by", name=f"ck_{TABLE}_second_person"
        ),
        sa.CheckConstraint(
            "state <> 'approved' OR (decided_by IS NOT NULL AND secrecy = 'open')",
            name=f"ck_{TABLE}_approved_by_somebody",
        ),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name=f"fk_{TABLE}_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("interview_id", "number", name=f"pk_{TABLE}"),
    )
    made, extra = (IN_A_FILE, NO_REPLACE) if _in_a_file() else (ON_A_SERVER, ())
    for name, verb, table, condition, why in (*RULES, _told_before(), *extra):
        row = "OLD" if verb == "DELETE" else "NEW"
        op.execute(
            made.format(name=name, verb=verb, table=table, condition=condition, why=why, row=row)
        )


def downgrade() -> None:
    """Takes them away."""
    extra = NO_REPLACE if _in_a_file() else ()
    for name, *_rule in (*RULES, _told_before(), *extra):
        op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")
    op.drop_table(TABLE)


def _told_before() -> tuple[str, str, str, str, str]:
    """Of what was announced before, the first version says what the programme says.

    Readers have that version though nobody signed it, so nobody may put other words into it.
    """
    file = _in_a_file()
    said = {name: TEXT_IN[file].format(name) for name in (*COLUMNS, "minutes", "starts_at")}
    unlike = " OR ".join(
        (
            *(f"COALESCE({said[name]}, 'none') <> i.{name}" for name in COLUMNS),
            f"CAST({said['minutes']} AS INTEGER) <> i.minutes",
            f"substr({said['starts_at']}, 1, 19) <> substr(i.starts_at, 1, 19)",
            f"""(SELECT count(*) FROM {GUESTS_IN[file]} o)
                <> (SELECT count(*) FROM guest g WHERE g.interview_id = i.id)""",
            f"""EXISTS (SELECT 1 FROM guest g WHERE g.interview_id = i.id AND NOT EXISTS (
                SELECT 1 FROM {GUESTS_IN[file]} o WHERE o.called = g.name AND {SAME_POST[file]}
                    AND length(o.does) <= length(g.post) + 3))""",
        )
    )
    condition = f"""NEW.number = 1 AND EXISTS (SELECT 1 FROM interview i
        WHERE i.id = NEW.interview_id AND i.announced_at IS NOT NULL AND ({unlike}))"""
    return f"{TABLE}_told_before", "INSERT", TABLE, condition, UNLIKE


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)
