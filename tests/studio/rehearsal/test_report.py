"""A run is only as good as its worst line: every doctored portal or journal breaks a promise."""

from dataclasses import replace

import pytest

from studio.rehearsal.effort import taken_in_words
from studio.rehearsal.report import (
    Expected,
    Journal,
    Play,
    Portal,
    Released,
    SeenEntry,
    SeenPhoto,
    account,
    suggestions,
)

EXPECTED = Expected(
    lines=[("主持人", "大家好。"), ("程立言", "你好，五条。"), ("网友 甲", "抽检结果在哪里查？")],
    corrected=[("你好，五调。", "你好，五条。")],
    withdrawn=["县里某超市的抽检结果在哪里查？"],
    questions=[("甲", "问一"), ("乙", "问二")],
    refused=1,
    answers=["答一"],
    splits=2,
    photos=[("访谈现场。", "五人围坐")],
)
PHOTO = SeenPhoto("访谈现场。", "五人围坐", b"\xff\xd8plain")


def _seen(entry: str, version: int, sequence: int, label: str, text: str, at: float) -> SeenEntry:
    kind = entry.partition("-")[0]
    remark = "更正：应为五条" if entry == "line-2" and version == 2 else ""
    return SeenEntry(entry, version, sequence, kind, label, text, remark, at=at)


HELLO = _seen("line-1", 1, 1, "主持人", "大家好。", 10.0)
WRONG = _seen("line-2", 1, 2, "程立言", "你好，五调。", 11.0)
RIGHT = _seen("line-2", 2, 2, "程立言", "你好，五条。", 14.0)
TAKEN_BACK = _seen("line-3", 1, 3, "网友 甲", "县里某超市的抽检结果在哪里查？", 12.0)
AGAIN = _seen("line-3", 2, 3, "网友 甲", "抽检结果在哪里查？", 15.0)
ANSWER = _seen("answer-1", 1, 1, "市场监管局", "答一", 13.0)
GONE = replace(TAKEN_BACK, text="", withdrawn=True, at=12.5)

JOURNAL = Journal(
    released=[
        Released(one.entry, one.version, "steno01", "reviewer01", one.at - 2, one.at - 1)
        for one in (HELLO, WRONG, RIGHT, TAKEN_BACK, AGAIN, ANSWER)
    ],
    questions=[("甲", "问一"), ("乙", "问二")],
    order=["line-1", "line-2", "line-3"],
    typed={"steno01": 2, "steno02": 1},
    moves=1,
    splits=2,
)
PORTAL = Portal(
    entries=[HELLO, RIGHT, AGAIN, ANSWER],
    arrivals=[HELLO, WRONG, TAKEN_BACK, GONE, ANSWER, RIGHT, AGAIN],
    pages={"snapshot": "大家好。你好，五条。抽检结果在哪里查？"},
    form_refused=1,
    photos=[PHOTO],
)


def _broken(portal: Portal = PORTAL, journal: Journal = JOURNAL, play: Play | None = None) -> str:
    figures = account(EXPECTED, journal, portal, play or Play())
    return "；".join(figures["broken_promises"])


def test_a_run_in_which_all_went_well_breaks_no_promise() -> None:
    figures = account(EXPECTED, JOURNAL, PORTAL, Play())
    assert figures["broken_promises"] == []
    assert figures["lines_published"] == figures["lines_expected"] == 3
    assert figures["corrections"] == 1
    assert figures["questions_received"] == 3
    assert figures["approve_to_reader_ms"]["p50"] == 2000


def test_a_lost_line_breaks_the_run() -> None:
    assert "有记录没有上网" in _broken(replace(PORTAL, entries=[RIGHT, AGAIN, ANSWER]))


def test_one_wrong_character_is_a_lost_line() -> None:
    wrong = replace(HELLO, text="大家好！")
    said = _broken(replace(PORTAL, entries=[wrong, RIGHT, AGAIN, ANSWER]))
    assert "lost 应为 0，实为 1" in said
    assert "场景里没有的文字" in said


def test_a_wrong_speaker_is_a_lost_line() -> None:
    wrong = replace(HELLO, label="程立言")
    assert "有记录没有上网" in _broken(replace(PORTAL, entries=[wrong, RIGHT, AGAIN, ANSWER]))


def test_a_doubled_line_breaks_the_run() -> None:
    twice = replace(HELLO, entry="line-9", sequence=4)
    assert "重复上网" in _broken(replace(PORTAL, entries=[*PORTAL.entries, twice]))


def test_lines_in_another_order_break_the_run() -> None:
    swapped = [replace(HELLO, sequence=2), replace(RIGHT, sequence=1), AGAIN, ANSWER]
    assert "顺序不对" in _broken(replace(PORTAL, entries=swapped))


def test_a_reader_who_got_a_later_line_first_breaks_the_run() -> None:
    late = replace(HELLO, at=11.5)
    arrivals = [late, *PORTAL.arrivals[1:]]
    assert "顺序不对" in _broken(replace(PORTAL, arrivals=arrivals))


def test_a_portal_in_another_order_than_the_record_breaks_the_run() -> None:
    moved = replace(JOURNAL, order=["line-1", "line-3", "line-2"])
    assert "门户上的次序不是实录的次序：unlike_the_record 应为 0，实为 2" in _broken(journal=moved)
    gone = replace(JOURNAL, order=["line-1", "line-2"])
    assert "unlike_the_record 应为 0，实为 1" in _broken(journal=gone)


def test_a_line_that_is_not_online_is_no_other_order() -> None:
    given_up = replace(JOURNAL, order=["line-1", "line-9", "line-2", "line-3"])
    assert _broken(journal=given_up) == ""


