"""The program started twice: the first window comes to the front, nothing of it is lost."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import settings
from studio.database import local_folder
from tests.studio.room import PASSWORD, open_room
from ui.single_instance import Place, Taken

DEADLINE = 60.0
PROGRAM = '''
"""The real program, with hands that sign in and a voice that tells what the strip says."""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from studio.cli import main
from ui.sign_in import SignIn
from ui.window import StudioWindow

login, password, *words = sys.argv[1:]
app = QApplication(["studio"])
told = set()

def look():
    for widget in app.topLevelWidgets():
        if isinstance(widget, SignIn) and widget.isVisible() and not widget.trying():
            widget.findChild(QLineEdit, "login").setText(login)
            widget.findChild(QLineEdit, "password").setText(password)
            widget.findChild(QPushButton, "sign_in_button").click()
        if isinstance(widget, StudioWindow) and widget.isVisible():
            for text in ["窗口开着", *widget.strip.texts()]:
                if text not in told:
                    told.add(text)
                    print(text, flush=True)

timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
sys.exit(main(words))
'''


@pytest.fixture
def url(tmp_path: Path) -> str:
    with open_room(tmp_path):
        pass
    settings.save(
        settings.Settings(run_courier=False, run_back_room=False), tmp_path / "settings.toml"
    )
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    return f"sqlite:///{tmp_path / 'studio.sqlite'}"


Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(url: str, tmp_path: Path) -> Iterator[Start]:
    """Starts the program as somebody; what still runs at the end is ended."""
    running: list[subprocess.Popen[str]] = []

    def begin(login: str = "steno") -> subprocess.Popen[str]:
        out = (tmp_path / f"out-{len(running)}").open("w")
        program = [sys.executable, str(tmp_path / "program.py"), login, PASSWORD]
        running.append(
            subprocess.Popen(
                [*program, "--database", url],
                stdout=out,
                stderr=subprocess.PIPE,
                text=True,
                env={
                    **os.environ,
                    "PYTHONPATH": str(Path(__file__).parents[2]),
                    settings.SETTINGS_FILE: str(tmp_path / "settings.toml"),
                    "INTERVIEW_STUDIO_KEYSTROKES": str(tmp_path / "keystrokes"),
                },
            )
        )
        out.close()
        return running[-1]

    yield begin
    for process in running:
        process.kill()
        process.communicate()


def shows(tmp_path: Path, number: int, words: str) -> bool:
    until = time.monotonic() + DEADLINE
    while time.monotonic() < until:
        if words in (tmp_path / f"out-{number}").read_text():
            return True
        time.sleep(0.05)
    return False


def test_a_second_start_calls_the_first_window_and_says_so(start: Start, tmp_path: Path) -> None:
    first = start()
    assert shows(tmp_path, 0, "窗口开着")
    second = start()
    _, told = second.communicate(timeout=DEADLINE)
    assert second.returncode == 0, told
    assert "已经在这台电脑上开着" in told
    assert shows(tmp_path, 0, "又启动了一次")
    assert first.poll() is None


def test_after_a_kill_the_next_start_has_the_place(start: Start, tmp_path: Path) -> None:
    first = start()
    assert shows(tmp_path, 0, "窗口开着")
    first.send_signal(signal.SIGKILL)
    first.wait()
    start()
    assert shows(tmp_path, 1, "窗口开着")


def test_another_person_of_the_pc_sits_beside(start: Start, tmp_path: Path) -> None:
    start("steno")
    start("reviewer")
    assert shows(tmp_path, 0, "窗口开着")
    assert shows(tmp_path, 1, "窗口开着")


def test_places_are_by_person_and_database(tmp_path: Path, qtbot: QtBot) -> None:
    here, there = local_folder(str(tmp_path / "a.sqlite")), local_folder(str(tmp_path / "b.sqlite"))
    places = [Place(here, "chen"), Place(here, "wang"), Place(there, "chen")]
    assert [place.take() for place in places] == [Taken.MINE] * 3
    for place in places:
        place.leave()
    again = Place(here, "chen")
    assert again.take() is Taken.MINE
    again.leave()


def test_a_window_that_does_not_answer_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    """In one process the first one cannot answer while the second one asks."""
    first, second = Place(tmp_path, "chen"), Place(tmp_path, "chen")
    assert first.take() is Taken.MINE
    assert second.take() is Taken.SILENT
    with qtbot.waitSignal(first.called, timeout=5000):
        pass
    first.leave()


def test_a_lock_whose_number_another_program_has_now_is_taken_over(
    tmp_path: Path, qtbot: QtBot
) -> None:
    """Nobody listens there: after a restart of the PC the number means somebody else."""
    held = Place(tmp_path, "chen")
    assert held._lock.tryLock(0)
    second = Place(tmp_path, "chen")
    assert second.take() is Taken.MINE
    second.leave()


def test_a_full_disk_of_temporary_files_keeps_nobody_out(tmp_path: Path, qtbot: QtBot) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    place = Place(blocked / "folder", "chen")
    assert place.take() is Taken.MINE
    place.leave()
