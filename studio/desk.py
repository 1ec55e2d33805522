"""The door: one signed-in person at one database. There is no second way to change anything."""

import logging
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum
from itertools import takewhile
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import select

from studio.clock import Clock
from studio.database import Database, Login
from studio.errors import Away, Refusal, Trouble
from studio.journal import HOUSE, Entry, Outcome, Pen, Reader, done_before, take_pen
from studio.patience import FREE, held
from studio.people import (
    COURIER,
    SERVER,
    PersonRow,
    found,
    kept_password,
    matches,
    nobody_yet,
    person,
    require_active,
    require_seat,
    sealed,
)
from studio.words import Words

SIGNING_IN = ("desk.sign_in", "desk.signed_in")
"""A wrong password and a right one, as the journal has them."""
P = ParamSpec("P")
T = TypeVar("T")
log = logging.getLogger(__name__)
WRONG_PASSWORD = Words("登录名或口令不对。请看大小写是否写对；忘了口令，请管理员重设。")
NOBODY = "?"
"""Stands for an unknown login: what was typed there may have been a password."""


@dataclass(frozen=True)
class Desk:
    """A person's desk; safe to use from several threads.

    programme: an interview's id, or the house (0) for people and plan.
    """

    database: Database
    person: PersonRow
    clock: Clock = field(default_factory=Clock)
    place: str = socket.gethostname()
    programme: int = HOUSE

    def in_programme(self, programme: int) -> "Desk":
        """The same person's desk in another programme."""
        return replace(self, programme=programme)

    def execute(
        self,
        command: Callable[Concatenate[Pen, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Does a command in one transaction and journals it, refused attempts too.

        Raises Refusal where a rule said no, Trouble where the database failed; in both cases
        nothing of the command was kept, but for a Passing trouble: there the reply was lost.
        """
        return self._journalled("", command, args, kwargs)

    def execute_once(
        self,
        once: str,
        command: Callable[Concatenate[Pen, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """`execute` under an id: asked again, after a lost reply or a restart, it is not redone.

        The repeat answers what the first one answered. Refusal where the id was used otherwise.
        """
        return self._journalled(once, command, args, kwargs)

    def query(
        self,
        query: Callable[Concatenate[Reader, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Asks a question; Refusal for somebody who is not on the programme's roster."""
        with self.database.reading() as connection:
            reader = Reader(connection, self.person.login, self.programme, self.clock.now())
            require_seat(reader)
            return query(reader, *args, **kwargs)

    def let_back(self, password: str) -> None:
        """Lets the person of a locked screen back; a wrong password is refused, and journalled.

        It holds no login and is held by none: the window's own patience makes who guesses wait.
        While the database is away the password that opened the session decides: nobody is kept
        from text that waits for it.
        """
        try:
            _try_password(self, password)
        except Away as away:
            if not self.database.was_opened_with(password):
                raise Refusal(WRONG_PASSWORD) from away
        except Refusal as refusal:
            self._journal_refusal(self.let_back, (), refusal)
            raise

    def _journalled(
        self,
        once: str,
        command: Callable[..., T],
        args: tuple[object, ...],
        kwargs: dict[str, object],
    ) -> T:
        try:
            result = self._in_one_transaction(command, args, kwargs, once)
        except Refusal as refusal:
            self._journal_refusal(command, args, refusal)
            raise
        finally:
            self.database.ring()
        return result

    def _in_one_transaction(
        self,
        command: Callable[..., T],
        args: tuple[object, ...],
        kwargs: dict[str, object],
        once: str = "",
        programme: int | None = None,
    ) -> T:
        with self.database.writing() as connection:
            now = self.clock.now()
            pen = take_pen(
                connection,
                self.programme if programme is None else programme,
                self.person.login,
                now,
                self.place,
                act_of(command),
                once,
            )
            if self.person.login not in (COURIER, SERVER) and command is not found:
                require_active(pen)
            before = done_before(pen) if once else None
            if before is not None:
                answer: T = before.result
                return answer
            result = command(pen, *args, **kwargs)
            pen.put_down(result)
            return result

    def _journal_refusal(
        self, command: Callable[..., object], args: tuple[object, ...], refusal: Refusal
    ) -> None:
        detail = [_plain(arg) for arg in args]
        first = next((arg for arg in args if type(arg) is int), 0)
        for programme in dict.fromkeys((self.programme, HOUSE)):
            attempt = (act_of(command), first, detail, self.programme)
            try:
                self._in_one_transaction(_note_refusal, attempt, {}, programme=programme)
                return
            except Refusal:
                continue  # a programme that is not there, or not for this person: in the house
            except Trouble:
                log.exception("the database failed over a refused attempt")
                break
        log.warning("a refused attempt could not be journalled: %s", refusal)


def open_for(database: Database, login: str, clock: Clock, place: str = "") -> Desk:
    """A desk for a known person without asking for a password: the courier and rehearsals."""
    with database.reading() as connection:
        row = person(Reader(connection, login, HOUSE, clock.now()), login)
    if row is None:
        raise Trouble("没有登录名为 {login} 的人员。请核对登录名，或请管理员添加。", login=login)
    return Desk(database, row, clock, place or socket.gethostname())


def sign_in(
    database: Database,
    login: str,
    password: str,
    clock: Clock | None = None,
    fits: Callable[[Database], None] | None = None,
) -> Desk:
    """Opens a desk with a password; a wrong one is refused, and journalled where that can be.

    After five wrong ones in a file, of those within a minute only the refusal comes (Held).

    On a server the password opens the person's own connection, and the server alone knows of a
    wrong one: nobody is connected who could write. fits: what the database must stand before
    anything is written into it; at a server nobody could look before.
    """
    clock = clock or Clock()
    if database.is_server:
        return _connect(database, login, password, clock, fits)
    with database.reading() as connection:
        reader = Reader(connection, login, HOUSE, clock.now())
        kept, row = kept_password(reader, login), person(reader, login)
        wrong = _wrong_ones(reader, login)
    right = matches(kept, password) if kept else False
    if not right:
        held(wrong, clock.now())  # the right one lets in, whoever guessed before
    desk = Desk(database, row or PersonRow(NOBODY, NOBODY, ""), clock)
    if not right or row is None:
        with database.writing() as connection:
            pen = take_pen(connection, HOUSE, desk.person.login, clock.now(), desk.place,
                           "desk.sign_in")  # fmt: skip
            pen.note("person", 0, outcome=Outcome.REFUSED)
            pen.put_down()
        raise Refusal(WRONG_PASSWORD)
    desk.execute(signed_in)
    return desk


def _wrong_ones(reader: Reader, login: str) -> list[datetime]:
    """When this login's last passwords were wrong, the newest first, since a right one."""
    tries = reader.connection.execute(
        select(Entry.outcome, Entry.at)
        .where(Entry.programme == HOUSE, Entry.by == login, Entry.act.in_(SIGNING_IN))
        .order_by(Entry.number.desc())
        .limit(FREE)
    )
    return [at for _outcome, at in takewhile(lambda one: one[0] == Outcome.REFUSED.value, tries)]


def _connect(
    database: Database,
    login: str,
    password: str,
    clock: Clock,
    fits: Callable[[Database], None] | None,
) -> Desk:
    if login == COURIER:
        raise Refusal(WRONG_PASSWORD)
    own = database.as_login(Login(login, password))
    try:
        if fits is not None:
            fits(own)
        desk = Desk(own, _known(own, login, clock), clock)
        desk.execute(signed_in)
    except (Refusal, Trouble):
        own.close()
        raise
    return desk


def _known(database: Database, login: str, clock: Clock) -> PersonRow:
    """The person of this login; the server's own people are nobody here."""
    with database.reading() as connection:
        row = person(Reader(connection, login, HOUSE, clock.now()), login)
    if row is None:
        raise Refusal(WRONG_PASSWORD)
    return row


def _try_password(desk: Desk, password: str) -> None:
    login = desk.person.login
    if desk.database.is_server:
        own = desk.database.as_login(Login(login, password))
        try:
            _known(own, login, desk.clock)
        finally:
            own.close()
        return
    with desk.database.reading() as connection:
        kept = kept_password(Reader(connection, login, HOUSE, desk.clock.now()), login)
    if not kept or not matches(kept, password):
        raise Refusal(WRONG_PASSWORD)


def found_studio(
    database: Database,
    login: str,
    name: str,
    unit: str,
    password: str,
    clock: Clock | None = None,
) -> Desk:
    """Makes the first administrator of a new studio and signs that person in."""
    clock = clock or Clock()
    desk = Desk(database, PersonRow(login, name, unit), clock)
    desk.execute(found, login, name, unit, sealed(database, login, password))
    return desk


def is_new(database: Database) -> bool:
    """Whether nobody has been made yet."""
    with database.reading() as connection:
        return nobody_yet(Reader(connection, "", HOUSE, Clock().now()))


def known_commands(reader: Reader, ids: Sequence[str]) -> frozenset[str]:
    """Which of these commands were done in the reader's programme, as far as this journal says."""
    done = select(Entry.command).where(
        Entry.programme == reader.programme,
        Entry.command.in_(ids),
        Entry.outcome == Outcome.DONE.value,
    )
    return frozenset(reader.connection.scalars(done))


def signed_in(pen: Pen) -> None:
    """Notes that the person sat down."""
    pen.note("person", 0)


def act_of(command: Callable[..., object]) -> str:
    """`stage.command`, as the journal names an act."""
    parts = command.__module__.split(".")
    return f"{parts[1] if len(parts) > 1 else parts[0]}.{command.__name__}"


def _note_refusal(pen: Pen, act: str, first: int, detail: list[object], programme: int) -> None:
    thing = act.partition(".")[0]
    where: dict[str, Any] = {} if programme == pen.programme else {"in_programme": programme}
    pen.note(thing, first, outcome=Outcome.REFUSED, attempted=act, args=detail, **where)


def _plain(arg: object) -> object:
    """Numbers and terms may stand in the journal; texts may not."""
    if isinstance(arg, Enum):
        return arg.value
    return arg if isinstance(arg, bool | int) or arg is None else "…"
