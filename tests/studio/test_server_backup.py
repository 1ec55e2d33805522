"""A server's studio is copied while on air, whole and of one moment, and comes back row by row."""

import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select, text

from studio import every_row, publication, record, rights, settings
from studio.audit import audit
from studio.cli import main
from studio.clock import Clock
from studio.database import Base, Database, Login, path_of
from studio.desk import Desk, open_for, sign_in
from studio.errors import Refusal, Trouble
from studio.people import COURIER
from studio.publication.noun import line_entry
from studio.publication.stop import SendingStop
from studio.record import SpeakerRole
from studio.review import Secrecy
from studio.server_backup import back_up, restore
from studio.sought import Sought, held_by_few
from tests.full_disk import small_disk
from tests.postgres import KEEPER, Postgres, running
from tests.studio.room import PASSWORD, Room, open_server_room
from tests.studio.test_moving import an_hour_in
from tests.studio.test_server import cut_all, written

AT = datetime(2026, 6, 20, 7, tzinfo=UTC)
COUNTED = text("SELECT nextval(pg_get_serial_sequence('duty', 'id'))")
ADDED = {"journal_entry", "journal_head", "sending_stop"}
"""What a restore itself writes into: it notes that it was, and stops the sending."""


@pytest.fixture
def shared(server: Postgres) -> Iterator[Room]:
    """A studio on the server, with one programme on air."""
    with open_server_room(server) as room:
        yield room


@pytest.fixture
def empty(server: Postgres) -> Iterator[Database]:
    """A database with nothing in it, whose owner may make logins."""
    name = server.new_database(owner=KEEPER)
    database = Database(server.url(name, KEEPER))
    yield database
    database.close()
    server.drop(name)


def opened(path: Path) -> Database:
    return Database(f"sqlite:///{path}")


def lines_in(database: Database) -> list[str]:
    desk = open_for(database, "steno", Clock()).in_programme(Room.programme)
    return [row.text for row in desk.query(record.lines)]


def every_row_of(database: Database) -> dict[str, list[Any]]:
    """All that is kept, by table and key; a person's password apart, which is the server's."""
    with database.reading() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in Base.metadata.sorted_tables
        }


def test_a_backup_of_a_server_on_air_holds_one_moment(shared: Room, tmp_path: Path) -> None:
    ended, stored = threading.Event(), [0]

    def talk() -> None:
        while not ended.is_set():
            written(shared, f"第{stored[0] + 1}句")
            stored[0] += 1

    talking = threading.Thread(target=talk)
    talking.start()
    try:
        for number in range(2):
            before = stored[0]
            row = back_up(shared.database, tmp_path / f"{number}.sqlite")
            after = stored[0]
            copy = opened(row.path)
            kept = lines_in(copy)
            copy.close()
            assert kept == [f"第{n + 1}句" for n in range(len(kept))]
            assert before <= len(kept) < after - 5, "the desk went on meanwhile"
            assert oct(row.path.stat().st_mode & 0o777) == "0o600"
    finally:
        ended.set()
        talking.join()
    assert {path.name for path in tmp_path.iterdir()} == {"0.sqlite", "1.sqlite"}


