"""The feed as files: whole, as new as the portal's answer, gone with what was withdrawn."""

import gzip
import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio.clock import Clock
from studio.portal import Announcement
from studio.portal.http import HttpPortal
from studio.rehearsal.portal import make_app
from studio.rehearsal.portal.shelf import Shelf
from studio.rehearsal.portal.snapshot import Snapshot
from tests.portals.test_feed import content
from tests.story.portal_process import STUDIO_TOKEN, PortalProcess

NOW = datetime(2025, 6, 20, 7, tzinfo=UTC)


class PublishingPortal(PortalProcess):
    """A portal with a shelf."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.kill()
        self.shelf = folder / "public" / "feed"
        self._command += ["--publish", str(self.shelf.parent)]
        self.start_again()
        self.wait_until_up()


@pytest.fixture
def publishing(tmp_path: Path) -> Iterator[PublishingPortal]:
    portal = PublishingPortal(tmp_path)
    yield portal
    portal.end()


@pytest.fixture
def client(publishing: PublishingPortal) -> Iterator[HttpPortal]:
    with closing(publishing.client()) as client:
        client.announce("1", Announcement("题", "单位", "", (), NOW, NOW, "", "on_air", False))
        yield client


def texts(portal: PublishingPortal) -> list[str]:
    plain = (portal.shelf / "1.json").read_bytes()
    assert gzip.decompress((portal.shelf / "1.json.gz").read_bytes()) == plain
    return [entry.get("text", "") for entry in json.loads(plain)["entries"]]


def test_the_file_has_what_the_portal_said_it_has(
    publishing: PublishingPortal, client: HttpPortal
) -> None:
    assert texts(publishing) == []
    client.publish("1", "line-1", 1, content(1, "第一句"))
    assert texts(publishing) == ["第一句"]
    client.publish("1", "line-1", 2, content(1, "更正"))
    assert texts(publishing) == ["更正"]
    client.withdraw("1", "line-1")
    assert texts(publishing) == [""]


def test_a_second_change_within_a_second_is_a_change_for_a_web_server_too(
    publishing: PublishingPortal, client: HttpPortal
) -> None:
    seen = set()
    for version in range(1, 6):
        client.publish("1", "line-1", version, content(1, f"第{version}版"))
        seen.add(int((publishing.shelf / "1.json").stat().st_mtime))
    assert len(seen) == 5


def test_a_stale_file_is_made_new_at_the_start(
    publishing: PublishingPortal, client: HttpPortal
) -> None:
    client.publish("1", "line-1", 1, content(1, "在网上的话"))
    publishing.kill()
    (publishing.shelf / "1.json").write_text("撤回过的话")
    publishing.start_again()
    publishing.wait_until_up()
    assert texts(publishing) == ["在网上的话"]


def test_a_file_that_cannot_be_replaced_is_taken_off(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shelf = Shelf(tmp_path)
    shelf.put("1", Snapshot(b"{}"))
    (tmp_path / "feed" / "1.json.new").mkdir()
    shelf.put("1", Snapshot(b"{ }"))
    assert not list((tmp_path / "feed").glob("1.json*[!w]"))
    assert "taken off the shelf" in caplog.text


def test_without_the_option_nothing_is_written(tmp_path: Path) -> None:
    app = make_app(tmp_path / "portal.sqlite", Clock(), STUDIO_TOKEN, "collector")
    app.state.feed.announce("1", {"title": "题"})
    app.state.feed.store.close()
    assert not (tmp_path / "feed").exists()
