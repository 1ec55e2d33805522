"""A portal without any interface: the courier writes the programme into a folder, and proves it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio import interview, publication
from studio.courier.status import status
from studio.errors import Refusal
from studio.house import require_loopback_in_rehearsal, require_web_address, shown_address
from studio.portal.open import Kind, address_of, kind_of
from studio.portal.trial import try_portal
from studio.publication import PublicationState
from studio.question import questions
from tests.story.portal_process import Program, courier_for, until
from tests.story.test_on_air import online, released
from tests.studio.room import Room


@pytest.fixture
def drop(room: Room, tmp_path: Path) -> Path:
    folder = tmp_path / "投放 drop"
    folder.mkdir()
    room["boss"].execute(interview.choose_portal, folder.as_uri())
    return folder


@pytest.fixture
def courier(room: Room, drop: Path, tmp_path: Path) -> Iterator[Program]:
    process = courier_for(room.courier_url, tmp_path)
    yield process
    process.end()


def page(drop: Path) -> str:
    file = drop / "1" / "index.html"
    return file.read_text(encoding="utf-8") if file.exists() else ""


def test_lines_a_correction_and_a_withdrawal_reach_the_folder(
    room: Room, courier: Program, drop: Path
) -> None:
    line = released(room, "大家好")
    gone = released(room, "说错的话")
    until(lambda: online(room) == ["大家好", "说错的话"])
    assert "大家好" in page(drop)
    released(room, "大家下午好", 1, line)
    room["publisher"].execute(publication.withdraw_line, gone, "口误")
    until(lambda: "大家下午好" in page(drop) and "说错" not in page(drop))
    until(lambda: online(room) == ["大家下午好"])
    rows = {row.line.text: row.feed for row in room["steno"].query(publication.feed)}
    assert rows["说错的话"] is PublicationState.WITHDRAWN
    assert "说错" not in (drop / "1" / "feed.json").read_text(encoding="utf-8")
    assert room["aide"].query(questions) == ()


def test_what_is_taken_out_of_the_folder_is_written_again(
    room: Room, courier: Program, drop: Path
) -> None:
    released(room, "大家好")
    until(lambda: online(room) == ["大家好"])
    for file in (drop / "1").glob("*.*"):
        file.unlink()
    until(lambda: "大家好" in page(drop), 90)
    manifest = json.loads((drop / "1" / "manifest.json").read_text(encoding="utf-8"))
    written = {row["name"] for row in manifest["files"]}
    assert written == {"feed.json", "followup.html", "index.html"}
    assert written < {file.name for file in (drop / "1").iterdir()}


def test_a_folder_that_is_away_holds_the_line_until_it_is_back(
    room: Room, courier: Program, drop: Path
) -> None:
    released(room, "第一句")
    until(lambda: online(room) == ["第一句"])
    away = drop.rename(drop.with_name("away"))
    released(room, "第二句")
    until(lambda: not room["steno"].query(status).up)
    assert online(room) == ["第一句"]
    away.rename(drop)
    until(lambda: online(room) == ["第一句", "第二句"], 90)
    assert page(drop).index("第一句") < page(drop).index("第二句")


# the address


@pytest.mark.parametrize(
    "address", ["file:///srv/drop", "sftp://user@host/srv/drop", "sftp://u@[::1]:2222/a"]
)
def test_a_folder_is_a_portals_address(address: str) -> None:
    require_web_address(address)
    assert kind_of(address) is Kind.FOLDER
    assert {address_of(address, kind) for kind in Kind} == {address}


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("file://server/share", "file:///"),
        ("file:///", "file:///"),
        ("sftp://host/srv", "sftp://用户名@主机"),
        ("sftp://user@host", "sftp://用户名@主机"),
        ("sftp://user:secret@host/srv", "口令"),
    ],
)
def test_a_folder_written_otherwise_is_refused_in_a_sentence(address: str, why: str) -> None:
    with pytest.raises(Refusal, match=why):
        require_web_address(address)


def test_no_user_of_an_sftp_server_is_shown() -> None:
    assert shown_address("sftp://user@host/srv/drop") == "sftp://host/srv/drop"
    assert shown_address("file:///srv/drop") == "file:///srv/drop"


def test_a_rehearsal_writes_into_no_folder(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="演练门户"):
        require_loopback_in_rehearsal(True, tmp_path.as_uri())


def test_trying_a_folder_writes_nothing(tmp_path: Path) -> None:
    assert try_portal(tmp_path.as_uri(), "", "1").works
    assert list(tmp_path.iterdir()) == []
    missing = try_portal((tmp_path / "missing").as_uri(), "", "1")
    assert not missing.works
    assert "不在了" in missing.text
