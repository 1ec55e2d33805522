"""What a drill proved: step by step whether what was promised held, and by which figures."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from studio.publication import PublicationState
from studio.publication.noun import Publication
from studio.rehearsal.drill.ground import Ground
from studio.rehearsal.drill.plan import MINUTES, Fact, Step
from studio.rehearsal.drill.restored import Restored
from studio.rehearsal.drill.telling import INFLICTED, ON_ONE_PC, PROMISED, Outcome
from studio.rehearsal.faults.killing import BACK_SECONDS
from studio.words import listed, say

DONE = frozenset({PublicationState.ONLINE, PublicationState.REPLACED, PublicationState.WITHDRAWN})
"""What a text that waited has come to when readers have had it."""


@dataclass(frozen=True)
class Evidence:
    """What a step is judged by; figures: those of the rehearsal's report."""

    ground: Ground
    facts: Mapping[Step, Fact]
    figures: Mapping[str, Any]


def judged(
    ground: Ground,
    facts: Mapping[Step, Fact],
    back: Restored | None,
    figures: Mapping[str, Any],
) -> list[Outcome]:
    """Every step in its order; one that did not take place has held nothing."""
    known = Evidence(ground, facts, figures)
    nothing = (False, say("没有发生。"))
    found = [
        _outcome(ground, step, fact := facts.get(step), _of(fact, known) if fact else nothing)
        for step in MINUTES
    ]
    last = _of_restored(back) if back is not None else (False, say("没有备份可以恢复。"))
    return [*found, _outcome(ground, Step.RESTORED, None, last)]


def _outcome(ground: Ground, step: Step, fact: Fact | None, verdict: tuple[bool, str]) -> Outcome:
    on_one_pc = ground.server is None and step is Step.SERVER
    inflicted = say(ON_ONE_PC if on_one_pc else INFLICTED[step])
    minute, seen = (fact.minute, fact.more) if fact is not None else (None, {})
    return Outcome(step, minute, inflicted, say(PROMISED[step]), *verdict, seen)


def _of(fact: Fact, known: Evidence) -> tuple[bool, str]:
    if "fault" in fact.more:
        return False, say("没有做成：{fault}").format(fault=fact.more["fault"])
    return OF[fact.step](fact, known)


def _of_courier(fact: Fact, known: Evidence) -> tuple[bool, str]:
    back, figures = fact.more["back_s"], known.figures
    if back is None:
        return False, say("没有信使接手。")
    words = say("{s} 秒后又有信使推送；丢 {lost} 条，重 {doubled} 条。")
    right = not figures["lost"] and not figures["doubled"]
    return right, words.format(s=back, lost=figures["lost"], doubled=figures["doubled"])


def _of_cut(fact: Fact, known: Evidence) -> tuple[bool, str]:
    """Work went on at several seats, the queue grew, and each window said so."""
    mended = known.facts.get(Step.MENDED)
    if mended is None or "fault" in mended.more:
        return False, say("外网没有接回来。")
    people, steps = mended.more["people"], mended.more["steps"]
    silent, waited = mended.more["silent"], mended.more["waiting"]
    words = say("断开 {s} 秒：{people} 个人做了 {steps} 步，{waiting} 条排队；{said}")
    said = say("没有说门户连不上的窗口：{silent}。").format(silent=listed(silent))
    if not silent:
        said = say("每个窗口都说了门户连不上。")
    held = mended.more["down"] and waited > 0 and len(people) > 1 and not silent
    lasted = round(mended.at - fact.at)
    return held, words.format(s=lasted, people=len(people), steps=steps, waiting=waited, said=said)


def _of_backup(fact: Fact, _known: Evidence) -> tuple[bool, str]:
    words = say("{s} 秒写好并核对：日志 {n} 条，SHA-256 {sha}。")
    more = fact.more
    return True, words.format(s=more["took_s"], n=more["entries"], sha=more["sha256"])


