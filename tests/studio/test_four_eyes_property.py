"""No text is ever released that another person did not approve: random people, random commands."""

import itertools
import random
import tempfile
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from studio import answer, publication, record, screening
from studio.desk import Desk
from studio.errors import Refusal, Trouble
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.studio.room import CREW, Room, open_room

PEOPLE = sorted(CREW)
ACTS = (
    "write", "redraft", "submit", "approve", "return", "release", "withdraw", "answer",
    "approve_answer", "release_answer", "move", "speak",
)  # fmt: skip
STEP = st.tuples(
    st.sampled_from(PEOPLE), st.sampled_from(ACTS), st.integers(1, 3), st.integers(1, 4)
)


def attempt(desk: Desk, act: str, number: int, seen: int) -> None:
    calls = {
        "write": (record.write, SpeakerRole.HOST, "", f"{desk.person.login}写"),
        "redraft": (record.hand_in, number, f"{desk.person.login}改{seen}", seen),
        "submit": (record.submit, number, seen),
        "approve": (record.approve, number, seen, Secrecy.OPEN),
        "return": (record.give_back, number, seen, "同音字"),
        "release": (publication.release_line, number, seen),
        "withdraw": (publication.withdraw_line, number, "核实"),
        "answer": (answer.hand_in, number, f"{desk.person.login}答{seen}", seen - 1),
        "approve_answer": (answer.approve, number, seen, Secrecy.OPEN),
        "release_answer": (publication.release_answer, number, seen),
        "move": (publication.move_line, number, None),
        "speak": (record.speak, number, SpeakerRole.NETIZEN, desk.person.login),
    }
    command, *args = calls[act]
    try:
        desk.execute(command, *args)  # type: ignore[arg-type]
    except Refusal:
        return


def unapproved_releases(room: Room) -> list[object]:
    """Judged from the journal alone: who drafted, who approved exactly that version."""
    query = """
        SELECT p.entry, p.version FROM publication p WHERE NOT EXISTS (
            SELECT 1 FROM journal_entry a JOIN journal_entry d
              ON d.programme = a.programme AND d.thing = a.thing AND d.thing_id = a.thing_id
             AND d.version = a.version AND d.text_digest <> '' AND d."by" <> a."by"
            WHERE a.programme = p.interview_id AND a.act IN ('record.approve', 'answer.approve')
              AND a.outcome = 'done' AND a.version = p.version
              AND a.thing = CASE WHEN p.line_id IS NULL THEN 'answer' ELSE 'line' END
              AND a.thing_id = COALESCE(p.line_id, p.answer_id))
    """
    with room.database.reading() as connection:
        return list(connection.execute(text(query)))


def a_start(room: Room) -> None:
    for number in room.ask("一", "二", "三"):
        room["aide"].execute(screening.admit, number, 0)
    for n in range(2):
        room["steno"].execute(record.write, SpeakerRole.HOST, "", f"开场{n}")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(STEP, min_size=20, max_size=60))
def test_nothing_is_released_that_another_person_did_not_approve(
    steps: list[tuple[str, str, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, open_room(Path(folder)) as room:
        a_start(room)
        for login, act, number, seen in steps:
            attempt(room[login], act, number, seen)
        assert unapproved_releases(room) == []


def test_the_property_sees_real_releases(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        a_start(room)
        for login, act in (("reviewer", "approve"), ("publisher", "release")):
            attempt(room[login], act, 1, 1)
        with room.database.reading() as connection:
            assert connection.execute(text("SELECT count(*) FROM publication")).scalar() == 1
        assert unapproved_releases(room) == []


def test_desks_acting_at_the_same_moment_never_get_past_the_second_person(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        a_start(room)
        chance = random.Random(20250620)
        steps = [
            (login, chance.choice(ACTS), chance.randint(1, 3), chance.randint(1, 3))
            for login in itertools.islice(itertools.cycle(PEOPLE), 400)
        ]
        troubles: list[Trouble] = []

        def act(mine: list[tuple[str, str, int, int]]) -> None:
            try:
                for login, verb, number, seen in mine:
                    attempt(room[login], verb, number, seen)
            except Trouble as trouble:
                troubles.append(trouble)

        threads = [threading.Thread(target=act, args=(steps[n::4],)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert troubles == []
        assert unapproved_releases(room) == []


def test_two_reviewers_at_once_decide_one_version_once(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        a_start(room)
        outcomes: list[str] = []
        gate = threading.Barrier(2)

        def decide(login: str) -> None:
            gate.wait()
            try:
                room[login].execute(record.approve, 1, 1, Secrecy.OPEN)
                outcomes.append("done")
            except Refusal:
                outcomes.append("refused")

        threads = [
            threading.Thread(target=decide, args=(who,)) for who in ("reviewer", "reviewer2")
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(outcomes) == ["done", "refused"]


def test_the_database_refuses_a_release_that_went_around_the_commands(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        a_start(room)
        forged = (
            "INSERT INTO publication (interview_id, line_id, version, entry, number, sequence,"
            " role, label, text, question, remark, spoken_at, late, released_by, released_at,"
            " state, sha256, fault) VALUES (1, 1, 1, 'line-1', 1, 1, 'host', '主持人', '开场0',"
            " '', '', '2025-06-20T07:00:00.000000+00:00', 0, 'x',"
            " '2025-06-20T07:00:00.000000+00:00', 'waiting', '', '')"
        )
        with (
            pytest.raises(Refusal, match="未经另一人审核"),
            room.database.writing() as connection,
        ):
            connection.execute(text(forged))
