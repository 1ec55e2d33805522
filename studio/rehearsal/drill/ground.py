"""What a drill stands on: what it may strike, and what it asks of the studio meanwhile."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select

from studio.audit import heads
from studio.clock import Clock
from studio.courier.lease import CourierLease
from studio.courier.status import status
from studio.database import Database
from studio.desk import Desk
from studio.journal import Entry, EntryRow, Outcome, entries_after
from studio.people import COURIER, SERVER
from studio.publication import tally
from studio.record import lines
from studio.rehearsal.faults.cable import Cable
from studio.rehearsal.faults.killing import Targets
from studio.rehearsal.own_server import OwnServer
from studio.rehearsal.processes import Processes

PORTAL_AWAY = "门户暂时连不上"
"""How the sentence begins that every window shows while the portal cannot be reached."""
BACK_ROOM = "back-room"
Heads = tuple[tuple[int, int, str], ...]


@dataclass(frozen=True)
class Ground:
    """One play under way; ends_at: when the hour was planned to end.

    turns: how many lines its record will have. server: the rehearsal's own, None for a file.
    """

    processes: Processes
    targets: Targets
    line: Cable
    desk: Callable[[], Desk]
    clock: Clock
    starts_at: datetime
    ends_at: datetime
    turns: int
    out: Path
    server: OwnServer | None = None

    @property
    def database(self) -> Database:
        """Opened by whoever owns it."""
        return self.desk().database

    @property
    def unseated(self) -> tuple[str, ...]:
        """What runs beside the windows, on the PC that has the database."""
        return (self.targets.courier, BACK_ROOM)

    def minute(self) -> float:
        """How far the programme is by the studio's clock, in minutes of the programme."""
        return (self.clock.now() - self.starts_at).total_seconds() / 60

    def begun(self) -> float:
        """Which share of the lines stands in the record, typed or being typed."""
        return len(self.desk().query(lines)) / self.turns

    def heads(self) -> Heads:
        """Each programme with the newest number and digest of its journal."""
        return heads(self.database)

    def missing(self, before: Heads) -> int:
        """How many of these heads are in no journal any more: as many journals lost their end."""
        return missing_in(self.database, before)

    def done(self, since: float, until: float | None = None) -> list[EntryRow]:
        """What people did in the programme between two real times."""
        desk = self.desk()
        with desk.database.reading() as connection:
            entries = entries_after(connection, desk.programme, 0)
        first = self.clock.shown_at(since)
        last = None if until is None else self.clock.shown_at(until)
        return [
            one
            for one in entries
            if one.by not in (COURIER, SERVER)
            and one.outcome == Outcome.DONE
            and one.at >= first
            and (last is None or one.at < last)
        ]

    def epoch(self) -> int:
        """Counts the couriers that have carried."""
        with self.database.reading() as connection:
            return int(connection.scalar(select(func.max(CourierLease.epoch))) or 0)

    def portal_is_up(self) -> bool:
        """What the courier says of it."""
        return self.desk().query(status).up

    def waiting(self) -> int:
        """How many released texts are on no page yet."""
        count = self.desk().query(tally)
        return count.waiting + count.sent

    def silent_since(self, at: float) -> list[str]:
        """The open windows that have not said, since this real time, that the portal is away."""
        return [
            name
            for name in self.targets.ready
            if self.processes.status(name) is None
            and not any(
                since >= at and text.startswith(PORTAL_AWAY)
                for since, text in heard(said_file(self.out, name.removeprefix("seat-")))
            )
        ]


def missing_in(database: Database, before: Iterable[tuple[int, int, str]]) -> int:
    """See Ground.missing."""
    with database.reading() as connection:
        return sum(
            connection.scalar(
                select(Entry.digest).where(Entry.programme == programme, Entry.number == number)
            )
            != digest
            for programme, number, digest in before
            if number
        )


def said_file(out: Path, login: str) -> Path:
    """What the window at this seat has said unasked, and when."""
    return out / f"said-{login}.jsonl"


def heard(file: Path) -> list[tuple[float, str]]:
    """Real time and sentence; a line that a kill cut short is left out."""
    if not file.exists():
        return []
    found = []
    for line in file.read_text(encoding="utf-8").splitlines():
        try:
            row = json.loads(line)
        except ValueError:
            continue
        found.append((float(row["at"]), str(row["text"])))
    return found
