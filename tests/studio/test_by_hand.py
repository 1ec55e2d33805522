"""Pasting by hand keeps what a courier keeps: only what was released, in order, nothing twice."""

from datetime import datetime, timedelta

import pytest

from studio import (
    air_check,
    answer,
    house,
    interview,
    photo,
    photo_line,
    publication,
    record,
    screening,
)
from studio.clock import Clock
from studio.desk import Desk
from studio.errors import Refusal
from studio.journal import HOUSE, entries_after
from studio.photo import ShownPhoto
from studio.publication import Bench, Deed, PublicationState
from studio.publication.paste import Paste
from studio.responsibility import Step, Thing, responsibility
from studio.review import Secrecy
from tests.photos import plain
from tests.studio.pasting import (
    Pasting,
    approved,
    colleague,
    corrected,
    pasting_in,
    released,
    states,
)
from tests.studio.room import Room

P = PublicationState


@pytest.fixture
def hand(room: Room) -> Pasting:
    return pasting_in(room)


# which programmes


def test_a_programme_and_the_house_may_paste_by_hand(room: Room) -> None:
    room.boss.execute(house.use_portal, " paste: ")
    number = room.boss.execute(
        interview.plan, "夜市", "城管局", room["aide"].clock.now(), 60, "测试"
    )
    shown = room["boss"].in_programme(number).query(interview.interview)
    assert shown.portal_url == house.PASTED_INTO
    for wrong in ("paste:x", "paste://a"):
        with pytest.raises(Refusal, match="http"):
            room["boss"].execute(interview.choose_portal, wrong)


def test_a_rehearsal_pastes_nowhere(room: Room) -> None:
    boss, now = room["boss"].in_programme(HOUSE), room["aide"].clock.now()
    number = boss.execute(interview.plan, "夜市", "城管局", now, 60, "测试", True)
    with pytest.raises(Refusal, match="彩排"):
        boss.in_programme(number).execute(interview.choose_portal, house.PASTED_INTO)


def test_what_goes_by_an_interface_is_not_pasted(room: Room) -> None:
    released(room, "大家好")
    assert room["publisher"].query(publication.bench) == Bench(False)
    with pytest.raises(Refusal, match="由程序推送"):
        room["publisher"].execute(publication.tick, 1, 0, "")


def test_only_the_publisher_pastes(hand: Pasting) -> None:
    released(hand.room, "大家好")
    task = hand.task
    for login in ("reviewer", "director", "steno", "aide"):
        for command in (publication.take_up, publication.take_over, publication.tick):
            with pytest.raises(Refusal, match="发布员"):
                hand.room[login].execute(command, task.publication_id, 0)


def test_who_has_pasted_stays_with_pasting(hand: Pasting) -> None:
    released(hand.room, "大家好")
    hand.room["boss"].execute(interview.choose_portal, "")
    hand.room["boss"].execute(interview.choose_portal, house.PASTED_INTO)
    hand.pastes()
    with pytest.raises(Refusal, match="已经有人工贴上的内容"):
        hand.room["boss"].execute(interview.choose_portal, "https://www.example.gov.cn")


# order


def test_lines_are_pasted_one_by_one_in_order(hand: Pasting) -> None:
    released(hand.room, "一", "二", "三")
    assert hand.bench.waiting == 3
    done = [hand.pastes() for _ in range(3)]
    assert [task.words for task in done] == ["[主持人] 一", "[主持人] 二", "[主持人] 三"]
    assert [task.after and task.after.words for task in done] == [
        None, "[主持人] 一", "[主持人] 二",
    ]  # fmt: skip
    assert {task.deed for task in done} == {Deed.PLACE}
    assert states(hand.room) == [P.PASTED] * 3
    assert hand.bench.task is None
    hand.check()


def test_a_gap_holds_what_comes_after_it(hand: Pasting) -> None:
    first = approved(hand.room, "一")
    released(hand.room, "二")
    assert hand.bench.task is None
    hand.room["publisher"].execute(publication.release_line, first, 1)
    assert hand.pastes().words == "[主持人] 一"
    assert hand.pastes().words == "[主持人] 二"
    hand.check()