def test_it_comes_back_into_an_empty_database_row_by_row(
    shared: Room, empty: Database, tmp_path: Path
) -> None:
    an_hour_in(shared)
    waiting = written(shared, "备份时在排队")
    shared["reviewer"].execute(record.approve, waiting, 1, Secrecy.OPEN)
    shared["publisher"].execute(publication.release_line, waiting, 1)
    with shared.database.writing() as connection:
        counted = [connection.scalar(COUNTED) for _ in range(7)][-1]  # ids that nobody kept
    before = every_row_of(shared.database)
    row = back_up(shared.database, tmp_path / "b.sqlite")
    later = written(shared, "备份之后")
    restored = restore(row.path, empty, AT, tmp_path / "work")
    after = every_row_of(empty)
    assert {name: after[name] for name in before.keys() - ADDED} == {
        name: before[name] for name in before.keys() - ADDED
    }
    assert set(before["journal_entry"]) < set(after["journal_entry"])
    assert restored.rows["question"] == 3
    assert audit(empty, row.heads[Room.programme][1]).fault == ""
    with empty.reading() as connection:
        assert rights.faults(connection) == ()
        assert connection.scalar(select(SendingStop.interview_id)) == Room.programme
    with empty.writing() as connection:
        assert connection.scalar(COUNTED) > counted
    with pytest.raises(Refusal), empty.writing() as connection:
        connection.execute(text("UPDATE line_version SET text = 'x'"))
    steno = sign_in(empty, "steno", PASSWORD).in_programme(Room.programme)
    fresh = steno.execute(record.write, SpeakerRole.HOST, "", "恢复之后")
    steno.database.close()
    assert line_entry(fresh) not in {line_entry(number) for number in range(later + 1)}
    courier = Desk(
        empty.as_login(Login(COURIER, PASSWORD)), shared[COURIER].person, Clock(), "t", 1
    )
    assert courier.query(publication.next_outgoing) is None
    director = Desk(empty.as_login(Login("director", PASSWORD)), shared["director"].person, Clock(),
                    "t", 1)  # fmt: skip
    director.execute(publication.start_sending)
    assert courier.query(publication.next_outgoing) is not None
    for one in (courier, director):
        one.database.close()


