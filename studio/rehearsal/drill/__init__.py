"""The drill at the venue: a programme is played, and what the room fears happens at its minute.

docs/rehearsal-faults.md says what is inflicted and how the result is read.
"""

from studio.rehearsal.drill.drill import Drill
from studio.rehearsal.drill.plan import MINUTES, Step

__all__ = ["MINUTES", "Drill", "Step"]
