"""What the books say of every entry of a programme, in one reading; and all of it as JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from studio.answer import Answer, AnswerVersion, Route
from studio.courier.comparing import content_of
from studio.interview import interview
from studio.journal import Entry, Head, Pen, Reader
from studio.outlet import outlets
from studio.people import names, require
from studio.publication import (
    Outgoing,
    Publication,
    PublicationState,
    Withdrawal,
    answer_entry,
    line_entry,
    stopped,
)
from studio.publication.noun import Skip
from studio.reconciliation.noun import (
    LOOKERS,
    Account,
    Approval,
    Books,
    OutletBooks,
    Reconciliation,
    Release,
    Removal,
    Why,
)
from studio.reconciliation.outlets import carried_to, releases_at, removals_at
from studio.record import Line, LineVersion
from studio.review import PublicText, ReviewState, seal

P = PublicationState
Key = tuple[str, int]
"""Of which kind a text is, as the journal calls it, and its id."""


@dataclass(frozen=True)
class _Source:
    """A line or an answer. aside: meant for no reader by itself; held_back: not called up yet."""

    thing: str
    id: int
    entry: str
    number: int
    position: int
    aside: bool
    held_back: bool
    skipped: bool


@dataclass(frozen=True)
class _Passed:
    """An approved version; sealed: it is the text whose digest the journal has."""

    version: int
    by: str
    at: datetime
    words: PublicText
    sealed: bool


# commands


def take_out(pen: Pen) -> None:
    """Writes down that a person takes the reconciliation out: as a file, on paper, by copying."""
    require(pen, *LOOKERS)
    pen.note("interview", pen.programme)


# queries


def books(reader: Reader) -> Books:
    """Every entry that was approved or released, with all that was done about it."""
    require(reader, *LOOKERS)
    shown, passed = interview(reader), _passed(reader)
    releases, removals = _releases(reader, passed), _removals(reader)
    halted = stopped(reader) is not None
    sources = (*_lines(reader), *_answers(reader))
    beside = tuple(
        OutletBooks(
            one.name, one.address,
            _accounts(
                [source for source in sources if carried_to(one, source.thing)], passed,
                releases_at(reader, one, releases), removals_at(reader, one, removals),
                halted=halted,
            ),
        )
        for one in outlets(reader) if not one.retired
    )  # fmt: skip
    return Books(
        shown.title, shown.rehearsal, shown.portal_url, _head(reader),
        names(reader).get(reader.by, reader.by),
        _accounts(sources, passed, releases, removals, halted=halted), beside,
    )  # fmt: skip


def written(shown: Reconciliation) -> bytes:
    """All of it as JSON, every digest whole, so that each can be computed again elsewhere."""
    kept = asdict(shown)
    kept["agrees"] = shown.agrees
    for channel, told in zip(shown.channels, kept["channels"], strict=True):
        told["sums"] = {verdict.value: number for verdict, number in channel.sums.items()}
    kept["how"] = HOW
    return json.dumps(kept, ensure_ascii=False, indent=1, default=_plain).encode(
        "utf-8", "backslashreplace"
    )


HOW = {
    "content": "sha256 = SHA-256 of `content` as JSON with sorted keys, no spaces, UTF-8; spoken_at"
    " in UTC; media_alt left out where media is empty",
    "receipt": "the digest that the channel acknowledged when it took this release",
    "shown": "what the channel's read-back says now; its sha256 is the channel's own word",
    "head": "number and digest of the newest journal entry that the books had;"
    " interview-studio audit verify --head takes it",
}


def _plain(value: object) -> str:
    assert isinstance(value, datetime)
    return value.isoformat()


def _accounts(
    sources: Sequence[_Source],
    passed: Mapping[Key, Mapping[int, _Passed]],
    releases: Mapping[str, tuple[Release, ...]],
    removals: Mapping[str, Removal],
    *,
    halted: bool,
) -> tuple[Account, ...]:
    """What was approved or released of these, at one channel."""
    accounts = []
    for source in sources:
        approved = passed.get((source.thing, source.id), {})
        mine = releases.get(source.entry, ())
        if mine or (approved and not source.aside):
            removal = removals.get(source.entry)
            accounts.append(_account(source, approved, mine, removal, halted=halted))
    return tuple(accounts)


def _account(
    source: _Source,
    approved: Mapping[int, _Passed],
    releases: tuple[Release, ...],
    removal: Removal | None,
    *,
    halted: bool,
) -> Account:
    newest = approved[max(approved)] if approved else None
    approval = Approval(newest.version, newest.by, newest.at) if newest is not None else None
    if releases:
        label, text = releases[-1].content.label, releases[-1].content.text
    else:
        label, text = (newest.words.label, newest.words.text) if newest is not None else ("", "")
    why = _why(source, approval, releases, halted=halted)
    return Account(
        source.entry, source.thing, source.id, source.number, source.position, label, text,
        approval, releases, removal, why,
    )  # fmt: skip


def _why(
    source: _Source, approval: Approval | None, releases: tuple[Release, ...], *, halted: bool
) -> Why:
    """What keeps the newest approved version from its readers; nothing where it has left."""
    newest = next((one for one in reversed(releases) if one.state is not P.RECALLED), None)
    version = approval.version if approval is not None else 0
    if newest is None or newest.version < version:
        if source.held_back:
            return Why.NOT_CALLED_UP
        recalled = any(one.version == version for one in releases)
        return Why.RECALLED if recalled else Why.SKIPPED if source.skipped else Why.UNRELEASED
    if newest.state is P.REFUSED:
        return Why.REFUSED
    if newest.state is not P.WAITING:
        return Why.NONE
    return Why.HELD if newest.held else Why.STOPPED if halted else Why.WAITING


def _lines(reader: Reader) -> Iterator[_Source]:
    rows = reader.connection.execute(
        select(
            Line.id, Line.number, Line.position, Line.discarded, Line.joined_into, Line.prepared,
            Line.called_up_at, Skip.line_id,
        )
        .outerjoin(Skip, Skip.line_id == Line.id)
        .where(Line.interview_id == reader.programme)
        .order_by(Line.position)
    )  # fmt: skip
    for its, number, position, discarded, joined_into, prepared, called_up_at, skipped in rows:
        yield _Source(
            "line", its, line_entry(its), number, position, discarded or joined_into is not None,
            prepared and called_up_at is None, skipped is not None,
        )  # fmt: skip


def _answers(reader: Reader) -> Iterator[_Source]:
    """What is for the guest goes to no reader."""
    rows = reader.connection.execute(
        select(Answer.id, Answer.route)
        .where(Answer.interview_id == reader.programme)
        .order_by(Answer.id)
    )
    for its, route in rows:
        aside = route == Route.GUEST.value
        yield _Source("answer", its, answer_entry(its), 0, 0, aside, held_back=False, skipped=False)


def _passed(reader: Reader) -> dict[Key, dict[int, _Passed]]:
    """The approved versions of all texts, each held against the digest that was noted of it."""
    e = Entry
    noted = {
        (thing, its, version): digest
        for thing, its, version, digest in reader.connection.execute(
            select(e.thing, e.thing_id, e.version, e.text_digest).where(
                e.programme == reader.programme,
                e.thing.in_(("line", "answer")),
                e.text_digest != "",
            )
        )
    }
    found: dict[Key, dict[int, _Passed]] = {}
    for thing, its, row in _approved_versions(reader):
        words = PublicText(row.label, row.text, row.question, row.remark, row.photos)
        sealed = noted.get((thing, its, row.number)) == seal(row.salt, words)
        one = _Passed(row.number, row.decided_by or "", row.decided_at, words, sealed)
        found.setdefault((thing, its), {})[row.number] = one
    return found


def _approved_versions(reader: Reader) -> Iterator[tuple[str, int, Any]]:
    kinds: tuple[tuple[str, Any, Any, Any], ...] = (
        ("line", LineVersion, LineVersion.line_id, Line),
        ("answer", AnswerVersion, AnswerVersion.answer_id, Answer),
    )
    for thing, v, owner, table in kinds:
        rows = reader.connection.execute(
            select(
                owner.label("owner"), v.number, v.label, v.text, v.question, v.remark, v.photos,
                v.salt, v.decided_by, v.decided_at,
            )
            .join(table, table.id == owner)
            .where(table.interview_id == reader.programme, v.state == ReviewState.APPROVED.value)
            .order_by(owner, v.number)
        )  # fmt: skip
        for row in rows:
            yield thing, row.owner, row


def _releases(
    reader: Reader, passed: Mapping[Key, Mapping[int, _Passed]]
) -> dict[str, tuple[Release, ...]]:
    p = Publication
    rows = reader.connection.execute(
        select(p).where(p.interview_id == reader.programme).order_by(p.entry, p.number)
    )
    found: dict[str, tuple[Release, ...]] = {}
    for row in rows:
        key = ("answer", row.answer_id) if row.line_id is None else ("line", row.line_id)
        one = _release(row, key[0], passed.get(key, {}).get(row.version))
        found[row.entry] = (*found.get(row.entry, ()), one)
    return found


def _release(row: Any, kind: str, passed: _Passed | None) -> Release:
    words = PublicText(row.label, row.text, row.question, row.remark, row.photos)
    state = P(row.state)
    content = content_of(
        Outgoing(
            row.id, kind, row.entry, row.number, row.sequence, row.role, row.label, row.text,
            row.question, row.remark, row.spoken_at, row.late, state, row.photos, row.held_until,
        )
    )  # fmt: skip
    return Release(
        row.number, row.version, state, state is P.WAITING and row.held_until is not None,
        row.released_by, row.released_at, row.sent_at, row.proved_at, row.sha256, row.fault,
        content, content.sha256, passed is not None and passed.sealed and passed.words == words,
    )  # fmt: skip


def _removals(reader: Reader) -> dict[str, Removal]:
    """The newest order of each entry."""
    w = Withdrawal
    rows = reader.connection.execute(
        select(w.entry, w.reason, w.by, w.at, w.state, w.proved_at)
        .where(w.interview_id == reader.programme)
        .order_by(w.id)
    )
    return {
        entry: Removal(reason, by, at, P(state), proved_at)
        for entry, reason, by, at, state, proved_at in rows
    }


def _head(reader: Reader) -> tuple[int, str]:
    row = reader.connection.execute(
        select(Head.number, Head.digest).where(Head.programme == reader.programme)
    ).one()
    return row.number, row.digest


__all__ = ["books", "take_out", "written"]
