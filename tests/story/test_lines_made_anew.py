"""Lines split, joined and held: what readers have is never short of a word, nor has one twice."""

import contextlib
import random
import re
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from studio import house, publication, record
from studio.errors import Refusal
from studio.publication import Publication, PublicationState, Withdrawal
from studio.record import Line, LineRow, Mark, SpeakerRole
from studio.review import ReviewState, Secrecy
from tests.studio.room import Room, open_room

SAID = re.compile(r"「\d+」")


@dataclass
class Page:
    """What readers have, as a portal keeps it: by entry its place and its words."""

    room: Room
    entries: dict[str, tuple[int, str]] = field(default_factory=dict)
    chance: random.Random | None = None
    """Whether what is held may leave now; never, without one."""

    def carry(self) -> None:
        """Everything that may leave leaves, as the courier carries it."""
        while self._withdraw() or self._publish():
            pass

    def words(self) -> list[str]:
        """Every sentence that stands there, in the order of the page."""
        return [one for _, text in sorted(self.entries.values()) for one in SAID.findall(text)]

    def _withdraw(self) -> bool:
        for order in self.room["publisher"].query(publication.outgoing_withdrawals):
            self.entries.pop(order.entry, None)
            self._write(Withdrawal, order.id)
            return True
        return False

    def _publish(self) -> bool:
        out = self.room["publisher"].query(publication.next_outgoing)
        if out is None:
            return False
        if out.held_until is not None:
            if self.chance is None or self.chance.random() < 0.5:
                return False
            with self.room.database.writing() as connection:  # its time has come
                leaves = update(Publication).where(Publication.id == out.id)
                connection.execute(leaves.values(held_until=None))
            return True
        self.entries[out.entry] = (out.sequence, out.text)
        self._write(Publication, out.id)
        return True

    def _write(self, table: type[Publication | Withdrawal], number: int) -> None:
        with self.room.database.writing() as connection:
            sent = update(table).where(table.id == number)
            connection.execute(sent.values(state=PublicationState.SENT.value))


def typed(room: Room, text: str, speaker: SpeakerRole = SpeakerRole.HOST) -> int:
    return room["steno"].execute(record.write, speaker, "", text)


def passed(room: Room, line: int, version: int = 1) -> int:
    room["reviewer"].execute(record.approve, line, version, Secrecy.OPEN)
    return line


def released(room: Room, text: str) -> int:
    line = passed(room, typed(room, text))
    room["publisher"].execute(publication.release_line, line, 1)
    return line


def row_of(room: Room, line: int) -> LineRow:
    return room["steno"].query(record.lines, ids=[line])[0]


def order_of(room: Room) -> list[int]:
    return [row.id for row in room["steno"].query(record.lines)]


def test_a_split_line_has_its_second_part_right_behind_it(room: Room) -> None:
    first, last = typed(room, "一二"), typed(room, "三")
    part = room["steno"].execute(record.split, first, "一", "二", 1)
    assert order_of(room) == [first, part, last]
    rows = [row_of(room, line) for line in (first, part, last)]
    assert [row.text for row in rows] == ["一", "二", "三"]
    assert [row.number for row in rows] == [1, 3, 2]
    assert {row.state for row in rows} == {ReviewState.SUBMITTED}
    assert rows[0].started_at < rows[1].started_at


def test_a_part_of_nothing_is_refused(room: Room) -> None:
    line = typed(room, "一二")
    with pytest.raises(Refusal, match="都要有文字"):
        room["steno"].execute(record.split, line, "一二", " ", 1)
    with pytest.raises(Refusal, match="新版本"):
        room["steno"].execute(record.split, line, "一", "二", 0)
    assert order_of(room) == [line]


