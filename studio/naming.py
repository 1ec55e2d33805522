"""What is called something by hand: one line of signs that everybody sees, and not too many.

An order of writing that is turned round, or a sign without width, makes a name look like
another's; and names of guests and programmes are read by the public.
"""

import unicodedata

from studio.errors import Refusal

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode's categories of signs that are not seen."""
NAME, TITLE = 60, 200
"""The most signs of a name, and of a post, a place or a title."""


def with_boxes(text: str) -> str:
    """The text with □ for each sign that is not seen; empty where there is none."""
    if not any(unicodedata.category(sign) in UNSEEN for sign in text):
        return ""
    return "".join("□" if unicodedata.category(sign) in UNSEEN else sign for sign in text)


def written(text: str, most: int) -> str:
    """The text without blanks around it; Refusal for one that is too long or not all seen."""
    name = text.strip()
    if len(name) > most:
        raise Refusal("“{name}…”太长，最多 {most} 个字。", name=name[:12], most=most)
    shown = with_boxes(name)
    if shown:
        raise Refusal("“{name}”里有看不见的控制字符（□处），请删去后再试。", name=shown)
    return name
