"""One look after another at a programme's page; what is wrong must be so in two of them.

The tables are read before the page is, and no transaction is open while the page is waited for.
Only what changed is read again: of the tables by the journal, of the page by its ETag.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import select

from studio.correction_request import RequestKind, RequestRow, as_told, name_told, requests
from studio.desk import Desk
from studio.house import PASTED_INTO, is_folder, require_loopback_in_rehearsal
from studio.interview import interview
from studio.journal import Reader, entries_after, heads
from studio.people import Role, my_roles
from studio.portal import PortalDown, PortalRefused
from studio.portal.open import public_at
from studio.portal.public import PublicEntry, PublicPage
from studio.proofreading.comparing import WRONG, Compared, Reading, compared
from studio.publication import Kept, PublicationState, answer_entry, kept, line_entry
from studio.record import Line
from studio.words import Words

P = PublicationState
SURE_SECONDS = 1.0
"""So long a difference stands before it is said: a cache may keep the page for a second."""
GRACE_SECONDS = 20.0
"""As long as the courier gives a portal to show what it took."""
MOST_NAMED = 400
FIRST_STRANGER = 1 << 40
"""Row numbers above all lines'."""
NO_PORTAL = Words("这场访谈还没有设门户，没有可读的页面。")


@dataclass(frozen=True)
class ProofRow:
    """A row of the panel; an answer's id is negative, what only readers have has one of its own.

    number: the line's, or of the question that is answered; checking: it looks wrong, and is
    looked at once more; request: the newest about it.
    """

    id: int
    compared: Compared
    number: int
    checking: bool = False
    request: RequestRow | None = None

    @property
    def wrong(self) -> bool:
        """Whether readers see otherwise, for sure."""
        return self.compared.reading in WRONG and not self.checking

    @property
    def unsure(self) -> bool:
        """Whether readers may see otherwise: it is looked at once more, or is on its way."""
        return self.checking or self.compared.reading is Reading.COMING


@dataclass(frozen=True)
class Look:
    """What a look showed; at: when the page was last read, None for never.

    fault: why it could not be read now; rows are those of the last time it could, or unread ones.
    told: the differences that the crew knows of; roles: who looks, for what may be done about it.
    """

    rows: tuple[ProofRow, ...]
    at: datetime | None
    fault: str = ""
    told: Mapping[str, str] = field(default_factory=dict)
    roles: frozenset[Role] = frozenset()

    @property
    def differences(self) -> dict[str, str]:
        """How each entry reads that reads wrong, by its name at the portal.

        What the crew was told stays while it is not known here to be right: a window that has only
        begun to look looks once more before it says anything.
        """
        found = {row.compared.entry: row.compared.reading.value for row in self.rows if row.wrong}
        if not self.told:
            return as_told(found)
        unsure = {name_told(row.compared.entry) for row in self.rows if row.unsure}
        stays = {entry: how for entry, how in self.told.items() if entry in unsure}
        return as_told({**stays, **found})

    @property
    def to_tell(self) -> bool:
        """Whether the crew knows otherwise: a page that cannot be read tells nothing."""
        return not self.fault and self.at is not None and self.differences != self.told


@dataclass(frozen=True)
class _Tables:
    """What was released, as far as it changed since `after`; numbers: of lines by their id."""

    url: str
    head: int
    changed: Mapping[str, Kept]
    whole: bool
    numbers: Mapping[int, int]
    requests: tuple[RequestRow, ...]
    roles: frozenset[Role]


@dataclass
class _Known:
    """What this window knows of the tables."""

    head: int = -1
    released: dict[str, Kept] = field(default_factory=dict)
    numbers: dict[int, int] = field(default_factory=dict)
    requests: dict[str, RequestRow] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)
    roles: frozenset[Role] = frozenset()


