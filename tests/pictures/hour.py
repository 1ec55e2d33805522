"""A small studio in the middle of an hour: what every picture is taken of."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from studio import (
    air_queue,
    answer,
    department,
    floor_note,
    house,
    interview,
    migrations,
    opening_words,
    people,
    publication,
    record,
    screening,
)
from studio.answer import answers
from studio.channel import PRESS
from studio.clock import Clock
from studio.courier import proofs, receipts
from studio.courier.lease import Lease
from studio.courier.status import keep
from studio.database import Database
from studio.desk import Desk, found_studio
from studio.journal import HOUSE, Entry, Pen
from studio.people import COURIER, HOUSE_ROLES, PersonRow, Role
from studio.publication import next_outgoing
from studio.question import Arrival, QuestionRow, QuestionState, arrive, questions
from studio.record import SpeakerRole
from studio.rehearsal.prepare import ADMINISTRATOR, COLLECTOR, crew_of
from studio.rehearsal.scenario import Scenario, default_scenario
from studio.review import RETURN_REASONS, Secrecy
from studio.screening.at_work import say_at_work
from studio.screening.kept import keep as keep_suggestions
from studio.screening.suggestions import Suggesting
from tests.studio.notices import announce

INTO_THE_HOUR = timedelta(minutes=23, seconds=41)
QUESTIONS, LINES = 60, 16
FILE = "pictures.sqlite"
OPENING = "各位网友下午好，欢迎收看在线访谈。\n今天请来了主管部门的负责同志，聊聊夏日餐桌上的安全。"
OLDER = (
    ("脱贫攻坚工作举措", "市乡村振兴局", 36),
    ("小升初、中考招生政策与备考指南", "市教育局", 19),
)


@dataclass
class Hour:
    """One database, its clock, and everybody's desk."""

    database: Database
    clock: Clock
    scenario: Scenario
    programme: int
    crew: dict[str, tuple[Role, ...]]

    def desk(self, login: str, at: datetime | None = None, programme: int | None = None) -> Desk:
        """Somebody's desk, at another time of the day where one is named."""
        known = self.scenario.people.get(login)
        person = PersonRow(
            login, known.name if known else "系统管理员", known.unit if known else ""
        )
        clock = self.clock if at is None else Clock.starting(at, 1.0)
        here = self.programme if programme is None else programme
        return Desk(self.database, person, clock, "办公室", here)

    def login(self, role: Role, number: int = 0) -> str:
        """The login of one who has this role."""
        return [login for login, roles in self.crew.items() if role in roles][number]

    def does(self, role: Role, command: Callable[..., Any], *args: Any, **when: Any) -> Any:
        """One of the crew does something."""
        return self.desk(self.login(role), when.get("at")).execute(command, *args)

    def close(self) -> None:
        """Gives the database back."""
        self.database.close()


def founded(folder: Path) -> Hour:
    """A studio with its people and nothing planned."""
    return _copy(_founded, folder)


def planned(folder: Path) -> Hour:
    """With one announced programme, which has collected nothing yet."""
    return _copy(_planned, folder)


def on_air(folder: Path) -> Hour:
    """In the middle of the hour: something in every list, in every state."""
    return _copy(_on_air, folder)


def pasting(folder: Path) -> Hour:
    """An hour on air whose portal lost its interface: the rest is pasted by hand."""
    return _copy(_pasting, folder)


def _copy(make: Callable[[Path], Hour], folder: Path) -> Hour:
    """Each is made once; a picture changes only its own copy."""
    kept, programme = _template(make)
    path = folder / FILE
    path.write_bytes(kept)
    scenario = Scenario.load(default_scenario())
    database = Database(f"sqlite:///{path}")
    with database.writing() as connection:
        say_at_work(connection, {})
        latest = connection.scalar(select(func.max(Entry.at)))
    # On a busy machine the making took longer than a clock may be behind its journal.
    now = max(scenario.starts_at + INTO_THE_HOUR, latest or scenario.starts_at)
    return Hour(database, Clock.starting(now, 1.0), scenario, programme, crew_of(scenario))


@cache
def _template(make: Callable[[Path], Hour]) -> tuple[bytes, int]:
    with tempfile.TemporaryDirectory() as folder:
        hour = make(Path(folder))
        hour.close()
        return (Path(folder) / FILE).read_bytes(), hour.programme


