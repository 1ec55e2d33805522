"""A drill that proved less than it promised says so, step by step, and ends with 1."""

import json
import os
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from studio import backup, every_row, publication, record
from studio.audit import heads
from studio.cli import main
from studio.clock import Clock
from studio.database import Database
from studio.desk import Desk
from studio.errors import Refusal
from studio.people import COURIER, PersonRow
from studio.record import SpeakerRole
from studio.rehearsal.drill import MINUTES, Step
from studio.rehearsal.drill.ground import Ground, heard, missing_in, said_file
from studio.rehearsal.drill.judging import judged
from studio.rehearsal.drill.plan import Fact
from studio.rehearsal.drill.restored import Restored, restored
from studio.rehearsal.drill.telling import Outcome, in_words
from studio.rehearsal.faults.cable import Cable
from studio.rehearsal.faults.killing import Targets
from studio.rehearsal.own_server import OwnServer, programs
from studio.rehearsal.processes import Processes
from studio.review import Secrecy
from tests.studio.room import Room

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
WELL: dict[str, Any] = {
    "lost": 0, "doubled": 0, "out_of_order": 0, "unlike_the_record": 0, "staff_faults": [],
}  # fmt: skip
CUT: dict[str, Any] = {
    "down": True, "waiting": 3, "silent": [], "people": ["steno", "reviewer"], "steps": 9,
}  # fmt: skip


@pytest.fixture
def ground(room: Room, tmp_path: Path) -> Ground:
    """What a drill in this room would stand on, without a single window."""
    owner = Desk(room.database, PersonRow(COURIER, "信使", ""), Clock(), "", room.programme)
    processes, now = Processes(tmp_path / "logs"), Clock().now()
    return Ground(
        processes, Targets({}, {}), Cable(tmp_path, processes, "line"), lambda: owner, Clock(),
        now, now + timedelta(hours=1), 1, tmp_path,
    )  # fmt: skip


def _released(room: Room, text: str) -> None:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)


def _told(
    ground: Ground, *facts: Fact, back: Restored | None = None, **figures: Any
) -> dict[Step, Outcome]:
    known = {fact.step: fact for fact in facts}
    return {one.step: one for one in judged(ground, known, back, {**WELL, **figures})}


def test_a_drill_in_which_nothing_happened_has_proved_nothing(ground: Ground) -> None:
    told = _told(ground)
    assert list(told) == [*MINUTES, Step.RESTORED]
    assert not any(one.held for one in told.values())
    figures = dict.fromkeys(
        ("lost", "doubled", "out_of_order", "unlike_the_record", "unexpected",
         "published_without_second_person", "withdrawn_still_readable", "questions_lost",
         "answers_doubled"), 0,
    )  # fmt: skip
    words = "\n".join(in_words(list(told.values()), figures))
    assert words.count("没有守住：") == len(told)
    assert words.count("没有发生") == len(MINUTES)


def test_a_journal_that_lost_its_end_is_missed(ground: Ground, room: Room) -> None:
    before = heads(room.database)
    assert missing_in(room.database, before) == ground.missing(before) == 0
    (house, (programme, number, digest)) = before
    assert ground.missing((house, (programme, number + 1, digest))) == 1
    assert ground.missing((house, (programme, number, "0" * 64))) == 1


def test_what_was_stored_and_is_gone_breaks_the_drill(ground: Ground, room: Room) -> None:
    began = time.time()
    _released(room, "回来以后的一句")
    for name in ground.unseated:
        ground.processes.start(name, SLEEP)
    more = {"steps": 9, "back": began, "lost": 0}
    assert _told(ground, Fact(Step.SERVER, 30, began, more))[Step.SERVER].held
    assert not _told(ground, Fact(Step.SERVER, 30, began, {**more, "lost": 1}))[Step.SERVER].held
    late = {**more, "back": time.time() + 60}
    assert not _told(ground, Fact(Step.SERVER, 30, began, late))[Step.SERVER].held
    ground.processes.strike_down("courier")
    ground.processes._struck.clear()  # as if it had ended by itself
    fallen = _told(ground, Fact(Step.SERVER, 30, began, more))[Step.SERVER]
    assert not fallen.held
    assert "courier" in fallen.found
    ground.processes.end_all()


@pytest.mark.parametrize(
    "worse",
    [{"down": False}, {"waiting": 0}, {"people": ["steno"]}, {"silent": ["seat-host01"]}],
    ids=str,
)
def test_a_cut_that_nobody_felt_or_that_stopped_people_breaks_it(
    ground: Ground, worse: dict[str, Any]
) -> None:
    def cut(seen: dict[str, Any]) -> Outcome:
        facts = Fact(Step.CUT, 25, 100.0), Fact(Step.MENDED, 34, 118.0, seen)
        return _told(ground, *facts)[Step.CUT]

    assert cut(CUT).held
    assert not cut({**CUT, **worse}).held


def test_a_text_that_still_waits_in_the_end_breaks_it(ground: Ground, room: Room) -> None:
    _released(room, "没有人推送的一句")
    mended = Fact(Step.MENDED, 34, time.time() + 1, CUT)
    told = _told(ground, mended)[Step.MENDED]
    assert not told.held
    assert told.found.startswith("1 条没有补发")


