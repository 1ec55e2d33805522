"""The verdict on each entry: our books held against what the channel shows. Pure."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from studio.courier.comparing import alike
from studio.portal import EntryContent, OnlineEntry
from studio.publication import PublicationState
from studio.reconciliation.noun import Account, Release, Row, Verdict, Why

P = PublicationState
V = Verdict


def held_against(
    accounts: Sequence[Account],
    shown: Mapping[str, OnlineEntry] | None,
    doubled: frozenset[str] = frozenset(),
) -> tuple[Row, ...]:
    """A row for each of our entries, then those of nobody; shown None: it could not be read.

    doubled: the entries that the channel shows more than once.
    """
    rows = [_row(account, shown, doubled) for account in accounts]
    known = {account.entry for account in accounts}
    rows = _in_order(rows)
    return (
        *rows,
        *(
            Row(name, None, entry, V.FOREIGN)
            for name, entry in sorted((shown or {}).items())
            if name not in known and not entry.withdrawn
        ),
    )


def _row(account: Account, shown: Mapping[str, OnlineEntry] | None, doubled: frozenset[str]) -> Row:
    entry = shown.get(account.entry) if shown is not None else None
    if any(one.sent_at is not None and not one.as_approved for one in account.releases):
        verdict, why = V.UNAPPROVED, Why.NONE
    elif shown is None:
        verdict, why = _unread(account)
    elif account.entry in doubled:
        verdict, why = V.DOUBLED, Why.NONE
    elif entry is None or entry.withdrawn:
        verdict, why = _gone(account, entry)
    else:
        verdict, why = _readable(account, entry)
    return Row(account.entry, account, entry, verdict, why)


def _unread(account: Account) -> tuple[Verdict, Why]:
    if account.expected is None and account.removal is None:
        return V.NEVER_SENT, account.why
    return V.UNREAD, Why.NONE


def _gone(account: Account, entry: OnlineEntry | None) -> tuple[Verdict, Why]:
    """No reader has it."""
    if account.expected is not None:
        return V.MISSING, Why.TOMBSTONE if entry is not None else Why.NONE
    if account.removal is not None and not _waits(account):
        return V.TAKEN_OFF, Why.NONE
    return V.NEVER_SENT, account.why


def _readable(account: Account, entry: OnlineEntry) -> tuple[Verdict, Why]:
    """Readers have something under this name."""
    here = next((one for one in account.releases if one.number == entry.version), None)
    if here is not None and _receipt_lost(here) and alike(entry, here.content):
        return V.SAME, Why.NO_RECEIPT  # the courier sends it again, and it stays the same
    expected = account.expected
    if expected is None:
        why = _unremoved(account)
        return (V.NOT_WITHDRAWN, why) if account.removal is not None else (V.FOREIGN, why)
    if not alike(entry, (here or expected).content):
        return _otherwise(entry, (here or expected).content)
    if here is not expected or expected.version < account.approved:
        return V.ANOTHER_VERSION, account.why
    if expected.receipt != expected.sha256:
        return V.OTHER_CONTENT, Why.RECEIPT
    return V.SAME, Why.NONE if entry.public else Why.DRAFT


def _otherwise(entry: OnlineEntry, content: EntryContent) -> tuple[Verdict, Why]:
    """Where the words are right and only the place is not, that is said."""
    moved = replace(content, sequence=entry.sequence)
    placed = replace(entry, sha256=moved.sha256)
    in_place = entry.sequence == content.sequence
    right = entry.sha256 in (content.sha256, moved.sha256) and alike(placed, moved)
    return (V.OUT_OF_ORDER if right and not in_place else V.OTHER_CONTENT), Why.NONE


def _receipt_lost(release: Release) -> bool:
    return release.state is P.WAITING and not release.held


def _waits(account: Account) -> bool:
    """Whether it was released again after it was withdrawn."""
    return bool(account.releases) and account.releases[-1].state in (P.WAITING, P.REFUSED)


def _unremoved(account: Account) -> Why:
    known = {P.WAITING: Why.WAITING, P.REFUSED: Why.REFUSED}
    return known.get(account.removal.state, Why.NONE) if account.removal is not None else Why.NONE


def _in_order(rows: Sequence[Row]) -> list[Row]:
    """The lines as the record has them; those that stand elsewhere at the channel are out of order.

    As few as explain it: what is left when the longest run in the right order stays.
    """
    placed = sorted(rows, key=_place)
    lines = [
        row for row in placed
        if row.verdict is V.SAME and row.account is not None and row.account.position
    ]  # fmt: skip
    right = _longest_run([row.shown.sequence if row.shown else 0 for row in lines])
    wrong = {row.entry for at, row in enumerate(lines) if at not in right}
    return [
        replace(row, verdict=V.OUT_OF_ORDER) if row.entry in wrong else row for row in placed
    ]  # fmt: skip


def _place(row: Row) -> tuple[bool, int, int]:
    account = row.account
    assert account is not None
    return account.position == 0, account.position, account.thing_id


def _longest_run(numbers: Sequence[int]) -> set[int]:
    """Where the longest strictly rising run of these numbers stands."""
    lasts: list[int] = []
    at_last: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(lasts, number)
        before.append(at_last[length - 1] if length else -1)
        lasts[length : length + 1] = [number]
        at_last[length : length + 1] = [at]
    run, at = set(), at_last[-1] if at_last else -1
    while at >= 0:
        run.add(at)
        at = before[at]
    return run
