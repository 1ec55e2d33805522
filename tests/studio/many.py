"""A programme with more questions than anybody reads: as many as asked for, in a moment."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from studio.database import Database
from studio.finding import grams, looked_through

BEGAN = datetime(2025, 6, 20, 6, tzinfo=UTC)
COLUMNS = (
    "id, interview_id, channel, channel_ref, portal_ref, nickname, text,"
    " received_at, state, reason, unit, revision"
)
COPY = "COPY question ({}) FROM STDIN"
REST = ("", "", 0)
INSERT = (
    f"INSERT INTO question ({COLUMNS})"
    " VALUES (?, 1, 'email', ?, '', ?, ?, ?, 'received', '', '', 0)"
)
INSERT_WORDS = "INSERT INTO question_words VALUES (?, 1, ?)"
INDEX_WORDS = "INSERT INTO question_grams (rowid, words) VALUES (?, ?)"
TOPICS = (
    "停车位",
    "夜市烧烤",
    "学区",
    "医保报销",
    "WiFi",
    "公交APP",
    "养老院",
    "路灯",
    "噪音",
    "社保",
)
ENDINGS = ("怎么办理？", "什么时候修好？", "能不能再便宜一点", "没有人管！", "谢谢领导。")


def text_of(number: int) -> str:
    """The words of one question; neighbours differ, and some share a topic."""
    first, second = TOPICS[number % 10], TOPICS[number // 7 % 10]
    return f"第{number}号楼旁边的{first}和{second}，{ENDINGS[number % 5]}"


def name_of(number: int) -> str:
    """The nickname of who asked it."""
    return f"网友{number % 977}"


def fill(database: Database, number: int) -> None:
    """Adds questions 1 to `number` to programme 1 of a file, one after the other in time."""
    raw = database.engine.raw_connection()
    connection = raw.driver_connection
    assert connection is not None
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(INSERT, _rows(number))
    connection.executemany(INSERT_WORDS, _words(number))
    connection.executemany(INDEX_WORDS, _grams(number))
    connection.execute("COMMIT")
    raw.close()


def fill_server(database: Database, number: int) -> None:
    """The same on a server."""
    with database.altering() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        with raw.cursor() as cursor:
            with cursor.copy(COPY.format(COLUMNS)) as copy:
                for row in _rows(number):
                    copy.write_row((row[0], 1, "email", row[1], "", *row[2:5], "received", *REST))
            with cursor.copy("COPY question_words FROM STDIN") as copy:
                for one, words in _words(number):
                    copy.write_row((one, 1, words))
        connection.exec_driver_sql("ANALYZE question")
        connection.exec_driver_sql("ANALYZE question_words")


def _rows(number: int) -> Iterator[tuple[object, ...]]:
    for one in range(1, number + 1):
        at = BEGAN + timedelta(milliseconds=30 * one)
        yield one, str(one), name_of(one), text_of(one), at.isoformat(timespec="microseconds")


def _words(number: int) -> Iterator[tuple[int, str]]:
    for one in range(1, number + 1):
        yield one, looked_through(text_of(one), name_of(one))


def _grams(number: int) -> Iterator[tuple[int, str]]:
    for one, words in _words(number):
        yield one, " ".join(grams(words))
