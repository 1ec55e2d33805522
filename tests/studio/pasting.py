"""A publisher who pastes by hand, with the page as a list of what stands there."""

from collections.abc import Callable
from dataclasses import dataclass, field

from studio import house, interview, publication, record
from studio.desk import Desk
from studio.people import PersonRow, Role, give_role
from studio.publication import Bench, Deed, PublicationState, Task, page
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.studio.room import Room

P = PublicationState


@dataclass
class Pasting:
    """A publisher at a PC who does what is shown to a page of paper."""

    room: Room
    login: str = "publisher"
    place: str = "甲机"
    lines: list[tuple[str, str]] = field(default_factory=list)
    answers: list[tuple[str, str]] = field(default_factory=list)

    @property
    def desk(self) -> Desk:
        known = self.room[self.login]
        person = PersonRow(self.login, self.login, "")
        return Desk(known.database, person, known.clock, self.place, known.programme)

    @property
    def bench(self) -> Bench:
        return self.desk.query(publication.bench)

    @property
    def task(self) -> Task:
        assert self.bench.task is not None, "nothing to do"
        return self.bench.task

    def does(self, command: Callable[..., object], task: Task, *more: str) -> None:
        self.desk.execute(command, task.publication_id, task.withdrawal_id, *more)

    def copies(self) -> Task:
        task = self.task
        self.does(publication.take_up, task)
        return task

    def ticks(self, task: Task, evidence: str = "") -> None:
        self.does(publication.tick, task, evidence)
        self.do_to_paper(task)

    def do_to_paper(self, task: Task) -> None:
        """As a person follows the sentence on the screen."""
        part = self.lines if task.line else self.answers
        names = [name for name, _words in part]
        if task.deed in (Deed.CHANGE, Deed.CHECK):
            assert part[names.index(task.entry)][1] == task.before
            part[names.index(task.entry)] = (task.entry, task.words)
            return
        if task.entry in names:
            del part[names.index(task.entry)]
            names.remove(task.entry)
        else:
            assert task.deed in (Deed.PLACE, Deed.REMOVE)
        if task.deed is not Deed.REMOVE:
            place = names.index(task.after.entry) + 1 if task.after else 0
            part.insert(place, (task.entry, task.words))

    def pastes(self, evidence: str = "") -> Task:
        task = self.copies()
        self.ticks(task, evidence)
        return task

    def pastes_all(self) -> None:
        while self.bench.task is not None:
            self.pastes()

    def takes_back(self) -> None:
        self.desk.execute(publication.take_back, self.bench.undoable)

    def sees(self, task: Task) -> Bench:
        return self.desk.query(publication.bench, task.publication_id, task.withdrawal_id)

    def check(self) -> None:
        """The page of paper is the page that the studio says there is."""
        for lines, paper in ((True, self.lines), (False, self.answers)):
            there = [(one.entry, one.words) for one in self.desk.query(page, lines=lines)]
            assert there == paper


def pasting_in(room: Room) -> Pasting:
    """Turns the room's programme to pasting; a second publisher is there."""
    room["boss"].execute(interview.choose_portal, house.PASTED_INTO)
    room["boss"].execute(give_role, "reviewer2", Role.PUBLISHER)
    return Pasting(room)


def approved(room: Room, words: str) -> int:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", words)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    return line


def released(room: Room, *texts: str) -> list[int]:
    lines = [approved(room, words) for words in texts]
    for line in lines:
        room["publisher"].execute(publication.release_line, line, 1)
    return lines


def corrected(room: Room, line: int, words: str, seen: int = 1) -> None:
    room["steno"].execute(record.hand_in, line, words, seen, "更正数字")
    room["reviewer"].execute(record.approve, line, seen + 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, seen + 1)


def states(room: Room) -> list[P | None]:
    return [row.feed for row in room["steno"].query(publication.feed)]


def colleague(hand: Pasting) -> Pasting:
    return Pasting(hand.room, "reviewer2", "乙机", hand.lines, hand.answers)
