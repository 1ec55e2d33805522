"""The host's list under any hands: one order, one question on air, and what a host did ahead."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from studio import air_queue, screening
from studio.air_ahead import Act, Done, ahead, done_now, from_facts, storing
from studio.air_queue import AirRow, AirState
from studio.errors import Refusal
from tests.studio.room import Room, open_room

PEOPLE = ("host", "director")
QUESTIONS = 5
S = AirState
Step = tuple[str, int, int, int]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ("ask", "ask", "ask", "next", "answered", "to_writing", "follow_up", "reorder",
             "reorder", "drop", "recommend")
        ),
        st.integers(0, 1), st.integers(0, QUESTIONS - 1), st.integers(-1, QUESTIONS - 1),
    ),
    max_size=25,
)  # fmt: skip
ACTS = st.lists(
    st.tuples(
        st.sampled_from((Act.ASK, Act.ASK, Act.ANSWERED, Act.TO_WRITING, Act.FOLLOW_UP)),
        st.integers(0, QUESTIONS - 1),
    ),
    max_size=8,
)
QUICKLY = settings(
    max_examples=25, deadline=None, suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
)  # fmt: skip


@dataclass
class Model:
    """The list in plain Python: its order, what became of each, how often it was asked on."""

    order: list[int]
    states: dict[int, AirState]
    more: dict[int, int] = field(default_factory=dict)

    def on_air(self) -> list[int]:
        return [number for number in self.order if self.states[number] is S.ASKING]

    def waiting(self) -> list[int]:
        return [number for number in self.order if self.states[number] is S.QUEUED]

    def ask(self, number: int) -> bool:
        if self.states.get(number) not in (S.QUEUED, S.TO_WRITING):
            return False
        for one in self.on_air():
            self.states[one] = S.ANSWERED
        self.states[number] = S.ASKING
        return True

    def over(self, number: int, state: AirState, *allowed: AirState) -> bool:
        if self.states.get(number) not in allowed:
            return False
        self.states[number] = state
        return True

    def plain(self, act: str, number: int) -> bool:
        """What needs nothing but the question."""
        if act == "answered":
            return self.over(number, S.ANSWERED, S.ASKING)
        if act == "to_writing":
            return self.over(number, S.TO_WRITING, S.QUEUED, S.ASKING)
        acts = {
            "ask": self.ask, "follow_up": self.follow_up, "drop": self.drop,
            "recommend": self.recommend,
        }  # fmt: skip
        return acts[act](number)

    def follow_up(self, number: int) -> bool:
        if self.states.get(number) is not S.ASKING:
            return False
        self.more[number] = self.more.get(number, 0) + 1
        return True

    def reorder(self, number: int, before: int | None) -> bool:
        waiting = self.waiting()
        if number not in waiting or before == number:
            return False
        if before is not None and before not in waiting:
            return False
        places = [self.order.index(one) for one in waiting]
        waiting.remove(number)
        waiting.insert(len(waiting) if before is None else waiting.index(before), number)
        for place, one in zip(places, waiting, strict=True):
            self.order[place] = one
        return True

    def drop(self, number: int) -> bool:
        if self.states.get(number) is not S.QUEUED:
            return False
        self.order.remove(number)
        del self.states[number]
        return True

    def recommend(self, number: int) -> bool:
        if number in self.states:
            return False
        self.order.append(number)
        self.states[number] = S.QUEUED
        return True


def filled(room: Room) -> list[int]:
    numbers = room.ask(*(f"问{n}" for n in range(QUESTIONS)))
    for number in numbers:
        room["aide"].execute(screening.admit, number, 0)
        room["aide"].execute(air_queue.recommend, number)
    return numbers


def listed(room: Room) -> tuple[AirRow, ...]:
    return tuple(sorted(room["host"].query(air_queue.air_list), key=lambda row: row.position))


def done(room: Room, who: str, command: Callable[..., object], *args: object) -> bool:
    try:
        room[who].execute(command, *args)
    except Refusal:
        return False
    return True


def taken(room: Room, model: Model, numbers: list[int], step: Step) -> tuple[bool, bool]:
    """What the studio and what the model say to one step."""
    act, by, place, other = step
    who, number = PEOPLE[by], numbers[place]
    before = numbers[other] if other >= 0 else None
    if act == "next":
        on_air = (model.on_air() or [air_queue.NOTHING])[0]
        seen = on_air if before is None else before
        return done(room, who, air_queue.ask, number, seen), seen == on_air and model.ask(number)
    if act == "reorder":
        said = model.reorder(number, before)
        return done(room, who, air_queue.reorder, number, before), said
    return done(room, who, getattr(air_queue, act), number), model.plain(act, number)


def held(room: Room, model: Model) -> None:
    rows = listed(room)
    assert [row.id for row in rows] == model.order
    assert {row.id: row.state for row in rows} == model.states
    assert len({row.position for row in rows}) == len(rows)
    assert sum(row.state is S.ASKING for row in rows) <= 1
    assert {row.id: len(row.follow_ups) for row in rows} == {
        number: model.more.get(number, 0) for number in model.order
    }


@given(steps=STEPS)
@QUICKLY
def test_the_list_keeps_one_order_and_one_question_on_air(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_room(Path(folder)) as room:
        numbers = filled(room)
        model = Model(list(numbers), dict.fromkeys(numbers, S.QUEUED))
        for step in steps:
            studio, said = taken(room, model, numbers, step)
            assert studio == said, step
            held(room, model)


@given(acts=ACTS)
@QUICKLY
def test_what_a_host_sees_ahead_is_what_the_studio_has_once_it_is_stored(
    acts: list[tuple[Act, int]],
) -> None:
    """The host acts on the list as it stands on the screen; nobody else does anything."""
    with tempfile.TemporaryDirectory() as folder, open_room(Path(folder)) as room:
        numbers = filled(room)
        known = seen = listed(room)
        waiting: list[Done] = []
        for act, place in acts:
            each = done_now(act, numbers[place], seen, room["host"].clock.now(), "然后呢？")
            then = ahead(known, [*waiting, each], "host")
            if then != seen:  # a panel offers nothing that would do nothing
                waiting, seen = [*waiting, each], then
        wanted = [_plain(row) for row in seen]
        for number, each in enumerate([from_facts(one.facts()) for one in waiting]):
            command, args = storing(each)
            room["host"].execute(command, *args)
            # Its reply may be lost, and the list come with it: nothing is done twice.
            assert [_plain(row) for row in ahead(listed(room), waiting[number:], "host")] == wanted
        assert [_plain(row) for row in listed(room)] == wanted


def _plain(row: AirRow) -> tuple[object, ...]:
    return (
        row.id, row.state, row.asked_at, row.finished_at,
        [(one.text, one.by, one.at) for one in row.follow_ups],
    )  # fmt: skip


@pytest.mark.parametrize("early", [True, False])
def test_no_moment_outside_the_hour_is_believed(room: Room, early: bool) -> None:
    numbers = filled(room)
    now = room["host"].clock.now()
    told: datetime = now.replace(year=now.year + (-1 if early else 1))
    room["host"].execute(air_queue.ask, numbers[0], air_queue.NOTHING, told)
    row = listed(room)[0]
    assert row.asked_at is not None
    assert abs((row.asked_at - now).total_seconds()) < 3600
