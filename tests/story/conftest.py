"""A room per test, in a file and on a server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.studio.room import Room, open_room, open_server_room


@pytest.fixture
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Room]:
    """A studio with one programme on air, in each kind of database."""
    server = request.param == "server" and request.getfixturevalue("server")
    with open_server_room(server) if server else open_room(tmp_path) as opened:
        yield opened
