"""A rehearsal's bad day: kills, a bad way to the portal, a full disk; dealt by a seed, counted.

docs/rehearsal-faults.md says what is inflicted and how a run is repeated.
"""

from studio.rehearsal.faults.kinds import Blow, Deck, WayFault
from studio.rehearsal.faults.way import Way

__all__ = ["Blow", "Deck", "Way", "WayFault"]
