"""Which column of somebody's list is what: found by the headings in use, changed by a person."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache

from studio.channel import HOTLINE, WECHAT
from studio.topic import Kind
from studio.words import Words


class Column(StrEnum):
    """What a column can be to us; what is none of these is not taken in."""

    TEXT = "text"
    AT = "at"
    REF = "ref"
    NAME = "name"
    NICKNAME = "nickname"
    SEX = "sex"
    UNIT = "unit"
    KIND = "kind"
    ASKER = "asker"


COLUMN_NAMES = {
    Column.TEXT: Words("内容"), Column.AT: Words("收到时间"), Column.REF: Words("工单编号"),
    Column.NAME: Words("姓名"), Column.NICKNAME: Words("昵称"), Column.SEX: Words("性别"),
    Column.UNIT: Words("承办单位"), Column.KIND: Words("类别"), Column.ASKER: Words("用户标识"),
}  # fmt: skip
HEADINGS = {
    Column.TEXT: (
        "诉求内容", "问题描述", "来电内容", "工单内容", "留言内容", "消息内容", "反映内容",
        "诉求描述", "提问内容", "咨询内容", "主要内容", "问题内容", "内容", "问题", "留言",
        "text", "content",
    ),
    Column.AT: (
        "来电时间", "受理时间", "留言时间", "发送时间", "诉求时间", "登记时间", "提交时间",
        "创建时间", "来件时间", "收到时间", "时间", "日期", "time", "createtime",
    ),
    Column.REF: (
        "工单编号", "工单号", "工单流水号", "受理编号", "诉求编号", "受理单号", "流水号", "消息id",
        "留言id", "msgid", "编号", "id",
    ),
    Column.NICKNAME: (
        "昵称", "微信昵称", "用户昵称", "网友昵称", "网名", "网友", "留言人", "nickname",
    ),
    Column.NAME: ("来电人", "来电人姓名", "诉求人", "诉求人姓名", "联系人", "姓名", "称呼",
                  "来信人"),
    Column.SEX: ("性别", "来电人性别", "sex"),
    Column.UNIT: ("承办单位", "责任单位", "主办单位", "处理单位", "转办单位", "承办部门",
                  "责任部门"),
    Column.KIND: ("诉求类型", "诉求类别", "工单类型", "类型", "类别", "业务类型"),
    Column.ASKER: ("openid", "用户openid", "用户id", "用户标识", "unionid"),
}  # fmt: skip
"""As 12345 hotlines and WeChat accounts export them; the first that is there is the one."""
PHONES = (
    "联系电话", "来电号码", "电话", "手机", "手机号", "手机号码", "联系方式", "主叫号码",
    "电话号码", "身份证号", "证件号码", "地址", "联系地址",
)  # fmt: skip
"""What is recognised and never taken in."""
KINDS = {
    Kind.SUGGESTION: ("建议", "建言", "献策", "意见"),
    Kind.REPORT: ("反映", "投诉", "举报", "情况"),
}
BEHIND = re.compile(r"[(（【\[].*$|[\s*＊:：_\-]+")
MOST_TITLES = 10
"""A heading may stand below so many lines of title."""
Mapped = Mapping[Column, int]


def heading(words: str) -> str:
    """A heading without what people put around it."""
    return BEHIND.sub("", unicodedata.normalize("NFKC", words)).lower()


def columns_of(headings: Sequence[str]) -> dict[Column, int]:
    """Where each column is, by its heading; a column is one thing at most."""
    plain = [heading(each) for each in headings]
    found: dict[Column, int] = {}
    for column, names in HEADINGS.items():
        at = next((plain.index(name) for name in names if name in plain), None)
        if at is not None:
            found[column] = at
    return found


def heading_line(lines: Sequence[Sequence[str]]) -> int:
    """Which of the first lines holds the headings: the one with most of them, else the first."""
    told = [len(columns_of(line)) for line in lines[:MOST_TITLES]]
    return told.index(max(told)) if told else 0


def left_out(headings: Sequence[str]) -> tuple[str, ...]:
    """The columns with telephone numbers and the like, as they are called there."""
    return tuple(each for each in headings if heading(each) in PHONES)


def channel_of(found: Mapped, headings: Sequence[str]) -> str:
    """By which channel such a list comes, most probably; '' where nothing tells."""
    plain = {heading(each) for each in headings}
    if Column.ASKER in found or any("微信" in each for each in plain):
        return WECHAT
    hotline = any(each.startswith(("工单", "来电", "诉求", "受理")) for each in plain)
    return HOTLINE if hotline else ""


@cache
def kind_in(words: str) -> str:
    """The kind that a list's own word means; a question where it means none."""
    for kind, signs in KINDS.items():
        if any(sign in words for sign in signs):
            return kind.value
    return Kind.QUESTION.value
