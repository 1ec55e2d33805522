"""An outlet's queue against the main channel's: whatever happened, in the end both read alike.

The main channel is carried as `Page` does it, the outlets by the courier's own commands; what
people do at random, splitting and joining included, is `Hand`.
"""

import contextlib
import random
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio import house, outlet, publication, record
from studio.courier import outlet_receipts
from studio.courier.lease import Lease
from studio.errors import Refusal
from studio.outlet import Carries
from studio.people import COURIER
from studio.record import LineRow
from tests.story.test_lines_made_anew import Hand, Page, passed
from tests.studio.room import Room, open_room


@dataclass
class OutletPage(Page):
    """What readers of one outlet have; sent: every entry with its place, as it went."""

    id: int = 0
    epoch: int = 0
    refuses: float = 0.0
    sent: list[tuple[str, int]] = field(default_factory=list)

    def step(self) -> bool:
        """One thing leaves, as the courier carries it; no sentence stands twice in between."""
        did = self._withdraw() or self._publish()
        words = self.words()
        assert len(words) == len(set(words)), "a sentence stands twice"
        return did

    def carry(self) -> None:
        while self.step():
            pass

    def _withdraw(self) -> bool:
        for order in self.room[COURIER].query(outlet.outgoing_withdrawals, self.id):
            self.entries.pop(order.entry, None)
            self._do(outlet_receipts.outlet_withdrew, order.id)
            return True
        return False

    def _publish(self) -> bool:
        out = self.room[COURIER].query(outlet.next_outgoing, self.id)
        if out is None:
            return False
        if out.held_until is not None:
            if self.chance is None or self.chance.random() < 0.5:
                return False
            self.room[COURIER].execute(outlet_receipts.outlet_leaves, out.id, self.epoch)
            return True
        if self.chance is not None and self.chance.random() < self.refuses:
            self._do(outlet_receipts.outlet_refused, out.id, "不合要求")
            return True
        self.entries[out.entry] = (out.sequence, out.text)
        self.sent.append((out.entry, out.sequence))
        self._do(outlet_receipts.outlet_took, out.id, "x", 1.0)
        if self.chance is None or self.chance.random() < 0.5:
            self._do(outlet_receipts.outlet_proved, [out.id], [], "")
        return True

    def _do(self, command: Callable[..., None], *args: object) -> None:
        self.room[COURIER].execute(command, self.id, *args, self.epoch)


class BusyHand(Hand):
    """And withdraws, skips and moves, and has tried again what outlets refused."""

    def act(self) -> None:
        rows = [row for row in self.room["steno"].query(record.lines) if row.version]
        if not rows or self.chance.random() < 0.75:
            super().act()
            return
        doing = self.chance.choice((self.withdraw, self.skip, self.move, self.again))
        with contextlib.suppress(Refusal):
            doing(rows)

    def withdraw(self, rows: list[LineRow]) -> None:
        """A line that was released; sometimes its next version comes out again."""
        row = self.chance.choice(rows)
        self.room["publisher"].execute(publication.withdraw_line, row.id, "核实")
        if self.chance.random() < 0.5:
            self.room["steno"].execute(record.hand_in, row.id, row.text, row.version)
            passed(self.room, row.id, row.version + 1)
            self.room["publisher"].execute(publication.release_line, row.id, row.version + 1)

    def skip(self, rows: list[LineRow]) -> None:
        """Readers wait for it no longer."""
        self.room["director"].execute(publication.skip_line, self.chance.choice(rows).id)

    def move(self, rows: list[LineRow]) -> None:
        """A place up or down."""
        row, by = self.chance.choice(rows), self.chance.choice((-1, 1))
        self.room["publisher"].execute(publication.step_line, row.id, by)

    def again(self, _rows: list[LineRow]) -> None:
        """All that was refused anywhere."""
        for one in self.room["publisher"].query(outlet.outlet_refusals):
            self.room["publisher"].execute(outlet.retry, one.outlet_id, one.id)


