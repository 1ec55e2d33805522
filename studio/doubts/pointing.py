"""What a reviewer should look at twice, each with its reason; pointed at, never changed.

Numbers that are not those of the version before; names of guests written with a sign that sounds
alike; a post that is not the guest's; document numbers that are not written as GB/T 9704-2012
(7.2.5) has them; departments by a name that they no longer have; numbers of a person.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from studio.department import DepartmentRow, departments
from studio.doubts.patterns import (
    CLOSES,
    DOCUMENT,
    NUMBER,
    OPENS,
    POSTS,
    RIGHT,
    SHORT_YEAR,
    UNCOUNTED,
)
from studio.guest import GuestRow
from studio.interview import interview
from studio.journal import Reader
from studio.readings import alike
from studio.screening.names import KIND_NAMES
from studio.screening.personal_data import personal_data
from studio.words import Words

SHORTEST_NAME, LONGEST_NAME = 2, 4
SAID_ALOUD = frozenset({"name", "age", "school", "birthday"})
"""What a programme says of its guests and hosts all the time."""


@dataclass(frozen=True)
class Doubt:
    """A place of the text and what is doubtful there; start and end count code points.

    What concerns no place of this text, a number that is gone, has start and end 0.
    """

    start: int
    end: int
    why: str


@dataclass(frozen=True)
class Names:
    """The names by which a programme's texts are judged; day: the programme's own."""

    guests: tuple[GuestRow, ...]
    departments: tuple[DepartmentRow, ...]
    day: date


def doubts(names: Names, text: str, before: str = "") -> tuple[Doubt, ...]:
    """All doubts about a text of the programme, in its order; before: the version before it."""
    found = [
        *(numbers_changed(before, text) if before else ()),
        *names_misspelt(text, names.guests),
        *posts_mistaken(text, names.guests),
        *document_numbers(text),
        *personal_numbers(text),
        *former_names(text, names.departments, names.day),
    ]
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def names_known(reader: Reader) -> Names:
    """The programme's guests and the studio's departments."""
    shown = interview(reader)
    return Names(shown.guests, departments(reader), shown.starts_at.astimezone().date())


def numbers_changed(before: str, text: str) -> Iterator[Doubt]:
    """Numbers that the version before did not have, and those of it that are gone."""
    left = Counter(word for _, _, word in _numbers(before))
    fresh = []
    for start, end, word in _numbers(text):
        if left[word]:
            left[word] -= 1
        else:
            fresh.append((start, end, word))
    for start, end, word in fresh:
        yield Doubt(start, end, Words("上一版没有这个数字：{number}", number=word))
    for word in left.elements():
        yield Doubt(0, 0, Words("上一版的这个数字没有了：{number}", number=word))


def names_misspelt(text: str, named: Sequence[GuestRow]) -> Iterator[Doubt]:
    """A guest's name with one sign of another shape that is read alike, after the surname."""
    right = {guest.name for guest in named}
    for guest in named:
        name = guest.name
        if not SHORTEST_NAME <= len(name) <= LONGEST_NAME:
            continue
        for start in _all(text, name[0]):
            written = text[start : start + len(name)]
            if written not in right and _one_sign_off(name, written):
                yield Doubt(
                    start, start + len(name),
                    Words("嘉宾是“{name}”，这里写作“{written}”", name=name, written=written),
                )  # fmt: skip


def posts_mistaken(text: str, named: Sequence[GuestRow]) -> Iterator[Doubt]:
    """A post behind a guest's name that is not the post on the list."""
    for guest in named:
        for start in _all(text, guest.name):
            end = start + len(guest.name)
            post = next((post for post in POSTS if text.startswith(post, end)), "")
            if post and post not in _posts_in(guest.post):
                yield Doubt(
                    start, end + len(post),
                    Words("{name}的职务是“{post}”", name=guest.name, post=guest.post),
                )  # fmt: skip


def document_numbers(text: str) -> Iterator[Doubt]:
    """Numbers of documents: 国办发〔2025〕12号, the year in full, no 第, no leading nought."""
    for found in DOCUMENT.finditer(text):
        year, number, end = found["year"], found["number"], found["end"]
        if not end and (found["open"] != OPENS or found["close"] != CLOSES):
            continue  # (2025) 12 is a year in brackets, not a document
        right = RIGHT.format(year=year, number=int(number))
        if len(year) == SHORT_YEAR:
            yield Doubt(*found.span(), Words("发文年份应写全四位：{number}", number=found[0]))
        elif found[0].replace(" ", "") != right:
            yield Doubt(*found.span(), Words("发文字号一般写作：{number}", number=right))


def personal_numbers(text: str) -> Iterator[Doubt]:
    """What a quoted question may have brought along: numbers and addresses of a person."""
    for found in personal_data(text):
        if found.kind not in SAID_ALOUD:
            kind = KIND_NAMES[found.kind]
            yield Doubt(
                found.start, found.end, Words("疑似{kind}：{mask}", kind=kind, mask=found.mask)
            )


def former_names(text: str, known: Iterable[DepartmentRow], day: date) -> Iterator[Doubt]:
    """Departments by a name that did not hold on the day; inside a longer one of today it is none.

    A former name of whose days nothing is known counts as one that does not hold.
    """
    rows = tuple(known)
    today = [name for row in rows for name in (row.name, *row.aliases)]
    for row in rows:
        for name in row.former:
            if row.called_on(day) == name:
                continue
            for start in _all(text, name):
                if not _inside(text, start, start + len(name), today):
                    yield Doubt(
                        start, start + len(name),
                        Words("“{name}”已更名为“{now}”", name=name, now=row.called_on(day)),
                    )  # fmt: skip


def _numbers(text: str) -> Iterator[tuple[int, int, str]]:
    for found in NUMBER.finditer(text):
        word = unicodedata.normalize("NFKC", found[0]).replace(" ", "")
        if word not in UNCOUNTED:
            yield *found.span(), word


def _one_sign_off(name: str, written: str) -> bool:
    if len(written) != len(name) or written[0] != name[0]:
        return False
    other = [(one, two) for one, two in zip(name, written, strict=True) if one != two]
    return len(other) == 1 and alike(*other[0])


def _posts_in(post: str) -> set[str]:
    """The posts that a title names; 副局长 is not 局长."""
    found, left = set(), post
    for each in POSTS:
        if each in left:
            found.add(each)
            left = left.replace(each, " ")
    return found


def _all(text: str, words: str) -> Iterator[int]:
    start = text.find(words) if words else -1
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _inside(text: str, start: int, end: int, longer: Iterable[str]) -> bool:
    return any(
        place <= start and end <= place + len(name)
        for name in longer
        if len(name) > end - start
        for place in _all(text, name)
    )
