"""The opening words (开场白) that the host reads out: written by several, in versions, never lost.

They are spoken, not published: what is said on air enters the record and is reviewed there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.interview import Interview
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest
from studio.people import Role, require

WRITERS = (Role.PLANNER, Role.DIRECTOR, Role.HOST, Role.AIDE)
"""Who may write them: the office that plans, the two at the host's desk, the aides."""
MOST_SIGNS = 20_000
"""An hour of reading aloud; more is no opening."""


class OpeningVersion(Base):
    """One version; it never changes, another text is another version. An empty one takes back."""

    __tablename__ = "opening_words"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str]
    salt: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True)
class OpeningRow:
    """A version as screens show it; id is its number, 0 where nobody wrote any."""

    id: int
    text: str
    by: str
    at: datetime | None


NONE_YET = OpeningRow(0, "", "", None)


# commands


def write(pen: Pen, text: str, seen: int) -> int:
    """Keeps the next version; `seen` is the newest on the writer's screen, 0 for none."""
    require(pen, *WRITERS)
    newest = opening_words(pen)
    if newest.id != seen:
        raise Refusal("内容已有新版本，请看过新版本再操作。您输入的文字仍在。")
    if newest.text == text:
        raise Refusal("文字没有改动，不必保存。")
    if len(text) > MOST_SIGNS:
        raise Refusal("开场白超过 {most} 个字，请删短。", most=MOST_SIGNS)
    number, salt = seen + 1, new_salt()
    pen.connection.execute(
        insert(OpeningVersion).values(
            interview_id=pen.programme, number=number, text=text, salt=salt, by=pen.by, at=pen.at
        )
    )
    digest = text_digest(salt, text)
    pen.note("opening_words", pen.programme, version=number, text_digest=digest)
    return number


# queries


def opening_words(reader: Reader) -> OpeningRow:
    """The newest version, for everybody on the roster."""
    return (*versions(reader), NONE_YET)[0]


def versions(reader: Reader) -> tuple[OpeningRow, ...]:
    """Every version, newest first."""
    v = OpeningVersion
    rows = reader.connection.execute(
        select(v.number, v.text, v.by, v.at)
        .join(Interview, Interview.id == v.interview_id)
        .where(v.interview_id == reader.programme)
        .order_by(v.number.desc())
    )
    return tuple(OpeningRow(*row) for row in rows)


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version as it stands today, for the audit."""
    v = OpeningVersion
    for row in reader.connection.execute(select(v.interview_id, v.number, v.salt, v.text)):
        yield KeptText("opening_words", row[0], row[1], text_digest(row[2], row[3]))
