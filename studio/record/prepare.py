"""Lines prepared before they are spoken (预录): reviewed beforehand, apart until called up.

A prepared line holds nobody up and goes out in no order: when it is spoken it is called up, and
that gives it its place, the end of the record, and its time.
"""

from collections.abc import Sequence

from studio.errors import Refusal
from studio.interview import InterviewState, require_state
from studio.journal import Pen
from studio.people import Role, require
from studio.record.noun import SpeakerRole, change, line_of
from studio.record.speakers import label_of
from studio.record.write import STEP, add_line, hand_in, last_of

S = InterviewState
PREPARABLE = (S.COLLECTING, S.REHEARSED, S.ON_AIR, S.PAUSED)
MOST_SIGNS, MOST_LINES = 2000, 300
"""A line of more signs is no line any more; so many lines are more than an hour has."""


Prepared = tuple[SpeakerRole, str, str]
"""One line as it is to be taken in: speaker, the speaker's name, text."""


def write_all(pen: Pen, rows: Sequence[Prepared]) -> list[int]:
    """Takes prepared lines in, in their order, each in review; all or none. Returns their ids."""
    require(pen, Role.STENOGRAPHER)
    require_state(pen, *PREPARABLE)
    if not rows:
        raise Refusal("没有可以提交的预录。")
    if len(rows) > MOST_LINES:
        raise Refusal("一次最多提交 {n} 条预录。", n=MOST_LINES)
    return [_write(pen, place, *row) for place, row in enumerate(rows, 1)]


def call_up(pen: Pen, line_id: int) -> None:
    """The prepared line is spoken now: it stands at the end of the record from here on."""
    require(pen, Role.STENOGRAPHER, Role.PUBLISHER)
    require_state(pen, S.ON_AIR, S.PAUSED)
    line = line_of(pen, line_id)
    if not line.prepared or line.called_up_at is not None:
        raise Refusal("这条不是等着叫上的预录。")
    position, _number = last_of(pen)
    if position != line.position:
        change(pen, line_id, position=position - position % STEP + STEP)
    change(pen, line_id, called_up_at=pen.at)
    pen.note("line", line_id, called_up=True)


def _write(pen: Pen, place: int, speaker: SpeakerRole, name: str, text: str) -> int:
    if not text.strip():
        raise Refusal("第 {n} 段没有文字。", n=place)
    if len(text) > MOST_SIGNS:
        raise Refusal("第 {n} 段超过 {most} 字，请分段。", n=place, most=MOST_SIGNS)
    label_of(pen, SpeakerRole(speaker), name)
    position, number = last_of(pen)
    line_id = add_line(
        pen, number=number + 1, position=position - position % STEP + STEP,
        speaker=SpeakerRole(speaker).value, speaker_name=name.strip(), question_id=None,
        started_at=pen.at, late=False, prepared=True,
    )  # fmt: skip
    hand_in(pen, line_id, text, 0)
    return line_id