def test_the_parts_of_a_line_that_readers_have_go_out_together(room: Room) -> None:
    page = Page(room)
    line = released(room, "「1」「2」")
    page.carry()
    part = room["steno"].execute(record.split, line, "「1」", "「2」", 1)
    behind = released(room, "「3」")
    passed(room, line, 2)
    page.carry()
    assert page.words() == ["「1」", "「2」", "「3」"], "the part in review holds nobody"
    for half in (line, part):
        with pytest.raises(Refusal, match="还没有审核通过"):
            room["publisher"].execute(publication.release_line, half, row_of(room, half).version)
    passed(room, part)
    room["publisher"].execute(publication.release_line, part, 1)
    page.carry()
    assert page.words() == ["「1」", "「2」", "「3」"]
    assert list(page.entries) == [f"line-{line}", f"line-{behind}", f"line-{part}"]
    assert room["publisher"].query(publication.releasable) == ()


def test_the_second_part_of_what_nobody_had_is_waited_for(room: Room) -> None:
    page = Page(room)
    line = typed(room, "「1」「2」")
    part = room["steno"].execute(record.split, line, "「1」", "「2」", 1)
    passed(room, line, 2)
    room["publisher"].execute(publication.release_line, line, 2)
    released(room, "「3」")
    page.carry()
    assert page.words() == ["「1」"]
    passed(room, part)
    room["publisher"].execute(publication.release_line, part, 1)
    page.carry()
    assert page.words() == ["「1」", "「2」", "「3」"]
    assert list(page.entries)[:2] == [f"line-{line}", f"line-{part}"]


def test_the_parts_of_what_was_withdrawn_whole_hold_nobody(room: Room) -> None:
    page = Page(room)
    line = released(room, "「1」「2」")
    page.carry()
    room["publisher"].execute(publication.withdraw_line, line, "核实")
    room["steno"].execute(record.split, line, "「1」", "「2」", 1)
    passed(room, line, 2)
    room["publisher"].execute(publication.release_line, line, 2)
    released(room, "「3」")
    page.carry()
    assert page.words() == ["「1」", "「3」"]


def test_a_joined_line_leaves_as_the_whole_comes(room: Room) -> None:
    page = Page(room)
    first, second = released(room, "「1」"), released(room, "「2」")
    page.carry()
    room["steno"].execute(record.mark, second, Mark.HIGHLIGHT, True)
    room["steno"].execute(record.join, first, "「1」「2」", 1, second, 1)
    page.carry()
    assert page.words() == ["「1」", "「2」"], "nothing changes before somebody signs it off"
    assert row_of(room, second).joined_into == first
    with pytest.raises(Refusal, match="请改那一条"):
        room["steno"].execute(record.hand_in, second, "别的", 1)
    with pytest.raises(Refusal, match="随那一条发布"):
        room["publisher"].execute(publication.release_line, second, 1)
    passed(room, first, 2)
    room["publisher"].execute(publication.release_line, first, 2)
    page.carry()
    assert page.entries.keys() == {f"line-{first}"}
    assert page.words() == ["「1」", "「2」"]
    assert row_of(room, first).highlight, "the mark went with the words"


def test_what_was_never_signed_off_is_given_up_when_it_is_joined(room: Room) -> None:
    first, second, third = (typed(room, text) for text in "一二三")
    room["steno"].execute(record.join, first, "一二", 1, second, 1)
    assert order_of(room) == [first, third]
    assert row_of(room, first).text == "一二"


@pytest.mark.parametrize("why", ["speaker", "neighbour", "typing", "stale", "in review"])
def test_only_neighbours_of_one_speaker_are_joined(room: Room, why: str) -> None:
    first, second, third = typed(room, "一"), typed(room, "二"), typed(room, "三")
    speaker = typed(room, "四", SpeakerRole.EDITOR)
    typing = room["steno"].execute(record.start_line, SpeakerRole.EDITOR)
    passed(room, third)
    room["steno"].execute(record.hand_in, third, "三三", 1)
    acts = {
        "speaker": (third, 2, speaker, 1, "发言人不同"),
        "neighbour": (first, 1, third, 2, "紧接着的下一条"),
        "typing": (speaker, 1, typing, 0, "还在录入"),
        "stale": (first, 1, second, 7, "新版本"),
        "in review": (second, 1, third, 2, "还没有审核通过"),
    }
    line, seen, follower, next_seen, said = acts[why]
    with pytest.raises(Refusal, match=said):
        room["steno"].execute(record.join, line, "合", seen, follower, next_seen)
    assert order_of(room) == [first, second, third, speaker, typing]


