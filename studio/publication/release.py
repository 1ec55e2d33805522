"""The publisher's acts: release, withdraw, move, skip, send anew; none talks to a portal."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update

from studio.answer import (
    Answer,
    AnswerVersion,
    Route,
    require_admitted,
    require_co_signed,
    require_grounded,
    require_worded,
)
from studio.errors import Refusal
from studio.interview import RECORDABLE, InterviewState, require_state
from studio.journal import Pen
from studio.people import Role, require
from studio.publication.difference import differences, seen_number, settle
from studio.publication.freezing import freeze, last_number, queue
from studio.publication.hold import held_until
from studio.publication.noun import (
    Publication,
    PublicationState,
    Skip,
    Withdrawal,
    answer_entry,
    line_entry,
)
from studio.publication.queue import holding_before
from studio.publication.stop import stopped
from studio.publication.together import (
    OUT,
    is_out,
    parts_with,
    released_version,
    taken_over_by,
)
from studio.record import (
    Line,
    LineVersion,
    SpeakerRole,
    call_up,
    carriers_of,
    lines,
    move,
    role_of,
)
from studio.review import ReviewState
from studio.words import Words

P = PublicationState
SENDERS = (Role.PUBLISHER, Role.DIRECTOR, Role.TECHNICIAN)
"""Who may send once more what was released already."""
COPIED = (
    "line_id", "answer_id", "version", "entry", "sequence", "role", "label", "text", "question",
    "remark", "photos", "spoken_at",
)  # fmt: skip


# commands


def release_line(pen: Pen, line_id: int, seen: int) -> None:
    """Releases the approved version of a line that is on the publisher's screen (发布).

    With it go the parts of a split line, and what it took over is withdrawn.
    """
    require(pen, Role.PUBLISHER)
    require_state(pen, *RECORDABLE)
    line = _line(pen, line_id)
    if line.joined_into is not None:
        raise Refusal("这条并入了第{n}条，随那一条发布。", n=carriers_of(pen, line)[-1][0].number)
    if line.prepared and line.called_up_at is None:
        raise Refusal("这条是预录，还没有轮到；轮到时请用“叫上并发布”。")
    version = _approved(pen, LineVersion, LineVersion.line_id == line_id, seen)
    _refuse_repeat(pen, line_entry(line_id), seen)
    parts = parts_with(pen, line)
    versions = {
        part.id: version if part.id == line_id else _signed_off(pen, part) for part in parts
    }
    over = {part.id: _taken_over(pen, part, versions[part.id].number) for part in parts}
    bound = len(parts) > 1 or any(over.values())
    if bound:
        _require_free(pen, parts)
    for part in parts:
        _release(pen, part, versions[part.id], over[part.id], bound=bound)


def call_up_and_release(pen: Pen, line_id: int, seen: int) -> None:
    """A prepared, approved line is spoken now: it takes its place at the end and goes out."""
    require(pen, Role.PUBLISHER)
    _approved(pen, LineVersion, LineVersion.line_id == line_id, seen)
    call_up(pen, line_id)
    release_line(pen, line_id, seen)


def release_answer(pen: Pen, answer_id: int, seen: int) -> None:
    """Releases the approved version of an answer to the feed."""
    require(pen, Role.PUBLISHER)
    state = require_state(pen, *RECORDABLE)
    answer = _own(pen, Answer, answer_id)
    version = _approved(pen, AnswerVersion, AnswerVersion.answer_id == answer_id, seen)
    require_admitted(pen, answer_id)
    require_worded(pen, answer_id)
    require_grounded(pen, answer_id, seen)
    require_co_signed(pen, answer_id)
    _require_route(answer, state)
    entry = answer_entry(answer_id)
    _refuse_repeat(pen, entry, seen)
    freeze(
        pen, entry, version, answer_id=answer.id, sequence=answer.id, role="department",
        spoken_at=pen.at, late=False, held_until=held_until(pen, pen.at),
    )  # fmt: skip
    pen.note("answer", answer_id, version=seen)


def release_answers(pen: Pen, seen: Mapping[int, int]) -> None:
    """Releases approved answers together, each in the version seen: all of them or none."""
    if not seen:
        raise Refusal("没有等待发布的答复。")
    for answer_id, version in seen.items():
        release_answer(pen, answer_id, version)


def withdraw_line(pen: Pen, line_id: int, reason: str) -> None:
    """Takes a line off the feed (撤回); no approval needed, for seconds matter."""
    _line(pen, line_id)
    _withdraw(pen, line_entry(line_id), reason, line_id=line_id)
    pen.note("line", line_id)


def withdraw_answer(pen: Pen, answer_id: int, reason: str) -> None:
    """Takes an answer off the feed."""
    _own(pen, Answer, answer_id)
    _withdraw(pen, answer_entry(answer_id), reason, answer_id=answer_id)
    pen.note("answer", answer_id)


def move_line(pen: Pen, line_id: int, before: int | None) -> None:
    """Moves a line; what readers already have goes out again in its new place.

    Where a released line changes its place, the publisher or the director must act.
    """
    moved = move(pen, line_id, before)
    released = {number: _last_released(pen, number) for number in moved}
    if any(released.values()):
        require(pen, Role.PUBLISHER, Role.DIRECTOR)
    for number, publication in released.items():
        if publication is None:
            continue
        if publication.state == P.WAITING.value:
            _drop_waiting(pen, line_entry(number))
        key = (LineVersion.line_id == number) & (LineVersion.number == publication.version)
        version = pen.connection.execute(select(LineVersion).where(key)).one()
        _freeze_line(pen, _line(pen, number), version, publication.held_until)


def step_line(pen: Pen, line_id: int, by: int) -> None:
    """Moves a line so many places on among those of the record that stand by themselves."""
    order = [row.id for row in lines(pen) if row.joined_into is None]
    place = order.index(line_id) + by if line_id in order else -1
    if not 0 <= place < len(order):
        raise Refusal("已经在这个位置。")
    after = order[place + 1] if place + 1 < len(order) else None
    move_line(pen, line_id, order[place] if by < 0 else after)


def skip_line(pen: Pen, line_id: int) -> None:
    """Lets the feed go on without this line; it may follow as a late one."""
    require(pen, Role.DIRECTOR)
    _line(pen, line_id)
    if pen.connection.scalar(select(Skip.line_id).where(Skip.line_id == line_id)):
        raise Refusal("这条已经跳过。")
    pen.connection.execute(insert(Skip).values(line_id=line_id, by=pen.by, at=pen.at))
    pen.note("line", line_id)


def publish_anew(pen: Pen, entry: str, above: int = 0) -> None:
    """Sends an entry's released words once more, with a number above all seen, `above` too."""
    require(pen, *SENDERS)
    newest = _newest(pen, entry)
    if newest is None or newest.state == P.WITHDRAWN.value:
        raise Refusal("这条没有发布，或已撤回，不能重新推送。")
    if newest.state == P.WAITING.value:
        raise Refusal("这条正在等待推送。")
    send_anew(pen, newest, late=newest.late, above=above)


