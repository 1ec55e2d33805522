"""How many keys and clicks a decision costs: counted at each seat, held against the goals.

A chord is one key, text that is typed does not count; moving to a field or a row does.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

TOUCHES = ("keys", "clicks")
Efforts = Mapping[str, Mapping[str, Mapping[str, int]]]
"""By login, then by purpose: keys, clicks, characters, and how often it was done."""


class Goal(NamedTuple):
    """The most that one of these may cost on average."""

    role: str
    purpose: str
    most: float
    words: str


GOALS = (
    Goal("aide", "screen", 1.5, "助理每决定一条提问"),
    Goal("stenographer", "type", 2.0, "速记员每条记录（文字之外）"),
    Goal("host", "ask", 1.0, "主持人每个问题"),
)


def averages(crew: Mapping[str, Sequence[str]], efforts: Efforts) -> dict[str, dict[str, Any]]:
    """By role: how often it was done, keys and clicks in all and each, the goal, whether reached.

    Only roles that did anything are there.
    """
    found = {}
    for goal in GOALS:
        spent = [
            efforts[login][goal.purpose]
            for login in crew.get(goal.role, ())
            if goal.purpose in efforts.get(login, {})
        ]
        done = sum(one["done"] for one in spent)
        if done:
            touches = sum(one[kind] for one in spent for kind in TOUCHES)
            each = touches / done
            found[goal.role] = {
                "what": goal.purpose, "done": done, "keys_and_clicks": touches,
                "each": round(each, 3), "goal": goal.most, "reached": each <= goal.most,
            }  # fmt: skip
    return found


def in_words(found: Mapping[str, Mapping[str, Any]]) -> Iterable[str]:
    """A sentence for each role, for who watches the rehearsal."""
    for goal in GOALS:
        one = found.get(goal.role)
        if one is not None:
            yield f"{goal.words}：按键和点击 {one['each']:.2f} 次（目标不多于 {goal.most:g} 次）。"


def taken_in_words(found: Mapping[str, int]) -> str:
    """How much of what was suggested the aides took up."""
    return (
        f"助理归并 {found['merge']} 条：{found['similar_offered']} 条有相似建议，"
        f"{found['similar_taken']} 条一键采纳；按建议转办 {found['unit_taken']} 条。"
    )
