"""A photo from a telephone's file to the reader's page, through real processes."""

import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from studio import audit, interview, photo_line, publication, record
from studio.courier.status import status
from studio.publication import PublicationState
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.photos import PLACE, painted, plain, with_place
from tests.story.portal_process import PortalProcess, Program, courier_for, until
from tests.studio.room import Room
from ui.plain_photo import made_plain

ALT = "执法人员在县第一中学食堂抽样"


@pytest.fixture
def portal(room: Room, tmp_path: Path) -> Iterator[PortalProcess]:
    process = PortalProcess(tmp_path)
    room["boss"].execute(interview.choose_portal, process.url)
    yield process
    process.end()


@pytest.fixture
def courier(room: Room, portal: PortalProcess, tmp_path: Path) -> Iterator[Program]:
    process = courier_for(room.courier_url, tmp_path)
    yield process
    process.end()


def released(room: Room, line: int, version: int = 1) -> int:
    room["reviewer"].execute(record.approve, line, version, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, version)
    return line


def photo_of(room: Room, data: bytes) -> int:
    steno = room["steno"]
    return steno.execute(photo_line.write, steno.execute(photo_line.bring, data), ALT, "抽样现场")


def states(room: Room) -> list[PublicationState | None]:
    return [row.feed for row in room["steno"].query(publication.feed)]


def entries(portal: PortalProcess) -> list[dict[str, object]]:
    return list(requests.get(f"{portal.url}/feed/1.json", timeout=10).json()["entries"])


def test_readers_get_the_approved_picture_its_words_and_nothing_of_where_it_was_taken(
    room: Room, portal: PortalProcess, courier: Program, tmp_path: Path
) -> None:
    file = tmp_path / "IMG_0001.jpg"
    file.write_bytes(with_place(painted(4032, 3024)))
    assert PLACE in file.read_bytes()
    made = made_plain(file)
    first = room["steno"].execute(record.write, SpeakerRole.HOST, "", "请看现场")
    line = photo_of(room, made)
    last = room["steno"].execute(record.write, SpeakerRole.HOST, "", "谢谢")
    (approved,) = room["reviewer"].query(record.lines, (), (line,))
    for number in (last, line, first):
        released(room, number)
    until(lambda: states(room) == [PublicationState.ONLINE] * 3)
    name = approved.photos[0].sha256
    shown = entries(portal)
    assert [row["media"] for row in shown] == [[], [name], []]
    assert shown[1]["media_alt"] == [ALT]
    got = requests.get(f"{portal.url}/media/{name}", timeout=10)
    assert got.headers["Content-Type"] == "image/jpeg"
    assert hashlib.sha256(got.content).hexdigest() == name
    for trace in (PLACE, b"Exif", b"Wang"):
        assert trace not in got.content
    page = requests.get(f"{portal.url}/live/1", timeout=10).text
    assert f'alt="{ALT}"' in page
    room["publisher"].execute(publication.withdraw_line, line, "核实")
    until(lambda: requests.get(f"{portal.url}/media/{name}", timeout=10).status_code == 404)
    assert audit.audit(room.database).fault == ""


def test_with_the_portal_gone_a_photo_waits_and_comes_with_its_entry(
    room: Room, portal: PortalProcess, courier: Program
) -> None:
    portal.kill()
    line = released(room, photo_of(room, plain()))
    until(lambda: states(room) == [PublicationState.WAITING])
    portal.start_again()
    until(lambda: states(room) == [PublicationState.ONLINE])
    room["steno"].execute(record.hand_in, line, "抽样现场（资料图）", 1, "补图注")
    released(room, line, 2)
    until(lambda: [row["version"] for row in entries(portal)] == [2])
    name = hashlib.sha256(plain()).hexdigest()
    assert requests.get(f"{portal.url}/media/{name}", timeout=10).content == plain()


def test_a_photo_that_somebody_took_out_at_the_portal_stands_as_a_difference(
    room: Room, portal: PortalProcess, courier: Program
) -> None:
    released(room, photo_of(room, plain()))
    until(lambda: states(room) == [PublicationState.ONLINE])
    portal.kill()
    until(lambda: not room["steno"].query(status).up)  # so that the whole is read afterwards
    _forget_photo(portal)
    portal.start_again()
    until(lambda: bool(room["publisher"].query(publication.differences)))
    room["publisher"].execute(publication.mend_differences)
    until(lambda: [row["media_alt"] for row in entries(portal)] == [[ALT]])
    until(lambda: not room["publisher"].query(publication.differences))


def _forget_photo(portal: PortalProcess) -> None:
    """Somebody at the portal takes the picture out of the entry, and leaves the words."""
    path = portal._command[portal._command.index("--data") + 1]
    with sqlite3.connect(path) as db:
        db.execute(
            "UPDATE entry SET content = json_set(content, '$.media', json('[]'),"
            " '$.media_alt', json('[]'))"
        )
    db.close()
