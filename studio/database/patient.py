"""A connection that does not wait for ever for a server whose answers are swallowed on the way.

A cable that was pulled, or a firewall that forgot the connection, resets nothing: the system
notices a lost packet, but not an answer that never comes. The server gives every statement up
after seconds (`PATIENCE` in `server.py`), so who waits longer waits in vain.
"""

import time
from typing import Any, TypeVar

import psycopg

T = TypeVar("T")
STATEMENT_SECONDS = 12.0
"""Longer than the server lets any statement run."""
GLANCE_SECONDS = 4.0
"""For what takes milliseconds, asked again and again."""
COPY_SECONDS = 62.0
ALTER_SECONDS = 660.0
SILENT = "the server does not answer any more"


class PatientConnection(psycopg.Connection[Any]):
    """Closes itself and raises OperationalError after `patience` seconds without an answer."""

    patience: float = GLANCE_SECONDS

    def wait(self, gen: Any, *args: Any, **kwargs: Any) -> Any:
        """As psycopg waits, with an end; a wait that has its own end keeps it."""
        if kwargs.get("timeout") is not None or len(args) > 1:
            return super().wait(gen, *args, **kwargs)
        return super().wait(self._with_an_end(gen), *args, **kwargs)

    def _with_an_end(self, gen: Any) -> Any:
        """The same steps; the loop asks again every tenth of a second though nothing came."""
        end = time.monotonic() + self.patience
        try:
            state = next(gen)
            while True:
                ready = yield state
                if not ready and time.monotonic() > end:
                    self.pgconn.finish()
                    raise psycopg.OperationalError(SILENT)
                state = gen.send(ready)
        except StopIteration as done:
            return done.value


__all__ = [
    "ALTER_SECONDS",
    "COPY_SECONDS",
    "GLANCE_SECONDS",
    "STATEMENT_SECONDS",
    "PatientConnection",
]
