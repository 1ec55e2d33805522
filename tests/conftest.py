"""Tests need no screen."""

import gc
import os
from collections.abc import Iterator

import pytest

from studio.keystrokes import KEYSTROKES
from studio.logbook import LOGBOOK
from tests import wordpress
from tests.postgres import Postgres, running
from tests.wordpress import WordPress

BOTH = ("tests.studio.", "tests.story.")
LONG = (
    "tests.story.test_under_fire", "tests.story.test_killed_typist",
    "tests.studio.test_lines_hammered", "tests.studio.test_by_hand_property",
)  # fmt: skip
"""What takes minutes is tried on a server by `make test-all` alone."""
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_configure(config: pytest.Config) -> None:
    """The offscreen platform tells of its own limits; that is no fault of a window."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


@pytest.fixture(scope="session", autouse=True)
def notes_apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What tests type and note never lies among what the person at this PC typed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(KEYSTROKES, str(tmp_path_factory.mktemp("keystrokes")))
        patch.setenv(LOGBOOK, str(tmp_path_factory.mktemp("logbook")))
        yield


@pytest.fixture(autouse=True)
def collected_as_in_the_app(request: pytest.FixtureRequest) -> Iterator[None]:
    """Wherever a window is made: collected by a worker it would be torn down off its thread."""
    if "qtbot" not in request.fixturenames or not gc.isenabled():
        yield
        return
    from ui.garbage import UiThreadCollector

    request.getfixturevalue("qapp")
    collector = UiThreadCollector()
    yield
    gc.collect()
    collector.stop()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What needs a room is tried in a file and on a server, unless it is about the file."""
    if "room" in metafunc.fixturenames and metafunc.module.__name__.startswith(BOTH):
        about_file = metafunc.definition.get_closest_marker("about_the_file")
        long = metafunc.module.__name__ in LONG
        server = pytest.param("server", marks=pytest.mark.slow) if long else "server"
        metafunc.parametrize("room", ["file"] if about_file else ["file", server], indirect=True)


@pytest.fixture(scope="session")
def server() -> Iterator[Postgres]:
    """One PostgreSQL for all tests of a process; each test takes a database of its own."""
    with running() as postgres:
        yield postgres


@pytest.fixture(scope="session", name="wordpress")
def wordpress_site() -> Iterator[WordPress]:
    """One WordPress for all tests of a process; each test has interviews of its own there."""
    with wordpress.running() as site:
        yield site
