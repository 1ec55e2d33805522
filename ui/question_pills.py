"""A question as a card of the lists: who asked, and where it and its answer stand."""

from collections.abc import Callable
from datetime import datetime

from studio.air_queue import AirState
from studio.collection import PHASE_NAMES, Phase
from studio.question import QuestionState
from studio.review import ReviewState
from studio.screening import REASON_NAMES
from studio.screening.kept import Brief
from studio.words import Words
from studio.worklist import ASIDE, QuestionItem
from ui.asker import asker, channel_name, marks
from ui.card import Card, Pill, Tone
from ui.suggested import flags_of, shielded
from ui.words import counted, say


def question_card(item: QuestionItem, when: Callable[[datetime], str], suggested: Brief) -> Card:
    """A question on a list, with what is suggested, and blacked out what is not masked yet."""
    row = shielded(item.question, suggested.masks)
    meta = [row.name, asker(row), channel_name(row), when(row.received_at), *marks(row)]
    if row.askers > 1:
        meta.append(say("{n} 位网友").format(n=counted(row.askers)))
    flags = flags_of(suggested, undecided=row.state is QuestionState.RECEIVED)
    return Card(" · ".join(meta), row.text, state_pills(item), row.state in ASIDE, flags=flags)


def state_pills(item: QuestionItem) -> tuple[Pill, ...]:
    """Where the question and its answer stand, in words."""
    row, pills = item.question, []
    if row.phase in PHASED:
        pills.append(Pill(say(PHASE_NAMES[Phase(row.phase)]), Tone.PLAIN))
    match row.state:
        case QuestionState.ASSIGNED:
            pills.append(Pill(row.unit, Tone.GOOD))
        case QuestionState.MERGED:
            pills.append(Pill(say("已并入 Q{n:04d}").format(n=row.merged_into or 0)))
        case QuestionState.REJECTED:
            reason = say(REASON_NAMES.get(row.reason, row.reason))
            pills.append(Pill(say("不采用：{reason}").format(reason=reason), Tone.BAD))
        case QuestionState.ESCALATED:
            pills.append(Pill(say("已移交"), Tone.WARN))
        case QuestionState.SCREENED_IN:
            pills.append(Pill(say("已采用"), Tone.GOOD))
    if item.answer is not None:
        pills.append(_said(ANSWER_PILLS[item.answer.state]))
    if item.air is not None:
        pills.append(_said(AIR_PILLS[item.air]))
    return tuple(pills)


PHASED = (Phase.EARLY, Phase.LATE)
"""What came while the window was open, or during the hour, is nothing to be marked."""
ANSWER_PILLS = {
    ReviewState.DRAFT: Pill(Words("答复草稿")),
    ReviewState.SUBMITTED: Pill(Words("答复待审"), Tone.WARN),
    ReviewState.RETURNED: Pill(Words("答复已退回"), Tone.BAD),
    ReviewState.APPROVED: Pill(Words("答复已通过"), Tone.GOOD),
}
AIR_PILLS = {
    AirState.QUEUED: Pill(Words("已推荐上播"), Tone.ACCENT),
    AirState.ASKING: Pill(Words("正在提问"), Tone.ACCENT),
    AirState.ANSWERED: Pill(Words("已播答"), Tone.GOOD),
    AirState.TO_WRITING: Pill(Words("转书面答复"), Tone.WARN),
}


def _said(pill: Pill) -> Pill:
    return Pill(say(pill.text), pill.tone)
