"""`_flood URL PER_SECOND BATCH`: questions arrive until stdin ends; prints how many came."""

import sys
import threading
import time
from datetime import UTC, datetime

from studio.clock import Clock
from studio.database import Database
from studio.desk import open_for
from studio.question import Arrival, arrive


def main() -> None:
    """As the courier brings them in: batches, each one command."""
    url, per_second, batch = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
    database = Database(url)
    desk = open_for(database, "collector", Clock()).in_programme(1)
    ended = threading.Event()
    threading.Thread(target=_until_stdin_ends, args=(ended,), daemon=True).start()
    print("ready", flush=True)
    came, began = 0, time.monotonic()
    while not ended.is_set():
        now = datetime.now(UTC)
        desk.execute(arrive, [arrival(came + number, now) for number in range(batch)])
        came += batch
        ended.wait(max(0.0, began + came / per_second - time.monotonic()))
    print(came / (time.monotonic() - began), flush=True)
    database.close()


def arrival(number: int, now: datetime) -> Arrival:
    """One of the flood."""
    return Arrival("weibo", f"flood-{number}", f"网友{number}", f"第{number}个问题怎么解决？", now)


def _until_stdin_ends(ended: threading.Event) -> None:
    sys.stdin.read()
    ended.set()


if __name__ == "__main__":
    main()
