"""The relay of a scenario: everybody types, everybody moves, and each line has its place."""

from studio.rehearsal.scenario import PICTURE_SEQ, Relay, Scenario, default_scenario
from studio.rehearsal.scenario.relay import ASKING, SHIFT

SCENARIO = Scenario.load(default_scenario())
RELAY = SCENARIO.relay()
SEQS = [turn.seq for turn in SCENARIO.turns]


def test_the_first_half_is_handed_over_by_the_line() -> None:
    half = SEQS[: len(SEQS) // 2]
    shifts = [half[n : n + SHIFT] for n in range(0, len(half), SHIFT)]
    typists = [{RELAY.typist(seq) for seq in shift} for shift in shifts]
    assert typists[:4] == [{"steno01"}, {"steno02"}, {"steno01"}, {"steno02"}]


def test_the_second_half_is_handed_over_by_the_speaker() -> None:
    for turn in SCENARIO.turns[len(SEQS) // 2 :]:
        assert RELAY.typist(turn.seq) == ("steno01" if turn.role in ASKING else "steno02")


def test_both_move_lines_up_and_down_and_none_that_comes_back() -> None:
    assert {(swap.mover, swap.upwards) for swap in RELAY.swaps} == {
        (login, upwards) for login in ("steno01", "steno02") for upwards in (True, False)
    }
    for swap in RELAY.swaps:
        assert RELAY.typist(swap.moved) == swap.mover
        pair = SCENARIO.turns[swap.first - 1 : swap.first + 1]
        assert all(len(turn.texts) == 1 for turn in pair)
        assert not {turn.role for turn in pair} & {"netizen", "press"}


def test_each_line_number_of_a_place_of_its_own() -> None:
    numbers = {turn.seq: RELAY.number_of(turn.seq) for turn in SCENARIO.record_turns()}
    assert sorted(numbers.values()) == [*SEQS, len(SEQS) + 1]
    apart = [turn.seq for place, turn in enumerate(SCENARIO.record_turns(), 1)
             if numbers[turn.seq] != place]  # fmt: skip
    assert len(apart) == 2 * len(RELAY.swaps) > 8
    for swap in RELAY.swaps:
        first, second = (numbers[seq] for seq in swap.pair)
        assert first == second + 1


def test_what_one_person_says_in_two_turns_is_here_and_there_typed_as_one() -> None:
    assert [split.first for split in RELAY.splits] == [11, 18, 115]
    for split in RELAY.splits:
        one, other = SCENARIO.turns[split.first - 1 : split.first + 1]
        assert (one.label, other.seq) == (other.label, split.second)
        assert RELAY.typist(one.seq) == RELAY.typist(other.seq) == split.typist
        assert one.texts + other.texts == split.halves
        assert split.whole == one.texts[0] + other.texts[0]
        assert RELAY.number_of(other.seq) == RELAY.number_of(one.seq) + 1
        assert RELAY.split_of(one.seq) is RELAY.split_of(other.seq) is split
        assert not {one.seq, other.seq} & RELAY.late


def test_no_line_is_both_moved_and_split() -> None:
    moved = {seq for swap in RELAY.swaps for seq in swap.pair}
    halves = {seq for split in RELAY.splits for seq in (split.first, split.second)}
    assert moved
    assert halves
    assert not moved & halves


def test_a_photo_stands_in_the_middle_and_goes_the_way_of_the_line_before_it() -> None:
    picture = RELAY.picture
    assert picture is not None
    place = [turn.seq for turn in SCENARIO.record_turns()].index(PICTURE_SEQ)
    assert SCENARIO.turns[place - 1].seq == picture.after
    assert RELAY.typist(picture.after) == picture.typist
    assert RELAY.number_of(PICTURE_SEQ) == RELAY.number_of(picture.after) + 1
    assert RELAY.swap_of(picture.after) is None
    assert RELAY.split_of(picture.after) is None
    line, before = (
        [(op.event, op.version, op.actor, op.at) for op in SCENARIO.record_ops() if op.seq == seq]
        for seq in (PICTURE_SEQ, picture.after)
    )
    assert line == before
    assert [event for event, *_ in line] == [
        "draft_started", "submitted", "approved", "published",
    ]  # fmt: skip


def test_what_is_said_after_the_hour_is_late() -> None:
    assert RELAY.late == {117}


def test_one_stenographer_alone_types_all_and_moves_nothing() -> None:
    alone = Relay(["steno01"], SCENARIO.turns, SCENARIO.ends_at)
    assert {alone.typist(seq) for seq in SEQS} == {"steno01"}
    assert alone.swaps == ()
    assert {11, 18} < {split.first for split in alone.splits}


def test_three_hand_over_one_after_the_other() -> None:
    three = Relay(["a", "b", "c"], SCENARIO.turns, SCENARIO.ends_at)
    assert {three.typist(seq) for seq in SEQS} == {"a", "b", "c"}