def test_a_servers_backup_is_a_file_studio_and_a_files_one_goes_to_a_server(
    shared: Room, empty: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    an_hour_in(shared)
    row = back_up(shared.database, tmp_path / "b.sqlite")
    url = f"sqlite:///{tmp_path / 'here' / 'studio.sqlite'}"
    assert main(["--database", url, "restore", str(row.path)]) == 0
    assert "给每个人设" in capsys.readouterr().out
    here = Database(url)
    assert audit(here, row.heads[Room.programme][1]).fault == ""
    aide = open_for(here, "aide", Clock()).in_programme(Room.programme)
    assert aide.query(record.lines) == shared["aide"].query(record.lines)
    assert aide.query(held_by_few, Sought(words="学区")) == [3]
    here.close()
    signed_in_at(here.url, tmp_path, monkeypatch)
    restore(tmp_path / "here" / "studio.sqlite", empty, AT, tmp_path)
    assert lines_in(empty) == lines_in(shared.database)


def signed_in_at(url: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server keeps the passwords: in a file each is given anew, once."""
    monkeypatch.setenv("INTERVIEW_STUDIO_NEW_PASSWORD_FILE", str(folder / "word"))
    settings.write_credential(folder / "word", PASSWORD)
    database = opened(path_of(url))
    with pytest.raises(Refusal, match="登录名或口令不对"):
        sign_in(database, "steno", PASSWORD)
    assert [main(["--database", url, "db", "set-password", "steno"]) for _ in "12"] == [0, 1]
    sign_in(database, "steno", PASSWORD)
    database.close()


def test_who_is_shown_a_part_makes_no_backup_of_it(shared: Room, tmp_path: Path) -> None:
    for login in ("boss", "reviewer", COURIER):
        with pytest.raises(Refusal, match="看不到整个数据库"):
            back_up(shared.of(login), tmp_path / "b.sqlite")
    (tmp_path / "b.sqlite").write_text("别的文件")
    with pytest.raises(Refusal, match="已经存在"):
        back_up(shared.database, tmp_path / "b.sqlite")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["别的文件"]


def test_only_an_empty_database_of_who_may_make_logins_is_restored_into(
    shared: Room, empty: Database, server: Postgres, tmp_path: Path
) -> None:
    row = back_up(shared.database, tmp_path / "b.sqlite")
    before = every_row_of(shared.database)
    with pytest.raises(Refusal, match="已有一套"):
        restore(row.path, shared.database, AT, tmp_path)
    assert every_row_of(shared.database) == before
    name = empty.url.rpartition("/")[2]
    server.do(f"GRANT CONNECT ON DATABASE {name} TO host")
    with (
        closing(empty.as_login(Login("host", PASSWORD))) as not_the_owner,
        pytest.raises(Refusal, match="CREATEROLE"),
    ):
        restore(row.path, not_the_owner, AT, tmp_path)
    server.do("CREATE TABLE invoice (id int)", name)
    with pytest.raises(Refusal, match="已有别的表"):
        restore(row.path, empty, AT, tmp_path)
    (tmp_path / "no.sqlite").write_bytes(b"no database at all" * 100)
    server.do("DROP TABLE invoice", name)
    with pytest.raises(Trouble, match="不是演播台的备份"):
        restore(tmp_path / "no.sqlite", empty, AT, tmp_path)
    with empty.reading() as connection:
        assert connection.scalar(text("SELECT to_regclass('person')")) is None


def test_a_server_that_is_cut_off_in_the_middle_leaves_nothing_half_done(
    shared: Room, empty: Database, server: Postgres, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    written(shared, "留得住的话")
    row = back_up(shared.database, tmp_path / "b.sqlite")
    linked = every_row._link

    def cut_in(room: Any) -> None:
        def link(old: Connection, new: Connection) -> None:
            cut_all(server, room)
            linked(old, new)

        monkeypatch.setattr(every_row, "_link", link)

    cut_in(shared)
    with pytest.raises(Trouble, match=r"备份没有完成：连不上数据库服务器.*没有留下文件"):
        back_up(shared.database, tmp_path / "c.sqlite")

    class Other:
        database = empty

    cut_in(Other)
    with pytest.raises(Trouble, match=r"恢复没有完成：连不上数据库服务器.*要么全部恢复了"):
        restore(row.path, empty, AT, tmp_path)
    monkeypatch.undo()
    assert [path.name for path in tmp_path.iterdir()] == ["b.sqlite"]
    restore(row.path, empty, AT, tmp_path)
    assert lines_in(empty) == ["留得住的话"]


def test_a_full_disk_leaves_no_half_backup_and_no_half_restore(
    shared: Room, empty: Database, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", "24m") as disk:
        for but in (100_000, 1_000_000):
            disk.fill(but)
            with pytest.raises(Trouble, match="备份没有完成：磁盘已满"):
                back_up(shared.database, disk.folder / "b.sqlite")
            assert [path.name for path in disk.folder.iterdir()] == ["ballast"]
            disk.free()
        row = back_up(shared.database, disk.folder / "b.sqlite")
        disk.fill(100_000)
        with pytest.raises(Trouble, match="恢复没有完成：磁盘已满"):
            restore(row.path, empty, AT, disk.folder)
        disk.free()
        restore(row.path, empty, AT, disk.folder)
        assert {path.name for path in disk.folder.iterdir()} == {"b.sqlite"}


@pytest.mark.slow
def test_the_drill_on_a_server_of_its_own_as_the_page_says_it(
    shared: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """Back up on air, lose the server, restore on another, give passwords, go on."""
    monkeypatch.setattr(settings, "data_folder", lambda: tmp_path / "data")
    written(shared, "丢之前")
    stick = str(tmp_path / "stick.sqlite")
    monkeypatch.setenv(settings.DATABASE, shared.database.url)
    assert main(["backup", stick]) == 0
    told = capsys.readouterr().out
    assert "已核对" in told
    with running() as other:
        other.do("CREATE DATABASE studio TEMPLATE template0")
        monkeypatch.setenv(settings.DATABASE, other.url("studio"))
        assert main(["restore", stick]) == 0
        assert "请用 interview-studio db set-password" in capsys.readouterr().out
        monkeypatch.setenv("INTERVIEW_STUDIO_NEW_PASSWORD_FILE", str(tmp_path / "word"))
        settings.write_credential(tmp_path / "word", PASSWORD)
        assert main(["db", "set-password", "steno"]) == 0
        assert main(["audit", "verify", "--head", head_in(told)]) == 0
        assert main(["db", "check"]) == 0
        database = Database(other.address("studio"))
        steno = sign_in(database, "steno", PASSWORD).in_programme(Room.programme)
        steno.execute(record.write, SpeakerRole.HOST, "", "接着来")
        assert [row.text for row in steno.query(record.lines)] == ["丢之前", "接着来"]
        for one in (steno.database, database):
            one.close()
        other.kill()
        assert main(["backup", str(tmp_path / "late.sqlite")]) == 1
        told = capsys.readouterr().err
        assert "备份没有完成：连不上数据库服务器" in told
        assert told.count("\n") == 1


def head_in(told: str) -> str:
    """The programme's head as the backup printed it."""
    return next(line.split()[-1] for line in told.splitlines() if line.startswith("账头 1 "))
