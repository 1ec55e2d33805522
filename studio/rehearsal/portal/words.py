"""What a stranger may write: text that shows something, on as many lines as were meant.

Every kind of line break becomes one LF; other control characters are refused, because a reader
cannot see them. Bidirectional controls stay as written, for they are part of some languages;
pages isolate them, so that they turn no words but their own.
"""

import re
from typing import Any

from studio.rehearsal.portal.breaks import BREAKS, one_break
from studio.rehearsal.portal.problems import problem

CONTROL = r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
"""C0, DEL and C1, without tab and the line breaks."""
UNSEEN = (
    r"\t \xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u202a-\u202f"
    r"\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\U000e0000-\U000e007f"
)
"""White space, zero width, fillers, and what only steers the characters beside it."""
SEEN = f"[^{CONTROL}{BREAKS}{UNSEEN}]"
LINES = f"^[^{CONTROL}]*{SEEN}[^{CONTROL}]*$"
"""Text of several lines that shows something; docs/portal-api.yaml has the same."""
LINE = f"^[^{CONTROL}{BREAKS}\\t]*$"
"""Text of one line; it may be empty."""

_CONTROL = re.compile(f"[{CONTROL}]")
_NO_LINE = re.compile(f"[{CONTROL}{BREAKS}\\t]")
_SEEN = re.compile(SEEN)
_HALF = re.compile(r"[\ud800-\udfff]")


def text_in(value: dict[str, Any], name: str, longest: int, *, empty: bool = True) -> str:
    """A text field, to the letter; 422 where it is missing, too long, or no text."""
    text = value.get(name)
    if not isinstance(text, str) or _HALF.search(text):
        raise problem(422, f"{name} 须是文字。")
    if len(text) > longest:
        raise problem(422, f"{name} 不能超过 {longest} 字。")
    if not empty and not _SEEN.search(text):
        raise problem(422, f"{name} 不能为空。")
    return text


def lines_in(value: dict[str, Any], name: str, longest: int, *, empty: bool = False) -> str:
    """A stranger's text of several lines; 422 also where it holds control characters."""
    text = value.get(name)
    if isinstance(text, str):
        value = {name: one_break(text)}
    text = text_in(value, name, longest, empty=empty)
    if _CONTROL.search(text):
        raise problem(422, f"{name} 含有看不见的控制字符，请删去后再提交。")
    return text


def line_in(value: dict[str, Any], name: str, longest: int, *, empty: bool = True) -> str:
    """A stranger's text of one line; 422 also where it holds control characters or breaks."""
    text = text_in(value, name, longest, empty=empty)
    if _NO_LINE.search(text):
        raise problem(422, f"{name} 须是一行文字，不能含控制字符。")
    return text


def whole_in(value: dict[str, Any], name: str, least: int, most: int) -> int:
    """A whole number within bounds, else 422."""
    number = value.get(name)
    if type(number) is not int or not least <= number <= most:
        raise problem(422, f"{name} 须是 {least} 到 {most} 的整数。")
    return number
