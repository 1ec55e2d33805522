"""Responsibility (谁发布谁审查、谁审查谁负责): who stands for a published text, and the proof.

A person's step counts only with its entry in the journal: same person, same moment, same thing.
Where one is missing, or a text is not the one that was sealed, that is said and nothing is hidden.
"""

from studio.responsibility.noun import (
    LOOKERS,
    ON_ORIGIN,
    Deed,
    Duty,
    Order,
    Responsibility,
    Sent,
    Step,
    Thing,
    Wrote,
)
from studio.responsibility.views import responsibility, take_out, written

__all__ = [
    "LOOKERS", "ON_ORIGIN", "Deed", "Duty", "Order", "Responsibility", "Sent", "Step", "Thing",
    "Wrote", "responsibility", "take_out", "written",
]  # fmt: skip
