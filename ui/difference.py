"""What changed between two texts, as rich text: said by line as well as by colour."""

import difflib
from html import escape

from studio.legible import legible
from studio.naming import UNSEEN
from ui.tokens import Colours

MOST_COMPARED = 1500
"""Where more than this differs between one head and tail, it is shown as replaced in one piece."""


def difference(before: str, after: str, colours: Colours) -> str:
    """Rich text of `after`: what is new underlined, what went struck through.

    A sign that nobody sees shows as □ where it came or went.
    """
    head, tail = _same_ends(before, after)
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    parts = [_legible(after[:head])]
    for kind, a, b, c, d in _steps(old, new):
        if kind == "equal":
            parts.append(_legible(new[c:d]))
            continue
        if b > a:
            style = f"color:{colours.bad};background:{colours.bad_soft}"
            parts.append(f'<s style="{style}">{_seen(old[a:b])}</s>')
        if d > c:
            style = f"color:{colours.good};background:{colours.good_soft}"
            parts.append(f'<u style="{style}">{_seen(new[c:d])}</u>')
    parts.append(_legible(after[len(after) - tail :]))
    return "".join(parts)


def changed_parts(before: str, after: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where each of two texts has what the other has not: start and length, in either."""
    head, tail = _same_ends(before, after)
    steps = _steps(before[head : len(before) - tail], after[head : len(after) - tail])
    old = [(head + a, b - a) for kind, a, b, _, _ in steps if kind != "equal" and b > a]
    new = [(head + c, d - c) for kind, _, _, c, d in steps if kind != "equal" and d > c]
    return old, new


def plain(text: str) -> str:
    """A text as rich text: nothing in it is markup."""
    return escape(text).replace("\n", "<br>")


def _legible(text: str) -> str:
    return plain(legible(text, len(text)))


def _same_ends(before: str, after: str) -> tuple[int, int]:
    most = min(len(before), len(after))
    head = next((n for n in range(most) if before[n] != after[n]), most)
    left = most - head
    tail = next((n for n in range(left) if before[-1 - n] != after[-1 - n]), left)
    return head, tail


def _steps(old: str, new: str) -> list[tuple[str, int, int, int, int]]:
    if max(len(old), len(new)) > MOST_COMPARED:
        return [("replace", 0, len(old), 0, len(new))]
    return list(difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes())


def _seen(text: str) -> str:
    return plain("".join(_sign(sign) for sign in text))


def _sign(sign: str) -> str:
    from unicodedata import category

    return "□" if sign != "\n" and category(sign) in UNSEEN else sign
