"""What a message of the public is: its kind, and the key fields of the notice of 2013 it touches.

Both are kept by their codes, for the ledgers; a code that nobody knows is shown as it is.
"""

from collections.abc import Iterable
from enum import StrEnum

from studio.errors import Refusal
from studio.words import Words


class Kind(StrEnum):
    """What somebody wants: an answer, to propose something, or to report how things are."""

    QUESTION = "question"
    SUGGESTION = "suggestion"
    REPORT = "report"


KIND_NAMES = {
    Kind.QUESTION: Words("提问"),
    Kind.SUGGESTION: Words("建言献策"),
    Kind.REPORT: Words("反映情况"),
}
TOPIC_NAMES = {
    "approval": Words("行政审批"), "finance": Words("财政预算决算和“三公”经费"),
    "housing": Words("保障性住房"), "food_and_drugs": Words("食品药品安全"),
    "environment": Words("环境保护"), "work_safety": Words("生产安全"),
    "prices": Words("价格和收费"), "land": Words("征地拆迁"),
    "public_bodies": Words("公共企事业单位"),
}  # fmt: skip
"""The nine key fields of 国办发〔2013〕100号, in its order: each is chosen by its digit."""
BETWEEN = ","


def require_kind(code: str) -> str:
    """The code; Refusal for none of the three."""
    if code not in set(Kind):
        raise Refusal("请选择类别：提问、建言献策或反映情况。")
    return code


def packed(topics: Iterable[str]) -> str:
    """The topics as one text, each once, in the notice's order; Refusal for an unknown one.

    A comma stands at both ends, so that SQL finds one by `%,code,%`.
    """
    wanted = set(topics)
    if wanted - TOPIC_NAMES.keys():
        raise Refusal("没有这个重点领域。")
    found = BETWEEN.join(code for code in TOPIC_NAMES if code in wanted)
    return f"{BETWEEN}{found}{BETWEEN}" if found else ""


def unpacked(text: str) -> tuple[str, ...]:
    """The topics in such a text."""
    return tuple(code for code in text.split(BETWEEN) if code)
