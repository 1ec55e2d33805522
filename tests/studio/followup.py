"""Friday 2025-06-20 in a room: a programme with marks and questions, and the days after it."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from studio import answer, followup, publication, record, screening
from studio.clock import Clock
from studio.courier import proofs, receipts
from studio.courier.lease import Lease
from studio.desk import Desk
from studio.followup import DutyRow, Ledger, Sought
from studio.journal import HOUSE
from studio.people import COURIER
from studio.question import Arrival, arrive, question, questions
from studio.record import Mark, SpeakerRole
from studio.review import Secrecy
from studio.topic import Kind
from tests.studio.room import Room

END = datetime(2025, 6, 20, 8, tzinfo=UTC)
GUEST = (SpeakerRole.GUEST, "程立言")
DAY = timedelta(days=1)


def at(room: Room, login: str, days: float = 0, hours: float = 0) -> Desk:
    """Somebody's desk so long after the end of the programme."""
    moment = END + timedelta(days=days, hours=hours)
    return replace(room[login], clock=Clock.starting(moment, 1.0))


def asked(room: Room, text: str, kind: Kind = Kind.QUESTION, *, way: str = "email") -> int:
    """A question that came in the hour, admitted."""
    came = Arrival(way, text, "网友甲", text, END - timedelta(minutes=30), kind=kind.value)
    at(room, "collector").execute(arrive, [came])
    its = max(row.id for row in room["aide"].query(questions))
    at(room, "aide").execute(screening.admit, its, 0)
    return its


def said(room: Room, text: str, *marks: Mark) -> int:
    """What the guest said, marked."""
    line = at(room, "steno", hours=-0.5).execute(record.write, *GUEST, text)
    for mark in marks:
        at(room, "steno").execute(record.mark, line, mark, True)
    return line


def ended(room: Room) -> None:
    """The host ends the hour."""
    at(room, "host").execute(followup.end)


def followed(room: Room, days: float = 0) -> int:
    """The ledgers are brought up to date as the back room does; how many duties moved."""
    return at(room, COURIER, days).execute(followup.follow)


def ledger(room: Room, which: Ledger, *, open_ones: bool | None = True) -> list[DutyRow]:
    """A ledger as the planner reads it from the house."""
    desk = room["boss"].in_programme(HOUSE)
    ids = desk.query(followup.listed, Sought(which, open=open_ones))
    return list(desk.query(followup.duties, list(ids)))


def only(room: Room, which: Ledger, *, open_ones: bool | None = None) -> DutyRow:
    """The one duty of a ledger, whatever its state."""
    (row,) = ledger(room, which, open_ones=open_ones)
    return row


def owned(room: Room, which: Ledger, unit: str = "市场监管局", hours: float = 1) -> DutyRow:
    """The one duty of a ledger, given to a unit."""
    row = only(room, which)
    at(room, "boss", hours=hours).execute(followup.assign, row.id, row.version, unit)
    return only(room, which)


@dataclass
class Answered:
    """An answer in writing and the lease by which the courier carried it."""

    answer: int
    lease: Lease


def published(room: Room, its: int, lease: Lease | None = None) -> Answered:
    """A question is answered in writing, approved, released, sent and read back."""
    number = at(room, "aide", 1).execute(
        answer.hand_in, its, "已整改完毕。", 0, route=answer.Route.WRITING
    )
    approved(room, number, 1)
    return Answered(number, carried(room, lease))


def approved(room: Room, number: int, version: int) -> None:
    """The answer passes its review and is released."""
    at(room, "reviewer", 1).execute(answer.approve, number, version, Secrecy.OPEN)
    at(room, "publisher", 1).execute(publication.release_answer, number, version)


def carried(room: Room, lease: Lease | None = None) -> Lease:
    """The courier sends what waits and reads it back."""
    lease = lease or Lease(room.database, "甲机")
    lease.renew()
    desk = at(room, COURIER, 1)
    while (waiting := desk.query(publication.next_outgoing)) is not None:
        desk.execute(receipts.record_receipt, waiting.id, "x", 1.0, lease.epoch)
        desk.execute(proofs.record_proof, [waiting.id], [], "1", lease.epoch)
    return lease


def revision(room: Room, its: int) -> int:
    """The question's revision as it stands."""
    return room["aide"].query(question, its).revision
