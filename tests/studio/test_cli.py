"""The command itself: what it says to somebody new, and to wrong words."""

import argparse
import re
import socket
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

from studio import settings
from studio.cli import _parser, main
from studio.usage import SENTENCES
from studio.words import CHINESE, ENGLISH, speak

ENGLISH_OF_ARGPARSE = re.compile(
    r"usage|positional|options|optional arguments|show (?:this|program)|exit$|error|required"
    r"|unrecognized|invalid|choose|expected|ignored|ambiguous",
    re.MULTILINE,
)


@pytest.fixture(params=[CHINESE, ENGLISH])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """What this PC speaks."""
    monkeypatch.setattr(settings, "language_of_this_pc", lambda: request.param)
    yield request.param
    speak(CHINESE)


@pytest.fixture
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "language_of_this_pc", lambda: CHINESE)


def every_parser(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """The parser, and those of all its sub-commands."""
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for one in action.choices.values():
                yield from every_parser(one)


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """The exit status, and all that was said."""
    try:
        status: object = main(words)
    except SystemExit as end:
        status = end.code or 0
    shown = capsys.readouterr()
    assert isinstance(status, int)
    return status, shown.out + shown.err


def test_it_says_its_version_where_a_script_reads_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    said = capsys.readouterr()
    assert (end.value.code or 0, said.out, said.err) == (
        0, metadata.version("interview-studio") + "\n", "",
    )  # fmt: skip


@pytest.mark.usefixtures("chinese")
def test_every_help_is_chinese_and_says_what_each_word_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert said(capsys, "--help")[0] == 0
    for parser in every_parser(_parser()):
        told = parser.format_help()
        assert told.startswith("用法："), parser.prog
        assert ENGLISH_OF_ARGPARSE.findall(told) == [], parser.prog
        silent = [one.dest for one in parser._actions if not one.help and one.choices is None]
        assert silent == [], parser.prog


def test_the_help_is_argparses_own_where_this_pc_speaks_english(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = said(capsys, "archive", "--help")[1]
    assert told.startswith("usage: " if language == ENGLISH else "用法：")
    assert ("show this help message and exit" in told) == (language == ENGLISH)


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["archive"], "还缺：子命令"),
        (["archive", "verify"], "还缺：file"),
        (["nonsense"], "没有 'nonsense'，可以写 "),
        (["--nonsense"], "不认识：--nonsense"),
        (["rehearse", "--speed", "fast"], "--speed：这里要写数字，不能写 'fast'"),
        (["rehearse", "--speed"], "--speed：后面要写一个值"),
        (["rehearse", "--headless=1"], "--headless：后面不能写值：'1'"),
        (["rehearse", "--p=1"], "请写完整"),
    ],
)
def test_words_that_do_not_fit_are_answered_in_chinese(
    words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, told = said(capsys, *words)
    assert status == 2
    assert sentence in told
    assert "--help 列出可以写什么" in told
    assert ENGLISH_OF_ARGPARSE.findall(told) == []


def test_a_sentence_keeps_all_fields_of_argparses_own() -> None:
    fields = re.compile(r"%(?:\(\w+\))?[sr]")
    for english, chinese in SENTENCES.items():
        missing = set(fields.findall(english)) - set(fields.findall(chinese))
        assert missing <= {"%(type)s"}, english


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("speed", ["0", "-3", "nan", "inf", "1e300", "0.5"])
def test_a_speed_at_which_no_hour_can_be_played_is_refused(
    speed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "out")
    assert said(capsys, "rehearse", "--headless", f"--speed={speed}", "--out", out) == (
        1, "interview-studio: --speed 须在 1 到 1000 之间。\n",
    )  # fmt: skip


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("folder", "打不开门户的数据库文件 {path}。请检查路径和权限。"),
        ("notes.txt", "{path} 不是门户的数据库，程序没有动它。"),
        ("notes.txt/p.sqlite", "打不开门户的数据库文件 {path}。请检查路径和权限。"),
    ],
)
def test_a_portal_whose_file_is_none_of_its_own_does_not_begin(
    name: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "notes.txt").write_text("long ago\n" * 99, encoding="utf-8")
    path = tmp_path / name
    status, told = said(capsys, "portal", "serve", "--data", str(path), "--port", "0")
    assert status == 1
    assert told.splitlines()[-1] == f"interview-studio: {sentence.format(path=path)}"
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "long ago\n" * 99


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(
    ("host", "port", "why"),
    [
        ("127.0.0.1", "taken", "端口已被占用，请换一个"),
        ("127.0.0.1", "99999", "端口须在 0 到 65535 之间"),
        ("192.0.2.1", "0", "这台电脑没有这个地址"),
        ("nowhere.invalid", "0", "找不到这个主机"),
    ],
)
def test_a_portal_that_cannot_listen_says_why(
    host: str, port: str, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        number = port.replace("taken", str(other.getsockname()[1]))
        serve = ("portal", "serve", "--data", str(tmp_path / "p.sqlite"), "--allow-remote")
        status, told = said(capsys, *serve, "--host", host, "--port", number)
    assert status == 1
    assert told.splitlines()[-1] == (
        f"interview-studio: 演练门户不能在 {host}:{number} 上监听：{why}。"
    )


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("--port-file", "把地址写进文件没有完成：路径中有一段不是文件夹，请检查路径。"),
        ("--publish", "发布文件夹 {path} 不能用：路径中有一段不是文件夹，请检查路径。"),
    ],
)
def test_a_portal_that_cannot_write_where_it_should_says_why(
    option: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").touch()
    path = tmp_path / "notes.txt" / "x"
    serve = ("portal", "serve", "--data", str(tmp_path / "p.sqlite"), "--port", "0")
    status, told = said(capsys, *serve, option, str(path))
    assert status == 1
    assert told.splitlines()[-1] == f"interview-studio: {sentence.format(path=path)}"


@pytest.mark.usefixtures("chinese")
def test_a_folder_is_not_taken_for_a_missing_backup(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = f"sqlite:///{tmp_path / 'studio.sqlite'}"
    assert said(capsys, "--database", database, "restore", str(tmp_path)) == (
        1, f"interview-studio: {tmp_path} 是一个文件夹，不是备份文件。请检查路径。\n",
    )  # fmt: skip


@pytest.mark.usefixtures("chinese")
def test_a_rehearsal_that_finds_a_file_where_its_folder_should_be_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "notes.txt"
    out.write_text("kept", encoding="utf-8")
    status, told = said(capsys, "rehearse", "--headless", "--out", str(out))
    assert (status, told) == (
        1, "interview-studio: 彩排文件夹的准备没有完成：已有同名的文件，请换一个地方。\n",
    )  # fmt: skip
    assert out.read_text(encoding="utf-8") == "kept"
