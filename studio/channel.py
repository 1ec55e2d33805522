"""The ways by which questions come: known by a code, called by a name, kept as data.

A channel is never deleted, for its questions name it; a retired one takes nothing in by hand.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.journal import HOUSE, Pen, Reader
from studio.naming import NAME, written
from studio.people import Role, require
from studio.words import Words

PRESS, FLOOR, PHONE = "press", "floor", "phone"
HOTLINE, WECHAT = "hotline_12345", "wechat"
FIRST_CHANNELS = {
    "live_page": Words("直播页"), "portal_board": Words("门户留言板"), "weibo": Words("微博"),
    WECHAT: Words("微信"), HOTLINE: Words("12345 转办"), "email": Words("电子邮件"),
    "leader_mailbox": Words("领导信箱"), PRESS: Words("现场媒体"), FLOOR: Words("现场"),
    PHONE: Words("来电"), "letter": Words("来信"), "public_qa": Words("公众问答"),
    "online_survey": Words("网上调查"),
}  # fmt: skip
"""What a new studio begins with; the database has them from its migration."""
CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")


class Channel(Base):
    """One channel; its code stands in questions, so it never changes."""

    __tablename__ = "channel"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(unique=True)
    active: Mapped[bool]


@dataclass(frozen=True)
class ChannelRow:
    """A channel as screens know one."""

    id: int
    code: str
    name: str
    active: bool = True


# commands


def add(pen: Pen, code: str, name: str) -> int:
    """Adds a channel and returns its id; planner or administrator do, in the house."""
    _require_right(pen)
    code = code.strip()
    if not CODE.fullmatch(code):
        raise Refusal("渠道代码用小写字母开头，只用小写字母、数字和下划线，最多 40 个。")
    if pen.connection.scalar(select(Channel.code).where(Channel.code == code)):
        raise Refusal("代码 {code} 已有渠道在用，请换一个。", code=code)
    number = pen.add(Channel, code=code, name=_named(pen, name), active=True)
    pen.note("channel", number)
    return number


def rename(pen: Pen, code: str, name: str) -> None:
    """Calls a channel something else, in every list and for questions of before too."""
    _require_right(pen)
    _change(pen, code, name=_named(pen, name, code))


def retire(pen: Pen, code: str) -> None:
    """Offers a channel no longer; what came by it keeps its name."""
    _require_right(pen)
    if code == PRESS:
        raise Refusal("现场媒体的提问单独统计，这个渠道不能停用。")
    _change(pen, code, active=False)


def reinstate(pen: Pen, code: str) -> None:
    """Offers a retired channel again."""
    _require_right(pen)
    _change(pen, code, active=True)


# rules for the stages


def require_open(reader: Reader, codes: Iterable[str]) -> None:
    """Refusal where something by hand names a channel that is unknown or retired."""
    known = {row.code: row for row in channels(reader)}
    for code in sorted(set(codes)):
        row = known.get(code)
        if row is None:
            raise Refusal("没有渠道 {code}，请组织协调在“排期 · 渠道”里添加。", code=code)
        if not row.active:
            raise Refusal("渠道“{name}”已停用，请换一个渠道。", name=row.name)


# queries


def channels(reader: Reader) -> tuple[ChannelRow, ...]:
    """Every channel, those in use first, in the order in which they were added."""
    c = Channel
    query = select(c.id, c.code, c.name, c.active).order_by(c.active.desc(), c.id)
    return tuple(ChannelRow(*row) for row in reader.connection.execute(query))


def _require_right(pen: Pen) -> None:
    if pen.programme != HOUSE:
        raise Refusal("渠道属于整个演播台，请在排期中修改。")
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)


def _named(pen: Pen, name: str, code: str = "") -> str:
    called = written(name, NAME)
    if not called:
        raise Refusal("请填写渠道名称。")
    owner = pen.connection.scalar(select(Channel.code).where(Channel.name == called))
    if owner not in (None, code):
        raise Refusal("已有名叫“{name}”的渠道，请换一个名称。", name=called)
    return called


def _change(pen: Pen, code: str, **values: object) -> None:
    number = pen.connection.scalar(select(Channel.id).where(Channel.code == code))
    if number is None:
        raise Refusal("没有这个渠道。")
    pen.connection.execute(update(Channel).where(Channel.code == code).values(**values))
    pen.note("channel", number, changed=sorted(values))
