"""The header says at every moment whether the programme is on air and the portal takes it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import halt, interview, publication, record
from studio.courier import receipts
from studio.courier.lease import Lease
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.ui.on_air import Studio, open_studio
from ui.air_status import AirStatus
from ui.window import StudioWindow


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def window(studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> StudioWindow:
    monkeypatch.setattr(AirStatus, "courier_grace", 0.0)
    background = studio.background("publisher")
    made = StudioWindow(background.lanes)
    qtbot.addWidget(made)
    made.show()
    AirStatus(background, studio.bulletin, made)
    studio.settle()
    return made


def shown(window: StudioWindow, name: str) -> str:
    return window.header.texts()[name]


def test_the_hour_runs_in_the_header(window: StudioWindow) -> None:
    assert shown(window, "air_pill").startswith("● 直播中 00:00:0")
    assert shown(window, "programme_title") == "舌尖安全"
    assert "市场监管局" in shown(window, "programme_subtitle")


def test_a_pause_is_seen_at_once(window: StudioWindow, studio: Studio) -> None:
    studio.room["director"].execute(halt.pause, "设备检查")
    studio.until(lambda: shown(window, "air_pill").startswith("直播暂停"))


def test_the_portal_and_the_queue_are_always_in_view(window: StudioWindow, studio: Studio) -> None:
    room = studio.room
    room["boss"].execute(interview.choose_portal, "http://127.0.0.1:9")
    studio.until(lambda: "没有信使在运行" in "".join(window.strip.texts()))
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", "各位网友好。")
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    studio.until(lambda: "待推送 1 · 已推送 0" in shown(window, "portal_state"))
    lease = Lease(room.database, "pc")
    lease.renew()
    room["courier"].execute(receipts.record_down, "连接被拒绝", lease.epoch)
    studio.until(lambda: "发布的内容在排队，恢复后按顺序补发" in "".join(window.strip.texts()))
    assert "门户不通" in shown(window, "portal_state")
    assert "没有信使" not in "".join(window.strip.texts())
    number = room["publisher"].query(publication.feed)[0].publication_id
    room["courier"].execute(receipts.record_up, lease.epoch)
    room["courier"].execute(receipts.record_receipt, number, "x", 38.2, lease.epoch)
    studio.until(lambda: shown(window, "portal_state") == "● 门户 38 ms · 待推送 0 · 已推送 1")
    assert window.strip.texts() == []


def test_a_notice_put_away_stays_away(window: StudioWindow, studio: Studio) -> None:
    studio.room["boss"].execute(interview.choose_portal, "http://127.0.0.1:9")
    studio.until(lambda: window.strip.texts() != [])
    window.strip.clear("courier")
    studio.room["director"].execute(halt.pause, "检查")
    studio.until(lambda: shown(window, "air_pill").startswith("直播暂停"))
    assert window.strip.texts() == []
