"""What is read for many programmes at once, held against each of them read alone, on random data.

The plain way asks programme by programme; the fast one by sums and by statements for all of them.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import func, select, text

from bench._ten_years import FIRST_YEAR, UNITS, Size, fill
from studio import assessment, department, milestone, programme_topic, year_plan
from studio.assessment import (
    AssessmentBasis,
    AssessmentCount,
    Span,
    month_of,
    quarter_of,
    year_of,
)
from studio.department import TodaysNames
from studio.followup import Duty
from studio.journal import Reader
from studio.question import Question
from studio.rehearsed import RehearsalAttendance
from studio.year_way import Counted, way_of, year_seen
from tests.studio.room import Room
from tests.studio.test_responsibility import altered

SIZE = Size(1, 14, 12)
IDS = range(2, 2 + SIZE.programmes)
KINDS = ("department", "press", "micro")
PROFILES = ("", "zhuhai-2022", "xuancheng-2024", "xiamen-2011", "nobody-knows")
STATES = (
    "planned", "proposed", "approved", "collecting", "rehearsed", "on_air", "paused",
    "following_up", "archived", "postponed", "cancelled",
)  # fmt: skip
TOUCHED = (
    "interview", "question", "duty", "journal_head", "plan_row", "plan_row_version", "notice_issue",
    "programme_topic", "rehearsal_attendance", "house_fact",
)  # fmt: skip
SEEDS = (1, 2)


def filled(room: Room, dice: Random) -> None:
    """A year of programmes, their questions, answers and duties; rules are put aside."""
    fill(room, SIZE)
    altered(room, "SELECT 1", *TOUCHED)
    for unit in UNITS[:6]:
        room.boss.execute(department.add, f"{unit}的今称", [f"{unit}的旧称"])
    for one in IDS:
        change(
            room, "UPDATE interview SET policy = :policy, kind = :kind, rehearsal = :rehearsal,"
            " starts_at = :at, on_air_at = :at, state = :state WHERE id = :one", one=one,
            policy=dice.choice(PROFILES), kind=dice.choice(KINDS), rehearsal=dice.random() < 0.2,
            at=moment(dice), state=dice.choice(STATES),
        )  # fmt: skip
    questions = "UPDATE question SET unit = :unit, state = :state WHERE interview_id = :one"
    for one in IDS:
        unit = dice.choice((UNITS[0], f"{UNITS[1]}的旧称", "不在名单里的单位", ""))
        state = dice.choice(("received", "rejected", "screened_in"))
        change(room, questions, one=one, unit=unit, state=state)


def change(room: Room, statement: str, **values: Any) -> None:
    """What happened past the commands."""
    with room.database.altering() as connection:
        connection.execute(text(statement), values)


def moment(dice: Random) -> str:
    """Around the turns of months, in which programmes change their sum."""
    turn = datetime(FIRST_YEAR, dice.randrange(1, 8), 1, tzinfo=UTC)
    at = turn + timedelta(hours=dice.randrange(-60, 60))
    return at.isoformat(timespec="microseconds")


# assessment


@pytest.mark.parametrize("seed", SEEDS)
def test_figures_by_sums_are_those_of_each_programme(room: Room, seed: int) -> None:
    dice = Random(seed)
    filled(room, dice)
    for _ in range(3):
        room.boss.execute(assessment.sum_up, dice.sample(IDS, 5))
        compare(room, dice)
        for _ in range(3):
            disturb(room, dice)
        compare(room, dice)
    rehearsals_alone = "INSERT INTO house_fact (name, value) VALUES ('rehearsal_only', '1')"
    change(room, rehearsals_alone)
    compare(room, dice)


def disturb(room: Room, dice: Random) -> None:
    """Something after which a kept count does not hold, or belongs elsewhere."""
    one = dice.choice(IDS)
    goes_on = "UPDATE journal_head SET number = number + 1 WHERE programme = :one"
    for statement in dice.choice(
        (
            ("UPDATE question SET state = 'rejected' WHERE interview_id = :one", goes_on),
            ("UPDATE interview SET kind = 'press' WHERE id = :one",),
            ("UPDATE interview SET kind = 'micro' WHERE id = :one", goes_on),
            ("UPDATE interview SET rehearsal = NOT rehearsal WHERE id = :one",),
            (f"UPDATE interview SET on_air_at = '{moment(dice)}' WHERE id = :one", goes_on),
            ("UPDATE interview SET on_air_at = NULL WHERE id = :one",),
            ("UPDATE interview SET policy = 'zhuhai-2022' WHERE id = :one",),
        )
    ):
        change(room, statement, one=one)


def compare(room: Room, dice: Random) -> None:
    """Years, quarters, months, and days of which no month is whole."""
    a, b = sorted(dice.sample(range(200), 2))
    first = date(FIRST_YEAR, 1, 1)
    month = dice.randrange(1, 8)
    ten_years = Span(date(FIRST_YEAR - 5, 1, 1), date(FIRST_YEAR + 4, 12, 31))
    for span in (
        dice.choice((year_of(FIRST_YEAR), ten_years)),
        dice.choice((quarter_of(FIRST_YEAR, dice.randrange(1, 3)), month_of(FIRST_YEAR, month))),
        Span(first + timedelta(a), first + timedelta(b)),
        Span(date(FIRST_YEAR, month, 1), date(FIRST_YEAR, month, 20)),
    ):
        for kind in ("", dice.choice(KINDS)):
            found = room.boss.query(assessment.assessment, span, kind)
            shown = {one.unit: dict(one.numbers) for one in (*found.units, found.whole)}
            assert all(number for numbers in shown.values() for number in numbers.values())
            expected, over, fields = room.boss.query(plainly, span, kind)
            assert {unit: n for unit, n in shown.items() if n} == expected
            assert (found.uncounted, found.by_topic) == (over, fields)
    proof = room.boss.query(assessment.proof, year_of(FIRST_YEAR))
    assert [one for one in proof.differences if not one.programme] == []


def plainly(
    reader: Reader, span: Span, kind: str
) -> tuple[dict[str, dict[str, int]], tuple[int, ...], Mapping[str, int]]:
    """The same, programme by programme: what is kept where it holds, else counted from the rows."""
    names = TodaysNames(department.departments(reader))
    b, c = AssessmentBasis, AssessmentCount
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    over = []
    held = assessment.programmes(reader, span, kind)
    for one in held:
        basis = reader.connection.execute(
            select(b.head, b.rules).where(b.interview_id == one.id)
        ).first()
        if basis is not None and tuple(basis) == (one.head, one.rules):
            found = reader.connection.execute(
                select(c.unit, c.figure, c.number).where(c.interview_id == one.id)
            ).all()
        else:
            made = assessment.counted(assessment.facts(reader, [one]))
            found = [(unit, figure, n) for (_, unit, figure), n in made.items()]  # type: ignore[misc]
            over += [one.id] if one.over else []
        for unit, figure, number in found:
            totals[names.today((unit,))[0]][figure] += number
    fields = programme_topic.counted(one.topics for one in held)
    return {unit: dict(counts) for unit, counts in totals.items()}, tuple(over), fields


def test_a_sum_that_is_not_that_of_the_counts_is_found(room: Room) -> None:
    filled(room, Random(7))
    change(room, "UPDATE interview SET rehearsal = false, state = 'archived'")
    room.boss.execute(assessment.sum_up, IDS[:5])
    year = year_of(FIRST_YEAR)
    assert room.boss.query(assessment.proof, year).differences == ()
    change(room, "UPDATE assessment_sum SET number = number + 1 WHERE figure = 'held'")
    wrong = room.boss.query(assessment.proof, year).differences
    assert wrong
    assert {(one.programme, one.figure) for one in wrong} == {(0, "held")}
    room.boss.execute(assessment.sum_up, IDS[:5])
    assert room.boss.query(assessment.proof, year).differences == ()


# the plan of a year


@pytest.mark.parametrize("seed", SEEDS)
def test_a_year_read_at_once_is_that_of_each_programme(room: Room, seed: int) -> None:
    dice = Random(seed)
    filled(room, dice)
    scattered(room, dice)
    found = room.boss.query(year_seen, FIRST_YEAR)
    assert len(found.year.lines) >= SIZE.programmes
    assert any(line.programme is None for line in found.year.lines)
    assert any(line.late_notice for line in found.year.lines)
    for line in found.year.lines:
        if line.programme is None:
            assert (line.steps, line.pressing, line.late_notice) == ((), None, None)
            assert line.topics == tuple(filter(None, line.plan.planned.topics.split(",")))  # type: ignore[union-attr]
            continue
        desk = room.boss.in_programme(line.programme.id)
        alone = desk.query(milestone.way)
        assert line.steps == alone.steps
        assert (line.late_notice, line.programme.id) == (alone.violation, alone.interview.id)
        assert line.topics == desk.query(programme_topic.topics_here).codes
        assert found.ways[line.id] == way_of(line, desk.query(counts_here))
    plans = {line.id: line.plan for line in found.year.lines if line.plan is not None}
    for number, plan in plans.items():
        assert plan.planned == room.boss.query(year_plan.said_of, number)
        newest = room.boss.query(year_plan.story_of, number)[0]
        assert (plan.version, plan.change, plan.reason, plan.by, plan.at) == (
            newest.id, newest.change, newest.reason, newest.by, newest.at,
        )  # fmt: skip


def scattered(room: Room, dice: Random) -> None:
    """Notices, other dates, key fields, rehearsals, rows without a programme, ad-hoc ones."""
    for one in IDS:
        at, other = moment(dice), moment(dice)
        if dice.random() < 0.6:
            late = dice.choice((0, 2))
            change(
                room, "INSERT INTO notice_issue VALUES (:one, 1, :other, :late, :why, 's', 'boss',"
                " :at)", one=one, other=other, late=late, why="晚了" if late else "", at=at,
            )  # fmt: skip
        if dice.random() < 0.5:
            change(room, "UPDATE plan_row_version SET topics = 'housing' WHERE row_id = :o", o=one)
        for number in range(1, dice.randrange(1, 4)):
            fields = dice.choice(("", "housing", "food_and_drugs"))
            change(
                room, "INSERT INTO programme_topic VALUES (:one, :number, :fields, 's', 'boss',"
                " :at)", one=one, number=number, fields=fields, at=at,
            )  # fmt: skip
        if dice.random() < 0.3:
            change(
                room, "INSERT INTO rehearsal_attendance VALUES (:one, 1, '[]', 'boss', :at, 's',"
                " 'r')", one=one, at=at,
            )  # fmt: skip
        if dice.random() < 0.5:
            change(
                room, "UPDATE duty SET state = 'done', open = false WHERE interview_id = :o", o=one
            )
    change(room, "UPDATE interview SET plan_row_id = NULL, ad_hoc_reason = 'r' WHERE id IN (3, 7)")


def counts_here(reader: Reader) -> Counted:
    """What is counted of one programme, a statement for each number."""
    here = reader.programme

    def number(table: Any, *more: Any) -> int:
        found = select(func.count()).select_from(table).where(table.interview_id == here, *more)
        return int(reader.connection.scalar(found) or 0)

    stands = Duty.state != "void"
    state = milestone.way(reader).interview.state
    asks = state in ("collecting", "rehearsed")
    return Counted(
        number(Question) if asks else 0, number(Duty, stands),
        number(Duty, stands, Duty.open.is_(False)), number(RehearsalAttendance),
    )  # fmt: skip
