"""A year or a programme as a calendar file (RFC 5545), for the calendars that people have already.

Each step is a day of its own with a reminder the day before, the hour itself has its time in the
place's zone. An event keeps its UID for ever and its SEQUENCE grows with every change, so that a
file that is imported again moves what was moved and calls off what was called off.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event
from sqlalchemy import func, select

from studio import copies, nomination, policy_choice, reporting_duty, training, year_way
from studio.errors import Refusal
from studio.interview import InterviewRow, InterviewState
from studio.journal import HOUSE, Entry, Reader
from studio.milestone import AIR, Standing, day_of, steps_of
from studio.people import Role, roles_of
from studio.policy import NOTHING
from studio.programme_list import interviews
from studio.rehearsed import rehearsed
from studio.reporting_duty import DutyState
from studio.states import CALLED_OFF
from studio.words import Words, say, spoken
from studio.year_plan import joined_units

PLACE = ZoneInfo("Asia/Shanghai")
ACT = Words("导出")
PRODUCT = "-//Interview Studio//Interview Studio//ZH"
A_DAY = timedelta(days=1)
SAID = {
    Standing.DONE: Words("（已完成）"),
    Standing.RUNNING: Words("（进行中）"),
    Standing.PASSED: Words("（没有记录）"),
}
"""What stands behind the name of a step that nobody waits for any more."""
DAY_BEFORE, HOUR_BEFORE = timedelta(hours=-15), timedelta(hours=-1)
"""A day begins at midnight: the first is nine in the morning of the day before."""
MOST_SEQUENCE = 2**31 - 1


@dataclass(frozen=True)
class Dated:
    """One event: the name that its UID is made of, when it is, what it says.

    starts: a day, or the moment where it has an hour; version: grows with every change.
    """

    name: str
    starts: date | datetime
    minutes: int
    title: str
    said: str
    version: int
    off: bool = False
    tentative: bool = False
    place: str = ""


def calendar_of(reader: Reader, year: int, programme: int = HOUSE) -> bytes:
    """The reader's year, or one programme of it, as the bytes of a file."""
    events = list(_programmes(reader, year, programme))
    if programme == HOUSE:
        events += [*_trainings(reader, year), *_reports(reader, year), *_plan(reader, year)]
        events += _nominations(reader, year)
    elif not events:
        raise Refusal("没有这场访谈，或您不在它的人员名单中。")
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", say("在线访谈 {year} 年").format(year=year))
    whose = _house(reader)
    for one in sorted(events, key=lambda one: (_day(one.starts), one.name)):
        made.add_component(_event(one, whose, reader.at))
    made.add_missing_timezones()
    return bytes(made.to_ical())


def write(data: bytes, file: Path) -> Path:
    """Writes it whole under its name or not at all; Refusal where the name is taken."""
    copies.write_new(file, data, ACT)
    return file


# what is in it


def _programmes(reader: Reader, year: int, programme: int) -> Iterator[Dated]:
    known = {one.id: one for one in policy_choice.policies(reader)}
    today = day_of(reader.at)
    found = interviews(reader, year if programme == HOUSE else None)
    rows = [row for row in found if programme in (HOUSE, row.id)]
    seen = rehearsed(reader, [row.id for row in rows])
    for row in rows:
        off, profile = row.state in CALLED_OFF, known.get(row.policy, NOTHING)
        for step in steps_of(row, profile, today, rehearsed=row.id in seen):
            if step.rule == AIR:
                yield _hour(row)
                continue
            done = say(SAID[step.standing]) if step.standing in SAID else ""
            title = say("{step}：{title}").format(step=spoken(step.name) + done, title=row.title)
            remark = "\n".join(filter(None, (row.unit, spoken(step.remark))))
            yield Dated(
                f"programme-{row.id}-{step.rule}", step.day, 0, title, remark, row.revision, off,
                row.state is InterviewState.POSTPONED,
            )  # fmt: skip


