"""Holds every suggestion against questions that people labelled: `screening evaluate`.

Nothing is learnt from the labels. Each question is looked at among all others of the file, and
once more, under `streaming`, among those that had come before it; the times are of that run.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter_ns
from typing import Any

from studio import faults
from studio.errors import Refusal
from studio.screening.routing import known_fields
from studio.screening.suggestions import Suggesting, Suggestions
from studio.words import Words

Result = dict[str, Any]
Found = Sequence[Suggestions[str]]


@dataclass(frozen=True)
class Labelled:
    """One question with what people said about it."""

    key: str
    text: str
    received_at: str
    cluster: str
    rejected: bool
    unit: str
    spans: frozenset[tuple[int, int]]
    kinds: tuple[tuple[str, int, int], ...]


def evaluate(path: Path) -> Result:
    """All figures for a file of labelled questions, a JSON object a line."""
    rows = sorted(read_labels(path), key=lambda row: row.received_at)
    streamed, times = _as_they_came(rows)
    found = _among_all(rows)
    return {
        "questions": len(rows),
        "duplicates": _duplicates(rows, found) | {"streaming": _streaming(rows, streamed)},
        "personal_data": _personal(rows, found),
        "screen_out": _screen_out(rows, found),
        "routing": _routing(rows, found),
        "us_per_question": {
            "p50": _percentile(times, 0.5), "p99": _percentile(times, 0.99),
        },
    }  # fmt: skip


def printed(path: Path) -> str:
    """The figures as JSON."""
    return json.dumps(evaluate(path), ensure_ascii=False, indent=1)


def read_labels(path: Path) -> list[Labelled]:
    """The questions of a file; refuses one that is not as its README says, by its line."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        why = faults.reason(fault) if isinstance(fault, OSError) else Words("不是 UTF-8 文字")
        raise Refusal("读不了标注文件 {path}：{fault}。", path=path, fault=why) from fault
    rows = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                rows.append(_labelled(json.loads(line)))
            except (ValueError, KeyError, TypeError, AttributeError) as fault:
                raise Refusal(
                    "标注文件 {path} 第 {line} 行不是带标注的提问。", path=path, line=number
                ) from fault
    if not rows:
        raise Refusal("标注文件 {path} 里没有提问。", path=path)
    return rows


def _labelled(row: dict[str, Any]) -> Labelled:
    gold = row["gold"]
    kinds = tuple((one["type"], one["start"], one["end"]) for one in gold["pii"])
    return Labelled(
        key=str(row["id"]), text=str(row["text"]), received_at=str(row["received_at"]),
        cluster=str(gold["cluster_id"]), rejected=gold["screen"] == "reject",
        unit=gold["dept"] or "", spans=frozenset((start, end) for _, start, end in kinds),
        kinds=kinds,
    )  # fmt: skip


def _new() -> Suggesting[str]:
    return Suggesting([(field.code, *field.names) for field in known_fields()])


def _among_all(rows: Sequence[Labelled]) -> list[Suggestions[str]]:
    suggesting = _new()
    for row in rows:
        suggesting.take(row.key, row.text)
    return [suggesting.look(row.key, row.text) for row in rows]


def _as_they_came(rows: Sequence[Labelled]) -> tuple[list[Suggestions[str]], list[float]]:
    """What is suggested at each arrival, and the microseconds it took."""
    suggesting, found, times = _new(), [], []
    suggesting.look(
        "", "Where can somebody ask about this?"
    )  # what is loaded once is no question's time
    suggesting = _new()
    for row in rows:
        began = perf_counter_ns()
        found.append(suggesting.look(row.key, row.text))
        suggesting.take(row.key, row.text)
        times.append((perf_counter_ns() - began) / 1000)
    return found, times


def _duplicates(rows: Sequence[Labelled], found: Found) -> Result:
    sizes = Counter(row.cluster for row in rows)
    return _recall(rows, found, [sizes[row.cluster] > 1 for row in rows])


def _streaming(rows: Sequence[Labelled], found: Found) -> Result:
    seen: set[str] = set()
    counts = []
    for row in rows:
        counts.append(row.cluster in seen)
        seen.add(row.cluster)
    return _recall(rows, found, counts)


def _recall(rows: Sequence[Labelled], found: Found, counts: Iterable[bool]) -> Result:
    clusters = {row.key: row.cluster for row in rows}
    right = [
        [clusters[near.key] == row.cluster for near in one.near]
        for row, one, counted in zip(rows, found, counts, strict=True)
        if counted
    ]
    return {
        "questions": len(right),
        "recall_at_1": _part(sum(any(one[:1]) for one in right), len(right)),
        "recall_at_5": _part(sum(any(one[:5]) for one in right), len(right)),
    }


def _personal(rows: Sequence[Labelled], found: Found) -> Result:
    """A find counts where it begins and ends as the label does."""
    said = [frozenset((one.start, one.end) for one in each.personal) for each in found]
    hits = sum(len(row.spans & mine) for row, mine in zip(rows, said, strict=True))
    kinds: dict[str, list[bool]] = {}
    for row, mine in zip(rows, said, strict=True):
        for kind, start, end in row.kinds:
            kinds.setdefault(kind, []).append((start, end) in mine)
    return {
        "spans": sum(len(row.spans) for row in rows),
        "precision": _part(hits, sum(map(len, said))),
        "recall": _part(hits, sum(len(row.spans) for row in rows)),
        "by_type": {
            kind: {"spans": len(hit), "recall": _part(sum(hit), len(hit))}
            for kind, hit in sorted(kinds.items())
        },
    }


def _screen_out(rows: Sequence[Labelled], found: Found) -> Result:
    said = [one.decline is not None for one in found]
    hits = sum(row.rejected and mine for row, mine in zip(rows, said, strict=True))
    return {
        "questions": sum(row.rejected for row in rows),
        "precision": _part(hits, sum(said)),
        "recall": _part(hits, sum(row.rejected for row in rows)),
    }


def _routing(rows: Sequence[Labelled], found: Found) -> Result:
    units = [
        (row.unit, [route.unit for route in one.routes])
        for row, one in zip(rows, found, strict=True)
        if row.unit
    ]
    return {
        "questions": len(units),
        "accuracy_at_1": _part(sum(unit in said[:1] for unit, said in units), len(units)),
        "accuracy_at_3": _part(sum(unit in said[:3] for unit, said in units), len(units)),
    }


def _part(some: int, of: int) -> float | None:
    """None where there was nothing to find: no figure is no success."""
    return round(some / of, 4) if of else None


def _percentile(times: Sequence[float], part: float) -> int:
    ordered = sorted(times)
    return round(ordered[min(len(ordered) - 1, int(part * len(ordered)))])
