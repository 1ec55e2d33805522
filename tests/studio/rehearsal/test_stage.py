"""The stage cleans up after itself and says plainly what did not come off."""

import os
import signal
import stat
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest

from studio.errors import Trouble
from studio.rehearsal.play import expected, play_of, time_zone, whole_play
from studio.rehearsal.processes import Processes
from studio.rehearsal.report import Play
from studio.rehearsal.scenario import Scenario, default_scenario
from studio.rehearsal.stage import write_secret
from tests.story.portal_process import until

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_what_was_started_is_ended(tmp_path: Path) -> None:
    processes = Processes(tmp_path / "logs")
    processes.start("one", SLEEP)
    processes.start("two", SLEEP)
    pids = [process.pid for process in processes._running.values()]
    processes.end_all()
    assert [_alive(pid) for pid in pids] == [False, False]


def test_a_program_that_ended_by_itself_is_told_with_its_last_words(tmp_path: Path) -> None:
    processes = Processes(tmp_path / "logs")
    processes.start("portal", [sys.executable, "-c", "raise SystemExit('端口被占用')"])
    until = time.monotonic() + 20
    while processes.status("portal") is None and time.monotonic() < until:
        time.sleep(0.02)
    with pytest.raises(Trouble, match="portal 意外结束（1）：端口被占用"):
        processes.require_alive("portal")


@pytest.mark.skipif(sys.platform != "linux", reason="looks for the children in /proc")
@pytest.mark.timeout(120)
def test_a_rehearsal_that_is_told_to_end_leaves_nothing_behind(tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ["rehearse", "--headless", "--out", str(out)]
    stage = subprocess.Popen(
        [sys.executable, "-m", "studio.cli", *words],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        stderr=subprocess.DEVNULL,
    )
    try:
        until((out / "logs" / "courier.log").exists)
        time.sleep(1)  # the log is there a moment before the stage holds its process
        children = _children_of(stage.pid)
        stage.terminate()
        assert stage.wait(60) == 128 + signal.SIGTERM
        assert len(children) >= 2
        assert [pid for pid in children if _alive(pid)] == []
        bells = f"interview-studio-{os.getuid()}"
        left = [path.name for path in tmp_path.glob("interview-studio-*")]
        assert [name for name in left if name != bells] == []  # secrets lay there
    finally:
        stage.kill()
        stage.wait()


def _children_of(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task")
    return [int(word) for one in tasks.iterdir() for word in (one / "children").read_text().split()]


def test_a_secret_is_nobody_elses(tmp_path: Path) -> None:
    write_secret(tmp_path / "token", "secret")
    assert stat.S_IMODE((tmp_path / "token").stat().st_mode) == 0o600


def test_windows_that_said_nothing_are_a_fault(tmp_path: Path) -> None:
    assert play_of(tmp_path / "play-aide01.json", "Segmentation fault").faults == [
        "play-aide01 没有演完：Segmentation fault"
    ]


def test_the_scenario_says_what_the_report_expects() -> None:
    wanted = expected(Scenario.load(default_scenario()))
    assert len(wanted.lines) == 117 + 1
    assert [text for _, text in wanted.lines].count(wanted.photos[0][0]) == 1
    assert len(wanted.corrected) == 3
    assert wanted.withdrawn == ["网友问：县里某超市的抽检结果在哪里查？"]
    assert len(wanted.questions) == 298
    assert wanted.refused == 2
    assert all(before != after for before, after in wanted.corrected)
    assert wanted.lines[0][0] == "云州市政府网"


def test_the_worst_seat_tells_how_late_the_windows_were() -> None:
    one = Play({"p99": 12.0, "max": 90.0}, [], {"host01": {"asked": 25}})
    two = Play({"p99": 30.0, "max": 40.0}, ["aide01 的窗口上没有 admit"], {})
    whole = whole_play([one, two], {"host": ("host01",)})
    assert whole.stalls == {"p99": 30.0, "max": 90.0}
    assert whole.faults == ["aide01 的窗口上没有 admit"]
    assert whole.done == {"host01": {"asked": 25}}


def test_the_wall_clock_of_the_seats_is_the_scenarios() -> None:
    assert time_zone(datetime.fromisoformat("2025-06-20T15:00:00+08:00")) == "WALL-8:00"
    assert time_zone(datetime.fromisoformat("2025-06-20T15:00:00-03:30")) == "WALL+3:30"
