"""征集表: handed in as often as a unit likes, whole or not at all, in time or with a reason."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select, text

from studio import department, nomination, policy_choice, year_plan
from studio.audit import audit
from studio.clock import Clock
from studio.desk import Desk
from studio.errors import Refusal
from studio.journal import HOUSE, Entry
from studio.nomination import (
    Change,
    Form,
    NominationRow,
    NominationState,
    Timing,
    guests_in,
    lacks,
)
from studio.year_plan import Planned
from tests import plans
from tests.studio.room import Room
from tests.studio.test_responsibility import altered

OURS = Form(
    "市场监管局", "2025年6月20日下午", "程立言 党组书记、局长", "夏日舌尖安全", "抽检；投诉",
    "", "联络员甲", "0756-2212345", "0756-2212346",
)  # fmt: skip
LATE = "省里刚下的文件"


def at(room: Room, login: str, day: date) -> Desk:
    """The desk of somebody in the house, on a day."""
    moment = datetime(day.year, day.month, day.day, 4, tzinfo=UTC)
    return replace(room[login].in_programme(HOUSE), clock=Clock.starting(moment, 1.0))


def listed(room: Room, login: str = "boss", year: int = 2025) -> tuple[NominationRow, ...]:
    return room[login].in_programme(HOUSE).query(nomination.nominations, year)


def test_a_form_says_of_each_field_what_it_lacks() -> None:
    whole, wanting = plans.topic_forms()
    assert lacks(whole[0], 2025) == ()
    assert len(wanting[1]) == 4
    assert lacks(wanting[0], 2025) == (
        "受邀嘉宾罗敏缺职务", "缺主要内容", "缺单位联系人", "缺联系电话",
    )  # fmt: skip
    assert lacks(replace(whole[0], when_said="待定"), 2025) == ("访谈时间没有认出月份：待定",)
    assert lacks(whole[0], 2026) == ("访谈时间写的是 2025 年，不是 2026 年",)


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("程立言 党组书记、局长", [("程立言", "党组书记、局长")]),
        ("程立言（局长）；罗敏，副局长", [("程立言", "局长"), ("罗敏", "副局长")]),
        ("程立言 局长、罗敏 副局长", [("程立言", "局长"), ("罗敏", "副局长")]),
        ("局长 程立言\n罗敏", [("程立言", "局长"), ("罗敏", "")]),
    ],
)
def test_a_guest_is_a_name_and_a_post(cell: str, wanted: list[tuple[str, str]]) -> None:
    assert [(one.name, one.post) for one in guests_in(cell)] == wanted


def test_a_unit_s_aide_hands_in_for_the_own_unit_as_often_as_it_likes(room: Room) -> None:
    aide = at(room, "aide", date(2025, 1, 10))
    first = aide.execute(nomination.hand_in, 2025, OURS)
    second = aide.execute(nomination.hand_in, 2025, replace(OURS, topic="药品安全"))
    assert first != second
    rows = listed(room, "aide")
    assert [(row.form.topic, row.state, row.by) for row in rows] == [
        ("夏日舌尖安全", NominationState.RECEIVED, "aide"),
        ("药品安全", NominationState.RECEIVED, "aide"),
    ]
    room.boss.execute(department.add, "市场监管局", ["市监局"])
    aide.execute(nomination.hand_in, 2025, replace(OURS, unit="市监局", topic="网络订餐"))
    assert [row.form.unit for row in listed(room, "aide")][2] == "市监局"  # as it was written
    with pytest.raises(Refusal, match="自己的单位"):
        aide.execute(nomination.hand_in, 2025, replace(OURS, unit="教育局"))
    with pytest.raises(Refusal, match="自己的单位"):
        at(room, "steno", date(2025, 1, 10)).execute(nomination.hand_in, 2025, OURS)
    with pytest.raises(Refusal, match="组织协调或管理员"):
        aide.execute(nomination.take_into_plan, first, 1)
    with pytest.raises(Refusal, match="在排期中"):
        room["boss"].execute(nomination.hand_in, 2025, OURS)
    room.boss.execute(nomination.take_in, 2025, [replace(OURS, unit="教育局")], LATE)
    assert len(listed(room)) == 4
    assert len(listed(room, "aide")) == 3  # another unit's is not this one's to see


@pytest.mark.about_the_file
def test_a_form_that_lacks_something_is_kept_when_taken_in_and_refused_when_handed_in(
    room: Room,
) -> None:
    wanting, _errors = plans.topic_forms()[1]
    boss = at(room, "boss", date(2025, 1, 10))
    with pytest.raises(Refusal, match="罗敏缺职务、缺主要内容、缺单位联系人、缺联系电话"):
        boss.execute(nomination.hand_in, 2025, wanting)
    assert boss.execute(nomination.take_in, 2025, [wanting, OURS]) == 2
    row, whole = listed(room)
    assert (row.lacks[0], whole.lacks) == ("受邀嘉宾罗敏缺职务", ())
    with pytest.raises(Refusal, match="缺职务"):
        boss.execute(nomination.take_into_plan, row.id, 1)
    mine = replace(wanting, unit="市场监管局")
    with pytest.raises(Refusal, match="缺职务"):
        at(room, "aide", date(2025, 1, 10)).execute(nomination.take_in, 2025, [OURS, mine])
    assert len(listed(room)) == 2


@pytest.mark.about_the_file
def test_late_is_an_exception_a_month_ahead_and_takes_a_reason_after_that(room: Room) -> None:
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    aide = at(room, "aide", date(2025, 3, 1))
    in_time = aide.execute(nomination.hand_in, 2025, OURS)
    d_31, d_29 = at(room, "aide", date(2025, 5, 20)), at(room, "aide", date(2025, 5, 22))
    exception = d_31.execute(nomination.hand_in, 2025, OURS)
    with pytest.raises(Refusal, match=r"截止，特殊情况须提前 30 天，离访谈只有 29 天.*写明原因"):
        d_29.execute(nomination.hand_in, 2025, OURS)
    late = d_29.execute(nomination.hand_in, 2025, OURS, LATE)
    rows = {row.id: row for row in listed(room)}
    assert [rows[one].timing for one in (in_time, exception, late)] == [
        Timing.IN_TIME, Timing.EXCEPTION, Timing.LATE,
    ]  # fmt: skip
    assert [rows[one].late_reason for one in (in_time, exception, late)] == ["", "", LATE]
    for number, why in ((in_time, ""), (exception, "特殊情况"), (late, LATE)):
        at(room, "boss", date(2025, 5, 22)).execute(nomination.take_into_plan, number, 1)
        assert why in room.boss.query(year_plan.rows_of, 2025)[-1].ad_hoc


def test_a_plan_row_comes_of_it_and_knows_its_nomination(room: Room) -> None:
    aide, boss = at(room, "aide", date(2025, 1, 10)), at(room, "boss", date(2025, 1, 11))
    cited = replace(OURS, document="国发〔2025〕3号", document_date=date(2025, 1, 2))
    first, second = (aide.execute(nomination.hand_in, 2025, one) for one in (cited, OURS))
    row = boss.execute(nomination.take_into_plan, first, 1)
    (planned,) = room.boss.query(year_plan.rows_of, 2025)
    assert (planned.id, planned.planned) == (
        row,
        Planned(("市场监管局",), 6, 20, "夏日舌尖安全", when_said="2025年6月20日下午",
                units_said="市场监管局"),
    )  # fmt: skip
    known = room.boss.query(nomination.of_plan_rows, 2025)[row]
    assert (known.id, known.form.document, known.form.document_date) == (
        first, "国发〔2025〕3号", date(2025, 1, 2),
    )  # fmt: skip
    for act in (nomination.decline, nomination.withdraw):
        with pytest.raises(Refusal, match="已经办过"):
            boss.execute(act, first, "改主意", 2)
    with pytest.raises(Refusal, match="原因"):
        boss.execute(nomination.decline, second, " ", 1)
    boss.execute(nomination.decline, second, "与第一份重复", 1)
    boss.execute(nomination.reopen, second, "不重复", 2)
    with pytest.raises(Refusal, match="新版本"):
        aide.execute(nomination.withdraw, second, "换题", 1)
    aide.execute(nomination.withdraw, second, "换题", 3)
    story = room.boss.query(nomination.story_of, second)
    assert [(one.change, one.reason, one.by) for one in story] == [
        (Change.WITHDRAWN, "换题", "aide"), (Change.REOPENED, "不重复", "boss"),
        (Change.DECLINED, "与第一份重复", "boss"), (Change.HANDED_IN, "", "aide"),
    ]  # fmt: skip


@pytest.mark.about_the_file
def test_a_form_changes_by_a_version_with_a_reason(room: Room) -> None:
    aide = at(room, "aide", date(2025, 1, 10))
    number = aide.execute(nomination.hand_in, 2025, OURS)
    other = replace(OURS, topic="药品安全")
    for form, reason, said in (
        (other, "", "原因"), (OURS, "看错", "没有改动"),
        (replace(OURS, content=""), "短", "缺主要内容"),
        (replace(OURS, unit="教育局"), "换单位", "不能改成别的单位"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=said):
            aide.execute(nomination.revise, number, form, reason, 1)
    aide.execute(nomination.revise, number, other, "局务会定的", 1)
    newest, first = room.boss.query(nomination.story_of, number)
    assert (newest.form.topic, newest.reason) == ("药品安全", "局务会定的")
    assert first.form.topic == "夏日舌尖安全"


def test_the_contact_is_masked_on_lists_and_in_no_entry_of_the_journal(room: Room) -> None:
    aide = at(room, "aide", date(2025, 1, 10))
    number = aide.execute(nomination.hand_in, 2025, OURS)
    (row,) = listed(room, "aide")
    assert (row.form.contact, row.form.phone) == ("联***", "075*-****345")
    assert aide.query(nomination.form_of, number) == OURS
    assert room.boss.query(nomination.form_of, number).phone == OURS.phone
    assert room["steno"].in_programme(HOUSE).query(nomination.form_of, number) == row.form
    assert aide.execute(nomination.hand_out, 2025) == 1
    with room.database.reading() as connection:
        entries = connection.execute(
            select(Entry.detail, Entry.text_digest)
            .where(Entry.thing == "nomination")
            .order_by(Entry.number)
        ).all()
    assert entries[0].text_digest
    assert json.loads(entries[1].detail)["handed_out"] == 1
    told = " ".join(row.detail for row in entries)
    assert not any(words in told for words in ("联络员", "2212345", "舌尖"))


@pytest.mark.about_the_file
def test_who_owes_a_form_is_the_departments_less_those_who_handed_in(room: Room) -> None:
    for name in ("市场监管局", "教育局", "民政局"):
        room.boss.execute(department.add, name)
    assert room.boss.query(nomination.owed, 2025) == ()  # no profile asks for any
    room.boss.execute(policy_choice.follow, "taibai-2018")
    room.boss.execute(year_plan.add, 2025, Planned(("旅游局",), 7))

    def names() -> list[str]:
        return [one.unit for one in room.boss.query(nomination.owed, 2025)]

    assert names() == ["市场监管局", "教育局", "民政局", "旅游局"]
    boss = at(room, "boss", date(2025, 1, 10))
    number = boss.execute(nomination.hand_in, 2025, OURS)
    boss.execute(nomination.take_in, 2025, [Form("教育局", "6月")])  # lacks nearly everything
    assert names() == ["教育局", "民政局", "旅游局"]
    boss.execute(nomination.withdraw, number, "换题", 1)
    assert len(names()) == 4


def test_the_database_itself_lets_nothing_go_and_the_audit_finds_what_was_altered(
    room: Room,
) -> None:
    aide = at(room, "aide", date(2025, 1, 10))
    number = aide.execute(nomination.hand_in, 2025, OURS)
    at(room, "boss", date(2025, 1, 10)).execute(nomination.take_into_plan, number, 1)
    for verb, said in (
        ("UPDATE nomination_version SET topic = 'x'", "只增不改"),
        ("DELETE FROM nomination_version", "只增不改"), ("DELETE FROM nomination", "只增不改"),
        ("UPDATE nomination SET state = 'received', plan_row_id = NULL", "不再改动"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=said), room.database.altering() as connection:
            connection.execute(text(verb))
    assert audit(room.database).fault == ""
    altered(room, "UPDATE nomination_version SET phone = '1' ", "nomination_version")
    assert "nomination" in audit(room.database).fault
