"""What a read-back proves, and what it shows otherwise; nothing on its way is a difference."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from studio.courier.comparing import MOST_FOREIGN, Findings, content_of, judged
from studio.portal import EntryPage, OnlineEntry
from studio.publication import DifferenceKind, Kept, Outgoing, PublicationState

P = PublicationState
D = DifferenceKind
LATE = ("line-1",)


def publication(number: int, state: P, text: str = "大家好") -> Outgoing:
    return Outgoing(
        100 + number, "line", "line-1", number, 1, "host", "主持人", text, "", "",
        datetime(2025, 6, 20, 7, tzinfo=UTC), False, state,
    )  # fmt: skip


def shown(one: Outgoing, **changes: object) -> OnlineEntry:
    content = content_of(one)
    entry = OnlineEntry(
        one.entry, one.number, one.sequence, "line", one.label, one.text, "", content.sha256, False
    )
    return replace(entry, **changes)  # type: ignore[arg-type]


def tombstone(number: int) -> OnlineEntry:
    return OnlineEntry("line-1", number, 1, "line", "", "", "", "", True)


def look(
    entry: OnlineEntry | None,
    *mine: Outgoing,
    order: P | None = None,
    late: bool = True,
    whole: bool = True,
) -> Findings:
    page = EntryPage((entry,) if entry else (), "1")
    released = {"line-1": Kept(mine, order)} if mine else {}
    return judged(page, released, lambda name: late and name in LATE, whole=whole)


def kinds(found: Findings) -> list[D]:
    return [one.kind for one in found.differing]


NOTHING = Findings()


@pytest.mark.parametrize("state", [P.ONLINE, P.WAITING])
def test_what_stands_as_released_is_no_difference(state: P) -> None:
    one = publication(1, state)
    assert look(shown(one), one) == NOTHING


def test_what_was_sent_and_reads_back_is_proved() -> None:
    one = publication(1, P.SENT)
    assert look(shown(one), one).online == [one.id]


@pytest.mark.parametrize("late", [True, False])
def test_what_lies_in_a_draft_has_arrived_and_is_not_online(late: bool) -> None:
    one = publication(1, P.SENT)
    assert look(shown(one, public=False), one, late=late) == NOTHING
    gone = look(shown(one, public=False), one, order=P.SENT)
    assert (gone.online, gone.withdrawn) == ([], ["line-1"])


def test_a_draft_that_says_something_else_is_told() -> None:
    one = publication(1, P.SENT)
    assert kinds(look(shown(one, public=False, text="别的"), one)) == [D.CHANGED]


def test_an_entry_that_is_gone_from_the_whole_feed_is_missing() -> None:
    one = publication(1, P.ONLINE)
    assert look(None, one).missing == [one.id]
    assert look(None, one, whole=False) == NOTHING


def test_what_was_just_sent_may_take_its_time() -> None:
    one = publication(1, P.SENT)
    assert look(None, one, late=False) == NOTHING
    assert look(None, one, late=True).missing == [one.id]


def test_what_goes_out_again_already_is_not_missed() -> None:
    assert look(None, publication(1, P.ONLINE), publication(2, P.WAITING)) == NOTHING


@pytest.mark.parametrize(
    "change",
    [{"text": "别的"}, {"label": "别人"}, {"sha256": "0"}, {"sequence": 9}, {"version": 7}],
)
def test_other_words_under_our_name_are_told(change: dict[str, object]) -> None:
    one = publication(1, P.ONLINE)
    found = look(shown(one, **change), one)
    assert kinds(found) == [D.CHANGED]
    assert not found.missing


def test_an_older_version_where_a_newer_was_proved_is_told() -> None:
    first, second = publication(1, P.REPLACED), publication(2, P.ONLINE, "更正")
    assert kinds(look(shown(first), first, second)) == [D.OLDER]


def test_an_older_version_while_the_newer_is_on_its_way_is_not_told() -> None:
    first = publication(1, P.ONLINE)
    for state in (P.WAITING, P.SENT):
        second = publication(2, state, "更正")
        assert look(shown(first), first, second, late=False) == NOTHING


def test_an_entry_that_we_never_published_is_told_but_not_its_tombstone() -> None:
    stranger = replace(shown(publication(3, P.ONLINE)), entry="other-9")
    assert kinds(look(stranger)) == [D.FOREIGN]
    assert look(replace(stranger, withdrawn=True)) == NOTHING


def test_what_was_taken_off_at_the_portal_and_not_by_us_is_told() -> None:
    one = publication(1, P.ONLINE)
    assert kinds(look(tombstone(1), one)) == [D.GONE]
    assert look(tombstone(1), one, publication(2, P.WAITING)) == NOTHING


def test_what_was_taken_off_is_told_also_behind_a_refused_correction() -> None:
    one, correction = publication(1, P.ONLINE), publication(2, P.REFUSED, "更正")
    assert kinds(look(tombstone(1), one, correction)) == [D.GONE]


def test_a_flood_of_foreign_entries_hides_none_of_ours_and_is_told_in_part() -> None:
    one = publication(1, P.ONLINE)
    flood = [replace(shown(one), entry=f"other-{n}") for n in range(5000)]
    page = EntryPage((*flood, shown(one, text="别的")), "1")
    found = judged(page, {"line-1": Kept((one,), None)}, lambda _name: False, whole=True)
    assert kinds(found)[0] is D.CHANGED
    assert len(found.differing) == 1 + MOST_FOREIGN


def test_a_withdrawn_entry_that_is_readable_again_is_found() -> None:
    one = publication(1, P.WITHDRAWN)
    found = look(shown(one), one, order=P.ONLINE)
    assert found.readable == ["line-1"]
    assert kinds(found) == [D.READABLE]


@pytest.mark.parametrize(("order", "late"), [(P.WAITING, True), (P.SENT, False)])
def test_a_withdrawal_on_its_way_is_no_difference(order: P, late: bool) -> None:
    one = publication(1, P.WITHDRAWN)
    assert look(shown(one), one, order=order, late=late) == NOTHING


def test_withdrawn_words_that_return_before_the_new_ones_are_withdrawn_first() -> None:
    old, new = publication(1, P.WITHDRAWN), publication(2, P.WAITING, "改过的")
    assert look(shown(old), old, new, order=P.ONLINE).readable == ["line-1"]


@pytest.mark.parametrize("entry", [tombstone(1), None])
def test_a_withdrawal_is_proved_by_its_tombstone_or_by_nothing_there(
    entry: OnlineEntry | None,
) -> None:
    assert look(entry, publication(1, P.WITHDRAWN), order=P.SENT).withdrawn == ["line-1"]


def test_words_published_again_end_the_wait_for_the_tombstone() -> None:
    old, new = publication(1, P.WITHDRAWN), publication(2, P.SENT, "改过的")
    found = look(shown(new), old, new, order=P.SENT)
    assert found.online == [new.id]
    assert found.withdrawn == ["line-1"]


def test_what_the_portal_refused_and_shows_otherwise_is_told() -> None:
    one = publication(1, P.REFUSED)
    assert kinds(look(shown(one, text="别的"), one)) == [D.CHANGED]


PHOTOS = json.dumps([["0" * 64, "执法人员在食堂抽样"]])


@pytest.mark.parametrize(
    "seen",
    [
        {"media": (), "media_alt": ()},
        {"media": ("1" * 64,)},
        {"media_alt": ("别的",)},
        {"media": ("0" * 64, "1" * 64)},
    ],
)
def test_a_photo_that_is_missing_or_another_is_a_difference(seen: dict[str, object]) -> None:
    one = replace(publication(1, P.ONLINE), photos=PHOTOS)
    right = shown(one, media=("0" * 64,), media_alt=("执法人员在食堂抽样",))
    assert look(right, one) == NOTHING
    assert kinds(look(replace(right, **seen), one)) == [D.CHANGED]  # type: ignore[arg-type]
    sent = replace(one, state=P.SENT)
    assert look(right, sent).online == [one.id]
    assert look(replace(right, **seen), sent).online == []  # type: ignore[arg-type]
