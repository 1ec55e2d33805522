"""What a person reads: written in Chinese, spoken in the language that was chosen.

A text keeps its template and what was filled in, so that whoever shows it can translate the one
and then fill in the other. Stored, sent and logged it is plain Chinese text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

CHINESE, ENGLISH = "zh", "en"
LANGUAGES = {CHINESE: "简体中文", ENGLISH: "English"}
"""Each under its own name, for who cannot read the other."""
CATALOGUE = Path(__file__).parent.parent / "resources/translations/interview-studio_en.ts"
Catalogue = Mapping[tuple[str, str], str]
"""By the Chinese text and a remark that tells two uses of it apart."""
LEAST_WORDED = 4
"""Characters beside its values by which a stored text is known again."""
PLACEHOLDER = re.compile(r"{(\w+)(?::[^}]*)?}")
NUMBERED = re.compile(r"{(\w+):[^}]+}")
"""What stands for a number, written 5,000 or 0012."""


class Words(str):
    """A Chinese text for a person; `{name}` in the template stands for the value of that name.

    remark: tells apart two uses of one Chinese word.
    Values: texts, numbers, other words, a failure (its sentence), or a tuple of texts (a list).
    """

    __slots__ = ("remark", "template", "values")
    template: str
    remark: str
    values: dict[str, Any]

    def __new__(cls, template: str, remark: str = "", /, **values: object) -> "Words":  # noqa: D102 - says the class
        kept = {name: _kept(value) for name, value in values.items()}
        made = super().__new__(cls, _filled(template, kept, {}))
        made.template, made.remark, made.values = template, remark, kept
        return made

    def __str__(self) -> str:
        """Itself, so that the sentence of an error is still known by its template."""
        return self


def speak(language: str) -> None:
    """Takes up a language for the whole process; Chinese for one that is not known."""
    _spoken.clear()
    if language == ENGLISH:
        _spoken.update(catalogue())


def language() -> str:
    """The one in use."""
    return ENGLISH if _spoken else CHINESE


def spoken(text: str | BaseException) -> str:
    """A text, or a failure's sentence, in the language in use.

    What is not known by its template stays as it is.
    """
    return _said(str(text), _spoken)


def say(text: str) -> str:
    """A text that is written out here, or stands in a table as `Words`, in the language in use."""
    return spoken(text if isinstance(text, Words) else Words(text))


def together(sentences: Iterable[str]) -> str:
    """Sentences one after the other, as the language in use sets them."""
    return (" " if _spoken else "").join(filter(None, sentences))


def listed(texts: Iterable[str]) -> str:
    """Texts side by side, as the language in use sets them."""
    return spoken(LISTED).join(texts)


def recalled(text: str) -> str:
    """A text that was stored or sent as plain Chinese, in the language in use."""
    return _said(_recognised(text), _spoken) if _spoken else text


@cache
def catalogue(path: Path = CATALOGUE) -> Catalogue:
    """The English of every text, as Qt's Linguist edits it. OSError where it is not there."""
    from xml.etree import ElementTree as ET  # reads our own file only; for who speaks English

    messages = ET.parse(path).getroot().iter("message")  # noqa: S314 - our own file
    return {
        (message.findtext("source") or "", message.findtext("comment") or ""): translation
        for message in messages
        if (translation := message.findtext("translation"))
    }


_spoken: dict[tuple[str, str], str] = {}
_made: dict[str, "re.Pattern[str]"] = {}


def _kept(value: object) -> object:
    if isinstance(value, BaseException):
        value = str(value)
    if isinstance(value, tuple | list):
        return tuple(_kept(each) for each in value)
    return value if isinstance(value, str | int | float) else str(value)


def _said(text: object, words: Catalogue) -> str:
    if isinstance(text, Words):
        template = words.get((text.template, text.remark), text.template)
        return _filled(template, text.values, words)
    if isinstance(text, tuple):
        return words.get((LISTED, ""), LISTED).join(_said(each, words) for each in text)
    return str(text)


def _filled(template: str, values: Mapping[str, Any], words: Catalogue) -> str:
    if not values:
        return template
    shown = {
        name: value if isinstance(value, int | float) else _said(value, words)
        for name, value in values.items()
    }
    return template.format(**shown)


def _recognised(text: str) -> str:
    """The text with the template that most probably made it; itself where none did."""
    if (text, "") in _spoken:
        return Words(text)
    found = [(len(template), template, match) for template, match in _matches(text)]
    if not found:
        return text
    _length, template, match = max(found, key=lambda one: one[0])
    numbers = NUMBERED.findall(template)
    return Words(template, **{
        name: int(part.replace(",", "")) if name in numbers else _recognised(part)
        for name, part in match.groupdict().items()
    })  # fmt: skip


def _matches(text: str) -> Iterator[tuple[str, "re.Match[str]"]]:
    for template, _remark in _spoken:
        if PLACEHOLDER.search(template) and _worded(template):
            match = _pattern(template).fullmatch(text)
            if match is not None and all(
                match[name].replace(",", "").isdecimal() for name in NUMBERED.findall(template)
            ):
                yield template, match


def _worded(template: str) -> bool:
    """Whether so much is said beside the values that it is not taken for another text."""
    return len(PLACEHOLDER.sub("", template)) >= LEAST_WORDED


def _pattern(template: str) -> "re.Pattern[str]":
    if template not in _made:
        parts = PLACEHOLDER.split(template)
        made = "".join(
            f"(?P<{part}>.+?)" if at % 2 else re.escape(part) for at, part in enumerate(parts)
        )
        _made[template] = re.compile(made, re.DOTALL)
    return _made[template]


LISTED = Words("、")
"""Stands between the parts of a list."""
