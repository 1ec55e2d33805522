"""A folder as a portal: the contract kept without anybody at the other end, files always whole."""

import hashlib
import json
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import asyncssh
import pytest

from studio.portal import Announcement, EntryContent, Guest, PortalDown, PortalRefused, Reply
from studio.portal.folder import FolderPortal, LocalPlace, Place
from studio.portal.folder.sftp import SftpPlace
from tests.full_disk import small_disk
from tests.portals.sftp_server import PASSWORD, USER
from tests.story.portal_process import Program, until

NOW = datetime(2025, 6, 20, 7, tzinfo=UTC)
SHOWN = Announcement(
    "舌尖安全 <b>&</b>",
    "市监局",
    "江晨",
    (Guest("程立言", "局长"),),
    NOW,
    NOW,
    "访谈室",
    "on_air",
    True,
)
LINE = EntryContent(1, "line", "host", "主持人", "大家好", "", "", NOW, False)
PHOTO = b"\xff\xd8\xff\xe0" + bytes(200)
PHOTO_NAME = hashlib.sha256(PHOTO).hexdigest()


@dataclass
class Server:
    """Where the SFTP server listens, and what lies in its folder."""

    port: int
    folder: Path
    home: Path

    def place(self, secret: str = PASSWORD, folder: str = "/drop") -> SftpPlace:
        return SftpPlace("127.0.0.1", self.port, USER, folder, secret)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    home = tmp_path_factory.mktemp("sftp")
    folder, port_file = home / "files", home / "port.json"
    (folder / "drop").mkdir(parents=True)
    key = asyncssh.generate_private_key("ssh-ed25519")
    (home / "authorized").write_text(key.export_public_key().decode())
    (home / "key").write_text(key.export_private_key().decode())
    process = Program(str(folder), str(port_file), module="tests.portals.sftp_server")
    until(port_file.exists)
    told = json.loads(port_file.read_text())
    (home / ".ssh").mkdir()
    known = f"[127.0.0.1]:{told['port']} {told['key']}\n"
    (home / ".ssh" / "known_hosts").write_text(known)
    yield Server(told["port"], folder / "drop", home)
    process.end()


