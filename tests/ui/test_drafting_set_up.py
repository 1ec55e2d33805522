"""Drafting help is set up by the planner: the endpoint, this PC's key, the documents."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import keyring
import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio import settings
from studio.drafting import policy_document, setting
from studio.drafting.setting import Endpoint
from studio.journal import HOUSE
from tests.file_keyring import FILE, FileKeyring
from tests.studio.drafting import fake_endpoint as fakes
from tests.studio.drafting.fake_endpoint import FakeEndpoint, fake_endpoint
from tests.ui.on_air import Studio, open_studio, words, write
from ui.drafting_form import DraftingForm
from ui.notices import refusal_text
from ui.policy_documents import PolicyDocumentsView
from ui.table import RowsView
from ui.view import LiveView

T = TypeVar("T", bound=QWidget)


@pytest.fixture
def fake() -> Iterator[FakeEndpoint]:
    with fake_endpoint(fakes.saying("好。")) as made:
        yield made


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
    """A page of the planner's with hands on it."""

    def __init__(
        self, studio: Studio, qtbot: QtBot, kind: type[LiveView], login: str = "boss"
    ) -> None:
        self.studio = studio
        self.view = kind(studio.background(login).in_programme(HOUSE), studio.bulletin)
        qtbot.addWidget(self.view)
        self.view.show()
        studio.settle()

    def find(self, kind: type[T], name: str) -> T:
        found = self.view.findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def fill(self, name: str, text: str) -> None:
        self.find(QLineEdit, name).clear()
        write(self.find(QLineEdit, name), text)

    def press(self, name: str) -> None:
        self.find(QPushButton, name).click()
        self.studio.settle()


def tried(page: Page) -> str:
    return page.find(QLabel, "drafting_tried").text()


def test_an_endpoint_is_tried_named_and_turned_on(
    studio: Studio, qtbot: QtBot, fake: FakeEndpoint, own_keyring: None
) -> None:
    page = Page(studio, qtbot, DraftingForm)
    page.fill("drafting_url", f"{fake.url}/chat/completions")
    page.fill("drafting_model", "local")
    page.fill("drafting_key", "sk-secret")
    page.press("try_drafting")
    assert "应答正常" in tried(page)
    assert fake.asked[0][1]["Authorization"] == "Bearer sk-secret"
    assert studio.room.boss.query(setting.endpoint) == Endpoint()
    page.find(QCheckBox, "drafting_on").click()
    page.press("save_drafting")
    assert studio.room.boss.query(setting.endpoint) == Endpoint(fake.url, "local", True)
    assert settings.drafting_key(fake.url) == "sk-secret"
    assert page.find(QLineEdit, "drafting_key").text() == ""
    fake.asked.clear()
    page.press("try_drafting")
    assert fake.asked[0][1]["Authorization"] == "Bearer sk-secret"
    fake.answer = fakes.bytes_of(b"", 401)
    page.press("try_drafting")
    assert "不接受本机的密钥" in tried(page)


def test_an_aide_keeps_the_key_of_this_pc_and_nothing_else(
    studio: Studio, qtbot: QtBot, fake: FakeEndpoint, own_keyring: None
) -> None:
    studio.room.boss.execute(setting.use_endpoint, Endpoint(fake.url, "local", True))
    page = Page(studio, qtbot, DraftingForm, "aide")
    studio.until(lambda: page.find(QLineEdit, "drafting_url").text() == fake.url)
    page.fill("drafting_key", "sk-mine")
    page.press("save_drafting")
    assert settings.drafting_key(fake.url) == "sk-mine"
    page.fill("drafting_model", "another")
    page.fill("drafting_key", "sk-other")
    page.press("save_drafting")
    assert refusal_text(page.view) != ""
    assert settings.drafting_key(fake.url) == "sk-mine"
    assert studio.room.boss.query(setting.endpoint) == Endpoint(fake.url, "local", True)


def test_what_somebody_else_turned_is_shown(
    studio: Studio, qtbot: QtBot, fake: FakeEndpoint
) -> None:
    page = Page(studio, qtbot, DraftingForm)
    box = page.find(QCheckBox, "drafting_on")
    assert not box.isChecked()
    studio.room.boss.execute(setting.use_endpoint, Endpoint(fake.url, "local", True))
    studio.until(box.isChecked)
    studio.room.boss.execute(setting.use_endpoint, Endpoint(fake.url, "local", False))
    studio.until(lambda: not box.isChecked())


def test_a_document_is_looked_at_before_it_is_taken_in(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    page = Page(studio, qtbot, PolicyDocumentsView)
    rows = page.find(RowsView, "policy_list")
    assert "还没有政策文件" in rows.nothing
    path = tmp_path / "夜市管理办法.txt"
    path.write_bytes("第一条 摊位每周抽检。\n第二条 营业至23时。".encode("gb18030"))
    page.fill("policy_path", str(path))
    page.press("look_at_policy")
    assert "每周抽检" in words(page.find(RowsView, "policy_file_list"))[0]
    assert page.find(QLineEdit, "policy_title").text() == "夜市管理办法"
    assert studio.room.boss.query(policy_document.documents) == ()
    page.fill("policy_number", "云政发〔2025〕3号")
    page.fill("policy_issued", "三月")
    page.press("take_in_policy")
    assert "2025-06-30" in refusal_text(page.view)
    page.fill("policy_issued", "2025-03-01")
    page.press("take_in_policy")
    studio.until(lambda: "夜市管理办法" in words(rows)[0])
    assert "云政发〔2025〕3号 · 2025-03-01" in words(rows)[0]
    assert "管理员" in words(rows)[0]
    assert "已收入" in page.find(QLabel, "policy_said").text()
    rows.step(0)
    page.press("put_policy_aside")
    studio.until(lambda: "已停用" in words(rows)[0])
    page.press("use_policy")
    studio.until(lambda: "已停用" not in words(rows)[0])
    page.press("drop_policy")
    studio.until(lambda: not words(rows))


def test_what_cannot_be_read_is_said_beside_the_button(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    page = Page(studio, qtbot, PolicyDocumentsView)
    page.press("look_at_policy")
    assert "请先选择文件" in refusal_text(page.view)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    page.fill("policy_path", str(tmp_path / "a.pdf"))
    page.press("look_at_policy")
    assert "PDF" in refusal_text(page.view)
    assert not page.find(QPushButton, "take_in_policy").isVisible()
