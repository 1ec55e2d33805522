"""The year plan in words: its rows, months, units and history as cards."""

from dataclasses import dataclass, replace

from studio.interview import InterviewState
from studio.policy import Profile
from studio.words import Words
from studio.year_plan import KIND_NAMES, Change, Kind, Lack, Planned, PlanVersion, YearRow
from studio.year_view import Covered, Year, YearLine
from studio.year_way import Part, RowWay
from ui.asker import topic_name
from ui.card import Card, Pill, Tone
from ui.nomination_words import document_of
from ui.times import day
from ui.way_words import chip_of, off_words, spoken_way
from ui.words import counted, listed, say, spoken
from ui.year_list import Cells, YearCard

CHANGES = {
    Change.ADDED: Words("列入计划"),
    Change.AD_HOC: Words("临时增加"),
    Change.TAKEN_IN: Words("从表格导入"),
    Change.REVISED: Words("修改"),
    Change.MOVED: Words("改期"),
    Change.DROPPED: Words("移出计划"),
    Change.REINSTATED: Words("恢复"),
    Change.TAGGED: Words("选定重点领域"),
}
MONTHS = range(1, 13)
SHOWN_LACKS = 2
"""How much of what a unit owes is said on its row; the rest is a number."""


@dataclass(frozen=True)
class SeenLine:
    """A line of the year with its way, as a row of a list."""

    id: int
    line: YearLine
    way: RowWay


@dataclass(frozen=True)
class MonthRow:
    """A month of the year and what is planned in it. wants: programmes asked for, 0 for none."""

    id: int
    lines: tuple[YearLine, ...]
    wants: int


@dataclass(frozen=True)
class LackRow:
    """Something missing as a row of a list; id: its place."""

    id: int
    lack: Lack


@dataclass(frozen=True)
class FieldRow:
    """A key field of the year (A25); code: '' for programmes of which nobody said any."""

    id: int
    code: str
    lines: tuple[YearLine, ...]

    @property
    def number(self) -> int:
        """How many programmes touch it."""
        return len(self.lines)


def line_card(row: SeenLine) -> YearCard:
    """A row of the plan, or an ad-hoc programme, with its way."""
    line, way = row.line, row.way
    cells = _of_row(line.plan) if line.plan is not None else _of_ad_hoc(line)
    state = line.programme.state if line.programme is not None else None
    if state is InterviewState.POSTPONED:
        cells = replace(cells, when=off_words(state))
    elif line.plan is not None and line.programme is not None and way.leg(Part.AIR).day is not None:
        cells = replace(cells, when=f"{line.programme.starts_at.astimezone():%m-%d %H:%M}")
    cited = "" if line.nomination is None else document_of(line.nomination.form)
    more = " · ".join(filter(None, (cells.more, cited)))
    meta = " · ".join(filter(None, (cells.number, cells.when, cells.unit, more)))
    topic = line.plan.planned.topic or cells.unit if line.plan is not None else cells.topic
    return YearCard(
        meta, topic, (chip_of(line, way), *_pills(line)), not line.counts,
        Tone.WARN if line.missing else None,
        cells=replace(cells, topic=topic, more=more),
        bars=tuple(leg.progress for leg in way.legs), way=spoken_way(way, line),
    )  # fmt: skip


def month_card(row: MonthRow) -> Card:
    """A month: what is planned, and whether that is enough."""
    held = sum(line.counts for line in row.lines)
    words = [_short(line) for line in row.lines if line.counts]
    text = listed(words) or say("没有安排")
    pill = Pill(say("{n} 期").format(n=counted(held)), Tone.GOOD if held else Tone.PLAIN)
    if held < row.wants:
        short = say("缺 {n} 期").format(n=counted(row.wants - held))
        pill = Pill(short, Tone.BAD)
    return Card(say("{month} 月").format(month=row.id), text, (pill,), not held and not row.wants)


def unit_card(row: Covered) -> Card:
    """A unit: in which months it comes, and what it still owes."""
    months = [
        say("{month} 月").format(month=month) if month else say("时间未定")
        for month, count in row.months
        for _ in range(count)
    ]
    held = sum(count for _month, count in row.months)
    pills = [Pill(say("{n} 期").format(n=counted(held)), Tone.GOOD if held else Tone.PLAIN)]
    pills += [Pill(spoken(_of_unit(lack)), Tone.BAD) for lack in row.lacks[:SHOWN_LACKS]]
    if len(row.lacks) > SHOWN_LACKS:
        more = say("还缺 {n} 项").format(n=counted(len(row.lacks) - SHOWN_LACKS))
        pills.append(Pill(more, Tone.BAD))
    if not row.listed:
        pills.append(Pill(say("不在部门名单")))
    return Card(listed(months) or say("没有安排"), row.unit, tuple(pills))


