"""A desk of paper, and the fixtures that views are tested on."""

import gc
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, TypeVar, cast

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.journal import EntryRow
from studio.people import PersonRow
from ui import theme
from ui.background import Background
from ui.bulletin import Bulletin

T = TypeVar("T")


CHEN = PersonRow("chen", "陈敏", "县市场监管局")


@dataclass(frozen=True)
class PaperDesk:
    """Calls each command and query at once, without pen or database."""

    person: PersonRow = CHEN
    programme: int = 1
    threads: set[str] = field(default_factory=set)

    def in_programme(self, programme: int) -> "PaperDesk":
        return replace(self, programme=programme)

    def execute(self, command: Callable[..., T], *args: object) -> T:
        self.threads.add(threading.current_thread().name)
        return command(None, *args)

    def execute_once(self, once: str, command: Callable[..., T], *args: object) -> T:
        assert len(once) == 32
        return self.execute(command, *args)

    def query(self, query: Callable[..., T], *args: object) -> T:
        return self.execute(query, *args)


def entry(thing: str, thing_id: int, programme: int = 1, **more: Any) -> EntryRow:
    """A journal entry as the watch tells it."""
    words = {"by": "chen", "place": "pc", "act": f"{thing}.do", "version": 1, "outcome": "done"}
    at = datetime(2026, 6, 20, 7, tzinfo=UTC)
    known = {**words, "programme": programme, "number": 1, "at": at, "detail": "{}"}
    return EntryRow(**{**known, "thing": thing, "thing_id": thing_id, **more})


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> None:
    """Every widget is tested in the look it ships in."""
    assert theme.apply(qapp) == ""


@pytest.fixture
def desk() -> PaperDesk:
    return PaperDesk()


@pytest.fixture
def background(qtbot: QtBot, desk: PaperDesk) -> Iterator[Background]:
    made = Background(cast("Any", desk))
    yield made
    made.lanes.close()


@pytest.fixture
def bulletin(qtbot: QtBot) -> Iterator[Bulletin]:
    made = Bulletin()
    yield made
    made.close()


def until_collected() -> None:
    """Lets deferred deletions happen and the collector run."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        gc.collect()
        time.sleep(0.001)
