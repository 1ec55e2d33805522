"""A run that is told to end (`timeout`) ends as by Ctrl+C, and in any case.

What a test had started is ended first. But Python hears of a signal between two of its own steps
only, and a window that waits for a person takes none, or swallows what it raises.
"""

import os
import signal
import threading

GRACE_SECONDS = 30.0


def listen(grace: float = GRACE_SECONDS) -> None:
    """From now on, in this process; one that did not end in time ends at once."""
    ear, mouth = os.pipe()
    os.set_blocking(mouth, False)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    signal.set_wakeup_fd(mouth, warn_on_full_buffer=False)
    threading.Thread(target=_wait, args=(ear, grace), name="told to end", daemon=True).start()


def _wait(ear: int, grace: float) -> None:
    while signal.SIGTERM not in os.read(ear, 64):
        pass
    threading.Event().wait(grace)
    os._exit(128 + signal.SIGTERM)
