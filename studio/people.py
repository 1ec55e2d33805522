"""Who may do what in which programme: persons, the closed list of roles, the roster.

Rights come from the roster alone, read inside the same transaction as the act, so that a
role that was taken away ends at once.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from sqlalchemy import ForeignKey, Index, bindparam, delete, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base, Database
from studio.errors import Refusal
from studio.journal import HOUSE, Pen, Reader
from studio.naming import NAME, written
from studio.ready import Ready
from studio.words import Words

COURIER = "courier"
SERVER = "@server"
"""Whoever runs the database, at work with its owner's login; no login can be called so."""
LOGIN_FORM = re.compile(r"[a-z][a-z0-9_.-]{1,30}")
PASSWORD_MINIMUM = 8


class Role(StrEnum):
    """The closed list of roles; a person may hold several, nobody reviews their own text."""

    PLANNER = "planner"
    DIRECTOR = "director"
    HOST = "host"
    STENOGRAPHER = "stenographer"
    PHOTO_EDITOR = "photo_editor"
    AIDE = "aide"
    REVIEWER = "reviewer"
    PUBLISHER = "publisher"
    PROOFREADER = "proofreader"
    TECHNICIAN = "technician"
    AUDITOR = "auditor"
    COLLECTOR = "collector"
    ADMINISTRATOR = "administrator"


ROLE_NAMES = {
    Role.PLANNER: Words("组织协调"),
    Role.DIRECTOR: Words("导播"),
    Role.HOST: Words("主持人"),
    Role.STENOGRAPHER: Words("速记员"),
    Role.PHOTO_EDITOR: Words("图文编辑"),
    Role.AIDE: Words("部门助理"),
    Role.REVIEWER: Words("审核员"),
    Role.PUBLISHER: Words("发布员"),
    Role.PROOFREADER: Words("读网员"),
    Role.TECHNICIAN: Words("技术保障"),
    Role.AUDITOR: Words("审计员"),
    Role.COLLECTOR: Words("征集员"),
    Role.ADMINISTRATOR: Words("管理员"),
}
HOUSE_ROLES = frozenset({Role.ADMINISTRATOR, Role.PLANNER, Role.AUDITOR})
"""Roles held for the whole studio; all others are held in one programme."""


class Person(Base):
    """A named human, or the courier's own login; never deleted, only retired.

    password: the hash in a file; on a server always empty, for there the login has it.
    """

    __tablename__ = "person"

    login: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    unit: Mapped[str]
    password: Mapped[str]
    active: Mapped[bool]


class Seat(Base):
    """One line of a roster: this person holds this role in this programme."""

    __tablename__ = "roster"
    __table_args__ = (Index(None, "login"),)

    programme: Mapped[int] = mapped_column(
        ForeignKey("journal_head.programme"), primary_key=True, autoincrement=False
    )
    login: Mapped[str] = mapped_column(ForeignKey("person.login"), primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)


@dataclass(frozen=True)
class PersonRow:
    """A person as screens know one."""

    login: str
    name: str
    unit: str
    active: bool = True


@dataclass(frozen=True)
class SeatRow:
    """One line of a roster, with the name to show."""

    login: str
    name: str
    unit: str
    role: Role


EVERYWHERE = (Seat.programme == HOUSE) & (
    (Seat.role == Role.PLANNER.value) | (Seat.role == Role.AUDITOR.value)
)
FIND_ROLES = Ready(
    select(Seat.role).where(
        Seat.login == bindparam("login"), (Seat.programme == bindparam("here")) | EVERYWHERE
    )
)
FIND_ACTIVE = Ready(select(Person.active).where(Person.login == bindparam("login")))
"""Made once: every command asks these."""


# commands


def found(pen: Pen, login: str, name: str, unit: str, password_hash: str) -> None:
    """Makes the first person, administrator and planner; Refusal where somebody exists."""
    if pen.connection.scalar(select(Person.login).where(Person.login != COURIER).limit(1)):
        raise Refusal("已有人员，请由管理员添加。")
    _insert_person(pen, login, name, unit, password_hash)
    for role in (Role.ADMINISTRATOR, Role.PLANNER):
        _insert_seat(pen, login, role)


def add_person(pen: Pen, login: str, name: str, unit: str, password_hash: str) -> None:
    """Adds a person; only the administrator does. The hash comes from `hashed`."""
    require(pen, Role.ADMINISTRATOR)
    _insert_person(pen, login, name, unit, password_hash)


