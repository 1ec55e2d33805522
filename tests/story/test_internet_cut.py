"""One room, one server, a PC for each person; the internet is cut, and the room works on."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from studio import interview, publication, record, settings
from studio.courier.status import status
from studio.journal import entries_after
from studio.keystrokes import KEYSTROKES
from studio.publication import PublicationState
from studio.question import QuestionState, question
from tests.postgres import Postgres
from tests.story.portal_process import PortalProcess, Program, courier_for, until
from tests.story.test_on_air import on_page
from tests.studio.room import Room, open_server_room
from tests.swallowing import Cable, cable_to

SLOW, START, TOLD = 90.0, 180.0, 45.0
"""Seconds: many times what work, four windows at once and a dead line take on a PC at rest."""
AWAY = "门户暂时连不上"
LINES = [f"断网后的第{n}句" for n in range(1, 5)]
CREW = ("steno", "reviewer", "publisher", "aide")
PRESSED = {
    "reviewer": {"list": "review_list", "key": Qt.Key.Key_A.value},
    "publisher": {"list": "release_list", "key": Qt.Key.Key_P.value},
    "aide": {"list": "question_list", "key": Qt.Key.Key_A.value},
}


class Pc:
    """A person's PC: told what to do, asked what its screen says."""

    def __init__(self, url: str, login: str, folder: Path) -> None:
        self.login = login
        self._orders, self._told = folder / f"{login}.orders", folder / f"{login}.told"
        self._orders.write_text("", encoding="utf-8")
        words = ("--database", url, "--login", login, "--orders", str(self._orders))
        self.program = Program(
            *words, "--told", str(self._told), module="tests.story.lan_seat",
            **{KEYSTROKES: str(folder / f"{login}-keys")},
        )  # fmt: skip

    @property
    def screen(self) -> dict[str, Any]:
        """What stands there now."""
        if not self._told.exists():
            return {"done": 0, "panels": [], "says": [], "blocked": False}
        told: dict[str, Any] = json.loads(self._told.read_text(encoding="utf-8"))
        return told

    def do(self, *orders: dict[str, Any]) -> None:
        """One after the other, as soon as each can be done."""
        with self._orders.open("a", encoding="utf-8") as file:
            file.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in orders)

    def says_away(self) -> bool:
        """Whether the strip says that the portal cannot be reached."""
        return any(text.startswith(AWAY) for text in self.screen["says"])


@pytest.fixture
def lan(server: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    settings.save(settings.Settings(run_courier=False, run_back_room=False, last_programme=1))
    with open_server_room(server) as room:
        yield room


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[PortalProcess]:
    process = PortalProcess(tmp_path)
    yield process
    process.end()


@pytest.fixture
def internet(portal: PortalProcess) -> Iterator[Cable]:
    """The room's one way to the portal."""
    with cable_to(int(portal.url.rpartition(":")[2])) as cable:
        yield cable


@pytest.fixture
def courier(lan: Room, internet: Cable, tmp_path: Path) -> Iterator[Program]:
    lan["boss"].execute(interview.choose_portal, f"http://127.0.0.1:{internet.port}")
    process = courier_for(lan.courier_url, tmp_path)
    yield process
    process.end()


@pytest.fixture
def pcs(lan: Room, server: Postgres, tmp_path: Path) -> Iterator[dict[str, Pc]]:
    address = server.address(lan.database.url.rpartition("/")[2])
    made = {login: Pc(address, login, tmp_path) for login in CREW}
    yield made
    for pc in made.values():
        pc.program.end()


def soon(pcs: dict[str, Pc], holds: Callable[[], bool], seconds: float = SLOW) -> None:
    """Waits until it holds; where it never does, says what every screen shows."""
    try:
        until(holds, seconds)
    except AssertionError as fault:
        shown = {login: pc.screen for login, pc in pcs.items()}
        raise AssertionError(json.dumps(shown, ensure_ascii=False, indent=1)) from fault


def waiting(room: Room) -> int:
    return room["publisher"].query(publication.tally).waiting


def acts(room: Room) -> set[tuple[str, str]]:
    """Who did what from which PC, as the journal has it."""
    with room.database.reading() as connection:
        return {(one.by, one.place) for one in entries_after(connection, room.programme, 0)}


@pytest.mark.timeout(600)
def test_with_the_internet_cut_every_seat_works_on_and_the_feed_is_queued(
    lan: Room, portal: PortalProcess, internet: Cable, courier: Program, pcs: dict[str, Pc]
) -> None:
    steno, reviewer, publisher, aide = (pcs[login] for login in CREW)
    assert len({os.getpid(), *(pc.program.process.pid for pc in pcs.values())}) == len(CREW) + 1
    soon(pcs, lambda: all(pc.screen["panels"] for pc in pcs.values()), START)
    for pc, order in ((steno, {"line": "断网之前"}), (reviewer, {}), (publisher, {})):
        pc.do(order or PRESSED[pc.login])
    soon(pcs, lambda: on_page(portal) == ["断网之前"])

    internet.cut.set()
    (asked,) = lan.ask("夜市的肉新鲜吗？")
    steno.do(*({"line": text} for text in LINES))
    reviewer.do(*([PRESSED["reviewer"]] * len(LINES)))
    publisher.do(*([PRESSED["publisher"]] * len(LINES)))
    aide.do(PRESSED["aide"])
    soon(pcs, lambda: waiting(lan) == len(LINES))
    soon(pcs, lambda: lan["aide"].query(question, asked).state is QuestionState.SCREENED_IN)
    soon(pcs, lambda: all(pc.says_away() for pc in pcs.values()), TOLD)
    assert not any(pc.screen["blocked"] for pc in pcs.values())
    assert not lan["director"].query(status).up
    assert on_page(portal) == ["断网之前"]

    internet.cut.clear()
    soon(pcs, lambda: on_page(portal) == ["断网之前", *LINES])
    soon(pcs, lambda: not any(pc.says_away() for pc in pcs.values()))
    rows = lan["director"].query(publication.feed)
    soon(pcs, lambda: waiting(lan) == 0)
    assert [row.line.text for row in rows] == ["断网之前", *LINES]
    lines = lan["director"].query(record.lines)
    assert [row.text for row in lines if row.text] == ["断网之前", *LINES]
    assert {(login, f"席位-{login}") for login in CREW} <= acts(lan)
    assert {row.feed for row in lan["director"].query(publication.feed)} <= {
        PublicationState.SENT, PublicationState.ONLINE,
    }  # fmt: skip
