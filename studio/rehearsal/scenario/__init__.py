"""The scenario of a rehearsal: one folder, read whole and checked before anything starts.

A broken folder is told in one Chinese sentence: the file, the line and what is wrong with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.resources import files
from pathlib import Path

from studio.rehearsal.scenario import rules
from studio.rehearsal.scenario.parts import (
    AirCall,
    AnswerDraft,
    CrewMember,
    Department,
    Expected,
    Guest,
    Operation,
    Phase,
    Returned,
    ScenarioQuestion,
    Screening,
    Turn,
)
from studio.rehearsal.scenario.relay import (
    PICTURE_ALT,
    PICTURE_SEQ,
    PICTURE_WORDS,
    Picture,
    Relay,
    Split,
    Swap,
)
from studio.rehearsal.scenario.row import Row, broken, read_lines, read_object

__all__ = [
    "PICTURE_ALT",
    "PICTURE_SEQ",
    "PICTURE_WORDS",
    "AirCall",
    "AnswerDraft",
    "CrewMember",
    "Department",
    "Expected",
    "Guest",
    "Operation",
    "Phase",
    "Picture",
    "Relay",
    "Returned",
    "Scenario",
    "ScenarioQuestion",
    "Screening",
    "Split",
    "Swap",
    "Turn",
    "default_scenario",
]


@dataclass(frozen=True)
class Scenario:
    """A programme with its crew, its netizens, its spoken hour and every decision."""

    title: str
    unit: str
    venue: str
    starts_at: datetime
    ends_at: datetime
    host: str
    guests: tuple[Guest, ...]
    crew: Mapping[str, tuple[str, ...]]
    people: Mapping[str, CrewMember]
    password: str
    expected: Expected
    questions: tuple[ScenarioQuestion, ...]
    turns: tuple[Turn, ...]
    ops: tuple[Operation, ...]
    screening: tuple[Screening, ...]
    answers: tuple[AnswerDraft, ...]
    air_list: tuple[AirCall, ...]
    departments: tuple[Department, ...]

    @classmethod
    def load(cls, folder: Path) -> "Scenario":
        """The scenario in `folder`; Trouble with a sentence where it is broken."""
        head, people = read_object(folder, "scenario.json"), read_object(folder, "people.json")
        versions = _versions(folder)
        starts_at, ends_at = head.time("start"), head.time("end")
        scenario = cls(
            title=head.text("title"),
            unit=head.text("unit"),
            venue=head.text("venue"),
            starts_at=starts_at,
            ends_at=ends_at,
            host=head.text("host"),
            guests=tuple(map(Guest.read, head.rows("guests"))),
            crew=_crew(head.row("crew")),
            people={row.text("login"): CrewMember.read(row) for row in people.rows("people")},
            password=people.text("password"),
            expected=Expected.read(head.row("expected")),
            questions=tuple(
                ScenarioQuestion.read(row, starts_at, ends_at)
                for row in read_lines(folder, "questions_input.jsonl")
            ),
            turns=tuple(
                Turn.read(row, versions) for row in read_lines(folder, "live_record.jsonl")
            ),
            ops=tuple(map(Operation.read, read_lines(folder, "live_record_ops.jsonl"))),
            screening=tuple(map(Screening.read, read_lines(folder, "screening.jsonl"))),
            answers=tuple(map(AnswerDraft.read, read_lines(folder, "answers.jsonl"))),
            air_list=tuple(map(AirCall.read, read_lines(folder, "air_list.jsonl"))),
            departments=tuple(
                map(Department.read, read_object(folder, "departments.json").rows("departments"))
            ),
        )
        rules.check_record(scenario.turns, versions, {each.id for each in scenario.receivable()})
        scenario.check()
        return scenario

    def check(self) -> None:
        """Trouble unless every part agrees with every other."""
        if self.ends_at <= self.starts_at:
            broken("scenario.json", "“end”不在“start”之后")
        for login in (login for several in self.crew.values() for login in several):
            if login not in self.people:
                broken("people.json", f"没有“{login}”这个人")
        receivable = {question.id for question in self.receivable()}
        rules.check_questions(self.expected, self.questions)
        rules.check_ops(self.ops, self.turns, self.crew)
        rules.check_counts(self.expected, self.questions, self.turns, self.ops)
        rules.check_screening(
            self.screening, receivable, set(rules.asked(self.turns)), self.departments
        )
        rules.check_answers(self.answers, self.screening, self.crew)
        rules.check_air_list(self.air_list, self.turns)

    def moved_to(self, starts_at: datetime) -> "Scenario":
        """The same hour at another time: all that is said, asked and done moves with it."""
        by = starts_at - self.starts_at
        return replace(
            self,
            starts_at=starts_at,
            ends_at=self.ends_at + by,
            questions=tuple(
                replace(one, received_at=one.received_at + by) for one in self.questions
            ),
            turns=tuple(replace(one, spoken_at=one.spoken_at + by) for one in self.turns),
            ops=tuple(replace(one, at=one.at + by) for one in self.ops),
            air_list=tuple(replace(one, at=one.at + by) for one in self.air_list),
        )

    def relay(self) -> Relay:
        """How its stenographers hand over."""
        return Relay(self.crew["stenographer"], self.turns, self.ends_at)

    def record_turns(self) -> tuple[Turn, ...]:
        """What the record has in the end, in its order: the turns, and the photo's line."""
        picture = self.relay().picture
        editor = next((turn for turn in self.turns if turn.role == "editor"), None)
        if picture is None or editor is None:
            return self.turns
        line = replace(editor, seq=PICTURE_SEQ, duration_s=0.0, texts=(PICTURE_WORDS,), marks=())
        return (*self.turns[: picture.after], line, *self.turns[picture.after :])

    def record_ops(self) -> tuple[Operation, ...]:
        """What the crew does to them; the photo goes the way of the line before it."""
        picture = self.relay().picture
        before = (op for op in self.ops if picture is not None and op.seq == picture.after)
        return (*self.ops, *(replace(op, seq=PICTURE_SEQ) for op in before))

    def receivable(self) -> tuple[ScenarioQuestion, ...]:
        """The questions that a form or a collector takes: all but the empty ones."""
        refused = set(self.expected.refused_by_the_public_form)
        return tuple(question for question in self.questions if question.id not in refused)


def default_scenario() -> Path:
    """The folder of the scenario that comes with the product."""
    return Path(str(files("resources") / "rehearsals" / "yunzhou"))


def _crew(row: Row) -> dict[str, tuple[str, ...]]:
    return {role: row.texts(role) for role in row.data}


def _versions(folder: Path) -> dict[int, tuple[str, ...]]:
    """The texts of the lines that have several, which are numbered from 1 in the file's order."""
    found: dict[int, tuple[str, ...]] = {}
    for row in read_lines(folder, "version_texts.jsonl"):
        seq = row.number("seq")
        earlier = found.get(seq, ())
        if row.number("version") != len(earlier) + 1:
            row.broken(f"第 {seq} 段的下一版应当是第 {len(earlier) + 1} 版")
        found[seq] = (*earlier, row.text("text"))
    return found
