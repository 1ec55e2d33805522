"""A line of a list as the question it would become, or why it cannot become one."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from studio.sheet.columns import Column, Mapped, kind_in
from studio.sheet.moments import moment
from studio.topic import Kind
from studio.words import Words

MOST_TEXT, MOST_NAME, MOST_REF = 5000, 60, 200
"""What the portal's own form takes."""
OUR_REF = "x-"
"""Before the digest that names a line without a number of its own."""
LONG_TEXT = Words("内容超过 {most:,} 个字", most=MOST_TEXT)
LONG_REF = Words("编号超过 {most} 个字", most=MOST_REF)
LONG_NAME = Words("称呼超过 {most} 个字", most=MOST_NAME)
UNKEPT = Words("有不能保存的字符")
UNKEEPABLE = re.compile("[\0\ud800-\udfff]")
DOUBLE_NAMES = frozenset({
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯",
    "端木", "南宫", "独孤", "长孙", "宇文", "轩辕", "钟离", "呼延", "申屠", "澹台", "公冶", "濮阳",
})  # fmt: skip
POLITE = (
    "先生", "女士", "小姐", "同志", "老师", "某某", "某", "阿姨", "师傅", "大爷", "**", "*",
    "市民", "群众", "匿名", "网友",
)  # fmt: skip
"""What stands behind a surname or alone; of two that fit, the longer first."""
FAMILIAR = "老小阿"
"""Before a surname among people who know each other."""
FIGURES = re.compile(r"\d[\d\s\-]{4,}")
"""A telephone number where a name should be."""
SOMEBODY = "市民"


@dataclass(frozen=True, slots=True)
class Draft:
    """One line; number: where it stands in the file; fault: why it cannot be taken in.

    at is None where the file says no times at all: then it is the time of taking in.
    """

    number: int
    ref: str = ""
    at: datetime | None = None
    nickname: str = ""
    public_name: str = ""
    text: str = ""
    unit: str = ""
    kind: str = Kind.QUESTION.value
    fault: str = ""

    @property
    def id(self) -> int:
        """Its line."""
        return self.number


def drafts(rows: Iterable[tuple[int, Sequence[str]]], where: Mapped) -> Iterator[Draft]:
    """Every line that is not empty; the second with a number that was there is at fault."""
    seen: dict[str, int] = {}
    for number, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        made = _draft(number, cells, where)
        before = seen.setdefault(made.ref, number) if not made.fault else number
        if before != number:
            fault = Words("与第 {number} 行重复", number=before)
            made = Draft(number, made.ref, nickname=made.nickname, text=made.text, fault=fault)
        yield made


def _draft(number: int, cells: Sequence[str], where: Mapped) -> Draft:
    said = {column: cells[at].strip() if at < len(cells) else "" for column, at in where.items()}
    text, when = said.get(Column.TEXT, ""), said.get(Column.AT)
    at = moment(when) if when else None
    name = said.get(Column.NICKNAME, "") or said.get(Column.NAME, "")
    public = name if said.get(Column.NICKNAME) else public_name(name, said.get(Column.SEX, ""))
    ref = said.get(Column.REF, "") or _digest(said.get(Column.ASKER, "") or name, at, text)
    fault = _fault(said, at, ref, name)
    if fault:
        return Draft(number, ref[:MOST_REF], nickname=public, text=text[:SHOWN], fault=fault)
    return Draft(
        number, ref, at, name, public, text, _one_line(said.get(Column.UNIT, "")),
        kind_in(said.get(Column.KIND, "")),
    )  # fmt: skip


def public_name(name: str, sex: str = "") -> str:
    """What the public reads of somebody's real name: the surname alone.

    The whole name stays with the raw text.
    """
    bare = FIGURES.sub("", name).strip()
    if bare != name:
        return public_name(bare, sex) or SOMEBODY
    said = next((one for one in POLITE if name.endswith(one)), "")
    given = name.removesuffix(said)
    if not given or not "\u4e00" <= given[0] <= "\u9fff":
        return name
    surname = given[:2] if _two_signs(given) else given[0]
    polite = said or {"男": "先生", "女": "女士"}.get(sex[:1], "某")
    return surname + polite


def _two_signs(given: str) -> bool:
    """Whether a surname has two: one of the double ones, or as friends say it."""
    familiar = len(given) == 2 and given[0] in FAMILIAR  # noqa: PLR2004
    return familiar or (given[:2] in DOUBLE_NAMES and len(given) > 2)  # noqa: PLR2004


def _fault(said: dict[Column, str], at: datetime | None, ref: str, name: str) -> str:
    """The first thing that is wrong with a line; empty where nothing is."""
    text, when = said.get(Column.TEXT, ""), said.get(Column.AT)
    if not text or when == "" or (when and at is None):
        return _lacking(text, when or "")
    for kept, most, fault in (
        (text, MOST_TEXT, LONG_TEXT),
        (ref, MOST_REF, LONG_REF),
        (name, MOST_NAME, LONG_NAME),
    ):
        if len(kept) > most:
            return fault
        if not kept.isprintable() and UNKEEPABLE.search(kept):
            return UNKEPT
    return ""


def _lacking(text: str, when: str) -> str:
    if not text:
        return Words("没有内容")
    return Words("看不懂时间“{time}”", time=when[:SHOWN]) if when else Words("没有时间")


def _one_line(unit: str) -> str:
    """A hint is shown on one line, or not at all."""
    return unit if len(unit) <= MOST_NAME and unit.isprintable() else ""


def _digest(who: str, at: datetime | None, text: str) -> str:
    """The same words by the same person at the same time are the same question."""
    whole = "\n".join((who, at.isoformat() if at else "", text))
    return OUR_REF + hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]


SHOWN = 60
