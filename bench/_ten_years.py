"""Ten years of a busy house in one database: plan rows, programmes, questions, answers, duties.

All of it is written past the commands, as bulk rows, with the rules of the database put aside for
that time; what is measured afterwards is asked through the studio's own queries.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import make_url

from studio import department, policy_choice
from studio.finding import grams, looked_through
from tests.postgres import OWNER, OWNER_PASSWORD
from tests.studio.many import BEGAN, ENDINGS, TOPICS
from tests.studio.room import Room

BATCH = 50_000
FIRST_YEAR = 2016
UNITS = tuple(f"第{n}局" for n in range(1, 41))
STREETS = tuple(f"{a}{b}路" for a in "东西南北中安康宁和顺" for b in "山水城桥园林湖门阳江")
RARE = "白塔寺"
PROFILE = "zhuhai-2022"
"""What the house follows and the programmes of the last year go by: the one that asks for most."""
EVERY_RARE, EVERY_ANSWER, EVERY_DUTY = 50_000, 10, 150
Rows = Iterator[tuple[Any, ...]]


@dataclass(frozen=True)
class Size:
    """How much there is of it; programmes in a year, questions in a programme."""

    years: int
    programmes: int
    questions: int

    @property
    def all_programmes(self) -> int:
        """Over all years."""
        return self.years * self.programmes

    @property
    def all_questions(self) -> int:
        """Over all programmes."""
        return self.all_programmes * self.questions


COLUMNS = {
    "journal_head": ("programme, number, digest"),
    "plan_row": ("id, year, position, version, dropped"),
    "plan_row_version": (
        "row_id, number, change, reason, month, day, when_said, units, units_said, "
        "topic, kind, series, rank, remark, doubts, by, at, salt"
    ),
    "interview": (
        "id, title, unit, host, venue, editor, starts_at, minutes, state, ad_hoc_reason, "
        "policy, plan_row_id, rehearsal, portal_url, stream, recording, on_air_at, "
        "ended_at, revision"
    ),
    "question": (
        "id, interview_id, channel, channel_ref, portal_ref, nickname, text, "
        "received_at, state, reason, unit, revision"
    ),
    "question_words": ("question_id, interview_id, words"),
    "answer": ("id, interview_id, question_id, route, concern"),
    "answer_version": (
        "answer_id, number, label, question, text, remark, salt, state, drafted_by, "
        "drafted_at, submitted_at, decided_by, decided_at, reason, secrecy, legal_basis, "
        "photos"
    ),
    "publication": (
        "id, interview_id, answer_id, version, entry, number, sequence, role, label, "
        "text, question, remark, photos, spoken_at, late, released_by, released_at, "
        "state, sent_at, proved_at, sha256, fault"
    ),
    "said_words": ("publication_id, interview_id, words"),
    "duty": (
        "id, interview_id, ledger, question_id, kind, channel, suggested, unit, "
        "co_units, matter, level, verdict, due, state, open, version, pressed, began"
    ),
}
FULL, SMALL = Size(10, 500, 300), Size(2, 50, 60)


def fill(room: Room, size: Size) -> None:
    """Everything, behind what the room has."""
    settle(room)
    write = _in_a_file if room.database.engine.dialect.name == "sqlite" else _on_a_server
    with write(room) as put:
        for table, rows in _tables(size):
            put(table, rows)


def settle(room: Room) -> None:
    """The house follows a profile, and its departments are those of the programmes."""
    room.boss.execute(policy_choice.follow, PROFILE)
    for unit in UNITS:
        room.boss.execute(department.add, unit)


def _tables(size: Size) -> Iterator[tuple[str, Rows]]:
    yield "journal_head", _heads(size)
    yield "plan_row", _plan(size)
    yield "plan_row_version", _plan_versions(size)
    yield "interview", _interviews(size)
    yield "question", _questions(size)
    yield "question_words", _question_words(size)
    yield "answer", _answers(size)
    yield "answer_version", _answer_versions(size)
    yield "publication", _publications(size)
    yield "said_words", _said_words(size)
    yield "duty", _duties(size)


# rows; programme 1 is the room's own, question ids begin after a million


FIRST = 1_000_000


def _programmes(size: Size) -> Iterator[tuple[int, int, datetime]]:
    """Number, place in its year from 0, and when it was on air."""
    for n in range(size.all_programmes):
        year, place = divmod(n, size.programmes)
        day = timedelta(days=place * 360 / size.programmes)
        yield 2 + n, place, datetime(FIRST_YEAR + year, 1, 2, 7, tzinfo=BEGAN.tzinfo) + day


def _asked(size: Size) -> Iterator[tuple[int, int, datetime]]:
    """Number of the question, its programme, and when it came."""
    number = FIRST
    for programme, _place, at in _programmes(size):
        for n in range(size.questions):
            number += 1
            yield number, programme, at - timedelta(minutes=size.questions - n)


def _answered(size: Size) -> Iterator[tuple[int, int, datetime]]:
    return (one for one in _asked(size) if one[0] % EVERY_ANSWER == 0)


def _when(at: datetime) -> str:
    return at.isoformat(timespec="microseconds")


def _unit(number: int) -> str:
    return UNITS[number % len(UNITS)]


def words_of(number: int) -> str:
    """What a question says: a topic that very many share, a street that some do, or a rare name."""
    first, second = TOPICS[number % 10], TOPICS[number // 7 % 10]
    street = RARE if number % EVERY_RARE == 0 else STREETS[number // 13 % len(STREETS)]
    return f"{street}旁边的{first}和{second}，{ENDINGS[number % 5]}"


def reply_of(number: int) -> str:
    """What its answer says."""
    street = STREETS[number // 13 % len(STREETS)]
    return f"{_unit(number)}已经派人到{street}查看，{TOPICS[number % 10]}的问题本月内办好。"


def _heads(size: Size) -> Rows:
    return ((number, 0, "") for number, *_ in _programmes(size))


def _plan(size: Size) -> Rows:
    return ((n, at.year, place, 1, False) for n, place, at in _programmes(size))


def _plan_versions(size: Size) -> Rows:
    for n, _place, at in _programmes(size):
        topic = f"{TOPICS[n % 10]}专场{n}"
        yield (
            n, 1, "added", "", at.month, at.day, "", _unit(n), "", topic, "department",
            "", "", "", "[]", "boss", _when(at), "s",
        )  # fmt: skip


def _interviews(size: Size) -> Rows:
    """Those of the last year are followed up, all before are archived."""
    last = FIRST_YEAR + size.years - 1
    for n, _place, at in _programmes(size):
        yield (
            n, f"{TOPICS[n % 10]}专场{n}", _unit(n), "江晨", "访谈室", "编辑", _when(at), 60,
            "following_up" if at.year == last else "archived", "",
            PROFILE if at.year == last else "", n, False, "", "", "", _when(at),
            _when(at + timedelta(hours=1)), 9,
        )  # fmt: skip


def _questions(size: Size) -> Rows:
    for n, here, at in _asked(size):
        state = "screened_in" if n % EVERY_ANSWER == 0 else "received"
        yield (
            n, here, "email", str(n), "", f"网友{n % 97}", words_of(n), _when(at), state, "",
            _unit(n), 1,
        )  # fmt: skip


@cache
def _found_by(text: str, name: str) -> str:
    return looked_through(text, name)


def _question_words(size: Size) -> Rows:
    return ((n, here, _found_by(words_of(n), "网友")) for n, here, _at in _asked(size))


def _answers(size: Size) -> Rows:
    return ((n, here, n, "feed", "") for n, here, _at in _answered(size))


def _answer_versions(size: Size) -> Rows:
    for n, _here, at in _answered(size):
        yield (
            n, 1, _unit(n), words_of(n), reply_of(n), "", "s", "approved", "aide", _when(at),
            _when(at), "reviewer", _when(at), "", "open", "", "",
        )  # fmt: skip


def _publications(size: Size) -> Rows:
    for n, here, at in _answered(size):
        yield (
            n, here, n, 1, f"answer-{n}", 1, n, "department", _unit(n), reply_of(n), words_of(n),
            "", "", _when(at), False, "publisher", _when(at), "online", _when(at), _when(at), "d",
            "",
        )  # fmt: skip


def _said_words(size: Size) -> Rows:
    return ((n, here, _found_by(reply_of(n), _unit(n))) for n, here, _at in _answered(size))


def _duties(size: Size) -> Rows:
    """Some for each programme; those of the last year are open."""
    last = FIRST_YEAR + size.years - 1
    for n, here, at in _asked(size):
        if n % EVERY_DUTY == 0:
            open_one = at.year == last
            yield (
                n, here, "unanswered", n, "question", "email", "", _unit(n), "[]", "", "", "",
                (at + timedelta(days=14)).date().isoformat(), "open" if open_one else "done",
                open_one, 1, 0, at.date().isoformat(),
            )  # fmt: skip


# two kinds of database


Put = Callable[[str, Rows], None]
INDEXED = {"question_words": "question_grams", "said_words": "said_grams"}


@contextmanager
def _in_a_file(room: Room) -> Iterator[Put]:
    """Triggers are taken away and put back; a commit for every batch keeps the log small."""
    raw = room.database.engine.raw_connection()
    connection: Any = raw.driver_connection
    kept = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    triggers = kept.fetchall()
    for name, _sql in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("PRAGMA foreign_keys = OFF")

    def put(table: str, rows: Rows) -> None:
        marks = ", ".join("?" * (COLUMNS[table].count(",") + 1))
        add = f"INSERT INTO {table} ({_quoted(table)}) VALUES ({marks})"  # noqa: S608 - our own
        while batch := list(islice(rows, BATCH)):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(add, batch)
            if table in INDEXED:
                known = ((row[0], _grams(row[2])) for row in batch)
                index = f"INSERT INTO {INDEXED[table]} (rowid, words) VALUES (?, ?)"  # noqa: S608
                connection.executemany(index, known)
            connection.execute("COMMIT")

    try:
        yield put
    finally:
        for _name, sql in triggers:
            connection.execute(sql)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("ANALYZE")
        raw.close()


@cache
def _grams(words: str) -> str:
    return " ".join(grams(words))


@contextmanager
def _on_a_server(room: Room) -> Iterator[Put]:
    """As the server's owner, who may put triggers aside; indexes of pairs are made at the end."""
    import psycopg

    url = make_url(room.database.url)
    with psycopg.connect(
        host=url.host, port=url.port, dbname=url.database, user=OWNER, password=OWNER_PASSWORD
    ) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("SET maintenance_work_mem = '512MB'")
        for table in INDEXED:
            connection.execute(f"DROP INDEX ix_{table}_pairs".encode())

        def put(table: str, rows: Rows) -> None:
            copy_in = f"COPY {table} ({_quoted(table)}) FROM STDIN"
            with connection.cursor() as cursor, cursor.copy(copy_in.encode()) as copy:
                for row in rows:
                    copy.write_row(row)

        yield put
        for table in INDEXED:
            made = f"CREATE INDEX ix_{table}_pairs ON {table} USING gin (pairs_of(words))"
            connection.execute(made.encode())
        connection.commit()
        connection.autocommit = True
        connection.execute("VACUUM ANALYZE")


def _quoted(table: str) -> str:
    return ", ".join(f'"{one.strip()}"' for one in COLUMNS[table].split(","))