def test_a_returned_whole_lets_the_lines_stand_apart_again(room: Room) -> None:
    page = Page(room)
    first, second = released(room, "「1」"), released(room, "「2」")
    page.carry()
    room["steno"].execute(record.join, first, "「1」「2」", 1, second, 1)
    with pytest.raises(Refusal, match="先由审核员退回"):
        room["steno"].execute(record.keep_apart, second)
    room["reviewer"].execute(record.give_back, first, 2, "同音字")
    with pytest.raises(Refusal, match="先让它单独成条"):
        room["steno"].execute(record.hand_in, first, "「1」", 2)
    room["steno"].execute(record.keep_apart, second)
    assert (row_of(room, first).text, row_of(room, first).state) == ("「1」", ReviewState.DRAFT)
    room["steno"].execute(record.submit, first, 3)
    passed(room, first, 3)
    room["publisher"].execute(publication.release_line, first, 3)
    page.carry()
    assert page.words() == ["「1」", "「2」"]


def test_the_parts_of_a_line_are_not_held_so_no_half_is_recalled(room: Room) -> None:
    page = Page(room)
    line = released(room, "「1」「2」")
    page.carry()
    room.boss.execute(house.hold_releases, 30)
    part = room["steno"].execute(record.split, line, "「1」", "「2」", 1)
    passed(room, line, 2)
    passed(room, part)
    room["publisher"].execute(publication.release_line, line, 2)
    assert room["publisher"].query(publication.held) == ()
    page.carry()
    assert page.words() == ["「1」", "「2」"]


@pytest.mark.parametrize("why", ["stopped", "gap"])
def test_what_goes_together_waits_until_it_can_leave_at_once(room: Room, why: str) -> None:
    page = Page(room)
    first, second = released(room, "「1」"), released(room, "「2」")
    page.carry()
    room["steno"].execute(record.join, first, "「1」「2」", 1, second, 1)
    passed(room, first, 2)
    if why == "stopped":
        room["director"].execute(publication.stop_sending)
    else:
        typing = room["steno"].execute(record.start_line, SpeakerRole.HOST)
        room["steno"].execute(record.move, typing, first)
    said = "恢复推送" if why == "stopped" else "第3条还没有发布"
    with pytest.raises(Refusal, match=said):
        room["publisher"].execute(publication.release_line, first, 2)
    page.carry()
    assert page.words() == ["「1」", "「2」"]


def test_a_split_never_moves_what_readers_have(room: Room) -> None:
    line, behind = released(room, "「1」「2」"), released(room, "「3」")
    with room.database.altering() as connection:  # as a programme of before has them
        for place, number in enumerate((line, behind), 1):
            connection.execute(update(Line).where(Line.id == number).values(position=place))
    with pytest.raises(Refusal, match="没有空位"):
        room["steno"].execute(record.split, line, "「1」", "「2」", 1)
    assert order_of(room) == [line, behind]


def test_a_line_that_was_split_is_joined_only_when_it_is_whole(room: Room) -> None:
    first, second = released(room, "「1」"), released(room, "「2」「3」")
    room["steno"].execute(record.split, second, "「2」", "「3」", 1)
    passed(room, second, 2)
    with pytest.raises(Refusal, match="先把这两条合并"):
        room["steno"].execute(record.join, first, "「1」「2」", 1, second, 2)


def test_withdrawn_words_do_not_come_back_with_a_whole(room: Room) -> None:
    page = Page(room)
    first, second = released(room, "「1」"), released(room, "「2」")
    room["steno"].execute(record.join, first, "「1」「2」", 1, second, 1)
    passed(room, first, 2)
    room["reviewer"].execute(publication.withdraw_line, second, "泄密")
    with pytest.raises(Refusal, match="第2条已撤回"):
        room["publisher"].execute(publication.release_line, first, 2)
    page.carry()
    assert page.words() == ["「1」"]


