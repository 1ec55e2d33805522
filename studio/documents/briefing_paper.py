"""The briefing pack on paper: A4, set as official papers are, by a process of its own.

What was not masked yet is masked here, and told to who made it. Nothing that a netizen wrote can
break the file, turn other words round or run over them.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from studio import copies
from studio.documents.briefing import PACK, Briefing, Cluster
from studio.documents.fair_copy import DAYS, counted, fair, quoted, running
from studio.documents.sheet import Sheet
from studio.errors import Refusal, Trouble
from studio.programme_kind import needs_of
from studio.screening.personal_data import masked, personal_data
from studio.screening.triage import value
from studio.words import speak, spoken

MOST_SIGNS = 3000
"""So much of one text is printed; no leader reads a megabyte."""
MOST_CHANNELS = 5


@dataclass(frozen=True)
class Paper:
    """What was written: how many clusters, and those in which something was masked only here."""

    clusters: int
    masked: tuple[str, ...]


def write(pack: Briefing, file: Path) -> Paper:
    """Writes the pack, whole under its name or not at all."""
    with copies.said(PACK):
        taken = file.exists()
    if taken:
        raise Refusal(copies.taken(file))
    sheet = Sheet(fair(pack.title), f"{running(fair(pack.title))}　网民提问参阅材料")
    hidden = _fill(sheet, pack)
    with copies.beside(file, PACK) as draft:
        with copies.said(PACK):
            sheet.save(draft)
        copies.sync_file(draft, PACK)
        copies.give_name(draft, file, PACK)
    return Paper(len(pack.clusters), hidden)


# what stands on it


def _fill(sheet: Sheet, pack: Briefing) -> tuple[str, ...]:
    groups = _groups(pack.clusters)
    if pack.series:
        sheet.title(fair(pack.series))
    sheet.title(f"{quoted(fair(pack.title))}{needs_of(pack.kind).called}")
    sheet.title("网民提问参阅材料")
    if pack.rehearsal:
        sheet.remark("（彩排）")
    for name, said in _facts(pack):
        sheet.fact(name, said)
    sheet.text(_summary(pack, len(groups)))
    sheet.heading("各部门提问数")
    sheet.table(*_by_unit(pack, groups))
    sheet.heading("各渠道提问数")
    sheet.table(*_by_channel(pack))
    hidden: list[str] = []
    number = 0
    for place, (unit, clusters) in enumerate(groups, 1):
        askers = sum(one.askers for one in clusters)
        sheet.heading(
            f"{counted(place)}、{unit}（{len(clusters)} 个问题，{askers} 人次）", part=True
        )
        for cluster in clusters:
            number += 1
            hidden += _put(sheet, number, cluster)
    return tuple(hidden)


def _put(sheet: Sheet, number: int, cluster: Cluster) -> Iterator[str]:
    """One cluster; its name where something in it was masked."""
    finds = personal_data(cluster.text)
    open_ones = () if cluster.approved else personal_data(cluster.answer)
    sheet.question(f"{number}. ", _cut(fair(masked(cluster.text, finds)), cluster.name))
    sheet.note(_about(cluster))
    if cluster.answer.strip():
        head = "答复（已审核）：" if cluster.approved else "答复草稿（未经审核）："
        sheet.answer(head, _cut(fair(masked(cluster.answer, open_ones)), cluster.name))
    if finds or open_ones:
        yield cluster.name


def _about(cluster: Cluster) -> str:
    ways = "，".join(f"{fair(name)} {number}" for name, number in cluster.channels)
    worth = value(cluster.text, cluster.askers, cluster.channel)
    parts = f"内容 {worth.content}，反响 {worth.reaction}，媒体 {worth.media}"
    return f"{cluster.name}　{cluster.askers} 人次（{ways}）　回应价值 {worth.value}（{parts}）"


def _cut(text: str, name: str) -> str:
    if len(text) <= MOST_SIGNS:
        return text
    return f"{text[:MOST_SIGNS]}……（全文 {len(text)} 字，以下从略，全文见系统中的 {name}）"


def _groups(clusters: Sequence[Cluster]) -> list[tuple[str, list[Cluster]]]:
    """By department, the one asked most first; those of none last, most askers first in each."""

    def unit(cluster: Cluster) -> str:
        return fair(cluster.unit) or "尚未明确部门"

    found = [(name, sorted(each, key=lambda one: -one.askers))
             for name, each in groupby(sorted(clusters, key=unit), unit)]  # fmt: skip
    return sorted(
        found,
        key=lambda one: (not one[1][0].unit.strip(), -len(one[1]),
                         -sum(each.askers for each in one[1]), one[0]),
    )  # fmt: skip


def _facts(pack: Briefing) -> Iterator[tuple[str, str]]:
    starts = datetime.fromisoformat(pack.starts_at).astimezone()
    yield "时　间", _moment(starts)
    yield "地　点", fair(pack.venue)
    yield "主　办", fair(pack.unit)
    yield "主持人", fair(pack.host)
    for name, post in pack.guests:
        yield "嘉　宾", f"{fair(name)}　{fair(post)}"


def _summary(pack: Briefing, units: int) -> str:
    askers = sum(one.askers for one in pack.clusters)
    made = _moment(datetime.fromisoformat(pack.made_at).astimezone())
    left = f"另有 {pack.undecided} 条尚未初筛，未编入。" if pack.undecided else ""
    return (
        f"截至{made}，共收到提问 {pack.received} 条。经初筛归并，编入本材料 {len(pack.clusters)}"
        f" 个问题，代表 {askers} 人次，涉及 {units} 个部门（含尚未明确的）。{left}"
        "标为“草稿”的答复未经审核，仅供参考。"
    )


def _moment(at: datetime) -> str:
    day = DAYS[at.weekday()]
    return f"{at.year} 年 {at.month} 月 {at.day} 日（星期{day}）{at.hour:02}:{at.minute:02}"


def _by_unit(
    pack: Briefing, groups: Sequence[tuple[str, list[Cluster]]]
) -> tuple[list[str], list[list[str]]]:
    names = [name for name, _ in pack.channels][:MOST_CHANNELS]
    other = len(pack.channels) > MOST_CHANNELS
    heads = ["部门", "问题", "人次", *map(fair, names), *(["其他渠道"] if other else [])]
    rows = [[unit, *_counts(clusters, names, other)] for unit, clusters in groups]
    return heads, [*rows, ["合计", *_counts(pack.clusters, names, other)]]


def _counts(clusters: Sequence[Cluster], names: Sequence[str], other: bool) -> list[str]:
    askers = sum(one.askers for one in clusters)
    own = [sum(dict(one.channels).get(name, 0) for one in clusters) for name in names]
    rest = [askers - sum(own)] if other else []
    return [str(number) for number in (len(clusters), askers, *own, *rest)]


def _by_channel(pack: Briefing) -> tuple[list[str], list[list[str]]]:
    taken = {name: sum(dict(one.channels).get(name, 0) for one in pack.clusters)
             for name, _ in pack.channels}  # fmt: skip
    rows = [[fair(name), str(came), str(taken[name])] for name, came in pack.channels]
    rows.append(["合计", str(pack.received), str(sum(taken.values()))])
    return ["渠道", "收到（条）", "编入（人次）"], rows


# the process


def main(argv: Sequence[str]) -> int:
    """Writes the pack on the input to the file that is named; says what it did as JSON."""
    file, language = argv
    speak(language)
    try:
        told: dict[str, Any] = vars(write(Briefing.read(sys.stdin.buffer.read()), Path(file)))
    except (Refusal, Trouble) as fault:
        told = {"fault": spoken(fault)}
    sys.stdout.write(json.dumps(told) + "\n")
    return int("fault" in told)
