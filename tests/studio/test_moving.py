"""A whole studio goes from a file to a server: every row, the same heads, or nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select, text

from studio import (
    answer,
    every_row,
    interview,
    moving,
    people,
    photo_line,
    publication,
    record,
    rights,
    screening,
)
from studio.audit import heads
from studio.cli import main
from studio.clock import Clock
from studio.database import Database
from studio.desk import Desk, sign_in
from studio.errors import Refusal, Trouble
from studio.question import Question
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.photos import plain
from tests.postgres import Postgres, running
from tests.studio.room import PASSWORD, Room, found_room, open_room


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    """A server of its own: who is moved to one becomes a login of it."""
    with running() as postgres:
        yield postgres


def an_hour_in(room: Room) -> None:
    """Lines, a photo, questions merged backwards and forwards, an answer."""
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", "大家好，“全角”与🎤")
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    photo = room["steno"].execute(photo_line.bring, plain())
    room["steno"].execute(photo_line.write, photo, "抽样现场")
    whole = room["steno"].execute(record.write, SpeakerRole.GUEST, "程立言", "一二")
    part = room["steno"].execute(record.split, whole, "一", "二", 1)
    room["reviewer"].execute(record.approve, part, 1, Secrecy.OPEN)
    late = room["steno"].execute(record.write, SpeakerRole.GUEST, "程立言", "三")
    room["steno"].execute(record.move, late, part)
    room["steno"].execute(record.join, late, "三二", 1, part, 1)
    first, second, third = room.ask("工资", "欠薪", "学区")
    room["aide"].execute(screening.admit, second, 0)
    room["aide"].execute(screening.merge, first, 0, second)
    room["aide"].execute(screening.admit, third, 0)
    room["aide"].execute(answer.hand_in, third, "由教育局答复。", 0)


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Room]:
    """An hour that is over."""
    with open_room(tmp_path) as room:
        an_hour_in(room)
        room["director"].execute(interview.end)
        yield room


@pytest.fixture
def empty(server: Postgres) -> Iterator[Database]:
    """A database of the server with nothing in it."""
    name = server.new_database()
    database = Database(server.url(name))
    yield database
    database.close()
    server.drop(name)


def desk(room: Room, database: Database, login: str) -> Desk:
    """The same person's desk at the other database."""
    return Desk(database, room[login].person, room[login].clock, "test", room.programme)


def test_what_was_there_is_there_and_work_goes_on(full: Room, empty: Database) -> None:
    moved = moving.move(full.database, empty)
    assert heads(empty) == heads(full.database)
    assert moved.rows["question"] == 3
    assert moved.rows["person"] == len(full["boss"].query(lambda r: r.connection.execute(
        text("SELECT login FROM person")).all()))  # fmt: skip
    for query in (record.lines, answer.answers, publication.feed):
        assert desk(full, empty, "steno").query(query) == full["steno"].query(query)
    with empty.reading() as there, full.database.reading() as here:
        merged = select(Question.id, Question.merged_into).order_by(Question.id)
        assert there.execute(merged).all() == here.execute(merged).all()
    late = desk(full, empty, "steno").execute(record.write, SpeakerRole.HOST, "", "搬家之后")
    assert late > max(row.id for row in full["steno"].query(record.lines))


def test_an_hour_that_is_archived_comes_along(full: Room, empty: Database) -> None:
    with full.database.altering() as connection:
        connection.execute(text("DROP TRIGGER interview_signed"))  # who signs is another test's
        connection.execute(text("UPDATE interview SET state = 'archived'"))
    assert moving.move(full.database, empty).rows["question"] == 3
    with pytest.raises(Refusal, match="已归档"), empty.writing() as connection:
        connection.execute(text("UPDATE question SET nickname = 'x'"))


def test_the_rules_stand_there_too(full: Room, empty: Database) -> None:
    moving.move(full.database, empty)
    with pytest.raises(Refusal), empty.writing() as connection:
        connection.execute(text("DELETE FROM journal_entry"))
    with pytest.raises(Refusal), empty.writing() as connection:
        connection.execute(text("UPDATE line_version SET text = 'x'"))


def test_nothing_moves_while_on_air(tmp_path: Path, empty: Database) -> None:
    with open_room(tmp_path) as room, pytest.raises(Refusal, match="正在直播"):
        moving.move(room.database, empty)


def test_a_server_that_has_a_studio_is_left_alone(full: Room, server: Postgres) -> None:
    name = server.new_database()
    found_room(server.url(name))
    taken = Database(server.url(name))
    before = heads(taken)
    with pytest.raises(Refusal, match="已有一套"):
        moving.move(full.database, taken)
    assert heads(taken) == before
    taken.close()
    server.drop(name)


def test_a_journal_that_does_not_hold_is_not_moved(full: Room, empty: Database) -> None:
    with full.database.altering() as connection:
        connection.execute(text("DROP TRIGGER line_version_fixed"))
        connection.execute(text("UPDATE line_version SET text = '改过'"))
    with pytest.raises(Trouble, match="没有通过核对"):
        moving.move(full.database, empty)


def test_a_copy_that_is_not_the_same_is_not_kept(
    full: Room, empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(every_row, "_link", lambda _old, _new: None)
    with pytest.raises(Trouble, match="question"):
        moving.move(full.database, empty)
    monkeypatch.undo()
    assert moving.move(full.database, empty).rows["question"] == 3


def test_only_from_a_file_to_a_server(full: Room, empty: Database) -> None:
    for source, target in ((empty, full.database), (full.database, full.database), (empty, empty)):
        with pytest.raises(Refusal, match="只能从"):
            moving.move(source, target)


def test_the_command_line_moves_and_shows_the_proof(
    full: Room, empty: Database, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    words = ["db", "move", "--from", full.database.url, "--to", empty.url]
    assert main(words) == 0
    said = capsys.readouterr().out
    assert all(digest in said for _programme, _number, digest in heads(full.database))
    assert main(["db", "move", "--from", f"sqlite:///{tmp_path}/no.sqlite", "--to", empty.url]) == 1
    assert "没有这个数据库文件" in capsys.readouterr().err


def test_who_was_moved_has_a_login_and_gets_a_password_anew(full: Room, empty: Database) -> None:
    moving.move(full.database, empty)
    with empty.reading() as connection:
        assert rights.faults(connection) == ()
        assert set(connection.scalars(select(people.Person.password))) == {""}
    keeper = Desk(empty, people.PersonRow(people.SERVER, "", ""), Clock(), "test")
    keeper.execute(people.set_password, "steno", people.sealed(empty, "steno", PASSWORD))
    steno = sign_in(empty, "steno", PASSWORD).in_programme(full.programme)
    assert "大家好，“全角”与🎤" in [row.text for row in steno.query(record.lines)]
    steno.database.close()
