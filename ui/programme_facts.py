"""What the form of one programme shows, in one reading."""

from dataclasses import dataclass

from studio import halt, interview, people
from studio.halt import HaltRow
from studio.interview import InterviewRow
from studio.journal import Reader
from studio.people import PersonRow, SeatRow


@dataclass(frozen=True)
class ProgrammeFacts:
    """All that the form of one programme shows."""

    interview: InterviewRow
    roster: tuple[SeatRow, ...]
    persons: tuple[PersonRow, ...]
    halts: tuple[HaltRow, ...]


def programme_facts(reader: Reader) -> ProgrammeFacts:
    """One programme with its crew, and everybody who could be seated."""
    return ProgrammeFacts(
        interview.interview(reader), people.roster(reader), people.persons(reader),
        halt.halts(reader),
    )  # fmt: skip
