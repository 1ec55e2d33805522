"""The first tables, and the rules that the database keeps by itself.

Revision 0001. The triggers say once more what the commands say: the journal only grows,
a version never changes, nobody decides on their own text, only an approved version is released.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NEVER = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, 'refused: {why}'); END
"""
HEAD_FOLLOWS = """
CREATE TRIGGER journal_head_follows BEFORE UPDATE ON journal_head
WHEN NEW.programme <> OLD.programme OR NEW.number <= OLD.number OR NOT EXISTS (
    SELECT 1 FROM journal_entry e
    WHERE e.programme = NEW.programme AND e.number = NEW.number AND e.digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'refused: 账头只能随新的一条前进'); END
"""
ENTRY_FOLLOWS = """
CREATE TRIGGER journal_entry_follows BEFORE INSERT ON journal_entry
WHEN NEW.number <> 1 AND NOT EXISTS (
    SELECT 1 FROM journal_entry e WHERE e.programme = NEW.programme
    AND e.number = NEW.number - 1 AND e.digest = NEW.previous)
BEGIN SELECT RAISE(ABORT, 'refused: 账目须与上一条相连'); END
"""
VERSION_FIXED = """
CREATE TRIGGER {table}_fixed BEFORE UPDATE ON {table}
WHEN NEW.text <> OLD.text OR NEW.label <> OLD.label OR NEW.question <> OLD.question
    OR NEW.remark <> OLD.remark OR NEW.salt <> OLD.salt OR NEW.number <> OLD.number
    OR NEW.drafted_by <> OLD.drafted_by OR NEW.{owner} <> OLD.{owner}
    OR OLD.state IN ('approved', 'returned')
BEGIN SELECT RAISE(ABORT, 'refused: 版本一经保存不再改动'); END
"""
FOUR_EYES = """
CREATE TRIGGER {table}_four_eyes BEFORE UPDATE OF decided_by ON {table}
WHEN NEW.decided_by IN (SELECT v.drafted_by FROM {table} v WHERE v.{owner} = NEW.{owner})
BEGIN SELECT RAISE(ABORT, 'refused: 不能审核自己起草的内容'); END
"""
BORN_DRAFT = """
CREATE TRIGGER {table}_born_draft BEFORE INSERT ON {table}
WHEN NEW.state <> 'draft' OR NEW.decided_by IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'refused: 新版本须从草稿开始'); END
"""
ONLY_APPROVED = """
CREATE TRIGGER publication_only_approved BEFORE INSERT ON publication
WHEN NOT EXISTS (
    SELECT 1 FROM line_version v WHERE v.line_id = NEW.line_id AND v.number = NEW.version
    AND v.state = 'approved' AND v.decided_by <> v.drafted_by AND v.text = NEW.text
    AND v.label = NEW.label AND v.remark = NEW.remark AND v.question = NEW.question
    UNION ALL
    SELECT 1 FROM answer_version v WHERE v.answer_id = NEW.answer_id AND v.number = NEW.version
    AND v.state = 'approved' AND v.decided_by <> v.drafted_by AND v.text = NEW.text
    AND v.label = NEW.label AND v.remark = NEW.remark AND v.question = NEW.question)
BEGIN SELECT RAISE(ABORT, 'refused: 未经另一人审核通过的内容不能发布'); END
"""
PUBLICATION_FIXED = """
CREATE TRIGGER publication_fixed BEFORE UPDATE ON publication
WHEN NEW.text <> OLD.text OR NEW.label <> OLD.label OR NEW.question <> OLD.question
    OR NEW.remark <> OLD.remark OR NEW.entry <> OLD.entry OR NEW.number <> OLD.number
    OR NEW.version <> OLD.version OR NEW.sequence <> OLD.sequence
    OR (OLD.state = 'withdrawn' AND NEW.state <> 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'refused: 已签发的内容不再改动'); END
"""
NO_REPLACE = """
CREATE TRIGGER {table}_no_replace_{n} BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} t WHERE {same})
BEGIN SELECT RAISE(ABORT, 'refused: 这里的内容只增不改'); END
"""
KEYS = {
    "journal_entry": (("programme", "number"),),
    "journal_head": (("programme",),),
    "question_raw": (("question_id",),),
    "line_version": (("line_id", "number"),),
    "answer_version": (("answer_id", "number"),),
    "line": (("id",), ("interview_id", "position")),
    "publication": (("id",), ("interview_id", "entry", "number")),
    "question": (("id",), ("interview_id", "channel", "channel_ref")),
    "person": (("login",),),
}
"""SQLite's INSERT OR REPLACE deletes without a DELETE trigger; a taken key is refused instead."""
GROWING = {
    "journal_entry": ("UPDATE", "DELETE"),
    "journal_head": ("DELETE",),
    "question_raw": ("UPDATE", "DELETE"),
    "line_version": ("DELETE",),
    "answer_version": ("DELETE",),
    "line": ("DELETE",),
    "publication": ("DELETE",),
    "question": ("DELETE",),
    "person": ("DELETE",),
}
VERSIONS = (("line_version", "line_id"), ("answer_version", "answer_id"))


