"""`_changes URL PER_SECOND`: the record changes until stdin ends; prints how many changes came.

Another stenographer and a reviewer at work: lines are typed anew, marked and passed, each by one
command.
"""

import itertools
import random
import sys
import threading
import time

from studio import record
from studio.clock import Clock
from studio.database import Database
from studio.desk import Desk, open_for
from studio.errors import Refusal
from studio.record import Mark
from studio.review import Secrecy

AHEAD = 40
"""So many lines at the end are left alone: they are somebody's who types."""


def main() -> None:
    """At an even pace, as far as the machine goes."""
    url, per_second = sys.argv[1], float(sys.argv[2])
    database = Database(url)
    typist, reviewer = (
        open_for(database, login, Clock()).in_programme(1) for login in ("reviewer2", "reviewer")
    )
    versions = {row.id: row.version for row in typist.query(record.lines)[:-AHEAD]}
    ended = threading.Event()
    threading.Thread(target=_until_stdin_ends, args=(ended,), daemon=True).start()
    print("ready", flush=True)
    chance = random.Random(7)  # noqa: S311 - the same lines every time
    came, began = 0, time.monotonic()
    for number in itertools.count():
        if ended.is_set():
            break
        change(typist, reviewer, versions, number, chance.choice(list(versions)))
        came += 1
        ended.wait(max(0.0, began + came / per_second - time.monotonic()))
    print(came / (time.monotonic() - began), flush=True)
    database.close()


def change(typist: Desk, reviewer: Desk, versions: dict[int, int], number: int, line: int) -> None:
    """One of three kinds in turn; who finds the line in another state has looked at it."""
    try:
        if number % 3 == 0:
            typist.execute(record.hand_in, line, f"第{number}次改过的一句话。", versions[line])
            versions[line] += 1
        elif number % 3 == 1:
            typist.execute(record.mark, line, Mark.COMMITMENT, bool(number % 2))
        else:
            reviewer.execute(record.approve, line, versions[line], Secrecy.OPEN)
    except Refusal:
        return


def _until_stdin_ends(ended: threading.Event) -> None:
    sys.stdin.read()
    ended.set()


if __name__ == "__main__":
    main()
