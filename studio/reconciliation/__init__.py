"""Reconciliation (上网核对): what was approved beside what a channel has now, hash by hash.

Nothing is mended here and nothing is hidden: each entry gets one verdict, and where the channel
could not be read that is said, not guessed.
"""

from studio.reconciliation.judging import held_against
from studio.reconciliation.noun import (
    GOOD,
    LOOKERS,
    Account,
    Approval,
    Books,
    Channel,
    Reconciliation,
    Release,
    Removal,
    Row,
    Verdict,
    Why,
)
from studio.reconciliation.reading import read_back, reconciled
from studio.reconciliation.views import books, take_out, written
from studio.reconciliation.wording import VERDICTS, WHYS, headline

__all__ = [
    "GOOD", "LOOKERS", "VERDICTS", "WHYS", "Account", "Approval", "Books", "Channel",
    "Reconciliation", "Release", "Removal", "Row", "Verdict", "Why", "books", "headline",
    "held_against", "read_back", "reconciled", "take_out", "written",
]  # fmt: skip
