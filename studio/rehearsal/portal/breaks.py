"""Every kind of line break is one: browsers send CRLF, programs what they like, pages show LF."""

import re

BREAKS = r"\n\x0b\x0c\r\x85\u2028\u2029"
_BREAK = re.compile(f"\r\n|[{BREAKS}]")


def one_break(text: str) -> str:
    """The text with LF for each of its line breaks; this is how the portal keeps a question."""
    return _BREAK.sub("\n", text)
