"""The numbers of a text: amounts, shares, days, hours, telephone numbers, in either writing.

Two figures are the same where their value is, and their unit where both have one that is known.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import prod

from studio.folded import Folded, fold

DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
SCALES = {"万": 10**4, "亿": 10**8}
ARABIC = r"\d+(?:,\d{3})*(?:\.\d+)?"
CHINESE = (
    "[零〇一二两三四五六七八九十](?:[零〇一二两三四五六七八九十百千万亿]*)"
    "(?:点[零一二三四五六七八九]+)?"
)
NUMBER = f"(?:{ARABIC}|{CHINESE})"
TIMES = ("个工作日", "工作日", "个自然日", "自然日", "个月", "日", "天", "月", "年", "周", "小时",
         "分钟", "元")  # fmt: skip
"""A single 一 counts before these alone: elsewhere it mostly counts nothing."""
UNITS = (
    *TIMES, "平方米", "公里", "公斤", "千克", "克", "米", "吨", "升", "岁", "人", "户", "家", "名",
    "位", "件", "份", "处", "条", "款", "项", "章", "次", "倍", "号", "楼", "层", "室", "台", "辆",
    "亩", "瓶", "批", "时",
)  # fmt: skip
LIKE = {"个工作日": "工作日", "个自然日": "日", "自然日": "日", "天": "日", "个月": "月",
        "千克": "公斤"}  # fmt: skip
FIGURE = re.compile(
    rf"(?:百分之(?P<share>{NUMBER})|(?P<percent>{ARABIC})\s*%)"
    r"|(?P<phone>\d{3,4}-\d{3,4}-\d{4}|\d{3,4}-\d{7,8})"
    rf"|(?P<year>\d{{4}}|[零〇一二三四五六七八九]{{4}})[年./-](?P<month>{NUMBER})[月./-]"
    rf"(?:(?P<day>{NUMBER})[日号]?)?"
    rf"|(?P<of_year>{NUMBER})月(?P<of_month>{NUMBER})[日号]"
    r"|(?P<hour>\d{1,2})[:时点](?P<minute>\d{2})分?(?!\d)"
    rf"|(?P<ordinal>第)?(?P<number>{NUMBER})\s*(?P<scale>[万亿千百]{{1,2}})?[多余]?\s*"
    rf"(?P<unit>{'|'.join(sorted(UNITS, key=len, reverse=True))})?"
)
LONGEST = 40
"""Signs; what is longer is no amount, and is compared as it is written."""
TELEPHONE = re.compile(r"0\d{6,}")
"""Its leading nought is a part of it."""
ENUMERATED = re.compile(
    r"\s*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、．]|\d{1,2}\.(?!\d))"
)


@dataclass(frozen=True)
class Figure:
    """A number as it is written, what it is worth, and of what."""

    shown: str
    value: str
    unit: str = ""

    def same_as(self, other: "Figure") -> bool:
        """Whether both say the same."""
        alike = not self.unit or not other.unit or self.unit == other.unit
        return self.value == other.value and alike


def figures(text: str) -> tuple[Figure, ...]:
    """Every number of a text that says how much, when, or whom to call."""
    plain = fold(text)
    begins = ENUMERATED.match(plain.text)
    return tuple(_figures(text, plain, begins.end() if begins else 0))


def without_ground(text: str, grounds: tuple[str, ...]) -> tuple[str, ...]:
    """The numbers of a text that stand in none of these, as they are written."""
    known = [figure for ground in grounds for figure in _told(ground)]
    loose = (one for one in figures(text) if not any(one.same_as(each) for each in known))
    return tuple(dict.fromkeys(one.shown for one in loose))


def _told(ground: str) -> Iterator[Figure]:
    """What a ground says: a day in full tells its year, and its day of the year, as well."""
    for one in figures(ground):
        yield one
        year, _, rest = one.value.partition("/")
        if one.unit == "day" and rest:
            yield Figure(one.shown, rest, "day")
            if "/" in rest:
                yield Figure(one.shown, f"{year}/{rest.partition('/')[0]}", "day")
            yield Figure(one.shown, year, "年")


def _figures(text: str, plain: Folded, begins: int) -> Iterator[Figure]:
    for found in FIGURE.finditer(plain.text, begins):
        start, end = plain.written(*found.span())
        shown = text[start:end].strip()
        kind = found.lastgroup
        if kind in ("share", "percent"):
            yield Figure(shown, _value(found["share"] or found["percent"]), "%")
        elif kind == "phone":
            yield Figure(shown, found["phone"].replace("-", ""))
        elif kind in ("month", "day", "of_month"):
            yield Figure(shown, _day(found), "day")
        elif kind == "minute":
            yield Figure(shown, f"{int(found['hour'])}:{found['minute']}", "hour")
        elif _counts(found):
            yield _counted(shown, found)


def _day(found: re.Match[str]) -> str:
    if found["of_year"]:
        parts = (found["of_year"], found["of_month"])
    else:
        parts = tuple(filter(None, (found["year"], found["month"], found["day"])))
    return "/".join(map(_value, parts))


def _counts(found: re.Match[str]) -> bool:
    """Whether Chinese figures say how much: 一律 and 万一 do not, 三十 and 一年 do."""
    number, unit = found["number"], found["unit"] or ""
    if number[0].isdigit() and number[0] < "\u3000":
        return True
    if len(number) > 1:
        return bool(unit) or any(sign in number for sign in "十百千万亿点")
    if found["ordinal"] or found["scale"]:
        return bool(unit or found["scale"])
    return unit in TIMES if number == "一" else bool(unit)


def _counted(shown: str, found: re.Match[str]) -> Figure:
    worth, unit, scale = _value(found["number"]), found["unit"] or "", found["scale"] or ""
    if scale and len(worth) <= LONGEST:
        worth = _plain(Fraction(worth) * prod({**SCALES, **TENS}[sign] for sign in scale))
    if unit == "时":
        return Figure(shown, f"{worth}:00", "hour")
    return Figure(shown, worth, LIKE.get(unit, unit))


def _value(number: str) -> str:
    """One writing for all: no commas, no leading noughts, no empty places behind the point."""
    if len(number) > LONGEST or TELEPHONE.fullmatch(number):
        return number
    if number[0].isdigit() and number[0] < "\u3000":
        return _plain(Fraction(number.replace(",", "")))
    whole, _, part = number.partition("点")
    if not any(sign in whole for sign in (*TENS, *SCALES)):
        worth = "".join(str(DIGITS[sign]) for sign in whole)
    else:
        worth = str(_read(whole))
    tail = "".join(str(DIGITS[sign]) for sign in part)
    return _plain(Fraction(f"{worth}.{tail}" if tail else worth))


def _read(number: str) -> int:
    """三百二十 is 320; 十 alone is 10."""
    total = section = digit = 0
    for sign in number:
        if sign in DIGITS:
            digit = DIGITS[sign]
        elif sign in TENS:
            section += (digit or 1) * TENS[sign]
            digit = 0
        else:
            total, section, digit = (total + section + digit) * SCALES[sign], 0, 0
    return total + section + digit


def _plain(worth: Fraction) -> str:
    """Exact, however long: decimals of other people are not rounded into each other."""
    whole, rest = divmod(worth, 1)
    places = len(str(rest.denominator)) * 4 if rest else 0
    tail = f"{int(rest * 10**places):0{places}}".rstrip("0") if places else ""
    return f"{whole}.{tail}" if tail else str(whole)
