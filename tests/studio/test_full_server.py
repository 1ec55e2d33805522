"""A database server whose disk is full: it says so, loses nothing, goes on once there is room."""

import shutil
from collections.abc import Iterator

import pytest

from studio import record
from studio.audit import audit
from studio.errors import Trouble
from studio.record import SpeakerRole
from tests.full_disk import SmallDisk, small_disk
from tests.postgres import USER, Postgres
from tests.studio.room import Room, open_server_room


@pytest.fixture
def disk(server: Postgres) -> Iterator[SmallDisk]:
    """A small disk that the server may write to."""
    place = server.folder / "small"
    with small_disk(place, "8m") as made:
        (made.folder / "data").mkdir()
        if USER is not None:
            shutil.chown(made.folder / "data", USER)
        yield made
    place.rmdir()


@pytest.fixture
def full_room(server: Postgres, disk: SmallDisk) -> Iterator[Room]:
    """A studio on air whose lines lie on it."""
    server.do(f"CREATE TABLESPACE small LOCATION '{disk.folder / 'data'}'")
    with open_server_room(server) as room:
        name = room.database.url.rpartition("/")[2]
        server.do("ALTER TABLE line_version SET TABLESPACE small", name)
        yield room
    server.do("DROP TABLESPACE small")


def written(room: Room, number: int) -> None:
    """A long line of the stenographer's; every one is another, for the server compresses."""
    text = "".join(chr(0x4E00 + (number * 7919 + at * 104729) % 20000) for at in range(4000))
    room["steno"].execute(record.write, SpeakerRole.HOST, "", text)


def test_a_full_server_loses_nothing_and_goes_on(full_room: Room, disk: SmallDisk) -> None:
    written(full_room, 0)
    disk.fill()
    stored, sentence = 1, ""
    while not sentence and stored < 200:
        try:
            written(full_room, stored)
            stored += 1
        except Trouble as trouble:
            sentence = str(trouble)
    assert "服务器的磁盘已满" in sentence
    assert len(full_room["steno"].query(record.lines)) == stored
    disk.free()
    written(full_room, 999)
    assert len(full_room["steno"].query(record.lines)) == stored + 1
    assert audit(full_room.database).fault == ""
