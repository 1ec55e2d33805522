"""A rehearsal to sit down at: a studio of its own in a folder, kept until a new one is laid out.

Nothing of it touches the studio beside which it lies: database, portal, tokens, settings and
typed text are its own, and its database holds nothing but rehearsals.
"""

import json
import secrets
import shutil
import sqlite3
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from studio import faults, settings
from studio.clock import Clock
from studio.errors import Trouble
from studio.keystrokes.journal import KEYSTROKES
from studio.logbook import LOGBOOK
from studio.people import Role
from studio.rehearsal.portal import COLLECTOR_TOKEN, STUDIO_TOKEN
from studio.rehearsal.prepare import crew_of, prepare
from studio.rehearsal.processes import free_port, own_command
from studio.rehearsal.scenario import Scenario, default_scenario
from studio.rehearsal.stage import write_secret
from studio.settings import REHEARSAL_PASSWORD, TOKEN_FILE, Settings

FOLDER, PLAN = "rehearsals", "practice.json"
LEAD = timedelta(minutes=5)
"""From the laying out to the planned start: time to find a seat."""
LEFT_SECONDS = 600.0
"""Nobody is at a laying out that began so long ago."""
KEPT_SECONDS = 14 * 24 * 3600.0
"""A rehearsal that nobody touched for so long is over."""
PLAYED = (
    Role.AIDE, Role.HOST, Role.STENOGRAPHER, Role.REVIEWER, Role.PUBLISHER, Role.DIRECTOR,
    Role.PLANNER,
)  # fmt: skip
"""The roles that have a panel, in the order in which a beginner needs them."""


@dataclass(frozen=True)
class PracticeSeat:
    """An invented person whom one can play; role as `Role` has it."""

    login: str
    name: str
    role: Role


@dataclass(frozen=True)
class Practice:
    """A rehearsal that was laid out whole; url is its portal's address on this machine."""

    folder: Path
    url: str
    programme: int
    title: str
    starts_at: datetime
    password: str
    seats: tuple[PracticeSeat, ...]

    @property
    def database_url(self) -> str:
        """Its own database."""
        return f"sqlite:///{self.folder / 'studio.sqlite'}"

    @property
    def page_url(self) -> str:
        """What the public reads, on this machine."""
        return f"{self.url}/live/{self.programme}"

    def answers(self) -> bool:
        """Whether its portal shows the programme's page: it was started and announced."""
        import requests

        with requests.Session() as session:
            session.trust_env = False
            try:
                return session.get(self.page_url, timeout=3).ok
            except requests.RequestException:
                return False

    def environment(self) -> dict[str, str]:
        """What its processes find around them: its own secrets, settings and typed text."""
        return {
            STUDIO_TOKEN: _read(self.folder / "portal-token"),
            COLLECTOR_TOKEN: _read(self.folder / "collector-token"),
            TOKEN_FILE: str(self.folder / "portal-token"),
            settings.SETTINGS_FILE: str(self.folder / "settings.toml"),
            KEYSTROKES: str(self.folder / "keystrokes"),
            LOGBOOK: str(self.folder / "logs"),
            REHEARSAL_PASSWORD: self.password,
        }

    def portal_words(self) -> list[str]:
        """How its portal is started; it ends with who started it."""
        return [
            *own_command(), "portal", "serve", "--data", str(self.folder / "portal.sqlite"),
            "--port", self.url.rpartition(":")[2], "--until-input-ends",
        ]  # fmt: skip

    def courier_words(self) -> list[str]:
        """How its courier is started; one for all seats."""
        return [*own_command(), "--database", self.database_url, "courier", "--until-input-ends"]

    def back_room_words(self) -> list[str]:
        """How its back room is started; one for all seats."""
        return [*own_command(), "--database", self.database_url, "back-room", "--until-input-ends"]

    def netizen_words(self) -> list[str]:
        """How its netizens are started; who has asked does not ask again."""
        program = (
            [sys.executable, "rehearsal-netizens"]
            if getattr(sys, "frozen", False)
            else [sys.executable, "-m", "studio.rehearsal.netizens"]
        )
        return [
            *program, "--scenario", str(default_scenario()), "--url", self.url, "--interview",
            str(self.programme), "--clock", Clock().to_text(), "--starts-at",
            self.starts_at.isoformat(), "--results", str(self.folder / "questions.json"),
            "--until-input-ends",
        ]  # fmt: skip

    def seat_words(self, login: str) -> list[str]:
        """How the window of one of the crew is started."""
        return [*own_command(), "--database", self.database_url, "--login", login]


