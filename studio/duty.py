"""需要你处理: what waits for the one who is signed in, over all their programmes, by its day.

Every source is a function of (reader, login, today) that answers rows; `SOURCES` lists them, and
whatever else is due to somebody comes on the list by another one there. What nobody is asked for
any more (`milestone.Standing.UNKNOWN`) and what is far off is left out.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import select

from studio import followup, nomination, policy_choice, reporting_duty, training, year_way
from studio.air_check import BY_HAND, CHECK_NAMES, FloorTick
from studio.facts_review import facts_page
from studio.interview import BEFORE_AIR, InterviewRow, InterviewState
from studio.journal import HOUSE, Reader
from studio.milestone import AIR, LEADS, REHEARSAL, REPLY, Standing, day_of, steps_of
from studio.people import Role, Seat
from studio.policy import NOTHING
from studio.programme_list import interviews
from studio.public_facts import PublicFactsVersion
from studio.rehearsed import rehearsed
from studio.reporting_duty import DutyState
from studio.review import ReviewState
from studio.states import CLOSED
from studio.training import NOTED_WITHIN, TrainingRow
from studio.words import Words
from studio.year_plan import joined_units
from studio.year_way import RowDue

NOTHING_DUE = frozenset({Standing.DONE, Standing.RUNNING, Standing.PASSED, Standing.UNKNOWN})
SOON = timedelta(days=14)
"""What is further off than that is no duty yet."""
FLOOR_SOON = timedelta(days=3)
"""From then on somebody looks at the room and the lights."""
AROUND = timedelta(days=180)
AHEAD = timedelta(days=100)
"""No step is due so long before its programme: in autumn the next year is looked at too."""
NAMED = 3
"""So many units are named where more owe something."""
R = Role
STEP_ROLES: Mapping[str, tuple[Role, ...]] = {
    **dict.fromkeys(LEADS, (R.AIDE, R.PLANNER)),
    "notice_days": (R.PUBLISHER, R.PLANNER),
    REHEARSAL: (R.TECHNICIAN, R.DIRECTOR),
    REPLY: (R.AIDE,),
    AIR: tuple(role for role in Role if role not in (R.AUDITOR, R.ADMINISTRATOR)),
}
"""Whose step it is; of what is kept nowhere yet, only the day is said."""


@dataclass(frozen=True)
class Duty:
    """One thing to do until a day. about: of which programme, '' for the house's own.

    programme, place: where it is done: a programme or 0, and the name of the page there; row: which
    row of that page, 0 for none; year: of which year the page is, 0 where it is of none.
    id: its place in the list; left: days until then, negative where it is late.
    """

    day: date
    text: str
    about: str = ""
    programme: int = HOUSE
    place: str = ""
    row: int = 0
    year: int = 0
    id: int = 0
    left: int = 0


Source = Callable[[Reader, str, date], Iterator[Duty]]


def duties(reader: Reader) -> tuple[Duty, ...]:
    """All that waits for the reader, what is late for the longest first."""
    today = day_of(reader.at)
    found = [row for source in SOURCES for row in source(reader, reader.by, today)]
    found = [row for row in found if row.day <= today + SOON]
    found.sort(key=lambda row: (row.day, row.programme, row.text))
    return tuple(replace(row, id=n, left=(row.day - today).days) for n, row in enumerate(found, 1))


# the sources


def of_milestones(reader: Reader, login: str, today: date) -> Iterator[Duty]:
    """Steps of one's programmes that are open: the proposal, the notice, the rehearsal, the hour.

    Of steps that nobody ticks off anywhere (materials, scripts) the last day itself is the end.
    """
    known = {one.id: one for one in policy_choice.policies(reader)}
    mine = list(_mine(reader, login, today))
    seen = rehearsed(reader, [row.id for row, _roles in mine])
    for row, roles in mine:
        profile = known.get(row.policy, NOTHING)
        for step in steps_of(row, profile, today, rehearsed=row.id in seen):
            if step.standing in NOTHING_DUE:
                continue
            if roles & set(STEP_ROLES.get(step.rule, ())):
                passed = step.rule == AIR and step.day < today
                said = Words("直播日已过，没有开始：请改期，或取消访谈") if passed else step.name
                yield Duty(step.day, said, row.title, row.id, PROGRAMME)


def of_the_floor(reader: Reader, login: str, today: date) -> Iterator[Duty]:
    """What nobody ticked yet of the room and the equipment, three days before the hour (A40)."""
    mine = [
        row for row, roles in _mine(reader, login, today)
        if roles & {R.TECHNICIAN, R.DIRECTOR} and row.state in BEFORE_AIR
        and today <= day_of(row.starts_at) <= today + FLOOR_SOON
    ]  # fmt: skip
    if not mine:
        return
    ticks = select(FloorTick.interview_id, FloorTick.item).where(
        FloorTick.interview_id.in_([row.id for row in mine])
    )
    ticked = {(number, item) for number, item in reader.connection.execute(ticks)}
    for row in mine:
        missing = tuple(CHECK_NAMES[item] for item in BY_HAND if (row.id, item.value) not in ticked)
        if missing:
            said = Words("场地和设备还没有看过：{items}", items=missing)
            yield Duty(day_of(row.starts_at), said, row.title, row.id, FLOOR)


def of_the_facts(reader: Reader, login: str, today: date) -> Iterator[Duty]:
    """What readers are to be told anew and nobody signed yet: the reviewers', from its day on.

    Not of those who wrote any of it: they may not sign. One question finds where something waits.
    """
    mine = {row.id: row for row, roles in _mine(reader, login, today) if R.REVIEWER in roles}
    v = PublicFactsVersion
    submitted = select(v.interview_id).distinct().order_by(v.interview_id).where(
        v.interview_id.in_(list(mine)), v.state == ReviewState.SUBMITTED.value
    )  # fmt: skip
    for number in reader.connection.scalars(submitted).all() if mine else ():
        page = facts_page(replace(reader, programme=number))
        waits = page.waiting
        if waits is None or login in {one.drafted_by for one in page.versions}:
            continue
        said = Words("对外信息有改动待核对") if page.signed else Words("对外信息随预告待核对")
        yield Duty(day_of(waits.drafted_at), said, mine[number].title, number, FACTS)


def of_trainings(reader: Reader, login: str, today: date) -> Iterator[Duty]:
    """Trainings to come, for everybody; those held, whose attendance the office has not noted."""
    office = R.PLANNER in _seats(reader, login).get(HOUSE, ())
    for year in _years(today):
        for row in training.trainings(reader, year):
            if row.dropped:
                continue
            if row.held.day >= today:
                yield _training(row, Words("参加培训：{topic}", topic=row.held.topic))
            elif office and not row.came + row.missed and row.held.day > today - NOTED_WITHIN:
                yield _training(row, Words("培训出席还没有记：{topic}", topic=row.held.topic))


def of_reports(reader: Reader, login: str, _today: date) -> Iterator[Duty]:
    """Reports that are due once (A90): the office's."""
    if R.PLANNER not in _seats(reader, login).get(HOUSE, ()):
        return
    for row in reporting_duty.reporting_duties(reader):
        if row.state is DutyState.OPEN:
            said = Words("报送：{title}", title=row.title)
            yield Duty(row.due, said, row.source, HOUSE, REPORTS)


