"""How long a text is to Weibo, and where it can be parted so that no sign, name or link breaks.

A 汉字 counts one, a half-width sign half; a link counts by its short form (http://t.cn/…). All in
half units here: 140 汉字 are 280.
"""

import re
import unicodedata
from collections.abc import Iterator

LINK = 23
"""Half units of a link's short form, as Weibo's own page counts it."""
LINKS = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&()*+,;=%-]+")
MENTION = re.compile(r"@(?:(?!https?://)[\w·-]){1,30}")
SENTENCE = re.compile(r"[。！？!?；;…\n][”’」』）)\"]*")
PAUSE = re.compile(r"[，,、：:\s]")
JOINER = "\u200d"
BELONGING = re.compile("[\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")
LAST_HALF, LAST_SHORT = "\xff", "\uffff"
"""Up to the first a sign counts as half; above the second JavaScript, and so Weibo, counts two."""
MOST_IN_A_SIGN = 40
"""Code points; a pile of accents above that is parted like any text."""
GOOD_FROM, FAIR_FROM = 0.5, 0.75
"""Of the room: before it a sentence's end, or a pause, would waste a post."""


def units(text: str) -> int:
    """Half units of a text."""
    bare, links = LINKS.subn("", text)
    return LINK * links + sum(_of_sign(sign) for sign in bare)


def _of_sign(sign: str) -> int:
    if sign <= LAST_HALF:
        return 1
    return 2 if sign <= LAST_SHORT else 4


def split(text: str, room: int) -> list[str]:
    """The text in pieces of at most `room` half units each, which together are the text again."""
    pieces, rest = [], list(atoms(text))
    while rest:
        taken = _most(rest, room)
        if taken < len(rest):
            taken = _better(rest, taken, room)
        pieces.append("".join(rest[:taken]))
        rest = rest[taken:]
    return pieces


def _most(rest: list[str], room: int) -> int:
    """How many atoms fit; always one, so that there is an end."""
    total = 0
    for number, atom in enumerate(rest):
        total += units(atom)
        if total > room:
            return max(1, number)
    return len(rest)


def _better(rest: list[str], taken: int, room: int) -> int:
    """The end of a sentence before it, or of a clause; white space begins the next piece."""
    for pattern, least in ((SENTENCE, GOOD_FROM), (PAUSE, FAIR_FROM)):
        used = sum(units(atom) for atom in rest[:taken])
        for number in range(taken, 0, -1):
            if used < room * least:
                break
            before = "".join(rest[max(0, number - 3) : number])
            ends = [one.end() for one in pattern.finditer(before)]
            goes_on = pattern is SENTENCE and rest[number] in '”’」』）)"。！？!?'
            if ends and ends[-1] == len(before) and not goes_on:
                return _before_space(rest, number)
            used -= units(rest[number - 1])
    return _before_space(rest, taken)


def _before_space(rest: list[str], number: int) -> int:
    """Weibo cuts white space off at the end of a post, never behind its head."""
    while number > 1 and rest[number - 1].isspace():
        number -= 1
    return number


def atoms(text: str) -> Iterator[str]:
    """What is never parted: a link, a name with its @, a sign with all that belongs to it."""
    at = 0
    while at < len(text):
        whole = LINKS.match(text, at) or (MENTION.match(text, at) if text[at] == "@" else None)
        end = _sign_end(text, whole.end() - 1 if whole else at)
        yield text[at:end]
        at = end


def _sign_end(text: str, at: int) -> int:
    end = at + 1
    if _is_flag(text[at]) and end < len(text) and _is_flag(text[end]):
        end += 1
    while end < len(text) and end - at < MOST_IN_A_SIGN:
        if not (_belongs(text[end]) or text[end - 1] == JOINER):
            break
        end += 1
    return end


def _belongs(sign: str) -> bool:
    """Whether a sign changes the one before it: an accent, a joiner, a tone of skin, a tag."""
    return BELONGING.match(sign) is not None or unicodedata.category(sign) in ("Mn", "Me", "Mc")


def _is_flag(sign: str) -> bool:
    return FLAG.match(sign) is not None


__all__ = ["atoms", "split", "units"]