@pytest.fixture
def known(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    monkeypatch.setenv("HOME", str(server.home))
    return server


@pytest.fixture(params=["here", "sftp"])
def drop(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[FolderPortal, Path]]:
    if request.param == "sftp":
        there: Server = request.getfixturevalue("known")
        name = f"case-{time.monotonic_ns()}"
        (there.folder / name).mkdir()
        place: Place = there.place(folder=f"/drop/{name}")
        folder = there.folder / name
    else:
        place, folder = LocalPlace(tmp_path), tmp_path
    with closing(FolderPortal(place, lambda: NOW)) as portal:
        portal.announce("7", SHOWN)
        yield portal, folder


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def require_whole(folder: Path) -> dict[str, Any]:
    """The manifest names every file of the programme with its true digest; no other is there.

    What a kill left half written lies under a name with a dot, until the next writing takes it.
    """
    found = {name: data for name, data in files(folder / "7").items() if name[0] != "."}
    manifest = json.loads(found.pop("manifest.json"))
    named = {row["name"]: (row["bytes"], row["sha256"]) for row in manifest["files"]}
    assert named == {
        name: (len(data), hashlib.sha256(data).hexdigest()) for name, data in found.items()
    }
    assert json.loads(found["feed.json"])["number"] == manifest["number"]
    return dict(manifest)


def test_the_folder_is_whole_after_every_change(drop: tuple[FolderPortal, Path]) -> None:
    portal, folder = drop
    numbers = [require_whole(folder)["number"]]
    portal.publish("7", "line-1", 1, LINE)
    numbers.append(require_whole(folder)["number"])
    portal.publish("7", "line-1", 2, replace(LINE, text="改过", note="更正"))
    numbers.append(require_whole(folder)["number"])
    portal.reply("7", "12", Reply("九月一日。", "市教育局"))
    numbers.append(require_whole(folder)["number"])
    portal.withdraw("7", "line-1")
    numbers.append(require_whole(folder)["number"])
    assert numbers == sorted(set(numbers))


def test_the_same_again_is_the_same_receipt_and_writes_nothing(
    drop: tuple[FolderPortal, Path],
) -> None:
    portal, folder = drop
    first = portal.publish("7", "line-1", 1, LINE)
    before = files(folder)
    assert portal.publish("7", "line-1", 1, LINE) == first
    portal.announce("7", SHOWN)
    assert files(folder) == before
    assert len(portal.entries("7", "").entries) == 1


def test_other_content_and_older_versions_are_refused(drop: tuple[FolderPortal, Path]) -> None:
    portal, _ = drop
    portal.publish("7", "line-1", 3, replace(LINE, text="第三版"))
    for version, text in ((3, "别的"), (2, "第二版")):
        with pytest.raises(PortalRefused) as refused:
            portal.publish("7", "line-1", version, replace(LINE, text=text))
        assert refused.value.status == 409
    (entry,) = portal.entries("7", "").entries
    assert (entry.version, entry.text) == (3, "第三版")


def test_withdrawn_words_are_in_no_file_and_no_repeat_brings_them_back(
    drop: tuple[FolderPortal, Path],
) -> None:
    portal, folder = drop
    gone = replace(LINE, text="绝不能留下的话")
    portal.publish("7", "line-1", 1, gone)
    cursor = portal.entries("7", "").cursor
    portal.withdraw("7", "line-1")
    portal.withdraw("7", "line-1")
    portal.publish("7", "line-1", 1, gone)
    assert not [name for name, data in files(folder).items() if "绝不能".encode() in data]
    assert not [name for name, data in files(folder).items() if gone.sha256.encode() in data]
    (entry,) = portal.entries("7", cursor).entries
    assert entry.withdrawn
    portal.publish("7", "line-1", 2, replace(LINE, text="核实后再发"))
    assert portal.entries("7", cursor).entries[0].text == "核实后再发"


def test_read_back_tells_what_changed_after_a_cursor(drop: tuple[FolderPortal, Path]) -> None:
    portal, _ = drop
    for number in range(1, 4):
        portal.publish("7", f"line-{number}", 1, replace(LINE, sequence=number))
    page = portal.entries("7", "")
    assert [row.entry for row in page.entries] == ["line-1", "line-2", "line-3"]
    assert portal.entries("7", page.cursor).entries == ()
    portal.publish("7", "line-1", 2, replace(LINE, text="改过"))
    assert [row.entry for row in portal.entries("7", page.cursor).entries] == ["line-1"]


def test_what_somebody_changed_in_the_folder_is_read_back_as_it_is(
    drop: tuple[FolderPortal, Path],
) -> None:
    portal, folder = drop
    portal.publish("7", "line-1", 1, LINE)
    path = folder / "7" / "feed.json"
    path.write_text(path.read_text(encoding="utf-8").replace("大家好", "大家坏"), encoding="utf-8")
    assert portal.entries("7", "").entries[0].text == "大家坏"
    path.write_bytes(b"<html>")
    with pytest.raises(PortalDown, match="看不懂"):
        portal.entries("7", "")
    path.unlink()
    with pytest.raises(PortalRefused) as refused:
        portal.publish("7", "line-1", 1, LINE)
    assert refused.value.status == 404


def test_a_photo_lies_beside_the_page_while_an_entry_names_it(
    drop: tuple[FolderPortal, Path],
) -> None:
    portal, folder = drop
    shown = replace(LINE, media=(PHOTO_NAME,), media_alt=("现场 <b>",))
    with pytest.raises(PortalRefused):
        portal.publish("7", "line-1", 1, shown)
    with pytest.raises(PortalRefused):
        portal.put_media("0" * 64, PHOTO, "image/jpeg")
    for _ in range(2):
        portal.put_media(PHOTO_NAME, PHOTO, "image/jpeg")
    portal.publish("7", "line-1", 1, shown)
    portal.put_media(PHOTO_NAME, PHOTO, "image/jpeg")
    portal.publish("7", "line-1", 2, replace(shown, text="改过"))
    require_whole(folder)
    assert f"7/media/{PHOTO_NAME}.jpg" in files(folder)
    page = (folder / "7" / "index.html").read_text(encoding="utf-8")
    assert f'src="media/{PHOTO_NAME}.jpg"' in page
    assert "<b>&</b>" not in page
    portal.withdraw("7", "line-1")
    require_whole(folder)
    assert not [name for name in files(folder) if PHOTO_NAME in name]


def test_every_odd_text_comes_back_to_the_letter(drop: tuple[FolderPortal, Path]) -> None:
    portal, folder = drop
    odd = [
        "  两端 ",
        "一\n二\n\n三",
        "</p><script>alert(1)</script>",
        "\u202e倒",
        "👩‍👩‍👧",
        "e\u0301",
    ]
    for number, text in enumerate(odd, 1):
        portal.publish("7", f"line-{number}", 1, replace(LINE, sequence=number, text=text))
    rows = portal.entries("7", "").entries
    assert [row.text for row in rows] == odd
    assert "<script>" not in (folder / "7" / "index.html").read_text(encoding="utf-8")


# what goes wrong


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    portal = FolderPortal(LocalPlace(tmp_path / "not-mounted"))
    with pytest.raises(PortalDown, match="不在了"):
        portal.announce("7", SHOWN)
    assert not (tmp_path / "not-mounted").exists()


def test_a_full_disk_leaves_the_files_as_they_were(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        portal = FolderPortal(LocalPlace(disk.folder))
        portal.announce("7", SHOWN)
        portal.publish("7", "line-1", 1, LINE)
        before = files(disk.folder / "7")
        disk.fill()
        with pytest.raises(PortalDown, match="写不进"):
            portal.publish("7", "line-2", 1, replace(LINE, sequence=2, text="长" * 5000))
        after = {n: d for n, d in files(disk.folder / "7").items() if not n.startswith(".")}
        assert after == before
        disk.free()
        portal.publish("7", "line-2", 1, replace(LINE, sequence=2, text="长" * 5000))
        require_whole(disk.folder)


KILLED = """
    import sys
    from dataclasses import replace
    from pathlib import Path
    from studio.portal.folder import FolderPortal, LocalPlace
    from tests.portals.test_folder import LINE
    portal = FolderPortal(LocalPlace(Path(sys.argv[1])))
    for number in range(2, 10_000):
        portal.publish("7", f"line-{number}", 1, replace(LINE, sequence=number))
        print(number, flush=True)
"""


@pytest.mark.parametrize("after", [0.05, 0.15, 0.3])
def test_a_kill_at_any_moment_leaves_whole_files_and_the_repeat_mends_the_rest(
    tmp_path: Path, after: float
) -> None:
    portal = FolderPortal(LocalPlace(tmp_path))
    portal.announce("7", SHOWN)
    portal.publish("7", "line-1", 1, LINE)
    killed = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(KILLED), str(tmp_path)], stdout=subprocess.PIPE
    )
    assert killed.stdout is not None
    killed.stdout.readline()
    time.sleep(after)
    killed.send_signal(signal.SIGKILL)
    said = killed.communicate()[0].split()
    there = {row.entry for row in portal.entries("7", "").entries}
    assert {f"line-{number.decode()}" for number in said} <= there
    last = max(int(name.partition("-")[2]) for name in there)
    portal.publish("7", f"line-{last}", 1, replace(LINE, sequence=last))
    require_whole(tmp_path)