class Looking:
    """Keeps what the last look knew; one thread at a time looks."""

    def __init__(
        self,
        desk: Desk,
        reach: Callable[[str], PublicPage] = public_at,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._desk, self._reach, self._seconds = desk, reach, seconds
        self._page: PublicPage | None = None
        self._entries: Sequence[PublicEntry] = ()
        self._known = _Known()
        self._since: dict[tuple[str, int, str], float] = {}
        self._waits: dict[str, float] = {}
        self._strangers: dict[tuple[str, int], int] = {}
        self._look = Look((), None)
        self._settled = self._unshown = False

    def look(self) -> Look:
        """Reads what changed and compares; a page that cannot be had leaves the last picture."""
        tables = self._desk.query(_tables, self._known.head)
        fresh = self._learn(tables)
        self._unshown = self._unshown or fresh
        try:
            page = self._read(tables.url)
        except (PortalDown, PortalRefused) as fault:
            if fresh and self._look.at is None:
                self._look = Look(self._unread_rows(), None)
            self._look = replace(self._look, fault=_said(fault), roles=self._known.roles)
            return self._look
        at = self._desk.clock.now()
        if page is None and not self._unshown and self._settled:
            self._look = self._looked(self._look.rows, at)
            return self._look
        self._entries = self._entries if page is None else page
        self._look = self._looked(self._rows(), at)
        self._unshown = False
        return self._look

    def _looked(self, rows: tuple[ProofRow, ...], at: datetime) -> Look:
        return Look(rows, at, told=self._known.told, roles=self._known.roles)

    def close(self) -> None:
        """Gives the connection back."""
        if self._page is not None:
            self._page.close()
            self._page = None

    # the tables

    def _learn(self, tables: _Tables) -> bool:
        """Whether anything is new."""
        known = self._known
        if tables.head == known.head:
            return False
        if tables.whole:
            known.released.clear()
        known.released.update(tables.changed)
        known.numbers.update(tables.numbers)
        asked = [row for row in tables.requests if row.kind is not RequestKind.DIFFERENCE]
        known.requests = {row.entry: row for row in reversed(asked)}
        found = [row for row in tables.requests if row.kind is RequestKind.DIFFERENCE]
        known.roles = tables.roles
        known.told = {row.entry: row.reason for row in found if row.open}
        known.head = tables.head
        return True

    def _read(self, url: str) -> Sequence[PublicEntry] | None:
        if not url:
            raise PortalDown(NO_PORTAL)
        if url == PASTED_INTO:
            raise PortalDown("这场访谈人工粘贴，程序读不到网页；请打开网页核对。")
        if is_folder(url):
            raise PortalDown("这场访谈投放到文件夹，程序读不到网页；请打开网页核对。")
        if self._page is None or self._page.url != url.rstrip("/"):
            self.close()
            self._page = self._reach(url)
        return self._page.read(str(self._desk.programme))

    # the rows

    def _rows(self) -> tuple[ProofRow, ...]:
        now = self._seconds()
        self._waits = {
            name: self._waits.get(name, now)
            for name, one in self._known.released.items()
            if _is_sent(one)
        }
        found = compared(self._entries, self._known.released, self._overdue)
        looks_wrong = {_key(one): one for one in found if one.reading in WRONG}
        self._since = {key: self._since.get(key, now) for key in looks_wrong}
        before = {row.id: row for row in self._look.rows}
        rows = []
        for one in found:
            row = self._row(one, now)
            old = before.get(row.id)
            rows.append(old if old == row and old is not None else row)
        self._settled = not self._waits and not any(row.checking for row in rows)
        return tuple(rows)

    def _unread_rows(self) -> tuple[ProofRow, ...]:
        """What was released, while nobody knows what readers see of it."""
        found = compared((), self._known.released, self._overdue)
        unread = (replace(one, reading=Reading.UNREAD) for one in found)
        return tuple(self._row(one, 0.0) for one in unread)

    def _row(self, one: Compared, now: float) -> ProofRow:
        since = self._since.get(_key(one))
        checking = since is not None and now - since < SURE_SECONDS
        number, thing = self._identity(one)
        return ProofRow(number, one, thing, checking, self._known.requests.get(one.entry))

    def _identity(self, one: Compared) -> tuple[int, int]:
        """The row's number, and what people call the line or answer by."""
        if not one.copy and one.entry in self._known.released:
            its = int(one.entry.rpartition("-")[2])
            return (its, self._known.numbers.get(its, 0)) if one.kind == "line" else (-its, its)
        key = (one.entry, one.copy)
        return self._strangers.setdefault(key, FIRST_STRANGER + len(self._strangers)), 0

    def _overdue(self, name: str) -> bool:
        since = self._waits.get(name)
        return since is not None and self._seconds() - since > GRACE_SECONDS


def _key(one: Compared) -> tuple[str, int, str]:
    return one.entry, one.copy, one.reading.value


def _is_sent(one: Kept) -> bool:
    return one.order is P.SENT or any(each.state is P.SENT for each in one.publications)


def _said(fault: PortalDown | PortalRefused) -> str:
    """What is wrong; that it is tried again, the panel says."""
    return fault.fault if isinstance(fault, PortalDown) else str(fault.args[0])


def _tables(reader: Reader, after: int) -> _Tables:
    """What changed since an entry of the journal; everything where that is not known."""
    shown = interview(reader)
    require_loopback_in_rehearsal(shown.rehearsal, shown.portal_url)
    head = heads(reader.connection).get(reader.programme, 0)
    names: list[str] | None = None
    if after >= 0:
        news = entries_after(reader.connection, reader.programme, after) if head > after else ()
        head = max([head, *(one.number for one in news)])
        names = sorted({_name(one.thing, one.thing_id) for one in news} - {""})
        names = names if len(names) <= MOST_NAMED else None
    changed = kept(reader, names) if names is None or names else {}
    asked = requests(reader) if head != after else ()
    roles = my_roles(reader) if head != after else frozenset[Role]()
    return _Tables(
        shown.portal_url, head, changed, names is None, _numbers(reader, changed), asked, roles
    )


def _name(thing: str, its: int) -> str:
    if thing == "line":
        return line_entry(its)
    return answer_entry(its) if thing == "answer" else ""


def _numbers(reader: Reader, changed: Mapping[str, Kept]) -> dict[int, int]:
    """A line keeps its number for ever, so each is asked for once."""
    if not changed:
        return {}
    query = select(Line.id, Line.number).where(Line.interview_id == reader.programme)
    if len(changed) <= MOST_NAMED:
        ids = [int(name.rpartition("-")[2]) for name in changed if name.startswith("line-")]
        query = query.where(Line.id.in_(ids))
    return {its: number for its, number in reader.connection.execute(query)}  # noqa: C416 - rows


__all__ = ["Look", "Looking", "ProofRow"]
