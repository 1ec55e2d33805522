"""Days of birth and ages: a number of years, or a day, that is somebody's."""

import re
from collections.abc import Iterator

from studio.screening.personal_data.mark import Mark

DAY = r"(?:\d{4}|\d{2})[年./-]\d{1,2}[月./-]\d{1,2}[日号]?"
BIRTHDAY = re.compile(
    rf"(?:生日|出生日期|出生于|生于)[是为: ]{{0,3}}({DAY})|({DAY})(?=出?生(?!产))"
)
AGE = re.compile(r"(?<![\d.])(?:\d{1,3}|[一二三四五六七八九十]{1,3})周?岁半?")


def birthdays(text: str) -> Iterator[Mark]:
    """Every day that a text calls somebody's birth."""
    for found in BIRTHDAY.finditer(text):
        yield Mark("birthday", *found.span(1 if found[1] else 2))


def ages(text: str) -> Iterator[Mark]:
    """Every number of years that somebody can be old."""
    for found in AGE.finditer(text):
        yield Mark("age", *found.span())