def _founded(folder: Path) -> Hour:
    scenario = Scenario.load(default_scenario())
    now = scenario.starts_at + INTO_THE_HOUR
    database = Database(f"sqlite:///{folder / FILE}")
    migrations.upgrade(database)
    crew = crew_of(scenario)
    hour = Hour(database, Clock.starting(now, 1.0), scenario, HOUSE, crew)
    boss = found_studio(
        database, ADMINISTRATOR, "系统管理员", scenario.unit, scenario.password, hour.clock
    )
    kept = people.hashed(scenario.password)
    for login, roles in crew.items():
        known = scenario.people.get(login)
        name, unit = (known.name, known.unit) if known else ("征集员", scenario.unit)
        boss.execute(people.add_person, login, name, unit, kept)
        for role in set(roles) & HOUSE_ROLES:
            boss.execute(people.give_role, login, role)
    return hour


def _planned(folder: Path) -> Hour:
    hour = _founded(folder)
    scenario, boss = hour.scenario, hour.desk(ADMINISTRATOR)
    for title, unit, days in OLDER:
        day = scenario.starts_at - timedelta(days=days)
        boss.execute(interview.plan, title, unit, day, 60, "年度计划")
    for one in scenario.departments:
        boss.execute(department.add, one.name, one.aliases)
    hour.programme = boss.execute(
        interview.plan, scenario.title, scenario.unit, scenario.starts_at, 60, "测试"
    )
    planner = hour.desk(ADMINISTRATOR)
    for login, roles in hour.crew.items():
        for role in set(roles) - HOUSE_ROLES:
            planner.execute(people.give_role, login, role)
    planner.execute(
        interview.describe, scenario.title, scenario.unit, scenario.host, scenario.venue,
        "云州市政府网", scenario.starts_at, 60,
    )  # fmt: skip
    for guest in scenario.guests:
        planner.execute(interview.name_guest, guest.name, guest.post)
    planner.execute(interview.choose_portal, "https://portal.example")
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    announce(planner, hour.desk(next(who for who, of in hour.crew.items() if Role.REVIEWER in of)))
    return hour


def _on_air(folder: Path) -> Hour:
    hour = _planned(folder)
    hour.does(Role.DIRECTOR, interview.start, at=hour.scenario.starts_at)
    _ask(hour)
    _screen(hour)
    suggest(hour)
    _answer(hour)
    hour.does(Role.HOST, opening_words.write, OPENING, 0)
    _recommend(hour)
    _speak(hour)
    _carry(hour)
    return hour


def _pasting(folder: Path) -> Hour:
    hour = _on_air(folder)
    hour.desk(ADMINISTRATOR).execute(interview.choose_portal, house.PASTED_INTO)
    return hour


def _ask(hour: Hour) -> None:
    asked = hour.scenario.receivable()[:QUESTIONS]
    arrivals = [
        Arrival(one.channel, one.id, one.nickname, one.text, one.received_at) for one in asked
    ]
    now = hour.clock.now()
    arrivals.append(Arrival(PRESS, "press-1", "云州日报", "今年抽检不合格率同比变化如何？", now))
    hour.desk(COLLECTOR).execute(arrive, arrivals)


def _rows(hour: Hour) -> tuple[QuestionRow, ...]:
    return hour.desk(hour.login(Role.AIDE)).query(questions)


def _screen(hour: Hour) -> None:
    """The first forty are decided as the scenario has it; the rest waits."""
    decisions = {one.id: one for one in hour.scenario.screening}
    for row, source in list(zip(_rows(hour), hour.scenario.receivable(), strict=False))[:40]:
        decided = decisions[source.id]
        if decided.decision == "decline":
            hour.does(Role.AIDE, screening.decline, row.id, 0, decided.reason)
            continue
        hour.does(Role.AIDE, screening.admit, row.id, 0)
        if row.id % 7 == 0:
            hour.does(Role.AIDE, screening.assign, row.id, 1, decided.unit or "市教育局")


