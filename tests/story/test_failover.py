"""The primary dies in mid-hour and a standby takes its place: no line is lost or doubled."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import record, settings
from studio.clock import Clock
from studio.database import Database
from studio.desk import Desk
from studio.keystrokes import KEYSTROKES
from studio.people import PersonRow
from tests.postgres import KEEPER, OWNER_PASSWORD, Postgres, running, standby_of
from tests.story.test_server_away import PATIENCE, editor_of, stopped, submit
from tests.studio.room import Room, open_server_room
from ui.app import Studio
from ui.editor import TextEditor
from ui.notices import refusal_text

SOON = 60.0


@pytest.fixture
def pair(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Postgres, Postgres, Room]]:
    """A studio on a primary whose standby has every commit before the primary says it is done."""
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    monkeypatch.setenv(KEYSTROKES, str(tmp_path / "keys"))
    settings.save(settings.Settings(run_courier=False, run_back_room=False, last_programme=1))
    with running() as primary, open_server_room(primary) as room, standby_of(primary) as standby:
        primary.do("ALTER SYSTEM SET synchronous_standby_names = '*'")
        primary.do("SELECT pg_reload_conf()")
        until(lambda: _state(primary) == "sync")
        try:
            yield primary, standby, room
        finally:  # it ends alone, and would wait for ever for a standby that is gone
            primary.kill()
            primary.settings["synchronous_standby_names"] = ""
            primary.start()


def until(true: Callable[[], bool]) -> None:
    """Waits for it."""
    end = time.monotonic() + SOON
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def _state(primary: Postgres) -> str:
    with primary.connect() as connection:
        row = connection.execute(b"SELECT sync_state FROM pg_stat_replication").fetchone()
    return str(row[0]) if row else ""


def test_a_standby_that_nobody_waits_for_is_said_beforehand(
    pair: tuple[Postgres, Postgres, Room], qtbot: QtBot
) -> None:
    primary, standby, room = pair
    database = Database(_both(primary, standby, room))
    assert database.caution() is None
    primary.do("ALTER SYSTEM SET synchronous_standby_names = ''")
    primary.do("SELECT pg_reload_conf()")
    until(lambda: database.caution() is not None)
    studio = Studio(database, Desk(database, PersonRow("steno", "steno", ""), Clock()), Clock())
    studio.open()
    window = studio._windows[room.programme]
    window.guarded = False
    qtbot.waitUntil(
        lambda: any("synchronous_standby_names" in said for said in window.strip.texts()),
        timeout=PATIENCE,
    )
    window.close()
    studio.close()
    primary.kill()


def test_lines_that_the_standby_never_had_are_handed_in_again(
    pair: tuple[Postgres, Postgres, Room], qtbot: QtBot
) -> None:
    """The primary waits for nobody, says that all is stored, and dies with three lines."""
    primary, standby, room = pair
    primary.do("ALTER SYSTEM SET synchronous_standby_names = ''")
    primary.do("SELECT pg_reload_conf()")
    name = room.database.url.rpartition("/")[2]
    database = Database(_both(primary, standby, room))
    desk = Desk(database, PersonRow("steno", "steno", ""), Clock(), "席位", room.programme)
    studio = Studio(database, desk, Clock())
    studio.open()
    window = studio._windows[room.programme]
    window.guarded = False
    qtbot.waitUntil(lambda: bool(window.findChildren(TextEditor)), timeout=PATIENCE)
    wanted = [f"第{n}句" for n in range(1, 7)]
    for text in wanted[:3]:
        submit(window, text)
    qtbot.waitUntil(lambda: _texts(standby, name) == wanted[:3], timeout=PATIENCE)
    standby.stop()
    for text in wanted[3:]:
        submit(window, text)
    qtbot.waitUntil(lambda: _texts(primary, name) == wanted, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not editor_of(window).toPlainText(), timeout=PATIENCE)
    primary.kill()
    standby.start()
    qtbot.waitUntil(lambda: stopped(window), timeout=PATIENCE)
    standby.do("SELECT pg_promote()")
    qtbot.waitUntil(lambda: _texts(standby, name) == wanted, timeout=2 * PATIENCE)
    qtbot.waitUntil(lambda: "丢了您已提交的 3 条" in refusal_text(window), timeout=PATIENCE)
    window.close()
    studio.close()
    assert _texts(standby, name) == wanted


def _texts(server: Postgres, name: str) -> list[str]:
    with server.connect(name) as connection:
        rows = connection.execute(
            b"SELECT v.text FROM line l JOIN line_version v ON v.line_id = l.id ORDER BY l.position"
        ).fetchall()
    return [text for (text,) in rows]


def _both(primary: Postgres, standby: Postgres, room: Room) -> str:
    name = room.database.url.rpartition("/")[2]
    hosts = "&".join(f"host=127.0.0.1:{one.port}" for one in (primary, standby))
    return f"postgresql://{KEEPER}:{OWNER_PASSWORD}@/{name}?{hosts}"


def test_a_standby_takes_over_and_no_line_is_lost_or_doubled(
    pair: tuple[Postgres, Postgres, Room], qtbot: QtBot
) -> None:
    primary, standby, room = pair
    name = room.database.url.rpartition("/")[2]
    database = Database(_both(primary, standby, room))
    desk = Desk(database, PersonRow("steno", "steno", ""), Clock(), "席位", room.programme)
    studio = Studio(desk.database, desk, Clock())
    studio.open()
    window = studio._windows[room.programme]
    window.guarded = False
    qtbot.waitUntil(lambda: bool(window.findChildren(TextEditor)), timeout=PATIENCE)
    wanted = [f"第{n}句" for n in range(1, 13)]

    def texts(server: Postgres) -> list[str]:
        database = Database(server.url(name, KEEPER))
        there = Desk(database, desk.person, Clock(), "审计", room.programme)
        rows = [row.text for row in there.query(record.lines) if row.text]
        database.close()
        return rows

    for text in wanted[:5]:
        submit(window, text)
    qtbot.waitUntil(lambda: len(texts(primary)) >= 2, timeout=PATIENCE)
    primary.kill()
    for text in wanted[5:9]:
        submit(window, text)
    qtbot.waitUntil(lambda: stopped(window), timeout=PATIENCE)
    standby.do("SELECT pg_promote()")
    for text in wanted[9:]:
        submit(window, text)
    qtbot.waitUntil(lambda: texts(standby) == wanted, timeout=2 * PATIENCE)
    qtbot.waitUntil(lambda: not stopped(window), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not editor_of(window).toPlainText(), timeout=PATIENCE)
    window.close()
    studio.close()
    assert texts(standby) == wanted
