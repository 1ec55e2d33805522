"""The auditor's check: every chain, and every kept text held against the journal."""

from collections.abc import Iterator

from sqlalchemy import exists, select

from studio import (
    adoption,
    air_queue,
    answer,
    archive,
    attendance,
    date_change,
    draft_decision,
    faults,
    floor_note,
    followup,
    nomination,
    notice,
    notice_evidence,
    opening_words,
    origin_reply,
    photo,
    programme_topic,
    proposal,
    public_facts,
    rating,
    record,
    rehearsal_attendance,
    reporting_duty,
    sentiment,
    talking_point,
    topic_link,
    training,
    year_plan,
)
from studio.chain import Verdict, verify
from studio.clock import Clock
from studio.database import Database
from studio.errors import Trouble
from studio.journal import HOUSE, Entry, Head, KeptText, Reader
from studio.people import COURIER
from studio.question import kept as kept_questions
from studio.screening import wording


def audit(database: Database, written_down: str = "") -> Verdict:
    """Verifies the whole journal; `written_down` is a head's digest noted elsewhere."""
    with database.reading() as connection:
        reader = Reader(connection, COURIER, HOUSE, Clock().now())
        return verify(connection, written_down, texts(reader))


def require_whole_end(database: Database) -> None:
    """Trouble where a chain does not end at its head: the file is older or newer than itself.

    Looks at the last entry of each programme alone, so a start need not wait for it.
    """
    last = exists().where(
        Entry.programme == Head.programme,
        Entry.number == Head.number,
        Entry.digest == Head.digest,
    )
    later = exists().where(Entry.programme == Head.programme, Entry.number > Head.number)
    with database.reading() as connection:
        odd = connection.scalar(
            select(Head.programme).where(((Head.number > 0) & ~last) | later).limit(1)
        )
    if odd is not None:
        raise Trouble(
            "访谈 {odd} 的日志末尾与账头不符，数据库文件已损坏或被改动，"
            "程序没有动它。请运行 interview-studio audit verify 看详情。"
            "{restore}",
            odd=odd,
            restore=faults.RESTORE,
        )


def heads(database: Database) -> tuple[tuple[int, int, str], ...]:
    """Each programme's newest number and digest, to be written down elsewhere."""
    with database.reading() as connection:
        rows = connection.execute(select(Head).order_by(Head.programme))
        return tuple((row.programme, row.number, row.digest) for row in rows)


def texts(reader: Reader) -> Iterator[KeptText]:
    """Every text that any stage keeps, as it stands today."""
    yield from kept_questions(reader)
    yield from wording.kept(reader)
    yield from record.kept(reader)
    yield from answer.kept(reader)
    yield from rating.kept(reader)
    yield from origin_reply.kept(reader)
    yield from photo.kept(reader)
    yield from opening_words.kept(reader)
    yield from notice_evidence.kept(reader)
    yield from notice.kept(reader)
    yield from public_facts.kept(reader)
    yield from date_change.kept(reader)
    yield from topic_link.kept(reader)
    yield from draft_decision.kept(reader)
    yield from adoption.kept(reader)
    yield from programme_topic.kept(reader)
    yield from attendance.kept(reader)
    yield from floor_note.kept(reader)
    yield from air_queue.kept(reader)
    yield from talking_point.kept(reader)
    yield from year_plan.kept(reader)
    yield from archive.kept(reader)
    yield from training.kept(reader)
    yield from rehearsal_attendance.kept(reader)
    yield from reporting_duty.kept(reader)
    yield from sentiment.kept(reader)
    yield from followup.kept(reader)
    yield from nomination.kept(reader)
    yield from proposal.kept(reader)
