"""A studio on a server: what a cable, a restart, a wrong word in the address cost: no word."""

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from studio import interview, record
from studio.database import Database, Login, is_server
from studio.database.address import hosts_of, server_url
from studio.database.server import PATIENCE
from studio.desk import Desk
from studio.errors import Passing, Refusal, Trouble
from studio.journal import EntryRow
from studio.migrations import require_current, upgrade
from studio.record import SpeakerRole
from studio.watch import Watch
from tests.postgres import OWNER, Postgres, running
from tests.studio.room import Room, open_server_room
from tests.studio.test_watch import until

CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}'"


@pytest.fixture
def shared(server: Postgres) -> Iterator[Room]:
    """A studio on the server, with one programme on air."""
    with open_server_room(server) as room:
        yield room


def written(room: Room, text: str) -> int:
    """A line of the stenographer's."""
    return room["steno"].execute(record.write, SpeakerRole.HOST, "", text)


def texts(room: Room) -> list[str]:
    """The record as it stands."""
    return [row.text for row in room["steno"].query(record.lines)]


def cut_all(server: Postgres, room: Room) -> None:
    """Ends every connection to the studio, as a restart does."""
    server.do(CUT.format(room.database.url.rpartition("/")[2]))


def test_work_goes_on_after_every_connection_was_cut(server: Postgres, shared: Room) -> None:
    written(shared, "断线之前")
    cut_all(server, shared)
    written(shared, "断线之后")
    assert texts(shared) == ["断线之前", "断线之后"]


def test_a_command_cut_off_in_the_middle_is_passing_and_done_once_when_repeated(
    server: Postgres, shared: Room
) -> None:
    once = "a" * 32

    def cut_off(pen: object, *args: object) -> int:
        cut_all(server, shared)
        return record.write(pen, *args)  # type: ignore[arg-type]

    cut_off.__module__, cut_off.__name__ = record.write.__module__, "write"
    desk: Desk = shared["steno"]
    with pytest.raises(Passing, match="连接断了"):
        desk.execute_once(once, cut_off, SpeakerRole.HOST, "", "只记一次")
    first = desk.execute_once(once, record.write, SpeakerRole.HOST, "", "只记一次")
    assert desk.execute_once(once, record.write, SpeakerRole.HOST, "", "只记一次") == first
    assert texts(shared) == ["只记一次"]


