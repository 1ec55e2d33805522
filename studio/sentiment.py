"""舆情专报: a grave matter goes up in writing, and every unit of the joint meeting hears of it.

The notice of Shandong (2014) asks that grave public sentiment is reported in time and that a joint
meeting weighs it. A report is written once and never changed; what comes later is another one of
the same question (续报). Each unit has a row: who sent it there and when, who heard it was read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    UniqueConstraint,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.joint_meeting import JointMember
from studio.journal import KeptText, Pen, Reader, kept_digest, new_salt
from studio.legible import legible
from studio.people import Role, require
from studio.question import QuestionState, question
from studio.words import Words

REPORTERS = (Role.AIDE, Role.PLANNER)
"""Who reports, and ticks what became of the report, each with their own name."""
LONGEST = 2000
MOST_COUNTED = 10_000_000


class Level(StrEnum):
    """How grave it is, as the emergency plans of governments grade it."""

    GENERAL = "general"
    LARGER = "larger"
    MAJOR = "major"
    EXTREME = "extreme"


LEVEL_NAMES = {
    Level.GENERAL: Words("一般", "sentiment"),
    Level.LARGER: Words("较大", "sentiment"),
    Level.MAJOR: Words("重大", "sentiment"),
    Level.EXTREME: Words("特别重大", "sentiment"),
}


class SentimentReport(Base):
    """One report on an escalated question; number: 1 for the first, then those that follow it."""

    __tablename__ = "sentiment_report"
    __table_args__ = (
        UniqueConstraint("question_id", "number"),
        UniqueConstraint("id", "interview_id"),
        CheckConstraint("gist <> '' AND proposal <> ''", "whole"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), index=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"))
    number: Mapped[int]
    level: Mapped[str]
    noticed_at: Mapped[datetime]
    gist: Mapped[str]
    count: Mapped[int]
    reaction: Mapped[str]
    media: Mapped[str]
    proposal: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    salt: Mapped[str]


class SentimentRecipient(Base):
    """One unit that a report goes to, under the name it had; a tick stays once it is set."""

    __tablename__ = "sentiment_recipient"
    __table_args__ = (
        ForeignKeyConstraint(
            ["report_id", "interview_id"], ["sentiment_report.id", "sentiment_report.interview_id"]
        ),
        CheckConstraint("(sent_by IS NULL) = (sent_at IS NULL)", "sent"),
        CheckConstraint(
            "(read_by IS NULL) = (read_at IS NULL) AND (read_at IS NULL OR sent_at IS NOT NULL)",
            "read",
        ),
    )

    report_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    member_id: Mapped[int] = mapped_column(
        ForeignKey("joint_member.id"), primary_key=True, autoincrement=False
    )
    interview_id: Mapped[int] = mapped_column(index=True)
    unit: Mapped[str]
    sent_by: Mapped[str | None]
    sent_at: Mapped[datetime | None]
    read_by: Mapped[str | None]
    read_at: Mapped[datetime | None]


@dataclass(frozen=True)
class Report:
    """What a report says: when it was noticed, the gist, how many asked the same, what follows."""

    level: Level
    noticed_at: datetime
    gist: str
    count: int
    proposal: str
    reaction: str = ""
    media: str = ""


@dataclass(frozen=True)
class RecipientRow:
    """A unit and what became of the report there; id: the unit's. by: logins."""

    id: int
    report_id: int
    unit: str
    sent_by: str = ""
    sent_at: datetime | None = None
    read_by: str = ""
    read_at: datetime | None = None


@dataclass(frozen=True)
class ReportRow:
    """A report as screens show one, with the units it goes to."""

    id: int
    question_id: int
    number: int
    report: Report
    by: str
    at: datetime
    recipients: tuple[RecipientRow, ...] = ()

    @property
    def unsent(self) -> tuple[str, ...]:
        """The units that it has not reached yet."""
        return tuple(row.unit for row in self.recipients if row.sent_at is None)


# commands


def report(pen: Pen, question_id: int, said: Report, seen: int) -> int:
    """Writes a report on an escalated question, to every unit of the joint meeting; its id.

    seen: the number of the newest report on the person's screen, 0 for none.
    """
    require(pen, *REPORTERS)
    row = question(pen, question_id)
    if row.state is not QuestionState.ESCALATED:
        raise Refusal("只有已移交（信访或重大舆情）的提问才写舆情专报，请先移交。")
    r = SentimentReport
    last = pen.connection.scalar(select(func.max(r.number)).where(r.question_id == question_id))
    if (last or 0) != seen:
        raise Refusal("这条提问刚有别人写了专报，请看过再写。您输入的文字仍在。")
    checked = _checked(pen, said)
    number = pen.add(
        r, interview_id=pen.programme, question_id=question_id, number=seen + 1,
        level=checked.level.value, noticed_at=checked.noticed_at, gist=checked.gist,
        count=checked.count, reaction=checked.reaction, media=checked.media,
        proposal=checked.proposal, by=pen.by, at=pen.at, salt=new_salt(),
    )  # fmt: skip
    kept_row = pen.connection.execute(select(r.__table__).where(r.id == number)).one()
    reached = _reach(pen, number)
    digest = _digest(kept_row)
    pen.note("sentiment", number, version=1, text_digest=digest, units=reached)
    pen.note("question", question_id, reported=number)
    return number


