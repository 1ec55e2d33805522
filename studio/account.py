"""政务新媒体账号: the accounts on public platforms that the house has registered as its own (A64).

The notice of Guangdong (2013) lets nothing go to an account that the unit did not register. An
account is never deleted, for what was published names it; a retired one takes nothing new.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import CheckConstraint, UniqueConstraint, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.journal import HOUSE, Pen, Reader
from studio.naming import NAME, TITLE, written
from studio.people import Person, Role, require
from studio.words import Words

MOST_ACCOUNTS = 50


class Platform(StrEnum):
    """Where an account is."""

    WEIBO = "weibo"
    WECHAT = "wechat"


PLATFORM_NAMES = {Platform.WEIBO: Words("微博"), Platform.WECHAT: Words("微信公众号")}
NUMBERS = {
    Platform.WEIBO: re.compile(r"[1-9][0-9]{0,19}"),
    Platform.WECHAT: re.compile(r"wx[0-9a-f]{16}"),
}
"""How a platform names an account for ever: Weibo by its uid, WeChat by its AppID."""


class Standing(StrEnum):
    """What the list says of an address; NOT_ASKED: it is none of a platform's account."""

    NOT_ASKED = "not_asked"
    IN_USE = "in_use"
    RETIRED = "retired"
    UNKNOWN = "unknown"


