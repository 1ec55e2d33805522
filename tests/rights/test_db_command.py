"""`interview-studio db` on a real server, by an owner who is no superuser."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studio import people, settings
from studio.cli import main
from studio.database import Database, Login
from studio.db_command import NEW_PASSWORD_FILE
from studio.desk import sign_in
from studio.errors import Refusal
from studio.journal import HOUSE, entries_after
from studio.people import COURIER, Role
from tests.postgres import OWNER_PASSWORD, Postgres

SECRET = "a-password-of-some-length"
Run = Callable[..., int]


@pytest.fixture
def address(server: Postgres) -> Iterator[str]:
    """An empty database of somebody who may create roles, and no more."""
    server.do(
        "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'runner') THEN"
        f" CREATE ROLE runner LOGIN CREATEROLE PASSWORD '{OWNER_PASSWORD}'; END IF; END $$"
    )
    server.do(  # the one courier of a server belongs to the first who made a studio on it
        "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'courier') THEN"
        " GRANT courier TO runner WITH ADMIN TRUE, INHERIT FALSE; END IF; END $$"
    )
    name = server.new_database(owner="runner")
    yield server.address(name).replace("://", "://runner@")
    server.drop(name)
    for login in ("chief", "newcomer"):
        server.do(f"DROP ROLE IF EXISTS {login}")


@pytest.fixture
def run(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command; passwords come from files, as in a rack."""
    for name, secret in (
        (settings.PASSWORD_FILE, OWNER_PASSWORD),
        (NEW_PASSWORD_FILE, SECRET),
    ):
        settings.write_credential(tmp_path / name, secret)
        monkeypatch.setenv(name, str(tmp_path / name))
    return lambda *words: main(["--database", address, "db", *words])


def test_a_server_becomes_a_studio_with_one_command(
    run: Run, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("init", "--admin", "chief", "--name", "张三", "--unit", "办公室") == 0
    assert run("check") == 0, capsys.readouterr().out
    base = Database(address)
    desk = sign_in(base, "chief", SECRET)
    assert desk.person.name == "张三"
    assert desk.query(people.my_roles) == {Role.ADMINISTRATOR, Role.PLANNER}
    desk.database.close()
    assert run("init", "--admin", "second") == 1
    assert "已有人员" in capsys.readouterr().err


def test_people_and_roles_given_by_who_runs_the_server_stand_in_the_journal(
    run: Run, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("init", "--admin", "chief") == 0
    assert run("add-person", "newcomer", "--name", "李四", "--unit", "教育局") == 0
    assert run("grant", "newcomer", "auditor") == 0
    assert "newcomer 已是审计员。" in capsys.readouterr().out
    desk = sign_in(Database(address), "newcomer", SECRET)
    assert desk.query(people.my_roles) == {Role.AUDITOR}
    with desk.database.reading() as connection:
        mine = [row.act for row in entries_after(connection, HOUSE, 0) if row.by == people.SERVER]
    assert mine == ["people.add_person", "people.give_role"]
    assert run("revoke", "newcomer", "auditor") == 0
    assert "newcomer 不再是审计员。" in capsys.readouterr().out
    assert desk.query(people.my_roles) == frozenset()
    desk.database.close()


def test_a_password_is_set_anew_by_who_runs_the_server(
    run: Run, address: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert run("init", "--admin", "chief") == 0
    settings.write_credential(tmp_path / "other", "quite-another-one")
    monkeypatch.setenv(NEW_PASSWORD_FILE, str(tmp_path / "other"))
    assert run("set-password", "chief") == 0
    with pytest.raises(Refusal, match="口令"):
        sign_in(Database(address), "chief", SECRET)
    sign_in(Database(address), "chief", "quite-another-one").database.close()


def test_the_courier_gets_a_password_that_no_person_knows(
    run: Run, address: str, tmp_path: Path
) -> None:
    assert run("init", "--admin", "chief") == 0
    kept = tmp_path / "courier.secret"
    assert run("courier", str(kept)) == 0
    assert kept.stat().st_mode & 0o777 == 0o600
    own = Database(address, Login(COURIER, settings.read_credential(kept)))
    with own.reading() as connection:
        assert connection.exec_driver_sql("SELECT session_user::text").scalar() == COURIER
    own.close()
    assert run("courier", str(kept)) == 1


def test_what_somebody_changed_in_the_database_shows(
    run: Run, address: str, server: Postgres, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("init", "--admin", "chief") == 0
    server.do("DROP POLICY question_seen ON question", address.rpartition("/")[2])
    assert run("check") == 1
    assert "question_seen" in capsys.readouterr().out
    server.do("ALTER TABLE guest ADD COLUMN mine int", address.rpartition("/")[2])
    assert run("check") == 1


def test_a_password_on_the_command_line_is_refused(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with_password = address.replace("runner@", "runner:secret@")
    assert main(["--database", with_password, "db", "init", "--admin", "chief"]) == 1
    said = capsys.readouterr().err
    assert "命令行" in said
    assert "secret" not in said


def test_a_password_typed_twice_differently_changes_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("init", "--admin", "chief") == 0
    monkeypatch.delenv(NEW_PASSWORD_FILE)
    monkeypatch.setattr("sys.stdin", io.StringIO("first-password\nsecond-password\n"))
    assert run("set-password", "chief") == 1
    assert "不一样" in capsys.readouterr().err


def test_who_is_not_the_owner_runs_no_server(
    run: Run, address: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert run("init", "--admin", "chief") == 0
    settings.write_credential(tmp_path / "chiefs", SECRET)
    monkeypatch.setenv(settings.PASSWORD_FILE, str(tmp_path / "chiefs"))
    mine = address.replace("runner@", "chief@")
    assert main(["--database", mine, "db", "grant", "chief", "auditor"]) == 1
