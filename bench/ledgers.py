"""The ledgers of ten years: a list, its page, units, what is urgent; beside asking the questions.

10 years × 500 programmes × 300 questions; every tenth question was once owed, every hundredth is.
"""

import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench import Row, quantile, row
from studio import followup
from studio.desk import Desk
from studio.followup import Ledger, Sought
from studio.journal import HOUSE, Reader
from tests.studio.room import open_room

PROGRAMMES, EACH, UNITS = 5_000, 300, 40
SMALL = 20
"""So many times fewer where it is not the full size."""
NUMBERS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {most})"
ASKED = (
    """
INSERT INTO question (interview_id, channel, channel_ref, portal_ref, nickname, text, received_at,
    state, reason, unit, revision)
SELECT i % :programmes + 2, 'email', 'b' || i, '', '网友', '夜市的烧烤摊归谁管理？' || i, :at,
    'screened_in', '', '单位' || i % :units, 1 FROM n""",
    """
INSERT INTO duty (interview_id, ledger, question_id, kind, channel, suggested, unit, co_units,
    matter, level, verdict, due, state, open, version, pressed, began)
SELECT interview_id, 'unanswered', id, 'question', 'email', unit, unit, '', '', '', '',
    date('2016-01-01', (id / 500) || ' days'), CASE WHEN id % 100 = 0 THEN 'open' ELSE 'void' END,
    id % 100 = 0, 1, 0, '2016-01-01' FROM question WHERE id % 10 = 0""",
)
NAIVE = (
    "SELECT q.id FROM question q WHERE q.state IN ('screened_in', 'assigned') AND NOT EXISTS"
    " (SELECT 1 FROM answer a JOIN publication p ON p.answer_id = a.id WHERE a.question_id = q.id"
    " AND p.state IN ('online', 'pasted')) ORDER BY q.received_at LIMIT 128"
)
"""What is owed, asked of the questions themselves."""


def measure(full: bool) -> Row:
    """Milliseconds of a ledger's query, each kind in turns with the plain one."""
    programmes = PROGRAMMES if full else PROGRAMMES // SMALL
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder, open_room(Path(folder)) as room:
        path = room.database.path
        _fill(path, programmes)
        desk = room.boss.in_programme(HOUSE)
        ours = {name: _timed(desk, query) for name, query in QUERIES.items()}
        naive = _plain(path, 5)
        beside = {f"{name}_p95": round(quantile(one, 0.95), 1) for name, one in ours.items()}
        every = [each for one in ours.values() for each in one]
        name = f"the ledgers among {programmes * EACH} questions"
        return {**row(name, "ms", every, naive, "p95 <= 200 ms"), **beside}


def _list_and_page(reader: Reader, sought: Sought) -> None:
    followup.duties(reader, followup.listed(reader, sought)[:128])


QUERIES: dict[str, Callable[[Reader], object]] = {
    "all_open": lambda reader: _list_and_page(reader, Sought()),
    "one_ledger": lambda reader: _list_and_page(reader, Sought(Ledger.COMMITMENT)),
    "one_unit": lambda reader: _list_and_page(reader, Sought(unit="单位7")),
    "units": followup.units,
    "urgent": followup.urgent,
    "open_items": followup.open_items,
}


def _timed(desk: Desk, query: Callable[[Reader], object]) -> list[float]:
    found = []
    for _ in range(20):
        began = time.perf_counter()
        desk.query(query)
        found.append(1_000 * (time.perf_counter() - began))
    return found


def _plain(path: Path, rounds: int) -> list[float]:
    found = []
    connection = sqlite3.connect(path)
    for _ in range(rounds):
        began = time.perf_counter()
        connection.execute(NAIVE).fetchall()
        found.append(1_000 * (time.perf_counter() - began))
    connection.close()
    return found


def _fill(path: Path, programmes: int) -> None:
    """Ten years, as they would lie there; nothing of it is asked by commands."""
    values = {"at": "2026-01-01T00:00:00.000000+00:00", "programmes": programmes, "units": UNITS}
    connection = sqlite3.connect(path)
    columns = [row[1] for row in connection.execute("PRAGMA table_info(interview)")]
    usual = {
        "id": "i + 1", "title": "'访谈' || i", "unit": "'市场监管局'", "starts_at": ":at",
        "minutes": "60", "state": "'following_up'", "ad_hoc_reason": "'r'", "rehearsal": "0",
        "on_air_at": ":at", "ended_at": ":at", "revision": "1", "plan_row_id": "NULL",
    }  # fmt: skip
    made = ", ".join(usual.get(name, "''") for name in columns)
    numbers = NUMBERS.format(most=programmes)
    heads = f"INSERT INTO journal_head {numbers} SELECT i + 1, 0, '' FROM n"  # noqa: S608 - ours
    connection.execute(heads)
    named = ", ".join(columns)
    held = f"INSERT INTO interview ({named}) {numbers} SELECT {made} FROM n"  # noqa: S608 - ours
    connection.execute(held, values)
    numbers = NUMBERS.format(most=programmes * EACH)
    for statement in ASKED:
        head, _, rest = statement.partition("\nSELECT ")
        connection.execute(f"{head} {numbers} SELECT {rest}", values)
    connection.execute("ANALYZE")
    connection.commit()
    connection.close()
