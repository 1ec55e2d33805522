"""What the rehearsal portal keeps: one SQLite file, one writer, server-given cursors.

Withdrawn words are erased from every table; what stays is a tombstone.
"""

import json
import secrets
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any

from studio.clock import Clock
from studio.portal import content_digest
from studio.rehearsal.portal.askers import Askers
from studio.rehearsal.portal.schema import AtOnce, empty_log, opened

FIELDS = (
    "sequence", "kind", "role", "label", "text", "question", "note", "spoken_at", "late", "media",
)  # fmt: skip
ALT = "media_alt"
"""There only beside photos."""


class Conflict(Exception):
    """Other content under a name that is taken, or a version older than the present one."""


class NoPhoto(Exception):
    """An entry names a photo that the portal does not have."""


@dataclass(frozen=True)
class Stored:
    """A version as stored; `fresh` tells a first store from the same again."""

    sha256: str
    received_at: str
    fresh: bool


class Store:
    """All of the portal's state; used from one thread."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._clock = clock
        self._db = opened(path)
        self.askers = Askers(self._db, self.now)

    def close(self) -> None:
        """Gives the file back."""
        self._db.close()

    def now(self) -> str:
        """The portal's time, as it stands in answers."""
        return self._clock.now().astimezone(UTC).isoformat()

    # programmes

    def announce(self, interview: str, announcement: dict[str, Any]) -> bool:
        """Stores the announcement; True where the programme is new."""
        text = json.dumps(announcement, ensure_ascii=False)
        known = self.announcement(interview) is not None
        self._db.execute("REPLACE INTO interview VALUES (?, ?)", (interview, text))
        return not known

    def announcement(self, interview: str) -> dict[str, Any] | None:
        """What is shown of a programme, or None."""
        row = self._one("SELECT announcement FROM interview WHERE id = ?", interview)
        return json.loads(row["announcement"]) if row else None

    def programmes(self) -> list[tuple[str, dict[str, Any]]]:
        """All programmes."""
        rows = self._db.execute("SELECT id, announcement FROM interview ORDER BY id")
        return [(row["id"], json.loads(row["announcement"])) for row in rows]

    # questions

    def ask(
        self, interview: str, channel: str, ref: str, nickname: str, text: str, at: str
    ) -> tuple[sqlite3.Row, bool]:
        """Stores a question once by its channel's id; returns it and whether it is new."""
        known = self.asked_as(interview, channel, ref)
        if known is not None:
            return known, False
        code = "".join(secrets.choice("23456789ABCDEFGHJKMNPQRSTUVWXYZ") for _ in range(12))
        number = self._db.execute(
            "INSERT INTO question (interview, channel, channel_ref, nickname, text, received_at,"
            " code, status, detail) VALUES (?, ?, ?, ?, ?, ?, ?, 'received', '')",
            (interview, channel, ref, nickname, text, at, code),
        ).lastrowid
        row = self._one("SELECT * FROM question WHERE number = ?", number)
        assert row is not None
        return row, True

    def asked_as(self, interview: str, channel: str, ref: str) -> sqlite3.Row | None:
        """The question that its channel knows under this id, or None."""
        if not ref:
            return None
        return self._one(
            "SELECT * FROM question WHERE interview = ? AND channel = ? AND channel_ref = ?",
            interview, channel, ref,
        )  # fmt: skip

    def questions(self, interview: str, after: int, most: int) -> list[sqlite3.Row]:
        """Questions after a cursor, oldest first."""
        return self._db.execute(
            "SELECT * FROM question WHERE interview = ? AND number > ? ORDER BY number LIMIT ?",
            (interview, after, most),
        ).fetchall()

    def question_by_code(self, code: str) -> sqlite3.Row | None:
        """The question behind a query code."""
        return self._one("SELECT * FROM question WHERE code = ?", code.strip().upper())

    # entries

    def put(self, interview: str, entry: str, version: int, fields: dict[str, Any]) -> Stored:
        """Stores a version. The same again is the same; anything else under the name conflicts."""
        digest = content_digest(fields)
        known = self._one(
            "SELECT sha256, received_at FROM version"
            " WHERE interview = ? AND entry = ? AND version = ?",
            interview, entry, version,
        )  # fmt: skip
        if known is not None:
            if known["sha256"] != digest:
                raise Conflict("同一编号下已有不同的内容。")
            return Stored(digest, known["received_at"], fresh=False)
        current = self._entry(interview, entry)
        if current is not None and version < current["version"]:
            raise Conflict("已有更新的版本。")
        if any(self._photo(name) is None for name in fields["media"]):
            raise NoPhoto("图片还没有传到门户。")
        now = self.now()
        first = current["first_at"] if current is not None else now
        with AtOnce(self._db):
            self._db.execute(
                "INSERT INTO version VALUES (?, ?, ?, ?, ?)",
                (interview, entry, version, digest, now),
            )
            self._write_entry(interview, entry, version, fields, digest, first, now)
            self._forget_photos(_photos_of(current))
        return Stored(digest, now, fresh=True)

    def withdraw(self, interview: str, entry: str) -> bool:
        """Erases an entry's words and photos, leaves a tombstone; False where it was unknown."""
        current = self._entry(interview, entry)
        if current is None:
            return False
        if not current["withdrawn"]:
            with AtOnce(self._db):
                self._db.execute(
                    "UPDATE entry SET content = '{}', sha256 = '', withdrawn = 1, changed_at = ?,"
                    " cursor = ? WHERE interview = ? AND entry = ?",
                    (self.now(), self._next_cursor(), interview, entry),
                )
                self._forget_photos(_photos_of(current))
            empty_log(self._db)
        return True

    def entries(self, interview: str, after: int = 0) -> list[dict[str, Any]]:
        """Entries that changed after a cursor, in the order of their changes."""
        rows = self._db.execute(
            "SELECT * FROM entry WHERE interview = ? AND cursor > ? ORDER BY cursor",
            (interview, after),
        )
        return [_entry_fields(row) for row in rows]

    def newest(self, interview: str) -> int:
        """The cursor of the newest change; 0 where there is none."""
        row = self._one("SELECT max(cursor) AS newest FROM entry WHERE interview = ?", interview)
        return (row["newest"] if row else None) or 0

    def put_media(self, sha256: str, kind: str, data: bytes) -> None:
        """Stores a photo under its content's digest."""
        self._db.execute("INSERT OR IGNORE INTO media VALUES (?, ?, ?)", (sha256, kind, data))

    def media(self, sha256: str) -> tuple[str, int] | None:
        """Type and size of a photo that an entry online names, or None: no other is for readers."""
        row = self._photo(sha256) if self._named(sha256) else None
        return (row["kind"], row["size"]) if row else None

    def portion(self, sha256: str, start: int, size: int) -> bytes:
        """Some bytes of a photo; LookupError where it went off meanwhile."""
        row = self._photo(sha256)
        if row is None:
            raise LookupError("the photo went off")
        with self._db.blobopen("media", "data", row["rowid"], readonly=True) as blob:
            blob.seek(start)
            return blob.read(size)

    def _photo(self, sha256: str) -> sqlite3.Row | None:
        query = "SELECT rowid, kind, length(data) AS size FROM media WHERE sha256 = ?"
        return self._one(query, sha256)

    def _named(self, sha256: str) -> bool:
        query = (
            "SELECT 1 FROM entry, json_each(entry.content, '$.media') AS photo"
            " WHERE photo.value = ? LIMIT 1"
        )
        return self._one(query, sha256) is not None

    def _forget_photos(self, names: Iterable[str]) -> None:
        for name in names:
            if not self._named(name):
                self._db.execute("DELETE FROM media WHERE sha256 = ?", (name,))

    def _write_entry(
        self, interview: str, entry: str, version: int, fields: dict[str, Any], digest: str,
        first: str, now: str,
    ) -> None:  # fmt: skip
        content = json.dumps(fields, ensure_ascii=False)
        self._db.execute(
            "REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)",
            (
                interview, entry, version, fields["sequence"], fields["kind"], content, digest,
                first, now, self._next_cursor(),
            ),
        )  # fmt: skip

    def _next_cursor(self) -> int:
        return int(self._db.execute("INSERT INTO change DEFAULT VALUES").lastrowid or 0)

    def _entry(self, interview: str, entry: str) -> sqlite3.Row | None:
        return self._one("SELECT * FROM entry WHERE interview = ? AND entry = ?", interview, entry)

    def _one(self, query: str, *args: object) -> sqlite3.Row | None:
        row: sqlite3.Row | None = self._db.execute(query, args).fetchone()
        return row


def _photos_of(row: sqlite3.Row | None) -> list[str]:
    """The photos that a stored entry names; a tombstone names none."""
    return list(json.loads(row["content"]).get("media", [])) if row is not None else []


def _entry_fields(row: sqlite3.Row) -> dict[str, Any]:
    shown = {
        "entry": row["entry"], "version": row["version"], "sequence": row["sequence"],
        "kind": row["kind"], "withdrawn": bool(row["withdrawn"]), "at": row["changed_at"],
        "first_at": row["first_at"], "cursor": row["cursor"],
    }  # fmt: skip
    if row["withdrawn"]:
        return shown
    return {**json.loads(row["content"]), **shown, "sha256": row["sha256"]}