# SFTP


def test_a_key_opens_the_folder_as_the_password_does(known: Server) -> None:
    with closing(FolderPortal(known.place((known.home / "key").read_text()))) as portal:
        portal.announce("8", SHOWN)
    assert (known.folder / "8" / "manifest.json").exists()


@pytest.mark.parametrize(
    ("secret", "folder", "why"),
    [
        ("wrong", "/drop", "不接受"),
        (PASSWORD, "/not-there", "没有文件夹 /not-there"),
        ("-----BEGIN NONSENSE-----\n", "/drop", "私钥"),
    ],
)
def test_who_is_not_let_in_is_told_why(known: Server, secret: str, folder: str, why: str) -> None:
    with (
        closing(FolderPortal(known.place(secret, folder))) as portal,
        pytest.raises(PortalDown, match=why),
    ):
        portal.announce("9", SHOWN)


def test_a_server_that_nobody_vouched_for_gets_no_password(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    with (
        closing(FolderPortal(server.place())) as portal,
        pytest.raises(PortalDown, match="known_hosts"),
    ):
        portal.announce("9", SHOWN)


def test_a_server_with_another_key_gets_no_password(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = asyncssh.generate_private_key("ssh-ed25519").export_public_key().decode().strip()
    (tmp_path / ".ssh").mkdir()
    (tmp_path / ".ssh" / "known_hosts").write_text(f"[127.0.0.1]:{server.port} {other}\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    with (
        closing(FolderPortal(server.place())) as portal,
        pytest.raises(PortalDown, match="变了"),
    ):
        portal.announce("9", SHOWN)


def test_a_line_that_broke_is_made_anew(known: Server) -> None:
    place = known.place()
    with closing(FolderPortal(place)) as portal:
        portal.announce("10", SHOWN)
        transport = place._client.get_transport() if place._client else None
        assert transport is not None
        transport.sock.close()
        with pytest.raises(PortalDown):
            portal.publish("10", "line-1", 1, LINE)
        portal.publish("10", "line-1", 1, LINE)
        assert len(portal.entries("10", "").entries) == 1
