"""Rehearsals beside a studio do not pile up, and none goes under somebody's hands."""

import os
import shutil
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio.database import Database
from studio.rehearsal import practice
from studio.rehearsal.practice import FOLDER, KEPT_SECONDS, PLAN, laid_out, lay_out

NOW = datetime(2026, 6, 20, 7, tzinfo=UTC)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A studio's folder with one rehearsal in it."""
    folder = tmp_path_factory.mktemp("studio")
    lay_out(folder / "studio.sqlite", NOW)
    return folder


@pytest.fixture
def beside(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made / FOLDER, tmp_path / FOLDER)
    return tmp_path / FOLDER


def only(beside: Path) -> Path:
    (folder,) = beside.iterdir()
    return folder


def untouched_since(folder: Path, seconds: float) -> None:
    then = time.time() - seconds
    for path in (*folder.iterdir(), folder):
        os.utime(path, (then, then))


def test_a_rehearsal_nobody_touched_for_two_weeks_goes(beside: Path) -> None:
    untouched_since(only(beside), KEPT_SECONDS + 60)
    practice._sweep(beside)
    assert list(beside.iterdir()) == []


def test_a_younger_one_stays_and_is_found(beside: Path) -> None:
    untouched_since(only(beside), KEPT_SECONDS - 3600)
    practice._sweep(beside)
    found = laid_out(beside.parent / "studio.sqlite")
    assert found is not None
    assert found.folder == only(beside)


def test_one_with_a_window_open_stays_however_old(beside: Path) -> None:
    folder = only(beside)
    database = Database(f"sqlite:///{folder / 'studio.sqlite'}")
    with database.reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM interview").scalar()
    untouched_since(folder, KEPT_SECONDS + 60)
    practice._sweep(beside)
    assert (folder / PLAN).exists()
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM interview").scalar() == 1
    database.close()
    untouched_since(folder, KEPT_SECONDS + 60)
    practice._sweep(beside)
    assert not folder.exists()


def test_what_is_no_rehearsal_stays(beside: Path) -> None:
    """Somebody's own file, or a folder whose database is gone or broken, is not ours to judge."""
    folder = only(beside)
    (beside / "notes.txt").write_text("mine")
    (folder / "studio.sqlite").write_bytes(b"not a database" * 100)
    untouched_since(folder, KEPT_SECONDS + 60)
    practice._sweep(beside)
    assert {path.name for path in beside.iterdir()} == {"notes.txt", folder.name}
