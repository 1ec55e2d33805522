"""`interview-studio db encrypt`, `decrypt` and `key`: for whoever runs a studio in a file.

A key is never written on a command line: it is made here, asked for, or kept in a file that only
this account can read.
"""

import argparse
from pathlib import Path

from studio.clock import Clock
from studio.db_command import asked, database_url, second_names_told
from studio.errors import Refusal
from studio.settings import KEY_FILE
from studio.words import say


def add_encryption(db: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """What `db` can do to a file, beside what it does to a server."""
    locked = db.add_parser("encrypt", help=say("把本机的数据库文件加密；先关闭所有窗口"))
    _add_key_file(locked)
    locked.set_defaults(run=_encrypt)
    opened = db.add_parser("decrypt", help=say("把加密的数据库文件还原成不加密的"))
    opened.set_defaults(run=_decrypt)
    key = db.add_parser("key", help=say("用恢复码存入密钥，或再看一次恢复码"))
    key.add_argument("--show", action="store_true", help=say("显示恢复码"))
    _add_key_file(key)
    key.set_defaults(run=_key)


def _add_key_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--key-file", type=Path, help=say("密钥写进这个文件，缺省存入密钥环；已有的文件不覆盖")
    )


def _encrypt(args: argparse.Namespace) -> int:
    from studio import encrypting

    path = _file(args)
    with second_names_told(path):
        turned = encrypting.encrypt(path, Clock().now().astimezone(), args.key_file)
    print(say("已加密，逐行核对过：{path}。").format(path=path))
    _tell_of_key_file(args.key_file)
    _show(turned.code)
    _tell_of_plain(turned.plain)
    _tell_of_unsent()
    return 0


def _decrypt(args: argparse.Namespace) -> int:
    from studio import encrypting

    path = _file(args)
    with second_names_told(path):
        encrypting.decrypt(path, Clock().now().astimezone())
    print(say("已还原成不加密的，逐行核对过：{path}。").format(path=path))
    print(say("以前的备份仍是加密的：密钥留在原处，恢复码也请留好。"))
    return 0


def _key(args: argparse.Namespace) -> int:
    from studio import encrypting

    path = _file(args)
    if args.show:
        _show(encrypting.recovery_code(path))
        return 0
    encrypting.take_key(path, asked(say("恢复码：")), args.key_file)
    print(say("密钥已存好，能打开 {path}。").format(path=path))
    _tell_of_key_file(args.key_file)
    return 0


def _show(code: str) -> None:
    print(say("恢复码（抄下来锁好；没有它，换了电脑就打不开数据库和备份）："))
    print(code)


def _tell_of_key_file(key_file: Path | None) -> None:
    if key_file is not None:
        told = say("密钥在 {path}：请用环境变量 {variable} 指给窗口和信使。")
        print(told.format(path=key_file.absolute(), variable=KEY_FILE))


def _tell_of_plain(plain: tuple[Path, ...]) -> None:
    """What lies beside it can still be read by whoever gets the disk."""
    if plain:
        print(say("同一文件夹里还有没有加密的演播台文件，请移走或删除，或逐个加密："))
    for path in plain:
        print(path)


def _tell_of_unsent() -> None:
    """What people typed and did not hand in: each one's own start turns it."""
    from studio.keystrokes import keystroke_folder, plain_files

    plain = plain_files(keystroke_folder())
    if plain:
        print(say("还有没加密的未提交文字；本人再登录已加密的演播台，自己的就随之加密："))
    for path in plain:
        print(path)


def _file(args: argparse.Namespace) -> Path:
    from studio.database import is_server, path_of

    url = database_url(args)
    if is_server(url):
        raise Refusal("这条命令只用于本机的数据库文件；服务器的加密由服务器的磁盘和系统负责。")
    return path_of(url)
