"""How far a line or an answer has come, in a word with a sign: never by colour alone."""

from studio.photo import Photos
from studio.publication import DifferenceKind, FeedRow, PublicationState
from studio.review import ReviewState
from studio.words import Words
from ui.card import Pill, Tone
from ui.times import wall
from ui.words import recalled, say

P, R, D = PublicationState, ReviewState, DifferenceKind
FEED_WORDS = {
    P.WAITING: (Words("↑ 待推送"), Tone.WARN),
    P.SENT: (Words("→ 已发送"), Tone.ACCENT),
    P.ONLINE: (Words("● 已上网"), Tone.GOOD),
    P.PASTED: (Words("◆ 人工已贴"), Tone.GOOD),
    P.REPLACED: (Words("● 已上网"), Tone.GOOD),
    P.REFUSED: (Words("▲ 门户拒收"), Tone.BAD),
    P.WITHDRAWN: (Words("× 已撤回"), Tone.BAD),
}
REVIEW_WORDS = {
    R.DRAFT: (Words("◇ 草稿"), Tone.PLAIN),
    R.SUBMITTED: (Words("○ 待审"), Tone.PLAIN),
    R.RETURNED: (Words("← 已退回"), Tone.WARN),
    R.APPROVED: (Words("✓ 已通过"), Tone.ACCENT),
}


DIFFERENCE_WORDS = {
    D.CHANGED: Words("≠ 与门户不一致"),
    D.OLDER: Words("≠ 门户上是旧版本"),
    D.GONE: Words("≠ 门户上被撤下"),
    D.READABLE: Words("≠ 门户上又能读到"),
    D.FOREIGN: Words("≠ 不是这里发布的"),
}


def photo_pills(photos: Photos) -> tuple[Pill, ...]:
    """How many photos a version carries; none where it carries none."""
    return (Pill(say("图片 {n}").format(n=len(photos)), Tone.ACCENT),) if photos else ()


def difference_pills(kind: DifferenceKind | None) -> tuple[Pill, ...]:
    """The word for what the read-back showed otherwise; none where all is as released."""
    return () if kind is None else (Pill(say(DIFFERENCE_WORDS[kind]), Tone.BAD),)


def feed_pill(state: PublicationState) -> Pill:
    """The word for a publication."""
    word, tone = FEED_WORDS[state]
    return Pill(say(word), tone)


def review_pill(state: ReviewState, version: int, reason: str = "") -> Pill:
    """The word for the newest version's review; version 0 is still being typed."""
    if not version:
        return Pill(say("◇ 录入中"), Tone.PLAIN)
    word, tone = REVIEW_WORDS[state]
    return Pill(
        say("{state}：{reason}").format(state=say(word), reason=recalled(reason))
        if reason
        else say(word),
        tone,
    )


def _on_its_way(row: FeedRow) -> Pill:
    """A release that is held says until when; it can be recalled."""
    assert row.feed is not None
    if row.feed is P.WAITING and row.held_until is not None:
        return Pill(say("↑ {time} 送出").format(time=wall(row.held_until)), Tone.WARN)
    return feed_pill(row.feed)


def state_pills(row: FeedRow) -> tuple[Pill, ...]:
    """A line's whole state: what readers have, then what is on its way to them."""
    line = row.line
    pills = [_on_its_way(row)] if row.feed else []
    if row.feed is None or line.version > row.released_version:
        pills.append(review_pill(line.state, line.version, line.reason))
    return tuple(pills)
