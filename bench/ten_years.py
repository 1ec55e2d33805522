"""Ten years in one file: searching them, the plan of a year, the programmes, what is owed."""

import gc
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import text

from bench import Row, quantile, row
from bench._ten_years import FIRST_YEAR, FULL, RARE, SMALL, STREETS, Size, fill
from studio import assessment, everywhere, followup, programme_list
from studio.assessment.span import Span
from studio.courier.run import MAY_BE_SERVED
from studio.followup import Sought
from studio.journal import HOUSE, Reader
from studio.year_way import year_seen
from tests.studio.room import Room, open_room
from ui.pages import PAGE

TURNS = 25

LIKE = "SELECT id FROM question WHERE text LIKE '%' || :word || '%' ORDER BY id DESC LIMIT 101"
TYPED = (RARE, STREETS[5], "停车位", f"{STREETS[7]} 学区", "并不存在", "ltb")
"""Thirty places, thousands, hundreds of thousands, two words, none, letters of pinyin."""
COUNTS = (
    "SELECT c.unit, c.figure, sum(c.number) FROM assessment_count c"
    " JOIN interview i ON i.id = c.interview_id"
    " WHERE i.on_air_at BETWEEN :begin AND :end GROUP BY c.unit, c.figure"
)
WHOLE = "SELECT * FROM interview ORDER BY starts_at DESC"


def measure(full: bool) -> Row:
    """Milliseconds a search over all years, beside LIKE; the other screens are figures beside."""
    size = FULL if full else SMALL
    with filled_file(size) as (room, seconds):
        return measured(room, size, "ten years in a file", seconds)


