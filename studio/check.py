"""`interview-studio check`: what a programme needs of this PC and its portals, line by line.

Before the hour, and writing nothing: no secret is shown, and nothing at a portal is changed.
"""

import argparse
import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from studio import settings
from studio.db_command import asked, database_url, opened
from studio.errors import Refusal, Trouble
from studio.house import require_loopback_in_rehearsal, shown_address
from studio.portal.examined import Finding
from studio.portal.trial import try_portal
from studio.words import Words, say

if TYPE_CHECKING:
    from studio.clock import Clock
    from studio.database import Database

LEAST_ROOM = 500 * 2**20
"""Bytes: a long programme with its photos and backups stays below."""
MEGABYTE = 2**20
FONTS = Path(__file__).parent.parent / "resources" / "fonts"


class Place(NamedTuple):
    """A portal that is in use: the programme it is asked about, and whether that rehearses.

    alone: as of `settings.portal_token`; an outlet is not shown the portal's token.
    """

    url: str
    programme: str
    rehearsal: bool
    alone: bool = True


def examined(args: argparse.Namespace, clock: "Clock") -> Iterator[Finding]:
    """Every finding as soon as it is there; portals come last and take the longest."""
    yield from _this_pc()
    places: list[Place] = []
    try:
        with closing(_database(args)) as database:
            yield from _of_database(database, clock)
            places = _places(database)
    except (Refusal, Trouble) as fault:
        yield Finding(False, fault.args[0])
    if args.portal:
        places = [Place(args.portal.strip().rstrip("/"), "0", rehearsal=False)]
    if not places:
        yield Finding(None, Words("还没有写门户地址。"))
    for place in places:
        yield from _of_portal(place)


def of_this_studio(
    database: "Database", clock: "Clock"
) -> tuple[tuple[Finding, ...], tuple[Place, ...]]:
    """What an open studio can say without the network, and the portals that it would ask."""
    found = list(_this_pc())
    try:
        found += _of_database(database, clock)
        return tuple(found), tuple(_places(database))
    except (Refusal, Trouble) as fault:
        return (*found, Finding(False, fault.args[0])), ()


def of_portal(place: Place) -> tuple[Finding, ...]:
    """What one portal answers; it takes as long as a dead line takes to be given up."""
    return tuple(_of_portal(place))


def _this_pc() -> Iterator[Finding]:
    """Settings, keyring, room on the disk, the font that texts are set with."""
    try:
        settings.load()
        yield Finding(True, Words("设置文件读得懂。"))
    except Trouble as fault:
        yield Finding(False, fault.args[0])
    yield _keyring()
    room = shutil.disk_usage(_there(settings.data_folder())).free
    free = room // MEGABYTE
    if room < LEAST_ROOM:
        yield Finding(False, Words("磁盘只剩 {n} MB，请先腾出空间。", n=free))
    else:
        yield Finding(True, Words("磁盘还有 {n} MB。", n=free))
    if any(FONTS.glob("*SC-*.otf")):
        yield Finding(True, Words("自带的中文字体在。"))
    else:
        yield Finding(None, Words("没有自带的中文字体，用系统里的。"))


def _keyring() -> Finding:
    named = os.environ.get(settings.TOKEN_FILE)
    if named:
        try:
            settings.read_credential(Path(named))
        except Trouble as fault:
            return Finding(False, fault.args[0])
        return Finding(True, Words("令牌在只有本账号能读的文件里。"))
    if settings.has_keyring():
        return Finding(True, Words("系统密钥环可用。"))
    return Finding(False, settings.NO_KEYRING)


