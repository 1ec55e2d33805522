"""Reads a channel back from the beginning, outside any command, and holds the books against it."""

from collections.abc import Callable, Sequence

from studio.desk import Desk
from studio.errors import Refusal, Trouble
from studio.house import PASTED_INTO, require_loopback_in_rehearsal, shown_address
from studio.portal import OnlineEntry, Portal, PortalDown
from studio.portal.open import portal_at, secret_of
from studio.reconciliation.judging import held_against
from studio.reconciliation.noun import Account, Channel, Reconciliation
from studio.reconciliation.views import books
from studio.words import Words

TRIES = 3
BY_HAND = Words("这场访谈由人工粘贴，门户没有可以读回的接口")
MOST_PAGES = 1000
NO_PORTAL = Words("这场访谈没有写门户地址，没有可以核对的渠道。")
Shown = tuple[dict[str, OnlineEntry], frozenset[str]]
"""What a channel shows by entry, and what it shows more than once."""


def reach(url: str) -> Portal:
    """Opens a portal with the secret that this PC keeps."""
    return portal_at(url, secret_of(url))


def reconciled(desk: Desk, open_portal: Callable[[str], Portal] = reach) -> Reconciliation:
    """The books beside what the channel has now; on a worker's thread: it takes its time.

    Where the books moved on meanwhile it is done anew; after some tries that is said.
    """
    for _ in range(TRIES):
        known = desk.query(books)
        main = _channel(
            desk, known.rehearsal, shown_address(known.portal_url), known.portal_url,
            known.accounts, open_portal,
        )  # fmt: skip
        beside = tuple(
            _channel(
                desk, known.rehearsal, f"{one.name} {shown_address(one.address)}", one.address,
                one.accounts, open_portal,
            )
            for one in known.outlets
        )  # fmt: skip
        moved = desk.query(books).head != known.head
        if not moved:
            break
    return Reconciliation(
        known.title, desk.programme, known.rehearsal, desk.clock.now(), desk.person.login,
        known.by_name, known.head, moved, (main, *beside),
    )  # fmt: skip


def _channel(
    desk: Desk,
    rehearsal: bool,
    name: str,
    url: str,
    accounts: Sequence[Account],
    open_portal: Callable[[str], Portal],
) -> Channel:
    """One channel; a fault of any kind is said on the paper and takes nothing from it."""
    try:
        shown, doubled = _shown(str(desk.programme), rehearsal, url, open_portal)
    except (Refusal, Trouble) as fault:
        why = fault.fault if isinstance(fault, PortalDown) else fault.args[0]
        return Channel(name, None, why, held_against(accounts, None))
    return Channel(name, desk.clock.now(), "", held_against(accounts, shown, doubled))


def _shown(
    interview: str, rehearsal: bool, url: str, open_portal: Callable[[str], Portal]
) -> Shown:
    if not url:
        raise Refusal(NO_PORTAL)
    if url == PASTED_INTO:
        raise Refusal(BY_HAND)
    require_loopback_in_rehearsal(rehearsal, url)
    portal = open_portal(url)
    try:
        return read_back(portal, interview)
    finally:
        portal.close()


def read_back(portal: Portal, interview: str) -> Shown:
    """All that the portal shows of a programme, from the beginning, page by page.

    Across pages the later word counts, for an entry may change meanwhile; within a page there is
    one of each.
    """
    found: dict[str, OnlineEntry] = {}
    doubled: set[str] = set()
    cursor = ""
    for _ in range(MOST_PAGES):
        page = portal.entries(interview, cursor)
        here: set[str] = set()
        for entry in page.entries:
            if entry.entry in here:
                doubled.add(entry.entry)
            here.add(entry.entry)
        fresh = {one.entry: one for one in page.entries}
        news = any(found.get(name) != one for name, one in fresh.items())
        found |= fresh
        if not news or page.cursor == cursor:
            break
        cursor = page.cursor
    return found, frozenset(doubled)
