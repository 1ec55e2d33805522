"""A policy profile: its rules, each with the value and the clause of the notice that says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from studio.policy.rules import RULES, Form
from studio.words import Words, listed

Value = int | bool | str | tuple[str, ...] | tuple[int, int]


@dataclass(frozen=True)
class Rule:
    """One rule. clause: the words it stands on; source: the notice."""

    key: str
    value: Value
    clause: str
    source: str


@dataclass(frozen=True)
class Profile:
    """What one customer goes by; id: its name in files and tables."""

    id: str
    name: str
    notice: str
    rules: Mapping[str, Rule] = field(default_factory=dict)

    def number(self, key: str) -> int | None:
        """The number of a rule; None where the profile does not say it."""
        rule = self.rules.get(key)
        return rule.value if rule is not None and isinstance(rule.value, int) else None

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a rule; none where the profile does not say it."""
        rule = self.rules.get(key)
        found = rule.value if rule is not None and isinstance(rule.value, tuple) else ()
        return tuple(str(each) for each in found)

    @property
    def months(self) -> range:
        """The months in which there must be programmes; all of them where it is not said."""
        rule = self.rules.get("months")
        if rule is None or not isinstance(rule.value, tuple):
            return range(1, 13)
        first, last = (int(each) for each in rule.value)
        return range(first, last + 1)


NOTHING = Profile("", "", "")
"""Where nobody has chosen one: nothing is asked."""


def said(rule: Rule) -> str:
    """The value of a rule as people say it."""
    kind = RULES[rule.key]
    if kind.form is Form.MONTHS and isinstance(rule.value, tuple):
        return Words("{first} 月至 {last} 月", first=rule.value[0], last=rule.value[1])
    if isinstance(rule.value, tuple):
        return listed(str(each) for each in rule.value)
    if isinstance(rule.value, bool):
        return Words("要") if rule.value else Words("不要")
    return rule.value if isinstance(rule.value, str) else Words(kind.shown, n=rule.value)
