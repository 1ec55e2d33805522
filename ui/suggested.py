"""Suggestions in words: the pills of a row, and what each of them rests on."""

from collections.abc import Sequence
from dataclasses import replace

from studio.question import QuestionRow
from studio.screening import REASON_NAMES
from studio.screening.at_work import AtWork, Doing
from studio.screening.kept import LIKELY, Brief
from studio.screening.names import KIND_NAMES, PETITION, SHORTEN, SUGGESTION_NAMES
from studio.screening.wording import Mask, Masks, fingerprint, under
from ui.card import Pill, Tone
from ui.words import counted, listed, say

NEAR = 0.4
"""So near, to be shown beside the one in hand."""
MANY = 2
"""From so many places on they are counted."""


def flags_of(brief: Brief, *, undecided: bool = True) -> tuple[Pill, ...]:
    """The pills of an undecided question, the gravest last, where the eye ends.

    Of one that is decided only what still stands there unmasked.
    """
    if not undecided:
        return tuple(_kinds(brief)) if brief.masks else ()
    near = sum(nearness >= LIKELY for _, nearness, _ in brief.near)
    flags = [Pill(say("{n} 条相似").format(n=near))] if near else []
    return (
        *flags,
        *_words_hit(brief)[:1],
        *_kinds(brief),
        *(_aside(*one) for one in brief.aside[:1]),
    )


def _words_hit(brief: Brief) -> list[Pill]:
    return [
        Pill(say("词表：{word}").format(word=hit[0]), Tone.WARN, _by_rule(*hit))
        for hit in brief.hits
    ]


def _by_rule(word: str, category: str, source: str, line: int) -> str:
    return say("词表“{list}”第 {line} 行：{word}（{category}）").format(
        list=source, line=line, word=word, category=category
    )


def _kinds(brief: Brief) -> list[Pill]:
    return [_personal(brief)] if brief.kinds else []


def personal_note(brief: Brief) -> Pill:
    """Which personal data seems to stand there unmasked, and how often."""
    note, many = _personal(brief), len(brief.masks.text) + len(brief.masks.nickname)
    if many < MANY:
        return note
    return replace(note, text=say("{note}等 {n} 处").format(note=note.text, n=many))


def shielded(row: QuestionRow, masks: Masks | None) -> QuestionRow:
    """The question as lists show it: what is not masked yet is blacked out."""
    if not masks or masks.of != fingerprint(row.nickname, row.text):
        return row
    return replace(
        row, text=_blacked(row.text, masks.text), nickname=_blacked(row.nickname, masks.nickname)
    )


def _blacked(text: str, masks: Sequence[Mask]) -> str:
    return under(text, [each._replace(put="█" * (each.end - each.start)) for each in masks])


def _personal(brief: Brief) -> Pill:
    kinds = [say(KIND_NAMES[kind]) for kind, _ in brief.kinds if kind in KIND_NAMES]
    words = [why for _, why in brief.kinds if why]
    text = say("含{kind}").format(kind=kinds[0] if kinds else say("个人信息"))
    return Pill(text, Tone.WARN, _because(say("含{kind}").format(kind=listed(kinds)), words))


def _aside(reason: str, words: Sequence[str]) -> Pill:
    if reason in SUGGESTION_NAMES:
        text = {PETITION: say("信访"), SHORTEN: say("篇幅长")}[reason]
        return Pill(text, Tone.WARN, _because(say(SUGGESTION_NAMES[reason]), words))
    text = say("疑似{reason}").format(reason=say(REASON_NAMES.get(reason, reason)))
    return Pill(text, Tone.BAD, _because(text, words))


def notes_of(brief: Brief) -> str:
    """All that was noticed about the question in hand, each with what it rests on."""
    notes = [
        (flag.why or flag.text)
        for flag in (*_words_hit(brief), *_kinds(brief), *(_aside(*one) for one in brief.aside))
    ]
    if brief.value is not None:
        notes.append(_value(*brief.value))
    return "　".join(notes)


def _value(content: int, reaction: int, media: int, words: Sequence[str]) -> str:
    said = say("回应价值 {sum}：内容 {content}、反应 {reaction}、媒体 {media}").format(
        sum=content + reaction + media, content=content, reaction=reaction, media=media
    )
    return _because(said, words)


def progress(work: AtWork) -> str:
    """How far the back room is; that none is there; empty where it is done."""
    if not work.running:
        return say("后台初筛没有在运行")
    if work.step is None:
        return ""
    texts = {Doing.READING: say("正在读入 {done} / {total}"),
             Doing.LOOKING: say("正在比对 {done} / {total}")}  # fmt: skip
    return texts[work.step.doing].format(
        done=counted(work.step.done), total=counted(work.step.total)
    )


def why_like(shared: Sequence[str]) -> str:
    """Why two questions are taken for one."""
    if not shared:
        return say("意思相近")
    return say("都说到：{words}").format(words=listed(shared))


def why_there(words: Sequence[str]) -> str:
    """Why a unit is suggested."""
    if not words:
        return say("相近的提问转给了它")
    return say("依据：{words}").format(words=listed(words))


def _because(what: str, words: Sequence[str]) -> str:
    if not words:
        return what
    return say("{what}（依据：{words}）").format(what=what, words=listed(words))
