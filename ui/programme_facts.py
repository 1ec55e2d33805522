"""What the form of one programme shows, in one reading."""

from dataclasses import dataclass

from studio import halt, interview, people, proposal, rehearsal_attendance, training
from studio.halt import HaltRow
from studio.interview import InterviewRow
from studio.journal import Reader
from studio.milestone import day_of
from studio.people import PersonRow, SeatRow
from studio.training import Trained
from ui.words import say


@dataclass(frozen=True)
class ProgrammeFacts:
    """All that the form of one programme shows."""

    interview: InterviewRow
    roster: tuple[SeatRow, ...]
    persons: tuple[PersonRow, ...]
    halts: tuple[HaltRow, ...]
    proposal: int
    """The newest version of its proposal, 0 for none."""
    trained: Trained
    sat: bool
    """Whether somebody confirmed who sat where when it was rehearsed."""

    def marked(self, login: str, words: str, name: str = "") -> str:
        """The words, with a mark where the house keeps trainings and they came to none (A45)."""
        if not self.trained.held or not self.trained.lacks([(login, name)]):
            return words
        return f"{words}　{say('▲ 本年度未培训')}"


def programme_facts(reader: Reader) -> ProgrammeFacts:
    """One programme with its crew, and everybody who could be seated."""
    shown = interview.interview(reader)
    return ProgrammeFacts(
        shown, people.roster(reader), people.persons(reader), halt.halts(reader),
        proposal.newest_number(reader),
        training.trained(reader, day_of(shown.starts_at).year),
        bool(rehearsal_attendance.rehearsals(reader)),
    )  # fmt: skip
