"""Somebody at the portal who changes what lies there: its file, behind the portal's back."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import requests

from tests.story.portal_process import STUDIO_TOKEN, PortalProcess

Tamper = Callable[[sqlite3.Connection], object]


def tamper(portal: PortalProcess, change: Tamper, programme: int = 1) -> None:
    """Changes the portal's file, and has the portal look at it: its page is as it lies there."""
    path = portal._command[portal._command.index("--data") + 1]
    with closing(sqlite3.connect(path, timeout=10)) as db, db:
        change(db)
    refresh(portal, programme)


def refresh(portal: PortalProcess, programme: int = 1) -> None:
    """The announcement as it is, once more: whatever changes makes the page anew."""
    address = f"{portal.url}/v1/interviews/{programme}"
    with requests.Session() as session:
        session.trust_env = False
        session.headers["Authorization"] = f"Bearer {STUDIO_TOKEN}"
        shown = session.get(address, timeout=10).json()
        session.put(address, json=shown, timeout=10).raise_for_status()


def altered(entry: str, text: str) -> Tamper:
    """Other words under a line's name."""
    return lambda db: db.execute(
        "UPDATE entry SET content = json_set(content, '$.text', ?) WHERE entry = ?", (text, entry)
    )


def dropped(entry: str) -> Tamper:
    """A line is not there any more."""
    return lambda db: db.execute("DELETE FROM entry WHERE entry = ?", (entry,))


def doubled(entry: str) -> Tamper:
    """A line stands there once more, under another name."""
    return lambda db: db.execute(
        "INSERT INTO entry SELECT interview, entry || '-copy', version, sequence, kind, content,"
        " sha256, withdrawn, first_at, changed_at, cursor + 10000 FROM entry WHERE entry = ?",
        (entry,),
    )


def moved(entry: str, sequence: int) -> Tamper:
    """A line stands in another place."""
    return lambda db: db.execute(
        "UPDATE entry SET sequence = ?, content = json_set(content, '$.sequence', ?)"
        " WHERE entry = ?",
        (sequence, sequence, entry),
    )


def foreign(entry: str, text: str) -> Tamper:
    """A line that nobody released, in the likeness of another."""
    return lambda db: db.execute(
        "INSERT INTO entry SELECT interview, 'x-1', 1, sequence + 1, kind,"
        " json_set(content, '$.text', ?), '', 0, first_at, changed_at, cursor + 20000"
        " FROM entry WHERE entry = ?",
        (text, entry),
    )
