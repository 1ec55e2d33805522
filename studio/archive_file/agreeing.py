"""What was published and who signed, held against the sealed versions and against the journal.

The journal seals texts. That readers had just these, that this person approved them, and that two
people closed the programme, stands in other tables: each must say the same.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, and_, or_, select

from studio.answer import AnswerVersion
from studio.archive.noun import Closing
from studio.journal import Entry, Outcome
from studio.publication import Publication
from studio.record import LineVersion
from studio.review import ReviewState
from studio.words import Words

APPROVED = ReviewState.APPROVED.value
WORDS = ("label", "question", "text", "remark", "photos")
OWNERS = (
    ("line", LineVersion, LineVersion.line_id, Publication.line_id),
    ("answer", AnswerVersion, AnswerVersion.answer_id, Publication.answer_id),
)
CLOSING = "closing"
Signature = tuple[str, int, int, str, Any]
"""Of what, its number and version, by whom and when."""


def disagreement(connection: Connection) -> str:
    """The first thing that does not agree, '' where all does."""
    row = next(_unlike(connection), None)
    if row is not None:
        return Words("{entry} 第 {n} 次发布的文字不是审定的那一版", entry=row.entry, n=row.number)
    noted = _noted(connection)
    for thing, its, version, by, at in _signatures(connection):
        if (thing, its, version, by, at) not in noted:
            return Words(
                "{thing} {n} 第 {m} 版的签字人和时间与日志不同", thing=thing, n=its, m=version
            )
    return ""


def _unlike(connection: Connection) -> Iterator[Any]:
    """Publications that say something else than the version they were made of."""
    p = Publication
    for _thing, version, owner, its in OWNERS:
        v: Any = version
        joined = and_(owner == its, v.number == p.version)
        other = or_(*(getattr(p, name) != getattr(v, name) for name in WORDS))
        rows = connection.execute(
            select(p.entry, p.number)
            .outerjoin(v, joined)
            .where(its.is_not(None), or_(owner.is_(None), v.state != APPROVED, other))
            .order_by(p.id)
        )
        yield from rows.all()


def _signatures(connection: Connection) -> Iterator[Signature]:
    """Everybody who approved a version, and the two who closed the programme."""
    for thing, version, owner, _its in OWNERS:
        v: Any = version
        for row in connection.execute(
            select(owner, v.number, v.decided_by, v.decided_at).where(v.state == APPROVED)
        ):
            yield thing, *row
    c = Closing
    for row in connection.execute(select(c).order_by(c.number)):
        yield CLOSING, row.interview_id, row.number, row.prepared_by, row.prepared_at
        if row.signed_by is not None:
            yield CLOSING, row.interview_id, row.number, row.signed_by, row.signed_at


def _noted(connection: Connection) -> set[Signature]:
    things = [CLOSING, *(thing for thing, *_rest in OWNERS)]
    rows = connection.execute(
        select(Entry.thing, Entry.thing_id, Entry.version, Entry.by, Entry.at).where(
            Entry.thing.in_(things), Entry.outcome == Outcome.DONE.value, Entry.text_digest == ""
        )
    )
    return {(thing, its, version, by, at) for thing, its, version, by, at in rows}
