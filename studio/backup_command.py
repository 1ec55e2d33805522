"""`interview-studio backup` and `restore`: of a file and of a server, in the same words."""

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from studio import settings
from studio.clock import Clock
from studio.db_command import database_url, second_names_told, server_of
from studio.words import say

if TYPE_CHECKING:
    from studio.backup import BackupRow


def add_backup(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The two sub-commands."""
    out = commands.add_parser("backup", help=say("备份整个数据库，直播中也可以"))
    out.add_argument("file", type=Path, help=say("备份文件，不能是已有的文件"))
    out.set_defaults(run=_backup)
    back = commands.add_parser(
        "restore", help=say("从备份恢复；现有的数据库文件另存留底，服务器上要空的数据库")
    )
    back.add_argument("file", type=Path, help=say("备份文件"))
    back.set_defaults(run=_restore)


def print_heads(heads: dict[int, tuple[int, str]]) -> None:
    """Each programme's newest number and digest, to be noted elsewhere."""
    for programme, (number, digest) in sorted(heads.items()):
        print(say("账头"), programme, number, digest)


def _backup(args: argparse.Namespace) -> int:
    row = _backed_up(args)
    kept = say("已备份到 {path}：{size} 字节，日志 {n} 条，已核对。")
    print(kept.format(path=row.path, size=row.size, n=row.entries))
    _say_if_encrypted(row.path)
    print(f"SHA-256 {row.sha256}")
    print_heads(row.heads)
    return 0


def _backed_up(args: argparse.Namespace) -> "BackupRow":
    from studio import backup, server_backup
    from studio.database import is_server, path_of

    url, target = database_url(args), args.file.absolute()
    if not is_server(url):
        return backup.backup(path_of(url), target)
    with closing(server_of(args)) as database:
        return server_backup.back_up(database, target)


def _restore(args: argparse.Namespace) -> int:
    from studio.database import is_server

    if is_server(database_url(args)):
        _restore_on_a_server(args)
    else:
        _restore_a_file(args)
    print(say("备份之后已经上网的文字仍在门户上，请与实录核对；推送已停止，核对后由人恢复推送。"))
    return 0


def _restore_a_file(args: argparse.Namespace) -> None:
    from studio import backup
    from studio.database import path_of

    at = Clock().now().astimezone()
    place = path_of(database_url(args))
    with second_names_told(place):
        aside = backup.restore(args.file.absolute(), place, at)
    print(say("已从 {path} 恢复。").format(path=args.file))
    if aside is not None:
        print(say("原来的数据库留存在 {path}。").format(path=aside))
    _say_if_encrypted(place)
    if _nobody_has_a_password(place):
        print(
            say("备份来自服务器，口令不在里面：请用 interview-studio db set-password 给每个人设。")
        )


def _say_if_encrypted(path: Path) -> None:
    from studio import encrypted

    if encrypted.is_encrypted(path):
        print(say("{path} 是加密的，密钥与演播台的相同。").format(path=path))


def _nobody_has_a_password(place: Path) -> bool:
    from studio import soundness

    with soundness.reading(place) as raw:
        return raw.execute("SELECT 1 FROM person WHERE password <> ''").fetchone() is None


def _restore_on_a_server(args: argparse.Namespace) -> None:
    from studio import server_backup

    at, folder = Clock().now().astimezone(), settings.data_folder()
    with closing(server_of(args)) as database:
        row = server_backup.restore(args.file.absolute(), database, at, folder)
    print(say("已从 {path} 恢复到服务器，每一行都读回核对过。").format(path=args.file))
    print_heads(row.heads)
    print(
        say(
            "口令不在备份里：账号还在这台服务器上的，口令照旧；新建的账号"
            "请用 interview-studio db set-password 设口令，信使用 db courier。"
        )
    )
