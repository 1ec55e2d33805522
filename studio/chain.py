"""The whole journal walked, entry by entry, and every kept text held against what it says of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from studio.journal import (
    BEGINNING,
    ERASING,
    FIELDS,
    Entry,
    Head,
    KeptText,
    chain_digest,
    erased_digest,
    heads,
)
from studio.words import Words

ERASED = frozenset({erased_digest(1), erased_digest(2), erased_digest(4)})
"""What an erasure may say of a text, by how many go with it: a comment or a note, a netizen's own
words, a version or wording or report of four."""


@dataclass(frozen=True)
class Verdict:
    """What `verify` found; `fault` is empty where the journal holds."""

    entries: int
    heads: dict[int, tuple[int, str]]
    fault: str = ""


def verify(
    connection: Connection, written_down: str = "", texts: Iterable[KeptText] = ()
) -> Verdict:
    """Walks every chain and holds the kept texts against it.

    written_down: a head's digest noted elsewhere; it must still be in a chain. The verdict
    names the first broken entry, a cut tail, or the first text that is not the one noted.
    """
    count, digests, noted = 0, set(), {}
    last: dict[int, tuple[int, str]] = {}
    for row in connection.execute(select(Entry).order_by(Entry.programme, Entry.number)):
        fault = _fault_of(row, last.get(row.programme, (0, BEGINNING)))
        if fault:
            at = Words("访谈 {n} 第 {m} 条：{fault}", n=row.programme, m=row.number, fault=fault)
            return Verdict(count, last, at)
        count += 1
        last[row.programme] = (row.number, row.digest)
        digests.add(row.digest)
        if row.text_digest:
            text = (row.thing, row.thing_id, row.version)
            if text in noted and not _erases(row):
                at = Words("访谈 {n} 第 {m} 条", n=row.programme, m=row.number)
                return Verdict(count, last, Words("{at}：同一段文字记了两次", at=at))
            noted[text] = row.text_digest
    fault = _cut_tail(connection, last, written_down, digests) or _changed_text(texts, noted)
    return Verdict(count, last, fault)


def _erases(row: Row[Any]) -> bool:
    """A text is sealed once; only an erasure says of it another time that nothing is left."""
    return row.act == ERASING and row.text_digest in ERASED


def _fault_of(row: Row[Any], before: tuple[int, str]) -> str:
    number, digest = before
    if row.number != number + 1:
        return Words("缺少第 {number} 条", number=number + 1)
    if row.previous != digest:
        return Words("与上一条不相连")
    if chain_digest({name: getattr(row, name) for name in FIELDS}) != row.digest:
        return Words("内容被改动")
    return ""


def _cut_tail(
    connection: Connection,
    last: dict[int, tuple[int, str]],
    written_down: str,
    digests: set[str],
) -> str:
    for head in connection.execute(select(Head).order_by(Head.programme)):
        if last.get(head.programme, (0, BEGINNING)) != (head.number, head.digest):
            n, m = head.programme, head.number
            return Words("访谈 {n}：末尾被截去，账头记到第 {m} 条", n=n, m=m)
    orphans = last.keys() - heads(connection).keys()
    if orphans:
        return Words("访谈 {n}：账头被删", n=min(orphans))
    if written_down and written_down not in digests:
        return Words("另处记下的账头 {head} 已不在账中：末尾被截去或整本被换", head=written_down)
    return ""


def _changed_text(texts: Iterable[KeptText], noted: dict[tuple[str, int, int], str]) -> str:
    for kept in texts:
        thing, n, m = kept.thing, kept.thing_id, kept.version
        if noted.get((thing, n, m)) != kept.digest:
            return Words("{thing} {n} 第 {m} 版的文字与记账时不同", thing=thing, n=n, m=m)
    return ""
