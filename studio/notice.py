"""The notice (预告) as a text of its own: drafted from the programme, approved, published.

Nothing of it goes out that a second person did not approve, nor that names another time than the
programme's: what was approved before a change is drafted anew. A rehearsal has none. The first one
that is published later than the profile asks for (D-7) is a violation: it is recorded once, with
its reason, and stays.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, insert, select, text
from sqlalchemy.orm import Mapped, mapped_column

from studio import facts_review, policy_choice, public_facts
from studio import interview as programme
from studio.database import Base
from studio.database.words import among
from studio.errors import Refusal
from studio.interview import InterviewRow, InterviewState, interview
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest
from studio.naming import TITLE, written
from studio.people import Role, require
from studio.programme_kind import needs_of
from studio.review import (
    Chain,
    PublicText,
    ReviewState,
    Secrecy,
    Versioned,
    VersionRow,
    add_version,
    approve_version,
    kept_texts,
    return_version,
    submit_version,
    versions_of,
)
from studio.working_days import ahead

S = InterviewState
WRITERS = (Role.PLANNER, Role.AIDE, Role.PUBLISHER)
LEAD = "notice_days"
MOST_SIGNS, MOST_SHORT = 5000, 140
"""A text of so many signs is at most as long as Weibo lets one post be, however it counts."""
WEEKDAYS = "一二三四五六日"
DAYS = re.compile(r"(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]")
HOURS = re.compile(r"(?<![\d.])(\d{1,2})\s*[:：]\s*([0-5]\d)(?!\d)")
NOON = 12
"""A notice may write the afternoon's hours from one again: 下午 3:00."""


class NoticeVersion(Versioned, Base):
    """One version: label is its heading, text the whole of it, remark the short one for Weibo."""

    __tablename__ = "notice_version"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )


class NoticeIssue(Base):
    """A version was published: by whom, when, of which time it tells; late: days, 0 for in time."""

    __tablename__ = "notice_issue"
    __table_args__ = (
        CheckConstraint("late >= 0 AND (late > 0) = (reason <> '')", "reason"),
        Index(
            "uq_notice_issue_late", "interview_id", unique=True,
            sqlite_where=text("late > 0"), postgresql_where=text("late > 0"),
        ),
    )  # fmt: skip

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    starts_at: Mapped[datetime]
    late: Mapped[int]
    reason: Mapped[str]
    salt: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True)
class IssueRow:
    """A published version as screens show it; `by` is a login."""

    id: int
    starts_at: datetime
    late: int
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class IssuedVersion:
    """A version with its publication, if it was published; id: the version's number."""

    id: int
    version: VersionRow
    issue: IssueRow | None


@dataclass(frozen=True)
class NoticeFacts:
    """The notice of a programme: every version, what was published, and how it stands.

    due: the last day on which it is in time, None where no profile asks for one.
    """

    interview: InterviewRow
    versions: tuple[VersionRow, ...]
    issues: tuple[IssueRow, ...]
    due: date | None

    @property
    def newest(self) -> VersionRow | None:
        """The newest version; None for none."""
        return self.versions[-1] if self.versions else None

    @property
    def approved(self) -> VersionRow | None:
        """The newest version, where it is approved; an older one is not what is meant any more."""
        newest = self.newest
        return newest if newest is not None and newest.state is ReviewState.APPROVED else None

    @property
    def violation(self) -> IssueRow | None:
        """The one that was published too late."""
        return next((one for one in self.issues if one.late), None)

    @property
    def outdated(self) -> bool:
        """Whether the one that readers have tells of another time than the programme's."""
        return bool(self.issues) and self.issues[-1].starts_at != self.interview.starts_at

    def late_on(self, moment: datetime) -> int:
        """How many days too late it would be published now; only the first one can be."""
        if self.issues or self.due is None:
            return 0
        return max(0, (moment.astimezone().date() - self.due).days)

    def with_issues(self) -> tuple[IssuedVersion, ...]:
        """Every version with its publication, the newest first."""
        out = {one.id: one for one in self.issues}
        return tuple(
            IssuedVersion(one.number, one, out.get(one.number)) for one in reversed(self.versions)
        )


# commands


def draft(pen: Pen, heading: str, whole: str, short: str, seen: int) -> int:
    """Keeps the next version; `seen` is the newest on the writer's screen, 0 for none."""
    require(pen, *WRITERS)
    _require_short_enough(whole, short)
    words = PublicText(written(heading, TITLE), whole.strip(), "", short.strip())
    if not words.label:
        raise Refusal("请写明预告的标题。")
    return add_version(pen, _chain(pen), seen, words)


