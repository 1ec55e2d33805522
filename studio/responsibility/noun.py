"""Who stands for a text: each step with its entry of the journal, and what does not agree."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from studio.people import Role
from studio.review import PublicText, seal

LOOKERS = (
    Role.PLANNER, Role.DIRECTOR, Role.STENOGRAPHER, Role.AIDE, Role.REVIEWER, Role.PUBLISHER,
    Role.PROOFREADER, Role.AUDITOR,
)  # fmt: skip
"""Who works on what is published, or holds it to account; nobody else reads reasons and drafts."""


class Thing(StrEnum):
    """What can be published, as the journal calls it."""

    LINE = "line"
    ANSWER = "answer"


class Step(StrEnum):
    """What somebody did on the way of a text to its readers, and off it."""

    HELPED = "helped"
    """Took sentences of a draft that an endpoint made, before they were anybody's words."""
    WROTE = "wrote"
    SUBMITTED = "submitted"
    CO_SIGNED = "co_signed"
    SIGNED = "signed"
    """Below the last level of review."""
    APPROVED = "approved"
    RETURNED = "returned"
    RELEASED = "released"
    RECALLED = "recalled"
    SENT = "sent"
    PROVED = "proved"
    PASTED = "pasted"
    """Put on the page by a person's hand and word; nothing read it back."""
    WITHDREW = "withdrew"
    TAKEN_OFF = "taken_off"
    CLEARED = "cleared"
    """Taken off the page by a person's hand and word."""
    REPLIED = "replied"
    """Given back by the channel on which it was asked."""
    RETRACTED = "retracted"


ON_ORIGIN = (Step.REPLIED, Step.RETRACTED)
"""Steps of an answer's askers, not of the answer: their entries are about the question."""


@dataclass(frozen=True)
class Deed:
    """One entry of the journal about this text; holds: its digest is right, and so is its chain."""

    programme: int
    number: int
    at: datetime
    by: str
    place: str
    act: str
    thing: str
    thing_id: int
    version: int
    outcome: str
    detail: str
    text_digest: str
    command: str
    previous: str
    digest: str
    holds: bool = False


@dataclass(frozen=True)
class Wrote:
    """One version as it is kept; sealed: it is the text whose digest the journal has."""

    number: int
    label: str
    question: str
    text: str
    remark: str
    photos: str
    salt: str
    state: str
    drafted_by: str
    drafted_at: datetime
    submitted_at: datetime | None
    decided_by: str | None
    decided_at: datetime | None
    reason: str
    secrecy: str
    legal_basis: str
    sealed: bool = False

    @property
    def digest(self) -> str:
        """What the journal should have noted of it."""
        words = PublicText(self.label, self.text, self.question, self.remark, self.photos)
        return seal(self.salt, words)


@dataclass(frozen=True)
class Sent:
    """One publication; as_approved: words and photos are those of the approved version."""

    id: int
    version: int
    number: int
    label: str
    question: str
    text: str
    remark: str
    photos: str
    state: str
    released_by: str
    released_at: datetime
    sent_at: datetime | None
    proved_at: datetime | None
    sha256: str
    as_approved: bool = False


@dataclass(frozen=True)
class Order:
    """An order to take it off, with its reason."""

    reason: str
    by: str
    at: datetime
    state: str
    proved_at: datetime | None


@dataclass(frozen=True)
class Duty:
    """A step with who did it; number: the portal's of the publication; no deed: no proof of it."""

    step: Step
    version: int
    number: int
    by: str
    name: str
    at: datetime
    deed: Deed | None

    @property
    def proved(self) -> bool:
        """Whether the journal says the same."""
        return self.deed is not None and self.deed.holds


@dataclass(frozen=True)
class Responsibility:
    """Everything about one line or answer; number: the line's for ever, 0 for an answer.

    head: the newest number and digest of the programme's journal, to be held against a head that
    was written down elsewhere.
    """

    title: str
    programme: int
    rehearsal: bool
    thing: Thing
    thing_id: int
    number: int
    made_at: datetime
    made_by: str
    head: tuple[int, str]
    versions: tuple[Wrote, ...]
    sent: tuple[Sent, ...]
    orders: tuple[Order, ...]
    duties: tuple[Duty, ...]
    deeds: tuple[Deed, ...]

    @property
    def unsealed(self) -> tuple[int, ...]:
        """The versions whose kept text is not the one noted."""
        return tuple(one.number for one in self.versions if not one.sealed)

    @property
    def unlike(self) -> tuple[int, ...]:
        """The publications that say something else than the version that was approved."""
        return tuple(one.number for one in self.sent if not one.as_approved)

    @property
    def unproved(self) -> tuple[Duty, ...]:
        """The steps of which the journal does not say the same."""
        return tuple(one for one in self.duties if not one.proved)

    @property
    def broken(self) -> tuple[int, ...]:
        """The entries that were changed, or hang on nothing."""
        return tuple(one.number for one in self.deeds if not one.holds)

    @property
    def holds(self) -> bool:
        """Whether every text, publication, step and entry agrees with the journal."""
        return not (self.unsealed or self.unlike or self.unproved or self.broken)
