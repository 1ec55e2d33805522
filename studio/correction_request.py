"""更正请求: what the proofreader asks of a published text, and what became of it.

Asking changes nothing that readers have. A request is over by itself when the text is withdrawn,
one for a correction also when a later version is released; else when a reviewer or publisher
declines it with a reason. That readers should not have it at all, no other version answers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.journal import Pen, Reader
from studio.legible import legible
from studio.naming import written
from studio.people import Role, my_roles, names, require
from studio.publication import (
    Publication,
    PublicationState,
    Withdrawal,
    withdraw_answer,
    withdraw_line,
)
from studio.record import Line
from studio.words import Words

P = PublicationState
LONGEST_REASON = 200
LONGEST_NAME = 80
MOST_TOLD = 50
"""Differences that are told one by one: more say no more."""
DECIDERS = (Role.REVIEWER, Role.PUBLISHER)
"""Who withdraws without asking, and who may decline a request."""
REASONS = (Words("错字"), Words("数字"), Words("职务"), Words("与现场不符"))
"""What is asked by one key."""
GONE = (P.RECALLED.value, P.WITHDRAWN.value, P.REFUSED.value)


class RequestKind(StrEnum):
    """CORRECTION: a new version is wanted; WITHDRAWAL: readers should not have it at all.

    DIFFERENCE: the page shows otherwise what was released; found, not typed.
    """

    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"
    DIFFERENCE = "difference"


class Became(StrEnum):
    """What became of a request; TAKEN_BACK: by who asked; SETTLED: the page reads right again."""

    OPEN = "open"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"
    TAKEN_BACK = "taken_back"
    SETTLED = "settled"


class CorrectionRequest(Base):
    """One request about an entry of the portal; version: what readers had, 0 for a stranger's.

    reason: in words, for a difference how it reads; answer: why it was declined.
    """

    __tablename__ = "correction_request"
    __table_args__ = (
        Index(None, "interview_id"),
        CheckConstraint("kind IN ('correction', 'withdrawal', 'difference')", "known_kind"),
        CheckConstraint("(closed_by IS NULL) = (closed_at IS NULL)", "closed_whole"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"))
    kind: Mapped[str]
    entry: Mapped[str]
    line_id: Mapped[int | None] = mapped_column(ForeignKey("line.id"))
    answer_id: Mapped[int | None] = mapped_column(ForeignKey("answer.id"))
    version: Mapped[int]
    reason: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    answer: Mapped[str]
    closed_by: Mapped[str | None]
    closed_at: Mapped[datetime | None]


@dataclass(frozen=True)
class RequestRow:
    """A request as screens show it; number: the line's, 0 for an answer or a stranger's entry.

    text: what readers had when it was asked; by, closed_by: names of people.
    """

    id: int
    kind: RequestKind
    entry: str
    line_id: int | None
    answer_id: int | None
    version: int
    reason: str
    by: str
    at: datetime
    answer: str
    closed_by: str
    number: int
    text: str
    became: Became
    mine: bool

    @property
    def open(self) -> bool:
        """Whether somebody still has to do something about it."""
        return self.became is Became.OPEN


# commands


def ask_correction(pen: Pen, entry: str, seen: int, reason: str) -> int:
    """Asks for another version of what readers have (请求更正); `seen` is the one on the screen."""
    require(pen, Role.PROOFREADER)
    out = _out(pen, entry)
    if out.version > seen:
        raise Refusal("这条已经有新版本发布，请看过新版本再请求。")
    return _ask(pen, RequestKind.CORRECTION, out, reason)


def withdraw_or_ask(pen: Pen, entry: str, reason: str) -> int:
    """Withdraws at once where the person may, else asks the publisher to; 0 where it is done."""
    out = _out(pen, entry)
    if my_roles(pen) & set(DECIDERS):
        _withdraw(pen, out, _written(reason))
        return 0
    require(pen, Role.PROOFREADER)
    return _ask(pen, RequestKind.WITHDRAWAL, out, reason)


def withdraw_as_asked(pen: Pen, request_id: int) -> None:
    """Withdraws what a request is about, for the reason that it gives."""
    row = _standing(pen, request_id)
    if row.kind == RequestKind.DIFFERENCE.value:
        raise Refusal("这是页面上的不一致，不是撤回请求。")
    _withdraw(pen, row, row.reason)


def decline(pen: Pen, request_id: int, reason: str) -> None:
    """Says no, and why: the proofreader reads it beside the text."""
    require(pen, *DECIDERS)
    row = _standing(pen, request_id)
    _close(pen, row, _written(reason))


def take_back(pen: Pen, request_id: int) -> None:
    """Who asked asks no more."""
    require(pen, Role.PROOFREADER)
    row = _standing(pen, request_id)
    if row.by != pen.by:
        raise Refusal("这个请求是别人提出的，只能由本人收回。")
    _close(pen, row, "")


def tell_differences(pen: Pen, found: Mapping[str, str]) -> None:
    """What differs on the page now, by entry; what was told before and is right again is over."""
    require(pen, Role.PROOFREADER)
    named = as_told(found)
    told = {(row.entry, row.reason): row for row in _open_differences(pen)}
    for key in told.keys() - set(named.items()):
        _close(pen, told[key], "")
    for entry, reading in named.items():
        if (entry, reading) not in told:
            _insert(pen, RequestKind.DIFFERENCE, _newest(pen, entry), entry, reading)
    if not pen.unwritten:
        pen.note("portal", pen.programme)


# queries


def as_told(found: Mapping[str, str]) -> dict[str, str]:
    """These differences as they are kept: not too many, each name as any database holds it."""
    some = dict(list(found.items())[:MOST_TOLD])
    return {name_told(entry): reading for entry, reading in some.items()}


def name_told(entry: str) -> str:
    """A stranger's name as any database holds it."""
    return legible(entry, LONGEST_NAME)