@pytest.mark.parametrize("wrong", ["doubled", "out_of_order", "unlike_the_record"])
def test_a_feed_out_of_order_or_doubled_breaks_it(ground: Ground, wrong: str) -> None:
    worse: dict[str, Any] = {wrong: 1}
    mended = Fact(Step.MENDED, 34, time.time(), CUT)
    assert not _told(ground, mended, **worse)[Step.MENDED].held


def test_a_window_is_to_be_killed_in_mid_line_and_back_in_time(ground: Ground) -> None:
    def killed(left: int, seconds: float, **figures: Any) -> bool:
        more = {"left": left, "window_s": seconds}
        return _told(ground, Fact(Step.WINDOW, 42, 0.0, more), **figures)[Step.WINDOW].held

    assert killed(7, 5.0)
    assert not killed(0, 5.0)
    assert not killed(7, 40.0)
    assert not killed(7, 5.0, staff_faults=["steno01 的窗口里少了字"])


def test_a_step_that_could_not_be_done_says_why(ground: Ground) -> None:
    told = _told(ground, Fact(Step.BACKUP, 27, 0.0, {"fault": "磁盘已满。"}))[Step.BACKUP]
    assert not told.held
    assert "磁盘已满" in told.found


@pytest.mark.about_the_file
def test_a_backup_is_brought_back_and_held_against_what_it_was(
    ground: Ground, room: Room, tmp_path: Path
) -> None:
    _released(room, "备份之前")
    made = backup.backup(room.database.path, tmp_path / "drill-backup.sqlite")
    noted = [[one, *head] for one, head in made.heads.items()]
    _released(room, "备份之后")
    found = restored(ground, noted)
    assert found.held, found
    assert _told(ground, back=found)[Step.RESTORED].held
    (tmp_path / "drill-restored.sqlite").unlink()
    other = [[one, number, "0" * 64] for one, number, _ in noted]
    found = restored(ground, other)
    assert found.behind == 2 * len(noted)
    assert not _told(ground, back=found)[Step.RESTORED].held
    (tmp_path / "drill-backup.sqlite").write_bytes(b"not a studio")
    assert restored(ground, noted).fault


@pytest.mark.about_the_file
def test_a_row_that_differs_is_found_by_its_table(room: Room, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    backup.backup(room.database.path, copy)
    other = Database(f"sqlite:///{copy}")
    with room.database.reading() as here, other.reading() as there:
        assert every_row.different(here, there) == frozenset()
    _released(room, "后来的一句")
    with room.database.reading() as here, other.reading() as there:
        assert {"line", "line_version", "publication"} <= every_row.different(here, there)
    other.close()


def test_a_seat_counts_as_silent_until_it_has_said_so_anew(tmp_path: Path, ground: Ground) -> None:
    for login in ("host01", "aide01"):
        ground.processes.start(f"seat-{login}", SLEEP)
    seats = {f"seat-{login}": tmp_path for login in ("host01", "aide01")}
    known = Ground(
        ground.processes, Targets(seats, {}), ground.line, ground.desk, ground.clock,
        ground.starts_at, ground.ends_at, 1, tmp_path,
    )  # fmt: skip
    said = {
        "at": 100.0,
        "text": "门户暂时连不上，从 15:25 起；发布的内容在排队，恢复后按顺序补发。",
    }
    for login in ("host01", "aide01"):
        said_file(tmp_path, login).write_text(json.dumps(said) + '\n{"at": 1', encoding="utf-8")
    assert heard(said_file(tmp_path, "host01")) == [(said["at"], said["text"])]
    assert known.silent_since(99.0) == []
    assert known.silent_since(101.0) == list(seats)
    ground.processes.strike_down("seat-host01")
    ground.processes._struck.clear()
    assert known.silent_since(101.0) == ["seat-aide01"]  # whose window is closed says nothing
    ground.processes.end_all()


def test_a_server_of_its_own_is_killed_and_keeps_what_was_committed(tmp_path: Path) -> None:
    server = OwnServer(programs())
    try:
        url = server.open().replace("+psycopg", "")
        with psycopg.connect(url, autocommit=True) as before:
            before.execute("CREATE TABLE kept (word text)")
            before.execute("INSERT INTO kept VALUES ('一句')")
            server.kill()
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(url)
        server.start()
        with psycopg.connect(url, autocommit=True) as after:
            assert after.execute("SELECT word FROM kept").fetchall() == [("一句",)]
            row = after.execute(
                "SELECT rolsuper, rolcreaterole FROM pg_roles WHERE rolname = session_user"
            ).fetchone()
        assert row == (False, True)
        second = server.new_database("second").replace("+psycopg", "")
        psycopg.connect(second).close()
        server.drop("second")
        with pytest.raises(psycopg.OperationalError, match="second"):
            psycopg.connect(second)
    finally:
        server.close()
    assert not server._folder.exists()


def test_where_no_server_is_installed_a_sentence_says_so(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="没有找到 PostgreSQL"):
        programs(tmp_path)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--drill", "--faults"], "断网断电演练单独做"),
        (["--drill", "--portal", "p.json"], "断网断电演练单独做"),
        (["--drill", "--database", "postgresql://h/n"], "不碰别人的"),
        (["--postgres", "--database", "postgresql://h/n"], "不能同时写 --database"),
    ],
)
def test_what_does_not_go_together_is_refused(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rehearse", *words]) == 1
    assert said in capsys.readouterr().err
    assert os.environ.get("INTERVIEW_STUDIO_OWN_DISKS") is None
