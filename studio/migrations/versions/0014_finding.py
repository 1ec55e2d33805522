"""Questions are found by folded words and first letters, and lists narrowed by what is suggested.

Revision 0014. All of it is made from what stands there, so a downgrade drops it. In a file a text
index knows the words by their signs and pairs of signs; a server reads them through.
"""

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from studio.finding import grams, looked_through
from studio.screening.kept import flags_in

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

BATCH = 1000
INDEX = (
    "CREATE VIRTUAL TABLE question_grams USING fts5("
    "words, content='', detail=none, tokenize='unicode61 remove_diacritics 0')"
)


def upgrade() -> None:
    """Adds the tables and fills them."""
    op.create_table(
        "question_words",
        sa.Column("question_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name="fk_question_words_question_id_question"
        ),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_question_words_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("question_id", name="pk_question_words"),
    )
    op.create_index("ix_question_words_interview_id", "question_words", ["interview_id"])
    op.create_table(
        "question_flag",
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("flag", sa.Text(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_question_flag_interview_id_interview"
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name="fk_question_flag_question_id_question"
        ),
        sa.PrimaryKeyConstraint("interview_id", "flag", "question_id", name="pk_question_flag"),
    )
    op.create_index("ix_question_flag_question_id", "question_flag", ["question_id"])
    if op.get_bind().dialect.name == "sqlite":
        op.execute(INDEX)
    for rows in _batches("SELECT id, interview_id, text, nickname FROM question"):
        _fill_words(rows)
    said = "SELECT question_id, interview_id, said FROM suggestions JOIN question ON id=question_id"
    for rows in _batches(said):
        _fill_flags(rows)


def downgrade() -> None:
    """Takes the tables away."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE question_grams")
    op.drop_table("question_flag")
    op.drop_table("question_words")


def _fill_words(rows: list[Any]) -> None:
    kept = [
        {"its": its, "here": here, "words": looked_through(text, nickname)}
        for its, here, text, nickname in rows
    ]
    add = "INSERT INTO question_words VALUES (:its, :here, :words)"
    op.get_bind().execute(sa.text(add), kept)
    if op.get_bind().dialect.name == "sqlite":
        known = [{"its": one["its"], "grams": " ".join(grams(str(one["words"])))} for one in kept]
        add = "INSERT INTO question_grams (rowid, words) VALUES (:its, :grams)"
        op.get_bind().execute(sa.text(add), known)


def _fill_flags(rows: list[Any]) -> None:
    flags = [
        {"its": its, "here": here, "flag": flag}
        for its, here, said in rows
        for flag in flags_in(json.loads(said))
    ]
    if flags:
        add = "INSERT INTO question_flag VALUES (:here, :flag, :its)"
        op.get_bind().execute(sa.text(add), flags)


def _batches(query: str) -> Iterator[list[Any]]:
    """All rows first: what is being filled is not what is read."""
    rows = op.get_bind().execute(sa.text(query)).all()
    for first in range(0, len(rows), BATCH):
        yield list(rows[first : first + BATCH])