def test_a_skipped_line_comes_late_and_in_its_place(hand: Pasting) -> None:
    first = approved(hand.room, "一")
    released(hand.room, "二")
    hand.room["director"].execute(publication.skip_line, first)
    hand.pastes()
    hand.room["publisher"].execute(publication.release_line, first, 1)
    late = hand.pastes()
    assert late.late
    assert late.after is None
    assert [name for name, _words in hand.lines] == [f"line-{first}", f"line-{first + 1}"]
    hand.check()


def test_nothing_is_ticked_out_of_turn_or_twice(hand: Pasting) -> None:
    released(hand.room, "一", "二")
    task = hand.pastes()
    with pytest.raises(Refusal, match="打过勾"):
        hand.does(publication.tick, task)
    with pytest.raises(Refusal, match="打过勾"):
        hand.does(publication.take_up, task)
    second = hand.task
    with pytest.raises(Refusal, match="没有这条"):
        hand.desk.execute(publication.tick, second.publication_id + 1, 0, "")
    released(hand.room, "三")
    with pytest.raises(Refusal, match="先做另一项"):
        hand.desk.execute(publication.tick, second.publication_id + 1, 0, "")


def test_answers_stand_on_a_part_of_their_own(hand: Pasting) -> None:
    room = hand.room
    (asked,) = room.ask("隔夜菜能吃吗？")
    room["aide"].execute(screening.admit, asked, 0)
    number = room["aide"].execute(answer.hand_in, asked, "冷藏不超过三天。", 0)
    room["reviewer"].execute(answer.approve, number, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, number, 1)
    released(room, "大家好")
    assert hand.pastes().line
    task = hand.pastes()
    assert (task.line, task.after, task.number) == (False, None, 0)
    assert task.words.startswith("问：隔夜菜能吃吗？\n[")
    assert task.words.endswith("] 冷藏不超过三天。")
    room["publisher"].execute(publication.withdraw_answer, number, "核实")
    assert hand.pastes().deed is Deed.REMOVE
    assert hand.answers == []
    hand.check()


def test_a_photo_is_handed_out_with_its_words(hand: Pasting) -> None:
    room = hand.room
    room["steno"].execute(photo_line.bring, plain())
    (shown,) = room["steno"].query(photo.waiting)
    photos = [ShownPhoto(shown.sha256, "执法现场")]
    line = room["steno"].execute(photo_line.write, shown.id, "执法现场", "执法人员检查后厨。")
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    assert list(hand.pastes().photos) == photos


# corrections, withdrawals, moves


def test_a_correction_says_what_stands_and_what_comes(hand: Pasting) -> None:
    first, _second = released(hand.room, "三千人", "二")
    hand.pastes_all()
    corrected(hand.room, first, "四千人")
    task = hand.pastes()
    assert (task.deed, task.before) == (Deed.CHANGE, "[主持人] 三千人")
    assert task.words == "[主持人] 四千人\n（更正数字）"
    with hand.room.database.reading() as connection:
        query = publication.Publication.__table__.select()
        found = [row.state for row in connection.execute(query.order_by("id"))]
    assert found == [P.REPLACED.value, P.PASTED.value, P.PASTED.value]
    hand.check()


def test_what_was_corrected_before_it_was_pasted_is_pasted_once(hand: Pasting) -> None:
    first, _second = released(hand.room, "三千人", "二")
    corrected(hand.room, first, "四千人")
    assert hand.bench.waiting == 2
    task = hand.pastes()
    assert (task.deed, task.version, task.doubtful) == (Deed.PLACE, 2, False)
    assert hand.pastes().words == "[主持人] 二"
    assert hand.bench.task is None
    hand.check()


def test_a_correction_while_the_old_words_are_in_hand(hand: Pasting) -> None:
    (line,) = released(hand.room, "三千人")
    old = hand.copies()
    corrected(hand.room, line, "四千人")
    assert "新的一版" in hand.sees(old).gone
    with pytest.raises(Refusal, match="新的一版"):
        hand.does(publication.tick, old)
    new = hand.task
    assert (new.version, new.doubtful) == (2, True)
    hand.pastes()
    assert hand.lines == [(f"line-{line}", new.words)]
    hand.check()


