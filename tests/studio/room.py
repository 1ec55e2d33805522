"""A small studio for tests: one real database, the crew of one programme, their desks."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from studio import account, interview, people, rights
from studio.account import named_in
from studio.clock import Clock
from studio.database import Database, Login
from studio.desk import Desk, found_studio, sign_in
from studio.journal import HOUSE
from studio.migrations import upgrade
from studio.people import COURIER, PersonRow, Role
from studio.question import Arrival, arrive, questions
from tests.postgres import KEEPER, OWNER_PASSWORD, Postgres
from tests.studio.notices import announce

PASSWORD = "a-long-password"
CREW = {
    "host": (Role.HOST,),
    "steno": (Role.STENOGRAPHER,),
    "aide": (Role.AIDE,),
    "aide2": (Role.AIDE,),
    "reviewer": (Role.REVIEWER,),
    "reviewer2": (Role.REVIEWER, Role.STENOGRAPHER, Role.AIDE),
    "publisher": (Role.PUBLISHER,),
    "director": (Role.DIRECTOR,),
    "collector": (Role.COLLECTOR,),
    "stranger": (),
}


def found_room(url: str) -> None:
    """The house with its people and one programme, announced, in an empty database."""
    database = Database(url)
    try:
        _found(database)
    finally:
        database.close()


def _found(database: Database) -> None:
    upgrade(database)
    boss = found_studio(database, "boss", "管理员", "办公室", PASSWORD)
    starts_at = datetime(2025, 6, 20, 7, tzinfo=UTC)
    number = boss.execute(interview.plan, "舌尖安全", "市场监管局", starts_at, 60, "测试")
    planner = boss.in_programme(number)
    kept = people.sealed(database, "boss", PASSWORD)
    for login, roles in CREW.items():
        boss.execute(people.add_person, login, login, "市场监管局", kept)
        for role in roles:
            planner.execute(people.give_role, login, role)
    planner.execute(interview.name_guest, "程立言", "局长")
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    announce(planner, Desk(database, PersonRow("reviewer", "reviewer", ""), Clock(), "t", number))


@cache
def _template() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.sqlite"
        found_room(f"sqlite:///{path}")
        return path.read_bytes()


class Room:
    """One studio with one approved, announced programme."""

    programme = 1

    def __init__(self, url: str, on_air: bool = True) -> None:
        self.database = Database(url)
        self._own: dict[str, Database] = {}
        if on_air:
            self["director"].execute(interview.start)

    @property
    def boss(self) -> Desk:
        """The administrator's and planner's desk in the house."""
        return self["boss"].in_programme(HOUSE)

    def __getitem__(self, login: str) -> Desk:
        """The desk of one of the crew, in the programme."""
        known = {"boss": "管理员", COURIER: "信使"}
        person = PersonRow(login, known.get(login, login), "")
        return Desk(self.of(login), person, Clock(), "test", self.programme)

    def of(self, login: str) -> Database:
        """The database as one of the crew opens it: on a server by a login of one's own."""
        if not self.database.is_server:
            return self.database
        if login not in self._own:
            self._own[login] = self.database.as_login(Login(login, PASSWORD))
        return self._own[login]

    @property
    def courier_url(self) -> str:
        """The address by which a courier's own process opens it: on a server by its own login."""
        if not self.database.is_server:
            return self.database.url
        return self.database.url.replace(f"{KEEPER}:{OWNER_PASSWORD}@", f"{COURIER}:{PASSWORD}@")

    def sign_in(self, login: str, password: str = PASSWORD) -> Desk:
        """Somebody signs in with a password, as at the window."""
        desk = sign_in(self.database, login, password)
        self._own.setdefault(f"{login} signed in", desk.database)
        return desk

    def ask(self, *texts: str) -> list[int]:
        """Questions arrive; returns their ids."""
        before = {row.id for row in self["aide"].query(questions)}
        arrivals = [
            Arrival("email", f"{len(before)}-{n}", "网友甲", text, datetime.now(UTC))
            for n, text in enumerate(texts)
        ]
        self["collector"].execute(arrive, arrivals)
        return [row.id for row in self["aide"].query(questions) if row.id not in before]

    def close(self) -> None:
        """Gives the database back."""
        for database in (*self._own.values(), self.database):
            database.close()


@contextmanager
def open_room(folder: Path, on_air: bool = True, kept: bytes = b"") -> Iterator[Room]:
    """A room in a file of `folder`, closed again; kept: the file of an earlier one."""
    path = folder / "studio.sqlite"
    path.write_bytes(kept or _template())
    with _opened(f"sqlite:///{path}", on_air and not kept) as room:
        yield room


@contextmanager
def open_server_room(server: Postgres, on_air: bool = True) -> Iterator[Room]:
    """A room in a database of its own on a server."""
    name = server.new_database(_template_on(server), KEEPER)
    try:
        _settle(server, server.url(name, KEEPER))
        with _opened(server.url(name, KEEPER), on_air) as room:
            yield room
    finally:
        server.drop(name)


@contextmanager
def _opened(url: str, on_air: bool) -> Iterator[Room]:
    room = Room(url, on_air)
    try:
        yield room
    finally:
        room.close()


@cache
def _template_on(server: Postgres) -> str:
    # Not twice: where the making failed once, only that test fails.
    server.do(
        f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{KEEPER}') THEN"
        f" CREATE ROLE {KEEPER} LOGIN CREATEROLE PASSWORD '{OWNER_PASSWORD}'; END IF; END $$"
    )
    name = server.new_database(owner=KEEPER)
    found_room(server.url(name, KEEPER))
    return name


def _settle(server: Postgres, url: str) -> None:
    """Logins are the server's, not the database's: a room finds them as if nobody had been here.

    A copy of a database begins without its door, and what another room gave or took remains.
    """
    database = Database(url)
    known = ", ".join(f"'{login}'" for login in ("boss", *CREW, COURIER))
    kept = database.verifier(COURIER, PASSWORD)
    with database.writing() as connection:
        rights.settle(connection)
    database.close()
    server.do(
        f"DO $$ DECLARE l text; BEGIN FOREACH l IN ARRAY ARRAY[{known}]"
        f" LOOP EXECUTE format('ALTER ROLE %I PASSWORD %L', l, '{kept}'); END LOOP; END $$"
    )


def registered(room: Room, address: str) -> str:
    """The address again; its account is on the house's list from now on."""
    named = named_in(address)
    assert named is not None, address
    known = {(row.platform, row.number) for row in room.boss.query(account.accounts)}
    if named not in known:
        room.boss.execute(account.register, "云州发布", "市政府办公室", *named)
    return address
