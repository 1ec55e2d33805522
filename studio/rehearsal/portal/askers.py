"""What the portal keeps for askers: where each question stands, its answer, what they think of it.

And the column 热点回应, for everybody. What is taken back is erased, on the disk too.
"""

import json
import sqlite3
from collections.abc import Callable
from datetime import datetime
from typing import Any

from studio.rehearsal.portal.schema import AtOnce, empty_log

moment = datetime.fromisoformat


class Askers:
    """The side of the store that faces askers; used from one thread, on the store's connection."""

    def __init__(self, db: sqlite3.Connection, now: Callable[[], str]) -> None:
        self._db, self._now = db, now

    def tell(
        self, interview: str, number: int, status: str, detail: str, steps: list[dict[str, Any]]
    ) -> bool:
        """Sets a question's status and its way there; False where there is no such question."""
        return self._write(
            "UPDATE question SET status = ?, detail = ?, steps = ?"
            " WHERE interview = ? AND number = ?",
            status, detail, json.dumps(steps, ensure_ascii=False), interview, number,
        )  # fmt: skip

    def reply(
        self, interview: str, number: int, text: str, department: str, entry: str = ""
    ) -> bool:
        """Stores the written answer to a question; entry: under which it stands for everybody."""
        return self._write(
            "UPDATE question SET reply = ?, department = ?, entry = ?, status ="
            " CASE status WHEN 'published' THEN status ELSE 'answered' END"
            " WHERE interview = ? AND number = ?",
            text, department, entry, interview, number,
        )  # fmt: skip

    def unreply(self, interview: str, number: int) -> bool:
        """Erases the written answer; False where there is no such question."""
        found = self._write(
            "UPDATE question SET reply = '', department = '', entry = ''"
            " WHERE interview = ? AND number = ?",
            interview, number,
        )  # fmt: skip
        empty_log(self._db)
        return found

    def rate(self, number: int, stars: int, comment: str) -> None:
        """Stores what the asker thinks; a later word replaces the earlier one."""
        with AtOnce(self._db):
            self._db.execute("DELETE FROM rating WHERE question = ?", (number,))
            self._db.execute(
                "INSERT INTO rating (question, stars, comment, at) VALUES (?, ?, ?, ?)",
                (number, stars, comment, self._now()),
            )

    def rated(self, number: int) -> int:
        """How many stars the asker gave, 0 where none."""
        row = self._db.execute("SELECT stars FROM rating WHERE question = ?", (number,)).fetchone()
        return int(row["stars"]) if row else 0

    def ratings(self, interview: str, after: int) -> list[sqlite3.Row]:
        """Ratings after a cursor."""
        return self._db.execute(
            "SELECT r.* FROM rating r JOIN question q ON q.number = r.question"
            " WHERE q.interview = ? AND r.number > ? ORDER BY r.number",
            (interview, after),
        ).fetchall()

    # the column 热点回应

    def enter(self, interview: str, entry: str, item: dict[str, Any]) -> None:
        """Puts an answer into the column, or changes it there."""
        text = json.dumps(item, ensure_ascii=False)
        self._db.execute("REPLACE INTO followup VALUES (?, ?, ?)", (interview, entry, text))

    def strike(self, interview: str, entry: str) -> None:
        """Takes an answer out of the column; one that is not there is out already."""
        self._write("DELETE FROM followup WHERE interview = ? AND entry = ?", interview, entry)
        empty_log(self._db)

    def column(self, interview: str) -> list[dict[str, Any]]:
        """All of a programme's column, first answered first."""
        rows = self._db.execute("SELECT * FROM followup WHERE interview = ?", (interview,))
        items = [{"entry": row["entry"], **json.loads(row["item"])} for row in rows]
        return sorted(items, key=lambda item: (moment(item["answered_at"]), item["entry"]))

    def _write(self, statement: str, *values: object) -> bool:
        return bool(self._db.execute(statement, values).rowcount)
