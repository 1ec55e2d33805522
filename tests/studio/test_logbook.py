"""The logbook says what happened and where, is never large, and holds nobody's words."""

import errno
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio import logbook, settings
from studio.errors import Refusal, Trouble
from studio.logbook import LOGBOOK, NAME, OLDER, Logbook, tail
from studio.words import Words
from tests.full_disk import small_disk

PLANTED = ("欧阳测试", "13912345678", "ouyang-login", "tk-secret-9f8e", "路口红绿灯何时修好",
           "秘密文件夹", "portal.planted.example")  # fmt: skip
log = logging.getLogger("studio.planted")


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a logbook that is being kept."""
    monkeypatch.setenv(LOGBOOK, str(tmp_path / "book"))
    root, before = logging.getLogger(), list(logging.getLogger().handlers)
    levels = [(logging.getLogger(name), logging.getLogger(name).level) for name in logbook.OURS]
    logbook.keep("window")
    yield tmp_path / "book"
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
    for logger, level in levels:
        logger.setLevel(level)


def fail(text: str) -> None:
    """Fails as the program may, with somebody's text in every message."""
    try:
        try:
            int(text + "x")
        except ValueError as error:
            raise Trouble("门户暂时连不上（{reason}）。", reason=text) from error
    except Trouble:
        log.warning("the round of %s failed %d times", text, 3, exc_info=True)


def test_nothing_that_was_filled_in_is_noted(book: Path) -> None:
    for text in PLANTED:
        fail(text)
        log.error("%s: %s", text, Refusal("没有登录名为 {login} 的人员。", login=text))
        log.warning("%s", Words(text))
        log.warning("%s", Trouble(f"{text}。"))
        log.warning("%s", Path(f"/home/{text}/studio.sqlite"))
        log.warning("%s", OSError(errno.ENOSPC, text, text))
        log.warning("%(name)s", {"name": text})
        log.warning(ValueError(text))
        logging.getLogger("sqlalchemy.engine").warning(f"INSERT {text}")  # noqa: G004
    kept = tail()
    assert len(kept.splitlines()) > 10 * len(PLANTED)
    for text in PLANTED:
        assert text not in kept
    assert all(text.encode() not in (book / NAME).read_bytes() for text in PLANTED)


def test_what_a_helper_needs_is_noted(book: Path) -> None:
    fail("欧阳测试")
    act = Words("备份")
    log.warning("%s: %s", "courier", Trouble("{act}没有完成：{reason}。", act=act, reason="x"))
    log.warning("no room: %s", OSError(errno.ENOSPC, "x"))
    log.info("ended with %d", 7)
    kept = tail()
    assert f"window[{os.getpid()}] WARNING studio.planted:" in kept
    assert "the round of … failed 3 times" in kept
    assert "ValueError" in kept
    assert "test_logbook.py:" in kept
    assert " fail" in kept
    assert "…: Trouble (备份没有完成：…。)" in kept
    assert "no room: OSError (ENOSPC)" in kept
    assert "ended with 7" in kept


def test_it_never_grows_beyond_two_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LOGBOOK, str(tmp_path))
    one, other = (Logbook(tmp_path / NAME, kind, most=2000) for kind in ("window", "courier"))
    for number in range(200):
        for book in (one, other):
            book.handle(log.makeRecord(log.name, logging.INFO, "f", 1, "%d", (number,), None))
    assert sorted(path.name for path in tmp_path.iterdir()) == [NAME, OLDER]
    assert all(path.stat().st_size <= 2000 for path in tmp_path.iterdir())
    lines = tail().splitlines()
    assert lines[-1].endswith(" 199")
    assert all(line.count("INFO") == 1 for line in lines)
    assert len(tail(300)) <= 300
    assert tail(300).splitlines()[-1] == lines[-1]


def test_it_is_for_this_account_alone(book: Path) -> None:
    log.warning("begun")
    assert (book / NAME).stat().st_mode & 0o077 == 0


def test_a_logbook_that_cannot_be_written_costs_the_line_alone(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    record = log.makeRecord(log.name, logging.INFO, "f", 1, "begun", (), None)
    Logbook(tmp_path / "file" / NAME, "window").handle(record)
    with small_disk(tmp_path / "disk") as disk:
        disk.fill()
        Logbook(disk.folder / NAME, "window").handle(record)
        disk.free()
        Logbook(disk.folder / NAME, "window").handle(record)
        assert "begun" in (disk.folder / NAME).read_text()
    assert capfd.readouterr().err == ""


def test_the_courier_notes_its_beginning_and_its_end(tmp_path: Path) -> None:
    around = {**os.environ, LOGBOOK: str(tmp_path), settings.SETTINGS_FILE: str(tmp_path / "s")}
    told = subprocess.run(
        [sys.executable, "-m", "studio.cli", "--database", "ouyang://login:tk-secret@x", "courier"],
        capture_output=True, text=True, check=False, timeout=100, env=around,
    )  # fmt: skip
    assert told.returncode == 1
    assert told.stderr.count("\n") == 1
    kept = (tmp_path / NAME).read_text(encoding="utf-8")
    assert "INFO studio.cli:" in kept
    assert "begun" in kept
    assert "Trouble (读不懂数据库的地址" in kept
    assert "ouyang" not in kept
    assert "tk-secret" not in kept
