"""How far a line or an answer has come, in a word with a sign: never by colour alone."""

from PySide6.QtCore import QCoreApplication

from studio.publication import DifferenceKind, FeedRow, PublicationState
from studio.review import ReviewState
from ui.card import Pill, Tone

P, R, D = PublicationState, ReviewState, DifferenceKind
FEED_WORDS = {
    P.WAITING: ("↑ 待发布", Tone.WARN),
    P.SENT: ("→ 已发送", Tone.ACCENT),
    P.ONLINE: ("● 已上网", Tone.GOOD),
    P.REPLACED: ("● 已上网", Tone.GOOD),
    P.REFUSED: ("▲ 门户拒收", Tone.BAD),
    P.WITHDRAWN: ("× 已撤回", Tone.BAD),
}
REVIEW_WORDS = {
    R.DRAFT: ("◇ 草稿", Tone.PLAIN),
    R.SUBMITTED: ("○ 待审", Tone.PLAIN),
    R.RETURNED: ("← 已退回", Tone.WARN),
    R.APPROVED: ("✓ 已通过", Tone.ACCENT),
}


DIFFERENCE_WORDS = {
    D.CHANGED: "≠ 与门户不一致",
    D.OLDER: "≠ 门户上是旧版本",
    D.GONE: "≠ 门户上被撤下",
    D.READABLE: "≠ 门户上又能读到",
    D.FOREIGN: "≠ 不是这里发布的",
}


def difference_pills(kind: DifferenceKind | None) -> tuple[Pill, ...]:
    """The word for what the read-back showed otherwise; none where all is as released."""
    return () if kind is None else (Pill(_named(DIFFERENCE_WORDS[kind]), Tone.BAD),)


def feed_pill(state: PublicationState) -> Pill:
    """The word for a publication."""
    word, tone = FEED_WORDS[state]
    return Pill(_named(word), tone)


def review_pill(state: ReviewState, version: int, reason: str = "") -> Pill:
    """The word for the newest version's review; version 0 is still being typed."""
    if not version:
        return Pill(_named("◇ 录入中"), Tone.PLAIN)
    word, tone = REVIEW_WORDS[state]
    return Pill(f"{_named(word)}：{reason}" if reason else _named(word), tone)


def state_pills(row: FeedRow) -> tuple[Pill, ...]:
    """A line's whole state: what readers have, then what is on its way to them."""
    line = row.line
    pills = [feed_pill(row.feed)] if row.feed else []
    if row.feed is None or line.version > row.released_version:
        pills.append(review_pill(line.state, line.version, line.reason))
    return tuple(pills)


def _named(word: str) -> str:
    return QCoreApplication.translate("LineState", word)
