"""Whoever chose English has it at the next start, at the sign-in too; not what goes online."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from studio import interview, record, settings, words
from studio.cli import main
from studio.clock import Clock
from studio.desk import Desk, open_for
from studio.errors import Refusal
from studio.record import SpeakerRole
from tests.leftovers import silence
from tests.studio.room import Room, open_room
from ui import look
from ui.app import Studio
from ui.appearance import Appearance
from ui.background import Background
from ui.bulletin import Bulletin
from ui.notices import refusal_text
from ui.opening import Opening
from ui.panels.aide import AidePanel
from ui.programme_window import ProgrammeWindow
from ui.sign_in import SignIn, SittingDown
from ui.sitting import sit_down
from ui.times import day, lasted, moment
from ui.words import counted, speak

WRONG = "登录名或口令不对。请看大小写是否写对；忘了口令，请管理员重设。"


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    settings.save(settings.Settings(run_courier=False, run_back_room=False))
    speak("")
    yield
    silence()
    look._in_use.clear()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with open_room(tmp_path) as opened:
        yield opened


def choose(box: QComboBox, language: str) -> None:
    box.setCurrentIndex(box.findData(language))
    box.activated.emit(box.currentIndex())


def started(room: Room, login: str, panel: str, qtbot: QtBot) -> tuple[Studio, ProgrammeWindow]:
    studio = Studio(room.database, open_for(room.database, login, Clock()), Clock())
    studio.open()
    studio.open_programme(room.programme)
    window = studio._windows[room.programme]
    qtbot.waitUntil(lambda: panel in window.panel_keys(), timeout=10_000)
    window.show_panel(panel)
    qtbot.waitUntil(window._lanes.idle, timeout=10_000)
    return studio, window


def test_the_choice_is_kept_for_the_person_and_for_the_sign_in(qtbot: QtBot) -> None:
    look.look_of("chen")
    page = Appearance()
    qtbot.addWidget(page)
    box = page.findChild(QComboBox, "language")
    assert box is not None
    assert box.currentData() == "zh"
    choose(box, "en")
    said = page.findChild(QLabel, "language_said")
    assert said is not None
    assert "next start" in said.text()
    assert words.language() == "zh", "the windows that are open stay as they are"
    look.look().write()
    assert look.look_of("chen").language == "en"
    assert look.look_of("li").language == "zh"
    assert settings.language_of_this_pc() == "en"
    choose(box, "zh")
    assert settings.language_of_this_pc() == "zh"


def test_the_window_of_who_chose_english_is_english(room: Room, qtbot: QtBot) -> None:
    look.look_of("steno").choose_language("en")
    studio, window = started(room, "steno", "record", qtbot)
    submit = window.findChild(QPushButton, "submit_line")
    assert submit is not None
    assert submit.text() == "Submit line"
    assert "Interview Studio" in window.windowTitle()
    assert {one.text for one in window.shortcuts().lines()} >= {"Cite question", "Discard line"}
    studio.close()


def test_a_rule_that_says_no_says_it_in_english(room: Room, qtbot: QtBot) -> None:
    look.look_of("boss").choose_language("en")
    studio, window = started(room, "boss", "plan", qtbot)
    button = window.findChild(QPushButton, "add_guest") or window
    window._background.execute(
        window, interview.name_guest, "", "局长", beside=cast("QPushButton", button)
    )
    qtbot.waitUntil(lambda: bool(refusal_text(window)), timeout=10_000)
    assert refusal_text(window) == "A guest needs both a name and a post."
    studio.close()


def test_what_readers_see_stays_chinese(room: Room, qtbot: QtBot) -> None:
    speak("en")
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", "大家好。")
    (row,) = room["steno"].query(record.lines, (), [line])
    assert row.label == "主持人"


def test_the_sign_in_speaks_the_language_of_the_pc(qtbot: QtBot) -> None:
    def nobody(*_typed: str) -> Desk:
        raise Refusal(WRONG)

    settings.remember(language="en")
    speak(settings.language_of_this_pc())
    form = SignIn(nobody, "steno01")
    qtbot.addWidget(form)
    field = form.findChild(QLineEdit, "password")
    assert field is not None
    assert field.accessibleName() == "Password"
    form.show()
    QTest.keyClicks(field, "wrong")
    QTest.keyClick(field, Qt.Key.Key_Return)
    told = words.spoken(Refusal(WRONG))
    assert told.startswith("The login or the password is wrong.")
    qtbot.waitUntil(
        lambda: told in {label.text() for label in form.findChildren(QLabel)}, timeout=10_000
    )


def test_dates_and_the_buttons_of_qt_follow_the_language(room: Room, qtbot: QtBot) -> None:
    start = room["boss"].query(interview.interview).starts_at.astimezone()
    box = QMessageBox()
    qtbot.addWidget(box)
    assert day(start) == f"{start:%Y-%m-%d %H:%M}"
    assert box.addButton(QMessageBox.StandardButton.Cancel).text() == "取消"
    speak("en")
    assert day(start) == f"{start.day} {start:%b %Y %H:%M}"
    assert QLocale().language() is QLocale.Language.English
    english = QMessageBox()
    qtbot.addWidget(english)
    assert english.addButton(QMessageBox.StandardButton.Cancel).text() == "Cancel"


def test_counts_have_the_separators_of_the_language(qtbot: QtBot) -> None:
    for chosen in ("zh", "en"):
        speak(chosen)
        assert (counted(999), counted(1234567)) == ("999", "1,234,567")
        assert lasted(timedelta(days=1200)) in ("1,200 天", "1,200 d")


def test_what_came_on_another_day_says_on_which(qtbot: QtBot) -> None:
    now = datetime(2026, 6, 20, 12, tzinfo=UTC).astimezone().replace(day=20, hour=12)
    speak("zh")
    assert moment(now - timedelta(minutes=1), now) == f"{now - timedelta(minutes=1):%H:%M:%S}"
    assert moment(now - timedelta(days=3), now) == f"2026-06-17 {now:%H:%M}"
    speak("en")
    assert moment(now - timedelta(days=3), now) == f"17 Jun 2026 {now:%H:%M}"


def test_the_counts_of_a_long_list_are_grouped(room: Room, qtbot: QtBot) -> None:
    room.ask(*(f"第{n}问" for n in range(1001)))
    speak("zh")
    background, bulletin = Background(room["aide"]), Bulletin()
    panel = AidePanel(background, bulletin)
    qtbot.addWidget(panel)
    panel.show()
    counts = panel.findChild(QLabel, "question_count")
    tab = panel.findChild(QAbstractButton, "tab_received")
    assert isinstance(counts, QLabel)
    assert isinstance(tab, QAbstractButton)
    qtbot.waitUntil(lambda: "合计 1,001 条" in counts.text(), timeout=10_000)
    assert "1,001" in tab.text()
    bulletin.close()
    background.lanes.close()


def test_a_settings_file_that_cannot_be_read_leaves_the_program_chinese(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("language = [", encoding="utf-8")
    assert settings.language_of_this_pc() == ""


def test_the_command_line_speaks_the_language_of_the_pc(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    missing = f"sqlite:///{tmp_path / 'none.sqlite'}"
    assert main(["--database", missing, "audit", "verify"]) == 1
    assert "没有这个数据库文件" in capsys.readouterr().err
    settings.remember(language="en")
    assert main(["--database", missing, "audit", "verify"]) == 1
    assert "There is no database file" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "without a sub-command" in capsys.readouterr().out


class Newcomer(QObject):
    """Reads no Chinese: types a login, turns the form to English, then leaves."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[str] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(50)

    @Slot()
    def _look(self) -> None:
        form = QApplication.activeModalWidget()
        if not isinstance(form, SittingDown):
            return
        turn = form.findChild(QPushButton, "turn_language")
        login = form.findChild(QLineEdit, "login")
        assert turn is not None
        assert login is not None
        self.read.append(f"{form.windowTitle()} {login.text()}".strip())
        if turn.text() == "English":
            login.setText("newcomer")
            turn.click()
        else:
            self._timer.stop()
            form.reject()


def test_who_reads_no_chinese_turns_the_first_form_to_english(qtbot: QtBot, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new.sqlite'}"
    opening, newcomer = Opening(url), Newcomer()
    assert sit_down(opening, url, Clock()) is None
    opening.let_go()
    assert newcomer.read == ["建立管理员", "Make administrator newcomer"]
    assert settings.language_of_this_pc() == "en"
