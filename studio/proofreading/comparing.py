"""Holds what readers see against what was released: a row for each entry, wrong or as it should be.

Pure: page and tables in, rows out. What is on its way by the studio's own doing is nothing wrong;
words that the studio never released always are.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from studio.courier.comparing import content_of
from studio.portal.public import PublicEntry
from studio.publication import Kept, Outgoing, PublicationState

P = PublicationState
LIVE = (P.WAITING, P.SENT, P.ONLINE)
OUT = (P.SENT, P.ONLINE)
LONGEST_KEPT = 20_000
"""Characters of a text that a row keeps for the screen; all of it is compared."""


class Reading(StrEnum):
    """How an entry reads for the public.

    SAME: as released; COMING: what is not there, or not yet as released, is on its way; TAKEN_OFF:
    withdrawn, and nothing to be read; UNREAD: nobody knows, the page was never read. ALTERED:
    other words than any that were released; OLDER: an earlier version; MISSING: readers had it and
    do not have it now; DOUBLED: there once more; MOVED: in another place; FOREIGN: nobody here
    released it; READABLE: withdrawn, and there.
    """

    SAME = "same"
    COMING = "coming"
    TAKEN_OFF = "taken_off"
    UNREAD = "unread"
    ALTERED = "altered"
    OLDER = "older"
    MISSING = "missing"
    DOUBLED = "doubled"
    MOVED = "moved"
    FOREIGN = "foreign"
    READABLE = "readable"


R = Reading
WRONG = frozenset({
    R.ALTERED, R.OLDER, R.MISSING, R.DOUBLED, R.MOVED, R.FOREIGN, R.READABLE,
})  # fmt: skip


@dataclass(frozen=True)
class Compared:
    """One entry beside what readers see of it; '' where there is nothing on that side.

    copy: 0 for the entry itself, else which of the further ones on the page; out: how far what
    was released last has come, None for what nobody released; version: of the line or answer.
    """

    entry: str
    copy: int
    kind: str
    reading: Reading
    out: PublicationState | None
    version: int
    label: str
    approved: str
    seen_label: str
    seen: str
    question: str = ""
    words_differ: bool = True
    """Whether label, text or question differ; else it is a remark, a photo, a time."""


Overdue = Callable[[str], bool]


def compared(
    page: Sequence[PublicEntry], released: Mapping[str, Kept], overdue: Overdue
) -> list[Compared]:
    """The record in its order with what readers see of each line, then the answers.

    What only readers have stands behind what it follows on the page. overdue: whether an entry
    that was sent, or taken off, has waited for its proof too long.
    """
    released = {name: one for name, one in released.items() if _newest(one) is not None}
    shown, further = _sorted_out(page, released)
    judged = {
        name: _judged(name, kept, shown.get(name), overdue(name)) for name, kept in released.items()
    }
    rows = {name: row for name, row in judged.items() if row is not None}
    for name in _out_of_place(released, shown, overdue):
        if rows[name].reading is R.SAME:
            rows[name] = replace(rows[name], reading=R.MOVED)
    ordered = sorted(rows, key=lambda name: _place(released[name]))
    return _woven([rows[name] for name in ordered], _strangers(further, rows))


def wrong(rows: Iterable[Compared]) -> list[Compared]:
    """Those that do not read as they should."""
    return [row for row in rows if row.reading in WRONG]


# what is on the page


@dataclass(frozen=True)
class _Stranger:
    """An entry of the page that is not the first under a name of ours, and what stands before."""

    entry: PublicEntry
    copy: int
    after: str


def _sorted_out(
    page: Sequence[PublicEntry], released: Mapping[str, Kept]
) -> tuple[dict[str, PublicEntry], list[_Stranger]]:
    """The first of each name of ours; all others that can be read, in the page's order."""
    shown: dict[str, PublicEntry] = {}
    count: dict[str, int] = {}
    further: list[_Stranger] = []
    before = ""
    for one in page:
        if one.entry in released and one.entry not in shown:
            shown[one.entry] = one
            before = one.entry
        elif not one.withdrawn:
            count[one.entry] = count.get(one.entry, 0) + 1
            further.append(_Stranger(one, count[one.entry], before))
    return shown, further


def _strangers(
    further: Iterable[_Stranger], rows: Mapping[str, Compared]
) -> list[tuple[str, Compared]]:
    """What nobody released; words that readers have once already are doubled."""
    had = {(row.seen_label, row.seen) for row in rows.values() if row.seen}
    return [(one.after, _stranger(one, had)) for one in further]


def _stranger(one: _Stranger, had: set[tuple[str, str]]) -> Compared:
    label, text, question = _words(one.entry)
    doubled = (label, text) in had
    return Compared(
        one.entry.entry, one.copy, one.entry.content.kind if one.entry.content else "line",
        R.DOUBLED if doubled else R.FOREIGN, None, 0, "", "", label, text, question,
    )  # fmt: skip


def _woven(rows: list[Compared], strangers: list[tuple[str, Compared]]) -> list[Compared]:
    """Each stranger behind the row that stands before it on the page; where none is, at the end."""
    behind: dict[str, list[Compared]] = {}
    for after, row in strangers:
        behind.setdefault(after, []).append(row)
    woven = behind.pop("", [])
    for row in rows:
        woven += [row, *behind.pop(row.entry, ())]
    return woven + [row for some in behind.values() for row in some]


# one entry


