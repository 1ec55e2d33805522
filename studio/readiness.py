"""就绪报告: what is open before the hour and whose it is, on one sheet to be walked with (A40).

The same rows as the check before air, the notice's places and guest and aide among them, each
with the people who could put it right, and who ticked it when.
"""

from dataclasses import dataclass

from studio.air_check import MENDERS, CheckRow, checks
from studio.interview import InterviewRow, interview
from studio.journal import Reader
from studio.people import ROLE_NAMES, Role, names, roster
from studio.rehearsal_attendance import RehearsalRow, SatRow, rehearsals, seated_now


@dataclass(frozen=True)
class ReadyRow:
    """A row of the check with its owners: names, or the roles where nobody has one of them."""

    check: CheckRow
    owners: tuple[str, ...]


@dataclass(frozen=True)
class Readiness:
    """A programme as it stands before its hour, the open rows first.

    aides: the names of who has that seat (A38); rehearsals: what was confirmed, the newest first,
    by name; there: who has a window open right now.
    """

    interview: InterviewRow
    rows: tuple[ReadyRow, ...]
    aides: tuple[str, ...]
    rehearsals: tuple[RehearsalRow, ...]
    there: tuple[SatRow, ...]
    names: dict[str, str]

    @property
    def open(self) -> tuple[ReadyRow, ...]:
        """What nobody ticked, or is not right."""
        return tuple(row for row in self.rows if not row.check.right)


# queries


def readiness(reader: Reader) -> Readiness:
    """The reader's programme, as of now."""
    seats = roster(reader)
    held: dict[Role, list[str]] = {}
    for seat in seats:
        held.setdefault(seat.role, []).append(seat.name)
    rows = []
    for row in checks(reader):
        roles = MENDERS[row.check]
        people = tuple(dict.fromkeys(name for role in roles for name in held.get(role, ())))
        rows.append(ReadyRow(row, people or tuple(ROLE_NAMES[role] for role in roles)))
    rows.sort(key=lambda one: one.check.right)
    return Readiness(
        interview(reader), tuple(rows), tuple(held.get(Role.AIDE, ())), rehearsals(reader),
        tuple(seat for seat in seated_now(reader) if seat.there), names(reader),
    )  # fmt: skip
