"""A rule of the contract and the verdict on it; the portal as the rules meet it."""

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from studio.errors import Trouble
from studio.portal.conformance.wire import Answer, NoAnswer, Wire
from studio.words import Words, say


class Mark(StrEnum):
    """What became of a rule."""

    KEPT = "kept"
    BROKEN = "broken"
    LEFT_OUT = "left_out"


@dataclass(frozen=True)
class Verdict:
    """One rule, whether it is kept, and what was seen where it is not.

    name: the rule's own, for a ticket, such as `entries.repeat`.
    """

    name: str
    text: Words
    mark: Mark
    seen: str = ""


class Broken(Exception):
    """The portal did something else; the sentence says what was seen."""


class LeftOut(Exception):
    """The rule cannot be tried here; the sentence says why."""


@dataclass(frozen=True)
class Rule:
    """What the contract says, and how it is tried."""

    name: str
    text: Words
    trial: Callable[["Portal"], None]


_rules: list[Rule] = []


def rule(name: str, text: Words) -> Callable[[Callable[["Portal"], None]], Callable[..., None]]:
    """Marks a function as the trial of a rule: it raises Broken where the rule is not kept."""

    def keep(trial: Callable[["Portal"], None]) -> Callable[..., None]:
        _rules.append(Rule(name, text, trial))
        return trial

    return keep


def rules() -> tuple[Rule, ...]:
    """All rules, in the order in which they are tried."""
    return tuple(_rules)


def judged(each: Rule, portal: "Portal") -> Verdict:
    """Tries one rule; a portal that falls silent has broken it."""
    try:
        each.trial(portal)
    except Broken as broken:
        return Verdict(each.name, each.text, Mark.BROKEN, _sentence(broken))
    except LeftOut as left:
        return Verdict(each.name, each.text, Mark.LEFT_OUT, _sentence(left))
    except NoAnswer as silence:
        return Verdict(each.name, each.text, Mark.BROKEN, _sentence(silence))
    return Verdict(each.name, each.text, Mark.KEPT)


def _sentence(fault: Exception) -> str:
    return say(fault.args[0])


def require(holds: object, seen: Words) -> None:
    """Broken, with what was seen, unless it holds."""
    if not holds:
        raise Broken(seen)


def require_status(answer: Answer, *allowed: int) -> Answer:
    """Broken unless the portal answered with one of these."""
    if answer.status not in allowed:
        wanted = "/".join(map(str, allowed))
        raise Broken(Words("应答 {status}，约定是 {wanted}", status=answer.status, wanted=wanted))
    return answer


class Portal:
    """The portal under trial, a programme made for it, and names that nobody used before."""

    def __init__(self, url: str, token: str, collector_token: str) -> None:
        self.url = url.rstrip("/")
        self.studio = Wire(self.url, token)
        self.nobody = Wire(self.url, "")
        self._collector = Wire(self.url, collector_token) if collector_token else None
        self._programmes: list[str] = []
        self._entries: list[tuple[str, str]] = []

    @property
    def collector(self) -> Wire:
        """With the collector's token; LeftOut where none was given."""
        if self._collector is None:
            raise LeftOut(Words("没有给征集令牌"))
        return self._collector

    def require_answer(self) -> None:
        """Trouble where nothing answers, or where the token is not taken: nothing else is true."""
        try:
            answer = self.studio.get("/v1/interviews/conformance-none/entries")
        except NoAnswer as silence:
            raise Trouble(
                Words("{url} 没有应答：{why}。", url=self.url, why=str(silence))
            ) from None
        if answer.status in (401, 403):
            raise Trouble("门户不接受这个令牌。")

    def announced(self, **changes: Any) -> str:
        """A new programme at the portal, and its name."""
        name = f"check-{secrets.token_hex(6)}"
        self._programmes.append(name)
        require_status(self.studio.put(at(name), announcement(**changes)), 201)
        return name

    def entry(self, programme: str) -> str:
        """A name for an entry, withdrawn at the end."""
        name = f"line-{secrets.token_hex(4)}"
        self._entries.append((programme, name))
        return name

    def publish(self, programme: str, entry: str, version: int, body: dict[str, Any]) -> Answer:
        """Puts a version."""
        return self.studio.put(version_at(programme, entry, version), body)

    def read_back(self, programme: str, after: str = "") -> tuple[list[dict[str, Any]], str]:
        """All that changed after a cursor, over as many pages as there are, and the cursor."""
        found: list[dict[str, Any]] = []
        while True:
            answer = self.studio.get(f"{at(programme)}/entries", after=after)
            page = require_status(answer, 200).json
            rows, cursor = page.get("entries"), page.get("cursor")
            require(
                isinstance(rows, list) and isinstance(cursor, str),
                Words("读回没有 entries 或 cursor"),
            )
            found += rows or []
            if not rows or cursor == after:
                return found, str(cursor)
            after = str(cursor)

    def tidy(self) -> None:
        """Withdraws all that was published here; what cannot be is the portal's own fault."""
        for programme, entry in self._entries:
            with suppress(NoAnswer):
                self.studio.delete(entry_at(programme, entry))
        for name in self._programmes:
            with suppress(NoAnswer):
                self.studio.put(at(name), announcement(state="cancelled"))

    def close(self) -> None:
        """Gives the connections back."""
        for wire in (self.studio, self.nobody, self._collector):
            if wire is not None:
                wire.close()


def at(programme: str) -> str:
    """The path of a programme."""
    return f"/v1/interviews/{programme}"


def entry_at(programme: str, entry: str) -> str:
    """The path of an entry."""
    return f"{at(programme)}/entries/{entry}"


def version_at(programme: str, entry: str, version: int) -> str:
    """The path of a version."""
    return f"{entry_at(programme, entry)}/versions/{version}"


def announcement(**changes: Any) -> dict[str, Any]:
    """A programme that says of itself that it is a trial."""
    return {
        "title": "接口检查（可以删除）", "unit": "接口检查", "host": "检查", "venue": "",
        "guests": [{"name": "检查", "post": "检查"}], "state": "on_air", "rehearsal": True,
        "starts_at": "2025-06-20T07:00:00+00:00", "ends_at": "2025-06-20T08:00:00+00:00",
        **changes,
    }  # fmt: skip
