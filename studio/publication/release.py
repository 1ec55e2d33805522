"""The publisher's acts: release, withdraw, move, skip. Nothing here talks to a portal."""

from typing import Any

from sqlalchemy import func, insert, select, update

from studio.answer import Answer, AnswerVersion
from studio.errors import Refusal
from studio.interview import RECORDABLE, require_state
from studio.journal import Pen
from studio.people import Role, require
from studio.publication.noun import (
    Publication,
    PublicationState,
    Skip,
    Withdrawal,
    answer_entry,
    line_entry,
)
from studio.record import Line, LineVersion, move
from studio.review import ReviewState

P = PublicationState
OUT = (P.SENT.value, P.ONLINE.value)


# commands


def release_line(pen: Pen, line_id: int, seen: int) -> None:
    """Releases the approved version of a line that is on the publisher's screen (发布)."""
    require(pen, Role.PUBLISHER)
    require_state(pen, *RECORDABLE)
    line = _line(pen, line_id)
    version = _approved(pen, LineVersion, LineVersion.line_id == line_id, seen)
    _refuse_repeat(pen, line_entry(line_id), seen)
    _freeze_line(pen, line, version)


def release_answer(pen: Pen, answer_id: int, seen: int) -> None:
    """Releases the approved version of an answer to the feed."""
    require(pen, Role.PUBLISHER)
    require_state(pen, *RECORDABLE)
    answer = _own(pen, Answer, answer_id)
    version = _approved(pen, AnswerVersion, AnswerVersion.answer_id == answer_id, seen)
    entry = answer_entry(answer_id)
    _refuse_repeat(pen, entry, seen)
    _freeze(
        pen, entry, version, answer_id=answer.id, sequence=answer.id, role="department",
        spoken_at=pen.at, late=False,
    )  # fmt: skip
    pen.note("answer", answer_id, version=seen)


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
        _freeze_line(pen, _line(pen, number), version)


def skip_line(pen: Pen, line_id: int) -> None:
    """Lets the feed go on without this line; it may follow as a late one."""
    require(pen, Role.DIRECTOR)
    _line(pen, line_id)
    if pen.connection.scalar(select(Skip.line_id).where(Skip.line_id == line_id)):
        raise Refusal("这条已经跳过。")
    pen.connection.execute(insert(Skip).values(line_id=line_id, by=pen.by, at=pen.at))
    pen.note("line", line_id)


def retry(pen: Pen, publication_id: int) -> None:
    """Queues again what the portal had refused."""
    require(pen, Role.PUBLISHER, Role.DIRECTOR, Role.TECHNICIAN)
    refused = pen.connection.execute(
        update(Publication)
        .where(
            Publication.id == publication_id,
            Publication.interview_id == pen.programme,
            Publication.state == P.REFUSED.value,
        )
        .values(state=P.WAITING.value, fault="")
        .returning(Publication.line_id, Publication.answer_id)
    ).first()
    if refused is None:
        raise Refusal("这条没有被门户拒收，不必重发。")
    thing, number = ("line", refused[0]) if refused[0] else ("answer", refused[1] or 0)
    pen.note(thing, number)


def _withdraw(pen: Pen, entry: str, reason: str, **source: int) -> None:
    require(pen, Role.PUBLISHER, Role.REVIEWER)
    if not reason.strip():
        raise Refusal("请写明撤回原因。")
    here = (Publication.interview_id == pen.programme, Publication.entry == entry)
    live = pen.connection.execute(
        update(Publication)
        .where(*here, Publication.state != P.WITHDRAWN.value)
        .values(state=P.WITHDRAWN.value)
    ).rowcount
    if not live:
        raise Refusal("这条没有发布，或已撤回。")
    pen.connection.execute(
        insert(Withdrawal).values(
            interview_id=pen.programme, entry=entry, reason=reason.strip(), by=pen.by, at=pen.at,
            state=P.WAITING.value, **source,
        )
    )  # fmt: skip


def _freeze_line(pen: Pen, line: Any, version: Any) -> None:
    skipped = pen.connection.scalar(select(Skip.line_id).where(Skip.line_id == line.id))
    _freeze(
        pen, line_entry(line.id), version, line_id=line.id, sequence=line.position,
        role=line.speaker, spoken_at=line.started_at, late=line.late or skipped is not None,
    )  # fmt: skip
    pen.note("line", line.id, version=version.number)


def _freeze(pen: Pen, entry: str, version: Any, **values: object) -> None:
    here = (Publication.interview_id == pen.programme, Publication.entry == entry)
    last = pen.connection.scalar(select(func.max(Publication.number)).where(*here)) or 0
    pen.connection.execute(
        insert(Publication).values(
            interview_id=pen.programme, entry=entry, number=last + 1, version=version.number,
            label=version.label, text=version.text, question=version.question,
            remark=version.remark, released_by=pen.by, released_at=pen.at,
            state=P.WAITING.value, sha256="", fault="", **values,
        )
    )  # fmt: skip


def _approved(pen: Pen, table: Any, key: Any, seen: int) -> Any:
    version = pen.connection.execute(
        select(table).where(key).order_by(table.number.desc()).limit(1)
    ).first()
    if version is None or version.number != seen:
        raise Refusal("内容已有新版本，请看过新版本再发布。")
    if version.state != ReviewState.APPROVED.value:
        raise Refusal("还没有审核通过，不能发布。")
    return version


def _refuse_repeat(pen: Pen, entry: str, version: int) -> None:
    """The same version goes out twice only after a withdrawal took it back."""
    out = pen.connection.scalar(
        select(Publication.id).where(
            Publication.interview_id == pen.programme,
            Publication.entry == entry,
            Publication.version == version,
            Publication.state != P.WITHDRAWN.value,
        )
    )
    if out is not None:
        raise Refusal("这一版已经发布。")


def _last_released(pen: Pen, line_id: int) -> Any:
    newest = pen.connection.execute(
        select(Publication.version, Publication.state)
        .where(Publication.interview_id == pen.programme, Publication.line_id == line_id)
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