def test_what_was_withdrawn_before_it_was_pasted_is_nothing_to_do(hand: Pasting) -> None:
    first, _second = released(hand.room, "说错了", "二")
    hand.room["publisher"].execute(publication.withdraw_line, first, "口误")
    assert hand.bench.waiting == 1
    assert hand.pastes().words == "[主持人] 二"
    assert hand.bench.task is None
    assert hand.desk.query(publication.tally).withdrawals_waiting == 0
    hand.check()


def test_what_was_withdrawn_unpasted_and_released_again_stays(hand: Pasting) -> None:
    (line,) = released(hand.room, "一")
    hand.room["publisher"].execute(publication.withdraw_line, line, "核实")
    hand.room["publisher"].execute(publication.release_line, line, 1)
    assert hand.pastes().deed is Deed.PLACE
    assert hand.bench.task is None
    hand.check()


def test_what_was_withdrawn_while_in_hand_is_taken_off_all_the_same(hand: Pasting) -> None:
    (line,) = released(hand.room, "说错了")
    old = hand.copies()
    hand.room["reviewer"].execute(publication.withdraw_line, line, "口误")
    assert "已撤回" in hand.sees(old).gone
    with pytest.raises(Refusal, match="马上删去"):
        hand.does(publication.tick, old)
    task = hand.task
    assert (task.deed, task.doubtful, task.words) == (Deed.REMOVE, True, "[主持人] 说错了")
    hand.ticks(task)
    assert hand.bench.task is None
    hand.check()


def test_a_withdrawal_comes_before_everything(hand: Pasting) -> None:
    first, _second = released(hand.room, "一", "二")
    hand.pastes()
    hand.room["director"].execute(publication.stop_sending)
    hand.room["publisher"].execute(publication.withdraw_line, first, "核实")
    task = hand.pastes()
    assert (task.deed, task.before) == (Deed.REMOVE, "[主持人] 一")
    assert hand.lines == []
    hand.room["director"].execute(publication.start_sending)
    hand.pastes_all()
    assert states(hand.room) == [P.WITHDRAWN, P.PASTED]
    hand.check()


def test_what_was_withdrawn_can_be_pasted_again(hand: Pasting) -> None:
    (line,) = released(hand.room, "一")
    hand.pastes()
    hand.room["publisher"].execute(publication.withdraw_line, line, "核实")
    hand.room["publisher"].execute(publication.release_line, line, 1)
    assert [hand.pastes().deed, hand.pastes().deed] == [Deed.REMOVE, Deed.PLACE]
    assert states(hand.room) == [P.PASTED]
    hand.check()


def test_a_line_that_was_moved_is_moved_on_the_page(hand: Pasting) -> None:
    first, _second, third = released(hand.room, "一", "二", "三")
    hand.pastes_all()
    hand.room["publisher"].execute(publication.move_line, third, first)
    hand.pastes_all()
    assert [words for _name, words in hand.lines] == ["[主持人] 三", "[主持人] 一", "[主持人] 二"]
    hand.check()


def test_joined_lines_leave_as_the_whole_comes(hand: Pasting) -> None:
    first, second = released(hand.room, "一", "二")
    hand.pastes_all()
    hand.room["steno"].execute(record.join, first, "一二", 1, second, 1, "合并")
    hand.room["reviewer"].execute(record.approve, first, 2, Secrecy.OPEN)
    hand.room["publisher"].execute(publication.release_line, first, 2)
    assert [hand.pastes().deed, hand.pastes().deed] == [Deed.REMOVE, Deed.CHANGE]
    assert [name for name, _words in hand.lines] == [f"line-{first}"]
    hand.check()


# stop and hold


