"""What readers see beside what was released: what was injected is found, and nothing else."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.courier.comparing import content_of
from studio.portal.public import PublicEntry
from studio.proofreading import WRONG, Compared, Reading, compared
from studio.proofreading.comparing import longest_rising
from studio.publication import Kept, Outgoing, PublicationState

P = PublicationState
R = Reading
PROVED = datetime(2025, 6, 20, 7, 1, tzinfo=UTC)


def publication(
    line: int, state: P = P.ONLINE, text: str = "", number: int = 1, sequence: int = 0
) -> Outgoing:
    return Outgoing(
        100 * line + number, "line", f"line-{line}", number, sequence or line, "host", "主持人",
        text or f"第{line}句", "", "", datetime(2025, 6, 20, 7, tzinfo=UTC), False, state,
        version=number, proved_at=PROVED if state in (P.ONLINE, P.REPLACED) else None,
    )  # fmt: skip


def shown(one: Outgoing, **changes: object) -> PublicEntry:
    content = replace(content_of(one), **changes)  # type: ignore[arg-type]
    return PublicEntry(one.entry, one.number, False, content, content.text)


def tombstone(line: int) -> PublicEntry:
    return PublicEntry(f"line-{line}", 1, True, None)


def never(_name: str) -> bool:
    return False


def always(_name: str) -> bool:
    return True


def readings(
    page: Sequence[PublicEntry],
    *mine: Kept,
    overdue: Callable[[str], bool] = never,
) -> list[R]:
    released = {one.publications[0].entry: one for one in mine}
    return [row.reading for row in compared(page, released, overdue)]


def kept(*publications: Outgoing, order: P | None = None) -> Kept:
    return Kept(publications, order)


def test_what_reads_as_released_is_the_same() -> None:
    one = publication(1)
    assert readings([shown(one)], kept(one)) == [R.SAME]


@pytest.mark.parametrize(
    "change",
    [
        {"text": "第一句。"}, {"label": "嘉宾"}, {"note": "更正"}, {"late": True},
        {"media": ("a" * 64,), "media_alt": ("图",)}, {"role": "guest"},
    ],
)  # fmt: skip
def test_other_words_label_note_or_photo_are_altered(change: dict[str, object]) -> None:
    one = publication(1)
    assert readings([shown(one, **change)], kept(one)) == [R.ALTERED]


def test_words_that_were_never_released_are_altered_while_a_correction_waits_too() -> None:
    first, second = publication(1), publication(1, P.WAITING, "改后", 2)
    assert readings([shown(first, text="别的话")], kept(first, second)) == [R.ALTERED]


def test_an_entry_that_cannot_be_read_is_altered() -> None:
    assert readings([PublicEntry("line-1", 1, False, None, "？")], kept(publication(1))) == [
        R.ALTERED
    ]


def test_a_correction_on_its_way_is_nothing_wrong_and_an_old_version_after_it_is() -> None:
    first, second = publication(1, P.ONLINE), publication(1, P.SENT, "改后", 2)
    assert readings([shown(first)], kept(first, second)) == [R.COMING]
    assert readings([shown(first)], kept(first, second), overdue=always) == [R.OLDER]
    replaced, proved = publication(1, P.REPLACED), publication(1, P.ONLINE, "改后", 2)
    assert readings([shown(replaced)], kept(replaced, proved)) == [R.OLDER]


@pytest.mark.parametrize("state", [P.WAITING, P.REFUSED])
def test_beside_a_correction_that_has_not_left_nothing_reads_as_released(state: P) -> None:
    first, second = publication(1), publication(1, state, "改后", 2)
    (row,) = compared([shown(first)], {"line-1": kept(first, second)}, never)
    assert (row.reading, row.out) == (R.COMING, state)
    assert (row.approved, row.seen) == ("改后", "第1句")


def test_what_readers_had_is_missed_and_what_was_just_sent_is_coming() -> None:
    assert readings([], kept(publication(1, P.ONLINE))) == [R.MISSING]
    assert readings([], kept(publication(1, P.WAITING))) == [R.COMING]
    assert readings([], kept(publication(1, P.SENT))) == [R.COMING]
    assert readings([], kept(publication(1, P.SENT)), overdue=always) == [R.MISSING]


def test_what_goes_out_again_is_missed_until_it_is_there() -> None:
    again = replace(publication(1, P.WAITING), proved_at=PROVED)
    assert readings([], kept(again)) == [R.MISSING]
    assert readings([shown(again)], kept(again)) == [R.SAME]


def test_a_tombstone_of_what_was_not_withdrawn_is_missing() -> None:
    assert readings([tombstone(1)], kept(publication(1))) == [R.MISSING]


def test_what_was_withdrawn_is_taken_off_and_readable_again_is_wrong() -> None:
    gone = publication(1, P.WITHDRAWN)
    assert readings([tombstone(1)], kept(gone, order=P.ONLINE)) == [R.TAKEN_OFF]
    assert readings([], kept(gone, order=P.ONLINE)) == [R.TAKEN_OFF]
    assert readings([shown(gone)], kept(gone, order=P.ONLINE)) == [R.READABLE]
    assert readings([shown(gone)], kept(gone, order=P.WAITING)) == [R.COMING]
    assert readings([shown(gone)], kept(gone, order=P.SENT), overdue=always) == [R.READABLE]


def test_what_was_recalled_before_it_left_is_no_row() -> None:
    assert readings([], kept(publication(1, P.RECALLED))) == []


def test_what_was_recalled_and_can_be_read_hides_nothing_behind_it() -> None:
    recalled, two = publication(1, P.RECALLED), publication(2)
    stranger = replace(shown(two, text="广告"), entry="ad")
    page = [shown(recalled), stranger, shown(two)]
    assert readings(page, kept(recalled), kept(two)) == [R.FOREIGN, R.FOREIGN, R.SAME]


def test_a_stranger_behind_the_tombstone_of_no_row_is_found() -> None:
    taken_back, two = publication(1, P.WITHDRAWN), publication(2)
    stranger = replace(shown(two, text="广告"), entry="ad")
    page = [tombstone(1), stranger, shown(two)]
    assert sorted(readings(page, kept(taken_back), kept(two))) == [R.FOREIGN, R.SAME]


def test_what_nobody_released_is_foreign_and_what_is_there_twice_is_doubled() -> None:
    one = publication(1)
    stranger = replace(shown(one, text="广告"), entry="ad")
    assert readings([shown(one), stranger], kept(one)) == [R.SAME, R.FOREIGN]
    copy = replace(shown(one), entry="copy")
    assert readings([shown(one), copy], kept(one)) == [R.SAME, R.DOUBLED]
    assert readings([shown(one), shown(one)], kept(one)) == [R.SAME, R.DOUBLED]


def test_the_same_words_said_twice_are_no_double() -> None:
    first, second = publication(1, text="谢谢"), publication(2, text="谢谢")
    assert readings([shown(first), shown(second)], kept(first), kept(second)) == [R.SAME] * 2


def test_one_line_in_another_place_is_one_difference() -> None:
    lines = [publication(n) for n in range(1, 8)]
    page = [shown(one) for one in lines]
    page.insert(0, page.pop())
    found = readings(page, *map(kept, lines))
    assert found == [R.SAME] * 6 + [R.MOVED]


def test_a_move_on_its_way_is_nothing_wrong() -> None:
    lines = [publication(n) for n in range(1, 4)]
    moved = publication(1, P.WAITING, number=2, sequence=9)
    page = [shown(one) for one in lines]
    assert set(readings(page, kept(lines[0], moved), *map(kept, lines[1:]))) == {R.SAME}
    proved = replace(moved, state=P.ONLINE)
    mine = (kept(replace(lines[0], state=P.REPLACED), proved), *map(kept, lines[1:]))
    assert R.MOVED in readings(page, *mine)
    assert readings([*page[1:], replace(page[0], version=2)], *mine) == [R.SAME] * 3


def test_what_only_readers_have_stands_behind_what_it_follows() -> None:
    one, two = publication(1), publication(2)
    stranger = replace(shown(one, text="广告"), entry="ad")
    released = {"line-1": kept(one), "line-2": kept(two)}
    rows = compared([shown(one), stranger, shown(two)], released, never)
    assert [row.entry for row in rows] == ["line-1", "ad", "line-2"]


# every injected difference is found, and nothing where nothing was injected

STATES = st.sampled_from([P.ONLINE, P.ONLINE, P.ONLINE, P.WAITING, P.SENT, P.WITHDRAWN])


def _record(states: Sequence[P]) -> tuple[dict[str, Kept], list[PublicEntry]]:
    """A record in these states, and the page that is right for it."""
    released, page = {}, []
    for line, state in enumerate(states, 1):
        one = publication(line, state)
        order = P.ONLINE if state is P.WITHDRAWN else None
        released[one.entry] = kept(one, order=order)
        if state is P.ONLINE:
            page.append(shown(one))
        elif state is P.WITHDRAWN:
            page.append(tombstone(line))
    return released, page


@given(st.lists(STATES, max_size=40))
def test_nothing_is_found_where_nothing_was_injected(states: list[P]) -> None:
    released, page = _record(states)
    assert not [row for row in compared(page, released, never) if row.reading in WRONG]


@given(
    st.lists(STATES, min_size=3, max_size=40).filter(lambda some: some.count(P.ONLINE) >= 3),
    st.sampled_from(["alter", "drop", "double", "copy", "foreign", "readable", "move"]),
    st.data(),
)
def test_each_injected_difference_is_found_and_no_other(
    states: list[P], kind: str, data: st.DataObject
) -> None:
    released, page = _record(states)
    seen = [at for at, one in enumerate(page) if not one.withdrawn]
    at = data.draw(st.sampled_from(seen))
    one = page[at]
    assert one.content is not None
    where = data.draw(st.integers(0, len(page)))
    if kind == "alter":
        page[at] = replace(one, content=replace(one.content, text=one.content.text + "！"))
        expected = [(one.entry, R.ALTERED)]
    elif kind == "drop":
        del page[at]
        expected = [(one.entry, R.MISSING)]
    elif kind == "double":
        page.insert(at + 1, one)
        expected = [(one.entry, R.DOUBLED)]
    elif kind == "copy":
        page.insert(where, replace(one, entry="line-999999"))
        expected = [("line-999999", R.DOUBLED)]
    elif kind == "foreign":
        words = replace(one.content, text="没有人说过的话")
        page.insert(where, replace(one, entry="x", content=words))
        expected = [("x", R.FOREIGN)]
    elif kind == "readable":
        gone = [at for at, one in enumerate(page) if one.withdrawn]
        for place in gone[:1]:
            its = released[page[place].entry].publications[0]
            page[place] = shown(its)
        expected = [(page[place].entry, R.READABLE) for place in gone[:1]]
    else:
        target = data.draw(st.sampled_from([n for n in seen if n != at]))
        page.insert(target, page.pop(at))
        neighbours = abs(seen.index(at) - seen.index(target)) == 1
        found = _found(page, released)
        assert [reading for _, reading in found] == [R.MOVED]
        assert neighbours or found[0][0] == one.entry
        return
    assert _found(page, released) == expected


def _found(page: list[PublicEntry], released: dict[str, Kept]) -> list[tuple[str, R]]:
    rows: list[Compared] = compared(page, released, never)
    return [(row.entry, row.reading) for row in rows if row.reading in WRONG]


@given(st.lists(st.integers(0, 30), max_size=30))
def test_what_stays_is_a_longest_run_that_never_falls(numbers: list[int]) -> None:
    stays = sorted(longest_rising(numbers))
    run = [numbers[at] for at in stays]
    assert run == sorted(run)
    best = [1] * len(numbers)
    for at, number in enumerate(numbers):
        before = [best[n] for n in range(at) if numbers[n] <= number]
        best[at] = 1 + max(before, default=0)
    assert len(stays) == max(best, default=0)
