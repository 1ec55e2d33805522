"""Statements made once say and find what SQLAlchemy's own would, and fail as those do."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Executable, bindparam, insert, select, update

from studio import publication, record
from studio.courier import receipts
from studio.courier.lease import Lease
from studio.courier.status import FIND_CHANNEL
from studio.errors import Refusal
from studio.interview import FIND_STATE
from studio.journal import FIND_COMMAND, LOCK_HEAD, Entry, new_command_id
from studio.people import COURIER, FIND_ACTIVE, FIND_ROLES
from studio.publication import queue
from studio.publication.stop import FIND_STOP
from studio.ready import Ready
from studio.record import Line, SpeakerRole
from studio.record.write import FIND_LAST
from studio.review import Secrecy
from tests.studio.room import Room

LINE = {
    "interview_id": 1, "number": 7, "position": 1, "speaker": "host", "speaker_name": "",
    "question_id": None,
    "started_by": "steno", "late": False, "commitment": False, "adopted": False,
    "highlight": False, "discarded": True, "split_at": 0, "joined_at": 0,
}  # fmt: skip
ADD_LINE = Ready(insert(Line).returning(Line.id), (*LINE, "started_at"))


def test_every_question_of_a_command_is_answered_as_sqlalchemy_answers_it(room: Room) -> None:
    once = new_command_id()
    room["steno"].execute_once(once, record.start_line, SpeakerRole.HOST)
    asked: list[tuple[Ready, dict[str, object]]] = [
        (LOCK_HEAD, {"here": 1}),
        (FIND_COMMAND, {"command": once}),
        (FIND_ACTIVE, {"login": "steno"}),
        (FIND_ROLES, {"login": "reviewer2", "here": 1}),
        (FIND_ROLES, {"login": "boss", "here": 1}),
        (FIND_STATE, {"here": 1}),
        (FIND_LAST, {"here": 1}),
        (FIND_LAST, {"here": 99}),
    ]
    with room.database.writing() as connection:
        for ready, values in asked:
            assert isinstance(ready.statement, Executable)
            usual = [tuple(row) for row in connection.execute(ready.statement, values)]
            assert ready.run(connection, values) == usual != []


def test_the_couriers_questions_are_answered_with_moments_and_truths(room: Room) -> None:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", "大家好")
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    room["director"].execute(publication.stop_sending)
    lease = Lease(room.database, "甲机")
    lease.renew()
    room[COURIER].execute(receipts.record_down, "连不上", lease.epoch)
    asked: list[tuple[Ready, dict[str, object]]] = [
        (queue.FIND_LINE, {"here": 1}),
        (FIND_STOP, {"here": 1}),
        (FIND_CHANNEL, {"here": 1}),
        (receipts.FIND_RELEASED, {"here": 1, "its": 1}),
    ]
    with room.database.reading() as connection:
        for ready, values in asked:
            assert isinstance(ready.statement, Executable)
            usual = [tuple(row) for row in connection.execute(ready.statement, values)]
            found = ready.rows(connection, **values)
            assert found == usual != []
            assert [*map(type, found[0])] == [*map(type, usual[0])]


def test_a_moment_is_kept_in_utc_whatever_the_offset(room: Room) -> None:
    beijing = datetime(2025, 6, 20, 15, tzinfo=timezone(timedelta(hours=8)))
    with room.database.writing() as connection:
        ((number,),) = ADD_LINE.run(connection, {**LINE, "started_at": beijing})
        kept = connection.scalar(select(Line.started_at).where(Line.id == number))
    assert kept == beijing
    assert kept.tzinfo is UTC


def test_a_time_without_a_zone_is_a_bug_here_too(room: Room) -> None:
    naive = datetime(2025, 6, 20)  # noqa: DTZ001 - the mistake itself
    with pytest.raises(ValueError, match="naive"), room.database.writing() as connection:
        ADD_LINE.one(connection, **LINE, started_at=naive)


def test_what_only_grows_is_refused_here_too(room: Room) -> None:
    change = Ready(update(Entry).where(Entry.number == bindparam("which")).values(act="x"))
    with pytest.raises(Refusal), room.database.writing() as connection:
        change.run(connection, {"which": 1})


def test_nothing_of_several_rows_stays_where_one_is_wrong(room: Room) -> None:
    moment = datetime(2025, 6, 20, tzinfo=UTC)
    rows = [{**LINE, "started_at": moment}, {**LINE, "interview_id": 99, "started_at": moment}]
    with pytest.raises(Exception, match=r"(?i)foreign key"), room.database.writing() as connection:
        ADD_LINE.run(connection, *rows)
    assert room["steno"].query(record.lines) == ()
