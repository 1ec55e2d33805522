"""How a duty moves: one step after the other, sealed; part of every command on it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, insert, select, update

from studio import policy_choice
from studio.errors import Refusal
from studio.followup.noun import (
    OPEN_STATES,
    Duty,
    DutyRow,
    DutyState,
    DutyStep,
    Step,
    duty_of,
    packed_units,
)
from studio.interview import interview
from studio.journal import Pen, Reader, new_salt, text_digest
from studio.policy import Profile

THING = "duty"
SEALED = ("step", "state", "unit", "co_units", "due", "text", "party", "reference", "day")
"""In this order the digest of a step is made."""


@dataclass(frozen=True)
class Said:
    """What a step says. party: to or from whom; reference: a number, an address; day: an ISO day.

    supervision_id: the notice that it came with.
    """

    text: str = ""
    party: str = ""
    reference: str = ""
    day: str = ""
    supervision_id: int | None = None


NOTHING_SAID = Said()


def take_step(
    pen: Pen, row: DutyRow, step: Step, state: DutyState, said: Said = NOTHING_SAID, **changed: Any
) -> None:
    """The duty goes on by one step; changed: columns of the duty that become others with it."""
    number = row.version + 1
    now = {
        "unit": row.unit, "co_units": packed_units(row.co_units), "due": row.due.isoformat(),
        **changed,
    }  # fmt: skip
    pen.connection.execute(
        update(Duty)
        .where(Duty.id == row.id)
        .values(state=state.value, open=state in OPEN_STATES, version=number, **changed)
    )
    stands = {name: now[name] for name in ("unit", "co_units", "due")}
    keep_step(pen, row.id, number, said, step=step.value, state=state.value, **stands)


def keep_step(pen: Pen, duty_id: int, number: int, said: Said, **stands: str) -> None:
    """Writes a step down and seals it; stands: the step, and how the duty stands with it."""
    values = {**vars(said), **stands}
    salt = new_salt()
    pen.connection.execute(
        insert(DutyStep).values(
            duty_id=duty_id, number=number, salt=salt, by=pen.by, at=pen.at, **values
        )
    )
    digest = text_digest(salt, *(values[name] for name in SEALED))
    pen.note(THING, duty_id, version=number, text_digest=digest, step=stands["step"])


def seen_duty(pen: Pen, duty_id: int, seen: int, *states: DutyState) -> DutyRow:
    """The duty that the person saw; Refusal where it moved on, or is in none of `states`."""
    row = duty_of(pen, duty_id)
    if row.version != seen:
        raise Refusal("这项台账刚有别人处理过，请看过再操作。")
    if row.state not in (states or OPEN_STATES):
        raise Refusal("这项台账的状态已变，不能做这一步。")
    return row


def profile_here(reader: Reader) -> Profile:
    """The profile of the reader's programme: all its terms come from it."""
    return policy_choice.named(reader, interview(reader).policy)


def day_in(words: str) -> date | None:
    """An ISO day, or None."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def last_step(reader: Reader, duty_id: int, step: Step) -> Any:
    """The newest step of one kind, or None."""
    newest = select(func.max(DutyStep.number)).where(
        DutyStep.duty_id == duty_id, DutyStep.step == step.value
    )
    return reader.connection.execute(
        select(DutyStep).where(
            DutyStep.duty_id == duty_id, DutyStep.number == newest.scalar_subquery()
        )
    ).first()
