"""A notice that two people have signed, for a programme that is to be announced."""

from typing import TYPE_CHECKING

from studio import notice, people
from studio.desk import Desk
from studio.people import Role
from studio.review import Secrecy

if TYPE_CHECKING:
    from tests.studio.room import Room


def sign_notice(room: "Room", programme: int) -> None:
    """The planner draws it from the programme, a reviewer approves it."""
    planner = room.boss.in_programme(programme)
    if "reviewer" not in {row.login for row in planner.query(people.roster)}:
        planner.execute(people.give_role, "reviewer", Role.REVIEWER)
    sign(planner, room["reviewer"].in_programme(programme))


def sign(planner: Desk, reviewer: Desk) -> None:
    """One writes it, the other approves it with what stands beside it."""
    facts = planner.query(notice.notice)
    words = notice.proposed(facts.interview)
    number = planner.execute(
        notice.hand_in, words.label, words.text, words.remark, len(facts.versions)
    )
    reviewer.execute(notice.approve, number, Secrecy.OPEN)


def announce(planner: Desk, reviewer: Desk, late: str = "") -> None:
    """The notice is written, signed and out; the programme collects questions."""
    sign(planner, reviewer)
    planner.execute(notice.publish, late)


def announced(room: "Room", programme: int, late: str = "") -> None:
    """The same in a room, by its planner and its reviewer."""
    sign_notice(room, programme)
    room.boss.in_programme(programme).execute(notice.publish, late)
