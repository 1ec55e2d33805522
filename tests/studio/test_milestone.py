"""What is asked of a programme follows the profile that the house chose; the journal says so."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from studio import (
    calendar_file,
    duty,
    halt,
    house,
    interview,
    milestone,
    policy_choice,
    rehearsal_attendance,
)
from studio.clock import Clock
from studio.errors import Refusal
from studio.journal import HOUSE, Entry
from studio.milestone import Milestone, Standing
from studio.year_way import Part, Progress, year_seen
from tests.studio.notices import announced
from tests.studio.room import Room
from tests.studio.test_calendar_file import events
from tests.studio.test_year_way import crewed

AIR = datetime(2025, 6, 20, 7, tzinfo=UTC)
OWN = 'id = "own"\nname = "自己的"\nnotice = "办〔2026〕1号"\n'
STRICT = OWN + (
    '[line_levels]\nvalue = 2\nclause = "两审"\n[answer_levels]\nvalue = 3\nclause = "三审"\n'
    '[hold_seconds]\nvalue = 9\nclause = "等一等"\n'
)


def plan(room: Room) -> int:
    boss = room.boss.in_programme(HOUSE)
    return boss.execute(interview.plan, "舌尖安全", "市场监管局", AIR, 60, "急")


def steps(room: Room, programme: int) -> dict[str, Milestone]:
    found = room.boss.in_programme(programme).query(milestone.way)
    return {one.rule: one for one in found.steps}


def test_nothing_is_asked_before_a_profile_is_chosen(room: Room) -> None:
    assert room.boss.query(policy_choice.in_force).id == ""
    assert steps(room, plan(room)).keys() == {"air"}


def test_the_profile_of_zhuhai_asks_for_its_days(room: Room) -> None:
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    found = steps(room, plan(room))
    assert {key: one.day for key, one in found.items()} == {
        "proposal_days": date(2025, 6, 5),
        "notice_days": date(2025, 6, 13),
        "rehearsal_days": date(2025, 6, 19),
        "air": date(2025, 6, 20),
        "reply_working_days": date(2025, 7, 4),
    }


def test_another_profile_asks_for_other_days_and_the_old_programme_keeps_its_own(
    room: Room,
) -> None:
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    old = plan(room)
    room.boss.execute(policy_choice.follow, "xuancheng-2024")
    new = plan(room)
    assert steps(room, old)["notice_days"].day == date(2025, 6, 13)
    assert steps(room, new)["notice_days"].day == date(2025, 6, 17)
    assert "proposal_days" not in steps(room, new)
    assert steps(room, new)["reply_working_days"].day == date(2025, 6, 27)
    assert room.boss.in_programme(old).query(milestone.way).other
    assert not room.boss.in_programme(new).query(milestone.way).other


def test_a_programme_takes_up_the_profile_of_now(room: Room) -> None:
    old = plan(room)
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    planner = room.boss.in_programme(old)
    planner.execute(milestone.take_up_policy)
    assert planner.query(milestone.way).profile.id == "zhuhai-2022"
    with pytest.raises(Refusal, match="现行制度"):
        planner.execute(milestone.take_up_policy)


@pytest.mark.parametrize(
    ("days", "standing", "late"),
    [(16, Standing.AHEAD, 0), (15, Standing.DUE, 0), (14, Standing.LATE, 1)],
)
def test_the_proposal_is_green_on_d_16_due_on_d_15_and_red_on_d_14(
    room: Room, days: int, standing: Standing, late: int
) -> None:
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    programme = plan(room)
    row = room.boss.in_programme(programme).query(interview.interview)
    profile = room.boss.query(policy_choice.in_force)
    today = (AIR - timedelta(days=days)).date()
    there = milestone.steps_of(row, profile, today, rehearsed=False)
    found = next(one for one in there if one.rule == "proposal_days")
    assert (found.standing, found.late) == (standing, late)


def test_what_was_handed_in_is_done_however_late_it_is(room: Room) -> None:
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    programme = plan(room)
    planner = room.boss.in_programme(programme)
    planner.execute(interview.name_guest, "程立言", "局长")
    planner.execute(interview.propose)
    row = planner.query(interview.interview)
    profile = room.boss.query(policy_choice.in_force)
    there = milestone.steps_of(row, profile, date(2025, 6, 19), rehearsed=False)
    found = {one.rule: one for one in there}
    assert found["proposal_days"].standing is Standing.DONE
    assert found["notice_days"].standing is Standing.LATE
    assert found["rehearsal_days"].standing is Standing.DUE
    pressing = milestone.most_pressing(found.values())
    assert pressing is not None
    assert pressing.rule == "notice_days"


def test_an_hour_that_nobody_rehearsed_is_never_said_to_be_rehearsed(room: Room) -> None:
    """On air without a rehearsal nobody waits for one any more; list, calendar and year agree."""
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    room.boss.in_programme(room.programme).execute(milestone.take_up_policy)

    def stands(programme: int) -> tuple[Standing, Standing | None, Progress, str]:
        year = room.boss.query(year_seen, 2025)
        line = next(
            one for one in year.year.lines if one.programme and one.programme.id == programme
        )
        told = events(room.boss.query(calendar_file.calendar_of, 2025))
        return (
            steps(room, programme)["rehearsal_days"].standing,
            next(one.standing for one in line.steps if one.rule == "rehearsal_days"),
            year.ways[line.id].leg(Part.REHEARSAL).progress,
            str(told[f"programme-{programme}-rehearsal_days"]["summary"]).partition("：")[0],
        )

    went_by = (Standing.PASSED, Standing.PASSED, Progress.PASSED, "培训彩排（没有记录）")
    assert stands(room.programme) == went_by
    waiting = room["director"].in_programme(HOUSE).query(duty.duties)
    assert "培训彩排" not in {str(one.text) for one in waiting}
    room["director"].execute(interview.end)
    assert stands(room.programme) == went_by
    made = plan(room)
    director = crewed(room, made)["director"]
    planner = room.boss.in_programme(made)
    planner.execute(interview.name_guest, "程立言", "局长")
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    announced(room, made, "急")
    director.execute(rehearsal_attendance.note, "设备当天才到")
    done = (Standing.DONE, Standing.DONE, Progress.DONE, "培训彩排（已完成）")
    assert stands(made) == done
    director.execute(interview.start)
    assert stands(made) == done


def test_an_hour_is_under_way_until_it_has_ended(room: Room) -> None:
    director, planner = room["director"], room["boss"]
    profile = planner.query(policy_choice.in_force)

    def standing() -> Standing:
        row = planner.query(interview.interview)
        steps = milestone.steps_of(row, profile, milestone.day_of(row.starts_at), rehearsed=False)
        return next(one.standing for one in steps if one.rule == milestone.AIR)

    assert standing() is Standing.RUNNING
    director.execute(halt.pause, "话筒故障")
    assert standing() is Standing.RUNNING
    director.execute(halt.resume)
    director.execute(interview.end)
    assert standing() is Standing.DONE


def test_a_year_without_a_calendar_is_said_with_the_step(room: Room) -> None:
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    boss = room.boss.in_programme(HOUSE)
    far = datetime(2090, 6, 20, 7, tzinfo=UTC)
    programme = boss.execute(interview.plan, "远", "局", far, 60, "急")
    found = steps(room, programme)
    assert "2090" in found["reply_working_days"].remark
    assert found["notice_days"].remark == ""


def test_choosing_is_journalled_and_not_for_everybody(room: Room) -> None:
    room.boss.execute(policy_choice.follow, "taibai-2018")
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    with room.database.reading() as connection:
        rows = connection.execute(
            select(Entry.by, Entry.detail).where(Entry.thing == "policy")
        ).all()
    assert [json.loads(row.detail) for row in rows] == [
        {"chosen": "taibai-2018", "before": ""},
        {"chosen": "zhuhai-2022", "before": "taibai-2018"},
    ]
    assert {row.by for row in rows} == {"boss"}
    with pytest.raises(Refusal):
        room["steno"].in_programme(HOUSE).execute(policy_choice.follow, "taibai-2018")
    with pytest.raises(Refusal, match="没有这份制度"):
        room.boss.execute(policy_choice.follow, "nowhere")
    with pytest.raises(Refusal, match="整个演播台"):
        room.boss.in_programme(room.programme).execute(policy_choice.follow, "taibai-2018")


def test_a_profile_of_the_house_raises_levels_and_none_goes_below_it(room: Room) -> None:
    room.boss.execute(policy_choice.take_in, "own.toml", STRICT)
    room.boss.execute(policy_choice.follow, "own")
    here = room.boss.query(house.house)
    assert (here.line_levels, here.answer_levels, here.hold_seconds) == (2, 3, 9)
    with pytest.raises(Refusal, match="至少 3 级"):
        room.boss.execute(house.review_in_levels, 2, 2)
    room.boss.execute(house.review_in_levels, 3, 3)
    room.boss.execute(policy_choice.follow, "taibai-2018")
    assert room.boss.query(house.house).line_levels == 3  # never lowered by a choice
    room.boss.execute(house.review_in_levels, 1, 1)
    assert room.boss.query(house.house).answer_levels == 1


def test_a_file_of_the_house_that_is_wrong_changes_nothing(room: Room) -> None:
    room.boss.execute(policy_choice.take_in, "own.toml", STRICT)
    with pytest.raises(Refusal, match=r"own\.toml 的 minutes\.value"):
        room.boss.execute(
            policy_choice.take_in, "own.toml", OWN + '[minutes]\nvalue = -1\nclause = "c"\n'
        )
    with pytest.raises(Refusal, match="自带"):
        room.boss.execute(policy_choice.take_in, "own.toml", STRICT.replace('"own"', '"wuhu-2020"'))
    kept = [one for one in room.boss.query(policy_choice.policies) if one.id == "own"]
    assert [one.number("line_levels") for one in kept] == [2]


def test_a_profile_in_force_that_is_taken_in_anew_is_in_force_anew(room: Room) -> None:
    room.boss.execute(policy_choice.take_in, "own.toml", STRICT)
    room.boss.execute(policy_choice.follow, "own")
    room.boss.execute(policy_choice.take_in, "own.toml", STRICT.replace("value = 2", "value = 3"))
    assert room.boss.query(house.house).line_levels == 3


def test_a_day_is_the_places_own() -> None:
    clock = Clock()
    assert milestone.day_of(clock.now()) == clock.now().astimezone().date()
