"""A row's way in words: what each of its six parts says, and the chip that says where it stands.

The bars of the year are the same by colour; whoever sees none reads or hears these.
"""

from dataclasses import dataclass

from studio.interview import InterviewState
from studio.states import STATE_NAMES
from studio.words import Words
from studio.year_view import GONE, YearLine
from studio.year_way import PART_NAMES, Leg, Part, Progress, RowWay
from ui.card import Card, Pill, Tone
from ui.duties import LATE
from ui.interviews import STATE_TONES
from ui.words import counted, say

S = InterviewState
PROGRESS = {
    Progress.DONE: (Words("✓ 已完成"), Tone.GOOD),
    Progress.RUNNING: (Words("● 进行中"), Tone.ACCENT),
    Progress.LATE: (LATE, Tone.BAD),
    Progress.OPEN: (Words("○ 未开始"), Tone.PLAIN),
    Progress.PASSED: (Words("○ 没有记录"), Tone.PLAIN),
}
GOES_ON = (S.PLANNED, S.PROPOSED, S.APPROVED, S.COLLECTING, S.REHEARSED, S.FOLLOWING_UP)
"""Where being late says more than the state: it is not the hour, and it is not over."""


@dataclass(frozen=True)
class LegRow:
    """A part as a row of a list; id: its place."""

    id: int
    leg: Leg
    line: YearLine


def leg_pill(leg: Leg) -> Pill:
    """How far a part is, by sign, word and colour."""
    words, tone = PROGRESS[leg.progress]
    return Pill(say(words).format(n=counted(leg.late)), tone)


def leg_card(row: LegRow) -> Card:
    """A part with its day, in one line."""
    faded = row.leg.progress in (Progress.DONE, Progress.PASSED)
    return Card(leg_words(row.leg, row.line), "", (leg_pill(row.leg),), faded)


def leg_words(leg: Leg, line: YearLine) -> str:
    """What a part is called and until when it is due, or when it is."""
    said = [say(PART_NAMES[leg.part])]
    if leg.part is Part.AIR:
        said.append(_hour(leg, line))
    elif leg.part is Part.COLLECTION:
        said.append(_window(leg, line))
    elif leg.day is not None and leg.part is Part.REPLY:
        before = say("{day} 前（{n} 个工作日）")
        said.append(before.format(day=f"{leg.day:%m-%d}", n=counted(leg.days)))
    elif leg.day is not None:
        ahead = say("{day}（提前 {n} 天）")
        said.append(ahead.format(day=f"{leg.day:%m-%d}", n=counted(leg.days)))
    if leg.part is Part.REPLY and leg.of:
        said.append(f"{counted(leg.done)}/{counted(leg.of)}")
    return "  ".join(filter(None, said))


def spoken_way(way: RowWay, line: YearLine) -> str:
    """All parts, a line for each: for a tool tip and for a screen reader."""
    return "\n".join(f"{leg_words(leg, line)}  {leg_pill(leg).text}" for leg in way.legs)


def chip_of(line: YearLine, way: RowWay) -> Pill:
    """Where a row stands, in a word or two."""
    if line.plan is not None and line.plan.dropped:
        return Pill(say("已移出计划"), Tone.PLAIN, line.plan.reason)
    if line.programme is None:
        return _of_plan(line, way)
    state = line.programme.state
    if way.late is not None and state in GOES_ON:
        return _late(way.late)
    if state in (S.COLLECTING, S.REHEARSED):
        asked = counted(way.leg(Part.COLLECTION).of)
        return Pill(say("征集中 {n}").format(n=asked), Tone.ACCENT)
    reply = way.leg(Part.REPLY)
    if state is S.FOLLOWING_UP and reply.of:
        said = say("答复 {done}/{of}").format(done=counted(reply.done), of=counted(reply.of))
        return Pill(said, Tone.GOOD if reply.done == reply.of else Tone.ACCENT)
    name = Words("方案待报") if state is S.PLANNED else STATE_NAMES[state]
    return Pill(say(name), STATE_TONES.get(state, Tone.PLAIN))


def _of_plan(line: YearLine, way: RowWay) -> Pill:
    if way.late is not None:
        return _late(way.late)
    if way.missed:
        month = way.leg(Part.AIR).month
        told = say("{month} 月已过，没有访谈").format(month=month)
        return Pill(told if month else say("日子已过，没有访谈"), Tone.WARN)
    dated = line.plan is not None and line.plan.planned.month is not None
    return Pill(say("已排期") if dated else say("时间未定"))


def _late(leg: Leg) -> Pill:
    said = say("{part}逾期 {n} 天").format(part=say(PART_NAMES[leg.part]), n=counted(leg.late))
    return Pill(said, Tone.BAD)


def _hour(leg: Leg, line: YearLine) -> str:
    if line.programme is None:
        if leg.month:
            return say("{month} 月，按最后一天计").format(month=leg.month)
        return f"{leg.day:%m-%d}" if leg.day is not None else ""
    if line.programme.state in GONE:
        return off_words(line.programme.state)
    at = f"{line.programme.starts_at.astimezone():%m-%d %H:%M}"
    length = say("{n} 分钟").format(n=counted(line.programme.minutes))
    return f"{at} · {length}"


def off_words(state: InterviewState) -> str:
    """In the place of the hour, where it does not hold any more."""
    return say("时间待定") if state is S.POSTPONED else say(STATE_NAMES[state])


def _window(leg: Leg, line: YearLine) -> str:
    said = []
    if leg.day is not None and line.programme is not None:
        said.append(f"{leg.day:%m-%d} – {line.programme.starts_at.astimezone():%m-%d}")
    if leg.of:
        said.append(say("{n} 条").format(n=counted(leg.of)))
    return "  ".join(said)
