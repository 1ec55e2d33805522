"""The auditor's check: every chain, and every kept text held against the journal."""

from collections.abc import Iterator

from sqlalchemy import select

from studio import answer, record
from studio.clock import Clock
from studio.database import Database
from studio.journal import HOUSE, Head, KeptText, Reader, Verdict, verify
from studio.people import COURIER
from studio.question import kept as kept_questions


def audit(database: Database, written_down: str = "") -> Verdict:
    """Verifies the whole journal; `written_down` is a head's digest noted elsewhere."""
    with database.reading() as connection:
        reader = Reader(connection, COURIER, HOUSE, Clock().now())
        return verify(connection, written_down, _texts(reader))


def heads(database: Database) -> tuple[tuple[int, int, str], ...]:
    """Each programme's newest number and digest, to be written down elsewhere."""
    with database.reading() as connection:
        rows = connection.execute(select(Head).order_by(Head.programme))
        return tuple((row.programme, row.number, row.digest) for row in rows)


def _texts(reader: Reader) -> Iterator[KeptText]:
    yield from kept_questions(reader)
    yield from record.kept(reader)
    yield from answer.kept(reader)
