"""What screens ask: the record with each line's way to readers, and what waits for release."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.orm import aliased

from studio.answer import Concern, Route, answers
from studio.interview import InterviewState, interview
from studio.journal import Reader
from studio.photo import Photos
from studio.publication.noun import Publication, PublicationState, Skip, Withdrawal
from studio.record import WIDTH, Line, LineRow, LineVersion, line_query, line_row, lines
from studio.review import ReviewState

P = PublicationState


@dataclass(frozen=True)
class FeedRow:
    """A line, or an answer, with the newest thing that was done about its publication.

    feed: None while nothing was released; online_version: what was last released, 0 for none;
    corrections: how many corrected versions readers got.
    """

    line: LineRow
    feed: PublicationState | None
    released_version: int
    released_at: datetime | None
    proved_at: datetime | None
    corrections: int
    fault: str
    publication_id: int
    skipped: bool
    held_until: datetime | None = None

    @property
    def id(self) -> int:
        """The line's id."""
        return self.line.id


@dataclass(frozen=True)
class ReleaseRow:
    """An approved text that waits for the publisher's click; since: when it was signed off.

    apart: it is prepared, and not spoken yet.
    """

    kind: str
    id: int
    version: int
    number: int
    label: str
    text: str
    question: str
    remark: str
    drafted_by: str
    decided_by: str
    correction: bool
    since: datetime
    apart: bool = False
    photos: Photos = ()
    concern: Concern = Concern.NONE
    route: Route = Route.FEED

    @property
    def key(self) -> str:
        """A name that is unlike any other row's."""
        return f"{self.kind}-{self.id}"


@dataclass(frozen=True)
class AnswerOut:
    """The newest publication of a released answer."""

    publication_id: int
    state: PublicationState
    fault: str
    released_at: datetime


@dataclass(frozen=True)
class LastOnline:
    """The newest line on the page."""

    number: int
    label: str
    text: str
    at: datetime


@dataclass(frozen=True)
class Tally:
    """Counts for the header: what waits, what is online, what was withdrawn or refused.

    online: proved by read-back; pasted: on the page by a person's word.
    """

    waiting: int
    sent: int
    online: int
    refused: int
    withdrawals_waiting: int
    withdrawals_refused: int = 0
    pasted: int = 0


def feed(reader: Reader, ids: tuple[int, ...] = ()) -> tuple[FeedRow, ...]:
    """The record in order of position, each line with its way to readers."""
    newest = (
        select(Publication.line_id, func.max(Publication.number).label("number"))
        .where(
            Publication.interview_id == reader.programme,
            Publication.line_id.is_not(None),
            Publication.state != P.RECALLED.value,
        )
        .group_by(Publication.line_id)
        .subquery()
    )
    sent = aliased(Publication)
    corrections = (
        select(func.count(func.distinct(sent.version)))
        .where(sent.line_id == Line.id, sent.version > 1, sent.remark != "")
        .correlate(Line)
        .scalar_subquery()
    )
    p = Publication
    query = (
        line_query()
        .add_columns(
            p.state, p.version, p.released_at, p.proved_at, corrections, p.fault, p.id,
            Skip.line_id, p.held_until,
        )
        .outerjoin(newest, newest.c.line_id == Line.id)
        .outerjoin(p, and_(p.line_id == Line.id, p.number == newest.c.number))
        .outerjoin(Skip, Skip.line_id == Line.id)
        .where(Line.interview_id == reader.programme)
        .order_by(Line.position)
    )  # fmt: skip
    if ids:
        query = query.where(Line.id.in_(ids))
    return tuple(_feed_row(row) for row in reader.connection.execute(query))


def _feed_row(row: Any) -> FeedRow:
    state, version, released, proved, corrections, fault, number, skipped, held = row[WIDTH:]
    return FeedRow(
        line_row(row), P(state) if state else None, version or 0, released, proved,
        corrections, fault or "", number or 0, skipped is not None, held,
    )  # fmt: skip


