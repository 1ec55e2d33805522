"""Who is where: everybody of the roster, at which PC and panel, with what in hand, last at work."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from studio.interview import interview
from studio.journal import Entry, Reader
from studio.people import Role, roster
from studio.presence import PresentRow, present
from studio.programme_kind import needs_of
from studio.record import Line


@dataclass(frozen=True)
class WhereRow:
    """One person of the crew. windows: none where nobody sees them; last: their last act here.

    missed: they are away, and so is everybody else of a seat that no hour can do without.
    lines: the number (第n条) of each line that one of the windows has in hand, by its id.
    """

    id: int
    login: str
    name: str
    unit: str
    roles: tuple[Role, ...]
    windows: tuple[PresentRow, ...]
    last: datetime | None
    missed: bool = False
    lines: tuple[tuple[int, int], ...] = ()

    @property
    def there(self) -> bool:
        """Whether a window of theirs is open at this programme."""
        return bool(self.windows)


def whereabouts(reader: Reader) -> tuple[WhereRow, ...]:
    """The roster: who is missed first, then who is there, then who else is away."""
    windows = defaultdict(list)
    for one in present(reader):
        windows[one.by].append(one)
    roles, known = defaultdict(list), {}
    for seat in roster(reader):
        roles[seat.login].append(seat.role)
        known[seat.login] = seat
    last, lines = _last_acts(reader), _numbers(reader, windows)
    crew = needs_of(interview(reader).kind).crew
    rows = [
        WhereRow(
            number, login, known[login].name, known[login].unit,
            tuple(role for role in Role if role in roles[login]), tuple(windows[login]),
            last.get(login), _missed(roles[login], roles, windows, crew), lines,
        )
        for number, login in enumerate(sorted(known), 1)
    ]  # fmt: skip
    order = list(Role)
    return tuple(
        sorted(rows, key=lambda r: (not r.missed, not r.there, order.index(r.roles[0]), r.name))
    )


def _missed(
    own: Sequence[Role],
    roles: Mapping[str, Sequence[Role]],
    windows: Mapping[str, Sequence[PresentRow]],
    crew: Sequence[Role],
) -> bool:
    covered = {role for one, held in roles.items() if windows.get(one) for role in held}
    return any(role in crew and role not in covered for role in own)


def _last_acts(reader: Reader) -> dict[str, datetime]:
    rows = reader.connection.execute(
        select(Entry.by, func.max(Entry.at))
        .where(Entry.programme == reader.programme)
        .group_by(Entry.by)
    )
    return {by: at for by, at in rows}  # noqa: C416 - rows are Row


def _numbers(reader: Reader, windows: dict[str, list[PresentRow]]) -> tuple[tuple[int, int], ...]:
    ids = {one.at.thing_id for some in windows.values() for one in some if one.at.thing == "line"}
    if not ids:
        return ()
    rows = reader.connection.execute(
        select(Line.id, Line.number).where(Line.interview_id == reader.programme, Line.id.in_(ids))
    )
    return tuple((its, number) for its, number in rows)
