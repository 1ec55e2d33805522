"""What a stenographer has in hand, and the same as facts that outlive the window."""

from collections import deque
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from studio.journal import new_command_id
from studio.keystrokes import Facts
from studio.publication import FeedRow
from studio.record import ASKERS, LineRow, Mark, SpeakerRole
from ui.speakers import Speaker

NEW = "new"
FORM, READ = 3, (2, 3)
"""Of the facts: those of a form that is not read are left, and the text alone comes back.

Form 2 knew one mark, the commitment.
"""


@dataclass(eq=False)
class Writing:
    """A line in work. told: the speaker the studio knows; seen: the version on the screen.

    asked: its place was asked for; naming: a speaker's name that is still being typed;
    overtaken: what is typed here was typed upon an older version; base: the stored text it
    began from. start and discard are the ids of its commands; marking: the id of the command for
    each mark that was put on it or taken off; linking: the same for its question, by_hand: a
    person said which.
    """

    speaker: Speaker
    key: str | int = NEW
    id: int | None = None
    told: Speaker | None = None
    seen: int = 0
    question_id: int | None = None
    began: datetime | None = None
    released: bool = False
    marks: frozenset[Mark] = frozenset()
    given_up: bool = False
    stuck: bool = False
    asked: bool = False
    overtaken: bool = False
    naming: str | None = None
    base: str = ""
    remark: str = ""
    start: str = field(default_factory=new_command_id)
    discard: str = field(default_factory=new_command_id)
    marking: dict[Mark, str] = field(default_factory=dict)
    linking: str = ""
    by_hand: bool = False
    telling: "Telling | None" = None
    sent: "HandingIn | None" = None

    def look_at_place(self, row: LineRow | None, by: str) -> None:
        """After a failure: what `by` stored there is the version to go on from.

        Where somebody else gave the line up, or wrote in it, it gets another place.
        """
        if row is not None and row.version > 0 and row.drafted_by == by:
            self.seen = row.version
        elif row is None or row.version > 0:
            self.id, self.asked, self.told, self.telling, self.sent = None, False, None, None, None
            self.began, self.start, self.discard = None, new_command_id(), new_command_id()
            self.linking = ""
            self.marking = {which: new_command_id() for which in self.marks}

    @property
    def quotes(self) -> int | None:
        """The question that it reads out; an answer quotes none."""
        return self.question_id if self.speaker.role in ASKERS else None

    def turn(self, which: Mark) -> None:
        """Puts a mark on, or takes it off, by a command of its own."""
        self.marks ^= {which}
        self.marking[which] = new_command_id()


def revision_of(row: FeedRow) -> Writing:
    """An older line, as it comes into the editor."""
    line, speaker = row.line, Speaker(row.line.speaker, row.line.speaker_name)
    return Writing(
        speaker, line.id, line.id, speaker, line.version, line.question_id, line.started_at,
        row.released_version > 0, line.marks, base=line.text,
        remark=line.remark if line.version > row.released_version else "",
    )  # fmt: skip


@dataclass(frozen=True)
class Telling:
    """Another speaker, told under an id."""

    speaker: Speaker
    once: str = field(default_factory=new_command_id)


@dataclass(eq=False)
class HandingIn:
    """A line as it was submitted, under an id."""

    line: Writing
    text: str
    remark: str
    once: str = field(default_factory=new_command_id)


@dataclass(eq=False)
class Work:
    """The new line, the older one in the editor, what is submitted, and revisions left open."""

    new: Writing = field(default_factory=lambda: Writing(Speaker()))
    revised: Writing | None = None
    jobs: deque[HandingIn] = field(default_factory=deque)
    left: dict[str | int, Writing] = field(default_factory=dict)

    def carries(self, line: Writing) -> bool:
        """Whether this line is submitted and not stored yet."""
        return any(job.line is line for job in self.jobs)


