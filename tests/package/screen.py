"""A screen of its own, with keys and a way to close a window: Xvfb and xdotool."""

import ctypes
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

import pytest

TOOLS = ("Xvfb", "xdotool")
PATIENCE_SECONDS = 90.0


@contextmanager
def private_screen() -> Iterator[str]:
    """The display of a new X server; skips where there is none to start, fails under CI."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        said = f"missing: {missing}; .ci/setup.sh --package"
        pytest.fail(said) if os.environ.get("CI") else pytest.skip(said)
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writing], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class Screen:
    """What a person does there: waits for a window, types into it, closes it."""

    def __init__(self, display: str) -> None:
        self._display = display
        self._environment = {**os.environ, "DISPLAY": display}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def wait_for_window(self, other_than: str = "") -> str:
        """The id of a visible window of the studio."""
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            found = self._do("search", "--onlyvisible", "--classname", "interview-studio").split()
            others = [window for window in found if window != other_than]
            if others:
                time.sleep(1)
                return others[-1]
            time.sleep(0.2)
        raise AssertionError("no window came")

    def type(self, window: str, *words: str) -> None:
        """Types words into the focused field; the names of keys are pressed."""
        self._do("windowfocus", "--sync", window)
        for word in words:
            if word in {"Tab", "Return"}:
                self._do("key", word)
            else:
                self._do("type", "--delay", "30", word)

    def close(self, window: str) -> None:
        """Asks the window to close, as its frame's button does."""
        ask_to_close(self._display, int(window))

    def _do(self, *words: str) -> str:
        return subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, check=False
        ).stdout


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib.h; an XEvent is 24 longs."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("words", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 12),
    )


CLIENT_MESSAGE, LONGS = 33, 32


def ask_to_close(display: str, window: int) -> None:
    """Sends WM_DELETE_WINDOW, which xdotool of Debian 12 cannot."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    server = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    protocols, delete = (
        x11.XInternAtom(server, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
    )
    event = ClientMessage(type=CLIENT_MESSAGE, window=window, message_type=protocols, format=LONGS)
    event.words[0] = delete
    x11.XSendEvent(server, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
    x11.XCloseDisplay(server)
