"""The journal: gapless, chained, append-only, without texts; broken ones are named."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from studio import record
from studio.audit import audit, heads
from studio.cli import main
from studio.database import Database
from studio.errors import Refusal
from studio.journal import Outcome, entries_after
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.studio.room import Room


def written(room: Room, count: int = 3) -> None:
    for n in range(count):
        room["steno"].execute(record.write, SpeakerRole.HOST, "", f"第{n}句绝密的话")


def tampered(room: Room, *statements: str) -> Database:
    """The studio, changed by somebody who got past the triggers."""
    if room.database.is_server:
        with room.database.altering() as connection:
            for name in inspect(connection).get_table_names():
                connection.execute(text(f"ALTER TABLE {name} DISABLE TRIGGER USER"))
            for statement in statements:
                connection.execute(text(statement))
        return Database(room.database.url)
    room.database.close()
    path = Path(room.database.url.removeprefix("sqlite:///"))
    with sqlite3.connect(path) as raw:
        triggers = raw.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall()
        for (name,) in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            raw.execute(statement)
    raw.close()
    return Database(room.database.url)


def test_a_whole_journal_passes(room: Room) -> None:
    written(room)
    assert audit(room.database).fault == ""


def test_numbers_have_no_gaps_and_the_place_is_kept(room: Room) -> None:
    written(room)
    with room.database.reading() as connection:
        rows = entries_after(connection, room.programme, 0)
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert rows[-1].place == "test"


def test_the_journal_holds_no_text(room: Room) -> None:
    written(room)
    with room.database.reading() as connection:
        dump = str(connection.execute(text("SELECT * FROM journal_entry")).all())
    assert "绝密" not in dump


def test_refused_attempts_are_in_it(room: Room) -> None:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", "大家好")
    with pytest.raises(Refusal):
        room["steno"].execute(record.approve, line, 1, Secrecy.OPEN)
    with room.database.reading() as connection:
        last = entries_after(connection, room.programme, 0)[-1]
    assert (last.outcome, last.by, last.thing_id) == (Outcome.REFUSED, "steno", line)
    assert "record.approve" in last.detail


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_entry SET \"by\" = 'x'",
        "DELETE FROM journal_entry",
        "UPDATE journal_head SET number = 1",
        "DELETE FROM journal_head",
        "UPDATE line_version SET text = 'x'",
        "DELETE FROM line_version",
        "UPDATE question_raw SET text = 'x'",
        "DELETE FROM question_raw",
    ],
)
def test_the_database_itself_refuses_to_change_what_only_grows(room: Room, statement: str) -> None:
    written(room)
    room.ask("问")
    with pytest.raises(Refusal), room.database.writing() as connection:
        connection.execute(text(statement))


@pytest.mark.about_the_file
@pytest.mark.parametrize(
    "statement",
    [
        "INSERT OR REPLACE INTO journal_entry SELECT * FROM journal_entry WHERE number = 7",
        "INSERT OR REPLACE INTO journal_head SELECT * FROM journal_head",
        "INSERT OR REPLACE INTO line_version SELECT * FROM line_version",
        "INSERT OR REPLACE INTO line SELECT * FROM line",
        "INSERT OR REPLACE INTO question_raw SELECT * FROM question_raw",
        "INSERT OR REPLACE INTO question SELECT * FROM question",
    ],
)
def test_the_file_itself_refuses_to_replace_what_only_grows(room: Room, statement: str) -> None:
    written(room)
    room.ask("问")
    with pytest.raises(Refusal), room.database.writing() as connection:
        connection.execute(text(statement))


BREAKS: list[tuple[str, str]] = [
    ("UPDATE journal_entry SET \"by\"='x' WHERE programme=1 AND number=7", "第 7 条：内容被改动"),
    ("DELETE FROM journal_entry WHERE programme=1 AND number=7", "第 8 条：缺少第 7 条"),
    ("UPDATE line_version SET text='改过' WHERE line_id=2", "line 2 第 1 版"),
    ("DELETE FROM journal_entry WHERE programme=1 AND number>20", "末尾被截去"),
]


@pytest.mark.parametrize(("statement", "said"), BREAKS)
def test_the_audit_names_what_is_broken(room: Room, statement: str, said: str) -> None:
    written(room)
    database = tampered(room, statement)
    assert said in audit(database).fault
    database.close()


def test_a_tail_cut_together_with_its_head_shows_by_a_head_written_down(room: Room) -> None:
    last = next(number for programme, number, _digest in heads(room.database) if programme == 1)
    written(room)
    digest = next(digest for programme, _, digest in heads(room.database) if programme == 1)
    cut = (
        f"DELETE FROM journal_entry WHERE programme=1 AND number>{last}",
        (
            f"UPDATE journal_head SET number={last}, digest=(SELECT digest FROM journal_entry "
            f"WHERE programme=1 AND number={last}) WHERE programme=1"
        ),
        "DELETE FROM line_version",
        "DELETE FROM question_raw",
    )
    database = tampered(room, *cut)
    assert audit(database).fault == ""
    assert "末尾被截去" in audit(database, digest).fault
    database.close()


def test_the_command_line_says_it_too(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    written(room)
    assert main(["--database", room.database.url, "audit", "verify"]) == 0
    assert "通过" in capsys.readouterr().out
    assert main(["--database", room.database.url, "audit", "verify", "--head", "f" * 64]) == 1
    assert "不通过" in capsys.readouterr().out


def test_erasing_a_text_with_its_salt_leaves_the_chain_whole(room: Room) -> None:
    room.ask("我的电话是 13000000001")
    database = tampered(room, "DELETE FROM question_raw")
    assert audit(database).fault == ""
    database.close()
