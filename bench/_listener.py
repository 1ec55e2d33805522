"""The other process of `wake`: prints, once stdin ends, when it saw entries up to which number."""

import sys
import threading
import time
from collections.abc import Sequence

from studio.database import Database
from studio.journal import EntryRow, entries_after, heads
from studio.watch import Watch

POLL_SECONDS = 0.02
Seen = list[tuple[int, float]]


def by_watch(database: Database, programme: int, moments: Seen) -> None:
    """The studio's own way."""

    def tell(rows: Sequence[EntryRow]) -> None:
        number = max((row.number for row in rows if row.programme == programme), default=0)
        moments.append((number, time.monotonic()))

    watch = Watch(database, tell)
    watch.start()
    print("ready", flush=True)
    sys.stdin.read()
    watch.stop()


def by_polling(database: Database, programme: int, moments: Seen) -> None:
    """The naive way."""
    ended = threading.Event()
    threading.Thread(target=_until_stdin_ends, args=(ended,), daemon=True).start()
    with database.reading() as connection:
        last = heads(connection)[programme]
    print("ready", flush=True)
    while not ended.wait(POLL_SECONDS):
        with database.reading() as connection:
            fresh = list(entries_after(connection, programme, last))
        if fresh:
            last = fresh[-1].number
            moments.append((last, time.monotonic()))


def _until_stdin_ends(ended: threading.Event) -> None:
    sys.stdin.read()
    ended.set()


def main() -> None:
    """`_listener URL PROGRAMME watch|poll`."""
    url, programme, kind = sys.argv[1:]
    database, moments = Database(url), Seen()
    if kind == "watch":
        by_watch(database, int(programme), moments)
    else:
        by_polling(database, int(programme), moments)
    database.close()
    for number, moment in moments:
        print(number, moment)


if __name__ == "__main__":
    main()
