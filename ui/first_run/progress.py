"""How far a studio is on its way to the first hour: what is there, what is still missing."""

from dataclasses import dataclass

from studio import department, house, people
from studio.interview import InterviewRow, InterviewState
from studio.journal import Reader
from studio.people import Role
from studio.programme_kind import CREW, needs_of
from studio.programme_list import interviews

S = InterviewState
TWO = 2
"""Nobody reviews their own text, so one person alone can publish nothing."""
OPEN = (S.PLANNED, S.PROPOSED, S.APPROVED, S.COLLECTING, S.REHEARSED)


@dataclass(frozen=True)
class Progress:
    """programme: the one begun, or None; missing: the crew's roles that nobody holds."""

    persons: int
    departments: int
    portal_url: str
    rehearsal_only: bool
    programme: InterviewRow | None
    missing: tuple[Role, ...]

    @property
    def done(self) -> tuple[bool, ...]:
        """For each step of the guide, in order, whether it is done."""
        shown = self.programme
        announced = shown is not None and shown.state in (S.COLLECTING, S.REHEARSED)
        return (
            self.persons >= TWO,
            self.departments > 0,
            bool(self.portal_url),
            shown is not None,
            announced and not self.missing,
        )


def progress(reader: Reader, begun: int = 0) -> Progress:
    """What a new studio has so far.

    begun: the programme that the guide is at; without it, or once it is past, the newest to come.
    """
    to_come = interviews(reader, states=OPEN)
    shown = next((row for row in to_come if row.id == begun), next(iter(to_come), None))
    here = house.house(reader)
    held = set() if shown is None else people.roles_held(reader, shown.id)
    crew = CREW if shown is None else needs_of(shown.kind).crew
    return Progress(
        persons=sum(row.active for row in people.persons(reader)),
        departments=sum(row.active for row in department.departments(reader)),
        portal_url=here.portal_url,
        rehearsal_only=here.rehearsal_only,
        programme=shown,
        missing=tuple(role for role in crew if role not in held),
    )
