"""The year plan in words: its rows, months, units and history as cards."""

from dataclasses import dataclass

from studio.interview import STATE_NAMES, InterviewState
from studio.policy import Profile
from studio.words import Words
from studio.year_plan import KIND_NAMES, Change, Kind, Lack, Planned, PlanVersion, YearRow
from studio.year_view import Covered, YearLine
from ui.card import Card, Pill, Tone
from ui.times import day
from ui.way import standing_pill
from ui.words import counted, listed, say, spoken

S = InterviewState
TONES = {
    S.ON_AIR: Tone.BAD, S.COLLECTING: Tone.ACCENT, S.FOLLOWING_UP: Tone.ACCENT,
    S.ARCHIVED: Tone.GOOD,
}  # fmt: skip
CHANGES = {
    Change.ADDED: Words("列入计划"),
    Change.AD_HOC: Words("临时增加"),
    Change.TAKEN_IN: Words("从表格导入"),
    Change.REVISED: Words("修改"),
    Change.MOVED: Words("改期"),
    Change.DROPPED: Words("移出计划"),
    Change.REINSTATED: Words("恢复"),
}
MONTHS = range(1, 13)


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


def line_card(line: YearLine) -> Card:
    """A row of the plan, or an ad-hoc programme."""
    if line.plan is None:
        assert line.programme is not None
        row = line.programme
        reason = say("临时：{reason}").format(reason=row.ad_hoc_reason)
        meta = " · ".join((day(row.starts_at), row.unit, reason))
        return Card(meta, row.title, _pills(line), not line.counts)
    plan = line.plan
    return Card(_meta(plan), plan.planned.topic or plan.planned.unit_cell, _pills(line),
                plan.dropped, Tone.WARN if line.missing else None)  # fmt: skip


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
    pills = [Pill(spoken(_of_unit(lack)), Tone.BAD) for lack in row.lacks[:2]]
    if len(row.lacks) > len(pills):
        more = say("还缺 {n} 项").format(n=counted(len(row.lacks) - len(pills)))
        pills.append(Pill(more, Tone.BAD))
    if not row.listed:
        pills.append(Pill(say("不在部门名单")))
    return Card(listed(months) or say("没有安排"), row.unit, tuple(pills))


def lack_card(row: LackRow) -> Card:
    """Something missing."""
    return Card(say("缺口"), spoken(row.lack.words), bar=Tone.BAD)


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


def _meta(plan: YearRow) -> str:
    said = plan.planned
    kind = say(KIND_NAMES[Kind(said.kind)]) if said.kind != Kind.DEPARTMENT else ""
    parts = (
        str(plan.position), said.when_cell or say("时间未定"), said.unit_cell, kind, said.series,
        said.rank, said.remark,
    )  # fmt: skip
    return " · ".join(filter(None, parts))


def _pills(line: YearLine) -> tuple[Pill, ...]:
    made = []
    if line.plan is not None:
        made += _of_plan(line.plan)
    if line.missing:
        why = listed(spoken(one) for one in line.missing)
        made.append(Pill(say("不完整：{why}").format(why=why), Tone.WARN))
    if line.programme is not None:
        state = line.programme.state
        made.append(Pill(say(STATE_NAMES[state]), TONES.get(state, Tone.PLAIN)))
    if line.pressing is not None:
        pill = standing_pill(line.pressing)
        made.append(Pill(f"{say(line.pressing.name)} {pill.text}", pill.tone))
    return tuple(made)


def _of_plan(plan: YearRow) -> list[Pill]:
    made = []
    if plan.dropped:
        made.append(Pill(say("已移出计划"), Tone.PLAIN, plan.reason))
    elif plan.change == Change.MOVED:
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
