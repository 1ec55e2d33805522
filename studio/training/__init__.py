"""培训: what was held for whom, who came, and who of the house was trained in a year.

The notice of Shandong (2014) asks that a spokesperson is trained before taking the post and that
there is one professional training a year; the notice of Zhuhai (2022) that a unit's people learn
the studio before their hour. Who was not trained is said, and nobody is stopped.
"""

from studio.training.noun import (
    NOTED_WITHIN,
    TRAINING_KINDS,
    AttendeeRow,
    Held,
    Trained,
    TrainedRow,
    TrainingKind,
    TrainingRow,
)
from studio.training.views import attendance, kept, ledger, trained, trainings
from studio.training.write import call_off, hold, note, note_guest, revise

__all__ = [
    "NOTED_WITHIN", "TRAINING_KINDS", "AttendeeRow", "Held", "Trained", "TrainedRow",
    "TrainingKind", "TrainingRow", "attendance", "call_off", "hold", "kept", "ledger", "note",
    "note_guest", "revise", "trained", "trainings",
]  # fmt: skip
