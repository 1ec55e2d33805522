"""What askers think of the answers: taken once, the last word counts, counted row by row."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from studio import answer, rating
from studio.audit import audit
from studio.courier import receipts
from studio.courier.lease import Lease
from studio.errors import Refusal
from studio.people import COURIER
from studio.question import Arrival, questions
from studio.rating import Figures, Given, Sum
from studio.screening import admit, assign, merge
from tests.studio.room import Room
from tests.studio.test_responsibility import altered

AT = datetime(2025, 6, 20, 9, tzinfo=UTC)


def asked_online(room: Room, epoch: int, *words: str) -> list[int]:
    """Questions as the courier brings them: the portal's ids are 1, 2, 3."""
    page = [
        Arrival("live_page", str(n), "网友", said, AT, str(n)) for n, said in enumerate(words, 1)
    ]
    room[COURIER].execute(receipts.take_in, page, str(len(words)), epoch)
    return [row.id for row in room["aide"].query(questions)]


def leased(room: Room) -> int:
    """The epoch under which this courier works."""
    lease = Lease(room.database, "甲机")
    lease.renew()
    return lease.epoch


def given(question: int, stars: int, comment: str = "", minutes: int = 0) -> Given:
    return Given(str(question), stars, comment, AT + timedelta(minutes=minutes))


def test_the_last_word_of_each_asker_counts_and_the_same_again_is_nothing(room: Room) -> None:
    aide, courier, epoch = room["aide"], room[COURIER], leased(room)
    first, second, third = asked_online(room, epoch, "问一", "同问一", "问三")
    aide.execute(admit, first, 0)
    aide.execute(merge, second, 0, first)
    aide.execute(admit, third, 0)
    aide.execute(assign, third, 1, "市教育局")
    answered = aide.execute(answer.hand_in, first, "答一", 0, "云城管〔2025〕3号")
    page = [given(1, 5), given(2, 1, "请打 13812345678 找我"), given(3, 4), given(99, 1)]
    for new in (3, 0):
        assert courier.execute(receipts.take_ratings, page, epoch) == new
    assert courier.execute(receipts.take_ratings, [given(1, 2, "再想想", 5)], epoch) == 1
    assert courier.execute(receipts.take_ratings, [given(1, 5)], epoch) == 0, "an older word"
    low = Figures((1, 1, 0, 0, 0))
    unit = room["aide"].query(rating.figures)[0].unit
    sums = (Sum(1, unit, low), Sum(1, "市教育局", Figures((0, 0, 0, 1, 0))))
    assert set(aide.query(rating.figures)) == set(sums)
    assert aide.query(rating.of_answers) == {answered: low}
    whole = aide.query(rating.of_programme)
    assert (whole.rated, whole.low, whole.mean) == (3, 2, 7 / 3)
    rows = aide.query(rating.rated)
    assert [(row.head_id, row.stars, row.low) for row in rows] == [
        (first, 1, True), (first, 2, True), (third, 4, False),
    ]  # fmt: skip
    assert "13812345678" not in rows[0].comment
    assert rows[1].comment == "再想想"
    assert [row.again for row in rows] == [True, True, False], "answered since"
    starts = datetime(2020, 1, 1, tzinfo=UTC)
    assert aide.query(rating.figures, None, starts) == ()
    assert not audit(room.database).fault
    altered(room, "UPDATE rating SET stars = 5 WHERE stars = 1", "rating")
    assert audit(room.database).fault


def test_what_an_asker_said_is_the_couriers_to_bring_and_nobodys_to_change(room: Room) -> None:
    epoch = leased(room)
    asked_online(room, epoch, "问一")
    for login in ("aide", "boss", "publisher"):
        with pytest.raises(Refusal, match="信使"):
            room[login].execute(receipts.take_ratings, [given(1, 5)], epoch)
    room[COURIER].execute(receipts.take_ratings, [given(1, 1)], epoch)
    for deed in ("UPDATE rating SET stars = 5", "DELETE FROM rating"):
        with pytest.raises(Refusal, match="只增不改"), room.database.writing() as connection:
            connection.execute(text(deed))
    six = "INSERT INTO rating SELECT question_id, 2, 1, 6, '', '', at, at FROM rating"
    with pytest.raises(IntegrityError, match="stars"), room.database.writing() as connection:
        connection.execute(text(six))
