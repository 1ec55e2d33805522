"""All finders together: overlapping finds become one, and each gets its mask."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from studio.folded import fold
from studio.screening.names import KIND_NAMES
from studio.screening.personal_data.contacts import contacts
from studio.screening.personal_data.days import ages, birthdays
from studio.screening.personal_data.figures import figures
from studio.screening.personal_data.mark import Mark
from studio.screening.personal_data.people import names
from studio.screening.personal_data.places import addresses, district, schools

KEPT = {
    "id_card": (2, 3), "phone": (3, 4), "landline": (3, 3), "bank_card": (0, 4), "wechat": (1, 1),
    "qq": (1, 1), "plate": (2, 1), "passport": (1, 1), "record_number": (0, 2), "name": (1, 0),
}  # fmt: skip
"""How many signs stay at the head and at the tail of a mask."""


@dataclass(frozen=True)
class PersonalData:
    """One find in the text as it was written; `why` are the words that gave it away."""

    kind: str
    start: int
    end: int
    mask: str
    why: str = ""


def personal_data(text: str) -> tuple[PersonalData, ...]:
    """All personal data of a text or a nickname, in the order of the text, none overlapping."""
    folded = fold(text)
    return tuple(
        PersonalData(mark.kind, start, end, _mask(mark.kind, text[start:end]), mark.cue)
        for mark in _apart(_marks(folded.text))
        for start, end in [folded.written(mark.start, mark.end)]
    )


def masked(text: str, finds: Iterable[PersonalData]) -> str:
    """The public wording with every find under its mask."""
    parts, last = [], 0
    for find in sorted(finds, key=lambda one: one.start):
        parts += [text[last : find.start], find.mask]
        last = find.end
    return "".join([*parts, text[last:]])


def _marks(text: str) -> list[Mark]:
    marks = [*figures(text), *contacts(text), *addresses(text), *names(text), *birthdays(text)]
    return marks + list(_of_a_child(text, {mark.kind for mark in marks}))


def _of_a_child(text: str, kinds: set[str]) -> Iterator[Mark]:
    """An age and a school tell of somebody only beside a name, or the school's class."""
    near = schools(text)
    found = [mark for mark in near if mark.kind == "class" or "name" in kinds]
    yield from (mark._replace(kind="school") for mark in found)
    if found or "name" in kinds:
        yield from ages(text)


def _apart(marks: Iterable[Mark]) -> list[Mark]:
    order = list(KIND_NAMES)
    taken: list[Mark] = []
    for mark in sorted(marks, key=lambda one: (order.index(one.kind), one.start)):
        if all(mark.end <= other.start or other.end <= mark.start for other in taken):
            taken.append(mark)
    return sorted(taken, key=lambda one: one.start)


def _mask(kind: str, text: str) -> str:
    if kind in KEPT:
        return _starred(text, *KEPT[kind])
    if kind == "email":
        return text[:1] + "***" + text[text.rfind("@") :] if "@" in text else "***"
    if kind == "address":
        return district(text) + "***"
    return "***"


def _starred(text: str, head: int, tail: int) -> str:
    """Stars for all letters and figures but a few; marks and blanks between them stay."""
    signs = [place for place, sign in enumerate(text) if sign.isalnum()]
    hidden = set(signs[head : len(signs) - tail] or signs)
    return "".join("*" if place in hidden else sign for place, sign in enumerate(text))
