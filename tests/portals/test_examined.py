"""A portal is looked at before the hour: way, certificate, clock, account; nothing is written."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from studio import house, settings
from studio.errors import Refusal
from studio.portal import PortalDown, wire
from studio.portal.http import HttpPortal
from studio.portal.trial import Trial, try_portal
from tests.portals.encrypted import ISSUER, Authority, Encrypted, Proxy, closing_front
from tests.story.portal_process import COLLECTOR_TOKEN, STUDIO_TOKEN, PortalProcess, Program, until

NAMED = "portal.gov.test"


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    """An authority that this PC trusts."""
    made = Authority(tmp_path)
    settings.remember(portal_ca=str(made.file))
    return made


def port_of(process: PortalProcess) -> int:
    return int(process.url.rpartition(":")[2])


def ask(url: str, token: str = STUDIO_TOKEN) -> Trial:
    return try_portal(url, token, "never-announced")


def test_a_good_portal_is_told_line_by_line(process: PortalProcess, authority: Authority) -> None:
    front = Encrypted(port_of(process), authority.issue("127.0.0.1"))
    with closing_front(front) as port:
        trial = ask(f"https://127.0.0.1:{port}")
    assert trial.works
    lines = trial.text.splitlines()
    assert len(lines) == len(trial.findings) == 5
    assert "毫秒" in lines[0]
    assert f"由 {ISSUER} 签发" in lines[1]
    assert "还有 199 天" in lines[1]
    assert "时钟与本机相差" in lines[2]
    assert "令牌有效" in lines[3]
    assert lines[4].startswith("– ")
    assert STUDIO_TOKEN not in trial.text


def test_on_this_pc_there_is_no_certificate_to_look_at(process: PortalProcess) -> None:
    trial = ask(process.url)
    assert trial.works
    assert "没有证书" in trial.text


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("self-signed", "自己签发"),
        ("expired", "已经过期"),
        ("another host's", "不是发给这个主机"),
        ("stranger's", "不受信任"),
        ("forged", "签名不对"),
    ],
)
def test_a_bad_certificate_is_refused_and_named(
    process: PortalProcess, authority: Authority, tmp_path: Path, kind: str, said: str
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    contexts = {
        "self-signed": lambda: authority.self_signed("127.0.0.1"),
        "expired": lambda: authority.issue("127.0.0.1", timedelta(days=-1)),
        "another host's": lambda: authority.issue("127.0.0.2"),
        "stranger's": lambda: Authority(other, "不知谁").issue("127.0.0.1"),
        "forged": lambda: Authority(other).issue("127.0.0.1"),
    }
    with closing_front(Encrypted(port_of(process), contexts[kind]())) as port:
        trial = ask(f"https://127.0.0.1:{port}")
        portal = HttpPortal(f"https://127.0.0.1:{port}", STUDIO_TOKEN)
        with pytest.raises(PortalDown, match=said):
            portal.entries("1", "")
        portal.close()
    assert not trial.works
    assert said in trial.text
    assert len(trial.findings) == 1


def test_a_certificate_that_ends_soon_is_renewed_first(
    process: PortalProcess, authority: Authority
) -> None:
    front = Encrypted(port_of(process), authority.issue("127.0.0.1", timedelta(days=3, hours=1)))
    with closing_front(front) as port:
        trial = ask(f"https://127.0.0.1:{port}")
    assert not trial.works
    assert "只剩 3 天" in trial.text
    assert "令牌有效" in trial.text


def test_without_our_authority_its_certificates_are_worth_nothing(
    process: PortalProcess, authority: Authority
) -> None:
    settings.remember(portal_ca="")
    with closing_front(Encrypted(port_of(process), authority.issue("127.0.0.1"))) as port:
        assert "不受信任" in ask(f"https://127.0.0.1:{port}").text


def test_a_wrong_token_and_a_collectors_are_told(process: PortalProcess) -> None:
    for token in ("not-the-token", COLLECTOR_TOKEN):
        trial = ask(process.url, token)
        assert not trial.works
        assert "不接受本机的令牌" in trial.text


def test_settings_that_cannot_be_read_are_said_and_nothing_is_raised(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("portal_proxy = ")
    trial = ask(f"https://{NAMED}")
    assert not trial.works
    assert "设置文件读不懂" in trial.text


# plain http


@pytest.mark.parametrize("url", ["http://10.0.0.1:8765", "http://portal.gov.test", "HTTP://a.cn"])
def test_plain_http_beyond_this_pc_is_refused_everywhere(url: str) -> None:
    """Before anything is sent: nobody listens at these addresses, and nothing is waited for."""
    with pytest.raises(Refusal, match="https"):
        house.require_encrypted(url)
    portal = HttpPortal(url, STUDIO_TOKEN)
    with pytest.raises(PortalDown, match="不加密的 http"):
        portal.entries("1", "")
    portal.close()
    trial = ask(url)
    assert not trial.works
    assert "https://" in trial.text


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1", "http://[::1]:1", "http://localhost:1", "https://a.gov.cn", ""]
)
def test_plain_http_on_this_pc_and_https_anywhere_are_fine(url: str) -> None:
    house.require_encrypted(url)
    assert not house.in_the_clear(url)


# IPv6


def test_a_portal_that_only_has_an_ipv6_address_is_reached(tmp_path: Path) -> None:
    """The same program, on ::1; nothing of it listens on an IPv4 address."""
    port_file = tmp_path / "six.json"
    serve = Program(
        "portal", "serve", "--data", str(tmp_path / "six.sqlite"), "--host", "::1", "--port", "0",
        "--port-file", str(port_file), INTERVIEW_STUDIO_PORTAL_TOKEN=STUDIO_TOKEN,
        INTERVIEW_STUDIO_COLLECTOR_TOKEN=COLLECTOR_TOKEN,
    )  # fmt: skip
    try:
        until(port_file.exists)
        url = port_file.read_text().split('"')[3]
        assert url.startswith("http://[::1]:")
        with pytest.raises(OSError, match="refused"):
            socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2])), 2)
        trial = ask(url)
        assert trial.works, trial.text
        assert "令牌有效" in trial.text
    finally:
        serve.end()


# proxies


def test_a_portal_beyond_is_reached_by_the_proxy_of_the_settings_alone(
    process: PortalProcess, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its name is in no name service: only the proxy can know it. TLS goes through whole."""
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    behind = Encrypted(port_of(process), authority.issue(NAMED))
    with closing_front(behind) as port:
        proxy = Proxy(port)
        with closing_front(proxy) as door:
            assert not ask(f"https://{NAMED}").works
            settings.remember(portal_proxy=f"http://127.0.0.1:{door}")
            trial = ask(f"https://{NAMED}")
    assert trial.works, trial.text
    assert f"经代理 http://127.0.0.1:{door}" in trial.text
    assert set(proxy.asked) == {f"CONNECT {NAMED}:443"}


