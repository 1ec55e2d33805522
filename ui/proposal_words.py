"""A proposal in words: what the programme says, what is written, how far it has come."""

from studio.proposal import STEP_NAMES, Draft, Facts, Proposal
from ui.times import day
from ui.words import counted, listed, say


def facts_words(facts: Facts) -> str:
    """Topic, time and leaders, a line each; a leader that is missing is said."""
    leaders = listed(facts.leaders.splitlines()) or say(
        "▲ 还没有。先在“这场访谈”里添加嘉宾，写明姓名和职务"
    )
    return "\n".join(
        (
            say("交流主题：{title}（{unit}）").format(title=facts.title, unit=facts.unit),
            say("交流时间：{time}，{n} 分钟").format(
                time=day(facts.starts_at), n=counted(facts.minutes)
            ),
            say("参与领导：{leaders}").format(leaders=leaders),
        )
    )


def standing_words(held: Proposal) -> str:
    """How far it has come, and what it waits for."""
    newest = held.newest
    if newest.step is None:
        return say("制度要求报送方案，还没有写") if held.asked else say("还没有写方案")
    said = say("第 {n} 版：{step}").format(n=counted(newest.id), step=say(STEP_NAMES[newest.step]))
    if newest.reason:
        return say("{said}，原因：{reason}").format(said=said, reason=newest.reason)
    return said


def draft_words(draft: Draft) -> str:
    """The two lists in one line."""
    parts = (
        (say("中心工作"), draft.core), (say("热点难点"), draft.concerns),
    )  # fmt: skip
    return " · ".join(f"{name} {listed(text.splitlines())}" for name, text in parts if text)
