"""上播检查: what should be right before the hour begins, by the program where it can know.

What is open warns and never blocks; only `interview.start` refuses, where the crew is not on the
roster. A director who goes on air all the same says so once, and the journal keeps what was open.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import ForeignKey, delete, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio import answer, opening_words, policy_choice
from studio.account import unregistered
from studio.air_queue import AirState, air_list
from studio.courier.status import status
from studio.database import Base
from studio.errors import Refusal
from studio.facts_review import facts_page
from studio.house import PASTED_INTO
from studio.interview import InterviewRow, interview, start
from studio.journal import Pen, Reader, entries_of
from studio.milestone import day_of
from studio.naming import TITLE, written
from studio.notice_evidence import spread
from studio.outlet import outlets
from studio.people import ROLE_NAMES, Role, SeatRow, names, require, roster
from studio.presence import PresentRow, present
from studio.programme_kind import Needs, needs_of
from studio.rehearsal_attendance import rehearsals
from studio.review import ReviewState
from studio.training import trained
from studio.words import Words


class Check(StrEnum):
    """A row of the list."""

    CREW = "crew"
    PRESENT = "present"
    FOUR_EYES = "four_eyes"
    COURIER = "courier"
    PORTAL = "portal"
    CLOCK = "clock"
    REHEARSAL = "rehearsal"
    TRAINING = "training"
    NOTICE = "notice"
    OPENING = "opening"
    QUESTIONS = "questions"
    DISK = "disk"
    VENUE = "venue"
    LIGHTS = "lights"
    MICROPHONE = "microphone"
    COMPUTERS = "computers"
    STREAM = "stream"
    PHOTOS = "photos"
    GUESTS = "guests"
    FACTS = "facts"


C = Check
CHECK_NAMES = {
    C.CREW: Words("人员名单"), C.PRESENT: Words("人员在席"), C.FOUR_EYES: Words("审核"),
    C.COURIER: Words("信使"), C.PORTAL: Words("门户"), C.CLOCK: Words("时钟"),
    C.REHEARSAL: Words("彩排", "check"), C.TRAINING: Words("培训"), C.NOTICE: Words("预告平台"),
    C.FACTS: Words("对外信息"), C.OPENING: Words("开场白"),
    C.QUESTIONS: Words("提问和答复"), C.DISK: Words("磁盘"), C.VENUE: Words("场地"),
    C.LIGHTS: Words("灯光"),
    C.MICROPHONE: Words("话筒"), C.COMPUTERS: Words("电脑"), C.STREAM: Words("视频直播"),
    C.PHOTOS: Words("图片"), C.GUESTS: Words("嘉宾就座"),
}  # fmt: skip
BY_HAND = (C.VENUE, C.LIGHTS, C.MICROPHONE, C.COMPUTERS, C.STREAM, C.PHOTOS, C.GUESTS)
"""What no program sees: somebody looks, and ticks it with their name (A40)."""
MENDERS = {
    C.CREW: (Role.DIRECTOR, Role.PLANNER), C.PRESENT: (Role.DIRECTOR,),
    C.FOUR_EYES: (Role.DIRECTOR, Role.REVIEWER), C.COURIER: (Role.TECHNICIAN,),
    C.PORTAL: (Role.TECHNICIAN,), C.CLOCK: (Role.TECHNICIAN,),
    C.REHEARSAL: (Role.DIRECTOR, Role.TECHNICIAN), C.TRAINING: (Role.PLANNER,),
    C.NOTICE: (Role.PUBLISHER, Role.PLANNER), C.FACTS: (Role.REVIEWER,),
    C.OPENING: (Role.HOST, Role.AIDE),
    C.QUESTIONS: (Role.AIDE, Role.REVIEWER), C.DISK: (Role.TECHNICIAN,),
    C.VENUE: (Role.TECHNICIAN,), C.LIGHTS: (Role.TECHNICIAN,), C.MICROPHONE: (Role.TECHNICIAN,),
    C.COMPUTERS: (Role.TECHNICIAN,), C.STREAM: (Role.TECHNICIAN,),
    C.PHOTOS: (Role.PHOTO_EDITOR, Role.STENOGRAPHER), C.GUESTS: (Role.DIRECTOR,),
}  # fmt: skip
TICKERS = (Role.DIRECTOR, Role.TECHNICIAN)
REHEARSED = (
    "interview.rehearsed", "rehearsal_attendance.note", "rehearsal_attendance.confirm",
)  # fmt: skip
"""The acts that note a rehearsal."""
TRAINED_BY = ("trained_first", "trainings_per_year")
"""The rules of a profile that ask for training."""
KNOWN = frozenset(check.value for check in (*BY_HAND, C.REHEARSAL))


class FloorTick(Base):
    """Somebody looked and found it right; no row, nobody did."""

    __tablename__ = "floor_tick"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    item: Mapped[str] = mapped_column(primary_key=True)
    reason: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


class Ticked(NamedTuple):
    """Who ticked a row (a login), when and, where it is waived, why."""

    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class CheckRow:
    """One row: whether it is right, in a sentence; by: who ticked it (a name), and when."""

    check: Check
    right: bool
    said: str
    by: str = ""
    at: datetime | None = None

    @property
    def id(self) -> int:
        """Its place in the list, for ever."""
        return list(Check).index(self.check) + 1


# commands


def tick(pen: Pen, item: Check, reason: str = "") -> None:
    """Notes that somebody looked and it is right; a rehearsal is waived with a reason."""
    require(pen, *TICKERS)
    if item not in (*BY_HAND, C.REHEARSAL):
        raise Refusal("“{check}”由程序检查，不用打钩。", check=CHECK_NAMES[item])
    if item is C.REHEARSAL and not reason.strip():
        raise Refusal("不彩排请写明原因。")
    if item in _ticks(pen):
        raise Refusal("“{check}”已经打过钩。", check=CHECK_NAMES[item])
    pen.connection.execute(
        insert(FloorTick).values(
            interview_id=pen.programme, item=item.value, reason=written(reason, TITLE),
            by=pen.by, at=pen.at,
        )
    )  # fmt: skip
    pen.note("floor", pen.programme, item=item.value, ticked=True)


def untick(pen: Pen, item: Check) -> None:
    """Takes a tick back: it is not right any more."""
    require(pen, *TICKERS)
    mine = (FloorTick.interview_id == pen.programme, FloorTick.item == item.value)
    if not pen.connection.execute(delete(FloorTick).where(*mine)).rowcount:
        raise Refusal("“{check}”没有打过钩。", check=CHECK_NAMES[item])
    pen.note("floor", pen.programme, item=item.value, ticked=False)


def go_on_air(pen: Pen, seen_open: Collection[str]) -> None:
    """Starts the hour; the journal keeps what was seen open and what is found so now."""
    require(pen, *needs_of(interview(pen).kind).starters)
    found = {row.check.value for row in checks(pen) if not row.right}
    still_open = sorted(found | {Check(item).value for item in seen_open})
    start(pen)
    pen.note("floor", pen.programme, open=still_open)


# queries


def checks(reader: Reader) -> tuple[CheckRow, ...]:
    """The rows that can be told from the database, in order; the others are the window's.

    Only those that a programme of its kind needs.
    """
    shown, seats, there = interview(reader), roster(reader), present(reader)
    needs = needs_of(shown.kind)
    ticked, known = _ticks(reader), names(reader)
    rows = [
        _crew(seats, needs), _present(seats, there, needs), _four_eyes(seats, there, needs),
        *_way(reader, shown), _rehearsal(reader, ticked, known), _training(reader, shown, seats),
        _notice(reader, shown), _facts(reader), _opening(reader), _questions(reader),
    ]  # fmt: skip
    for item in BY_HAND:
        one = ticked.get(item)
        said = Words("已看过。") if one else Words("还没有人看过。")
        by = known.get(one.by, one.by) if one else ""
        rows.append(CheckRow(item, one is not None, said, by, one.at if one else None))
    return tuple(row for row in rows if row.check.value not in needs.unasked)


def _crew(seats: Sequence[SeatRow], needs: Needs) -> CheckRow:
    held = {seat.role for seat in seats}
    missing = tuple(ROLE_NAMES[role] for role in needs.crew if role not in held)
    if missing:
        return CheckRow(C.CREW, False, Words("还缺：{missing}。不补齐不能开播。", missing=missing))
    return CheckRow(C.CREW, True, Words("开播要有的岗位都有人。"))


def _present(seats: Sequence[SeatRow], there: Sequence[PresentRow], needs: Needs) -> CheckRow:
    """A seat is taken where one of its people has a window open at this programme."""
    here = {row.by for row in there}
    absent = tuple(
        ROLE_NAMES[role]
        for role in needs.crew
        if not any(seat.role is role and seat.login in here for seat in seats)
    )
    if absent:
        return CheckRow(C.PRESENT, False, Words("没有打开本场窗口：{absent}。", absent=absent))
    return CheckRow(C.PRESENT, True, Words("各岗位都已打开本场窗口。"))


def _four_eyes(seats: Sequence[SeatRow], there: Sequence[PresentRow], needs: Needs) -> CheckRow:
    """Nobody decides on their own words: the reviewer must not be the only one there who writes."""
    here = {row.by for row in there}
    reviewers = {seat.login for seat in seats if seat.role is Role.REVIEWER} & here
    writing = Role.STENOGRAPHER if Role.STENOGRAPHER in needs.crew else Role.AIDE
    seated = {seat.login for seat in seats if seat.role is writing}
    writers = seated & here or seated
    if not reviewers:
        return CheckRow(C.FOUR_EYES, False, Words("没有审核员在线，写好的文字没有人能通过。"))
    who = ROLE_NAMES[writing]
    if len(writers) == 1 and reviewers <= writers:
        said = Words("在线的审核员就是唯一的{who}，自己写的不能自己通过。", who=who)
        return CheckRow(C.FOUR_EYES, False, said)
    return CheckRow(C.FOUR_EYES, True, Words("有审核员在线，且不是唯一的{who}。", who=who))


def _way(reader: Reader, shown: InterviewRow) -> tuple[CheckRow, CheckRow]:
    if shown.portal_url == PASTED_INTO:
        said = Words("门户没有接口，由发布员人工粘贴。")
        return CheckRow(C.COURIER, True, said), CheckRow(C.PORTAL, True, said)
    channel = status(reader)
    if channel.carrier:
        courier = CheckRow(C.COURIER, True, Words("在 {place} 运行。", place=channel.carrier))
    else:
        courier = CheckRow(
            C.COURIER, False, Words("没有信使在运行，提问收不进来，发布的内容出不去。")
        )
    if not shown.portal_url:
        portal = CheckRow(C.PORTAL, False, Words("还没有设门户，内容不会上网。"))
    elif not shown.rehearsal and (barred := unregistered(reader, shown.portal_url)):
        portal = CheckRow(C.PORTAL, False, barred)
    elif not channel.carrier:
        portal = CheckRow(C.PORTAL, False, Words("没有信使在运行，不知道门户连不连得上。"))
    elif channel.announce_fault:
        portal = CheckRow(
            C.PORTAL, False, Words("节目预告没有上网：{why}", why=channel.announce_fault)
        )
    elif not channel.up:
        portal = CheckRow(C.PORTAL, False, Words("信使连不上门户。{why}", why=channel.fault))
    else:
        ms = round(channel.latency_ms)
        portal = CheckRow(C.PORTAL, True, Words("信使连得上，{ms} 毫秒。", ms=ms))
    return courier, (portal.right and _beside(reader, shown)) or portal


def _beside(reader: Reader, shown: InterviewRow) -> CheckRow | None:
    """The first outlet (发布渠道) that is not ready, where the portal itself is; None for none."""
    for row in outlets(reader):
        if row.retired:
            continue
        if not shown.rehearsal and (barred := unregistered(reader, row.address)):
            return CheckRow(C.PORTAL, False, barred)
        if row.announce_fault:
            return CheckRow(C.PORTAL, False, Words(
                "发布渠道“{outlet}”没有收下预告：{fault}。", outlet=row.name,
                fault=row.announce_fault,
            ))  # fmt: skip
        if not row.up:
            return CheckRow(C.PORTAL, False, Words(
                "主渠道正常；信使连不上发布渠道“{outlet}”。{why}", outlet=row.name, why=row.fault
            ))  # fmt: skip
    return None


def _rehearsal(reader: Reader, ticked: dict[Check, Ticked], known: dict[str, str]) -> CheckRow:
    story = entries_of(reader, "interview", reader.programme)
    done = [e for e in story if e.act in REHEARSED and e.outcome == "done"]
    if done:
        last = done[-1]
        newest = next(iter(rehearsals(reader)), None)
        why = newest.reason if newest is not None else ""
        said = Words("已彩排，没有确认出席：{reason}", reason=why) if why else Words("已彩排。")
        return CheckRow(C.REHEARSAL, True, said, known.get(last.by, last.by), last.at)
    one = ticked.get(C.REHEARSAL)
    if one is not None:
        said = Words("不彩排：{reason}", reason=one.reason)
        return CheckRow(C.REHEARSAL, True, said, known.get(one.by, one.by), one.at)
    return CheckRow(C.REHEARSAL, False, Words("没有彩排；不彩排请写明原因。"))


def _training(reader: Reader, shown: InterviewRow, seats: Sequence[SeatRow]) -> CheckRow:
    """Whether crew and guests were trained this year, where the rules or the house ask it (A45)."""
    year = day_of(shown.starts_at).year
    found = trained(reader, year)
    profile = policy_choice.named(reader, shown.policy)
    if not found.held and not any(profile.number(rule) for rule in TRAINED_BY):
        return CheckRow(C.TRAINING, True, Words("本年度没有培训记录，制度也没有规定。"))
    people = [(seat.login, seat.name) for seat in seats]
    missing = found.lacks([*people, *(("", guest.name) for guest in shown.guests)])
    if missing:
        return CheckRow(C.TRAINING, False, Words("本年度没有参加过培训：{names}。", names=missing))
    return CheckRow(C.TRAINING, True, Words("岗位人员和嘉宾本年度都参加过培训。"))


def _notice(reader: Reader, shown: InterviewRow) -> CheckRow:
    """Whether the notice is known to have appeared wherever the house asks for it (A29)."""
    if shown.rehearsal:
        return CheckRow(C.NOTICE, True, Words("彩排不对外发预告。"))
    found = spread(reader)
    if found.missing:
        said = Words("没有记下预告网址的平台：{missing}。", missing=found.missing)
        return CheckRow(C.NOTICE, False, said)
    if not found.asked:
        return CheckRow(C.NOTICE, True, Words("没有规定预告要发在哪些平台。"))
    return CheckRow(C.NOTICE, True, Words("{n} 个平台都已发预告。", n=found.asked))


def _facts(reader: Reader) -> CheckRow:
    """Whether readers are told what the programme says now, signed by a second person (0022)."""
    page = facts_page(reader)
    if page.waiting is not None:
        said = Words("对外信息有改动，还没有另一人核对；读者看到的是改动之前的。")
        return CheckRow(C.FACTS, False, said)
    if page.differs:
        said = Words("对外信息的改动被退回，读者看到的和节目资料不一致。")
        return CheckRow(C.FACTS, False, said)
    return CheckRow(C.FACTS, True, Words("对外信息没有待核对的改动。"))


def _opening(reader: Reader) -> CheckRow:
    if opening_words.opening_words(reader).text.strip():
        return CheckRow(C.OPENING, True, Words("已写好。"))
    return CheckRow(C.OPENING, False, Words("还没有写。"))


def _questions(reader: Reader) -> CheckRow:
    """A question without an approved answer may go on air all the same: the guest answers it."""
    waiting = [row for row in air_list(reader) if row.state is AirState.QUEUED]
    approved = answer.answers(reader, (ReviewState.APPROVED,))
    if not waiting:
        return CheckRow(C.QUESTIONS, False, Words("提问单是空的。"))
    said = Words("提问单上 {n} 条，审核通过的答复 {m} 条。", n=len(waiting), m=len(approved))
    return CheckRow(C.QUESTIONS, True, said)


def _ticks(reader: Reader) -> dict[Check, Ticked]:
    """What another version, or a plain client, ticked under a name unknown here ticks nothing."""
    rows = reader.connection.execute(
        select(FloorTick.item, FloorTick.reason, FloorTick.by, FloorTick.at).where(
            FloorTick.interview_id == reader.programme
        )
    )
    return {
        Check(row.item): Ticked(row.reason, row.by, row.at) for row in rows if row.item in KNOWN
    }
