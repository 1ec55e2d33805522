"""Tests need no screen."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_configure(config: pytest.Config) -> None:
    """The offscreen platform tells of its own limits; that is no fault of a window."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")
