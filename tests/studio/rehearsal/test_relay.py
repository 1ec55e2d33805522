"""The relay of a scenario: everybody types, everybody moves, and each line has its place."""

from dataclasses import replace

from studio.rehearsal.scenario import Relay, Scenario, default_scenario
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


def test_both_move_lines_up_and_down_and_none_that_others_know_by_its_place() -> None:
    assert {(swap.mover, swap.upwards) for swap in RELAY.swaps} == {
        (login, upwards) for login in ("steno01", "steno02") for upwards in (True, False)
    }
    for swap in RELAY.swaps:
        assert RELAY.typist(swap.moved) == swap.mover
        pair = SCENARIO.turns[swap.first - 1 : swap.first + 1]
        assert all(len(turn.texts) == 1 for turn in pair)
        assert not {turn.role for turn in pair} & {"netizen", "press"}


def test_each_line_begins_at_a_place_of_its_own() -> None:
    places = [RELAY.begins_at(seq) for seq in SEQS]
    assert sorted(places) == SEQS
    assert [RELAY.begins_at(place) for place in places] == SEQS
    apart = [seq for seq, place in zip(SEQS, places, strict=True) if seq != place]
    assert len(apart) == 2 * len(RELAY.swaps) > 8


def test_what_is_said_after_the_hour_is_late() -> None:
    assert RELAY.late == {117}


def test_one_stenographer_alone_types_all_and_moves_nothing() -> None:
    alone = Relay(["steno01"], SCENARIO.turns, SCENARIO.ends_at)
    assert {alone.typist(seq) for seq in SEQS} == {"steno01"}
    assert alone.swaps == ()


def test_three_hand_over_one_after_the_other() -> None:
    three = Relay(["a", "b", "c"], SCENARIO.turns, SCENARIO.ends_at)
    assert {three.typist(seq) for seq in SEQS} == {"a", "b", "c"}


def test_words_within_other_words_do_not_change_places() -> None:
    host, said = SCENARIO.turns[3], SCENARIO.turns[3].texts[0]

    def swapped(words: str) -> int:
        guest = replace(SCENARIO.turns[4], role="guest", texts=(words,))
        turns = [*SCENARIO.turns[:3], host, guest]
        return len(Relay(["a", "b"], turns, SCENARIO.ends_at).swaps)

    assert swapped("谢谢主持人。") == 1
    assert swapped(f"{said}谢谢。") == 0