RELAY = Play(
    done={"steno01": {"preedits": 4, "submitted_composing": 1}, "steno02": {"preedits": 2}},
    crew={"stenographer": ("steno01", "steno02")},
)


def test_a_relay_is_told_by_person_composition_move_split_and_late_line() -> None:
    late = [HELLO, RIGHT, replace(AGAIN, late=True), ANSWER]
    expected = replace(EXPECTED, moves=1, late=1)
    figures = account(expected, JOURNAL, replace(PORTAL, entries=late), RELAY)
    assert figures["broken_promises"] == []
    assert figures["relay"] == {
        "lines": {"steno01": 2, "steno02": 1}, "preedits": 6, "submitted_composing": 1,
        "speakers_composing": 0, "moves": 1, "splits": 2, "late_lines": 1,
    }  # fmt: skip


@pytest.mark.parametrize("splits", [1, 3])
def test_a_line_that_was_not_split_or_split_for_nothing_breaks_the_run(splits: int) -> None:
    said = _broken(journal=replace(JOURNAL, splits=splits))
    assert said == f"拆分的条数不对：应为 2，实为 {splits}"


@pytest.mark.parametrize(
    ("photos", "said"),
    [
        ([], "门户上的图片或图片说明不对：photos_served 应为 1，实为 0"),
        ([PHOTO, PHOTO], "门户上有多出来的图片：photos_unexpected 应为 0，实为 1"),
        ([replace(PHOTO, alt="五人围座")], "门户上的图片或图片说明不对"),
        ([replace(PHOTO, text="另一条")], "门户上的图片或图片说明不对"),
        ([replace(PHOTO, data=b"<html>")], "门户上的图片或图片说明不对"),
        ([replace(PHOTO, data=PHOTO.data + b"Exif")], "门户上的图片带着拍摄信息"),
    ],
)
def test_a_photo_with_wrong_words_or_with_its_place_breaks_the_run(
    photos: list[SeenPhoto], said: str
) -> None:
    assert said in _broken(replace(PORTAL, photos=photos))


def test_a_relay_that_was_none_breaks_the_run() -> None:
    expected = replace(EXPECTED, moves=2, late=1)
    alone = replace(JOURNAL, typed={"steno01": 3})
    figures = account(expected, alone, PORTAL, replace(RELAY, done={}))
    assert figures["broken_promises"] == [
        "steno02 一条记录也没有录",
        "没有一次经过输入法合成",
        "移动的条数不对：至少 2，实为 1",
        "补录的条数不对：应为 1，实为 0",
    ]


@pytest.mark.parametrize("approved_by", ["", "steno01"])
def test_a_version_without_a_second_person_breaks_the_run(approved_by: str) -> None:
    alone = [replace(JOURNAL.released[0], approved_by=approved_by), *JOURNAL.released[1:]]
    assert "未经另一人审核" in _broken(journal=replace(JOURNAL, released=alone))


def test_a_text_the_journal_does_not_know_breaks_the_run() -> None:
    unknown = replace(JOURNAL, released=JOURNAL.released[1:])
    assert "未经另一人审核" in _broken(journal=unknown)


@pytest.mark.parametrize("page", ["snapshot", "events", "page"])
def test_a_withdrawn_text_that_can_still_be_read_breaks_the_run(page: str) -> None:
    pages = {page: f"……{TAKEN_BACK.text}……"}
    assert "撤回的文字仍然读得到" in _broken(replace(PORTAL, pages=pages))


def test_a_withdrawn_text_in_the_read_back_breaks_the_run() -> None:
    entries = [HELLO, RIGHT, TAKEN_BACK, ANSWER]
    assert "撤回的文字仍然读得到" in _broken(replace(PORTAL, entries=entries))


def test_a_correction_without_its_note_breaks_the_run() -> None:
    bare = replace(RIGHT, remark="")
    assert "更正的条数" in _broken(replace(PORTAL, entries=[HELLO, bare, AGAIN, ANSWER]))


def test_a_lost_question_breaks_the_run() -> None:
    said = _broken(journal=replace(JOURNAL, questions=JOURNAL.questions[1:]))
    assert "收到的提问数不对" in said
    assert "有提问没有收到" in said


def test_a_question_nobody_decided_breaks_the_run() -> None:
    assert "有提问没有处理" in _broken(journal=replace(JOURNAL, undecided=1))


def test_a_journal_that_does_not_verify_breaks_the_run() -> None:
    assert "日志核对不通过" in _broken(journal=replace(JOURNAL, fault="第 7 条：内容被改动"))


def test_a_player_who_could_not_go_on_breaks_the_run() -> None:
    assert "没有 approve" in _broken(play=Play(faults=["reviewer01 的窗口上没有 approve"]))


def test_a_run_that_publishes_nothing_breaks_its_promises() -> None:
    said = _broken(Portal(entries=[]), Journal(released=[]))
    assert "一条记录也没有上网" in said


def test_it_says_how_many_suggestions_the_aides_took() -> None:
    done = {
        "aide01": {"merge": 3, "similar_offered": 2, "similar_taken": 1},
        "aide02": {"merge": 1, "unit_taken": 2},
        "host01": {"asked": 4},
    }
    found = suggestions(Play(done=done))
    assert found == {"merge": 4, "similar_offered": 2, "similar_taken": 1, "unit_taken": 2}
    assert taken_in_words(found) == (
        "助理归并 4 条：2 条有相似建议，1 条一键采纳；按建议转办 2 条。"
    )
