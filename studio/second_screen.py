"""What a second screen shows: the host's prompter, the stage view, the guests' own prompter.

The stage view is seen by everybody in the room: public wording alone, with what seems to be
personal data put under its mask, no asker's name, no answer that nobody approved. The guests'
prompter adds the cards that were laid before them, which are nobody else's.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from studio.air_queue import AirRow, AirState, air_list
from studio.channel import PRESS
from studio.floor_note import NoteRow, guest_cards
from studio.interview import InterviewState, interview
from studio.journal import Reader
from studio.opening_words import opening_words


@dataclass(frozen=True)
class Hour:
    """The time of the programme: on air, paused, and when it should end."""

    state: InterviewState
    ends_at: datetime
    on_air: bool


@dataclass(frozen=True)
class Prompt:
    """What the host may read: the opening while nothing was asked, then question and points.

    following: the waiting questions, in their order.
    """

    title: str
    hour: Hour
    opening: str
    opening_version: int
    asking: AirRow | None
    following: tuple[AirRow, ...]


@dataclass(frozen=True)
class Shown:
    """A question as everybody in the room may read it; press: it is a reporter's."""

    id: int
    text: str
    askers: int
    press: bool
    asked_at: datetime | None = None


@dataclass(frozen=True)
class Stage:
    """What the guests see: the question now, the next one, the time."""

    title: str
    hour: Hour
    asking: Shown | None
    next: Shown | None


@dataclass(frozen=True)
class GuestPage:
    """What the guests' own prompter shows: the question now, and their cards, newest first."""

    hour: Hour
    asking: Shown | None
    cards: tuple[NoteRow, ...]


def prompt(reader: Reader) -> Prompt:
    """The prompter's text as it stands now."""
    shown, words, rows = interview(reader), opening_words(reader), _in_order(reader)
    begun = any(row.state is not AirState.QUEUED for row in rows)
    return Prompt(
        shown.title, _hour(reader), "" if begun else words.text, words.id, _asking(rows),
        tuple(row for row in rows if row.state is AirState.QUEUED),
    )  # fmt: skip


def stage(reader: Reader) -> Stage:
    """The guests' screen as it stands now."""
    rows = _in_order(reader)
    asking = _asking(rows)
    waiting = next((row for row in rows if row.state is AirState.QUEUED), None)
    seen = [row for row in (asking, waiting) if row is not None]
    covered = {row.id: _covered(row) for row in seen}
    return Stage(
        interview(reader).title, _hour(reader),
        covered[asking.id] if asking is not None else None,
        replace(covered[waiting.id], asked_at=None) if waiting is not None else None,
    )  # fmt: skip


def guest_page(reader: Reader) -> GuestPage:
    """The guests' prompter as it stands now; when the hour is over nothing stands there."""
    asking, ended = _asking(_in_order(reader)), interview(reader).ended_at is not None
    shown = _covered(asking) if asking is not None and not ended else None
    return GuestPage(_hour(reader), shown, () if ended else guest_cards(reader))


def _in_order(reader: Reader) -> tuple[AirRow, ...]:
    return tuple(sorted(air_list(reader), key=_place))


def _place(row: AirRow) -> int:
    return row.position


def _asking(rows: tuple[AirRow, ...]) -> AirRow | None:
    return next((row for row in rows if row.state is AirState.ASKING), None)


def _covered(row: AirRow) -> Shown:
    """What nobody masked yet is masked here, whether a back room has looked at it or not."""
    from studio.screening.personal_data import masked, personal_data

    text = masked(row.text, personal_data(row.text))
    return Shown(row.id, text, row.askers, row.channel == PRESS, row.asked_at)


def _hour(reader: Reader) -> Hour:
    shown = interview(reader)
    return Hour(shown.state, shown.ends_at, shown.on_air)