PLAIN = (
    "key", "id", "seen", "question_id", "released", "given_up", "asked", "overtaken", "naming",
    "base", "remark", "start", "discard",
)  # fmt: skip


def facts_of(work: Work, unstored: Collection[Hashable]) -> Facts | None:
    """All that the next window needs, beside the texts, to go on where this one stands.

    unstored: the things with a text of their own; None where there is nothing to go on with.
    """
    work.left = {key: line for key, line in work.left.items() if key in unstored}
    new = work.new.asked or work.new.naming or NEW in unstored
    if not (work.jobs or work.revised or work.left or new):
        return None
    lines: list[Writing] = []
    jobs = [[_number(job.line, lines), job.text, job.remark, job.once] for job in work.jobs]
    return {
        "form": FORM,
        "new": _number(work.new, lines),
        "revised": None if work.revised is None else _number(work.revised, lines),
        "jobs": jobs,
        "left": [_number(line, lines) for line in work.left.values()],
        "lines": [_line_facts(line) for line in lines],
    }


def work_of(facts: Facts | None) -> Work | None:
    """The work that `facts_of` told of.

    A new line has no id until its start was done again under its own: it answers the same
    place, or in a database that was put back to an older day a place that is there.
    """
    if facts is None or facts.get("form") not in READ:
        return None
    lines = [_line(one) for one in facts["lines"]]
    revised = facts["revised"]
    return Work(
        lines[facts["new"]],
        None if revised is None else lines[revised],
        deque(HandingIn(lines[number], *rest) for number, *rest in facts["jobs"]),
        {line.key: line for line in _chosen(lines, facts["left"])},
    )


def _number(line: Writing, lines: list[Writing]) -> int:
    if line not in lines:
        lines.append(line)
    return lines.index(line)


def _chosen(lines: list[Writing], numbers: Iterable[int]) -> list[Writing]:
    return [lines[number] for number in numbers]


def _line_facts(line: Writing) -> Facts:
    told, telling, sent, began = line.told, line.telling, line.sent, line.began
    return {
        **{name: getattr(line, name) for name in PLAIN},
        "speaker": list(line.speaker),
        "marks": sorted(line.marks),
        "marking": dict(line.marking),
        "linking": line.linking,
        "by_hand": line.by_hand,
        "told": None if told is None else list(told),
        "began": None if began is None else began.isoformat(),
        "telling": None if telling is None else [list(telling.speaker), telling.once],
        "sent": None if sent is None else [sent.text, sent.remark, sent.once],
    }


def _line(facts: Facts) -> Writing:
    line = Writing(_speaker(facts["speaker"]), **{name: facts[name] for name in PLAIN})
    line.marks, line.marking = _marks(facts)
    line.linking, line.by_hand = facts.get("linking", ""), facts.get("by_hand", False)
    if facts["told"] is not None:
        line.told = _speaker(facts["told"])
    if facts["began"] is not None:
        line.began = datetime.fromisoformat(facts["began"])
    if facts["telling"] is not None:
        line.telling = Telling(_speaker(facts["telling"][0]), facts["telling"][1])
        line.told = None  # whether this or one before it was done is not known
    if facts["sent"] is not None:
        line.sent = HandingIn(line, *facts["sent"])
    if line.naming is not None:
        line.speaker, line.naming = line.speaker._replace(name=line.naming), None
    if line.key == NEW:
        line.id = None
    return line


def _marks(facts: Facts) -> tuple[frozenset[Mark], dict[Mark, str]]:
    """The marks with the ids of their commands, of either form."""
    if "marks" in facts:
        marking = {Mark(which): once for which, once in facts["marking"].items()}
        return frozenset(map(Mark, facts["marks"])), marking
    marks = frozenset({Mark.COMMITMENT} if facts["commitment"] else ())
    return marks, {Mark.COMMITMENT: facts["mark"]} if facts["mark"] else {}


def _speaker(pair: list[Any]) -> Speaker:
    return Speaker(SpeakerRole(pair[0]), pair[1])
