"""The notice in words: how it stands, its versions as cards."""

from collections.abc import Callable, Mapping
from datetime import datetime

from studio.notice import IssuedVersion, NoticeFacts
from studio.review import ReviewState
from studio.words import Words
from ui.card import Card, Pill, Tone
from ui.words import counted, say, together

STATES = {
    ReviewState.DRAFT: Pill(Words("草稿"), Tone.PLAIN),
    ReviewState.SUBMITTED: Pill(Words("待审"), Tone.WARN),
    ReviewState.RETURNED: Pill(Words("已退回"), Tone.BAD),
    ReviewState.APPROVED: Pill(Words("已通过"), Tone.GOOD),
}


def standing_words(facts: NoticeFacts, names: Mapping[str, str]) -> str:
    """By when it is due, whether it was too late, whether it must be renewed."""
    if facts.interview.rehearsal:
        return say("彩排不对外发预告。")
    said = []
    if facts.due is not None:
        said.append(say("最晚 {due} 发布。").format(due=f"{facts.due:%Y-%m-%d}"))
    late = facts.violation
    if late is not None:
        said.append(
            say("▲ 晚发 {n} 天（{who}）：{reason}。").format(
                n=counted(late.late), who=names.get(late.by, late.by), reason=late.reason
            )
        )
    if facts.outdated:
        said.append(say("▲ 节目时间已改，读者看到的还是旧时间：请起草新的一版，审核后发布。"))
    elif facts.issues:
        said.append(say("✓ 已发布第 {n} 版。").format(n=counted(facts.issues[-1].id)))
    elif facts.approved:
        said.append(say("已审核通过，还没有发布。"))
    else:
        said.append(say("还没有经另一人审核通过，不能发布。"))
    return together(said)


def version_card(
    row: IssuedVersion, names: Mapping[str, str], when: Callable[[datetime], str]
) -> Card:
    """A version with who wrote it, who decided on it, and whether it was published."""
    one, issue = row.version, row.issue
    meta = say("第 {n} 版 · {who} 起草，{time}").format(
        n=counted(one.number), who=names.get(one.drafted_by, one.drafted_by),
        time=when(one.drafted_at),
    )  # fmt: skip
    state = STATES[one.state]
    pills = [Pill(say(state.text), state.tone, one.reason)]
    if issue is not None:
        pills.append(Pill(say("已发布 {time}").format(time=when(issue.at)), Tone.GOOD))
        if issue.late:
            late = say("晚发 {n} 天").format(n=counted(issue.late))
            pills.append(Pill(late, Tone.BAD, issue.reason))
    return Card(meta, one.reason or one.label, tuple(pills))
