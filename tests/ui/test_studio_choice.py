"""Two studios on one PC: chosen at the sign-in, and nothing of one shows at the other (A96)."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from studio import logbook, people, settings, support
from studio.clock import Clock
from studio.database import Database
from studio.desk import found_studio, sign_in
from studio.errors import Refusal
from studio.journal import HOUSE, entries_after
from studio.keystrokes.field import Change
from studio.keystrokes.field import Place as Where
from studio.keystrokes.journal import Keystrokes
from studio.keystrokes.text import units
from studio.migrations import upgrade
from tests.ui.test_sign_in_at_server import Drawer
from ui.opening import Opening
from ui.sign_in import SittingDown
from ui.single_instance import Place, Taken
from ui.sitting import Elsewhere, _remember, sit_down

PROVINCE, CITY = "province-password", "city-password"


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    monkeypatch.setenv(logbook.LOGBOOK, str(tmp_path / "logs"))


@pytest.fixture
def urls(tmp_path: Path) -> tuple[str, str]:
    """Province and city; the same login is another person with another password in each."""
    made = []
    for site, name, password in (("省", "李岚", PROVINCE), ("市", "王五", CITY)):
        (tmp_path / site).mkdir()
        url = f"sqlite:///{tmp_path / site / 'studio.sqlite'}"
        database = Database(url)
        upgrade(database)
        found_studio(database, "boss", name, f"{site}政府办", password)
        database.close()
        made.append(url)
    return made[0], made[1]


class Person(QObject):
    """Somebody at the form: notes what it shows, then does one thing."""

    def __init__(self, act: Callable[[SittingDown], None]) -> None:
        super().__init__()
        self.login, self.choices = "", []  # type: tuple[str, list[str]]
        self._act = act
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    @Slot()
    def _look(self) -> None:
        form = QApplication.activeModalWidget()
        if not isinstance(form, SittingDown):
            return
        self._timer.stop()
        login, choice = form.findChild(QLineEdit, "login"), form.findChild(QComboBox)
        assert login is not None
        self.login = login.text()
        if choice is not None:
            self.choices = [choice.itemText(place) for place in range(choice.count())]
        self._act(form)


def choose(place: int) -> Callable[[SittingDown], None]:
    def act(form: SittingDown) -> None:
        choice = form.findChild(QComboBox, "studio_choice")
        assert choice is not None
        choice.setCurrentIndex(place)
        choice.activated.emit(place)

    return act


def at_the_form(url: str, act: Callable[[SittingDown], None]) -> tuple[object, Person]:
    opening, person = Opening(url), Person(act)
    answer = sit_down(opening, url, Clock())
    opening.let_go()
    return answer, person


def test_the_form_offers_the_studios_of_this_pc_and_the_last_login_of_each(
    urls: tuple[str, str], qtbot: QtBot
) -> None:
    province, city = urls
    answer, person = at_the_form(province, SittingDown.reject)
    assert (answer, person.choices) == (None, [])
    _remember("li.lan", province)
    answer, person = at_the_form(city, SittingDown.reject)
    assert person.login == ""
    assert person.choices == ["本机 市/studio.sqlite", "本机 省/studio.sqlite"]
    _remember("wang.wu", city)
    answer, person = at_the_form(city, choose(1))
    assert person.login == "wang.wu"
    assert answer == Elsewhere(province)
    _answer, person = at_the_form(province, SittingDown.reject)
    assert person.login == "li.lan"
    Path(city.removeprefix("sqlite:///")).unlink()
    _answer, person = at_the_form(province, SittingDown.reject)
    assert person.choices == []


def test_eight_are_remembered_and_none_of_a_rehearsal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for n in range(12):
        _remember("boss", f"sqlite:///{tmp_path / str(n)}")
    assert [one.rsplit("/", 1)[1] for one in settings.known_studios()] == [
        str(n) for n in range(11, 3, -1)
    ]
    before = settings.known_studios()
    _remember("boss", "postgresql://boss:secret@db/studio")
    monkeypatch.setenv(settings.REHEARSAL_PASSWORD, "x")
    _remember("guest", f"sqlite:///{tmp_path / 'rehearsal'}")
    assert settings.known_studios() == before


def test_one_name_is_two_persons_with_two_passwords(urls: tuple[str, str]) -> None:
    province, city = map(Database, urls)
    li, wang = sign_in(province, "boss", PROVINCE), sign_in(city, "boss", CITY)
    assert [(d.person.name, d.person.unit) for d in (li, wang)] == [
        ("李岚", "省政府办"), ("王五", "市政府办")
    ]  # fmt: skip
    for database, wrong in ((province, CITY), (city, PROVINCE)):
        with pytest.raises(Refusal):
            sign_in(database, "boss", wrong)
    li.in_programme(HOUSE).execute(people.rename, "boss", "李岚岚", "省政府办")
    assert [one.name for one in wang.query(people.persons)] == ["王五"]
    with city.reading() as connection:
        assert "people.rename" not in {one.act for one in entries_after(connection, HOUSE, 0)}
    province.close()
    city.close()


def test_what_is_typed_at_one_is_not_found_at_the_other(
    urls: tuple[str, str], tmp_path: Path
) -> None:
    province, city = urls
    typed = Change(Where(1, "line", "new"), whole=units("没有说完的一句"))
    strokes = Keystrokes(tmp_path / "keys", province, "boss")
    strokes.put(typed)
    strokes.close()
    for url, found in ((city, {}), (province, {"new": "没有说完的一句"})):
        strokes = Keystrokes(tmp_path / "keys", url, "boss")
        assert strokes.kept(1, "line") == found
        strokes.close()


def test_both_windows_open_at_once(urls: tuple[str, str], qtbot: QtBot) -> None:
    province, city = map(Database, urls)
    assert province.bells != city.bells
    first, second, again = (Place(one.bells, "boss") for one in (province, city, province))
    assert (first.take(), second.take()) == (Taken.MINE, Taken.MINE)
    for place in (first, second, again):
        place.leave()
    province.close()
    city.close()


def test_a_password_is_kept_for_one_database_of_one_server_alone() -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(Drawer())  # type: ignore[no-untyped-call]
    Drawer.kept.clear()
    try:
        settings.keep_database_password("postgresql://db.gov.cn:5432/province", "li", "one")
        for other in ("db.gov.cn:5432/city", "db.gov.cn:5433/province", "db2.gov.cn:5432/province"):
            assert settings.remembered_password(f"postgresql://{other}", "li") == ""
        assert settings.remembered_password("postgresql://db.gov.cn:5432/province", "li") == "one"
    finally:
        Drawer.kept.clear()
        keyring.set_keyring(before)


def test_the_support_bundle_of_one_says_nothing_of_the_other(
    urls: tuple[str, str], tmp_path: Path
) -> None:
    province, city = urls
    _remember("li.lan", province)
    _remember("wang.wu", city)
    support.write_bundle(tmp_path / "help.zip", city)
    with zipfile.ZipFile(tmp_path / "help.zip") as bundle:
        parts = {name: bundle.read(name).decode() for name in bundle.namelist()}
    everything = "".join(parts.values())
    for never in ("李岚", "li.lan", "省政府办", "wang.wu", str(tmp_path)):
        assert never not in everything, never
    assert json.loads(parts["settings.json"])["studios"] is True
