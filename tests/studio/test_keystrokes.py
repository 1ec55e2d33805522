"""What was typed is found again, whatever ended the window that took it."""

import json
import multiprocessing
import os
import signal
import sqlite3
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.errors import Trouble
from studio.keystrokes import KEYSTROKES, Field, Keystrokes, journal, keystroke_folder
from studio.keystrokes import file as stroke_file
from studio.keystrokes.file import StrokeFile
from studio.keystrokes.text import Delta, WorkText, units

SPAWN = multiprocessing.get_context("spawn")
URL = "sqlite:////studio.sqlite"
TICK = 0.05
"""Seconds: a file system's clock goes in hundredths, and the newer text is the one closed later."""


class Typist:
    """Types into one field and keeps the journal's file open as a window does."""

    def __init__(self, folder: Path, login: str = "steno", programme: int = 1) -> None:
        self.told: list[str] = []
        self.keystrokes = Keystrokes(folder, URL, login, self.told.append)
        self.field = Field(self.keystrokes, programme, "line")
        self.texts = {key: WorkText(text) for key, text in self.field.texts.items()}

    def type(self, added: str, key: object = "new", position: int | None = None) -> None:
        self.replace(key, position, 0, added)

    def replace(self, key: object, position: int | None, removed: int, added: str) -> None:
        text = self.texts.setdefault(key, WorkText())
        delta = Delta(len(text) if position is None else position, removed, units(added))
        text.change(delta)
        self.field.typed(key, delta, text)

    def settle(self) -> None:
        self.keystrokes.settled()()

    def close(self) -> None:
        self.keystrokes.close()


Open = Callable[..., Typist]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    typists: list[Typist] = []

    def one(login: str = "steno", programme: int = 1) -> Typist:
        typists.append(Typist(tmp_path / "keys", login, programme))
        return typists[-1]

    yield one
    for each in typists:
        each.close()


def files(tmp_path: Path) -> list[Path]:
    return sorted(path for path in (tmp_path / "keys").rglob("*") if path.is_file())


def type_until_killed(folder: str, login: str, ready: str, words: list[str]) -> None:
    typist = Typist(Path(folder), login)
    for word in words:
        typist.type(word)
    typist.settle()
    Path(ready).touch()
    time.sleep(60)


def killed(tmp_path: Path, words: list[str], login: str = "steno") -> None:
    """Somebody types these words and is killed."""
    ready = tmp_path / f"ready-{time.monotonic_ns()}"
    process = SPAWN.Process(
        target=type_until_killed, args=(str(tmp_path / "keys"), login, str(ready), words)
    )
    process.start()
    end = time.monotonic() + 40
    while not ready.exists() and time.monotonic() < end:
        time.sleep(0.01)
    assert ready.exists()
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()


def test_a_killed_window_leaves_every_word(tmp_path: Path, opened: Open) -> None:
    killed(tmp_path, ["各位", "网友𠮷", "大家好\n"])
    assert opened().field.texts == {"new": "各位网友𠮷大家好\n"}


def test_it_goes_on_after_the_second_kill_and_the_third(tmp_path: Path, opened: Open) -> None:
    for word in ("一", "二", "三"):
        killed(tmp_path, [word])
    assert opened().field.texts == {"new": "一二三"}


def test_unsent_text_of_a_closed_window_waits_for_the_next(opened: Open) -> None:
    first = opened()
    first.type("没有提交")
    first.close()
    assert opened().field.texts == {"new": "没有提交"}


def test_stored_text_leaves_no_file(tmp_path: Path, opened: Open) -> None:
    typist = opened()
    typist.type("提交了")
    typist.field.forget("new")
    typist.close()
    assert files(tmp_path) == []


def test_each_thing_has_its_own_text_and_facts_stand_beside(opened: Open) -> None:
    first = opened()
    first.type("甲", 7)
    first.type("乙", (8, 2))
    first.field.note({"speaker": ["guest", "程立言"]})
    first.close()
    again = opened().field
    assert again.texts == {7: "甲", (8, 2): "乙"}
    assert again.facts == {"speaker": ["guest", "程立言"]}


def test_the_facts_come_with_the_first_character(opened: Open) -> None:
    first = opened()
    first.field.facts_now = lambda: {"speaker": "guest"}
    first.type("甲")
    first.close()
    assert opened().field.facts == {"speaker": "guest"}