def upgrade() -> None:
    """Makes tables, triggers, the house's journal and the courier's own login."""
    _create_tables()
    if op.get_bind().dialect.name == "sqlite":  # a server gets its own in 0006
        _guard()
    op.execute(f"INSERT INTO journal_head VALUES (0, 0, '{'0' * 64}')")
    op.execute("INSERT INTO person VALUES ('courier', '信使', '', '', TRUE)")


def _guard() -> None:
    for table, verbs in GROWING.items():
        for verb in verbs:
            op.execute(NEVER.format(table=table, verb=verb, why="这里的内容只增不改"))
    for table, keys in KEYS.items():
        for n, key in enumerate(keys):
            same = " AND ".join(f"t.{column} = NEW.{column}" for column in key)
            op.execute(NO_REPLACE.format(table=table, n=n, same=same))
    for statement in (HEAD_FOLLOWS, ENTRY_FOLLOWS, ONLY_APPROVED, PUBLICATION_FIXED):
        op.execute(statement)
    for table, owner in VERSIONS:
        for statement in (VERSION_FIXED, FOUR_EYES, BORN_DRAFT):
            op.execute(statement.format(table=table, owner=owner))


def _create_tables() -> None:
    op.create_table(
        "courier_lease",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("expires_at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_courier_lease")),
    )
    op.create_table(
        "journal_entry",
        sa.Column("programme", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("thing", sa.Text(), nullable=False),
        sa.Column("thing_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("text_digest", sa.Text(), nullable=False),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("programme", "number", name=op.f("pk_journal_entry")),
    )
    op.create_index(op.f("ix_journal_entry_command"), "journal_entry", ["command"], unique=False)
    op.create_index(
        op.f("ix_journal_entry_thing_thing_id"),
        "journal_entry",
        ["thing", "thing_id"],
        unique=False,
    )
    op.create_table(
        "journal_head",
        sa.Column("programme", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("programme", name=op.f("pk_journal_head")),
    )
    op.create_table(
        "person",
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("password", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("login", name=op.f("pk_person")),
    )
    op.create_table(
        "interview",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("venue", sa.Text(), nullable=False),
        sa.Column("editor", sa.Text(), nullable=False),
        sa.Column("starts_at", UtcDateTime(length=32), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("ad_hoc_reason", sa.Text(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.Column("portal_url", sa.Text(), nullable=False),
        sa.Column("on_air_at", UtcDateTime(length=32), nullable=True),
        sa.Column("ended_at", UtcDateTime(length=32), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["id"],
            ["journal_head.programme"],
            name=op.f("fk_interview_id_journal_head"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview")),
    )
    op.create_table(
        "roster",
        sa.Column("programme", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["login"], ["person.login"], name=op.f("fk_roster_login_person")),
        sa.ForeignKeyConstraint(
            ["programme"],
            ["journal_head.programme"],
            name=op.f("fk_roster_programme_journal_head"),
        ),
        sa.PrimaryKeyConstraint("programme", "login", "role", name=op.f("pk_roster")),
    )
    op.create_table(
        "courier_channel",
        sa.Column("interview_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("up", sa.Boolean(), nullable=False),
        sa.Column("since", UtcDateTime(length=32), nullable=False),
        sa.Column("fault", sa.Text(), nullable=False),
        sa.Column("latency_ms", sa.Double(), nullable=False),
        sa.Column("announced_revision", sa.Integer(), nullable=False),
        sa.Column("questions_cursor", sa.Text(), nullable=False),
        sa.Column("entries_cursor", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interview.id"],
            name=op.f("fk_courier_channel_interview_id_interview"),
        ),
        sa.PrimaryKeyConstraint("interview_id", name=op.f("pk_courier_channel")),
    )
    op.create_table(
        "guest",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interview.id"],
            name=op.f("fk_guest_interview_id_interview"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guest")),
    )
    op.create_index(op.f("ix_guest_interview_id"), "guest", ["interview_id"], unique=False)
    op.create_table(
        "question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("channel_ref", sa.Text(), nullable=False),
        sa.Column("portal_ref", sa.Text(), nullable=False),
        sa.Column("nickname", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("received_at", UtcDateTime(length=32), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("merged_into", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interview.id"],
            name=op.f("fk_question_interview_id_interview"),
        ),
        sa.ForeignKeyConstraint(
            ["merged_into"],
            ["question.id"],
            name=op.f("fk_question_merged_into_question"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
        sa.UniqueConstraint(
            "interview_id",
            "channel",
            "channel_ref",
            name=op.f("uq_question_interview_id_channel_channel_ref"),
        ),
    )
    op.create_index(
        op.f("ix_question_interview_id_state"),
        "question",
        ["interview_id", "state"],
        unique=False,
    )
    op.create_index(op.f("ix_question_merged_into"), "question", ["merged_into"], unique=False)
    op.create_table(
        "air_item",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("recommended_by", sa.Text(), nullable=False),
        sa.Column("asked_at", UtcDateTime(length=32), nullable=True),
        sa.Column("finished_at", UtcDateTime(length=32), nullable=True),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interview.id"],
            name=op.f("fk_air_item_interview_id_interview"),
        ),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["question.id"],
            name=op.f("fk_air_item_question_id_question"),
        ),
        sa.PrimaryKeyConstraint("question_id", name=op.f("pk_air_item")),
    )
    op.create_index(op.f("ix_air_item_interview_id"), "air_item", ["interview_id"], unique=False)
    op.create_table(
        "answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interview.id"],
            name=op.f("fk_answer_interview_id_interview"),
        ),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["question.id"],
            name=op.f("fk_answer_question_id_question"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
        sa.UniqueConstraint("question_id", name=op.f("uq_answer_question_id")),
    )
    op.create_index(op.f("ix_answer_interview_id"), "answer", ["interview_id"], unique=False)
    op.create_table(
        "line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=False),
        sa.Column("speaker_name", sa.Text(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=True),
        sa.Column("started_by", sa.Text(), nullable=False),
        sa.Column("started_at", UtcDateTime(length=32), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("commitment", sa.Boolean(), nullable=False),
        sa.Column("discarded", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interview.id"],
            name=op.f("fk_line_interview_id_interview"),
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_line_question_id_question")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line")),
        sa.UniqueConstraint("interview_id", "position", name=op.f("uq_line_interview_id_position")),
    )
    op.create_table(
        "question_raw",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("nickname", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["question.id"],
            name=op.f("fk_question_raw_question_id_question"),
        ),
        sa.PrimaryKeyConstraint("question_id", name=op.f("pk_question_raw")),
    )
    op.create_table(
        "question_told",
        sa.Column("question_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["question.id"],
            name=op.f("fk_question_told_question_id_question"),
        ),
        sa.PrimaryKeyConstraint("question_id", name=op.f("pk_question_told")),
    )
    op.create_table(
        "screening_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("act", sa.Integer(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.Column("state_before", sa.Text(), nullable=False),
        sa.Column("merged_before", sa.Integer(), nullable=True),
        sa.Column("reason_before", sa.Text(), nullable=False),
        sa.Column("unit_before", sa.Text(), nullable=False),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["question.id"],
            name=op.f("fk_screening_decision_question_id_question"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_screening_decision")),
    )
    op.create_index(op.f("ix_screening_decision_act"), "screening_decision", ["act"], unique=False)
    op.create_index(
        op.f("ix_screening_decision_question_id"),
        "screening_decision",
        ["question_id"],
        unique=False,
    )
    op.create_table(
        "answer_version",
        sa.Column("answer_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("drafted_by", sa.Text(), nullable=False),
        sa.Column("drafted_at", UtcDateTime(length=32), nullable=False),
        sa.Column("submitted_at", UtcDateTime(length=32), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("decided_at", UtcDateTime(length=32), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("secrecy", sa.Text(), nullable=False),
        sa.Column("legal_basis", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "state <> 'approved' OR (decided_by IS NOT NULL AND secrecy = 'open')",
            name=op.f("ck_answer_version_approved_by_somebody"),
        ),
        sa.CheckConstraint(
            "decided_by IS NULL OR decided_by <> drafted_by",
            name=op.f("ck_answer_version_second_person"),
        ),
        sa.ForeignKeyConstraint(
            ["answer_id"],
            ["answer.id"],
            name=op.f("fk_answer_version_answer_id_answer"),
        ),
        sa.PrimaryKeyConstraint("answer_id", "number", name=op.f("pk_answer_version")),
    )
    op.create_table(
        "line_version",
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("drafted_by", sa.Text(), nullable=False),
        sa.Column("drafted_at", UtcDateTime(length=32), nullable=False),
        sa.Column("submitted_at", UtcDateTime(length=32), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("decided_at", UtcDateTime(length=32), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("secrecy", sa.Text(), nullable=False),
        sa.Column("legal_basis", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "state <> 'approved' OR (decided_by IS NOT NULL AND secrecy = 'open')",
            name=op.f("ck_line_version_approved_by_somebody"),
        ),
        sa.CheckConstraint(
            "decided_by IS NULL OR decided_by <> drafted_by",
            name=op.f("ck_line_version_second_person"),
        ),
        sa.ForeignKeyConstraint(
            ["line_id"], ["line.id"], name=op.f("fk_line_version_line_id_line")
        ),
        sa.PrimaryKeyConstraint("line_id", "number", name=op.f("pk_line_version")),
    )
    op.create_table(
        "publication",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=True),
        sa.Column("answer_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("spoken_at", UtcDateTime(length=32), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("released_by", sa.Text(), nullable=False),
        sa.Column("released_at", UtcDateTime(length=32), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("sent_at", UtcDateTime(length=32), nullable=True),
        sa.Column("proved_at", UtcDateTime(length=32), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("fault", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(line_id IS NULL) <> (answer_id IS NULL)",
            name=op.f("ck_publication_one_source"),
        ),
        sa.ForeignKeyConstraint(
            ["answer_id"], ["answer.id"], name=op.f("fk_publication_answer_id_answer")
        ),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interview.id"],
            name=op.f("fk_publication_interview_id_interview"),
        ),
        sa.ForeignKeyConstraint(["line_id"], ["line.id"], name=op.f("fk_publication_line_id_line")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication")),
        sa.UniqueConstraint(
            "interview_id",
            "entry",
            "number",
            name=op.f("uq_publication_interview_id_entry_number"),
        ),
    )
    op.create_index(op.f("ix_publication_line_id"), "publication", ["line_id"])
    op.create_index(op.f("ix_publication_answer_id"), "publication", ["answer_id"])
    op.create_index(
        op.f("ix_publication_interview_id_state"),
        "publication",
        ["interview_id", "state"],
        unique=False,
    )
    op.create_table(
        "skipped_line",
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["line_id"], ["line.id"], name=op.f("fk_skipped_line_line_id_line")
        ),
        sa.PrimaryKeyConstraint("line_id", name=op.f("pk_skipped_line")),
    )
    op.create_table(
        "withdrawal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=True),
        sa.Column("answer_id", sa.Integer(), nullable=True),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(length=32), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("sent_at", UtcDateTime(length=32), nullable=True),
        sa.Column("proved_at", UtcDateTime(length=32), nullable=True),
        sa.ForeignKeyConstraint(
            ["answer_id"], ["answer.id"], name=op.f("fk_withdrawal_answer_id_answer")
        ),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interview.id"],
            name=op.f("fk_withdrawal_interview_id_interview"),
        ),
        sa.ForeignKeyConstraint(["line_id"], ["line.id"], name=op.f("fk_withdrawal_line_id_line")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_withdrawal")),
    )
    op.create_index(
        op.f("ix_withdrawal_interview_id_state"),
        "withdrawal",
        ["interview_id", "state"],
        unique=False,
    )


def downgrade() -> None:
    """Takes everything away again; triggers go with their tables."""
    op.drop_index(op.f("ix_withdrawal_interview_id_state"), table_name="withdrawal")
    op.drop_table("withdrawal")
    op.drop_table("skipped_line")
    op.drop_index(op.f("ix_publication_line_id"), table_name="publication")
    op.drop_index(op.f("ix_publication_answer_id"), table_name="publication")
    op.drop_index(op.f("ix_publication_interview_id_state"), table_name="publication")
    op.drop_table("publication")
    op.drop_table("line_version")
    op.drop_table("answer_version")
    op.drop_index(op.f("ix_screening_decision_question_id"), table_name="screening_decision")
    op.drop_index(op.f("ix_screening_decision_act"), table_name="screening_decision")
    op.drop_table("screening_decision")
    op.drop_table("question_told")
    op.drop_table("question_raw")
    op.drop_table("line")
    op.drop_index(op.f("ix_answer_interview_id"), table_name="answer")
    op.drop_table("answer")
    op.drop_index(op.f("ix_air_item_interview_id"), table_name="air_item")
    op.drop_table("air_item")
    op.drop_index(op.f("ix_question_merged_into"), table_name="question")
    op.drop_index(op.f("ix_question_interview_id_state"), table_name="question")
    op.drop_table("question")
    op.drop_index(op.f("ix_guest_interview_id"), table_name="guest")
    op.drop_table("guest")
    op.drop_table("courier_channel")
    op.drop_table("roster")
    op.drop_table("interview")
    op.drop_table("person")
    op.drop_table("journal_head")
    op.drop_index(op.f("ix_journal_entry_thing_thing_id"), table_name="journal_entry")
    op.drop_index(op.f("ix_journal_entry_command"), table_name="journal_entry")
    op.drop_table("journal_entry")
    op.drop_table("courier_lease")
