"""Who is at which panel, and who has which text in hand: said every few seconds, never kept.

Presence locks nothing. It lets two people who are about to work on one text see each other; a
collision is settled by the version each of them saw, and both texts stay. It is no act, so it
leaves no entry in the journal; a window that was killed is gone from it after `LIFE_SECONDS`.
"""

import logging
import secrets
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, Index, delete, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.database.seconds import shared_seconds
from studio.desk import Desk
from studio.errors import Refusal, Trouble
from studio.journal import Reader
from studio.people import Person

LIFE_SECONDS = 12.0
"""So long after its last word a window still counts as there."""
WORD_SECONDS = 4.0
"""How often a window says that it is there though nothing changed."""
LOOK_SECONDS = 2.0
"""How often it looks who else is, and the soonest it says the next thing."""
SLACK_SECONDS = 1.0
log = logging.getLogger(__name__)


class Presence(Base):
    """One window at one programme; `until` is in seconds of the clock that all share."""

    __tablename__ = "presence"
    __table_args__ = (Index(None, "programme"),)

    window: Mapped[str] = mapped_column(primary_key=True)
    programme: Mapped[int]
    by: Mapped[str]
    place: Mapped[str]
    panel: Mapped[str]
    thing: Mapped[str]
    thing_id: Mapped[int]
    typing: Mapped[bool]
    words: Mapped[str] = mapped_column(server_default="")
    until: Mapped[float]


@dataclass(frozen=True)
class At:
    """Where a window is: its panel, and the thing in hand ("" and 0 for none).

    typing: whether text about it stands there that nobody has stored; words: the end of that
    text, for a partner who relays.
    """

    panel: str = ""
    thing: str = ""
    thing_id: int = 0
    typing: bool = False
    words: str = ""


@dataclass(frozen=True)
class PresentRow:
    """Somebody's window, as others see it."""

    window: str
    by: str
    name: str
    place: str
    at: At


def present(reader: Reader) -> tuple[PresentRow, ...]:
    """Every window at the reader's programme that spoke in the last `LIFE_SECONDS`."""
    now = shared_seconds(reader.connection)
    latest = now + LIFE_SECONDS + SLACK_SECONDS
    rows = reader.connection.execute(
        select(*Presence.__table__.columns, Person.name)
        .join(Person, Person.login == Presence.by)
        .where(Presence.programme == reader.programme)
        .order_by(Presence.by, Presence.window)
    )
    return tuple(
        PresentRow(row.window, row.by, row.name, row.place,
                   At(row.panel, row.thing, row.thing_id, row.typing, row.words))
        for row in rows
        if now < row.until <= latest
    )  # fmt: skip


def at_thing(rows: Iterable[PresentRow], thing: str, thing_id: int) -> tuple[PresentRow, ...]:
    """Who of `rows` has this thing in hand; who types comes first."""
    here = [row for row in rows if (row.at.thing, row.at.thing_id) == (thing, thing_id)]
    return tuple(sorted(here, key=lambda row: not row.at.typing))


class Attending(threading.Thread):
    """Says where one window is and calls `tell` on its own thread with who else is there.

    A database that is away is the watch's to say; here the old picture is dropped, and what is
    there is told when it can be read again. shut_out: called where the person may not see the
    programme any more; on a server nothing else tells, for the journal is not theirs to read.
    """

    def __init__(
        self,
        desk: Desk,
        tell: Callable[[tuple[PresentRow, ...]], None],
        shut_out: Callable[[], None],
    ) -> None:
        super().__init__(name="attending", daemon=True)
        self._desk = desk
        self._tell, self._shut_out = tell, shut_out
        self._window = secrets.token_hex(8)
        self._at = At()
        self._said: At | None = None
        self._said_at = 0.0
        self._told: tuple[PresentRow, ...] = ()
        self._ended = threading.Event()

    def be_at(self, at: At) -> None:
        """Where the window is from now on; from any thread, and waits for nothing."""
        self._at = at

    def run(self) -> None:
        """Speaks and looks every `LOOK_SECONDS` until stopped."""
        while not self._ended.is_set():
            try:
                self._speak()
                self._look()
            except (Trouble, Refusal) as error:
                log.info("nobody knows who is there", exc_info=True)
                self._said = None
                self._show(())
                if isinstance(error, Refusal):
                    self._shut_out()
            self._ended.wait(LOOK_SECONDS)
        self._say_goodbye()

    def stop(self) -> None:
        """Says goodbye; returns when that is done, or after a second."""
        self._ended.set()
        if self.is_alive() and threading.current_thread() is not self:
            self.join(timeout=1)

    def _speak(self) -> None:
        at, now = self._at, time.monotonic()
        if at != self._said or now - self._said_at >= WORD_SECONDS:
            with self._desk.database.writing() as connection:
                self._write(connection, at)
            self._said, self._said_at = at, now

    def _write(self, connection: Connection, at: At) -> None:
        """One row for this window; what this person's killed windows left goes with it."""
        desk, now = self._desk, shared_seconds(connection)
        until = now + LIFE_SECONDS
        gone = (Presence.until < now) | (Presence.until > until + SLACK_SECONDS)
        mine = Presence.by == desk.person.login
        connection.execute(delete(Presence).where(mine, gone | (Presence.window == self._window)))
        connection.execute(
            insert(Presence).values(
                window=self._window, programme=desk.programme, by=desk.person.login,
                place=desk.place, until=until, **asdict(at),
            )
        )  # fmt: skip

    def _look(self) -> None:
        rows = self._desk.query(present)
        self._show(tuple(row for row in rows if row.window != self._window))

    def _show(self, rows: tuple[PresentRow, ...]) -> None:
        if rows != self._told:
            self._told = rows
            self._tell(rows)

    def _say_goodbye(self) -> None:
        try:
            with self._desk.database.writing() as connection:
                connection.execute(delete(Presence).where(Presence.window == self._window))
        except (Trouble, Refusal):
            log.info("nobody heard the goodbye", exc_info=True)