def test_what_is_on_this_pc_needs_no_proxy(
    process: PortalProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    settings.remember(portal_proxy="http://127.0.0.1:9")
    trial = ask(process.url)
    assert trial.works
    assert "代理" not in trial.text


def test_a_proxy_that_is_not_there_is_named() -> None:
    settings.remember(portal_proxy="http://127.0.0.1:9")
    assert "代理" in ask(f"https://{NAMED}").text


@pytest.mark.parametrize(
    ("proxy", "fine"),
    [
        ("http://10.0.0.1:3128", True),
        ("http://[fd00::1]:3128", True),
        ("http://user:word@10.0.0.1:3128", False),
        ("socks5://10.0.0.1:1080", False),
        ("10.0.0.1:3128", False),
        ("http://10.0.0.1", False),
        ("http://10.0.0.1:99999", False),
    ],
)
def test_a_proxy_is_a_host_with_a_port_and_no_secret(proxy: str, fine: bool) -> None:
    assert wire.is_proxy(proxy) == fine
    settings.remember(portal_proxy=proxy)
    if not fine:
        assert "代理须写成" in ask(f"https://{NAMED}").text


def test_a_file_of_certificates_that_is_gone_is_said() -> None:
    settings.remember(portal_ca="/nowhere/ca.pem")
    assert "证书文件读不到" in ask(f"https://{NAMED}").text


# redirects and clocks


@contextmanager
def a_server(status: int, **headers: str) -> Iterator[str]:
    """Answers everything alike."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.send_response_only(status)
            for name, value in {"Content-Length": "0", **headers}.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed_with_the_token(process: PortalProcess, status: int) -> None:
    """The other place is a real portal that would take it."""
    with a_server(status, Location=f"{process.url}/v1/interviews/1/entries?t=secret") as url:
        trial = ask(url)
    assert not trial.works
    assert f"要转到别处（{process.url}）" in trial.text
    assert "secret" not in trial.text


@pytest.mark.parametrize(("ahead", "said"), [(90, "快"), (-90, "慢")])
def test_a_clock_that_is_off_is_said_with_its_direction(ahead: int, said: str) -> None:
    date = format_datetime(datetime.now(UTC) + timedelta(seconds=ahead), usegmt=True)
    with a_server(401, Date=date) as url:
        trial = ask(url)
    assert not trial.works
    assert f"本机{said}" in trial.text


def test_a_server_that_says_no_time_is_not_blamed() -> None:
    with a_server(401) as url:
        found = ask(url).findings
    assert [one.good for one in found if "时钟没有核对" in one.text] == [None]
