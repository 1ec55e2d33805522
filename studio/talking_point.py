"""The talking points of the house (口径): agreed wordings, each with source, version and validity.

A talking point changes by a new version; what an answer used stays what it was (Shandong 2014).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ForeignKey, and_, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.folded import folded
from studio.journal import HOUSE, KeptText, Pen, Reader, new_salt, text_digest
from studio.naming import TITLE, with_boxes, written
from studio.people import Role, require
from studio.words import Words

LONGEST = 5000
SOON = timedelta(days=7)
"""What runs out within them is said beforehand."""


class TalkingPoint(Base):
    """One agreed wording; its words live in its versions."""

    __tablename__ = "talking_point"

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int]
    retired: Mapped[bool]


class TalkingPointVersion(Base):
    """One version; valid_from and valid_until are days, both included."""

    __tablename__ = "talking_point_version"

    point_id: Mapped[int] = mapped_column(
        ForeignKey("talking_point.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    title: Mapped[str]
    text: Mapped[str]
    source: Mapped[str]
    unit: Mapped[str]
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    by: Mapped[str]
    at: Mapped[datetime]
    salt: Mapped[str] = mapped_column(server_default="")


@dataclass(frozen=True)
class Wording:
    """What a person writes of a talking point."""

    title: str
    text: str
    source: str
    unit: str = ""
    valid_from: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True)
class TalkingPointRow:
    """A talking point in its newest version; fault: why it carries no answer today, or empty.

    ends_soon: it runs out within days.
    """

    id: int
    version: int
    title: str
    text: str
    source: str
    unit: str
    valid_from: date | None
    valid_until: date | None
    by: str
    at: datetime
    retired: bool
    fault: str
    ends_soon: bool = False


@dataclass(frozen=True)
class PastVersion:
    """What a talking point said before."""

    number: int
    title: str
    text: str
    source: str
    valid_from: date | None
    valid_until: date | None
    by: str
    at: datetime


# commands


def add(pen: Pen, wording: Wording) -> int:
    """Takes a talking point into the library and returns its id."""
    _require_right(pen)
    kept = _checked(wording)
    number = pen.add(TalkingPoint, version=1, retired=False)
    digest = _write(pen, number, 1, kept)
    pen.note("talking_point", number, version=1, text_digest=digest)
    return number


def renew(pen: Pen, point_id: int, wording: Wording, seen: int) -> None:
    """The next version; `seen` is the one on the screen."""
    _require_right(pen)
    kept = _checked(wording)
    newest = pen.connection.scalar(select(TalkingPoint.version).where(TalkingPoint.id == point_id))
    if newest is None:
        raise Refusal("没有这条口径。")
    if newest != seen:
        raise Refusal("内容已有新版本，请看过新版本再操作。您输入的文字仍在。")
    digest = _write(pen, point_id, seen + 1, kept)
    _change(pen, point_id, version=seen + 1)
    pen.note("talking_point", point_id, version=seen + 1, text_digest=digest)


def retire(pen: Pen, point_id: int, retired: bool = True) -> None:
    """Withdraws a talking point, or brings it back: what cites it meanwhile is not signed off."""
    _require_right(pen)
    if not _change(pen, point_id, retired=retired):
        raise Refusal("没有这条口径。")
    pen.note("talking_point", point_id, retired=retired)


# queries


def talking_points(
    reader: Reader, words: str = "", ids: Sequence[int] = ()
) -> tuple[TalkingPointRow, ...]:
    """The library in its newest versions, those in force first; `words` must all stand in one."""
    p, v = TalkingPoint, TalkingPointVersion
    query = select(
        p.id, p.version, v.title, v.text, v.source, v.unit, v.valid_from, v.valid_until, v.by, v.at,
        p.retired,
    ).join(v, and_(v.point_id == p.id, v.number == p.version))  # fmt: skip
    if ids:
        query = query.where(p.id.in_(ids))
    today = day_of(reader.at)
    wanted = folded(words).split()
    found = []
    for row in reader.connection.execute(query.order_by(p.id.desc())):
        said = folded(f"{row.title} {row.text} {row.source} {row.unit}")
        if all(word in said for word in wanted):
            fault = in_force(today, row.valid_from, row.valid_until, row.retired)
            until = row.valid_until
            soon = not fault and until is not None and until - today <= SOON
            found.append(TalkingPointRow(*row, fault=fault, ends_soon=soon))
    return tuple(sorted(found, key=_out_of_force))


def earlier(reader: Reader, point_id: int) -> tuple[PastVersion, ...]:
    """The versions before the newest, the latest of them first."""
    v = TalkingPointVersion
    rows = reader.connection.execute(
        select(v.number, v.title, v.text, v.source, v.valid_from, v.valid_until, v.by, v.at)
        .join(TalkingPoint, TalkingPoint.id == v.point_id)
        .where(v.point_id == point_id, v.number < TalkingPoint.version)
        .order_by(v.number.desc())
    )
    return tuple(PastVersion(*row) for row in rows)


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version as it stands today, for the audit; those from before seals have no salt."""
    v = TalkingPointVersion
    query = select(
        v.point_id, v.number, v.salt, v.title, v.text, v.source, v.unit, v.valid_from,
        v.valid_until,
    )  # fmt: skip
    for row in reader.connection.execute(query):
        digest = _digest(row[2], Wording(*row[3:])) if row[2] else None
        yield KeptText("talking_point", row[0], row[1], digest)


