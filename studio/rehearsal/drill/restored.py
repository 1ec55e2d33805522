"""Brings a drill's backup back into an empty database, and holds the two against each other."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio import audit, backup, every_row, server_backup
from studio.database import Database
from studio.errors import Refusal, Trouble
from studio.journal import Entry, Head, Reader
from studio.people import COURIER
from studio.publication import stopped
from studio.publication.stop import SendingStop
from studio.rehearsal.drill.acting import BACKUP
from studio.rehearsal.drill.ground import Ground, missing_in

RESTORED = "drill-restored"
NOTED_BY_A_RESTORE = frozenset({Entry.__tablename__, Head.__tablename__, SendingStop.__tablename__})
"""A restore adds that it happened, and stops the sending; nothing else may differ."""


@dataclass(frozen=True)
class Restored:
    """What was found; fault: why there is nothing to find.

    tables: those that differ from the backup and must not. behind: how many of the backup's heads
    are not in the studio that went on, and how many not in what was restored.
    """

    fault: str = ""
    entries: int = 0
    tables: tuple[str, ...] = ()
    behind: int = 0
    stopped: bool = False

    @property
    def held(self) -> bool:
        """Whether the backup is what it was said to be."""
        return not self.fault and not self.tables and not self.behind and self.stopped


def restored(ground: Ground, heads: list[list[Any]]) -> Restored:
    """Restores the backup that was made on air; heads: as it told them when it was made."""
    source = ground.out / BACKUP
    noted = [(int(one), int(number), str(digest)) for one, number, digest in heads]
    try:
        with _brought_back(ground, source) as there:
            return _compared(ground, source, there, noted)
    except (Refusal, Trouble) as fault:
        return Restored(fault=str(fault))


@contextmanager
def _brought_back(ground: Ground, source: Path) -> Iterator[Database]:
    """On the drill's own server into a second, empty database, which is dropped; else a file."""
    now = ground.clock.now()
    if ground.server is None:
        target = ground.out / f"{RESTORED}.sqlite"
        backup.restore(source, target, now)
        with closing(Database(f"sqlite:///{target}")) as there:
            yield there
        return
    name = RESTORED.replace("-", "_")
    try:
        with closing(Database(ground.server.new_database(name))) as there:
            server_backup.restore(source, there, now, ground.out)
            yield there
    finally:
        ground.server.drop(name)


def _compared(
    ground: Ground, source: Path, there: Database, noted: list[tuple[int, int, str]]
) -> Restored:
    with tempfile.TemporaryDirectory(prefix="interview-studio-drill-") as folder:
        copy = Path(folder) / BACKUP  # opening a studio writes beside it
        shutil.copyfile(source, copy)
        with (
            closing(Database(f"sqlite:///{copy}")) as then,
            then.reading() as old,
            there.reading() as new,
        ):
            differing = every_row.different(old, new) - NOTED_BY_A_RESTORE
    verdict = audit.audit(there)
    desk = ground.desk()
    with there.reading() as connection:
        stop = stopped(Reader(connection, COURIER, desk.programme, ground.clock.now()))
    return Restored(
        str(verdict.fault),
        sum(number for _, number, _ in noted),
        tuple(sorted(differing)),
        missing_in(there, noted) + missing_in(ground.database, noted),
        stop is not None,
    )