def _there(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    return next(one for one in (folder, *folder.parents) if one.exists())


def _database(args: argparse.Namespace) -> "Database":
    """A file by itself; a server by the login of --login, else of its address, else the courier."""
    from studio import soundness
    from studio.database import Database, Login, has_password, is_server, login_in, path_of
    from studio.people import COURIER

    url = database_url(args)
    if not is_server(url):
        path = path_of(url)
        if not path.exists():
            raise Trouble("没有这个数据库文件：{database}。", database=path)
        soundness.look(path)
        return Database(url)
    if has_password(url) or (login_in(url) and not args.login):
        return opened(args)
    login = args.login or COURIER
    word = settings.database_password(url, login)
    if not word and not args.login:
        raise Refusal("数据库在服务器上：请用 --login 写明用谁的账号看。")
    return Database(url, Login(login, word or asked(say("{login} 的口令：").format(login=login))))


def _of_database(database: "Database", clock: "Clock") -> Iterator[Finding]:
    """Sound, of this program's version, and no later than this PC's clock."""
    from studio import migrations, soundness, time_check
    from studio.journal import HOUSE, Reader

    if not database.is_server:
        fault = soundness.page_fault(database.path)
        if fault:
            yield Finding(False, Words("数据库文件已损坏（{fault}）。请从备份恢复。", fault=fault))
            return
    migrations.require_current(database)
    if not database.is_server:
        yield from _of_its_secrecy(database.path)
        yield from _of_its_names(database.path)
    where = settings.server_name(database.url) if database.is_server else str(database.path)
    yield Finding(True, Words("数据库完好，版本与程序一致：{where}。", where=where))
    with database.reading() as connection:
        reader = Reader(connection, "", HOUSE, clock.now())
        newest = time_check.newest(reader)
    doubt = time_check.doubt(clock.now(), newest)
    if doubt is time_check.Doubt.ABSURD:
        yield Finding(False, Words("本机的时钟不对：显示的日子早于本程序。"))
    elif doubt is time_check.Doubt.BEHIND:
        yield Finding(False, Words("本机的时钟比日志里最新的一条还早，请校时。"))
    else:
        yield Finding(True, Words("本机的时钟与日志不矛盾。"))


def _of_its_secrecy(path: Path) -> Iterator[Finding]:
    """What whoever gets hold of this PC's disk could read."""
    from studio import encrypted, encrypting

    if not encrypted.is_encrypted(path):
        yield Finding(
            None,
            Words(
                "数据库文件没有加密：磁盘落到别人手里，就能读到。"
                "要加密，请关闭窗口后运行 interview-studio db encrypt。"
            ),
        )
        return
    yield Finding(True, Words("数据库文件是加密的。"))
    plain = tuple(other.name for other in encrypting.plain_beside(path))
    if plain:
        yield Finding(
            False,
            Words("数据库旁边还有没有加密的演播台文件：{names}。请移走或删除。", names=plain),
        )


def _of_its_names(path: Path) -> Iterator[Finding]:
    """What a kill in the midst of a restore or an encryption left."""
    from studio import backup

    names = tuple(name.name for name in backup.second_names(path))
    if names:
        yield Finding(
            False,
            Words(
                "数据库文件另有一个名字：{names}。恢复或加密做到一半被中断时会留下它，数据没有损失。"
                "请不要用那个名字打开；下次恢复、加密时程序会去掉它。",
                names=names,
            ),
        )


def _places(database: "Database") -> list[Place]:
    """The house's portal, those of programmes that are not over and their outlets, each once.

    Where people paste by hand there is nothing to ask.
    """
    from sqlalchemy import select

    from studio.house import PASTED_INTO, PORTAL, HouseFact
    from studio.interview import Interview, InterviewState
    from studio.outlet import Outlet
    from studio.states import CLOSED

    over = {state.value for state in (*CLOSED, InterviewState.CANCELLED)}
    i = Interview
    with database.reading() as connection:
        house = connection.scalar(select(HouseFact.value).where(HouseFact.name == PORTAL)) or ""
        rows = connection.execute(
            select(i.portal_url, i.id, i.rehearsal)
            .where(i.portal_url != "", i.state.not_in(over))
            .order_by(i.id.desc())
        )
        found = [Place(url, str(its), rehearsal) for url, its, rehearsal in rows]
        beside = connection.execute(
            select(Outlet.address, i.id, i.rehearsal)
            .join(i, i.id == Outlet.interview_id)
            .where(Outlet.retired_at.is_(None), i.state.not_in(over))
            .order_by(i.id.desc(), Outlet.id.desc())
        )
        found += [Place(url, str(its), rehearsal, alone=False) for url, its, rehearsal in beside]
    if house:
        found.append(Place(house, "0", rehearsal=False))
    found = [place for place in found if place.url != PASTED_INTO]
    return list({place.url: place for place in reversed(found)}.values())


def _of_portal(place: Place) -> Iterator[Finding]:
    """The same as the button of the settings page; without a token the way alone is looked at."""
    from studio.portal.examined import look
    from studio.portal.open import secret_of
    from studio.portal.trial import TIMEOUT

    name = shown_address(place.url)
    try:
        require_loopback_in_rehearsal(place.rehearsal, place.url)
        token = secret_of(place.url, alone=place.alone)
        found = try_portal(place.url, token, place.programme).findings
    except Trouble as trouble:
        found = (*look(place.url, TIMEOUT), Finding(False, trouble.args[0]))
    except Refusal as refusal:
        found = (Finding(False, refusal.args[0]),)
    for one in found:
        yield Finding(one.good, Words("{name}：{text}", name=name, text=one.text))
