"""Screening by hand: admit, merge, decline, assign, undo; the machine may suggest, never decide."""

from studio.screening.decide import (
    REASON_NAMES,
    Decision,
    admit,
    assign,
    classify,
    decisions,
    decline,
    escalate,
    merge,
    undo,
    units_used,
)

__all__ = [
    "REASON_NAMES", "Decision", "admit", "assign", "classify", "decisions", "decline", "escalate",
    "merge", "undo", "units_used",
]  # fmt: skip
