"""Where a programme's notice (预告) appeared: the address and the time, place by place.

A place counts while its newest version has an address. A mistake is taken back by another version
with a reason; none is changed and none goes away. Where a place lacks its evidence, 上播检查 says
so and nobody is stopped (Zhuhai 2022: 还应在本单位政府网站和政务新媒体相应发布预告).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import CheckConstraint, ForeignKey, func, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.house import is_address_for_readers
from studio.interview import Interview
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest
from studio.naming import TITLE, written
from studio.notice_place import NoticePlace
from studio.people import Role, require

WITNESSES = (Role.PUBLISHER, Role.PLANNER, Role.AIDE)
"""Who notes where a notice appeared, each with their own name."""
SHAPE = (
    "(url <> '' AND appeared_at IS NOT NULL AND reason = '')"
    " OR (url = '' AND appeared_at IS NULL AND reason <> '')"
)


class NoticeEvidence(Base):
    """One version: an address with the time it appeared there, or why that was taken back.

    number: counts the versions of a programme, over all places.
    """

    __tablename__ = "notice_evidence"
    __table_args__ = (CheckConstraint(SHAPE, "shape"),)

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    place_id: Mapped[int] = mapped_column(ForeignKey("notice_place.id"))
    url: Mapped[str]
    appeared_at: Mapped[datetime | None]
    reason: Mapped[str]
    salt: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True)
class NoticeRow:
    """One place and its newest version; id: the place's, number: the version's, 0 for none.

    url: '' where the notice is not known to have appeared; reason: why that was taken back.
    by: a login.
    """

    id: int
    name: str
    active: bool
    number: int = 0
    url: str = ""
    appeared_at: datetime | None = None
    reason: str = ""
    by: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Spread:
    """How far a notice has come: places that are asked for, and which of them lack it (names)."""

    asked: int
    missing: tuple[str, ...]

    @property
    def shown(self) -> int:
        """On how many of the places that are asked for it appeared."""
        return self.asked - len(self.missing)


NOWHERE = Spread(0, ())


# commands


def tick(pen: Pen, place_id: int, url: str, appeared_at: datetime, seen: int) -> int:
    """Notes under which address the notice appeared at a place, and when; returns the version.

    seen: the place's newest version on the person's screen, 0 for none. An address noted before is
    replaced; Refusal for a retired place, for no address of the web and for a time to come.
    """
    require(pen, *WITNESSES)
    place = _place(pen, place_id, seen)
    url, appeared_at = url.strip(), appeared_at.astimezone(UTC)
    if not place.active:
        raise Refusal("预告平台“{name}”已停用，请换一个。", name=place.name)
    if not is_address_for_readers(url):
        raise Refusal(
            "预告的网址须以 http:// 或 https:// 开头，写完整，不带用户名、汉字和空格；"
            "请从浏览器的地址栏复制。"
        )
    if appeared_at > pen.at:
        raise Refusal("预告的发布时间不能晚于现在。")
    if (place.url, place.appeared_at) == (url, appeared_at):
        raise Refusal("网址和时间没有改动，不必再记。")
    return _keep(pen, place_id, url, appeared_at, "")


def take_back(pen: Pen, place_id: int, reason: str, seen: int) -> int:
    """The notice is not there after all; what was noted stays, with the reason beside it."""
    require(pen, *WITNESSES)
    place = _place(pen, place_id, seen)
    why = written(reason, TITLE)
    if not place.url:
        raise Refusal("“{name}”还没有记下预告，不用收回。", name=place.name)
    if not why:
        raise Refusal("请写明收回的原因。")
    return _keep(pen, place_id, "", None, why)


# queries


def notices(reader: Reader) -> tuple[NoticeRow, ...]:
    """Every place in use, and the retired ones of which something was noted here."""
    p, e = NoticePlace, NoticeEvidence
    newest = (
        select(func.max(e.number))
        .where(e.interview_id == reader.programme)
        .group_by(e.place_id)
        .scalar_subquery()
    )
    here = (e.place_id == p.id) & (e.interview_id == reader.programme) & e.number.in_(newest)
    rows = reader.connection.execute(
        select(p.id, p.name, p.active, e.number, e.url, e.appeared_at, e.reason, e.by, e.at)
        .outerjoin(e, here)
        .where(p.active | e.number.is_not(None))
        .order_by(p.active.desc(), p.id)
    )
    return tuple(NoticeRow(*row) if row.number is not None else NoticeRow(*row[:3]) for row in rows)


def versions(reader: Reader) -> tuple[NoticeRow, ...]:
    """All that was ever noted of the programme, the newest first."""
    p, e = NoticePlace, NoticeEvidence
    rows = reader.connection.execute(
        select(p.id, p.name, p.active, e.number, e.url, e.appeared_at, e.reason, e.by, e.at)
        .join(e, e.place_id == p.id)
        .join(Interview, Interview.id == e.interview_id)
        .where(e.interview_id == reader.programme)
        .order_by(e.number.desc())
    )
    return tuple(NoticeRow(*row) for row in rows)


def spread(reader: Reader) -> Spread:
    """How many of the places in use have the programme's notice."""
    asked = [row for row in notices(reader) if row.active]
    return Spread(len(asked), tuple(row.name for row in asked if not row.url))


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version as it stands today, for the audit."""
    e = NoticeEvidence
    for row in reader.connection.execute(
        select(e.interview_id, e.number, e.salt, e.place_id, e.url, e.appeared_at, e.reason)
    ):
        digest = _digest(row.salt, row.place_id, row.url, row.appeared_at, row.reason)
        yield KeptText("notice", row.interview_id, row.number, digest)


def _place(pen: Pen, place_id: int, seen: int) -> NoticeRow:
    """The place with its newest version, if that is the one the person saw."""
    found = {row.id: row for row in notices(pen)}.get(place_id)
    if found is None:
        query = select(NoticePlace.name).where(NoticePlace.id == place_id)
        name = pen.connection.scalar(query)
        if name is None:
            raise Refusal("没有这个预告平台。")
        found = NoticeRow(place_id, name, active=False)
    if found.number != seen:
        raise Refusal("“{name}”刚有别人记下的内容，请看过再操作。", name=found.name)
    return found


def _keep(pen: Pen, place_id: int, url: str, appeared_at: datetime | None, reason: str) -> int:
    e = NoticeEvidence
    last = select(func.max(e.number)).where(e.interview_id == pen.programme)
    number, salt = (pen.connection.scalar(last) or 0) + 1, new_salt()
    pen.connection.execute(
        insert(e).values(
            interview_id=pen.programme, number=number, place_id=place_id, url=url,
            appeared_at=appeared_at, reason=reason, salt=salt, by=pen.by, at=pen.at,
        )
    )  # fmt: skip
    digest = _digest(salt, place_id, url, appeared_at, reason)
    pen.note("notice", pen.programme, version=number, text_digest=digest, place=place_id)
    return number


def _digest(salt: str, place_id: int, url: str, appeared_at: datetime | None, reason: str) -> str:
    moment = appeared_at.isoformat() if appeared_at is not None else ""
    return text_digest(salt, str(place_id), url, moment, reason)
