"""What netizens asked before puts the nominations in order; other counts, another order."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from studio import demand, interview, nomination, screening
from studio.demand import ranked, words_of
from studio.desk import Desk
from studio.people import Role, give_role
from studio.question import Arrival, arrive
from tests.studio.room import Room
from tests.studio.test_nomination import OURS, at

SCHOOL = replace(OURS, unit="教育局", topic="校园食堂食材公开", content="食堂；采购")


def ask(desk: Desk, *texts: str) -> None:
    """Questions arrive at a programme."""
    now = datetime.now(UTC)
    desk.execute(arrive, [Arrival("email", text, "甲", text, now) for text in texts])


def test_the_order_follows_what_was_asked_and_says_the_numbers(room: Room) -> None:
    boss = at(room, "boss", date(2025, 1, 10))
    boss.execute(nomination.take_in, 2025, [SCHOOL, OURS, replace(OURS, topic="药店", content="")])
    starts = datetime.now(UTC) - timedelta(days=300)
    school = room.boss.execute(interview.plan, "开学", "教育局", starts, 60, "急")
    planner = room.boss.in_programme(school)
    for role in (Role.AIDE, Role.COLLECTOR):
        planner.execute(give_role, "boss", role)
    first, *_rest = room.ask("抽检结果哪里看？网上投诉谁管？", "抽检和投诉电话？", "路灯坏了")
    room["aide"].execute(screening.classify, first, 0, "question", ["food_and_drugs"])
    ask(planner, "食堂采购公开吗？")
    found = room.boss.query(ranked, 2025)
    assert [(one.id, one.asked, one.near) for one in found] == [(2, 3, 2), (1, 1, 1), (3, 3, 0)]
    assert found[0].words == (("抽检", 2), ("投诉", 2))
    assert found[0].fields == (("food_and_drugs", 1),)
    ask(planner, "食堂采购贵不贵？", "食堂采购在哪里查？", "食堂食材公开了吗？")
    assert [one.id for one in room.boss.query(ranked, 2025)] == [1, 2, 3]
    boss.execute(nomination.decline, 1, "另行安排", 1)
    assert [one.id for one in room.boss.query(ranked, 2025)] == [2, 3]
    assert at(room, "aide", date(2025, 1, 10)).query(demand.ranked, 2025) == ()


def test_words_that_say_nothing_are_left_out() -> None:
    assert words_of("群众关心的热点问题") == ()
    assert words_of("食品安全和药品") == ("食品", "品安", "安全", "药品")