def set_password(pen: Pen, login: str, password_hash: str) -> None:
    """Gives a new password: one's own, or anybody's by the administrator."""
    if login != pen.by:
        require(pen, Role.ADMINISTRATOR)
    _update_person(pen, login, password=password_hash)


def renew_courier(pen: Pen, verifier: str) -> None:
    """Gives the courier's own login a new password, on a server; who runs the server does."""
    if pen.by != SERVER:
        raise Refusal("信使的口令由管理服务器的人更换。")
    pen.connection.execute(update(Person).where(Person.login == COURIER).values(password=verifier))
    pen.note("person", 0, login=COURIER, changed=["password"])


def rename(pen: Pen, login: str, name: str, unit: str) -> None:
    """Corrects a person's name and unit; only the administrator does."""
    require(pen, Role.ADMINISTRATOR)
    _update_person(pen, login, name=_named(name), unit=written(unit, NAME))


def retire(pen: Pen, login: str) -> None:
    """Ends a person's access; what they did keeps their name. Nobody retires oneself."""
    require(pen, Role.ADMINISTRATOR)
    if login == pen.by:
        raise Refusal("不能停用自己，请另一位管理员来做。")
    _update_person(pen, login, active=False)


def reinstate(pen: Pen, login: str) -> None:
    """Gives a retired person access again."""
    require(pen, Role.ADMINISTRATOR)
    _update_person(pen, login, active=True)


def give_role(pen: Pen, login: str, role: Role) -> None:
    """Puts a person on the roster: the house's by the administrator, else by planner, director."""
    _require_roster_right(pen)
    if (role in HOUSE_ROLES) != (pen.programme == HOUSE):
        raise Refusal("“{role}”不能在这里安排。", role=ROLE_NAMES[role])
    if not pen.connection.scalar(select(Person.active).where(Person.login == login)):
        raise Refusal("没有这个人员，或已停用。请先在“人员”里添加。")
    if role in roles_of(pen, login):
        raise Refusal("已经是{role}。", role=ROLE_NAMES[role])
    _insert_seat(pen, login, role)


def take_role(pen: Pen, login: str, role: Role) -> None:
    """Takes a person off the roster; the studio always keeps one administrator."""
    _require_roster_right(pen)
    seat = (
        Seat.programme == pen.programme,
        Seat.login == login,
        Seat.role == role.value,
    )
    if role is Role.ADMINISTRATOR and login == pen.by:
        raise Refusal("不能取消自己的管理员身份，请另一位管理员来做。")
    if not pen.connection.execute(delete(Seat).where(*seat)).rowcount:
        raise Refusal("此人不是{role}。", role=ROLE_NAMES[role])
    pen.note("person", 0, login=login, role=role.value)


def substitute(pen: Pen, role: Role, leaving: str, coming: str) -> None:
    """Gives one person's role in the programme to another, in one step, also on air."""
    if leaving == coming:
        raise Refusal("接替的人要另选一位。")
    give_role(pen, coming, role)
    take_role(pen, leaving, role)


# rules for the stages


def require(reader: Reader, *roles: Role) -> None:
    """Refusal unless the person holds one of `roles` in this programme."""
    if not roles_of(reader, reader.by) & set(roles):
        names = tuple(ROLE_NAMES[role] for role in roles)
        raise Refusal("这一步由{names}来做，您不在其列。", names=names)


def require_courier(reader: Reader) -> None:
    """Refusal unless the courier itself acts."""
    if reader.by != COURIER:
        raise Refusal("这一步只由信使程序来做。")


def require_seat(reader: Reader) -> None:
    """Refusal unless the person is on the programme's roster, or holds a house-wide role."""
    if reader.programme == HOUSE or reader.by == COURIER:
        return
    if not roles_of(reader, reader.by):
        raise Refusal("您不在这场访谈的人员名单中。请组织协调把您排进名单。")


def require_active(reader: Reader) -> None:
    """Refusal where the person was retired since signing in."""
    row = FIND_ACTIVE.one(reader.connection, login=reader.by)
    if row is None or not row[0]:
        raise Refusal("您的账号不存在或已停用，这一步没有做。请找管理员。")


def roles_of(reader: Reader, login: str) -> frozenset[Role]:
    """A person's roles in the reader's programme; planner and auditor of the house count in all."""
    if login == SERVER:
        return frozenset({Role.ADMINISTRATOR, Role.PLANNER})
    rows = FIND_ROLES.run(reader.connection, {"login": login, "here": reader.programme})
    return frozenset(Role(name) for (name,) in rows)


# queries


