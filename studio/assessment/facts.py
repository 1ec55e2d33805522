"""What is counted, row by row: whoever asks for a number can be shown what it was counted from.

One statement for each family of figures, for however many programmes; the counts that are kept and
those that are made again both come from here.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from sqlalchemy import and_, case, exists, func, select
from sqlalchemy.orm import aliased

from studio.air_queue import AirItem, AirState
from studio.answer import Answer
from studio.assessment.noun import WHOLE, Fact, Figure, counted_by
from studio.assessment.programmes import PROPOSAL, Held
from studio.attendance import Attendance, Came, holds
from studio.attended import midnight
from studio.followup import Duty, DutyState, Ledger, Verdict
from studio.journal import Entry, Outcome, Reader
from studio.milestone import NOTICE, day_of
from studio.notice import NoticeIssue
from studio.outlet import Delivery, Outlet
from studio.publication import Publication, PublicationState
from studio.question import Question, QuestionState
from studio.rating import Rating
from studio.record import ASKERS, Line
from studio.working_days import ahead, due

F, Q = Figure, QuestionState
STANDS = (PublicationState.ONLINE.value, PublicationState.PASTED.value)
"""What readers have: read back, or put there by a person."""
STEPS = {
    "interview.propose": PROPOSAL, "proposal.submit": PROPOSAL, "interview.announce": NOTICE,
    "notice.publish": NOTICE,
}  # fmt: skip
"""By which acts a step is done; the first of them counts."""
ASIDE = {
    Q.MERGED: F.MERGED, Q.REJECTED: F.DECLINED, Q.ESCALATED: F.ESCALATED, Q.RECEIVED: F.WAITING,
}  # fmt: skip
Counts = Counter[tuple[int, str, str]]
"""How often, by programme, unit and figure."""


def facts(reader: Reader, held: Sequence[Held]) -> Iterator[Fact]:
    """Everything that is counted of these programmes."""
    by_id = {one.id: one for one in held}
    for family in (
        _programmes,
        _questions,
        _marks,
        _duties,
        _guests,
        _published,
        _outlets,
        _ratings,
    ):
        yield from family(reader, by_id)


def counted(found: Iterator[Fact]) -> Counts:
    """How often each figure is there: for each unit, and once for the whole programme."""
    counts: Counts = Counter()
    for one in found:
        for unit in (*one.units, WHOLE):
            counts[one.programme, unit, one.figure] += 1
    return counts


def _programmes(reader: Reader, held: dict[int, Held]) -> Iterator[Fact]:
    """That it was held, and whether proposal and notice came in time."""
    e = Entry
    rows = reader.connection.execute(
        select(e.programme, e.act, func.min(e.at))
        .where(
            e.thing == "interview", e.thing_id.in_(held), e.act.in_(STEPS),
            e.outcome == Outcome.DONE.value,
        )
        .group_by(e.programme, e.act)
        .order_by(func.min(e.at).desc())
    )  # fmt: skip
    done = {(programme, STEPS[act]): at for programme, act, at in rows}
    violated = _violated(reader, held)
    for one in held.values():
        yield _of_programme(one, F.HELD, one.on_air_at)
        for rule, asked, met in (
            (PROPOSAL, F.PROPOSAL_ASKED, F.PROPOSAL_ON_TIME),
            (NOTICE, F.NOTICE_ASKED, F.NOTICE_ON_TIME),
        ):
            days = one.profile.number(rule)
            if not days:
                continue
            yield _of_programme(one, asked, one.on_air_at)
            at = done.get((one.id, rule))
            if at is None or (rule == NOTICE and one.id in violated):
                continue
            if day_of(at) <= ahead(day_of(one.starts_at), days):
                yield _of_programme(one, met, at)


def _violated(reader: Reader, held: dict[int, Held]) -> frozenset[int]:
    """Whose notice came too late for the time it told of, wherever the programme moved later."""
    late = select(NoticeIssue.interview_id).where(
        NoticeIssue.interview_id.in_(held), NoticeIssue.late > 0
    )
    return frozenset(reader.connection.scalars(late))


def _questions(reader: Reader, held: dict[int, Held]) -> Iterator[Fact]:
    """Each question as received, and as exactly one of what became of it."""
    q = Question
    released, spoken, asked = _released(reader, held), _spoken(reader, held), _asked(reader, held)
    rows = reader.connection.execute(
        select(q.id, q.interview_id, q.received_at, q.state, q.unit).where(q.interview_id.in_(held))
    )
    for number, programme, came, state, unit in rows:
        one = held[programme]
        units = (one.owner(unit),)
        yield Fact(programme, F.RECEIVED, units, "question", number, came, number)
        aside = ASIDE.get(Q(state))
        if aside is not None:
            yield Fact(programme, aside, units, "question", number, came, number)
            continue
        out = released.get(number)
        on_air = spoken.get(number) or asked.get(number)
        if out is not None and _during(one, out[1]):
            yield Fact(programme, F.ON_AIR, units, "answer", *out, number)
        elif on_air is not None:
            yield Fact(programme, F.ON_AIR, units, *on_air, number)
        elif out is not None:
            yield from _in_writing(one, units, *out, number)
        else:
            yield Fact(programme, F.UNANSWERED, units, "question", number, came, number)


def _in_writing(
    one: Held, units: tuple[str, ...], answer: int, at: datetime, question: int
) -> Iterator[Fact]:
    """A written answer, how many days after the hour it came, and whether that was in time."""
    ended = day_of(one.ended_at or one.on_air_at)
    days = counted_by(F.REPLY_DAYS, max(0, (day_of(at) - ended).days))
    figures = [F.IN_WRITING.value, days]
    if day_of(at) <= _last_day(ended, one.reply_days):
        figures.append(F.REPLY_ON_TIME.value)
    for figure in figures:
        yield Fact(one.id, figure, units, "answer", answer, at, question)


def _last_day(ended: date, days: int) -> date:
    return due(ended, days).day


def _during(one: Held, at: datetime) -> bool:
    return one.ended_at is None or at <= one.ended_at


def _released(reader: Reader, held: dict[int, Held]) -> dict[int, tuple[int, datetime]]:
    """By question the answer that readers have, and when it was first released."""
    p = Publication
    stands = func.max(case((p.state.in_(STANDS), 1), else_=0))
    rows = reader.connection.execute(
        select(Answer.question_id, Answer.id, func.min(p.released_at))
        .join(p, p.answer_id == Answer.id)
        .where(p.interview_id.in_(held))
        .group_by(Answer.question_id, Answer.id)
        .having(stands == 1)
    )
    return {question: (number, at) for question, number, at in rows}


def _spoken(reader: Reader, held: dict[int, Held]) -> dict[int, tuple[str, int, datetime]]:
    """By question the first line of the record that answers it, where readers have that."""
    p, asks = Publication, [role.value for role in ASKERS]
    rows = reader.connection.execute(
        select(Line.question_id, Line.id, p.released_at)
        .join(p, and_(p.line_id == Line.id, p.state.in_(STANDS)))
        .where(
            p.interview_id.in_(held), Line.question_id.is_not(None), Line.speaker.not_in(asks),
            Line.discarded.is_(False),
        )
        .order_by(Line.position.desc())
    )  # fmt: skip
    return {question: ("line", number, at) for question, number, at in rows if question}


def _asked(reader: Reader, held: dict[int, Held]) -> dict[int, tuple[str, int, datetime]]:
    """The questions that the host marked as answered in the hour."""
    a = AirItem
    rows = reader.connection.execute(
        select(a.question_id, a.finished_at).where(
            a.interview_id.in_(held), a.state == AirState.ANSWERED.value
        )
    )
    return {number: ("question", number, at) for number, at in rows if at is not None}


def _marks(reader: Reader, held: dict[int, Held]) -> Iterator[Fact]:
    """Lines marked as commitment or adopted suggestion of which no ledger tells yet."""
    for figure, column, ledger in (
        (F.COMMITMENT, Line.commitment, Ledger.COMMITMENT),
        (F.ADOPTED, Line.adopted, Ledger.ADOPTED),
    ):
        told = exists().where(Duty.line_id == Line.id, Duty.ledger == ledger.value)
        rows = reader.connection.execute(
            select(Line.interview_id, Line.id, Line.started_at).where(
                Line.interview_id.in_(held), column.is_(True), Line.discarded.is_(False),
                Line.joined_into.is_(None), ~told,
            )
        )  # fmt: skip
        for programme, number, at in rows:
            yield Fact(programme, figure, held[programme].units, "line", number, at)


def _duties(reader: Reader, held: dict[int, Held]) -> Iterator[Fact]:
    """What the ledgers hold: commitments, those that were kept, suggestions that were adopted."""
    d = Duty
    rows = reader.connection.execute(
        select(
            d.interview_id, d.id, d.ledger, d.unit, d.suggested, d.state, d.verdict, d.began,
            d.line_id, d.closed_at,
        )
        .where(
            d.interview_id.in_(held), d.state != DutyState.VOID.value,
            d.ledger.in_((Ledger.COMMITMENT.value, Ledger.ADOPTED.value)),
        )
    )  # fmt: skip
    for programme, number, ledger, unit, suggested, state, verdict, began, line, closed in rows:
        units = (held[programme].owner(unit or suggested),)
        at = midnight(date.fromisoformat(began))
        if ledger == Ledger.COMMITMENT:
            yield Fact(programme, F.COMMITMENT, units, "duty", number, at)
            if state == DutyState.DONE:
                yield Fact(programme, F.KEPT, units, "duty", number, closed or at)
        elif verdict == Verdict.ADOPTED or (line and verdict != Verdict.DECLINED):
            yield Fact(programme, F.ADOPTED, units, "duty", number, at)


def _guests(reader: Reader, held: dict[int, Held]) -> Iterator[Fact]:
    """Who came, by rank, and who did not."""
    a = Attendance
    rows = reader.connection.execute(
        select(a.interview_id, a.came, a.rank_id, a.unit, a.at).where(
            a.interview_id.in_(held), holds()
        )
    )
    for programme, came, rank, unit, at in rows:
        figure = F.ABSENT.value if came == Came.ABSENT else counted_by(F.CAME, rank)
        units = (held[programme].owner(unit),)
        yield Fact(programme, figure, units, "attendance", programme, at)


def _published(reader: Reader, held: dict[int, Held]) -> Iterator[Fact]:
    """What readers have on the programme's own page."""
    p = Publication
    rows = reader.connection.execute(
        select(p.interview_id, p.line_id, p.answer_id, p.released_at).where(
            p.interview_id.in_(held), p.state.in_(STANDS)
        )
    )
    for programme, line, answer, at in rows:
        source = ("line", line) if line else ("answer", answer or 0)
        yield Fact(programme, counted_by(F.PUBLISHED, ""), held[programme].units, *source, at)


