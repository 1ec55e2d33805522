"""`interview-studio check`: a line for each thing, 0 where all is well, no secret on the screen."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio import house, interview, outlet, settings
from tests.portals.wechat import WeChat
from tests.portals.wechat_server import APPID, SECRET
from tests.postgres import KEEPER, OWNER_PASSWORD
from tests.story.portal_process import STUDIO_TOKEN, PortalProcess
from tests.studio.room import PASSWORD, Room, registered


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalProcess]:
    process = PortalProcess(tmp_path_factory.mktemp("portal"))
    yield process
    process.end()


def check(
    room: Room, folder: Path, *arguments: str, token: str = STUDIO_TOKEN, **environment: str
) -> tuple[int, str]:
    """As a person types it; the token in a file that only this account reads."""
    file = folder / "token"
    file.unlink(missing_ok=True)
    settings.write_credential(file, token)
    known = {
        settings.SETTINGS_FILE: str(folder / "settings.toml"),
        settings.DATABASE: address_of(room),
        settings.TOKEN_FILE: str(file),
    }
    ended = subprocess.run(
        [sys.executable, "-m", "studio.cli", *arguments],
        env={**os.environ, **known, **environment},
        capture_output=True,
        input=PASSWORD.encode() + b"\n",
        timeout=60,
        check=False,
    )
    assert b"Traceback" not in ended.stderr
    told = (ended.stdout + ended.stderr).decode()
    assert token not in told
    return ended.returncode, told


def address_of(room: Room) -> str:
    """As it stands in the settings: at a server without anybody's login."""
    url = room.database.url
    return url.replace(f"{KEEPER}:{OWNER_PASSWORD}@", "") if room.database.is_server else url


def test_a_studio_that_is_ready_gets_a_tick_on_every_line(
    room: Room, portal: PortalProcess, tmp_path: Path
) -> None:
    room["boss"].execute(interview.choose_portal, portal.url)
    who = ("--login", "publisher") if room.database.is_server else ()
    status, told = check(room, tmp_path, *who, "check")
    assert status == 0, told
    assert PASSWORD not in told
    assert "×" not in told
    for word in (
        "设置文件",
        "令牌在",
        "磁盘",
        "数据库完好",
        "时钟",
        "毫秒",
        "令牌有效",
        "都通过了",
    ):
        assert word in told, word
    assert f"✓ {portal.url}：令牌有效" in told


@pytest.mark.about_the_file
def test_every_portal_in_use_is_asked_once(
    room: Room, portal: PortalProcess, tmp_path: Path
) -> None:
    room.boss.execute(house.use_portal, "http://127.0.0.1:9")
    room["boss"].execute(interview.choose_portal, portal.url)
    status, told = check(room, tmp_path, "check")
    assert status == 1
    assert told.count("×") == 1
    assert "× http://127.0.0.1:9：门户不能用" in told
    assert told.count(f"{portal.url}：令牌有效") == 1
    status, told = check(room, tmp_path, "check", "--portal", portal.url)
    assert status == 0
    assert "127.0.0.1:9：" not in told


@pytest.mark.about_the_file
def test_an_official_account_is_looked_at_and_nothing_is_written(
    room: Room, tmp_path: Path
) -> None:
    platform = WeChat(tmp_path)
    try:
        room["boss"].execute(interview.choose_portal, registered(room, platform.address))
        status, told = check(room, tmp_path, "check", token=SECRET)
        assert status == 0, told
        assert "草稿箱读得到" in told
        assert f"#wechat={APPID}：" in told
        platform.does("set", listed=False)
        status, told = check(room, tmp_path, "check", token=SECRET)
        assert status == 1
        assert "IP 白名单" in told
        known = platform.look()
        assert (known["drafts"], known["materials"]) == ({}, [])
    finally:
        platform.end()


@pytest.mark.about_the_file
def test_a_wrong_token_a_broken_file_and_no_file_are_each_said(
    room: Room, portal: PortalProcess, tmp_path: Path
) -> None:
    status, told = check(room, tmp_path, "check", "--portal", portal.url, token="not-the-token")
    assert status == 1
    assert "门户不接受本机的令牌" in told
    room.close()
    file = tmp_path / "studio.sqlite"
    file.write_bytes(b"no database at all" * 100)
    status, told = check(room, tmp_path, "check", "--portal", portal.url)
    assert status == 1
    assert "× 这个文件不是演播台的数据库" in told
    assert "令牌有效" in told
    file.unlink()
    status, told = check(room, tmp_path, "check", "--portal", portal.url)
    assert status == 1
    assert "没有这个数据库文件" in told
    assert not file.exists()


@pytest.mark.about_the_file
def test_where_others_can_read_the_token_it_is_not_used_and_the_way_is_still_looked_at(
    room: Room, portal: PortalProcess, tmp_path: Path
) -> None:
    other = tmp_path / "open"
    other.write_text("x")
    other.chmod(0o644)
    environment = {settings.TOKEN_FILE: str(other)}
    status, told = check(room, tmp_path, "check", "--portal", portal.url, **environment)
    assert status == 1
    assert "别人也能读" in told
    assert f"✓ {portal.url}：门户有应答" in told


@pytest.mark.about_the_file
def test_nothing_is_written_by_looking(room: Room, portal: PortalProcess, tmp_path: Path) -> None:
    room["boss"].execute(interview.choose_portal, portal.url)
    before = room["boss"].query(interview.interview), heads(room)
    check(room, tmp_path, "check")
    assert (room["boss"].query(interview.interview), heads(room)) == before
    assert not (tmp_path / "settings.toml").exists()


def heads(room: Room) -> list[tuple[int, int, str]]:
    from studio import audit

    return list(audit.heads(room.database))


@pytest.mark.about_the_file
def test_a_secret_in_an_address_is_not_shown(room: Room, tmp_path: Path) -> None:
    status, told = check(room, tmp_path, "check", "--portal", "http://127.0.0.1:9/?key=hidden-word")
    assert status == 1
    assert "hidden-word" not in told


@pytest.mark.about_the_file
def test_it_speaks_english_where_that_was_chosen(
    room: Room, portal: PortalProcess, tmp_path: Path
) -> None:
    (tmp_path / "settings.toml").write_text('language = "en"\n')
    status, told = check(room, tmp_path, "check", "--portal", portal.url)
    assert status == 0
    assert "The token is accepted." in told
    assert "All is well." in told


def test_an_outlet_is_asked_with_its_own_token_alone(
    room: Room, portal: PortalProcess, tmp_path: Path
) -> None:
    room["boss"].execute(outlet.add, "新闻网", portal.url, outlet.Carries.ALL)
    who = ("--login", "publisher") if room.database.is_server else ()
    _code, told = check(room, tmp_path, *who, "check")
    assert "只有一个令牌" in told
    own = json.dumps({portal.url: STUDIO_TOKEN})
    _code, told = check(room, tmp_path, *who, "check", token=own)
    line = next(row for row in told.splitlines() if portal.url in row and "令牌" in row)
    assert line.startswith("✓")
