"""What a database server guards by itself, and its word to all PCs when a journal grows.

Revision 0006. The same rules as SQLite's triggers, in PL/pgSQL; there also against TRUNCATE.
"""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

REFUSE = """
CREATE FUNCTION studio_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING MESSAGE = 'refused: ' || TG_ARGV[0]; END $$
"""
CHECKS = {
    "journal_entry_follows": """
    IF NEW.number <> 1 AND NOT EXISTS (
        SELECT 1 FROM journal_entry e WHERE e.programme = NEW.programme
        AND e.number = NEW.number - 1 AND e.digest = NEW.previous)
    THEN RAISE EXCEPTION 'refused: 账目须与上一条相连'; END IF;""",
    "journal_head_follows": """
    IF NEW.programme <> OLD.programme OR NEW.number <= OLD.number OR NOT EXISTS (
        SELECT 1 FROM journal_entry e
        WHERE e.programme = NEW.programme AND e.number = NEW.number AND e.digest = NEW.digest)
    THEN RAISE EXCEPTION 'refused: 账头只能随新的一条前进'; END IF;
    PERFORM pg_notify('studio_journal', NEW.programme::text);""",
    "line_version_four_eyes": """
    IF NEW.decided_by IN (SELECT v.drafted_by FROM line_version v WHERE v.line_id = NEW.line_id)
    THEN RAISE EXCEPTION 'refused: 不能审核自己起草的内容'; END IF;""",
    "answer_version_four_eyes": """
    IF NEW.decided_by IN (
        SELECT v.drafted_by FROM answer_version v WHERE v.answer_id = NEW.answer_id)
    THEN RAISE EXCEPTION 'refused: 不能审核自己起草的内容'; END IF;""",
    "publication_only_approved": """
    IF NOT EXISTS (
        SELECT 1 FROM line_version v WHERE v.line_id = NEW.line_id AND v.number = NEW.version
        AND v.state = 'approved' AND v.decided_by <> v.drafted_by AND v.text = NEW.text
        AND v.label = NEW.label AND v.remark = NEW.remark AND v.question = NEW.question
        UNION ALL
        SELECT 1 FROM answer_version v WHERE v.answer_id = NEW.answer_id
        AND v.number = NEW.version
        AND v.state = 'approved' AND v.decided_by <> v.drafted_by AND v.text = NEW.text
        AND v.label = NEW.label AND v.remark = NEW.remark AND v.question = NEW.question)
    THEN RAISE EXCEPTION 'refused: 未经另一人审核通过的内容不能发布'; END IF;""",
}
REAL = """
    IF NOT NEW.rehearsal AND EXISTS (SELECT 1 FROM house_fact f WHERE f.name = 'rehearsal_only')
    THEN RAISE EXCEPTION 'refused: 彩排用的演播台里只有彩排'; END IF;"""
CHECKS |= {
    "interview_made_in_rehearsal": REAL,
    "interview_kept_in_rehearsal": REAL,
    "house_fact_before_real": """
    IF NEW.name = 'rehearsal_only' AND EXISTS (SELECT 1 FROM interview i WHERE NOT i.rehearsal)
    THEN RAISE EXCEPTION 'refused: 这里已有真实访谈，不能改作彩排用'; END IF;""",
}
CHECK = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN {body}
    RETURN NEW; END $$
