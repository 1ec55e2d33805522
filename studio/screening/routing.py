"""Which department a question is for, which others have a part in it, and the words that say so.

Four things are added up: the words of each department's field, from `resources/screening`; what
the question means beside those words; which departments this programme is about; and where people
sent questions like this one. A person assigns.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from studio.folded import fold
from studio.screening.field_meanings import field_meanings
from studio.screening.vocabulary import vocabulary
from studio.screening.word_lists import Hit, Rule, WordLists

if TYPE_CHECKING:
    from studio.screening.meaning import Vectors

FIRST, OWN, WORD, NAME, PROGRAMME = 5.0, 3.0, 0.75, 3.5, 1.5
MEANT = 2.0
"""What a meaning weighs that is wholly one field's."""
LIKE, SAME = 0.6, 0.85
"""How near an assigned question must be to speak for its unit, and to speak loudly."""
TAUGHT, TAUGHT_SAME = 2.0, 6.0
SELDOM = 0.03
"""The part of a programme's questions up to which a unit is none of its business."""
MAIN = 0.2
"""The part from which a unit is what a programme is about."""
HARDLY = 0.1
"""Up to here a meaning does not speak for a field; a question's own field has 0.2 or more."""
ALSO = 0.5
"""From which part of the first unit's score another one has a part in the question."""


@dataclass(frozen=True)
class Field:
    """What one department handles, in people's words."""

    code: str
    names: tuple[str, ...]
    first: tuple[str, ...]
    own: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class Route:
    """A unit, its score, and the words of the question that speak for it.

    own: one of the words is this unit's alone; taught: people sent such questions there; part: it
    is not the first, but has a part in the question.
    """

    unit: str
    score: float
    words: tuple[str, ...]
    own: bool = False
    taught: bool = False
    part: bool = False


