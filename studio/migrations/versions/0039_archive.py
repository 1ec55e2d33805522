"""Closing a programme: waivers, two signatures, files, retention; erasure by two people.

Revision 0039. Nobody archives a programme without a second person's signature. What was fixed for
ever may get the mark of an erasure, and nothing else. That an archived programme stays as it is,
`studio/archive/guard.py` lays down after every upgrade. A downgrade drops the tables; what was
erased does not come back.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0039"
down_revision = "0041b"
branch_labels = None
depends_on = None

MARK = "〔已删除〕"
GROWS = "'refused: 这里的内容只增不改'"
FIXED = "'refused: 版本一经保存不再改动'"
SIGNED = "'refused: 归档须由另一人签字'"
SIGNED_ONCE = "'refused: 归档的签字不再改动'"
ERASED_BY = "'refused: 删除须由另一人办理'"
ERASED_ONCE = "'refused: 删除的记录不再改动'"
WORDED = "'refused: 公开文本须先留存再改'"
PHOTOS = "'refused: 图片和说明一经保存不再改动'"
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
CLOSING = """NEW.interview_id <> OLD.interview_id OR NEW.number <> OLD.number
    OR NEW.prepared_by <> OLD.prepared_by OR NEW.prepared_at <> OLD.prepared_at
    OR OLD.signed_by IS NOT NULL"""
ERASURE = """NEW.id <> OLD.id OR NEW.interview_id <> OLD.interview_id
    OR COALESCE(NEW.question_id, 0) <> COALESCE(OLD.question_id, 0) OR NEW.reason <> OLD.reason
    OR NEW.salt <> OLD.salt OR NEW.asked_by <> OLD.asked_by OR NEW.asked_at <> OLD.asked_at
    OR OLD.done_by IS NOT NULL"""
UNSIGNED = """NEW.state = 'archived' AND (OLD.state <> 'following_up' OR NOT EXISTS (
    SELECT 1 FROM closing c WHERE c.interview_id = NEW.id AND c.signed_by IS NOT NULL
    AND c.signed_by <> c.prepared_by AND c.number =
        (SELECT MAX(t.number) FROM closing t WHERE t.interview_id = NEW.id)))"""
ALWAYS = "1 = 1"
RULES = (
    *(
        (f"{table}_{name}", verb, table, ALWAYS, GROWS)
        for table in ("archive_waiver", "archive_file", "retention")
        for name, verb in (("fixed", "UPDATE"), ("kept", "DELETE"))
    ),
    ("closing_fixed", "UPDATE", "closing", CLOSING, SIGNED_ONCE),
    ("closing_born_open", "INSERT", "closing", "NEW.signed_by IS NOT NULL", SIGNED),
    ("erasure_born_open", "INSERT", "erasure", "NEW.done_by IS NOT NULL", ERASED_BY),
    ("closing_kept", "DELETE", "closing", ALWAYS, GROWS),
    ("erasure_fixed", "UPDATE", "erasure", ERASURE, ERASED_ONCE),
    ("erasure_kept", "DELETE", "erasure", ALWAYS, GROWS),
    ("interview_signed", "UPDATE", "interview", UNSIGNED, SIGNED),
    ("interview_born_open", "INSERT", "interview", "NEW.state = 'archived'", SIGNED),
)
GONE = """EXISTS (SELECT 1 FROM erasure gone JOIN question asked
        ON asked.interview_id = gone.interview_id
        WHERE asked.id = {question} AND gone.done_by IS NOT NULL
        AND (gone.question_id IS NULL OR gone.question_id = asked.id))"""
VERSION = """NEW.text <> OLD.text OR NEW.label <> OLD.label OR NEW.question <> OLD.question
    OR NEW.remark <> OLD.remark OR NEW.salt <> OLD.salt OR NEW.number <> OLD.number
    OR NEW.drafted_by <> OLD.drafted_by OR NEW.{owner} <> OLD.{owner}
    OR OLD.state IN ('approved', 'returned')"""
VERSION_GONE = """NEW.text = '{mark}' AND NEW.label = '{mark}' AND NEW.question = '{mark}'
    AND NEW.remark = '{mark}' AND NEW.salt = '' AND NEW.photos = '' AND NEW.number = OLD.number
    AND NEW.drafted_by = OLD.drafted_by AND NEW.{owner} = OLD.{owner} AND NEW.state = OLD.state
    AND NOT EXISTS (SELECT 1 FROM publication p
        WHERE p.{owner} = NEW.{owner} AND p.version = NEW.number)"""
WORDING = """NEW.question_id <> OLD.question_id OR NEW.number <> OLD.number OR NEW.text <> OLD.text
    OR NEW.nickname <> OLD.nickname OR NEW.text_before <> OLD.text_before
    OR NEW.nickname_before <> OLD.nickname_before OR NEW.why <> OLD.why OR NEW.after <> OLD.after
    OR NEW."by" <> OLD."by" OR NEW.at <> OLD.at OR NEW.salt <> OLD.salt
    OR OLD.undone_by IS NOT NULL"""
WORDING_GONE = f"""NEW.question_id = OLD.question_id AND NEW.number = OLD.number
    AND NEW.text = '{MARK}' AND NEW.nickname = '{MARK}' AND NEW.text_before = '{MARK}'
    AND NEW.nickname_before = '{MARK}' AND NEW.salt = '' AND NEW."by" = OLD."by" """
RAW_GONE = f"""NEW.question_id = OLD.question_id AND NEW.nickname = '{MARK}'
    AND NEW.text = '{MARK}' AND NEW.salt = ''"""
UNKNOWN = """(NEW.text <> OLD.text OR NEW.nickname <> OLD.nickname) AND NOT EXISTS (
    SELECT 1 FROM question_wording w WHERE w.question_id = NEW.id
    AND (w.undone_by IS NULL AND w.text = NEW.text AND w.nickname = NEW.nickname
        OR w.undone_by IS NOT NULL AND w.text_before = NEW.text
        AND w.nickname_before = NEW.nickname))"""
OF_ANSWER = "(SELECT a.question_id FROM answer a WHERE a.id = NEW.answer_id)"
OF_LINE = (
    "(SELECT l.question_id FROM line l WHERE l.id = NEW.line_id"
    " AND l.speaker IN ('netizen', 'press'))"
)


def _erasable(refused: str, marked: str, question: str) -> str:
    return f"({refused}) AND NOT ({marked} AND {GONE.format(question=question)})"


def _version(owner: str, question: str, refused: str) -> str:
    return _erasable(refused, VERSION_GONE.format(owner=owner, mark=MARK), question)


SOFTENED = (
    ("question_raw_fixed", "UPDATE", "question_raw",
     _erasable(ALWAYS, RAW_GONE, "NEW.question_id"), GROWS),
    ("question_wording_fixed", "UPDATE", "question_wording",
     _erasable(WORDING, WORDING_GONE, "NEW.question_id"), GROWS),
    ("question_worded", "UPDATE", "question",
     _erasable(UNKNOWN, f"NEW.text = '{MARK}' AND NEW.nickname = '{MARK}'", "NEW.id"),
     WORDED),
    *(
        (f"{table}_{name}", "UPDATE", table, _version(owner, question, refused), FIXED)
        for table, owner, question in (
            ("answer_version", "answer_id", OF_ANSWER), ("line_version", "line_id", OF_LINE),
        )
        for name, refused in (
            ("fixed", VERSION.format(owner=owner)), ("photos_fixed", "NEW.photos <> OLD.photos"),
        )
    ),
)  # fmt: skip
"""What stood before, with the one exception; a downgrade brings back what stood before."""
RAW_KEPT = ("question_raw_kept", "DELETE", "question_raw", ALWAYS, GROWS)
"""A server's one trigger refused both verbs."""
BEFORE = (
    ("question_wording_fixed", "UPDATE", "question_wording", WORDING, GROWS),
    ("question_worded", "UPDATE OF text, nickname", "question", UNKNOWN, WORDED),
    *(
        (f"{table}_{name}", "UPDATE", table, refused, why)
        for table, owner in (("answer_version", "answer_id"), ("line_version", "line_id"))
        for name, refused, why in (
            ("fixed", VERSION.format(owner=owner), FIXED),
            ("photos_fixed", "NEW.photos <> OLD.photos", PHOTOS),
        )
    ),
)
KEYS = {
    "archive_waiver": ("interview_id", "number"), "archive_file": ("interview_id", "number"),
    "retention": ("interview_id", "number"), "closing": ("interview_id", "number"),
    "erasure": ("id",),
}  # fmt: skip
NO_REPLACE = """
CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} t WHERE {same})
BEGIN SELECT RAISE(ABORT, 'refused: 这里的内容只增不改'); END
"""


