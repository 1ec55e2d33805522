"""How an aide knows a question again: by its nickname and its words, as they stand in a row."""

import re
from collections import defaultdict

from studio.rehearsal.scenario import Scenario, ScenarioQuestion
from ui.player.script import as_typed

REASONS = {
    "abusive": "辱骂攻击",
    "spam": "广告刷屏",
    "off_topic": "与本期无关",
    "malicious": "恶意造谣",
    "illegal_placeholder": "违法信息",
    "empty": "没有内容",
    "other": "其他",
}
"""What the reason codes of the scenario are called on the screen."""
FRAGMENT = 24
BLACK = "█"
BLACKED = re.compile(f"{BLACK}+")
"""Stands on a row for each sign of personal data."""


class KnownQuestions:
    """All questions of the scenario, found by a row of a list."""

    def __init__(self, scenario: Scenario) -> None:
        self.by_id = {question.id: question for question in scenario.questions}
        self._by_words: dict[str, list[ScenarioQuestion]] = defaultdict(list)
        for question in scenario.questions:
            self._by_words[as_typed(question.text)].append(question)
        self._seen: dict[str, str | None] = {}

    def id_in(self, row: str) -> str | None:
        """The question a row shows: its text stands last, after name, channel and marks."""
        if row not in self._seen:
            self._seen[row] = self._found(row)
        return self._seen[row]

    def fragment(self, question_id: str) -> str:
        """A piece of a question's text that a person would search for."""
        lines = self.by_id[question_id].text.strip().splitlines()
        return lines[0][:FRAGMENT].strip() if lines else ""

    def _found(self, row: str) -> str | None:
        lines = row.split("\n")
        for start in range(1, len(lines)):
            words = as_typed("".join(lines[start:]))
            for question in self._asked(words):
                if _names(as_typed(lines[0]), as_typed(question.nickname)):
                    return question.id
        return None

    def _asked(self, words: str) -> list[ScenarioQuestion]:
        """By these words; where some are blacked out, by the others."""
        if BLACK not in words:
            return self._by_words.get(words, [])
        known = [of for text, of in self._by_words.items() if _is_under(text, words)]
        return [question for of in known for question in of]


def _names(head: str, nickname: str) -> bool:
    """Whether the first line of a row names somebody, blacked out or not."""
    if nickname in head:
        return True
    return any(BLACK in part and _is_under(nickname, part.strip()) for part in head.split("·"))


def _is_under(text: str, seen: str) -> bool:
    """Whether the text is what stands there; blanks under the black are black too."""
    parts = map(re.escape, BLACKED.split(seen))
    return re.fullmatch(".+".join(parts), text, re.DOTALL) is not None
