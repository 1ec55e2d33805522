"""All years are searched: an index of what was released, and on a server of pairs of signs.

Revision 0041b. All of it is made from what stands there, so a downgrade drops it.
"""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from studio.finding import grams, looked_through

revision = "0041b"
down_revision = "0037b"
branch_labels = None
depends_on = None

BATCH = 1000
INDEX = (
    "CREATE VIRTUAL TABLE said_grams USING fts5("
    "words, content='', detail=none, tokenize='unicode61 remove_diacritics 0')"
)
PAIRS = """
CREATE FUNCTION pairs_of(words text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT COALESCE(array_agg(one || two), '{}')
    FROM unnest(string_to_array(words, NULL), (string_to_array(words, NULL))[2:]) AS t(one, two)
    WHERE one NOT IN (' ', chr(10)) AND two NOT IN (' ', chr(10)) $$
"""
"""Neighbours within a word; blanks and line breaks stand between words."""
WORDS = ("question_words", "said_words")


def upgrade() -> None:
    """Adds the table and the indexes, and fills them."""
    op.create_table(
        "said_words",
        sa.Column("publication_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["publication_id"], ["publication.id"], name="fk_said_words_publication_id_publication"
        ),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_said_words_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("publication_id", name="pk_said_words"),
    )
    op.create_index("ix_said_words_interview_id", "said_words", ["interview_id"])
    if _in_a_file():
        op.execute(INDEX)
    for rows in _batches("SELECT id, interview_id, label, text FROM publication"):
        _fill(rows)
    if not _in_a_file():
        op.execute(sa.text(PAIRS))
        for name in WORDS:
            op.execute(f"CREATE INDEX ix_{name}_pairs ON {name} USING gin (pairs_of(words))")


def downgrade() -> None:
    """Takes them away."""
    if _in_a_file():
        op.execute("DROP TABLE said_grams")
    else:
        op.execute("DROP INDEX ix_question_words_pairs")
    op.drop_table("said_words")
    if not _in_a_file():
        op.execute("DROP FUNCTION pairs_of(text)")


def _fill(rows: list[Any]) -> None:
    kept = [
        {"its": its, "here": here, "words": looked_through(said, label)}
        for its, here, label, said in rows
    ]
    op.get_bind().execute(sa.text("INSERT INTO said_words VALUES (:its, :here, :words)"), kept)
    if _in_a_file():
        known = [{"its": one["its"], "grams": " ".join(grams(str(one["words"])))} for one in kept]
        add = "INSERT INTO said_grams (rowid, words) VALUES (:its, :grams)"
        op.get_bind().execute(sa.text(add), known)


def _batches(query: str) -> Iterator[list[Any]]:
    """All rows first: what is being filled is not what is read."""
    rows = op.get_bind().execute(sa.text(query)).all()
    for first in range(0, len(rows), BATCH):
        yield list(rows[first : first + BATCH])


def _in_a_file() -> bool:
    return op.get_bind().dialect.name == "sqlite"
