"""An erasure reaches all that holds an asker's data beside the question, and nothing more."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from studio import (
    answer,
    archive,
    floor_note,
    followup,
    origin_reply,
    publication,
    rating,
    screening,
    sentiment,
)
from studio.archive import Open
from studio.archive_file import check, write
from studio.audit import audit
from studio.courier import receipts
from studio.errors import Refusal
from studio.followup import Ledger
from studio.journal import MARK
from studio.people import COURIER
from studio.question import Arrival, arrive, questions
from studio.review import Secrecy
from tests.studio.closing_hour import left_open
from tests.studio.followup import at, ended, owned
from tests.studio.room import Room
from tests.studio.test_archive import everything
from tests.studio.test_rating import given, leased
from tests.studio.test_responsibility import carry

SECRET = "王小明"
CAME = datetime(2025, 6, 20, 7, 30, tzinfo=UTC)


def lived(room: Room) -> tuple[int, int]:
    """A question online that is rated, carded and owed, and one of the press that is grave."""
    aide, epoch = room["aide"], leased(room)
    page = [Arrival("live_page", "1", "网友", "工资被拖欠", CAME, "1")]
    room[COURIER].execute(receipts.take_in, page, "1", epoch)
    room["aide"].execute(
        arrive, [Arrival("press", "p", "云州日报", "强拆", CAME, reporter=f"{SECRET}记者")]
    )
    asked, grave = (row.id for row in aide.query(questions))
    aide.execute(screening.admit, asked, 0)
    aide.execute(floor_note.give, f"{SECRET}来过三次", asked)
    aide.execute(floor_note.give, "时间不多了")
    aide.execute(screening.escalate, grave, 0, "信访")
    said = sentiment.Report(
        sentiment.Level.MAJOR, CAME, f"{SECRET}举报", 3, "请核查", "有人转发", f"{SECRET}的微博"
    )
    aide.execute(sentiment.report, grave, said, 0)
    ended(room)
    row = owned(room, Ledger.UNANSWERED)
    at(room, "aide", 1).execute(followup.close, row.id, row.version, f"已电话答复{SECRET}")
    comment = [given(1, 1, f"我叫{SECRET}，没人管"), given(1, 2, "", 5)]
    room[COURIER].execute(receipts.take_ratings, comment, epoch)
    return asked, grave


def gone(room: Room, question: int) -> int:
    number = room["aide"].execute(archive.ask_erasure, question, "本人要求")
    return int(room["boss"].execute(archive.erase, number))


def test_what_askers_left_and_the_house_wrote_of_them_goes_too(room: Room) -> None:
    asked, grave = lived(room)
    assert gone(room, asked) == 4, "the raw words, the comment, the card, the step of the ledger"
    assert gone(room, grave) == 2, "the raw words and the report"
    assert audit(room.database).fault == ""
    whole = everything(room)
    assert SECRET not in whole
    assert "时间不多了" in whole, "said of no question"
    (row,) = room["aide"].query(rating.rated)
    assert (row.stars, row.comment) == (2, "")
    (report,) = room["aide"].query(sentiment.reports, grave)
    assert (report.report.level, report.report.gist) == (sentiment.Level.MAJOR, MARK)
    assert gone(room, asked) == 0, "done once more, it finds nothing"
    assert audit(room.database).fault == ""


def test_where_a_reply_stands_and_what_people_wrote_as_a_reason_goes_too(room: Room) -> None:
    aide, reviewer, publisher = room["aide"], room["reviewer"], room["publisher"]
    came = Arrival("weibo", f"u/{SECRET}/4711", "网友", "工资被拖欠", CAME)
    aide.execute(arrive, [came])
    (asked,) = (row.id for row in aide.query(questions))
    aide.execute(screening.admit, asked, 0)
    first = answer_of(room, asked, "请等待")
    reviewer.execute(answer.give_back, first, 1, f"{SECRET}说不是这样", None)
    aide.execute(answer.hand_in, asked, "十日内办结", 1)
    reviewer.execute(answer.approve, first, 2, Secrecy.OPEN)
    publisher.execute(publication.release_answer, first, 2)
    carry(room)
    (row,) = publisher.query(origin_reply.replies)
    place = "https://weibo.com/wangxiaoming/4711"
    publisher.execute(origin_reply.tick, row.id, row.publication_id, place, row.number)
    publisher.execute(publication.withdraw_answer, first, f"{SECRET}要求撤下")
    assert SECRET in everything(room)
    ended(room)
    assert gone(room, asked) == 3, "the raw words, the draft that was returned, the reply's place"
    assert not any(word in everything(room) for word in (SECRET, "wangxiaoming"))
    assert audit(room.database).fault == ""
    assert aide.execute(arrive, [came]) == 0, "the channel hands it over again, and it is known"
    crowd = [Arrival("weibo", f"new/{n}", "网友", f"问{n}", CAME) for n in range(20)]
    assert aide.execute(arrive, [came, *crowd]) == 20
    for statement in (
        f"UPDATE origin_reply SET evidence = '{MARK}', salt = '', deed = 'undone'",
        f"UPDATE withdrawal SET reason = '{MARK}', \"by\" = 'aide'",
        "UPDATE origin_reply SET evidence = 'x'", "UPDATE withdrawal SET reason = 'x'",
    ):  # fmt: skip
        with pytest.raises((Refusal, DBAPIError)), room.database.writing() as connection:
            connection.execute(text(statement))


def answer_of(room: Room, question: int, words: str) -> int:
    return int(room["aide"].execute(answer.hand_in, question, words, 0))


def test_why_a_question_was_handed_over_goes_and_a_code_stays(room: Room) -> None:
    aide = room["aide"]
    aide.execute(arrive, [
        Arrival("weibo", "1", "网友", "举报", CAME), Arrival("weibo", "2", "网友", "广告", CAME),
    ])  # fmt: skip
    grave, other = (row.id for row in aide.query(questions))
    aide.execute(screening.escalate, grave, 0, f"{SECRET}举报局长")
    code = next(iter(screening.REASON_NAMES))
    aide.execute(screening.decline, other, 0, code)
    ended(room)
    for each in (grave, other):
        gone(room, each)
    assert SECRET not in everything(room)
    assert {row.id: row.reason for row in aide.query(questions)} == {grave: MARK, other: code}
    assert audit(room.database).fault == ""


def test_under_the_mark_nothing_else_changes(room: Room) -> None:
    asked, _grave = lived(room)
    gone(room, asked)
    for table, others, texts in (
        ("rating", "stars = 5", ("comment",)),
        ("sentiment_report", "count = 9", ("gist", "reaction", "media", "proposal")),
        ("duty_step", "unit = 'x'", ("text",)),
        ("floor_note", "kind = 'cue'", ("text",)),
    ):
        marks = ", ".join(f"{each} = '{MARK}'" for each in texts)
        with pytest.raises((Refusal, DBAPIError)), room.database.writing() as connection:
            connection.execute(text(f"UPDATE {table} SET {others}, {marks}, salt = ''"))


def test_an_archived_programme_lets_the_mark_in_and_no_more(room: Room, tmp_path: Path) -> None:
    asked, _grave = lived(room)
    boss = room["boss"]
    for what, count in left_open(room).items():
        assert what is not Open.SENDING
        boss.execute(archive.waive, what, "演示", count)
    room["publisher"].execute(archive.prepare)
    boss.execute(archive.sign, 1)
    assert gone(room, asked) == 4
    for statement in (
        f"UPDATE question SET state = 'rejected' WHERE id = {asked}",
        f"UPDATE rating SET stars = 5 WHERE question_id = {asked} AND comment = '{MARK}'",
    ):
        with pytest.raises((Refusal, DBAPIError)), room.database.writing() as connection:
            connection.execute(text(statement))
    path = tmp_path / "a.zip"
    write(boss, path)
    assert [one.text for one in check(path) if not one.good] == []
