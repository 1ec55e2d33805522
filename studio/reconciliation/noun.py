"""What stands in our books of each entry, what a channel shows of it, and the verdict on both."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from studio.people import Role
from studio.portal import EntryContent, OnlineEntry
from studio.publication import PublicationState

P = PublicationState
LOOKERS = (Role.PUBLISHER, Role.DIRECTOR, Role.AUDITOR, Role.PROOFREADER, Role.PLANNER)
"""Who answers for what is online, or holds it to account."""
LEFT = (P.SENT, P.ONLINE)
"""What the channel has acknowledged and should show, unless a later one does."""


class Verdict(StrEnum):
    """How an entry stands at a channel.

    SAME: the newest approved version, as it was sent; TAKEN_OFF: withdrawn, and gone.
    ANOTHER_VERSION: an earlier one of ours, or one with a number that we never gave.
    OUT_OF_ORDER: the right words in the wrong place. DOUBLED: more than once.
    UNAPPROVED: what we sent is not the text that was approved and sealed.
    FOREIGN: nobody released it. NEVER_SENT: approved, and no channel ever had it.
    UNREAD: the channel did not say.
    """

    SAME = "same"
    TAKEN_OFF = "taken_off"
    ANOTHER_VERSION = "another_version"
    OTHER_CONTENT = "other_content"
    OUT_OF_ORDER = "out_of_order"
    DOUBLED = "doubled"
    MISSING = "missing"
    NOT_WITHDRAWN = "not_withdrawn"
    UNAPPROVED = "unapproved"
    FOREIGN = "foreign"
    NEVER_SENT = "never_sent"
    UNREAD = "unread"


GOOD = frozenset({Verdict.SAME, Verdict.TAKEN_OFF})


class Why(StrEnum):
    """What is known of the reason; most verdicts need none.

    NO_RECEIPT: it is there and its receipt was lost; RECEIPT: the digest of the receipt is not
    that of what was sent; TOMBSTONE: taken off there, and not by us; DRAFT: the portal keeps it,
    and no reader has it yet.
    """

    NONE = ""
    UNRELEASED = "unreleased"
    NOT_CALLED_UP = "not_called_up"
    SKIPPED = "skipped"
    HELD = "held"
    STOPPED = "stopped"
    WAITING = "waiting"
    REFUSED = "refused"
    RECALLED = "recalled"
    NO_RECEIPT = "no_receipt"
    RECEIPT = "receipt"
    TOMBSTONE = "tombstone"
    DRAFT = "draft"


@dataclass(frozen=True)
class Approval:
    """The newest approved version of a text: its number, who passed it and when."""

    version: int
    by: str
    at: datetime


@dataclass(frozen=True)
class Release:
    """One publication as it was sent; number: the portal's of it.

    receipt: the digest that the channel acknowledged, '' for none; as_approved: it is word for
    word the approved version, and that is the one sealed in the journal.
    """

    number: int
    version: int
    state: PublicationState
    held: bool
    released_by: str
    released_at: datetime
    sent_at: datetime | None
    proved_at: datetime | None
    receipt: str
    fault: str
    content: EntryContent
    sha256: str
    as_approved: bool


@dataclass(frozen=True)
class Removal:
    """The newest order to take the entry off."""

    reason: str
    by: str
    at: datetime
    state: PublicationState
    proved_at: datetime | None


@dataclass(frozen=True)
class Account:
    """All that our books say of one entry.

    number: what people call the line (第n条), 0 for an answer; position: its place in the record,
    0 for an answer; why: what keeps the newest approved version from going out.
    """

    entry: str
    thing: str
    thing_id: int
    number: int
    position: int
    label: str
    text: str
    approval: Approval | None
    releases: tuple[Release, ...]
    removal: Removal | None
    why: Why = Why.NONE

    @property
    def expected(self) -> Release | None:
        """What the channel should show now, as far as it has acknowledged anything."""
        return next((one for one in reversed(self.releases) if one.state in LEFT), None)

    @property
    def approved(self) -> int:
        """The number of the newest approved version, 0 for none."""
        return self.approval.version if self.approval is not None else 0


@dataclass(frozen=True)
class Row:
    """One entry: our books, what the channel shows, the verdict; account None: not ours."""

    entry: str
    account: Account | None
    shown: OnlineEntry | None
    verdict: Verdict
    why: Why = Why.NONE


@dataclass(frozen=True)
class Channel:
    """One channel, by an address without secrets; fault: why it could not be read, '' if it was."""

    name: str
    read_at: datetime | None
    fault: str
    rows: tuple[Row, ...]

    @property
    def sums(self) -> dict[Verdict, int]:
        """How many entries have each verdict; those that none has are left out."""
        counted = Counter(row.verdict for row in self.rows)
        return {verdict: counted[verdict] for verdict in Verdict if counted[verdict]}

    @property
    def unlike(self) -> tuple[Row, ...]:
        """The entries where the channel, or what we sent, is not as it should be."""
        fine = GOOD | {Verdict.NEVER_SENT, Verdict.UNREAD}
        return tuple(row for row in self.rows if row.verdict not in fine)

    @property
    def agrees(self) -> bool:
        """Whether it was read and shows all that it acknowledged, and nothing else."""
        return self.read_at is not None and not self.fault and not self.unlike


@dataclass(frozen=True)
class OutletBooks:
    """What the books say of the entries that go to one outlet (发布渠道)."""

    name: str
    address: str
    accounts: tuple[Account, ...]


@dataclass(frozen=True)
class Books:
    """What the tables and the journal say at one moment; head: the journal's newest entry.

    outlets: the outlets in use; what one was given before it was retired is not asked.
    """

    title: str
    rehearsal: bool
    portal_url: str
    head: tuple[int, str]
    by_name: str
    accounts: tuple[Account, ...]
    outlets: tuple[OutletBooks, ...] = ()


@dataclass(frozen=True)
class Reconciliation:
    """The whole of it for one programme; moved: the books changed while the channel was read."""

    title: str
    programme: int
    rehearsal: bool
    made_at: datetime
    made_by: str
    made_by_name: str
    head: tuple[int, str]
    moved: bool
    channels: tuple[Channel, ...]

    @property
    def agrees(self) -> bool:
        """Whether every channel does."""
        return bool(self.channels) and all(one.agrees for one in self.channels)
