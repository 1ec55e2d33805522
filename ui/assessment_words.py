"""An assessment in words: what spans and counted rows are called."""

from datetime import date
from enum import StrEnum

from studio.assessment import Assessment, Shown, Span, month_of, quarter_of, year_of
from studio.programme_topic import UNSAID
from studio.words import Words
from ui.asker import topic_name
from ui.words import counted, listed, say, together

MONTHS, QUARTERS, MONTHS_OF_QUARTER = 12, 4, 3


class Period(StrEnum):
    """What kind of span is chosen."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    DAYS = "days"


PERIOD_NAMES = {
    Period.YEAR: Words("全年"), Period.QUARTER: Words("季度"), Period.MONTH: Words("月份"),
    Period.DAYS: Words("起止日期"),
}  # fmt: skip
THINGS = {
    "interview": Words("访谈 {n}"), "question": Words("提问 {n}"), "answer": Words("答复 {n}"),
    "line": Words("记录 {n}"), "attendance": Words("出席记录，访谈 {n}"),
    "rating": Words("评价，提问 {n}"), "duty": Words("台账 {n}"),
}  # fmt: skip
"""What a counted row is, by the thing in the journal."""


def span_of(period: Period, year: int, part: int, first: date, last: date) -> Span:
    """The days that are chosen; part: the quarter or month."""
    if period is Period.YEAR:
        return year_of(year)
    if period is Period.QUARTER:
        return quarter_of(year, part)
    if period is Period.MONTH:
        return month_of(year, part)
    return Span(first, last)


def span_words(span: Span) -> str:
    """How people call these days."""
    year = span.first.year
    if span.is_year:
        return say("{year} 年").format(year=year)
    if span.quarter:
        return say("{year} 年第 {quarter} 季度").format(year=year, quarter=span.quarter)
    if span == month_of(year, span.first.month):
        return say("{year} 年 {month} 月").format(year=year, month=span.first.month)
    return say("{first} 至 {last}").format(
        first=f"{span.first:%Y-%m-%d}", last=f"{span.last:%Y-%m-%d}"
    )


def fields_words(found: Assessment) -> str:
    """How many programmes each key field has (A25), and which of them have none."""
    had = [f"{topic_name(code)} {counted(n)}" for code, n in found.by_topic.items() if code and n]
    without = [topic_name(code) for code, n in found.by_topic.items() if code and not n]
    unsaid = found.by_topic.get(UNSAID, 0)
    said = [say("重点领域：{fields}。").format(fields=listed(had))] if had else []
    if had and without:
        said.append(say("没有访谈的领域：{fields}。").format(fields=listed(without)))
    if unsaid:
        said.append(say("未定领域 {n} 期。").format(n=counted(unsaid)))
    return together(said)


def thing_words(row: Shown) -> str:
    """What was counted, by its number."""
    number = f"Q{row.thing_id:04d}" if row.thing in ("question", "rating") else str(row.thing_id)
    return say(THINGS[row.thing]).format(n=number)