def mend_differences(pen: Pen) -> int:
    """Sends anew every entry that reads differently and is not on its way; returns how many."""
    require(pen, *SENDERS)
    mended = 0
    for row in differences(pen):
        newest = _newest(pen, row.entry) if row.mended_anew else None
        if newest is not None and newest.state not in (P.WAITING.value, P.WITHDRAWN.value):
            send_anew(pen, newest, late=newest.late)
            mended += 1
    if not mended:
        raise Refusal("没有可以重新发布的不一致；请与门户管理方核实。")
    return mended


# parts of commands


def send_anew(pen: Pen, old: Any, *, late: bool, above: int = 0) -> None:
    """Freezes the content of `old` once more under the next free number of its entry."""
    copied = {name: getattr(old, name) for name in COPIED}
    number = max(last_number(pen, old.entry), seen_number(pen, old.entry), above) + 1
    queue(pen, {**copied, "late": late, "number": number})
    settle(pen, old.entry)
    thing, source = ("answer", old.answer_id) if old.line_id is None else ("line", old.line_id)
    pen.note(thing, source, version=old.version, number=number)


def _require_route(answer: Any, state: InterviewState) -> None:
    """What is for the guest alone never goes online; a written answer waits for the end."""
    if answer.route == Route.GUEST:
        raise Refusal("这条答复只供嘉宾参考，不上网；要上网，请先改为直播答复。")
    if answer.route == Route.WRITING and state is not InterviewState.FOLLOWING_UP:
        raise Refusal("这条是访谈后的书面答复，直播结束后再发布。")


def _withdraw(pen: Pen, entry: str, reason: str, **source: int) -> None:
    require(pen, Role.PUBLISHER, Role.REVIEWER)
    if not reason.strip():
        raise Refusal("请写明撤回原因。")
    here = (Publication.interview_id == pen.programme, Publication.entry == entry)
    live = pen.connection.execute(
        update(Publication)
        .where(*here, Publication.state.not_in((P.WITHDRAWN.value, P.RECALLED.value)))
        .values(state=P.WITHDRAWN.value)
    ).rowcount
    if not live:
        raise Refusal("这条没有发布，或已撤回。")
    pen.connection.execute(
        insert(Withdrawal).values(
            interview_id=pen.programme, entry=entry, reason=reason.strip(), by=pen.by, at=pen.at,
            state=P.WAITING.value, fault="", **source,
        )
    )  # fmt: skip


def _release(pen: Pen, line: Any, version: Any, over: Sequence[Any], *, bound: bool) -> None:
    """Freezes a version; the lines whose words it took over leave with the same act.

    bound: it goes with others, and is not held: half of it recalled would leave readers half.
    """
    for other in over:
        reason = Words("并入第{n}条", n=line.number)
        _withdraw(pen, line_entry(other.id), reason, line_id=other.id)
        pen.note("line", other.id, joined=line.id)
    _freeze_line(pen, line, version, None if bound else held_until(pen, pen.at))


