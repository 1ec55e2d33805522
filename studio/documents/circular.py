"""The circular (情况通报): what a quarter's figures say, unit by unit, for everybody to read.

What it says is settled here, from the figures of an assessment; how it looks, `circular_paper.py`
knows. Units are ranked by their written answers in time, then by how much they answered at all.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

from studio.assessment import (
    Assessment,
    Figure,
    Figures,
    Part,
    Span,
    assessment,
    columns,
    lines,
    percent,
)
from studio.errors import Refusal
from studio.journal import Reader
from studio.naming import TITLE, written
from studio.words import Words
from studio.year_plan import Lack

F = Figure
CIRCULAR = Words("通报")
MOST_RANKED = 30
MOST_COLUMNS = 7
"""So many stand beside the units on a page."""
ANSWERS = frozenset(
    {F.HELD, F.RECEIVED, F.ON_AIR, F.IN_WRITING, F.UNANSWERED, F.REPLY_ON_TIME, F.REPLY_DAYS}
)
NOTHING_TO_SAY = {"0", "—", ""}
Table = tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]


@dataclass(frozen=True)
class Given:
    """What a person adds: who issues it, its mark (机关代字), its number, and to whom it goes."""

    organ: str
    mark: str
    number: int
    addressee: str
    day: date


@dataclass(frozen=True)
class Circular:
    """All that stands on the paper; tables: a heading, heads and rows each, the sum last."""

    organ: str
    number: str
    title: str
    addressee: str
    opening: str
    tables: tuple[Table, ...]
    ranking: tuple[str, ...]
    lacks: tuple[str, ...]
    day: str

    def written(self) -> bytes:
        """As another process reads it."""
        return json.dumps(asdict(self)).encode("ascii")

    @staticmethod
    def read(data: bytes) -> "Circular":
        """What `written` wrote."""
        told = json.loads(data)
        tables = tuple(
            (name, tuple(heads), tuple(map(tuple, rows))) for name, heads, rows in told["tables"]
        )
        texts = {name: tuple(told[name]) for name in ("ranking", "lacks")}
        return Circular(**{**told, "tables": tables, **texts})


def circular(reader: Reader, span: Span, kind: str, given: Given) -> Circular:
    """The circular of a span. Refusal where something that a person adds is missing.

    A span without programmes has none.
    """
    organ, mark, addressee = (
        written(text, TITLE) for text in (given.organ, given.mark, given.addressee)
    )
    if not organ or not mark or not addressee:
        raise Refusal("请填写发文机关、机关代字和主送机关。")
    found = assessment(reader, span, kind)
    if not found.whole.number(F.HELD):
        raise Refusal("这段时间里没有举办访谈，没有可以通报的数。")
    return Circular(
        organ, f"{mark}〔{given.day.year}〕{given.number}号",
        f"关于{when(span)}在线访谈情况的通报", addressee, opening(found), _tables(found),
        ranking(found), owing(found.lacks),
        f"{given.day.year}年{given.day.month}月{given.day.day}日",
    )  # fmt: skip


def when(span: Span) -> str:
    """The days as an official paper names them."""
    year = span.first.year
    if span.is_year:
        return f"{year}年"
    if span.quarter:
        return f"{year}年第{'一二三四'[span.quarter - 1]}季度"
    first, last = (f"{day.year}年{day.month}月{day.day}日" for day in (span.first, span.last))
    return f"{first}至{last}"


def opening(found: Assessment) -> str:
    """The figures of all units in two sentences."""
    one = found.whole
    answered = one.number(F.ON_AIR) + one.number(F.IN_WRITING)
    said = (
        f"{when(found.span)}共举办在线访谈{one.number(F.HELD)}期，收到网民提问"
        f"{one.number(F.RECEIVED)}条，归并{one.number(F.MERGED)}条；直播中答复"
        f"{one.number(F.ON_AIR)}条，书面答复{one.number(F.IN_WRITING)}条，"
        f"合计答复{answered}条，尚未答复{one.number(F.UNANSWERED)}条。"
    )
    share = one.share(F.REPLY_ON_TIME, F.IN_WRITING)
    if share is not None:
        said += f"书面答复按期率{percent(share)}，答复天数中位数{one.median_days}天。"
    return f"{said}现将有关情况通报如下。"


def ranking(found: Assessment) -> tuple[str, ...]:
    """Units with written or unanswered questions, the best first; equal ones share a place."""
    asked = (one for one in found.units if _asked(one))
    ranked = sorted(asked, key=lambda one: (_rank(one), one.unit))
    told: list[str] = []
    place = 0
    for number, one in enumerate(ranked[:MOST_RANKED], 1):
        if number == 1 or _rank(one) != _rank(ranked[number - 2]):
            place = number
        on_time = percent(one.share(F.REPLY_ON_TIME, F.IN_WRITING))
        told.append(
            f"第{place}名　{one.unit}：按期率{on_time}，应答{_asked(one)}条，"
            f"未答复{one.number(F.UNANSWERED)}条"
        )
    return tuple(told)


def owing(lacks: Sequence[Lack]) -> tuple[str, ...]:
    """What is not met, each with the units that owe it."""
    units: dict[str, list[str]] = {}
    for one in lacks:
        said = str(replace(one, unit="").words)
        units.setdefault(said, []).append(one.unit)
    return tuple(f"{said}：{'、'.join(names)}" for said, names in units.items())


def _rank(one: Figures) -> tuple[float, float]:
    on_time = one.share(F.REPLY_ON_TIME, F.IN_WRITING)
    return (-1.0 if on_time is None else -on_time, one.number(F.UNANSWERED) / _asked(one))


def _asked(one: Figures) -> int:
    """How many questions were the unit's to answer."""
    return sum(one.number(figure) for figure in (F.ON_AIR, F.IN_WRITING, F.UNANSWERED))


def _tables(found: Assessment) -> tuple[Table, ...]:
    """What a page holds beside one another: answers, and duties."""
    kept = {
        Part.ANSWERS: ("各单位访谈和答复情况", ANSWERS),
        Part.DUTIES: ("各单位报送、出席和发布情况", None),
    }
    made = []
    for part, (name, wanted) in kept.items():
        shown = [
            one
            for one in columns(found)
            if one.part is part and one.figure and (wanted is None or one.figure in wanted)
        ]
        heads, *rows = lines(found, shown[:MOST_COLUMNS])
        made.append((name, tuple(heads), tuple(map(tuple, _only_busy(rows)))))
    return tuple(made)


def _only_busy(rows: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """Units of which there is something to say, and the sum."""
    *units, whole = rows
    return [*(row for row in units if set(row[1:]) - NOTHING_TO_SAY), whole]
