"""A netizen's own words are read for a reason that the journal keeps, and go by themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from studio import answer, question, screening
from studio.errors import Refusal
from studio.journal import EntryRow, Outcome, entries_of
from tests.postgres import Postgres
from tests.studio.room import open_server_room
from tests.ui.on_air import Studio, open_studio
from tests.ui.test_aide import Seat as AideSeat
from tests.ui.test_reviewer import Seat as ReviewerSeat
from ui.acts import ActButton
from ui.notices import refusal_text
from ui.original import SHOWN_SECONDS, OriginalWords

RAW = "我叫王小花，电话 13800000000，请问夜市卫生谁管？"
Seat = AideSeat | ReviewerSeat


@pytest.fixture(params=["file", "server"])
def studio(tmp_path: Path, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Studio]:
    """In a file, and on a server where the database itself asks for the reason."""
    if request.param == "file":
        with open_studio(tmp_path, qtbot) as made:
            yield made
        return
    server: Postgres = request.getfixturevalue("server")
    with open_server_room(server) as room:
        made = Studio(room, qtbot)
        yield made
        made.close()


def opened(studio: Studio) -> list[EntryRow]:
    """The journal's entries of somebody's reading the first question."""
    rows = studio.room["aide"].query(entries_of, "question", 1)
    return [row for row in rows if row.act == "question.open_raw"]


def words_of(seat: Seat) -> str:
    """What of the original stands on the screen."""
    label = seat.find(QLabel, "raw_text")
    return label.text() if label.isVisible() else ""


def read(seat: Seat, key: Qt.Key = Qt.Key.Key_2) -> None:
    """V, then a reason by its digit."""
    seat.press(Qt.Key.Key_V)
    QTest.keyClick(seat.find(QListWidget, "raw_reasons"), key)
    seat.studio.settle()


def test_a_reason_is_asked_and_kept_before_the_words_are_shown(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.room.ask(RAW)
    seat = AideSeat(studio, qtbot)
    seat.press(Qt.Key.Key_V)
    assert words_of(seat) == ""
    assert opened(studio) == []
    QTest.keyClick(seat.find(QListWidget, "raw_reasons"), Qt.Key.Key_2)
    studio.until(lambda: words_of(seat) == RAW)
    (entry,) = opened(studio)
    assert (entry.by, entry.outcome) == ("aide", Outcome.DONE.value)
    assert "contact" in entry.detail
    assert RAW not in entry.detail


def test_the_words_go_by_themselves_after_a_minute(studio: Studio, qtbot: QtBot) -> None:
    studio.room.ask(RAW)
    seat = AideSeat(studio, qtbot)
    read(seat)
    (timer,) = seat.find(OriginalWords, "original").findChildren(QTimer)
    assert timer.isActive()
    assert timer.interval() == SHOWN_SECONDS * 1000
    timer.start(1)
    studio.until(lambda: words_of(seat) == "")
    assert QApplication.focusWidget() in (seat.list, None)


def test_the_words_go_with_their_question(studio: Studio, qtbot: QtBot) -> None:
    _, second = studio.room.ask(RAW, "乙问")
    seat = AideSeat(studio, qtbot)
    read(seat)
    assert words_of(seat) == RAW
    seat.list.select(second)
    assert words_of(seat) == ""


def test_an_answer_that_comes_late_shows_nothing_beside_another_question(
    studio: Studio, qtbot: QtBot
) -> None:
    _, second = studio.room.ask(RAW, "乙问")
    seat = AideSeat(studio, qtbot)
    seat.press(Qt.Key.Key_V)
    QTest.keyClick(seat.find(QListWidget, "raw_reasons"), Qt.Key.Key_1)
    seat.list.select(second)
    seat.press(Qt.Key.Key_V)
    studio.settle()
    assert words_of(seat) == ""
    assert len(opened(studio)) == 1


def test_escape_reads_nothing_and_writes_nothing(studio: Studio, qtbot: QtBot) -> None:
    studio.room.ask(RAW)
    seat = AideSeat(studio, qtbot)
    seat.press(Qt.Key.Key_V)
    reasons = seat.find(QListWidget, "raw_reasons")
    QTest.keyClick(reasons, Qt.Key.Key_Escape)
    studio.settle()
    assert not reasons.isVisible()
    assert opened(studio) == []


def test_every_reading_is_a_reading_of_its_own(studio: Studio, qtbot: QtBot) -> None:
    studio.room.ask(RAW)
    seat = AideSeat(studio, qtbot)
    read(seat, Qt.Key.Key_1)
    read(seat, Qt.Key.Key_4)
    assert [("facts" in row.detail, "complaint" in row.detail) for row in opened(studio)] == [
        (True, False), (False, True),
    ]  # fmt: skip


def test_out_of_sight_the_words_are_put_away(studio: Studio, qtbot: QtBot) -> None:
    studio.room.ask(RAW)
    seat = AideSeat(studio, qtbot)
    read(seat)
    seat.panel.hide()
    seat.panel.show()
    assert words_of(seat) == ""


def test_the_reviewer_reads_the_question_behind_an_answer_and_none_behind_a_line(
    studio: Studio, qtbot: QtBot
) -> None:
    (asked,) = studio.room.ask(RAW)
    studio.room["aide"].execute(screening.admit, asked, 0)
    studio.room["aide"].execute(answer.hand_in, asked, "市场监管局", 0)
    seat = ReviewerSeat(studio, qtbot)
    studio.until(lambda: seat.find(ActButton, "review_raw").isEnabled())
    read(seat)
    studio.until(lambda: words_of(seat) == RAW)
    assert [row.by for row in opened(studio)] == ["reviewer"]
    seat.press(Qt.Key.Key_A)
    studio.until(lambda: not seat.find(ActButton, "review_raw").isEnabled())
    assert words_of(seat) == ""


def test_who_may_not_is_refused_in_words_and_it_stands_in_the_journal(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.room.ask(RAW)
    seat = AideSeat(studio, qtbot, "publisher")
    read(seat)
    studio.until(lambda: "只给本场的" in refusal_text(seat.panel))
    assert words_of(seat) == ""
    assert [row.outcome for row in opened(studio)] == []
    rows = studio.room["aide"].query(entries_of, "question", 1)
    assert rows[-1].outcome == Outcome.REFUSED.value
    assert "open_raw" in rows[-1].detail


def test_nobody_reads_without_a_reason(studio: Studio) -> None:
    (asked,) = studio.room.ask(RAW)
    with pytest.raises(Refusal, match="写明理由"):
        studio.room["aide"].query(question.raw, asked)


def test_no_question_no_button(studio: Studio, qtbot: QtBot) -> None:
    seat = AideSeat(studio, qtbot)
    assert not seat.find(ActButton, "open_raw").isEnabled()
    assert not seat.find(QWidget, "original").isVisible()
