"""The drill at the venue: the server dies at minute 30, nothing is lost, the feed goes on in order.

In short: a crew that never stops writing, by its desks, at real processes. At length: the whole
crew at its windows, as `interview-studio rehearse --drill` plays it.
"""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from studio import interview, publication, record
from studio.clock import Clock
from studio.courier.status import status
from studio.desk import Desk
from studio.errors import Trouble
from studio.journal import new_command_id
from studio.people import COURIER, PersonRow
from studio.record import SpeakerRole
from studio.rehearsal import on_server
from studio.rehearsal.drill import MINUTES, Step
from studio.rehearsal.drill.acting import Acting
from studio.rehearsal.drill.drill import LINE, Drill
from studio.rehearsal.drill.ground import BACK_ROOM, Ground
from studio.rehearsal.drill.judging import judged
from studio.rehearsal.drill.restored import restored
from studio.rehearsal.drill.telling import Outcome
from studio.rehearsal.faults.cable import Cable
from studio.rehearsal.faults.killing import Targets
from studio.rehearsal.own_server import OwnServer, programs
from studio.rehearsal.processes import Processes, own_command
from studio.review import Secrecy
from studio.settings import PASSWORD_FILE, TOKEN_FILE, write_credential
from tests.story.cut_scenario import LINES, cut
from tests.story.portal_process import STUDIO_TOKEN, PortalProcess, until
from tests.story.test_on_air import on_page
from tests.studio.room import Room, found_room

SLOW = 240.0
HOUR_SECONDS = 20.0
"""So long the hour lasts; what is due at minute 30 falls after half of it."""
PAUSE_SECONDS = 0.3
WITH_WINDOWS = Step.WINDOW
"""What only a play with windows can show."""


@dataclass
class Hour:
    """A programme on air, with all that runs beside its windows."""

    room: Room
    ground: Ground
    portal: PortalProcess
    said: list[str] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def write_on(self) -> None:
        """A line typed, approved and released, again and again, by three people."""
        while not self.ended.is_set():
            text = f"第{len(self.said) + 1}句"
            line = _done(self.room["steno"], record.write, SpeakerRole.HOST, "", text)
            _done(self.room["reviewer"], record.approve, line, 1, Secrecy.OPEN)
            _done(self.room["publisher"], publication.release_line, line, 1)
            self.said.append(text)
            self.ended.wait(PAUSE_SECONDS)


def _done(desk: Desk, command: Callable[..., Any], *args: object) -> Any:
    """As a window does it: under one id, until it is stored."""
    once = new_command_id()
    while True:
        try:
            return desk.execute_once(once, command, *args)
        except Trouble:
            time.sleep(0.2)


@contextmanager
def _server(of_its_own: bool) -> Iterator[OwnServer | None]:
    if not of_its_own:
        yield None
        return
    server = OwnServer(programs())
    try:
        yield server
    finally:
        server.close()


@contextmanager
def _hour(folder: Path, of_its_own: bool) -> Iterator[Hour]:
    with ExitStack() as ending:
        server = ending.enter_context(_server(of_its_own))
        url = server.open() if server else f"sqlite:///{folder / 'studio.sqlite'}"
        found_room(url)
        room = Room(url)
        ending.callback(room.close)
        portal = PortalProcess(folder)
        ending.callback(portal.end)
        processes = Processes(folder / "logs")
        ending.callback(processes.end_all)
        line = Cable(folder, processes, LINE)
        line.start([int(portal.url.rpartition(":")[2])])
        until(line.port_file.exists)
        (port,) = json.loads(line.port_file.read_text(encoding="utf-8"))
        room["boss"].execute(interview.choose_portal, f"http://127.0.0.1:{port}")
        _start_workers(room, processes, folder)
        until(lambda: room["director"].query(status).up, SLOW)
        now = Clock().now()
        owner = Desk(room.database, PersonRow(COURIER, "信使", ""), Clock(), "", room.programme)
        ground = Ground(
            processes, Targets({}, {}), line, lambda: owner, Clock(), now,
            now + timedelta(seconds=HOUR_SECONDS), 1, folder, server,
        )  # fmt: skip
        yield Hour(room, ground, portal)