"""
VERSION_FIXED = """NEW.text <> OLD.text OR NEW.label <> OLD.label OR NEW.question <> OLD.question
    OR NEW.remark <> OLD.remark OR NEW.salt <> OLD.salt OR NEW.number <> OLD.number
    OR NEW.drafted_by <> OLD.drafted_by OR NEW.{owner} <> OLD.{owner}
    OR OLD.state IN ('approved', 'returned')"""
PUBLICATION_FIXED = """NEW.text <> OLD.text OR NEW.label <> OLD.label
    OR NEW.question <> OLD.question OR NEW.remark <> OLD.remark OR NEW.entry <> OLD.entry
    OR NEW.number <> OLD.number OR NEW.version <> OLD.version OR NEW.sequence <> OLD.sequence
    OR (OLD.state = 'withdrawn' AND NEW.state <> 'withdrawn')"""
WITHDRAWAL_FIXED = """NEW.interview_id <> OLD.interview_id OR NEW.entry <> OLD.entry
    OR NEW.reason <> OLD.reason OR NEW.by <> OLD.by OR NEW.at <> OLD.at"""
LEASE_FOLLOWS = "NEW.epoch < OLD.epoch OR (NEW.holder <> OLD.holder AND NEW.epoch = OLD.epoch)"
BORN_DRAFT = "NEW.state <> 'draft' OR NEW.decided_by IS NOT NULL"
ONLY_REHEARSES = "彩排用的演播台不能改作真实的"
GROWS = "这里的内容只增不改"
ORDERED = "撤回的命令不能删去"
TAKEN_OVER = "信使的值守只能接替"
NEVER = {
    "journal_entry": ("UPDATE OR DELETE", GROWS),
    "journal_head": ("DELETE", GROWS),
    "question_raw": ("UPDATE OR DELETE", GROWS),
    "line_version": ("DELETE", GROWS),
    "answer_version": ("DELETE", GROWS),
    "line": ("DELETE", GROWS),
    "publication": ("DELETE", GROWS),
    "question": ("DELETE", GROWS),
    "person": ("DELETE", GROWS),
    "withdrawal": ("DELETE", ORDERED),
    "courier_lease": ("DELETE", TAKEN_OVER),
}
"""What no row of a table may meet; TRUNCATE goes the same way, it meets all at once."""
WHEN = (
    ("line_version_fixed", "UPDATE", "line_version", VERSION_FIXED.format(owner="line_id"),
     "版本一经保存不再改动"),
    ("answer_version_fixed", "UPDATE", "answer_version", VERSION_FIXED.format(owner="answer_id"),
     "版本一经保存不再改动"),
    ("line_version_born_draft", "INSERT", "line_version", BORN_DRAFT, "新版本须从草稿开始"),
    ("answer_version_born_draft", "INSERT", "answer_version", BORN_DRAFT, "新版本须从草稿开始"),
    ("publication_fixed", "UPDATE", "publication", PUBLICATION_FIXED, "已签发的内容不再改动"),
    ("withdrawal_fixed", "UPDATE", "withdrawal", WITHDRAWAL_FIXED, "撤回的命令不再改动"),
    ("courier_lease_follows", "UPDATE", "courier_lease", LEASE_FOLLOWS, TAKEN_OVER),
    ("house_fact_fixed", "UPDATE OR DELETE", "house_fact", "OLD.name = 'rehearsal_only'",
     ONLY_REHEARSES),
)  # fmt: skip
CHECKED = (
    ("journal_entry_follows", "INSERT", "journal_entry"),
    ("journal_head_follows", "UPDATE", "journal_head"),
    ("line_version_four_eyes", "UPDATE", "line_version"),
    ("answer_version_four_eyes", "UPDATE", "answer_version"),
    ("publication_only_approved", "INSERT", "publication"),
    ("interview_made_in_rehearsal", "INSERT", "interview"),
    ("interview_kept_in_rehearsal", "UPDATE OF rehearsal", "interview"),
    ("house_fact_before_real", "INSERT", "house_fact"),
)


def upgrade() -> None:
    """Makes functions and triggers on a server; a file has had them from the beginning."""
    if op.get_bind().dialect.name != "postgresql":
        return
    op.execute(REFUSE)
    for name, body in CHECKS.items():
        op.execute(CHECK.format(name=name, body=body))
    for name, verb, table in CHECKED:
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
        )
    for table, (verbs, why) in NEVER.items():
        for verb, each in ((verbs, "ROW"), ("TRUNCATE", "STATEMENT")):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower().replace(' ', '_')} BEFORE {verb}"
                f" ON {table} FOR EACH {each} EXECUTE FUNCTION studio_refuse('{why}')"
            )
    for name, verb, table, condition, why in WHEN:
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW"
            f" WHEN ({condition}) EXECUTE FUNCTION studio_refuse('{why}')"
        )


def downgrade() -> None:
    """Takes them away."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for name in ("studio_refuse", *CHECKS):
        op.execute(f"DROP FUNCTION {name}() CASCADE")