def _of_server(fact: Fact, known: Evidence) -> tuple[bool, str]:
    """All that stood stands, somebody went on, and no program ended over it."""
    lost, back, ground = fact.more["lost"], fact.more["back"], known.ground
    later = ground.done(back)
    gone = [one for one in _programs(ground) if ground.processes.status(one) not in (None, 0)]
    if lost or not later or gone:
        words = say("缺了末尾的日志 {lost} 份，之后又做了 {n} 步，退出的程序：{gone}。")
        return False, words.format(lost=lost, n=len(later), gone=listed(gone) or "0")
    words = say("之前的 {n} 步都在；回来 {s} 秒后又存好一步，到最后又有 {m} 步。")
    soon = max(0.0, ground.clock.real(later[0].at) - back)
    return True, words.format(n=fact.more["steps"], s=round(soon, 1), m=len(later))


def _of_queue(fact: Fact, known: Evidence) -> tuple[bool, str]:
    """Whatever waited when the line came back has been with readers, in the record's order."""
    waited, figures = _waited(known.ground, fact.at), known.figures
    left = [state for state, _ in waited if state not in DONE]
    wrong = figures["out_of_order"] + figures["unlike_the_record"]
    if left or wrong or figures["doubled"]:
        words = say("{left} 条没有补发，次序不对 {wrong} 处，重 {doubled} 条。")
        return False, words.format(left=len(left), wrong=wrong, doubled=figures["doubled"])
    took = max((proved - fact.at for _, proved in waited if proved), default=0.0)
    words = say("接回时排着 {n} 条，最后一条在 {s} 秒后由读者读到；次序与记录一致，没有重复。")
    return bool(waited), words.format(n=len(waited), s=round(took, 1))


def _of_window(fact: Fact, known: Evidence) -> tuple[bool, str]:
    """Who finds less than the disk had cannot play on, and says so."""
    away, left = fact.more["window_s"], fact.more["left"]
    if not left:
        return False, say("没有赶上打到一半的一句。")
    words = say("{n} 个没有提交的字都在，窗口 {s} 秒后回来。")
    return away < BACK_SECONDS and not known.figures["staff_faults"], words.format(n=left, s=away)


def _of_restored(back: Restored) -> tuple[bool, str]:
    if back.fault:
        return False, say("没有恢复：{fault}").format(fault=back.fault)
    if back.held:
        words = say("日志 {n} 条都在，审计通过，每一行相同，推送已停止。")
        return True, words.format(n=back.entries)
    words = say("与备份不同的表：{tables}；接不上的日志 {behind} 份；推送停止：{stopped}。")
    stop = say("是") if back.stopped else say("否")
    tables = listed(back.tables) or "0"
    return False, words.format(tables=tables, behind=back.behind, stopped=stop)


def _waited(ground: Ground, since: float) -> list[tuple[PublicationState, float]]:
    """State and real time of the proof of what was released, and not yet proved, at that time."""
    desk, real = ground.desk(), ground.clock.real
    moment = ground.clock.shown_at(since)
    with desk.database.reading() as connection:
        rows = connection.execute(
            select(Publication.state, Publication.proved_at)
            .where(Publication.interview_id == desk.programme, Publication.released_at < moment)
            .where(Publication.proved_at.is_(None) | (Publication.proved_at >= moment))
            .where(Publication.state != PublicationState.RECALLED.value)
        ).all()
    return [(PublicationState(state), real(at) if at else 0.0) for state, at in rows]


def _programs(ground: Ground) -> Iterable[str]:
    return (*ground.targets.ready, *ground.unseated)


OF: Mapping[Step, Callable[[Fact, Evidence], tuple[bool, str]]] = {
    Step.COURIER: _of_courier,
    Step.CUT: _of_cut,
    Step.BACKUP: _of_backup,
    Step.SERVER: _of_server,
    Step.MENDED: _of_queue,
    Step.WINDOW: _of_window,
}
