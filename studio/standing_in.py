"""Somebody falls out: the director puts another person of the house into the seat at once.

Only seats of the crew, only until the hour is over; who comes signs in nowhere anew, for the
window learns of the seat from the journal. Four eyes stay: a text is decided by whoever did not
write it, whichever seats its writer holds by then.
"""

from studio.errors import Refusal
from studio.interview import BEFORE_AIR, InterviewState, require_state
from studio.journal import Pen, Reader
from studio.people import (
    HOUSE_ROLES,
    ROLE_NAMES,
    PersonRow,
    Role,
    give_role,
    persons,
    require,
    roster,
    take_role,
)

SEATS = tuple(role for role in Role if role not in HOUSE_ROLES)
"""What a director may fill: the seats of one programme."""
UNTIL_THE_END = (*BEFORE_AIR, InterviewState.ON_AIR, InterviewState.PAUSED)


# commands


def stand_in(pen: Pen, role: Role, coming: str, leaving: str = "") -> None:
    """Gives a seat to `coming`; `leaving` gives it up in the same step, '' where nobody does."""
    require(pen, Role.DIRECTOR)
    require_state(pen, *UNTIL_THE_END)
    if role not in SEATS:
        raise Refusal("“{role}”不是一场访谈里的岗位，请找管理员。", role=ROLE_NAMES[role])
    if leaving == coming:
        raise Refusal("接替的人要另选一位。")
    if role is Role.DIRECTOR and leaving == pen.by:
        raise Refusal("请让接替的导播坐好以后，再由他把您移出名单。")
    give_role(pen, coming, role)
    if leaving:
        take_role(pen, leaving, role)


# queries


def who_could(reader: Reader, role: Role) -> tuple[PersonRow, ...]:
    """Everybody of the house who is at work and does not hold the seat."""
    held = {seat.login for seat in roster(reader) if seat.role is role}
    return tuple(row for row in persons(reader) if row.active and row.login not in held)