def _start_workers(room: Room, processes: Processes, folder: Path) -> None:
    """Courier and back room, by the logins of their own."""
    write_credential(folder / "token", STUDIO_TOKEN)
    around = {TOKEN_FILE: str(folder / "token")}
    if room.database.is_server:
        on_server.let_the_courier_in(room.database, Clock(), folder / "password")
        around[PASSWORD_FILE] = str(folder / "password")
    address = on_server.address(room.database.url)
    for name in ("courier", BACK_ROOM):
        processes.start(name, [*own_command(), "--database", address, name], **around)


def _figures(hour: Hour, shown: list[str]) -> dict[str, Any]:
    """What the report of a whole rehearsal would say of these lines."""
    wanted = hour.said
    return {
        "lost": len(set(wanted) - set(shown)),
        "doubled": len(shown) - len(set(shown)),
        "out_of_order": int([text for text in wanted if text in shown] != shown),
        "unlike_the_record": 0,
        "staff_faults": [],
    }


def _played(hour: Hour) -> dict[Step, Outcome]:
    """The hour with its steps, to the last line on the page; what is said of each step."""
    acting, writing = Acting(hour.ground), threading.Thread(target=hour.write_on)
    acting.start()
    writing.start()
    try:
        until(lambda: Step.MENDED in acting.facts, SLOW)
    finally:
        acting.end()
        hour.ended.set()
        writing.join()
    hour.ground.processes.require_alive(*hour.ground.unseated)
    until(lambda: on_page(hour.portal) == hour.said, SLOW)
    until(lambda: hour.ground.waiting() == 0, SLOW)
    back = restored(hour.ground, acting.facts[Step.BACKUP].more["heads"])
    figures = _figures(hour, on_page(hour.portal))
    return {one.step: one for one in judged(hour.ground, acting.facts, back, figures)}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("of_its_own", [True, False], ids=["server", "file"])
def test_the_server_dies_at_minute_30_and_nothing_is_lost(tmp_path: Path, of_its_own: bool) -> None:
    """While the internet is away as well; the backup of that moment comes back whole."""
    with _hour(tmp_path, of_its_own) as hour:
        told = _played(hour)
        assert [one.found for one in told.values() if not one.held] == [told[WITH_WINDOWS].found]
        assert told[Step.SERVER].seen["steps"] > 0
        assert told[Step.CUT].minute == pytest.approx(HOUR_SECONDS / 60 * 25 / 60, abs=0.2)
        assert set(told[Step.MENDED].seen["people"]) == {"steno", "reviewer", "publisher"}
        assert told[Step.MENDED].seen["waiting"] > 0
        assert len(hour.said) > 5


def _drilled(folder: Path, *more: str, speed: int = 12) -> dict[str, Any]:
    """The drill as a technician starts it, with all windows; its report."""
    out = folder / "out"
    words = ["rehearse", "--drill", "--headless", "--speed", str(speed), "--out", str(out), *more]
    with subprocess.Popen(
        [sys.executable, "-m", "studio.cli", *words],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    ) as played:  # fmt: skip
        try:
            said, _ = played.communicate()
        finally:
            played.terminate()
    report: dict[str, Any] = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert report["broken_promises"] == [], said
    assert played.returncode == 0
    assert [one["step"] for one in report["drill"]] == [*MINUTES, Step.RESTORED]
    told = (out / "drill.txt").read_text(encoding="utf-8")
    assert told in said
    assert told.count("守住：") == len(report["drill"])
    assert "没有守住" not in told
    return report


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("where", [("--postgres",), ()], ids=["server", "file"])
def test_the_drill_of_a_short_programme_with_every_window(
    tmp_path: Path, where: tuple[str, ...]
) -> None:
    """Each seat is a process and a person of its own; each says that the portal is away."""
    report = _drilled(tmp_path, *where, "--scenario", str(cut(tmp_path / "short")))
    assert report["lines_published"] == len(LINES) + 1  # the photo has a line of its own
    assert report["journal_fault"] == ""


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("where", [("--postgres",), ()], ids=["server", "file"])
def test_the_drill_of_a_whole_hour(tmp_path: Path, where: tuple[str, ...]) -> None:
    report = _drilled(tmp_path, *where, speed=20)
    by_step = {one["step"]: one for one in report["drill"]}
    assert by_step[Step.SERVER]["minute"] >= MINUTES[Step.SERVER]


def test_a_drill_lays_no_line_to_a_real_portal(tmp_path: Path) -> None:
    drill = Drill(tmp_path, Processes(tmp_path / "logs"), None)
    with pytest.raises(Exception, match="彩排"):
        drill.lay_line("https://www.example.gov.cn")