@contextmanager
def filled_file(size: Size) -> Iterator[tuple[Room, float]]:
    """The file with all of it, and how long that took."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name, open_room(Path(name)) as room:
        began = time.perf_counter()
        fill(room, size)
        yield room, time.perf_counter() - began


def measured(room: Room, size: Size, name: str, seconds: float) -> Row:
    """Every figure, ours and plain SQL of the same question in turns.

    What is here already is put out of the collector's sight, as in a window that stands
    (ui/garbage.py): a round over all of it took 0.1 to 0.2 s of whichever turn it fell into.
    """
    gc.freeze()
    year = FIRST_YEAR + size.years - 1
    house = room["boss"].in_programme(HOUSE)
    searches = [
        both(lambda w=word: house.query(everywhere.found, w),  # type: ignore[misc]
             lambda w=word: _plain(room, LIKE, word=w.split()[0]))  # type: ignore[misc]
        for word in TYPED
    ]  # fmt: skip
    ours = [one for found, _ in searches for one in found]
    plain = [one for _, found in searches for one in found]
    made = row(f"{name}: a search", "ms", ours, plain, "p95 <= 300 ms")
    made |= {
        "questions": size.all_questions,
        "filled_in_s": round(seconds),
        "load": round(os.getloadavg()[0], 1),
        "ours_p95": round(quantile(ours, 0.95), 1),
        "by_word_p95": [round(quantile(found, 0.95), 1) for found, _ in searches],
    }
    began = time.perf_counter()
    _sum_up(room, size)
    made["summed_up_in_s"] = round(time.perf_counter() - began, 1)
    made["kept_programmes"] = size.all_programmes
    for key, (ask, sql) in _screens(room, size, year).items():
        mine, theirs = both(ask, sql)
        made |= {
            f"{key}_p50": round(quantile(mine, 0.5), 1),
            f"{key}_p95": round(quantile(mine, 0.95), 1),
            f"{key}_plain_p50": round(quantile(theirs, 0.5), 1),
            f"{key}_plain_p95": round(quantile(theirs, 0.95), 1),
            f"{key}_load": round(os.getloadavg()[0], 1),
        }
    return made


def _sum_up(room: Room, size: Size) -> None:
    """The counts of all programmes are kept, as the office does when they are over."""
    house = room["boss"].in_programme(HOUSE)
    end = 2 + size.all_programmes
    for begin in range(2, end, assessment.MOST_AT_ONCE):
        house.execute(assessment.sum_up, range(begin, min(begin + assessment.MOST_AT_ONCE, end)))


Asks = tuple[Callable[[], object], Callable[[], object]]


def _screens(room: Room, size: Size, year: int) -> dict[str, Asks]:
    """What is opened, and plain SQL of the same rows; goal: p95 <= 200 ms."""
    return _programmes(room, year) | _assessments(room, size, year) | _ledgers(room, year)


def _first_page(reader: Reader) -> object:
    """What the list of 排期 asks for when it opens."""
    ids = programme_list.listed(reader)
    return ids, programme_list.rows(reader, ids[:PAGE])


def _programmes(room: Room, year: int) -> dict[str, Asks]:
    """The plan of a year, and the programmes; `all_rows` is how the list was read before."""
    house = room["boss"].in_programme(HOUSE)
    begin, end = f"{year}-01-01", f"{year + 1}-01-01"
    return {
        "plan": (
            lambda: house.query(year_seen, year),
            lambda: _plain(
                room,
                "SELECT r.*, v.*, i.* FROM plan_row r JOIN plan_row_version v ON v.row_id = r.id"
                " LEFT JOIN interview i ON i.plan_row_id = r.id WHERE r.year = :year",
                year=year,
            ),
        ),
        "programmes_of_year": (
            lambda: house.query(programme_list.interviews, year),
            lambda: _plain(
                room, "SELECT * FROM interview WHERE starts_at BETWEEN :begin AND :end",
                begin=begin, end=end,
            ),
        ),
        "programme_list": (
            lambda: house.query(_first_page),
            lambda: _plain(room, WHOLE),
        ),
        "programme_page": (
            lambda: house.query(programme_list.rows, range(2, 2 + PAGE)),
            lambda: _plain(
                room, "SELECT * FROM interview WHERE id BETWEEN 2 AND :last", last=1 + PAGE
            ),
        ),
        "all_rows": (
            lambda: house.query(programme_list.interviews),
            lambda: _plain(room, WHOLE),
        ),
        "served": (
            lambda: house.query(programme_list.interviews, None, MAY_BE_SERVED),
            lambda: _plain(
                room, "SELECT * FROM interview WHERE state <> 'archived' ORDER BY starts_at DESC"
            ),
        ),
    }  # fmt: skip


def _assessments(room: Room, size: Size, year: int) -> dict[str, Asks]:
    """The figures of one year and of all, whose counts are kept."""
    house = room["boss"].in_programme(HOUSE)

    def of(first: int, last: int) -> Asks:
        span = Span(date(first, 1, 1), date(last, 12, 31))
        begin, end = f"{first}-01-01", f"{last + 1}-01-01"
        return (
            lambda: house.query(assessment.assessment, span),
            lambda: _plain(room, COUNTS, begin=begin, end=end),
        )

    return {"assessment": of(year, year), f"assessment_of_{size.years}": of(FIRST_YEAR, year)}


def _ledgers(room: Room, year: int) -> dict[str, Asks]:
    """What is owed, and by whom."""
    house = room["boss"].in_programme(HOUSE)
    end, late = f"{year + 1}-01-01", Sought(until=date(year, 12, 31))
    return {
        "ledger": (
            lambda: house.query(followup.listed, late),
            lambda: _plain(
                room, "SELECT id FROM duty WHERE open AND due <= :until ORDER BY due, id",
                until=end,
            ),
        ),
        "ledger_page": (
            lambda: house.query(followup.duties, house.query(followup.listed, late)[:128]),
            lambda: _plain(
                room, "SELECT d.*, q.text FROM duty d JOIN question q ON q.id = d.question_id"
                " WHERE d.open ORDER BY d.due, d.id LIMIT 128",
            ),
        ),
        "ledger_units": (
            lambda: house.query(followup.units),
            lambda: _plain(
                room, "SELECT unit, ledger, count(*) FROM duty WHERE open GROUP BY unit, ledger"
            ),
        ),
    }  # fmt: skip


def both(
    ours: Callable[[], object], plain: Callable[[], object]
) -> tuple[list[float], list[float]]:
    """Both in turns, in milliseconds; the first of each is not counted."""
    mine, theirs = [], []
    for _ in range(TURNS + 1):
        mine.append(_timed(ours))
        theirs.append(_timed(plain))
    return mine[1:], theirs[1:]


def _timed(ask: Callable[[], object]) -> float:
    began = time.perf_counter()
    ask()
    return 1000 * (time.perf_counter() - began)


def _plain(room: Room, query: str, **values: Any) -> object:
    with room.database.reading() as connection:
        return connection.execute(text(query), values).all()
