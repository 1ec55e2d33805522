"""Which programmes an assessment is of, and by which rules each of them is counted.

A programme belongs to the day on which it went on air, and to the units of its plan's row; one that
never went on air was not held. Rehearsals count only in a house that has nothing else.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import repeat
from typing import Any

from sqlalchemy import Text, case, cast, func, select

from studio import policy_choice
from studio.assessment.noun import AssessmentBasis
from studio.assessment.span import Span
from studio.attended import units_of
from studio.errors import Refusal
from studio.house import house
from studio.interview import Interview, InterviewState
from studio.journal import Head, Reader
from studio.milestone import NOTICE, REPLY
from studio.people import Role, roles_of
from studio.policy import NOTHING, Profile
from studio.programme_topic import counted, newest
from studio.topic import unpacked
from studio.year_plan import PlanRow, PlanRowVersion

PROPOSAL = "proposal_days"
USUAL_REPLY = 10
"""Working days for a written answer where the profile does not say."""
METHOD = 5
"""Goes up when something is counted otherwise, so that no count of before is taken for one."""


STATES = {state.value: state for state in InterviewState}
"""Looked up, for calling the enumeration costs thousands of rows more than reading them."""


@dataclass(frozen=True)
class Held:
    """A programme that was on air, with what it is counted by."""

    id: int
    title: str
    unit: str
    units: tuple[str, ...]
    kind: str
    starts_at: datetime
    on_air_at: datetime
    ended_at: datetime | None
    state: InterviewState
    head: int
    profile: Profile
    row_version: int = 0
    topics: tuple[str, ...] = ()
    rehearsal: bool = False

    def owner(self, said: str) -> str:
        """The unit that something is told of; the programme's first where no other is named."""
        return self.units[0] if said in ("", self.unit) else said

    @property
    def reply_days(self) -> int:
        """Within so many working days after the end a written answer is due."""
        return _reply_days(self.profile)

    @property
    def rules(self) -> str:
        """All that its counts depend on beside its own journal, as one text."""
        return f"{_terms(self.profile)}{self.row_version}"

    @property
    def over(self) -> bool:
        """Whether the hour is over."""
        return self.state in (InterviewState.FOLLOWING_UP, InterviewState.ARCHIVED)


@dataclass(frozen=True)
class Standing:
    """How a span's programmes stand to the sums that are read for it.

    stale: whose counts are not kept, or are of before, the earliest first; beside: the ids of those
    whose counts hold and are in none of the sums; over: of those that are in one and must not be.
    by_topic: programmes of the span by key field, those without any among them (A25).
    """

    stale: tuple[Held, ...]
    beside: tuple[int, ...]
    over: tuple[int, ...]
    by_topic: Mapping[str, int]


def programmes(reader: Reader, span: Span, kind: str = "") -> tuple[Held, ...]:
    """Those that went on air in a span, the earliest first; kind: '' for all kinds."""
    return _read(reader, _in_order(_query().where(_conditions(reader, span, kind))))


def standing(reader: Reader, span: Span, kind: str, summed: Any) -> Standing:
    """What of a span is in the sums, and what is not; summed: SQL, whether a basis names one.

    One statement tells whether there is anything to correct; no programme is read where not.
    """
    b, held = AssessmentBasis, _conditions(reader, span, kind)
    query = _query().outerjoin(b, b.interview_id == Interview.id).where(held | summed)
    known = {one.id: one for one in policy_choice.policies(reader)}
    kept = (b.head == Head.number) & (b.rules == _rules(known.values()))
    there, holds, inside = (case((each, 1), else_=0) for each in (held, kept, summed))
    odd = there * holds * inside == 0
    topics = query.selected_columns.topics
    found = reader.connection.execute(
        query.with_only_columns(topics, func.sum(there), func.sum(case((odd, 1), else_=0)))
        .group_by(topics)
    ).all()  # fmt: skip
    fields = counted(codes for said, n, _odd in found for codes in repeat(unpacked(said), n))
    if not sum(one[2] for one in found):
        return Standing((), (), (), fields)
    flags = (there.label("there"), holds.label("holds"), inside.label("inside"))
    rows = reader.connection.execute(_in_order(query.add_columns(*flags).where(odd))).all()
    return Standing(
        tuple(_held(row, known) for row in rows if row.there and not row.holds),
        tuple(row.id for row in rows if row.there and row.holds),
        tuple(row.id for row in rows if row.inside),
        fields,
    )


def named(reader: Reader, ids: Sequence[int]) -> tuple[Held, ...]:
    """Those of these numbers that went on air."""
    i = Interview
    query = _query().where(i.id.in_(ids), i.on_air_at.is_not(None))
    return _read(reader, query.order_by(i.id))


def may_assess(reader: Reader) -> bool:
    """Whether the person sees every programme: planner and auditor do."""
    return bool(roles_of(reader, reader.by) & {Role.PLANNER, Role.AUDITOR})


def require_wide(reader: Reader) -> None:
    """Refusal for who does not see every programme."""
    if not may_assess(reader):
        raise Refusal("考核看的是所有访谈，只给组织协调和审计员看。")


def _conditions(reader: Reader, span: Span, kind: str) -> Any:
    """SQL: whether a programme is one of a span's."""
    require_wide(reader)
    begin, end = span.moments
    i = Interview
    found = (i.on_air_at >= begin) & (i.on_air_at < end)
    if not house(reader).rehearsal_only:
        found &= i.rehearsal.is_(False)
    return found & (i.kind == kind) if kind else found


def _in_order(query: Any) -> Any:
    return query.order_by(Interview.on_air_at, Interview.id)


def _reply_days(profile: Profile) -> int:
    return profile.number(REPLY) or USUAL_REPLY


def _terms(profile: Profile) -> str:
    """What of the rules of a programme its profile says; the version of its row stands behind."""
    days = (profile.number(PROPOSAL), profile.number(NOTICE), _reply_days(profile))
    said = "/".join("" if each is None else str(each) for each in days)
    return f"{METHOD} {said} "


def _rules(profiles: Iterable[Profile]) -> Any:
    """SQL: `Held.rules` of a row of `_query`."""
    terms = {one.id: _terms(one) for one in profiles}
    own = case(terms, value=Interview.policy, else_=_terms(NOTHING))
    return own + cast(func.coalesce(PlanRowVersion.number, 0), Text())


def _query() -> Any:
    i, v, said = Interview, PlanRowVersion, newest()
    return (
        select(
            i.id, i.title, i.unit, i.starts_at, i.on_air_at, i.ended_at, i.state, i.policy,
            v.units, i.kind, v.number, Head.number.label("head"),
            func.coalesce(said.c.topics, v.topics, "").label("topics"), i.rehearsal,
        )
        .join(Head, Head.programme == i.id)
        .outerjoin(PlanRow, PlanRow.id == i.plan_row_id)
        .outerjoin(v, (v.row_id == PlanRow.id) & (v.number == PlanRow.version))
        .outerjoin(said, said.c.interview_id == i.id)
    )  # fmt: skip


def _read(reader: Reader, query: Any) -> tuple[Held, ...]:
    known = {one.id: one for one in policy_choice.policies(reader)}
    return tuple(_held(row, known) for row in reader.connection.execute(query))


def _held(row: Any, known: Mapping[str, Profile]) -> Held:
    return Held(
        row.id, row.title, row.unit, units_of(row), row.kind, row.starts_at, row.on_air_at,
        row.ended_at, STATES[row.state], row.head, known.get(row.policy, NOTHING), row.number or 0,
        unpacked(row.topics), row.rehearsal,
    )  # fmt: skip
