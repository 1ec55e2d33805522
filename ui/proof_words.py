"""What the proofreader's panel says of a line, in the same words on its rows and in the strip."""

from studio.correction_request import Became, RequestKind, RequestRow
from studio.proofreading import Compared, ProofRow, Reading
from studio.publication import PublicationState
from studio.words import Words
from ui.card import Pill, Tone
from ui.words import recalled, say

READING_WORDS = {
    Reading.SAME: Words("= 一致"),
    Reading.TAKEN_OFF: Words("× 已撤回"),
    Reading.UNREAD: Words("？ 还没有读到"),
    Reading.ALTERED: Words("≠ 文字不同"),
    Reading.OLDER: Words("≠ 还是旧版本"),
    Reading.MISSING: Words("≠ 页面上没有"),
    Reading.DOUBLED: Words("≠ 重复出现"),
    Reading.MOVED: Words("≠ 位置不对"),
    Reading.FOREIGN: Words("≠ 不是这里发布的"),
    Reading.READABLE: Words("≠ 已撤回，仍能读到"),
}
COMING_WORDS = {
    PublicationState.WAITING: Words("↑ 待推送"),
    PublicationState.SENT: Words("→ 已发送"),
    PublicationState.ONLINE: Words("→ 正在更新"),
    PublicationState.REFUSED: Words("▲ 门户拒收"),
}
OTHERWISE = Words("≠ 说明、图片或时间不同")
CHECKING = Words("… 正在核实")
REQUEST_WORDS = {
    RequestKind.CORRECTION: Words("请求更正：{reason}"),
    RequestKind.WITHDRAWAL: Words("请求撤回：{reason}"),
}
BECAME_WORDS = {
    Became.CORRECTED: (Words("✓ 更正已发布"), Tone.GOOD),
    Became.WITHDRAWN: (Words("✓ 已撤回"), Tone.GOOD),
    Became.DECLINED: (Words("未采纳：{reason}"), Tone.WARN),
    Became.TAKEN_BACK: (Words("请求已收回"), Tone.PLAIN),
}


def reading_pill(row: ProofRow) -> Pill:
    """How a row reads, in a word with a sign."""
    one = row.compared
    if row.checking:
        return Pill(say(CHECKING), Tone.WARN)
    if one.reading is Reading.COMING:
        return Pill(say(COMING_WORDS.get(one.out or PublicationState.SENT, CHECKING)), Tone.ACCENT)
    if one.reading is Reading.ALTERED and not one.words_differ:
        return Pill(say(OTHERWISE), Tone.BAD)
    tone = Tone.BAD if row.wrong else Tone.PLAIN
    return Pill(say(READING_WORDS[one.reading]), tone)


def request_pills(request: RequestRow | None) -> tuple[Pill, ...]:
    """What was asked of a text and what became of it; nothing where nothing was."""
    if request is None or request.kind not in REQUEST_WORDS:
        return ()
    if request.open:
        tone = Tone.BAD if request.kind is RequestKind.WITHDRAWAL else Tone.WARN
        return (Pill(request_words(request), tone),)
    words, tone = BECAME_WORDS[request.became]
    return (Pill(say(words).format(reason=request.answer), tone),)


def request_words(request: RequestRow) -> str:
    """What is asked and why."""
    return say(REQUEST_WORDS[request.kind]).format(reason=recalled(request.reason))


def name_of(row: ProofRow) -> str:
    """What people call it."""
    one: Compared = row.compared
    if not one.approved and not one.version:
        return say("不是这里发布的一条")
    if one.kind == "line":
        return say("第{n}条").format(n=row.number)
    return say("一条答复")
