"""The hour in figures, in both databases: arrivals, decisions, waits, merges, departments."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import update

from studio import screening
from studio.question import Arrival, QuestionState, arrive, question, questions
from studio.screening.decision import ScreeningDecision
from studio.screening.statistics import MOST_STRETCHES, Wait, statistics
from tests.studio.room import Room

NOW = datetime.now(UTC).replace(second=0, microsecond=0)


def came(room: Room, *ways: tuple[str, float]) -> list[int]:
    """Questions by channel, so many minutes ago."""
    arrivals = [
        Arrival(channel, f"s{n}", "网友", f"第{n}个问题", NOW - timedelta(minutes=ago))
        for n, (channel, ago) in enumerate(ways)
    ]
    room["collector"].execute(arrive, arrivals)
    known = {row.text: row.id for row in room["aide"].query(questions)}
    return [known[one.text] for one in arrivals]


def do(room: Room, command: object, its: int, *args: object) -> None:
    seen = room["aide"].query(question, its).revision
    room["aide"].execute(command, its, seen, *args)  # type: ignore[arg-type]


def decided_after(room: Room, its: int, seconds: int) -> None:
    """As if the decision had been made so long after the question came."""
    at = room["aide"].query(question, its).received_at + timedelta(seconds=seconds)
    with room.database.writing() as connection:
        connection.execute(
            update(ScreeningDecision).where(ScreeningDecision.question_id == its).values(at=at)
        )


def test_nothing_yet_is_shown_as_nothing(room: Room) -> None:
    found = room["aide"].query(statistics)
    assert (found.received, found.undecided, found.wait) == (0, 0, None)
    assert len(found.stretches) == 1
    assert found.arrivals == ()
    assert (found.merged, found.clusters, found.biggest) == (0, 0, ())


def test_arrivals_are_counted_by_stretch_and_channel(room: Room) -> None:
    came(room, ("weibo", 10), ("weibo", 9.5), ("weibo", 2), ("wechat", 2), ("email", 400))
    whole = room["aide"].query(statistics)
    assert sum(sum(numbers) for _, numbers in whole.arrivals) == 5
    assert whole.width == 900
    hour = room["aide"].query(statistics, 3600)
    assert [name for name, _ in hour.arrivals] == ["微博", "微信"]
    weibo = dict(zip(hour.stretches, hour.arrivals[0][1], strict=True))
    assert hour.width == 60
    assert weibo[int((NOW - timedelta(minutes=10)).timestamp())] == 2
    assert hour.before == (1, 0)


def test_a_wait_is_from_arrival_to_the_first_decision_that_stands(room: Room) -> None:
    ids = came(room, *[("email", 30)] * 10, ("email", 5))
    for seconds, its in enumerate(ids[:10], 1):
        do(room, screening.admit, its)
        decided_after(room, its, seconds * 10)
    undone = ids[10]
    do(room, screening.admit, undone)
    do(room, screening.undo, undone)
    found = room["aide"].query(statistics)
    assert found.wait == Wait(50, 90)
    assert [wait for wait in found.waits if wait] == [Wait(50, 90)]
    assert sum(found.decisions) == 10
    assert (found.undecided, found.states[QuestionState.SCREENED_IN]) == (1, 10)


def test_merges_departments_and_reasons(room: Room) -> None:
    ids = came(room, *[("email", 20)] * 6)
    for its in ids[:2]:
        do(room, screening.assign, its, "市教育局")
    for its in ids[2:4]:
        do(room, screening.merge, its, ids[0])
    do(room, screening.decline, ids[4], "spam")
    found = room["aide"].query(statistics)
    assert (found.merged, found.clusters) == (2, 1)
    assert [(one.name, one.askers) for one in found.biggest] == [(f"Q{ids[0]:04d}", 3)]
    assert found.units == (("市教育局", 2),)
    assert found.reasons == (("spam", 1),)
    assert found.kinds == (("question", 6),)
    assert found.topics == ()


def test_many_channels_and_units_are_counted_together_at_the_end(room: Room) -> None:
    ways = ("weibo", "wechat", "email", "phone", "letter", "floor", "hotline_12345", "live_page")
    ids = came(room, *((way, 3) for way in ways))
    found = room["aide"].query(statistics)
    assert len(found.arrivals) == 7
    assert found.arrivals[-1][0] == ""
    assert sum(found.arrivals[-1][1]) == 2
    assert all(len(numbers) == len(found.stretches) for _, numbers in found.arrivals)
    assert len(ids) == found.received


def test_weeks_of_collecting_fit_into_one_picture(room: Room) -> None:
    came(room, ("email", 60 * 24 * 30), ("email", 1))
    found = room["aide"].query(statistics)
    assert len(found.stretches) <= MOST_STRETCHES
    assert found.width == 86400
    assert sum(found.arrivals[0][1]) == 2


def test_of_another_programme_nothing_is_counted(room: Room) -> None:
    came(room, ("email", 1))
    assert room.boss.query(statistics).received == 0
