"""A start that fails says why in a box and on the terminal; one that upgraded names the copy."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from studio import settings
from studio.migrations import downgrade, is_current
from tests.studio.room import PASSWORD, open_room

PROGRAM = '''
"""The real program, with hands that sign in, read what stands there, and close it."""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton
from studio.cli import main
from ui.sign_in import SignIn
from ui.window import StudioWindow

app = QApplication(["studio"])

def look():
    for widget in app.topLevelWidgets():
        if isinstance(widget, QMessageBox) and widget.isVisible():
            print("box:", widget.text(), flush=True)
            widget.accept()
        if isinstance(widget, SignIn) and widget.isVisible() and not widget.trying():
            widget.findChild(QLineEdit, "login").setText("steno")
            widget.findChild(QLineEdit, "password").setText(sys.argv[1])
            widget.findChild(QPushButton, "sign_in_button").click()
        if isinstance(widget, StudioWindow) and widget.isVisible() and widget.strip.texts():
            print("strip:", *widget.strip.texts(), flush=True)
            widget.close()

timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
sys.exit(main(sys.argv[2:]))
'''


def program(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """Runs the program until somebody closed what it showed."""
    (folder / "program.py").write_text(PROGRAM, encoding="utf-8")
    return subprocess.run(
        [sys.executable, str(folder / "program.py"), PASSWORD, *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parents[2]),
            settings.SETTINGS_FILE: str(folder / "settings.toml"),
            "INTERVIEW_STUDIO_KEYSTROKES": str(folder / "keystrokes"),
        },
    )


def test_a_broken_database_is_said_in_a_box_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "studio.sqlite"
    path.write_bytes(b"no database at all, long enough to look at " * 100)
    before = path.read_bytes()
    told = program(tmp_path, "--database", f"sqlite:///{path}")
    assert told.returncode == 1
    for shown in (told.stdout, told.stderr):
        assert "不是演播台的数据库" in shown
        assert "interview-studio restore" in shown
    assert "Traceback" not in told.stderr
    assert path.read_bytes() == before


def test_settings_that_cannot_be_read_are_said_in_a_box(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("database = = 1", encoding="utf-8")
    told = program(tmp_path)
    assert told.returncode == 1
    assert "设置文件读不懂" in told.stdout
    assert "Traceback" not in told.stderr


def test_an_upgrade_at_the_start_names_the_copy_in_the_strip(tmp_path: Path) -> None:
    settings.save(
        settings.Settings(run_courier=False, run_back_room=False), tmp_path / "settings.toml"
    )
    with open_room(tmp_path) as room:
        downgrade(room.database, "0001")
        if is_current(room.database):
            pytest.skip("this release has one revision alone")
    told = program(tmp_path, "--database", f"sqlite:///{tmp_path / 'studio.sqlite'}")
    assert told.returncode == 0, told.stderr
    assert "studio-before-upgrade-from-0001.sqlite" in told.stdout
    assert (tmp_path / "studio-before-upgrade-from-0001.sqlite").exists()


FIRST_PAINT = '''
"""The real program; says what it had brought in when its form was painted, and leaves."""
import sys
from PySide6.QtCore import QTimer
from ui.sign_in import SignIn

class Watched(SignIn):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", *(name for name in HEAVY if name in sys.modules), flush=True)
        QTimer.singleShot(0, self.reject)

HEAVY = ("sqlalchemy", "alembic", "requests", "keyring", "ui.window", "ui.app")
from ui import sitting
sitting.SignIn = Watched
from studio.cli import main
sys.exit(main(sys.argv[1:]))
'''


def test_the_form_is_painted_before_the_database_is_thought_of(tmp_path: Path) -> None:
    with open_room(tmp_path):
        pass
    (tmp_path / "paint.py").write_text(FIRST_PAINT, encoding="utf-8")
    told = subprocess.run(
        [sys.executable, str(tmp_path / "paint.py"), "--database",
         f"sqlite:///{tmp_path / 'studio.sqlite'}"],
        capture_output=True, text=True, check=False, timeout=100,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parents[2]),
            settings.SETTINGS_FILE: str(tmp_path / "settings.toml"),
        },
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    assert told.stdout.splitlines()[0] == "painted"