def _hour(row: InterviewRow) -> Dated:
    return Dated(
        f"programme-{row.id}-{AIR}", row.starts_at.astimezone(PLACE), row.minutes,
        say("在线访谈：{title}").format(title=row.title), row.unit, row.revision,
        row.state in CALLED_OFF, row.state is InterviewState.POSTPONED, row.venue,
    )  # fmt: skip


def _trainings(reader: Reader, year: int) -> Iterator[Dated]:
    for row in training.trainings(reader, year):
        kind = spoken(training.TRAINING_KINDS[row.held.kind])
        yield Dated(
            f"training-{row.id}", row.held.day, 0,
            say("{step}：{title}").format(step=kind, title=row.held.topic), row.held.audience,
            row.version, row.dropped,
        )  # fmt: skip


def _reports(reader: Reader, year: int) -> Iterator[Dated]:
    for row in reporting_duty.reporting_duties(reader):
        if row.due.year == year:
            title = say("报送：{title}").format(title=row.title)
            off = row.state is DutyState.DROPPED
            yield Dated(f"report-{row.id}", row.due, 0, title, row.source, row.version, off)


def _plan(reader: Reader, year: int) -> Iterator[Dated]:
    """Until when a programme must come of each row of the plan: of those who may plan one."""
    if Role.PLANNER not in roles_of(replace(reader, programme=HOUSE), reader.by):
        return
    for row, _day, due, made, month in year_way.rows_due(reader, year):
        planned = row.planned
        counted = say("按 {month} 月最后一天计").format(month=month) if month else ""
        title = planned.topic or planned.unit_cell
        step = say("新建访谈") + (say(SAID[Standing.DONE]) if made else "")
        yield Dated(
            f"plan-{row.id}", due, 0, say("{step}：{title}").format(step=step, title=title),
            "\n".join(filter(None, (planned.unit_cell, counted))), 2 * row.version + made,
            row.dropped,
        )  # fmt: skip


def _nominations(reader: Reader, year: int) -> Iterator[Dated]:
    """Until when units hand in what they owe: of those who may hand it in."""
    here = nomination.owed_here(replace(reader, programme=HOUSE), year)
    if here is None:
        return
    said = say("报送征集表") + ("" if here.units else say(SAID[Standing.DONE]))
    head = select(func.max(Entry.number)).where(Entry.programme == HOUSE)  # grows with all it says
    number = reader.connection.scalar(head) or 0
    yield Dated(f"nominations-{year}", here.until, 0, said, joined_units(here.units), number)


# how it is written


def _event(one: Dated, whose: str, at: datetime) -> Event:
    made = Event()
    made.add("uid", f"{one.name}@{whose}.interview-studio")
    made.add("sequence", min(one.version, MOST_SEQUENCE))
    made.add("dtstamp", at)
    made.add("summary", one.title)
    made.add("dtstart", one.starts)
    long = timedelta(minutes=one.minutes) if isinstance(one.starts, datetime) else A_DAY
    made.add("dtend", one.starts + long)
    for name, text in (("description", one.said), ("location", one.place)):
        if text:
            made.add(name, text)
    state = "CANCELLED" if one.off else "TENTATIVE" if one.tentative else "CONFIRMED"
    made.add("status", state)
    made.add("transp", "OPAQUE" if isinstance(one.starts, datetime) else "TRANSPARENT")
    if not one.off:
        made.add_component(_alarm(one))
    return made


def _alarm(one: Dated) -> Alarm:
    made = Alarm()
    made.add("action", "DISPLAY")
    made.add("description", one.title)
    made.add("trigger", HOUR_BEFORE if isinstance(one.starts, datetime) else DAY_BEFORE)
    return made


def _day(starts: date | datetime) -> date:
    return starts.date() if isinstance(starts, datetime) else starts


def _house(reader: Reader) -> str:
    """Which studio this is, for ever: two of them may lie in one calendar."""
    first = select(Entry.digest).where(Entry.programme == HOUSE, Entry.number == 1)
    return (reader.connection.scalar(first) or "")[:16]