def _judged(name: str, kept: Kept, there: PublicEntry | None, overdue: bool) -> Compared | None:
    """The row of one entry; None for what was taken back before anybody had it."""
    newest = _newest(kept)
    assert newest is not None
    readable = there if there is not None and not there.withdrawn else None
    live = [one for one in kept.publications if one.state in LIVE]
    if not live and readable is None:
        held_off = newest.state is P.REFUSED
        if not held_off and kept.order is None:
            return None
        reading = R.COMING if held_off else R.TAKEN_OFF
    elif readable is None:
        reading = _judged_absent(live, overdue)
    elif not live:
        reading = _judged_left(kept, readable, overdue)
    else:
        reading = _judged_words(kept, live, newest, readable, overdue)
    return _row(name, _approved(newest, reading, kept), readable, reading, kept)


def _judged_absent(live: Sequence[Outgoing], overdue: bool) -> Reading:
    """What readers had must be there; what was only sent may still be on its way."""
    had = any(one.proved_at is not None or one.state is P.ONLINE for one in live)
    late = overdue and any(one.state is P.SENT for one in live)
    return R.MISSING if had or late else R.COMING


def _judged_left(kept: Kept, there: PublicEntry, overdue: bool) -> Reading:
    """Nothing of it should be readable: it was withdrawn, or the portal refused it."""
    if kept.order is None:
        return R.ALTERED
    going = kept.order is P.WAITING or (kept.order is P.SENT and not overdue)
    known = any(_alike(there, one) for one in kept.publications)
    if known and going:
        return R.COMING
    return R.READABLE if known or kept.order is not P.WAITING else R.ALTERED


def _judged_words(
    kept: Kept, live: Sequence[Outgoing], newest: Outgoing, there: PublicEntry, overdue: bool
) -> Reading:
    """The words that should be there, or earlier ones of ours; any others are altered.

    While a correction waits, or was refused, what is there is not what was released last.
    """
    out = [one for one in live if one.state in OUT]
    due = out[-1] if out else None
    if due is not None and _alike(there, due):
        return R.SAME if _alike(there, newest) else R.COMING
    alike = [one for one in kept.publications if _alike(there, one)]
    if not alike:
        return R.ALTERED
    later = due is None or alike[-1].number > due.number
    if later or due is None:
        return R.SAME if alike[-1] is live[-1] else R.COMING
    return R.OLDER if due.state is P.ONLINE or overdue else R.COMING


def _row(
    name: str, one: Outgoing, there: PublicEntry | None, reading: Reading, kept: Kept
) -> Compared:
    label, text, question = _words(there) if there is not None else ("", "", "")
    differ = (label, text, question) != (one.label, one.text[:LONGEST_KEPT], one.question)
    return Compared(
        name, 0, one.kind, reading, kept.order if reading is R.TAKEN_OFF else one.state,
        one.version, one.label, one.text[:LONGEST_KEPT], label, text, one.question, differ,
    )  # fmt: skip


def _approved(newest: Outgoing, reading: Reading, kept: Kept) -> Outgoing:
    """What stands on the left: what readers should have by now, else what is coming to them."""
    out = [one for one in kept.publications if one.state in OUT]
    return out[-1] if out and reading in WRONG else newest


def _newest(kept: Kept) -> Outgoing | None:
    """The last that counts: not one that was recalled before it left."""
    some = [one for one in kept.publications if one.state is not P.RECALLED]
    return some[-1] if some else None


def _alike(there: PublicEntry, one: Outgoing) -> bool:
    """Whether readers see this publication, wherever it stands on the page."""
    seen = there.content
    if seen is None or seen.text != one.text:
        return False
    if one.photos or seen.media or seen.media_alt:
        return replace(seen, sequence=one.sequence) == content_of(one)
    words = (seen.kind, seen.role, seen.label, seen.question, seen.note, seen.late)
    released = (one.kind, one.role, one.label, one.question, one.remark, one.late)
    return words == released and seen.spoken_at == one.spoken_at


def _words(there: PublicEntry) -> tuple[str, str, str]:
    if there.content is None:
        return "", there.text[:LONGEST_KEPT], ""
    content = there.content
    return content.label, content.text[:LONGEST_KEPT], content.question


# order


def _place(kept: Kept) -> tuple[bool, int, str]:
    newest = _newest(kept)
    assert newest is not None
    return newest.kind != "line", newest.sequence, newest.entry


def _out_of_place(
    released: Mapping[str, Kept], shown: Mapping[str, PublicEntry], overdue: Overdue
) -> list[str]:
    """The fewest lines whose moving would put the page in the order of the record."""
    names = [name for name, one in shown.items() if not one.withdrawn and _is_line(released[name])]
    places = [_due_place(released[name], shown[name], overdue(name)) for name in names]
    stays = longest_rising(places)
    return [name for at, name in enumerate(names) if at not in stays]


def _is_line(kept: Kept) -> bool:
    return kept.publications[-1].kind == "line"


def _due_place(kept: Kept, there: PublicEntry, overdue: bool) -> int:
    """Where the record has it; while a move is on its way, where the version seen belongs."""
    out = [one for one in kept.publications if one.state in OUT]
    due = out[-1] if out else kept.publications[-1]
    if due.state is P.ONLINE or overdue:
        later = [one for one in kept.publications if one.number > due.number]
        seen = next((one for one in later if one.number == there.version), due)
        return seen.sequence
    seen = next((one for one in kept.publications if one.number == there.version), due)
    return seen.sequence


def longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """Where the members of a longest run that never falls stand."""
    ends: list[int] = []
    at_end: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_right(ends, number)
        before.append(at_end[length - 1] if length else -1)
        if length == len(ends):
            ends.append(number)
            at_end.append(at)
        else:
            ends[length], at_end[length] = number, at
    found, at = set(), at_end[-1] if at_end else -1
    while at >= 0:
        found.add(at)
        at = before[at]
    return frozenset(found)


__all__ = ["WRONG", "Compared", "Reading", "compared", "longest_rising", "wrong"]
