"""The nine key fields of nominations, rows of the plan and programmes, counted for a year."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from studio import interview, nomination, programme_topic, year_plan
from studio.assessment import Span, assessment
from studio.assessment.evaluation import evaluation
from studio.audit import audit
from studio.errors import Refusal
from studio.programme_topic import UNSAID
from studio.topic import TOPIC_NAMES
from studio.year_plan import Change, Planned
from studio.year_view import year_of
from tests.studio.room import Room
from tests.studio.test_nomination import OURS
from tests.studio.test_responsibility import altered

AIR = datetime(2098, 6, 20, 7, tzinfo=UTC)
ROW = Planned(("教育局",), 6, 20, "招生")


def planned_row(room: Room, *fields: str) -> int:
    """A row of 2098 with these fields."""
    row = room.boss.execute(year_plan.add, 2098, ROW)
    if fields:
        room.boss.execute(year_plan.tag, row, fields, 1)
    return row


def programme(room: Room, row: int | None) -> int:
    """A programme of the row, or ad hoc."""
    why = "" if row is not None else "急"
    return room.boss.execute(interview.plan, "招生", "教育局", AIR, 60, why, False, row)


def test_a_row_has_fields_that_a_revision_keeps_and_its_story_names(room: Room) -> None:
    row = planned_row(room, "land", "approval", "land")
    (line,) = room.boss.query(year_of, 2098).lines
    assert line.topics == ("approval", "land")
    room.boss.execute(year_plan.revise, row, Planned(("教育局",), 6, 20, "招生政策"), 2)
    assert room.boss.query(year_of, 2098).lines[0].topics == ("approval", "land")
    changes = [one.change for one in room.boss.query(year_plan.story_of, row)]
    assert changes == [Change.REVISED, Change.TAGGED, Change.ADDED]
    for fields, seen, said in (
        (("land", "approval"), 3, "没有变"), (("sport",), 3, "没有这个重点领域"),
        (("land",), 2, "新版本"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=said):
            room.boss.execute(year_plan.tag, row, fields, seen)
    assert audit(room.database).fault == ""
    altered(room, "UPDATE plan_row_version SET topics = '' WHERE number = 2", "plan_row_version")
    assert "plan_row" in audit(room.database).fault


def test_what_a_unit_nominates_brings_its_fields_into_the_plan(room: Room) -> None:
    its = room.boss.execute(nomination.hand_in, 2098, replace(OURS, when_said="6月20日下午"))
    room.boss.execute(nomination.tag, its, ("food_and_drugs",), 1)
    with pytest.raises(Refusal, match="没有变"):
        room.boss.execute(nomination.tag, its, ("food_and_drugs",), 2)
    room.boss.execute(nomination.take_into_plan, its, 2)
    (line,) = room.boss.query(year_of, 2098).lines
    assert line.topics == ("food_and_drugs",)
    assert audit(room.database).fault == ""


def test_a_programme_has_the_fields_of_its_row_until_somebody_says_others(room: Room) -> None:
    row = planned_row(room, "land")
    here = room.boss.in_programme(programme(room, row))
    found = here.query(programme_topic.topics_here)
    assert (found.codes, found.versions) == (("land",), ())
    room.boss.execute(year_plan.tag, row, ("prices",), 2)
    assert here.query(programme_topic.topics_here).codes == ("prices",)
    here.execute(programme_topic.choose, ("housing", "land"), 0)
    room.boss.execute(year_plan.tag, row, (), 3)
    found = here.query(programme_topic.topics_here)
    assert found.codes == ("housing", "land")
    assert [(one.by, one.topics) for one in found.versions] == [("boss", ("housing", "land"))]
    assert room.boss.query(year_of, 2098).lines[0].topics == ("housing", "land")
    with pytest.raises(Refusal, match="没有变"):
        here.execute(programme_topic.choose, ("land", "housing"), 1)
    with pytest.raises(Refusal, match="刚有别人改过"):
        here.execute(programme_topic.choose, ("land",), 0)
    here.execute(programme_topic.choose, (), 1)
    assert room.boss.query(year_of, 2098).lines[0].topics == ()


def test_only_planner_and_aide_say_them_and_what_was_said_stays(room: Room) -> None:
    room["aide"].execute(programme_topic.choose, ("environment",), 0)
    with pytest.raises(Refusal, match="您不在其列"):
        room["host"].execute(programme_topic.choose, ("land",), 1)
    for verb in ("UPDATE programme_topic SET topics = ''", "DELETE FROM programme_topic"):
        with pytest.raises(Refusal, match="只增不改"), room.database.altering() as connection:
            connection.execute(text(verb))
    assert audit(room.database).fault == ""
    altered(room, "UPDATE programme_topic SET topics = ',land,'", "programme_topic")
    assert "programme_topic" in audit(room.database).fault


def test_a_year_says_which_field_had_none(room: Room) -> None:
    planned_row(room, "land", "housing")
    planned_row(room, "land")
    gone = planned_row(room, "prices")
    room.boss.execute(year_plan.drop, gone, "不办了", 2)
    ad_hoc = room.boss.in_programme(programme(room, None))
    year = room.boss.query(year_of, 2098)
    had = {code: number for code, number in year.by_topic.items() if number}
    assert had == {"housing": 1, "land": 2, UNSAID: 1}
    assert [code for code in year.by_topic if code] == list(TOPIC_NAMES)
    ad_hoc.execute(programme_topic.choose, ("prices",), 0)
    assert room.boss.query(year_of, 2098).by_topic["prices"] == 1


def test_an_assessment_counts_held_programmes_and_hands_their_fields_out(room: Room) -> None:
    on_air = room["aide"].query(interview.interview).on_air_at
    assert on_air is not None
    span = Span(on_air.date() - timedelta(days=1), on_air.date() + timedelta(days=1))
    assert room.boss.query(assessment, span).by_topic[UNSAID] == 1
    room["aide"].execute(programme_topic.choose, ("land", "environment"), 0)
    found = room.boss.query(assessment, span).by_topic
    assert {code for code, number in found.items() if number} == {"land", "environment"}
    files = room.boss.query(evaluation, span).files
    rows = list(csv.reader(io.StringIO(files["programmes.csv"].decode("utf-8-sig"))))
    assert [row[-1] for row in rows] == ["重点领域", "环境保护、征地拆迁"]
    told = dict(csv.reader(io.StringIO(files["key_fields.csv"].decode("utf-8-sig"))))
    assert (told["征地拆迁"], told["环境保护"], told["价格和收费"]) == ("1", "1", "0")
