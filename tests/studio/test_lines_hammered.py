"""Two stenographers and a reviewer hammer the same few lines: no update lost, no line doubled.

Each acts on what stood on their own screen when they last looked. Who comes second is refused
with a sentence, and the database holds what a model of the record holds.
"""

import itertools
import random
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from studio import people, publication, record
from studio.audit import audit
from studio.desk import Desk
from studio.errors import Refusal
from studio.journal import Entry, new_command_id
from studio.people import Role
from studio.record import Line, LineVersion, Mark, SpeakerRole
from studio.review import ReviewState, Secrecy
from tests.studio import lines_model
from tests.studio.lines_model import MOVED_ON, Model
from tests.studio.room import Room

CREW = ("steno", "stranger", "reviewer")
ACTS = (
    "draft", "submit", "hand_in", "hand_in", "hand_in", "approve", "approve", "give_back",
    "discard", "mark", "speak", "move", "start",
)  # fmt: skip
AT_ONCE = ("look", "look", "look", *ACTS[:8], "mark", "speak", "move")
"""Without giving lines up: an hour's hammering finds them still there."""
FEW, EACH = 3, 120
"""So many lines all of them are at, and so often each of them acts at the same moment."""
STEP = st.tuples(
    st.sampled_from(CREW),
    st.sampled_from(ACTS),
    st.integers(0, 3),
    st.integers(0, 4),
    st.booleans(),
)
"""Who does what on which line, before which other one, and whether they look before."""


class Deed(NamedTuple):
    """A command as somebody asked for it, and with which words it was refused."""

    once: str
    by: str
    act: str
    line: int
    seen: int
    words: str
    before: int | None
    refusal: str = ""


@dataclass
class Hands:
    """One person: the versions on their screen as of the last look; the lines are everybody's."""

    desk: Desk
    lines: list[int]
    seen: dict[int, int] = field(default_factory=dict)
    asked: list[Deed] = field(default_factory=list)

    def act(self, act: str, which: int, other: int, words: str) -> Deed | None:
        """Does one act on one of the lines; None for a look."""
        line = self.lines[which % len(self.lines)]
        if act == "look":
            shown = self.desk.query(record.lines, ids=self.lines)
            self.seen |= {row.id: row.version for row in shown}
            return None
        before = [*self.lines, None][other % (len(self.lines) + 1)]
        seen = self.seen.get(line, 0)
        deed = Deed(new_command_id(), self.desk.person.login, act, line, seen, words, before)
        try:
            answer = self._do(deed)
        except Refusal as refusal:
            deed = deed._replace(refusal=str(refusal))
        else:
            deed = self._done(deed, answer)
        self.asked.append(deed)
        return deed

    def _do(self, deed: Deed) -> Any:
        line, seen, words = deed.line, deed.seen, deed.words
        calls: dict[str, tuple[Callable[..., object], Sequence[object]]] = {
            "start": (record.start_line, (SpeakerRole.HOST,)),
            "draft": (record.draft, (line, words, seen, f"说明{words}")),
            "hand_in": (record.hand_in, (line, words, seen, f"说明{words}")),
            "submit": (record.submit, (line, seen)),
            "approve": (record.approve, (line, seen, Secrecy.OPEN)),
            "give_back": (record.give_back, (line, seen, "数字待核")),
            "discard": (record.discard, (line,)),
            "mark": (record.mark, (line, Mark.COMMITMENT, bool(seen % 2))),
            "speak": (record.speak, (line, SpeakerRole.NETIZEN, words)),
            "move": (publication.move_line, (line, deed.before)),
        }
        command, arguments = calls[deed.act]
        return self.desk.execute_once(deed.once, command, *arguments)

    def _done(self, deed: Deed, answer: Any) -> Deed:
        if deed.act == "start":
            self.lines.append(answer)
            return deed._replace(line=answer)
        self.seen[deed.line] = deed.seen + (deed.act in ("draft", "hand_in"))
        return deed


def a_crew(room: Room) -> dict[str, Hands]:
    """The three at a few new lines, of which everybody knows."""
    lines = [room["steno"].execute(record.start_line, SpeakerRole.HOST) for _ in range(FEW)]
    return {login: Hands(room[login], lines) for login in CREW}


def a_model(lines: Sequence[int]) -> Model:
    """Of these lines, new and in this order."""
    model = Model()
    for line in lines:
        model.start(line)
    return model


