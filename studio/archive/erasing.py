"""Personal data goes when its time has come, or when an asker asks: by two people, for a reason.

What stays is the digest in the journal, whose salt is gone, and what was published. The journal
says which texts were erased by which act, and the audit takes no other absence for an erasure.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, insert, select, text, update

from studio import policy_choice
from studio.archive.erasable import MARKED, chosen, erasing, of_erasure, sealed
from studio.archive.noun import (
    ASKERS,
    Erasure,
    ErasureRow,
    Retention,
    RetentionRow,
)
from studio.archive.row_seal import seal_rows
from studio.arrival import erased_ref
from studio.errors import Refusal
from studio.finding import keep_words
from studio.interview import InterviewRow, InterviewState, interview, require_state
from studio.journal import MARK, KeptText, Pen, Reader, erased_digest, new_salt, text_digest
from studio.milestone import day_of
from studio.naming import TITLE, written
from studio.people import Role, require
from studio.policy import NOTHING, Profile
from studio.programme_list import interviews
from studio.question import Question, question
from studio.states import CLOSED

OVER = (InterviewState.FOLLOWING_UP, InterviewState.CANCELLED, *CLOSED)
MONTHS = 24
"""How long personal data stays where neither profile nor person says otherwise."""
RULE, MONTHS_A_YEAR, LAST_FOR_ALL = "retention_months", 12, 28
ERASE_THERE = text("SELECT thing, thing_id, version, texts FROM rights.erase(:its)")


# commands


def keep_until(pen: Pen, until: date, reason: str, seen: int) -> int:
    """Another day until which personal data stays; the journal keeps who says so, and why."""
    require(pen, Role.PLANNER)
    now = retention(pen)
    why = written(reason, TITLE)
    if now.number != seen:
        raise Refusal("保存期限刚被别人改过，请看过再操作。")
    if not why:
        raise Refusal("请写明改期限的原因。")
    if now.until == until:
        raise Refusal("期限没有改动。")
    r = Retention
    number, salt = now.number + 1, new_salt()
    pen.connection.execute(
        insert(r).values(
            interview_id=pen.programme, number=number, until=until.isoformat(), reason=why,
            salt=salt, by=pen.by, at=pen.at,
        )
    )  # fmt: skip
    digest = text_digest(salt, until.isoformat(), why)
    pen.note("retention", pen.programme, version=number, text_digest=digest)
    return number


def ask_erasure(pen: Pen, question_id: int | None, reason: str) -> int:
    """Asks that the personal data of one asker goes, at any time; of all, once it is due."""
    require(pen, *ASKERS)
    require_state(pen, *OVER)
    why = written(reason, TITLE)
    if not why:
        raise Refusal("请写明删除的原因。")
    if question_id is not None:
        question(pen, question_id)
    elif not due(retention(pen), day_of(pen.at)):
        raise Refusal("保存期限还没有到，只能删除某一位提问人的个人信息。")
    if any(row.done_by is None and row.question_id == question_id for row in erasures(pen)):
        raise Refusal("已有人提请删除，等另一位组织协调办理。")
    salt = new_salt()
    number = pen.add(
        Erasure, interview_id=pen.programme, question_id=question_id, reason=why, salt=salt,
        asked_by=pen.by, asked_at=pen.at,
    )  # fmt: skip
    pen.note("erasure", number, version=1, text_digest=text_digest(salt, why))
    return number


def erase(pen: Pen, erasure_id: int) -> int:
    """A second person lets the data go; returns how many texts got the mark. No way leads back."""
    require(pen, Role.PLANNER)
    row = next((row for row in erasures(pen) if row.id == erasure_id), None)
    if row is None or row.done_by is not None:
        raise Refusal("没有这项删除，或已经办过。")
    if row.asked_by == pen.by:
        raise Refusal("提请删除的人不能自己办理，请另一位组织协调来办。")
    pen.connection.execute(
        update(Erasure)
        .where(Erasure.id == erasure_id)
        .values(done_by=pen.by, done_at=pen.at)
    )  # fmt: skip
    gone = _overwrite(pen, erasure_id)
    pen.note("erasure", erasure_id, texts=len(gone))
    for thing, its, version, texts in gone:
        digest = erased_digest(texts)
        pen.note(thing, its, version=version, text_digest=digest, erasure=erasure_id)
    if interview(pen).state in CLOSED:
        seal_rows(pen)
    return len(gone)


# queries


def retention(reader: Reader) -> RetentionRow:
    """Until when personal data stays; None while the programme is not over."""
    row = _said_until(reader, reader.programme).get(reader.programme)
    if row is not None:
        return row
    shown = interview(reader)
    return _usual(shown, policy_choice.named(reader, shown.policy))


def due(row: RetentionRow, today: date) -> bool:
    """Whether the day is over until which it stays."""
    return row.until is not None and today > row.until


def due_programmes(reader: Reader) -> tuple[tuple[int, str, date], ...]:
    """Programmes of the house whose askers' data should be gone: number, title, day; oldest first.

    What was erased for all is done.
    """
    done = set(
        reader.connection.scalars(
            select(Erasure.interview_id).where(
                Erasure.question_id.is_(None), Erasure.done_by.is_not(None)
            )
        )
    )
    ended = [row for row in interviews(reader) if row.ended_at is not None and row.id not in done]
    said, today = _said_until(reader), day_of(reader.at)
    profiles = {one.id: one for one in reversed(policy_choice.policies(reader))}
    found = []
    for shown in ended:
        profile = profiles.get(shown.policy, NOTHING)
        row = said.get(shown.id) or _usual(shown, profile)
        if due(row, today) and row.until is not None:
            found.append((shown.id, shown.title, row.until))
    return tuple(sorted(found, key=lambda one: one[2]))


def erasures(reader: Reader) -> tuple[ErasureRow, ...]:
    """Everything that was asked for, the newest first."""
    e = Erasure
    rows = reader.connection.execute(
        select(e.id, e.question_id, e.reason, e.asked_by, e.asked_at, e.done_by, e.done_at)
        .where(e.interview_id == reader.programme)
        .order_by(e.id.desc())
    )
    return tuple(ErasureRow(*row) for row in rows)


def kept_reasons(reader: Reader) -> Iterator[KeptText]:
    """Every reason as it stands today, for the audit."""
    r, e = Retention, Erasure
    for row in reader.connection.execute(
        select(r.interview_id, r.number, r.salt, r.until, r.reason)
    ):
        digest = text_digest(row.salt, row.until, row.reason)
        yield KeptText("retention", row.interview_id, row.number, digest)
    for its, salt, reason in reader.connection.execute(select(e.id, e.salt, e.reason)):
        yield KeptText("erasure", its, 1, text_digest(salt, reason))


def _said_until(reader: Reader, programme: int | None = None) -> dict[int, RetentionRow]:
    """The day that a planner set last, by programme; of one programme alone, or of all."""
    r = Retention
    last = select(r.interview_id, func.max(r.number).label("number")).group_by(r.interview_id)
    if programme is not None:
        last = last.where(r.interview_id == programme)
    newest = last.subquery()
    rows = reader.connection.execute(
        select(r.interview_id, r.until, r.number, r.reason, r.by).join(
            newest, (newest.c.interview_id == r.interview_id) & (newest.c.number == r.number)
        )
    )
    return {row[0]: RetentionRow(date.fromisoformat(row[1]), *row[2:]) for row in rows}


def _usual(shown: InterviewRow, profile: Profile) -> RetentionRow:
    """What holds where nobody set a day."""
    months = profile.number(RULE) or MONTHS
    return RetentionRow(_later(day_of(shown.ended_at), months) if shown.ended_at else None)


def _overwrite(pen: Pen, erasure_id: int) -> Sequence[Any]:
    """Marks everything; gives the sealed texts that went: thing, id, version, how many in one."""
    if pen.connection.dialect.name == "postgresql":
        return pen.connection.execute(ERASE_THERE, {"its": erasure_id}).all()
    pen.connection.exec_driver_sql("PRAGMA secure_delete=ON")
    _forget_pairs(pen, erasure_id)
    here = str(int(erasure_id))
    gone = pen.connection.exec_driver_sql(f"{sealed(here)} ORDER BY 1, 2, 3").all()
    for statement in erasing(here, ""):
        pen.connection.exec_driver_sql(statement)
    _rename(pen, here)
    return gone


def _rename(pen: Pen, erasure: str) -> None:
    """A file has no digests of its own."""
    for one in filter(lambda one: one.named, MARKED):
        names = f"SELECT id, channel, channel_ref FROM question WHERE {chosen(one, erasure)}"
        for its, channel, ref in pen.connection.exec_driver_sql(names).all():
            now = erased_ref(pen.programme, channel, ref)
            pen.connection.execute(
                update(Question).where(Question.id == its).values(channel_ref=now)
            )


def _forget_pairs(pen: Pen, erasure_id: int) -> None:
    """A file's index of pairs of signs holds nothing of the old words."""
    for its in pen.connection.scalars(text(of_erasure(str(int(erasure_id))))).all():
        keep_words(pen, its, MARK, MARK)


def _later(day: date, months: int) -> date:
    """The same day so many months later, the 28th where the month may be shorter."""
    years, month = divmod(day.month - 1 + months, MONTHS_A_YEAR)
    return date(day.year + years, month + 1, min(day.day, LAST_FOR_ALL))