def submit(pen: Pen, seen: int) -> None:
    """Hands the author's own version to review."""
    submit_version(pen, _chain(pen), seen)
    public_facts.propose(pen, interview(pen))


def hand_in(pen: Pen, heading: str, whole: str, short: str, seen: int) -> int:
    """Drafts and submits in one act; returns the version."""
    number = draft(pen, heading, whole, short, seen)
    submit(pen, number)
    return number


def approve(pen: Pen, seen: int, secrecy: Secrecy | None) -> None:
    """Signs the version off, by a second person, after the secrecy check.

    What readers will be told of the programme stood beside it and is signed with it.
    """
    approve_version(pen, _chain(pen), seen, secrecy, "")
    n = NoticeVersion
    mine = (n.interview_id == pen.programme, n.number == seen)
    handed_in = pen.connection.scalar(select(n.submitted_at).where(*mine))
    facts_review.sign_beside(pen, handed_in, secrecy)


def give_back(pen: Pen, seen: int, reason: str) -> None:
    """Returns the version to its author with a reason."""
    return_version(pen, _chain(pen), seen, reason, None)


def publish(pen: Pen, late_reason: str = "") -> None:
    """The approved notice is out: collection opens, or the notice is renewed after a change.

    late_reason: why the first one is later than it should be; Refusal where it is late and no
    reason is given.
    """
    require(pen, Role.PUBLISHER, Role.PLANNER)
    facts = notice(pen)
    shown = facts.interview
    if not shown.rehearsal:
        _issue(pen, facts, late_reason)
    if shown.rehearsal or shown.state not in (S.COLLECTING, S.REHEARSED):
        programme.announce(pen)


# queries


def notice(reader: Reader) -> NoticeFacts:
    """The notice of the reader's programme."""
    shown = interview(reader)
    found = versions_of(reader, NoticeVersion, "interview_id", [reader.programme])
    days = policy_choice.named(reader, shown.policy).number(LEAD)
    due = ahead(shown.starts_at.astimezone().date(), days) if days else None
    return NoticeFacts(shown, found.get(reader.programme, ()), issues(reader), due)


def issues(reader: Reader) -> tuple[IssueRow, ...]:
    """What was published of it, the first one first."""
    n = NoticeIssue
    rows = reader.connection.execute(
        select(n.version, n.starts_at, n.late, n.reason, n.by, n.at)
        .where(n.interview_id == reader.programme)
        .order_by(n.at, n.version)
    )
    return tuple(IssueRow(*row) for row in rows)


def published_text(reader: Reader) -> str:
    """What readers were told last; '' where nothing was published."""
    out = {one.number: one.text for one in notice(reader).versions}
    return next((out[one.id] for one in reversed(issues(reader)) if one.id in out), "")


def violations(reader: Reader, programmes: Sequence[int]) -> dict[int, IssueRow]:
    """The late notices of these programmes, by programme."""
    n = NoticeIssue
    rows = reader.connection.execute(
        select(n.interview_id, n.version, n.starts_at, n.late, n.reason, n.by, n.at)
        .where(among(n.interview_id, programmes), n.late > 0)
    )  # fmt: skip
    return {row[0]: IssueRow(*row[1:]) for row in rows}


def told(reader: Reader, programmes: Sequence[int]) -> dict[int, datetime]:
    """Of which time readers were told last, by programme, of these programmes."""
    n = NoticeIssue
    rows = reader.connection.execute(
        select(n.interview_id, n.starts_at)
        .where(among(n.interview_id, programmes))
        .order_by(n.at, n.version)
    )
    return {row.interview_id: row.starts_at for row in rows}


