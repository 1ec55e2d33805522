"""The same hour, over: what is owed of it two weeks later, late, nearly due, pressed, closing."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from studio import followup, record
from studio.clock import Clock
from studio.followup import Ledger, Level, Matter, Sought
from studio.journal import HOUSE
from studio.people import Role
from studio.record import Mark, SpeakerRole
from studio.rehearsal.prepare import ADMINISTRATOR
from tests.pictures.hour import Hour, on_air

LATER = timedelta(days=16)
UNITS = ("市市场监管局", "市城管局", "市教育局")


def owed(folder: Path) -> Hour:
    """Something in every ledger but petitions, in several states."""
    hour = on_air(folder)
    lines = hour.desk(hour.login(Role.STENOGRAPHER)).query(record.lines)
    spoken = [row for row in lines if row.version and row.speaker is SpeakerRole.GUEST]
    for line, mark in zip(spoken[-4:], (Mark.COMMITMENT,) * 3 + (Mark.ADOPTED,), strict=True):
        hour.does(Role.STENOGRAPHER, record.mark, line.id, mark, True)
    hour.does(Role.HOST, followup.end)
    later = replace(hour, clock=Clock.starting(hour.clock.now() + LATER, 1.0))
    office = later.desk(ADMINISTRATOR)
    ids = office.in_programme(HOUSE).query(followup.listed, Sought())
    for place, row in enumerate(office.query(followup.duties, list(ids)[:9])):
        office.execute(followup.assign, row.id, 1, UNITS[place % 3])
    _press(later)
    return later


def _press(hour: Hour) -> None:
    office = hour.desk(ADMINISTRATOR)
    house = office.in_programme(HOUSE)

    def first(ledger: Ledger) -> list[followup.DutyRow]:
        ids = house.query(followup.listed, Sought(ledger))
        return [row for row in house.query(followup.duties, list(ids)) if row.unit]

    questions, promises = first(Ledger.UNANSWERED), first(Ledger.COMMITMENT)
    office.execute(followup.remind, {row.id: row.version for row in questions[:2]})
    reply_by = (hour.clock.now() + timedelta(days=7)).date().isoformat()
    office.execute(followup.supervise, {questions[0].id: questions[0].version + 1}, reply_by)
    office.execute(
        followup.grade, questions[1].id, questions[1].version + 1, Matter.COMPLAINT, Level.A
    )
    if promises:
        row = promises[0]
        office.execute(followup.close, row.id, row.version, "十二个市场的冷藏设备已全部更新验收。")
