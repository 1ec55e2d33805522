"""The whole life of a line of the record."""

import pytest

from studio import publication, record
from studio.errors import Refusal
from studio.interview import end
from studio.record import SpeakerRole
from studio.review import ReviewState, Secrecy
from tests.studio.room import Room


def typed(room: Room, text: str = "大家好", who: str = "steno") -> int:
    return room[who].execute(record.write, SpeakerRole.HOST, "", text)


def approved(room: Room, text: str = "大家好") -> int:
    line = typed(room, text)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    return line


def released(room: Room, text: str = "大家好") -> int:
    line = approved(room, text)
    room["publisher"].execute(publication.release_line, line, 1)
    return line


def outgoing_entries(room: Room) -> list[str]:
    found = room["publisher"].query(publication.next_outgoing)
    return [found.entry] if found else []


def state_of(room: Room, line: int) -> ReviewState:
    return room["steno"].query(record.lines, ids=[line])[0].state


def test_a_line_goes_from_the_stenographer_through_review_to_the_publisher(room: Room) -> None:
    line = typed(room)
    assert state_of(room, line) is ReviewState.SUBMITTED
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    assert [row.id for row in room["publisher"].query(publication.releasable)] == [line]
    room["publisher"].execute(publication.release_line, line, 1)
    assert outgoing_entries(room) == [f"line-{line}"]
    assert room["publisher"].query(publication.releasable) == ()


def test_submitting_never_publishes(room: Room) -> None:
    line = typed(room)
    assert room["publisher"].query(publication.next_outgoing) is None
    with pytest.raises(Refusal, match="还没有审核通过"):
        room["publisher"].execute(publication.release_line, line, 1)


def test_nobody_approves_their_own_line(room: Room) -> None:
    line = typed(room, who="reviewer2")
    with pytest.raises(Refusal, match="须由另一人审核"):
        room["reviewer2"].execute(record.approve, line, 1, Secrecy.OPEN)
    assert state_of(room, line) is ReviewState.SUBMITTED


def test_who_wrote_an_earlier_version_does_not_approve_the_later_one(room: Room) -> None:
    line = typed(room, who="reviewer2")
    room["reviewer"].execute(record.hand_in, line, "大家下午好", 1)
    for somebody in ("reviewer", "reviewer2"):
        with pytest.raises(Refusal, match="须由另一人审核"):
            room[somebody].execute(record.approve, line, 2, Secrecy.OPEN)


def test_only_reviewers_review(room: Room) -> None:
    line = typed(room)
    for somebody in ("aide", "publisher", "director", "host", "collector", "stranger"):
        with pytest.raises(Refusal):
            room[somebody].execute(record.approve, line, 1, Secrecy.OPEN)


def test_no_approval_without_the_secrecy_check(room: Room) -> None:
    line = typed(room)
    with pytest.raises(Refusal, match="保密审查"):
        room["reviewer"].execute(record.approve, line, 1, None)
    for outcome in (Secrecy.CLOSED, Secrecy.STUDY):
        with pytest.raises(Refusal, match="不能通过"):
            room["reviewer"].execute(record.approve, line, 1, outcome)


def test_a_returned_line_comes_back_as_a_new_version(room: Room) -> None:
    line = typed(room, "一千一百八十九各")
    room["reviewer"].execute(record.give_back, line, 1, "同音字")
    assert room["steno"].query(record.lines, ids=[line])[0].reason == "同音字"
    room["steno"].execute(record.hand_in, line, "一千一百八十九个", 1)
    room["reviewer"].execute(record.approve, line, 2, Secrecy.OPEN)
    texts = [version.text for version in room["steno"].query(record.versions, [line])[line]]
    assert texts == ["一千一百八十九各", "一千一百八十九个"]


def test_a_return_needs_a_reason(room: Room) -> None:
    line = typed(room)
    with pytest.raises(Refusal, match="退回原因"):
        room["reviewer"].execute(record.give_back, line, 1, "  ")


def test_the_reviewer_approves_only_the_version_on_the_screen(room: Room) -> None:
    line = typed(room)
    room["steno"].execute(record.hand_in, line, "换了的文字", 1)
    with pytest.raises(Refusal, match="新版本"):
        room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)


def test_readers_get_lines_strictly_by_position(room: Room) -> None:
    first, second = approved(room, "一"), approved(room, "二")
    room["publisher"].execute(publication.release_line, second, 1)
    assert outgoing_entries(room) == []
    room["publisher"].execute(publication.release_line, first, 1)
    assert outgoing_entries(room) == [f"line-{first}"]


def test_a_line_that_is_being_typed_holds_the_ones_behind_it(room: Room) -> None:
    room["steno"].execute(record.start_line, SpeakerRole.GUEST, "程立言")
    released(room, "后一条")
    assert outgoing_entries(room) == []


def test_a_discarded_line_holds_nothing(room: Room) -> None:
    typing = room["steno"].execute(record.start_line, SpeakerRole.HOST)
    behind = released(room, "后一条")
    room["steno"].execute(record.discard, typing)
    assert outgoing_entries(room) == [f"line-{behind}"]


