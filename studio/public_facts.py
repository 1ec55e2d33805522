"""What readers are told of a programme (对外信息), as versions that a second person signs.

The portal's page shows the newest signed version, never the programme itself. The first one is
drawn with the notice and signed with it; every change after that is a version at once, handed in
by whoever made it, and waits for another person. A rehearsal has none: its portal is on this PC.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.journal import KeptText, Pen, Reader
from studio.review import (
    Chain,
    PublicText,
    ReviewState,
    Versioned,
    add_version,
    kept_texts,
    newest_version,
    submit_version,
)

THING = "public_facts"


class PublicFactsVersion(Versioned, Base):
    """One version: label is the title with its series, text all of it as `Facts.text` writes it."""

    __tablename__ = "public_facts_version"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )


class Official(Protocol):
    """A guest, as far as readers hear of one."""

    @property
    def name(self) -> str:
        """Who it is."""

    @property
    def title(self) -> str:
        """In which office, or as which expert, as readers read it."""


class Shown(Protocol):
    """A programme, as far as readers hear of it."""

    @property
    def title(self) -> str:
        """What it is about."""

    @property
    def series(self) -> str:
        """The series it is of, '' for none."""

    @property
    def unit(self) -> str:
        """Who holds it."""

    @property
    def host(self) -> str:
        """Who leads it."""

    @property
    def venue(self) -> str:
        """Where."""

    @property
    def starts_at(self) -> datetime:
        """When it begins."""

    @property
    def minutes(self) -> int:
        """How long it is planned for."""

    @property
    def stream(self) -> str:
        """Where its stream is."""

    @property
    def recording(self) -> str:
        """Where its recording is."""

    @property
    def rehearsal(self) -> bool:
        """Whether nobody outside sees it."""

    @property
    def announced_at(self) -> datetime | None:
        """When readers first heard of it."""

    @property
    def guests(self) -> Sequence[Official]:
        """The officials in the studio, in their order."""


@dataclass(frozen=True)
class Facts:
    """What a page says of a programme; starts_at is UTC, minutes its length, addresses or ''."""

    title: str
    series: str
    unit: str
    host: str
    venue: str
    guests: tuple[tuple[str, str], ...]
    starts_at: datetime
    minutes: int
    stream: str
    recording: str

    @property
    def headline(self) -> str:
        """The title as the public reads it, its series before it (A18)."""
        return f"{self.series}：{self.title}" if self.series else self.title

    @property
    def text(self) -> str:
        """The whole of it as one text, the same for the same facts: what is signed and sealed."""
        told = {**vars(self), "starts_at": self.starts_at.astimezone(UTC).isoformat()}
        return json.dumps(told, ensure_ascii=False, sort_keys=True)


@dataclass(frozen=True)
class FactsVersion:
    """A version as screens show it; logins, `decided_by` None while nobody decided."""

    number: int
    facts: Facts
    state: ReviewState
    drafted_by: str
    drafted_at: datetime
    decided_by: str | None
    reason: str


def facts_of(shown: Shown) -> Facts:
    """What the programme itself says now."""
    return Facts(
        shown.title, shown.series, shown.unit, shown.host, shown.venue,
        tuple((guest.name, guest.title) for guest in shown.guests),
        shown.starts_at.astimezone(UTC), shown.minutes, shown.stream, shown.recording,
    )  # fmt: skip


def read(text: str) -> Facts:
    """The facts that a version's text holds."""
    told: dict[str, Any] = json.loads(text)
    told["guests"] = tuple((name, post) for name, post in told["guests"])
    return Facts(**{**told, "starts_at": datetime.fromisoformat(told["starts_at"])})


def chain(programme: int) -> Chain:
    """The versions of one programme, for `studio.review`."""
    return Chain(PublicFactsVersion, "interview_id", THING, programme)


# part of other commands


def follow(pen: Pen, shown: Shown) -> None:
    """After every change of a programme: what readers hear of it is a version that waits.

    Before its notice is written nobody hears of it, and there is none.
    """
    if newest_version(pen, chain(pen.programme)) is not None:
        propose(pen, shown)


def keep_told(pen: Pen, shown: Shown) -> None:
    """Before a change of what an older edition announced: the first version says what was told.

    Nobody signed it, but readers have it; their page stays so until a second person signs another.
    """
    if shown.announced_at is not None and newest_version(pen, chain(pen.programme)) is None:
        propose(pen, shown)


def propose(pen: Pen, shown: Shown) -> None:
    """The next version, handed in; none where the newest says just that, or in a rehearsal.

    What was returned is handed in anew: whoever saves it again stands by it.
    """
    if shown.rehearsal:
        return
    facts, known = facts_of(shown), versions(pen)
    if known and known[-1].facts == facts and known[-1].state is not ReviewState.RETURNED:
        return
    seen = known[-1].number if known else 0
    number = add_version(pen, chain(pen.programme), seen, PublicText(facts.headline, facts.text))
    submit_version(pen, chain(pen.programme), number)


# queries


def versions(reader: Reader) -> tuple[FactsVersion, ...]:
    """Every version of the reader's programme, the first one first."""
    v = PublicFactsVersion
    rows = reader.connection.execute(
        select(v.number, v.text, v.state, v.drafted_by, v.drafted_at, v.decided_by, v.reason)
        .where(v.interview_id == reader.programme)
        .order_by(v.number)
    )
    return tuple(
        FactsVersion(row.number, read(row.text), ReviewState(row.state), *row[3:]) for row in rows
    )


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version as it stands today, for the audit."""
    yield from kept_texts(reader, PublicFactsVersion, "interview_id", THING)


__all__ = [
    "THING", "Facts", "FactsVersion", "PublicFactsVersion", "chain", "facts_of", "follow",
    "keep_told", "kept", "propose", "read", "versions",
]  # fmt: skip