def proposed(shown: InterviewRow) -> PublicText:
    """What the programme itself says of it, to be looked over by a person."""
    called, begins = needs_of(shown.kind).called, shown.starts_at.astimezone()
    day = f"{begins.month}月{begins.day}日（星期{WEEKDAYS[begins.weekday()]}）{begins:%H:%M}"
    guests = "、".join(f"{guest.title}{guest.name}" for guest in shown.guests)
    page = page_of(shown)
    lines = (
        f"{shown.unit}定于{begins.year}年{day}举行{called}，主题为“{shown.title}”。",
        f"系列：{shown.series}" if shown.series else "",
        f"嘉宾：{guests}" if guests else "",
        f"地点：{shown.venue}" if shown.venue else "",
        "即日起征集问题，直播期间也可以在线提问。" + (f"提问和观看：{page}" if page else ""),
    )
    heading = f"{called}预告：{shown.headline}"
    short = f"【{heading}】{day}，{shown.unit}。{f'嘉宾：{guests}。' if guests else ''}请评论提问。"
    short += page
    if len(short) > MOST_SHORT:
        short = f"{short[: MOST_SHORT - len(page) - 1]}…{page}"
    return PublicText(heading, "\n".join(filter(None, lines)), "", short)


def page_of(shown: InterviewRow) -> str:
    """Where readers find it on a portal that follows the contract; '' for any other."""
    url = shown.portal_url
    plain = url.startswith(("http://", "https://")) and "#" not in url
    return f"{url}/live/{shown.id}" if plain else ""


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version and every publication as it stands today, for the audit."""
    yield from kept_texts(reader, NoticeVersion, "interview_id", "notice_text")
    n = NoticeIssue
    for row in reader.connection.execute(
        select(n.interview_id, n.version, n.salt, n.starts_at, n.late, n.reason)
    ):
        yield KeptText("notice_issue", row[0], row[1], _digest(*row[2:]))


def _issue(pen: Pen, facts: NoticeFacts, late_reason: str) -> None:
    newest = facts.approved
    if newest is None:
        raise Refusal("预告还没有经另一人审核通过。请先在“预告…”里起草、送审。")
    if any(one.id == newest.number for one in facts.issues):
        raise Refusal("这一版预告已经发布过。内容有变的，请起草新的一版。")
    _require_its_time(newest, facts.interview.starts_at)
    facts_review.require_signed(pen)
    late = facts.late_on(pen.at)
    why = written(late_reason, TITLE) if late else ""
    if late and not why:
        raise Refusal("预告最晚应在 {due} 发布，已晚 {n} 天。请写明原因再发布。",
                      due=f"{facts.due:%Y-%m-%d}", n=late)  # fmt: skip
    salt, starts_at = new_salt(), facts.interview.starts_at
    pen.connection.execute(
        insert(NoticeIssue).values(
            interview_id=pen.programme, version=newest.number, starts_at=starts_at, late=late,
            reason=why, salt=salt, by=pen.by, at=pen.at,
        )
    )  # fmt: skip
    digest = _digest(salt, starts_at, late, why)
    pen.note(
        "notice_issue", pen.programme, version=newest.number, text_digest=digest, late=late
    )  # fmt: skip


def _chain(pen: Pen) -> Chain:
    return Chain(NoticeVersion, "interview_id", "notice_text", pen.programme)


def _require_short_enough(whole: str, short: str) -> None:
    if len(whole) > MOST_SIGNS:
        raise Refusal("预告超过 {most} 个字，请删短。", most=MOST_SIGNS)
    if len(short.strip()) > MOST_SHORT:
        raise Refusal("微博用的短文超过 {most} 个字，请删短。", most=MOST_SHORT)


def _require_its_time(version: VersionRow, starts_at: datetime) -> None:
    """Refusal where one of the texts names days or hours, and the programme's is not among them."""
    begins = starts_at.astimezone()
    day, clock = (begins.month, begins.day), (begins.hour % NOON, begins.minute)
    for said in (version.label, version.text, version.remark):
        days = {(int(month), int(date)) for month, date in DAYS.findall(said)}
        hours = {(int(hour) % NOON, int(minute)) for hour, minute in HOURS.findall(said)}
        if (days and day not in days) or (hours and clock not in hours):
            raise Refusal(
                "预告里写的时间不是现在的访谈时间（{time}）。请起草新的一版，审核后再发布。",
                time=f"{begins:%Y-%m-%d %H:%M}",
            )


def _digest(salt: str, starts_at: datetime, late: int, reason: str) -> str:
    return text_digest(salt, starts_at.isoformat(), str(late), reason)


__all__ = [
    "MOST_SHORT", "IssueRow", "IssuedVersion", "NoticeFacts", "NoticeIssue", "NoticeVersion",
    "approve", "draft", "give_back", "hand_in", "issues", "kept", "notice", "page_of", "proposed",
    "publish", "published_text", "submit", "told", "violations",
]  # fmt: skip
