"""The running record: lines with speakers, each in versions, reviewed before readers see them."""

from studio.record.marks import MARK_NAMES, link, mark
from studio.record.noun import (
    ASKERS,
    Line,
    LineRow,
    LineVersion,
    Mark,
    SpeakerRole,
    SpeakerRow,
    apart,
    carriers_of,
)
from studio.record.order import join, keep_apart, move, split
from studio.record.prepare import MOST_LINES, MOST_SIGNS, Prepared, call_up, write_all
from studio.record.speakers import label_of, speakers
from studio.record.views import (
    WIDTH,
    kept,
    line_query,
    line_row,
    lines,
    returned_since,
    versions,
)
from studio.record.write import (
    approve,
    discard,
    draft,
    give_back,
    hand_in,
    speak,
    start_line,
    submit,
    write,
)

__all__ = [
    "ASKERS",
    "MARK_NAMES",
    "MOST_LINES",
    "MOST_SIGNS",
    "WIDTH",
    "Line",
    "LineRow",
    "LineVersion",
    "Mark",
    "Prepared",
    "SpeakerRole",
    "SpeakerRow",
    "apart",
    "approve",
    "call_up",
    "carriers_of",
    "discard",
    "draft",
    "give_back",
    "hand_in",
    "join",
    "keep_apart",
    "kept",
    "label_of",
    "line_query",
    "line_row",
    "lines",
    "link",
    "mark",
    "move",
    "returned_since",
    "speak",
    "speakers",
    "split",
    "start_line",
    "submit",
    "versions",
    "write",
    "write_all",
]
