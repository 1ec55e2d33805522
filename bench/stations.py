"""A command while twenty stations work, at one programme and at twenty, against one alone."""

import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bench import Row, quantile, row
from bench._server import server_room
from studio import interview
from studio.database import Database
from studio.desk import Desk
from studio.people import give_role
from studio.record import SpeakerRole, write
from tests.studio.notices import announced
from tests.studio.room import CREW, Room

MANY, PER_SECOND = 20, 2.0
"""Each station asks for so many commands a second: more than a room of people does."""


def measure(full: bool) -> Row:
    """Milliseconds of a command of each; `apart_p99` with a programme for each station."""
    seconds = 30.0 if full else 8.0
    with server_room() as room:
        alone = worked([room["steno"]], seconds)
        together = worked([room["steno"]] * MANY, seconds)
        apart = worked([_own(room, number) for number in range(MANY)], seconds)
    return {
        **row(f"a command among {MANY} stations", "ms", together, alone, "none set"),
        "apart": round(quantile(apart, 0.5), 3),
        "apart_p99": round(quantile(apart, 0.99), 3),
    }


def worked(desks: Sequence[Desk], seconds: float) -> list[float]:
    """Every station at its pace, each with connections of its own; how long each command took."""
    took: list[float] = []
    threads = [
        threading.Thread(target=_work, args=(desk, number, seconds, took))
        for number, desk in enumerate(desks)
    ]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return took


def _work(desk: Desk, number: int, seconds: float, took: list[float]) -> None:
    mine = replace(desk, database=Database(desk.database.url))
    due = time.monotonic() + number / MANY / PER_SECOND
    end = time.monotonic() + seconds
    while due < end:
        time.sleep(max(0.0, due - time.monotonic()))
        began = time.monotonic()
        mine.execute(write, SpeakerRole.HOST, "", "各位网友，大家下午好。")
        took.append(1_000 * (time.monotonic() - began))
        due += 1 / PER_SECOND
    mine.database.close()


def _own(room: Room, number: int) -> Desk:
    """A programme of its own, on air, with the stenographer on its roster."""
    starts = datetime(2025, 7, 1, 7, tzinfo=UTC) + timedelta(days=number)
    made = room.boss.execute(interview.plan, f"第{number}场", "市场监管局", starts, 60, "测试")
    planner = room.boss.in_programme(made)
    for login, roles in CREW.items():
        for role in roles:
            planner.execute(give_role, login, role)
    planner.execute(interview.name_guest, "程立言", "局长")
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    announced(room, made)
    room["director"].in_programme(made).execute(interview.start)
    return room["steno"].in_programme(made)
