"""The office keeps the talking points: with a source, versions and the days on which each holds."""

from datetime import date, timedelta

import pytest

from studio import talking_point
from studio.audit import audit
from studio.clock import Clock
from studio.errors import Refusal
from studio.talking_point import TalkingPointRow, Wording, day_of, talking_points
from tests.studio.room import Room
from tests.studio.test_responsibility import altered


def today() -> date:
    return day_of(Clock().now())


def wording(title: str = "夜市监管", days: int | None = None, **more: object) -> Wording:
    """Holds for so many days from today; less than none is over."""
    until = None if days is None else today() + timedelta(days=days)
    said = {"text": "每周抽检。", "source": "云市监〔2025〕12号", **more}
    return Wording(title, valid_until=until, **said)  # type: ignore[arg-type]


def found(room: Room, words: str = "") -> tuple[TalkingPointRow, ...]:
    return room["aide"].query(talking_points, words)


def test_a_talking_point_is_found_by_any_of_its_words(room: Room) -> None:
    room.boss.execute(talking_point.add, wording())
    room.boss.execute(talking_point.add, wording("食堂陪餐", text="每餐陪餐。", unit="教育局"))
    assert [one.title for one in found(room, "夜市")] == ["夜市监管"]
    assert [one.title for one in found(room, "教育局 陪餐")] == ["食堂陪餐"]
    assert [one.title for one in found(room, "12号")] == ["食堂陪餐", "夜市监管"]
    assert found(room, "夜市 陪餐") == ()


def test_it_is_said_anew_by_another_version_and_the_earlier_stay(room: Room) -> None:
    number = room.boss.execute(talking_point.add, wording())
    room.boss.execute(talking_point.renew, number, wording(text="每周抽检两次。"), 1)
    (row,) = found(room)
    assert (row.version, row.text) == (2, "每周抽检两次。")
    (before,) = room["aide"].query(talking_point.earlier, number)
    assert (before.number, before.text, before.by) == (1, "每周抽检。", "boss")
    with pytest.raises(Refusal, match="已有新版本"):
        room.boss.execute(talking_point.renew, number, wording(), 1)


@pytest.mark.parametrize(
    ("days", "fault", "soon"),
    [(-1, "过期", False), (0, "", True), (7, "", True), (8, "", False), (None, "", False)],
)
def test_it_holds_until_its_last_day(room: Room, days: int | None, fault: str, soon: bool) -> None:
    room.boss.execute(talking_point.add, wording(days=days))
    (row,) = found(room)
    assert bool(row.fault) == bool(fault)
    assert fault in row.fault
    assert row.ends_soon == soon


def test_one_that_begins_later_or_is_retired_does_not_hold(room: Room) -> None:
    later = room.boss.execute(
        talking_point.add, wording("明天", valid_from=today() + timedelta(days=1))
    )
    now = room.boss.execute(talking_point.add, wording())
    assert {one.id: bool(one.fault) for one in found(room)} == {now: False, later: True}
    room.boss.execute(talking_point.retire, now)
    assert {one.fault for one in found(room, "夜市")} == {"已停用"}
    room.boss.execute(talking_point.retire, now, False)
    assert [one.fault for one in found(room, "夜市")] == [""]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (wording(""), "标题和内容"), (wording(text=" "), "标题和内容"),
        (wording(source=""), "来源"), (wording(text="一" * 5001), "最多 5,000"),
        (wording(text="每周\u202e抽检"), "控制字符"),
        (wording(days=0, valid_from=today() + timedelta(days=1)), "早于起日"),
    ],
)  # fmt: skip
def test_what_is_no_talking_point_is_refused_with_the_reason(
    room: Room, words: Wording, said: str
) -> None:
    with pytest.raises(Refusal, match=said):
        room.boss.execute(talking_point.add, words)
    assert found(room) == ()


def test_nobody_but_the_office_changes_the_library(room: Room) -> None:
    for login in ("aide", "reviewer", "director"):
        with pytest.raises(Refusal):
            room[login].in_programme(0).execute(talking_point.add, wording())
    with pytest.raises(Refusal, match="整个演播台"):
        room["boss"].execute(talking_point.add, wording())


@pytest.mark.parametrize(
    "change", ["text = '别的'", "source = '别的'", "valid_until = '2099-01-01'", "title = '别的'"]
)
def test_a_version_that_was_altered_is_found_by_the_audit(room: Room, change: str) -> None:
    number = room.boss.execute(talking_point.add, wording(days=1))
    room.boss.execute(talking_point.renew, number, wording(text="每周抽检两次。", days=9), 1)
    assert audit(room.database).fault == ""
    altered(
        room, f"UPDATE talking_point_version SET {change} WHERE number = 1", "talking_point_version"
    )
    assert "talking_point" in audit(room.database).fault


def test_a_seal_that_was_taken_off_is_found(room: Room) -> None:
    room.boss.execute(talking_point.add, wording())
    altered(room, "UPDATE talking_point_version SET salt = ''", "talking_point_version")
    assert "talking_point" in audit(room.database).fault


def test_a_version_from_before_seals_is_no_fault(room: Room) -> None:
    before = (
        "INSERT INTO talking_point (version, retired) VALUES (1, false)",
        (
            "INSERT INTO talking_point_version"
            " (point_id, number, title, text, source, unit, by, at) VALUES"
            " ((SELECT max(id) FROM talking_point), 1, 't', 't', 's', '', 'boss', '2025-01-01')"
        ),
    )
    for statement in before:
        altered(room, statement, "talking_point", "talking_point_version")
    assert len(found(room, "t")) == 1
    assert audit(room.database).fault == ""
