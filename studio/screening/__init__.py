"""Screening by hand: admit, merge, decline, assign, undo; the machine may suggest, never decide."""

from studio.screening.bulk import decide_all, together, undo_all
from studio.screening.decide import (
    REASON_NAMES,
    admit,
    assign,
    classify,
    come_back,
    decisions,
    decline,
    escalate,
    merge,
    part,
    undo,
    units_used,
)
from studio.screening.decision import Decision
from studio.screening.wording import mask, reword

__all__ = [
    "REASON_NAMES", "Decision", "admit", "assign", "classify", "come_back", "decide_all",
    "decisions", "decline", "escalate", "mask", "merge", "part", "reword", "together", "undo",
    "undo_all", "units_used",
]  # fmt: skip
