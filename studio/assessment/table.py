"""An assessment as a table: what its columns are called, and what stands in them for a unit.

The same words on the screen, in files and on paper. A column that counts one figure names it, so
that a number leads to the rows behind it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from studio.assessment.noun import FIGURE_NAMES, Figure, counted_by
from studio.assessment.views import Assessment, Figures
from studio.words import Words, listed, say
from studio.year_plan import Lack

F = Figure
NOTHING = "—"
"""Where there is nothing that a share or a mean could be of."""


class Part(StrEnum):
    """What a column is about; a sheet of paper has a table for each."""

    ANSWERS = "answers"
    DUTIES = "duties"


PART_NAMES = {Part.ANSWERS: Words("访谈和答复"), Part.DUTIES: Words("报送、出席和发布")}
SHORT = {
    "unit_per_year": Words("期数 {has}/{wants}"),
    "press_conferences_per_quarter": Words("第 {quarters} 季度发布会 {has}/{wants}"),
    "chief_per_year": Words("主要负责同志 {has}/{wants}"),
    "spokesperson_per_quarter": Words("第 {quarters} 季度发言人 {has}/{wants}"),
}
PERCENT = 100


@dataclass(frozen=True)
class Column:
    """One column. figure: what it counts, '' where it shows more than one count."""

    part: Part
    name: str
    shown: Callable[[Figures], str]
    figure: str = ""


def columns(found: Assessment) -> tuple[Column, ...]:
    """All columns, with one for each rank that came and each channel that anything went to."""
    return (*_answers(), *_duties(found))


def lines(found: Assessment, shown: Sequence[Column]) -> list[list[str]]:
    """Heads, a line for each unit, and the sum of all."""
    heads = [say("单位"), *(column.name for column in shown)]
    rows = [[one.unit, *(column.shown(one) for column in shown)] for one in found.units]
    return [heads, *rows, [say("合计"), *(column.shown(found.whole) for column in shown)]]


def percent(share: float | None) -> str:
    """A share in whole percent."""
    return NOTHING if share is None else f"{round(PERCENT * share)}%"


def owing(lacks: Sequence[Lack]) -> str:
    """What a unit owes, each in a few words, quarters alike together; '' for nothing."""
    quarters: dict[tuple[str, int, int], list[str]] = {}
    for one in lacks:
        quarters.setdefault((one.rule, one.has, one.wants), []).append(str(one.quarter))
    return listed(
        say(SHORT[rule]).format(quarters="/".join(when), has=has, wants=wants)
        for (rule, has, wants), when in quarters.items()
    )


def _answers() -> tuple[Column, ...]:
    counts = (
        F.HELD, F.RECEIVED, F.MERGED, F.DECLINED, F.ESCALATED, F.WAITING, F.ON_AIR, F.IN_WRITING,
        F.UNANSWERED,
    )  # fmt: skip
    part = Part.ANSWERS
    return (
        *(_count(part, figure) for figure in counts),
        Column(part, say("书面答复按期率"), _on_time, F.REPLY_ON_TIME.value),
        Column(part, say("答复天数（中位数）"), _days, F.REPLY_DAYS.value),
        Column(part, say("网民评价（均分）"), _stars, F.RATED.value),
    )


def _duties(found: Assessment) -> tuple[Column, ...]:
    part = Part.DUTIES
    came = found.whole.by(F.CAME)
    ranks = [
        _count(part, F.CAME, rank, say("出席：{rank}").format(rank=name))
        for rank, name in found.ranks.items()
        if rank in came
    ]
    ways = [
        _count(part, F.PUBLISHED, way, say("发布：{way}").format(way=way or say("门户")))
        for way in sorted(found.whole.by(F.PUBLISHED))
    ]
    return (
        Column(part, say("出席要求"), _met(found)),
        Column(part, say("方案按期"), _of(F.PROPOSAL_ON_TIME, F.PROPOSAL_ASKED),
               F.PROPOSAL_ON_TIME.value),
        Column(part, say("预告按期"), _of(F.NOTICE_ON_TIME, F.NOTICE_ASKED),
               F.NOTICE_ON_TIME.value),
        _count(part, F.COMMITMENT), _count(part, F.KEPT), _count(part, F.ADOPTED),
        *ranks, _count(part, F.ABSENT), *ways,
    )  # fmt: skip


def _count(part: Part, figure: Figure, kind: str | None = None, name: str = "") -> Column:
    kept = figure.value if kind is None else counted_by(figure, kind)

    def shown(one: Figures) -> str:
        return str(one.number(figure) if kind is None else one.by(figure).get(kind, 0))

    return Column(part, name or say(FIGURE_NAMES[figure]), shown, kept)


def _of(part: Figure, whole: Figure) -> Callable[[Figures], str]:
    def shown(one: Figures) -> str:
        asked = one.number(whole)
        return f"{one.number(part)}/{asked}" if asked else NOTHING

    return shown


def _met(found: Assessment) -> Callable[[Figures], str]:
    """Whether a unit of the list met what the profile asks; in words, with the sign for it."""

    def shown(one: Figures) -> str:
        if not one.unit or not one.listed or not found.asks:
            return NOTHING
        return f"× {owing(one.lacks)}" if one.lacks else say("✓ 达到")

    return shown


def _on_time(one: Figures) -> str:
    return percent(one.share(F.REPLY_ON_TIME, F.IN_WRITING))


def _days(one: Figures) -> str:
    return NOTHING if one.median_days is None else str(one.median_days)


def _stars(one: Figures) -> str:
    return NOTHING if one.stars is None else f"{one.stars:.1f}"
