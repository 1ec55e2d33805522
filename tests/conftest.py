"""Tests need no screen."""

import gc
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from studio.keystrokes import KEYSTROKES
from studio.logbook import LOGBOOK
from tests import ended, in_memory, own_files, wordpress
from tests.postgres import Postgres, running
from tests.wordpress import WordPress

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from ui.garbage import UiThreadCollector

BOTH = ("tests.studio.", "tests.story.")
LONG = (
    "tests.story.test_under_fire", "tests.story.test_killed_typist",
    "tests.studio.test_lines_hammered", "tests.studio.test_by_hand_property",
    "tests.story.test_outlets", "tests.story.test_photos", "tests.story.test_proofreading",
    "tests.story.test_micro_interview", "tests.story.test_wechat", "tests.story.test_file_drop",
    "tests.story.test_floor", "tests.story.test_answers_property",
)  # fmt: skip
"""What takes minutes, or is about a channel and not about the database, is tried on a server by
`make test-all` alone."""
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
in_memory.lie_in_memory()


def pytest_configure(config: pytest.Config) -> None:
    """The offscreen platform tells of its own limits; that is no fault of a window."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")
    ended.listen()
    own_files.watch()


@pytest.fixture(scope="session", autouse=True)
def notes_apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What tests type and note never lies among what the person at this PC typed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(KEYSTROKES, str(tmp_path_factory.mktemp("keystrokes")))
        patch.setenv(LOGBOOK, str(tmp_path_factory.mktemp("logbook")))
        yield


@pytest.fixture(autouse=True)
def locks_kept() -> Iterator[None]:
    """Whatever a test drives: no database file that is open here is opened by hand beside it."""
    yield
    seen = own_files.seen.copy()
    own_files.seen.clear()
    assert seen == []


@pytest.fixture(scope="session")
def collector(qapp: "QApplication") -> Iterator["UiThreadCollector"]:
    """Wherever windows are made, Python's collector runs as in the app, until the last test.

    Run by a worker it would tear a window down off its thread.
    """
    from tests.windows import torn_down
    from ui.garbage import UiThreadCollector

    made = UiThreadCollector()
    yield made
    torn_down()
    gc.collect()
    made.stop()


@pytest.fixture(autouse=True)
def collected(request: pytest.FixtureRequest) -> Iterator[list["QWidget"]]:
    """What a test leaves behind goes before the next one: windows first, then the rest."""
    held: list[QWidget] = []
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        yield held
        return
    from tests.windows import standing, torn_down

    made: UiThreadCollector = request.getfixturevalue("collector")
    before = standing()
    yield held
    torn_down(before)
    held.clear()
    made.collect()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Closes what the test opened, as the library would; a window that is gone is gone."""
    windows = getattr(item, "qt_widgets", [])
    if windows:
        from tests.windows import closed

        closed([widget for widget in (one() for one, _ in windows) if widget is not None])
        windows.clear()
    yield


@pytest.fixture
def qtbot(qtbot: "QtBot", collected: list["QWidget"]) -> "QtBot":
    """Holds every window until it is torn down; the library's own remembers it weakly."""
    add = qtbot.addWidget

    def add_and_hold(widget: "QWidget", *, before_close_func: Any = None) -> None:
        collected.append(widget)
        add(widget, before_close_func=before_close_func)

    qtbot.addWidget = add_and_hold  # type: ignore[method-assign]
    return qtbot


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