def persons(reader: Reader) -> tuple[PersonRow, ...]:
    """Every human of the studio, by name."""
    rows = reader.connection.execute(
        select(Person.login, Person.name, Person.unit, Person.active)
        .where(Person.login != COURIER)
        .order_by(Person.name, Person.login)
    )
    return tuple(PersonRow(*row) for row in rows)


def roster(reader: Reader) -> tuple[SeatRow, ...]:
    """Who holds which role in the reader's programme."""
    rows = reader.connection.execute(
        select(Person.login, Person.name, Person.unit, Seat.role)
        .join(Seat, Seat.login == Person.login)
        .where(Seat.programme == reader.programme)
        .order_by(Seat.role, Person.name)
    )
    return tuple(SeatRow(row.login, row.name, row.unit, Role(row.role)) for row in rows)


def roles_held(reader: Reader, programme: int) -> frozenset[Role]:
    """The roles that somebody holds in a programme."""
    rows = reader.connection.scalars(select(Seat.role).where(Seat.programme == programme))
    return frozenset(Role(name) for name in rows)


def my_roles(reader: Reader) -> frozenset[Role]:
    """The reader's own roles in this programme."""
    return roles_of(reader, reader.by)


def names(reader: Reader) -> dict[str, str]:
    """Each login's name, for showing who did what."""
    return {
        row.login: row.name for row in reader.connection.execute(select(Person.login, Person.name))
    }


def nobody_yet(reader: Reader) -> bool:
    """Whether the studio still waits for its first administrator."""
    return not reader.connection.scalar(
        select(Person.login).where(Person.login != COURIER).limit(1)
    )


# passwords


def hashed(password: str) -> str:
    """The argon2id hash to keep; slow on purpose, so never called while a pen is held."""
    _require_length(password)
    return PasswordHasher().hash(password)


def sealed(database: Database, login: str, password: str) -> str:
    """What the database is to keep of a password: made here, and never the password itself.

    On a server its own verifier, in a file the hash. Refusal for a short one.
    """
    if not database.is_server:
        return hashed(password)
    _require_length(password)
    return database.verifier(login, password)


def matches(kept: str, password: str) -> bool:
    """Whether `password` is the one behind the hash."""
    try:
        return PasswordHasher().verify(kept, password)
    except (Argon2Error, InvalidHashError):
        return False


def kept_password(reader: Reader, login: str) -> str:
    """The hash of an active person, or empty."""
    return (
        reader.connection.scalar(
            select(Person.password).where(Person.login == login, Person.active)
        )
        or ""
    )


def person(reader: Reader, login: str) -> PersonRow | None:
    """One person, or None."""
    row = reader.connection.execute(
        select(Person.login, Person.name, Person.unit, Person.active).where(Person.login == login)
    ).first()
    return PersonRow(*row) if row else None


def _require_roster_right(pen: Pen) -> None:
    if pen.programme == HOUSE:
        require(pen, Role.ADMINISTRATOR)
    else:
        require(pen, Role.PLANNER, Role.DIRECTOR)


def _require_length(password: str) -> None:
    if len(password) < PASSWORD_MINIMUM:
        raise Refusal("口令至少 {least} 个字符。", least=PASSWORD_MINIMUM)


def _named(name: str) -> str:
    if not name.strip():
        raise Refusal("请填写姓名。")
    return written(name, NAME)


def _insert_person(pen: Pen, login: str, name: str, unit: str, password_hash: str) -> None:
    if not LOGIN_FORM.fullmatch(login) or login == COURIER:
        raise Refusal("登录名用小写字母开头，可含数字、点、横线，2 至 31 个字符。")
    if pen.connection.scalar(select(Person.login).where(Person.login == login)):
        raise Refusal("登录名 {login} 已有人用。", login=login)
    pen.connection.execute(
        insert(Person).values(
            login=login,
            name=_named(name),
            unit=written(unit, NAME),
            password=password_hash,
            active=True,
        )
    )
    pen.note("person", 0, login=login)


def _update_person(pen: Pen, login: str, **values: object) -> None:
    found_it = pen.connection.execute(
        update(Person).where(Person.login == login, Person.login != COURIER).values(**values)
    ).rowcount
    if not found_it:
        raise Refusal("没有这个人员。")
    pen.note("person", 0, login=login, changed=sorted(values))


def _insert_seat(pen: Pen, login: str, role: Role) -> None:
    pen.connection.execute(
        insert(Seat).values(programme=pen.programme, login=login, role=role.value)
    )
    pen.note("person", 0, login=login, role=role.value)
