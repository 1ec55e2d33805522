"""The opening words: who writes them, that nothing is lost, and what the second screens show."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from studio import air_queue, answer, interview, opening_words, screening
from studio.audit import audit
from studio.errors import Refusal
from studio.people import Role, give_role
from studio.question import Arrival, arrive, questions
from studio.review import Secrecy
from studio.second_screen import Prompt, Stage, prompt, stage
from tests.studio.room import Room
from tests.studio.test_responsibility import altered

WORDS = "各位网友下午好，欢迎收看在线访谈。"


def listed(room: Room, *texts: str) -> list[int]:
    numbers = room.ask(*texts)
    for number in numbers:
        room["aide"].execute(screening.admit, number, 0)
        room["aide"].execute(air_queue.recommend, number)
    return numbers


def prompted(room: Room) -> Prompt:
    return room["host"].query(prompt)


def staged(room: Room) -> Stage:
    return room["host"].query(stage)


def test_planner_director_host_and_aide_write_them_and_nobody_else(room: Room) -> None:
    for number, login in enumerate(("boss", "director", "host", "aide")):
        assert room[login].execute(opening_words.write, f"{WORDS}{login}", number) == number + 1
    for login in ("steno", "reviewer", "publisher", "collector"):
        with pytest.raises(Refusal, match="您不在其列"):
            room[login].execute(opening_words.write, "别的", 4)
    assert room["steno"].query(opening_words.opening_words).by == "aide"


def test_every_version_stays_and_can_be_read(room: Room) -> None:
    room["host"].execute(opening_words.write, WORDS, 0)
    room["aide"].execute(opening_words.write, "", 1)
    room["host"].execute(opening_words.write, "再来一遍", 2)
    rows = room["host"].query(opening_words.versions)
    assert [(row.id, row.text, row.by) for row in rows] == [
        (3, "再来一遍", "host"), (2, "", "aide"), (1, WORDS, "host"),
    ]  # fmt: skip


def test_who_did_not_see_the_newest_version_overwrites_nothing(room: Room) -> None:
    room["host"].execute(opening_words.write, WORDS, 0)
    with pytest.raises(Refusal, match="已有新版本"):
        room["aide"].execute(opening_words.write, "我的", 0)
    with pytest.raises(Refusal, match="没有改动"):
        room["host"].execute(opening_words.write, WORDS, 1)
    with pytest.raises(Refusal, match="请删短"):
        room["host"].execute(opening_words.write, "长" * 20_001, 1)


@pytest.mark.parametrize(
    "verb", ["UPDATE opening_words SET text = 'x'", "DELETE FROM opening_words"]
)
def test_the_database_itself_lets_no_version_go(room: Room, verb: str) -> None:
    room["host"].execute(opening_words.write, WORDS, 0)
    with pytest.raises(Refusal), room.database.altering() as connection:
        connection.execute(text(verb))
    assert room["host"].query(opening_words.opening_words).text == WORDS


def test_a_version_that_was_altered_is_found_by_the_audit(room: Room) -> None:
    room["host"].execute(opening_words.write, WORDS, 0)
    assert audit(room.database).fault == ""
    altered(room, "UPDATE opening_words SET text = '别的'", "opening_words")
    assert "opening_words" in audit(room.database).fault


def test_the_prompter_begins_with_the_opening_and_goes_on_with_the_questions(room: Room) -> None:
    room["host"].execute(opening_words.write, WORDS, 0)
    first, second = listed(room, "第一问", "第二问")
    shown = prompted(room)
    assert (shown.opening, shown.asking) == (WORDS, None)
    assert [row.id for row in shown.following] == [first, second]
    reply = room["aide"].execute(answer.hand_in, first, "按规定办理。", 0)
    room["host"].execute(air_queue.ask, first)
    assert prompted(room).asking is not None
    assert (prompted(room).asking or shown.following[0]).points == ""
    room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    shown = prompted(room)
    assert shown.opening == ""
    assert shown.asking is not None
    assert shown.asking.points == "按规定办理。"
    assert [row.id for row in shown.following] == [second]


def test_the_guests_see_question_next_and_time_and_no_name(room: Room) -> None:
    asked = "我叫李建国，我的手机13912345678，找谁？"
    first, _second = listed(room, asked, "邮箱 li@example.com 没人回")
    room["host"].execute(air_queue.ask, first)
    shown = staged(room)
    assert shown.asking is not None
    assert shown.next is not None
    said = repr(shown)
    for secret in ("李建国", "13912345678", "li@example.com", "网友甲"):
        assert secret not in said
    assert "找谁" in shown.asking.text
    plan = room["host"].query(interview.interview)
    assert shown.hour.ends_at == plan.starts_at + timedelta(minutes=60)
    assert shown.hour.on_air


def test_a_reporters_question_is_marked_and_its_name_not_told(room: Room) -> None:
    now = room["aide"].clock.now()
    room["collector"].execute(arrive, [Arrival("press", "p", "云州日报", "同比如何？", now)])
    (row,) = [row for row in room["aide"].query(questions) if row.channel == "press"]
    room["aide"].execute(screening.admit, row.id, 0)
    room["aide"].execute(air_queue.recommend, row.id)
    shown = staged(room)
    assert shown.next is not None
    assert shown.next.press
    assert "云州日报" not in repr(shown)


def test_who_is_not_on_the_roster_reads_neither(room: Room) -> None:
    for query in (prompt, stage):
        with pytest.raises(Refusal, match="人员名单"):
            room["stranger"].query(query)
    room["boss"].execute(give_role, "stranger", Role.TECHNICIAN)
    assert room["stranger"].query(stage).next is None
