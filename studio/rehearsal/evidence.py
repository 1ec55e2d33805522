"""Gathers what the report compares: the scenario's word, the journal's, the portal's."""

import html
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from studio.audit import audit
from studio.clock import Clock
from studio.database import Database
from studio.desk import Desk
from studio.journal import EntryRow, entries_after
from studio.portal import EntryPage, OnlineEntry
from studio.publication import answer_entry, line_entry
from studio.question import QuestionState, questions
from studio.record import lines
from studio.rehearsal.portal.breaks import one_break
from studio.rehearsal.reader import entries_in, seen_entry
from studio.rehearsal.report import Journal, Portal, Released, SeenEntry, SeenPhoto

MOVE, SPLIT = "publication.move_line", "record.split"
TYPED = ("record.hand_in", "record.write", SPLIT)
RELEASES = ("publication.release_line", "publication.release_answer", "publication.move_line")
NUMBERED = "number"
"""Stands in the entry of whatever else gives a version a new number at the portal."""
NAMES = {"line": line_entry, "answer": answer_entry}


def journal_of(database: Database, programme: int, desk: Desk, clock: Clock) -> Journal:
    """What the journal says of every release, and the tables of every question."""
    with database.reading() as connection:
        entries = tuple(entries_after(connection, programme, 0))
    kept = desk.query(questions)
    return Journal(
        released=releases(entries, clock),
        questions=[(row.nickname, one_break(row.text)) for row in kept],  # CRLF at some portals
        undecided=sum(row.state is QuestionState.RECEIVED for row in kept),
        fault=audit(database).fault,
        order=[line_entry(row.id) for row in desk.query(lines)],
        typed=typed_by(entries),
        moves=how_often(MOVE, entries),
        splits=how_often(SPLIT, entries),
    )


def typed_by(entries: Iterable[EntryRow]) -> Counter[str]:
    """How many lines each person handed in for the first time."""
    first = {
        one.thing_id: one.by
        for one in entries
        if one.act in TYPED and one.outcome == "done" and one.version == 1
    }
    return Counter(first.values())


def how_often(act: str, entries: Iterable[EntryRow]) -> int:
    """How often somebody did this; a move or a split tells of every line that it touches."""
    return len({(one.at, one.by) for one in entries if one.act == act and one.outcome == "done"})


def releases(entries: Iterable[EntryRow], clock: Clock) -> list[Released]:
    """Every release in the journal with who drafted and who approved exactly that version."""
    drafted: dict[tuple[str, int, int], str] = {}
    approved: dict[tuple[str, int, int], tuple[str, float]] = {}
    numbers: dict[tuple[str, int], int] = {}
    found = []
    for entry in entries:
        if entry.outcome != "done" or entry.thing not in NAMES or not entry.version:
            continue
        key = (entry.thing, entry.thing_id, entry.version)
        at = clock.real(entry.at)
        given = json.loads(entry.detail).get(NUMBERED)
        if entry.act in RELEASES or given is not None:
            number = numbers[key[:2]] = given or numbers.get(key[:2], 0) + 1
            by, when = approved.get(key, ("", 0.0))
            name = NAMES[entry.thing](entry.thing_id)
            found.append(Released(name, number, drafted.get(key, ""), by, when, at))
        elif entry.act.endswith(".approve"):
            approved[key] = (entry.by, at)
        else:
            drafted.setdefault(key, entry.by)
    return found


def portal_of(
    pages: Iterable[EntryPage],
    texts: dict[str, str],
    arrivals: Iterable[SeenEntry],
    refused: int,
    photos: Sequence[SeenPhoto] = (),
) -> Portal:
    """The read-back, with the notes and marks that only the public snapshot shows.

    texts: each public page as it came over the wire, by name; `snapshot` must be among them.
    """
    public = {one.entry: one for one in map(seen_entry, entries_in(texts["snapshot"]))}
    entries = [_seen(one, public) for page in pages for one in page.entries]
    newest = {one.entry: one for one in entries}
    plain = {name: plain_text(text) for name, text in texts.items()}
    return Portal(list(newest.values()), list(arrivals), plain, refused, photos)


def plain_text(text: str) -> str:
    """A page with every escape of JSON and HTML undone, so that no text hides in one."""
    return f"{text}\n{html.unescape(text)}\n{_without_escapes(text)}"


def _without_escapes(text: str) -> str:
    parts: list[Any] = []
    for line in text.splitlines():
        try:
            parts.append(json.loads(line.removeprefix("data:").strip()))
        except ValueError:
            continue
    return json.dumps(parts, ensure_ascii=False)


def _seen(one: OnlineEntry, public: dict[str, SeenEntry]) -> SeenEntry:
    shown = public.get(one.entry)
    return SeenEntry(
        one.entry, one.version, one.sequence, one.kind, one.label, one.text,
        shown.remark if shown else "", one.withdrawn, late=bool(shown and shown.late),
    )  # fmt: skip