def of_the_plan(reader: Reader, login: str, today: date) -> Iterator[Duty]:
    """Rows of the year of which no programme came yet: the office's, who alone may plan one.

    Until the proposal of such a row is due by the profile; once its day went by, that day. A row
    that says a month alone is counted on its last day, and says so.
    """
    if R.PLANNER not in _seats(reader, login).get(HOUSE, ()):
        return
    for year in _years(today):
        for one in year_way.rows_due(reader, year):
            if one.made or one.row.dropped:
                continue
            planned = one.row.planned
            about = " · ".join(filter(None, (planned.unit_cell, planned.topic)))
            until = one.day if one.day < today else one.due
            yield Duty(until, _of_row(one, today), about, HOUSE, PLAN, one.row.id, year)


def of_nominations(reader: Reader, _login: str, today: date) -> Iterator[Duty]:
    """Nominations that units owe for a year, as long as it lasts: the office's, each unit's own."""
    for year in sorted({today.year, (today + SOON).year}):
        here = nomination.owed_here(reader, year)
        if here is None or not here.units:
            continue
        said = Words("还没有报送征集表")
        about = joined_units(here.units)
        if here.office:
            said = Words("{n} 个单位还没有报送征集表", n=len(here.units))
            about = joined_units(here.units[:NAMED]) + "…" * (len(here.units) > NAMED)
        yield Duty(here.until, said, about, HOUSE, OWED, 0, year)