def suggest(hour: Hour) -> None:
    """What the back room would have kept by now."""
    heard: Suggesting[int] = Suggesting([(one.name, *one.aliases) for one in
                                         hour.scenario.departments])  # fmt: skip
    rows = _rows(hour)
    for row in rows:
        heard.take(row.id, row.text)
    waiting = [row for row in rows if row.state is QuestionState.RECEIVED]
    found = {row.id: heard.look(row.id, row.text, nickname=row.nickname) for row in waiting}
    with hour.database.writing() as connection:
        keep_suggestions(connection, found, hour.clock.now())
        say_at_work(connection, {})


def _answer(hour: Hour) -> None:
    texts = {one.question_id: one.text for one in hour.scenario.answers}
    sources = hour.scenario.receivable()
    admitted = [row for row in _rows(hour) if row.state.value in ("screened_in", "assigned")]
    for row in admitted[:14]:
        text = texts.get(sources[row.id - 1].id, "您好！我局将依法调查处理，并及时反馈结果。")
        hour.does(Role.AIDE, answer.hand_in, row.id, text, 0)
    reviewer = hour.login(Role.REVIEWER)
    handed_in = hour.desk(reviewer).query(answers)
    for one in handed_in[:8]:
        hour.does(Role.REVIEWER, answer.approve, one.id, 1, Secrecy.OPEN)
    hour.does(Role.REVIEWER, answer.give_back, handed_in[8].id, 1, RETURN_REASONS[0])
    for one in handed_in[:2]:
        hour.does(Role.PUBLISHER, publication.release_answer, one.id, 1)


def _recommend(hour: Hour) -> None:
    admitted = [row for row in _rows(hour) if row.state.value in ("screened_in", "assigned")]
    for row in admitted[:9]:
        hour.does(Role.AIDE, air_queue.recommend, row.id)
    start = hour.scenario.starts_at
    for number in range(3):
        hour.does(Role.HOST, air_queue.ask, admitted[number].id,
                  at=start + timedelta(minutes=7 * number + 8))  # fmt: skip
    on_air = admitted[2].id
    hour.does(Role.HOST, air_queue.follow_up, on_air, "超过期限没有答复怎么办？")
    hour.does(Role.AIDE, floor_note.give, "去年同期抽检 86 家，下架 214 件", on_air)
    hour.does(Role.DIRECTOR, floor_note.give, "局长答完后请念热线 12345，再进入记者提问。")


def _speak(hour: Hour) -> None:
    roles = {role.value: role for role in SpeakerRole}
    turns = [turn for turn in hour.scenario.turns if turn.spoken_at >= hour.scenario.starts_at]
    for number, turn in enumerate(turns[:LINES]):
        role = roles.get(turn.role, SpeakerRole.HOST)
        name = "" if role in (SpeakerRole.HOST, SpeakerRole.EDITOR) else turn.name
        line = hour.does(Role.STENOGRAPHER, record.write, role, name, turn.texts[0],
                         at=turn.spoken_at)  # fmt: skip
        if number < LINES - 4:
            hour.does(Role.REVIEWER, record.approve, line, 1, Secrecy.OPEN)
        if number < LINES - 6:
            hour.does(Role.PUBLISHER, publication.release_line, line, 1)
        if number == LINES - 4:
            hour.does(Role.REVIEWER, record.give_back, line, 1, RETURN_REASONS[1])
    first = 3
    hour.does(Role.STENOGRAPHER, record.hand_in, first, "更正后的一句：请以本条为准。", 1,
              "更正一处数字")  # fmt: skip
    hour.does(Role.STENOGRAPHER, record.mark, 5, record.Mark.COMMITMENT, True)


def _carry(hour: Hour) -> None:
    """Most of what was released is online, one was refused, one was taken back."""
    lease = Lease(hour.database, "信使")
    lease.renew()
    courier = hour.desk(COURIER)
    for _ in range(8):
        waiting = courier.query(next_outgoing)
        if waiting is None:
            break
        courier.execute(receipts.record_receipt, waiting.id, "x", 38.2, lease.epoch)
        courier.execute(proofs.record_proof, [waiting.id], [], "1", lease.epoch)
    hour.does(Role.PUBLISHER, publication.withdraw_line, 4, "口误，需要重新核实")
    courier.execute(_portal_is_up)


def _portal_is_up(pen: Pen) -> None:
    keep(pen.connection, pen.programme, pen.at, up=True, latency_ms=38.2)
    pen.note("portal", pen.programme)
