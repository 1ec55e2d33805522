"""舆情专报: a grave question goes up in writing, and every listed unit hears of it."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from studio import joint_meeting, sentiment
from studio.audit import audit
from studio.errors import Refusal
from studio.journal import HOUSE, entries_of
from studio.naming import TITLE
from studio.question import questions
from studio.screening import admit, escalate, merge
from studio.sentiment import Level, Report
from tests.studio.room import Room
from tests.studio.test_responsibility import altered

NOTICED = datetime(2025, 6, 20, 7, 12, tzinfo=UTC)
SAID = Report(
    Level.MAJOR, NOTICED, "多名网民反映某小区自来水异味。", 3, "请住建部门当天核查，统一口径。",
    "两小时内同类提问 3 条", "一家市级媒体已询问",
)  # fmt: skip


def grave(room: Room) -> int:
    """A question with two more askers, escalated."""
    head, *others = room.ask("水有异味", "水有异味！", "我家的水也有味")
    aide = room["aide"]
    aide.execute(admit, head, 0)
    for other in others:
        aide.execute(merge, other, 0, head)
    (revision,) = [row.revision for row in aide.query(questions) if row.id == head]
    aide.execute(escalate, head, revision, "重大舆情：饮用水")
    return head


def test_the_office_keeps_the_list_of_the_joint_meeting(room: Room) -> None:
    one = room.boss.execute(joint_meeting.add, " 网信办 ")
    two = room.boss.execute(joint_meeting.add, "宣传部")
    room.boss.execute(joint_meeting.rename, two, "市委宣传部")
    room.boss.execute(joint_meeting.retire, one)
    rows = [(row.name, row.active) for row in room["aide"].query(joint_meeting.members)]
    assert rows == [("市委宣传部", True), ("网信办", False)]
    room.boss.execute(joint_meeting.reinstate, one)
    for name, said in (("网信办", "已在名单"), (" ", "请填写"), ("长" * (TITLE + 1), "太长")):
        with pytest.raises(Refusal, match=said):
            room.boss.execute(joint_meeting.add, name)
    with pytest.raises(Refusal, match="您不在其列"):
        room["aide"].in_programme(HOUSE).execute(joint_meeting.add, "公安局")


def test_a_report_reaches_every_listed_unit_and_each_is_ticked_by_name(room: Room) -> None:
    units = [room.boss.execute(joint_meeting.add, name) for name in ("网信办", "宣传部", "旧单位")]
    room.boss.execute(joint_meeting.retire, units[2])
    asked, aide = grave(room), room["aide"]
    number = aide.execute(sentiment.report, asked, SAID, 0)
    with pytest.raises(Refusal, match="请先记送达"):
        aide.execute(sentiment.tick_read, number, units[0])
    aide.execute(sentiment.tick_sent, number, units[0])
    room["boss"].execute(sentiment.tick_read, number, units[0])
    (row,) = aide.query(sentiment.reports, asked)
    assert (row.number, row.report, row.by) == (1, SAID, "aide")
    first, second = row.recipients
    assert (first.unit, first.sent_by, first.read_by) == ("网信办", "aide", "boss")
    assert first.sent_at is not None and second.sent_at is None  # noqa: PT018 - one fact
    assert row.unsent == ("宣传部",)
    for command, said in ((sentiment.tick_sent, "已经记过送达"), (sentiment.tick_read, "阅知")):
        with pytest.raises(Refusal, match=said):
            aide.execute(command, number, units[0])
    with pytest.raises(Refusal, match="您不在其列"):
        room["steno"].execute(sentiment.tick_sent, number, units[1])
    story = aide.query(lambda reader: entries_of(reader, "sentiment", number))
    assert json.loads(story[0].detail)["units"] == units[:2]


def test_a_unit_that_comes_on_the_list_later_is_reached_too(room: Room) -> None:
    asked, aide = grave(room), room["aide"]
    number = aide.execute(sentiment.report, asked, SAID, 0)
    assert aide.query(sentiment.reports)[0].recipients == ()
    unit = room.boss.execute(joint_meeting.add, "网信办")
    aide.execute(sentiment.reach_new, number)
    assert [row.id for row in aide.query(sentiment.reports)[0].recipients] == [unit]
    with pytest.raises(Refusal, match="都已在"):
        aide.execute(sentiment.reach_new, number)


def test_a_report_is_whole_and_what_comes_later_is_another_one(room: Room) -> None:
    asked, aide = grave(room), room["aide"]
    ahead = datetime.now(UTC) + timedelta(hours=1)
    for said, words in (
        (Report(Level.MAJOR, NOTICED, " ", 1, "办"), "概要"),
        (Report(Level.MAJOR, NOTICED, "概", 0, "办"), "至少是 1"),
        (Report(Level.MAJOR, ahead, "概", 1, "办"), "不能晚于"),
        (Report(Level.MAJOR, NOTICED, "概" * 2001, 1, "办"), "最多 2000"),
    ):
        with pytest.raises(Refusal, match=words):
            aide.execute(sentiment.report, asked, said, 0)
    aide.execute(sentiment.report, asked, SAID, 0)
    with pytest.raises(Refusal, match="刚有别人"):
        aide.execute(sentiment.report, asked, SAID, 0)
    aide.execute(sentiment.report, asked, SAID, 1)
    assert [row.number for row in aide.query(sentiment.reports, asked)] == [2, 1]
    (other,) = room.ask("一般的问题")
    with pytest.raises(Refusal, match="请先移交"):
        aide.execute(sentiment.report, other, SAID, 0)


def test_a_report_is_fixed_in_the_database_and_sealed(room: Room) -> None:
    unit = room.boss.execute(joint_meeting.add, "网信办")
    aide = room["aide"]
    number = aide.execute(sentiment.report, grave(room), SAID, 0)
    aide.execute(sentiment.tick_sent, number, unit)
    for verb in (
        "UPDATE sentiment_report SET gist = 'x'", "DELETE FROM sentiment_report",
        "DELETE FROM sentiment_recipient", "DELETE FROM joint_member",
        "UPDATE sentiment_recipient SET sent_at = NULL, sent_by = NULL",
        "UPDATE sentiment_recipient SET unit = 'x'",
    ):  # fmt: skip
        with pytest.raises(Refusal, match="只增不改"), room.database.altering() as connection:
            connection.execute(text(verb))
    assert audit(room.database).fault == ""
    altered(room, "UPDATE sentiment_report SET count = 1", "sentiment_report")
    assert "sentiment" in audit(room.database).fault
