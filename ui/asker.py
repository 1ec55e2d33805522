"""Who asked, by which way, and what kind of message it is, in words: the same on every screen."""

from studio.channel import PRESS
from studio.question import QuestionRow
from studio.topic import KIND_NAMES, TOPIC_NAMES, Kind
from ui.words import say

SHORT = 6
"""A longer name of a field is cut on a row of a list."""


def press_name(outlet: str, reporter: str = "") -> str:
    """A reporter as people call one: the outlet, and the name where it is known."""
    outlet = outlet.removesuffix("记者")
    if reporter:
        return say("{outlet}记者 {name}").format(outlet=outlet, name=reporter)
    return say("{outlet}记者").format(outlet=outlet)


def press_label(outlet: str, reporter: str = "") -> str:
    """What stands before a reporter's question."""
    return say("【{name}】").format(name=press_name(outlet, reporter))


def asker(row: QuestionRow) -> str:
    """Who asked: a nickname, or the outlet with its reporter."""
    if row.channel == PRESS:
        return press_label(row.nickname, row.reporter)
    return row.nickname


def channel_name(row: QuestionRow) -> str:
    """The channel as people call it; what the press asks is told apart."""
    return say("记者提问") if row.channel == PRESS else say(row.channel_name)


def kind_name(code: str) -> str:
    """The kind in words; a code that nobody knows as it is."""
    return say(KIND_NAMES.get(Kind(code), code) if code in set(Kind) else code)


def topic_name(code: str) -> str:
    """A key field in words."""
    return say(TOPIC_NAMES.get(code, code))


def marks(row: QuestionRow) -> list[str]:
    """What a row says of kind and fields: nothing of a plain question without any."""
    kind = [] if row.kind == Kind.QUESTION else [kind_name(row.kind)]
    return [*kind, *(_short(topic_name(code)) for code in row.topics)]


def _short(name: str) -> str:
    return name if len(name) <= SHORT else f"{name[:SHORT]}…"
