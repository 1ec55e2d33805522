"""Nominations (意见建议征集表): what units hand in for a year, before any of it is planned.

A form has the nine columns of the notice of Taibai (2018). It is received, then taken into the
plan, declined or withdrawn; every version stays, with who made it and why.
"""

from studio.nomination.guests import Invited, guests_in
from studio.nomination.lacking import lacks
from studio.nomination.noun import (
    FIELD_NAMES,
    STATE_NAMES,
    Change,
    Field,
    Form,
    Nomination,
    NominationRow,
    NominationState,
    NominationStory,
    NominationVersion,
    Timing,
)
from studio.nomination.owing import Owed, OwedHere, owed, owed_here
from studio.nomination.timing import Judged, judged
from studio.nomination.views import (
    form_behind,
    form_of,
    forms,
    is_office,
    kept,
    may_hand_in,
    nominations,
    of_plan_rows,
    story_of,
)
from studio.nomination.write import (
    decline,
    fault_of,
    hand_in,
    hand_out,
    reopen,
    revise,
    tag,
    take_in,
    take_into_plan,
    withdraw,
)

__all__ = [
    "FIELD_NAMES", "STATE_NAMES", "Change", "Field", "Form", "Invited", "Judged", "Nomination",
    "NominationRow", "NominationState", "NominationStory", "NominationVersion", "Owed",
    "OwedHere", "Timing", "decline", "fault_of", "form_behind", "form_of", "forms", "guests_in",
    "hand_in", "hand_out", "is_office", "judged", "kept", "lacks", "may_hand_in", "nominations",
    "of_plan_rows", "owed", "owed_here", "reopen", "revise", "story_of", "tag", "take_in",
    "take_into_plan", "withdraw",
]  # fmt: skip