def upgrade() -> None:
    """Adds the tables and what guards them, and makes room for the mark of an erasure."""
    _tables()
    in_a_file = _in_a_file()
    if in_a_file:
        op.execute("DROP TRIGGER question_raw_no_UPDATE")
        for table, key in KEYS.items():
            same = " AND ".join(f"t.{column} = NEW.{column}" for column in key)
            op.execute(NO_REPLACE.format(table=table, same=same))
    else:
        op.execute("DROP TRIGGER question_raw_no_update_or_delete ON question_raw")
        _lay(RAW_KEPT)
    for name, _verb, table, *_why in BEFORE:
        _drop_old(name, table)
    for rule in (*RULES, *SOFTENED):
        _lay(rule)


def downgrade() -> None:
    """Takes them away, and lets nothing be erased any more."""
    rules = [*RULES, *SOFTENED, *(() if _in_a_file() else (RAW_KEPT,))]
    for name, *_rule in rules:
        op.execute(f"DROP TRIGGER {name}" if _in_a_file() else f"DROP FUNCTION {name}() CASCADE")
    for table in ("erasure", "retention", "archive_file", "closing", "archive_waiver"):
        op.drop_table(table)
    if _in_a_file():
        _lay(("question_raw_no_UPDATE", "UPDATE", "question_raw", ALWAYS, GROWS))
    else:
        op.execute(
            "CREATE TRIGGER question_raw_no_update_or_delete BEFORE UPDATE OR DELETE ON"
            f" question_raw FOR EACH ROW EXECUTE FUNCTION studio_refuse({_bare(GROWS)})"
        )
    for name, verb, table, condition, why in BEFORE:
        if _in_a_file() or name == "question_worded":
            _lay((name, verb, table, condition, why))
            continue
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW"
            f" WHEN ({condition}) EXECUTE FUNCTION studio_refuse({_bare(why)})"
        )


