"""The collection window opens with the notice and closes at air; each question has its phase."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from studio import air_check, date_change, interview, people, worklist
from studio.collection import Phase, Window
from studio.desk import Desk
from studio.errors import Refusal
from studio.people import Role
from studio.question import Arrival, arrive, questions
from studio.screening import admit
from studio.tally import collected
from studio.worklist import Worklist
from tests.studio.notices import announced
from tests.studio.room import CREW, Room

AIR = datetime(2098, 6, 20, 7, tzinfo=UTC)


def asked(desk: Desk, ref: str, moment: datetime | None = None) -> None:
    came = moment or desk.clock.now()
    desk.execute(arrive, [Arrival("email", ref, "网友甲", f"问题{ref}？", came)])


def test_what_comes_early_is_held_until_the_window_opens_and_each_says_its_phase(
    room: Room,
) -> None:
    number = room.boss.execute(interview.plan, "教育", "教育局", AIR, 60, "急")
    planner = room.boss.in_programme(number)
    for login, roles in CREW.items():
        for role in roles:
            planner.execute(people.give_role, login, role)
    planner.execute(people.give_role, "boss", Role.DIRECTOR)
    planner.execute(interview.name_guest, "程立言", "局长")
    aide, collector = room["aide"].in_programme(number), room["collector"].in_programme(number)

    def stands() -> tuple[Window, int, int]:
        found = collector.query(collected)
        received = aide.query(worklist.standing, Worklist.RECEIVED).numbers[Worklist.RECEIVED]
        assert len(aide.query(worklist.opening, Worklist.RECEIVED)) == received
        return found.window, found.held, received

    asked(collector, "1")
    assert stands() == (Window.NOT_OPEN, 1, 0)
    early = aide.query(questions)[0].id
    with pytest.raises(Refusal, match="征集还没有开始"):
        aide.execute(admit, early, 0)
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    announced(room, number)
    asked(collector, "2")
    assert stands() == (Window.OPEN, 0, 2)
    aide.execute(admit, early, 0)
    planner.execute(date_change.postpone, "台风预警")
    assert stands() == (Window.NOT_OPEN, 1, 0)
    room.boss.execute(date_change.move_programme, number, AIR + timedelta(days=1), "改天")
    announced(room, number)
    planner.execute(air_check.go_on_air, [])
    asked(collector, "3")
    asked(collector, "4", collector.clock.now() - timedelta(hours=1))
    assert stands()[0] is Window.LIVE
    planner.execute(interview.end)
    asked(collector, "5")
    found = collector.query(collected)
    assert (found.window, found.held) == (Window.CLOSED, 0)
    phases = [Phase(row.phase) for row in sorted(aide.query(questions), key=lambda one: one.id)]
    assert phases == [Phase.EARLY, Phase.WINDOW, Phase.LIVE, Phase.EARLY, Phase.LATE]
    assert found.by_phase == {Phase.EARLY: 2, Phase.WINDOW: 1, Phase.LIVE: 1, Phase.LATE: 1}
    with pytest.raises(Refusal, match="只增不改"), room.database.altering() as connection:
        connection.execute(text("UPDATE question SET phase = 'window'"))
