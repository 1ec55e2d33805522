"""interview-studio: without a word it opens the window; each sub-command does one thing.

Each brings in what it needs itself: the window is painted before the database is thought of.
"""

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from studio import logbook, settings
from studio.archive_command import add_archive
from studio.backup_command import add_backup, print_heads
from studio.db_command import add_db, current_database, database_url
from studio.encryption_command import add_encryption
from studio.errors import Refusal, Trouble
from studio.usage import speak_of_use
from studio.windowless import (
    add_briefing,
    add_calendar,
    add_check,
    add_courier,
    add_reconcile,
    add_screening,
    add_video,
    carry,
    clock_of,
    suggest,
    when_input_ends,
)
from studio.words import Words, listed, say, speak, spoken

if TYPE_CHECKING:
    from studio.rehearsal.day import Day

log = logging.getLogger("studio.cli")  # the name of the module is another where it is run
PROGRAM = "interview-studio"
FASTEST = 1000
"""By which a rehearsal's hour takes four seconds; no play keeps up with more."""
INNER = {
    "archive-file": "studio.archive_file.inside",
    "briefing-paper": "studio.documents.briefing_paper",
    "supervision-paper": "studio.documents.supervision_paper",
    "sentiment-paper": "studio.documents.sentiment_paper",
    "notice-paper": "studio.documents.notice_paper",
    "circular-paper": "studio.documents.circular_paper",
    "transcript-paper": "studio.documents.transcript_paper",
    "transcript-page": "studio.documents.transcript_page",
    "transcript-pdf": "ui.transcript_pdf",
    "card-page": "studio.documents.card_page",
    "card-picture": "ui.card_picture",
    "weibo-posts": "studio.portal.weibo.exported",
    "topic-page": "studio.documents.topic_page",
    "plain-photo": "ui.plain_photo",
    "rehearsal-seat": "ui.rehearsing",
    "rehearsal-way": "studio.rehearsal.faults.__main__",
    "rehearsal-cable": "studio.rehearsal.faults.cable",
    "rehearsal-netizens": "studio.rehearsal.netizens.__main__",
    "sheet": "studio.sheet.inside",
}
"""How the program starts processes of its own; nobody types these words."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one sub-command; a Refusal or Trouble becomes one clear sentence and status 1."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] in INNER:
        return int(importlib.import_module(INNER[words[0]]).main(words[1:]))
    speak(settings.language_of_this_pc())
    speak_of_use()
    args = _read(words)
    level = logging.INFO if args.verbose else logging.WARNING
    logging.basicConfig(level=level, format="%(asctime)s %(name)s %(message)s")
    if args.run in LASTING:
        logbook.keep(LASTING[args.run])
    try:
        log.info("begun")
        status = int(args.run(args))
        log.info("ended with %d", status)
        return status
    except (Refusal, Trouble) as fault:
        log.info("%s", fault)  # for the logbook; the terminal is told by the next line
        print(f"interview-studio: {spoken(fault)}", file=sys.stderr)
        return 1
    except Exception:
        log.info("a mistake of the program", exc_info=True)
        raise


def _read(words: list[str]) -> argparse.Namespace:
    """What was asked for; who only wants the window does not wait for all the sub-commands."""
    plain = argparse.ArgumentParser(prog=PROGRAM, add_help=False, allow_abbrev=False)
    _add_options(plain)
    args, others = plain.parse_known_args(words, argparse.Namespace(words=words))
    return _parser().parse_args(words, argparse.Namespace(words=words)) if others else args


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=PROGRAM, description=say("在线访谈演播台：不带子命令时打开窗口。")
    )
    _add_options(parser)
    commands = parser.add_subparsers(metavar=say("子命令"))
    _add_rehearse(commands)
    add_courier(commands)
    _add_portal(commands)
    add_check(commands)
    add_encryption(add_db(commands))
    _add_audit(commands)
    add_backup(commands)
    add_archive(commands)
    _add_support(commands)
    add_screening(commands)
    add_briefing(commands)
    add_calendar(commands)
    add_reconcile(commands)
    add_video(commands)
    return parser


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--version", action=_Version, help=say("显示版本号"))
    parser.add_argument("--database", default="", help=say("数据库 URL，缺省用本机设置中的那一个"))
    parser.add_argument("--login", default="", help=say("登录窗口里先填好的登录名"))
    parser.add_argument("--clock", default="", help=argparse.SUPPRESS)
    parser.add_argument("--verbose", action="store_true", help=say("多说一些"))
    parser.set_defaults(run=_window)


class _Version(argparse.Action):
    """Looks the version up when it is asked for, and only then."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str) -> None:  # noqa: A002
        super().__init__(option_strings, argparse.SUPPRESS, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib import metadata

        sys.stdout.write(metadata.version("interview-studio") + "\n")
        parser.exit()


def _add_rehearse(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    rehearse = commands.add_parser("rehearse", help=say("在全新的数据库上彩排一场访谈"))
    rehearse.add_argument("--scenario", type=Path, help=say("场景文件夹，缺省为自带的云州市场景"))
    rehearse.add_argument("--speed", type=float, default=30.0, help=say("直播时段加快的倍数"))
    rehearse.add_argument("--headless", action="store_true", help=say("没有屏幕时在后台演完"))
    rehearse.add_argument("--out", type=Path, help=say("截图、实录和 report.json 放在哪里"))
    rehearse.add_argument(
        "--faults", action="store_true",
        help=say("坏日子：随机杀进程、断线路、写满磁盘，承诺一条也不能破"),
    )  # fmt: skip
    rehearse.add_argument("--seed", type=int, default=1, help=say("坏日子的种子，同一种子可以重演"))
    rehearse.add_argument(
        "--drill", action="store_true",
        help=say("断网断电演练：第 30 分钟杀掉数据库服务器，断开外网，备份并恢复，逐项说结果"),
    )  # fmt: skip
    rehearse.add_argument(
        "--postgres", type=Path, nargs="?", const=Path(), metavar="DIR",
        help=say("在彩排自己启动的 PostgreSQL 上演；DIR 是服务器程序所在的文件夹，缺省自己找"),
    )  # fmt: skip
    rehearse.add_argument(
        "--database", default=argparse.SUPPRESS, metavar="URL",
        help=say("服务器上的空数据库，登录账号须能建立其他账号"),
    )  # fmt: skip
    rehearse.add_argument(
        "--portal", type=Path, metavar="FILE",
        help=say("另用本机的一个门户：文件写明它的地址和口令，可以是 WordPress"),
    )  # fmt: skip
    rehearse.set_defaults(run=_rehearse)


def _add_portal(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    portal = commands.add_parser("portal", help=say("演练门户")).add_subparsers(
        required=True, metavar=say("子命令")
    )
    serve = portal.add_parser("serve", help=say("在本机运行演练门户"))
    serve.add_argument("--data", type=Path, required=True, help=say("门户自己的数据库文件"))
    serve.add_argument("--host", default="127.0.0.1", help=say("在哪个地址上听，缺省只在本机"))
    serve.add_argument("--port", type=int, default=8765, help=say("端口，0 为任一空闲的"))
    serve.add_argument("--port-file", type=Path, help=say("把实际地址写进这个文件"))
    serve.add_argument("--allow-remote", action="store_true", help=say("允许本机以外的地址访问"))
    serve.add_argument(
        "--publish", type=Path, help=say("把每场的 feed 同时写成文件，供前面的网站直接发送")
    )
    serve.add_argument("--until-input-ends", action="store_true", help=argparse.SUPPRESS)
    serve.set_defaults(run=_serve_portal)
    checking = portal.add_parser(
        "check", help=say("门户接口逐条检查：会写入一场访谈，再全部撤回；供门户建设方使用")
    )
    checking.add_argument("url", help=say("门户地址；令牌在环境变量里"))
    checking.add_argument("--json", type=Path, help=say("把结论另存为 JSON"))
    checking.set_defaults(run=_check_portal)


def _add_audit(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    auditing = commands.add_parser("audit", help=say("审计")).add_subparsers(
        required=True, metavar=say("子命令")
    )
    verify = auditing.add_parser("verify", help=say("逐条核对日志链和留存的文字"))
    verify.add_argument("--head", default="", help=say("另处记下的账头"))
    verify.set_defaults(run=_audit_verify)
    auditing.add_parser("head", help=say("列出账头，供另处记下")).set_defaults(run=_audit_head)


def _add_support(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    bundle = commands.add_parser(
        "support", help=say("支持包：版本、设置、核对结论、出错位置；没有姓名、文字和令牌")
    )
    bundle.add_argument("file", type=Path, help=say("支持包文件，例如 support.zip"))
    bundle.set_defaults(run=_support)


def _window(args: argparse.Namespace) -> int:
    start = importlib.import_module("ui.start")
    return int(start.main(partial(database_url, args), clock_of(args), args.login))


def _rehearse(args: argparse.Namespace) -> int:
    _refuse_what_does_not_go_together(args)
    stage = importlib.import_module("studio.rehearsal.stage")
    scenario = importlib.import_module("studio.rehearsal.scenario")
    if args.faults and not args.database and args.postgres is None:
        disk = importlib.import_module("studio.rehearsal.faults.disk")
        disk.enter_own_namespace([*stage.own_command(), *args.words])
    folder = args.scenario or scenario.default_scenario()
    import tempfile

    out = args.out or Path(tempfile.mkdtemp(prefix="interview-studio-rehearsal-"))
    os.environ.setdefault(logbook.LOGBOOK, str(out / "logs"))
    stage.end_when_told()
    server, day = args.database or "", _day(args)
    return int(stage.rehearse(folder, args.speed, args.headless, out, day, server, args.portal))


def _refuse_what_does_not_go_together(args: argparse.Namespace) -> None:
    if not 1 <= args.speed <= FASTEST:  # neither is "nan"
        raise Refusal("--speed 须在 {least} 到 {most} 之间。", least=1, most=FASTEST)
    if args.portal and args.faults:
        raise Refusal("坏日子只在彩排自己的门户上演；请去掉 --faults 或 --portal。")
    if args.drill and (args.faults or args.portal):
        raise Refusal("断网断电演练单独做；请去掉 --faults 和 --portal。")
    if args.database and args.drill:
        raise Refusal("断网断电演练要杀掉数据库服务器，不碰别人的：请用 --postgres 另起一个。")
    if args.database and args.postgres is not None:
        raise Refusal("--postgres 自己启动一个数据库服务器，不能同时写 --database。")


def _day(args: argparse.Namespace) -> "Day":
    """What the rehearsal is to suffer, and on which server."""
    from studio.rehearsal import own_server
    from studio.rehearsal.day import Day

    server = None
    if args.postgres is not None:
        named = args.postgres if args.postgres != Path() else None
        server = own_server.OwnServer(own_server.programs(named))
    return Day(args.seed if args.faults else None, args.drill, server)


def _end_tidily() -> None:
    import signal

    os.kill(os.getpid(), signal.SIGTERM)


def _serve_portal(args: argparse.Namespace) -> int:
    portal = importlib.import_module("studio.rehearsal.portal")
    tokens = [
        os.environ.get(portal.STUDIO_TOKEN) or _new_token(say("演播台令牌")),
        os.environ.get(portal.COLLECTOR_TOKEN) or _new_token(say("征集令牌")),
    ]

    def listening(url: str) -> None:
        print(url, flush=True)
        if args.port_file:
            fresh = args.port_file.with_suffix(".new")
            import json

            from studio import copies

            with copies.said(Words("把地址写进文件")):
                fresh.write_text(json.dumps({"url": url, "pid": os.getpid()}), encoding="utf-8")
                fresh.replace(args.port_file)

    if args.until_input_ends:
        when_input_ends(_end_tidily)
    portal.serve(
        args.data, *tokens, listening=listening, host=args.host, port=args.port,
        allow_remote=args.allow_remote, clock=clock_of(args), publish=args.publish,
    )  # fmt: skip
    return 0


def _check_portal(args: argparse.Namespace) -> int:
    return int(importlib.import_module("studio.portal.conformance.telling").tell(args))


def _new_token(name: str) -> str:
    import secrets

    token = secrets.token_urlsafe(24)
    print(f"{name} {token}", flush=True)
    return token


def _audit_verify(args: argparse.Namespace) -> int:
    from studio import audit, faults, soundness

    database = current_database(args)
    fault = "" if database.is_server else soundness.page_fault(database.path)
    if fault:
        database.close()
        raise Trouble("{broken}（{fault}）", broken=faults.BROKEN, fault=fault)
    verdict = audit.audit(database, args.head)
    database.close()
    if verdict.fault:
        print(say("不通过：{fault}").format(fault=spoken(verdict.fault)))
        return 1
    print(say("通过：{n} 条相连，留存的文字与日志一致。").format(n=verdict.entries))
    print_heads(verdict.heads)
    return 0


def _audit_head(args: argparse.Namespace) -> int:
    from studio import audit

    database = current_database(args)
    for programme, number, digest in audit.heads(database):
        print(programme, number, digest)
    database.close()
    return 0


def _support(args: argparse.Namespace) -> int:
    support = importlib.import_module("studio.support")
    parts = support.write_bundle(args.file.absolute(), database_url(args))
    print(say("支持包已写到 {path}：{parts}。").format(path=args.file, parts=listed(parts)))
    print(say("里面没有姓名、电话、文字、口令和令牌；发出之前可以打开看一遍。"))
    return 0


LASTING = {_window: "window", carry: "courier", suggest: "back-room"}
"""What runs for hours, and notes how it goes."""


if __name__ == "__main__":
    sys.exit(main())