def lack_card(row: LackRow) -> Card:
    """Something missing."""
    return Card(say("缺口"), spoken(row.lack.words), bar=Tone.BAD)


def field_card(row: FieldRow) -> Card:
    """A key field with the programmes of the year that touch it; one that has none says so."""
    name = topic_name(row.code) if row.code else say("未定领域")
    pill = Pill(
        say("{n} 期").format(n=counted(row.number)), Tone.GOOD if row.number else Tone.PLAIN
    )
    told = listed(_short(line) for line in row.lines) or say("没有安排")
    return Card(told, name, (pill,), faded=not row.code and not row.number)


def fields_of(year: Year) -> tuple[FieldRow, ...]:
    """The nine fields with their programmes, then what touches none."""
    return tuple(
        FieldRow(number, code, tuple(
            one for one in year.lines
            if one.counts and (code in one.topics if code else not one.topics)
        ))
        for number, code in enumerate(year.by_topic, 1)
    )  # fmt: skip


def version_card(version: PlanVersion) -> Card:
    """What a row said in a version, who made it so and why."""
    change = say(CHANGES[Change(version.change)])
    meta = " · ".join(filter(None, (change, version.by, day(version.at), version.reason)))
    said = version.planned
    return Card(meta, " · ".join(filter(None, (said.when_cell, said.unit_cell, said.topic))))


def months_of(lines: tuple[YearLine, ...], profile: Profile) -> tuple[MonthRow, ...]:
    """The twelve months with their lines."""
    wants = profile.number("min_per_month") or 0
    return tuple(
        MonthRow(
            month,
            tuple(line for line in lines if _month(line) == month),
            wants if month in profile.months else 0,
        )
        for month in MONTHS
    )


def _month(line: YearLine) -> int | None:
    if line.plan is not None:
        return line.plan.planned.month
    assert line.programme is not None
    return line.programme.starts_at.astimezone().month


def _of_row(plan: YearRow) -> Cells:
    said = plan.planned
    kind = say(KIND_NAMES[Kind(said.kind)]) if said.kind != Kind.DEPARTMENT else ""
    more = " · ".join(filter(None, (kind, said.series, said.rank, said.remark)))
    when = said.when_cell or say("时间未定")
    return Cells(str(plan.position), said.unit_cell, said.topic, when, more)


def _of_ad_hoc(line: YearLine) -> Cells:
    row = line.programme
    assert row is not None
    reason = say("临时：{reason}").format(reason=row.ad_hoc_reason)
    when = f"{row.starts_at.astimezone():%m-%d %H:%M}"
    return Cells("", row.unit, row.headline, when, reason)


def _pills(line: YearLine) -> tuple[Pill, ...]:
    made = []
    if line.plan is not None:
        made += _of_plan(line.plan)
    if line.nomination is not None:
        made.append(Pill(say("来自征集表"), Tone.PLAIN, line.nomination.form.guests))
    if line.missing:
        why = listed(spoken(one) for one in line.missing)
        made.append(Pill(say("不完整：{why}").format(why=why), Tone.WARN))
    if line.late_notice is not None:
        late = say("预告晚发 {n} 天").format(n=counted(line.late_notice.late))
        made.append(Pill(late, Tone.BAD, line.late_notice.reason))
    if line.topics:
        made.append(Pill(listed(topic_name(code) for code in line.topics)))
    return tuple(made)


def _of_plan(plan: YearRow) -> list[Pill]:
    made = []
    if not plan.dropped and plan.change == Change.MOVED:
        made.append(Pill(say("已改期"), Tone.PLAIN, plan.reason))
    if plan.ad_hoc:
        made.append(Pill(say("临时增加"), Tone.PLAIN, plan.ad_hoc))
    if plan.planned.doubts:
        made.append(Pill(say("待核对"), Tone.WARN, plan.planned.doubts))
    return made


def _short(line: YearLine) -> str:
    if line.plan is None:
        assert line.programme is not None
        return line.programme.unit
    said: Planned = line.plan.planned
    return " ".join(filter(None, (said.when_cell, said.unit_cell)))


def _of_unit(lack: Lack) -> str:
    """Beside its unit the unit is not named again."""
    return Words(lack.words.removeprefix(lack.unit)) if lack.unit else lack.words
