"""What an answer stands on and waits for, in the same words at every seat."""

from collections.abc import Mapping

from studio.answer import CONCERN_NAMES, ROUTE_NAMES, Cited, Concern, Readiness, Route
from studio.words import Words
from ui.card import Pill, Tone
from ui.words import listed, say, spoken

LEVEL_NAMES = (Words("一审"), Words("二审"), Words("三审"))
CONCERN_TONES = {Concern.RUMOUR: Tone.BAD, Concern.MISUNDERSTANDING: Tone.WARN}


def concern_words(concern: Concern) -> str:
    """What stands behind the question."""
    return say(CONCERN_NAMES[concern])


def route_words(route: Route) -> str:
    """Where the answer goes."""
    return say(ROUTE_NAMES[route])


def kind_pills(concern: Concern, route: Route) -> tuple[Pill, ...]:
    """What is not usual about an answer; nothing for one of no concern that goes to the feed."""
    pills = []
    if concern is not Concern.NONE:
        pills.append(Pill(concern_words(concern), CONCERN_TONES.get(concern, Tone.PLAIN)))
    if route is not Route.FEED:
        pills.append(Pill(route_words(route), Tone.ACCENT))
    return tuple(pills)


def waiting_pills(ready: Readiness | None) -> tuple[Pill, ...]:
    """What an answer still waits for, and what does not hold."""
    if ready is None:
        return ()
    pills = []
    if faults := [one for one in ready.ground.cited if one.fault]:
        pills.append(Pill(say("▲ 口径{fault}").format(fault=spoken(faults[0].fault)), Tone.BAD))
    if ready.missing:
        pills.append(Pill(say("待会签：{units}").format(units=listed(ready.missing)), Tone.WARN))
    if level := level_words(ready.signed, ready.levels):
        pills.append(Pill(level, Tone.ACCENT))
    return tuple(pills)


def level_words(signed: tuple[str, ...], levels: int) -> str:
    """“一审已签 · 待二审”; empty where one signature is all."""
    if levels == 1 and not signed:
        return ""
    waits = say("待{level}").format(level=_level(len(signed)))
    if not signed:
        return waits
    return say("{level}已签 · {waits}").format(level=_level(len(signed) - 1), waits=waits)


def _level(number: int) -> str:
    """Levels that were taken away meanwhile are still the last."""
    return say(LEVEL_NAMES[min(number, len(LEVEL_NAMES) - 1)])


def cited_words(cited: Cited) -> str:
    """A talking point under an answer, with what is to be known of it."""
    words = say("口径“{title}”第 {n} 版 · {source}").format(
        title=cited.title, n=cited.version, source=cited.source
    )
    if cited.fault:
        return say("▲ {words} · {fault}").format(words=words, fault=spoken(cited.fault))
    if cited.newer:
        return say("▲ {words} · 已有新版本").format(words=words)
    if cited.valid_until is None:
        return say("{words} · 长期有效").format(words=words)
    until = f"{cited.valid_until:%Y-%m-%d}"
    return say("{words} · 有效至 {day}").format(words=words, day=until)


def ground_words(ready: Readiness | None) -> str:
    """The source and each talking point, a line each."""
    if ready is None:
        return ""
    lines = [cited_words(one) for one in ready.ground.cited]
    if ready.ground.source:
        lines.insert(0, say("来源：{source}").format(source=ready.ground.source))
    return "\n".join(lines)


def waiting_words(ready: Readiness | None, concern: Concern, names: Mapping[str, str]) -> str:
    """What holds a version up, a line each: units, levels, a rumour without a source."""
    if ready is None:
        return ""
    lines = []
    if concern is Concern.RUMOUR and not (ready.ground.source or ready.ground.cited):
        lines.append(say("▲ 回应谣言，还没有写明来源，也没有引用口径"))
    for row in ready.co_signs:
        if row.by:
            by = names.get(row.by, row.by)
            lines.append(say("会签：{unit} {name} 已签").format(unit=row.unit, name=by))
        else:
            lines.append(say("▲ 会签：{unit} 还没有签").format(unit=row.unit))
    if level := level_words(ready.signed, ready.levels):
        by = listed(names.get(one, one) for one in ready.signed)
        lines.append(say("{level}（{names}）").format(level=level, names=by) if by else level)
    return "\n".join(lines)
