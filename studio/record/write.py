"""What stenographers and reviewers do with a line: begin, draft, hand in, sign off, give up."""

from typing import Any

from sqlalchemy import bindparam, func, select

from studio.errors import Refusal
from studio.house import house
from studio.interview import RECORDABLE, InterviewState, require_state
from studio.journal import Pen
from studio.people import Role, require
from studio.photo import Photos, carried, named, reworded
from studio.question import question
from studio.ready import Ready
from studio.record.noun import (
    Line,
    LineVersion,
    SpeakerRole,
    carriers_of,
    chain_of,
    change,
    line_of,
)
from studio.record.speakers import label_of
from studio.review import (
    PublicText,
    ReviewState,
    Secrecy,
    add_version,
    approve_version,
    return_version,
    submit_version,
)

STEP = 1024
"""Room between two positions, so that a line that comes between two moves no third one."""
FIND_LAST = Ready(
    select(func.max(Line.position), func.max(Line.number)).where(
        Line.interview_id == bindparam("here")
    )
)


def start_line(
    pen: Pen,
    speaker: SpeakerRole,
    speaker_name: str = "",
    question_id: int | None = None,
) -> int:
    """Opens a line at the end of the record, where it keeps its place while it is typed."""
    require(pen, Role.STENOGRAPHER)
    late = require_state(pen, *RECORDABLE) is InterviewState.FOLLOWING_UP
    label_of(pen, speaker, speaker_name)
    if question_id is not None:
        question(pen, question_id)
    position, number = last_of(pen)
    return add_line(
        pen, number=number + 1, position=position - position % STEP + STEP,
        speaker=speaker.value, speaker_name=speaker_name.strip(), question_id=question_id,
        started_at=pen.at, late=late,
    )  # fmt: skip


def speak(pen: Pen, line_id: int, speaker: SpeakerRole, speaker_name: str = "") -> None:
    """Names another speaker for the line's next version; approved ones keep their label."""
    require(pen, Role.STENOGRAPHER)
    line_of(pen, line_id)
    label_of(pen, speaker, speaker_name)
    change(pen, line_id, speaker=speaker.value, speaker_name=speaker_name.strip())
    pen.note("line", line_id)


def draft(
    pen: Pen, line_id: int, text: str, seen: int, remark: str = "", photos: Photos | None = None
) -> None:
    """Saves a version of the line; `seen` is the newest version on the screen, 0 for none.

    A version on a published line is a correction; `remark` is the note readers will see.
    photos: None leaves those of the version before.
    """
    require(pen, Role.STENOGRAPHER, Role.REVIEWER)
    line = line_of(pen, line_id)
    if line.joined_into is not None:
        *_, (other, _since) = carriers_of(pen, line)
        raise Refusal("这条并入第{n}条，请改那一条。", n=other.number)
    require_joined(pen, line_id)
    label = label_of(pen, SpeakerRole(line.speaker), line.speaker_name)
    if photos is None:
        photos = reworded(*as_it_was(pen, line_id, seen), text)
    words = PublicText(label, text, remark=remark.strip(), photos=named(pen, photos))
    add_version(pen, chain_of(pen, line_id), seen, words)


def submit(pen: Pen, line_id: int, seen: int) -> None:
    """Hands the author's own version to review; submitting never publishes."""
    submit_version(pen, chain_of(pen, line_id), seen)


def hand_in(
    pen: Pen, line_id: int, text: str, seen: int, remark: str = "", photos: Photos | None = None
) -> None:
    """Drafts and submits in one act."""
    draft(pen, line_id, text, seen, remark, photos)
    submit(pen, line_id, seen + 1)


def write(
    pen: Pen,
    speaker: SpeakerRole,
    speaker_name: str,
    text: str,
    question_id: int | None = None,
) -> int:
    """Opens a line, drafts and submits it in one act; returns the line's id."""
    line_id = start_line(pen, speaker, speaker_name, question_id)
    hand_in(pen, line_id, text, 0)
    return line_id


def approve(
    pen: Pen, line_id: int, seen: int, secrecy: Secrecy | None, legal_basis: str = ""
) -> None:
    """Signs the line off, by a second person, after the secrecy check; the last level passes it."""
    levels = house(pen).line_levels
    approve_version(pen, chain_of(pen, line_id), seen, secrecy, legal_basis, levels)
    if pen.by in authors_of(pen, line_id):  # of the words that came from another line, too
        raise Refusal("不能审核自己起草的内容，须由另一人审核。")


