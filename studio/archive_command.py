"""`interview-studio archive …`: who signs in writes it, anybody checks it, an owner restores it."""

import argparse
import socket
from contextlib import closing
from pathlib import Path

from studio.clock import Clock
from studio.db_command import current_database
from studio.errors import Refusal
from studio.windowless import signed_in
from studio.words import say, spoken

MARKS = {True: "✓", False: "×"}


def add_archive(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The sub-command and all that it can do."""
    archive = commands.add_parser("archive", help=say("归档：一场访谈写成一个文件")).add_subparsers(
        required=True, metavar=say("子命令")
    )
    write = archive.add_parser("write", help=say("把已签字归档的一场写成一个文件"))
    write.add_argument("--programme", type=int, required=True, help=say("访谈的编号"))
    write.add_argument("--out", type=Path, required=True, help=say("写到哪里，不能是已有的文件"))
    write.set_defaults(run=_write)
    verify = archive.add_parser(
        "verify", help=say("不用数据库，逐项核对一个归档文件；有不符时结束码为 1")
    )
    verify.add_argument("file", type=Path, help=say("归档文件"))
    verify.add_argument("--head", default="", help=say("另处记下的账头"))
    verify.set_defaults(run=_verify)
    restore = archive.add_parser("restore", help=say("把归档文件里的一场恢复到演播台"))
    restore.add_argument("file", type=Path, help=say("归档文件"))
    restore.set_defaults(run=_restore)


def _write(args: argparse.Namespace) -> int:
    """By a person who signs in with --login and a password: who takes it out is written down."""
    from studio.archive_file import write

    if not args.login:
        raise Refusal(
            "请用 --login 写明由谁写，例如 interview-studio --login 登录名 archive write …"
        )
    desk = signed_in(args)
    row = write(desk, args.out.absolute())
    desk.database.close()
    print(say("已写到 {path}：{size} 字节。").format(path=row.path, size=row.size))
    print(f"SHA-256 {row.sha256}")
    print(say("账头"), args.programme, row.entries, row.head)
    return 0


def _verify(args: argparse.Namespace) -> int:
    from studio.archive_file import check

    holds = True
    for one in check(args.file.absolute(), args.head):
        holds &= one.good
        print(MARKS[one.good], spoken(one.text), flush=True)
    print(say("通过：归档文件完好。") if holds else say("不通过：归档文件有不符之处。"))
    return 0 if holds else 1


def _restore(args: argparse.Namespace) -> int:
    from studio.archive_file import restore

    with closing(current_database(args)) as database:
        row = restore(args.file.absolute(), database, Clock().now(), socket.gethostname())
    rows = sum(row.rows.values())
    print(say("已恢复“{title}”：{n} 行，每一行都读回核对过。").format(title=row.title, n=rows))
    print(say("账头"), row.programme, *row.head)
    for told in row.erasures:
        print(spoken(told))
    return 0
