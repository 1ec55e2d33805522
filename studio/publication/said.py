"""What was released is found by its words, in every year, from the moment of its release.

In a file `said_grams`, a text index, knows each row by its signs and pairs of signs; a server has
an index of the pairs of its words.
"""

from sqlalchemy import ForeignKey, bindparam, insert, text
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.finding import grams, looked_through
from studio.journal import Pen
from studio.ready import Ready


class SaidWords(Base):
    """What a publication is found by; kept with its release, never changed."""

    __tablename__ = "said_words"

    publication_id: Mapped[int] = mapped_column(
        ForeignKey("publication.id"), primary_key=True, autoincrement=False
    )
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), index=True)
    words: Mapped[str]


ADD_SAID = Ready(
    insert(SaidWords).values(
        publication_id=bindparam("its"),
        interview_id=bindparam("here"),
        words=bindparam("said"),
    )
)
ADD_GRAMS = Ready(text("INSERT INTO said_grams (rowid, words) VALUES (:its, :grams)"))


def keep_said(pen: Pen, publication_id: int, label: str, words: str) -> None:
    """Part of a release: from now on it is found by who spoke and what was said."""
    said = looked_through(words, label)
    ADD_SAID.run(pen.connection, {"its": publication_id, "here": pen.programme, "said": said})
    if pen.connection.dialect.name == "sqlite":
        ADD_GRAMS.run(pen.connection, {"its": publication_id, "grams": " ".join(grams(said))})
