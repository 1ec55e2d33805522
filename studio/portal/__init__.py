"""A portal as the studio sees one: what a client must do, in the contract's own words.

docs/portal-contract.md describes the calls; `http.py` speaks our own contract.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Protocol

from studio.errors import Trouble
from studio.words import Words


def later(fault: Words) -> Words:
    """A fault of the portal, with what is done about it."""
    return Words("{fault}，稍后会再试。", fault=fault)


class PortalDown(Trouble):
    """No answer, a 5xx, a 429, garbage, or a truncated answer: worth trying again.

    retry_after: seconds the portal asked for, or None.
    """

    def __init__(self, text: str, /, retry_after: float | None = None, **values: object) -> None:
        super().__init__(text, **values)
        self.retry_after = retry_after

    @property
    def fault(self) -> Words:
        """What is wrong, without what is done about it."""
        said: Words = self.args[0]
        fault = said.values.get("fault", said)
        return fault if isinstance(fault, Words) else said


class PortalRefused(Trouble):
    """The portal said no for good (4xx); status is its HTTP status."""

    def __init__(self, text: str, status: int) -> None:
        super().__init__(text)
        self.status = status


CALLED_OFF = frozenset({"postponed", "cancelled"})
"""The states of an announcement in which the programme is not to be at its time."""


@dataclass(frozen=True)
class Guest:
    """A guest as the notice names one."""

    name: str
    post: str


@dataclass(frozen=True)
class Announcement:
    """What the portal shows of a programme; times are aware.

    stream, recording: where the video is, '' for nowhere.
    """

    title: str
    unit: str
    host: str
    guests: tuple[Guest, ...]
    starts_at: datetime
    ends_at: datetime
    venue: str
    state: str
    rehearsal: bool
    stream: str = ""
    recording: str = ""


@dataclass(frozen=True)
class NetizenQuestion:
    """A question: the portal's own id, and its id in the channel it came from."""

    id: str
    nickname: str
    text: str
    received_at: datetime
    channel: str
    channel_ref: str


@dataclass(frozen=True)
class QuestionPage:
    """Questions since a cursor, and the cursor after them."""

    questions: tuple[NetizenQuestion, ...]
    cursor: str


@dataclass(frozen=True)
class EntryContent:
    """A line or an answer as readers get it; `note` is the reader's note of a correction.

    media: its photos by their SHA-256; media_alt: for each what it shows, in words.
    """

    sequence: int
    kind: str
    role: str
    label: str
    text: str
    question: str
    note: str
    spoken_at: datetime
    late: bool
    media: tuple[str, ...] = ()
    media_alt: tuple[str, ...] = ()

    def fields(self) -> dict[str, object]:
        """The fields as JSON holds them; without photos there are no words for them either."""
        fields = asdict(self)
        fields["spoken_at"] = self.spoken_at.astimezone(UTC).isoformat()
        fields["media"], alt = list(self.media), list(fields.pop("media_alt"))
        return {**fields, "media_alt": alt} if self.media else fields

    @property
    def sha256(self) -> str:
        """SHA-256, in hex, of the content as canonical JSON."""
        return content_digest(self.fields())


@dataclass(frozen=True)
class Receipt:
    """The portal's word that it has stored a version."""

    entry: str
    version: int
    sha256: str
    received_at: datetime


@dataclass(frozen=True)
class OnlineEntry:
    """An entry as read back; a withdrawn one has no words left.

    public: False for one that a portal stores and readers do not have yet: somebody publishes it
    there. It proves that it arrived, never that it is online.
    """

    entry: str
    version: int
    sequence: int
    kind: str
    label: str
    text: str
    question: str
    sha256: str
    withdrawn: bool
    media: tuple[str, ...] = ()
    media_alt: tuple[str, ...] = ()
    public: bool = True


@dataclass(frozen=True)
class EntryPage:
    """Entries that changed since a cursor, and the cursor after them."""

    entries: tuple[OnlineEntry, ...]
    cursor: str


@dataclass(frozen=True)
class Step:
    """One step of a question's way, as the asker sees it."""

    status: str
    detail: str
    at: datetime


@dataclass(frozen=True)
class Reply:
    """The written answer to one asker; entry: under which everybody can read it, '' for nowhere."""

    text: str
    department: str
    entry: str = ""


@dataclass(frozen=True)
class Listed:
    """An answer in the column 热点回应; asker: as readers may know who asked; askers: how many."""

    question: str
    asker: str
    askers: int
    channel: str
    department: str
    text: str
    received_at: datetime
    answered_at: datetime


@dataclass(frozen=True)
class Rating:
    """What an asker thought of an answer; one to five stars."""

    question: str
    stars: int
    comment: str
    at: datetime


@dataclass(frozen=True)
class RatingPage:
    """Ratings since a cursor, and the cursor after them."""

    ratings: tuple[Rating, ...]
    cursor: str


class Portal(Protocol):
    """What the courier needs of any portal. Every call raises PortalDown or PortalRefused."""

    def announce(self, interview: str, announcement: Announcement) -> None:
        """Announces or changes the programme."""

    def questions(self, interview: str, after: str, wait: float = 0.0) -> QuestionPage:
        """Questions after a cursor ('' for the start); may wait up to 25 seconds."""

    def tell_status(
        self,
        interview: str,
        question: str,
        status: str,
        detail: str = "",
        steps: Sequence[Step] = (),
    ) -> None:
        """Sets what the asker sees under the query code; steps: the way there, with its times."""

    def publish(self, interview: str, entry: str, version: int, content: EntryContent) -> Receipt:
        """Stores a version; the same again is a receipt, other content is refused."""

    def withdraw(self, interview: str, entry: str) -> None:
        """Takes an entry off; a tombstone without words stays."""

    def entries(self, interview: str, after: str) -> EntryPage:
        """Reads back what changed after a cursor."""

    def put_media(self, sha256: str, data: bytes, content_type: str) -> None:
        """Stores a photo under its content's digest."""

    def reply(
        self, interview: str, question: str, reply: Reply, before: Reply | None = None
    ) -> None:
        """Gives the asker the written answer, or another one in its place.

        before: what was given there already; afterwards the asker reads the new one alone.
        """

    def unreply(self, interview: str, question: str, reply: Reply) -> None:
        """Takes the written answer back; reply: what was given."""

    def enter(self, interview: str, entry: str, item: Listed) -> None:
        """Puts an answer into the column 热点回应, or changes it there."""

    def strike(self, interview: str, entry: str) -> None:
        """Takes an answer out of that column."""

    def ratings(self, interview: str, after: str) -> RatingPage:
        """Ratings after a cursor."""

    def close(self) -> None:
        """Gives the connection back."""


def content_digest(fields: dict[str, object]) -> str:
    """SHA-256, in hex, of a content's fields as JSON with sorted keys and no spaces."""
    text = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
