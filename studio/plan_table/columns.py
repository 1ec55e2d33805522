"""What the columns of a plan table are called, by whoever made it."""

import re
from collections.abc import Sequence
from enum import StrEnum

from studio.folded import folded

USUAL = ("序号", "责任单位", "访谈时间", "访谈主题", "备注")
"""The five of the notice of 2018, where no profile says otherwise (A6)."""


class Column(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    UNITS = "units"
    WHEN = "when"
    TOPIC = "topic"
    KIND = "kind"
    SERIES = "series"
    RANK = "rank"
    REMARK = "remark"


COLUMNS = {
    Column.NUMBER: ("序号", "编号", "期次", "期数", "期号", "no"),
    Column.UNITS: (
        "责任单位", "部门名称", "单位", "部门", "单位名称", "责任部门", "承办单位", "主办单位",
        "访谈单位", "参加单位", "访谈部门", "受访单位",
    ),
    Column.WHEN: (
        "访谈时间", "月份", "时间", "日期", "播出时间", "交流时间", "计划时间", "安排时间",
        "访谈日期", "拟定时间",
    ),
    Column.TOPIC: ("访谈主题", "主题", "交流主题", "访谈内容", "题目", "内容", "访谈题目"),
    Column.KIND: ("类型", "类别", "节目类型", "形式"),
    Column.SERIES: ("系列", "系列名称"),
    Column.RANK: ("出席人", "嘉宾", "受邀嘉宾", "访谈嘉宾", "参与领导", "出席领导", "人员"),
    Column.REMARK: ("备注", "说明", "备考"),
}  # fmt: skip
NAMES = {folded(name): column for column, names in COLUMNS.items() for name in names}
BRACKETS = re.compile(r"[（(\[【〔].*?[）)\]】〕]")
EMPTY = re.compile(r"[\s:：*·、_-]+")
LEAST = 2
"""So many columns must be known for a line to be a heading."""
FIRST_LINES = 15


def column_named(words: str) -> Column | None:
    """What a heading means: blanks, line breaks, brackets and traditional signs do not matter."""
    return NAMES.get(EMPTY.sub("", BRACKETS.sub("", folded(words))))


def headings_in(rows: Sequence[Sequence[str]]) -> tuple[int, int, dict[Column, int]] | None:
    """Where the heading begins and how many lines it has, and the place of each column.

    A heading over two lines (访谈 above 时间) is read as one. None where there is none.
    """
    best: tuple[int, int, dict[Column, int]] | None = None
    for at in range(min(FIRST_LINES, len(rows))):
        for lines in (1, 2):
            where = _columns(rows[at : at + lines]) if at + lines <= len(rows) else {}
            known = {Column.UNITS, Column.WHEN, Column.TOPIC} & where.keys()
            if len(where) >= LEAST and known and (best is None or len(where) > len(best[2])):
                best = (at, lines, where)
    return best


def _columns(rows: Sequence[Sequence[str]]) -> dict[Column, int]:
    width = max(len(row) for row in rows)
    where: dict[Column, int] = {}
    for place in range(width):
        words = "".join(row[place] for row in rows if place < len(row))
        column = column_named(words)
        if column is not None:
            where.setdefault(column, place)
    return where
