"""All that is suggested about one question, as it comes in among those that came before.

One object holds what a programme has heard so far. It is told of questions and of what people
decide; it decides nothing.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from studio.screening.duplicates import Earlier, Near
from studio.screening.names import SHORTEN
from studio.screening.off_topic import Topic
from studio.screening.personal_data import PersonalData, personal_data
from studio.screening.routing import Route, Routing
from studio.screening.screen_out import ScreenOut, declines, screen_out
from studio.screening.triage import Value, value
from studio.screening.word_lists import Hit, WordLists
from studio.screening.wording import fingerprint

K = TypeVar("K", bound=Hashable)
LONGEST_READ = 20_000
"""So many signs are looked at; one who wrote more is asked for less, and holds nobody up.

Personal data is looked for in all of it: what is not found is not masked.
"""
CONTACTS = frozenset({"phone", "landline", "wechat", "qq", "email"})


@dataclass(frozen=True)
class Suggestions(Generic[K]):
    """What the aide may take up, each part best first; `personal` is of the text.

    of: the fingerprint of the wording that was looked at.
    """

    near: tuple[Near[K], ...]
    personal: tuple[PersonalData, ...]
    hits: tuple[Hit, ...]
    routes: tuple[Route, ...]
    aside: tuple[ScreenOut, ...]
    value: Value
    nickname: tuple[PersonalData, ...] = ()
    of: str = ""

    @property
    def decline(self) -> ScreenOut | None:
        """The suggestion to decline, where there is one."""
        return declines(self.aside)


class Suggesting(Generic[K]):
    """A programme's questions so far, and what people did with them."""

    def __init__(self, units: Sequence[Sequence[str]], lists: WordLists | None = None) -> None:
        """units: every unit of the customer as its names; lists: the customer's words."""
        self.earlier: Earlier[K] = Earlier()
        self.routing = Routing(units)
        self._topic = Topic(self.routing)
        self._lists = lists or WordLists(())
        self._sent: dict[K, str] = {}

    def use(self, lists: WordLists) -> None:
        """From now on these are the customer's words."""
        self._lists = lists

    def hits(self, text: str) -> tuple[Hit, ...]:
        """The customer's words in a text."""
        return self._lists.hits(text[:LONGEST_READ])

    def take(self, key: K, text: str) -> None:
        """A question came in."""
        text = text[:LONGEST_READ]
        self.earlier.add(key, text)
        if self._topic.is_known:
            return
        best = self.routing.routes(text, most=1)
        if best and best[0].words:
            self.routing.teach(best[0].unit)
        self._topic.add(self.earlier.meaning(key))

    def assigned(self, key: K, unit: str) -> None:
        """Somebody sent a question to a unit: those like it go there too."""
        self._sent[key] = unit

    def look(
        self, key: K, text: str, askers: int = 1, channel: str = "", nickname: str = ""
    ) -> Suggestions[K]:
        """What is suggested about a question, which may be taken in already or not."""
        whole, text = text, text[:LONGEST_READ]
        self.earlier.add(key, text)
        near = self.earlier.near(text, but=key)
        aside = self._aside(key, text)
        out = declines(aside)
        return Suggestions(
            near=near,
            personal=_wanted(personal_data(whole), out),
            hits=self._lists.hits(text),
            routes=self.routing.routes(text, self._alike(near), meaning=self.earlier.meaning(key)),
            aside=aside,
            value=value(text, askers, channel),
            nickname=personal_data(nickname[:LONGEST_READ]),
            of=fingerprint(nickname, whole),
        )

    def _aside(self, key: K, text: str) -> tuple[ScreenOut, ...]:
        found = screen_out(text)
        if found and found[0].reason != SHORTEN:
            return found
        other = self._topic.off_topic(text, self.earlier.meaning(key))
        return (other, *found) if other else found

    def _alike(self, near: Iterable[Near[K]]) -> list[tuple[float, str]]:
        return [(one.nearness, self._sent[one.key]) for one in near if one.key in self._sent]


def _wanted(found: tuple[PersonalData, ...], out: ScreenOut | None) -> tuple[PersonalData, ...]:
    """An advertiser's number is what the advertisement is for, and is set aside with it."""
    if out is None or out.reason != "spam":
        return found
    return tuple(one for one in found if one.kind not in CONTACTS)
