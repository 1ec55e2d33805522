"""Faults put into what a channel shows, at random: each is found, named, and nothing else is."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.portal import EntryContent, OnlineEntry
from studio.publication import PublicationState
from studio.reconciliation import (
    Account,
    Approval,
    Channel,
    Release,
    Removal,
    Row,
    Verdict,
    Why,
    headline,
    held_against,
)

P = PublicationState
V = Verdict
NOON = datetime(2025, 6, 20, 4, tzinfo=UTC)


def release(line: int, number: int, state: P, text: str = "", **changes: object) -> Release:
    content = EntryContent(
        line * 10, "line", "host", "主持人", text or f"第{line}条第{number}次", "", "", NOON, False
    )
    receipt = "" if state in (P.WAITING, P.REFUSED, P.RECALLED) else content.sha256
    one = Release(
        number, number, state, False, "publisher", NOON, NOON if receipt else None,
        None, receipt, "", content, content.sha256, True,
    )  # fmt: skip
    return replace(one, **changes)  # type: ignore[arg-type]


def account(line: int, *releases: Release, order: P | None = None, why: Why = Why.NONE) -> Account:
    removal = Removal("核实", "reviewer", NOON, order, None) if order is not None else None
    approved = Approval(max((one.version for one in releases), default=1), "reviewer", NOON)
    return Account(
        f"line-{line}", "line", line, line, line * 10, "主持人", "", approved, releases, removal,
        why,
    )  # fmt: skip


def shown(one: Release, line: int) -> OnlineEntry:
    c = one.content
    return OnlineEntry(
        f"line-{line}", one.number, c.sequence, c.kind, c.label, c.text, c.question, one.sha256,
        False,
    )  # fmt: skip


def tombstone(line: int) -> OnlineEntry:
    return OnlineEntry(f"line-{line}", 1, line * 10, "line", "", "", "", "", True)


def corrected(line: int) -> Account:
    """A line that went out twice: the second version is what readers should have."""
    return account(line, release(line, 1, P.REPLACED), release(line, 2, P.ONLINE))


def withdrawn(line: int) -> Account:
    return account(line, release(line, 1, P.WITHDRAWN), order=P.ONLINE)


FAULTS = (
    "none", "text", "digest", "label", "older", "number", "absent", "taken_off", "readable",
    "withdrawn_whole", "place", "foreign", "doubled", "unapproved", "receipt", "held", "refused",
)  # fmt: skip
Case = tuple[Account | None, OnlineEntry | None, Verdict, Why]


def case(line: int, fault: str) -> Case:
    """An account, what the channel shows of it, and what must be said."""
    mine = corrected(line)
    right = shown(mine.releases[-1], line)
    older = shown(mine.releases[0], line)
    gone = withdrawn(line)
    kept = mine.releases
    waiting = account(line, release(line, 1, P.WAITING), why=Why.HELD)
    refused = account(line, release(line, 1, P.REFUSED), why=Why.REFUSED)
    cases: dict[str, Case] = {
        "none": (mine, right, V.SAME, Why.NONE),
        "doubled": (mine, right, V.DOUBLED, Why.NONE),
        "text": (mine, replace(right, text="别的"), V.OTHER_CONTENT, Why.NONE),
        "digest": (mine, replace(right, sha256="0" * 64), V.OTHER_CONTENT, Why.NONE),
        "label": (mine, replace(right, label="别人"), V.OTHER_CONTENT, Why.NONE),
        "older": (mine, older, V.ANOTHER_VERSION, Why.NONE),
        "number": (mine, replace(right, version=9), V.ANOTHER_VERSION, Why.NONE),
        "absent": (mine, None, V.MISSING, Why.NONE),
        "taken_off": (mine, tombstone(line), V.MISSING, Why.TOMBSTONE),
        "readable": (gone, shown(gone.releases[0], line), V.NOT_WITHDRAWN, Why.NONE),
        "withdrawn_whole": (gone, tombstone(line), V.TAKEN_OFF, Why.NONE),
        "place": (mine, replace(right, sequence=line * 10 + 5), V.OUT_OF_ORDER, Why.NONE),
        "foreign": (None, right, V.FOREIGN, Why.NONE),
        "unapproved": (
            replace(mine, releases=(kept[0], replace(kept[1], as_approved=False))),
            right, V.UNAPPROVED, Why.NONE,
        ),
        "receipt": (
            replace(mine, releases=(kept[0], replace(kept[1], receipt="1" * 64))),
            right, V.OTHER_CONTENT, Why.RECEIPT,
        ),
        "held": (waiting, None, V.NEVER_SENT, Why.HELD),
        "refused": (refused, None, V.NEVER_SENT, Why.REFUSED),
    }  # fmt: skip
    return cases[fault]


def judged(cases: dict[str, Case], doubled: frozenset[str] = frozenset()) -> dict[str, Row]:
    accounts = [one[0] for one in cases.values() if one[0] is not None]
    entries = {name: one[1] for name, one in cases.items() if one[1] is not None}
    return {row.entry: row for row in held_against(accounts, entries, doubled)}


@given(st.lists(st.sampled_from(FAULTS), max_size=30))
def test_each_fault_is_found_and_named_and_nothing_else_is(faults: list[str]) -> None:
    cases = {f"line-{line}": case(line, fault) for line, fault in enumerate(faults, 1)}
    doubled = frozenset(
        name for name, fault in zip(cases, faults, strict=True) if fault == "doubled"
    )
    rows = judged(cases, doubled)
    assert {name: (row.verdict, row.why) for name, row in rows.items()} == {
        name: (verdict, why) for name, (_mine, _shown, verdict, why) in cases.items()
    }
    channel = Channel("https://a.gov.cn", NOON, "", tuple(rows.values()))
    assert sum(channel.sums.values()) == len(faults)
    fine = {"none", "withdrawn_whole", "held", "refused"}
    assert channel.agrees == (set(faults) <= fine)


def test_every_fault_of_the_test_is_one_that_it_makes() -> None:
    assert {case(1, fault)[2] for fault in FAULTS} == set(V) - {V.UNREAD}


@given(st.permutations(range(1, 8)))
def test_as_few_lines_as_explain_it_are_out_of_order(order: list[int]) -> None:
    """Each line as sent, but sent under places that are not the record's any more."""
    accounts, entries = [], {}
    for place, line in enumerate(order, 1):
        one = release(line, 1, P.ONLINE)
        accounts.append(replace(account(line, one), position=place))
        entries[f"line-{line}"] = shown(one, line)
    rows = held_against(accounts, entries)
    left = [row.shown.sequence for row in rows if row.verdict is V.SAME and row.shown]
    assert left == sorted(left)
    assert len(left) == longest(order)
    assert {row.verdict for row in rows} <= {V.SAME, V.OUT_OF_ORDER}