def give_back(
    pen: Pen, line_id: int, seen: int, reason: str, secrecy: Secrecy | None = None
) -> None:
    """Returns the line to its author with a reason."""
    return_version(pen, chain_of(pen, line_id), seen, reason, secrecy)


def discard(pen: Pen, line_id: int) -> None:
    """Gives up a line that was never approved, so that the feed does not wait for it.

    A prepared one that was never called up is given up in any state: nobody has it.
    """
    require(pen, Role.STENOGRAPHER, Role.DIRECTOR)
    line = line_of(pen, line_id)
    waits = line.prepared and line.called_up_at is None
    if line.split_from is not None and ever_approved(pen, line.split_from):
        raise Refusal("这条是拆出来的，不能单独放弃：请与拆出它的那条合并，或改写后再提交。")
    if not waits and ever_approved(pen, line_id):
        raise Refusal("这条已有通过的版本，不能放弃；要撤下，请用撤回。")
    change(pen, line_id, discarded=True)
    pen.note("line", line_id)


# parts of commands


def add_line(pen: Pen, **values: Any) -> int:
    """Adds a line in the person's name and notes it; returns its id."""
    unmarked: dict[str, object] = {
        "commitment": False, "adopted": False, "highlight": False, "discarded": False,
        "split_from": None, "split_at": 0, "joined_into": None, "joined_at": 0,
        "prepared": False, "called_up_at": None,
    }  # fmt: skip
    line_id = pen.add(Line, interview_id=pen.programme, started_by=pen.by, **{**unmarked, **values})
    pen.note("line", line_id)
    return line_id


def as_it_was(pen: Pen, line_id: int, version: int) -> tuple[Photos, str]:
    """The photos and the text of a version; none for version 0."""
    key = (LineVersion.line_id == line_id, LineVersion.number == version)
    query = select(LineVersion.photos, LineVersion.text).where(*key)
    row = pen.connection.execute(query).first() if version else None
    return ((), "") if row is None else (carried(row.photos), row.text)


def require_joined(pen: Pen, line_id: int) -> None:
    """Refusal while a line is being joined into this one and the whole was not signed off."""
    signed = (LineVersion.line_id == line_id, LineVersion.state == ReviewState.APPROVED.value)
    since = pen.connection.scalar(select(func.max(LineVersion.number)).where(*signed)) or 0
    waiting = select(Line.number).where(
        Line.joined_into == line_id, ~Line.discarded, Line.joined_at > since
    )
    number = pen.connection.scalar(waiting.limit(1))
    if number is not None:
        raise Refusal(
            "第{n}条正并入这条，合并稿审核通过以前不能另改；退回以后，先让它单独成条。",
            n=number,
        )


def newest_of(pen: Pen, line_id: int) -> int:
    """The number of a line's newest version; 0 for none."""
    newest = select(func.max(LineVersion.number)).where(LineVersion.line_id == line_id)
    return pen.connection.scalar(newest) or 0


def authors_of(pen: Pen, line_id: int) -> set[str]:
    """Who wrote the words of a line, those included that came out of another line, or into it."""
    kin, found = [line_id], set[int]()
    while kin:
        number = kin.pop()
        if number not in found:
            found.add(number)
            origin = select(Line.split_from).where(Line.id == number, Line.split_from.is_not(None))
            joined = select(Line.id).where(Line.joined_into == number)
            kin += [*pen.connection.scalars(origin), *pen.connection.scalars(joined)]
    rows = select(LineVersion.drafted_by).where(LineVersion.line_id.in_(found))
    return set(pen.connection.scalars(rows))


def last_of(pen: Pen) -> tuple[int, int]:
    """The highest position and the highest number of the record; 0 where there is none."""
    ((position, number),) = FIND_LAST.run(pen.connection, {"here": pen.programme})
    return position or 0, number or 0


def ever_approved(pen: Pen, line_id: int) -> bool:
    """Whether any version of the line was signed off."""
    key = (LineVersion.line_id == line_id, LineVersion.state == ReviewState.APPROVED.value)
    return pen.connection.scalar(select(LineVersion.number).where(*key).limit(1)) is not None
