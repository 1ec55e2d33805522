"""预告平台: where a notice (访谈预告) must appear, as the house keeps the list.

The notice of Zhuhai (2022) asks for the unit's own site and its new media beside the portal. A
place is never deleted, for what was noted of programmes names it; a retired one is asked no more.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.house import require_house
from studio.journal import Pen, Reader
from studio.naming import NAME, written
from studio.people import Role, require

MOST_PLACES = 20


class NoticePlace(Base):
    """One place where notices appear."""

    __tablename__ = "notice_place"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    active: Mapped[bool]


@dataclass(frozen=True)
class PlaceRow:
    """A place as screens know one."""

    id: int
    name: str
    active: bool = True


# commands


def add(pen: Pen, name: str) -> int:
    """Adds a place and returns its id; planner or administrator do, in the house."""
    _require_right(pen)
    return _add(pen, _named(pen, name))


def rename(pen: Pen, place_id: int, name: str) -> None:
    """Calls a place something else, for programmes of before too."""
    _require_right(pen)
    _change(pen, place_id, name=_named(pen, name, place_id))


def retire(pen: Pen, place_id: int) -> None:
    """Asks no programme for it any more; what was noted of it stays."""
    _require_right(pen)
    _change(pen, place_id, active=False)


def reinstate(pen: Pen, place_id: int) -> None:
    """Asks for a retired place again."""
    _require_right(pen)
    _require_room(pen)
    _change(pen, place_id, active=True)


# parts of commands


def add_asked(pen: Pen, names: Iterable[str]) -> None:
    """Adds what a policy profile names and the list lacks; a retired place stays retired."""
    known = {row.name for row in notice_places(pen)}
    for name in names:
        called = written(name, NAME)
        if called not in known:
            _add(pen, called)


# queries


def notice_places(reader: Reader) -> tuple[PlaceRow, ...]:
    """Every place, those in use first, in the order in which they were added."""
    p = NoticePlace
    query = select(p.id, p.name, p.active).order_by(p.active.desc(), p.id)
    return tuple(PlaceRow(*row) for row in reader.connection.execute(query))


def _require_right(pen: Pen) -> None:
    require_house(pen)
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)


def _add(pen: Pen, name: str) -> int:
    _require_room(pen)
    number = pen.add(NoticePlace, name=name, active=True)
    pen.note("notice_place", number)
    return number


def _require_room(pen: Pen) -> None:
    if sum(row.active for row in notice_places(pen)) >= MOST_PLACES:
        raise Refusal("预告平台最多 {n} 个；请先停用一个。", n=MOST_PLACES)


def _named(pen: Pen, name: str, place_id: int = 0) -> str:
    called = written(name, NAME)
    if not called:
        raise Refusal("请填写预告平台的名称。")
    owner = pen.connection.scalar(select(NoticePlace.id).where(NoticePlace.name == called))
    if owner not in (None, place_id):
        raise Refusal("已有名叫“{name}”的预告平台，请换一个名称。", name=called)
    return called


def _change(pen: Pen, place_id: int, **values: object) -> None:
    changed = update(NoticePlace).where(NoticePlace.id == place_id).values(**values)
    if not pen.connection.execute(changed).rowcount:
        raise Refusal("没有这个预告平台。")
    pen.note("notice_place", place_id, changed=sorted(values))
