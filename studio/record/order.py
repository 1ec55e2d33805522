"""The order of the record, and its lines made anew out of each other: moved, split, joined.

Splitting and joining hand in new versions, which pass review as every version does. What
readers have stays as it is until all parts of it are signed off (`publication/release.py`).
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from studio.errors import Refusal
from studio.journal import Pen
from studio.people import Role, require
from studio.record.noun import Line, LineVersion, apart, carriers_of, chain_of, change, line_of
from studio.record.write import (
    STEP,
    add_line,
    as_it_was,
    draft,
    ever_approved,
    hand_in,
    last_of,
    newest_of,
    require_joined,
)
from studio.review import ReviewState, require_seen

SPLITTING = -1
"""A line may be split more than once."""
SIGN = timedelta(seconds=0.25)
"""What a speaker takes for a sign: some 240 a minute."""


def move(pen: Pen, line_id: int, before: int | None) -> list[int]:
    """Puts a line before another one (None: at the end); returns the ids that changed place."""
    require(pen, Role.STENOGRAPHER, Role.PUBLISHER, Role.DIRECTOR)
    line_of(pen, line_id)
    order = _order(pen)
    rest = [row for row in order if row.id != line_id]
    places = {row.id: place for place, row in enumerate(rest)}
    if before is not None and before not in places:
        raise Refusal("没有这条记录。")
    place = len(rest) if before is None else places[before]
    if [row.id for row in order].index(line_id) == place:
        raise Refusal("已经在这个位置。")
    change(pen, line_id, position=-line_id)  # its old place may be the room that is needed
    position, shifted = _make_room(pen, rest, place)
    change(pen, line_id, position=position)
    pen.note("line", line_id, position=position)
    return [line_id, *shifted]


def split(pen: Pen, line_id: int, first: str, second: str, seen: int, remark: str = "") -> int:
    """Gives the second part of a line a line of its own, right behind it; hands both in.

    Returns the new line's id. Its time is the first part's, and what that takes to be spoken.
    """
    require(pen, Role.STENOGRAPHER)
    line = line_of(pen, line_id)
    _require_whole(pen, line, SPLITTING)
    if not first.strip() or not second.strip():
        raise Refusal("拆分以后，两条都要有文字。")
    root = line.split_from if line.split_from and not ever_approved(pen, line_id) else line_id
    hand_in(pen, line_id, first, seen, remark)
    order = _order(pen)
    place = [row.id for row in order].index(line_id) + 1
    follower = order[place] if place < len(order) else None
    position, shifted = _make_room(pen, order, place)
    if shifted:  # readers may have them, and would get this one among them
        raise Refusal("这条后面没有空位了，不能再拆分；请发布员先把后面的一条移动一次。")
    part = add_line(
        pen, number=last_of(pen)[1] + 1, position=position, speaker=line.speaker,
        speaker_name=line.speaker_name, question_id=line.question_id, late=line.late,
        started_at=_spoken(line.started_at, first, follower), split_from=root,
        split_at=seen + 1 if root == line_id else line.split_at, prepared=line.prepared,
        called_up_at=line.called_up_at,
    )  # fmt: skip
    hand_in(pen, part, second, 0)
    return part


def join(
    pen: Pen, line_id: int, text: str, seen: int, next_id: int, next_seen: int, remark: str = ""
) -> None:
    """Takes the words of the next line into this one; `text` is the whole, handed in.

    What was never signed off of the next line is given up at once; what readers may have is
    withdrawn when the whole goes out.
    """
    require(pen, Role.STENOGRAPHER)
    line, follower = line_of(pen, line_id), line_of(pen, next_id)
    _require_whole(pen, line, next_id)
    _require_whole(pen, follower)
    _require_neighbours(pen, line_id, next_id)
    if (line.speaker, line.speaker_name) != (follower.speaker, follower.speaker_name):
        raise Refusal("两条的发言人不同，不能合并。")
    newest = require_seen(pen, chain_of(pen, next_id), next_seen)
    if newest is None:
        raise Refusal("下一条还在录入，不能合并。")
    out = ever_approved(pen, next_id)
    if out and newest.state != ReviewState.APPROVED.value:
        raise Refusal("下一条有一版还没有审核通过，请审核以后再合并。")
    photos = (*as_it_was(pen, line_id, seen)[0], *as_it_was(pen, next_id, next_seen)[0])
    hand_in(pen, line_id, text, seen, remark, photos)
    _carry_over(pen, line, follower)
    change(pen, next_id, joined_into=line_id, joined_at=seen + 1, discarded=not out)
    pen.note("line", next_id, joined=line_id)


def keep_apart(pen: Pen, line_id: int) -> None:
    """Takes a joining back whose whole was returned; this line stands by itself again.

    The line that had its words gets back what it was before, as a draft to be handed in.
    """
    require(pen, Role.STENOGRAPHER)
    line = line_of(pen, line_id)
    if line.joined_into is None:
        raise Refusal("这条没有并入别的记录。")
    for other, since in carriers_of(pen, line):
        newer = (LineVersion.line_id == other.id, LineVersion.number >= since)
        states = set(pen.connection.scalars(select(LineVersion.state).where(*newer)))
        if states & {ReviewState.SUBMITTED.value, ReviewState.APPROVED.value}:
            raise Refusal("第{n}条的合并稿已提交或已通过；请先由审核员退回。", n=other.number)
    (whole, since), *_ = carriers_of(pen, line)
    change(pen, line_id, joined_into=None, joined_at=0)
    pen.note("line", line_id, joined=0)
    photos, text = as_it_was(pen, whole.id, since - 1)
    if text:
        draft(pen, whole.id, text, newest_of(pen, whole.id), photos=photos)


def _order(pen: Pen) -> Sequence[Any]:
    """The whole record in its order, what was given up included: it has its place still."""
    return pen.connection.execute(
        select(
            Line.id,
            Line.position,
            Line.discarded,
            Line.started_at,
            Line.joined_into,
            apart().label("apart"),
        )
        .where(Line.interview_id == pen.programme)
        .order_by(Line.position)
    ).all()


def _make_room(pen: Pen, rows: Sequence[Any], place: int) -> tuple[int, list[int]]:
    """A free position before the row at `place`, and the ids that had to make room for it."""
    before = rows[place - 1].position if place else 0
    if place == len(rows):
        return before - before % STEP + STEP, []
    after = rows[place].position
    if after - before > 1:
        return before + (after - before) // 2, []
    crowd = [rows[place]]
    for row in rows[place + 1 :]:
        if row.position > crowd[-1].position + 1:
            break
        crowd.append(row)
    for row in reversed(crowd):
        change(pen, row.id, position=row.position + 1)
        pen.note("line", row.id, position=row.position + 1)
    return after, [row.id for row in crowd]


def _spoken(began: datetime, words: str, follower: Any) -> datetime:
    """When the words after these were said, as far as anybody can tell; before the follower."""
    then = began + len(words) * SIGN
    until: datetime = then if follower is None else follower.started_at
    return began + (until - began) / 2 if began < until < then else then


def _require_neighbours(pen: Pen, line_id: int, next_id: int) -> None:
    """A prepared line's neighbours are prepared ones; what went into another line is none."""
    order = _order(pen)
    alike = {row.apart for row in order if row.id == line_id}
    seen = [
        row.id for row in order
        if row.apart in alike and not row.discarded and row.joined_into is None
    ]  # fmt: skip
    if next_id not in seen[seen.index(line_id) + 1 :][:1]:
        raise Refusal("只能与紧接着的下一条合并。")


def _require_whole(pen: Pen, line: Any, but: int = 0) -> None:
    """A line that is being joined, or that was split, waits for that first.

    but: a part that comes back into it with this very act.
    """
    if line.joined_into is not None:
        *_, (other, _since) = carriers_of(pen, line)
        raise Refusal("第{n}条并入第{m}条，请改那一条。", n=line.number, m=other.number)
    require_joined(pen, line.id)
    parts = select(Line.number).where(
        Line.split_from == line.id, ~Line.discarded, Line.joined_into.is_(None), Line.id != but
    )
    number = pen.connection.scalar(parts.limit(1))
    if but >= 0 and number is not None and ever_approved(pen, line.id):
        raise Refusal("第{n}条拆出过第{m}条，请先把这两条合并。", n=line.number, m=number)


def _carry_over(pen: Pen, line: Any, follower: Any) -> None:
    """No mark and no question is lost with the line that bore it."""
    change(
        pen, line.id, commitment=line.commitment or follower.commitment,
        adopted=line.adopted or follower.adopted, highlight=line.highlight or follower.highlight,
        question_id=line.question_id or follower.question_id,
    )  # fmt: skip
