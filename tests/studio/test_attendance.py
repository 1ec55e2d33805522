"""Who really came: confirmed after air, version by version, and what a unit still owes by it."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from studio import attendance, attended, department, guest_rank, interview, policy_choice
from studio.attendance import Came, Coming
from studio.audit import audit
from studio.errors import Refusal
from studio.guest_rank import Standing
from studio.policy import built_in
from studio.year_plan import Attended, Kind, Lack, unmet_by_units
from tests import plans
from tests.studio.room import Room
from tests.studio.test_responsibility import altered

GUEST = 1
SHANDONG = next(one for one in built_in() if one.id == "shandong-2014")


def ranks(room: Room) -> dict[str, int]:
    return {row.name: row.id for row in room["aide"].query(guest_rank.guest_ranks)}


def after_air(room: Room) -> None:
    room["host"].execute(interview.end)


def test_the_house_keeps_its_list_of_ranks(room: Room) -> None:
    known = ranks(room)
    assert {"主要负责同志", "新闻发言人", "专家", "公共服务企事业单位负责人"} <= known.keys()
    town = room.boss.execute(guest_rank.add, " 镇长 ", Standing.OTHER)
    room.boss.execute(guest_rank.revise, town, "镇委书记、镇长", Standing.CHIEF)
    room.boss.execute(guest_rank.retire, known["专家"])
    rows = {row.name: row for row in room["aide"].query(guest_rank.guest_ranks)}
    assert rows["镇委书记、镇长"].standing is Standing.CHIEF
    assert (rows["专家"].active, list(rows)[-1]) == (False, "专家")
    for name, said in (("专家", "已有名叫"), (" ", "请填写嘉宾级别")):
        with pytest.raises(Refusal, match=said):
            room.boss.execute(guest_rank.add, name, Standing.OTHER)
    with pytest.raises(Refusal, match="您不在其列"):
        room["aide"].in_programme(0).execute(guest_rank.add, "科长", Standing.OTHER)


def test_who_came_is_confirmed_after_air_and_every_version_stays(room: Room) -> None:
    known, aide = ranks(room), room["aide"]
    present = Coming(Came.PRESENT, known["主要负责同志"])
    with pytest.raises(Refusal, match="直播中"):
        aide.execute(attendance.confirm, GUEST, present, 0)
    after_air(room)
    with pytest.raises(Refusal, match="选定这位嘉宾的级别"):
        aide.execute(attendance.confirm, GUEST, Coming(Came.PRESENT), 0)
    assert aide.execute(attendance.confirm, GUEST, present, 0) == 1
    with pytest.raises(Refusal, match="没有改动"):
        aide.execute(attendance.confirm, GUEST, Coming(Came.PRESENT, known["主要负责同志"]), 1)
    with pytest.raises(Refusal, match="看过再操作"):
        room["boss"].execute(attendance.confirm, GUEST, Coming(Came.ABSENT), 0)
    stood = Coming(Came.STOOD_IN, known["新闻发言人"], "", "何知远", "")
    with pytest.raises(Refusal, match="姓名和职务"):
        room["boss"].execute(attendance.confirm, GUEST, stood, 1)
    stood = Coming(Came.STOOD_IN, known["新闻发言人"], "市场监管局", "何知远", "副局长")
    room["boss"].execute(attendance.confirm, GUEST, stood, 1)
    with pytest.raises(Refusal, match="您不在其列"):
        room["host"].execute(attendance.confirm, GUEST, Coming(Came.ABSENT), 2)
    with pytest.raises(Refusal, match="没有这位嘉宾"):
        aide.execute(attendance.confirm, 99, Coming(Came.ABSENT), 0)
    (row,) = aide.query(attendance.attendance)
    assert (row.number, row.coming, row.rank, row.by) == (2, stood, "新闻发言人", "boss")
    story = aide.query(attendance.story_of, GUEST)
    assert [(one.number, one.coming.came) for one in story if one.coming] == [
        (2, Came.STOOD_IN), (1, Came.PRESENT),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "verb",
    [
        "UPDATE attendance SET came = 'absent', rank_id = NULL", "DELETE FROM attendance",
        "DELETE FROM guest_rank WHERE name = '专家'",
        (
            "INSERT INTO attendance SELECT interview_id, 7, 99, came, rank_id, unit, stand_in,"
            ' stand_in_post, salt, "by", at FROM attendance'
        ),
    ],
)  # fmt: skip
def test_the_database_itself_keeps_what_was_confirmed(room: Room, verb: str) -> None:
    after_air(room)
    coming = Coming(Came.PRESENT, ranks(room)["主要负责同志"])
    room["aide"].execute(attendance.confirm, GUEST, coming, 0)
    with pytest.raises(Refusal), room.database.altering() as connection:
        connection.execute(text(verb))
    assert [row.number for row in room["aide"].query(attendance.attendance)] == [1]


def test_attendance_that_was_altered_is_found_by_the_audit(room: Room) -> None:
    after_air(room)
    coming = Coming(Came.PRESENT, ranks(room)["新闻发言人"])
    room["aide"].execute(attendance.confirm, GUEST, coming, 0)
    assert audit(room.database).fault == ""
    altered(room, f"UPDATE attendance SET rank_id = {ranks(room)['主要负责同志']}", "attendance")
    assert "attendance" in audit(room.database).fault


def test_the_23_units_of_the_annex_are_red_where_nobody_came() -> None:
    """The plan promises all of them; who came is another thing."""
    rows = plans.shandong()
    units = tuple(dict.fromkeys(row.units[0] for row in rows))
    promised = [
        Attended(row.month, row.units, row.kind, standings=_standings(row.rank)) for row in rows
    ]
    assert len(units) == 23
    assert unmet_by_units(SHANDONG, promised, units) == ()
    away = units[4]
    came = [
        one if away not in one.units else Attended(one.month, one.units, one.kind)
        for one in promised
    ]
    found = unmet_by_units(SHANDONG, came, units)
    assert {one.unit for one in found} == {away}
    assert {(one.rule, one.quarter) for one in found} == {
        ("chief_per_year", 0), *(("spokesperson_per_quarter", quarter) for quarter in range(1, 5)),
    }  # fmt: skip


def _standings(rank: str) -> tuple[Standing, ...]:
    return (Standing.CHIEF,) if "主要负责" in rank else (Standing.SPOKESPERSON,)


def test_a_unit_owes_its_head_until_he_was_seen_in_the_studio(room: Room) -> None:
    boss, known = room.boss, ranks(room)
    boss.execute(policy_choice.follow, "shandong-2014")
    boss.execute(department.add, "市场监督管理局", ["市场监管局"])
    boss.execute(department.add, "市教育局")
    year = datetime.now(UTC).astimezone().year
    chief = Lack("chief_per_year", 0, 1, "市场监督管理局")
    assert chief in boss.query(attended.unmet, year)
    after_air(room)
    room["aide"].execute(
        attendance.confirm, GUEST, Coming(Came.PRESENT, known["主要负责同志"]), 0
    )  # fmt: skip
    (part,) = boss.query(attended.attended, year)
    assert (part.units, part.kind, part.chief) == (("市场监督管理局",), Kind.DEPARTMENT, True)
    owed = boss.query(attended.unmet, year)
    assert chief not in owed
    assert Lack("chief_per_year", 0, 1, "市教育局") in owed
    room["aide"].execute(attendance.confirm, GUEST, Coming(Came.ABSENT), 1)
    assert chief in boss.query(attended.unmet, year)
    assert boss.query(attended.attended, year - 1) == ()
