"""The figures of screening as pictures: what each axis says, and the same as a table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from studio.screening import REASON_NAMES
from studio.screening.statistics import Statistics, Wait
from studio.topic import KIND_NAMES, TOPIC_NAMES
from studio.words import Words
from ui.words import counted, say

DAY = 86400
MINUTE = 60
Values = tuple[float | None, ...]


class Form(StrEnum):
    """How a picture is drawn."""

    STACKED = "stacked"
    LINES = "lines"
    ROWS = "rows"


@dataclass(frozen=True)
class Picture:
    """labels stand along one axis, whose name is `along`; each series has a value for each."""

    form: Form
    along: str
    unit: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, Values], ...]

    def table(self) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """Heads and rows, as a person or a screen reader reads them."""
        heads = (self.along, *(name for name, _ in self.series))
        rows = tuple(
            (label, *(_figure(values[place]) for _, values in self.series))
            for place, label in enumerate(self.labels)
        )
        return heads, rows


def _figure(value: float | None) -> str:
    if value is None:
        return say("无")
    return counted(int(value)) if value == int(value) else f"{value:.1f}"


def arrivals(found: Statistics) -> Picture:
    """What came in each stretch, by channel."""
    series = tuple(
        (name or say("其他渠道"), tuple(map(float, numbers))) for name, numbers in found.arrivals
    )
    return Picture(Form.STACKED, say("时间"), say("条"), times(found), series)


def progress(found: Statistics) -> Picture:
    """How much had come and was decided by the end of each stretch."""
    came = _summed([sum(one) for one in _columns(found)], found.before[0])
    decided = _summed(found.decisions, found.before[1])
    left = tuple(max(0.0, one - other) for one, other in zip(came, decided, strict=True))
    series = ((say("累计收到"), came), (say("累计已初筛"), decided), (say("未初筛"), left))
    return Picture(Form.LINES, say("时间"), say("条"), times(found), series)


def waits(found: Statistics) -> Picture:
    """How long those waited that came in each stretch and are decided, in minutes."""
    median = tuple(_minutes(one, "median") for one in found.waits)
    most = tuple(_minutes(one, "p90") for one in found.waits)
    series = ((say("中位数"), median), (say("九成不超过"), most))
    return Picture(Form.LINES, say("收到的时间"), say("分钟"), times(found), series)


def merges(found: Statistics) -> Picture:
    """The clusters with most askers."""
    labels = tuple(f"{one.name} {' '.join(one.text.split())[:14]}" for one in found.biggest)
    askers = tuple(float(one.askers) for one in found.biggest)
    return Picture(Form.ROWS, say("问题"), say("人次"), labels, ((say("人次"), askers),))


def units(found: Statistics) -> Picture:
    """How many questions each unit has."""
    return _rows(say("承办单位"), found.units, {}, say("其他单位"))


def reasons(found: Statistics) -> Picture:
    """Why questions were declined."""
    return _rows(say("不采用的原因"), found.reasons, REASON_NAMES, say("没有写明"))


def kinds(found: Statistics) -> Picture:
    """What kind of messages came, and which key fields they touch."""
    names = {**{str(code): name for code, name in KIND_NAMES.items()}, **TOPIC_NAMES}
    return _rows(say("类别和重点领域"), (*found.kinds, *found.topics), names, say("没有写明"))


PICTURES: tuple[tuple[str, str, Callable[[Statistics], Picture], str], ...] = (
    ("arrivals", Words("收到"), arrivals, Words("这段时间里还没有提问。")),
    ("progress", Words("进度"), progress, Words("这段时间里还没有提问。")),
    ("waits", Words("等待"), waits, Words("这段时间里还没有初筛过的提问。")),
    ("merges", Words("归并"), merges, Words("还没有归并的提问。")),
    ("units", Words("部门"), units, Words("还没有转办的提问。")),
    ("reasons", Words("不采用的原因"), reasons, Words("还没有不采用的提问。")),
    ("kinds", Words("类别和领域"), kinds, Words("还没有提问。")),
)
"""Each with its name, its title, and what stands where it is empty."""


def is_empty(picture: Picture) -> bool:
    """Whether there is nothing to draw."""
    return not any(value for _, values in picture.series for value in values)


def times(found: Statistics) -> tuple[str, ...]:
    """When each stretch begins, in the place's own time."""
    long = found.stretches[-1] - found.stretches[0] >= DAY
    form = "%m-%d" if found.width >= DAY else "%m-%d %H:%M" if long else "%H:%M"
    return tuple(format(datetime.fromtimestamp(at).astimezone(), form) for at in found.stretches)


def _columns(found: Statistics) -> list[tuple[int, ...]]:
    if not found.arrivals:
        return [(0,)] * len(found.stretches)
    return list(zip(*(numbers for _, numbers in found.arrivals), strict=True))


def _summed(numbers: Sequence[int], before: int) -> tuple[float, ...]:
    sums, total = [], before
    for number in numbers:
        total += number
        sums.append(float(total))
    return tuple(sums)


def _minutes(wait: Wait | None, which: str) -> float | None:
    return None if wait is None else round(getattr(wait, which) / MINUTE, 1)


def _rows(
    along: str, numbers: Sequence[tuple[str, int]], names: Mapping[str, str], other: str
) -> Picture:
    labels = tuple(say(names.get(code, code)) if code else other for code, _ in numbers)
    values = tuple(float(number) for _, number in numbers)
    return Picture(Form.ROWS, along, say("条"), labels, ((say("条"), values),))
