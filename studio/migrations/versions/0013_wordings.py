"""The public wordings of a question; suggestions know which wording they were made from.

Revision 0013. The wording of a question changes only to one that is kept, or back from one that was
undone. A downgrade leaves each question with the wording it has.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

FIXED = """NEW.question_id <> OLD.question_id OR NEW.number <> OLD.number OR NEW.text <> OLD.text
    OR NEW.nickname <> OLD.nickname OR NEW.text_before <> OLD.text_before
    OR NEW.nickname_before <> OLD.nickname_before OR NEW.why <> OLD.why OR NEW.after <> OLD.after
    OR NEW."by" <> OLD."by" OR NEW.at <> OLD.at OR NEW.salt <> OLD.salt
    OR OLD.undone_by IS NOT NULL"""
UNKNOWN = """(NEW.text <> OLD.text OR NEW.nickname <> OLD.nickname) AND NOT EXISTS (
    SELECT 1 FROM question_wording w WHERE w.question_id = NEW.id
    AND (w.undone_by IS NULL AND w.text = NEW.text AND w.nickname = NEW.nickname
        OR w.undone_by IS NOT NULL AND w.text_before = NEW.text
        AND w.nickname_before = NEW.nickname))"""
GROWS = "这里的内容只增不改"
KEPT_FIRST = "公开文本须先留存再改"
IN_A_FILE = {
    "question_wording_no_DELETE": f"""
CREATE TRIGGER question_wording_no_DELETE BEFORE DELETE ON question_wording
BEGIN SELECT RAISE(ABORT, 'refused: {GROWS}'); END
""",
    "question_wording_no_replace": f"""
CREATE TRIGGER question_wording_no_replace BEFORE INSERT ON question_wording
WHEN EXISTS (SELECT 1 FROM question_wording t
    WHERE t.question_id = NEW.question_id AND t.number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'refused: {GROWS}'); END
""",
    "question_wording_fixed": f"""
CREATE TRIGGER question_wording_fixed BEFORE UPDATE ON question_wording WHEN {FIXED}
BEGIN SELECT RAISE(ABORT, 'refused: {GROWS}'); END
""",
    "question_worded": f"""
CREATE TRIGGER question_worded BEFORE UPDATE OF text, nickname ON question WHEN {UNKNOWN}
BEGIN SELECT RAISE(ABORT, 'refused: {KEPT_FIRST}'); END
""",
}
ON_A_SERVER = (
    *(
        f"CREATE TRIGGER question_wording_no_{verb.lower()} BEFORE {verb} ON question_wording"
        f" FOR EACH {each} EXECUTE FUNCTION studio_refuse('{GROWS}')"
        for verb, each in (("DELETE", "ROW"), ("TRUNCATE", "STATEMENT"))
    ),
    f"""
CREATE TRIGGER question_wording_fixed BEFORE UPDATE ON question_wording FOR EACH ROW
WHEN ({FIXED}) EXECUTE FUNCTION studio_refuse('{GROWS}')
""",
    f"""
CREATE FUNCTION question_worded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF {UNKNOWN} THEN RAISE EXCEPTION 'refused: {KEPT_FIRST}'; END IF;
    RETURN NEW; END $$
""",
    """
CREATE TRIGGER question_worded BEFORE UPDATE OF text, nickname ON question
FOR EACH ROW EXECUTE FUNCTION question_worded()
""",
)


def upgrade() -> None:
    """Adds the table, the column and what guards them."""
    op.add_column("suggestions", sa.Column("of", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "question_wording",
        sa.Column("question_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("nickname", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("nickname_before", sa.Text(), nullable=False),
        sa.Column("text_before", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("after", sa.Integer(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name="fk_question_wording_question_id_question"
        ),
        sa.PrimaryKeyConstraint("question_id", "number", name="pk_question_wording"),
    )
    in_a_file = op.get_bind().dialect.name == "sqlite"
    for statement in IN_A_FILE.values() if in_a_file else ON_A_SERVER:
        op.execute(statement)


def downgrade() -> None:
    """Takes them away."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER question_worded")
    else:
        op.execute("DROP FUNCTION question_worded() CASCADE")
    op.drop_table("question_wording")
    op.drop_column("suggestions", "of")
