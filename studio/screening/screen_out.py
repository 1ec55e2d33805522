"""Questions that may be set aside, each with the portal's reason code and the words that say so.

Suggested, never done: a person declines, and what is declined is kept. A petition is no reason to
decline: it is suggested for hand-over.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from studio.folded import Folded, fold, letters
from studio.screening.names import PETITION, SHORTEN, SUGGESTION_NAMES
from studio.screening.personal_data.contacts import contacts
from studio.screening.personal_data.figures import figures
from studio.screening.vocabulary import signals, vocabulary

LONG = 1000
READ = 20_000
"""Signs that are read: four times what a portal's form takes."""
FORMULA = re.compile(r"^[ ]*[=+@-][ ]*(?:[a-z_.]+[ ]*[(|!]|.*(?:https?:|cmd|\|))")
SCRIPT = re.compile(
    r"<\s*/?\s*(?:script|iframe|object|embed|svg|img|form|meta|link|style)\b|javascript:|on(?:error|load|click)\s*="
    r"|\$\{jndi:|['\"]\s*(?:or|and)\s+['\"\d]|union\s+select|drop\s+table|;\s*--|\.\./\.\./|\{\{.*\}\}|<\?php"
)
TAG = re.compile(r"<[^>]*>|\{\{.*?\}\}|\$\{.*?\}")
LINK = re.compile(r"(?:https?://|www\.)\S+")
NOTE = re.compile(r"^[\[【(<《「{ ]+([^\]】)>》」}]*)[\]】)>》」} .。]*$")
CLAUSE = re.compile(r"[,。!?;~\n]|(?<![\d])\.|\s{2,}")
EMOTICON = re.compile(r"\[[^\]]{1,4}\]")
ROW = 12
"""So many of one or two signs are a flood, fewer say nothing."""


@dataclass(frozen=True)
class ScreenOut:
    """A suggestion: a reason code of declining, or PETITION or SHORTEN; and what it rests on."""

    reason: str
    words: tuple[str, ...] = ()


def screen_out(text: str) -> tuple[ScreenOut, ...]:
    """What is suggested about a text alone, the gravest first; empty where it seems a question."""
    folded = fold(text[:READ])
    return tuple(
        found
        for look in (_malicious, _illegal, _abusive, _empty, _spam, _rumour, _petition, _long)
        for found in [look(folded)]
        if found
    )


def declines(found: Iterable[ScreenOut]) -> ScreenOut | None:
    """The first suggestion that is a reason to decline."""
    return next((one for one in found if one.reason not in SUGGESTION_NAMES), None)


def _empty(folded: Folded) -> ScreenOut | None:
    said = letters(EMOTICON.sub("", folded.text))
    word = said[: _period(said)] or said
    if (
        not said
        or word in vocabulary("signals")["empty"]["words"]
        or (len(said) < ROW and len(set(said)) == 1)
        or said.isdecimal()
        or (len(said) < ROW and said.isascii())
    ):
        return ScreenOut("empty", (said[:12],) if said else ())
    return None


def _malicious(folded: Folded) -> ScreenOut | None:
    text = folded.text
    formula, script = FORMULA.search(text), SCRIPT.search(text)
    if formula:
        return ScreenOut("malicious", (formula[0].strip()[:20],))
    rest = letters(LINK.sub("", TAG.sub("", text)))
    if script and not (_han(rest) > 8 and signals("asking", text)):
        return ScreenOut("malicious", (script[0].strip()[:20],))
    link = LINK.search(text)
    if link and _han(rest) < 8 and not signals("asking", rest):
        return ScreenOut("malicious", (link[0][:40],))
    return None


def _illegal(folded: Folded) -> ScreenOut | None:
    note = NOTE.match(folded.text)
    taken_out = signals("placeholder", note[1]) if note else ()
    if taken_out:
        return ScreenOut("illegal_placeholder", taken_out)
    words = signals("illegal", folded.text)
    if words and not signals("asking", folded.text):
        return ScreenOut("illegal_placeholder", words)
    return None


def _abusive(folded: Folded) -> ScreenOut | None:
    """Thrown at whoever reads or asks, in one clause; elsewhere an insult without a question."""
    found: list[str] = []
    for clause in CLAUSE.split(folded.text):
        if signals("addressee", clause):
            found += [*signals("strong", clause), *signals("weak", clause)]
    if not found and not signals("asking", folded.text):
        found += signals("strong", folded.text)
    return ScreenOut("abusive", tuple(dict.fromkeys(found))) if found else None


def _spam(folded: Folded) -> ScreenOut | None:
    offer = signals("offer", folded.text)
    contact = signals("contact", folded.text) + _numbers(folded.text)
    repeated = _repeated(folded.text)
    weight = min(2, len(contact)) + len(offer) + 2 * bool(repeated)
    sold = bool(offer) and (bool(contact) or len(offer) >= 3)
    if signals("asking", folded.text):
        weight -= 2
    elif repeated:
        sold = True
    return ScreenOut("spam", (*offer, *contact, *repeated)) if sold and weight >= 2 else None


def _repeated(text: str) -> tuple[str, ...]:
    """A text that says one thing again and again, or is a few signs in a long row."""
    said = letters(text)
    if len(said) >= ROW and len(set(said)) <= 3:
        return (said[:6],)
    size = _period(said)
    return (said[:size][:20],) if 1 < size <= len(said) // 2 else ()


def _period(said: str) -> int:
    """The length of the shortest beginning that, said again and again, gives the whole."""
    border = [0] * len(said)
    kept = 0
    for place in range(1, len(said)):
        while kept and said[place] != said[kept]:
            kept = border[kept - 1]
        kept += said[place] == said[kept]
        border[place] = kept
    return len(said) - kept


def _numbers(text: str) -> tuple[str, ...]:
    marks = [*(mark for mark in figures(text) if mark.kind == "phone"), *contacts(text)]
    return tuple(text[mark.start : mark.end] for mark in marks)


def _rumour(folded: Folded) -> ScreenOut | None:
    claim = signals("claim", folded.text)
    spread = signals("spread", folded.text)
    asking = signals("asking", folded.text)
    if claim and spread and (not asking or len(claim) + len(spread) > 3):
        return ScreenOut("malicious", (*claim, *spread))
    return None


def _petition(folded: Folded) -> ScreenOut | None:
    words = signals("petition", folded.text)
    return ScreenOut(PETITION, words) if words else None


def _long(folded: Folded) -> ScreenOut | None:
    return ScreenOut(SHORTEN) if len(folded.text) > LONG else None


def _han(text: str) -> int:
    return sum("一" <= sign <= "鿿" for sign in text)
