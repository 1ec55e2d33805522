"""The hour as the guides show it: a good hour at its 24th minute, the same at every taking."""

from datetime import timedelta
from pathlib import Path

from studio import air_queue, answer, interview, publication, record, screening
from studio.channel import PRESS
from studio.clock import Clock
from studio.courier import proofs, receipts
from studio.courier.lease import Lease
from studio.people import COURIER, Role
from studio.publication import next_outgoing
from studio.question import Arrival, arrive, questions
from studio.record import SpeakerRole
from studio.rehearsal.prepare import COLLECTOR
from studio.review import RETURN_REASONS, Secrecy
from tests.pictures import hour
from tests.pictures.hour import INTO_THE_HOUR, Hour

HOLDER = "guest-room"
"""The courier of the pictures is always the same one."""
STILL = 1e-4
"""The clock's speed: no picture shows another second than the last one did."""
AIR = ("Q0059", "Q0102", "Q0026", "Q0117", "Q0198", "Q0166", "Q0180", "Q0069", "Q0028", "Q0201")
ASKED = 4
ADMITTED = (
    "Q0140", "Q0002", "Q0093", "Q0153", "Q0143", "Q0001", "Q0004", "Q0005", "Q0007", "Q0021",
    "Q0155", "Q0110", "Q0195", "Q0199",
)  # fmt: skip
DECLINED = ("Q0202", "Q0214")
NEW = ("Q0208", "Q0209", "Q0211", "Q0213", "Q0215", "Q0216", "Q0217", "Q0218")
HOT_POT = (
    "回收锅底属于违法行为，一经查实从重处罚，并公开曝光。发现线索请保留照片、小票，拨打12315。"
    "六月起对全市火锅店开展夜间抽查，已检查212家，立案3起。"
)


def guest_room(folder: Path) -> Hour:
    """Questions in every list, a host with points to say, a record, a feed that flows."""
    made = hour.planned(folder)
    made.clock = Clock.starting(made.scenario.starts_at + INTO_THE_HOUR, STILL)
    made.does(Role.DIRECTOR, interview.start, at=made.scenario.starts_at)
    numbers = _ask(made)
    _screen(made, numbers)
    _answer(made, numbers)
    hour.suggest(made)
    _recommend(made, numbers)
    _speak(made)
    _carry(made)
    return made


def _ask(made: Hour) -> dict[str, int]:
    """All that are shown, with all that are merged into them; the numbers by the scenario's."""
    shown = {*AIR, *ADMITTED, *DECLINED, *NEW}
    decisions = {one.id: one for one in made.scenario.screening}
    now = made.clock.now()
    asked = [
        one
        for one in made.scenario.receivable()
        if one.received_at <= now and (one.id in shown or decisions[one.id].into in shown)
    ]
    arrivals = [
        Arrival(one.channel, one.id, one.nickname, one.text, one.received_at) for one in asked
    ]
    made.desk(COLLECTOR).execute(arrive, arrivals)
    press = Arrival(PRESS, "press-1", "云州日报", "今年抽检不合格率同比变化如何？", now)
    made.desk(COLLECTOR).execute(arrive, [press])
    rows = made.desk(made.login(Role.AIDE)).query(questions)
    ids = sorted(row.id for row in rows)
    return {one.id: number for one, number in zip(asked, ids, strict=False)}


def _screen(made: Hour, numbers: dict[str, int]) -> None:
    decisions = {one.id: one for one in made.scenario.screening}
    own = made.scenario.unit
    for name in (*AIR, *ADMITTED):
        unit = decisions[name].unit or own
        if own.startswith(unit):
            made.does(Role.AIDE, screening.admit, numbers[name], 0)
        else:
            made.does(Role.AIDE, screening.assign, numbers[name], 0, unit)
    for name in DECLINED:
        made.does(Role.AIDE, screening.decline, numbers[name], 0, decisions[name].reason)
    for name, number in numbers.items():
        into = decisions[name].into
        decided = name in {*AIR, *ADMITTED, *NEW}
        if into in {*AIR, *ADMITTED} and not decided:
            made.does(Role.AIDE, screening.merge, number, 0, numbers[into])


def _answer(made: Hour, numbers: dict[str, int]) -> None:
    texts = {one.question_id: one.final_text for one in made.scenario.answers}
    texts["Q0117"] = HOT_POT
    ready = [name for name in (*AIR, *ADMITTED) if name in texts]
    ids = [made.does(Role.AIDE, answer.hand_in, numbers[name], texts[name], 0) for name in ready]
    for one in ids[:-4]:
        made.does(Role.REVIEWER, answer.approve, one, 1, Secrecy.OPEN)
    made.does(Role.REVIEWER, answer.give_back, ids[-4], 1, RETURN_REASONS[0])
    for one in ids[:2]:
        made.does(Role.PUBLISHER, publication.release_answer, one, 1)


def _recommend(made: Hour, numbers: dict[str, int]) -> None:
    for name in AIR:
        made.does(Role.AIDE, air_queue.recommend, numbers[name])
    calls = {one.question_id: one.at for one in made.scenario.air_list}
    for name in AIR[:ASKED]:
        at = min(calls[name], made.scenario.starts_at + timedelta(minutes=22, seconds=19))
        made.does(Role.HOST, air_queue.ask, numbers[name], at=at)


def _speak(made: Hour) -> None:
    """All that was said so far: the last lines wait, one came back, one carries a promise."""
    roles = {role.value: role for role in SpeakerRole}
    said = [turn for turn in made.scenario.turns if turn.spoken_at <= made.clock.now()]
    for number, turn in enumerate(said):
        role = roles.get(turn.role, SpeakerRole.HOST)
        name = "" if role in (SpeakerRole.HOST, SpeakerRole.EDITOR) else turn.name
        line = made.does(
            Role.STENOGRAPHER, record.write, role, name, turn.texts[-1], at=turn.spoken_at
        )
        left = len(said) - number
        if left > 3:
            made.does(Role.REVIEWER, record.approve, line, 1, Secrecy.OPEN, at=turn.spoken_at)
        elif left == 3:
            made.does(Role.REVIEWER, record.give_back, line, 1, RETURN_REASONS[0])
        if left > 5:
            made.does(Role.PUBLISHER, publication.release_line, line, 1, at=turn.spoken_at)
        if left == 9:
            made.does(Role.STENOGRAPHER, record.mark, line, record.Mark.COMMITMENT, True)


def _carry(made: Hour) -> None:
    """All that was released is online."""
    lease = Lease(made.database, "信使", HOLDER)
    lease.renew()
    courier = made.desk(COURIER)
    waiting = courier.query(next_outgoing)
    while waiting is not None:
        courier.execute(receipts.record_receipt, waiting.id, "x", 38.2, lease.epoch)
        courier.execute(proofs.record_proof, [waiting.id], [], "1", lease.epoch)
        waiting = courier.query(next_outgoing)
    courier.execute(hour._portal_is_up)
