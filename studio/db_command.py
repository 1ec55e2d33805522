"""`interview-studio db …`: what whoever runs the database does, with the login of its owner.

All that concerns people goes through the desk's own commands, so that the journal has it. A
password comes from a prompt, a credential file or the keyring, never from the command line.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from studio import settings
from studio.errors import Refusal, Trouble
from studio.words import say, spoken

if TYPE_CHECKING:
    from studio.database import Database
    from studio.desk import Desk
    from studio.people import Role

NEW_PASSWORD_FILE = "INTERVIEW_STUDIO_NEW_PASSWORD_FILE"
SHARING = """
SELECT count(DISTINCT g.rolname) FROM pg_auth_members a
JOIN pg_roles g ON g.oid = a.roleid JOIN pg_roles m ON m.oid = a.member
WHERE m.rolname = 'courier' AND right(g.rolname, 8) = '_courier'
AND g.rolname <> rights.prefix() || '_courier'
"""
"""How many other studios of this server let the same courier in: a login is the server's."""


@contextmanager
def second_names_told(path: Path) -> Iterator[None]:
    """What a killed run had left beside a file and this one took away is said at its end."""
    from studio import backup

    before = backup.second_names(path)
    yield
    for name in before:
        if not name.exists():
            print(
                say("上次没有做完，给数据库文件留下了第二个名字 {path}；已经去掉。").format(
                    path=name
                )
            )


