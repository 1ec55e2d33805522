"""One studio under siege for all tests here: every attack is undone."""

from collections.abc import Iterator

import pytest

from tests.postgres import Postgres
from tests.rights.siege import Siege, raised
from tests.studio.room import open_server_room


@pytest.fixture(scope="module")
def siege(server: Postgres) -> Iterator[Siege]:
    """The studio with somebody of every role."""
    with open_server_room(server) as room:
        made = raised(room, server)
        yield made
        made.close()
