"""How many messages there are, by channel, kind and key field: what the ledgers are made of."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from studio.collection import Phase, Window, window_in
from studio.interview import interview
from studio.journal import Reader
from studio.question import Question, QuestionState, counts, in_programme
from studio.topic import unpacked


@dataclass(frozen=True)
class Tally:
    """How many messages there are by channel, by kind and by key field; one has several fields."""

    by_channel: dict[str, int]
    by_kind: dict[str, int]
    by_topic: dict[str, int]


@dataclass(frozen=True)
class Collected:
    """How the window stands (A31), and how many came when; held: how many wait for it to open."""

    window: Window
    by_phase: dict[Phase, int]
    held: int


def collected(reader: Reader) -> Collected:
    """The window of the reader's programme with all that came."""
    window = window_in(interview(reader).state)
    rows = reader.connection.execute(
        select(Question.phase, func.count()).where(in_programme(reader)).group_by(Question.phase)
    )
    by_phase = dict.fromkeys(Phase, 0) | {Phase(phase): number for phase, number in rows}
    waiting = counts(reader)[QuestionState.RECEIVED] if window is Window.NOT_OPEN else 0
    return Collected(window, by_phase, waiting)


def tally(reader: Reader, states: Sequence[QuestionState] = ()) -> Tally:
    """The programme's messages counted for the ledgers, all or those in `states`.

    What the press asks in the room is a channel of its own, so it is counted apart.
    """
    q, found = Question, Tally(Counter(), Counter(), Counter())
    query = select(q.channel, q.kind, q.topics, func.count()).where(in_programme(reader))
    if states:
        query = query.where(q.state.in_([state.value for state in states]))
    for came_by, kind, topics, number in reader.connection.execute(
        query.group_by(q.channel, q.kind, q.topics)
    ):
        found.by_channel[came_by] += number
        found.by_kind[kind] += number
        for topic in unpacked(topics):
            found.by_topic[topic] += number
    return found