def in_force(today: date, since: date | None, until: date | None, retired: bool) -> str:
    """Why a talking point carries nothing on this day; empty where it does."""
    if retired:
        return Words("已停用")
    if until is not None and today > until:
        return Words("已于 {day} 过期", day=f"{until:%Y-%m-%d}")
    if since is not None and today < since:
        return Words("{day} 起才有效", day=f"{since:%Y-%m-%d}")
    return ""


def day_of(moment: datetime) -> date:
    """The day of a moment in the place's own time."""
    return moment.astimezone().date()


def _out_of_force(row: TalkingPointRow) -> bool:
    return bool(row.fault)


def _require_right(pen: Pen) -> None:
    if pen.programme != HOUSE:
        raise Refusal("口径库属于整个演播台，请在排期中修改。")
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)


def _checked(wording: Wording) -> Wording:
    title, source = written(wording.title, TITLE), written(wording.source, TITLE)
    text = wording.text.strip()
    if not title or not text:
        raise Refusal("请填写口径的标题和内容。")
    if not source:
        raise Refusal("请写明口径的来源，例如文件名称和文号。")
    if len(text) > LONGEST:
        raise Refusal("口径太长，最多 {most:,} 个字。", most=LONGEST)
    shown = with_boxes(text.replace("\n", "").replace("\t", ""))
    if shown:
        raise Refusal("“{name}”里有看不见的控制字符（□处），请删去后再试。", name=shown[:40])
    since, until = wording.valid_from, wording.valid_until
    if since is not None and until is not None and until < since:
        raise Refusal("有效期的止日早于起日。")
    return Wording(title, text, source, written(wording.unit, TITLE), since, until)


def _write(pen: Pen, point_id: int, number: int, wording: Wording) -> str:
    """Keeps a version; gives the digest that seals it."""
    salt = new_salt()
    pen.connection.execute(
        insert(TalkingPointVersion).values(
            point_id=point_id, number=number, by=pen.by, at=pen.at, salt=salt, **vars(wording)
        )
    )
    return _digest(salt, wording)


def _digest(salt: str, wording: Wording) -> str:
    """Over all that a version says, its days too."""
    w = wording
    days = (day.isoformat() if day is not None else "" for day in (w.valid_from, w.valid_until))
    return text_digest(salt, w.title, w.text, w.source, w.unit, *days)


def _change(pen: Pen, point_id: int, **values: object) -> int:
    return pen.connection.execute(
        update(TalkingPoint).where(TalkingPoint.id == point_id).values(**values)
    ).rowcount
