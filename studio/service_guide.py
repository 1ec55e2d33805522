"""办事指南: the guides to a service that a line or an answer may lead to, as the house lists them.

The notice of Guangdong (2016) has the second series, 热点办事, attach links to them. A guide comes
into a text as words, 《title》 and its address: these words are approved and sealed, the list never
changes them afterwards. A guide is never deleted; a retired one is offered no more.
"""

from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.finding import looked_through, wanted
from studio.house import require_house
from studio.journal import Pen, Reader
from studio.naming import NAME, written
from studio.people import Role, require
from studio.web_address import CLOSES, LONGEST_TITLE, OPENS, is_address

MOST_GUIDES = 1000


class ServiceGuide(Base):
    """One guide; unit: whose service it is."""

    __tablename__ = "service_guide"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    url: Mapped[str] = mapped_column(unique=True)
    unit: Mapped[str]
    active: Mapped[bool]


@dataclass(frozen=True)
class GuideRow:
    """A guide as screens know one."""

    id: int
    title: str
    url: str
    unit: str
    active: bool = True

    @property
    def words(self) -> str:
        """What comes into a text."""
        return f"{OPENS}{self.title}{CLOSES}{self.url}"


# commands


def add(pen: Pen, title: str, url: str, unit: str) -> int:
    """Adds a guide and returns its id; planner or administrator do, in the house."""
    _require_right(pen)
    values = _checked(pen, title, url, unit)
    _require_room(pen)
    number = pen.add(ServiceGuide, **values, active=True)
    pen.note("service_guide", number)
    return number


def change(pen: Pen, guide_id: int, title: str, url: str, unit: str) -> None:
    """Says it anew for texts to come; those of before keep the words they were approved with."""
    _require_right(pen)
    _change(pen, guide_id, **_checked(pen, title, url, unit, guide_id))


def retire(pen: Pen, guide_id: int) -> None:
    """Offers it no more."""
    _require_right(pen)
    _change(pen, guide_id, active=False)


def reinstate(pen: Pen, guide_id: int) -> None:
    """Offers a retired guide again."""
    _require_right(pen)
    _require_room(pen)
    _change(pen, guide_id, active=True)


# queries


def guides(reader: Reader) -> tuple[GuideRow, ...]:
    """Every guide, those in use first, by unit, in the order in which they were added."""
    g = ServiceGuide
    query = select(g.id, g.title, g.url, g.unit, g.active).order_by(
        g.active.desc(), g.unit, g.id
    )  # fmt: skip
    return tuple(GuideRow(*row) for row in reader.connection.execute(query))


def found(reader: Reader, typed: str) -> tuple[GuideRow, ...]:
    """Those in use that every typed word finds: in title, unit or address, or by first letters."""
    words = wanted(typed)
    return tuple(
        row
        for row in guides(reader)
        if row.active and all(word in _words(row.title, row.url, row.unit) for word in words)
    )


@lru_cache(2 * MOST_GUIDES)
def _words(title: str, url: str, unit: str) -> str:
    """What a guide is found by; asked for at each letter that somebody types."""
    return looked_through(f"{title} {url}", unit)


def _require_right(pen: Pen) -> None:
    require_house(pen)
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)


def _require_room(pen: Pen) -> None:
    if sum(row.active for row in guides(pen)) >= MOST_GUIDES:
        raise Refusal("办事指南最多 {n} 条；请先停用一条。", n=MOST_GUIDES)


def _checked(pen: Pen, title: str, url: str, unit: str, guide_id: int = 0) -> dict[str, str]:
    """What is kept of it; a title in brackets stands without them, for it gets them in a text."""
    called, address, whose = written(title, LONGEST_TITLE), url.strip(), written(unit, NAME)
    called = called.removeprefix(OPENS).removesuffix(CLOSES).strip()
    if not called:
        raise Refusal("请填写办事指南的标题。")
    if {OPENS, CLOSES} & set(called) or "://" in called:
        raise Refusal("标题里不要有书名号和网址：放进文字时会自动加书名号，网址另填。")
    if not is_address(address):
        raise Refusal(
            "网址须以 https:// 开头，写完整，不带用户名、汉字和空格，末尾不带标点；"
            "请从浏览器的地址栏复制。"
        )
    owner = pen.connection.scalar(select(ServiceGuide.id).where(ServiceGuide.url == address))
    if owner not in (None, guide_id):
        raise Refusal("这个网址已在办事指南里；停用的可以恢复使用。")
    return {"title": called, "url": address, "unit": whose}


def _change(pen: Pen, guide_id: int, **values: object) -> None:
    changed = update(ServiceGuide).where(ServiceGuide.id == guide_id).values(**values)
    if not pen.connection.execute(changed).rowcount:
        raise Refusal("没有这条办事指南。")
    pen.note("service_guide", guide_id, changed=sorted(values))