def longest(order: list[int]) -> int:
    """By trying every beginning: slow, and another way than the one that is tested."""
    best: list[int] = []
    for at, line in enumerate(order):
        before = [best[n] for n in range(at) if order[n] < line]
        best.append(1 + max(before, default=0))
    return max(best)


def test_two_lines_in_one_place_are_not_both_right() -> None:
    one, two = release(1, 1, P.ONLINE), release(1, 1, P.ONLINE, "别的一条")
    accounts = [account(1, one), replace(account(2, two), position=20)]
    rows = held_against(accounts, {"line-1": shown(one, 1), "line-2": shown(two, 2)})
    assert sorted(row.verdict for row in rows) == [V.OUT_OF_ORDER, V.SAME]


def test_a_channel_that_could_not_be_read_is_judged_of_nothing() -> None:
    held = account(3, release(3, 1, P.WAITING), why=Why.HELD)
    rows = held_against([corrected(1), withdrawn(2), held], None)
    assert [(row.verdict, row.why) for row in rows] == [
        (V.UNREAD, Why.NONE), (V.UNREAD, Why.NONE), (V.NEVER_SENT, Why.HELD),
    ]  # fmt: skip
    assert not Channel("x", None, "连不上", rows).agrees


def test_an_approved_correction_that_was_never_released_is_another_version() -> None:
    mine = replace(corrected(1), approval=Approval(3, "reviewer", NOON), why=Why.UNRELEASED)
    (row,) = held_against([mine], {"line-1": shown(mine.releases[-1], 1)})
    assert (row.verdict, row.why) == (V.ANOTHER_VERSION, Why.UNRELEASED)


def test_what_is_there_and_lost_its_receipt_is_the_same() -> None:
    mine = account(1, release(1, 1, P.WAITING), why=Why.WAITING)
    (row,) = held_against([mine], {"line-1": shown(mine.releases[0], 1)})
    assert (row.verdict, row.why) == (V.SAME, Why.NO_RECEIPT)


def test_what_is_there_and_was_only_held_was_released_by_nobody() -> None:
    mine = account(1, release(1, 1, P.WAITING, held=True), why=Why.HELD)
    (row,) = held_against([mine], {"line-1": shown(mine.releases[0], 1)})
    assert row.verdict is V.FOREIGN


@pytest.mark.parametrize(("state", "why"), [(P.WAITING, Why.WAITING), (P.REFUSED, Why.REFUSED)])
def test_a_withdrawal_that_the_channel_has_not_heard_of_says_so(state: P, why: Why) -> None:
    mine = account(1, release(1, 1, P.WITHDRAWN), order=state)
    (row,) = held_against([mine], {"line-1": shown(mine.releases[0], 1)})
    assert (row.verdict, row.why) == (V.NOT_WITHDRAWN, why)


def test_what_was_withdrawn_and_waits_to_go_out_again_is_not_there_yet() -> None:
    again = release(1, 2, P.WAITING)
    mine = account(1, release(1, 1, P.WITHDRAWN), again, order=P.ONLINE, why=Why.WAITING)
    (row,) = held_against([mine], {"line-1": tombstone(1)})
    assert (row.verdict, row.why) == (V.NEVER_SENT, Why.WAITING)


def test_a_stranger_that_was_taken_off_is_nobodys_matter() -> None:
    assert held_against([], {"line-9": tombstone(9)}) == ()


def test_what_lies_in_a_draft_is_the_same_and_said_to_be_read_by_nobody() -> None:
    one = release(1, 1, P.SENT)
    (row,) = held_against([account(1, one)], {"line-1": replace(shown(one, 1), public=False)})
    assert (row.verdict, row.why) == (V.SAME, Why.DRAFT)
    said = headline(Channel("公众号", NOON, "", (row,)))
    assert "1 条还在那边的草稿里，读者看不到" in said