def test_a_part_of_what_was_signed_off_is_not_given_up_alone(room: Room) -> None:
    line = released(room, "「1」「2」")
    part = room["steno"].execute(record.split, line, "「1」", "「2」", 1)
    with pytest.raises(Refusal, match="不能单独放弃"):
        room["director"].execute(record.discard, part)


def test_who_typed_the_words_does_not_sign_off_the_part_that_another_split_off(
    room: Room,
) -> None:
    line = room["reviewer2"].execute(record.write, SpeakerRole.HOST, "", "「1」「2」")
    part = room["steno"].execute(record.split, line, "「1」", "「2」", 1)
    with pytest.raises(Refusal, match="另一人审核"):
        room["reviewer2"].execute(record.approve, part, 1, Secrecy.OPEN)
    own = room["reviewer2"].execute(record.write, SpeakerRole.EDITOR, "", "「4」")
    before = room["steno"].execute(record.write, SpeakerRole.EDITOR, "", "「3」")
    room["steno"].execute(record.move, before, own)
    room["steno"].execute(record.join, before, "「3」「4」", 1, own, 1)
    with pytest.raises(Refusal, match="另一人审核"):
        room["reviewer2"].execute(record.approve, before, 2, Secrecy.OPEN)


def test_three_lines_are_joined_one_after_the_other(room: Room) -> None:
    page = Page(room)
    lines = [released(room, f"「{n}」") for n in (1, 2, 3)]
    for version, (follower, text) in enumerate(
        zip(lines[1:], ("「1」「2」", "「1」「2」「3」"), strict=True), 1
    ):
        room["steno"].execute(record.join, lines[0], text, version, follower, 1)
        passed(room, lines[0], version + 1)
        room["publisher"].execute(publication.release_line, lines[0], version + 1)
    page.carry()
    assert page.words() == ["「1」", "「2」", "「3」"]


def test_only_the_moved_line_changes_its_place(room: Room) -> None:
    lines = [typed(room, text) for text in "一二三四"]
    before = {line: row_of(room, line).position for line in lines}
    moved = room["steno"].execute(record.move, lines[3], lines[1])
    assert moved == [lines[3]]
    assert order_of(room) == [lines[0], lines[3], lines[1], lines[2]]
    assert {line: row_of(room, line).position for line in lines[:3]} == {
        line: before[line] for line in lines[:3]
    }


def test_where_there_is_no_room_the_neighbours_move_too(room: Room) -> None:
    first, second, third = (typed(room, text) for text in "一二三")
    front = second
    for _turn in range(14):  # the room before the second line is halved each time
        moved = room["steno"].execute(record.move, third, front)
        front, third = third, front
    assert len(moved) >= 1
    assert len({row.position for row in room["steno"].query(record.lines)}) == 3
    assert order_of(room)[0] == first


def test_a_held_release_is_recalled_unseen(room: Room) -> None:
    room.boss.execute(house.hold_releases, 30)
    line = passed(room, typed(room, "一"))
    room["publisher"].execute(publication.release_line, line, 1)
    held = room["publisher"].query(publication.next_outgoing)
    assert held is not None
    assert held.held_until is not None
    with pytest.raises(Refusal, match="审核员"):
        room["steno"].execute(publication.recall, held.id)
    room["reviewer"].execute(publication.recall, held.id)
    assert room["publisher"].query(publication.next_outgoing) is None
    assert [row.id for row in room["publisher"].query(publication.releasable)] == [line]
    with pytest.raises(Refusal, match="收不回来"):
        room["reviewer"].execute(publication.recall, held.id)


