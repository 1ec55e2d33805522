"""Publishing over a link that has IPv6 alone: every portal listens on ::1 and nowhere else."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
import requests

from studio import house, interview, publication, settings
from studio.courier.status import status
from studio.errors import Refusal
from studio.portal import PortalDown, wire
from studio.portal.http import HttpPortal
from studio.portal.open import Kind, kind_of, portal_at, site_of
from studio.question import questions
from tests.portals.encrypted import Authority, Encrypted, Proxy, closing_front
from tests.portals.test_weibo import announcement, line
from tests.portals.weibo_server import TOKEN, WeiboServer
from tests.story.portal_process import STUDIO_TOKEN, PortalProcess, courier_for, until
from tests.story.test_on_air import on_page, online, released
from tests.studio.room import Room, open_room

SIX = "::1"
BEYOND = "2001:db8::25"


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[PortalProcess]:
    process = PortalProcess(tmp_path, SIX)
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", port_of(process)), 2)
    yield process
    process.end()


def port_of(process: PortalProcess) -> int:
    return int(process.url.rpartition(":")[2])


def hour(room: Room, portal: PortalProcess) -> None:
    """A question comes, a line goes out, is corrected, another is withdrawn."""
    until(lambda: room["aide"].query(status).announced_revision > 0)
    form = {"nickname": "小城故事", "text": "夜市的肉新鲜吗？"}
    requests.post(f"{portal.url}/ask/1", data=form, timeout=5).raise_for_status()
    until(lambda: len(room["aide"].query(questions)) == 1)
    first, second = released(room, "归并了五调"), released(room, "说错了的话")
    until(lambda: len(online(room)) == 2)
    released(room, "归并了五条", 1, first, "“五调”应为“五条”")
    room["publisher"].execute(publication.withdraw_line, second, "核实")
    until(lambda: on_page(portal) == ["归并了五条"])


def test_an_hour_is_published_where_there_is_ipv6_alone(
    portal: PortalProcess, tmp_path: Path
) -> None:
    with open_room(tmp_path) as room:
        room["boss"].execute(interview.choose_portal, portal.url)
        courier = courier_for(room.courier_url, tmp_path)
        try:
            hour(room, portal)
        finally:
            courier.end()


def test_by_tls_and_by_a_proxy_that_has_ipv6_alone(portal: PortalProcess, tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    settings.remember(portal_ca=str(authority.file))
    with ExitStack() as doors:
        sealed = Encrypted(port_of(portal), authority.issue(SIX), SIX)
        port = doors.enter_context(closing_front(sealed))
        with closing(HttpPortal(f"https://[{SIX}]:{port}", STUDIO_TOKEN)) as client:
            client.announce("1", announcement())
            assert client.entries("1", "").entries == ()
        beyond = Encrypted(port_of(portal), authority.issue(BEYOND), SIX)
        proxy = Proxy(doors.enter_context(closing_front(beyond)), SIX)
        way = f"http://[{SIX}]:{doors.enter_context(closing_front(proxy))}"
        assert wire.is_proxy(way)
        settings.remember(portal_proxy=way)
        with closing(HttpPortal(f"https://[{BEYOND}]", STUDIO_TOKEN)) as client:
            assert client.entries("1", "").entries == ()
        assert set(proxy.asked) == {f"CONNECT [{BEYOND}]:443"}


def test_a_token_goes_in_the_clear_to_no_other_address_of_ipv6() -> None:
    for url in (f"http://[{BEYOND}]/", "http://[fe80::1]:8080", "http://[::ffff:10.0.0.1]"):
        with pytest.raises(Refusal, match="https"):
            house.require_encrypted(url)
        with closing(HttpPortal(url, STUDIO_TOKEN)) as client, pytest.raises(PortalDown):
            client.entries("1", "")
    house.require_encrypted(f"http://[{SIX}]:8080")
    assert (house.host_of(f"http://[{BEYOND}"), house.host_of(f"https://[{BEYOND}]:8")) == (
        "", BEYOND,
    )  # fmt: skip


def test_marked_addresses_may_have_brackets_and_weibo_is_reached_by_one() -> None:
    for mark, kind in (("wordpress", Kind.WORDPRESS), ("weibo=1", Kind.WEIBO)):
        assert kind_of(f"https://[{BEYOND}]:8443/#{mark}") is kind
    assert site_of(f"https://[{BEYOND}]/#wordpress") == f"https://[{BEYOND}]"
    server = WeiboServer(SIX)
    with closing(portal_at(server.address(), TOKEN)) as weibo:
        weibo.announce("1", announcement())
        weibo.publish("1", "line-1", 1, line("各位网友好。"))
        assert [one.text for one in weibo.entries("1", "").entries] == ["各位网友好。"]
        assert any("各位网友好。" in text for text in server.weibo.shown())
    server.end()
