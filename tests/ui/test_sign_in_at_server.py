"""Sitting down at a server: one's own connection; the password remembered only where ticked."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from studio import settings
from studio.clock import Clock
from studio.database import Database
from tests.postgres import Postgres
from tests.studio.room import PASSWORD, Room, open_server_room
from tests.ui.test_sign_in import field, fill, press_enter, shown
from ui.app import may_carry
from ui.opening import Opening, open_studio
from ui.sign_in_at_server import SignInAtServer
from ui.sitting import Sitting, _remember, _sign_in, sit_down


class Drawer(KeyringBackend):
    """A keyring in this process: a machine of tests has no desktop that keeps one."""

    priority: ClassVar[float] = 1
    kept: ClassVar[dict[tuple[str, str], str]] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.kept.pop((service, username), None)


@pytest.fixture(autouse=True)
def drawer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[tuple[str, str], str]]:
    """An empty keyring, and settings of one's own."""
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    before = keyring.get_keyring()
    keyring.set_keyring(Drawer())  # type: ignore[no-untyped-call]
    Drawer.kept.clear()
    yield Drawer.kept
    keyring.set_keyring(before)


@pytest.fixture
def shared(server: Postgres) -> Iterator[Room]:
    """A studio on the server."""
    with open_server_room(server) as room:
        yield room


def address(room: Room, server: Postgres) -> str:
    """As the settings of a PC name it: without anybody's login."""
    return server.address(room.database.url.rpartition("/")[2])


def form(qtbot: QtBot, url: str, login: str = "") -> SignInAtServer:
    """The form of the program's start, once the keyring has answered."""
    made = _sign_in(Opening(url), url, Clock(), login)
    assert isinstance(made, SignInAtServer)
    shown(qtbot, made)
    qtbot.waitUntil(lambda: made.recalled)
    return made


def tick(dialog: SignInAtServer) -> QCheckBox:
    """The box that asks to remember."""
    found = dialog.findChild(QCheckBox, "remember_password")
    assert found is not None
    return found


def test_the_password_opens_ones_own_connection(
    qtbot: QtBot, server: Postgres, shared: Room, drawer: dict[tuple[str, str], str]
) -> None:
    dialog = form(qtbot, address(shared, server))
    fill(dialog, login="steno", password=PASSWORD)
    press_enter(qtbot, dialog, "password")
    assert dialog.desk is not None
    with dialog.desk.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT session_user::text").scalar() == "steno"
    dialog.desk.database.close()
    assert drawer == {}


def test_a_wrong_password_says_so_and_is_not_remembered(
    qtbot: QtBot, server: Postgres, shared: Room, drawer: dict[tuple[str, str], str]
) -> None:
    dialog = form(qtbot, address(shared, server))
    fill(dialog, login="steno", password="not-the-password")
    tick(dialog).setChecked(True)
    press_enter(qtbot, dialog, "password")
    assert "口令不对" in dialog.sentence()
    assert dialog.desk is None
    assert drawer == {}


def test_a_ticked_password_stands_there_the_next_time_and_goes_with_the_tick(
    qtbot: QtBot, server: Postgres, shared: Room, drawer: dict[tuple[str, str], str]
) -> None:
    url = address(shared, server)
    for ticked in (True, False):
        dialog = form(qtbot, url, "steno")
        assert field(dialog, "password").text() == ("" if ticked else PASSWORD)
        assert tick(dialog).isChecked() is not ticked
        fill(dialog, password=PASSWORD)
        tick(dialog).setChecked(ticked)
        press_enter(qtbot, dialog, "password")
        assert dialog.desk is not None
        dialog.desk.database.close()
    assert drawer == {}


def test_without_a_keyring_it_asks_each_time_and_says_why(
    qtbot: QtBot, server: Postgres, shared: Room
) -> None:
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]
    dialog = form(qtbot, address(shared, server), "steno")
    assert not tick(dialog).isEnabled()
    why = dialog.findChild(QLabel, "no_keyring")
    assert why is not None
    assert why.isVisible()
    assert "密钥环" in why.text()
    fill(dialog, password=PASSWORD)
    press_enter(qtbot, dialog, "password")
    assert dialog.desk is not None
    dialog.desk.database.close()


def test_five_wrong_passwords_make_the_form_wait(
    qtbot: QtBot, server: Postgres, shared: Room
) -> None:
    dialog = form(qtbot, address(shared, server))
    for _ in range(6):
        fill(dialog, login="steno", password="not-the-password")
        press_enter(qtbot, dialog, "password")
    assert "秒再试" in dialog.sentence()


def test_nobody_needs_to_be_connected_before_the_form_stands(
    server: Postgres, shared: Room
) -> None:
    opened = open_studio(address(shared, server))
    assert opened.nobody is False
    opened.database.close()


def test_a_pc_carries_for_a_server_only_with_the_couriers_own_password(
    server: Postgres, shared: Room
) -> None:
    url = address(shared, server)
    database = Database(url)
    assert not may_carry(database)
    settings.keep_database_password(url, "courier", "what-nobody-knows")
    assert may_carry(database)
    assert settings.server_name(url) == database.name


@pytest.mark.parametrize(
    ("chosen", "own", "url", "then"),
    [
        ("", False, "postgresql://db/studio", "postgresql://db/studio"),
        ("", False, "postgresql://steno:secret@db/studio", ""),
        ("", False, "postgresql://db/studio?password=secret", ""),
        ("", True, "postgresql://db/studio", ""),
        ("postgresql://other/studio", False, "postgresql://db/studio", "postgresql://other/studio"),
    ],
)
def test_a_pc_without_a_studio_remembers_its_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str, own: bool, url: str, then: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if own:
        settings.data_folder().mkdir()
        (settings.data_folder() / "studio.sqlite").touch()
    settings.remember(database=chosen)
    _remember("steno", url)
    assert settings.load().database == then
    assert settings.load().last_login == "steno"


def test_who_sat_down_at_a_server_finds_it_and_the_name_again(
    qtbot: QtBot, server: Postgres, shared: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    url = address(shared, server)

    def sit() -> None:
        (dialog,) = (
            one for one in QApplication.topLevelWidgets() if isinstance(one, SignInAtServer)
        )
        fill(dialog, login="steno", password=PASSWORD)
        QTest.keyClick(field(dialog, "password"), Qt.Key.Key_Return)

    QTimer.singleShot(0, sit)
    opening = Opening(url)
    sitting = sit_down(opening, url, Clock())
    assert isinstance(sitting, Sitting)
    assert settings.load().database_url == url
    again = form(qtbot, settings.load().database_url)
    assert field(again, "login").text() == "steno"
    again.reject()
    sitting.desk.database.close()
    opening.let_go()
