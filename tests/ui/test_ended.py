"""A run of the tests that is told to end ends: after what it had started, or in time."""

import os
import signal
import subprocess
import sys

LISTENING = "from tests import ended; ended.listen(1.0)\n"
AT_WORK = """
import time
try:
    print("at work", flush=True)
    time.sleep(60)
finally:
    print("cleared up", flush=True)
"""
IN_A_WINDOW = """
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
timer = QTimer()
timer.timeout.connect(lambda: print("at work", flush=True))
timer.start(50)
QEventLoop().exec()
"""


def told_to_end(script: str) -> tuple[int, str]:
    """How it ended, and what it said."""
    whole = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-c", LISTENING + script], env=whole, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as run:  # fmt: skip
        assert run.stdout is not None
        try:
            said = run.stdout.readline()
            run.terminate()
            return run.wait(30), said + run.stdout.read()
        finally:
            run.kill()


def test_what_a_test_had_started_is_ended_first() -> None:
    code, said = told_to_end(AT_WORK)
    assert code != 128 + signal.SIGTERM
    assert said == "at work\ncleared up\n"


def test_a_window_that_waits_for_a_person_does_not_hold_the_run() -> None:
    assert told_to_end(IN_A_WINDOW)[0] == 128 + signal.SIGTERM