def add_db(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> "argparse._SubParsersAction[argparse.ArgumentParser]":
    """The sub-command and all that it can do here; for who adds more to it."""
    db = commands.add_parser("db", help=say("数据库")).add_subparsers(
        required=True, metavar=say("子命令")
    )
    init = db.add_parser("init", help=say("在服务器上建立演播台：表、角色、权限和第一位管理员"))
    init.add_argument("--admin", required=True, metavar="LOGIN", help=say("管理员的登录名"))
    init.add_argument("--name", default="", help=say("姓名，缺省同登录名"))
    init.add_argument("--unit", default="", help=say("单位"))
    init.set_defaults(run=_init)
    db.add_parser("upgrade", help=say("升级到本程序的版本")).set_defaults(run=_upgrade)
    db.add_parser(
        "check", help=say("服务器上的权限与本程序的是否一致；迁移脚本与模型是否一致")
    ).set_defaults(run=_check)
    _add_people(db)
    move = db.add_parser("move", help=say("把整套演播台从本机文件搬到服务器，并证明两边相同"))
    move.add_argument("--from", dest="source", required=True, help="sqlite:///FILE")
    move.add_argument("--to", dest="target", required=True, help="postgresql://HOST/NAME")
    move.set_defaults(run=_move)
    return db


def _add_people(db: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    person = db.add_parser("add-person", help=say("添加人员"))
    person.add_argument("login", help=say("登录名"))
    person.add_argument("--name", required=True, help=say("姓名"))
    person.add_argument("--unit", default="", help=say("单位"))
    person.set_defaults(run=_add_person)
    password = db.add_parser("set-password", help=say("重设一个人的口令"))
    password.add_argument("login", help=say("登录名"))
    password.set_defaults(run=_set_password)
    for name, run, words in (
        ("grant", _grant, say("安排角色")),
        ("revoke", _revoke, say("取消角色")),
    ):
        seat = db.add_parser(name, help=words)
        seat.add_argument("login", help=say("登录名"))
        seat.add_argument("role", help=say("角色，例如 planner、host、reviewer"))
        seat.add_argument("--programme", type=int, default=0, help=say("访谈的编号"))
        seat.set_defaults(run=run)
    courier = db.add_parser("courier", help=say("给信使的登录账号换新口令"))
    courier.add_argument("file", type=Path, nargs="?", help=say("口令写进这个文件，缺省存入密钥环"))
    courier.set_defaults(run=_courier)


def database_url(args: argparse.Namespace) -> str:
    """The database that was named, else the one of the environment, else of the settings."""
    return args.database or os.environ.get(settings.DATABASE) or (settings.load().database_url)


def opened(args: argparse.Namespace) -> "Database":
    """The database, by the login in its address, whose password is asked for where it must be."""
    from studio.database import Database, Login, has_password, is_server, login_in

    url = database_url(args)
    if not is_server(url) or has_password(url) or not login_in(url):
        return Database(url)
    login = login_in(url)
    kept = settings.database_password(url, login)
    return Database(url, Login(login, kept or asked(say("{login} 的口令：").format(login=login))))


def current_database(args: argparse.Namespace) -> "Database":
    """The database that is there, at this program's revision; Trouble for another."""
    from studio import migrations
    from studio.database import is_server, path_of

    url = database_url(args)
    if not is_server(url) and not path_of(url).exists():
        raise Trouble("没有这个数据库文件：{database}。", database=path_of(url))
    database = opened(args)
    migrations.require_current(database)
    return database


def server_of(args: argparse.Namespace) -> "Database":
    """The server's database, for whoever runs it; Refusal for a file."""
    from studio.database import has_password, is_server

    if not is_server(database_url(args)):
        raise Refusal("这条命令只用于服务器上的数据库；单机的人员在窗口里管理。")
    if args.database and has_password(args.database):
        raise Refusal("口令不要写在命令行里：别人看得到。请只写登录名，程序会问口令。")
    return opened(args)


def _desk(database: "Database", programme: int = 0) -> "Desk":
    from studio import migrations
    from studio.clock import Clock
    from studio.desk import Desk
    from studio.people import SERVER, PersonRow

    migrations.require_current(database)
    return Desk(database, PersonRow(SERVER, SERVER, ""), Clock(), programme=programme)


def _init(args: argparse.Namespace) -> int:
    from studio import migrations
    from studio.desk import found_studio

    with closing(server_of(args)) as database:
        migrations.upgrade(database)
        name = args.name or args.admin
        found_studio(database, args.admin, name, args.unit, _new_password(args.admin))
    print(say("演播台已建好，第一位管理员是 {login}。").format(login=args.admin))
    return 0


def _upgrade(args: argparse.Namespace) -> int:
    from studio import migrations

    with closing(opened(args)) as database:
        kept = migrations.upgrade(database)
    if kept is not None:
        print(say("升级前的数据库留底在 {path}。").format(path=kept))
    print(say("数据库已是本程序的版本。"))
    return 0


def _check(args: argparse.Namespace) -> int:
    """A server's own rights; for a file the migrations, on a database made for it."""
    import tempfile

    from studio import migrations, rights
    from studio.database import Database, is_server

    found: list[object] = []
    if is_server(database_url(args)):
        with closing(server_of(args)) as database:
            migrations.require_current(database)
            with database.reading() as connection:
                found += rights.faults(connection)
            found += migrations.differences(database)
            caution = database.caution()
            if caution is not None:
                print(spoken(caution))
        verdict = say("数据库与本程序放下的不一致。") if found else say("权限与本程序的一致。")
    else:
        with tempfile.TemporaryDirectory() as folder:
            database = Database(f"sqlite:///{Path(folder) / 'check.sqlite'}")
            migrations.upgrade(database)
            found += migrations.differences(database)
            database.close()
        verdict = say("迁移脚本与模型不一致。") if found else say("迁移脚本与模型一致。")
    for one in found:
        print(spoken(one) if isinstance(one, str) else one)
    print(verdict)
    return 1 if found else 0


def _add_person(args: argparse.Namespace) -> int:
    from studio import people

    with closing(server_of(args)) as database:
        kept = people.sealed(database, args.login, _new_password(args.login))
        _desk(database).execute(people.add_person, args.login, args.name, args.unit, kept)
    print(say("已添加 {login}。").format(login=args.login))
    return 0


def _set_password(args: argparse.Namespace) -> int:
    from studio import people
    from studio.database import is_server

    on_server = is_server(database_url(args))
    with closing(server_of(args) if on_server else current_database(args)) as database:
        if not on_server:
            _require_none_yet(database, args.login)
        kept = people.sealed(database, args.login, _new_password(args.login))
        _desk(database).execute(people.set_password, args.login, kept)
    print(say("{login} 的口令已重设。").format(login=args.login))
    return 0


def _require_none_yet(database: "Database", login: str) -> None:
    """Who came into a file with a server's backup has no password there; nobody else's is reset."""
    from studio.clock import Clock
    from studio.journal import HOUSE, Reader
    from studio.people import kept_password

    with database.reading() as connection:
        if kept_password(Reader(connection, login, HOUSE, Clock().now()), login):
            raise Refusal("{login} 已有口令，单机的口令由管理员在窗口里重设。", login=login)


def _grant(args: argparse.Namespace) -> int:
    from studio import people

    role = _role(args.role)
    with closing(server_of(args)) as database:
        _desk(database, args.programme).execute(people.give_role, args.login, role)
    named = say(people.ROLE_NAMES[role])
    print(say("{login} 已是{role}。").format(login=args.login, role=named))
    return 0


def _revoke(args: argparse.Namespace) -> int:
    from studio import people

    role = _role(args.role)
    with closing(server_of(args)) as database:
        _desk(database, args.programme).execute(people.take_role, args.login, role)
    named = say(people.ROLE_NAMES[role])
    print(say("{login} 不再是{role}。").format(login=args.login, role=named))
    return 0


def _courier(args: argparse.Namespace) -> int:
    """A password that nobody ever reads: made here, kept where the courier runs."""
    import secrets

    from studio import people
    from studio.people import COURIER

    password = secrets.token_urlsafe(32)
    with closing(server_of(args)) as database:
        desk = _desk(database)
        verifier = database.verifier(COURIER, password)
        if args.file is not None:
            settings.write_credential(args.file, password)
        try:
            desk.execute(people.renew_courier, verifier)
        except (Refusal, Trouble):
            if args.file is not None:
                args.file.unlink()  # a password that opens nothing
            raise
        if args.file is None:
            settings.keep_database_password(database.url, COURIER, password)
        with database.reading() as connection:
            sharing = int(connection.exec_driver_sql(SHARING).scalar_one())
    print(say("信使的口令已换新。"))
    if sharing:
        print(
            say(
                "这台服务器上还有 {n} 个演播台用同一个信使账号：它们的信使也要换成这个新口令，"
                "这个口令也打得开它们。互不相干的单位请各用一台服务器。"
            ).format(n=sharing)
        )
    return 0


def _move(args: argparse.Namespace) -> int:
    from studio import moving
    from studio.database import Database, is_server, path_of

    if not is_server(args.source) and not path_of(args.source).exists():
        raise Trouble("没有这个数据库文件：{database}。", database=path_of(args.source))
    args.database = args.target
    with closing(Database(args.source)) as source, closing(opened(args)) as target:
        moved = moving.move(source, target)
    for table, count in moved.rows.items():
        print(f"{table} {count}")
    for programme, (number, digest) in sorted(moved.heads.items()):
        print(say("账头"), programme, number, digest)
    print(
        say("已全部搬到服务器，每一行都读回核对过，日志头一致。原来的文件没有改动，请不要再用它。")
    )
    print(
        say("口令没有搬：请用 interview-studio db set-password 为管理员设口令，其余由管理员重设。")
    )
    return 0


def _role(name: str) -> "Role":
    from studio.people import Role

    if name not in set(Role):
        raise Refusal("没有叫 {name} 的角色；角色有：{all}。", name=name, all=tuple(Role))
    return Role(name)


def _new_password(login: str) -> str:
    """From the file that the environment names, else asked for twice."""
    named = os.environ.get(NEW_PASSWORD_FILE)
    if named:
        return settings.read_credential(Path(named))
    first = asked(say("给 {login} 的新口令：").format(login=login))
    if first != asked(say("再输一次口令：")):
        raise Refusal("两次输入的口令不一样，什么都没有改。")
    return first


def asked(question: str) -> str:
    """What a person types without its being shown; without a terminal a line of the input."""
    import getpass

    if sys.stdin.isatty():
        return getpass.getpass(question)
    return sys.stdin.readline().rstrip("\n")
