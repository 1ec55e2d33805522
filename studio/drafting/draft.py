"""A draft out of the streamed text: sentence by sentence, each with the sources that it names.

Pure: text and sources in, sentences out. Only a mark that was really given counts; what stands in
no source that a sentence names is marked, and the marks are not in the text that people take.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from studio.drafting.figures import without_ground
from studio.drafting.material import Source
from studio.legible import boxed

ONE = r"[KkDdＫＤｋｄ]\s*[\d０-９]{1,9}(?:\s*[-－–—]\s*[\d０-９]{1,6})?"
MARK = rf"[\[［【〔(（]\s*{ONE}(?:\s*[,，、;；\s]\s*{ONE})*\s*[\]］】〕)）]"
MARKS, MARKED = re.compile(MARK), re.compile(ONE)
SENTENCE = re.compile(
    rf"(?:{MARK}|[^。！？!?\n])*(?:[。！？!?]+[”’」』）)]*|\n|$)(?:[ \t　]*{MARK}[。]?)*"
)
UNFINISHED = re.compile(r"[\[［【〔][\sKkDdＫＤｋｄ\d０-９,，、;；–—－-]*$")
THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL | re.IGNORECASE)
"""What a reasoning model says to itself."""
DRESS = re.compile(r"^\s*(?:#{1,6}\s+|[-*•]\s+|>\s*)|\*\*|__|`+")
"""Markdown that a public answer does not have."""


@dataclass(frozen=True)
class Sentence:
    """id: its place from 1; foreign: marks that nobody gave; loose: numbers without a source.

    ends: a paragraph ends with it.
    """

    id: int
    text: str
    sources: tuple[Source, ...] = ()
    foreign: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    ends: bool = False

    @property
    def sourced(self) -> bool:
        """Whether it names a source, and every number in it stands there."""
        return bool(self.sources) and not self.loose


def sentences(
    text: str, sources: Iterable[Source], *, finished: bool = True
) -> tuple[Sentence, ...]:
    """The draft so far; not finished: a mark that has only begun is not shown as text."""
    known = {source.mark: source for source in sources}
    said = THOUGHT.sub("", boxed(text.replace("\r", "")))
    made: list[Sentence] = []
    for words, marks, ends in _parts(said if finished else UNFINISHED.sub("", said)):
        if words:
            made.append(_made(len(made) + 1, words, marks, known, ends))
        elif made:
            last = made.pop()
            before = (*(one.mark for one in last.sources), *last.foreign)
            made.append(_made(last.id, last.text, (*before, *marks), known, last.ends or ends))
    return tuple(made)


def taken(chosen: Sequence[Sentence]) -> str:
    """The text of these sentences, as it goes into an editor."""
    parts = [one.text + ("\n" if one.ends else "") for one in chosen]
    return "".join(parts).strip()


def sources_of(chosen: Iterable[Sentence]) -> tuple[Source, ...]:
    """The sources that these sentences name, each once, in their order."""
    return tuple({source.mark: source for one in chosen for source in one.sources}.values())


def _parts(text: str) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """Each sentence without its marks, the marks, and whether a paragraph ends there."""
    for found in SENTENCE.finditer(text):
        part = found[0]
        ends = "\n" in part or text.startswith("\n", found.end())
        words = DRESS.sub("", MARKS.sub("", part)).strip()
        marks = tuple(
            _spelled(one) for group in MARKS.findall(part) for one in MARKED.findall(group)
        )
        if part:
            yield words if any(sign.isalnum() for sign in words) else "", marks, ends


def _made(
    number: int, words: str, marks: Iterable[str], known: dict[str, Source], ends: bool
) -> Sentence:
    named = tuple(dict.fromkeys(marks))
    sources = tuple(known[mark] for mark in named if mark in known)
    foreign = tuple(mark for mark in named if mark not in known)
    loose = without_ground(words, tuple(one.whole for one in sources))
    return Sentence(number, words, sources, foreign, loose, ends)


def _spelled(mark: str) -> str:
    """A mark as it was given: plain letters, no blanks."""
    plain = unicodedata.normalize("NFKC", mark).upper()
    return re.sub("[–—]", "-", "".join(plain.split()))