def told(model: Model, deed: Deed) -> str:
    """What the model says to this deed; done there too where it refuses nothing."""
    if deed.act == "start":
        return model.starts(deed.by, deed.line)
    return model.does(deed.by, deed.act, deed.line, deed.seen, deed.words, deed.before)


def held(room: Room, ids: Sequence[int]) -> Model:
    """What the tables hold of these lines, without a command of ours between."""
    model = Model()
    with room.database.reading() as connection:
        rows = connection.execute(
            select(Line).where(Line.id.in_(ids)).order_by(Line.position)
        ).all()
        for row in rows:
            model.order.append(row.id)
            model.lines[row.id] = lines_model.Line(
                row.speaker, row.speaker_name, [], row.commitment, row.discarded
            )
        found = select(LineVersion).where(LineVersion.line_id.in_(ids))
        for one in connection.execute(found.order_by(LineVersion.line_id, LineVersion.number)):
            versions = model.lines[one.line_id].versions
            assert one.number == len(versions) + 1
            versions.append(
                lines_model.Version(
                    one.label, one.text, one.remark, one.drafted_by,
                    ReviewState(one.state), one.decided_by,
                )
            )  # fmt: skip
    return model


@pytest.fixture
def hammered(room: Room) -> Room:
    """The room with a second stenographer."""
    planner = room.boss.in_programme(room.programme)
    planner.execute(people.give_role, "stranger", Role.STENOGRAPHER)
    return room


def test_whoever_comes_second_is_refused_and_the_record_is_as_the_model_has_it(
    hammered: Room,
) -> None:
    words = (f"第{number}句" for number in itertools.count())
    refused: Counter[str] = Counter()

    @settings(
        max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow],
        phases=(Phase.generate, Phase.shrink), database=None,
    )  # fmt: skip
    @given(st.lists(STEP, min_size=15, max_size=40))
    def hammer(steps: list[tuple[str, str, int, int, bool]]) -> None:
        crew = a_crew(hammered)
        lines = crew["steno"].lines
        model = a_model(lines)
        for login, act, which, other, looked in steps:
            if looked:
                crew[login].act("look", which, other, "")
            deed = crew[login].act(act, which, other, next(words))
            if deed is not None:
                sentence = told(model, deed)
                assert bool(sentence) == bool(deed.refusal), (deed, sentence)
                assert sentence in deed.refusal, deed
                refused[sentence] += 1
        assert held(hammered, lines) == model

    hammer()
    assert refused[MOVED_ON]
    assert refused[""]
    assert audit(hammered.database).fault == ""


def test_at_the_same_moment_too_nothing_is_lost_and_nothing_is_twice(hammered: Room) -> None:
    crew = a_crew(hammered)
    model = a_model(crew["steno"].lines)
    gate = threading.Barrier(len(crew))

    def hammer(login: str) -> None:
        chance = random.Random(f"{login} at the keys")
        gate.wait()
        for number in range(EACH):
            act, words = chance.choice(AT_ONCE), f"{login}{number}"
            crew[login].act(act, chance.randrange(FEW), chance.randrange(FEW), words)

    with ThreadPoolExecutor(len(crew)) as hands:
        list(hands.map(hammer, CREW))
    asked = {deed.once: deed for hands in crew.values() for deed in hands.asked}
    done = in_order_of_the_journal(hammered, asked)
    assert {deed.once for deed in asked.values() if not deed.refusal} == set(done)
    for once in done:
        assert told(model, asked[once]) == "", asked[once]
    assert held(hammered, crew["steno"].lines) == model
    second = [deed for deed in asked.values() if MOVED_ON in deed.refusal]
    assert second
    for deed in second:  # somebody else was first: the version they had is not the last one
        assert len(model.lines[deed.line].versions) > deed.seen
    assert audit(hammered.database).fault == ""


def test_a_line_without_a_word_is_not_submitted(room: Room) -> None:
    line = room["steno"].execute(record.start_line, SpeakerRole.HOST)
    with pytest.raises(Refusal, match="没有文字，不能提交"):
        room["steno"].execute(record.submit, line, 0)


def in_order_of_the_journal(room: Room, asked: Iterable[str]) -> list[str]:
    """The commands that were done, one after the other as they were."""
    here = (Entry.programme == room.programme, Entry.outcome == "done")
    query = (
        select(Entry.command)
        .where(*here, Entry.command.in_(list(asked)))
        .group_by(Entry.command)
        .order_by(func.min(Entry.number))
    )
    with room.database.reading() as connection:
        return list(connection.scalars(query))