def test_a_recalled_correction_leaves_what_readers_have(room: Room) -> None:
    page = Page(room)
    line = released(room, "「1」")
    page.carry()
    room.boss.execute(house.hold_releases, 30)
    room["steno"].execute(record.hand_in, line, "「2」", 1, "“一”应为“二”")
    passed(room, line, 2)
    room["publisher"].execute(publication.release_line, line, 2)
    held = room["publisher"].query(publication.next_outgoing)
    assert held is not None
    room["director"].execute(publication.recall, held.id)
    page.carry()
    assert page.words() == ["「1」"]
    (row,) = room["publisher"].query(publication.feed)
    assert (row.feed, row.released_version) == (PublicationState.SENT, 1)
    room["publisher"].execute(publication.withdraw_line, line, "核实")
    page.carry()
    assert page.words() == []


def test_a_move_lets_nothing_go_that_is_held(room: Room) -> None:
    first, second = released(room, "一"), typed(room, "二")
    room.boss.execute(house.hold_releases, 30)
    passed(room, second)
    room["publisher"].execute(publication.release_line, second, 1)
    (before,) = room["publisher"].query(publication.held)
    room["publisher"].execute(publication.move_line, second, first)
    (after,) = room["publisher"].query(publication.held)
    assert after.until == before.until
    out = room["publisher"].query(publication.next_outgoing)
    assert out is not None
    assert (out.entry, out.held_until) == (f"line-{second}", after.until)


def test_nothing_overtakes_what_is_held(room: Room) -> None:
    room.boss.execute(house.hold_releases, 30)
    first = passed(room, typed(room, "一"))
    second = passed(room, typed(room, "二"))
    for line in (first, second):
        room["publisher"].execute(publication.release_line, line, 1)
    held = room["publisher"].query(publication.next_outgoing)
    assert held is not None
    assert held.entry == f"line-{first}"


@pytest.mark.parametrize("seconds", [-1, 61])
def test_a_hold_is_a_minute_at_most(room: Room, seconds: int) -> None:
    with pytest.raises(Refusal, match="60 秒"):
        room.boss.execute(house.hold_releases, seconds)


class Hand:
    """Does at random what stenographers, reviewers and publishers do; refusals are theirs."""

    def __init__(self, room: Room, chance: random.Random) -> None:
        self.room, self.chance, self.said = room, chance, 0

    def act(self) -> None:
        """One act about one line; what a rule refuses is nothing."""
        rows = [row for row in self.room["steno"].query(record.lines) if row.version]
        often = (self.write, self.split, self.join, self.apart, self.decide, self.decide)
        seldom = (self.rewrite, self.recall, self.discard, self.stop)
        doing = self.chance.choice((*often, *often, *seldom))
        if not rows:
            doing = self.write
        with contextlib.suppress(Refusal):
            doing(rows)

    def write(self, _rows: list[LineRow]) -> None:
        """A new line of one to four sentences."""
        count = self.chance.randint(1, 4)
        text = "".join(f"「{self.said + n}」" for n in range(count))
        self.said += count
        typed(self.room, text)

    def split(self, rows: list[LineRow]) -> None:
        """Between two sentences."""
        row = self.chance.choice(rows)
        said = SAID.findall(row.text)
        cut = self.chance.randint(1, max(1, len(said) - 1))
        halves = "".join(said[:cut]), "".join(said[cut:])
        self.room["steno"].execute(record.split, row.id, *halves, row.version)

    def join(self, rows: list[LineRow]) -> None:
        """With the next line."""
        if len(rows) < 2:
            return
        at = self.chance.randrange(len(rows) - 1)
        one, other = rows[at], rows[at + 1]
        self.room["steno"].execute(
            record.join, one.id, one.text + other.text, one.version, other.id, other.version
        )

    def apart(self, rows: list[LineRow]) -> None:
        """Takes a joining back, and hands in again what the line was before."""
        joined = [row for row in rows if row.joined_into]
        if not joined:
            return
        row = self.chance.choice(joined)
        self.room["steno"].execute(record.keep_apart, row.id)
        whole = row_of(self.room, row.joined_into or 0)
        self.room["steno"].execute(record.submit, whole.id, whole.version)

    def rewrite(self, rows: list[LineRow]) -> None:
        """The same words once more, as a correction of a comma would be."""
        row = self.chance.choice(rows)
        self.room["steno"].execute(record.hand_in, row.id, row.text, row.version)

    def recall(self, _rows: list[LineRow]) -> None:
        """Whatever is held."""
        for row in self.room["publisher"].query(publication.held):
            self.room["publisher"].execute(publication.recall, row.id)

    def discard(self, rows: list[LineRow]) -> None:
        """A line that nobody signed off."""
        self.room["steno"].execute(record.discard, self.chance.choice(rows).id)

    def stop(self, _rows: list[LineRow]) -> None:
        """Sending is stopped, or started again."""
        stopped = self.room["publisher"].query(publication.stopped) is not None
        turn = publication.start_sending if stopped else publication.stop_sending
        self.room["publisher"].execute(turn)

    def decide(self, rows: list[LineRow]) -> None:
        """Signs off, returns or releases."""
        row = self.chance.choice(rows)
        if row.state is ReviewState.SUBMITTED:
            if self.chance.random() < 0.2:
                self.room["reviewer"].execute(record.give_back, row.id, row.version, "同音字")
            else:
                passed(self.room, row.id, row.version)
        self.room["publisher"].execute(publication.release_line, row.id, row.version)


