"""A list is taken in by a process of its own, as the person who asked for it.

In parts, each one command, so that nobody else waits for the pen longer than for a part. What was
interrupted goes on when it is asked for again: what is here already is nothing.
"""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from studio.clock import Clock
from studio.database import Database, Login
from studio.desk import Desk, open_for
from studio.errors import Passing, Refusal, Trouble
from studio.journal import new_command_id
from studio.question import Arrival, arrive
from studio.sheet.columns import Column, Mapped
from studio.sheet.file import drafts_in
from studio.sheet.looking import arrivals, look_at
from studio.sheet.reading import TAKE, GivenUp, heard, never
from studio.words import Words

PART = 1000
HALF = Words("导入中断了，已导入的留着。请再导入一次，会接着来，不会重复。")
BREATH = 0.12
"""Seconds between two parts: who waits for a file looks every tenth of one, and must find it free.

While 50,000 lines come in, somebody else waited 4.5 s at worst without it, 0.8 s with it.
"""
PAUSES = (0.1, 0.3, 1.0, 2.0, 2.0)
"""Seconds before a part is tried again while the database is busy."""


def take_in(
    command: Sequence[str],
    desk: Desk,
    path: Path,
    where: Mapped,
    channel: str,
    given_up: GivenUp = never,
) -> int:
    """Has a file taken in by this channel; how many were new. command: how it is started.

    The password goes to our own process through a pipe, and nowhere else.
    """
    told = {
        "url": desk.database.url, "login": desk.person.login, "programme": desk.programme,
        "password": desk.database.engine.url.password, "clock": desk.clock.to_text(),
        "place": desk.place, "where": dict(where), "channel": channel,
    }  # fmt: skip
    said = heard([*command, *TAKE, str(path)], told, given_up, HALF)
    return sum(int(one.get("taken", 0)) for one in said)


def taken(path: Path, told: dict[str, Any]) -> int:
    """The process's own side: the whole list, part by part; Trouble says how far it came."""
    login = Login(told["login"], told["password"]) if told["password"] else None
    database = Database(told["url"], login)
    try:
        clock = Clock.from_text(told["clock"])
        desk = open_for(database, told["login"], clock, told["place"])
        return _in_parts(desk.in_programme(told["programme"]), path, told)
    finally:
        database.close()


def _in_parts(desk: Desk, path: Path, told: dict[str, Any]) -> int:
    where = {Column(name): at for name, at in told["where"].items()}
    looked = desk.query(look_at, told["channel"], tuple(drafts_in(path, where)))
    coming = arrivals(looked, told["channel"], desk.clock.now())
    new = 0
    for at in range(0, len(coming), PART):
        if at:
            time.sleep(BREATH)
        try:
            new += _part(desk, coming[at : at + PART])
        except (Refusal, Trouble) as fault:
            if not new:
                raise
            raise Trouble(
                Words("已导入 {n} 条，其余还没有：{fault}再导入一次会接着来。", n=new, fault=fault)
            ) from fault
    return new


def _part(desk: Desk, coming: Sequence[Arrival]) -> int:
    """Under one id, so that a part whose answer was lost is not counted twice."""
    once = new_command_id()
    for pause in PAUSES:
        try:
            return desk.execute_once(once, arrive, coming)
        except Passing:
            time.sleep(pause)
    return desk.execute_once(once, arrive, coming)