def test_nothing_is_missed_over_a_cut_and_a_change_of_tables(
    server: Postgres, shared: Room, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[EntryRow] = []
    watch = Watch(shared.database, told.extend)
    watch.start()
    written(shared, "一")
    assert until(lambda: len(told) == 3)
    cut_all(server, shared)
    written(shared, "二")
    assert until(lambda: "could not read" in caplog.text)
    assert until(lambda: len(told) == 6)
    watch.stop()
    numbers = [row.number for row in told]
    assert numbers == list(range(numbers[0], numbers[0] + 6))


def test_two_programmes_do_not_wait_for_each_other(shared: Room) -> None:
    starts = datetime.now(UTC) + timedelta(days=30)
    other = shared.boss.execute(interview.plan, "另一场", "教育局", starts, 60, "测试")
    with shared.database.writing() as connection:
        connection.exec_driver_sql("SELECT 1 FROM journal_head WHERE programme = 1 FOR UPDATE")
        beside = shared.boss.in_programme(other)
        beside.execute(interview.name_guest, "程立言", "局长")


def test_who_waits_too_long_for_a_held_pen_is_told_and_can_repeat(
    shared: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PATIENCE, "lock_timeout", "200ms")
    hasty = Database(shared.database.url)
    steno = Desk(hasty, shared["steno"].person, shared["steno"].clock, "test", 1)
    with shared.database.writing() as connection:
        connection.exec_driver_sql("SELECT 1 FROM journal_head WHERE programme = 1 FOR UPDATE")
        with pytest.raises(Passing, match="正忙"):
            steno.execute(record.write, SpeakerRole.HOST, "", "等不到笔")
    hasty.close()
    assert texts(shared) == []


def test_a_server_that_is_down_is_said_at_once_and_found_again_by_itself() -> None:
    with running() as server, open_server_room(server) as room:
        written(room, "停机之前")
        server.kill()
        before = time.monotonic()
        with pytest.raises(Passing):
            written(room, "停机之中")
        assert time.monotonic() - before < 4 * 3
        server.start()
        written(room, "停机之后")
        assert texts(room) == ["停机之前", "停机之后"]


@pytest.mark.parametrize(
    ("login", "kind", "said"),
    [
        (Login(OWNER, "not-the-password"), Refusal, "登录名或口令不对"),
        (Login("nobody-of-that-name", "x" * 12), Refusal, "登录名或口令不对"),
    ],
)
def test_a_wrong_login_is_one_clear_sentence(
    server: Postgres, login: Login, kind: type[Exception], said: str
) -> None:
    database = Database(server.address("postgres"), login)
    with pytest.raises(kind, match=said), database.reading():
        pass
    database.close()


def test_a_missing_database_and_one_without_tables_say_what_to_do(server: Postgres) -> None:
    missing = Database(server.url("no_such_studio"))
    with pytest.raises(Trouble, match="没有这个数据库"), missing.reading():
        pass
    empty = Database(server.url(server.new_database()))
    with pytest.raises(Trouble, match="db upgrade"):
        require_current(empty)
    upgrade(empty)
    require_current(empty)
    for database in (missing, empty):
        database.close()


def test_a_newer_database_is_left_alone(server: Postgres, shared: Room) -> None:
    with shared.database.altering() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(Trouble, match="更新的程序版本"):
        upgrade(shared.database)


def test_two_that_upgrade_at_once_do_not_meet(server: Postgres) -> None:
    url = server.url(server.new_database())
    faults: list[BaseException] = []

    def bring_up() -> None:
        database = Database(url)
        try:
            upgrade(database)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test shows it
            faults.append(error)
        database.close()

    threads = [threading.Thread(target=bring_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []


@pytest.mark.parametrize(
    "url", ["mysql://host/x", "postgresql://host", "studio.sqlite", "postgresql://h:port/x", ""]
)
def test_an_address_that_cannot_be_read_is_said(url: str) -> None:
    with pytest.raises(Trouble, match="读不懂"):
        Database(url)


def test_a_password_in_an_address_is_never_shown() -> None:
    with pytest.raises(Trouble) as trouble:
        Database("postgresql://steno:top-secret@host")
    assert "top-secret" not in str(trouble.value)
    assert "top-secret" not in Database("postgresql://steno:top-secret@host/studio").name


@pytest.mark.parametrize(
    ("url", "mode"),
    [
        ("postgresql://db.example.gov.cn/studio", "verify-full"),
        ("postgresql://10.0.0.7:5433/studio", "verify-full"),
        ("postgresql:///studio?host=127.0.0.1:5432&host=10.0.0.8:5432", "verify-full"),
        ("postgresql://db.example.gov.cn/studio?sslmode=verify-ca", "verify-ca"),
        ("postgresql://127.0.0.1/studio", None),
        ("postgresql://[::1]:5432/studio", None),
        ("postgresql://localhost:5432/studio", None),
    ],
)
def test_what_crosses_a_cable_is_encrypted_and_its_end_verified(url: str, mode: str | None) -> None:
    assert server_url(url, None).query.get("sslmode") == mode


def test_a_server_without_tls_is_refused_beyond_this_pc(server: Postgres) -> None:
    database = Database(server.url("postgres") + "?sslmode=verify-full&sslrootcert=system")
    with pytest.raises(Trouble, match="加密"), database.reading():
        pass
    database.close()


def test_several_hosts_are_tried_and_only_one_that_can_be_written_to(server: Postgres) -> None:
    live = f"127.0.0.1:{server.port}"
    url = f"postgresql://{OWNER}:the-owner-of-all@/postgres?host=127.0.0.1:1&host={live}"
    made = server_url(url, None)
    assert hosts_of(made) == ("127.0.0.1:1", live)
    assert made.query["target_session_attrs"] == "read-write"
    database = Database(url)
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar() == 1
    database.close()
    assert is_server(url)
