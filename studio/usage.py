"""What the command line says of its own use: headings of the help, and why words do not fit.

argparse asks for each of its sentences by its English template; here it is answered in the
language of this PC. A sentence that is not in the table stays English.
"""

import argparse

from studio.words import ENGLISH, Words, language, say

SENTENCES = {
    "usage: ": Words("用法：", "help"),
    "positional arguments": Words("参数", "help"),
    "options": Words("选项", "help"),
    "show this help message and exit": Words("显示这段说明"),
    "%(prog)s: error: %(message)s\n": Words("%(prog)s: %(message)s。--help 列出可以写什么。\n"),
    "argument %(argument_name)s: %(message)s": Words("%(argument_name)s：%(message)s"),
    "the following arguments are required: %s": Words("还缺：%s"),
    "unrecognized arguments: %s": Words("不认识：%s"),
    "invalid choice: %(value)r (choose from %(choices)s)": Words(
        "没有 %(value)r，可以写 %(choices)s"
    ),
    "invalid %(type)s value: %(value)r": Words("这里要写数字，不能写 %(value)r"),
    "expected one argument": Words("后面要写一个值"),
    "ignored explicit argument %r": Words("后面不能写值：%r"),
    "ambiguous option: %(option)s could match %(matches)s": Words(
        "%(option)s 可以是 %(matches)s，请写完整"
    ),
}
"""By argparse's templates, the same from Python 3.11 on; their %-fields are filled in by it."""


def speak_of_use() -> None:
    """From now on argparse speaks as the rest of the program does."""
    argparse._ = _said  # type: ignore[attr-defined]  # the name by which it calls gettext


def _said(text: str) -> str:
    """A sentence of argparse in the language in use."""
    return text if language() == ENGLISH else say(SENTENCES.get(text, text))