def carrying(room: Room) -> Lease:
    lease = Lease(room.of(COURIER), "测试")
    assert lease.renew()
    return lease


def opened(room: Room, lease: Lease, name: str, chance: random.Random | None = None) -> OutletPage:
    number = room["boss"].execute(outlet.add, name, f"http://127.0.0.1:9/{name}", Carries.ALL)
    return OutletPage(room, chance=chance, id=number, epoch=lease.epoch)


def live(room: Room, chance: random.Random, acts: int, hand: Hand) -> None:
    lease = carrying(room)
    page = Page(room, chance=chance)
    near = opened(room, lease, "near")
    late = opened(room, lease, "late", chance)
    if chance.random() < 0.5:
        room.boss.execute(house.hold_releases, 30)
    for _turn in range(3):
        hand.write([])
    for _turn in range(acts):
        hand.act()
        page.carry()
        near.carry()
        assert near.entries == page.entries, "what keeps up reads as the main channel at every turn"
        for _step in range(chance.choice((0, 0, 0, 1, 2))):
            late.step()
        if chance.random() < 0.1 and not room["publisher"].query(publication.stopped):
            late.carry()
            settle(page, near, late)
            pass_gaps(room, late)
            settle(page, near, late)
            assert late.entries == page.entries, "what was behind reads alike in the end"
    let_go(room)
    newcomer = opened(room, lease, "newcomer")
    settle(page, near, late, newcomer)
    pass_gaps(room, newcomer)
    settle(page, near, late, newcomer)
    assert page.entries == near.entries == late.entries == newcomer.entries
    places = [place for _entry, place in newcomer.sent]
    assert places == sorted(places), "who comes late has it from the first line"


def pass_gaps(room: Room, page: OutletPage) -> None:
    """The director skips what readers wait for there, and the others have behind them.

    A line that was put in front of what is out holds nobody who has that already.
    """
    while (line := room[COURIER].query(outlet.blocking, page.id)) is not None:
        before = dict(page.entries)
        with contextlib.suppress(Refusal):
            room["director"].execute(publication.skip_line, line)
        page.carry()
        if page.entries == before and line == room[COURIER].query(outlet.blocking, page.id):
            return


def let_go(room: Room) -> None:
    """Ends a stop that stands."""
    with contextlib.suppress(Refusal):
        room["publisher"].execute(publication.start_sending)


def settle(*pages: Page) -> None:
    """All carry until nobody lets anything go any more."""
    for _turn in range(3):
        for page in pages:
            page.carry()


@settings(max_examples=3, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_an_outlet_reads_as_the_main_channel_whatever_is_split_and_joined(seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder, open_room(Path(folder)) as room:
        chance = random.Random(seed)
        live(room, chance, 25, Hand(room, chance))


@settings(max_examples=3, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_an_outlet_reads_as_the_main_channel_whatever_is_withdrawn_and_moved(seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder, open_room(Path(folder)) as room:
        chance = random.Random(seed)
        live(room, chance, 25, BusyHand(room, chance))


def test_it_does_so_on_either_database(room: Room) -> None:
    chance = random.Random(time.time_ns())
    live(room, chance, 25, BusyHand(room, chance))


@pytest.mark.parametrize("seed", range(2))
def test_what_an_outlet_refuses_holds_the_lines_behind_it_there_and_nowhere_else(
    tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    with open_room(tmp_path) as room:
        lease, hand = carrying(room), BusyHand(room, chance)
        page, near = Page(room, chance=chance), opened(room, lease, "near")
        choosy = opened(room, lease, "choosy", chance)
        choosy.refuses = 0.2
        for _turn in range(30):
            hand.act()
            page.carry()
            choosy.carry()
            near.carry()
            assert near.entries == page.entries
        choosy.refuses = 0.0
        let_go(room)
        hand.again([])
        settle(page, choosy, near)
        assert choosy.entries == near.entries == page.entries