def requests(reader: Reader) -> tuple[RequestRow, ...]:
    """Every request of the programme, the newest first."""
    return _rows(reader, open_only=False)


def open_requests(reader: Reader) -> tuple[RequestRow, ...]:
    """Those that wait for somebody: withdrawals first, then the oldest."""
    rows = [row for row in _rows(reader, open_only=True) if row.open]
    return tuple(sorted(rows, key=_urgency))


def requests_by_line(reader: Reader) -> dict[int, RequestRow]:
    """What is asked of lines and not answered, by line; the most urgent of each."""
    rows = [row for row in open_requests(reader) if row.kind is not RequestKind.DIFFERENCE]
    return {row.line_id: row for row in reversed(rows) if row.line_id is not None}


def _urgency(row: RequestRow) -> tuple[bool, int]:
    return row.kind is not RequestKind.WITHDRAWAL, row.id


def _rows(reader: Reader, *, open_only: bool) -> tuple[RequestRow, ...]:
    c, p = CorrectionRequest, Publication
    here = (p.interview_id == c.interview_id) & (p.entry == c.entry)
    released = select(func.max(p.version)).where(here, p.state.not_in(GONE)).scalar_subquery()
    text = (
        select(p.text).where(here, p.version == c.version).order_by(p.number.desc()).limit(1)
    ).scalar_subquery()
    withdrawn = (
        select(func.max(Withdrawal.at))
        .where(Withdrawal.interview_id == c.interview_id, Withdrawal.entry == c.entry)
        .scalar_subquery()
    )
    query = (
        select(
            c, Line.number, released.label("released"), text.label("text"),
            withdrawn.label("withdrawn"),
        )
        .outerjoin(Line, Line.id == c.line_id)
        .where(c.interview_id == reader.programme)
        .order_by(c.id.desc())
    )  # fmt: skip
    if open_only:
        query = query.where(c.closed_at.is_(None))
    found = reader.connection.execute(query).all()
    known = names(reader) if found else {}
    return tuple(_row(reader, row, known) for row in found)


def _row(reader: Reader, row: Any, known: Mapping[str, str]) -> RequestRow:
    return RequestRow(
        row.id, RequestKind(row.kind), row.entry, row.line_id, row.answer_id, row.version,
        row.reason, known.get(row.by, row.by), row.at, row.answer,
        known.get(row.closed_by, row.closed_by or ""), row.number or 0, row.text or "",
        _became(row), row.by == reader.by,
    )  # fmt: skip


