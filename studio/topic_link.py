"""What belongs to a programme elsewhere, as links for the topic page (A75, A19, A55).

工作动态 and 媒体报道 that others wrote, 办事指南, 音视频 on the house's or another's server.

A link is added by a named person and never changed; one that was wrong is taken off, with a reason.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, func, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.house import is_address_for_readers
from studio.interview import Interview
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest
from studio.naming import NAME, TITLE, written
from studio.people import Role, require
from studio.words import Words

ADDERS = (Role.PLANNER, Role.PHOTO_EDITOR, Role.PUBLISHER)
MOST_LINKS = 200


class LinkKind(StrEnum):
    """Under which heading of the topic page a link stands."""

    WORK = "work"
    MEDIA = "media"
    GUIDE = "guide"
    RECORDING = "recording"


LINK_KIND_NAMES = {
    LinkKind.WORK: Words("工作动态"),
    LinkKind.MEDIA: Words("媒体报道"),
    LinkKind.GUIDE: Words("办事指南"),
    LinkKind.RECORDING: Words("音视频"),
}


class TopicLink(Base):
    """One link; dropped_by: who took it off, with dropped_why."""

    __tablename__ = "topic_link"
    __table_args__ = (
        CheckConstraint("(dropped_by IS NULL) = (dropped_why = '')", "dropped"),
        CheckConstraint("kind IN ('work', 'media', 'guide', 'recording')", "kind"),
    )

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str]
    title: Mapped[str]
    outlet: Mapped[str]
    day: Mapped[date]
    url: Mapped[str]
    salt: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    dropped_by: Mapped[str | None]
    dropped_why: Mapped[str]


@dataclass(frozen=True)
class LinkRow:
    """A link as screens show it; by, dropped_by: logins."""

    id: int
    kind: LinkKind
    title: str
    outlet: str
    day: date
    url: str
    by: str
    at: datetime
    dropped_by: str | None = None
    dropped_why: str = ""


# commands


def add(pen: Pen, kind: LinkKind, title: str, outlet: str, day: date, url: str) -> int:
    """Adds a link; Refusal without a title and an outlet, and for no address of the web."""
    require(pen, *ADDERS)
    title, outlet, url = written(title, TITLE), written(outlet, NAME), url.strip()
    if not title or not outlet:
        raise Refusal("请写明标题和来源。")
    if not is_address_for_readers(url):
        raise Refusal(
            "网址须以 http:// 或 https:// 开头，写完整，不带用户名、汉字和空格；"
            "请从浏览器的地址栏复制。"
        )
    if day > pen.at.astimezone().date():
        raise Refusal("发表日期不能晚于今天。")
    known = links(pen)
    if any(row.url == url and row.dropped_by is None for row in known):
        raise Refusal("这个网址已经在名单里。")
    if len(known) >= MOST_LINKS:
        raise Refusal("一场访谈最多 {n} 条链接。", n=MOST_LINKS)
    last = select(func.max(TopicLink.number)).where(TopicLink.interview_id == pen.programme)
    number, salt = (pen.connection.scalar(last) or 0) + 1, new_salt()
    pen.connection.execute(
        insert(TopicLink).values(
            interview_id=pen.programme, number=number, kind=kind.value, title=title, outlet=outlet,
            day=day, url=url, salt=salt, by=pen.by, at=pen.at, dropped_by=None, dropped_why="",
        )
    )  # fmt: skip
    digest = _digest(salt, kind.value, title, outlet, day, url)
    pen.note("topic_link", pen.programme, version=number, text_digest=digest)
    return number


def drop(pen: Pen, number: int, reason: str) -> None:
    """Takes a link off the page; it stays to be seen here, with the reason."""
    require(pen, *ADDERS)
    why = written(reason, TITLE)
    row = next((one for one in links(pen) if one.id == number), None)
    if row is None or row.dropped_by is not None:
        raise Refusal("没有这条链接，或已经移出。")
    if not why:
        raise Refusal("请写明移出的原因。")
    mine = (TopicLink.interview_id == pen.programme, TopicLink.number == number)
    pen.connection.execute(
        update(TopicLink).where(*mine).values(dropped_by=pen.by, dropped_why=why)
    )
    pen.note("topic_link", pen.programme, version=number, dropped=True)


# queries


def links(reader: Reader) -> tuple[LinkRow, ...]:
    """Every link of the programme, by kind and day, those taken off among them."""
    t = TopicLink
    rows = reader.connection.execute(
        select(
            t.number.label("id"), t.kind, t.title, t.outlet, t.day, t.url, t.by, t.at, t.dropped_by,
            t.dropped_why,
        )
        .where(t.interview_id == reader.programme)
        .order_by(t.kind.desc(), t.day, t.number)
    )  # fmt: skip
    return tuple(LinkRow(**{**row._mapping, "kind": LinkKind(row.kind)}) for row in rows)


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every link as it stands today, for the audit."""
    t = TopicLink
    rows = reader.connection.execute(
        select(t.interview_id, t.number, t.salt, t.kind, t.title, t.outlet, t.day, t.url)
        .join(Interview, Interview.id == t.interview_id)
    )  # fmt: skip
    for row in rows:
        yield KeptText("topic_link", row[0], row[1], _digest(*row[2:]))


def _digest(salt: str, kind: str, title: str, outlet: str, day: date, url: str) -> str:
    return text_digest(salt, kind, title, outlet, day.isoformat(), url)
