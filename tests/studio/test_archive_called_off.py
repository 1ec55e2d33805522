"""One that was called off is archived, whatever its portal said or nobody ever heard of."""

from datetime import UTC, datetime

import pytest

from studio import archive, facts_review, halt, interview, notice, people
from studio.archive import Open
from studio.courier.status import keep, revision
from studio.desk import Desk
from studio.people import Role
from tests.studio.notices import announced
from tests.studio.room import Room
from tests.studio.test_date_change import AIR

PORTAL = "https://www.yunzhou.gov.cn/portal"


def approved(room: Room) -> Desk:
    """A programme whose notice may be written, at its planner's desk."""
    number = room.boss.execute(interview.plan, "夏季饮食安全", "市监局", AIR, 60, "急")
    planner = room.boss.in_programme(number)
    for role in (Role.REVIEWER, Role.PUBLISHER):
        planner.execute(people.give_role, role.value, role)
    planner.execute(interview.name_guest, "程立言", "局长")
    planner.execute(interview.propose)
    planner.execute(interview.approve)
    return planner


def heard(room: Room, planner: Desk, **values: object) -> None:
    with room.database.altering() as connection:
        keep(connection, planner.programme, datetime.now(UTC), **values)


@pytest.fixture
def off(room: Room) -> Desk:
    """One that its portal knows, and that is called off."""
    planner = approved(room)
    announced(room, planner.programme)
    planner.execute(interview.choose_portal, PORTAL)
    heard(room, planner, announced_revision=1, up=True)
    planner.execute(halt.cancel, "不办")
    return planner


def waits(planner: Desk) -> int:
    return sum(one.count for one in planner.query(archive.open_rows) if one.what is Open.SENDING)


def test_a_portal_that_refused_the_word_stands_not_in_the_way(room: Room, off: Desk) -> None:
    assert waits(off) == 1
    newest = off.query(revision)
    heard(room, off, refused_revision=newest - 1)
    assert waits(off) == 1, "an older refusal says nothing of this"
    heard(room, off, refused_revision=newest)
    assert waits(off) == 0


@pytest.mark.parametrize("address", ["", "paste:"])
def test_where_no_courier_serves_a_portal_nothing_is_waited_for(off: Desk, address: str) -> None:
    assert waits(off) == 1
    off.execute(interview.choose_portal, address)
    assert waits(off) == 0


def drafted(room: Room) -> Desk:
    """Called off while a second person had its notice in hand."""
    planner = approved(room)
    words = notice.proposed(planner.query(notice.notice).interview)
    planner.execute(notice.hand_in, words.label, words.text, words.remark, 0)
    planner.execute(halt.cancel, "不办")
    assert planner.query(facts_review.facts_page).differs
    return planner


def test_one_that_nobody_heard_of_needs_no_signature_on_a_page(room: Room) -> None:
    planner = drafted(room)
    assert [one.what for one in planner.query(archive.open_rows) if one.count] == []
    tried = room["publisher"].in_programme(planner.programme).execute(archive.prepare)
    planner.execute(archive.sign, tried)
    assert planner.query(interview.interview).state is interview.InterviewState.FILED


def test_one_that_its_portal_heard_of_does(room: Room) -> None:
    planner = drafted(room)
    heard(room, planner, announced_revision=1)
    assert Open.FACTS in {one.what for one in planner.query(archive.open_rows) if one.count}
