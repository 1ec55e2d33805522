"""The portal's SQLite file: its tables, and how it is opened and written.

Erased text is gone from the disk: freed pages are zeroed, the log is emptied.
"""

import sqlite3
from pathlib import Path

from studio.errors import Trouble

SCHEMA = """
CREATE TABLE IF NOT EXISTS interview (id TEXT PRIMARY KEY, announcement TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS question (
    number INTEGER PRIMARY KEY AUTOINCREMENT, interview TEXT NOT NULL, channel TEXT NOT NULL,
    channel_ref TEXT NOT NULL, nickname TEXT NOT NULL, text TEXT NOT NULL,
    received_at TEXT NOT NULL, code TEXT NOT NULL UNIQUE, status TEXT NOT NULL,
    detail TEXT NOT NULL, reply TEXT NOT NULL DEFAULT '', department TEXT NOT NULL DEFAULT '');
CREATE UNIQUE INDEX IF NOT EXISTS question_once ON question (interview, channel, channel_ref)
    WHERE channel_ref <> '';
CREATE TABLE IF NOT EXISTS entry (
    interview TEXT NOT NULL, entry TEXT NOT NULL, version INTEGER NOT NULL,
    sequence INTEGER NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL, sha256 TEXT NOT NULL,
    withdrawn INTEGER NOT NULL, first_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    cursor INTEGER NOT NULL, PRIMARY KEY (interview, entry));
CREATE TABLE IF NOT EXISTS version (
    interview TEXT NOT NULL, entry TEXT NOT NULL, version INTEGER NOT NULL, sha256 TEXT NOT NULL,
    received_at TEXT NOT NULL, PRIMARY KEY (interview, entry, version));
CREATE TABLE IF NOT EXISTS change (cursor INTEGER PRIMARY KEY AUTOINCREMENT);
CREATE TABLE IF NOT EXISTS media (sha256 TEXT PRIMARY KEY, kind TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS rating (
    number INTEGER PRIMARY KEY AUTOINCREMENT, question INTEGER NOT NULL UNIQUE,
    stars INTEGER NOT NULL, comment TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS followup (
    interview TEXT NOT NULL, entry TEXT NOT NULL, item TEXT NOT NULL,
    PRIMARY KEY (interview, entry));
"""
SINCE = {"steps": "'[]'", "entry": "''"}
"""Columns of a question that a portal of an earlier version does not have yet."""


def opened(path: Path) -> sqlite3.Connection:
    """The file, made where it is missing; what a killed portal left in the log is settled.

    Raises Trouble for what is no database, or cannot be one.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    except (OSError, sqlite3.OperationalError) as error:
        raise Trouble("打不开门户的数据库文件 {path}。请检查路径和权限。", path=path) from error
    db.row_factory = sqlite3.Row
    try:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
            db.execute(f"PRAGMA {pragma}")
    except sqlite3.DatabaseError as error:
        db.close()
        if error.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
            raise
        raise Trouble("{path} 不是门户的数据库，程序没有动它。", path=path) from error
    db.executescript(SCHEMA)
    known = {row["name"] for row in db.execute("PRAGMA table_info(question)")}
    for name in SINCE.keys() - known:
        db.execute(f"ALTER TABLE question ADD COLUMN {name} TEXT NOT NULL DEFAULT {SINCE[name]}")
    empty_log(db)
    return db


def empty_log(db: sqlite3.Connection) -> None:
    """Moves the log into the file and cuts it to nothing, so that no erased text stays in it."""
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class AtOnce:
    """BEGIN IMMEDIATE … COMMIT; the connection itself is in autocommit."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def __enter__(self) -> None:
        self._db.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: object, *_rest: object) -> None:
        self._db.execute("ROLLBACK" if kind else "COMMIT")