def test_a_stop_holds_what_is_in_hand(hand: Pasting) -> None:
    released(hand.room, "一")
    task = hand.copies()
    hand.room["director"].execute(publication.stop_sending)
    assert hand.bench.stopped
    assert "推送已停止" in hand.sees(task).gone
    with pytest.raises(Refusal, match="从网页上删去"):
        hand.does(publication.tick, task)
    hand.room["director"].execute(publication.start_sending)
    hand.ticks(task)
    hand.check()


def test_a_held_release_is_neither_copied_nor_ticked_before_its_time(hand: Pasting) -> None:
    room = hand.room
    room.boss.execute(house.hold_releases, 60)
    (line,) = released(room, "一")
    task = hand.task
    assert task.held_until is not None
    for command in (publication.take_up, publication.tick):
        with pytest.raises(Refusal, match="等待时间"):
            hand.does(command, task)
    room["publisher"].execute(publication.recall, task.publication_id)
    assert hand.bench.task is None
    assert "收回" in hand.sees(task).gone
    hand.check()
    assert line


def test_what_somebody_copied_is_not_recalled_any_more(hand: Pasting) -> None:
    room = hand.room
    room.boss.execute(house.hold_releases, 1)
    released(room, "一")
    known = hand.desk
    later = Desk(known.database, known.person, _Ahead(), "甲机", known.programme)
    task = later.query(publication.next_task)
    assert task is not None
    assert task.held_until is None
    later.execute(publication.take_up, task.publication_id, 0)
    with pytest.raises(Refusal, match="收不回来"):
        room["publisher"].execute(publication.recall, task.publication_id)
    later.execute(publication.tick, task.publication_id, 0, "")
    assert states(room) == [P.PASTED]


class _Ahead(Clock):
    """A clock some time ahead."""

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=5)


# two publishers


def test_two_publishers_do_not_paste_the_same(hand: Pasting) -> None:
    released(hand.room, "一", "二")
    other = colleague(hand)
    task = hand.copies()
    seen = other.task
    assert (seen.holder, seen.hand and seen.hand.place) == ("publisher", "甲机")
    for command in (publication.take_up, publication.tick):
        with pytest.raises(Refusal, match="publisher在 甲机 已经拷贝"):
            other.does(command, seen)
    hand.ticks(task)
    assert "publisher在 甲机 已经打过勾" in other.sees(seen).gone
    other.pastes()
    hand.check()


def test_a_colleague_takes_over_what_one_cannot_finish(hand: Pasting) -> None:
    released(hand.room, "一")
    other, task = colleague(hand), hand.task
    with pytest.raises(Refusal, match="没有在别人手上"):
        other.does(publication.take_over, task)
    hand.copies()
    other.does(publication.take_over, task)
    assert other.task.doubtful  # it may be on the page already
    with pytest.raises(Refusal, match="reviewer2在 乙机"):
        hand.does(publication.tick, task)
    other.ticks(other.task)
    hand.check()


def test_a_kill_between_copying_and_ticking_shows_the_same_again(hand: Pasting) -> None:
    released(hand.room, "一", "二")
    before = hand.copies()
    anew = Pasting(hand.room, lines=hand.lines)
    assert anew.task.publication_id == before.publication_id
    assert anew.task.hand is not None
    assert anew.task.hand.by == "publisher"
    anew.copies()
    anew.ticks(anew.task)
    assert anew.pastes().words == "[主持人] 二"
    anew.check()


# taking back


def test_the_last_tick_is_taken_back_until_the_next(hand: Pasting) -> None:
    released(hand.room, "一", "二")
    first = hand.pastes()
    hand.takes_back()
    hand.lines.clear()
    assert hand.task.publication_id == first.publication_id
    assert states(hand.room) == [P.WAITING, P.WAITING]
    assert hand.bench.undoable == 0
    hand.check()
    hand.pastes()
    undoable = hand.bench.undoable
    hand.pastes()
    with pytest.raises(Refusal, match="最近一次"):
        hand.desk.execute(publication.take_back, undoable)
    hand.check()


