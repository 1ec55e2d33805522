"""A real PostgreSQL with one studio on it, for what several PCs do."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.postgres import running
from tests.studio.room import Room, open_server_room


@contextmanager
def server_room() -> Iterator[Room]:
    """A room on a server of its own; with fsync, as a customer's has it."""
    with running(fsync="on") as server, open_server_room(server) as room:
        yield room
