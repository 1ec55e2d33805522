"""A bad day is dealt by its seed, hurts only the rehearsal's own, and counts what it did."""

import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from studio.errors import Trouble
from studio.keystrokes import Keystrokes
from studio.rehearsal.faults import Blow, WayFault
from studio.rehearsal.faults.bad_day import BadDay
from studio.rehearsal.faults.disk import MARK, SmallDisk, enter_own_namespace
from studio.rehearsal.faults.killing import Targets, left_in
from studio.rehearsal.faults.kinds import ON_FILE, ON_SERVER
from studio.rehearsal.faults.plan import LEAST, Strike, plan_of
from studio.rehearsal.faults.saboteur import Saboteur
from studio.rehearsal.processes import Processes
from studio.rehearsal.report import Expected, Journal, Play, Portal, account

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
TYPE_AND_DIE = """
import os, pathlib, signal, sys
from studio.keystrokes import Field, Keystrokes
from studio.keystrokes.text import Delta, WorkText, units
field = Field(Keystrokes(pathlib.Path(sys.argv[1]), 'studio', 'steno01'), 1, 'line')
text = '大家下午好'
for n in range(len(text)):
    field.typed('new', Delta(n, 0, units(text[n])), WorkText(units(text[:n + 1])))
field.settled()()
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_the_same_seed_deals_the_same_day_and_no_kind_is_left_out() -> None:
    day = plan_of(7, 12)
    assert day == plan_of(7, 12) != plan_of(8, 12)
    assert {strike.blow for strike in day} == ON_FILE
    there = plan_of(7, 12, on_server=True)
    assert {strike.blow for strike in there} == ON_SERVER
    assert [strike.at for strike in day] == sorted(strike.at for strike in day)
    assert all(0 < strike.at < 1 for strike in day)


def test_a_longer_hour_suffers_more() -> None:
    assert len(plan_of(7, 117)) > len(plan_of(7, 12)) == len(LEAST)


def test_a_struck_program_counts_as_running_and_its_log_goes_on(tmp_path: Path) -> None:
    processes = Processes(tmp_path / "logs")
    words = [sys.executable, "-c", "import time; print('da', flush=True); time.sleep(60)"]
    processes.start("courier", words)
    first = processes._running["courier"].pid
    while "da" not in processes.words("courier"):
        time.sleep(0.01)
    assert processes.strike_down("courier")
    assert processes.status("courier") is None
    processes.start_again("courier")
    assert processes._running["courier"].pid != first
    while processes.words("courier").count("da") < 2:
        time.sleep(0.01)
    processes.end_all()


def test_who_has_ended_already_is_not_struck(tmp_path: Path) -> None:
    processes = Processes(tmp_path / "logs")
    processes.start("one", [sys.executable, "-c", ""])
    processes._running["one"].wait()
    assert not processes.strike_down("one")
    assert processes.status("one") == 0


def test_text_left_in_an_editor_at_a_kill_is_counted(tmp_path: Path) -> None:
    died = subprocess.run([sys.executable, "-c", TYPE_AND_DIE, str(tmp_path)], check=False)
    assert died.returncode == -9
    assert left_in(tmp_path) == ["大家下午好"]
    assert Keystrokes(tmp_path, "studio", "steno01").kept(1, "line") == {'"new"': "大家下午好"}


def test_a_window_and_the_courier_are_killed_and_there_again(tmp_path: Path) -> None:
    processes = Processes(tmp_path / "logs")
    ready = tmp_path / "ready-host01"
    seat = f"import pathlib, time; pathlib.Path({str(ready)!r}).touch(); time.sleep(60)"
    processes.start("seat-host01", [sys.executable, "-c", seat])
    processes.start("courier", SLEEP)
    pids = {name: process.pid for name, process in processes._running.items()}
    plan = [Strike(0.0, Blow.WINDOW, 0.5, 0.05), Strike(0.1, Blow.COURIER, 0.5, 0.05)]
    targets = Targets({"seat-host01": ready}, {})
    hour = [1.0, 0.1, 0.0]
    saboteur = Saboteur(plan, processes, targets, SmallDisk(tmp_path), tmp_path / "notes", hour.pop)
    saboteur.start()
    saboteur.join(60)
    saboteur.end()
    assert all(processes._running[name].pid != pid for name, pid in pids.items())
    assert saboteur.inflicted.blows[Blow.WINDOW] == saboteur.inflicted.blows[Blow.COURIER] == 1
    assert len(saboteur.inflicted.away) == 1
    processes.end_all()


def test_a_quiet_day_proves_nothing(tmp_path: Path) -> None:
    day = BadDay(3, tmp_path, Processes(tmp_path / "logs"))
    figures = account(Expected([]), Journal([]), Portal([]), Play(), day.figures())
    missing = [word for word in figures["broken_promises"] if "没有发生" in word]
    assert len(missing) == len(ON_FILE) + len(WayFault)
    unhurt = [word for word in figures["broken_promises"] if "没有落在文字上" in word]
    assert len(unhurt) == len(WayFault)


def test_a_cut_after_the_store_counts_only_where_something_was_stored(tmp_path: Path) -> None:
    day = BadDay(3, tmp_path, Processes(tmp_path / "logs"))
    (tmp_path / "faults-way.jsonl").write_text(
        '{"kind": "cut_after_store", "stored": false}\n{"kind": "cut_after_store", "stored": true}'
        '\n{"kind": "hang"}\n'
    )
    counted = Counter(day.figures()["inflicted"])
    assert counted["cut_after_store"] == counted["hang"] == 1


def test_a_fault_counts_as_a_texts_only_where_a_text_was_under_way(tmp_path: Path) -> None:
    day = BadDay(3, tmp_path, Processes(tmp_path / "logs"))
    (tmp_path / "faults-way.jsonl").write_text(
        '{"kind": "hang", "method": "POST", "path": "/ask/1"}\n'
        '{"kind": "hang", "method": "GET", "path": "/v1/interviews/1/entries?after="}\n'
        '{"kind": "html", "method": "DELETE", "path": "/v1/interviews/1/entries/line-1"}\n'
    )
    figures = day.figures()
    assert figures["inflicted"]["hang"] == 2
    assert {kind for kind, n in figures["inflicted_on_texts"].items() if n} == {"html"}


@pytest.mark.skipif(sys.platform != "linux", reason="mount namespaces are Linux's")
def test_a_full_disk_is_full_for_the_rehearsal_alone(tmp_path: Path) -> None:
    script = f"""
import pathlib
from studio.rehearsal.faults.disk import SmallDisk, enter_own_namespace
import sys
enter_own_namespace([sys.executable, *sys.orig_argv[1:]])
disk = SmallDisk(pathlib.Path({str(tmp_path / "disk")!r}))
disk.mount()
disk.fill()
try:
    (disk.folder / 'x').write_bytes(b'x' * 4096)
except OSError as error:
    print(error.strerror)
disk.free()
(disk.folder / 'x').write_bytes(b'x' * 4096)
print('room')
"""
    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert said.stdout.splitlines() == ["No space left on device", "room"]
    assert list((tmp_path / "disk").iterdir()) == []


def test_where_no_disk_can_be_had_a_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(MARK, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Trouble, match="带故障的彩排需要 Linux"):
        enter_own_namespace(["true"])
    assert MARK not in os.environ
