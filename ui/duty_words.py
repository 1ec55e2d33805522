"""A duty of a ledger in words: its card, its steps, a unit with what it owes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from studio.documents.supervision import PRESSED, grade_words, state_words
from studio.followup import (
    LEDGER_NAMES,
    LEVEL_NAMES,
    STEP_NAMES,
    VERDICT_NAMES,
    DutyRow,
    DutyState,
    Ledger,
    Level,
    Step,
    StepRow,
    UnitRow,
    Verdict,
    chip,
    silence,
)
from ui.card import Card, Pill, Tone
from ui.words import counted, listed, say

When = Callable[[datetime], str]
SOON_DAYS = 2
STATE_TONES = {
    DutyState.OPEN: Tone.PLAIN, DutyState.WORKING: Tone.ACCENT, DutyState.CLOSING: Tone.WARN,
    DutyState.DONE: Tone.GOOD, DutyState.VOID: Tone.PLAIN,
}  # fmt: skip


@dataclass(frozen=True)
class UnitLine:
    """A unit in a list, under a number of its own."""

    id: int
    unit: UnitRow


def due_pill(row: DutyRow, today: date) -> Pill | None:
    """How the due day stands, by word, shape and colour."""
    words = chip(row, today)
    if not words:
        return None
    left = (row.due - today).days
    if left < 0:
        return Pill(f"▲ {say(words)}", Tone.BAD)
    if left <= SOON_DAYS:
        return Pill(f"◆ {say(words)}", Tone.WARN)
    return Pill(say(words), Tone.PLAIN)


def duty_card(row: DutyRow, today: date) -> Card:
    """One duty in a list."""
    due = due_pill(row, today)
    pills = [due] if due is not None else []
    if row.level is Level.A and row.is_open:
        pills.insert(0, Pill(f"■ {say(LEVEL_NAMES[row.level])}", Tone.BAD))
    pills.append(Pill(state_words(row), STATE_TONES[row.state]))
    if row.pressed:
        pills.append(Pill(say(PRESSED[row.pressed]), Tone.WARN))
    bar = due.tone if due is not None and due.tone is not Tone.PLAIN else None
    parts = (row.name, say(LEDGER_NAMES[row.ledger]), owner_words(row), row.title)
    return Card(" · ".join(filter(None, parts)), row.text, tuple(pills), not row.is_open, bar)


def owner_words(row: DutyRow) -> str:
    """Who owes it; who seems to, while nobody decided."""
    if not row.unit:
        return say("待定（建议 {unit}）").format(unit=row.suggested)
    beside = say("，{units}协办").format(units=listed(row.co_units)) if row.co_units else ""
    return f"{row.unit}{beside}"


def facts(row: DutyRow, today: date) -> str:
    """What is known of a duty beside its words, a line for each."""
    due = say("期限：{day}").format(day=row.due.isoformat())
    owner = say("责任单位：{unit}").format(unit=owner_words(row))
    grade = grade_words(row)
    lines = (
        say("台账：{name}").format(name=say(LEDGER_NAMES[row.ledger])),
        owner, " · ".join(filter(None, (due, say(chip(row, today))))),
        say("级别：{grade}").format(grade=grade) if grade else "",
        say("来源渠道：{name}").format(name=say(row.channel_name)) if row.channel else "",
        say(silence(row, today)),
    )  # fmt: skip
    return "\n".join(filter(None, lines))


def step_card(row: StepRow, names: Mapping[str, str], when: When) -> Card:
    """One step of a duty's story."""
    who = names.get(row.by, row.by)
    meta = f"{when(row.at)} · {who}"
    return Card(meta, " · ".join(filter(None, _said(row))), (Pill(say(STEP_NAMES[row.step])),))


def _said(row: StepRow) -> tuple[str, ...]:
    text = row.text
    if row.step is Step.ASSIGNED:
        return (row.unit, say("期限 {day}").format(day=row.due))
    if row.step is Step.JUDGED:
        return (say(VERDICT_NAMES[Verdict(row.reference)]), text)
    if row.step is Step.EXTENDED:
        moved = say("由 {before} 延至 {day}").format(before=row.day, day=row.due)
        return (moved, text)
    if row.step is Step.GRADED:
        return (row.reference, say("期限 {day}").format(day=row.due))
    return (row.party, row.reference, row.day, text)


def unit_card(line: UnitLine) -> Card:
    """A unit with its open duties, ledger by ledger."""
    row = line.unit
    counts = (
        f"{say(LEDGER_NAMES[ledger])} {counted(row.counts[ledger])}"
        for ledger in Ledger if ledger in row.counts
    )  # fmt: skip
    pills = [Pill(say("{n} 项待办").format(n=counted(row.total)), Tone.ACCENT)]
    if row.late:
        pills.insert(0, Pill(say("▲ 逾期 {n} 项").format(n=counted(row.late)), Tone.BAD))
    return Card(row.unit or say("还没有定责任单位"), " · ".join(counts), tuple(pills))
