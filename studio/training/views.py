"""The queries: a year's trainings, who came to one, the yearly ledger, who was not trained."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import select

from studio.journal import KeptText, Reader
from studio.people import COURIER, Person
from studio.training.noun import (
    AttendeeRow,
    Held,
    Trained,
    TrainedRow,
    Training,
    TrainingAttendance,
    TrainingKind,
    TrainingRow,
    TrainingVersion,
    digest_of,
    note_digest_of,
)


def trainings(reader: Reader, year: int) -> tuple[TrainingRow, ...]:
    """The trainings of a year by their day, those called off last."""
    came: dict[int, list[int]] = {}
    for row in newest_notes(reader):
        came.setdefault(row.training_id, [0, 0])[not row.present] += 1
    v = TrainingVersion
    rows = reader.connection.execute(
        select(v.__table__)
        .join(Training, (Training.id == v.training_id) & (Training.version == v.number))
        .where(v.day.between(f"{year:04}-01-01", f"{year:04}-12-31"))
        .order_by(v.dropped, v.day, v.training_id)
    )
    return tuple(row_of(row, *came.get(row.training_id, (0, 0))) for row in rows)


def attendance(reader: Reader, training_id: int) -> tuple[AttendeeRow, ...]:
    """Everybody of the house, and whoever else was noted: those noted first, then by name."""
    noted = [row for row in newest_notes(reader) if row.training_id == training_id]
    by_login = {row.login: row for row in noted if row.login is not None}
    people = reader.connection.execute(
        select(Person.login, Person.name, Person.unit, Person.active)
        .where(Person.login != COURIER)
        .order_by(Person.name, Person.login)
    )
    found = [
        _attendee(by_login[row.login]) if row.login in by_login
        else AttendeeRow(0, row.login, row.name, row.unit)
        for row in people if row.active or row.login in by_login
    ]  # fmt: skip
    found += [_attendee(row) for row in noted if row.login is None]
    found.sort(key=lambda row: (row.name, row.login))
    return tuple(
        AttendeeRow(n, *(getattr(row, name) for name in ATTENDEE)) for n, row in enumerate(found, 1)
    )


def ledger(reader: Reader, year: int) -> tuple[TrainedRow, ...]:
    """The yearly ledger (A46): everybody with what they came to, who came to nothing first."""
    held = {row.id: row for row in trainings(reader, year) if not row.dropped}
    came: dict[tuple[str, str], list[TrainingRow]] = {}
    units: dict[tuple[str, str], str] = {}
    for row in newest_notes(reader):
        key = (row.login or "", "" if row.login else row.name)
        if row.present and row.training_id in held:
            came.setdefault(key, []).append(held[row.training_id])
            units[key] = row.unit
    people = reader.connection.execute(
        select(Person.login, Person.name, Person.unit)
        .where(Person.login != COURIER, Person.active)
        .order_by(Person.name, Person.login)
    )
    rows = [(row.login, row.name, row.unit, came.pop((row.login, ""), [])) for row in people]
    rows += [("", name, units["", name], at) for (login, name), at in came.items() if not login]
    rows.sort(key=lambda row: (bool(row[3]), row[1], row[0]))
    return tuple(
        TrainedRow(n, login, name, unit, tuple(sorted(at, key=lambda one: one.held.day)))
        for n, (login, name, unit, at) in enumerate(rows, 1)
    )


def trained(reader: Reader, year: int) -> Trained:
    """Who was trained in a year: by login, and by name for those who have none."""
    held = {row.id for row in trainings(reader, year) if not row.dropped}
    came = [row for row in newest_notes(reader) if row.present and row.training_id in held]
    return Trained(
        len(held),
        frozenset(row.login for row in came if row.login is not None),
        frozenset(row.name for row in came),
    )


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version and every note as it stands today, for the audit."""
    for row in reader.connection.execute(select(TrainingVersion.__table__)):
        yield KeptText("training", row.training_id, row.number, digest_of(row))
    for row in reader.connection.execute(select(TrainingAttendance.__table__)):
        yield KeptText("trained", row.training_id, row.number, note_digest_of(row))


ATTENDEE = ("login", "name", "unit", "present", "seen", "by", "at")


def newest_notes(reader: Reader) -> tuple[Any, ...]:
    """What was noted last of each person at each training."""
    a = TrainingAttendance
    found: dict[tuple[int, str, str], Any] = {}
    for row in reader.connection.execute(select(a.__table__).order_by(a.number)):
        found[row.training_id, row.login or "", "" if row.login else row.name] = row
    return tuple(found.values())


def _attendee(row: Any) -> AttendeeRow:
    return AttendeeRow(
        0, row.login or "", row.name, row.unit, row.present, row.number, row.by, row.at
    )


def row_of(row: Any, came: int = 0, missed: int = 0) -> TrainingRow:
    """A version as screens show it."""
    held = Held(date.fromisoformat(row.day), row.topic, TrainingKind(row.kind), row.audience)
    return TrainingRow(
        row.training_id, row.number, held, row.dropped, row.reason, row.by, row.at, came, missed
    )