def live_by_chance(room: Room, chance: random.Random, acts: int) -> None:
    hand, page, seen = Hand(room, chance), Page(room, chance=chance), set[str]()
    if chance.random() < 0.5:
        room.boss.execute(house.hold_releases, 30)
    for _turn in range(3):
        hand.write([])
    for _turn in range(acts):
        hand.act()
        page.carry()
        words = page.words()
        assert len(words) == len(set(words)), "a sentence stands twice"
        assert words == sorted(words, key=lambda one: int(one[1:-1])), "out of order"
        assert seen <= set(words), "a sentence that readers had is gone"
        seen = set(words)


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_no_word_is_lost_or_doubled_by_any_splitting_and_joining(seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder, open_room(Path(folder)) as room:
        live_by_chance(room, random.Random(seed), 60)


@pytest.mark.parametrize("seed", [28, 54])
def test_chains_of_splits_and_joins_that_once_doubled_a_sentence(tmp_path: Path, seed: int) -> None:
    """28: a part of a part that had taken a line over; 54: apart after the whole was out."""
    with open_room(tmp_path) as room:
        live_by_chance(room, random.Random(seed), 80)


def test_no_word_is_lost_or_doubled_on_either_database(room: Room) -> None:
    live_by_chance(room, random.Random(time.time_ns()), 80)


def test_a_part_of_a_line_that_was_called_up_is_called_up_with_it(room: Room) -> None:
    page = Page(room)
    said = [(SpeakerRole.HOST, "", "「1」「2」")]
    (line,) = room["steno"].execute(record.write_all, said)
    passed(room, line)
    room["publisher"].execute(publication.call_up_and_release, line, 1)
    page.carry()
    part = room["steno"].execute(record.split, line, "「1」", "「2」", 1)
    assert not row_of(room, part).apart
    passed(room, line, 2)
    passed(room, part)
    room["publisher"].execute(publication.release_line, part, 1)
    page.carry()
    assert page.words() == ["「1」", "「2」"]


def test_a_prepared_line_is_split_before_it_is_called_up(room: Room) -> None:
    page = Page(room)
    said = [(SpeakerRole.HOST, "", "「1」「2」")]
    (line,) = room["steno"].execute(record.write_all, said)
    part = room["steno"].execute(record.split, line, "「1」", "「2」", 1)
    passed(room, line, 2)
    passed(room, part)
    for each, version in ((line, 2), (part, 1)):
        room["publisher"].execute(publication.call_up_and_release, each, version)
    page.carry()
    assert page.words() == ["「1」", "「2」"]