def releasable(reader: Reader) -> tuple[ReleaseRow, ...]:
    """Approved texts that the publisher has not released, in the order of the record."""
    released, signed = _released(reader), _signed_off(reader)
    over = interview(reader).state is InterviewState.FOLLOWING_UP
    routes = (Route.FEED, Route.WRITING) if over else (Route.FEED,)
    rows = [
        ReleaseRow(
            "line", r.id, r.version, r.number, r.label, r.text, "", r.remark, r.drafted_by,
            r.decided_by or "", ("line", r.id) in released, signed[r.id, r.version], r.apart,
            r.photos,
        )
        for r in lines(reader, [ReviewState.APPROVED])
        if r.joined_into is None and released.get(("line", r.id)) != r.version
    ]  # fmt: skip
    rows += [
        ReleaseRow(
            "answer", r.id, r.version, r.id, r.label, r.text, r.question, "", r.drafted_by,
            r.decided_by or "", ("answer", r.id) in released, r.decided_at or r.drafted_at,
            concern=r.concern, route=r.route,
        )
        for r in answers(reader, [ReviewState.APPROVED])
        if r.route in routes and released.get(("answer", r.id)) != r.version
    ]  # fmt: skip
    return tuple(rows)


def _signed_off(reader: Reader) -> dict[tuple[int, int], datetime]:
    """When each approved version of a line was signed off."""
    v = LineVersion
    rows = reader.connection.execute(
        select(v.line_id, v.number, v.decided_at)
        .join(Line, Line.id == v.line_id)
        .where(Line.interview_id == reader.programme, v.state == ReviewState.APPROVED.value)
    )
    return {(line, number): at for line, number, at in rows if at is not None}


def _released(reader: Reader) -> dict[tuple[str, int], int]:
    rows = reader.connection.execute(
        select(Publication.line_id, Publication.answer_id, func.max(Publication.version))
        .where(Publication.interview_id == reader.programme)
        .where(Publication.state != P.RECALLED.value)
        .group_by(Publication.line_id, Publication.answer_id)
    )
    return {
        ("line", line) if line is not None else ("answer", answer or 0): version
        for line, answer, version in rows
    }


def tally(reader: Reader) -> Tally:
    """How many publications are in each state, for every header."""
    rows = reader.connection.execute(
        select(Publication.state, func.count())
        .where(Publication.interview_id == reader.programme)
        .group_by(Publication.state)
    )
    count: dict[str, int] = {state: number for state, number in rows}  # noqa: C416 - rows are Row
    rows = reader.connection.execute(
        select(Withdrawal.state, func.count())
        .where(Withdrawal.interview_id == reader.programme)
        .group_by(Withdrawal.state)
    )
    orders: dict[str, int] = {state: number for state, number in rows}  # noqa: C416 - rows are Row
    of = {state: count.get(state.value, 0) for state in P}
    return Tally(
        of[P.WAITING], of[P.SENT], of[P.ONLINE], of[P.REFUSED],
        orders.get(P.WAITING.value, 0), orders.get(P.REFUSED.value, 0),
        of[P.PASTED],
    )  # fmt: skip


def last_online(reader: Reader) -> LastOnline | None:
    """The line that readers got last, as the read-back proved; None where they have none."""
    row = reader.connection.execute(
        select(Line.number, Publication.label, Publication.text, Publication.proved_at)
        .join(Line, Line.id == Publication.line_id)
        .where(
            Publication.interview_id == reader.programme,
            Publication.state == P.ONLINE.value,
            Publication.proved_at.is_not(None),
        )
        .order_by(Publication.proved_at.desc(), Publication.id.desc())
        .limit(1)
    ).first()
    if row is None or row.proved_at is None:
        return None
    return LastOnline(row.number, row.label, row.text, row.proved_at)


def answer_feed(reader: Reader) -> dict[int, PublicationState]:
    """Each released answer's newest publication state."""
    return {number: out.state for number, out in answers_out(reader).items()}


def answers_out(reader: Reader) -> dict[int, AnswerOut]:
    """Each released answer's newest publication."""
    rows = reader.connection.execute(
        select(
            Publication.answer_id,
            Publication.id,
            Publication.state,
            Publication.fault,
            Publication.released_at,
        )
        .where(
            Publication.interview_id == reader.programme,
            Publication.answer_id.is_not(None),
            Publication.state != P.RECALLED.value,
        )
        .order_by(Publication.number)
    )
    return {
        answer: AnswerOut(number, P(state), fault, released_at)
        for answer, number, state, fault, released_at in rows
        if answer is not None
    }


__all__ = [
    "AnswerOut", "FeedRow", "ReleaseRow", "Tally", "answer_feed", "answers_out", "feed",
    "releasable", "tally",
]  # fmt: skip
