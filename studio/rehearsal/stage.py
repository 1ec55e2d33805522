"""Runs a rehearsal: portal, courier, netizens, a reader, the crew's windows, one clock for all.

Everything it starts it ends itself, also on Ctrl+C and when it is told to end. The result is a
folder: report.json, transcript.txt, pictures, logs, the database.
"""

import json
import os
import signal
import sys
import tempfile
import time
from contextlib import ExitStack, suppress
from datetime import timedelta
from pathlib import Path
from types import FrameType
from typing import Any

from studio.backup import backup
from studio.clock import Clock
from studio.courier.status import status
from studio.desk import Desk
from studio.errors import Trouble
from studio.keystrokes.journal import KEYSTROKES
from studio.people import COURIER, PersonRow
from studio.publication import tally
from studio.record import lines
from studio.rehearsal import keepsakes, on_server
from studio.rehearsal.camera import Camera
from studio.rehearsal.day import GOOD_DAY, Day
from studio.rehearsal.drill.drill import LINE, Drill
from studio.rehearsal.effort import in_words, taken_in_words
from studio.rehearsal.evidence import journal_of
from studio.rehearsal.faults.bad_day import WAY, BadDay
from studio.rehearsal.faults.cable import CABLE
from studio.rehearsal.faults.killing import Targets
from studio.rehearsal.netizens import Netizens
from studio.rehearsal.play import (
    SEATED,
    expected,
    memory_file,
    play_of,
    ready_file,
    time_zone,
    whole_play,
)
from studio.rehearsal.portals import PortalInPlay, Reader
from studio.rehearsal.portals.contract import OwnPortal
from studio.rehearsal.portals.given import given_portal
from studio.rehearsal.prepare import Prepared, prepare
from studio.rehearsal.processes import ENDING, Processes, free_port, own_command
from studio.rehearsal.report import Play, account
from studio.rehearsal.scenario import Phase, Scenario
from studio.settings import PASSWORD_FILE, TOKEN_FILE

LEAST_LEAD_SECONDS, LEAD_SECONDS_EACH = 7.0, 0.13
"""Real time from the start to the first word on air, and more for each question of before:
the crew screens what came."""
HEALTH_SECONDS = 60.0
DRAIN_SECONDS = 90.0
"""The courier may be in the longest of its pauses when the play ends."""
PATIENCE_SECONDS = 480.0
"""How much longer than its hour a play may last before it counts as stuck."""

TOLD = ("SIGTERM", "SIGHUP")


def rehearse(
    scenario: Path,
    speed: float,
    headless: bool,
    out: Path,
    day: Day = GOOD_DAY,
    database: str = "",
    portal: Path | None = None,
) -> int:
    """Plays one programme from beginning to end; 0 only where every promise held.

    database: an empty one on a server, as a login that may make others; without it a fresh file
    in `out`, or a server of the rehearsal's own where the day has one. portal: the file that
    names another portal than the rehearsal's own.
    """
    out = out.absolute()
    with ExitStack() as ending:
        if day.server is not None:
            ending.callback(day.server.close)
            database = day.server.open()
        given = given_portal(portal) if portal else None
        secret = Path(ending.enter_context(tempfile.TemporaryDirectory(prefix="interview-studio-")))
        stage = Stage(scenario, speed, out, secret, day, database, given)
        ending.callback(stage.close)
        stage.open(headless)
        stage.wait_for_the_play()
        figures = stage.take_account()
    return _tell(figures, out)


def end_when_told() -> None:
    """From now on SIGTERM and a closed terminal end a rehearsal as Ctrl+C does: tidily.

    Told again, it ends no faster: what was started would be left behind.
    """
    for name in TOLD:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _end)