def _taken_over(pen: Pen, line: Any, version: int) -> list[Any]:
    """The lines that leave as this version comes; none of them may have been withdrawn before."""
    out = released_version(pen, line.id)
    gone = pen.connection.scalar(
        select(Line.number)
        .join(Withdrawal, Withdrawal.line_id == Line.id)
        .where(Line.joined_into == line.id, Line.joined_at <= version, Line.joined_at > out)
        .where(~is_out())
        .limit(1)
    )
    if gone is not None:
        raise Refusal("第{n}条已撤回，合并稿里还有它的话；请退回重写，再发布。", n=gone)
    return taken_over_by(pen, line.id, version)


def _require_free(pen: Pen, parts: Sequence[Any]) -> None:
    """What goes out in one act must be able to leave at once, or readers would have half of it."""
    if stopped(pen) is not None:
        raise Refusal("推送停着：拆开或合并的记录要一起上网，请恢复推送以后再发布。")
    last = max(part.position for part in parts)
    number = holding_before(pen, last, [part.id for part in parts])
    if number is not None:
        raise Refusal(
            "拆开或合并的记录要一起上网，第{n}条还没有发布，挡在前面；请先发布或跳过它。", n=number
        )


def _freeze_line(pen: Pen, line: Any, version: Any, until: datetime | None = None) -> None:
    skipped = pen.connection.scalar(select(Skip.line_id).where(Skip.line_id == line.id))
    freeze(
        pen, line_entry(line.id), version, line_id=line.id, sequence=line.position,
        role=role_of(pen, version.label, SpeakerRole(line.speaker)).value,
        spoken_at=line.called_up_at or line.started_at,
        late=line.late or skipped is not None, held_until=until,
    )  # fmt: skip
    pen.note("line", line.id, version=version.number)


def _newest(pen: Pen, entry: str) -> Any:
    return pen.connection.execute(
        select(Publication)
        .where(Publication.interview_id == pen.programme, Publication.entry == entry)
        .where(Publication.state != P.RECALLED.value)
        .order_by(Publication.number.desc())
        .limit(1)
    ).first()


def _approved(pen: Pen, table: Any, key: Any, seen: int) -> Any:
    version = pen.connection.execute(
        select(table).where(key).order_by(table.number.desc()).limit(1)
    ).first()
    if version is None or version.number != seen:
        raise Refusal("内容已有新版本，请看过新版本再发布。")
    if version.state != ReviewState.APPROVED.value:
        raise Refusal("还没有审核通过，不能发布。")
    return version


def _signed_off(pen: Pen, part: Any) -> Any:
    """The newest version of a part that goes out with another; Refusal while it is not ready."""
    newest = pen.connection.execute(
        select(LineVersion)
        .where(LineVersion.line_id == part.id)
        .order_by(LineVersion.number.desc())
        .limit(1)
    ).first()
    if newest is None or newest.state != ReviewState.APPROVED.value:
        raise Refusal("第{n}条与这条拆自同一条，还没有审核通过；两条要一起发布。", n=part.number)
    return newest


def _refuse_repeat(pen: Pen, entry: str, version: int) -> None:
    """The same version goes out twice only after a withdrawal took it back."""
    out = pen.connection.scalar(
        select(Publication.id).where(
            Publication.interview_id == pen.programme,
            Publication.entry == entry,
            Publication.version == version,
            Publication.state.in_(OUT),
        )
    )
    if out is not None:
        raise Refusal("这一版已经发布。")


def _last_released(pen: Pen, line_id: int) -> Any:
    newest = pen.connection.execute(
        select(Publication.version, Publication.state, Publication.held_until)
        .where(Publication.interview_id == pen.programme, Publication.line_id == line_id)
        .where(Publication.state != P.RECALLED.value)
        .order_by(Publication.number.desc())
        .limit(1)
    ).first()
    return None if newest is None or newest.state == P.WITHDRAWN.value else newest


def _drop_waiting(pen: Pen, entry: str) -> None:
    pen.connection.execute(
        update(Publication)
        .where(
            Publication.interview_id == pen.programme,
            Publication.entry == entry,
            Publication.state == P.WAITING.value,
        )
        .values(state=P.WITHDRAWN.value)
    )


def _line(pen: Pen, line_id: int) -> Any:
    line = _own(pen, Line, line_id)
    if line.discarded:
        raise Refusal("这条记录已放弃。")
    return line


def _own(pen: Pen, table: Any, number: int) -> Any:
    mine = (table.id == number, table.interview_id == pen.programme)
    row = pen.connection.execute(select(table).where(*mine)).first()
    if row is None:
        raise Refusal("没有这条内容。")
    return row
