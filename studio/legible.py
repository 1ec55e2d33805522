"""Texts of strangers: kept so that nothing is lost, shown so that they turn nothing but themselves.

What no database holds (half a surrogate pair, NUL) is kept written out. On the screen what turns
the order of writing round is left out, for it would turn the words beside it too.
"""

import re
import unicodedata

TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
UNHELD = re.compile("[\ud800-\udfff\0]")
ESCAPED = "\u241b"
"""Begins a text that is kept written out, with \\uXXXX, and a backslash for each of its own."""
MOST_MARKS = 3
"""So many accents one letter bears on the screen."""
LONGEST_SHOWN = 10_000
ODD = re.compile(f"[{TURNING}\ud800-\udfff\0-\x08\x0b-\x1f\x7f-\x9f\u0300-\u036f\u0483-\u0489"
                 "\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0e31-\u0e4e"
                 "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")  # fmt: skip
UNSEEN = re.compile(f"[{TURNING}]")


def storable(text: str) -> str:
    """The text as it is kept to the letter; one that no database holds is written out.

    Told by its first sign, so that no other text is ever taken for a written out one.
    """
    if not UNHELD.search(text) and not text.startswith(ESCAPED):
        return text
    whole = text.replace("\\", "\\\\")
    return ESCAPED + UNHELD.sub(lambda sign: f"\\u{ord(sign[0]):04x}", whole)


def restored(kept: str) -> str:
    """What was given to `storable`."""
    if not kept.startswith(ESCAPED):
        return kept
    return re.sub(r"\\(\\|u[0-9a-f]{4})", _restored, kept[len(ESCAPED) :])


def boxed(text: str) -> str:
    """The text as a public wording begins: □ for what no database holds."""
    return UNHELD.sub("□", text)


def legible(text: str, most: int = LONGEST_SHOWN) -> str:
    """The text as a screen shows it, in one order of writing, with few accents, not too long."""
    if len(text) > most:
        text = text[:most] + "…"
    if not ODD.search(text):
        return text
    kept, marks = [], 0
    for sign in UNSEEN.sub("", text):
        marks = marks + 1 if unicodedata.category(sign) in ("Mn", "Me") else 0
        if marks <= MOST_MARKS:
            kept.append("□" if _is_control(sign) else sign)
    return "".join(kept)


def _is_control(sign: str) -> bool:
    return sign not in "\n\r\t" and unicodedata.category(sign) in ("Cc", "Cs")


def _restored(found: re.Match[str]) -> str:
    return "\\" if found[1] == "\\" else chr(int(found[1][1:], 16))
