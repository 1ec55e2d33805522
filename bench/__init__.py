"""Speed, measured beside its baseline in the same run: quote the ratio, absolute times drift.

A module in here with `measure(full) -> dict` is one row. Ours and the baseline are measured
in turns, so that a busy machine slows both alike.
"""

import math
from collections.abc import Sequence

Row = dict[str, object]


def quantile(samples: Sequence[float], share: float) -> float:
    """The value that `share` of the samples do not exceed."""
    ordered = sorted(samples)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def row(name: str, unit: str, ours: Sequence[float], baseline: Sequence[float], goal: str) -> Row:
    """One line of the report, by medians, with the 99th percentiles beside them."""
    middle, ground = quantile(ours, 0.5), quantile(baseline, 0.5)
    return {
        "name": name,
        "unit": unit,
        "ours": round(middle, 3),
        "baseline": round(ground, 3),
        "ratio": round(middle / ground, 2) if ground else None,
        "ours_p99": round(quantile(ours, 0.99), 3),
        "baseline_p99": round(quantile(baseline, 0.99), 3),
        "samples": len(ours),
        "goal": goal,
    }