def _lay(rule: tuple[str, str, str, str, str]) -> None:
    name, verb, table, condition, why = rule
    made = IN_A_FILE if _in_a_file() else ON_A_SERVER
    op.execute(made.format(name=name, verb=verb, table=table, condition=condition, why=why))


def _drop_old(name: str, table: str) -> None:
    if _in_a_file():
        op.execute(f"DROP TRIGGER {name}")
    elif name == "question_worded":
        op.execute(f"DROP FUNCTION {name}() CASCADE")
    else:
        op.execute(f"DROP TRIGGER {name} ON {table}")


def _tables() -> None:
    op.create_table(
        "archive_waiver",
        *_numbered("archive_waiver"),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("left", sa.Integer(), nullable=False),
        *_texts("reason", "salt", "by"),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
    )
    op.create_table(
        "closing",
        *_numbered("closing"),
        *_texts("prepared_by"),
        sa.Column("prepared_at", UtcDateTime(length=32), nullable=False),
        sa.Column("signed_by", sa.Text(), nullable=True),
        sa.Column("signed_at", UtcDateTime(length=32), nullable=True),
        sa.CheckConstraint("signed_by <> prepared_by", name="ck_closing_four_eyes"),
        sa.CheckConstraint("(signed_by IS NULL) = (signed_at IS NULL)", name="ck_closing_whole"),
    )
    op.create_table(
        "archive_file",
        *_numbered("archive_file"),
        *_texts("name"),
        sa.Column("size", sa.Integer(), nullable=False),
        *_texts("sha256"),
        sa.Column("entries", sa.Integer(), nullable=False),
        *_texts("by"),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
    )
    op.create_table(
        "retention",
        *_numbered("retention"),
        *_texts("until", "reason", "salt", "by"),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
    )
    _erasure()


def _erasure() -> None:
    op.create_table(
        "erasure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=True),
        *_texts("reason", "salt", "asked_by"),
        sa.Column("asked_at", UtcDateTime(length=32), nullable=False),
        sa.Column("done_by", sa.Text(), nullable=True),
        sa.Column("done_at", UtcDateTime(length=32), nullable=True),
        sa.CheckConstraint("done_by <> asked_by", name="ck_erasure_four_eyes"),
        sa.CheckConstraint("(done_by IS NULL) = (done_at IS NULL)", name="ck_erasure_whole"),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_erasure_interview_id_interview"
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name="fk_erasure_question_id_question"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_erasure"),
        sqlite_autoincrement=True,
    )
    for column in ("interview_id", "question_id"):
        op.create_index(f"ix_erasure_{column}", "erasure", [column])


def _numbered(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("interview_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name=f"fk_{table}_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("interview_id", "number", name=f"pk_{table}"),
    )


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)


def _bare(why: str) -> str:
    """`studio_refuse` says the first word itself."""
    return why.replace("refused: ", "")


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