class Account(Base):
    """One account; platform, number and who registered it when are fixed (triggers too).

    by: '' where an upgrade registered what was configured before there was a list.
    """

    __tablename__ = "account"
    __table_args__ = (
        UniqueConstraint("platform", "number"),
        CheckConstraint("platform IN ('weibo', 'wechat')", "known_platform"),
        CheckConstraint("(retired_by IS NULL) = (retired_at IS NULL)", "retired_by_whom"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    platform: Mapped[str]
    number: Mapped[str]
    name: Mapped[str]
    unit: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    retired_by: Mapped[str | None]
    retired_at: Mapped[datetime | None]


@dataclass(frozen=True)
class AccountRow:
    """An account as screens know one; by, retired_by: people's names, '' for an upgrade."""

    id: int
    platform: Platform
    number: str
    name: str
    unit: str
    by: str
    at: datetime
    retired_by: str = ""
    retired_at: datetime | None = None

    @property
    def active(self) -> bool:
        """Whether anything new may go to it."""
        return self.retired_at is None


class Named(NamedTuple):
    """The account that an address means; number: '' where the address does not say."""

    platform: Platform
    number: str


# commands


def register(pen: Pen, name: str, unit: str, platform: Platform, number: str) -> int:
    """Puts an account on the list and returns its id; planner or administrator do, in the house."""
    _require_right(pen)
    number = number.strip()
    if not NUMBERS[platform].fullmatch(number):
        raise Refusal(
            "账号编号写得不对：微博填纯数字的 uid，公众号填 AppID（wx 加 16 位小写字母和数字）。"
        )
    known = _found(pen, Named(platform, number))
    if known is not None:
        raise Refusal("这个账号已经登记为“{name}”。停用了的请恢复使用。", name=known.name)
    called = _called(name, unit)
    _require_room(pen)
    its = pen.add(
        Account, platform=platform.value, number=number, **called, by=pen.by, at=pen.at,
        retired_by=None, retired_at=None,
    )  # fmt: skip
    pen.note("account", its, platform=platform.value, number=number)
    return its


def revise(pen: Pen, account_id: int, name: str, unit: str) -> None:
    """Calls an account something else, or says another unit of it; its number stays."""
    _require_right(pen)
    _change(pen, account_id, **_called(name, unit))


def retire(pen: Pen, account_id: int) -> None:
    """Nothing new goes to it from now on, of no programme; what stands there can be taken off."""
    _require_right(pen)
    row = _row(pen, account_id)
    if row.retired_at is not None:
        raise Refusal("账号“{name}”已经停用。", name=row.name)
    _change(pen, account_id, retired_by=pen.by, retired_at=pen.at)


def reinstate(pen: Pen, account_id: int) -> None:
    """Uses a retired account again: what waited for it goes on."""
    _require_right(pen)
    row = _row(pen, account_id)
    if row.retired_at is None:
        raise Refusal("账号“{name}”正在使用。", name=row.name)
    _require_room(pen)
    _change(pen, account_id, retired_by=None, retired_at=None)


# rules for the stages


def require_registered(reader: Reader, address: str) -> None:
    """Refusal for the address of an account that is not on the list, or retired there."""
    lacking = unregistered(reader, address)
    if lacking is not None:
        raise Refusal(lacking)


def may_take_off(reader: Reader, address: str) -> bool:
    """Whether what stands at an address may be taken off there: also at a retired account."""
    return _standing(reader, address)[1] is not Standing.UNKNOWN


# queries


def accounts(reader: Reader) -> tuple[AccountRow, ...]:
    """Every account, those in use first, in the order in which they were registered."""
    a = Account
    query = select(a).order_by(a.retired_at.is_not(None), a.id)
    names = {row.login: row.name for row in reader.connection.execute(
        select(Person.login, Person.name))}  # fmt: skip
    return tuple(
        AccountRow(
            row.id, Platform(row.platform), row.number, row.name, row.unit,
            names.get(row.by, row.by), row.at,
            names.get(row.retired_by or "", row.retired_by or ""), row.retired_at,
        )
        for row in reader.connection.execute(query)
    )  # fmt: skip


def unregistered(reader: Reader, address: str) -> Words | None:
    """Why nothing may be sent to an address; None where it is no account's, or one in use."""
    row, standing = _standing(reader, address)
    if standing is Standing.RETIRED:
        return Words(
            "账号“{name}”已经停用，不能再往那里发布。"
            "要再用它，请组织协调或管理员先在“排期 · 新媒体账号”里恢复使用。",
            name=row.name,
        )  # fmt: skip
    named = named_in(address)
    if standing is not Standing.UNKNOWN or named is None:
        return None
    return Words(
        "{platform}账号 {number} 不在登记名单里，不能往那里发布。"
        "请组织协调或管理员先在“排期 · 新媒体账号”里登记。",
        platform=PLATFORM_NAMES[named.platform], number=named.number or "?",
    )  # fmt: skip


def retired_at(reader: Reader, address: str) -> str:
    """What the account that an address means is called, if it is retired; else ''."""
    row, standing = _standing(reader, address)
    return row.name if standing is Standing.RETIRED else ""


def named_in(address: str) -> Named | None:
    """The account that stands in an address behind its #; None for what is no account's.

    The triggers of the database read addresses in the same way (migration 0047).
    """
    _site, _mark, said = address.partition("#")
    kind, is_said, rest = said.partition("=")
    if kind not in {one.value for one in Platform} or (kind == Platform.WECHAT and not is_said):
        return None
    platform = Platform(kind)
    return Named(platform, rest.partition("&")[0] if platform is Platform.WEIBO else rest)


def _standing(reader: Reader, address: str) -> tuple[Any, Standing]:
    named = named_in(address)
    if named is None:
        return None, Standing.NOT_ASKED
    row = _found(reader, named)
    if row is None:
        return None, Standing.UNKNOWN
    return row, Standing.IN_USE if row.retired_at is None else Standing.RETIRED


def _found(reader: Reader, named: Named) -> Any:
    same = (Account.platform == named.platform.value, Account.number == named.number)
    return reader.connection.execute(select(Account).where(*same)).first()


def _require_right(pen: Pen) -> None:
    if pen.programme != HOUSE:
        raise Refusal("账号名单属于整个演播台，请在排期中修改。")
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)


def _called(name: str, unit: str) -> dict[str, str]:
    called, of = written(name, NAME), written(unit, TITLE)
    if not called or not of:
        raise Refusal("账号的名称和主办单位都要填写。")
    return {"name": called, "unit": of}


def _require_room(pen: Pen) -> None:
    used = select(Account.id).where(Account.retired_at.is_(None))
    if len(pen.connection.scalars(used).all()) >= MOST_ACCOUNTS:
        raise Refusal("在用的账号最多 {n} 个；请先停用一个。", n=MOST_ACCOUNTS)


def _row(pen: Pen, account_id: int) -> Any:
    row = pen.connection.execute(select(Account).where(Account.id == account_id)).first()
    if row is None:
        raise Refusal("没有这个账号。")
    return row


def _change(pen: Pen, account_id: int, **values: object) -> None:
    _row(pen, account_id)
    pen.connection.execute(update(Account).where(Account.id == account_id).values(**values))
    pen.note("account", account_id, changed=sorted(values))
