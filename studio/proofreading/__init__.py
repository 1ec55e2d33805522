"""读网: what the public sees, read back from the page itself, beside what was released."""

from studio.proofreading.comparing import WRONG, Compared, Reading, compared
from studio.proofreading.looking import Look, Looking, ProofRow

__all__ = ["WRONG", "Compared", "Look", "Looking", "ProofRow", "Reading", "compared"]
