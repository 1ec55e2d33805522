"""Find and replace over the record: corrections that are proposed together and pass together.

Each line gets a version of its own, in its own place; nothing reaches readers before a second
person approved it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studio import record
from studio.errors import Refusal
from studio.journal import Pen, Reader
from studio.people import Role, require
from studio.publication import PublicationState, feed
from studio.review import ReviewState, Secrecy

REPLACEABLE = (ReviewState.SUBMITTED, ReviewState.RETURNED, ReviewState.APPROVED)
"""A line that is still being typed belongs to who types it."""


@dataclass(frozen=True)
class Found:
    """A line that holds the words, as it is and as it would be; version: its newest one."""

    id: int
    number: int
    label: str
    version: int
    before: str
    after: str
    released: bool


# commands


def replace_all(pen: Pen, words: str, by: str, seen: Mapping[int, int], remark: str = "") -> int:
    """Proposes the lines `seen`, each in the version that was on the screen, with other words.

    remark: the note that readers get with a released line's correction. All of them or none:
    Refusal where one of them moved on. Returns how many.
    """
    require(pen, Role.STENOGRAPHER, Role.REVIEWER)
    known = {row.id: row for row in found(pen, words, by)}
    if not seen:
        raise Refusal("记录里没有要替换的文字。")
    for line_id, version in seen.items():
        row = known.get(line_id)
        if row is None or row.version != version:
            raise Refusal("其中有的记录刚被改过，没有替换；请看过现状再操作。")
        record.hand_in(pen, line_id, row.after, version, remark if row.released else "")
    return len(seen)


def approve_together(pen: Pen, seen: Sequence[tuple[int, int]], legal_basis: str = "") -> None:
    """Signs off lines that were proposed together, each in its version: all of them or none."""
    for line_id, version in seen:
        record.approve(pen, line_id, version, Secrecy.OPEN, legal_basis)


# queries


def found(reader: Reader, words: str, by: str) -> tuple[Found, ...]:
    """The lines whose newest version holds these words, in the order of the record."""
    if not words:
        return ()
    return tuple(
        Found(
            row.id, row.line.number, row.line.label, row.line.version, row.line.text,
            row.line.text.replace(words, by), row.released_version > 0,
        )
        for row in feed(reader)
        if words in row.line.text
        and row.line.state in REPLACEABLE
        and row.feed is not PublicationState.WITHDRAWN
        and row.line.joined_into is None
        and row.line.text.replace(words, by) != row.line.text
    )  # fmt: skip
