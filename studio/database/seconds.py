"""A clock that all who use one database share and nobody sets: for what lasts seconds.

All who use a file run on the PC that holds it: their clock counts since that PC started. Who
uses a server may run anywhere: their clock is the server's.
"""

import time

from sqlalchemy import Connection, text

SERVER_SECONDS = text("SELECT extract(epoch FROM clock_timestamp())")


def since_start() -> float:
    """Real seconds since this PC started, its sleep included where the system counts it.

    The same in every process; setting the clock does not move it.
    """
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


def shared_seconds(connection: Connection) -> float:
    """Seconds of the clock that all who use this database share, at this very moment."""
    if connection.dialect.name == "sqlite":
        return since_start()
    return float(connection.execute(SERVER_SECONDS).scalar_one())
