"""Assessment (考核): figures of units and periods, each counted from rows that can be shown."""

from studio.assessment.behind import (
    Behind,
    Difference,
    Proof,
    Shown,
    behind,
    proof,
    rows_behind,
)
from studio.assessment.facts import counted, facts
from studio.assessment.keep import MOST_AT_ONCE, Taken, sum_up, take_out
from studio.assessment.noun import (
    FIGURE_NAMES,
    QUESTIONS,
    WHOLE,
    AssessmentBasis,
    AssessmentCount,
    AssessmentSum,
    Fact,
    Figure,
    counted_by,
    kind_of,
)
from studio.assessment.programmes import Held, may_assess, programmes
from studio.assessment.span import Span, month_of, quarter_of, year_of
from studio.assessment.table import PART_NAMES, Column, Part, columns, lines, percent
from studio.assessment.views import Assessment, Figures, assessment, owed

__all__ = [
    "FIGURE_NAMES", "MOST_AT_ONCE", "PART_NAMES", "QUESTIONS", "WHOLE", "Assessment",
    "AssessmentBasis", "AssessmentCount", "AssessmentSum", "Behind", "Column", "Difference", "Fact",
    "Figure", "Figures", "Held", "Part", "Proof", "Shown", "Span", "Taken", "assessment", "behind",
    "columns", "counted", "counted_by", "facts", "kind_of", "lines", "may_assess", "month_of",
    "owed", "percent", "programmes", "proof", "quarter_of", "rows_behind", "sum_up", "take_out",
    "year_of",
]  # fmt: skip
