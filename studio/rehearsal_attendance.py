"""彩排出席: who sat where when the crew rehearsed, as somebody who was there confirmed it.

The windows that are open say who sits where (`studio.presence`); technician or director confirm
that by one key. A confirmation is never changed; another one counts beside it. A rehearsal of which
nobody confirmed that is kept with the reason, and counts as one all the same.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select

from studio.errors import Refusal
from studio.interview import Interview, InterviewState, go, require_state
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest
from studio.naming import TITLE, written
from studio.people import ROLE_NAMES, Role, require, roster
from studio.presence import PresentRow, present
from studio.rehearsed import RehearsalAttendance

S = InterviewState


@dataclass(frozen=True)
class SatRow:
    """One seat of the roster at a rehearsal; panel, place: '' for who was away."""

    login: str
    name: str
    unit: str
    role: str
    panel: str = ""
    place: str = ""

    @property
    def there(self) -> bool:
        """Whether a window of theirs was open at the programme."""
        return bool(self.place)


@dataclass(frozen=True)
class RehearsalRow:
    """A rehearsal as it was confirmed; id: its number; reason: why nobody's seat was noted."""

    id: int
    seats: tuple[SatRow, ...]
    by: str
    at: datetime
    reason: str = ""

    @property
    def absent(self) -> tuple[str, ...]:
        """The roles of which nobody was there."""
        filled = {seat.role for seat in self.seats if seat.there}
        empty = [seat.role for seat in self.seats if seat.role not in filled]
        return tuple(ROLE_NAMES[Role(role)] for role in dict.fromkeys(empty))


# commands


def confirm(pen: Pen) -> int:
    """Keeps who sits where right now, and that the crew has rehearsed; returns the number."""
    require(pen, Role.TECHNICIAN, Role.DIRECTOR)
    state = require_state(pen, S.COLLECTING, S.REHEARSED)
    seats = seated_now(pen)
    if not any(seat.there for seat in seats):
        raise Refusal("名单上还没有人打开本场窗口，记不下谁坐在哪里。请各岗位登录本场后再确认。")
    number = _keep(pen, json.dumps([asdict(seat) for seat in seats], ensure_ascii=False))
    if state is S.COLLECTING:
        go(pen, S.REHEARSED, S.COLLECTING)
    return number


def note(pen: Pen, reason: str) -> None:
    """The crew has rehearsed (已彩排): as somebody confirmed who sat where, or with a reason."""
    require(pen, Role.TECHNICIAN, Role.DIRECTOR)
    require_state(pen, S.COLLECTING)
    if not rehearsals(pen):
        why = written(reason, TITLE)
        if not why:
            raise Refusal("没有确认过彩排出席的，请写明原因。")
        _keep(pen, "[]", why)
    go(pen, S.REHEARSED, S.COLLECTING)


# queries


def seated_now(reader: Reader) -> tuple[SatRow, ...]:
    """The roster with the panel and the PC at which each person is; the newest window counts."""
    windows: dict[str, PresentRow] = {row.by: row for row in present(reader)}
    return tuple(
        SatRow(seat.login, seat.name, seat.unit, seat.role.value,
               *((at.at.panel, at.place) if (at := windows.get(seat.login)) else ()))
        for seat in roster(reader)
    )  # fmt: skip


def rehearsals(reader: Reader) -> tuple[RehearsalRow, ...]:
    """What was confirmed of the reader's programme, the newest first."""
    r = RehearsalAttendance
    rows = reader.connection.execute(
        select(r.__table__)
        .join(Interview, Interview.id == r.interview_id)
        .where(r.interview_id == reader.programme)
        .order_by(r.number.desc())
    )
    return tuple(
        RehearsalRow(row.number, _seats(row.seats), row.by, row.at, row.reason) for row in rows
    )


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every confirmation as it stands today, for the audit."""
    for row in reader.connection.execute(select(RehearsalAttendance.__table__)):
        yield KeptText("rehearsed", row.interview_id, row.number, _digest(row))


def _seats(said: str) -> tuple[SatRow, ...]:
    return tuple(SatRow(**seat) for seat in json.loads(said))


def _keep(pen: Pen, seats: str, reason: str = "") -> int:
    r = RehearsalAttendance
    last = select(func.max(r.number)).where(r.interview_id == pen.programme)
    number = (pen.connection.scalar(last) or 0) + 1
    made = insert(r).values(
        interview_id=pen.programme, number=number, seats=seats, by=pen.by, at=pen.at,
        salt=new_salt(), reason=reason,
    )  # fmt: skip
    digest = _digest(pen.connection.execute(made.returning(r.__table__)).one())
    pen.note("rehearsed", pen.programme, version=number, text_digest=digest)
    return number


def _digest(row: Any) -> str:
    """A confirmation has no reason, and its digest is of its seats alone, as it always was."""
    return text_digest(row.salt, row.seats, *filter(None, (row.reason,)))
