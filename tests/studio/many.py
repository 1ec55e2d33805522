"""A programme with more questions than anybody reads: as many as asked for, in a moment."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from studio.database import Database

BEGAN = datetime(2025, 6, 20, 6, tzinfo=UTC)
INSERT = (
    "INSERT INTO question (id, interview_id, channel, channel_ref, portal_ref, nickname, text,"
    " received_at, state, reason, unit, revision)"
    " VALUES (?, 1, 'email', ?, '', ?, ?, ?, 'received', '', '', 0)"
)
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
    """Adds questions 1 to `number` to programme 1, one after the other in time."""
    raw = database.engine.raw_connection()
    connection = raw.driver_connection
    assert connection is not None
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(INSERT, _rows(number))
    connection.execute("COMMIT")
    raw.close()


def _rows(number: int) -> Iterator[tuple[object, ...]]:
    for one in range(1, number + 1):
        at = BEGAN + timedelta(milliseconds=30 * one)
        yield one, str(one), name_of(one), text_of(one), at.isoformat(timespec="microseconds")
