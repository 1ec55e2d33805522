"""The year plan (年度访谈计划): its rows with their history, and what the profile finds missing.

A row is what the notices' tables have: units, a time, a topic. It changes by a new version; what it
said before, who changed it and why stays.
"""

from studio.year_plan.noun import (
    APART,
    KIND_NAMES,
    Change,
    Kind,
    Planned,
    PlanRow,
    PlanRowVersion,
    PlanVersion,
    YearRow,
)
from studio.year_plan.quota import PER_UNIT, Attended, Entry, Lack, lacks, unmet_by_units
from studio.year_plan.reading import joined_units, month_and_day, units_in, when_words
from studio.year_plan.views import kept, rows_of, said_of, story_of, years
from studio.year_plan.write import (
    add,
    drop,
    fault_of,
    move,
    reinstate,
    require_row,
    revise,
    tag,
    take_in,
)

__all__ = [
    "APART", "KIND_NAMES", "PER_UNIT", "Attended", "Change", "Entry", "Kind", "Lack", "PlanRow",
    "PlanRowVersion", "PlanVersion", "Planned", "YearRow", "add", "drop", "fault_of",
    "joined_units", "kept", "lacks", "month_and_day", "move", "reinstate", "require_row",
    "revise", "rows_of", "said_of", "story_of", "tag", "take_in", "units_in", "unmet_by_units",
    "when_words", "years",
]  # fmt: skip
