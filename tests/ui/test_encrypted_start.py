"""A studio is encrypted from its first form on, and opened elsewhere by what was written down."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio import encrypted, encrypting, settings
from studio.clock import Clock
from studio.desk import Desk, found_studio
from studio.people import roster
from tests.file_keyring import FILE, FileKeyring
from tests.windows import gone
from ui.key_wanted import KeyWanted
from ui.opening import Opening
from ui.recovery import RecoveryCode
from ui.sign_in import FirstStart, SignIn
from ui.sitting import sit_down

PASSWORD = "a-long-password"
K = Qt.Key


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    before, path = keyring.get_keyring(), tmp_path / "keyring.json"
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    monkeypatch.setenv(FILE, str(path))
    monkeypatch.setattr(encrypted, "_known", {})
    keyring.set_keyring(FileKeyring())  # type: ignore[no-untyped-call]
    yield path
    keyring.set_keyring(before)


@pytest.fixture
def opening(keys: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Opening]:
    made = Opening(f"sqlite:///{tmp_path / 'studio.sqlite'}")
    yield made
    made.let_go()


def first_start(qtbot: QtBot, opening: Opening) -> FirstStart:
    def found(login: str, name: str, unit: str, password: str) -> Desk:
        return found_studio(opening.opened().database, login, name, unit, password, Clock())

    form = FirstStart(found, encrypt=opening.encrypt)
    qtbot.addWidget(form)
    form.behind(opening, nobody=True)
    form.show()
    form.activateWindow()
    for name, text in (
        ("login", "chen"), ("name", "陈敏"), ("unit", "县政府办"),
        ("password", PASSWORD), ("password_again", PASSWORD),
    ):  # fmt: skip
        field(form, name).setText(text)
    return form


def field(parent: QWidget, name: str) -> QLineEdit:
    found = parent.findChild(QLineEdit, name)
    assert found is not None
    return found


def ticked(parent: QWidget, name: str) -> QCheckBox:
    found = parent.findChild(QCheckBox, name)
    assert found is not None
    return found


def enter(qtbot: QtBot, form: FirstStart | KeyWanted, name: str) -> None:
    QTest.keyClick(field(form, name), K.Key_Return)
    qtbot.waitUntil(lambda: not form.trying(), timeout=20_000)


def test_who_wishes_it_has_the_file_encrypted_and_sees_the_code_first(
    qtbot: QtBot, opening: Opening, tmp_path: Path
) -> None:
    path = tmp_path / "studio.sqlite"
    form = first_start(qtbot, opening)
    wish = ticked(form, "encrypt_wish")
    QTest.keyClick(wish, K.Key_Space)
    enter(qtbot, form, "password_again")
    assert form.sentence() == ""
    shown = form.findChild(RecoveryCode)
    assert shown is not None
    assert form.isVisible()
    code = encrypting.recovery_code(path)
    label = shown.findChild(QLabel, "recovery_code")
    assert label is not None
    assert label.text().replace("\n", "-") == code
    go_on = shown.findChild(QPushButton, "recovery_go_on")
    assert go_on is not None
    QTest.keyClick(shown, K.Key_Escape)
    assert shown.isVisible()
    assert not go_on.isEnabled()
    QTest.keyClick(ticked(shown, "recovery_written"), K.Key_Space)
    QTest.keyClick(shown, K.Key_Return)
    qtbot.waitUntil(lambda: gone(form))
    assert encrypted.is_encrypted(path)
    assert form.desk is not None
    assert {person.login for person in form.desk.query(roster)} == {"chen"}
    assert b"chen" not in path.read_bytes()
    assert [one.name for one in tmp_path.glob("studio*.sqlite")] == ["studio.sqlite"]


def test_who_does_not_wish_it_goes_on_as_ever(
    qtbot: QtBot, opening: Opening, tmp_path: Path
) -> None:
    form = first_start(qtbot, opening)
    enter(qtbot, form, "password_again")
    qtbot.waitUntil(lambda: gone(form))
    assert not encrypted.is_encrypted(tmp_path / "studio.sqlite")


def test_without_a_keyring_it_says_so_and_the_studio_stays_open(
    qtbot: QtBot, opening: Opening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(FILE)
    form = first_start(qtbot, opening)
    wish = ticked(form, "encrypt_wish")
    wish.setChecked(True)
    enter(qtbot, form, "password_again")
    assert "密钥存不下来" in form.sentence()
    wish.setChecked(False)
    enter(qtbot, form, "password_again")
    qtbot.waitUntil(lambda: gone(form))
    assert form.desk is not None
    assert not encrypted.is_encrypted(tmp_path / "studio.sqlite")


def test_a_try_that_went_no_further_shows_the_code_at_the_next_one(
    qtbot: QtBot, opening: Opening, tmp_path: Path
) -> None:
    form = first_start(qtbot, opening)
    ticked(form, "encrypt_wish").setChecked(True)
    field(form, "login").setText("陈")  # encrypted first, then nobody of that login is made
    enter(qtbot, form, "password_again")
    assert form.sentence() != ""
    assert encrypted.is_encrypted(tmp_path / "studio.sqlite")
    form.reject()
    again = first_start(qtbot, opening)
    assert not ticked(again, "encrypt_wish").isChecked()
    enter(qtbot, again, "password_again")
    shown = again.findChild(RecoveryCode)
    assert shown is not None
    QTest.keyClick(ticked(shown, "recovery_written"), K.Key_Space)
    QTest.keyClick(shown, K.Key_Return)
    qtbot.waitUntil(lambda: gone(again))


@pytest.mark.parametrize(
    ("kept", "said"), [("GARBAGE", "密钥残缺"), (None, "密钥打不开加密的数据库文件")]
)
def test_what_was_kept_and_opens_nothing_is_asked_for_again(
    qtbot: QtBot, opening: Opening, keys: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, kept: str | None, said: str,
) -> None:  # fmt: skip
    path = tmp_path / "studio.sqlite"
    found_studio(opening.opened().database, "chen", "陈敏", "县政府办", PASSWORD)
    code = opening.encrypt()
    opening.opened().database.close()
    other = kept or encrypted.code_of(encrypted.new_spec())
    keys.write_text(keys.read_text("utf-8").replace(code, other), "utf-8")
    monkeypatch.setattr(encrypted, "_known", {})
    asked: list[str] = []

    def answer() -> None:
        form = QApplication.activeModalWidget()
        if isinstance(form, KeyWanted) and not form.trying():
            asked.append(form.sentence())
            field(form, "recovery_code").setText(code)
            QTest.keyClick(field(form, "recovery_code"), K.Key_Return)
        elif isinstance(form, SignIn):
            form.reject()

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(100)
    again = Opening(f"sqlite:///{path}")
    assert sit_down(again, f"sqlite:///{path}", Clock()) is None
    timer.stop()
    again.let_go()
    assert said in asked[0]
    assert encrypting.recovery_code(path) == code


def test_on_another_pc_the_code_is_asked_before_anything_else(
    qtbot: QtBot, opening: Opening, keys: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "studio.sqlite"
    found_studio(opening.opened().database, "chen", "陈敏", "县政府办", PASSWORD)
    code = opening.encrypt()
    opening.opened().database.close()
    keys.unlink()
    monkeypatch.setattr(encrypted, "_known", {})
    asked: list[str] = []

    def answer() -> None:
        form = QApplication.activeModalWidget()
        if isinstance(form, KeyWanted) and not form.trying():
            said = form.sentence()
            asked.append(said)
            typed = field(form, "recovery_code")
            typed.setText(code if said else "AAAA")
            QTest.keyClick(typed, K.Key_Return)
        elif isinstance(form, SignIn):
            asked.append("sign_in")
            form.reject()

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(100)
    again = Opening(f"sqlite:///{path}")
    assert sit_down(again, f"sqlite:///{path}", Clock()) is None
    timer.stop()
    again.let_go()
    assert asked[0] == ""
    assert "恢复码不对" in asked[1]
    assert asked[-1] == "sign_in"
    assert encrypting.recovery_code(path) == code
