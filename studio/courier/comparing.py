"""Holds a read-back against what was released: what it proves, and what it shows otherwise.

Pure: page and tables in, findings out. What is still on its way is no difference.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from studio.photo import carried
from studio.portal import EntryContent, EntryPage, OnlineEntry
from studio.publication import Difference, DifferenceKind, Kept, Outgoing, PublicationState

P = PublicationState
D = DifferenceKind
OUT = (P.SENT, P.ONLINE)
MOST_FOREIGN = 200
"""Entries of others that are told one by one: more say no more, and hold up who writes."""


@dataclass
class Findings:
    """What a read-back showed.

    online: publications proved; withdrawn: entries proved as taken off; missing: publications
    that should be online and are not there at all; readable: entries that were withdrawn and
    can be read again; differing: what stands otherwise (readable ones among them).
    """

    online: list[int] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    missing: list[int] = field(default_factory=list)
    readable: list[str] = field(default_factory=list)
    differing: list[Difference] = field(default_factory=list)


def judged(
    page: EntryPage, released: Mapping[str, Kept], overdue: Callable[[str], bool], *, whole: bool
) -> Findings:
    """What a page shows; only in the whole feed can an entry be missing.

    overdue: whether an entry that was sent, or taken off, has waited for its proof too long.
    """
    found, foreign = Findings(), []
    for entry in page.entries:
        mine = released.get(entry.entry)
        if mine is None:
            if not entry.withdrawn:
                foreign.append(Difference(entry.entry, D.FOREIGN, 0, entry.version))
        elif entry.withdrawn:
            _judge_tombstone(found, entry, mine, overdue(entry.entry))
        else:
            _judge_words(found, entry, mine, overdue(entry.entry))
    if whole:
        shown = {entry.entry for entry in page.entries}
        for name in released.keys() - shown:
            _judge_absent(found, name, released[name], overdue(name))
    found.differing += foreign[:MOST_FOREIGN]
    return found


def _judge_tombstone(found: Findings, entry: OnlineEntry, mine: Kept, overdue: bool) -> None:
    if mine.order is P.SENT:
        found.withdrawn.append(entry.entry)
    expected = _expected(mine)
    waits = mine.publications[-1].state is P.WAITING
    if expected is not None and not waits and _due(expected, overdue):
        _differs(found, entry, D.GONE, expected)


def _judge_words(found: Findings, entry: OnlineEntry, mine: Kept, overdue: bool) -> None:
    here = next((one for one in mine.publications if one.number == entry.version), None)
    right = here is not None and same(entry, here)
    expected = _expected(mine)
    if expected is None:
        _judge_unexpected(found, entry, mine, overdue, right=right)
    elif here is None or not right or here.number < expected.number:
        on_its_way = mine.publications[-1].state is P.WAITING or not _due(expected, overdue)
        if not on_its_way:
            _differs(found, entry, D.OLDER if right else D.CHANGED, expected)
    elif here.state is P.SENT:
        if entry.public:
            found.online.append(here.id)
        if mine.order is P.SENT:
            found.withdrawn.append(entry.entry)


def _judge_unexpected(
    found: Findings, entry: OnlineEntry, mine: Kept, overdue: bool, *, right: bool
) -> None:
    """Nothing of this entry should be readable now, or not yet."""
    newest = mine.publications[-1]
    if right and newest.number == entry.version and newest.state is P.WAITING:
        return  # stored, and its receipt was lost: it will be sent again and be the same
    if mine.order is P.ONLINE or (mine.order is P.SENT and overdue):
        found.readable.append(entry.entry)
        _differs(found, entry, D.READABLE, newest)
    elif newest.state is P.REFUSED:
        _differs(found, entry, D.CHANGED, newest)


def _judge_absent(found: Findings, name: str, mine: Kept, overdue: bool) -> None:
    if mine.order is P.SENT:
        found.withdrawn.append(name)
    expected = _expected(mine)
    waits = mine.publications[-1].state is P.WAITING
    if expected is not None and not waits and _due(expected, overdue):
        found.missing.append(expected.id)


def _differs(found: Findings, entry: OnlineEntry, kind: DifferenceKind, mine: Outgoing) -> None:
    found.differing.append(Difference(entry.entry, kind, mine.number, entry.version))


def _expected(mine: Kept) -> Outgoing | None:
    out = [one for one in mine.publications if one.state in OUT]
    return out[-1] if out else None


def _due(publication: Outgoing, overdue: bool) -> bool:
    return publication.state is P.ONLINE or overdue


def same(entry: OnlineEntry, publication: Outgoing) -> bool:
    """Whether readers see exactly what was released, by digest, by words and by photos."""
    return alike(entry, content_of(publication))


def alike(entry: OnlineEntry, content: EntryContent) -> bool:
    """Whether readers see exactly this content; of which version is another question."""
    c = content
    words = (entry.text, entry.label, entry.question, entry.sequence, entry.kind)
    photos = (entry.media, entry.media_alt) == (c.media, c.media_alt)
    wanted = (c.text, c.label, c.question, c.sequence, c.kind)
    return words == wanted and photos and c.sha256 == entry.sha256


def content_of(publication: Outgoing) -> EntryContent:
    """The publication as the portal contract words it."""
    photos = carried(publication.photos)
    return EntryContent(
        publication.sequence, publication.kind, publication.role, publication.label,
        publication.text, publication.question, publication.remark, publication.spoken_at,
        publication.late, tuple(one.sha256 for one in photos), tuple(one.alt for one in photos),
    )  # fmt: skip