def of_ledgers(reader: Reader, login: str, _today: date) -> Iterator[Duty]:
    """What the ledgers owe and is late or nearly due: the office's, and each unit's own."""
    held = {role for roles in _seats(reader, login).values() for role in roles}
    if not held & {R.PLANNER, R.AIDE, R.REVIEWER}:
        return
    for row in followup.urgent_by_programme(reader):
        said = Words("{ledger}：{n} 项待办", ledger=followup.LEDGER_NAMES[row.ledger], n=row.number)
        yield Duty(row.due, said, row.title, row.programme, LEDGERS)


PROGRAMME, FLOOR, TRAINING, REPORTS = "programme", "floor", "trainings", "reports"
LEDGERS, FACTS, PLAN, OWED = "ledgers", "facts", "year-plan", "nominations"
"""Pages of 排期 by their names; another name opens the programme's own window."""
SOURCES: tuple[Source, ...] = (
    of_milestones,
    of_the_floor,
    of_the_facts,
    of_trainings,
    of_reports,
    of_the_plan,
    of_nominations,
    of_ledgers,
)


def _of_row(one: RowDue, today: date) -> Words:
    """What is missing of a row of the plan of which no programme came."""
    month = one.month
    if one.day < today:
        passed = Words("{month} 月已过，没有访谈", month=month)
        return passed if month else Words("日子已过，没有访谈")
    if one.due == one.day:
        told = Words("还没有新建访谈（按 {month} 月最后一天计）", month=month)
        return told if month else Words("还没有新建访谈")
    told = Words("还没有访谈，该报送方案（按 {month} 月最后一天计）", month=month)
    return told if month else Words("还没有访谈，该报送方案")


def _training(row: TrainingRow, said: Words) -> Duty:
    return Duty(row.held.day, said, row.held.audience, HOUSE, TRAINING)


def _mine(
    reader: Reader, login: str, today: date
) -> Iterator[tuple[InterviewRow, frozenset[Role]]]:
    """The programmes that are going on around today in which the person has a seat."""
    seats = _seats(reader, login)
    everywhere = seats.get(HOUSE, frozenset()) & {R.PLANNER}
    gone = (*CLOSED, InterviewState.CANCELLED, InterviewState.POSTPONED)
    for year in _years(today):
        for row in interviews(reader, year):
            roles = seats.get(row.id, frozenset()) | everywhere
            if roles and row.state not in gone and day_of(row.starts_at).year == year:
                yield row, roles


def _years(today: date) -> tuple[int, ...]:
    return tuple(sorted({(today - AROUND).year, (today + AHEAD).year}))


def _seats(reader: Reader, login: str) -> dict[int, frozenset[Role]]:
    """The person's roles by programme, those of the house under 0."""
    found: dict[int, set[Role]] = {}
    rows = reader.connection.execute(select(Seat.programme, Seat.role).where(Seat.login == login))
    for programme, role in rows:
        found.setdefault(programme, set()).add(Role(role))
    return {programme: frozenset(roles) for programme, roles in found.items()}
