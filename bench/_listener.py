"""The other process of `wake`: prints the moment of each batch of entries until stdin ends."""

import sys
import threading
import time

from studio.database import Database
from studio.journal import entries_after, heads
from studio.watch import Watch

POLL_SECONDS = 0.02


def by_watch(database: Database, moments: list[float]) -> None:
    """The studio's own way."""
    watch = Watch(database, lambda _rows: moments.append(time.monotonic()))
    watch.start()
    print("ready", flush=True)
    sys.stdin.read()
    watch.stop()


def by_polling(database: Database, programme: int, moments: list[float]) -> None:
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
            moments.append(time.monotonic())


def _until_stdin_ends(ended: threading.Event) -> None:
    sys.stdin.read()
    ended.set()


def main() -> None:
    """`_listener URL PROGRAMME watch|poll`."""
    url, programme, kind = sys.argv[1:]
    database, moments = Database(url), list[float]()
    if kind == "watch":
        by_watch(database, moments)
    else:
        by_polling(database, int(programme), moments)
    database.close()
    print(*moments, sep="\n")


if __name__ == "__main__":
    main()
