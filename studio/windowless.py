"""What runs without a window: the courier, the back room, and the measuring of suggestions."""

import argparse
import importlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from studio import settings
from studio.clock import Clock
from studio.db_command import asked, current_database, database_url
from studio.errors import Refusal, Trouble
from studio.words import Words, listed, say, spoken

if TYPE_CHECKING:
    from studio.database import Database
    from studio.desk import Desk


def add_courier(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The courier's sub-command."""
    courier = commands.add_parser("courier", help=say("不开窗口，只运行信使"))
    courier.add_argument("--until-input-ends", action="store_true", help=argparse.SUPPRESS)
    courier.set_defaults(run=carry)


def add_screening(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The sub-commands of what is suggested."""
    screening = commands.add_parser("screening", help=say("初筛建议")).add_subparsers(
        required=True, metavar=say("子命令")
    )
    evaluate = screening.add_parser("evaluate", help=say("用人标注过的提问衡量各项建议，输出 JSON"))
    evaluate.add_argument("--labels", type=Path, required=True, help=say("每行一条带标注的提问"))
    evaluate.set_defaults(run=_evaluate)
    room = commands.add_parser("back-room", help=say("不开窗口，只在后台做初筛建议"))
    room.add_argument(
        "--words",
        type=Path,
        action="append",
        default=[],
        help=say("词表（CSV 或 TXT），可以有几个"),
    )
    room.add_argument("--until-input-ends", action="store_true", help=argparse.SUPPRESS)
    room.set_defaults(run=suggest)


def add_briefing(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The sub-command that writes the briefing pack."""
    pack = commands.add_parser("briefing", help=say("把一场访谈的嘉宾参阅材料写成 Word 文件"))
    pack.add_argument("--programme", type=int, required=True, help=say("访谈的编号"))
    pack.add_argument("--out", type=Path, required=True, help=say("写到哪里，不能是已有的文件"))
    pack.set_defaults(run=_brief)


def _brief(args: argparse.Namespace) -> int:
    """By a person who signs in with --login and a password: who takes it out is written down."""
    from studio.documents.briefing import briefing, export_briefing

    if not args.login:
        raise Refusal("请用 --login 写明由谁导出，例如 interview-studio --login 登录名 briefing …")
    paper = importlib.import_module("studio.documents.briefing_paper")
    desk = signed_in(args)
    desk.execute(export_briefing)
    written = paper.write(desk.query(briefing), args.out.absolute())
    desk.database.close()
    print(say("已写到 {path}：{n} 个问题。").format(path=args.out, n=written.clusters))
    if written.masked:
        print(say("疑似个人信息已遮盖：{names}。").format(names=listed(written.masked)))
    return 0


def add_calendar(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The sub-command that writes a year's dates as a calendar file."""
    dates = commands.add_parser("calendar", help=say("把一年的期限写成日历文件（.ics）"))
    dates.add_argument("--year", type=int, required=True, help=say("年份，例如 2026"))
    dates.add_argument("--programme", type=int, default=0, help=say("只要这一场访谈"))
    dates.add_argument("--out", type=Path, required=True, help=say("写到哪里，不能是已有的文件"))
    dates.set_defaults(run=_calendar)


def _calendar(args: argparse.Namespace) -> int:
    """Of the programmes that the person of --login may open."""
    if not args.login:
        raise Refusal("请用 --login 写明是谁的日历。")
    if not 2000 <= args.year < 2100:  # noqa: PLR2004 - as in the year plan
        raise Refusal("年份须在 {first} 到 {last} 之间。", first=2000, last=2099)
    file = importlib.import_module("studio.calendar_file")
    programme, args.programme = args.programme, 0
    desk = signed_in(args)
    file.write(desk.query(file.calendar_of, args.year, programme), args.out.absolute())
    desk.database.close()
    print(say("已写到 {path}。").format(path=args.out))
    return 0


def add_check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The sub-command that looks at what a programme needs, before the hour."""
    check = commands.add_parser(
        "check",
        help=say("开播前检查：数据库、门户、时钟、密钥环、磁盘，逐条 ✓ 或 ×；什么也不写"),
    )
    check.add_argument("--portal", default="", metavar="URL", help=say("只问这个门户"))
    check.set_defaults(run=_check)


def _check(args: argparse.Namespace) -> int:
    """A line for each finding as soon as it is there; 1 where one is not as it should be."""
    examined = importlib.import_module("studio.check").examined
    marks = importlib.import_module("studio.portal.trial").MARKS
    works = True
    for one in examined(args, clock_of(args)):
        works &= one.good is not False
        print(marks[one.good], spoken(one.text), flush=True)
    print(say("都通过了。") if works else say("有没有通过的，请先处理。"))
    return 0 if works else 1


def add_reconcile(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The sub-command that holds what was approved against what the portal has."""
    paper = commands.add_parser(
        "reconcile", help=say("上网核对：批准的与门户现有的逐条核对，写成 JSON；不一致时结束码为 1")
    )
    paper.add_argument("--programme", type=int, required=True, help=say("访谈的编号"))
    paper.add_argument("--out", type=Path, required=True, help=say("写到哪里，不能是已有的文件"))
    paper.set_defaults(run=_reconcile)


def _reconcile(args: argparse.Namespace) -> int:
    """By a person who signs in with --login and a password: who takes it out is written down."""
    from studio import copies
    from studio.reconciliation import headline, reconciled, take_out, written

    if not args.login:
        raise Refusal("请用 --login 写明由谁导出，例如 interview-studio --login 登录名 reconcile …")
    desk = signed_in(args)
    shown = reconciled(desk)
    desk.execute(take_out)
    copies.write_new(args.out.absolute(), written(shown), Words("导出"))
    desk.database.close()
    for channel in shown.channels:
        print(channel.name, spoken(headline(channel)))
    print(say("已写到 {path}。").format(path=args.out))
    return 0 if shown.agrees else 1


def signed_in(args: argparse.Namespace) -> "Desk":
    """The desk of --login in --programme; at a server by the person's own connection alone."""
    from studio import migrations
    from studio.database import Database, has_password, is_server
    from studio.desk import sign_in

    url = database_url(args)
    theirs = is_server(url) and not has_password(url)
    database = Database(url) if theirs else current_database(args)
    word = asked(say("{login} 的口令：").format(login=args.login))
    desk = sign_in(database, args.login, word, clock_of(args), migrations.require_current)
    return desk.in_programme(args.programme)


def add_video(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The sub-command that writes what a video editor gets."""
    video = commands.add_parser("video", help=say("把一段录像的字幕或剪辑单写成文件"))
    video.add_argument("--programme", type=int, required=True, help=say("访谈的编号"))
    video.add_argument("--recording", type=int, help=say("录像的编号，缺省为最近的一段"))
    video.add_argument("--out", type=Path, required=True, help=say("写到 .vtt、.edl 或 .otio 文件"))
    video.set_defaults(run=_video)


def _video(args: argparse.Namespace) -> int:
    """By a person who signs in with --login and a password."""
    from studio import copies, recording

    subtitles = importlib.import_module("studio.documents.subtitles").subtitles
    cut_list = importlib.import_module("studio.documents.cut_list")
    makers = {
        ".vtt": subtitles, ".edl": cut_list.edit_decision_list, ".otio": cut_list.timeline,
    }  # fmt: skip
    make = makers.get(args.out.suffix.lower())
    if not args.login or make is None:
        raise Refusal("请用 --login 写明由谁导出；文件名以 .vtt、.edl 或 .otio 结尾。")
    desk = signed_in(args)
    number = args.recording
    if number is None:
        known = desk.query(recording.recordings)
        if not known:
            raise Refusal("还没有录像的开始标记。")
        number = known[-1].id
    text = desk.query(make, number)
    copies.write_new(args.out.absolute(), text.encode(), Words("导出"))
    desk.database.close()
    print(say("已写到 {path}。").format(path=args.out))
    return 0


def carry(args: argparse.Namespace) -> int:
    """The courier, until it is told to end."""
    from studio import audit
    from studio.desk import open_for
    from studio.people import COURIER

    run = importlib.import_module("studio.courier.run")
    opened = importlib.import_module("studio.portal.open")
    database = _couriers_database(args)
    audit.require_whole_end(database)
    desk = open_for(database, COURIER, clock_of(args))
    courier = run.Courier(
        database,
        desk,
        lambda url: opened.portal_at(url, opened.secret_of(url)),
        lambda url: opened.portal_at(url, opened.secret_of(url, alone=False)),
    )
    if args.until_input_ends:
        when_input_ends(courier.stop)
    run.run_until_told(courier)
    database.close()
    return 0


def suggest(args: argparse.Namespace) -> int:
    """The back room, until it is told to end."""
    from studio.desk import open_for
    from studio.people import COURIER

    back_room = importlib.import_module("studio.back_room")
    files = importlib.import_module("studio.screening.word_files")
    words = [rule for path in args.words for rule in files.read_list(path)]
    database = _couriers_database(args)
    room = back_room.BackRoom(database, open_for(database, COURIER, clock_of(args)), words)
    if args.until_input_ends:
        when_input_ends(room.stop)
    back_room.run_until_told(room)
    database.close()
    return 0


def _evaluate(args: argparse.Namespace) -> int:
    evaluation = importlib.import_module("studio.screening.evaluation")
    print(evaluation.printed(args.labels))
    return 0


def _couriers_database(args: argparse.Namespace) -> "Database":
    """On a server by the courier's own login, whose password no person knows."""
    from studio import migrations
    from studio.database import Database, Login, has_password, is_server
    from studio.people import COURIER

    url = database_url(args)
    if not is_server(url) or has_password(url):
        return current_database(args)
    password = settings.database_password(url, COURIER)
    if not password:
        raise Trouble(
            "本机没有信使的口令。请运行 interview-studio db courier，"
            "或用环境变量 {variable} 指定口令文件。",
            variable=settings.PASSWORD_FILE,
        )
    database = Database(url, Login(COURIER, password))
    migrations.require_current(database)
    return database


def when_input_ends(do: Callable[[], None]) -> None:
    """The window holds the other end: when it ends, killed or not, so does what it started."""
    import threading

    from studio.rehearsal.processes import when_input_ends

    threading.Thread(target=when_input_ends, args=(do,), daemon=True).start()


def clock_of(args: argparse.Namespace) -> Clock:
    """The clock that whoever started us shows, or the world's."""
    return Clock.from_text(args.clock) if args.clock else Clock()
