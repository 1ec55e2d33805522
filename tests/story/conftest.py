"""A room per test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.studio.room import Room, open_room


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A studio with one programme on air."""
    with open_room(tmp_path) as opened:
        yield opened
