"""Profiles in TOML files: read, and refused with file, key and what is wrong.

id = "zhuhai-2022"
name = "珠海 2022"
notice = "…"

[notice_days]
value = 7
clause = "提前7天发布预告"
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NoReturn

from studio.errors import Refusal
from studio.naming import TITLE, with_boxes
from studio.policy.profile import Profile, Rule, Value
from studio.policy.rules import RULES, Form, RuleKind
from studio.words import Words

MOST_BYTES = 20_000
ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
HEAD = ("id", "name", "notice")
LONGEST = 300
MOST_TEXTS = 20
DECEMBER = 12


def profile_in(file: str, text: str) -> Profile:
    """The profile that a file's text holds. Refusal names file and key. file: its name."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refusal("制度文件 {file} 不是 TOML：{why}", file=file, why=str(error)) from error
    head = {key: _line(file, key, table.get(key), TITLE) for key in HEAD}
    if ID.fullmatch(head["id"]) is None:
        _refuse(file, "id", Words("只能用小写字母、数字和短横线，不超过 40 个"))
    rules = {key: _rule(file, key, table[key], head["notice"]) for key in RULES if key in table}
    unknown = next((key for key in table if key not in RULES and key not in HEAD), None)
    if unknown is not None:
        _refuse(file, unknown, Words("没有这一项规定"))
    if not rules:
        raise Refusal("制度文件 {file} 里一项规定都没有。", file=file)
    return Profile(**head, rules=rules)


@cache
def built_in() -> tuple[Profile, ...]:
    """The profiles that come with the program, by id. Refusal where a file was spoilt."""
    found = [
        profile_in(entry.name, entry.read_text(encoding="utf-8"))
        for entry in files("resources").joinpath("policies").iterdir()
        if entry.name.endswith(".toml")
    ]
    return tuple(sorted(found, key=lambda one: one.id))


def _rule(file: str, key: str, given: Any, notice: str) -> Rule:
    if not isinstance(given, dict):
        _refuse(file, key, Words("要写成一节，里面有 value 和 clause"))
    extra = next((name for name in given if name not in ("value", "clause", "source")), None)
    if extra is not None:
        _refuse(file, f"{key}.{extra}", Words("没有这一项，这里只有 value、clause 和 source"))
    if "value" not in given:
        _refuse(file, f"{key}.value", Words("没有写"))
    clause = _line(file, f"{key}.clause", given.get("clause"), LONGEST)
    source = _line(file, f"{key}.source", given.get("source", notice), TITLE)
    return Rule(key, _value(file, f"{key}.value", given["value"], RULES[key]), clause, source)


def _value(file: str, key: str, value: Any, kind: RuleKind) -> Value:
    read = READERS[kind.form](value, kind)
    if isinstance(read, Words):
        _refuse(file, key, read)
    return read


def _number(value: Any, kind: RuleKind) -> Value:
    good = isinstance(value, int) and not isinstance(value, bool)
    if not good or not kind.low <= value <= kind.high:
        return Words("须为 {low} 到 {high} 的整数", low=kind.low, high=kind.high)
    return int(value)


def _text(value: Any, _kind: RuleKind) -> Value:
    return _bare(value) if _is_line(value, LONGEST) else Words("须为一行文字")


def _texts(value: Any, _kind: RuleKind) -> Value:
    good = isinstance(value, list) and 0 < len(value) <= MOST_TEXTS
    if not good or not all(_is_line(each, LONGEST) for each in value):
        return Words("须为 1 到 {n} 项文字", n=MOST_TEXTS)
    if len(set(value)) < len(value):
        return Words("有两项是一样的")
    return tuple(_bare(each) for each in value)


def _months(value: Any, _kind: RuleKind) -> Value:
    good = isinstance(value, list) and [type(each) for each in value] == [int, int]
    if not good or not 1 <= value[0] <= value[1] <= DECEMBER:
        return Words("须为两个月份，先首月后末月，如 [3, 12]")
    return (value[0], value[1])


def _flag(value: Any, _kind: RuleKind) -> Value:
    return value if isinstance(value, bool) else Words("须为 true 或 false")


READERS = {
    Form.NUMBER: _number, Form.TEXT: _text, Form.TEXTS: _texts, Form.MONTHS: _months,
    Form.FLAG: _flag,
}  # fmt: skip


def _line(file: str, key: str, value: Any, longest: int) -> str:
    if not _is_line(value, longest):
        _refuse(file, key, Words("须写一行文字，不超过 {n} 个字", n=longest))
    return _bare(value)


def _is_line(value: Any, longest: int) -> bool:
    text = isinstance(value, str) and 0 < len(value.strip()) <= longest
    return text and not with_boxes(value)


def _bare(value: str) -> str:
    """A text of a file, never a sentence of ours."""
    return value.strip()


def _refuse(file: str, key: str, why: str) -> NoReturn:
    raise Refusal("制度文件 {file} 的 {key} 有误：{why}。", file=file, key=key, why=why)