class Routing:
    """The customer's units with the fields that are known for them."""

    def __init__(self, units: Sequence[Sequence[str]], fields: Iterable[Field] = ()) -> None:
        """units: every unit as its names, the one to show first."""
        self._weights: dict[str, dict[str, float]] = defaultdict(dict)
        self._sent: Counter[str] = Counter()
        known = tuple(fields) or known_fields()
        self._meant: dict[str, list[str]] = defaultdict(list)
        self._fields = tuple((one.code, one.first + one.own) for one in known)
        for names in units:
            mine = _fields_of(names, known)
            self._learn_words(names[0], NAME, names)
            for one in mine:
                self._meant[one.code].append(names[0])
                self._learn_words(names[0], NAME, one.names)
                self._learn_words(names[0], FIRST, one.first)
                self._learn_words(names[0], OWN, one.own)
                self._learn_words(names[0], WORD, one.words)
        self._lists = WordLists(Rule(word, "", "", 0) for word in self._weights)

    def teach(self, unit: str, times: int = 1) -> None:
        """Questions of this programme went to `unit`: it is what the programme is about."""
        self._sent[unit] += times

    def share(self, unit: str) -> float:
        """The part of this programme's questions that went to `unit`."""
        total = self._sent.total()
        return self._sent[unit] / total if total else 0.0

    def routes(
        self,
        text: str,
        alike: Iterable[tuple[float, str]] = (),
        most: int = 3,
        meaning: "Vectors | None" = None,
    ) -> tuple[Route, ...]:
        """The likeliest units, best first; `alike`: how near others are, and their unit."""
        scores, said, own = self._said(text)
        for unit in self._sent:
            scores[unit] += PROGRAMME * self.share(unit)
        if meaning is not None:
            for unit, meant in self._by_meaning(meaning):
                scores[unit] += MEANT * meant
        taught = _taught(alike)
        for unit, weight in taught.items():
            scores[unit] += weight
        spoken_for = [one for one in scores.items() if one[1] > 0]
        best = sorted(spoken_for, key=lambda one: -one[1])[:most]
        bar = ALSO * best[0][1] if best else 0.0
        return tuple(
            Route(
                unit, score, tuple(said[unit]), own=unit in own, taught=unit in taught,
                part=place > 0 and score >= bar and (bool(said[unit]) or unit in taught),
            )
            for place, (unit, score) in enumerate(best)
        )  # fmt: skip

    def is_apart(self, text: str, meaning: "Vectors") -> bool:
        """Whether a text is for units that hardly any question is for, by words of their own.

        Neither a word of it nor its meaning may speak for what the programme is about.
        """
        most = 1 + SELDOM * self._sent.total()
        _, said, own = self._said(text)
        general = _general()
        named = {unit for unit, words in said.items() if not general.issuperset(words)}
        return (
            bool(own)
            and all(self._sent[unit] <= most for unit in own)
            and all(self.share(unit) < MAIN for unit in named)
            and all(
                self.share(unit) < MAIN or meant < HARDLY
                for unit, meant in self._by_meaning(meaning)
            )
        )

    def _by_meaning(self, meaning: "Vectors") -> list[tuple[str, float]]:
        return [
            (unit, weight)
            for code, weight in field_meanings(self._fields, meaning).items()
            for unit in self._meant[code]
        ]

    def _said(self, text: str) -> tuple[dict[str, float], dict[str, list[str]], set[str]]:
        scores: dict[str, float] = defaultdict(float)
        said: dict[str, list[str]] = defaultdict(list)
        own: set[str] = set()
        spoken = [
            (weight, word, unit)
            for word in self._words(text)
            for unit, weight in self._weights[word].items()
        ]
        # The weightiest whole, each further one less: many words do not outweigh the right one.
        for weight, word, unit in sorted(spoken, key=lambda one: -one[0]):
            scores[unit] += weight / (1 + len(said[unit]))
            said[unit].append(word)
            own |= {unit} if weight > WORD else set()
        return scores, said, own

    def _words(self, text: str) -> tuple[str, ...]:
        hits = (hit for hit in self._lists.hits(text) if not _is_part_of_a_number(text, hit))
        return tuple(dict.fromkeys(hit.rule.word for hit in hits))

    def _learn_words(self, unit: str, weight: float, words: Iterable[str]) -> None:
        for word in dict.fromkeys(fold(one).text for one in words):
            if word:
                here = self._weights[word]
                here[unit] = max(weight, here.get(unit, 0.0))


def _is_part_of_a_number(text: str, hit: Hit) -> bool:
    """Whether 120 or 12315 is only some figures of a longer number."""
    around = text[max(0, hit.start - 1) : hit.start], text[hit.end : hit.end + 1]
    return hit.rule.word.isdecimal() and any(map(str.isdecimal, around))


@cache
def _general() -> frozenset[str]:
    return frozenset(vocabulary("departments")["general"])


NAMED = ("names", "first", "own", "words")


@cache
def known_fields() -> tuple[Field, ...]:
    """The fields that the program ships: a sample, from general knowledge."""
    return tuple(
        Field(one["code"], *(tuple(one.get(name, ())) for name in NAMED))
        for one in vocabulary("departments")["department"]
    )


def _fields_of(names: Sequence[str], known: Iterable[Field]) -> list[Field]:
    """The field of a unit: the one with the longest name that is part of the unit's own."""
    called = [fold(name).text for name in names]
    found = [
        (max(len(part) for part in one.names if any(part in name for name in called)), one)
        for one in known
        if one.code in names or any(part in name for part in one.names for name in called)
    ]
    return [max(found, key=lambda pair: pair[0])[1]] if found else []


def _taught(alike: Iterable[tuple[float, str]]) -> dict[str, float]:
    """What people's earlier assignments say; the nearest question of each unit speaks for it."""
    found: dict[str, float] = {}
    for nearness, unit in alike:
        if nearness >= LIKE:
            loud = TAUGHT_SAME if nearness >= SAME else TAUGHT
            found[unit] = max(found.get(unit, 0.0), loud * nearness)
    return found