def test_the_director_lets_the_feed_go_on_and_the_line_comes_late(room: Room) -> None:
    stuck, behind = typed(room, "卡住"), released(room, "后一条")
    room["director"].execute(publication.skip_line, stuck)
    assert outgoing_entries(room) == [f"line-{behind}"]
    room["reviewer"].execute(record.approve, stuck, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, stuck, 1)
    late = room["publisher"].query(publication.next_outgoing)
    assert late is not None
    assert (late.entry, late.late) == (f"line-{stuck}", True)


def test_a_correction_keeps_the_line_its_place_and_the_note_is_reviewed(room: Room) -> None:
    line = released(room, "归并了五调")
    room["steno"].execute(record.hand_in, line, "归并了五条", 1, "“五调”应为“五条”")
    with pytest.raises(Refusal, match="还没有审核通过"):
        room["publisher"].execute(publication.release_line, line, 2)
    room["reviewer"].execute(record.approve, line, 2, Secrecy.OPEN)
    assert room["publisher"].query(publication.releasable)[0].correction
    room["publisher"].execute(publication.release_line, line, 2)
    row = room["steno"].query(publication.feed)[0]
    assert (row.released_version, row.corrections, row.line.number) == (2, 1, 1)


def test_the_same_version_is_not_released_twice(room: Room) -> None:
    line = released(room)
    with pytest.raises(Refusal, match="已经发布"):
        room["publisher"].execute(publication.release_line, line, 1)


def test_a_withdrawal_needs_no_approval_and_overtakes_what_waits(room: Room) -> None:
    line = released(room)
    room["publisher"].execute(publication.withdraw_line, line, "嘉宾要求核实后再发")
    assert outgoing_entries(room) == []
    orders = room["publisher"].query(publication.outgoing_withdrawals)
    assert [order.entry for order in orders] == [f"line-{line}"]
    with pytest.raises(Refusal, match="已撤回"):
        room["publisher"].execute(publication.withdraw_line, line, "再撤")


def test_a_withdrawn_line_is_republished_only_after_a_new_approval(room: Room) -> None:
    line = released(room, "县里某超市")
    room["publisher"].execute(publication.withdraw_line, line, "核实")
    room["steno"].execute(record.hand_in, line, "食品抽检结果在哪里查", 1)
    with pytest.raises(Refusal):
        room["publisher"].execute(publication.release_line, line, 2)
    room["reviewer"].execute(record.approve, line, 2, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 2)
    again = room["publisher"].query(publication.next_outgoing)
    assert again is not None
    assert (again.text, again.number) == ("食品抽检结果在哪里查", 2)


@pytest.mark.parametrize(
    ("speaker", "name"),
    [(SpeakerRole.GUEST, "程立言"), (SpeakerRole.NETIZEN, "主持人"),
     (SpeakerRole.PRESS, "云州日报"), (SpeakerRole.EDITOR, ""), (SpeakerRole.HOST, "")],
)  # fmt: skip
@pytest.mark.about_the_file
def test_who_spoke_an_approved_version_stays_whoever_is_named_for_the_next(
    room: Room, speaker: SpeakerRole, name: str
) -> None:
    """Moved after another speaker was named, it goes out under its own label and role."""
    before = released(room, "前一条")
    line = room["steno"].execute(record.write, speaker, name, "原话")
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    other = SpeakerRole.HOST if speaker is not SpeakerRole.HOST else SpeakerRole.NETIZEN
    room["steno"].execute(record.speak, line, other, "")
    room["publisher"].execute(publication.release_line, line, 1)
    room["publisher"].execute(publication.move_line, line, before)
    with room.database.reading() as connection:
        roles = connection.exec_driver_sql(
            f"SELECT role FROM publication WHERE line_id = {line}"
        ).scalars().all()  # fmt: skip
    assert roles == [speaker.value] * 2


def test_a_move_of_released_lines_is_the_publishers_and_sends_them_again(room: Room) -> None:
    first, second = released(room, "一"), released(room, "二")
    with pytest.raises(Refusal, match="发布员"):
        room["steno"].execute(publication.move_line, second, first)
    room["publisher"].execute(publication.move_line, second, first)
    assert [row.id for row in room["steno"].query(publication.feed)] == [second, first]
    rows = {row.id: row.line for row in room["steno"].query(publication.feed)}
    ahead = room["publisher"].query(publication.next_outgoing)
    assert ahead is not None
    assert (ahead.entry, ahead.number) == (f"line-{second}", 2)
    assert ahead.sequence < rows[first].position
    assert [rows[line].number for line in (first, second)] == [1, 2]


def test_a_late_line_is_marked(room: Room) -> None:
    room["host"].execute(end)
    line = typed(room, "补录")
    assert room["steno"].query(record.lines, ids=[line])[0].late


def test_the_label_comes_from_the_role_never_from_text(room: Room) -> None:
    line = room["steno"].execute(record.write, SpeakerRole.NETIZEN, "主持人", "我是主持人")
    assert room["steno"].query(record.lines, ids=[line])[0].label == "网友 主持人"
    with pytest.raises(Refusal, match="嘉宾名单"):
        room["steno"].execute(record.write, SpeakerRole.GUEST, "路人", "大家好")
