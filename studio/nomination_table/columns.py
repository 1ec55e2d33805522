"""What the columns of a nomination form are called, by whoever made it."""

from enum import StrEnum

from studio.table_file import Columns


class Column(StrEnum):
    """What a column, or a labelled cell, holds: a field of the form, or its policy document."""

    UNIT = "unit"
    WHEN = "when_said"
    GUESTS = "guests"
    TOPIC = "topic"
    CONTENT = "content"
    ADVICE = "advice"
    CONTACT = "contact"
    PHONE = "phone"
    FAX = "fax"
    DOCUMENT = "document"
    DOCUMENT_DATE = "document_date"


NAMES = {
    Column.UNIT: ("单位", "报送单位", "单位名称", "责任单位", "部门", "部门名称", "填报单位"),
    Column.WHEN: ("访谈时间", "时间", "拟访谈时间", "建议访谈时间", "建议时间", "交流时间", "日期"),
    Column.GUESTS: ("受邀嘉宾", "嘉宾", "访谈嘉宾", "嘉宾姓名和职务", "参与领导", "嘉宾姓名及职务"),
    Column.TOPIC: ("访谈主题", "主题", "交流主题", "拟访谈主题", "题目"),
    Column.CONTENT: ("主要内容", "内容", "访谈内容", "内容提要", "访谈主要内容"),
    Column.ADVICE: (
        "对栏目的意见和建议", "意见和建议", "意见建议", "对栏目的意见建议", "对栏目的建议", "建议",
    ),
    Column.CONTACT: ("单位联系人", "联系人", "联络员", "联系人姓名"),
    Column.PHONE: ("联系电话", "电话", "联系方式", "办公电话", "手机"),
    Column.FAX: ("传真", "传真号码", "传真电话"),
    Column.DOCUMENT: ("文号", "依据文件", "政策文件", "依据文号"),
    Column.DOCUMENT_DATE: ("发文日期", "文件日期", "成文日期", "印发日期"),
}  # fmt: skip
FORM_COLUMNS = Columns(NAMES, frozenset({Column.UNIT, Column.TOPIC, Column.GUESTS}))
SEVERAL_LINES = (Column.GUESTS, Column.CONTENT, Column.ADVICE)
"""Cells whose line breaks are the writer's."""
