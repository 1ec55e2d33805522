"""An outlet in words: how the way to it stands, and how far a text has come there, as a pill."""

from collections.abc import Sequence

from studio.journal import Reader
from studio.outlet import OutletRow, Standing, outlets, standings
from studio.publication import PublicationState
from ui.card import Pill, Tone
from ui.words import counted, recalled, say, together

P = PublicationState
PILL_SIGNS = 4
"""A name on a row takes no more room than that; the whole of it is told in words."""


def outlet_pill(outlet: OutletRow) -> Pill:
    """How the way to an outlet stands."""
    if outlet.retired:
        return Pill(say("已停用"), Tone.WARN)
    if outlet.refused:
        return Pill(say("× 拒收 {n}").format(n=counted(outlet.refused)), Tone.BAD)
    if outlet.announce_fault:
        return Pill(say("× 预告被拒"), Tone.BAD, recalled(outlet.announce_fault))
    if outlet.up:
        return Pill(say("● 正常 {ms} ms").format(ms=counted(round(outlet.latency_ms))), Tone.GOOD)
    if outlet.since is None:
        return Pill(say("▲ 未连接"), Tone.WARN)
    return Pill(say("▲ 不通"), Tone.BAD, recalled(outlet.fault))


def standing_pill(outlet: OutletRow, at: Standing) -> Pill:
    """A text at one outlet: its name, a sign and a colour; in words where a pointer rests."""
    name = outlet.name[:PILL_SIGNS]
    sign, tone, words = _standing(at)
    why = say("{outlet}：{state}").format(outlet=outlet.name, state=words)
    if at.fault:
        why = say("{state}，{fault}").format(state=why, fault=recalled(at.fault))
    return Pill(f"{sign} {name}", tone, why)


def standing_pills(reader: Reader) -> dict[str, tuple[Pill, ...]]:
    """For each entry its state at every outlet in use; nothing where there is no outlet."""
    known = {one.id: one for one in outlets(reader) if not one.retired}
    made: dict[str, tuple[Pill, ...]] = {}
    for at in standings(reader) if known else ():
        made[at.entry] = (*made.get(at.entry, ()), standing_pill(known[at.outlet_id], at))
    return made


def outlets_wrong(rows: Sequence[OutletRow]) -> str:
    """What is wrong at outlets, each by name in a sentence of its own; '' where nothing is."""
    return together([_wrong(row) for row in rows if not row.retired])


def _wrong(row: OutletRow) -> str:
    if row.refused:
        return say(
            "发布渠道“{outlet}”拒收 {n} 条，其他渠道照常；可以重发、更正、撤回，或由导播跳过。"
        ).format(outlet=row.name, n=counted(row.refused))
    if row.announce_fault:
        return say("发布渠道“{outlet}”没有收下预告：{fault}。").format(
            outlet=row.name, fault=recalled(row.announce_fault).rstrip("。.")
        )
    if row.fault and not row.up:
        return say("发布渠道“{outlet}”不通，其他渠道照常，恢复后自动补发：{fault}。").format(
            outlet=row.name, fault=recalled(row.fault).rstrip("。.")
        )
    if row.differing:
        return say("发布渠道“{outlet}”有 {n} 处与发布的内容不一致。").format(
            outlet=row.name, n=counted(row.differing)
        )
    return ""


def _standing(at: Standing) -> tuple[str, Tone, str]:
    if at.withdrawing is P.REFUSED:
        return "×", Tone.BAD, say("没有撤下，文字仍在网上")
    if at.withdrawing is P.WAITING:
        return "▲", Tone.WARN, say("等待撤下")
    return {
        P.WAITING: ("○", Tone.PLAIN, say("待推送")),
        P.SENT: ("→", Tone.ACCENT, say("已发送，待核实")),
        P.ONLINE: ("●", Tone.GOOD, say("已上网")),
        P.REPLACED: ("●", Tone.GOOD, say("已上网")),
        P.REFUSED: ("×", Tone.BAD, say("拒收")),
        P.WITHDRAWN: ("—", Tone.PLAIN, say("已撤回")),
    }.get(at.state, ("○", Tone.PLAIN, say("待推送")))


__all__ = ["outlet_pill", "outlets_wrong", "standing_pill", "standing_pills"]
