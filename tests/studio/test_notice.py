"""Where a notice appeared: noted with address and time, taken back with a reason, never lost."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import text

from studio import (
    air_check,
    interview,
    milestone,
    notice_evidence,
    notice_place,
    policy_choice,
)
from studio.air_check import Check, CheckRow
from studio.audit import audit
from studio.errors import Refusal
from studio.journal import HOUSE, entries_of
from studio.naming import NAME
from studio.notice_evidence import NoticeRow
from studio.people import Role, give_role
from tests.studio.notices import announced
from tests.studio.room import CREW, Room
from tests.studio.test_responsibility import altered

URL = "https://www.yunzhou.gov.cn/zxft/yg/202506/t20250612_88.html"
WECHAT = "https://mp.weixin.qq.com/s?__biz=MzA4&mid=265&sn=ab#wechat_redirect"
APPEARED = datetime(2025, 6, 12, 1, 30, tzinfo=UTC)


def asked(room: Room, *names: str) -> list[int]:
    return [room.boss.execute(notice_place.add, name) for name in names]


def told(room: Room) -> dict[str, NoticeRow]:
    return {row.name: row for row in room["steno"].query(notice_evidence.notices)}


def check(room: Room) -> CheckRow:
    rows = room["director"].query(air_check.checks)
    return next(row for row in rows if row.check is Check.NOTICE)


def test_the_office_keeps_the_list_of_places(room: Room) -> None:
    portal, own = asked(room, "门户网站", " 本单位政府网站 ")
    room.boss.execute(notice_place.rename, own, "市监局网站")
    room.boss.execute(notice_place.retire, portal)
    rows = room["aide"].query(notice_place.notice_places)
    assert [(row.name, row.active) for row in rows] == [("市监局网站", True), ("门户网站", False)]
    room.boss.execute(notice_place.reinstate, portal)
    assert all(row.active for row in room["aide"].query(notice_place.notice_places))


def test_a_place_has_a_name_of_its_own_and_only_the_office_gives_one(room: Room) -> None:
    (portal,) = asked(room, "门户网站")
    for name, said in (("门户网站", "已有名叫"), ("  ", "请填写"), ("长" * (NAME + 1), "太长")):
        with pytest.raises(Refusal, match=said):
            room.boss.execute(notice_place.add, name)
    with pytest.raises(Refusal, match="没有这个预告平台"):
        room.boss.execute(notice_place.retire, portal + 9)
    with pytest.raises(Refusal, match="整个演播台"):
        room["boss"].execute(notice_place.add, "政务新媒体")
    for login in ("publisher", "aide"):
        with pytest.raises(Refusal, match="您不在其列"):
            room[login].in_programme(HOUSE).execute(notice_place.add, "政务新媒体")
    asked(room, *(f"平台{n}" for n in range(19)))
    with pytest.raises(Refusal, match="最多 20 个"):
        room.boss.execute(notice_place.add, "再一个")


def test_the_profile_of_zhuhai_names_its_places_and_lists_each_once(room: Room) -> None:
    assert room["aide"].query(notice_place.notice_places) == ()
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    rows = room["aide"].query(notice_place.notice_places)
    assert [row.name for row in rows] == ["市政府门户网站", "本单位政府网站", "政务新媒体"]
    room.boss.execute(notice_place.retire, rows[2].id)
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    again = room["aide"].query(notice_place.notice_places)
    assert [(row.id, row.active) for row in again] == [
        (rows[0].id, True), (rows[1].id, True), (rows[2].id, False),
    ]  # fmt: skip


def test_publisher_planner_and_aide_note_where_it_appeared_each_by_name(room: Room) -> None:
    places = asked(room, "门户网站", "本单位政府网站", "政务新媒体")
    local = timezone(timedelta(hours=8))
    for place, login, url in zip(
        places, ("publisher", "boss", "aide"), (URL, f" {URL}?a=1 ", WECHAT), strict=True
    ):
        room[login].execute(notice_evidence.tick, place, url, APPEARED.astimezone(local), 0)
    rows = tuple(told(room).values())
    assert [(row.number, row.url, row.by) for row in rows] == [
        (1, URL, "publisher"), (2, f"{URL}?a=1", "boss"), (3, WECHAT, "aide"),
    ]  # fmt: skip
    assert {row.appeared_at for row in rows} == {APPEARED}
    assert all(row.at is not None for row in rows)
    for login in ("steno", "host", "director", "reviewer", "collector"):
        with pytest.raises(Refusal, match="您不在其列"):
            room[login].execute(notice_evidence.tick, places[0], WECHAT, APPEARED, 1)
    with pytest.raises(Refusal, match="人员名单"):
        room["stranger"].query(notice_evidence.notices)


@pytest.mark.parametrize(
    "url",
    [
        "", "www.yunzhou.gov.cn", "ftp://a.gov.cn/x", "http://", "https://user:pw@a.gov.cn/",
        "https://a.gov.cn/预告", "https://a.gov.cn/a b", "javascript:alert(1)", "http://[::1",
        "https://a.gov.cn/" + "x" * 500,
    ],
)  # fmt: skip
def test_what_no_reader_can_open_is_no_evidence(room: Room, url: str) -> None:
    (place,) = asked(room, "门户网站")
    with pytest.raises(Refusal, match="http:// 或 https://"):
        room["publisher"].execute(notice_evidence.tick, place, url, APPEARED, 0)
    assert told(room)["门户网站"].url == ""


def test_a_time_to_come_and_an_unknown_or_retired_place_are_refused(room: Room) -> None:
    place, gone = asked(room, "门户网站", "旧平台")
    room.boss.execute(notice_place.retire, gone)
    publisher = room["publisher"]
    ahead = publisher.clock.now() + timedelta(minutes=2)
    for number, moment, said in (
        (place, ahead, "不能晚于现在"), (gone, APPEARED, "旧平台”已停用"),
        (gone + 9, APPEARED, "没有这个预告平台"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=said):
            publisher.execute(notice_evidence.tick, number, URL, moment, 0)
    assert publisher.query(notice_evidence.versions) == ()


def test_it_is_taken_back_with_a_reason_and_every_version_stays(room: Room) -> None:
    (place,) = asked(room, "门户网站")
    publisher, aide = room["publisher"], room["aide"]
    with pytest.raises(Refusal, match="不用收回"):
        aide.execute(notice_evidence.take_back, place, "贴错", 0)
    publisher.execute(notice_evidence.tick, place, URL, APPEARED, 0)
    with pytest.raises(Refusal, match="没有改动"):
        publisher.execute(notice_evidence.tick, place, URL, APPEARED, 1)
    with pytest.raises(Refusal, match="写明收回"):
        aide.execute(notice_evidence.take_back, place, "  ", 1)
    aide.execute(notice_evidence.take_back, place, "网页打不开", 1)
    row = told(room)["门户网站"]
    assert (row.url, row.appeared_at, row.reason, row.by) == ("", None, "网页打不开", "aide")
    publisher.execute(notice_evidence.tick, place, f"{URL}?2", APPEARED, 2)
    story = [(row.number, row.url, row.reason) for row in aide.query(notice_evidence.versions)]
    assert story == [(3, f"{URL}?2", ""), (2, "", "网页打不开"), (1, URL, "")]


def test_who_did_not_see_the_newest_overwrites_nothing(room: Room) -> None:
    place, other = asked(room, "门户网站", "政务新媒体")
    room["publisher"].execute(notice_evidence.tick, place, URL, APPEARED, 0)
    room["aide"].execute(notice_evidence.tick, other, WECHAT, APPEARED, 0)
    with pytest.raises(Refusal, match="看过再操作"):
        room["aide"].execute(notice_evidence.tick, place, f"{URL}?2", APPEARED, 0)
    with pytest.raises(Refusal, match="看过再操作"):
        room["aide"].execute(notice_evidence.take_back, place, "贴错", 2)
    assert told(room)["门户网站"].url == URL


def test_a_retired_place_is_asked_no_more_and_what_was_noted_stays(room: Room) -> None:
    place, other = asked(room, "门户网站", "旧平台")
    room["publisher"].execute(notice_evidence.tick, place, URL, APPEARED, 0)
    for number in (place, other):
        room.boss.execute(notice_place.retire, number)
    rows = told(room)
    assert rows.keys() == {"门户网站"}
    assert (rows["门户网站"].active, rows["门户网站"].url) == (False, URL)
    room["publisher"].execute(notice_evidence.take_back, place, "页面撤下", 1)


def test_another_programme_has_evidence_of_its_own(room: Room) -> None:
    (place,) = asked(room, "门户网站")
    room["publisher"].execute(notice_evidence.tick, place, URL, APPEARED, 0)
    starts = datetime(2025, 7, 1, 7, tzinfo=UTC)
    other = room.boss.execute(interview.plan, "教育", "教育局", starts, 60, "急")
    planner = room.boss.in_programme(other)
    (row,) = planner.query(notice_evidence.notices)
    assert (row.number, row.url) == (0, "")
    planner.execute(notice_evidence.tick, place, WECHAT, APPEARED, 0)
    assert told(room)["门户网站"].url == URL
    assert planner.query(notice_evidence.spread).missing == ()


def test_the_check_before_air_names_what_is_missing_and_blocks_nothing(room: Room) -> None:
    assert (check(room).right, str(check(room).said)) == (True, "没有规定预告要发在哪些平台。")
    portal, own, gone = asked(room, "门户网站", "本单位政府网站", "旧平台")
    room.boss.execute(notice_place.retire, gone)
    room["publisher"].execute(notice_evidence.tick, portal, URL, APPEARED, 0)
    assert not check(room).right
    assert "本单位政府网站" in str(check(room).said)
    assert "门户网站、" not in str(check(room).said)
    assert "旧平台" not in str(check(room).said)
    room["publisher"].execute(notice_evidence.tick, own, f"{URL}?own", APPEARED, 0)
    assert (check(room).right, str(check(room).said)) == (True, "2 个平台都已发预告。")
    room["publisher"].execute(notice_evidence.take_back, own, "页面撤下", 2)
    assert not check(room).right


def test_a_programme_goes_on_air_without_and_the_journal_says_so(room: Room) -> None:
    asked(room, "门户网站")
    starts = datetime(2025, 7, 1, 7, tzinfo=UTC)
    planner = room.boss.in_programme(_ready(room, starts))
    planner.execute(air_check.go_on_air, [])
    story = planner.query(lambda reader: entries_of(reader, "floor", planner.programme))
    assert "notice" in json.loads(story[-1].detail)["open"]


def _ready(room: Room, starts: datetime) -> int:
    """A second programme that could go on air; the planner directs it."""
    number = room.boss.execute(interview.plan, "教育", "教育局", starts, 60, "急")
    planner = room.boss.in_programme(number)
    for login, roles in CREW.items():
        for role in roles:
            planner.execute(give_role, login, role)
    planner.execute(give_role, "boss", Role.DIRECTOR)
    planner.execute(interview.name_guest, "程立言", "局长")
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    announced(room, number)
    return number


def test_a_rehearsal_is_announced_nowhere(room: Room) -> None:
    asked(room, "门户网站")
    altered(room, "UPDATE interview SET rehearsal = true", "interview")
    assert (check(room).right, str(check(room).said)) == (True, "彩排不对外发预告。")


def test_the_milestone_says_on_how_many_places_it_is(room: Room) -> None:
    places = asked(room, "门户网站", "政务新媒体")
    room["publisher"].execute(notice_evidence.tick, places[0], URL, APPEARED, 0)
    way = room["boss"].query(milestone.way)
    assert (way.notice.shown, way.notice.asked, way.notice.missing) == (1, 2, ("政务新媒体",))


@pytest.mark.parametrize(
    "verb",
    [
        "UPDATE notice_evidence SET url = 'http://x.cn'", "DELETE FROM notice_evidence",
        "DELETE FROM notice_place",
    ],
)  # fmt: skip
def test_the_database_itself_lets_nothing_go(room: Room, verb: str) -> None:
    place, _unused = asked(room, "门户网站", "没用过的")
    room["publisher"].execute(notice_evidence.tick, place, URL, APPEARED, 0)
    with pytest.raises(Refusal, match="只增不改"), room.database.altering() as connection:
        connection.execute(text(verb))
    assert told(room)["门户网站"].url == URL
    assert len(room.boss.query(notice_place.notice_places)) == 2


@pytest.mark.parametrize(
    "change",
    [
        "url = 'http://x.cn/'", "place_id = 2",
        "appeared_at = '2025-06-12T01:31:00.000000+00:00'",
    ],
)  # fmt: skip
def test_evidence_that_was_altered_is_found_by_the_audit(room: Room, change: str) -> None:
    place, _other = asked(room, "门户网站", "政务新媒体")
    room["publisher"].execute(notice_evidence.tick, place, URL, APPEARED, 0)
    room["publisher"].execute(notice_evidence.take_back, place, "贴错", 1)
    assert audit(room.database).fault == ""
    altered(room, f"UPDATE notice_evidence SET {change} WHERE number = 1", "notice_evidence")
    assert "notice" in audit(room.database).fault