def test_two_windows_of_one_person_do_not_mix(tmp_path: Path, opened: Open) -> None:
    killed(tmp_path, ["窗口一"])
    first = opened()
    second = opened()
    assert (first.field.texts, second.field.texts) == ({"new": "窗口一"}, {})
    second.type("窗口二")
    first.close()
    time.sleep(TICK)
    second.close()
    newest = opened()
    assert newest.field.texts == {"new": "窗口二"}
    assert "更早" in newest.keystrokes.odd[0]
    newest.field.forget("new")
    newest.close()
    assert opened().field.texts == {"new": "窗口一"}


def test_the_newer_of_two_texts_stays_the_newer_one(tmp_path: Path, opened: Open) -> None:
    first, second = opened(), opened()
    first.type("先写的")
    second.type("后写的")
    first.close()
    time.sleep(TICK)
    second.close()
    for _ in range(3):
        killed(tmp_path, [])
    newest = opened()
    assert newest.field.texts == {"new": "后写的"}


def test_a_start_that_was_killed_while_it_joined_leaves_nothing_twice(
    tmp_path: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = opened(programme=1), opened(programme=2)
    first.type("第一场")
    second.type("第二场")
    first.close()
    second.close()
    before = {path: path.read_bytes() for path in files(tmp_path)}
    steps: list[str] = []
    sync, remove = StrokeFile.sync, StrokeFile.remove

    def noted_sync(file: StrokeFile) -> None:
        steps.append("sync")
        sync(file)

    def noted_remove(file: StrokeFile) -> None:
        steps.append("remove")
        remove(file)

    monkeypatch.setattr(StrokeFile, "sync", noted_sync)
    monkeypatch.setattr(StrokeFile, "remove", noted_remove)
    opened().close()
    assert steps[:2] == ["sync", "remove"]
    for path in before.keys() - set(files(tmp_path)):
        path.write_bytes(before[path])
        os.utime(path, (1, 1))
    again = opened()
    assert again.keystrokes.odd == ()
    assert again.field.texts == {"new": "第一场"}
    assert Field(again.keystrokes, 2, "line").texts == {"new": "第二场"}
    assert len([path for path in files(tmp_path) if path.suffix == ".strokes"]) == 1


def open_at_once(folder: str, together: Any, told: Any) -> None:
    for number in range(20):
        together.wait()
        keystrokes = Keystrokes(Path(folder) / str(number), URL, "steno")
        told.put(keystrokes.odd)
        keystrokes.close()


def test_windows_that_open_at_once_each_have_a_file(tmp_path: Path) -> None:
    together, told = SPAWN.Barrier(3), SPAWN.Queue()
    starts = [
        SPAWN.Process(target=open_at_once, args=(str(tmp_path), together, told)) for _ in range(3)
    ]
    for start in starts:
        start.start()
    odd = [told.get(timeout=40) for _ in range(3 * 20)]
    for start in starts:
        start.join()
    assert odd == [()] * 60


def test_what_does_not_collide_is_joined(tmp_path: Path, opened: Open) -> None:
    first, second = opened(programme=1), opened(programme=2)
    first.type("第一场")
    second.type("第二场")
    first.close()
    second.close()
    again = opened()
    assert again.field.texts == {"new": "第一场"}
    assert Field(again.keystrokes, 2, "line").texts == {"new": "第二场"}
    assert len([path for path in files(tmp_path) if path.suffix == ".strokes"]) == 1


def test_two_people_on_one_pc_do_not_mix(opened: Open) -> None:
    first = opened("steno")
    first.type("甲")
    first.close()
    assert opened("steno2").field.texts == {}
    assert opened("steno").field.texts == {"new": "甲"}


def test_nobody_else_can_read_it(tmp_path: Path, opened: Open) -> None:
    os.umask(os.umask(0o000))
    typist = opened()
    typist.type("内部情况")
    typist.settle()
    assert {stat.S_IMODE(path.stat().st_mode) for path in files(tmp_path)} == {0o600}
    home = files(tmp_path)[0].parent
    assert {stat.S_IMODE(path.stat().st_mode) for path in (home, home.parent)} == {0o700}


def test_a_long_hour_keeps_the_file_small(tmp_path: Path, opened: Open) -> None:
    typist = opened()
    for _ in range(3):
        for _ in range(stroke_file.FOLD_AFTER):
            typist.type("字")
        typist.settle()
    typist.close()
    (path,) = files(tmp_path)
    with sqlite3.connect(path) as connection:
        (count,) = connection.execute("SELECT count(*) FROM stroke").fetchone()
    connection.close()
    assert count <= stroke_file.FOLD_AFTER + 1
    assert opened().field.texts == {"new": "字" * (3 * stroke_file.FOLD_AFTER)}


def test_a_pause_in_typing_empties_the_log_of_writes(
    tmp_path: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "IDLE_SECONDS", 0.05)
    monkeypatch.setattr(stroke_file, "MANY_PAGES", 20)
    typist = opened()
    for _ in range(200):
        typist.type("字")
        typist.settle()
    (log,) = [path for path in files(tmp_path) if path.name.endswith("-wal")]
    end = time.monotonic() + 20
    while log.stat().st_size and time.monotonic() < end:
        time.sleep(0.02)
    assert log.stat().st_size == 0
    typist.type("尾")
    typist.close()
    assert opened().field.texts == {"new": "字" * 200 + "尾"}


def test_a_full_disk_loses_nothing_and_says_its_end(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    typist = opened()
    typist.type("满之前")
    typist.settle()
    connection = typist.keystrokes._file._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count={pages}")
    typist.type("字" * 50_000)
    typist.settle()
    assert "腾出空间" in typist.told[0]
    typist.type("满的时候")
    connection.execute("PRAGMA max_page_count=100000")
    end = time.monotonic() + 20
    while typist.told[-1:] != [""] and time.monotonic() < end:
        time.sleep(0.02)
    assert typist.told[-1] == ""
    typist.close()
    assert opened().field.texts == {"new": "满之前" + "字" * 50_000 + "满的时候"}


def test_a_command_does_not_wait_for_a_disk_that_refuses(opened: Open) -> None:
    typist = opened()
    connection = typist.keystrokes._file._connection
    connection.execute(
        f"PRAGMA max_page_count={connection.execute('PRAGMA page_count').fetchone()[0]}"
    )
    typist.type("字" * 50_000)
    began = time.monotonic()
    typist.settle()
    assert time.monotonic() - began < 4 * 2.0
    connection.execute("PRAGMA max_page_count=100000")


def test_a_broken_file_is_set_aside_and_said(tmp_path: Path, opened: Open) -> None:
    first = opened()
    first.type("读不出来的")
    first.close()
    (path,) = files(tmp_path)
    path.write_bytes(b"not a database, but something that somebody may still want to look at")
    again = opened()
    assert again.field.texts == {}
    assert "已损坏" in again.keystrokes.odd[0]
    assert path.with_suffix(".broken").read_bytes().startswith(b"not a database")
    assert str(path.with_suffix(".broken")) in again.keystrokes.odd[0]


def test_a_pc_without_a_folder_to_write_in_says_so(tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("a file where the folder should be")
    with pytest.raises(Trouble, match="留底"):
        Keystrokes(tmp_path / "keys", URL, "steno")


def test_the_environment_may_name_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(KEYSTROKES, str(tmp_path))
    assert keystroke_folder() == tmp_path
    monkeypatch.delenv(KEYSTROKES)
    assert keystroke_folder().name == "keystrokes"


def test_what_is_noted_together_is_there_together_or_not_at_all(
    tmp_path: Path, opened: Open
) -> None:
    typist = opened()
    with typist.field.together():
        typist.type("甲")
        typist.field.note({"jobs": 1})
        assert typist.keystrokes._groups == []
    typist.settle()
    typist.close()
    (path,) = files(tmp_path)
    connection = sqlite3.connect(path)
    rows = dict(connection.execute("SELECT key, added FROM stroke"))
    connection.close()
    assert json.loads(rows["facts"].decode("utf-16-le")) == {"jobs": 1}
    assert rows['"new"'].decode("utf-16-le") == "甲"


EDITS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 8), st.text("甲乙a\n𠮷\ud83d", max_size=6)),
    max_size=20,
)


@given(EDITS)
def test_the_least_change_makes_the_same_text(edits: list[tuple[int, int, str]]) -> None:
    whole, least = WorkText(), WorkText()
    for position, removed, added in edits:
        delta = Delta(min(position, len(whole)), removed, units(added))
        small = least.least(delta)
        whole.change(delta)
        if small is not None:
            least.change(small)
        assert str(least) == str(whole)


def test_half_a_character_does_not_stop_the_journal(opened: Open) -> None:
    typist = opened()
    typist.type("\ud842")
    typist.type("\udfb7野家")
    typist.close()
    assert opened().field.texts == {"new": "𠮷野家"}
