"""Figures of units and periods: each number can be shown row by row, and counted again."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import select, text, update

from studio import (
    answer,
    assessment,
    attendance,
    date_change,
    followup,
    guest_rank,
    interview,
    milestone,
    notice,
    people,
    policy_choice,
    publication,
    rating,
    record,
)
from studio.answer import Route
from studio.assessment import QUESTIONS, WHOLE, Assessment, Figure, Figures, Span
from studio.attendance import Came, Coming
from studio.clock import Clock
from studio.errors import Refusal
from studio.interview import Interview
from studio.journal import HOUSE, Entry
from studio.milestone import day_of
from studio.people import COURIER
from studio.question import Question
from studio.record import Mark, SpeakerRole
from studio.review import Secrecy
from studio.screening import admit, assign, decline, merge
from tests.studio.room import CREW, PASSWORD, Room, open_room
from tests.studio.test_responsibility import altered, carry

F = Figure
NAMES = ("live", "spoken", "written", "open", "same", "no", "waits", "school")
OPEN, SCHOOL = 4, 8
"""The numbers of those that nobody answered."""


@pytest.fixture
def hour(tmp_path: Path) -> Iterator[Room]:
    """A studio in a file after an hour with eight questions."""
    with open_room(tmp_path, kept=an_hour_kept()) as room:
        yield room


@cache
def an_hour_kept() -> bytes:
    """The file of such a studio, made once."""
    with tempfile.TemporaryDirectory() as folder:
        with open_room(Path(folder)) as room:
            an_hour(room)
        return (Path(folder) / "studio.sqlite").read_bytes()


EARLY = (
    "UPDATE publication SET released_at = '2025-06-20T07:30:00.000000+00:00' WHERE answer_id = 1"
)


def today(room: Room) -> Span:
    day = day_of(Clock().now())
    return Span(day, day)


def shown(room: Room) -> Assessment:
    return room.boss.query(assessment.assessment, today(room))


def of(room: Room, unit: str = WHOLE) -> Figures:
    found = shown(room)
    return found.whole if not unit else next(one for one in found.units if one.unit == unit)


def an_hour(room: Room) -> None:
    """Eight questions of which each ends otherwise; then the hour is over."""
    ids = dict(zip(NAMES, room.ask(*NAMES), strict=True))
    aide = room["aide"]
    for name in ("live", "spoken", "written", "open"):
        aide.execute(admit, ids[name], 0)
    aide.execute(assign, ids["school"], 0, "市教育局")
    aide.execute(merge, ids["same"], 0, ids["open"])
    aide.execute(decline, ids["no"], 0, "spam")
    _answered(room, ids["live"], "当场答。")
    line = room["steno"].execute(record.write, SpeakerRole.GUEST, "程立言", "三个月内办完。")
    room["steno"].execute(record.link, line, ids["spoken"])
    room["aide"].execute(record.mark, line, Mark.COMMITMENT, True)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    carry(room)
    room["host"].execute(followup.end)
    _answered(room, ids["written"], "书面答。", Route.WRITING)
    carry(room)


def _answered(room: Room, question: int, words: str, route: Route = Route.FEED) -> None:
    number = room["aide"].execute(answer.hand_in, question, words, 0)
    if route is not Route.FEED:
        room["aide"].execute(answer.send_by, number, route)
    room["reviewer"].execute(answer.approve, number, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, number, 1)


def test_each_question_is_counted_once_in_what_became_of_it(room: Room) -> None:
    an_hour(room)
    whole = of(room)
    assert {figure: whole.number(figure) for figure in (F.RECEIVED, *QUESTIONS)} == {
        F.RECEIVED: 8, F.MERGED: 1, F.DECLINED: 1, F.ESCALATED: 0, F.WAITING: 1, F.ON_AIR: 2,
        F.IN_WRITING: 1, F.UNANSWERED: 2,
    }  # fmt: skip
    school = of(room, "市教育局")
    assert (school.number(F.RECEIVED), school.number(F.UNANSWERED)) == (1, 1)
    own = of(room, "市场监管局")
    assert own.number(F.RECEIVED) == 7
    assert (own.number(F.HELD), school.number(F.HELD), whole.number(F.HELD)) == (1, 0, 1)
    assert (own.number(F.COMMITMENT), own.by(F.PUBLISHED)) == (1, {"": 3})
    assert (own.share(F.REPLY_ON_TIME, F.IN_WRITING), own.median_days) == (1.0, 0)
    assert school.share(F.REPLY_ON_TIME, F.IN_WRITING) is None
    room.boss.execute(assessment.sum_up, [1])
    assert room.boss.query(assessment.proof, today(room)).differences == ()
    assert (shown(room).uncounted, of(room).numbers) == ((), whole.numbers)
    the_auditor_reads_the_same_and_takes_it_out(room)
    room["publisher"].execute(publication.withdraw_answer, 1, "有误")
    carry(room)
    assert (of(room).number(F.ON_AIR), of(room).number(F.UNANSWERED)) == (1, 3)


def the_auditor_reads_the_same_and_takes_it_out(room: Room) -> None:
    """On a server too, where the database asks who notes what."""
    sealed = people.sealed(room.database, "auditor", PASSWORD)
    room.boss.execute(people.add_person, "auditor", "审计员", "审计局", sealed)
    room.boss.execute(people.give_role, "auditor", people.Role.AUDITOR)
    auditor = room["auditor"].in_programme(HOUSE)
    found = auditor.query(assessment.assessment, today(room))
    assert found.whole.numbers == of(room).numbers
    auditor.execute(assessment.take_out, assessment.Taken.EVALUATION, today(room))
    with pytest.raises(Refusal):
        auditor.execute(assessment.sum_up, [1])
    with pytest.raises(Refusal):
        room["aide"].in_programme(HOUSE).execute(
            assessment.take_out, assessment.Taken.TABLE, today(room)
        )


def test_a_number_is_shown_row_by_row_with_its_journal_entry(hour: Room) -> None:
    room = hour
    span = today(room)
    boss = room.boss
    (programme,) = boss.query(assessment.behind, span, "", WHOLE, F.UNANSWERED)
    assert (programme.id, programme.title, programme.number) == (1, "舌尖安全", 2)
    rows = boss.query(assessment.rows_behind, 1, WHOLE, F.UNANSWERED)
    assert {(row.thing, row.thing_id) for row in rows} == {
        ("question", OPEN), ("question", SCHOOL),
    }  # fmt: skip
    (written,) = boss.query(assessment.rows_behind, 1, "市场监管局", F.IN_WRITING)
    (merged,) = boss.query(assessment.rows_behind, 1, WHOLE, F.MERGED)
    assert {act_of(room, written.entry), act_of(room, merged.entry)} == {
        "publication.release_answer", "screening.merge",
    }  # fmt: skip
    for unit in ("", "市场监管局", "市教育局"):
        for figure, number in of(room, unit).numbers.items():
            behind = boss.query(assessment.behind, span, "", unit, figure)
            assert sum(one.number for one in behind) == number
            rows = boss.query(assessment.rows_behind, 1, unit, figure)
            assert len(rows) == number, figure
            assert all(act_of(room, row.entry) for row in rows)


def act_of(room: Room, entry: int) -> str:
    with room.database.reading() as connection:
        found = select(Entry.act).where(Entry.programme == 1, Entry.number == entry)
        return str(connection.scalar(found) or "")


def test_what_is_kept_holds_only_as_long_as_nothing_happens(hour: Room) -> None:
    room = hour
    boss, before = room.boss, of(room)
    assert shown(room).uncounted == (1,)
    boss.execute(assessment.sum_up, [1])
    assert shown(room).uncounted == ()
    assert of(room).numbers == before.numbers
    assert boss.query(assessment.proof, today(room)).differences == ()
    altered(room, "UPDATE assessment_count SET number = 99 WHERE figure = 'received'")
    assert of(room).number(F.RECEIVED) == 99  # as long as it is taken for true
    proof = boss.query(assessment.proof, today(room))
    assert proof.programmes == 1
    assert {(one.unit, one.kept, one.counted) for one in proof.differences} == {
        ("", 99, 8), ("市场监管局", 99, 7), ("市教育局", 99, 1),
    }  # fmt: skip
    rank = room.boss.query(guest_rank.guest_ranks)[0].id
    room["aide"].execute(attendance.confirm, 1, Coming(Came.PRESENT, rank), 0)
    assert (of(room).number(F.RECEIVED), of(room).by(F.CAME)) == (8, {str(rank): 1})
    assert shown(room).uncounted == (1,)


def test_only_the_planner_keeps_counts_and_a_few_at_a_time(hour: Room) -> None:
    room = hour
    with pytest.raises(Refusal):
        room["aide"].in_programme(0).execute(assessment.sum_up, [1])
    with pytest.raises(Refusal, match="整个演播台"):
        room["boss"].execute(assessment.sum_up, [1])
    with pytest.raises(Refusal, match="只给组织协调和审计员看"):
        room["aide"].query(assessment.assessment, today(room))
    with pytest.raises(Refusal, match="最多汇总"):
        room.boss.execute(assessment.sum_up, list(range(30)))


def test_a_programme_counts_in_its_own_days_units_and_kind(hour: Room) -> None:
    room = hour
    day = day_of(Clock().now())
    spans = [
        assessment.year_of(day.year), assessment.quarter_of(day.year, (day.month - 1) // 3 + 1),
        assessment.month_of(day.year, day.month), Span(day, day),
    ]  # fmt: skip
    for wide, narrow in pairwise(spans):
        assert wide.first <= narrow.first <= narrow.last <= wide.last
    day_before = Span(day - timedelta(days=1), day - timedelta(days=1))
    ask = room.boss.query
    assert [ask(assessment.assessment, one).whole.number(F.HELD) for one in spans] == [1, 1, 1, 1]
    assert ask(assessment.assessment, day_before).whole.number(F.HELD) == 0
    kinds = [
        ask(assessment.assessment, spans[0], kind).whole.number(F.HELD)
        for kind in ("department", "press")
    ]
    assert kinds == [1, 0]
    with room.database.altering() as connection:
        connection.execute(update(Interview).values(rehearsal=True))
    assert ask(assessment.assessment, spans[0]).whole.number(F.HELD) == 0


def test_days_that_came_late_and_the_median_are_counted_by_the_profile(hour: Room) -> None:
    """Ten working days where no profile says otherwise."""
    room = hour
    ended = "ended_at = '2025-06-20T08:00:00.000000+00:00'"
    for released, met in (("2025-07-04", 1.0), ("2025-07-05", 0.0)):
        with room.database.altering() as connection:
            connection.execute(text(f"UPDATE interview SET {ended}"))
        altered(room, EARLY, "publication")
        altered(
            room,
            f"UPDATE publication SET released_at = '{released}T06:00:00.000000+00:00'"
            " WHERE answer_id = 2",
            "publication",
        )
        whole = of(room)
        assert whole.share(F.REPLY_ON_TIME, F.IN_WRITING) == met
        assert whole.median_days == int(released[-2:]) + 10


def test_what_askers_think_is_counted_for_the_unit_that_answered(hour: Room) -> None:
    moment = Clock().now()
    given = [rating.Given("", stars, "", moment) for stars in (5, 2)]
    with hour.database.altering() as connection:
        for number in (3, SCHOOL):
            connection.execute(
                update(Question).where(Question.id == number).values(portal_ref=f"p{number}")
            )
    refs = [replace(one, question=f"p{n}") for one, n in zip(given, (3, SCHOOL), strict=True)]
    hour[COURIER].execute(rating.take, refs)
    assert (of(hour).by(F.RATED), of(hour).stars) == ({"5": 1, "2": 1}, 3.5)
    school = of(hour, "市教育局")
    assert (school.by(F.RATED), school.stars) == ({"2": 1}, 2.0)
    (row,) = hour.boss.query(assessment.rows_behind, 1, "市教育局", F.RATED)
    assert act_of(hour, row.entry) == "rating.take"


def test_proposal_and_notice_are_in_time_by_the_programmes_own_profile(hour: Room) -> None:
    assert of(hour).number(F.PROPOSAL_ASKED) == 0  # no profile asks
    hour.boss.execute(policy_choice.follow, "zhuhai-2022")
    hour["boss"].execute(milestone.take_up_policy)
    late = of(hour)
    assert (late.number(F.PROPOSAL_ASKED), late.number(F.PROPOSAL_ON_TIME)) == (1, 0)
    day = Clock().now() + timedelta(days=10)
    with hour.database.altering() as connection:
        connection.execute(update(Interview).values(starts_at=day))
    found = of(hour)
    assert found.share(F.PROPOSAL_ON_TIME, F.PROPOSAL_ASKED) == 0.0  # D-10 is after D-15
    assert found.share(F.NOTICE_ON_TIME, F.NOTICE_ASKED) == 1.0  # and before D-7


@pytest.mark.parametrize(("days", "late", "met"), [(8, "", 1), (6, "应急访谈", 0)])
def test_a_notice_that_a_second_person_approved_counts_as_it_came(
    hour: Room, days: int, late: str, met: int
) -> None:
    before = of(hour)
    assert before.number(F.NOTICE_ASKED) == 0
    hour.boss.execute(policy_choice.follow, "zhuhai-2022")
    begins = Clock().now() + timedelta(days=days)
    number = hour.boss.execute(interview.plan, "教育", "教育局", begins, 60, "急")
    planner = hour.boss.in_programme(number)
    for login in ("aide", "reviewer", "publisher", "director", "host", "steno"):
        planner.execute(people.give_role, login, CREW[login][0])
    planner.execute(interview.name_guest, "程立言", "局长")
    planner.execute(interview.propose)
    planner.execute(interview.approve)
    words = notice.proposed(planner.query(interview.interview))
    told = (words.label, words.text, words.remark, 0)
    hour["aide"].in_programme(number).execute(notice.hand_in, *told)
    hour["reviewer"].in_programme(number).execute(notice.approve, 1, Secrecy.OPEN)
    hour["publisher"].in_programme(number).execute(notice.publish, late)
    later = begins + timedelta(days=30)  # what was late stays late
    hour.boss.execute(date_change.move_programme, number, later, "领导出差")
    hour["director"].in_programme(number).execute(interview.start)
    found = of(hour)
    assert (found.number(F.NOTICE_ASKED), found.number(F.NOTICE_ON_TIME)) == (1, met)


def test_a_commitment_is_kept_once_a_second_person_said_so(hour: Room) -> None:
    assert (of(hour).number(F.COMMITMENT), of(hour).number(F.KEPT)) == (1, 0)
    with hour.database.reading() as connection:
        commitment = select(followup.Duty.id).where(followup.Duty.ledger == "commitment")
        number = connection.scalar(commitment)
    assert number is not None
    hour["aide"].execute(followup.assign, number, 1, "市场监管局")
    hour["aide"].execute(followup.close, number, 2, "已办。")
    assert of(hour).number(F.KEPT) == 0
    hour["reviewer"].execute(followup.confirm, number, 3)
    assert of(hour, "市场监管局").number(F.KEPT) == 1
    (row,) = hour.boss.query(assessment.rows_behind, 1, WHOLE, F.KEPT)
    assert (row.thing, act_of(hour, row.entry)) == ("duty", "followup.confirm")