def lay_out(database: Path, now: datetime) -> Practice:
    """Makes a new rehearsal beside a studio's database; takes a few seconds.

    An earlier one stays as it was, for windows may be open on it; what was left half made goes,
    and what nobody touched for two weeks.
    Trouble where the disk does not take it.
    """
    beside = database.parent / FOLDER
    try:
        _sweep(beside)
        folder = _new_folder(beside, now)
        return _lay_out(folder, now)
    except OSError as error:
        raise Trouble(
            "彩排没有准备好：{why}。腾出空间后再试一次。", why=faults.reason(error)
        ) from error


def laid_out(database: Path) -> Practice | None:
    """The newest rehearsal beside a studio's database that was laid out whole; None without."""
    for folder in sorted((database.parent / FOLDER).glob("*"), reverse=True):
        if (folder / PLAN).exists():
            return _practice(folder)
    return None


def _lay_out(folder: Path, now: datetime) -> Practice:
    starts_at = (now + LEAD).replace(second=0, microsecond=0)
    scenario = Scenario.load(default_scenario()).moved_to(starts_at)
    for name in ("portal-token", "collector-token"):
        write_secret(folder / name, secrets.token_urlsafe(32))
    url = f"http://127.0.0.1:{free_port()}"
    made = prepare(scenario, f"sqlite:///{folder / 'studio.sqlite'}", Clock(), url)
    made.database.close()
    spoken = settings.language_of_this_pc()
    quiet = Settings(
        last_programme=made.programme, run_courier=False, run_back_room=False, language=spoken
    )
    settings.save(quiet, folder / "settings.toml")
    seats = [
        {"login": login, "name": scenario.people[login].name, "role": role.value}
        for role in PLAYED
        for login, roles in crew_of(scenario).items()
        if role in roles
    ]
    plan = {
        "url": url, "programme": made.programme, "title": scenario.title, "seats": seats,
        "starts_at": starts_at.isoformat(), "password": scenario.password,
    }  # fmt: skip
    fresh = folder / f"{PLAN}.new"
    fresh.write_text(json.dumps(plan, ensure_ascii=False, indent=1), encoding="utf-8")
    fresh.replace(folder / PLAN)
    return _practice(folder)


def _practice(folder: Path) -> Practice:
    try:
        plan = json.loads((folder / PLAN).read_text(encoding="utf-8"))
        seats = (
            PracticeSeat(one["login"], one["name"], Role(one["role"])) for one in plan["seats"]
        )
        return Practice(
            folder, plan["url"], plan["programme"], plan["title"],
            datetime.fromisoformat(plan["starts_at"]), plan["password"], tuple(seats),
        )  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Trouble(
            "彩排的文件 {path} 读不懂，请重新准备一场彩排。", path=folder / PLAN
        ) from error


def _new_folder(beside: Path, now: datetime) -> Path:
    name = now.strftime("%Y%m%d-%H%M%S")
    number = 0
    while True:
        folder = beside / (f"{name}-{number}" if number else name)
        try:
            folder.mkdir(parents=True, mode=0o700)
        except FileExistsError:
            number += 1
        else:
            return folder


def _sweep(beside: Path) -> None:
    """Takes away what a killed laying out left, and rehearsals that are over."""
    for folder in beside.glob("*"):
        if folder.is_dir() and (_is_over(folder) if (folder / PLAN).exists() else _is_left(folder)):
            shutil.rmtree(folder, ignore_errors=True)


def _is_left(folder: Path) -> bool:
    """Without its plan nobody ever sat there."""
    return time.time() - folder.stat().st_mtime > LEFT_SECONDS


def _is_over(folder: Path) -> bool:
    """Long untouched, and nobody has it open: SQLite gives up its log for the last one alone."""
    database = folder / "studio.sqlite"
    touched = (path.stat().st_mtime for path in folder.glob("*"))
    if time.time() - max(touched) < KEPT_SECONDS:
        return False
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=rw", uri=True, timeout=0)) as raw:
            return bool(raw.execute("PRAGMA journal_mode=DELETE").fetchone()[0] == "delete")
    except sqlite3.Error:
        return False


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise Trouble("读不到文件 {path}：{why}。", path=path, why=faults.reason(error)) from error
