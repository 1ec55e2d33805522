"""Tests need no screen."""

import os
from collections.abc import Iterator

import pytest

from studio.keystrokes import KEYSTROKES

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_configure(config: pytest.Config) -> None:
    """The offscreen platform tells of its own limits; that is no fault of a window."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


@pytest.fixture(scope="session", autouse=True)
def keystrokes_apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What tests type never lies among what the person at this PC typed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(KEYSTROKES, str(tmp_path_factory.mktemp("keystrokes")))
        yield