def test_a_taken_back_correction_leaves_what_stood_there(hand: Pasting) -> None:
    (line,) = released(hand.room, "三千人")
    hand.pastes()
    before = list(hand.lines)
    corrected(hand.room, line, "四千人")
    hand.pastes()
    hand.takes_back()
    hand.lines[:] = before
    assert hand.task.deed is Deed.CHANGE
    hand.check()
    hand.pastes()
    assert states(hand.room) == [P.PASTED]
    hand.check()


def test_a_taken_back_removal_is_to_be_done_again(hand: Pasting) -> None:
    (line,) = released(hand.room, "一")
    hand.pastes()
    before = list(hand.lines)
    hand.room["publisher"].execute(publication.withdraw_line, line, "核实")
    hand.pastes()
    hand.takes_back()
    hand.lines[:] = before
    hand.check()
    assert hand.pastes().deed is Deed.REMOVE
    hand.check()


def test_a_removal_that_nobody_is_sure_of_comes_back_too(hand: Pasting) -> None:
    (line,) = released(hand.room, "一")
    hand.copies()
    hand.room["publisher"].execute(publication.withdraw_line, line, "核实")
    hand.pastes()
    hand.takes_back()
    assert hand.task.deed is Deed.REMOVE


def test_nobody_takes_back_what_another_ticked_or_what_was_withdrawn(hand: Pasting) -> None:
    (line,) = released(hand.room, "一")
    hand.pastes()
    number = hand.bench.undoable
    other = colleague(hand)
    assert other.bench.undoable == 0
    with pytest.raises(Refusal, match="由本人收回"):
        other.desk.execute(publication.take_back, number)
    hand.room["publisher"].execute(publication.withdraw_line, line, "核实")
    with pytest.raises(Refusal, match="又撤回了"):
        hand.desk.execute(publication.take_back, number)


# what is kept


def test_a_tick_says_who_where_and_on_which_page(hand: Pasting) -> None:
    (line,) = released(hand.room, "一")
    hand.pastes("https://www.example.gov.cn/ft/12.html")
    shown = hand.room["publisher"].query(responsibility, Thing.LINE, line)
    duty = next(one for one in shown.duties if one.step is Step.PASTED)
    assert (duty.by, duty.proved) == ("publisher", True)
    assert duty.deed is not None
    assert duty.deed.place == "甲机"
    assert not [one for one in shown.duties if one.step in (Step.SENT, Step.PROVED)]
    with hand.room.database.reading() as connection:
        (row,) = connection.execute(Paste.__table__.select())
        acts = [entry.act for entry in entries_after(connection, 1, 0)]
    assert row.evidence == "https://www.example.gov.cn/ft/12.html"
    assert acts[-2:] == ["publication.take_up", "publication.tick"]


def test_a_page_s_address_is_one_that_a_reader_can_open(hand: Pasting) -> None:
    released(hand.room, "一")
    with pytest.raises(Refusal, match="网页地址"):
        hand.does(publication.tick, hand.task, "看那里")


def test_what_was_taken_off_by_hand_says_so(hand: Pasting) -> None:
    (line,) = released(hand.room, "一")
    hand.pastes()
    hand.room["reviewer"].execute(publication.withdraw_line, line, "核实")
    hand.pastes()
    shown = hand.room["publisher"].query(responsibility, Thing.LINE, line)
    duty = next(one for one in shown.duties if one.step is Step.CLEARED)
    assert (duty.by, duty.proved) == ("publisher", True)
    assert not [one for one in shown.duties if one.step is Step.TAKEN_OFF]


def test_pasted_is_counted_apart_from_read_back(hand: Pasting) -> None:
    released(hand.room, "一", "二")
    hand.pastes()
    tally = hand.desk.query(publication.tally)
    assert (tally.waiting, tally.online, tally.pasted) == (1, 0, 1)


def test_the_check_before_air_misses_no_courier(hand: Pasting) -> None:
    rows = {row.check: row for row in hand.room["director"].query(air_check.checks)}
    for one in (air_check.Check.COURIER, air_check.Check.PORTAL):
        assert rows[one].right
        assert "人工粘贴" in rows[one].said