def reach_new(pen: Pen, report_id: int) -> None:
    """Adds the units that came on the joint meeting's list after the report was written."""
    require(pen, *REPORTERS)
    _require_report(pen, report_id)
    reached = _reach(pen, report_id)
    if not reached:
        raise Refusal("会商联席会议名单上的单位都已在发送名单里。")
    pen.note("sentiment", report_id, units=reached)


def tick_sent(pen: Pen, report_id: int, member_id: int) -> None:
    """Notes that the report went to the unit, by whom and when."""
    row = _recipient(pen, report_id, member_id)
    if row.sent_at is not None:
        raise Refusal("“{unit}”已经记过送达。", unit=row.unit)
    _tick(pen, row, "sent")


def tick_read(pen: Pen, report_id: int, member_id: int) -> None:
    """Notes that the unit has read it, as it told us."""
    row = _recipient(pen, report_id, member_id)
    if row.sent_at is None:
        raise Refusal("还没有送到“{unit}”，请先记送达。", unit=row.unit)
    if row.read_at is not None:
        raise Refusal("“{unit}”已经记过阅知。", unit=row.unit)
    _tick(pen, row, "read")


def take_out(pen: Pen, report_id: int) -> None:
    """Notes that the report leaves as a file."""
    require(pen, *REPORTERS)
    _require_report(pen, report_id)
    pen.note("sentiment", report_id, taken_out=True)


# queries


def reports(reader: Reader, question_id: int | None = None) -> tuple[ReportRow, ...]:
    """The programme's reports with their units, the newest first; of one question, or all."""
    r = SentimentReport
    query = select(r.__table__).where(r.interview_id == reader.programme).order_by(r.id.desc())
    if question_id is not None:
        query = query.where(r.question_id == question_id)
    to: dict[int, list[RecipientRow]] = {}
    for one in _recipients(reader):
        to.setdefault(one.report_id, []).append(one)
    return tuple(
        ReportRow(
            row.id, row.question_id, row.number, _said(row), row.by, row.at,
            tuple(to.get(row.id, ())),
        )
        for row in reader.connection.execute(query)
    )  # fmt: skip


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every report as it stands today, for the audit."""
    for row in reader.connection.execute(select(SentimentReport.__table__)):
        yield KeptText("sentiment", row.id, 1, _digest(row))


def _checked(pen: Pen, said: Report) -> Report:
    if not said.gist.strip() or not said.proposal.strip():
        raise Refusal("请写明舆情概要和处置建议。")
    if not 1 <= said.count <= MOST_COUNTED:
        raise Refusal("同类诉求的数量至少是 1。")
    if said.noticed_at > pen.at:
        raise Refusal("发现时间不能晚于现在。")
    texts = [_text(each) for each in (said.gist, said.proposal, said.reaction, said.media)]
    gist, proposal, reaction, media = texts
    return Report(Level(said.level), said.noticed_at, gist, said.count, proposal, reaction, media)


def _text(said: str) -> str:
    text = legible(said.strip())
    if len(text) > LONGEST:
        raise Refusal("每一项最多 {n} 个字。", n=LONGEST)
    return text


def _reach(pen: Pen, report_id: int) -> list[int]:
    """A row for each unit in use that has none yet; returns their ids."""
    there = select(SentimentRecipient.member_id).where(SentimentRecipient.report_id == report_id)
    new = pen.connection.execute(
        select(JointMember.id, JointMember.name)
        .where(JointMember.active, JointMember.id.not_in(there))
        .order_by(JointMember.id)
    ).all()
    for member in new:
        pen.connection.execute(
            insert(SentimentRecipient).values(
                report_id=report_id, member_id=member.id, interview_id=pen.programme,
                unit=member.name,
            )
        )  # fmt: skip
    return [member.id for member in new]


def _require_report(pen: Pen, report_id: int) -> None:
    r = SentimentReport
    here = (r.id == report_id, r.interview_id == pen.programme)
    if pen.connection.scalar(select(r.id).where(*here)) is None:
        raise Refusal("没有这份舆情专报。")


def _recipients(reader: Reader) -> Iterator[RecipientRow]:
    s = SentimentRecipient
    rows = reader.connection.execute(
        select(
            s.member_id, s.report_id, s.unit, func.coalesce(s.sent_by, ""), s.sent_at,
            func.coalesce(s.read_by, ""), s.read_at,
        )
        .where(s.interview_id == reader.programme)
        .order_by(s.report_id, s.member_id)
    )  # fmt: skip
    return (RecipientRow(*row) for row in rows)


def _recipient(pen: Pen, report_id: int, member_id: int) -> RecipientRow:
    require(pen, *REPORTERS)
    for row in _recipients(pen):
        if (row.report_id, row.id) == (report_id, member_id):
            return row
    raise Refusal("这个单位不在专报的发送名单里。")


def _tick(pen: Pen, row: RecipientRow, which: str) -> None:
    s = SentimentRecipient
    pen.connection.execute(
        update(s)
        .where(s.report_id == row.report_id, s.member_id == row.id)
        .values(**{f"{which}_by": pen.by, f"{which}_at": pen.at})
    )
    pen.note("sentiment", row.report_id, unit=row.id, ticked=which)


def _said(row: Any) -> Report:
    return Report(
        Level(row.level), row.noticed_at, row.gist, row.count, row.proposal, row.reaction,
        row.media,
    )  # fmt: skip


def _digest(row: Any) -> str:
    erasable = [row.gist, row.reaction, row.media, row.proposal]
    return kept_digest(
        row.salt, erasable, row.level, row.noticed_at.isoformat(), row.gist, str(row.count),
        row.reaction, row.media, row.proposal,
    )  # fmt: skip