def _became(row: Any) -> Became:
    found = row.kind == RequestKind.DIFFERENCE.value
    if row.closed_at is not None:
        if row.answer:
            return Became.DECLINED
        return Became.SETTLED if found else Became.TAKEN_BACK
    if found:
        return Became.OPEN
    if row.withdrawn is not None and row.withdrawn >= row.at:
        return Became.WITHDRAWN
    corrected = row.kind == RequestKind.CORRECTION.value and (row.released or 0) > row.version
    return Became.CORRECTED if corrected else Became.OPEN


# parts of commands


def _newest(pen: Pen, entry: str) -> Any:
    return pen.connection.execute(
        select(Publication.line_id, Publication.answer_id, Publication.version, Publication.entry)
        .where(Publication.interview_id == pen.programme, Publication.entry == entry)
        .where(Publication.state.not_in(GONE))
        .order_by(Publication.number.desc())
        .limit(1)
    ).first()


def _out(pen: Pen, entry: str) -> Any:
    row = _newest(pen, entry)
    if row is None:
        raise Refusal("这条没有发布，或已撤回。")
    return row


def _written(reason: str) -> str:
    kept = " ".join(reason.split())
    if not kept:
        raise Refusal("请写明原因。")
    if len(kept) > LONGEST_REASON:
        raise Refusal("原因请写在 {n} 字以内。", n=LONGEST_REASON)
    return written(kept, LONGEST_REASON)


def _ask(pen: Pen, kind: RequestKind, out: Any, reason: str) -> int:
    kept = _written(reason)
    if any(row.entry == out.entry and row.kind is kind for row in open_requests(pen)):
        raise Refusal("这条已经有同样的请求，正在等待处理。")
    return _insert(pen, kind, out, out.entry, kept)


def _insert(pen: Pen, kind: RequestKind, out: Any, entry: str, reason: str) -> int:
    """The journal says that something was asked about a text, not the words."""
    line_id, answer_id, version, _ = out or (None, None, 0, "")
    number = pen.add(
        CorrectionRequest, interview_id=pen.programme, kind=kind.value, entry=entry,
        line_id=line_id, answer_id=answer_id, version=version, reason=reason, by=pen.by, at=pen.at,
        answer="",
    )  # fmt: skip
    _note(pen, line_id, answer_id, f"asked_{kind.value}")
    return number


def _withdraw(pen: Pen, row: Any, reason: str) -> None:
    if row.line_id is not None:
        withdraw_line(pen, row.line_id, reason)
    elif row.answer_id is not None:
        withdraw_answer(pen, row.answer_id, reason)
    else:
        raise Refusal("这条不是这里发布的，请与门户管理方核实。")


def _standing(pen: Pen, request_id: int) -> Any:
    row = pen.connection.execute(
        select(CorrectionRequest).where(
            CorrectionRequest.id == request_id, CorrectionRequest.interview_id == pen.programme
        )
    ).first()
    if row is None:
        raise Refusal("没有这个请求。")
    if not any(one.id == request_id for one in open_requests(pen)):
        raise Refusal("这个请求已经办结。")
    return row


def _open_differences(pen: Pen) -> list[Any]:
    c = CorrectionRequest
    rows = pen.connection.execute(
        select(c).where(
            c.interview_id == pen.programme, c.kind == RequestKind.DIFFERENCE.value,
            c.closed_at.is_(None),
        )
    )  # fmt: skip
    return list(rows)


def _close(pen: Pen, row: Any, answer: str) -> None:
    pen.connection.execute(
        update(CorrectionRequest)
        .where(CorrectionRequest.id == row.id)
        .values(answer=answer, closed_by=pen.by, closed_at=pen.at)
    )
    _note(pen, row.line_id, row.answer_id, f"closed_{row.kind}")


def _note(pen: Pen, line_id: int | None, answer_id: int | None, request: str) -> None:
    """A stranger's entry may be called anything and stays out of the journal."""
    if line_id is not None:
        thing = ("line", line_id)
    else:
        thing = ("portal", pen.programme) if answer_id is None else ("answer", answer_id)
    pen.note(*thing, request=request)


__all__ = [
    "DECIDERS", "REASONS", "Became", "CorrectionRequest", "RequestKind", "RequestRow", "as_told",
    "ask_correction", "decline", "name_told", "open_requests", "requests", "requests_by_line",
    "take_back", "tell_differences", "withdraw_as_asked", "withdraw_or_ask",
]  # fmt: skip
