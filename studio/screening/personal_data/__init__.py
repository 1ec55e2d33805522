"""Personal data in a text: where, of which kind, why, and what the public wording says instead.

Suggested, never done: nothing here alters a text, and the raw text stays where it is kept.
"""

from studio.screening.names import KIND_NAMES
from studio.screening.personal_data.find import PersonalData, masked, personal_data

__all__ = ["KIND_NAMES", "PersonalData", "masked", "personal_data"]
