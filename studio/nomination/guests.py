"""Who is invited, as a cell writes it: name and post of each, both mandatory (A13)."""

import re
from dataclasses import dataclass

BETWEEN = re.compile(r"[\n；;]+|[、，,](?=\s*[\u3400-\u9fff·]{2,4}[\s　]+\S)")
"""程立言 局长、罗敏 副局长; but 党组书记、局长 is one post."""
BRACKETED = re.compile(r"(.+?)\s*[（(](.+)[）)]")
PARTED = re.compile(r"[\s　:：,，]+")
POST = re.compile(r".*(?:[长任记员席监专理]|负责人|负责同志|领导|秘书|代表)")
LONGEST_NAME = 4


@dataclass(frozen=True)
class Invited:
    """A guest as a form names one; post: '' where it says none."""

    name: str
    post: str


def guests_in(words: str) -> tuple[Invited, ...]:
    """The guests of a cell, in its order: 程立言 党组书记、局长; 程立言（局长）; 局长 程立言."""
    return tuple(_guest(part.strip()) for part in BETWEEN.split(words) if part.strip())


def _guest(words: str) -> Invited:
    bracketed = BRACKETED.fullmatch(words)
    if bracketed is not None:
        return Invited(bracketed[1].strip(), bracketed[2].strip())
    name, *rest = PARTED.split(words, maxsplit=1)
    post = rest[0].strip() if rest else ""
    *before, last = PARTED.split(words)
    post_first = POST.fullmatch(name) and not POST.fullmatch(last) and len(last) <= LONGEST_NAME
    if before and post_first:
        return Invited(last, " ".join(before))
    return Invited(name, post)
