"""What each kind of programme (A17) needs: seats, crew, rows of the check, papers, its names.

The one table of it: the window opens panels by it, 上播检查 asks by it, papers are called by it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from studio.people import Role
from studio.year_plan import Kind

CREW = (Role.HOST, Role.STENOGRAPHER, Role.AIDE, Role.REVIEWER, Role.PUBLISHER)
"""Without these there is no hour in a studio."""
STUDIO_FLOOR = frozenset({Role.DIRECTOR, Role.HOST, Role.STENOGRAPHER, Role.PHOTO_EDITOR})
ON_STAGE = ("opening", "venue", "lights", "microphone", "stream", "photos", "guests")
"""Rows of the check that are about a studio."""


class Paper(StrEnum):
    """What a programme may leave as a file."""

    BRIEFING = "briefing"
    TRANSCRIPT = "transcript"
    OPENING_WORDS = "opening_words"


@dataclass(frozen=True)
class Needs:
    """What one kind needs.

    crew: without whom it cannot start; starters: who starts and ends it; empty: roles that have no
    seat at it; unasked: rows of the check (by value) that it has not; called: in titles of papers;
    first_part: what stands over the lines before the first part; press_first: whether the press
    asks before anybody else does.
    """

    called: str
    crew: tuple[Role, ...] = CREW
    starters: tuple[Role, ...] = (Role.DIRECTOR, Role.HOST)
    empty: frozenset[Role] = frozenset()
    unasked: frozenset[str] = frozenset()
    papers: frozenset[Paper] = frozenset(Paper)
    first_part: str = "开场"
    press_first: bool = False


NEEDS: Mapping[Kind, Needs] = {
    Kind.MAYOR: Needs("市长访谈"),
    Kind.DEPARTMENT: Needs("在线访谈"),
    Kind.MICRO: Needs(
        "微访谈",
        crew=(Role.AIDE, Role.REVIEWER, Role.PUBLISHER),
        starters=(Role.PUBLISHER, Role.PLANNER),
        empty=STUDIO_FLOOR,
        unasked=frozenset({*ON_STAGE, "questions"}),
        papers=frozenset({Paper.BRIEFING, Paper.TRANSCRIPT}),
    ),
    Kind.PRESS: Needs(
        "新闻发布会",
        crew=(Role.HOST, Role.STENOGRAPHER, Role.REVIEWER, Role.PUBLISHER),
        unasked=frozenset({"questions"}),
        first_part="新闻发布",
        press_first=True,
    ),
}


def needs_of(kind: str) -> Needs:
    """What a kind needs; one that is not known here needs what an interview does."""
    return NEEDS[Kind(kind)] if kind in set(Kind) else NEEDS[Kind.DEPARTMENT]