def _outlets(reader: Reader, held: dict[int, Held]) -> Iterator[Fact]:
    """What readers have at each outlet beside it."""
    p, d = Publication, Delivery
    rows = reader.connection.execute(
        select(p.interview_id, Outlet.name, p.line_id, p.answer_id, p.released_at)
        .join(Outlet, Outlet.interview_id == p.interview_id)
        .join(d, and_(d.publication_id == p.id, d.outlet_id == Outlet.id))
        .where(p.interview_id.in_(held), d.state.in_(STANDS))
    )
    for programme, outlet, line, answer, at in rows:
        source = ("line", line) if line else ("answer", answer or 0)
        yield Fact(programme, counted_by(F.PUBLISHED, outlet), held[programme].units, *source, at)


def _ratings(reader: Reader, held: dict[int, Held]) -> Iterator[Fact]:
    """What askers think, by stars; that of a merged question is about its head's answer."""
    later, mine, head = aliased(Rating), Question, aliased(Question)
    newer = exists().where(later.question_id == Rating.question_id, later.number > Rating.number)
    rows = reader.connection.execute(
        select(Rating.interview_id, Rating.question_id, Rating.stars, Rating.taken_at, head.unit)
        .join(mine, mine.id == Rating.question_id)
        .join(head, head.id == func.coalesce(mine.merged_into, mine.id))
        .where(Rating.interview_id.in_(held), ~newer)
    )
    for programme, question, stars, at, unit in rows:
        units = (held[programme].owner(unit),)
        yield Fact(programme, counted_by(F.RATED, stars), units, "rating", question, at, question)


def _of_programme(one: Held, figure: Figure, at: datetime) -> Fact:
    return Fact(one.id, figure, one.units, "interview", one.id, at)


FAMILIES = (
    _programmes, _questions, _marks, _duties, _guests, _published, _outlets, _ratings,
)  # fmt: skip
"""One statement, or a few, for each."""
