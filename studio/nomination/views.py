"""The queries on nominations, and what the journal seals of one.

Office and auditor see all of them, everybody else those of the own unit. On lists the contact is
masked; the whole form is for who hands in for that unit, and for the office.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Select, select, true

from studio.department import full_name, own_units
from studio.errors import Refusal
from studio.journal import HOUSE, KeptText, Reader, text_digest
from studio.nomination.lacking import lacks
from studio.nomination.noun import (
    Change,
    Form,
    Nomination,
    NominationRow,
    NominationState,
    NominationStory,
    NominationVersion,
    Timing,
)
from studio.people import Role, Seat, roles_of

CELLS = tuple(Form.__dataclass_fields__)
SEALED = (
    "change", "reason", "timing", "late_reason", *(name for name in CELLS if name != "topics"),
)  # fmt: skip
"""In this order the digest of a version is made; its key fields stand behind, if it has any."""
OFFICE = frozenset({Role.PLANNER, Role.ADMINISTRATOR})
FIGURE = re.compile(r"\d")
SHOWN = 3
"""Figures of a number that stay at its head and at its tail, as the house masks."""
N, V = Nomination, NominationVersion


def nominations(reader: Reader, year: int) -> tuple[NominationRow, ...]:
    """The nominations for a year that the reader may see, in the order in which they came."""
    rows = reader.connection.execute(_newest(reader).where(N.year == year).order_by(N.id))
    return tuple(_row(row) for row in rows)


def of_plan_rows(reader: Reader, year: int) -> dict[int, NominationRow]:
    """By row of the plan the nomination that it came of: the row knows its nomination (A1)."""
    query = _newest(reader).where(N.year == year, N.plan_row_id.is_not(None)).order_by(N.id)
    return {row.plan_row_id: _row(row) for row in reader.connection.execute(query)}


def form_of(reader: Reader, nomination_id: int) -> Form:
    """The whole form for who may hand in for its unit, masked for others who see it."""
    row = reader.connection.execute(_newest(reader).where(N.id == nomination_id)).first()
    if row is None:
        raise Refusal("没有这份征集表，或它不是您单位的。")
    form = form_in(row)
    return form if may_hand_in(reader, row.unit) else masked(form)


def form_behind(reader: Reader, plan_row_id: int) -> Form | None:
    """The whole form that a row of the plan came of, for who may hand in for its unit."""
    row = reader.connection.execute(_newest(reader).where(N.plan_row_id == plan_row_id)).first()
    return form_in(row) if row is not None and may_hand_in(reader, row.unit) else None


def forms(reader: Reader, year: int) -> tuple[Form, ...]:
    """The whole forms of a year that are not withdrawn, of those the reader may hand in for."""
    query = _newest(reader).where(N.year == year, N.state != NominationState.WITHDRAWN.value)
    found = reader.connection.execute(query.order_by(N.id))
    return tuple(form_in(row) for row in found if may_hand_in(reader, row.unit))


def story_of(reader: Reader, nomination_id: int) -> tuple[NominationStory, ...]:
    """Every version of a nomination that the reader may see, the newest first."""
    rows = reader.connection.execute(
        select(V.__table__)
        .join(N, N.id == V.nomination_id)
        .where(V.nomination_id == nomination_id, _seen(reader))
        .order_by(V.number.desc())
    )
    return tuple(
        NominationStory(
            row.number, Change(row.change), row.reason, masked(form_in(row)), row.by, row.at
        )
        for row in rows
    )


def kept(reader: Reader) -> Iterator[KeptText]:
    """What each version says today, for the audit."""
    for row in reader.connection.execute(select(V.__table__)):
        digest = text_digest(row.salt, *sealed(dict(row._mapping)))
        yield KeptText("nomination", row.nomination_id, row.number, digest)


# who may


def is_office(reader: Reader) -> bool:
    """Whether the reader plans for the whole house."""
    return bool(roles_of(reader, reader.by) & OFFICE)


def is_aide(reader: Reader) -> bool:
    """Whether the reader is some programme's aide (部门助理)."""
    seat = select(Seat.login).where(Seat.login == reader.by, Seat.role == Role.AIDE.value)
    return reader.connection.scalar(seat.limit(1)) is not None


def may_hand_in(reader: Reader, unit: str) -> bool:
    """Whether the reader may hand in for a unit: the office for all, an aide for the own one."""
    own = full_name(reader, unit) in own_units(reader)
    return is_office(reader) or (own and is_aide(reader))


# what a row holds


def form_in(row: Any) -> Form:
    """What a version holds."""
    return Form(**{name: getattr(row, name) for name in CELLS})


def masked(form: Form) -> Form:
    """The form with its contact as lists show it."""
    contact = form.contact[:1] + "*" * (len(form.contact) - 1)
    return replace(form, contact=contact, phone=_starred(form.phone), fax=_starred(form.fax))


def sealed(values: Mapping[str, Any]) -> tuple[str, ...]:
    """The texts of a version, in the order in which they are sealed."""
    texts = tuple("" if values[name] is None else str(values[name]) for name in SEALED)
    return (*texts, values["topics"]) if values["topics"] else texts


def _starred(number: str) -> str:
    places = [found.start() for found in FIGURE.finditer(number)]
    hidden = set(places[SHOWN:-SHOWN] if len(places) > 2 * SHOWN else places)
    return "".join("*" if place in hidden else sign for place, sign in enumerate(number))


def _newest(reader: Reader) -> Select[Any]:
    return (
        select(V.__table__, N.year, N.state, N.plan_row_id)
        .join(N, (N.id == V.nomination_id) & (N.version == V.number))
        .where(_seen(reader))
    )


def _seen(reader: Reader) -> ColumnElement[bool]:
    roles = roles_of(replace(reader, programme=HOUSE), reader.by)
    if roles & (OFFICE | {Role.AUDITOR}):
        return true()
    return N.unit.in_(own_units(reader))


def _row(row: Any) -> NominationRow:
    form = form_in(row)
    timing = Timing(row.timing)
    return NominationRow(
        row.nomination_id, row.year, row.number, NominationState(row.state), row.plan_row_id,
        masked(form), timing, row.late_reason, Change(row.change), row.reason,
        lacks(form, row.year), row.by, row.at,
    )  # fmt: skip
