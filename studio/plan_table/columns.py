"""What the columns of a plan table are called, by whoever made it."""

from enum import StrEnum

from studio.table_file import Columns

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
PLAN_COLUMNS = Columns(COLUMNS, frozenset({Column.UNITS, Column.WHEN, Column.TOPIC}))
