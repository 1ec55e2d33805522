"""Words of the whole record are replaced by corrections that pass review like any other."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio import publication, record, replacing
from studio.errors import Refusal
from studio.record import SpeakerRole
from studio.review import ReviewState, Secrecy
from tests.studio.room import Room, open_room


def said(room: Room, text: str, out: bool = False) -> int:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
    if out:
        room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
        room["publisher"].execute(publication.release_line, line, 1)
    return line


def seen(room: Room, words: str, by: str) -> dict[int, int]:
    return {row.id: row.version for row in room["steno"].query(replacing.found, words, by)}


def test_every_line_with_the_words_is_proposed_and_approved_together(room: Room) -> None:
    out, waiting, other = (
        said(room, "一周内办结，一周。", out=True),
        said(room, "一周"),
        said(room, "两周"),
    )
    found = seen(room, "一周", "三天")
    assert found == {out: 1, waiting: 1}
    assert (
        room["steno"].execute(replacing.replace_all, "一周", "三天", found, "“一周”应为“三天”") == 2
    )
    rows = {row.id: row for row in room["aide"].query(record.lines)}
    assert (rows[out].text, rows[out].remark) == ("三天内办结，三天。", "“一周”应为“三天”")
    assert (rows[waiting].text, rows[waiting].remark) == ("三天", "")
    assert rows[other].version == 1
    assert rows[out].state is ReviewState.SUBMITTED
    with pytest.raises(Refusal):
        room["steno"].execute(replacing.approve_together, [(out, 2), (waiting, 2)])
    room["reviewer"].execute(replacing.approve_together, [(out, 2), (waiting, 2)])
    states = {row.id: row.state for row in room["aide"].query(record.lines)}
    assert states[out] is states[waiting] is ReviewState.APPROVED


def test_nothing_is_replaced_where_one_line_moved_on(room: Room) -> None:
    first, second = said(room, "一周"), said(room, "又一周")
    found = seen(room, "一周", "三天")
    room["steno"].execute(record.hand_in, second, "又一周了", 1)
    with pytest.raises(Refusal, match="刚被改过"):
        room["steno"].execute(replacing.replace_all, "一周", "三天", found)
    assert room["aide"].query(record.lines, ids=[first])[0].version == 1


def test_what_is_typed_or_withdrawn_is_left_alone(room: Room) -> None:
    gone = said(room, "一周内", out=True)
    room["publisher"].execute(publication.withdraw_line, gone, "口误")
    typed = room["steno"].execute(record.start_line, SpeakerRole.HOST)
    room["steno"].execute(record.draft, typed, "一周还没写完", 0)
    assert seen(room, "一周", "三天") == {}
    with pytest.raises(Refusal, match="没有要替换"):
        room["steno"].execute(replacing.replace_all, "一周", "三天", {})
    with pytest.raises(Refusal):
        room["aide"].execute(replacing.replace_all, "一周", "三天", {gone: 1})
    assert seen(room, "", "三天") == {}
    assert seen(room, "一周", "一周") == {}


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    texts=st.lists(st.text("一周三天ab", min_size=1, max_size=8), min_size=1, max_size=5),
    words=st.text("一周三天ab", min_size=1, max_size=2),
    by=st.text("一周三天ab", max_size=3),
)
def test_no_line_is_lost_doubled_or_out_of_order(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], words: str, by: str
) -> None:
    with open_room(tmp_path_factory.mktemp("replacing")) as room:
        lines = [said(room, text) for text in texts]
        found = {
            one: version
            for one, version in seen(room, words, by).items()
            if dict(zip(lines, texts, strict=True))[one].replace(words, by).strip()
        }
        if found:
            room["steno"].execute(replacing.replace_all, words, by, found)
        rows = room["aide"].query(record.lines)
        assert [row.id for row in rows] == lines
        for row, text in zip(rows, texts, strict=True):
            changed = row.id in found
            assert row.text == (text.replace(words, by) if changed else text)
            assert row.version == 1 + changed
