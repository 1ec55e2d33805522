"""排期 · 发布渠道: an outlet is added with its token, tried, retired; a row says where it is."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from studio import outlet, publication, settings
from studio.courier import outlet_receipts
from studio.courier.lease import Lease
from studio.outlet import Carries
from studio.people import COURIER
from studio.portal import PortalRefused
from studio.portal.http import HttpPortal
from tests.file_keyring import FILE, FileKeyring
from tests.story.portal_process import STUDIO_TOKEN, PortalProcess
from tests.studio.test_outlet import released
from tests.ui.on_air import Studio, open_studio, words
from ui.notices import refusal_text
from ui.outlet_words import outlets_wrong
from ui.outlets import OutletsView
from ui.publications import FeedList
from ui.queue_state import QueueState

ELSEWHERE = "http://127.0.0.1:9"


pytestmark = pytest.mark.usefixtures("own_keyring")


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def own_keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv(FILE, str(tmp_path / "keyring.json"))
    before = keyring.get_keyring()
    keyring.set_keyring(FileKeyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


class Page:
    """The page of one programme, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str = "boss") -> None:
        self.studio = studio
        self.view = OutletsView(studio.background(login).in_programme(0), studio.bulletin)
        qtbot.addWidget(self.view)
        self.view.show()
        self.view.show_programme(1)
        studio.settle()

    def write(self, **texts: str) -> None:
        for name, text in texts.items():
            field = self.view.findChild(QLineEdit, name)
            assert isinstance(field, QLineEdit), name
            field.setText(text)
            field.setModified(True)

    def text(self, name: str) -> str:
        field = self.view.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit), name
        return field.text()

    def button(self, name: str) -> QPushButton:
        found = self.view.findChild(QPushButton, name)
        assert isinstance(found, QPushButton), name
        return found

    def press(self, name: str) -> None:
        self.button(name).click()
        self.studio.settle()


def test_an_outlet_is_added_with_its_token_and_retired(studio: Studio, qtbot: QtBot) -> None:
    page = Page(studio, qtbot)
    page.write(outlet_name="新闻网", outlet_portal_url=ELSEWHERE, outlet_portal_token="its-own")
    carries = page.view.findChild(QComboBox, "outlet_carries")
    assert isinstance(carries, QComboBox)
    carries.setCurrentIndex(carries.findData(Carries.ANSWERS))
    page.press("outlet_save_portal")
    studio.until(lambda: any("新闻网" in line for line in words(page.view.list)))
    assert any("只发问答" in line for line in words(page.view.list))
    studio.until(lambda: page.text("outlet_portal_token") == "")
    assert settings.portal_token(ELSEWHERE) == "its-own"
    assert [page.text(one) for one in ("outlet_name", "outlet_portal_url")] == ["", ""]
    page.view.list.select(1)
    page.press("retire_outlet")
    studio.until(lambda: any("已停用" in line for line in words(page.view.list)))
    page.press("reinstate_outlet")
    studio.until(lambda: any("未连接" in line for line in words(page.view.list)))


def test_a_refused_outlet_leaves_what_was_typed(studio: Studio, qtbot: QtBot) -> None:
    page = Page(studio, qtbot)
    page.write(outlet_name="新闻网", outlet_portal_url="http://portal.example")
    page.press("outlet_save_portal")
    studio.until(lambda: "https" in refusal_text(page.button("outlet_save_portal")))
    assert page.text("outlet_name") == "新闻网"
    page.press("retire_outlet")
    assert "选中" in refusal_text(page.button("retire_outlet"))


def test_an_outlet_is_really_asked_before_it_is_added(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "portal").mkdir()
    portal = PortalProcess(tmp_path / "portal")
    try:
        page = Page(studio, qtbot)
        page.write(outlet_portal_url=portal.url, outlet_portal_token=STUDIO_TOKEN)
        page.press("outlet_try_portal")
        said = page.view.findChild(QLabel, "outlet_portal_tried")
        assert isinstance(said, QLabel)
        studio.until(lambda: "✓" in said.text())
        with pytest.raises(PortalRefused, match="没有这场访谈"):
            HttpPortal(portal.url, STUDIO_TOKEN).entries("1", "")
    finally:
        portal.end()


def test_every_row_says_where_it_is_at_each_outlet(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    one = room["boss"].execute(outlet.add, "新闻网", f"{ELSEWHERE}/1", Carries.ALL)
    two = room["boss"].execute(outlet.add, "部门站", f"{ELSEWHERE}/2", Carries.ALL)
    released(room, "大家好", "第二句")
    lease = Lease(room.of(COURIER), "测试")
    assert lease.renew()
    courier = room[COURIER]
    courier.execute(outlet_receipts.outlet_took, one, 1, "x", 1.0, lease.epoch)
    courier.execute(outlet_receipts.outlet_proved, one, [1], [], "", lease.epoch)
    courier.execute(outlet_receipts.outlet_refused, two, 1, "含有不予发布的词", lease.epoch)
    view = FeedList(studio.background("publisher"), studio.bulletin)
    qtbot.addWidget(view)
    view.show()
    studio.until(lambda: any("● 新闻网" in line for line in words(view.list)))
    first, second = words(view.list)
    assert "× 部门站" in first
    assert "○ 新闻网" in second
    assert "○ 部门站" in second
    said = outlets_wrong(room["publisher"].query(outlet.outlets))
    assert "“部门站”拒收 1 条" in said
    assert "新闻网" not in said
    queue = QueueState(studio.background("director"), studio.bulletin)
    qtbot.addWidget(queue)
    queue.show()
    label = queue.findChild(QLabel, "queue_outlets")
    assert isinstance(label, QLabel)
    studio.until(lambda: label.text() == "▲ 新闻网  × 部门站")
    assert "部门站 × 拒收 1" in label.toolTip()
    room["publisher"].execute(publication.withdraw_line, 1, "口误")
    studio.until(lambda: any("▲ 新闻网" in line for line in words(view.list)))


def test_the_refused_at_one_outlet_is_tried_again_from_its_page(
    studio: Studio, qtbot: QtBot
) -> None:
    room = studio.room
    number = room["boss"].execute(outlet.add, "新闻网", f"{ELSEWHERE}/1", Carries.ALL)
    released(room, "大家好")
    lease = Lease(room.of(COURIER), "测试")
    assert lease.renew()
    room[COURIER].execute(outlet_receipts.outlet_refused, number, 1, "不行", lease.epoch)
    page = Page(studio, qtbot, "publisher")
    page.view.list.select(number)
    assert any("拒收 1" in line for line in words(page.view.list))
    page.press("retry_outlet")
    studio.until(lambda: room["publisher"].query(outlet.outlet_refusals) == ())