def _end(number: int, _frame: FrameType | None) -> None:
    for name in (*TOLD, "SIGINT"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    ENDING.tell(number)


class Stage:
    """One rehearsal under way."""

    def __init__(
        self,
        folder: Path,
        speed: float,
        out: Path,
        secret: Path,
        day: Day = GOOD_DAY,
        database: str = "",
        given: PortalInPlay | None = None,
    ) -> None:
        keepsakes.clear(out, [*SEATED, "portal"])
        self._folder = given.playable(folder, out) if given else folder
        self._scenario = scenario = Scenario.load(self._folder)
        self._speed, self._out = speed, out
        self._token_file = secret / "portal-token"
        self._password_file = secret / "courier-password"
        self._server, self._address = database, ""
        self._processes = Processes(out / "logs")
        self._bad_day = (
            BadDay(day.seed, out, self._processes, on_server=bool(database))
            if day.seed is not None
            else None
        )
        self._drill = Drill(out, self._processes, day.server) if day.drill else None
        lead = timedelta(seconds=lead_seconds(scenario) * speed)
        self._clock = Clock.starting(scenario.starts_at - lead, speed)
        self._portal = given or OwnPortal(
            self._processes, self._clock, secret, free_port(), self._wait_until
        )
        write_secret(self._token_file, self._portal.secret)
        self._seats = [
            login
            for role, logins in self._scenario.crew.items()
            for login in logins
            if role in SEATED
        ]
        self._prepared: Prepared | None = None
        self._netizens: Netizens | None = None
        self._reader: Reader | None = None
        self._camera = Camera(scenario, out)

    def open(self, headless: bool) -> None:
        """Starts portal, studio, courier, seats, reader and netizens, in this order."""
        self._say("启动演练门户…")
        outside = self._portal.open()
        url = self._way_to(outside)
        made = self._prepared = self._make_studio(url)
        self._address = self._address_for_all(made.database.url)
        self._start_worker("courier", **{TOKEN_FILE: str(self._token_file)})
        self._wait_until("信使", self._announced, *self._portal.processes, "courier")
        if self._bad_day is None:  # whose faults are for what people wait for
            self._start_worker("back-room")
        self._start_seats(made, headless)
        if self._bad_day is not None:
            outside = url  # such a day is everybody's; a drill's cut is the room's alone
        self._reader = self._portal.reader(outside, str(made.programme))
        self._reader.start()
        self._start_netizens(outside, made)
        self._let_the_day_begin()

    def wait_for_the_play(self) -> None:
        """Returns when the windows have ended; Trouble where something else ended before."""
        hour = self._clock.real(self._scenario.ends_at) - time.time()
        end = time.monotonic() + hour + PATIENCE_SECONDS
        self._say(f"彩排开始，约 {hour / 60:.1f} 分钟。")
        while self._somebody_plays() and not self._somebody_failed():
            self._processes.require_alive(*self._portal.processes, "courier")
            with suppress(Trouble):  # the database may be away; the photo waits
                self._camera.look(self._desk())
            if time.monotonic() > end:
                raise Trouble("彩排没有按时演完。")
            time.sleep(0.2)
        if self._bad_day is not None:
            self._bad_day.end()
            self._wait_until("演练门户", self._portal.answers, *self._portal.processes)
        if self._drill is not None:
            self._drill.end()
        self._wait_for_the_queue()

    def take_account(self) -> dict[str, Any]:
        """Gathers the evidence, writes report, transcript and the page's picture."""
        made, reader, netizens = self._prepared, self._reader, self._netizens
        assert made is not None
        assert reader is not None
        assert netizens is not None
        desk = self._desk()
        seen = self._portal.seen(str(made.programme), reader.arrivals, netizens.refused)
        figures = account(
            expected(self._scenario),
            journal_of(made.database, made.programme, desk, self._clock),
            seen,
            whole_play(map(self._play_of, self._seats), self._scenario.crew),
            self._bad_day.figures() if self._bad_day else {},
        )
        words = self._drill.tell(figures) if self._drill is not None else []
        self._keep(figures, desk)
        for line in words:
            self._say(line)
        return figures

    def _play_of(self, login: str) -> Play:
        words = self._processes.last_words(f"seat-{login}")
        return play_of(self._out / f"play-{login}.json", words)

    def close(self) -> None:
        """Ends all that was started, in the other order, each whatever became of the others."""
        with ExitStack() as ending:
            if self._prepared is not None:
                ending.callback(self._prepared.database.close)
                ending.callback(on_server.take_logins_away, self._prepared.database)
            ending.callback(self._processes.end_all)
            if self._reader is not None:
                ending.callback(self._reader.stop)
            if self._netizens is not None:
                ending.callback(self._netizens.stop)
            for disturbed in (self._bad_day, self._drill):
                if disturbed is not None:
                    ending.callback(disturbed.end)

    def _somebody_plays(self) -> bool:
        return any(self._processes.status(f"seat-{login}") is None for login in self._seats)

    def _somebody_failed(self) -> bool:
        """One who cannot go on ends the play for all: the others would only wait."""
        return any(self._processes.status(f"seat-{login}") for login in self._seats)

    def _make_studio(self, portal_url: str) -> Prepared:
        """In a file of the result's, or on the server that was named."""
        if self._server:
            return on_server.made(
                self._scenario, self._server, self._clock, portal_url, self._password_file
            )
        folder = self._bad_day.lay_disk() if self._bad_day else self._out
        url = f"sqlite:///{folder / 'studio.sqlite'}"
        return prepare(self._scenario, url, self._clock, portal_url)

    def _address_for_all(self, url: str) -> str:
        """The database as courier and seats are told of it: on a bad day by a cable to be cut."""
        if self._bad_day is None or not self._server:
            return on_server.address(url)
        file = self._bad_day.lay_cable(on_server.ports(url))
        self._wait_until("网线", file.exists, CABLE)
        return on_server.through(url, json.loads(file.read_text(encoding="utf-8")))

    def _start_worker(self, name: str, **around: str) -> None:
        """One of those who sit at no window."""
        words = ["--database", self._address, "--clock", self._clock.to_text(), name]
        around[PASSWORD_FILE] = str(self._password_file)
        self._processes.start(name, [*own_command(), *words], **around)

    def _way_to(self, url: str) -> str:
        """The address by which everybody reaches the portal: on a bad day not its own."""
        if self._drill is not None:
            laid = self._drill.lay_line(url)
            self._wait_until("线路", laid.exists, LINE)
            return self._drill.address()
        if self._bad_day is None:
            return url
        file = self._bad_day.start_way(url, len(self._scenario.turns))
        self._wait_until("坏路", file.exists, WAY)
        return str(json.loads(file.read_text(encoding="utf-8"))["url"])

    def _let_the_day_begin(self) -> None:
        targets = Targets(
            {f"seat-{login}": ready_file(self._out, login) for login in self._seats},
            {f"seat-{one}": self._keystrokes(one) for one in self._scenario.crew["stenographer"]},
            {f"seat-{login}": memory_file(self._out, login) for login in self._seats},
        )
        if self._bad_day is not None:
            self._bad_day.begin(targets, len(self._scenario.turns), self._share_begun)
        if self._drill is not None:
            self._drill.begin(targets, self._scenario, self._desk, self._clock)

    def _share_begun(self) -> float:
        """Which share of the lines stands in the record, typed or being typed."""
        return len(self._desk().query(lines)) / len(self._scenario.turns)

    def _keystrokes(self, login: str) -> Path:
        """Each seat stands for a PC: what is typed there is kept there."""
        return self._out / "keystrokes" / login

    def _start_seats(self, made: Prepared, headless: bool) -> None:
        """A process for each of the crew, as each has a PC of their own in the room."""
        program = (
            [sys.executable, "rehearsal-seat"]
            if getattr(sys, "frozen", False)
            else [sys.executable, "-m", "ui.rehearsing"]
        )
        self._camera.lay_out()
        for login in self._seats:
            self._processes.start(
                f"seat-{login}",
                [*program, "--database", self._address, "--clock", self._clock.to_text(),
                 "--programme", str(made.programme), "--scenario", str(self._folder),
                 "--login", login, "--out", str(self._out)],
                TZ=time_zone(self._scenario.starts_at),
                **{KEYSTROKES: str(self._keystrokes(login))},
                **self._camera.around(login),
                **({"QT_QPA_PLATFORM": "offscreen"} if headless else {}),
            )  # fmt: skip

    def _start_netizens(self, url: str, made: Prepared) -> None:
        asking = self._portal.asking(url, str(made.programme), self._scenario)
        results = self._out / "questions.json"
        self._netizens = Netizens(self._scenario, asking, self._clock, results)
        self._netizens.start()

    def _desk(self) -> Desk:
        made = self._prepared
        assert made is not None
        return Desk(
            made.database, PersonRow(COURIER, "信使", ""), self._clock, programme=made.programme
        )

    def _announced(self) -> bool:
        return self._desk().query(status).announced_revision > 0

    def _wait_until(self, what: str, ready: Any, *alive: str) -> None:
        end = time.monotonic() + HEALTH_SECONDS
        while not ready():
            self._processes.require_alive(*alive)
            if time.monotonic() > end:
                raise Trouble(f"{what}没有按时就绪。")
            time.sleep(0.05)

    def _wait_for_the_queue(self) -> None:
        """Gives the courier time to carry out and prove what is still in the queue."""
        desk = self._desk()
        end = time.monotonic() + DRAIN_SECONDS
        while time.monotonic() < end:
            count = desk.query(tally)
            if not (count.waiting or count.sent or count.withdrawals_waiting):
                break
            time.sleep(0.1)
        time.sleep(0.5)

    def _keep(self, figures: dict[str, Any], desk: Desk) -> None:
        figures["speed"] = self._speed
        if self._bad_day is not None and self._prepared is not None and not self._server:
            copy = backup(self._prepared.database.path, self._out / "studio.sqlite")
            figures["database_sha256"] = copy.sha256
        text = json.dumps(figures, ensure_ascii=False, indent=2)
        (self._out / "report.json").write_text(text + "\n", encoding="utf-8")
        keepsakes.write_transcript(desk, self._out / "transcript.txt")
        keepsakes.picture_page(self._portal.page(str(desk.programme)), self._out / "portal.png")

    def _say(self, text: str) -> None:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()


def lead_seconds(scenario: Scenario) -> float:
    """How long the crew sits there, in real seconds, before the first word is said."""
    before = sum(question.phase is Phase.PRE for question in scenario.questions)
    return LEAST_LEAD_SECONDS + LEAD_SECONDS_EACH * before


def write_secret(path: Path, text: str) -> None:
    """Writes a file that only this account can read, from its first moment."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)


def _tell(figures: dict[str, Any], out: Path) -> int:
    broken = figures["broken_promises"]
    words = [f"未守住：{promise}" for promise in broken] or ["全部承诺都守住了。"]
    words += in_words(figures["effort"])
    words.append(taken_in_words(figures["suggestions"]))
    sys.stdout.write("\n".join([*words, f"结果在 {out}"]) + "\n")
    return 1 if broken else 0
