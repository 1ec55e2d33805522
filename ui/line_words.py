"""What is said of the line in work: what is peculiar to it, how long it is, whether it is safe."""

from datetime import datetime

from studio.publication import FeedRow
from studio.record import ASKERS, MARK_NAMES
from ui.line_work import Writing
from ui.times import wall
from ui.words import counted, recalled, say

SHORTEST = 1 / 12
"""Of a minute: before that nobody has a pace."""


def about(line: Writing, found: bool, row: FeedRow | None, me: str) -> str:
    """What is peculiar to the line in work.

    found: after a kill; row: the line that is revised, as it is now; me: who revises it.
    """
    parts = []
    newer = row is not None and row.line.version > line.seen and row.line.drafted_by != me
    if line.overtaken or newer:
        parts.append(say("▲ 这些文字写在较早的版本上；别人的新版本见上方记录"))
    elif found:
        parts.append(say("已找回上次没有提交的文字"))
    if row is not None:
        parts.append(say("修改第{n}条").format(n=row.line.number))
        parts.append(recalled(row.line.reason))
    if line.question_id is not None:
        words = say("引用 Q{n:04d}") if line.speaker.role in ASKERS else say("回应 Q{n:04d}")
        parts.append(words.format(n=line.question_id))
    parts += [say(word) for which, word in MARK_NAMES.items() if which in line.marks]
    return " · ".join(filter(None, parts))


def pace(line: Writing, count: int, now: datetime) -> list[str]:
    """Begun when, and how fast, so many signs long; nothing where nothing is typed."""
    if line.began is None or not count:
        return [say("{n} 字").format(n=counted(count))]
    minutes = max((now - line.began).total_seconds() / 60, SHORTEST)
    return [
        say("{time} 起").format(time=wall(line.began)),
        say("{n} 字").format(n=counted(count)),
        say("{n} 字/分").format(n=counted(round(count / minutes))),
    ]


def safety(unstored: bool, saved_at: datetime | None) -> list[str]:
    """Whether what is typed is stored, and since when."""
    if unstored:
        return [say("○ 未提交")]
    return [] if saved_at is None else [say("✓ 已存 {time}").format(time=wall(saved_at))]
