"""Whatever happens: what was ticked off is the page, and at the end the page is the record."""

import random
from collections.abc import Callable

import pytest

from studio import publication, record
from studio.errors import Refusal
from studio.publication import PublicationState
from studio.review import Secrecy
from tests.studio.pasting import Pasting, approved, colleague, pasting_in
from tests.studio.room import Room

P = PublicationState
STEPS = 120


class Hour:
    """People who write, release, correct, withdraw, move, stop, paste and take back at random."""

    def __init__(self, room: Room, seed: int) -> None:
        self.chance = random.Random(seed)
        self.room = room
        self.hand = pasting_in(room)
        self.people = [self.hand, colleague(self.hand)]
        self.versions: dict[int, int] = {}
        self.before: tuple[list[tuple[str, str]], list[tuple[str, str]]] | None = None
        self.done = 0
        self.acts: list[Callable[[], None]] = [
            self.write, self.write, self.release, self.release, self.correct, self.withdraw,
            self.move, self.skip, self.turn, self.copy, *[self.paste] * 6, self.take_back,
        ]  # fmt: skip

    @property
    def line(self) -> int:
        return self.chance.choice(list(self.versions))

    def write(self) -> None:
        line = approved(self.room, f"话{len(self.versions)}")
        self.versions[line] = 1
        if self.chance.random() < 0.8:
            self.room["publisher"].execute(publication.release_line, line, 1)

    def release(self) -> None:
        """The first that waits, or any: once withdrawn it may come again."""
        waiting = [row.id for row in self.room["publisher"].query(publication.releasable)]
        line = waiting[0] if waiting and self.chance.random() < 0.7 else self.line
        self.room["publisher"].execute(publication.release_line, line, self.versions[line])

    def correct(self) -> None:
        line = self.line
        seen = self.versions[line]
        words = f"改{self.chance.random()}"
        self.room["steno"].execute(record.hand_in, line, words, seen, "更正")
        self.room["reviewer"].execute(record.approve, line, seen + 1, Secrecy.OPEN)
        self.versions[line] += 1
        self.room["publisher"].execute(publication.release_line, line, seen + 1)

    def withdraw(self) -> None:
        self.room["publisher"].execute(publication.withdraw_line, self.line, "核实")

    def move(self) -> None:
        before = self.chance.choice([*self.versions, None])
        self.room["publisher"].execute(publication.move_line, self.line, before)

    def skip(self) -> None:
        self.room["director"].execute(publication.skip_line, self.line)

    def turn(self) -> None:
        halted = self.hand.bench.stopped
        if not halted and self.chance.random() < 0.6:
            return
        self.room["director"].execute(
            publication.start_sending if halted else publication.stop_sending
        )

    def copy(self) -> None:
        who = self.chance.choice(self.people)
        if who.bench.task is not None:
            who.copies()

    def paste(self) -> None:
        who = self.chance.choice(self.people)
        task = who.bench.task
        if task is None:
            return
        if task.hand is not None and task.hand.by != who.login:
            who.does(publication.take_over, task)
        self.before = (list(self.hand.lines), list(self.hand.answers))
        who.ticks(who.task)
        self.done += 1

    def take_back(self) -> None:
        who = self.chance.choice(self.people)
        if self.before is not None and who.bench.undoable:
            who.takes_back()
            self.hand.lines[:], self.hand.answers[:] = self.before
            self.before = None

    def goes_on(self) -> None:
        """The page is held against the studio after each step."""
        self.write()
        for _ in range(STEPS):
            try:
                self.chance.choice(self.acts)()
            except Refusal:
                continue
            self.hand.check()

    def ends(self) -> None:
        """All that can be pasted is."""
        if self.hand.bench.stopped:
            self.room["director"].execute(publication.start_sending)
        while self.hand.bench.task is not None:
            self.paste()
            self.hand.check()


@pytest.mark.parametrize("seed", range(3))
def test_the_page_is_what_the_studio_says_whatever_happens(room: Room, seed: int) -> None:
    hour = Hour(room, seed)
    hour.goes_on()
    hour.ends()
    assert hour.done > 10
    _is_what_was_released(hour.hand)


def _is_what_was_released(hand: Pasting) -> None:
    """Each line that counts as out stands there once, in the record's order, in its last words."""
    rows = hand.room["steno"].query(publication.feed)
    out = [row for row in rows if row.feed is P.PASTED]
    assert [name for name, _words in hand.lines] == [f"line-{row.id}" for row in out]
    with hand.room.database.reading() as connection:
        found = connection.execute(publication.Publication.__table__.select())
        texts = {row.id: row.text for row in found}
    for row, (_name, words) in zip(out, hand.lines, strict=True):
        assert texts[row.publication_id] in words
    assert not {row.feed for row in rows} & {P.SENT, P.ONLINE}
