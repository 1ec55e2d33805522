"""What a host did that is not stored yet: what the list is then, and how it is stored later.

While the database is away the host goes on by the list as it was; each act keeps its moment, the
question that was on air when it was done, and the id under which it is done once.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from studio import air_queue, floor_note
from studio.air_queue import NOTHING, AirRow, AirState, FollowUpRow
from studio.journal import new_command_id


class Act(StrEnum):
    """What a host can do without the database."""

    ASK = "ask"
    ANSWERED = "answered"
    TO_WRITING = "to_writing"
    FOLLOW_UP = "follow_up"
    READ = "read"


@dataclass(frozen=True)
class Done:
    """One act: about which question (or note), what was on air then, when, under which id."""

    act: Act
    thing: int
    seen: int
    at: datetime
    command: str
    text: str = ""

    def facts(self) -> dict[str, Any]:
        """As the keystroke journal keeps it."""
        return {**asdict(self), "act": self.act.value, "at": self.at.isoformat()}


def done_now(act: Act, thing: int, rows: Iterable[AirRow], at: datetime, text: str = "") -> Done:
    """An act on the list as the host sees it."""
    on_air = next((row.id for row in rows if row.state is AirState.ASKING), NOTHING)
    return Done(act, thing, on_air, at, new_command_id(), text)


def from_facts(facts: dict[str, Any]) -> Done:
    """An act as an ended window left it."""
    at = datetime.fromisoformat(facts["at"])
    return Done(**{**facts, "act": Act(facts["act"]), "at": at})


def storing(done: Done) -> tuple[Callable[..., object], tuple[object, ...]]:
    """The command by which the studio is told, and what it is given."""
    match done.act:
        case Act.ASK:
            return air_queue.ask, (done.thing, done.seen, done.at)
        case Act.ANSWERED:
            return air_queue.answered, (done.thing, done.at)
        case Act.TO_WRITING:
            return air_queue.to_writing, (done.thing, done.at)
        case Act.FOLLOW_UP:
            return air_queue.follow_up, (done.thing, done.text, done.at)
        case Act.READ:
            return floor_note.acknowledge, (done.thing,)


def ahead(rows: Sequence[AirRow], acts: Iterable[Done], by: str = "") -> tuple[AirRow, ...]:
    """The list as it will be once these acts are stored, if nobody else did anything meanwhile.

    What the studio knows already changes nothing a second time.
    """
    found = {row.id: row for row in rows}
    for done in acts:
        row = found.get(done.thing)
        if row is not None and done.act is not Act.READ:
            found.update(_changed(found, row, done, by))
    return tuple(found[row.id] for row in rows)


def _changed(found: dict[int, AirRow], row: AirRow, done: Done, by: str) -> dict[int, AirRow]:
    state, at = row.state, done.at
    if done.act is Act.ASK and state in (AirState.QUEUED, AirState.TO_WRITING):
        before = [one for one in found.values() if one.state is AirState.ASKING]
        asked = replace(row, state=AirState.ASKING, asked_at=at, finished_at=None)
        return {**{one.id: _over(one, AirState.ANSWERED, at) for one in before}, row.id: asked}
    if done.act is Act.ANSWERED and state is AirState.ASKING:
        return {row.id: _over(row, AirState.ANSWERED, at)}
    if done.act is Act.TO_WRITING and state in (AirState.QUEUED, AirState.ASKING):
        return {row.id: _over(row, AirState.TO_WRITING, at)}
    if done.act is Act.FOLLOW_UP and state is AirState.ASKING:
        known = any(one.at == at and one.text == done.text for one in row.follow_ups)
        more = () if known else (FollowUpRow(0, done.text, by, at),)
        return {row.id: replace(row, follow_ups=(*row.follow_ups, *more))}
    return {}


def _over(row: AirRow, state: AirState, at: datetime) -> AirRow:
    return replace(row, state=state, finished_at=at)
